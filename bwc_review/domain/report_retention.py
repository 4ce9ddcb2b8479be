"""Judges how long the persons of a report are kept: another processing than the images, with its own time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bwc_review.domain.incident import Incident, Narrative
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import Verdict, local_day, months_later, verdict

SHORT_MONTH_DAYS = 3  # days by which the end of a short month comes before the day that began it

# What a writer states freely, and in which somebody may be named.
TEXTS = ("subject", "call", "measures", "opj_name", "opj_instructions")


@dataclass(frozen=True, slots=True)
class ReportAge:
    """From when the persons of a report count. since: its closing, or the last change while it is open.

    freed_at: when the last hold on a recording of an open incident was released; None where none was.
    """

    number: str
    since: datetime
    is_open: bool
    freed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReportDay:
    """A report whose persons go on a day."""

    day: date
    number: str  # of the incident
    is_open: bool  # left open and untouched, not closed


def people_due_on(since: datetime, profile: LegalProfile) -> date:
    """The civil day on which the persons of a report closed, or left untouched, since then are erased."""
    return months_later(local_day(since, profile), profile.report_months)


def due_on(age: ReportAge, profile: LegalProfile) -> date:
    """That day for a report; one that a procedure kept longer has the days of a warning after its release."""
    day = people_due_on(age.since, profile)
    if not age.is_open or age.freed_at is None:
        return day
    return max(day, local_day(age.freed_at, profile) + timedelta(days=max(profile.warn_days)))


def age_of(
    incident: Incident, *, is_held: bool = False, freed_at: datetime | None = None
) -> ReportAge | None:
    """From when an incident's persons count; None once they are erased, and while a procedure needs them.

    A report left open for ever would keep them for ever: untouched for so long as a closed one keeps them,
    it loses them too. ``is_held``: an open hold on a recording of it. A closed one was signed and printed.
    """
    if incident.people_erased_at is not None:
        return None
    if incident.closed_at is not None:
        return ReportAge(incident.number, incident.closed_at, is_open=False)
    if is_held or incident.changed_at is None:
        return None
    return ReportAge(incident.number, incident.changed_at, is_open=True, freed_at=freed_at)


def people_due(
    incident: Incident, profile: LegalProfile, *, is_held: bool = False, freed_at: datetime | None = None
) -> date | None:
    """The day for an incident; None as ``age_of``."""
    age = age_of(incident, is_held=is_held, freed_at=freed_at)
    return None if age is None else due_on(age, profile)


def is_due(age: ReportAge, profile: LegalProfile, now: datetime) -> bool:
    """Whether their time has come; from the erasure hour of that day, as for recordings."""
    return verdict(due_on(age, profile), False, profile, now) is Verdict.ERASE


def newest_due(profile: LegalProfile, now: datetime) -> date:
    """No report closed or changed after this day can be due: where a search for those that are may stop."""
    return months_later(local_day(now, profile), -profile.report_months) + timedelta(days=SHORT_MONTH_DAYS)


def without_people(narrative: Narrative) -> Narrative:
    """What may stay: no person, and none of the free texts that may name one.

    Who wrote it and with whom stays (they are of the service), and of each fact its hour and its recording.
    """
    return replace(
        narrative,
        people=(),
        facts=tuple(replace(fact, text="") for fact in narrative.facts),
        attachments=(),
        subject="",
        call="",
        measures="",
        opj_name="",
        opj_instructions="",
    )


def texts_in(narrative: Narrative) -> int:
    """How many free texts that may name somebody are filled in."""
    named = sum(bool(getattr(narrative, name)) for name in TEXTS)
    return named + sum(bool(fact.text) for fact in narrative.facts) + len(narrative.attachments)
