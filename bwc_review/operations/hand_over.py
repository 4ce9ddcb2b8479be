"""Notes that what a hold keeps was handed over against a signature (R. 241-13, law.md doubt 2).

By the lenient reading the original stays while the hold is open. By the strict one the copy that was handed
over is the procedure's from now on, and the station's original follows its month again, or goes at once.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import ClipErased, EffectChanged, FieldMissing, HoldClosed
from bwc_review.domain.hold import Hold, HoldId
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.quoted import quoted
from bwc_review.domain.retention import local_day
from bwc_review.domain.service import STRICT
from bwc_review.operations.as_agreed import check_same
from bwc_review.operations.erase import HANDED_OVER, erase
from bwc_review.operations.permit import permit
from bwc_review.operations.release_hold import released_with
from bwc_review.vault.store import Store


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The hold as it now is, and whether its original has been erased with it."""

    hold: Hold
    is_erased: bool


def handed_over_with(
    tables: Tables, holds: Collection[HoldId], now: datetime, profile: LegalProfile
) -> set[ClipId]:
    """The originals that noting these hand-overs now would erase: to be confirmed before. HoldUnknown."""
    if tables.service.get().reading != STRICT:
        return set()
    return released_with(tables, holds, now, profile)


def hand_over(
    catalogue: Catalogue,
    store: Store,
    person: Person,
    hold: HoldId,
    recipient: str,
    signed_on: date,
    now: datetime,
    profile: LegalProfile,
) -> HandedOver:
    """Note it of one hold and erase what goes with it: ``hand_over_holds`` where that was decided before."""
    told = (recipient, signed_on, None, None)
    return hand_over_holds(catalogue, store, person, (hold,), *told, now, profile)[0]


def hand_over_holds(
    catalogue: Catalogue,
    store: Store,
    person: Person,
    holds: Sequence[HoldId],
    recipient: str,
    signed_on: date,
    shown: str | None,
    goes: Collection[ClipId] | None,
    now: datetime,
    profile: LegalProfile,
) -> tuple[HandedOver, ...]:
    """Note it of these holds, all or none. The reading in force is that of the service.

    shown, goes: by which reading the person was shown what becomes of the original, and what this erases
    (``handed_over_with``); both are told anew inside the writing. None where it was decided before. Raises
    AccessRefused, HoldUnknown, HoldClosed (released, or handed over before), FieldMissing ("recipient";
    "signed_on" in the future or before the hold was opened), TextTooLong, ErasureNotShown and EffectChanged
    where something else would go by now, or the reading is another one, and what erasing raises.
    """
    ids = tuple(dict.fromkeys(holds))
    with catalogue.read() as tables:
        found = _not_handed(tables, ids)
        clips = [tables.clips.get(one.clip) for one in found]
    for clip in clips:
        permit(catalogue, person, Action.HAND_OVER, now, profile, clip)
    recipient = quoted(recipient)
    if not recipient:
        raise FieldMissing("recipient")
    opened_on = max(local_day(one.opened_at, profile) for one in found)
    if not opened_on <= signed_on <= local_day(now, profile):
        raise FieldMissing("signed_on")
    with catalogue.write(Draft(Operation.HANDED_OVER, author_of(person))) as tables:
        found, reading = _not_handed(tables, ids), tables.service.get().reading
        gone = handed_over_with(tables, ids, now, profile)
        check_same(gone, goes)
        if shown not in {None, reading}:
            raise EffectChanged
        drafts = [
            Draft(
                Operation.HANDED_OVER,
                author_of(person),
                (one.clip, one.id),
                reason=one.procedure.value,
                reference=one.reference,
                recipients=(recipient,),
                details={
                    "signed_on": signed_on.isoformat(),
                    "reading": reading,
                    "erases": int(one.clip in gone),
                },
            )
            for one in found
        ]
        tables.instead(drafts[0])
        tables.also(*drafts[1:])
        freed_at = now if reading == STRICT else None
        noted = [tables.holds.hand_over(one, signed_on, recipient, freed_at) for one in ids]
    for clip_id in sorted(gone):
        with suppress(ClipErased):  # the sweep came first
            erase(catalogue, store, clip_id, HANDED_OVER, now, profile, author_of(person))
    if gone:
        catalogue.checkpoint_wal()
    return tuple(HandedOver(one, one.clip in gone) for one in noted)


def _not_handed(tables: Tables, holds: Sequence[HoldId]) -> list[Hold]:
    found = [tables.holds.get(hold) for hold in holds]
    for one in found:
        if not one.is_open or one.handed_over_on is not None:
            raise HoldClosed(one.id)
    return found
