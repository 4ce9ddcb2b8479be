"""Judges how long the persons of a report are kept: another processing than the images, with its own time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from bwc_review.domain.incident import Incident, Narrative
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import Verdict, local_day, months_later, verdict

SHORT_MONTH_DAYS = 3  # days by which the end of a short month comes before the day that began it

# What a writer states freely, and in which somebody may be named.
TEXTS = ("subject", "call", "measures", "opj_name", "opj_instructions")


def people_due_on(closed_at: datetime, profile: LegalProfile) -> date:
    """The civil day on which the persons of a report closed then are erased."""
    return months_later(local_day(closed_at, profile), profile.report_months)


def people_due(incident: Incident, profile: LegalProfile) -> date | None:
    """That day for an incident; None while it is open, and once they are erased."""
    if incident.closed_at is None or incident.people_erased_at is not None:
        return None
    return people_due_on(incident.closed_at, profile)


def is_due(closed_at: datetime, profile: LegalProfile, now: datetime) -> bool:
    """Whether their time has come; from the erasure hour of that day, as for recordings."""
    return verdict(people_due_on(closed_at, profile), False, profile, now) is Verdict.ERASE


def newest_due(profile: LegalProfile, now: datetime) -> date:
    """No report closed after this day can be due: where a search for those that are may stop."""
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
