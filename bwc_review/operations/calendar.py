"""Reads the calendar of due dates, as far as the person may list recordings."""

from __future__ import annotations

from datetime import datetime, timedelta

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action, sees_only_own_clips
from bwc_review.domain.due_calendar import DAYS, Calendar, due_days
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.retention import local_day
from bwc_review.operations.permit import permit


def calendar(
    catalogue: Catalogue, person: Person, now: datetime, rules: LegalProfile, days: int = DAYS
) -> Calendar:
    """Today and the days after it. A wearer sees own recordings only. AccessRefused as ``permit``."""
    permit(catalogue, person, Action.LIST_CLIPS, now, rules)
    today = local_day(now, rules)
    last = today + timedelta(days=days - 1)
    own = person.id if sees_only_own_clips(person.role) else None
    with catalogue.read() as tables:
        groups = tables.clips.due_groups(last, own)
    late = sum(group.count for group in groups if group.due_on < today and not group.is_held)
    return Calendar(today, last, due_days(group for group in groups if group.due_on >= today), late)
