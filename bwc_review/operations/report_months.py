"""Changes how long the persons of a report are kept: by the responsable, with a reason, seen before (R22)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.errors import FieldMissing, RuleOutOfBounds, RulesNotShown
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.service import RuleChange
from bwc_review.operations.erase_report_people import reports_due_in
from bwc_review.operations.permit import permit

RULE = "report_months"


def would_erase(catalogue: Catalogue, months: int, now: datetime, profile: LegalProfile) -> tuple[str, ...]:
    """The incidents whose persons would be erased now by this rule and are not by today's.

    ``profile`` as tightened. Raises RuleOutOfBounds.
    """
    _check(months, profile)
    with catalogue.read() as tables:
        return _would_erase(tables, months, now, profile)


def change_report_months(
    catalogue: Catalogue,
    person: Person,
    months: int,
    reason: str,
    now: datetime,
    profile: LegalProfile,
    shown: Collection[str] = (),
) -> None:
    """Write the rule; its reason is free text and stands in the register of rules alone (R13).

    ``shown``: the incidents whose persons it would erase now, as ``would_erase`` told them. Raises
    AccessRefused, FieldMissing ("reason"), RuleOutOfBounds, RulesNotShown where others would go by now.
    """
    permit(catalogue, person, Action.CHANGE_SERVICE, now, profile)
    _check(months, profile)
    if months == profile.report_months:
        return
    if not reason.strip():
        raise FieldMissing("reason")
    draft = Draft(
        Operation.SETTING_CHANGED,
        author_of(person),
        ("service",),
        details={
            "fields": RULE,
            "report_months": months,
            "old_report_months": profile.report_months,
        },
    )
    with catalogue.write(draft) as tables:
        found = _would_erase(tables, months, now, profile)
        if not set(found) <= set(shown):
            raise RulesNotShown(len(found))
        tables.service.set(replace(tables.service.get(), report_months=months))
        values = str(profile.report_months), str(months)
        tables.service.note(RuleChange(RULE, *values, person.id, now, reason.strip()))


def _would_erase(tables: Tables, months: int, now: datetime, profile: LegalProfile) -> tuple[str, ...]:
    after = set(reports_due_in(tables, now, replace(profile, report_months=months)))
    return tuple(sorted(after - set(reports_due_in(tables, now, profile))))


def _check(months: int, profile: LegalProfile) -> None:
    if not 1 <= months <= profile.report_months_most:
        raise RuleOutOfBounds(RULE, 1, profile.report_months_most)
