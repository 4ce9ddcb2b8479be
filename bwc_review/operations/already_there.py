"""Recognises what came in before: the same content twice is one clip, and what was erased stays erased."""

from __future__ import annotations

from bwc_review.catalogue.catalogue import Tables
from bwc_review.dock.source import SourceFile
from bwc_review.domain.clip import BodyKind, ClipId
from bwc_review.domain.errors import SourceChanged, SourceUnreadable, SourceVanished, WorkerDied
from bwc_review.domain.journal import Draft, Operation
from bwc_review.domain.progress import Progress
from bwc_review.operations.docked import Item, Safe
from bwc_review.operations.intake import Intake, SealedFile, Tally


def is_known(intake: Intake, item: Item, tally: Tally, progress: Progress) -> bool:
    """A file of a known name and length is read for its fingerprint before it is sealed again."""
    with intake.catalogue.read() as tables:
        named = tables.clips.same_name(item.serial, item.file.relative)
        if named is None or tables.clips.get(named).size_bytes != item.file.size:
            return False
    sha256 = intake.workshop.fingerprint(item.file, progress)
    with intake.catalogue.read() as tables:
        known = tables.clips.get(named)
        there = known.id if known.sha256 == sha256 and _is_whole(intake, tables, named) else None
        if there is None and item.file.size:
            there = _there(intake, tables, sha256)
    if there is not None:
        _note_known(intake, item, there, sha256, tally)
    return there is not None


def unless_there(intake: Intake, sealed: SealedFile | None, tally: Tally) -> SealedFile | None:
    """The same content twice is one clip: the second copy is destroyed, the event logged."""
    if sealed is None or not sealed.item.file.size:  # empty files are all alike: their names tell them apart
        return sealed
    with intake.catalogue.read() as tables:
        there = _there(intake, tables, sealed.body.plain_sha256)
    if there is None:
        return sealed
    intake.workshop.forget(sealed.clip)
    intake.store.destroy_staged(sealed.clip)
    _note_known(intake, sealed.item, there, sealed.body.plain_sha256, tally)
    return None


def _there(intake: Intake, tables: Tables, sha256: str) -> ClipId | None:
    """The clip that has this content whole, or had it until it was erased: what was erased stays erased."""
    clip = tables.clips.by_sha256(sha256)
    if clip is not None:
        return clip.id if _is_whole(intake, tables, clip.id) else None
    line = tables.inventory.seen(sha256)
    return line.clip if line is not None and line.erased_at is not None else None


def _is_whole(intake: Intake, tables: Tables, clip: ClipId) -> bool:
    """Head and body lie in place, as long as they were sealed."""
    if not (intake.store.has_head(clip) and intake.store.has_body(clip)):
        return False
    original = next(body for body in tables.clips.bodies(clip) if body.kind is BodyKind.CLIP)
    return intake.store.body_path(clip).stat().st_size == original.sealed_bytes


def _note_known(intake: Intake, item: Item, clip: ClipId, sha256: str, tally: Tally) -> None:
    details: dict[str, int | str] = {"sha256": sha256, "bytes": item.file.size, "already": 1}
    with intake.catalogue.write(
        Draft(Operation.INGEST_DONE, intake.author, (clip, *item.subjects), details=details)
    ):
        pass
    tally.already_there += 1
    tally.safe.append(Safe(item, clip, _known_beside(intake, item, clip)))


def _known_beside(intake: Intake, item: Item, clip: ClipId) -> tuple[SourceFile, ...]:
    """The sidecars of a known recording that came in with it."""
    try:
        with intake.catalogue.read() as tables:
            kept = {body.plain_sha256 for body in tables.clips.bodies(clip) if body.kind is BodyKind.SIDECAR}
        return tuple(file for file in item.beside if kept and intake.workshop.fingerprint(file) in kept)
    except (SourceVanished, SourceUnreadable, SourceChanged, WorkerDied):
        return ()
