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
from bwc_review.domain.errors import ClipErased, FieldMissing, HoldClosed
from bwc_review.domain.hold import Hold, HoldId
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.retention import local_day, month_is_over
from bwc_review.domain.service import STRICT
from bwc_review.operations.erase import HANDED_OVER, Held, erase
from bwc_review.operations.permit import permit
from bwc_review.vault.store import Store


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The hold as it now is, and whether its original has been erased with it."""

    hold: Hold
    is_erased: bool


def hand_over_erases(catalogue: Catalogue, hold: HoldId, now: datetime, profile: LegalProfile) -> bool:
    """Whether noting a hand-over now would erase the original: to be confirmed before. HoldUnknown."""
    with catalogue.read() as tables:
        return _ends(tables, tables.holds.get(hold), now, profile)


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
    """Note it of one hold: ``hand_over_holds`` for a single one."""
    return hand_over_holds(catalogue, store, person, (hold,), recipient, signed_on, now, profile)[0]


def hand_over_holds(
    catalogue: Catalogue,
    store: Store,
    person: Person,
    holds: Sequence[HoldId],
    recipient: str,
    signed_on: date,
    now: datetime,
    profile: LegalProfile,
) -> tuple[HandedOver, ...]:
    """Note it of these holds, all or none. The reading in force is that of the service.

    Raises AccessRefused, HoldUnknown, HoldClosed (released, or handed over before), FieldMissing
    ("recipient"; "signed_on" in the future or before the hold was opened), and what erasing raises.
    """
    with catalogue.read() as tables:
        found = [tables.holds.get(hold) for hold in dict.fromkeys(holds)]
        for one in found:
            if not one.is_open or one.handed_over_on is not None:
                raise HoldClosed(one.id)
        clips = [tables.clips.get(one.clip) for one in found]
    for clip in clips:
        permit(catalogue, person, Action.HAND_OVER, now, profile, clip)
    if not recipient.strip():
        raise FieldMissing("recipient")
    opened_on = max(local_day(one.opened_at, profile) for one in found)
    if not opened_on <= signed_on <= local_day(now, profile):
        raise FieldMissing("signed_on")
    with catalogue.read() as tables:
        reading = tables.service.get().reading
        ends = [_ends(tables, one, now, profile, holds) for one in found]
    drafts = [
        Draft(
            Operation.HANDED_OVER,
            author_of(person),
            (one.clip, one.id),
            reason=one.procedure.value,
            reference=one.reference,
            recipients=(recipient.strip(),),
            details={"signed_on": signed_on.isoformat(), "reading": reading, "erases": int(is_over)},
        )
        for one, is_over in zip(found, ends, strict=True)
    ]
    freed_at = now if reading == STRICT else None
    with catalogue.write(*drafts) as tables:
        noted = [tables.holds.hand_over(one.id, signed_on, recipient.strip(), freed_at) for one in found]
    gone = {one.clip for one, is_over in zip(found, ends, strict=True) if is_over}
    for clip_id in sorted(gone):
        with suppress(ClipErased, Held):  # the sweep came first, or another hold was opened: it stays
            erase(catalogue, store, clip_id, HANDED_OVER, now, profile, author_of(person))
    if gone:
        catalogue.checkpoint_wal()
    return tuple(HandedOver(one, is_over) for one, is_over in zip(noted, ends, strict=True))


def _ends(
    tables: Tables, hold: Hold, now: datetime, profile: LegalProfile, beside: Collection[HoldId] = ()
) -> bool:
    if tables.service.get().reading != STRICT or not hold.is_open:
        return False
    ended = {hold.id, *beside}
    others = [one for one in tables.holds.of_clip(hold.clip) if one.keeps and one.id not in ended]
    return not others and month_is_over(tables.clips.get(hold.clip).due_on, profile, now)
