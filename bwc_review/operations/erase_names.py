"""Erases every name whose own time is over: in reports, of who asked for a right, of who left the service."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables, Writing
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.name_retention import forgotten_from, is_forgotten, is_requester_due, requester_due
from bwc_review.domain.names_due import NamesDue
from bwc_review.domain.people import PersonId
from bwc_review.domain.retention import lateness_days
from bwc_review.operations.erase_report_people import erase_report_people, reports_due_in


class _Changed(Exception):
    """It is no longer as it was found."""


def names_due(tables: Tables, now: datetime, profile: LegalProfile) -> NamesDue:
    """As it stands in this transaction; ``profile`` as tightened."""
    return NamesDue(
        reports_due_in(tables, now, profile),
        requesters_due(tables, now, profile),
        _people(tables, now, profile),
    )


def erase_names(catalogue: Catalogue, due: NamesDue, now: datetime, profile: LegalProfile) -> NamesDue:
    """Erase what is still due of it; what was. One transaction for each, with its entry, which names nobody.

    Whether the clock can be trusted is the sweep's to judge: it names only what no brake holds.
    """
    reports = erase_report_people(catalogue, tuple(due.reports), now, profile)
    requesters = [each for each in due.requesters if _erase_requester(catalogue, each, now, profile)]
    people = [each for each in due.people if _forget(catalogue, PersonId(each), now, profile)]
    if requesters or people:
        catalogue.checkpoint_wal()
    return NamesDue(
        {each: due.reports[each] for each in reports},
        {each: due.requesters[each] for each in requesters},
        {each: due.people[each] for each in people},
    )


def requesters_due(tables: Tables, now: datetime, profile: LegalProfile) -> dict[str, date]:
    """Answered requests whose time is over; who has a recording restricted may still come back."""
    found: dict[str, date] = {}
    for request in tables.requests.with_requester():
        day = requester_due(request, profile)
        if day is not None and is_requester_due(request, profile, now):
            found[request.number] = day
    return found


def _people(tables: Tables, now: datetime, profile: LegalProfile) -> dict[str, date]:
    """Those who left, of whom neither an entry of three years nor a recording they wore is left."""
    found: dict[str, date] = {}
    for person in tables.people.left_with_name():
        if forgotten_from(person, None, profile) is None or tables.people.is_worn(person.id):
            continue
        last = tables.journal.last_about(person.id)
        day = forgotten_from(person, last, profile)
        if day is not None and is_forgotten(person, last, profile, now):
            found[person.id] = day
    return found


def _erase_requester(catalogue: Catalogue, number: str, now: datetime, profile: LegalProfile) -> bool:
    def due(tables: Tables) -> date | None:
        return requesters_due(tables, now, profile).get(number)

    def erase(tables: Writing) -> None:
        tables.requests.erase_requester(number, now)

    return _erase(catalogue, Operation.REQUESTER_ERASED, number, due, erase, now, profile)


def _forget(catalogue: Catalogue, person: PersonId, now: datetime, profile: LegalProfile) -> bool:
    def due(tables: Tables) -> date | None:
        return _people(tables, now, profile).get(person)

    def forget(tables: Writing) -> None:
        tables.people.forget(person)

    return _erase(catalogue, Operation.PERSON_FORGOTTEN, person, due, forget, now, profile)


def _erase(
    catalogue: Catalogue,
    operation: Operation,
    subject: str,
    due: Callable[[Tables], date | None],
    erase: Callable[[Writing], None],
    now: datetime,
    profile: LegalProfile,
) -> bool:
    """False where something changed meanwhile: nothing is written then."""
    with catalogue.read() as tables:
        day = due(tables)
    if day is None:
        return False
    details: dict[str, int | str] = {"due": day.isoformat(), "late_days": lateness_days(day, profile, now)}
    try:
        with catalogue.write(Draft(operation, SYSTEM, (subject,), details=details)) as tables:
            if due(tables) != day:
                raise _Changed
            erase(tables)
    except _Changed:
        return False
    return True
