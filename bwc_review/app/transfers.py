"""Brings in what the docks hold while the window is open, and says how far each camera is."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from bwc_review import startup
from bwc_review.app.preparer import Preparer
from bwc_review.app.seat import Seat
from bwc_review.domain.progress import Progress
from bwc_review.domain.transfer_view import ENDED, CameraDone, View
from bwc_review.operations.ingest import Synced
from bwc_review.operations.look import Look
from bwc_review.operations.ongoing import Arrival, Ongoing
from bwc_review.ui.counted import Counted
from bwc_review.ui.jobs import Job, Jobs, Operation, Step
from bwc_review.ui.main_window import MainWindow
from bwc_review.ui.words import camera_free, dock_cleared, preparing_words

_PERCENT = 100


class Transfers(QObject):
    """One synchronisation at a time, in the dock lane; what is docked meanwhile joins it at once.

    ``changed``: recordings came in, or cameras were emptied. ``moved``: how far it is, a ``View``, or None
    where nothing is brought in any more. ``told``: what may be said before the cover. ``source_ended``: a
    source is done with (``CameraDone``); it may be short of something. What goes wrong at a source is said
    once, and again only where it had passed.
    """

    changed = Signal()
    moved = Signal(object)
    source_ended = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        seat: Seat,
        window: MainWindow,
        lane: Jobs,
        preparer: Preparer,
        idle_words: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._seat, self._window, self._lane = seat, window, lane
        self._preparer, self._idle_words = preparer, idle_words
        self._runs: list[tuple[Job, Ongoing]] = []  # the first is under way, others wait in the lane
        self.view: View | None = None  # how far it is now
        self._freed: dict[
            str, str
        ] = {}  # said already, of the synchronisation under way; with what stays on it
        self._asking: dict[str, None] = {}  # wait for an order, of the synchronisation under way
        self._closed: set[str] = set()  # of those, whose waiting a person has read and closed
        self._said: dict[str, frozenset[str]] = {}  # what went wrong at each source, as it was said
        self._left: tuple[str, ...] = ()  # on cameras after the last synchronisation
        self._fresh: set[str] = set()  # of that, what was said of the synchronisation under way
        self._is_asked = threading.Event()  # what was received is brought in by a job that has not begun yet
        window.pause_toggled.connect(self._toggle)
        window.stop_wanted.connect(self._stop)
        window.notice.closed.connect(self._closed_notice)

    def bring_in(self, looks: tuple[Look, ...]) -> None:
        """Bring in what is ready at these sources; nobody needs to be signed in."""
        arrivals = [Arrival(look.address, frozenset(look.ready), self._seat.now) for look in looks]
        self._bring_in([one for one in arrivals if not self._joins(one)])

    def _bring_in(self, arrivals: Sequence[Arrival]) -> None:
        if not arrivals:
            return
        addresses = [one.address for one in arrivals]
        ready = frozenset(file for one in arrivals for file in one.ready or ())
        ongoing = Ongoing()

        def operation(progress: Progress) -> Synced:
            return startup.sync_now(
                self._seat.station, addresses, ready=ready, progress=progress, ongoing=ongoing
            )

        self.say(self.tr("Transfer under way"), 0)
        self._start(operation, ongoing, {one.place for one in addresses})

    def bring_in_received(self) -> None:
        """Bring in what docks have pushed whole; asked for once as long as it has not begun."""
        if self._is_asked.is_set():
            return
        self._is_asked.set()
        ongoing = Ongoing()

        def operation(progress: Progress) -> Synced:
            self._is_asked.clear()
            try:
                return startup.bring_in_received(self._seat.station, progress, ongoing)
            finally:
                ongoing.close()  # also where nothing was received: nobody joins what has ended

        self._start(operation, ongoing)

    def _start(self, operation: Operation, ongoing: Ongoing, places: Collection[str] = ()) -> None:
        job = self._lane.start(operation)
        self._runs.append((job, ongoing))
        job.progressed.connect(partial(self._progressed, job, ongoing))
        job.done.connect(partial(self._brought, ongoing))
        job.failed.connect(partial(self._failed, ongoing, places))
        for end in (job.done, job.failed):
            end.connect(lambda _: self._bring_in(ongoing.left()))  # who joined at its very end
        job.ended.connect(partial(self._ended, job))

    def say(self, sentence: str, percent: int | None = None) -> None:
        """At the head of the window, and before the cover."""
        self._window.show_dock(sentence, percent)
        self.told.emit(sentence if percent is None else f"{sentence} · {percent} %")

    def _joins(self, arrival: Arrival) -> bool:
        """A camera waits for no other; but something else that waits in the lane has its turn first."""
        if not self._runs or (len(self._runs) == 1 and self._lane.is_awaited):
            return False
        return self._runs[-1][1].offer(arrival)

    def _progressed(self, job: Job, ongoing: Ongoing, step: Step) -> None:
        words = preparing_words(step.what)
        if words:
            self._preparer.follow(job, step, partial(self._leave_pictures, job, ongoing))
        if not words or any(one.stage not in ENDED for one in ongoing.view().cameras):
            self._show(ongoing)
        else:
            self._move(None)
            self.say(words, step.done * _PERCENT // max(1, step.total))
        self._say_rest(ongoing)

    def _show(self, ongoing: Ongoing) -> None:
        view = ongoing.view()
        self._move(view)
        words = self.tr("Transfer paused") if view.is_paused else self.tr("Transfer under way")
        self.say(words, view.done * _PERCENT // max(1, view.total))

    def _move(self, view: View | None) -> None:
        """At the foot of the window, and on the cards of the cameras."""
        self.view = view
        self._window.show_transfer(view)
        self.moved.emit(view)

    def _say_done(self, done: CameraDone) -> None:
        """A camera ended, others may go on: whoever stands there need not wait for them."""
        for camera in done.freed:
            self._closed.discard(camera)
            self._freed[camera] = Counted().own(done.own) if done.own else ""
            self._window.notice.say_good(camera_free(camera), self._freed[camera])
            self.told.emit(camera_free(camera))
        for place in done.cleared:
            self._window.notice.say_good(dock_cleared(place))
        if done.ingested:
            self._closed.difference_update(done.asking)  # more came in of it: that is another transfer
        self._say_asking(done.asking)
        said = self._said.get(done.source, frozenset())
        for problem in done.problems:
            if repr(problem) not in said:
                self._fresh.add(repr(problem))
                self._window.notice.say_error(problem)
        self._said[done.source] = frozenset(map(repr, done.problems))
        self.source_ended.emit(done)
        if done.ingested or done.freed:
            self.changed.emit()

    def _say_asking(self, cameras: Sequence[str]) -> None:
        """Name all that wait for an order; nothing where a person has closed that line for all of them."""
        self._asking.update(dict.fromkeys(cameras))
        if cameras and not self._closed.issuperset(self._asking):
            self._window.notice.say(Counted().waiting(tuple(self._asking)))

    def _closed_notice(self, words: str) -> None:
        if self._asking and words == Counted().waiting(tuple(self._asking)):
            self._closed.update(self._asking)

    def _failed(self, ongoing: Ongoing, places: Collection[str], error: Exception) -> None:
        """What ended one source ended all: those that had not come to their end are short of everything."""
        self._say_rest(ongoing)
        seen = {one.source: one.stage in ENDED for one in ongoing.view().cameras}
        for place in {*places, *seen}:
            if not seen.get(place, False):
                self.source_ended.emit(CameraDone("", source=place, is_short=True))
        if not self._was_said(error):
            self._window.notice.say_error(error)

    def _say_rest(self, ongoing: Ongoing) -> None:
        """What ended after the last report of position."""
        for done in ongoing.news():
            self._say_done(done)

    def _was_said(self, problem: Exception) -> bool:
        """At an earlier docking that has not gone well since."""
        is_known = any(repr(problem) in said for said in self._said.values())
        return is_known and repr(problem) not in self._fresh

    def _brought(self, ongoing: Ongoing, synced: Synced) -> None:
        self._say_rest(ongoing)
        if synced.ingested:
            words = self.tr("%n recording(s) brought in and verified.", "", synced.ingested)
            self._window.notice.say_good(words)
            self.told.emit(words)
        for camera in synced.freed:
            self._window.notice.say_good(camera_free(camera), self._freed.get(camera, ""))
            if camera not in self._freed:
                self.told.emit(camera_free(camera))
        self._say_asking(synced.asking)
        if synced.overdue:
            self._window.notice.say_good(Counted().overdue(synced.overdue))
        for problem in synced.problems:
            if not self._was_said(problem):
                self._window.notice.say_error(problem)
        if synced.unseen:
            self._window.notice.say_alarm(Counted().unseen(len(synced.unseen)))
        if synced.left and (synced.ingested or synced.released or synced.left != self._left):
            self._window.notice.say_alarm(Counted().left(synced.left, synced.left_on))
        self._left = synced.left
        if synced.left_overdue:
            self._window.notice.say_alarm(Counted().left_overdue(len(synced.left_overdue), synced.overdue_on))
        if synced.ingested or synced.released:
            self.changed.emit()
        if synced.to_prepare:
            self._preparer.go_on()

    def _ended(self, job: Job) -> None:
        self._runs = [run for run in self._runs if run[0] is not job]
        self._freed.clear()
        self._asking.clear()
        self._fresh.clear()
        self._move(None)
        self.say(self._idle_words())

    def _toggle(self) -> None:
        for _, ongoing in self._runs[:1]:
            if ongoing.is_paused:
                ongoing.go_on()
            else:
                ongoing.pause()
            self._show(ongoing)

    def _stop(self) -> None:
        for job, _ in self._runs[:1]:
            job.cancel()

    def _leave_pictures(self, job: Job, ongoing: Ongoing) -> None:
        """Pictures are stopped: with the whole of it, unless a camera is being brought in beside them."""
        if all(one.stage in ENDED for one in ongoing.view().cameras):
            job.cancel()
        else:
            ongoing.leave_pictures()
