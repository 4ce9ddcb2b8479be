"""Answers the page about the persons of reports."""

from __future__ import annotations

from collections.abc import Sequence

from bwc_review.app.seat import Seat
from bwc_review.operations.report_months import RULE, change_report_months, would_erase
from bwc_review.ui.station.reports_page import ReportRule


class ReportRuleKeeper:
    """``ReportRuleDesk`` of the reports page."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def rule(self) -> ReportRule:
        """As it stands, with who changed it."""
        rules = self._seat.rules
        with self._seat.station.catalogue.read() as tables:
            names = {person.id: person.name for person in tables.people.all()}
            changes = tables.service.changes(RULE)
        said = tuple((change, names.get(change.by, change.by)) for change in changes)
        return ReportRule(rules.report_months, rules.report_months_most, said)

    def would_erase(self, months: int) -> Sequence[str]:
        """The incidents whose persons this figure would erase now."""
        seat = self._seat
        return would_erase(seat.station.catalogue, months, seat.now, seat.rules)

    def change(self, months: int, reason: str, shown: Sequence[str]) -> None:
        """Write it with its reason."""
        seat = self._seat
        change_report_months(seat.station.catalogue, seat.person, months, reason, seat.now, seat.rules, shown)
