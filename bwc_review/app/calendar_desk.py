"""Answers the calendar of due dates."""

from __future__ import annotations

from bwc_review.app.seat import Seat
from bwc_review.domain.due_calendar import Calendar
from bwc_review.operations.calendar import calendar


class DueDesk:
    """``CalendarDesk`` of the calendar."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def calendar(self) -> Calendar:
        """Today and the weeks after it."""
        seat = self._seat
        return calendar(seat.station.catalogue, seat.person, seat.now, seat.rules)
