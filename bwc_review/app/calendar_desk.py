"""Answers the calendar of due dates."""

from __future__ import annotations

from bwc_review.app.seat import Seat
from bwc_review.domain.due_calendar import Calendar
from bwc_review.operations.calendar import calendar
from bwc_review.operations.print_registers import due_paper, due_table


class DueDesk:
    """``CalendarDesk`` of the calendar."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def calendar(self) -> Calendar:
        """Today and the weeks after it."""
        seat = self._seat
        return calendar(seat.station.catalogue, seat.person, seat.now, seat.rules)

    def table(self) -> bytes:
        """The days as CSV; on record."""
        seat = self._seat
        return due_table(seat.station.catalogue, seat.person, seat.now, seat.rules)

    def paper(self, *, is_draft: bool) -> bytes:
        """The days as a PDF; on record unless it is a draft."""
        seat = self._seat
        return due_paper(seat.station.catalogue, seat.person, seat.now, seat.rules, is_draft=is_draft)
