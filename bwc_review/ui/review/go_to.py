"""Asks for a time to go to: an hour of the day, or a time since the beginning."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bwc_review.domain.moments import later, seconds_between, when_shown, which_of_two
from bwc_review.domain.timecode import parse
from bwc_review.ui import language
from bwc_review.ui.theme import button, label, primary, px, set_role
from bwc_review.ui.widgets.fitting_dialog import FittingDialog

_CUT_S = 0.000_999  # hours are shown cut to the millisecond, and kept to the microsecond


def position_of(text: str, start: datetime, length_s: float) -> float | None:
    """Seconds from ``start`` that a typed time means, or None where it means nothing here.

    "14:03:22,480" is an hour of the day when it falls into the recording; anything shorter, or an hour
    outside of it, counts from the beginning; the hour said of the very beginning lies up to a millisecond
    before it. Of an hour that comes twice in the night in which summer time ends the first is meant, unless
    it is said behind it which, as on screen. start: aware, in the station's zone.
    """
    return next(iter(_positions(text, start, length_s)), None)


def _positions(text: str, start: datetime, length_s: float) -> list[float]:
    """All that it may mean, the one it is taken for first."""
    hour, which = _parted(text.strip())
    try:
        typed = parse(hour)
    except ValueError:
        return []
    if hour.count(":") == 2:
        zone = start.tzinfo or UTC
        found = [
            at_s
            for days in (0, 1)  # a recording may run past midnight
            for moment in when_shown(start.date() + timedelta(days), typed, zone)
            if -_CUT_S <= (at_s := seconds_between(start, moment)) <= length_s
            and (which is None or which_of_two(moment, zone) == which)
        ]
        if found or which is not None:
            return found
    return [typed] if typed <= length_s and which is None else []


def _parted(text: str) -> tuple[str, int | None]:
    """A time, and which of two hours that look alike is said behind it, if that is said."""
    for which, words in enumerate(language.two_hours()):
        for said in (f"({words})", words):
            if text.casefold().endswith(said.casefold()):
                return text[: -len(said)].strip(), which
    return text, None


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
        found = _positions(self._field.text(), self._start, self._length_s)
        self._go.setEnabled(bool(found))
        if not found:
            words = self.tr("This time is not in the recording.")
        elif self._comes_twice(found):
            first, second = language.two_hours()
            words = self.tr(
                "This hour comes twice in that night. Without a word behind it the first is meant: type"
                " “{first}” or “{second}” behind it."
            ).format(first=first, second=second)
        else:
            words = self.tr("An hour such as 14:03:22,480, or a time since the beginning such as 1:30.")
        self._hint.setText(words)
        set_role(self._hint, "small" if found else "amber")

    def _comes_twice(self, found: list[float]) -> bool:
        """Two of what it may mean are the two hours of one night."""
        zone = self._start.tzinfo or UTC
        return {which_of_two(later(self._start, at_s), zone) for at_s in found} >= {0, 1}
