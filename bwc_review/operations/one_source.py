"""Brings in one source from its listing to its empty camera; others are brought in beside it.

The order of the steps is that of security.md 7.2: killed between any two of them, the next start finds
nothing, a whole clip, or a copy that it can adopt; the camera keeps its file until the copy was verified.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

import uuid6

from bwc_review.dock.profile import CameraProfile
from bwc_review.dock.source import Secret, Source, SourceFile
from bwc_review.domain.errors import DiskFull, SourceMissing
from bwc_review.domain.journal import Draft, Operation, Result
from bwc_review.domain.transfer_view import CameraDone, Stage
from bwc_review.operations.already_there import still_whole
from bwc_review.operations.describe import known_camera
from bwc_review.operations.docked import Docked, judge_clocks, look_at
from bwc_review.operations.empty_camera import Emptied, empty_camera
from bwc_review.operations.intake import Intake, SealedFile, Tally
from bwc_review.operations.ongoing import Ongoing
from bwc_review.operations.recognise import new_bytes, recognise
from bwc_review.operations.room import Room
from bwc_review.operations.transfer_file import finish_file, seal_file
from bwc_review.operations.turns import Turns


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be done with a source. See ``sync``."""

    profiles: Sequence[CameraProfile]
    now: datetime
    camera: str | None = None
    release: bool = False
    ready: Collection[SourceFile] | None = None
    secret: Secret | None = None  # where the worker was not told before


@dataclass(frozen=True, slots=True)
class Beside:
    """What all sources share that are brought in side by side. step: raises Cancelled."""

    ongoing: Ongoing
    room: Room
    turns: Turns
    step: Callable[[], None]


@dataclass(slots=True)
class Outcome:
    """How far a source came. refused: there was no room for what it holds, and nothing was begun."""

    source: Source
    tally: Tally = field(default_factory=Tally)
    docked: Docked | None = None
    emptied: Emptied = field(default_factory=Emptied)
    refused: DiskFull | None = None


def bring_in_source(intake: Intake, source: Source, order: Order, beside: Beside) -> Outcome:
    """List, transfer, empty. What goes wrong with source or file is in the tally's problems.

    Raises Cancelled and what the catalogue raises.
    """
    outcome = Outcome(source)
    ongoing, address = beside.ongoing, source.address
    ongoing.enter(address, source.title)
    if order.secret is not None:
        intake.workshop.entrust(address, order.secret)
    try:
        listed = look_at(source, order.profiles, intake.profile.zone, order.camera, order.ready)
        docked = outcome.docked = judge_clocks(listed, order.now, intake.profile)
        _lend_room(intake, docked, beside.room)
    except SourceMissing as missing:
        outcome.tally.problems.append(missing)
        return _ended(outcome, beside, Stage.FAILED)
    except DiskFull as full:
        outcome.tally.problems.append(full)
        outcome.refused = full
        return _ended(outcome, beside, Stage.FAILED)
    ongoing.began(address, _title(intake, docked), sum(item.file.size for item in docked.items))
    try:
        _bring_in(intake, docked, outcome.tally, order.now, beside)
    finally:
        beside.room.give_back(address)
    ongoing.stands(address, Stage.EMPTYING)
    _rest(beside)
    outcome.emptied = empty_camera(
        intake.catalogue,
        docked,
        outcome.tally.safe,
        order.profiles,
        order.release,
        intake.author,
        order.now,
        partial(still_whole, intake),
        intake.profile,
    )
    outcome.tally.problems.extend(outcome.emptied.problems)
    return _ended(outcome, beside, Stage.DONE)


def _lend_room(intake: Intake, docked: Docked, room: Room) -> None:
    """Room for what is new, or DiskFull before the first byte is read."""
    address = docked.source.address
    sizes = [item.file.size for item in docked.items]
    try:
        room.lend(address, sum(sizes), max(sizes, default=0))
    except DiskFull:  # only now is it worth asking what of it is there already
        sizes = new_bytes(intake, docked)
        room.lend(address, sum(sizes), max(sizes, default=0))


def _title(intake: Intake, docked: Docked) -> str:
    """What its cameras are called; what the source is called where nobody knows them."""
    with intake.catalogue.read() as tables:
        cameras = [known_camera(tables, serial) for serial in docked.serials]
    labels = [camera.label for camera in cameras if camera is not None]
    return ", ".join(labels) or docked.source.title


def _ended(outcome: Outcome, beside: Beside, stage: Stage) -> Outcome:
    emptied, address = outcome.emptied, outcome.source.address
    problems, ingested = tuple(outcome.tally.problems), len(outcome.tally.ingested)
    title = beside.ongoing.title(address)
    done = CameraDone(title, ingested, emptied.freed, emptied.asking, problems)
    beside.ongoing.ended(address, stage, done)
    return outcome


def _bring_in(intake: Intake, docked: Docked, tally: Tally, now: datetime, beside: Beside) -> None:
    """The comparison of one file goes on while the next is read."""
    if not docked.items:
        return
    docking, position = str(uuid6.uuid7()), _Position(beside, docked.source)
    _begin(intake, docked, docking, now)
    waiting: SealedFile | None = None
    sealed: SealedFile | None = None
    try:
        for item in recognise(intake, docked, tally, position).items:
            _rest(beside)
            with beside.turns.place(beside.step):
                is_over = _is_over(tally, docked)
                sealed = None if is_over else seal_file(intake, item, docking, tally, position)
                if waiting is not None:
                    finish_file(intake, waiting, docking, tally, now)
            waiting, sealed = sealed, None
            position.pass_on(item.file.size)
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


def _rest(beside: Beside) -> None:
    """Between two files, while the person wants a pause."""
    while beside.ongoing.is_paused:
        beside.step()
        beside.ongoing.rest(0.2)


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
