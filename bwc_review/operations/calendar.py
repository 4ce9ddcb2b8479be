"""Reads the calendar of due dates and of what else has its day, as far as it concerns the person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action, may, sees_only_own_clips
from bwc_review.domain.due_calendar import DAYS, Calendar, Duty, DutyKind, due_days
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.retention import local_day
from bwc_review.operations.permit import holds_of, permit
from bwc_review.operations.reports_losing import reports_losing


def calendar(
    catalogue: Catalogue, person: Person, now: datetime, rules: LegalProfile, days: int = DAYS
) -> Calendar:
    """Today and the days after it, with all that falls on them. AccessRefused as ``permit``."""
    found = recordings(catalogue, person, now, rules, days)
    duties = (
        *_reviews(catalogue, person, found.last, now, rules),
        *_requests(catalogue, person, found.last, now, rules),
        *_reports(catalogue, person, found.last, now, rules),
    )
    return replace(found, duties=tuple(sorted(duties, key=_place)))


def recordings(
    catalogue: Catalogue, person: Person, now: datetime, rules: LegalProfile, days: int = DAYS
) -> Calendar:
    """The same without what else falls on a day. A wearer sees own recordings only."""
    permit(catalogue, person, Action.READ_RETENTION, now, rules)
    today = local_day(now, rules)
    last = today + timedelta(days=days - 1)
    own = person.id if sees_only_own_clips(person.role) else None
    with catalogue.read() as tables:
        groups = tables.clips.due_groups(last, own)
    late = sum(group.count for group in groups if group.due_on < today and not group.is_held)
    days_on = due_days(group for group in groups if group.due_on >= today)
    return Calendar(today, last, days_on, late, is_of_one=own is not None)


def _place(duty: Duty) -> tuple[date, str, str]:
    return duty.day, duty.kind.value, duty.reference


def _reviews(
    catalogue: Catalogue, person: Person, last: date, now: datetime, rules: LegalProfile
) -> Iterator[Duty]:
    """Open holds by their review date; those of one procedure together."""
    holds = holds_of(catalogue, person, now, rules)
    counted = Counter((hold.review_on, hold.reference) for hold in holds if hold.is_open)
    for (day, reference), count in counted.items():
        if day <= last:
            yield Duty(day, DutyKind.REVIEW, reference, count)


def _requests(
    catalogue: Catalogue, person: Person, last: date, now: datetime, rules: LegalProfile
) -> Iterator[Duty]:
    """Rights requests by the last day for their answer, for who may read them."""
    if may(person, Action.READ_REQUESTS, local_day(now, rules)) is not None:
        return
    with catalogue.read() as tables:
        pending = tables.requests.pending()
    for request in pending:
        if request.due_on <= last:
            yield Duty(request.due_on, DutyKind.REQUEST, request.number)


def _reports(
    catalogue: Catalogue, person: Person, last: date, now: datetime, rules: LegalProfile
) -> Iterator[Duty]:
    """Reports that concern the person, by the day on which their persons are erased."""
    days = (last - local_day(now, rules)).days + 1
    with catalogue.read() as tables:
        found = reports_losing(tables, person, now, rules, days)
    for one in found:
        yield Duty(one.day, DutyKind.PEOPLE, one.number)
