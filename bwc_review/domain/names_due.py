"""Whose names have had their time, each with its day."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class NamesDue:
    """What is due, each with its day: incidents, requests, ids of people."""

    reports: dict[str, date] = field(default_factory=dict)
    requesters: dict[str, date] = field(default_factory=dict)
    people: dict[str, date] = field(default_factory=dict)

    @property
    def days(self) -> dict[str, date]:
        """All of them, for the brake (R22)."""
        return {**self.reports, **self.requesters, **self.people}

    def without(self, waiting: Collection[str]) -> NamesDue:
        """Those that no question is open for."""
        return self.among(self.days.keys() - set(waiting))

    def among(self, waiting: Collection[str]) -> NamesDue:
        """Those that a question is open for."""
        return NamesDue(
            *(
                {name: day for name, day in some.items() if name in waiting}
                for some in (self.reports, self.requesters, self.people)
            )
        )
