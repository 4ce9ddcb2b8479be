"""Opens a conservation: keeps one clip for one procedure, only while its month runs (R11, R12)."""

from __future__ import annotations

from datetime import date, datetime

from uuid6 import uuid7

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import FieldMissing, HoldTooLate
from bwc_review.domain.hold import Hold, HoldId, ProcedureKind
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.retention import local_day, may_hold, months_later
from bwc_review.operations.erase import is_intended
from bwc_review.operations.permit import permit


def open_hold(
    catalogue: Catalogue,
    person: Person,
    clip: ClipId,
    procedure: ProcedureKind,
    reference: str,
    authority: str,
    review_on: date | None,
    now: datetime,
    profile: LegalProfile,
    requested_by: str = "",
) -> Hold:
    """Keep a clip for a procedure. ``review_on`` None: as late as the rule allows.

    Raises AccessRefused, ClipUnknown, ClipErased, HoldTooLate, FieldMissing ("reference", "authority",
    "review_on" in the past or later than the rule allows).
    """
    with catalogue.read() as tables:
        found = tables.clips.get(clip)
    permit(catalogue, person, Action.OPEN_HOLD, now, profile, found)
    review = _review_day(review_on, now, profile)
    for field, text in (("reference", reference), ("authority", authority)):
        if not text.strip():
            raise FieldMissing(field)
    if not may_hold(found.due_on, profile, now):
        raise HoldTooLate(clip, found.due_on)
    hold = Hold(
        id=HoldId(str(uuid7())),
        clip=clip,
        procedure=procedure,
        reference=reference.strip(),
        authority=authority.strip(),
        requested_by=requested_by.strip(),
        opened_at=now,
        opened_by=person.id,
        review_on=review,
    )
    draft = Draft(
        Operation.HOLD_OPENED,
        author_of(person),
        (clip, hold.id),
        reason=procedure.value,
        reference=hold.reference,
        details={"review": review.isoformat(), "due": found.due_on.isoformat(), "sha256": found.sha256},
    )
    with catalogue.write(draft) as tables:
        tables.clips.get(clip)
        # Asked where nothing can come between: the sweep looks for holds where it states its intent.
        if is_intended(tables.journal.of_clip(clip)) is not None:
            raise HoldTooLate(clip, found.due_on)
        tables.holds.add(hold)
    return hold


def _review_day(review_on: date | None, now: datetime, profile: LegalProfile) -> date:
    """When the hold is looked at again; FieldMissing for a day that is past or too far (law.md E19)."""
    today = local_day(now, profile)
    latest = months_later(today, profile.max_review_months)
    review = latest if review_on is None else review_on
    if not today <= review <= latest:
        raise FieldMissing("review_on")
    return review
