"""Releases a conservation; the last one of a clip that is due erases it at once (R12)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.errors import ClipErased, HoldClosed
from bwc_review.domain.hold import Hold, HoldId
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.retention import is_due
from bwc_review.operations.as_agreed import check_same, reason_of
from bwc_review.operations.erase import RELEASED, erase
from bwc_review.operations.permit import permit
from bwc_review.vault.store import Store


@dataclass(frozen=True, slots=True)
class Released:
    """The hold as it now is, and whether its clip has been erased with it."""

    hold: Hold
    is_erased: bool


def released_with(
    tables: Tables, holds: Collection[HoldId], now: datetime, profile: LegalProfile
) -> set[ClipId]:
    """The clips that releasing these holds now would erase: to be confirmed before. Raises HoldUnknown.

    Never where the original is gone, by the strict reading, while its hold was open.
    """
    gone = set()
    for hold in holds:
        found = tables.holds.get(hold)
        others = [one for one in tables.holds.of_clip(found.clip) if one.keeps and one.id not in holds]
        clip = kept_clip(tables, found.clip)
        if clip and found.is_open and not others and is_due(clip.due_on, profile, now):
            gone.add(clip.id)
    return gone


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
    """Release one hold and erase what goes with it: ``release_holds`` where that was decided before."""
    return release_holds(catalogue, store, person, (hold,), reason, None, now, profile)[0]


def release_holds(
    catalogue: Catalogue,
    store: Store,
    person: Person,
    holds: Sequence[HoldId],
    reason: str,
    goes: Collection[ClipId] | None,
    now: datetime,
    profile: LegalProfile,
) -> tuple[Released, ...]:
    """Release holds with a reason, which stays in the register of holds; all of them or none.

    Until the erasure hour of its day the original date counts again; other open holds keep the clip. An
    original that is gone already, handed over by the strict reading, is not erased again. goes: what the
    person was shown that this erases (``released_with``), told anew inside the writing; None where it was
    decided before. What a crash leaves of the erasures goes by the next sweep.

    Raises AccessRefused, HoldUnknown, HoldClosed, FieldMissing ("reason"), ErasureNotShown and EffectChanged
    where something else would go by now, and what erasing raises.
    """
    ids = tuple(dict.fromkeys(holds))
    with catalogue.read() as tables:
        clips = [kept_clip(tables, one.clip) for one in _open(tables, ids)]
    for clip in clips:
        permit(catalogue, person, Action.RELEASE_HOLD, now, profile, clip)
    why = reason_of(reason)
    with catalogue.write(Draft(Operation.HOLD_RELEASED, author_of(person))) as tables:
        found = _open(tables, ids)
        gone = released_with(tables, ids, now, profile)
        check_same(gone, goes)
        drafts = [_draft(tables, person, one, one.clip in gone) for one in found]
        tables.instead(drafts[0])
        tables.also(*drafts[1:])
        released = [tables.holds.release(one, now, person.id, why) for one in ids]
    for clip_id in sorted(gone):
        with suppress(ClipErased):  # the sweep came first: the clip was due, and nothing held it any more
            erase(catalogue, store, clip_id, RELEASED, now, profile, author_of(person))
    if gone:
        catalogue.checkpoint_wal()
    return tuple(Released(one, one.clip in gone) for one in released)


def _open(tables: Tables, holds: Sequence[HoldId]) -> list[Hold]:
    found = [tables.holds.get(hold) for hold in holds]
    for one in found:
        if not one.is_open:
            raise HoldClosed(one.id)
    return found


def _draft(tables: Tables, person: Person, hold: Hold, ends: bool) -> Draft:
    clip = kept_clip(tables, hold.clip)
    due_on = tables.inventory.line(hold.clip).due_on if clip is None else clip.due_on
    return Draft(
        Operation.HOLD_RELEASED,
        author_of(person),
        (hold.clip, hold.id),
        reason=hold.procedure.value,
        reference=hold.reference,
        details={"due": due_on.isoformat(), "erases": int(ends)},
    )
