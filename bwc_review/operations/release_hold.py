"""Releases a conservation; the last one after the month erases the clip at once (R12)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

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


def erases(
    catalogue: Catalogue,
    hold: HoldId,
    now: datetime,
    profile: LegalProfile,
    beside: Collection[HoldId] = (),
) -> bool:
    """Whether releasing this hold now would erase its clip: to be confirmed before. Raises HoldUnknown.

    ``beside``: what is released with it. Never where the original is gone, by the strict reading, while its
    hold was open.
    """
    with catalogue.read() as tables:
        found = tables.holds.get(hold)
        ended = {found.id, *beside}
        others = [one for one in tables.holds.of_clip(found.clip) if one.keeps and one.id not in ended]
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
    """Release one hold: ``release_holds`` for a single one."""
    return release_holds(catalogue, store, person, (hold,), reason, now, profile)[0]


def release_holds(
    catalogue: Catalogue,
    store: Store,
    person: Person,
    holds: Sequence[HoldId],
    reason: str,
    now: datetime,
    profile: LegalProfile,
) -> tuple[Released, ...]:
    """Release holds with a reason, which stays in the register of holds; all of them or none.

    While the month runs the original date counts again; other open holds keep the clip. An original that is
    gone already, handed over by the strict reading, is not erased again. What a crash leaves of the erasures
    goes by the next sweep. Raises AccessRefused, HoldUnknown, HoldClosed, FieldMissing ("reason"), and what
    erasing raises.
    """
    with catalogue.read() as tables:
        found = [tables.holds.get(hold) for hold in dict.fromkeys(holds)]
        for one in found:
            if not one.is_open:
                raise HoldClosed(one.id)
        clips = [kept_clip(tables, one.clip) for one in found]
        due = [
            tables.inventory.line(one.clip).due_on if clip is None else clip.due_on
            for one, clip in zip(found, clips, strict=True)
        ]
    for clip in clips:
        permit(catalogue, person, Action.RELEASE_HOLD, now, profile, clip)
    if not reason.strip():
        raise FieldMissing("reason")
    ends = [erases(catalogue, one.id, now, profile, beside=holds) for one in found]
    drafts = [_draft(person, *each) for each in zip(found, due, ends, strict=True)]
    with catalogue.write(*drafts) as tables:
        released = [tables.holds.release(one.id, now, person.id, reason.strip()) for one in found]
    gone = {one.clip for one, is_over in zip(found, ends, strict=True) if is_over}
    for clip_id in sorted(gone):
        with suppress(ClipErased):  # the sweep came first: the clip was due, and nothing held it any more
            erase(catalogue, store, clip_id, RELEASED, now, profile, author_of(person))
    if gone:
        catalogue.checkpoint_wal()
    return tuple(Released(one, is_over) for one, is_over in zip(released, ends, strict=True))


def _draft(person: Person, hold: Hold, due_on: date, ends: bool) -> Draft:
    return Draft(
        Operation.HOLD_RELEASED,
        author_of(person),
        (hold.clip, hold.id),
        reason=hold.procedure.value,
        reference=hold.reference,
        details={"due": due_on.isoformat(), "erases": int(ends)},
    )
