"""A field for a day and an hour by the station's clock; speaks in moments of Python, not in Qt's."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QDateTimeEdit

from bwc_review.domain.moments import differ, seconds_between
from bwc_review.ui import language

_HOUR_S = 3600.0


class MomentEdit(QDateTimeEdit):
    """Shows 28/02/2027 14:03, or 14:03:22 where seconds matter, and opens a calendar.

    at: what it shows first; latest: what it takes at most. Both in any zone.
    """

    def __init__(self, at: datetime, *, latest: datetime | None = None, with_seconds: bool = False) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setDisplayFormat("dd/MM/yyyy HH:mm:ss" if with_seconds else "dd/MM/yyyy HH:mm")
        if latest is not None:
            self.setMaximumDateTime(_on_the_wall(latest, with_seconds=with_seconds))
        self._first = language.local(at)
        self.setDateTime(_on_the_wall(at, with_seconds=with_seconds))

    @property
    def moment(self) -> datetime:
        """What is shown, in the station's zone.

        In the hour that comes twice when summer time ends it is the first one, but within an hour of what was
        shown first, which knew.
        """
        day, clock = self.date(), self.time()
        wall = datetime(  # noqa: DTZ001
            day.year(), day.month(), day.day(), clock.hour(), clock.minute(), clock.second()
        )
        first = wall.replace(tzinfo=language.zone())
        second = first.replace(fold=1)
        knows = self._first.fold and abs(seconds_between(self._first, second)) < _HOUR_S
        return second if knows and differ(first, second) else first


def _on_the_wall(at: datetime, *, with_seconds: bool) -> QDateTime:
    there = language.local(at)
    seconds = there.second if with_seconds else 0
    return QDateTime(there.year, there.month, there.day, there.hour, there.minute, seconds)
