"""Asks for a time to go to: an hour of the day, or a time since the beginning."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bwc_review.domain.moments import seconds_between, when_shown
from bwc_review.domain.timecode import parse
from bwc_review.ui.theme import button, label, primary, px, set_role
from bwc_review.ui.widgets.fitting_dialog import FittingDialog

_CUT_S = 0.000_999  # hours are shown cut to the millisecond, and kept to the microsecond


def position_of(text: str, start: datetime, length_s: float) -> float | None:
    """Seconds from ``start`` that a typed time means, or None where it means nothing here.

    "14:03:22,480" is an hour of the day when it falls into the recording; anything shorter, or an hour
    outside of it, counts from the beginning; the hour said of the very beginning lies up to a millisecond
    before it. start: aware, in the station's zone.
    """
    try:
        typed = parse(text)
    except ValueError:
        return None
    if text.count(":") == 2:
        for days in (0, 1):  # a recording may run past midnight
            for hour in when_shown(start.date() + timedelta(days), typed, start.tzinfo or UTC):
                if -_CUT_S <= (at_s := seconds_between(start, hour)) <= length_s:
                    return at_s
    return typed if typed <= length_s else None


def last_read_so(position_s: float) -> float:
    """The last moment whose hour reads as that of this one: the hour said of a frame leads back to it."""
    return position_s + _CUT_S


class GoToDialog(FittingDialog):
    """One field; says at once when the time is not in the recording. ``accepted``: ``position_s`` holds."""

    def __init__(self, parent: QWidget, start: datetime, length_s: float, here: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Go to a time"))
        self._start = start
        self._length_s = length_s
        self._field = QLineEdit(here)
        self._field.setAccessibleName(self.tr("Time"))
        self._field.selectAll()
        self._field.textChanged.connect(self._judge)
        self._hint = label(role="small", wraps=True)
        self._go = primary(self.tr("Go"))
        self._go.clicked.connect(self.accept)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(px(self, 8))
        column.addWidget(label(self.tr("Go to a time"), "subtitle"))
        column.addWidget(self._field)
        column.addWidget(self._hint)
        column.addLayout(buttons)
        self.enter_presses(self._go)
        self.setMinimumWidth(px(self, 360))
        self._judge()

    @property
    def position_s(self) -> float | None:
        """What the typed time means, in seconds from the beginning."""
        return position_of(self._field.text(), self._start, self._length_s)

    @property
    def hint(self) -> str:
        """What a person reads under the field."""
        return self._hint.text()

    def _judge(self) -> None:
        is_good = self.position_s is not None
        self._go.setEnabled(is_good)
        self._hint.setText(
            self.tr("An hour such as 14:03:22,480, or a time since the beginning such as 1:30.")
            if is_good
            else self.tr("This time is not in the recording.")
        )
        set_role(self._hint, "small" if is_good else "amber")
