"""Transfers the files of one source in turn, and again those that failed for a reason that passes.

What vanished, could not be read, changed or killed its worker is tried again after all others, a few times;
what fails to the end is said once. What has to wait longer is for the next look at the source.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import uuid6

from bwc_review.dock.source import FileState, Source, SourceFile
from bwc_review.domain.errors import (
    SourceChanged,
    SourceMissing,
    SourceUnreadable,
    SourceVanished,
    WorkerDied,
)
from bwc_review.domain.journal import Draft, Operation, Result
from bwc_review.operations.describe import known_camera
from bwc_review.operations.docked import Docked, Item
from bwc_review.operations.intake import Intake, SealedFile, Tally
from bwc_review.operations.ongoing import Ongoing
from bwc_review.operations.recognise import recognise
from bwc_review.operations.room import Room
from bwc_review.operations.transfer_file import finish_file, seal_file
from bwc_review.operations.turns import Turns

MOST_TRIES = 3
_PASSING = (SourceVanished, SourceUnreadable, SourceChanged, WorkerDied)


@dataclass(frozen=True, slots=True)
class Beside:
    """What all sources share that are brought in side by side. step: raises Cancelled."""

    ongoing: Ongoing
    room: Room
    turns: Turns
    step: Callable[[], None]


def transfer_files(
    intake: Intake, docked: Docked, tally: Tally, now: datetime, beside: Beside, *, is_all_ready: bool
) -> Docked:
    """Bring in its recordings; returns the source with its files as they were read at last.

    is_all_ready: a file that changed since it was listed may be brought in as it is now; else somebody has to
    see first that it is finished. What did not come in is the tally's ``left``.
    """
    if not docked.items:
        return docked
    docking = str(uuid6.uuid7())
    _begin(intake, docked, docking, now)
    work = _Transfer(intake, docked, tally, docking, now, beside)
    try:
        work.once(recognise(intake, docked, tally, work.position).items)
        for _ in range(MOST_TRIES - 1):
            again = work.take_again(is_all_ready=is_all_ready)
            if not again:
                break
            work.once(again)
    except BaseException:
        work.leave()
        _end(intake, docking, tally, Result.INTERRUPTED)
        raise
    _end(intake, docking, tally, Result.OK)
    return work.docked


def rest(beside: Beside) -> None:
    """Between two files, while the person wants a pause."""
    while beside.ongoing.is_paused:
        beside.step()
        beside.ongoing.rest(0.2)


class _Transfer:
    """One source under way. The comparison of one file goes on while the next is read."""

    def __init__(
        self, intake: Intake, docked: Docked, tally: Tally, docking: str, now: datetime, beside: Beside
    ) -> None:
        self._intake, self._tally, self._docking, self._now = intake, tally, docking, now
        self._beside = beside
        self.docked = docked
        self.position = _Position(beside, docked.source)
        self._under_way: list[SealedFile] = []  # sealed, and not finished yet

    def once(self, items: Sequence[Item]) -> None:
        """Try each of them once."""
        for item in items:
            rest(self._beside)
            with self._beside.turns.place(self._beside.step):
                before = self._under_way[:]
                if self._is_over():
                    self._tally.unreached.append(item)
                else:
                    self._seal(item)
                for sealed in before:
                    self._finish(sealed)
            self.position.pass_on(item.file.size)
        for sealed in self._under_way[:]:
            self._finish(sealed)

    def take_again(self, *, is_all_ready: bool) -> list[Item]:
        """What is worth another try now; what it was said to have failed of is forgotten."""
        if self._is_over():
            return []
        failed = [one for one in self._tally.failed if isinstance(one.error, _PASSING)]
        items: list[Item] = []
        for one in failed:
            item = self._as_it_is(one.item, is_all_ready=is_all_ready)
            if item is not None:
                items.append(item)
                self._tally.failed.remove(one)
                self._tally.problems.remove(one.error)
        items.extend(self._tally.unreached)  # its source was away for a moment
        self._tally.unreached.clear()
        return items

    def leave(self) -> None:
        """Leave nothing of what is not finished."""
        for sealed in self._under_way:
            self._intake.store.destroy_staged(sealed.clip)

    def _seal(self, item: Item) -> None:
        sealed = seal_file(self._intake, item, self._docking, self._tally, self.position)
        if sealed is not None:
            self._under_way.append(sealed)

    def _finish(self, sealed: SealedFile) -> None:
        finish_file(self._intake, sealed, self._docking, self._tally, self._now)
        self._under_way.remove(sealed)

    def _is_over(self) -> bool:
        """Nothing more can come in: the disk is full, or the whole volume is gone."""
        return self._tally.is_stopped or not self.docked.source.is_there()

    def _as_it_is(self, item: Item, *, is_all_ready: bool) -> Item | None:
        """The recording as it lies there now; None where there is nothing to read, or not yet."""
        state = self.docked.source.state(item.file)
        if state is FileState.UNCHANGED:
            return item
        file = _listed_again(self.docked.source, item.file) if state is FileState.CHANGED else None
        if file is None or not is_all_ready:
            return None
        found = replace(item, file=file)
        items = tuple(found if one is item else one for one in self.docked.items)
        self.docked = replace(self.docked, items=items)
        return found


def _listed_again(source: Source, file: SourceFile) -> SourceFile | None:
    """The file under the same name, with its size, time and version of now."""
    folder, _, name = file.key.rpartition("/")
    try:
        for entry in source.entries(folder):
            if entry.name == name and not entry.is_folder:
                return replace(file, size=entry.size, modified_ns=entry.modified_ns, version=entry.version)
    except (OSError, SourceMissing):
        pass
    return None


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


class _Position:
    """The position within a source, from the position within one file."""

    def __init__(self, beside: Beside, source: Source) -> None:
        self._beside, self._address, self._done = beside, source.address, 0

    def step(self, done: int, total: int, what: str = "") -> None:  # noqa: ARG002  of one file
        """Report the position; raise Cancelled if the person asked to stop."""
        self._beside.ongoing.moved(self._address, self._done + done)
        self._beside.step()

    def pass_on(self, size: int) -> None:
        """So many bytes more are dealt with."""
        self._done += size
        self._beside.room.spent(self._address, size)
        self.step(0, 0)
