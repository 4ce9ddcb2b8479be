"""Recognises what came in before: the same content twice is one clip, and what was erased stays erased."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from bwc_review.catalogue.catalogue import Tables
from bwc_review.dock.source import FileState, Source, SourceFile
from bwc_review.domain.clip import BodyKind, ClipId
from bwc_review.domain.errors import (
    ClipDamaged,
    ClipMissing,
    CopyDiffers,
    SourceChanged,
    SourceUnreadable,
    SourceVanished,
    StationError,
    WorkerDied,
)
from bwc_review.domain.journal import Draft, Operation, Result
from bwc_review.domain.progress import Progress
from bwc_review.operations.docked import Item, Safe, on_its_own
from bwc_review.operations.going_on import is_proved_whole
from bwc_review.operations.intake import Intake, SealedFile, Tally
from bwc_review.vault.sealer import sealed_fingerprint


def is_known(intake: Intake, item: Item, tally: Tally, progress: Progress) -> bool:
    """A file of a known name and length is read for its fingerprint before it is sealed again."""
    with intake.catalogue.read() as tables:
        named = tables.clips.same_name(item.serial, item.file.relative)
        if named is None or tables.clips.get(named).size_bytes != item.file.size:
            return False
    sha256 = intake.workshop.fingerprint(item.file, progress)
    with intake.catalogue.read() as tables:
        there = named if tables.clips.get(named).sha256 == sha256 else _holder(tables, item, sha256)
    if there is not None:
        _note_known(intake, item, there, sha256, tally)
    return there is not None


def unless_there(intake: Intake, sealed: SealedFile | None, tally: Tally) -> SealedFile | None:
    """The sealed file, unless its content is known: then the second copy is destroyed, the event logged."""
    if sealed is None:
        return None
    with intake.catalogue.read() as tables:
        there = _holder(tables, sealed.item, sealed.body.plain_sha256)
    if there is None:
        return sealed
    intake.workshop.forget(sealed.clip)
    intake.store.destroy_staged(sealed.clip)
    _note_known(intake, sealed.item, there, sealed.body.plain_sha256, tally)
    return None


def _holder(tables: Tables, item: Item, sha256: str) -> ClipId | None:
    """The clip that is of this file, or was until it was erased. Empty files are told apart by name."""
    if not item.file.size:
        return None
    name = item.file.relative
    found = tables.inventory.same_file(sha256, item.serial, name)
    alike = tables.inventory.of_name(sha256, name) if found is None and item.serial else []
    return found or next((clip for clip in alike if _came_of(tables, clip, item.serial)), None)


def _came_of(tables: Tables, clip: ClipId, serial: str) -> bool:
    """It came in as this camera's, whichever one a person said since that it was."""
    entries = tables.journal.of_clip(clip)
    return any(one.operation is Operation.INGEST_DONE and serial in one.subjects for one in entries)


def _note_known(intake: Intake, item: Item, clip: ClipId, sha256: str, tally: Tally) -> None:
    """Log the second event. The camera keeps its file where the vault has lost its own."""
    details: dict[str, int | str] = {"sha256": sha256, "bytes": item.file.size, "already": 1}
    with intake.catalogue.write(
        Draft(Operation.INGEST_DONE, intake.author, (clip, *item.subjects), details=details)
    ):
        pass
    if _is_erased(intake, clip):
        tally.erased_before += 1
    else:
        tally.already_there += 1
    if _lie_there(_parts(intake, clip)):
        note_safe(intake, item, clip, tally)
    else:
        tally.problems.append(ClipMissing(clip, BodyKind.CLIP.value))


def note_safe(intake: Intake, item: Item, clip: ClipId, tally: Tally) -> None:
    """A recording that is in may go, with what was sealed with it; the rest is to come in by itself."""
    beside = known_beside(intake, item, clip) if item.beside else ()
    tally.safe.append(Safe(item, clip, beside, is_from_before=True))
    tally.late.extend(
        on_its_own(item, file, item.file.relative) for file in item.beside if file not in beside
    )


def _is_erased(intake: Intake, clip: ClipId) -> bool:
    with intake.catalogue.read() as tables:
        return tables.inventory.line(clip).erased_at is not None


def still_whole(intake: Intake, safe: Safe, progress: Progress) -> bool:
    """Whether the vault's copy may take the place of the camera's now.

    One compared in this docking is, where it still lies in its place. One from before is read again and
    compared with what was sealed, byte for byte, with what was sealed beside it where that is to go too: the
    camera may hold the last good copy. Needs no secret. Where ``reads_again`` says so, it is compared with
    the whole of the camera's file, and so is what lies beside it. Raises Cancelled.
    """
    if safe.reads_again and not _is_whole_on_camera(intake, safe, progress):
        return False
    parts = _parts(intake, safe.clip, with_beside=bool(safe.beside))
    if not safe.is_from_before:
        return _lie_there(parts)
    try:
        return all(sealed_fingerprint(one.path, progress) == (one.sha256, one.size_bytes) for one in parts)
    except OSError:
        return False


def is_alike(intake: Intake, safe: Safe, progress: Progress) -> bool:
    """Whether what lies on a server is, as far as it is read again, what was sealed; all of it where the key
    of the copy is not at hand. What lies beside it is read whole. Raises Cancelled.
    """
    try:
        body = intake.store.body_path(safe.clip)
        found = intake.workshop.is_alike(safe.clip, safe.item.file, body, progress)
    except (SourceVanished, SourceUnreadable, SourceChanged, CopyDiffers, WorkerDied):
        return False
    if found is None:
        return still_whole(intake, replace(safe, reads_again=True), progress)
    return found and _is_beside_whole(intake, safe)


def compared(
    safe: Sequence[Safe], is_whole: Callable[[Safe], bool]
) -> tuple[list[Safe], tuple[StationError, ...]]:
    """What may go, and what is wrong with the rest: the vault's copy, or the file compared with it."""
    going: list[Safe] = []
    suffered: list[StationError] = []
    for one in safe:
        if is_whole(one):
            going.append(one)
        elif one.reads_again:
            suffered.append(SourceChanged(one.item.file.relative))
        else:
            suffered.append(ClipDamaged(one.clip, -1))
    return going, tuple(suffered)


def compare_pieced(
    intake: Intake, source: Source, safe: Sequence[Safe], progress: Progress
) -> list[StationError]:
    """Compare with the whole of its file, once, what was put together after a cut and stays on its source.

    On record either way, once it was read whole; of what changed while it was read nothing was compared, and
    it is only said. That, and what went away meanwhile, is compared at the next docking: a file of a known
    name and length is read for its fingerprint (``is_known``), and one that is another is sealed beside.
    Raises Cancelled.
    """
    differ: list[StationError] = []
    for one in safe:
        file = one.item.file
        if not one.reads_again or is_proved_whole(file) or source.state(file) is not FileState.UNCHANGED:
            continue
        with intake.catalogue.read() as tables:
            sha256 = tables.inventory.line(one.clip).sha256
        try:
            is_same = intake.workshop.fingerprint(file, progress) == sha256
        except SourceChanged as changed:
            differ.append(changed)
            continue
        except (SourceVanished, SourceUnreadable, WorkerDied):
            continue
        result = Result.OK if is_same else Result.ERROR
        details: dict[str, int | str] = {"stage": "source", "sha256": sha256}
        with intake.catalogue.write(
            Draft(Operation.CHECK_DONE, intake.author, (one.clip,), result=result, details=details)
        ):
            pass
        if not is_same:
            differ.append(SourceChanged(file.relative))
    return differ


def _is_whole_on_camera(intake: Intake, safe: Safe, progress: Progress) -> bool:
    """So is what goes with it."""
    with intake.catalogue.read() as tables:
        sealed = tables.inventory.line(safe.clip).sha256
    try:
        if intake.workshop.fingerprint(safe.item.file, progress) != sealed:
            return False
    except (SourceVanished, SourceUnreadable, SourceChanged, WorkerDied):
        return False
    return _is_beside_whole(intake, safe)


def _is_beside_whole(intake: Intake, safe: Safe) -> bool:
    return not safe.beside or set(safe.beside) <= set(known_beside(intake, safe.item, safe.clip))


class _Part(NamedTuple):
    """A sealed file of a clip, as the catalogue knows it."""

    path: Path
    sha256: str
    size_bytes: int


def _parts(intake: Intake, clip: ClipId, *, with_beside: bool = False) -> list[_Part]:
    """Head and original, with_beside: and what came in beside it; nothing of a clip that was erased."""
    kinds = {BodyKind.CLIP, BodyKind.SIDECAR} if with_beside else {BodyKind.CLIP}
    store = intake.store
    with intake.catalogue.read() as tables:
        if tables.inventory.line(clip).erased_at is not None:
            return []
        head = tables.clips.sealed_head(clip)
        bodies = [body for body in tables.clips.bodies(clip) if body.kind in kinds]
    return [
        _Part(store.head_path(clip), head.sha256, head.size_bytes),
        *(
            _Part(store.body_path(clip, one.kind, one.name), one.sealed_sha256, one.sealed_bytes)
            for one in bodies
        ),
    ]


def _lie_there(parts: Sequence[_Part]) -> bool:
    """In their places, as long as they were sealed."""
    try:
        return all(one.path.stat().st_size == one.size_bytes for one in parts)
    except OSError:
        return False


def known_beside(intake: Intake, item: Item, clip: ClipId) -> tuple[SourceFile, ...]:
    """The sidecars of a known recording that came in with it; all of them where the clip was erased."""
    with intake.catalogue.read() as tables:
        if tables.inventory.line(clip).erased_at is not None:
            return item.beside
        kept = {body.plain_sha256 for body in tables.clips.bodies(clip) if body.kind is BodyKind.SIDECAR}
    if not kept:
        return ()
    try:
        found = intake.workshop.fingerprints(item.beside)
    except WorkerDied:
        return ()
    return tuple(file for file, sha256 in zip(item.beside, found, strict=True) if sha256 in kept)
