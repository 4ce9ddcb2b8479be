"""Asks which recordings belong to an incident: proposed by time and place, or searched."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from bwc_review.domain.clip import ClipId
from bwc_review.ui import language
from bwc_review.ui.incidents.needs import Candidate, FoundOthers
from bwc_review.ui.incidents.words import clip_hours
from bwc_review.ui.library.clip_model import badge_facts
from bwc_review.ui.theme import button, label, primary, px
from bwc_review.ui.widgets.empty_page import EmptyPage
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.rows import Column, RowTable, badge_column
from bwc_review.ui.words import camera_words


class AttachDialog(FittingDialog):
    """``chosen`` are the ids once the dialogue was accepted; ``searched``: words for other recordings."""

    searched = Signal(str)

    def __init__(self, parent: QWidget, candidates: Sequence[Candidate]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add recordings"))
        self._proposed = candidates
        self.table: RowTable[Candidate] = RowTable(self.tr("Recordings under no incident"), self._columns())
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Another recording: place, camera, wearer…"))
        self.search.setAccessibleName(self.tr("Find another recording"))
        self.search.setClearButtonEnabled(True)
        self.go_on = primary(self.tr("Add"), "plus")
        self.cancel = button(self.tr("Cancel"))
        self.notice = Notice()
        self._said = label(role="soft", wraps=True)
        self._empty = EmptyPage("film-strip")
        self._middle = QStackedWidget()
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(self._allow)
        self.table.opened.connect(lambda _: self.accept())
        self.search.textChanged.connect(self._ask)
        self.go_on.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.enter_presses(self.go_on)
        self._show_proposed()

    @property
    def chosen(self) -> list[ClipId]:
        """The recordings selected."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [self.table.rows[row].line.clip.id for row in rows]

    def show_found(self, words: str, found: FoundOthers) -> None:
        """The answer to ``searched``; one for words that are no longer there is dropped."""
        if words != self.search.text().strip():
            return
        said = self.tr("Recordings under no incident, newest first.")
        if found.has_more:
            said += " " + self.tr("These are the first ones only: more words find the others.")
        self._said.setText(said)
        self._empty.say(
            self.tr("No free recording fits."),
            self.tr("Recordings are free while they stand under no incident."),
        )
        self._show(found.candidates)

    def _ask(self) -> None:
        words = self.search.text().strip()
        if words:
            self.searched.emit(words)
        else:
            self._show_proposed()

    def _show_proposed(self) -> None:
        self._said.setText(self.tr("Proposed by hour and place; those nearest to the incident come first."))
        self._empty.say(
            self.tr("No free recording of that time."),
            self.tr("Recordings are free while they stand under no incident."),
        )
        self._show(self._proposed)

    def _show(self, rows: Sequence[Candidate]) -> None:
        self.table.show_rows(rows)
        self._middle.setCurrentIndex(0 if rows else 1)
        self._allow()

    def _allow(self) -> None:
        self.go_on.setEnabled(bool(self.chosen))

    def _why(self, one: Candidate) -> str:
        """Why it is proposed, in words."""
        near = one.near
        if near is None:
            return ""
        said = []
        if near.is_together:
            said.append(self.tr("at the same time as another"))
        elif near.apart_s:
            said.append(self.tr("{span} away").format(span=language.duration(near.apart_s)))
        else:
            said.append(self.tr("at that hour"))
        if near.is_same_place is not None:
            said.append(self.tr("same place") if near.is_same_place else self.tr("another place"))
        return " · ".join(said)

    def _columns(self) -> Sequence[Column[Candidate]]:
        def place(one: Candidate) -> str:
            return one.line.clip.place.text if one.line.clip.place else ""

        def wearer(one: Candidate) -> str:
            return ", ".join(name or self.tr("To complete") for name in one.line.worn_by)

        return (
            Column(self.tr("Date and hours"), lambda one: clip_hours(one.line), 190, is_strong=True),
            Column(
                self.tr("Camera"),
                lambda one: camera_words(one.line.clip.camera_label or one.line.clip.camera),
                108,
            ),
            Column(self.tr("Wearer"), wearer, 140),
            Column(self.tr("Place"), place, takes_rest=True),
            Column(
                self.tr("Why"),
                self._why,
                208,
                colour=lambda one: "calm" if one.near is not None and one.near.is_same_place else "soft",
            ),
            badge_column(self.tr("Due date"), lambda one: badge_facts(one.line), 96),
        )

    def _lay_out(self) -> None:
        self._middle.addWidget(self.table)
        self._middle.addWidget(self._empty)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Add recordings"), "title"))
        column.addWidget(self.search)
        column.addWidget(self._said)
        column.addWidget(self.notice)
        column.addWidget(self._middle, 1)
        column.addLayout(buttons)
        self.resize(px(self, 860), px(self, 480))
