"""Says when what a source fell short of is tried again: at the next look, then after ever more looks.

A file that can never be read would else be tried, and stand in the journal, every few seconds for months.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

MOST_LOOKS = 256  # between two tries: three quarters of an hour where a look comes every ten seconds


@dataclass(frozen=True, slots=True)
class Waiting:
    """A source that fell short so many times. again: relative paths; none: all. looks: until its turn."""

    again: frozenset[str]
    failures: int
    looks: int


@dataclass(frozen=True, slots=True)
class Tries:
    """The sources that fell short, by their place."""

    waiting: Mapping[str, Waiting] = field(default_factory=dict)

    def ended(self, source: str, again: Collection[str], *, is_short: bool) -> Tries:
        """After a source was brought in. One that fell short of other files than before begins anew."""
        rest = {place: one for place, one in self.waiting.items() if place != source}
        if not is_short:
            return Tries(rest)
        before = self.waiting.get(source)
        wanted = frozenset(again)
        failures = 1 + (before.failures if before is not None and before.again == wanted else 0)
        return Tries({**rest, source: Waiting(wanted, failures, min(2 ** (failures - 1), MOST_LOOKS))})

    def look(self, there: Collection[str]) -> tuple[Tries, dict[str, frozenset[str]]]:
        """One look further: what has its turn now. What was taken away is forgotten; it comes back anew."""
        due: dict[str, frozenset[str]] = {}
        waiting: dict[str, Waiting] = {}
        for place, one in self.waiting.items():
            if place not in there:
                continue
            if one.looks == 1:
                due[place] = one.again
            waiting[place] = replace(one, looks=max(0, one.looks - 1))  # 0: under way, until it has ended
        return Tries(waiting), due
