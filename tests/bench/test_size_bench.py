"""Issue 4's bounds at full size: each figure is printed beside its bound.

Run with ``pytest -m bench tests/bench/test_size_bench.py -s``; the catalogue is made once, in some minutes.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median, quantiles

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bwc_review import station as roof
from bwc_review.app.library_desk import LibraryDesk
from bwc_review.app.seat import Seat
from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.clip import ClipState
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.query import ORDERS, ClipQuery
from bwc_review.domain.service import Service
from bwc_review.operations.check_pages import check_pages
from bwc_review.operations.sign_in import sign_in
from bwc_review.operations.sweep import sweep
from bwc_review.operations.verify import verify
from bwc_review.paths import Paths
from bwc_review.station import Station
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.library.clip_grid import ClipGrid
from bwc_review.ui.library.clip_model import ClipModel
from bwc_review.ui.library.clip_views import GRID
from bwc_review.ui.library.library_screen import LibraryScreen
from bwc_review.vault.store import Store
from tests.bench.full_station import CLIP_COUNT, ENTRY_COUNT, NOW, TODAY, full_catalogue, opened, person_id

pytestmark = [pytest.mark.bench, pytest.mark.slow, pytest.mark.timeout(1800)]
LOGIN, WORDS = "anne", "quatre mots sans rapport"


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    catalogue = full_catalogue(tmp_path_factory.mktemp("full"))
    yield catalogue
    catalogue.close()


def said(name: str, value: float, bound: float, unit: str = "ms") -> None:
    """One line: the figure, the bound, and whether it is kept."""
    print(f"{name:52} {value:10.1f} {unit:3} (bound {bound:g}) {'' if value <= bound else 'OVER'}")


def spans_ms(ask: Callable[[], object], times: int = 7) -> list[float]:
    """How long each call took."""
    spans = []
    for _ in range(times):
        began = time.perf_counter()
        ask()
        spans.append((time.perf_counter() - began) * 1000)
    return spans


def reading(catalogue: Catalogue, ask: Callable[[Tables], object]) -> Callable[[], object]:
    """A question in a transaction of its own."""

    def asked() -> object:
        with catalogue.read() as tables:
            return ask(tables)

    return asked


def questions() -> list[ClipQuery]:
    """What a person asks of the list in a day: each filter, some together, words, each order."""
    one = ClipQuery(descending=True, whole_recordings=True)
    narrow = [
        *(replace(one, state=each) for each in ClipState),
        replace(one, camera="36NCC009913"),
        replace(one, camera="36NCC009913", state=ClipState.TO_COMPLETE),
        replace(one, wearer=person_id(3)),
        replace(one, wearer=""),
        replace(one, category="theft"),
        replace(one, incident="2026-0042"),
        replace(one, due_within_days=7),
        replace(one, from_day=TODAY - timedelta(days=6), to_day=TODAY),
        replace(one, from_day=TODAY, to_day=TODAY),
        *(
            replace(one, text=words)
            for words in ("eglise", "auch 77", "nom2", "cam-04 nom", "2026-0042", "rien")
        ),
    ]
    return [one, *narrow, *(replace(one, order=order) for order in ORDERS)]


def test_filters_and_searches(full: Catalogue) -> None:
    print()
    spans = []
    for query in questions():
        middle = median(spans_ms(reading(full, partial(_ids, query)), 5))
        spans.append(middle)
        asked = {name: value for name, value in _stated(query).items() if value != getattr(ClipQuery(), name)}
        print(f"    {middle:8.1f} ms  {asked}")
    said("filter or search, median of the questions", median(spans), 60)
    said("filter or search, 95th", quantiles(spans, n=20)[-1], 150)
    said("figures beside the filters", median(spans_ms(reading(full, lambda t: t.clips.counts(TODAY)))), 400)
    with full.read() as tables:
        assert tables.clips.counts(TODAY).total == CLIP_COUNT * 95 // 100


def _ids(query: ClipQuery, tables: Tables) -> object:
    return tables.clips.ids(query, TODAY)


def _stated(query: ClipQuery) -> dict[str, object]:
    return {
        name: getattr(query, name)
        for name in query.__slots__
        if name not in {"descending", "whole_recordings"}
    }


def test_the_journal(full: Catalogue, tmp_path: Path) -> None:
    print()

    def append() -> None:
        with full.write(Draft(Operation.SEARCH, SYSTEM)):
            pass

    said("journal append", median(spans_ms(append, 40)), 3)
    steps: list[tuple[int, int]] = []

    class Steps:
        def step(self, done: int, total: int, what: str = "") -> None:
            del what
            steps.append((done, total))

    began = time.perf_counter()
    checked = verify(full, Store(tmp_path / "vault", tmp_path / "staging"), (), progress=Steps())
    said("full verification", time.perf_counter() - began, 20, "s")
    print(f"    told in {len(steps)} steps")
    assert checked.journal.ok
    assert checked.journal.entries >= ENTRY_COUNT
    assert not [fault for fault in checked.register_faults if fault.kind != "person_without_entry"]


def test_the_sweep_decides(full: Catalogue, tmp_path: Path) -> None:
    print()
    store = Store(tmp_path / "vault", tmp_path / "staging")
    later = NOW + timedelta(days=40)

    def decide() -> None:
        found = sweep(full, store, roof.law(), Service("Fleurance"), later, dry_run=True)
        assert found.braked is not None

    said("sweep decides 100,000 clips", min(spans_ms(decide, 2)) / 1000, 1.5, "s")


def test_what_a_clip_and_an_entry_take(tmp_path: Path) -> None:
    """An entry: what 30,000 more of them add; a clip: what is left of the file."""
    print()
    clips, sizes = 10_000, []
    for entries in (10_100, 40_100):
        folder = tmp_path / str(entries)
        folder.mkdir()
        catalogue = full_catalogue(folder, (clips, entries))
        catalogue.copy_to(folder / "small.db")  # without empty pages, as an upgrade leaves it
        catalogue.close()
        sizes.append((folder / "small.db").stat().st_size)
    entry = (sizes[1] - sizes[0]) / 30_000
    said("journal entry", entry, 400, "B")
    said("catalogue file a clip, without its journal", (sizes[0] - entry * 10_100) / clips, 1024, "B")


def test_opening_and_the_check_behind_it(full: Catalogue, tmp_path: Path) -> None:
    print()
    full.copy_to(tmp_path / "catalogue.db")
    began = time.perf_counter()
    catalogue = opened(tmp_path / "catalogue.db")
    with catalogue.read() as tables:
        assert tables.people.all()
    said("opened, ready to sign in", time.perf_counter() - began, 1, "s")
    began = time.perf_counter()
    assert check_pages(catalogue).bad == 0
    said("    every page checked beside the work", time.perf_counter() - began, 60, "s")
    catalogue.close()


@pytest.fixture
def seat(full: Catalogue, tmp_path: Path) -> Iterator[Seat]:
    """Somebody signed in at a station whose catalogue is the full one."""
    paths = Paths(tmp_path / "station")
    roof.create(
        paths, Service("Fleurance"), Person(PersonId(""), LOGIN, "A", "R", Role.RESPONSABLE), WORDS, WORDS
    )
    station = roof.open_station(paths, WORDS)
    who = sign_in(station.catalogue, station.keys, LOGIN, WORDS, station.clock().date())
    made = Seat(_with(station, full))
    made.take(replace(who, person=replace(who.person, id=person_id(0))))
    yield made
    who.unlocked.close()
    roof.close(station)


def _with(station: Station, catalogue: Catalogue) -> Station:
    return replace(station, catalogue=catalogue, clock=lambda: NOW)


def test_the_window(seat: Seat, qtbot: QtBot) -> None:
    print()
    desk = LibraryDesk(seat)
    lanes = tuple(Jobs(name) for name in ("ask", "work", "pages"))
    ask, work, pages = lanes
    began = time.perf_counter()
    screen = LibraryScreen(desk, desk, ask, work, str, pages)
    qtbot.addWidget(screen)
    screen.resize(1280, 800)
    screen.refresh()
    screen.show()
    model = screen.table.model()
    qtbot.waitUntil(lambda: model.rowCount() > 0, timeout=60_000)
    screen.table.viewport().repaint()
    said("library ready after sign-in", (time.perf_counter() - began) * 1000, 400)
    qtbot.waitUntil(lambda: all(lane.is_idle for lane in lanes), timeout=60_000)
    said("    with its figures and attention", (time.perf_counter() - began) * 1000, 4000)
    _jumps(screen, qtbot)
    _scrolls(screen)
    _tiles(screen, qtbot)
    qtbot.waitUntil(lambda: all(lane.is_idle for lane in lanes), timeout=60_000)
    pages_ = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    said(
        "memory of this process with the window", pages_ * os.sysconf("SC_PAGE_SIZE") / (1 << 20), 300, "MiB"
    )
    for lane in lanes:
        lane.close()


def _jumps(screen: LibraryScreen, qtbot: QtBot) -> None:
    table, model = screen.table, screen.table.model()
    assert isinstance(model, ClipModel)
    stops, comes = [], []
    for number in range(40):
        row = (number * 7919 + 1234) % model.rowCount()
        began = time.perf_counter()
        table.scrollTo(model.index(row, 1))
        table.viewport().repaint()
        stops.append((time.perf_counter() - began) * 1000)
        qtbot.waitUntil(partial(model.is_read, row), timeout=10_000)
        comes.append((time.perf_counter() - began) * 1000)
    said("jump to any row, the window's thread", median(stops), 10)
    said("    until its line is there", median(comes), 60)


def _scrolls(screen: LibraryScreen) -> None:
    """Three rows down at a time, as a wheel does, for three hundred frames."""
    table = screen.table
    bar = table.verticalScrollBar()
    spans = []
    for frame in range(300):
        began = time.perf_counter()
        bar.setValue(bar.minimum() + frame * 3)  # Qt moves what is there and paints the rows that come
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        spans.append((time.perf_counter() - began) * 1000)
        if frame % 3 == 0:
            loop = QEventLoop()
            QTimer.singleShot(1, loop.quit)
            loop.exec()
    said("scrolling paints a frame, median", median(spans), 8)
    said("    95th", quantiles(spans, n=20)[-1], 8)


def _tiles(screen: LibraryScreen, qtbot: QtBot) -> None:
    """The same recordings as tiles: the first paint, and a jump with its lines."""
    began = time.perf_counter()
    screen.show_view(GRID)
    grid = screen.findChild(ClipGrid)
    assert isinstance(grid, ClipGrid)
    grid.viewport().repaint()
    said("tiles in place of the table, first paint", (time.perf_counter() - began) * 1000, 100)
    model = screen.table.model()
    assert isinstance(model, ClipModel)
    stops = []
    for number in range(20):
        row = (number * 7919 + 4321) % model.rowCount()
        began = time.perf_counter()
        grid.scrollTo(model.index(row, 1))
        grid.viewport().repaint()
        stops.append((time.perf_counter() - began) * 1000)
        qtbot.waitUntil(partial(model.is_read, row), timeout=10_000)
    said("    jump to any tile, the window's thread", median(stops), 20)
