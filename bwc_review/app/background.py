"""What goes on by itself while the station is open: docking, the hourly erasure, the status line."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from bwc_review import startup
from bwc_review.app.checker import Checker
from bwc_review.app.notifier import Notifier
from bwc_review.app.preparer import Preparer
from bwc_review.app.seat import Seat
from bwc_review.app.transfers import Transfers
from bwc_review.app.watcher import Watcher
from bwc_review.domain.errors import SweepBraked
from bwc_review.domain.journal import Result
from bwc_review.domain.progress import Progress
from bwc_review.domain.retention import local_day, sweeps_again
from bwc_review.operations.foresee_room import foresee_room
from bwc_review.operations.look import Look
from bwc_review.operations.sweep import Swept
from bwc_review.operations.verify import last_whole_check
from bwc_review.operations.warnings import Warned, warnings
from bwc_review.settings import Settings
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.main_window import MainWindow
from bwc_review.ui.status_line import StatusFacts

_LOOK_MS = 60_000
_CHECK_MS = 60 * 60 * 1000  # it is due once a week: this asks


class Background(QObject):
    """Timers of the window's thread; what is docked is brought in in the dock lane, the ask lane reads.

    A third lane looks at the pages of the catalogue, a fourth at the docks. A fifth erases: what is due waits
    for no transfer, however long that takes or rests (R9).

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
        lanes: tuple[Jobs, Jobs, Jobs, Jobs, Jobs],
        settings: Callable[[], Settings],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._seat = seat
        self._window = window
        dock, self._ask, check, self._look, self._erase = lanes
        self._settings = settings
        self._swept_at = seat.now  # the start has swept
        self._is_set_up = False  # docks may push
        self.notifier = Notifier(self._ask, parent=self)
        self.preparer = Preparer(seat, window, dock, self)
        self.preparer.prepared.connect(self.changed)
        self.transfers = Transfers(seat, window, dock, self.preparer, self._idle_words, self)
        self.transfers.changed.connect(self._came)
        self.transfers.told.connect(self.told)
        self.checker = Checker(seat, window, check, self)
        self.watcher = Watcher(seat, window, self._look, settings, self)
        self.watcher.found.connect(self.bring_in)
        self.transfers.source_ended.connect(self.watcher.ended)
        self.received.connect(self.bring_in_received)
        self._timers = [
            self._timer(_LOOK_MS, self.look),
            self._timer(_CHECK_MS, self.checker.look),
        ]

    def start(self) -> None:
        """Begin, with a first look at docks and status."""
        for timer in self._timers:
            timer.start()
        self._window.show_dock(self._idle_words())
        self.look()
        self.watcher.start()
        self._let_docks_in()
        self.checker.begin()

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

        job = self._erase.start(operation)
        job.done.connect(self._swept)
        job.failed.connect(self._not_swept)

    def _is_time(self, progress: Progress) -> bool:  # noqa: ARG002 (one short question)
        return sweeps_again(self._swept_at, self._seat.now, self._seat.rules)

    def _sweep_again(self, is_time: bool) -> None:
        if is_time:
            self.sweep()

    def _not_swept(self, error: object) -> None:
        """It failed on the way, or after it, at the registers: what is gone by then is shown no longer."""
        self._window.notice.say_error(error)
        self.changed.emit()
        self.look()
        self._bring_in_what_waits()

    def _swept(self, swept: Swept) -> None:
        self._window.notice.take_back(SweepBraked)
        for problem in startup.sweep_problems(swept):
            self._window.notice.say_error(problem)
        if swept.erased or swept.reports or swept.requesters or swept.forgotten:
            self.changed.emit()
            self.look()
        self._bring_in_what_waits()  # again where it could not be: the disk may have been full

    # --- docking --------------------------------------------------------------------

    def bring_in(self, looks: tuple[Look, ...]) -> None:
        """Bring in what is ready at these sources. See ``Transfers``."""
        self.transfers.bring_in(looks)

    def bring_in_received(self) -> None:
        """Bring in what docks have pushed whole. See ``Transfers``."""
        self._is_set_up = True
        self.transfers.bring_in_received()

    def _let_docks_in(self) -> None:
        """Docks that push, where the station is set up for them; and what they pushed before."""
        self._seat.receptionist.told = self.received.emit

        def operation(progress: Progress) -> bool:  # noqa: ARG001 (short questions)
            self._seat.receptionist.begin_again()
            return startup.receiver_of(self._seat.station) is not None

        job = self._look.start(operation)
        job.failed.connect(self._window.notice.say_error)
        job.done.connect(self._let_in)

    def _let_in(self, is_set_up: bool) -> None:
        """Where no dock was ever let in, nothing else has to make room for what it pushed."""
        self._is_set_up = is_set_up
        self._bring_in_what_waits()

    def _bring_in_what_waits(self) -> None:
        if self._is_set_up:
            self.bring_in_received()

    def _came(self) -> None:
        self.changed.emit()
        self.watcher.look()  # a camera that is free now should not be said to hold what it held before
        self.look()

    # --- saying ---------------------------------------------------------------------

    def _status(self, progress: Progress) -> StatusFacts:  # noqa: ARG002 (short questions)
        seat = self._seat
        with seat.station.catalogue.read() as tables:
            total = tables.clips.total()
            due = tables.clips.next_due()
            check = last_whole_check(tables)
            room = foresee_room(tables, seat.station.store.space_left(), seat.now)
        zone = seat.rules.zone
        return StatusFacts(
            seat.today,
            total,
            due[0] if due else None,
            due[1] if due else 0,
            None if check is None else check.at.astimezone(zone).date(),
            None,
            room.days,
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

    def _timer(self, every_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(every_ms)
        timer.timeout.connect(slot)
        return timer
