"""Erases a clip before its day because the person concerned asked for it: the only early erasure.

Never what a procedure keeps (LIL 106, 107), never without an established identity, only by the head of
service. The inventory line stays.
"""

from __future__ import annotations

from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import (
    ClipHeld,
    ClipNotConcerned,
    DecisionUnfit,
    FieldMissing,
    IdentityUnchecked,
)
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.request import Decision, Right, RightsRequest, is_known
from bwc_review.operations.erase import REQUEST, finish, intent
from bwc_review.operations.permit import permit, rules_on_record
from bwc_review.operations.receive_request import pending
from bwc_review.vault.store import Store


def erase_on_request(
    catalogue: Catalogue,
    store: Store,
    person: Person,
    number: str,
    clip: ClipId,
    reason: str,
    now: datetime,
    profile: LegalProfile,
) -> None:
    """Erase one clip that the request concerns, at once and for good. ``reason`` stays in the register
    as long as the name of who asked.

    Raises AccessRefused, RequestUnknown, RequestClosed, DecisionUnfit where erasure was not asked for,
    IdentityUnchecked, ClipNotConcerned, ClipErased, ClipHeld, FieldMissing ("reason"), and what erasing
    raises. The journal ties the request to the erasure and states the intent in one transaction, before
    anything is destroyed: after a power cut the next start finishes what the register says.
    """
    permit(catalogue, person, Action.ERASE_ON_REQUEST, now, profile)
    if not reason.strip():
        raise FieldMissing("reason")
    author = author_of(person)
    tied = Draft(Operation.REQUEST_CHANGED, author, (number, clip), details={"erases": 1})
    asked = rules_on_record(catalogue, person, Action.ERASE_ON_REQUEST, number, clip)
    with asked, store.erasing:  # no sweep takes it between the entries and its files
        with catalogue.read() as tables:
            _checked(tables, number, clip)
            intended = intent(tables, clip, REQUEST, author)
        with catalogue.write(tied, intended) as tables:
            found = _checked(tables, number, clip)
            tables.requests.note_erasure(found.number, clip, reason.strip(), now, person.id)
        try:
            finish(catalogue, store, clip, REQUEST, now, profile, author)
        finally:
            catalogue.checkpoint_wal()


def _checked(tables: Tables, number: str, clip: ClipId) -> RightsRequest:
    found = pending(tables, number)
    if found.right is not Right.ERASURE:
        raise DecisionUnfit(number, Decision.ERASED.value)
    if not is_known(found.identity):
        raise IdentityUnchecked(number)
    if clip not in found.clips:
        raise ClipNotConcerned(number, clip)
    if tables.clips.get(clip).open_holds:
        raise ClipHeld(clip)
    return found
