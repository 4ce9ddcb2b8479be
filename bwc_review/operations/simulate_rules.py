"""Simulates a change of the rules on the recordings there are; nothing is changed (R22)."""

from __future__ import annotations

from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.legal import LegalProfile, tightened
from bwc_review.domain.people import Person
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.retention import local_day
from bwc_review.domain.rule_change import RuleEffect, effect
from bwc_review.domain.service import Service
from bwc_review.operations.permit import permit


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
    # A stricter day moves a term by one; what is due later than that can go under neither rule.
    near = tables.clips.rows(tables.clips.ids(ClipQuery(due_within_days=2), today))
    moved = len(tables.clips.ids(ClipQuery())) if old.days_early != new.days_early else 0
    return effect(near, old, new, moved, now)
