"""A synchronisation under way as others see it: how far each camera is, whether it rests, who joins it.

Whoever watches reads values and asks; the synchronisation tells and obeys. Any thread may do either.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime

from bwc_review.dock.source import Address, SourceFile
from bwc_review.domain.transfer_view import CameraDone, CameraView, Stage, View

_LATELY_S = 20.0  # what was moved in so many seconds says how long the rest takes
_SOONEST_S = 2.0  # of less than this nothing is said
_SAMPLE_S = 0.5


@dataclass(frozen=True, slots=True)
class Arrival:
    """A source that joins. ready: what may be brought in, None: all. at: when it was seen."""

    address: Address
    ready: Collection[SourceFile] | None
    at: datetime


@dataclass(slots=True)
class _Camera:
    title: str
    stage: Stage = Stage.LISTING
    done: int = 0
    total: int = 0
    lately: deque[tuple[float, int]] = field(default_factory=deque)


class Ongoing:
    """One synchronisation, from before its beginning to its end."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._cameras: dict[Address, _Camera] = {}
        self._news: list[CameraDone] = []
        self._arrivals: list[Arrival] = []
        self._is_closed = False
        self._running = threading.Event()
        self._running.set()
        self._is_wanted = True  # pictures are made at the end
        self._pauses = 0

    # --- by whoever watches

    def view(self) -> View:
        """How far it is now."""
        now = self._monotonic()
        with self._lock:
            cameras = tuple(_seen(address, one, now) for address, one in self._cameras.items())
        return View(cameras, self.is_paused)

    def news(self) -> tuple[CameraDone, ...]:
        """The cameras that ended since this was asked last; each is told once."""
        with self._lock:
            news, self._news = tuple(self._news), []
        return news

    def pause(self) -> None:
        """Rest at the next block; nothing is lost, no camera is emptied meanwhile."""
        with self._lock:
            self._pauses += 1
        self._running.clear()

    def go_on(self) -> None:
        """After a pause."""
        with self._lock:
            for one in self._cameras.values():
                one.lately.clear()  # the time of rest says nothing about speed
        self._running.set()

    @property
    def is_paused(self) -> bool:
        """It was asked to rest."""
        return not self._running.is_set()

    def offer(self, arrival: Arrival) -> bool:
        """Have a source join; False where the synchronisation has ended."""
        with self._lock:
            if self._is_closed:
                return False
            self._arrivals.append(arrival)
            return True

    def left(self) -> tuple[Arrival, ...]:
        """Who joined and was not brought in, once it has ended: to be brought in by another one."""
        with self._lock:
            self._is_closed = True
            left, self._arrivals = tuple(self._arrivals), []
            return left

    def leave_pictures(self) -> None:
        """Make no pictures in this one: they are made later."""
        self._is_wanted = False

    # --- by the synchronisation

    @property
    def makes_pictures(self) -> bool:
        """Nobody stopped the making of pictures."""
        return self._is_wanted

    @property
    def pauses(self) -> int:
        """How often it was asked to rest: meanwhile a camera may have been exchanged for another."""
        with self._lock:
            return self._pauses

    def rest(self, seconds: float) -> None:
        """Wait so long, or until a pause ends."""
        self._running.wait(seconds)

    def enter(self, address: Address, title: str) -> None:
        """A camera is looked at."""
        with self._lock:
            self._cameras[address] = _Camera(title)

    def began(self, address: Address, title: str, total: int) -> None:
        """It holds so many bytes."""
        with self._lock:
            one = self._cameras[address]
            one.title, one.total, one.stage = title, total, Stage.MOVING
            one.lately.append((self._monotonic(), 0))

    def title(self, address: Address) -> str:
        """What it is called."""
        with self._lock:
            return self._cameras[address].title

    def stands(self, address: Address, stage: Stage) -> None:
        """Something else is done with it now."""
        with self._lock:
            self._cameras[address].stage = stage

    def moved(self, address: Address, done: int) -> None:
        """So many bytes of it are dealt with; never fewer than before."""
        now = self._monotonic()
        with self._lock:
            one = self._cameras[address]
            one.done = max(one.done, min(done, one.total))
            if one.lately and now - one.lately[-1][0] < _SAMPLE_S:
                return
            one.lately.append((now, one.done))
            while now - one.lately[0][0] > _LATELY_S:
                one.lately.popleft()

    def ended(self, address: Address, stage: Stage, done: CameraDone) -> None:
        """Nothing more happens to it; what it says is news."""
        with self._lock:
            one = self._cameras[address]
            one.stage = stage
            if stage is Stage.DONE:
                one.done = one.total
            self._news.append(done)

    def take(self, busy: Collection[Address]) -> tuple[Arrival, ...]:
        """Who joined, but for sources that are being brought in already: those wait."""
        with self._lock:
            free = {one.address: one for one in self._arrivals if one.address not in busy}
            self._arrivals = [one for one in self._arrivals if one.address in busy]
        return tuple(free.values())  # of several looks at one source the last one counts

    def close_if_nobody_waits(self) -> bool:
        """Let nobody join any more, unless somebody has."""
        with self._lock:
            self._is_closed = not self._arrivals
            return self._is_closed

    def close(self) -> None:
        """Let nobody join any more."""
        with self._lock:
            self._is_closed = True


def _seen(address: Address, one: _Camera, now: float) -> CameraView:
    return CameraView(address.place, one.title, one.stage, one.done, one.total, _left_s(one, now))


def _left_s(one: _Camera, now: float) -> float | None:
    """By what was moved lately; a camera that stands still says nothing."""
    if one.stage is not Stage.MOVING or not one.lately:
        return None
    began, before = one.lately[0]
    moved = one.done - before
    if now - began < _SOONEST_S or not moved:
        return None
    return (one.total - one.done) * (now - began) / moved
