"""Asks the responsable whether today's date is right, and lists what a yes erases (R22)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bwc_review.domain.clip import ClipId
from bwc_review.ui import language
from bwc_review.ui.theme import button, label, px, set_role
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.retention_badge import BadgeFacts
from bwc_review.ui.widgets.rows import Column, RowTable, badge_column


@dataclass(frozen=True, slots=True)
class Waiting:
    """A recording, or names, that wait for the answer."""

    words: str
    kept: BadgeFacts


@dataclass(frozen=True, slots=True)
class BrakeFacts:
    """What is asked: by which date, from which hour on, and what waits, the earliest term first.

    named: in which report, request or list of people names wait.
    """

    today: date
    erase_from: time
    waiting: Sequence[Waiting]
    clips: frozenset[ClipId] = frozenset()  # every file of them
    named: Sequence[Waiting] = ()
    names: frozenset[str] = frozenset()  # what those are, to be told again before they go

    @property
    def every(self) -> list[Waiting]:
        """All lines of the list."""
        return [*self.waiting, *self.named]


class ConfirmDateDialog(FittingDialog):
    """``confirmed``: the date is right. Open it with ``open()``."""

    confirmed = Signal()

    def __init__(self, facts: BrakeFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self.setWindowTitle(self.tr("Confirm the date"))
        self._table: RowTable[Waiting] = RowTable(self.tr("What would be erased"), self._columns())
        self._table.show_rows(facts.every)
        self._table.setVisible(bool(facts.every))
        self._go = button(self.tr("The date is right, erase what is due"))
        set_role(self._go, "danger")
        self._go.clicked.connect(self._confirm)
        self._lay_out()

    @property
    def consequence(self) -> str:
        """What a person reads about what a yes does."""
        said = [self.tr("If it is not, correct the date of this computer first.")]
        if self._facts.waiting:
            said.append(self.tr("If it is, %n recording(s) will be erased:", "", len(self._facts.waiting)))
            words = self.tr("at once, or from {hour} on where the month ends today.")
            said.append(words.format(hour=language.hour(self._facts.erase_from)))
            said.append(self.tr("Erased recordings cannot be brought back."))
        if count := len(self._facts.named):
            said.append(
                self.tr(
                    "If it is right, the names in %n place(s) of reports, requests and people are erased at "
                    "once, for good.",
                    "",
                    count,
                )
            )
        said.append(self.tr("The answer is logged."))
        return " ".join(said)

    def _columns(self) -> list[Column[Waiting]]:
        return [
            Column(self.tr("Recording or names"), lambda one: one.words, takes_rest=True, is_strong=True),
            badge_column(self.tr("Due"), lambda one: one.kept, 110),
        ]

    def _lay_out(self) -> None:
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._go)
        question = self.tr("This computer says it is {day}. Is that right?")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(label(question.format(day=language.day(self._facts.today)), "subtitle", wraps=True))
        column.addWidget(label(self.consequence, "red" if self._facts.every else "", wraps=True))
        column.addWidget(self._table)
        column.addLayout(buttons)
        self.setMinimumWidth(px(self, 560))

    def _confirm(self) -> None:
        self.confirmed.emit()
        self.accept()
