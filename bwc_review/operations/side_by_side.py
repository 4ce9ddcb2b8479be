"""Runs several sources side by side, each with a thread and a worker process of its own.

What is slow or hangs holds up nobody else, and a camera is free as soon as it is done itself. The catalogue
lets one of them write at a time; the bytes are moved in the worker processes.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import replace

from bwc_review.dock.source import Address, Source
from bwc_review.domain.errors import Cancelled
from bwc_review.domain.progress import Progress
from bwc_review.operations.intake import Intake
from bwc_review.operations.one_source import Order, Outcome, bring_in_source
from bwc_review.operations.ongoing import Arrival, Ongoing
from bwc_review.operations.prepare import prepare_all
from bwc_review.operations.room import Room
from bwc_review.operations.transfer_files import Beside
from bwc_review.operations.turns import Turns
from bwc_review.operations.workshop import Workshop

# Files under way at the same time: slow cameras need a worker each, fast ones fill the processors with fewer.
MOST_AT_ONCE = 8
_TURN_S = 0.2

Join = Callable[[Arrival], tuple[Source, Order]]


class SideBySide:
    """The sources of one synchronisation. Use it from one thread, as a context that ends the workers."""

    def __init__(
        self, intake: Intake, room: Room, ongoing: Ongoing, progress: Progress, join: Join | None = None
    ) -> None:
        self._intake, self._ongoing, self._progress, self._join = intake, ongoing, progress, join
        self._beside = Beside(ongoing, room, Turns(MOST_AT_ONCE), self._step)
        self._telling, self._stop = threading.Lock(), threading.Event()
        self._free: list[Workshop] = [intake.workshop]
        self._made: list[Workshop] = []
        self._pool = ThreadPoolExecutor(64, "source")
        self._busy: dict[Future[Outcome], tuple[Address, Intake]] = {}
        self._done: list[tuple[Intake, Outcome]] = []
        intake.workshop.rest_while(self._rests)

    def __enter__(self) -> SideBySide:
        return self

    def __exit__(self, *_: object) -> None:
        self._ongoing.close()
        self._stop.set()
        self._pool.shutdown()
        for made in self._made:
            made.close()
        self._intake.workshop.rest_while(lambda: False)

    def run(self, sources: Sequence[tuple[Source, Order]]) -> list[Outcome]:
        """Bring them in, and whoever joins; then make pictures. Cancelled, and what the catalogue raises."""
        for source, _ in sources:  # ere one of them ends
            self._beside.holding.begins(source.address)
        for source, order in sources:
            self._begin(source, order)
        while True:
            self._let_join()
            if self._busy:
                self._await()
            elif any(outcome.tally.waiting for _, outcome in self._done):
                self._prepare()
            elif self._ongoing.close_if_nobody_waits():
                return [outcome for _, outcome in self._done]

    def held(self) -> frozenset[str]:
        """The serials of cameras of which something lies on a source still."""
        return self._beside.holding.held()

    def _begin(self, source: Source, order: Order) -> None:
        if self._free:
            workshop = self._free.pop()
        else:
            workshop = self._intake.workshop.another()
            workshop.rest_while(self._rests)
            self._made.append(workshop)
        intake = replace(self._intake, workshop=workshop)
        self._beside.holding.begins(source.address)
        future = self._pool.submit(bring_in_source, intake, source, order, self._beside)
        self._busy[future] = source.address, intake

    def _let_join(self) -> None:
        if self._join is None:
            return
        for arrival in self._ongoing.take({address for address, _ in self._busy.values()}):
            self._begin(*self._join(arrival))

    def _await(self) -> None:
        """Until something ends, or a moment has passed."""
        ended, _ = wait(self._busy, _TURN_S, FIRST_COMPLETED)
        for future in ended:
            _, intake = self._busy.pop(future)
            outcome = future.result()
            self._done.append((intake, outcome))
            if not outcome.tally.waiting:  # else it holds keys
                self._free.append(intake.workshop)
        self._step()  # also where a source heard of the wish to stop, and came to its end all the same

    def _prepare(self) -> None:
        if not self._ongoing.makes_pictures:
            for intake, outcome in self._done:
                _forget(intake, outcome)
            return
        prepare_all([(intake, outcome.tally) for intake, outcome in self._done], _Meanwhile(self))
        busy = [intake.workshop for _, intake in self._busy.values()]
        all_ = [self._intake.workshop, *self._made]
        self._free = [one for one in all_ if one not in busy]  # nobody holds keys any more

    def _rests(self) -> bool:
        return self._ongoing.is_paused and not self._stop.is_set()

    def _step(self) -> None:
        """Report the position of all; raise Cancelled if the person asked to stop, to each of them."""
        with self._telling:
            if self._stop.is_set():
                raise Cancelled
            view = self._ongoing.view()
            try:
                self._progress.step(view.done, view.total)
            except BaseException:
                self._stop.set()
                raise

    def step_preparing(self, done: int, total: int, what: str) -> None:
        """Between two pictures: whoever joins begins at once."""
        self._let_join()
        if not self._ongoing.makes_pictures:
            raise Cancelled
        self._progress.step(done, total, what)


class _Meanwhile:
    """Progress of making pictures."""

    def __init__(self, all_: SideBySide) -> None:
        self._all = all_

    def step(self, done: int, total: int, what: str = "") -> None:
        """Report the position; raise Cancelled if the person asked to stop."""
        self._all.step_preparing(done, total, what)


def _forget(intake: Intake, outcome: Outcome) -> None:
    for one in outcome.tally.waiting:
        intake.workshop.forget(one.clip.id)
    outcome.tally.waiting = []
