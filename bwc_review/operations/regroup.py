"""Splits and joins recordings by hand where the joining erred: shown first, with a reason, on record (R8)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.access import Action
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.effect import Agreed, Effect, compared
from bwc_review.domain.errors import CannotJoin, NothingToSplit
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import later
from bwc_review.domain.people import Person
from bwc_review.domain.recording import is_same_camera, order_of
from bwc_review.domain.regroup import between, far, joined, own_day, split
from bwc_review.domain.retention import month_is_over
from bwc_review.operations.as_agreed import as_agreed, changed, day_details, reason_of
from bwc_review.operations.permit import permit

_WRITTEN = ("recording", "joined_by", "is_apart", "counted_from", "due_on")
_LEAST_S = 1e-6


def split_effect(
    catalogue: Catalogue, person: Person, first: ClipId, now: datetime, profile: LegalProfile
) -> list[Effect]:
    """What becomes of the files of a recording, by time, once another one begins with ``first``.

    Raises AccessRefused, ClipUnknown, ClipErased, NothingToSplit where it begins with it already.
    """
    with catalogue.read() as tables:
        effect = _split_effect(tables, first, now, profile)
    _permit(catalogue, person, effect, now, profile)
    return effect


def join_effect(
    catalogue: Catalogue, person: Person, clips: Sequence[ClipId], now: datetime, profile: LegalProfile
) -> list[Effect]:
    """What becomes of the recordings of these files once they are one, by time.

    Raises AccessRefused, ClipUnknown, ClipErased, CannotJoin.
    """
    with catalogue.read() as tables:
        effect = _join_effect(tables, clips, now, profile)
    _permit(catalogue, person, effect, now, profile)
    return effect


def split_recording(
    catalogue: Catalogue,
    person: Person,
    first: ClipId,
    reason: str,
    agreed: Agreed,
    now: datetime,
    profile: LegalProfile,
) -> list[Clip]:
    """Begin another recording with ``first``, in one transaction; returns the files as they now are.

    No file is due earlier for it; those of the later part have their own month back, as if they never had
    been joined. Holds, interventions and marks stay with the files that they were given to. No rule joins
    the two again; a person does. Old values stay in the history with the reason. Raises as
    ``split_effect`` and ``as_agreed``, and FieldMissing ("reason").
    """
    why = reason_of(reason)
    split_effect(catalogue, person, first, now, profile)
    return _write(
        catalogue, person, Operation.RECORDING_SPLIT, agreed, why,
        lambda tables: _split_effect(tables, first, now, profile),
    )  # fmt: skip


def join_recordings(
    catalogue: Catalogue,
    person: Person,
    clips: Sequence[ClipId],
    reason: str,
    agreed: Agreed,
    now: datetime,
    profile: LegalProfile,
) -> list[Clip]:
    """Make one recording of these, in one transaction; returns the files as they now are.

    All go on the earliest day: nothing is due later than it was. A hold keeps the files that it was opened
    for and no other one. Where it has files erased that day, or once a hold of theirs is released, only
    who manages the cameras decides, as of a corrected clock. Old values stay in the history with the reason.
    Raises as ``join_effect`` and ``as_agreed``, and FieldMissing ("reason").
    """
    why = reason_of(reason)
    effect = join_effect(catalogue, person, clips, now, profile)
    if any(_ends(one, now, profile) for one in effect):
        permit(catalogue, person, Action.MANAGE_CAMERAS, now, profile)
    return _write(
        catalogue, person, Operation.RECORDING_JOINED, agreed, why,
        lambda tables: _join_effect(tables, clips, now, profile),
    )  # fmt: skip


def _split_effect(tables: Tables, first: ClipId, now: datetime, profile: LegalProfile) -> list[Effect]:
    named = tables.clips.get(first)
    files = sorted(tables.clips.recording_members(named.recording), key=order_of)
    if files[0].id == first:
        raise NothingToSplit(named.source_name)
    own = {one.id: own_day(one, _former_offsets(tables, one), profile) for one in files}
    return compared(files, split(files, first, own, profile), profile, now)


def _join_effect(
    tables: Tables, clips: Sequence[ClipId], now: datetime, profile: LegalProfile
) -> list[Effect]:
    for clip in clips:
        tables.clips.get(clip)  # says which one is erased or was never there
    files = sorted(tables.clips.with_recordings(clips), key=order_of)
    recordings: dict[str, list[Clip]] = {}
    for one in files:
        recordings.setdefault(one.recording, []).append(one)
    _check(tables, files, list(recordings.values()))
    return compared(files, joined(list(recordings.values()), profile), profile, now)


def _ends(one: Effect, now: datetime, profile: LegalProfile) -> bool:
    """Whether nothing but a hold keeps the file from then on, if even that."""
    was_over, is_over = (month_is_over(each.due_on, profile, now) for each in (one.before, one.after))
    return one.goes or (bool(one.before.open_holds) and is_over and not was_over)


def _permit(
    catalogue: Catalogue, person: Person, effect: Iterable[Effect], now: datetime, profile: LegalProfile
) -> None:
    for one in effect:
        permit(catalogue, person, Action.EDIT_CLIP, now, profile, one.before)


def _check(tables: Tables, files: Sequence[Clip], recordings: Sequence[Sequence[Clip]]) -> None:
    """Only what follows each other on one camera, of dates that nobody doubts, can be one recording."""
    if len(recordings) < 2:
        raise CannotJoin("one")
    if not all(is_same_camera(files[0], one) for one in files[1:]):
        raise CannotJoin("cameras")
    if doubted := [one for one in files if one.clock_suspect]:
        raise CannotJoin("date", doubted[0].source_name)
    first, last = files[0], files[-1]
    others = tables.clips.of_camera_between(
        first.camera, first.recorded_at, later(last.recorded_at, _LEAST_S)
    )
    if (other := between(recordings, others)) is not None:
        raise CannotJoin("between", other.source_name)
    if (late := far(recordings)) is not None:
        raise CannotJoin("far", late.source_name)


def _former_offsets(tables: Tables, clip: Clip) -> list[float]:
    """What was said of its clock before; of a time that was stated since, nothing before counts."""
    offsets: list[float] = []
    for change in tables.clips.history(clip.id):
        if change.field == "recorded_at":
            offsets.clear()
        elif change.field == "clock_offset_s" and change.old is not None:
            offsets.append(float(change.old))
    return offsets


def _write(
    catalogue: Catalogue,
    person: Person,
    operation: Operation,
    agreed: Agreed,
    why: str,
    tell: Callable[[Tables], Sequence[Effect]],
) -> list[Clip]:
    """An entry for each file of the act, also for those that stay as they are: it is in their story."""
    moved = next((one.before.id for one in agreed.effect if one.is_moved), "")
    drafts = [
        Draft(operation, author_of(person), (one.before.id,), details={"file": moved, **_details(one)})
        for one in agreed.effect
    ]
    with as_agreed(catalogue, drafts, agreed, _WRITTEN, tell) as tables:
        changes = {one.before.id: changed(one, _WRITTEN) for one in agreed.effect}
        tables.clips.update_many(changes, reason=why)
    with catalogue.read() as tables:
        return tables.clips.rows([one.before.id for one in agreed.effect])


def _details(one: Effect) -> dict[str, int | str]:
    details: dict[str, int | str] = {"recording": one.after.recording, "sha256": one.before.sha256}
    if one.after.recording != one.before.recording:
        details["old_recording"] = one.before.recording
    return details | day_details(one.before, one.after)
