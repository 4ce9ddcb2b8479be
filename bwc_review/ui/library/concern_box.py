"""Shows the concerns of a recording: a violet outline, a sign and a sentence for each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from bwc_review.domain.people import Person
from bwc_review.ui.library.concerns import Concern
from bwc_review.ui.theme import button, empty, label, set_role
from bwc_review.ui.widgets.retention_badge import STATE_ICON
from bwc_review.ui.widgets.sign import Sign


class ConcernBox(QFrame):
    """Hidden while nothing is wrong. ``clock_wanted``: the person wants to set the date.

    ``wearer_chosen``: the id of one of the two whom register and camera name.
    """

    clock_wanted = Signal()
    wearer_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "concern")
        self._set_clock = button(self.tr("Set the date…"), "clock-afternoon")
        self._set_clock.clicked.connect(self.clock_wanted)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(self._lines)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(8)
        column.addLayout(self._choices)
        column.addWidget(self._set_clock, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_concerns(self, found: Sequence[Concern], *, may_set_clock: bool) -> None:
        """Show these; may_set_clock offers the way out of an impossible date."""
        empty(self._lines)
        empty(self._choices)
        for each in found:
            self._lines.addWidget(self._line(each))
        self._set_clock.setVisible(may_set_clock)
        self.setVisible(bool(found))

    def offer_wearers(self, offered: Sequence[Person]) -> None:
        """A button for each of those whom register and camera name; shown with the concern that says so."""
        empty(self._choices)
        for person in offered:
            choice = button(self.tr("It was {name}").format(name=person.name), "user")
            choice.clicked.connect(partial(self.wearer_chosen.emit, person.id))
            self._choices.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)

    def _line(self, concern: Concern) -> QWidget:
        made = QWidget()
        sign = Sign(STATE_ICON[concern.state], "violet", 18)
        words = label(concern.words, "violet", wraps=True)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        return made
