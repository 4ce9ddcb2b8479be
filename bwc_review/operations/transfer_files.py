"""Transfers the files of one source in turn, and again those that failed for a reason that passes.

What vanished, could not be read, changed or killed its worker is tried again after all others, a few times;
what fails to the end is said once. What has to wait longer is for the next look at the source.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

import uuid6

from bwc_review.dock.folder import FOLDER
from bwc_review.dock.source import FileState, Source, SourceFile
from bwc_review.domain.errors import (
    FileGone,
    SourceChanged,
    SourceMissing,
    SourceStuck,
    SourceUnreadable,
    SourceVanished,
    StationError,
    WorkerDied,
)
from bwc_review.domain.journal import Draft, Operation, Result
from bwc_review.domain.transfer_view import Stage
from bwc_review.operations.describe import known_camera
from bwc_review.operations.docked import Docked, Item, fingerprint
from bwc_review.operations.holding import Holding
from bwc_review.operations.intake import Begun, Intake, SealedFile, Tally
from bwc_review.operations.ongoing import Ongoing
from bwc_review.operations.recognise import recognise
from bwc_review.operations.room import Room
from bwc_review.operations.transfer_file import drop_begun, finish_file, seal_file
from bwc_review.operations.turns import Turns
from bwc_review.operations.unloaded import Unloading, take_back

MOST_TRIES = 3
_TURN_S = 0.2
_PASSING = (SourceVanished, SourceUnreadable, SourceChanged, WorkerDied)


@dataclass(frozen=True, slots=True)
class Beside:
    """What all sources share that are brought in side by side. step: raises Cancelled."""

    ongoing: Ongoing
    room: Room
    turns: Turns
    step: Callable[[], None]
    unloading: Unloading = field(default_factory=Unloading)
    holding: Holding = field(default_factory=Holding)


def transfer_files(
    intake: Intake,
    docked: Docked,
    tally: Tally,
    now: datetime,
    beside: Beside,
    *,
    is_dock: bool,
    is_all_ready: bool,
    patience_s: float,
) -> Docked:
    """Bring in its recordings; returns the source with its files as they were read at last.

    is_dock: it is no camera's own memory. is_all_ready: a file that changed since it was listed may be
    brought in as it is now; else somebody has to see first that it is finished. patience_s: how long a
    source that went away is waited for, each time. What did not come in is the tally's ``left``.
    """
    if not docked.items:
        return docked
    docking = str(uuid6.uuid7())
    _begin(intake, docked, docking, now, is_dock=is_dock)
    work = _Transfer(intake, docked, tally, docking, now, beside)
    try:
        work.once([(item, None) for item in recognise(intake, docked, tally, work.position).items])
        _again_and_again(work, is_all_ready=is_all_ready, patience_s=patience_s)
    except BaseException:
        work.leave()
        _end(intake, docking, tally, Result.INTERRUPTED)
        raise
    work.leave()
    work.name_gone()
    is_away = bool(tally.unreached) and not tally.is_stopped
    if is_away and not any(isinstance(one, SourceVanished | SourceStuck) for one in tally.problems):
        tally.problems.append(work.absence())  # it went away between two files
    _end(intake, docking, tally, Result.OK)
    return work.docked


def _again_and_again(work: _Transfer, *, is_all_ready: bool, patience_s: float) -> None:
    """A few tries that bring nothing further; one that does is not counted: a bad line may be cut often."""
    fruitless, before = 1, work.outstanding()
    while fruitless < MOST_TRIES and work.await_source(patience_s):
        again = work.take_again(is_all_ready=is_all_ready)
        if not again:
            return
        work.once(again)
        after = work.outstanding()
        fruitless = 0 if after < before else fruitless + 1
        before = min(before, after)


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
        self._label = docked.source.label()
        self.position = _Position(beside, docked.source)
        self._under_way: list[SealedFile] = []  # sealed, and not finished yet

    def once(self, items: Sequence[tuple[Item, Begun | None]]) -> None:
        """Try each of them once, from where it was cut short."""
        for item, begun in items:
            rest(self._beside)
            left = len(self._tally.left)
            with self._beside.turns.place(self._beside.step):
                before = self._under_way[:]
                if self._is_over():
                    self._miss(item, begun)
                else:
                    self._seal(item, begun)
                for sealed in before:
                    self._finish(sealed)
            if len(self._tally.left) == left:  # else it keeps its room until it is tried again
                self.position.pass_on(item.file.size)
        for sealed in self._under_way[:]:
            self._finish(sealed)
        late = self._take_late()
        if late:
            self.once([(item, None) for item in late])

    def outstanding(self) -> tuple[int, int]:
        """How many recordings are not in, and, below 0, the bytes that are sealed of them."""
        done = sum(one.begun.done for one in self._tally.failed if one.begun is not None)
        return len(self._tally.left), -done

    def await_source(self, patience_s: float) -> bool:
        """Wait for a source that went away, where something of it is missing; False: it did not come back.

        What comes back is the same volume, by its name; each file is compared besides.
        """
        if self._tally.is_stopped or not self._tally.left:
            return False
        source, ongoing = self.docked.source, self._beside.ongoing
        until = time.monotonic() + patience_s
        while self._intake.workshop.is_stuck_at(source.address) or not source.is_there():
            ongoing.stands(source.address, Stage.AWAY)
            if time.monotonic() >= until:
                return False
            self._beside.step()
            time.sleep(_TURN_S)
        ongoing.stands(source.address, Stage.MOVING)
        return source.label() == self._label

    def take_again(self, *, is_all_ready: bool) -> list[tuple[Item, Begun | None]]:
        """What is worth another try now; what it was said to have failed of is forgotten."""
        failed = [one for one in self._tally.failed if isinstance(one.error, _PASSING)]
        was_away = self._tally.unreached or any(isinstance(one.error, SourceVanished) for one in failed)
        if was_away and self.docked.source.address.kind == FOLDER:  # a server is known by its key
            # another volume may stand in its place: what came in before is compared with it, ere it is erased
            self._tally.safe[:] = [replace(one, reads_again=True) for one in self._tally.safe]
        items: list[tuple[Item, Begun | None]] = []
        for one in failed:
            item = self._as_it_is(one.item, is_all_ready=is_all_ready)
            if item is None:
                continue
            begun = one.begun if item is one.item else None
            if one.begun is not None and begun is None:
                drop_begun(self._intake, one.begun)
            items.append((item, begun))
            self._tally.failed.remove(one)
            self._tally.problems.remove(one.error)
        items.extend((item, None) for item in self._tally.unreached)  # its source was away for a moment
        self._tally.unreached.clear()
        return items

    def absence(self) -> StationError:
        """Why nothing more is read of it: it is not there, or hangs since before."""
        source = self.docked.source
        if self._intake.workshop.is_stuck_at(source.address):
            return SourceStuck(self._tally.unreached[0].file.relative)
        return SourceMissing(source.title)

    def name_gone(self) -> None:
        """Say of what went away from a source that is there still that nobody keeps it."""
        source, problems = self.docked.source, self._tally.problems
        for number, one in enumerate(self._tally.failed):
            is_gone = type(one.error) is SourceVanished and source.is_there()
            if is_gone and source.state(one.item.file) is FileState.GONE:
                said = FileGone(one.item.file.relative)
                problems[problems.index(one.error)] = said
                self._tally.failed[number] = replace(one, error=said)

    def leave(self) -> None:
        """Leave nothing of what is not finished."""
        for sealed in self._under_way:
            self._intake.store.destroy_staged(sealed.clip)
        for one in self._tally.failed:
            if one.begun is not None:
                drop_begun(self._intake, one.begun)

    def _take_late(self) -> list[Item]:
        """What lies beside recordings that are in, and belongs to the source's files from now on."""
        late = {item.file: item for item in self._tally.late}
        self._tally.late.clear()
        self.docked = replace(self.docked, items=(*self.docked.items, *late.values()))
        return list(late.values())

    def _miss(self, item: Item, begun: Begun | None) -> None:
        """Its source went away again before its turn."""
        self._tally.unreached.append(item)
        if begun is not None:
            drop_begun(self._intake, begun)

    def _seal(self, item: Item, begun: Begun | None) -> None:
        if begun is not None and begun.generation != self._intake.workshop.generation:
            drop_begun(self._intake, begun)  # the key is lost with its worker
            begun = None
        sealed = seal_file(self._intake, item, self._docking, self._tally, self.position, begun)
        if sealed is not None:
            self._under_way.append(sealed)

    def _finish(self, sealed: SealedFile) -> None:
        finish_file(self._intake, sealed, self._docking, self._tally, self._now, self.position)
        self._under_way.remove(sealed)

    def _is_over(self) -> bool:
        """Nothing more can come in: the disk is full, or the whole volume is gone or hangs."""
        source = self.docked.source
        is_stuck = self._intake.workshop.is_stuck_at(source.address)
        return self._tally.is_stopped or is_stuck or not source.is_there()

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
                found = replace(file, size=entry.size, modified_ns=entry.modified_ns, version=entry.version)
                return replace(found, trace=source.trace(found))
    except (OSError, SourceMissing):
        pass
    return None


def _begin(intake: Intake, docked: Docked, docking: str, now: datetime, *, is_dock: bool) -> None:
    """Step 1: the journal knows of it before the first byte is read."""
    details: dict[str, int | str] = {
        "files": len(docked.items),
        "bytes": sum(item.file.size for item in docked.items),
        "listed": fingerprint(docked),
    }
    stated = sum(item.facts.is_stated for item in docked.items)
    if stated:
        details["camera_stated"] = stated
    draft = Draft(Operation.INGEST_BEGUN, intake.author, (docking, *docked.serials), details=details)
    with intake.catalogue.write(draft) as tables:
        for serial in docked.serials:
            camera = known_camera(tables, serial)
            if camera is not None:
                tables.cameras.change(replace(camera, last_docked_at=now))
        if not is_dock:
            take_back(tables, docked.serials)


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
