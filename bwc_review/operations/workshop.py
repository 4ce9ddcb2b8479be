"""The worker process: keeps untrusted files away from the station, which survives whatever they do.

One process, spawned at the first request and kept, so that the threads of a window cannot slow the sealing,
and a decoder that crashes or hangs takes nobody along: WorkerDied, and the next request finds a new process.
One that hangs in the system itself, at a share that is gone, cannot be ended: SourceStuck, and it is left.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields
from enum import Enum
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from bwc_review.dock.source import Address, Reach, Secret, SourceFile
from bwc_review.domain.clip import BodyKind, Sealed, SealedHead
from bwc_review.domain.errors import SourceStuck, StationError, WorkerDied
from bwc_review.domain.mark import Instant
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.track import Fix
from bwc_review.operations import stuck_workers
from bwc_review.operations.spool_source import reach as reach_source
from bwc_review.operations.workbench import Beside, Mended, Seen, Workbench
from bwc_review.player.memory import part_large_memory

P = ParamSpec("P")
R = TypeVar("R")

_SLOWEST = 5_000_000  # bytes a second below which work on a file counts as hung
_TURN_S = 0.2  # how often a person who wants to stop is asked
_TOLD_S = 0.05  # between two reports of position
_FAREWELL_S = 5.0
_READING = (
    Workbench.seal,
    Workbench.go_on,
    Workbench.fingerprint,
)  # they give a position at each block: silence is a hung source


class _Pace(Enum):
    """Said to the worker beside its requests."""

    REST = "rest"
    GO_ON = "go on"


class WorkerFault(RuntimeError):
    """Our own mistake, met in the worker process; holds its traceback."""


@dataclass(frozen=True, slots=True)
class _Step:
    done: int
    total: int
    what: str


@dataclass(frozen=True, slots=True)
class _Done:
    value: Any


@dataclass(frozen=True, slots=True)
class _Failed:
    """A StationError taken apart: exceptions made with keywords do not survive pickling."""

    kind: type[StationError]
    facts: dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Broken:
    text: str


class Workshop:
    """Asks the worker process, one request at a time. Used by one thread at a time; close it at the end."""

    def __init__(self, quiet_s: float = 60.0, reach: Reach = reach_source) -> None:
        """quiet_s: how long the worker may say nothing, besides what the size of a file explains.

        reach: how the worker comes by the sources of the files it is asked about.
        """
        self._quiet_s = quiet_s
        self._reach = reach
        self._secrets: dict[Address, Secret] = {}  # given to each process anew
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._rests: Callable[[], bool] = lambda: False
        self.generation = 0  # how many processes were lost, each with the keys it held

    def another(self) -> Workshop:
        """A second one, with a process of its own, which knows what this one was told of sources."""
        made = Workshop(self._quiet_s, self._reach)
        made._secrets = dict(self._secrets)
        return made

    def rest_while(self, rests: Callable[[], bool]) -> None:
        """Have the worker hold still, between two blocks of a file, for as long as this says so."""
        self._rests = rests

    def is_stuck_at(self, source: Address) -> bool:
        """Whether a worker that was left still hangs at this source: nothing is read of it meanwhile."""
        return stuck_workers.hangs_at(source)

    @property
    def process_id(self) -> int | None:
        """Of the worker, where there is one."""
        return None if self._process is None else self._process.pid

    def entrust(self, address: Address, secret: Secret) -> None:
        """Tell the worker what a source asks for, now and after it had to be started again."""
        self._secrets[address] = secret
        if self._process is not None:
            self._ask("", 0, SILENT, Workbench.entrust, address, secret)

    def seal(
        self,
        clip: str,
        file: SourceFile,
        head: Path,
        body: Path,
        recipients: Sequence[str],
        progress: Progress = SILENT,
    ) -> tuple[SealedHead, Sealed]:
        """Read a file once: fingerprint and seal. Keeps the file key until forget. See Workbench.seal."""
        name, size = file.relative, file.size
        return self._ask(name, size, progress, Workbench.seal, clip, file, head, body, tuple(recipients))

    def kept(self, clip: str) -> int:
        """How many bytes are sealed of a file whose source was cut short. See Workbench.kept."""
        return 0 if self._process is None else self._ask("", 0, SILENT, Workbench.kept, clip)

    def go_on(
        self,
        clip: str,
        file: SourceFile,
        head: Path,
        body: Path,
        recipients: Sequence[str],
        progress: Progress = SILENT,
    ) -> tuple[SealedHead, Sealed]:
        """Seal the rest of a file whose source was cut short. See Workbench.go_on."""
        name, size = file.relative, file.size
        return self._ask(name, size, progress, Workbench.go_on, clip, file, head, body, tuple(recipients))

    def fingerprint(self, file: SourceFile, progress: Progress = SILENT) -> str:
        """SHA-256 of a file on the camera. See Workbench.fingerprint."""
        return self._ask(file.relative, file.size, progress, Workbench.fingerprint, file)

    def fingerprints(self, files: Sequence[SourceFile]) -> tuple[str, ...]:
        """SHA-256 of many small files in one question. See Workbench.fingerprints."""
        size = sum(file.size for file in files)
        return self._ask("", size, SILENT, Workbench.fingerprints, tuple(files))

    def is_alike(self, clip: str, file: SourceFile, body: Path, progress: Progress = SILENT) -> bool | None:
        """Compare a file with its sealed copy once more. See Workbench.is_alike."""
        return self._ask(file.relative, file.size, progress, Workbench.is_alike, clip, file, body)

    def start_check(self, clip: str, file: SourceFile, body: Path) -> None:
        """Begin to compare the sealed copy with what was read; goes on beside the next requests."""
        self._ask(file.relative, file.size, SILENT, Workbench.start_check, clip, body)

    def end_check(self, clip: str, file: SourceFile) -> None:
        """Wait for the comparison; CopyDiffers."""
        self._ask(file.relative, file.size, SILENT, Workbench.end_check, clip)

    def look(self, clip: str, file: SourceFile, body: Path) -> Seen:
        """Look inside through the seal. WorkerDied also where our own code failed on the file."""
        return self._ask_about(file, Workbench.look, clip, body)

    def positions(self, clip: str, file: SourceFile, body: Path) -> tuple[Fix, ...]:
        """Of a sidecar that came in by itself."""
        return self._ask_about(file, Workbench.positions, clip, body)

    def instants(self, clip: str, file: SourceFile, offsets_s: Sequence[float]) -> tuple[Instant, ...]:
        """The frames on screen at these offsets of a clip that was looked into."""
        return self._ask_about(file, Workbench.instants, clip, tuple(offsets_s))

    def seal_beside(self, clip: str, file: SourceFile, target: Path, name: str) -> Beside:
        """Seal a sidecar under the clip's head, compare it, read positions and bookmark."""
        return self._ask_about(file, Workbench.seal_beside, clip, file, target, name)

    def take(self, clip: str, file_key: bytes, body: Sealed) -> None:
        """Give the worker the key of a clip that came in earlier, until forget. See Workbench.take."""
        self._ask("", 0, SILENT, Workbench.take, clip, file_key, body)

    def put_by(self, clip: str) -> None:
        """Keep the key alone of a clip until what is derived is made. See Workbench.put_by."""
        self._ask("", 0, SILENT, Workbench.put_by, clip)

    def derive(
        self,
        clip: str,
        size: int,
        kind: BodyKind,
        body: Path,
        target: Path,
        frames: tuple[Path, Sealed] | None = None,
        progress: Progress = SILENT,
    ) -> Sealed | None:
        """Make and seal a frame index, filmstrip, waveform or working copy; None where there is none.

        size: of the clip, in bytes, for how long it may take. WorkerDied also where our own code failed.
        """
        try:
            return self._ask(clip, size, progress, Workbench.derive, clip, kind, body, target, frames)
        except WorkerFault as fault:
            raise WorkerDied(clip) from fault

    def repair(
        self,
        clip: str,
        size: int,
        body: Path,
        target: Path,
        samples: Sequence[tuple[str, Path]],
        progress: Progress = SILENT,
    ) -> Mended | None:
        """Make and seal a copy that plays; None where nothing can be recovered. See Workbench.repair."""
        try:
            return self._ask(clip, size, progress, Workbench.repair, clip, body, target, tuple(samples))
        except WorkerFault as fault:
            raise WorkerDied(clip) from fault

    def turn_to(self, clip: str, body: Sealed) -> None:
        """Have what follows derived from this body of the clip. See Workbench.turn_to."""
        self._ask("", 0, SILENT, Workbench.turn_to, clip, body)

    def derive_track(
        self,
        clip: str,
        size: int,
        body: Path,
        target: Path,
        beside: Sequence[tuple[str, Path, Sealed]],
        tagged: tuple[float, float] | None,
        progress: Progress = SILENT,
    ) -> Sealed | None:
        """Seal the track of a clip. See Workbench.derive_track; WorkerDied also where our own code failed."""
        try:
            return self._ask(
                clip, size, progress, Workbench.derive_track, clip, body, target, tuple(beside), tagged
            )
        except WorkerFault as fault:
            raise WorkerDied(clip) from fault

    def forget(self, clip: str) -> None:
        """Drop the file key of a clip; a worker that has died has dropped it."""
        if self._process is not None:
            with suppress(WorkerDied):
                self._ask("", 0, SILENT, Workbench.forget, clip)

    def close(self) -> None:
        """Let the worker end, or end it; returns when the process is gone, or is left because it hangs."""
        process, pipe = self._process, self._pipe
        self._process = self._pipe = None
        if process is None or pipe is None:
            return
        pipe.close()  # the worker reads the end of it and leaves
        process.join(_FAREWELL_S)
        stuck_workers.end(process)

    def __enter__(self) -> Workshop:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _ask_about(
        self, file: SourceFile, work: Callable[Concatenate[Workbench, P], R], *args: P.args, **more: P.kwargs
    ) -> R:
        """A request about what is inside a file, where even a mistake of ours must not lose the file."""
        try:
            return self._ask(file.relative, file.size, SILENT, work, *args, **more)
        except WorkerFault as fault:
            raise WorkerDied(file.relative) from fault

    def _ask(
        self,
        name: str,
        size: int,
        progress: Progress,
        work: Callable[Concatenate[Workbench, P], R],
        *args: P.args,
        **more: P.kwargs,
    ) -> R:
        at = _source_of(args)
        if at is not None and stuck_workers.hangs_at(at):
            raise SourceStuck(name)
        try:
            pipe = self._open()
            pipe.send((work, args, more))
            limit_s = self._quiet_s + size / _SLOWEST
            answer = self._hear(pipe, progress, limit_s, self._quiet_s if work in _READING else limit_s)
        except (EOFError, OSError) as error:
            is_ended = self._kill(at)
            raise (WorkerDied(name) if is_ended or at is None else SourceStuck(name)) from error
        except BaseException:  # Cancelled, or the program is ending: what the worker does now is not wanted
            self._kill(at)
            raise
        match answer:
            case _Failed(kind, facts):
                raise kind(**facts)
            case _Broken(text):
                raise WorkerFault(text)
        return cast(R, answer.value)

    def _hear(
        self, pipe: Connection, progress: Progress, limit_s: float, moving_s: float
    ) -> _Done | _Failed | _Broken:
        """Wait for the answer, passing on positions; OSError when nothing is heard for too long.

        moving_s: how long in the middle of what gives positions all the time.
        """
        last = _Step(0, 0, "")
        until = time.monotonic() + limit_s
        while True:
            if pipe.poll(_TURN_S):
                message = pipe.recv()
                if not isinstance(message, _Step):
                    return cast(_Done | _Failed | _Broken, message)
                is_midway = 0 < message.done < message.total
                last, until = message, time.monotonic() + (moving_s if is_midway else limit_s)
            elif time.monotonic() > until:
                raise TimeoutError("the worker says nothing")
            progress.step(last.done, last.total, last.what)
            if self._rests():
                self._rest(pipe, partial(progress.step, last.done, last.total, last.what))
                until = time.monotonic() + limit_s

    def _rest(self, pipe: Connection, still: Callable[[], object]) -> None:
        """The worker holds still at its next block; one that has ended its request has nothing to hold."""
        pipe.send(_Pace.REST)
        while self._rests():
            still()
            time.sleep(_TURN_S)
        pipe.send(_Pace.GO_ON)

    def _open(self) -> Connection:
        if self._pipe is not None:
            return self._pipe
        spawn = multiprocessing.get_context("spawn")
        ours, theirs = spawn.Pipe()
        process = spawn.Process(target=_serve, args=(theirs, self._reach), name="workshop", daemon=True)
        process.start()
        theirs.close()  # so that the end of the worker is the end of the pipe
        self._process, self._pipe = process, ours
        for address, secret in self._secrets.items():
            self._ask("", 0, SILENT, Workbench.entrust, address, secret)
        return ours

    def _kill(self, at: Address | None) -> bool:
        """False where it hangs, and is left."""
        process, pipe = self._process, self._pipe
        self._process = self._pipe = None
        self.generation += 1
        if pipe is not None:
            pipe.close()
        return process is None or stuck_workers.end(process, at)


class _Teller:
    """Progress of the worker: a few positions a second go through the pipe, and the word to rest comes."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._next = 0.0

    def step(self, done: int, total: int, what: str = "") -> None:
        """Tell the station where the work is."""
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _TOLD_S
            self._pipe.send(_Step(done, total, what))
            while self._pipe.poll() and self._pipe.recv() is _Pace.REST:
                self._pipe.recv()  # until it goes on


def _serve(pipe: Connection, reach: Reach) -> None:
    """The worker process: answer requests until the station closes the pipe or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a stop at the keyboard is for the station to decide
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    part_large_memory()
    bench = Workbench(_Teller(pipe), reach)
    try:
        while True:
            message = pipe.recv()
            if isinstance(message, _Pace):
                continue  # it came after the end of what should have rested
            work, args, more = message
            pipe.send(_answer(partial(work, bench, *args, **more)))
    except (EOFError, OSError):
        pass  # the station closed the pipe
    finally:
        bench.close()


def _answer(work: Callable[[], Any]) -> _Done | _Failed | _Broken:
    try:
        return _Done(work())
    except StationError as error:
        return _Failed(
            type(error), {field.name: getattr(error, field.name) for field in fields(cast(Any, error))}
        )
    except BrokenPipeError:
        raise
    except Exception:  # noqa: BLE001  a mistake of ours is told to the station, which shows it to a person
        return _Broken(traceback.format_exc())


def _leave_with_parent() -> None:
    """A worker whose station was killed must not go on writing into its staging folder."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _source_of(args: Sequence[object]) -> Address | None:
    """At which source a request reads; None: in the vault alone."""
    for one in args:
        found = next(iter(one), None) if isinstance(one, tuple) else one
        if isinstance(found, SourceFile):
            return found.source
    return None
