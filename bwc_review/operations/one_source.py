"""Brings in one source from its listing to its empty camera; others are brought in beside it.

The order of the steps is that of security.md 7.2: killed between any two of them, the next start finds
nothing, a whole clip, or a copy that it can adopt; the camera keeps its file until the copy was verified.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from bwc_review.dock.folder import FOLDER
from bwc_review.dock.listing import everything, is_media
from bwc_review.dock.naming import FileKind
from bwc_review.dock.profile import CameraProfile
from bwc_review.dock.source import Secret, Source, SourceFile
from bwc_review.dock.volumes import IsVolume, no_volume
from bwc_review.domain.errors import DiskFull, SourceChanged, SourceMissing
from bwc_review.domain.journal import Draft, Operation, Result
from bwc_review.domain.moments import DAY_S, later
from bwc_review.domain.transfer_view import CameraDone, Stage
from bwc_review.operations.already_there import compare_pieced, is_alike, still_whole
from bwc_review.operations.describe import known_camera
from bwc_review.operations.docked import Docked, fingerprint, judge_clocks, look_at, with_traces
from bwc_review.operations.empty_camera import Emptied, empty_camera
from bwc_review.operations.intake import Intake, Tally
from bwc_review.operations.left_behind import LeftBehind
from bwc_review.operations.recognise import new_bytes, with_late
from bwc_review.operations.room import Room
from bwc_review.operations.transfer_files import Beside, rest, transfer_files
from bwc_review.operations.unloaded import note_lying, note_unloaded, take_back


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be done with a source. See ``sync``."""

    profiles: Sequence[CameraProfile]
    now: datetime
    camera: str | None = None
    release: bool = False
    ready: Collection[SourceFile] | None = None
    secret: Secret | None = None  # where the worker was not told before
    patience_s: float = 0.0  # how long it is waited for where it goes away
    is_volume: IsVolume = no_volume


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
    is_dock = not order.is_volume(address)
    if is_dock:
        beside.holding.lies(address, ())
    try:
        listed = look_at(source, order.profiles, intake.profile.zone, order.camera, order.ready)
        listed = with_late(intake.catalogue, listed)
        emptied = {} if is_dock else _last_emptied(intake, listed)
        docked = outcome.docked = with_traces(judge_clocks(listed, order.now, intake.profile, emptied))
        if not is_dock:
            owners = _owners(docked, order, intake)
            beside.holding.lies(address, owners)
            # also a camera of which only something unfinished lies here: not all of it will be in
            beside.unloading.began({*_whose(intake, docked), *owners}, address, order.now)
            note_lying(intake, owners - {*docked.serials})
        _lend_room(intake, docked, beside.room)
    except SourceMissing as missing:
        beside.holding.lies(address, ())
        outcome.tally.problems.append(missing)
        place = hashlib.sha256(f"{address.kind}\0{address.place}".encode(errors="backslashreplace"))
        _note_refusal(intake, order.now, (), Result.ERROR, {"stage": "missing", "listed": place.hexdigest()})
        return _ended(outcome, beside, Stage.FAILED)
    except DiskFull as full:
        outcome.tally.problems.append(full)
        serials, short = docked.serials, _short(intake, docked, full)
        _note_refusal(intake, order.now, serials, Result.REFUSED, short, takes_back=not is_dock)
        outcome.refused = full
        return _ended(outcome, beside, Stage.FAILED)
    pauses = ongoing.pauses
    ongoing.began(address, _title(intake, docked), sum(item.file.size for item in docked.items))
    try:
        docked = outcome.docked = transfer_files(
            intake,
            docked,
            outcome.tally,
            order.now,
            beside,
            is_dock=is_dock,
            is_all_ready=order.ready is None,
            patience_s=order.patience_s,
        )
    finally:
        beside.room.give_back(address)
    if outcome.tally.is_stopped or outcome.tally.unreached:  # no room, or nothing there: it keeps what it has
        return _ended(outcome, beside, Stage.FAILED)
    ongoing.stands(address, Stage.EMPTYING)
    comparing = _Comparing(beside)
    if comparing.pauses != pauses and address.kind == FOLDER:
        outcome.tally.safe[:] = [replace(one, reads_again=True) for one in outcome.tally.safe]
    outcome.emptied = empty_camera(
        intake.catalogue,
        docked,
        outcome.tally.safe,
        order.profiles,
        order.release,
        intake.author,
        order.now,
        lambda safe: still_whole(intake, safe, comparing),
        lambda safe: is_alike(intake, safe, comparing),
        intake.profile,
        comparing.rest,
        is_dock,
        partial(beside.holding.gone, address, waiting=beside.step),
    )
    outcome.tally.problems.extend(outcome.emptied.problems)
    said = {one.file for one in outcome.emptied.problems if isinstance(one, SourceChanged)}
    stays = [one for one in outcome.tally.safe if one.item.file.relative not in said]
    differing = compare_pieced(intake, docked.source, stays, comparing)
    outcome.tally.problems.extend(differing)
    if outcome.emptied.is_all_in and not is_dock and not differing and order.is_volume(address):
        is_stated = order.camera is not None and not docked.items
        note_unloaded(intake, beside.unloading, _whose(intake, docked), address, is_stated=is_stated)
    return _ended(outcome, beside, Stage.DONE)


class _Comparing:
    """Progress of what goes on before and while a camera is emptied: rests in a pause, can be stopped."""

    def __init__(self, beside: Beside) -> None:
        self._beside = beside
        self.pauses = beside.ongoing.pauses  # until now: asked once, so that none lies between two answers

    def step(self, done: int, total: int, what: str = "") -> None:  # noqa: ARG002  of one file
        """Hold still while somebody wants a pause; raise Cancelled if the person asked to stop."""
        self.rest()

    def rest(self) -> bool:
        """The same; whether there was a pause since comparing began."""
        rest(self._beside)
        self._beside.step()
        return self._beside.ongoing.pauses != self.pauses


def _short(intake: Intake, docked: Docked, full: DiskFull) -> dict[str, int | str]:
    return {
        "stage": "no_room",
        "files": len(docked.items),
        "bytes": sum(item.size_bytes for item in docked.items),
        "needed": full.needed_bytes,
        "free": intake.store.space_left(),
        "listed": fingerprint(docked),
    }


def _note_refusal(
    intake: Intake,
    now: datetime,
    serials: tuple[str, ...],
    result: Result,
    details: dict[str, int | str],
    *,
    takes_back: bool = False,
) -> None:
    """Log that nothing was begun; once for what is tried again and again while it lies there.

    takes_back: what lies there is of these cameras, and is not in.
    """
    with intake.catalogue.read() as tables:
        before = tables.journal.entries(start=later(now, -DAY_S), operation=Operation.INGEST_FAILED)
        cameras = [known_camera(tables, serial) for serial in serials if takes_back]
    told = {(one.details.get("stage"), one.details.get("listed")) for one in before}
    was_in = any(one is not None and one.unloaded_at is not None for one in cameras)
    if was_in or (details["stage"], details["listed"]) not in told:
        draft = Draft(Operation.INGEST_FAILED, intake.author, serials, result=result, details=details)
        with intake.catalogue.write(draft) as tables:
            take_back(tables, serials if was_in else ())


def _whose(intake: Intake, docked: Docked) -> tuple[str, ...]:
    """The cameras whose volume it is: by the recordings there, else those of the list that are named."""
    if docked.items:
        return docked.serials
    with intake.catalogue.read() as tables:
        return tuple(serial for serial in docked.named if known_camera(tables, serial) is not None)


def _owners(docked: Docked, order: Order, intake: Intake) -> frozenset[str]:
    """The cameras whose recordings lie there, also where they are not to be brought in. SourceMissing."""
    behind = LeftBehind(docked, (), order.profiles, order.now, intake.profile)
    unfinished, _ = everything(docked.source, docked.passed) if docked.passed else ([], [])
    lying = (file for file in (*docked.listed, *docked.aside, *unfinished) if is_media(file.name))
    return frozenset({*docked.serials, *map(behind.owner, lying)} - {""})


def _lend_room(intake: Intake, docked: Docked, room: Room) -> None:
    """Room for what is new, or DiskFull before the first byte is read."""
    address = docked.source.address
    sizes = [item.size_bytes for item in docked.items]
    try:
        room.lend(address, sum(sizes), max(sizes, default=0))
    except DiskFull:  # only now is it worth asking what of it is there already
        sizes = new_bytes(intake, docked)
        room.lend(address, sum(sizes), max(sizes, default=0))


def _last_emptied(intake: Intake, docked: Docked) -> dict[str, datetime | None]:
    with intake.catalogue.read() as tables:
        cameras = [known_camera(tables, serial) for serial in docked.serials]
    return {camera.serial: camera.last_emptied_at for camera in cameras if camera is not None}


def _title(intake: Intake, docked: Docked) -> str:
    """What its cameras are called; what the source is called where nobody knows them."""
    with intake.catalogue.read() as tables:
        cameras = [known_camera(tables, serial) for serial in docked.serials]
    labels = [camera.label for camera in cameras if camera is not None]
    return ", ".join(labels) or docked.source.title


def _again(outcome: Outcome) -> tuple[str, ...]:
    """What should have come in and did not, by name; with the recordings beside which it lies, through which
    it is asked for.
    """
    left = outcome.tally.left
    late = {item.file for item in left if item.facts.kind is FileKind.SIDECAR}
    items = outcome.docked.items if late and outcome.docked is not None else ()
    beside = [item for item in items if late.intersection(item.beside)]
    return tuple({file.relative: 0 for item in (*left, *beside) for file in (item.file, *item.beside)})


def _ended(outcome: Outcome, beside: Beside, stage: Stage) -> Outcome:
    emptied, address = outcome.emptied, outcome.source.address
    problems, ingested = tuple(outcome.tally.problems), len(outcome.tally.ingested)
    title = beside.ongoing.title(address)
    done = CameraDone(
        title,
        ingested,
        emptied.freed,
        emptied.asking,
        problems,
        source=address.place,
        is_short=stage is Stage.FAILED or bool(outcome.tally.left),
        again=_again(outcome),
        cleared=emptied.cleared,
        own=len(emptied.own),
    )
    beside.ongoing.ended(address, stage, done)
    return outcome
