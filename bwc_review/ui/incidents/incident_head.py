"""The head of an incident's page: what, when, where, whether it is saved, and what to do with the whole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bwc_review.domain.incident import Incident, IncidentState
from bwc_review.ui import language
from bwc_review.ui.incidents.words import incident_state_words, offence_words
from bwc_review.ui.theme import button, label, primary, set_role


class IncidentHead(QWidget):
    """Its buttons are wired by the page."""

    def __init__(self) -> None:
        super().__init__()
        self.back = button(self.tr("All incidents"), "caret-left", "quiet")
        self.print = primary(self.tr("Print…"), "printer")
        self.save_pdf = button(self.tr("Save the PDF…"), "file-pdf")
        self.correct = button(self.tr("Correct…"), "pencil-simple", "quiet")
        self.close_incident = button(self.tr("Close the incident…"), "check", "quiet")
        self.reopen = button(self.tr("Reopen…"), "folder-open", "quiet")
        self.phrases = button(self.tr("Phrases"), "list-plus", "quiet")
        self.phrases.setToolTip(self.tr("Put a phrase in where the cursor is (Ctrl+T)"))
        self.phrases.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor where it is
        self.phrases.hide()
        self.undo = button("", "arrow-counter-clockwise", "quiet")
        self.redo = button("", "arrow-clockwise", "quiet")
        for tool, words in (
            (self.undo, self.tr("Take back what was written (Ctrl+Z)")),
            (self.redo, self.tr("Write it again (Ctrl+Y)")),
        ):
            tool.setToolTip(words)
            tool.setAccessibleName(words)
            tool.setEnabled(False)
        self._title = label(role="title", wraps=True)
        self._state = label(role="calm")
        self._under = label(role="soft", wraps=True)
        self._offence = label(role="soft", wraps=True)
        self._people = label(role="soft", wraps=True)
        self._saved = label(role="small")
        self._lay_out()

    def show_incident(self, incident: Incident, category: str) -> None:
        """Name an incident. category: its words."""
        self._title.setText(
            self.tr("{number} · {category}").format(number=incident.number, category=category)
        )
        self._state.setText(incident_state_words(incident.state))
        set_role(self._state, "calm" if incident.state is IncidentState.OPEN else "soft")
        there = language.local(incident.occurred_at)
        self._under.setText(
            self.tr("{day} at {hour} · {place}").format(
                day=language.long_day(there.date()),
                hour=language.hour(there),
                place=incident.place or self.tr("place to complete"),
            )
        )
        self._offence.setText(offence_words(incident))
        self._offence.setVisible(bool(incident.natinf))

    def say_people(self, words: str) -> None:
        """How long the persons of its report stay; "" where the form says it."""
        self._people.setText(words)
        self._people.setVisible(bool(words))

    def say_saved(self, words: str) -> None:
        """Whether what is written is kept; "" while nothing was written."""
        self._saved.setText(words)

    def allow(self, *, may_write: bool, may_print: bool, may_close: bool, may_reopen: bool) -> None:
        """Offer what may be done. ``may_close``: it is open and the person may; ``may_reopen`` likewise."""
        self.correct.setEnabled(may_write)
        self.phrases.setEnabled(may_write)
        self.close_incident.setEnabled(may_close)
        self.close_incident.setVisible(not may_reopen)
        self.reopen.setVisible(may_reopen)
        self.print.setEnabled(may_print)
        self.save_pdf.setEnabled(may_print)

    def add_shortcuts(self, page: QWidget) -> None:
        """Ctrl+P prints, Ctrl+S saves the PDF, wherever the focus is in the page."""
        for keys, pressed in (("Ctrl+P", self.print), ("Ctrl+S", self.save_pdf)):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(pressed.click)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.back)
        top.addWidget(self._title, 1)
        top.addWidget(self._state)
        top.addSpacing(16)
        top.addWidget(self._saved)
        top.addWidget(self.save_pdf)
        top.addWidget(self.print)
        under = QHBoxLayout()
        under.setSpacing(8)
        under.addWidget(self._under, 1)
        under.addWidget(self.phrases)
        under.addWidget(self.undo)
        under.addWidget(self.redo)
        under.addWidget(self.correct)
        under.addWidget(self.close_incident)
        under.addWidget(self.reopen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(under)
        column.addWidget(self._offence)
        column.addWidget(self._people)
