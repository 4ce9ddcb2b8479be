"""Says where things lie in the timeline's widget: lanes, marks, what was seen. Pixels."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

_WAVE_PART = 0.3  # of a lane's height, where there are pictures above it


@dataclass(frozen=True, slots=True)
class Places:
    """Where things lie in the widget. unit: pixels of one pixel at 100 % text size."""

    width: int
    height: int
    unit: float
    lanes: int
    people: int = 1  # of whom it is shown what they watched

    @property
    def lane_height(self) -> float:
        """From one lane to the next."""
        return round(60 * self.unit)

    @property
    def track(self) -> QRectF:
        """Right of the names."""
        left = round(76 * self.unit)
        return QRectF(
            left, round(6 * self.unit), max(self.width - left - round(16 * self.unit), 1), self.height
        )

    def lane(self, number: int) -> QRectF:
        """Where a lane's pictures lie."""
        track = self.track
        return QRectF(
            track.left(),
            track.top() + number * self.lane_height,
            track.width(),
            self.lane_height - round(5 * self.unit),
        )

    @property
    def picture_height(self) -> float:
        """Of the small pictures of a lane."""
        return self.lane(0).height() * (1 - _WAVE_PART)

    def lane_at(self, y: float) -> int:
        """The lane under a pixel; outside of [0, lanes) there is none."""
        return int((y - self.track.top()) // self.lane_height)

    @property
    def marks(self) -> QRectF:
        """Where marks lie."""
        track = self.track
        top = track.top() + self.lanes * self.lane_height + round(self.unit)
        return QRectF(track.left(), top, track.width(), round(18 * self.unit))

    @property
    def seen(self) -> QRectF:
        """Where it is shown what was watched."""
        first, last = self.seen_row(0), self.seen_row(self.people - 1)
        return first.united(last)

    def seen_row(self, row: int) -> QRectF:
        """Where it is shown what one person watched."""
        marks = self.marks
        top = marks.bottom() + round(8 * self.unit) + row * round(14 * self.unit)
        return QRectF(marks.left(), top, marks.width(), round(8 * self.unit))

    def people_at(self, y: float) -> int:
        """The row of what was watched under a pixel; -1 where there is none."""
        for row in range(self.people):
            if abs(y - self.seen_row(row).center().y()) <= 7 * self.unit:
                return row
        return -1
