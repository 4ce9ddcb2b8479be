"""A field for a day, with a calendar; speaks in days of Python, not in Qt's."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit

from bwc_review.ui.widgets.still_fields import keep_still


class DayEdit(QDateEdit):
    """Shows 28/02/2027 and opens a calendar."""

    def __init__(self) -> None:
        super().__init__()
        keep_still(self)
        self.setCalendarPopup(True)
        self.setDisplayFormat("dd/MM/yyyy")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """For what stands behind: no date changes by a wheel that scrolls the page."""
        event.ignore()

    @property
    def day(self) -> date:
        """The day shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date) -> None:
        """Show this day."""
        self.setDate(_qdate(day))

    def allow_between(self, first: date, last: date) -> None:
        """Only these days can be chosen, both included."""
        self.setDateRange(_qdate(first), _qdate(last))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
