"""Two days under a filter: from one to the other, both included."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bwc_review.ui.widgets.day_edit import DayEdit


class DaysBetween(QWidget):
    """``changed``: another day is chosen by a person."""

    changed = Signal()

    def __init__(self, first: str, last: str) -> None:
        """first, last: what the fields are called."""
        super().__init__()
        self._from, self._to = DayEdit(), DayEdit()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 0)
        for edit, name in ((self._from, first), (self._to, last)):
            edit.setAccessibleName(name)
            edit.setToolTip(name)
            edit.userDateChanged.connect(lambda _: self.changed.emit())
            column.addWidget(edit)

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last one."""
        return self._from.day, self._to.day

    def show_days(self, first: date, last: date) -> None:
        """Propose these; nothing is emitted."""
        for edit, day in ((self._from, first), (self._to, last)):
            edit.blockSignals(True)
            edit.show_day(day)
            edit.blockSignals(False)
