"""Has what clips lack for being looked at made while somebody is signed in, behind everything else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from bwc_review import startup
from bwc_review.app.seat import Seat
from bwc_review.domain.errors import Cancelled, StationError
from bwc_review.domain.progress import Progress, preparing_in
from bwc_review.operations.derive_missing import Prepared
from bwc_review.ui.jobs import Job, Jobs, Step
from bwc_review.ui.main_window import MainWindow


class Preparer(QObject):
    """One job in the dock lane, which gives way as soon as anything else waits there, and goes on afterwards.

    ``prepared``: clips have pictures that had none.
    """

    prepared = Signal()

    def __init__(self, seat: Seat, window: MainWindow, lane: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._seat, self._window, self._lane = seat, window, lane
        self._job: Job | None = None
        self._transfer: Job | None = None  # which makes pictures itself, of what it brought in
        self._stop_transfer: Callable[[], None] = lambda: None
        self._is_allowed = False  # somebody is signed in
        self._is_paused = False
        self._said = ""
        window.preparing_toggled.connect(self._toggle)

    def begin(self) -> None:
        """Somebody signed in: make what is missing, also what was stopped before."""
        self._is_allowed, self._is_paused = True, False
        self.go_on()

    def go_on(self) -> None:
        """Look whether something is missing, unless it is being made, was stopped, or nobody is here."""
        if not self._is_allowed or self._is_paused or self._job is not None or not self._seat.is_taken:
            return
        seat, who, lane = self._seat, self._seat.who, self._lane

        def operation(progress: Progress) -> Prepared:
            return startup.prepare_now(seat.station, who, _GivingWay(progress, lane))

        self._job = job = self._lane.start(operation)
        job.progressed.connect(self._show)
        job.done.connect(self._done)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._cancelled)
        job.ended.connect(partial(self._ended, job))

    def leave(self) -> None:
        """The station is locked, or closed: stop at once, before the keys are dropped."""
        self._is_allowed = False
        self._said = ""
        self._window.show_preparing("", is_running=False)
        if self._job is not None:
            self._job.cancel()

    def follow(self, transfer: Job, step: Step, stop: Callable[[], None]) -> None:
        """A transfer has come to making pictures: said in the same way, and stopped by ``stop``."""
        if self._transfer is not transfer:
            self._transfer, self._stop_transfer = transfer, stop
            transfer.ended.connect(self._transferred)
        self._show(step)

    def _transferred(self) -> None:
        self._transfer = None
        if not self._is_paused:
            self._window.show_preparing("", is_running=False)

    def _toggle(self) -> None:
        self._is_paused = not self._is_paused
        if self._is_paused:
            if self._job is not None:
                self._job.cancel()
            if self._transfer is not None:
                self._stop_transfer()
            self._window.show_preparing(self._said, is_running=False)
        else:
            self._window.show_preparing(self._said, is_running=True)
            self.go_on()

    def _show(self, step: Step) -> None:
        found = preparing_in(step.what)
        if found is not None and self._is_allowed and not self._is_paused:
            words = self.tr("Preparing pictures {number}/{count}")
            self._said = words.format(number=found.number, count=found.count)
            self._window.show_preparing(self._said, is_running=True)

    def _done(self, result: Prepared) -> None:
        self._said = ""
        self._window.show_preparing("", is_running=False)
        for problem in result.problems:
            self._window.notice.say_error(problem)
        if result.clips:
            self.prepared.emit()

    def _failed(self, error: StationError) -> None:
        """A full disk: said, and tried again when the person wants it, or at the next sign-in."""
        self._is_paused = True
        self._window.notice.say_error(error)
        self._window.show_preparing(self._said, is_running=False)

    def _cancelled(self) -> None:
        """It was stopped, or gave way: then it goes on behind what waits."""
        self._job = None
        self.go_on()

    def _ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None


class _GivingWay:
    """Stops where something else waits in the lane."""

    def __init__(self, progress: Progress, lane: Jobs) -> None:
        self._progress, self._lane = progress, lane

    def step(self, done: int, total: int, what: str = "") -> None:
        """Report the position; raise Cancelled to make room."""
        self._progress.step(done, total, what)
        if self._lane.is_awaited:
            raise Cancelled
