"""Says whose names wait for the date to be confirmed, a line for each with its day (R22)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from bwc_review.domain.names_due import NamesDue

translate = QCoreApplication.translate


def names_waiting(names: NamesDue, people: Mapping[str, str]) -> list[tuple[str, date]]:
    """The earliest day first. people: id -> name, of who left."""
    report = translate("Waiting", "Persons of the report of intervention {number}")
    asked = translate("Waiting", "Who made request {number}")
    left = translate("Waiting", "{name}, who left the service")
    said = [
        *((report.format(number=number), due) for number, due in names.reports.items()),
        *((asked.format(number=number), due) for number, due in names.requesters.items()),
        *((left.format(name=people.get(each, each)), due) for each, due in names.people.items()),
    ]
    return sorted(said, key=lambda one: one[1])
