"""Erases the persons of reports, closed or left open, once their own time is over; nobody need be there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.incident import Incident
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.report_retention import (
    ReportAge,
    age_of,
    due_on,
    is_due,
    newest_due,
    texts_in,
    without_people,
)
from bwc_review.domain.retention import lateness_days


class _Changed(Exception):
    """The incident is no longer what the entry says."""


def erase_report_people(
    catalogue: Catalogue, numbers: Sequence[str], now: datetime, profile: LegalProfile
) -> tuple[str, ...]:
    """Erase them in those of these incidents where they are still due; the numbers of those erased.

    ``profile`` as tightened. One transaction for each, with its entry: number and counts, no name. Whether
    the clock can be trusted (R22) is the sweep's to judge: it names only what no brake holds.
    """
    done = tuple(number for number in numbers if _erase(catalogue, number, now, profile))
    if done:
        catalogue.checkpoint_wal()
    return done


def reports_due_in(tables: Tables, now: datetime, profile: LegalProfile) -> dict[str, date]:
    """The numbers of incidents whose persons have had their time under this profile, and since when.

    As it stands in this transaction; earliest first.
    """
    near = tables.incidents.report_ages(newest_due(profile, now))
    return {age.number: due_on(age, profile) for age in near if is_due(age, profile, now)}


def _erase(catalogue: Catalogue, number: str, now: datetime, profile: LegalProfile) -> bool:
    """False where somebody changed or reopened it meanwhile: nothing is written then."""
    with catalogue.read() as tables:
        found = _standing(tables, number, now, profile)
    if found is None:
        return False
    try:
        incident, age = found
        with catalogue.write(_draft(incident, age, now, profile)) as tables:
            if _standing(tables, number, now, profile) != found:
                raise _Changed
            tables.incidents.erase_people(
                replace(incident, narrative=without_people(incident.narrative)), now
            )
    except _Changed:
        return False
    return True


def _standing(
    tables: Tables, number: str, now: datetime, profile: LegalProfile
) -> tuple[Incident, ReportAge] | None:
    incident = tables.incidents.get(number)
    is_held, freed_at = tables.incidents.held_and_freed(number)
    age = age_of(incident, is_held=is_held, freed_at=freed_at)
    return (incident, age) if age is not None and is_due(age, profile, now) else None


def _draft(incident: Incident, age: ReportAge, now: datetime, profile: LegalProfile) -> Draft:
    due = due_on(age, profile)
    return Draft(
        Operation.REPORT_PEOPLE_ERASED,
        SYSTEM,
        (incident.number,),
        details={
            "people": len(incident.narrative.people),
            "texts": texts_in(incident.narrative),
            "due": due.isoformat(),
            "late_days": lateness_days(due, profile, now),
            "left_open": int(age.is_open),
        },
    )
