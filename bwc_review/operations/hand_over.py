"""Notes that what a hold keeps was handed over against a signature (R. 241-13, law.md doubt 2).

By the lenient reading the original stays while the hold is open. By the strict one the copy that was handed
over is the procedure's from now on, and the station's original follows its month again, or goes at once.
"""

from __future__ import annotations

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
    """Note it. The reading in force is that of the service.

    Raises AccessRefused, HoldUnknown, HoldClosed (released, or handed over before), FieldMissing
    ("recipient"; "signed_on" in the future or before the hold was opened), and what erasing raises.
    """
    with catalogue.read() as tables:
        found = tables.holds.get(hold)
        if not found.is_open or found.handed_over_on is not None:
            raise HoldClosed(hold)
        clip = tables.clips.get(found.clip)
    permit(catalogue, person, Action.HAND_OVER, now, profile, clip)
    if not recipient.strip():
        raise FieldMissing("recipient")
    if not local_day(found.opened_at, profile) <= signed_on <= local_day(now, profile):
        raise FieldMissing("signed_on")
    with catalogue.read() as tables:
        reading = tables.service.get().reading
        ends = _ends(tables, found, now, profile)
    draft = Draft(
        Operation.HANDED_OVER,
        author_of(person),
        (found.clip, hold),
        reason=found.procedure.value,
        reference=found.reference,
        recipients=(recipient.strip(),),
        details={"signed_on": signed_on.isoformat(), "reading": reading, "erases": int(ends)},
    )
    freed_at = now if reading == STRICT else None
    with catalogue.write(draft) as tables:
        noted = tables.holds.hand_over(hold, signed_on, recipient.strip(), freed_at)
    if ends:
        with suppress(ClipErased, Held):  # the sweep came first, or another hold was opened: it stays
            erase(catalogue, store, found.clip, HANDED_OVER, now, profile, author_of(person))
        catalogue.checkpoint_wal()
    return HandedOver(noted, ends)


def _ends(tables: Tables, hold: Hold, now: datetime, profile: LegalProfile) -> bool:
    if tables.service.get().reading != STRICT or not hold.is_open:
        return False
    others = [one for one in tables.holds.of_clip(hold.clip) if one.keeps and one.id != hold.id]
    return not others and month_is_over(tables.clips.get(hold.clip).due_on, profile, now)
