"""The conservations of an incident's recordings: which procedure, until when reviewed, open or released."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bwc_review.domain.clip import ClipId
from bwc_review.domain.hold import Hold
from bwc_review.ui import language
from bwc_review.ui.incidents.file_numbers import number_words
from bwc_review.ui.incidents.needs import IncidentPageFacts
from bwc_review.ui.theme import button, label
from bwc_review.ui.widgets.empty_page import EmptyPage
from bwc_review.ui.widgets.rows import Column, RowTable
from bwc_review.ui.words import procedure_words


class HoldSection(QWidget):
    """``hold_wanted``: ids of all recordings of the incident; ``release_wanted``: the id of a hold."""

    hold_wanted = Signal(list)
    release_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._facts: IncidentPageFacts | None = None
        self.table: RowTable[Hold] = RowTable(self.tr("Holds"), self._columns())
        self.open = button(self.tr("Hold…"), "lock-simple")
        self.release = button(self.tr("Release…"), "lock-simple-open")
        self._empty = EmptyPage("lock-simple")
        self._empty.say(
            self.tr("Nothing is held for a procedure."),
            self.tr("Marks do not stop the erasure: open a hold before the due date."),
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self.table.picked.connect(lambda _: self._allow())
        self.open.clicked.connect(self._hold_all)
        self.release.clicked.connect(self._release_chosen)

    def show_facts(self, facts: IncidentPageFacts) -> None:
        """Show the holds of an incident."""
        self._facts = facts
        self.table.show_rows(facts.holds)
        self._stack.setCurrentIndex(0 if facts.holds else 1)
        self._allow()

    def _columns(self) -> Sequence[Column[Hold]]:
        return (
            Column(self.tr("Procedure"), _procedure, 192, is_strong=True),
            Column(self.tr("Authority"), lambda hold: hold.authority, takes_rest=True),
            Column(self.tr("No."), lambda hold: self._recording(hold.clip), 40),
            Column(self.tr("Review on"), lambda hold: language.day(hold.review_on), 104),
            Column(
                self.tr("State"), self._state, 96, colour=lambda hold: "accent" if hold.is_open else "soft"
            ),
        )

    def _recording(self, clip: ClipId) -> str:
        return number_words(self._facts.numbers(clip)) if self._facts else ""

    def _state(self, hold: Hold) -> str:
        if hold.released_at is None:
            return self.tr("Open")
        return self.tr("Released {day}").format(
            day=language.day_month(language.local(hold.released_at).date())
        )

    def _allow(self) -> None:
        facts, hold = self._facts, self.table.chosen()
        may_hold = facts is not None and facts.may_hold
        self.open.setEnabled(may_hold and facts is not None and bool(facts.clips))
        self.release.setEnabled(may_hold and hold is not None and hold.is_open)

    def _hold_all(self) -> None:
        clips = self._facts.clips if self._facts else ()
        self.hold_wanted.emit([line.clip.id for line in clips])

    def _release_chosen(self) -> None:
        hold = self.table.chosen()
        if hold is not None:
            self.release_wanted.emit(hold.id)

    def _lay_out(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.open)
        tools.addWidget(self.release)
        tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addWidget(
            label(self.tr("A recording is kept while one of its holds is open."), "soft", wraps=True)
        )
        column.addWidget(self._stack, 1)
        column.addLayout(tools)


def _procedure(hold: Hold) -> str:
    return f"{procedure_words(hold.procedure)} · {hold.reference}"
