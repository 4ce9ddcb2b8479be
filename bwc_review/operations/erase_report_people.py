"""Erases the persons of closed reports once their own time is over, with nobody signed in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.incident import Incident
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.report_retention import is_due, newest_due, people_due_on, texts_in, without_people
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
    """The numbers of closed incidents whose persons have had their time under this profile, and since when.

    As it stands in this transaction; earliest first.
    """
    near = tables.incidents.with_people_closed_by(newest_due(profile, now))
    return {
        number: people_due_on(closed_at, profile)
        for number, closed_at in near
        if is_due(closed_at, profile, now)
    }


def _erase(catalogue: Catalogue, number: str, now: datetime, profile: LegalProfile) -> bool:
    """False where somebody reopened it meanwhile: nothing is written then."""
    with catalogue.read() as tables:
        found = _standing(tables, number, now, profile)
    if found is None:
        return False
    try:
        with catalogue.write(_draft(found, now, profile)) as tables:
            if _standing(tables, number, now, profile) != found:
                raise _Changed
            tables.incidents.erase_people(replace(found, narrative=without_people(found.narrative)), now)
    except _Changed:
        return False
    return True


def _standing(tables: Tables, number: str, now: datetime, profile: LegalProfile) -> Incident | None:
    incident = tables.incidents.get(number)
    closed_at = incident.closed_at
    if closed_at is None or incident.people_erased_at is not None or not is_due(closed_at, profile, now):
        return None
    return incident


def _draft(incident: Incident, now: datetime, profile: LegalProfile) -> Draft:
    closed_at = incident.closed_at
    assert closed_at is not None  # noqa: S101 - only closed ones come here
    due = people_due_on(closed_at, profile)
    return Draft(
        Operation.REPORT_PEOPLE_ERASED,
        SYSTEM,
        (incident.number,),
        details={
            "people": len(incident.narrative.people),
            "texts": texts_in(incident.narrative),
            "due": due.isoformat(),
            "late_days": lateness_days(due, profile, now),
        },
    )
