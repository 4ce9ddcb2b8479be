"""Changes what the service says of itself and the rules it may tighten."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.errors import FieldMissing, RuleEffectChanged, RulesNotShown
from bwc_review.domain.journal import Draft, Operation
from bwc_review.domain.legal import LegalProfile, tightened
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.retention import due_date
from bwc_review.domain.rule_change import NO_EFFECT, RuleEffect, changed_rules
from bwc_review.domain.service import LENIENT, STRICT, RuleChange, Service
from bwc_review.operations.permit import permit
from bwc_review.operations.sign_in import SignedIn
from bwc_review.operations.simulate_rules import rule_effect


def change_service(
    catalogue: Catalogue,
    by: SignedIn,
    service: Service,
    now: datetime,
    law: LegalProfile,
    reason: str = "",
    shown: RuleEffect = NO_EFFECT,
) -> Service:
    """Write the service's record; the journal names the fields that changed. Origin and kind stay.

    A changed rule wants a ``reason``, which its register keeps, and ``shown``: what it would do, as
    ``simulate_rules`` told it. ``law``: the profile, not tightened. Raises AccessRefused, FieldMissing
    ("commune", "reason"), RulesNotShown where more would go by now, RuleEffectChanged where anything else is
    not as shown.
    """
    permit(catalogue, by.person, Action.CHANGE_SERVICE, now, law)
    if not service.commune.strip():
        raise FieldMissing("commune")
    if service.reading not in {LENIENT, STRICT}:
        raise ValueError(f"no such reading: {service.reading}")
    with catalogue.read() as tables:
        known = tables.service.get()
        if _merged(known, service) == known:
            return known
    with catalogue.write(Draft(Operation.SETTING_CHANGED, by.author, ("service",))) as tables:
        before = tables.service.get()
        after = _merged(before, service)
        rules = changed_rules(before, after)
        if rules and not reason.strip():
            raise FieldMissing("reason")
        if rules:
            found = rule_effect(tables, before, after, now, law)
            if not found.goes <= shown.goes:
                raise RulesNotShown(len(found.goes))
            if found != shown:
                raise RuleEffectChanged
        old, new = asdict(before), asdict(after)
        changed = ",".join(name for name in new if new[name] != old[name])
        details = {"fields": changed} | {f"new_{name}": _said(new[name]) for name in rules}
        tables.instead(Draft(Operation.SETTING_CHANGED, by.author, ("service",), details=details))
        tables.service.set(after)
        for name in rules:
            values = str(_said(old[name])), str(_said(new[name]))
            tables.service.note(RuleChange(name, *values, by.person.id, now, reason.strip()))
        if "days_early" in rules:
            _recount(tables, tightened(law, after))
        if "reading" in rules:
            tables.holds.read_strictly(is_strict=after.reading == STRICT, at=now)
    return after


def _merged(before: Service, stated: Service) -> Service:
    """What becomes of the record; what has a door of its own stays."""
    return replace(
        stated,
        origin=before.origin,
        is_demonstration=before.is_demonstration,
        report_months=before.report_months,  # with a reason: name_months.py
        requester_months=before.requester_months,
    )


def _said(value: object) -> int | str:
    """A rule's value as the journal keeps it."""
    return value if isinstance(value, int) else str(value)


def _recount(tables: Tables, rules: LegalProfile) -> None:
    """The due day on screen and on paper is the one the sweep goes by."""
    for clip in tables.clips.rows(tables.clips.ids(ClipQuery())):
        due = due_date(clip.counted_from, rules)
        if due != clip.due_on:
            tables.clips.update(clip.id, due_on=due)
