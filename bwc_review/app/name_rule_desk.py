"""Answers the page about how long names outside recordings are kept, for one of its two rules."""

from __future__ import annotations

from collections.abc import Sequence

from bwc_review.app.seat import Seat
from bwc_review.operations.name_months import change_name_months, most_months, would_erase
from bwc_review.ui.station.name_rule import NameRule


class NameRuleKeeper:
    """``NameRuleDesk`` of a rule: one of ``NAME_RULES``."""

    def __init__(self, seat: Seat, rule: str) -> None:
        self._seat = seat
        self._rule = rule

    def rule(self) -> NameRule:
        """As it stands, with who changed it."""
        rules = self._seat.rules
        with self._seat.station.catalogue.read() as tables:
            names = {person.id: person.name for person in tables.people.all()}
            changes = tables.service.changes(self._rule)
        said = tuple((change, names.get(change.by, change.by)) for change in changes)
        return NameRule(getattr(rules, self._rule), most_months(self._rule, rules), said)

    def would_erase(self, months: int) -> Sequence[str]:
        """The incidents or requests whose names this figure would erase now."""
        seat = self._seat
        return would_erase(seat.station.catalogue, self._rule, months, seat.now, seat.rules)

    def change(self, months: int, reason: str, shown: Sequence[str]) -> None:
        """Write it with its reason."""
        seat = self._seat
        change_name_months(
            seat.station.catalogue, seat.person, self._rule, months, reason, seat.now, seat.rules, shown
        )
