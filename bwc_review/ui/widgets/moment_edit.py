"""A field for a day and an hour by the station's clock; speaks in moments of Python, not in Qt's."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtWidgets import QDateTimeEdit

from bwc_review.ui import language


class MomentEdit(QDateTimeEdit):
    """Shows 28/02/2027 14:03 and opens a calendar."""

    def __init__(self, day: date, hour: time) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setDisplayFormat("dd/MM/yyyy HH:mm")
        shown = QDate(day.year, day.month, day.day)
        self.setDateTime(QDateTime(shown, QTime(hour.hour, hour.minute)))

    @property
    def moment(self) -> datetime:
        """What is shown, in the station's zone."""
        day, clock = self.date(), self.time()
        wall = datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute())  # noqa: DTZ001
        return wall.replace(tzinfo=language.zone())
