"""Changes how long names outside recordings are kept: by the responsable, with a reason, seen before (R22).

Two rules, each another processing than the images: the persons of a report, and who asked for a right.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date, datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.errors import FieldMissing, RuleEffectChanged, RuleOutOfBounds, RulesNotShown
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile, tightened
from bwc_review.domain.moments import later
from bwc_review.domain.people import Person
from bwc_review.domain.retention import deadline, local_day
from bwc_review.domain.service import RuleChange
from bwc_review.operations.erase_names import requesters_due
from bwc_review.operations.erase_report_people import reports_due_in
from bwc_review.operations.permit import permit

REPORT = "report_months"  # counted from the closing of the incident
REQUESTER = "requester_months"  # counted from the answer
NAME_RULES = (REPORT, REQUESTER)  # fields of Service and of LegalProfile

_DUE: Mapping[str, Callable[[Tables, datetime, LegalProfile], Mapping[str, date]]] = {
    REPORT: reports_due_in,
    REQUESTER: requesters_due,
}


def would_erase(
    catalogue: Catalogue, rule: str, months: int, now: datetime, profile: LegalProfile
) -> tuple[str, ...]:
    """The incidents or requests whose names this figure would erase by tonight and that in force does not.

    ``profile`` as tightened. Raises RuleOutOfBounds.
    """
    _check(rule, months, profile)
    with catalogue.read() as tables:
        return _would_erase(tables, rule, months, now, profile)


def change_name_months(
    catalogue: Catalogue,
    person: Person,
    rule: str,
    months: int,
    reason: str,
    now: datetime,
    profile: LegalProfile,
    shown: Collection[str] = (),
) -> None:
    """Write the rule; its reason is free text and stands in the register of rules alone (R13).

    ``shown``: the numbers whose names it would erase by tonight, as ``would_erase`` told them; told anew
    inside the writing, from the figure that is in force there. Raises AccessRefused, FieldMissing
    ("reason"), RuleOutOfBounds, RulesNotShown where others would go, RuleEffectChanged where fewer would.
    """
    permit(catalogue, person, Action.CHANGE_SERVICE, now, profile)
    _check(rule, months, profile)
    with catalogue.read() as tables:
        if months == _in_force(tables, rule, profile):
            return
    if not reason.strip():
        raise FieldMissing("reason")
    draft = Draft(Operation.SETTING_CHANGED, author_of(person), ("service",))
    with catalogue.write(draft) as tables:
        before, found = _in_force(tables, rule, profile), _would_erase(tables, rule, months, now, profile)
        if not set(found) <= set(shown):
            raise RulesNotShown(len(found))
        if months == before or set(found) != set(shown):
            raise RuleEffectChanged
        details: dict[str, int | str] = {"fields": rule, rule: months, f"old_{rule}": before}
        tables.instead(replace(draft, details=details))
        tables.service.set(replace(tables.service.get(), **{rule: months}))  # type: ignore[arg-type]
        tables.service.note(RuleChange(rule, str(before), str(months), person.id, now, reason.strip()))


def most_months(rule: str, profile: LegalProfile) -> int:
    """The longest that a service may choose."""
    return int(getattr(profile, f"{rule}_most"))


def _would_erase(
    tables: Tables, rule: str, months: int, now: datetime, profile: LegalProfile
) -> tuple[str, ...]:
    """Told for the whole day: a later one leaves the time to change it back."""
    due, rules = _DUE[rule], tightened(profile, tables.service.get())
    changed = replace(rules, **{rule: months})  # type: ignore[arg-type]
    night = later(deadline(local_day(now, rules), rules), -1)
    gone: set[str] = set()
    for moment in (now, night):
        gone |= set(due(tables, moment, changed)) - set(due(tables, moment, rules))
    return tuple(sorted(gone))


def _in_force(tables: Tables, rule: str, profile: LegalProfile) -> int:
    """The figure as it stands in the catalogue, whatever stood there when the profile was read."""
    return int(getattr(tightened(profile, tables.service.get()), rule))


def _check(rule: str, months: int, profile: LegalProfile) -> None:
    most = most_months(rule, profile)
    if not 1 <= months <= most:
        raise RuleOutOfBounds(rule, 1, most)
