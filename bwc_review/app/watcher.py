"""Looks every few seconds at docks, folders and volumes, and says what is new there, or wrong."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from bwc_review.app.seat import Seat
from bwc_review.dock.reach import address_of, is_address
from bwc_review.dock.source import Address, SourceFile
from bwc_review.domain.errors import StationError
from bwc_review.domain.progress import Progress
from bwc_review.domain.transfer_view import CameraDone
from bwc_review.domain.tries import Tries
from bwc_review.operations.look import Look, Rules, SourceKind, Watched
from bwc_review.operations.note_unknown import note_unknown
from bwc_review.settings import Settings, end_of, still_s_of
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.main_window import MainWindow
from bwc_review.ui.words import camera_may_go

_WATCH_MS = 10_000
_TURN_S = 1.0  # after which what is known by then is said, and the rest is waited for on


class Watcher(QObject):
    """Looks in a lane of its own, at each source beside the others: one that hangs holds up nobody.

    ``found``: sources (of ``Look``) with something ready that was not brought in yet, or fell short the last
    time. ``moved``: something was put on a dock or taken away, or holds other files than before.
    """

    found = Signal(object)
    moved = Signal()

    def __init__(
        self, seat: Seat, window: MainWindow, lane: Jobs, settings: Callable[[], Settings], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._seat = seat
        self._window = window
        self._lane = lane
        self._settings = settings
        self._done: dict[Address, tuple[SourceFile, ...]] = {}
        self._tries = Tries()
        self._said: set[tuple[str, Address, str]] = set()
        self._noted: set[Address] = set()  # cameras of no list that were seen, until they are taken away
        self._to_note: deque[Look] = deque()  # those of them that are still to be put on record
        self._is_unnoted = False  # the journal did not take the last of them, which was said
        self._seen: tuple[tuple[Look, ...], frozenset[str]] = ((), frozenset())
        self._unmounted: deque[StationError] = deque()  # what was put in and could not be mounted, to be said
        self._is_busy = False
        self._is_late = False  # it was time to look while a look was under way
        self._is_waiting = False  # some source has not answered yet
        self._is_stopped = False
        self._timer = QTimer(self)
        self._timer.setInterval(_WATCH_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now and from now on."""
        self._is_stopped = False
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Look no more."""
        self._is_stopped = True
        self._timer.stop()

    def look(self) -> None:
        """Look once; where a look is under way, once more after it."""
        if self._is_busy:
            self._is_late = True
            return
        self._is_late = False
        settings = self._settings()

        def look() -> tuple[Look, ...]:
            station = self._seat.station
            self._unmounted.extend(self._seat.arrivals.look())
            watched = [
                Watched(address_of(one), still_s_of(settings, one), end_of(settings, one))
                for one in settings.sources
                if is_address(one)
            ]
            with station.catalogue.read() as tables:
                known = frozenset(camera.serial for camera in tables.cameras.all())
            rules = Rules(station.cameras, self._seat.rules.zone, known, station.paths.root)
            return self._seat.lookout.look(watched, rules, _TURN_S)

        self._run(look)

    def _run(self, look: Callable[[], tuple[Look, ...]]) -> None:
        self._is_busy = True

        def operation(progress: Progress) -> tuple[tuple[Look, ...], bool]:  # noqa: ARG001 (a moment)
            return look(), self._seat.lookout.is_waiting

        job = self._lane.start(operation)
        job.done.connect(self._looked)
        job.failed.connect(self._window.notice.say_error)
        job.ended.connect(self._free)

    def _note_unknown(self, looks: tuple[Look, ...]) -> None:
        """What the journal refuses is written after a later look, also of what was taken away meanwhile."""
        unknown = {look.address: look for look in looks if look.kind is SourceKind.UNKNOWN and look.is_there}
        self._to_note.extend(look for address, look in unknown.items() if address not in self._noted)
        self._noted = set(unknown)
        if not self._to_note:
            return

        def operation(progress: Progress) -> None:  # noqa: ARG001 (a moment)
            while self._to_note:
                note_unknown(self._seat.station.catalogue, self._to_note[0])
                self._to_note.popleft()

        job = self._lane.start(operation)
        job.done.connect(self._end_of_trouble)
        job.failed.connect(self._say_unnoted)

    def _end_of_trouble(self, _: object) -> None:
        self._is_unnoted = False

    def _say_unnoted(self, error: StationError) -> None:
        """Once, until the journal takes it."""
        if not self._is_unnoted:
            self._window.notice.say_error(error)
        self._is_unnoted = True

    def ended(self, done: CameraDone) -> None:
        """A source was brought in; what it fell short of is tried again at the next look, then less often."""
        self._tries = self._tries.ended(done.source, done.again, is_short=done.is_short)

    def look_anew(self, source: str) -> None:
        """Look at a source of the settings with what opens it from now on."""

        def operation(progress: Progress) -> None:  # noqa: ARG001 (one order)
            if is_address(source):
                self._seat.lookout.let_go(address_of(source).place)

        self._lane.start(operation).ended.connect(self.look)

    def let_go(self, place: str, camera: str) -> None:
        """Unmount the camera at a place and say that it may be taken away. camera: its label.

        In the lane of the looks: whoever looks at it must let go of it first.
        """

        def operation(progress: Progress) -> None:  # noqa: ARG001 (one order)
            self._seat.lookout.let_go(place)
            self._seat.arrivals.let_go(place)

        job = self._lane.start(operation)
        job.done.connect(lambda _: self._window.notice.say_good(camera_may_go(camera)))
        job.failed.connect(self._window.notice.say_error)
        job.ended.connect(self.look)

    @property
    def has_camera(self) -> bool:
        """A camera of the service is docked as a volume."""
        return any(look.kind is SourceKind.CAMERA for look in self._seat.lookout.last)

    def _free(self) -> None:
        self._is_busy, is_waiting, self._is_waiting = False, self._is_waiting, False
        if self._is_stopped:
            return
        if self._is_late:
            self.look()
        elif is_waiting:
            self._run(partial(self._seat.lookout.gather, _TURN_S))

    def _looked(self, found: tuple[tuple[Look, ...], bool]) -> None:
        looks, self._is_waiting = found
        there = {look.address: look for look in looks if look.is_there}
        self._done = {address: files for address, files in self._done.items() if address in there}
        self._say_once(looks)
        self._note_unknown(looks)
        while self._unmounted:
            self._window.notice.say_error(self._unmounted.popleft())
        seen = looks, frozenset(self._seat.arrivals.mounted)
        if seen != self._seen:
            self._seen = seen
            self.moved.emit()
        new = tuple(
            look
            for look in there.values()
            if look.kind in {SourceKind.FOLDER, SourceKind.CAMERA} and self._is_news(look)
        )
        self._done |= {look.address: look.ready for look in new}
        again = self._again(tuple(look for look in there.values() if look not in new))
        if new or again:
            self.found.emit((*new, *again))

    def _is_news(self, look: Look) -> bool:
        """Something is ready that was not brought in; or, once a docking, what keeps it from being free.

        Or nothing lies on a camera that tells which one it is: that is put on record.
        """
        if look.ready:
            return look.ready != self._done.get(look.address)
        is_told = look.others > 0 or look.kind is SourceKind.CAMERA
        return is_told and look.address not in self._done

    def _again(self, looks: tuple[Look, ...]) -> tuple[Look, ...]:
        """Of what was brought in before, what fell short and has its turn: with those files alone."""
        self._tries, due = self._tries.look({look.address.place for look in looks})
        found = []
        for look in looks:
            wanted = due.get(look.address.place)
            if wanted is None:
                continue
            ready = tuple(file for file in look.ready if not wanted or file.relative in wanted)
            if ready:
                found.append(replace(look, ready=ready))
        return tuple(found)

    def _say_once(self, looks: tuple[Look, ...]) -> None:
        """Each thing once, and again only after it had passed."""
        now: dict[tuple[str, Address, str], Callable[[], None]] = {}
        for line in self._settings().sources:
            if not is_address(line):
                now["address", Address("", line), ""] = self._say_unfit
        for look in looks:
            if look.refusal:
                now[look.refusal, look.address, ""] = partial(self._say_refused, look.title, look.refusal)
            elif look.is_silent:
                now["silent", look.address, ""] = partial(self._say_silent, look.title)
            elif look.kind is SourceKind.UNKNOWN:
                now["unknown", look.address, ""] = partial(self._say_unknown, look.title)
            for folder in look.skipped:
                now["skipped", look.address, folder] = partial(self._say_skipped, look.title, folder)
        for fact, say in now.items():
            if fact not in self._said:
                say()
        self._said = set(now)

    def _say_silent(self, title: str) -> None:
        self._window.notice.say_alarm(
            self.tr("{source} does not answer.").format(source=title),
            self.tr("Nothing is lost: the other docks go on, and it is tried again by itself."),
        )

    def _say_refused(self, title: str, why: str) -> None:
        if why == "account":
            what = self.tr("{source} does not accept the account or its password.").format(source=title)
        elif why == "cut":
            what = self.tr(
                "{source} hung up while the station signed in: it may have refused the account."
            ).format(source=title)
        elif why == "key":
            what = self.tr("{source} shows another key than the one that was confirmed.").format(source=title)
        else:
            what = self.tr("{source} is a server that nobody has confirmed yet.").format(source=title)
        self._window.notice.say_alarm(
            what,
            self.tr(
                "Nothing is lost: the dock keeps its recordings, and the other docks go on. Ask whoever "
                "looks after the dock, then add it again under Station, Docks and folders."
            ),
        )

    def _say_unfit(self) -> None:
        self._window.notice.say_alarm(
            self.tr("A line of the list of docks and folders is no address and is left out."),
            self.tr("Nothing is lost: the others go on. Remove it under Station, Docks and folders."),
        )

    def _say_unknown(self, title: str) -> None:
        self._window.notice.say_alarm(
            self.tr("To be identified: {source} holds recordings of no camera of the service.").format(
                source=title
            ),
            self.tr(
                "Nothing was copied and nothing is erased there. If it is a camera of the service, put its "
                "serial on the list of cameras; otherwise take it away."
            ),
        )

    def _say_skipped(self, title: str, folder: str) -> None:
        self._window.notice.say(
            self.tr("The folder {folder} of {source} was left aside.").format(folder=folder, source=title),
            self.tr("Its recordings are not finished, or the dock refused them. Nothing was lost."),
        )
