"""Transfers one file, steps 2 to 8 of security.md 7.2: seal, compare, remember, place, list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

import uuid6

from bwc_review.dock.bookmark import Bookmark
from bwc_review.dock.naming import FileKind
from bwc_review.dock.source import SourceFile
from bwc_review.domain.clip import BodyKind, Clip, ClipId, Probe, Sealed
from bwc_review.domain.errors import (
    FOUND_BY_SEAL,
    ClipErased,
    CopyDiffers,
    DiskFull,
    FolderUnusable,
    NoteUnread,
    RecordingUnread,
    SourceChanged,
    SourceUnreadable,
    SourceVanished,
    StationError,
    WorkerDied,
)
from bwc_review.domain.journal import Draft, Operation, Result
from bwc_review.domain.mark import CameraMark, Instant
from bwc_review.domain.progress import Progress
from bwc_review.domain.track import Fix
from bwc_review.domain.transfer import Verified
from bwc_review.operations.already_there import is_known, unless_there
from bwc_review.operations.camera_marks import marked
from bwc_review.operations.derive import derive, wanted
from bwc_review.operations.describe import describe
from bwc_review.operations.docked import Item, Safe, on_its_own
from bwc_review.operations.going_on import is_proved_whole
from bwc_review.operations.intake import Begun, Failed, Intake, SealedFile, Tally, Waiting
from bwc_review.operations.late_positions import told_late
from bwc_review.operations.prepare import maker_of
from bwc_review.operations.verified_copy import beside_of, enter, listed, remembered
from bwc_review.operations.workbench import Beside, Seen

_OF_THE_FILE = (SourceVanished, SourceUnreadable, SourceChanged, CopyDiffers, WorkerDied)
_OF_THE_DISK = (DiskFull, FolderUnusable)
_UNREAD = Probe(is_damaged=True, damage="unreadable", can_seek_in_player=False)
MOST_KEYS = 256  # file keys that wait in the worker for the camera to be free


class _LookCut(Exception):
    """The worker ended over the first look into a file, and the key with it."""


def seal_file(
    intake: Intake,
    item: Item,
    docking: str,
    tally: Tally,
    progress: Progress,
    begun: Begun | None = None,
) -> SealedFile | None:
    """Steps 2 and 3: read once, seal into staging, begin to compare. None: known, or it could not be read.

    begun: what is sealed of it from before a cut; where it does not hold, the file begins anew.
    """
    clip = ClipId(str(uuid6.uuid7())) if begun is None else begun.clip
    workshop = intake.workshop
    try:
        if begun is None and is_known(intake, item, tally, progress):
            return None
        head_file, body_file = intake.store.stage(clip)
        work = workshop.seal if begun is None else workshop.go_on
        head, body = work(clip, item.file, head_file, body_file, intake.recipients, progress)
        workshop.start_check(clip, item.file, body_file)
    except (SourceChanged, CopyDiffers, WorkerDied) as error:
        if begun is None:
            _give_up(intake, clip, item, error, docking, tally)
            return None
        drop_begun(intake, begun)
        return seal_file(intake, item, docking, tally, progress)
    except (*_OF_THE_FILE, *_OF_THE_DISK) as error:
        _give_up(intake, clip, item, error, docking, tally)
        return None
    except BaseException:
        intake.store.destroy_staged(clip)
        raise
    is_pieced = begun is not None and not is_proved_whole(item.file)
    return SealedFile(clip, item, head, body, workshop.generation, is_pieced)


def drop_begun(intake: Intake, begun: Begun) -> None:
    """Leave nothing of a beginning: neither its bytes nor its key."""
    intake.workshop.forget(begun.clip)
    intake.store.destroy_staged(begun.clip)


def finish_file(
    intake: Intake, sealed: SealedFile, docking: str, tally: Tally, now: datetime, progress: Progress
) -> None:
    """Steps 3 to 8; what stops it before step 4 leaves nothing, after it only what a start can adopt.

    Where the worker ends over the look into it, it is sealed and looked into once more: the system may have
    ended it for want of memory. What ends a second one is kept, unread. progress: of sealing it once more,
    there and where the worker died with its key.
    """
    if sealed.generation != intake.workshop.generation:  # the worker died meanwhile, and the key with it
        intake.store.destroy_staged(sealed.clip)
        again = seal_file(intake, sealed.item, docking, tally, progress)
        if again is None:
            return
        sealed = again
    with intake.contents.alone(sealed.body.plain_sha256):  # another camera may bring the same at this moment
        if unless_there(intake, sealed, tally) is None:
            return
        try:
            intake.workshop.end_check(sealed.clip, sealed.item.file)
            verified, beside = _remember(intake, sealed, docking, tally, now)
            clip: Clip | None = _list(intake, verified)
        except _LookCut:
            clip = None
        except (*_OF_THE_FILE, *_OF_THE_DISK) as error:
            _give_up(intake, sealed.clip, sealed.item, error, docking, tally)
            return
    if clip is None:
        intake.store.destroy_staged(sealed.clip)
        again = seal_file(intake, sealed.item, docking, tally, progress)
        if again is not None:
            finish_file(intake, replace(again, has_ended_one=True), docking, tally, now, progress)
        return
    tally.ingested.append(clip)
    tally.safe.append(Safe(sealed.item, clip.id, beside, reads_again=sealed.is_pieced))
    tally.late.extend(
        on_its_own(sealed.item, file, sealed.item.file.relative)
        for file in sealed.item.beside
        if file not in beside
    )
    try:
        _keep_frames(intake, sealed, clip, tally)
    except ClipErased:  # it was due, and the sweep took it meanwhile
        intake.workshop.forget(clip.id)
    except (*_OF_THE_FILE, *_OF_THE_DISK, *FOUND_BY_SEAL) as error:
        intake.workshop.forget(clip.id)
        unread = RecordingUnread(sealed.item.file.relative) if isinstance(error, WorkerDied) else error
        tally.problems.append(unread)  # the clip is in; what helps to look at it can be made later
        tally.is_stopped |= isinstance(error, _OF_THE_DISK)


def _remember(
    intake: Intake, sealed: SealedFile, docking: str, tally: Tally, now: datetime
) -> tuple[Verified, tuple[SourceFile, ...]]:
    """Step 4: look inside, and write what a start after a crash needs to adopt the copy with no secret."""
    _, body_file = intake.store.stage(sealed.clip)
    brought: list[SourceFile] = []
    beside: list[Sealed] = []
    track: list[Fix] = []
    behind: Sequence[Fix] = ()
    bookmarks: list[Bookmark] = []
    unread: list[NoteUnread] = []
    seen = Seen(_UNREAD)
    try:
        seen = _looked(intake, sealed, body_file)
        if sealed.item.facts.kind is FileKind.SIDECAR:
            seen = replace(seen, probe=replace(seen.probe, is_damaged=True, damage="beside"))
            behind = intake.workshop.positions(sealed.clip, sealed.item.file, body_file)
        elif seen.probe.is_damaged and sealed.item.is_encrypted:
            seen = replace(seen, probe=replace(seen.probe, damage="encrypted"))
        for number, file in enumerate(sealed.item.beside):
            found = _seal_beside(intake, sealed.clip, file, f"sidecar-{number}")
            if found is None:
                continue
            brought.append(file)
            beside.append(found.sealed)
            track.extend(found.track)
            bookmarks.extend([found.bookmark] if found.bookmark is not None else [])
            unread.extend([NoteUnread(file.relative)] if found.is_unread else [])
    except WorkerDied:  # the bytes are safe: the clip is kept, unread, and this is said
        tally.problems.append(RecordingUnread(sealed.item.file.relative))
    with intake.catalogue.read() as tables:
        clip = describe(
            tables, sealed.clip, sealed.item, sealed.body, seen, sorted(track), now, intake.profile
        )
    marks = _marked(intake, sealed, clip, bookmarks, tally)
    verified = Verified(
        clip=sealed.clip,
        source_name=clip.source_name,
        camera=clip.camera,
        size_bytes=clip.size_bytes,
        plain_sha256=clip.sha256,
        head=sealed.head,
        body=sealed.body,
        at=now,
        facts=remembered(clip, beside, marks, docking, told_late(sealed.item, clip.recorded_at, behind)),
    )
    details: dict[str, int | str] = {"stage": "verified", "sha256": clip.sha256, "bytes": clip.size_bytes}
    if unread:
        details["unread"] = len(unread)
        tally.problems.extend(unread)
    with intake.catalogue.write(
        Draft(Operation.CHECK_DONE, intake.author, (sealed.clip,), details=details)
    ) as tables:
        tables.transfers.add(verified)
    return verified, tuple(brought)


def _seal_beside(intake: Intake, clip: ClipId, file: SourceFile, name: str) -> Beside | None:
    """Tried twice: a bad contact passes. None: it comes in by itself, after the others, or says why not."""
    target = intake.store.stage_derived(clip, BodyKind.SIDECAR, name)
    for _ in range(2):
        try:
            return intake.workshop.seal_beside(clip, file, target, name)
        except (SourceUnreadable, CopyDiffers):
            target.unlink(missing_ok=True)
        except (SourceVanished, SourceChanged):
            target.unlink(missing_ok=True)
            break
    return None


def _looked(intake: Intake, sealed: SealedFile, body_file: Path) -> Seen:
    """What is inside; WorkerDied where it ended a second worker, or our own code failed on it."""
    try:
        return intake.workshop.look(sealed.clip, sealed.item.file, body_file)
    except WorkerDied:
        if sealed.has_ended_one or sealed.generation == intake.workshop.generation:
            raise
    raise _LookCut


def _marked(
    intake: Intake, sealed: SealedFile, clip: Clip, bookmarks: list[Bookmark], tally: Tally
) -> tuple[CameraMark, ...]:
    """What the camera marked, at its frames; at the first frame, unnumbered, where the worker died of it."""
    unnumbered = partial(marked, clip, bookmarks, lambda offsets_s: [Instant(0, 0, 0.0) for _ in offsets_s])
    if sealed.generation != intake.workshop.generation:
        return unnumbered()
    try:
        return marked(clip, bookmarks, partial(intake.workshop.instants, clip.id, sealed.item.file))
    except WorkerDied:
        tally.problems.append(RecordingUnread(sealed.item.file.relative))
        return unnumbered()


def _list(intake: Intake, verified: Verified) -> Clip:
    """Steps 5 to 7: body in place, head in place, listed."""
    intake.store.place_body(verified.clip)
    intake.store.place_head(verified.clip)
    for sealed in beside_of(verified):
        intake.store.place_derived(verified.clip, sealed.kind, sealed.name)
    with intake.catalogue.write(listed(verified, intake.author)) as tables:
        return enter(tables, verified, intake.profile)


def _keep_frames(intake: Intake, sealed: SealedFile, clip: Clip, tally: Tally) -> None:
    """The frame index at once, since it was made by looking; the rest once the camera is free.

    The worker keeps the file key until then, of so many clips at most: those beyond wait for a person.
    """
    tells = sealed.item.facts.kind is FileKind.SIDECAR  # a recording that waits too where it was made
    if not wanted(clip) and not tells:
        intake.workshop.forget(clip.id)
        return
    if sealed.generation == intake.workshop.generation and len(tally.waiting) < MOST_KEYS:
        if clip.probe.has_video:
            derive(maker_of(intake), clip, (BodyKind.FRAMES,))
        intake.workshop.put_by(clip.id)
        tally.waiting.append(Waiting(clip, sealed.generation))
    else:
        intake.workshop.forget(clip.id)


def _give_up(
    intake: Intake, clip: ClipId, item: Item, error: StationError, docking: str, tally: Tally
) -> None:
    """Leave nothing of this file but a beginning that can be gone on with; say why.

    A full disk ends the whole synchronisation.
    """
    begun = _begun(intake, clip, error)
    if begun is None:
        intake.workshop.forget(clip)
        with intake.catalogue.read() as tables:
            is_remembered = tables.transfers.get(clip) is not None
        if not is_remembered:  # else the next start goes on where this stopped
            intake.store.destroy_staged(clip)
    tally.problems.append(error)
    tally.failed.append(Failed(item, error, begun))
    tally.is_stopped |= isinstance(error, _OF_THE_DISK)
    details: dict[str, int | str] = {"error": type(error).__name__, "bytes": item.file.size}
    with intake.catalogue.write(
        Draft(
            Operation.INGEST_FAILED,
            intake.author,
            (clip, docking, *item.subjects),
            result=Result.ERROR,
            details=details,
        )
    ):
        pass


def _begun(intake: Intake, clip: ClipId, error: StationError) -> Begun | None:
    """What is sealed of a file whose source was cut short."""
    if not isinstance(error, SourceVanished | SourceUnreadable):
        return None
    try:
        done = intake.workshop.kept(clip)
    except WorkerDied:
        return None
    return Begun(clip, intake.workshop.generation, done) if done else None
