"""Says what somebody should look at before it goes: marked or in an incident, kept by nothing (R11)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bwc_review.catalogue.catalogue import Tables
from bwc_review.catalogue.due_query import Due
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import PersonId
from bwc_review.domain.retention import local_day, warning


@dataclass(frozen=True, slots=True)
class Warned:
    """So many recordings go within so many days; 0 days: today."""

    days: int
    count: int


def warnings(
    tables: Tables, rules: LegalProfile, now: datetime, wearer: PersonId | None = None
) -> tuple[Warned, ...]:
    """A figure for each warning of the profile that stands, the tightest first.

    A mark or an incident does not stop the month: what somebody found worth one is what may want a hold. Held
    recordings and those nobody touched are not warned of. ``wearer``: only the clips of that person.
    """
    last = local_day(now, rules) + timedelta(days=max(rules.warn_days))
    found: dict[int, list[Due]] = {}
    for due in tables.clips.unheld_due(last, wearer, noted_only=True):
        days = warning(due.day, rules, now)
        if days is not None:
            found.setdefault(days, []).append(due)
    return tuple(Warned(days, _count(found[days])) for days in sorted(found))


def _count(several: list[Due]) -> int:
    """Recordings; one whose files are due on several days counts once."""
    return sum(due.whole for due in several) + len({one for due in several for one in due.cut})
