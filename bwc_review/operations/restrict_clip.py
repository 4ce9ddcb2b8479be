"""Restricts clips for a request, so that they are looked at for one reason only, and lifts it (LIL 106).

A restriction does not prolong the month: what is due goes all the same (law.md, edge case E22).
"""

from __future__ import annotations

from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action, Reason
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import ClipNotConcerned, ClipRestricted
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.operations.as_agreed import reason_of
from bwc_review.operations.permit import permit
from bwc_review.operations.receive_request import pending


def restrict_clip(
    catalogue: Catalogue,
    person: Person,
    number: str,
    clip: ClipId,
    now: datetime,
    profile: LegalProfile,
    reason: Reason = Reason.DROIT_ACCES,
) -> None:
    """From now on pictures of the clip are shown for ``reason`` only, whoever asks.

    Raises AccessRefused, RequestUnknown, RequestClosed, ClipUnknown, ClipErased, ClipNotConcerned where the
    request does not concern the clip, ClipRestricted where it is restricted for this request already.
    """
    permit(catalogue, person, Action.RESTRICT_CLIP, now, profile)
    draft = Draft(Operation.RESTRICTED, author_of(person), (clip, number), reason=reason.value)
    with catalogue.write(draft) as tables:
        tables.clips.get(clip)
        if clip not in pending(tables, number).clips:
            raise ClipNotConcerned(number, clip)
        if any(one.clip == clip and one.lifted_at is None for one in tables.requests.restrictions(number)):
            raise ClipRestricted(clip)
        tables.requests.restrict(clip, number, reason.value, now, person.id)


def lift_restriction(
    catalogue: Catalogue,
    person: Person,
    number: str,
    clip: ClipId,
    reason: str,
    now: datetime,
    profile: LegalProfile,
) -> None:
    """The clip is open again as far as this request goes; also after the request was answered.

    ``reason`` stays in the register of requests, and out of the journal, which has no free text. Raises
    AccessRefused, RequestUnknown, FieldMissing ("reason"), ClipRestricted where there is nothing to lift.
    """
    permit(catalogue, person, Action.RESTRICT_CLIP, now, profile)
    why = reason_of(reason)
    draft = Draft(Operation.RESTRICTION_LIFTED, author_of(person), (clip, number))
    with catalogue.write(draft) as tables:
        tables.requests.get(number)
        if not tables.requests.lift(clip, number, now, person.id, why):
            raise ClipRestricted(clip)
