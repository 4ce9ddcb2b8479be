"""Looks at an open conservation again: it stays necessary, until a new review date, and why (R11)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.errors import FieldMissing, HoldClosed
from bwc_review.domain.hold import Hold, HoldId, HoldReview
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.retention import local_day
from bwc_review.operations.open_hold import review_day
from bwc_review.operations.permit import permit
from bwc_review.operations.release_hold import kept_clip


def review_holds(
    catalogue: Catalogue,
    person: Person,
    holds: Sequence[HoldId],
    next_on: date | None,
    reason: str,
    now: datetime,
    profile: LegalProfile,
) -> tuple[Hold, ...]:
    """State that these holds are still needed; each shows ``next_on`` then. All of them or none.

    Allowed after the month too: the recording is kept by the hold, not by its date. ``next_on`` None: as late
    as the rule allows. Raises AccessRefused, HoldUnknown, HoldClosed, FieldMissing ("reason"; "review_on" for
    today, a day that is past or one later than the rule allows).
    """
    with catalogue.read() as tables:
        found = [tables.holds.get(hold) for hold in dict.fromkeys(holds)]
        for hold in found:
            if not hold.is_open:
                raise HoldClosed(hold.id)
        clips = [kept_clip(tables, hold.clip) for hold in found]
    for clip in clips:
        permit(catalogue, person, Action.REVIEW_HOLD, now, profile, clip)
    if not reason.strip():
        raise FieldMissing("reason")
    day = review_day(next_on, now, profile)
    if day <= local_day(now, profile):
        raise FieldMissing("review_on")
    if not found:
        return ()
    with catalogue.write(*(_draft(person, hold, day) for hold in found)) as tables:
        looks = [HoldReview(hold.id, now, person.id, day, reason.strip()) for hold in found]
        return tuple(tables.holds.review(look) for look in looks)


def _draft(person: Person, hold: Hold, day: date) -> Draft:
    return Draft(
        Operation.HOLD_REVIEWED,
        author_of(person),
        (hold.clip, hold.id),
        reason=hold.procedure.value,
        reference=hold.reference,
        details={"review": day.isoformat(), "review_before": hold.review_on.isoformat()},
    )
