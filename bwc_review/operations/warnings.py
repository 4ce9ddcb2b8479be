"""Says what somebody should look at before it goes: marked or in an incident, kept by nothing (R11)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import PersonId
from bwc_review.domain.query import ClipQuery
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
    query = ClipQuery(due_within_days=max(rules.warn_days), wearer=wearer)
    near = tables.clips.rows(tables.clips.ids(query, local_day(now, rules)))
    found: dict[int, set[str]] = {}
    for clip in near:
        days = warning(clip.due_on, rules, now)
        if days is None or clip.open_holds or not (clip.mark_count or clip.incident):
            continue
        found.setdefault(days, set()).add(clip.recording)
    return tuple(Warned(days, len(found[days])) for days in sorted(found))
