"""Tells beforehand whose report loses its persons, and when, as far as it concerns who asks."""

from __future__ import annotations

from datetime import datetime, timedelta

from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.access import sees_only_own_clips
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.report_retention import ReportDay, due_on, newest_due, texts_in
from bwc_review.domain.retention import local_day


def reports_losing(
    tables: Tables, person: Person, now: datetime, rules: LegalProfile, days: int
) -> tuple[ReportDay, ...]:
    """Those of today and the days after it, late ones too, the first one first; ``rules`` as tightened.

    A report in which nobody is named and nothing is written loses nothing.
    """
    last = local_day(now, rules) + timedelta(days=days - 1)
    ages = {age.number: age for age in tables.incidents.report_ages(newest_due(rules, now + timedelta(days)))}
    due = {number: due_on(age, rules) for number, age in ages.items()}
    near = [number for number, day in due.items() if day <= last]
    own = person.id if sees_only_own_clips(person.role) else None
    theirs = [line.number for line in tables.incidents.lines(near, own)]
    found = [
        ReportDay(due[one.number], one.number, is_open=ages[one.number].is_open)
        for one in tables.incidents.some(theirs)
        if one.narrative.people or texts_in(one.narrative)
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.number)))
