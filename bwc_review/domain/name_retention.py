"""Judges how long names outside reports are kept: of who asked for a right, and of who left the service."""

from __future__ import annotations

from datetime import date, datetime

from bwc_review.domain.journal import purge_before
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.request import RightsRequest
from bwc_review.domain.retention import Verdict, local_day, months_later, verdict

_MONTHS = 12  # of a year


def requester_due(request: RightsRequest, profile: LegalProfile) -> date | None:
    """The day on which the name of who asked is erased; None while it is not answered, and once gone."""
    if request.requester_erased_at is not None or request.decided_at is None or not request.is_answered:
        return None
    return months_later(local_day(request.decided_at, profile), profile.requester_months)


def is_requester_due(request: RightsRequest, profile: LegalProfile, now: datetime) -> bool:
    """Whether its time has come, from the erasure hour of that day."""
    day = requester_due(request, profile)
    return day is not None and verdict(day, False, profile, now) is Verdict.ERASE


def forgotten_from(person: Person, last_entry: datetime | None, profile: LegalProfile) -> date | None:
    """The day from which somebody who left is a number alone: three years after the last entry about them.

    ``last_entry``: the newest one that is by or about the person; None where none is left (security.md 4.2).
    None for who has not left, or has no name any more.
    """
    if person.ends_on is None or not (person.first_name or person.last_name):
        return None
    last = person.ends_on if last_entry is None else max(person.ends_on, local_day(last_entry, profile))
    return months_later(last, _MONTHS * profile.journal_years)


def is_forgotten(person: Person, last_entry: datetime | None, profile: LegalProfile, now: datetime) -> bool:
    """Whether that day is over: as long as an entry could still name the person, the name stays."""
    day = forgotten_from(person, last_entry, profile)
    if day is None or local_day(now, profile) <= day:
        return False
    return last_entry is None or last_entry < purge_before(now, profile)
