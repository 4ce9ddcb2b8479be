"""The window on the full catalogue, in a process of its own; says as JSON lines what it takes.

Called by ``test_size_bench.py``, so that nothing of the other benchmarks counts as the window's.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTableView

from bwc_review import station as roof
from bwc_review.app import _application
from bwc_review.app.front import Front
from bwc_review.app.seat import Seat
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.retention import local_day
from bwc_review.domain.service import Service
from bwc_review.operations.sign_in import SignedIn, sign_in
from bwc_review.paths import Paths
from bwc_review.station import Station
from bwc_review.ui.library.clip_grid import ClipGrid
from bwc_review.ui.library.clip_model import ClipModel
from bwc_review.ui.library.clip_views import GRID
from bwc_review.ui.library.library_screen import LibraryScreen
from bwc_review.ui.widgets.empty_page import EmptyPage
from tests.bench.full_station import NOW, opened, person_id

LOGIN, WORDS = "anne", "quatre mots sans rapport"


def say(name: str, value: float, **more: float | str) -> None:
    """One figure."""
    print(json.dumps({"name": name, "value": value, **more}), flush=True)


def memory_mib() -> tuple[float, float]:
    """What this process has in memory, and what of it is its own: no file on the disk stands behind it."""
    kib = {}
    for line in Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()[1:]:
        name, value, *_ = line.split()
        kib[name] = int(value)
    return kib["Rss:"] / 1024, kib["Anonymous:"] / 1024


def wait_for(fits: Callable[[], bool], most_s: float = 120.0) -> None:
    """Let the window live until something is so."""
    end = time.monotonic() + most_s
    while not fits():
        if time.monotonic() > end:
            raise TimeoutError
        loop = QEventLoop()
        QTimer.singleShot(1, loop.quit)
        loop.exec()


def found(root: Path) -> None:
    """Make the station, in another process than the window's: a window that opens one loads less."""
    person = Person(PersonId(""), LOGIN, "A", "R", Role.RESPONSABLE)
    roof.create(Paths(root), Service("Fleurance"), person, WORDS, WORDS)


def seated(root: Path, catalogue: Path) -> tuple[Station, SignedIn]:
    """The station around the full catalogue, and its first person with keys."""
    paths = Paths(root)
    station = roof.open_station(paths, WORDS)
    today = local_day(station.clock(), station.law)
    who = sign_in(station.catalogue, station.keys, LOGIN, WORDS, today)
    station.catalogue.close()
    full = replace(station, catalogue=opened(catalogue), clock=lambda: NOW)
    habilitated = NOW.date() - timedelta(days=400)
    return full, replace(who, person=replace(who.person, id=person_id(0), starts_on=habilitated))


def clocks() -> tuple[float, float]:
    """Wall and processor time of this process, in ms."""
    return time.perf_counter() * 1000, time.process_time() * 1000


class Figures:
    """Times one thing several times, by the wall and by the processor.

    ``in_window``: what the window's thread alone takes of it, while the lanes read the next lines.
    """

    def __init__(self, *, in_window: bool = False) -> None:
        self._work = time.thread_time if in_window else time.process_time
        self.walls: list[float] = []
        self.works: list[float] = []

    def add(self, do: Callable[[], object]) -> None:
        """Do it once more."""
        wall, work = time.perf_counter(), self._work()
        do()
        self.walls.append((time.perf_counter() - wall) * 1000)
        self.works.append((self._work() - work) * 1000)

    def say(self, name: str) -> None:
        """Median and 95th percentile of both clocks."""
        say(
            name,
            median(self.walls),
            high=quantiles(self.walls, n=20)[-1],
            work=median(self.works),
            work_high=quantiles(self.works, n=20)[-1],
        )


def main(root: Path, catalogue: Path) -> None:
    """Sign in, wait for the list, jump, scroll, search."""
    station, who = seated(root, catalogue)
    app = _application()
    rss, own = memory_mib()
    say("memory of the program before its window", rss, own=own)
    front = Front(app, station.paths, None)
    front._station, front._seat = station, Seat(station)
    front.window.set_cover(EmptyPage("lock-key"))
    front.window.show_cover()
    front.window.show()
    wall, work = _sit_down(front, who)
    say("library ready after sign-in", wall, work=work)
    screen, rest = _library(front), Figures()
    rest.add(lambda: wait_for(lambda: front.is_idle))
    say("    with its figures and attention", wall + rest.walls[0], work=work + rest.works[0])
    rss, own = memory_mib()
    say("memory with the list", rss, own=own)
    _jumps(screen)
    _scrolls(screen)
    _searches(front, screen)
    _tiles(screen)
    wait_for(lambda: front.is_idle)
    rss, own = memory_mib()
    say("memory of the window", rss, own=own)
    front._seat.leave()
    front.close()
    who.unlocked.close()


def _library(front: Front) -> LibraryScreen:
    found = front.window.findChild(LibraryScreen)
    assert isinstance(found, LibraryScreen)
    return found


class _FirstPaint(QObject):
    """Notices when the list begins to be painted with rows for the first time."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.at: tuple[float, float] | None = None
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the clocks."""
        if self.at is None and event.type() is QEvent.Type.Paint and self._table.model().rowCount():
            self.at = clocks()
        return False


def _sit_down(front: Front, who: SignedIn) -> tuple[float, float]:
    """Wall and processor time from the accepted passphrase to the painted list, in ms."""
    wall, work = clocks()
    front._sit_down(who)
    painted = _FirstPaint(_library(front).table)
    wait_for(lambda: painted.at is not None)
    assert painted.at is not None
    paint = Figures()
    paint.add(_library(front).table.viewport().repaint)
    return painted.at[0] - wall + paint.walls[0], painted.at[1] - work + paint.works[0]


def _jumps(screen: LibraryScreen) -> None:
    """To any row: painted with a row that says it is being read, then with its line."""
    table, model = screen.table, screen.table.model()
    assert isinstance(model, ClipModel)
    stops, comes = Figures(in_window=True), Figures()

    def go(row: int) -> None:
        table.scrollTo(model.index(row, 1))
        table.viewport().repaint()

    def come(row: int) -> None:
        stops.add(partial(go, row))
        wait_for(partial(model.is_read, row))

    for number in range(60):
        comes.add(partial(come, (number * 7919 + 1234) % model.rowCount()))
    stops.say("jump to any row, the window's thread")
    comes.say("    until its line is there")


def _scrolls(screen: LibraryScreen) -> None:
    """Three rows down at a time, as a wheel does, for three hundred frames."""
    table = screen.table
    bar = table.verticalScrollBar()
    table.scrollToTop()
    frames = Figures(in_window=True)

    def frame(number: int) -> None:
        bar.setValue(bar.minimum() + number * 3)  # Qt moves what is there and paints the rows that come
        QApplication.sendPostedEvents()
        QApplication.processEvents()

    for number in range(300):
        frames.add(partial(frame, number))
        if number % 3 == 0:
            loop = QEventLoop()
            QTimer.singleShot(1, loop.quit)
            loop.exec()
    frames.say("scrolling paints a frame")


def _searches(front: Front, screen: LibraryScreen) -> None:
    """From the words to the list that answers them, painted."""
    answers = Figures()

    def ask(words: str) -> None:
        seen: list[int] = []
        model = screen.table.model()
        model.modelReset.connect(lambda: seen.append(1))
        screen.search(words)
        wait_for(lambda: bool(seen))
        screen.table.viewport().repaint()
        model.modelReset.disconnect()

    for words in ("eglise", "auch 77", "nom2", "cam-04 nom", "2026-0042", "rien", "gers 7", "halle", ""):
        wait_for(lambda: front.is_idle)
        answers.add(partial(ask, words))
    answers.say("a search typed, until its list is painted")


def _tiles(screen: LibraryScreen) -> None:
    """The same recordings as tiles: the first paint, and jumps."""
    wall, work = clocks()
    screen.show_view(GRID)
    grid, model = screen.findChild(ClipGrid), screen.table.model()
    assert isinstance(grid, ClipGrid)
    assert isinstance(model, ClipModel)
    grid.viewport().repaint()
    end_wall, end_work = clocks()
    say("tiles in place of the table, first paint", end_wall - wall, work=end_work - work)
    stops = Figures(in_window=True)

    def go(row: int) -> None:
        grid.scrollTo(model.index(row, 1))
        grid.viewport().repaint()

    for number in range(20):
        row = (number * 7919 + 4321) % model.rowCount()
        stops.add(partial(go, row))
        wait_for(partial(model.is_read, row))
    stops.say("    jump to any tile, the window's thread")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
