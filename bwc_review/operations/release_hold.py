"""Releases a conservation; the last one after the month erases the clip at once (R12)."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.errors import ClipErased, FieldMissing, HoldClosed
from bwc_review.domain.hold import Hold, HoldId
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.retention import month_is_over
from bwc_review.operations.erase import RELEASED, erase
from bwc_review.operations.permit import permit
from bwc_review.vault.store import Store


@dataclass(frozen=True, slots=True)
class Released:
    """The hold as it now is, and whether its clip has been erased with it."""

    hold: Hold
    is_erased: bool


def erases(catalogue: Catalogue, hold: HoldId, now: datetime, profile: LegalProfile) -> bool:
    """Whether releasing this hold now would erase its clip: to be confirmed before. Raises HoldUnknown.

    Never where the original is gone, by the strict reading, while its hold was open.
    """
    with catalogue.read() as tables:
        found = tables.holds.get(hold)
        others = [one for one in tables.holds.of_clip(found.clip) if one.keeps and one.id != found.id]
        clip = kept_clip(tables, found.clip)
    return clip is not None and found.is_open and not others and month_is_over(clip.due_on, profile, now)


def kept_clip(tables: Tables, clip: ClipId) -> Clip | None:
    """The clip that a hold names; None where only its inventory line is left. Raises ClipUnknown."""
    try:
        return tables.clips.get(clip)
    except ClipErased:
        return None


def release_hold(
    catalogue: Catalogue,
    store: Store,
    person: Person,
    hold: HoldId,
    reason: str,
    now: datetime,
    profile: LegalProfile,
) -> Released:
    """Release a hold with a reason, which stays in the register of holds.

    While the month runs the original date counts again; other open holds keep the clip. An original that is
    gone already, handed over by the strict reading, is not erased again. Raises AccessRefused,
    HoldUnknown, HoldClosed, FieldMissing ("reason"), and what erasing raises.
    """
    with catalogue.read() as tables:
        found = tables.holds.get(hold)
        if not found.is_open:
            raise HoldClosed(hold)
        clip = kept_clip(tables, found.clip)
        due_on = tables.inventory.line(found.clip).due_on if clip is None else clip.due_on
    permit(catalogue, person, Action.RELEASE_HOLD, now, profile, clip)
    if not reason.strip():
        raise FieldMissing("reason")
    ends = erases(catalogue, hold, now, profile)
    draft = Draft(
        Operation.HOLD_RELEASED,
        author_of(person),
        (found.clip, hold),
        reason=found.procedure.value,
        reference=found.reference,
        details={"due": due_on.isoformat(), "erases": int(ends)},
    )
    with catalogue.write(draft) as tables:
        released = tables.holds.release(hold, now, person.id, reason.strip())
    if ends:
        with suppress(ClipErased):  # the sweep came first: the clip was due, and nothing held it any more
            erase(catalogue, store, found.clip, RELEASED, now, profile, author_of(person))
        catalogue.checkpoint_wal()
    return Released(released, ends)
