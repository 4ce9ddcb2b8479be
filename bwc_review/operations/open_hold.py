"""Opens conservations: recordings are kept for a procedure, only while their month runs (R11)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from uuid6 import uuid7

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.errors import FieldMissing, HoldTooLate
from bwc_review.domain.hold import Hold, HoldId, HoldOrder, ProcedureKind
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.quoted import quoted
from bwc_review.domain.retention import local_day, may_hold, months_later
from bwc_review.operations.erase import is_intended
from bwc_review.operations.permit import permit, rules_on_record


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
    """Keep one clip: ``open_holds`` for a single one."""
    order = HoldOrder(procedure, reference, authority, requested_by, review_on)
    return open_holds(catalogue, person, [clip], order, now, profile)[0]


def open_holds(
    catalogue: Catalogue,
    person: Person,
    clips: Sequence[ClipId],
    order: HoldOrder,
    now: datetime,
    profile: LegalProfile,
) -> tuple[Hold, ...]:
    """Keep these clips for a procedure, all of them or none, each with its entry; a refusal too is on record.

    Raises AccessRefused, ClipUnknown, ClipErased, HoldTooLate, TextTooLong, FieldMissing ("reference",
    "authority", "review_on" in the past or later than the rule allows, "procedure_on" in the future).
    """
    with catalogue.read() as tables:
        found = [tables.clips.get(clip) for clip in dict.fromkeys(clips)]
    for clip in found:
        permit(catalogue, person, Action.OPEN_HOLD, now, profile, clip)
    review = _checked(order, now, profile)
    with rules_on_record(catalogue, person, Action.OPEN_HOLD, *(clip.id for clip in found)):
        return _opened(catalogue, person, found, order, review, now, profile)


def _opened(
    catalogue: Catalogue,
    person: Person,
    found: Sequence[Clip],
    order: HoldOrder,
    review: date,
    now: datetime,
    profile: LegalProfile,
) -> tuple[Hold, ...]:
    for clip in found:
        if not may_hold(clip.due_on, profile, now):
            raise HoldTooLate(clip.id, clip.due_on)
    made = [_hold(person, clip, order, review, now) for clip in found]
    if not made:
        return ()
    drafts = [_draft(person, clip, hold) for clip, hold in zip(found, made, strict=True)]
    with catalogue.write(*drafts) as tables:
        for clip, hold in zip(found, made, strict=True):
            tables.clips.get(clip.id)
            # Asked where nothing can come between: the sweep looks for holds where it states its intent.
            if is_intended(tables.journal.of_clip(clip.id)) is not None:
                raise HoldTooLate(clip.id, clip.due_on)
            tables.holds.add(hold)
    return tuple(made)


def review_day(review_on: date | None, now: datetime, profile: LegalProfile) -> date:
    """When a hold is looked at again, None: as late as the rule allows (law.md E19).

    FieldMissing("review_on") for a day that is past or too far.
    """
    today = local_day(now, profile)
    latest = months_later(today, profile.max_review_months)
    review = latest if review_on is None else review_on
    if not today <= review <= latest:
        raise FieldMissing("review_on")
    return review


def _checked(order: HoldOrder, now: datetime, profile: LegalProfile) -> date:
    """The review date of an order that states everything; FieldMissing for the first thing it does not."""
    review = review_day(order.review_on, now, profile)
    for field, text in (("reference", order.reference), ("authority", order.authority)):
        if not quoted(text):
            raise FieldMissing(field)
    quoted(order.requested_by)
    if order.procedure_on is not None and order.procedure_on > local_day(now, profile):
        raise FieldMissing("procedure_on")
    return review


def _hold(person: Person, clip: Clip, order: HoldOrder, review: date, now: datetime) -> Hold:
    return Hold(
        id=HoldId(str(uuid7())),
        clip=clip.id,
        procedure=order.procedure,
        reference=order.reference.strip(),
        authority=order.authority.strip(),
        requested_by=order.requested_by.strip(),
        opened_at=now,
        opened_by=person.id,
        review_on=review,
        procedure_on=order.procedure_on,
    )


def _draft(person: Person, clip: Clip, hold: Hold) -> Draft:
    details: dict[str, int | str] = {
        "review": hold.review_on.isoformat(),
        "due": clip.due_on.isoformat(),
        "sha256": clip.sha256,
    }
    if hold.procedure_on is not None:
        details["procedure_on"] = hold.procedure_on.isoformat()
    return Draft(
        Operation.HOLD_OPENED,
        author_of(person),
        (clip.id, hold.id),
        reason=hold.procedure.value,
        reference=hold.reference,
        details=details,
    )
