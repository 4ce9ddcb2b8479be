"""Brings in what is docked: each file sealed, compared, listed, and only then let go by its camera.

The order of the steps is that of security.md 7.2: killed between any two of them, the next start finds
nothing, a whole clip, or a copy that it can adopt; the camera keeps its file until the copy was verified.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

import uuid6

from bwc_review.dock.profile import CameraProfile
from bwc_review.dock.source import Source, SourceFile
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import SourceMissing, StationError
from bwc_review.domain.journal import Draft, Operation, Result
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.retention import local_day
from bwc_review.operations.already_there import still_whole, unless_there
from bwc_review.operations.derive_missing import lacking
from bwc_review.operations.describe import known_camera
from bwc_review.operations.docked import Docked, judge_clocks, largest, look_at
from bwc_review.operations.empty_camera import Emptied, empty_camera
from bwc_review.operations.intake import Intake, SealedFile, Tally
from bwc_review.operations.prepare import prepare_all
from bwc_review.operations.recognise import recognise
from bwc_review.operations.recover import recover
from bwc_review.operations.transfer_file import finish_file, seal_file

RESERVE_BYTES = 1 << 30


@dataclass(frozen=True, slots=True)
class Synced:
    """What a synchronisation did. Counts of files; bytes and clips are those brought in."""

    ingested: int = 0
    already_there: int = 0
    damaged: int = 0
    unknown_camera: int = 0
    released: int = 0
    bytes: int = 0
    seconds: float = 0.0
    problems: tuple[StationError, ...] = ()
    clips: tuple[ClipId, ...] = ()
    freed: tuple[str, ...] = ()  # labels of cameras that were emptied, and looked at again: nothing is left
    asking: tuple[str, ...] = ()  # labels of cameras whose files are safe and wait for an order to go
    left: tuple[str, ...] = ()  # still on a camera after it was emptied, relative paths
    left_overdue: tuple[str, ...] = ()  # on a camera, emptied or not, though their month is over (R10)
    unseen: tuple[str, ...] = ()  # written on a camera during its transfer: the station has no copy
    skipped: tuple[str, ...] = ()  # folders of the camera left aside because it had not finished them
    overdue: int = 0  # brought in after their month was over: an alert of R10
    erased_before: int = 0  # whose content was erased already: not brought back, not in already_there
    to_prepare: int = 0  # clips, also from before, that wait for a person who may look: see derive_missing


def sync(
    intake: Intake,
    sources: Sequence[Source],
    profiles: Sequence[CameraProfile],
    now: datetime,
    *,
    camera: str | None = None,
    release: bool = False,
    ready: Collection[SourceFile] | None = None,
    reserve_bytes: int = RESERVE_BYTES,
    progress: Progress = SILENT,
) -> Synced:
    """Bring in every source, one after another; needs nobody signed in. Progress in bytes, and when all
    cameras are free, in clips prepared for looking (``Preparing``): stopped then, the rest is made later.

    camera: the serial where a person says it. ready: see ``look_at``. release: empty the cameras of what is
    safe, besides those that are always emptied. Raises DiskFull before anything is done where twice the
    largest file and the reserve do not fit, Cancelled, and what the catalogue raises; what goes wrong with a
    file is in ``problems``.
    """
    began = time.perf_counter()
    recover(intake.catalogue, intake.store, intake.profile, only_transfers=True)
    tally = Tally()
    docked = []
    for source in sources:
        try:
            found = look_at(source, profiles, intake.profile.zone, camera, ready)
            docked.append(judge_clocks(found, now, intake.profile))
        except SourceMissing as missing:
            tally.problems.append(missing)
    if any(one.items for one in docked):
        intake.store.reserve(2 * largest(docked) + reserve_bytes)
    whole = sum(item.file.size for one in docked for item in one.items)
    done = 0
    emptied: list[Emptied] = []
    for one in docked:
        tally.safe.clear()
        _bring_in(intake, one, tally, now, _Share(progress, done, whole))
        done += sum(item.file.size for item in one.items)
        is_whole = partial(still_whole, intake)
        emptied.append(
            empty_camera(
                intake.catalogue,
                one,
                tally.safe,
                profiles,
                release,
                intake.author,
                now,
                is_whole,
                intake.profile,
            )
        )
        tally.problems.extend(emptied[-1].problems)
    prepare_all(intake, tally, progress)
    return _synced(intake, tally, docked, emptied, time.perf_counter() - began, now)


def _synced(
    intake: Intake,
    tally: Tally,
    docked: Sequence[Docked],
    emptied: Sequence[Emptied],
    seconds: float,
    now: datetime,
) -> Synced:
    clips = tally.ingested
    today = local_day(now, intake.profile)
    return Synced(
        ingested=len(clips),
        already_there=tally.already_there,
        damaged=sum(clip.is_damaged for clip in clips),
        unknown_camera=sum(clip.to_identify for clip in clips),
        released=sum(one.released for one in emptied),
        bytes=sum(clip.size_bytes for clip in clips),
        seconds=seconds,
        problems=tuple(tally.problems),
        clips=tuple(clip.id for clip in clips),
        freed=tuple(label for one in emptied for label in one.freed),
        asking=tuple(label for one in emptied for label in one.asking),
        left=tuple(name for one in emptied for name in one.left),
        left_overdue=tuple(name for one in emptied for name in one.overdue),
        unseen=tuple(name for one in emptied for name in one.unseen),
        skipped=tuple(folder for one in docked for folder in one.skipped),
        overdue=sum(clip.due_on < today for clip in clips),
        erased_before=tally.erased_before,
        to_prepare=len(lacking(intake.catalogue)),
    )


def _bring_in(intake: Intake, docked: Docked, tally: Tally, now: datetime, progress: _Share) -> None:
    """One source. The comparison of one file goes on while the next is read."""
    if not docked.items:
        return
    docking = str(uuid6.uuid7())
    _begin(intake, docked, docking, now)
    waiting: SealedFile | None = None
    sealed: SealedFile | None = None
    try:
        for item in recognise(intake, docked, tally, progress).items:
            sealed = None if _is_over(tally, docked) else seal_file(intake, item, docking, tally, progress)
            if waiting is not None:
                finish_file(intake, waiting, docking, tally, now)
            waiting, sealed = unless_there(intake, sealed, tally), None
            progress.pass_on(item.file.size)
        if waiting is not None:
            finish_file(intake, waiting, docking, tally, now)
    except BaseException:
        for unfinished in (waiting, sealed):
            if unfinished is not None:
                intake.store.destroy_staged(unfinished.clip)
        _end(intake, docking, tally, Result.INTERRUPTED)
        raise
    _end(intake, docking, tally, Result.OK)


def _is_over(tally: Tally, docked: Docked) -> bool:
    """Nothing more can come in: the disk is full, or the whole volume is gone."""
    return tally.is_stopped or not docked.source.is_there()


def _begin(intake: Intake, docked: Docked, docking: str, now: datetime) -> None:
    """Step 1: the journal knows of it before the first byte is read."""
    details = {"files": len(docked.items), "bytes": sum(item.file.size for item in docked.items)}
    draft = Draft(Operation.INGEST_BEGUN, intake.author, (docking, *docked.serials), details=details)
    with intake.catalogue.write(draft) as tables:
        for serial in docked.serials:
            camera = known_camera(tables, serial)
            if camera is not None:
                tables.cameras.change(replace(camera, last_docked_at=now))


def _end(intake: Intake, docking: str, tally: Tally, result: Result) -> None:
    known = tally.already_there + tally.erased_before
    details = {"clips": len(tally.ingested), "already": known, "problems": len(tally.problems)}
    operation = Operation.INGEST_DONE if result is Result.OK else Operation.INGEST_FAILED
    with intake.catalogue.write(Draft(operation, intake.author, (docking,), result=result, details=details)):
        pass


class _Share:
    """The position within all sources, from the position within one file."""

    def __init__(self, progress: Progress, done: int, total: int) -> None:
        self._progress, self._done, self._total = progress, done, total

    def step(self, done: int, total: int, what: str = "") -> None:  # noqa: ARG002  of one file
        """Report the position; raise Cancelled if the person asked to stop."""
        self._progress.step(min(self._done + done, self._total), self._total, what)

    def pass_on(self, size: int) -> None:
        """This file is read."""
        self._done += size
        self._progress.step(min(self._done, self._total), self._total)
