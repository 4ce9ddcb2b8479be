"""Simulates a change of the rules on the recordings there are; nothing is changed (R22)."""

from __future__ import annotations

from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.clip import ClipId
from bwc_review.domain.legal import LegalProfile, tightened
from bwc_review.domain.people import Person
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.retention import local_day
from bwc_review.domain.rule_change import RuleEffect, effect
from bwc_review.domain.service import STRICT, Service
from bwc_review.operations.permit import permit

_NEAREST = 200  # recordings whose date moves, shown beside what goes


def simulate_rules(
    catalogue: Catalogue, person: Person, after: Service, now: datetime, law: LegalProfile
) -> RuleEffect:
    """What these rules would do now. ``law``: the profile as the law has it, not tightened. AccessRefused."""
    permit(catalogue, person, Action.CHANGE_SERVICE, now, law)
    with catalogue.read() as tables:
        return rule_effect(tables, tables.service.get(), after, now, law)


def rule_effect(
    tables: Tables, before: Service, after: Service, now: datetime, law: LegalProfile
) -> RuleEffect:
    """The same, inside a transaction."""
    old, new = tightened(law, before), tightened(law, after)
    today = local_day(now, law)
    is_moved = old.days_early != new.days_early
    # A stricter day moves a term by one; what is due later than that can go today under neither rule.
    near = tables.clips.rows(tables.clips.ids(ClipQuery(due_within_days=2), today))
    changed = _held_after(tables, strict=after.reading == STRICT) if before.reading != after.reading else {}
    known = {clip.id for clip in near}
    near += tables.clips.rows([clip for clip in changed if clip not in known])
    moved = 0
    if is_moved:
        every = tables.clips.ids(ClipQuery(order="due"))
        moved = len(every)
        known |= {clip.id for clip in near}
        near += tables.clips.rows([clip for clip in every[:_NEAREST] if clip not in known])
    return effect(near, old, new, moved, now, changed)


def _held_after(tables: Tables, *, strict: bool) -> dict[ClipId, bool]:
    """Whether a hold keeps, under the new reading, each clip that has been handed over."""
    handed = [hold.clip for hold in tables.holds.open() if hold.handed_over_on is not None]
    return {
        clip: any(hold.is_open and not (strict and hold.handed_over_on) for hold in found)
        for clip, found in tables.holds.of_clips(handed).items()
    }
