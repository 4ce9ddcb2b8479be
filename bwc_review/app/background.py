"""What goes on by itself while the station is open: docking, the hourly erasure, the status line."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from bwc_review import startup
from bwc_review.app.notifier import Notifier
from bwc_review.app.page_checker import PageChecker
from bwc_review.app.preparer import Preparer
from bwc_review.app.seat import Seat
from bwc_review.app.watcher import Watcher
from bwc_review.domain.journal import Result
from bwc_review.domain.progress import Progress
from bwc_review.domain.retention import local_day, sweeps_again
from bwc_review.operations.ingest import Synced
from bwc_review.operations.lookout import Look
from bwc_review.operations.sweep import Swept
from bwc_review.operations.verify import last_whole_check
from bwc_review.operations.warnings import Warned, warnings
from bwc_review.settings import Settings
from bwc_review.ui.counted import Counted
from bwc_review.ui.jobs import Job, Jobs, Step
from bwc_review.ui.main_window import MainWindow
from bwc_review.ui.status_line import StatusFacts
from bwc_review.ui.words import camera_free, camera_waits, preparing_words

_LOOK_MS = 60_000
_PERCENT = 100
_RATE_DAYS = 30


class Background(QObject):
    """Timers of the window's thread; the work is done in the dock lane, the reading in the ask lane.

    A third lane looks at the pages of the catalogue, a fourth at the docks.

    ``received``: a dock has pushed a recording whole. ``changed``: recordings came in or went. ``told``:
    what a person before the cover may know. ``ended``: the habilitation of the person signed in is over.
    """

    changed = Signal()
    received = Signal()
    told = Signal(str)
    ended = Signal()

    def __init__(
        self,
        seat: Seat,
        window: MainWindow,
        lanes: tuple[Jobs, Jobs, Jobs, Jobs],
        settings: Callable[[], Settings],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._seat = seat
        self._window = window
        self._dock, self._ask, check, self._look = lanes
        self._settings = settings
        self._swept_at = seat.now  # the start has swept
        self.notifier = Notifier(self._ask, parent=self)
        self.preparer = Preparer(seat, window, self._dock, self)
        self.preparer.prepared.connect(self.changed)
        self.page_checker = PageChecker(seat, window, check, self)
        self.watcher = Watcher(seat, window, self._look, settings, self)
        self.watcher.found.connect(self.bring_in)
        self._is_asked = threading.Event()  # what was received is brought in by a job that has not begun yet
        self.received.connect(self.bring_in_received)
        self._timers = [
            self._timer(_LOOK_MS, self.look),
        ]

    def start(self) -> None:
        """Begin, with a first look at docks and status."""
        for timer in self._timers:
            timer.start()
        self._window.show_dock(self._idle_words())
        self.look()
        self.watcher.start()
        self._let_docks_in()
        self.page_checker.begin()

    def stop(self) -> None:
        """No timer fires any more."""
        for timer in self._timers:
            timer.stop()
        self.watcher.stop()
        self._seat.receptionist.told = lambda: None

    def look(self) -> None:
        """Each minute: what the status line says, and the erasure where its time has come.

        By the clock on the wall: a timer of an hour stands still while the computer sleeps.
        """
        self._ask.start(self._is_time).done.connect(self._sweep_again)
        today = local_day(self._seat.now, self._seat.station.law)
        if self._seat.is_taken and not self._seat.person.is_active(today):
            self.ended.emit()  # access ends by itself, not only at the next act
        job = self._ask.start(self._status)
        job.done.connect(self._window.show_status)
        if self.notifier.is_due(today):
            asked = self._ask.start(self._warnings)
            asked.done.connect(partial(self.notifier.warn, today))

    # --- erasing --------------------------------------------------------------------

    def sweep(self) -> None:
        """Erase what is due, now as every hour."""
        self._swept_at = self._seat.now

        def operation(progress: Progress) -> Swept:
            return startup.sweep_hourly(self._seat.station, progress)

        job = self._dock.start(operation)
        job.done.connect(self._swept)
        job.failed.connect(self._window.notice.say_error)

    def _is_time(self, progress: Progress) -> bool:  # noqa: ARG002 (one short question)
        return sweeps_again(self._swept_at, self._seat.now, self._seat.rules)

    def _sweep_again(self, is_time: bool) -> None:
        if is_time:
            self.sweep()

    def _swept(self, swept: Swept) -> None:
        for problem in startup.sweep_problems(swept):
            self._window.notice.say_error(problem)
        if swept.erased or swept.reports:
            self.changed.emit()
            self.look()
        self.bring_in_received()  # again where it could not be: the disk may have been full

    # --- docking --------------------------------------------------------------------

    def bring_in(self, looks: tuple[Look, ...]) -> None:
        """Bring in what is ready at these sources; nobody needs to be signed in."""
        addresses = [look.address for look in looks]
        ready = frozenset(file for look in looks for file in look.ready)

        def operation(progress: Progress) -> Synced:
            return startup.sync_now(self._seat.station, addresses, ready=ready, progress=progress)

        self._say(self.tr("Transfer under way"), 0)
        job = self._dock.start(operation)
        job.progressed.connect(partial(self._progressed, job))
        job.done.connect(self._brought)
        job.failed.connect(self._window.notice.say_error)
        job.ended.connect(lambda: self._say(self._idle_words()))

    def bring_in_received(self) -> None:
        """Bring in what docks have pushed whole; asked for once as long as it has not begun."""
        if self._is_asked.is_set():
            return
        self._is_asked.set()

        def operation(progress: Progress) -> Synced:
            self._is_asked.clear()
            return startup.bring_in_received(self._seat.station, progress)

        job = self._dock.start(operation)
        job.progressed.connect(partial(self._progressed, job))
        job.done.connect(self._brought)
        job.failed.connect(self._window.notice.say_error)
        job.ended.connect(lambda: self._say(self._idle_words()))

    def _let_docks_in(self) -> None:
        """Docks that push, where the station is set up for them; and what they pushed before."""
        self._seat.receptionist.told = self.received.emit
        job = self._look.start(lambda _: self._seat.receptionist.begin_again())
        job.failed.connect(self._window.notice.say_error)
        job.ended.connect(self.bring_in_received)

    def _progressed(self, job: Job, step: Step) -> None:
        words = preparing_words(step.what)
        if words:
            self.preparer.follow(job, step)
        words = words or self.tr("Transfer under way")
        self._say(words, step.done * _PERCENT // max(1, step.total))

    def _brought(self, synced: Synced) -> None:
        if synced.ingested:
            words = self.tr("%n recording(s) brought in and verified.", "", synced.ingested)
            self._window.notice.say_good(words)
            self.told.emit(words)
        for camera in synced.freed:
            self._window.notice.say_good(camera_free(camera))
            self.told.emit(camera_free(camera))
        for camera in synced.asking:
            self._window.notice.say(camera_waits(camera))
        if synced.overdue:
            self._window.notice.say_good(Counted().overdue(synced.overdue))
        for problem in synced.problems:
            self._window.notice.say_error(problem)
        if synced.unseen:
            self._window.notice.say_alarm(Counted().unseen(len(synced.unseen)))
        if synced.left_overdue:
            self._window.notice.say_alarm(Counted().left_overdue(len(synced.left_overdue)))
        if synced.ingested or synced.released:
            self.changed.emit()
            self.look()
        if synced.to_prepare:
            self.preparer.go_on()

    # --- saying ---------------------------------------------------------------------

    def _status(self, progress: Progress) -> StatusFacts:  # noqa: ARG002 (short questions)
        seat = self._seat
        with seat.station.catalogue.read() as tables:
            total = tables.clips.counts(seat.today).total
            due = tables.clips.next_due()
            check = last_whole_check(tables)
            recent = tables.inventory.between(seat.today - timedelta(days=_RATE_DAYS), seat.today)
        rate = sum(line.size_bytes for line in recent) / _RATE_DAYS
        room = int(seat.station.store.space_left() / rate) if rate else None
        zone = seat.rules.zone
        return StatusFacts(
            seat.today,
            total,
            due[0] if due else None,
            due[1] if due else 0,
            None if check is None else check.at.astimezone(zone).date(),
            None,
            room if room is None or room < 10 * 365 else None,
            has_damage=check is not None and check.result is not Result.OK,
        )

    def _warnings(self, progress: Progress) -> tuple[Warned, ...]:  # noqa: ARG002 (one short question)
        seat = self._seat
        with seat.station.catalogue.read() as tables:
            return warnings(tables, seat.rules, seat.now)

    def _idle_words(self) -> str:
        is_alone = not self._settings().sources and not self.watcher.has_camera
        if is_alone and not self._seat.receptionist.is_open:
            return self.tr("No docking station")
        return self.tr("Docking station ready")

    def _say(self, sentence: str, percent: int | None = None) -> None:
        self._window.show_dock(sentence, percent)
        self.told.emit(sentence if percent is None else f"{sentence} · {percent} %")

    def _timer(self, every_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(every_ms)
        timer.timeout.connect(slot)
        return timer
