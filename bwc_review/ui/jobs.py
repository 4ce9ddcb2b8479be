"""Runs what takes time outside the window's thread: one lane, one job after another."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from itertools import count
from threading import Event, Lock

from PySide6.QtCore import QObject, Qt, Signal

from bwc_review.domain.errors import Cancelled, StationError
from bwc_review.domain.progress import Progress

Operation = Callable[[Progress], object]

_STEP_EVERY_S = 0.05  # some twenty steps a second reach the window


@dataclass(frozen=True, slots=True)
class Step:
    """A position, in the unit of the operation; ``what`` names what is being done, may be empty."""

    done: int
    total: int
    what: str = ""


@dataclass(frozen=True, slots=True)
class _End:
    """How an operation ended: with a result or with an error."""

    result: object = None
    error: Exception | None = None


class Job(QObject):
    """One operation under way, as the window's thread knows it.

    ``progressed`` carries a ``Step``, ``done`` the result, ``failed`` a ``StationError``; ``ended`` follows
    each ending, also that of a bug, which then goes on to ``sys.excepthook``.
    """

    progressed = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, stop: Event) -> None:
        super().__init__()
        self._stop = stop

    def cancel(self) -> None:
        """Ask the operation to stop at its next step; ``cancelled`` says when it did."""
        self._stop.set()

    def tell(self, end: _End) -> None:
        """Say the ending to whoever listens (called by the lane, in the window's thread)."""
        try:
            match end.error:
                case None:
                    self.done.emit(end.result)
                case Cancelled():
                    self.cancelled.emit()
                case StationError():
                    self.failed.emit(end.error)
        finally:
            self.ended.emit()
        if end.error is not None and not isinstance(end.error, (Cancelled, StationError)):
            raise end.error


class _Teller:
    """The ``Progress`` that an operation gets: lets some steps through, raises when asked to stop."""

    def __init__(self, tell: Callable[[Step], None], live: Callable[[], None], stop: Event) -> None:
        self._tell = tell
        self._live = live
        self._stop = stop
        self._next_at = 0.0

    def step(self, done: int, total: int, what: str = "") -> None:
        """Report the position; raise ``Cancelled`` if the person asked to stop."""
        if self._stop.is_set():
            raise Cancelled
        self._live()
        now = time.monotonic()
        if now >= self._next_at:
            self._next_at = now + _STEP_EVERY_S
            self._tell(Step(done, total, what))


class Jobs(QObject):
    """One lane: runs operations one after another, so that vault and catalogue have a single writer."""

    _told = Signal(int, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._numbers = count(1)
        self._under_way: dict[int, tuple[Job, Event]] = {}
        self._waiting = 0
        self._counting = Lock()
        self._sign_at = 0.0  # of life, told by what runs; when, on the monotonic clock
        self._futures: set[Future[None]] = set()
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def start(self, operation: Operation) -> Job:
        """Queue an operation. Nothing is heard of it before the next turn of the event loop."""
        number, stop = next(self._numbers), Event()
        job = Job(stop)
        self._under_way[number] = job, stop
        with self._counting:
            self._waiting += 1
        self._futures = {one for one in self._futures if not one.done()}
        self._futures.add(self._pool.submit(self._work, number, stop, operation))
        return job

    @property
    def is_idle(self) -> bool:
        """Nothing runs and nothing waits in this lane."""
        return not self._under_way

    @property
    def is_awaited(self) -> bool:
        """Something waits until what runs in this lane has ended. Any thread may ask."""
        with self._counting:
            return self._waiting > 0

    def finish(self, silent_s: float | None = None) -> bool:
        """Wait until what was begun and what waits is done; nothing is heard of it, nothing new is taken.

        False where the lane gave no sign of life for so many seconds: no step, no ending. What is slow but
        goes on is waited for, however long it takes.
        """
        self._pool.shutdown(wait=False)
        self._sign_at = time.monotonic()
        while left := self._not_done():
            rest_s = None if silent_s is None else self._sign_at + silent_s - time.monotonic()
            if rest_s is not None and rest_s <= 0:
                return False
            wait(left, rest_s)
        self._pool.shutdown(wait=True)
        self._under_way.clear()
        return True

    def leave(self) -> None:
        """Ask everything to stop without waiting for it; nothing is heard afterwards."""
        for _, stop in self._under_way.values():
            stop.set()
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._under_way.clear()

    def close(self, limit_s: float | None = None) -> bool:
        """The same, and wait until everything stopped; False if it did not within so many seconds."""
        self.leave()
        if wait(self._not_done(), limit_s).not_done:
            return False
        self._pool.shutdown(wait=True)
        return True

    def _not_done(self) -> list[Future[None]]:
        return [one for one in self._futures if not one.done()]  # done: cancelled as well

    def _live(self) -> None:
        self._sign_at = time.monotonic()

    def _work(self, number: int, stop: Event, operation: Operation) -> None:
        """In the worker's thread: knows a number and an event, never a Job or a widget."""
        with self._counting:
            self._waiting -= 1
        try:
            if stop.is_set():
                raise Cancelled
            end = _End(result=operation(_Teller(partial(self._told.emit, number), self._live, stop)))
        except Exception as error:  # noqa: BLE001 (carried to the window's thread, which tells or raises it)
            end = _End(error=error)
        self._live()
        self._told.emit(number, end)

    def _hear(self, number: int, told: object) -> None:
        """In the window's thread: pass on what the worker said."""
        if number not in self._under_way:
            return
        job, _ = self._under_way[number]
        if isinstance(told, Step):
            job.progressed.emit(told)
        elif isinstance(told, _End):
            del self._under_way[number]
            job.tell(told)
