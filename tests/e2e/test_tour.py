"""A tour of every screen with real recordings, at several sizes, in both languages and looks.

With ``SCREENSHOTS=DIR`` the whole matrix is walked and each screen is saved as a picture to look at.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from bwc_review import settings
from bwc_review.app.front import Front
from bwc_review.demonstration import Shown
from bwc_review.domain.clip import BodyKind
from bwc_review.ui.incidents.incidents_screen import IncidentsScreen
from bwc_review.ui.library.clip_table import ClipTable
from bwc_review.ui.library.clip_views import GRID, TABLE, ViewSwitch
from bwc_review.ui.main_window import MainWindow
from bwc_review.ui.review.arrangement import Layout
from bwc_review.ui.review.controls import Controls
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.station.station_screen import StationScreen
from bwc_review.ui.widgets.pdf_preview import PdfPreview
from tests.e2e.ending import end

WAIT_MS = 30_000
OUT = os.environ.get("SCREENSHOTS", "")
_PATIENCE = 20
PAGES = (
    "cameras", "docks", "people", "service", "categories", "names", "basemaps", "integrity", "records",
    "figures", "look", "keys",
)  # fmt: skip


@dataclass(frozen=True)
class Look:
    """How the window is shown."""

    theme: str
    language: str
    width: int
    height: int
    scale: int

    def __str__(self) -> str:
        return f"{self.language}-{self.theme}-{self.width}x{self.height}-{self.scale}"


FEW = (  # every two of theme, language and size come together in one of them
    Look("light", "fr", 1280, 800, 100),
    Look("dark", "en", 1280, 800, 100),
    Look("light", "en", 1920, 1080, 100),
    Look("dark", "fr", 1920, 1080, 100),
    Look("light", "fr", 1920, 1080, 150),
    Look("dark", "en", 1920, 1080, 150),
)
MANY = tuple(
    Look(theme, language, width, height, scale)
    for theme in ("light", "dark")
    for language in ("fr", "en")
    for width, height, scale in ((1280, 800, 100), (1920, 1080, 100), (1920, 1080, 150))
)


@pytest.fixture(params=MANY if OUT else FEW, ids=str)
def look(request: pytest.FixtureRequest) -> Look:
    """One way to show the window."""
    assert isinstance(request.param, Look)
    return request.param


@pytest.fixture
def front(look: Look, demo: Shown, strays: Strays, qapp: QApplication, qtbot: QtBot) -> Iterator[Front]:
    """Signed in on the demonstration station, shown that way."""
    chosen = settings.Settings(language=look.language, theme=look.theme, text_scale=look.scale)
    settings.save(demo.paths.settings, chosen)
    made = Front(qapp, demo.paths, demo.access)
    made.start()
    made.window.showNormal()  # the screen behind an offscreen window is small: it would fill it
    made.window.resize(look.width, look.height)
    yield made
    end(made)
    settings.save(demo.paths.settings, replace(chosen, text_scale=100))


class Strays(QObject):
    """Watches for parts of a screen that stand, be it for a moment, as windows of their own."""

    def __init__(self, qapp: QApplication) -> None:
        super().__init__()
        self.seen: list[str] = []
        qapp.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember what is shown and is neither the window nor a dialogue nor a menu."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            is_meant = isinstance(watched, MainWindow | QDialog) or watched.windowType() in _ABOVE
            if not is_meant:
                self.seen.append(f"{type(watched).__name__} {watched.accessibleName()!r} of {watched.size()}")
        return False


_ABOVE = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)


@pytest.fixture
def strays(qapp: QApplication) -> Iterator[Strays]:
    """From before the window is made."""
    watch = Strays(qapp)
    yield watch
    qapp.removeEventFilter(watch)


class Tour:
    """Saves what is seen and says what does not fit."""

    def __init__(self, front: Front, look: Look) -> None:
        self._front = front
        self._look = look
        self._number = 0
        self.cut: list[str] = []

    @property
    def size(self) -> QSize:
        """How large the window is."""
        return QSize(self._look.width, self._look.height)

    def see(self, name: str, widget: QWidget | None = None) -> None:
        """Look at the window, or at a dialogue."""
        seen = widget or self._front.window
        for _ in range(_PATIENCE):  # a text that has just come is given its room at the next layout
            if not _cut_words(seen):
                break
            QTest.qWait(100)
        self._number += 1
        if OUT:
            folder = Path(OUT) / str(self._look)
            folder.mkdir(parents=True, exist_ok=True)
            seen.grab().save(str(folder / f"{self._number:02d}-{name}.png"))
        self.cut += [f"{name}: {words}" for words in _cut_words(seen)]


def _cut_words(root: QWidget) -> list[str]:
    """Labels and buttons on screen that are too narrow for their words."""
    cut = []
    for each in root.findChildren(QWidget):
        if not each.isVisible() or not isinstance(each, QLabel | QPushButton):
            continue
        if isinstance(each, QLabel) and (
            each.wordWrap()
            or not each.text()
            or each.sizePolicy().horizontalPolicy() == each.sizePolicy().Policy.Ignored
        ):
            continue
        if each.text() and each.width() < each.minimumSizeHint().width():
            cut.append(f"{each.text()!r} has {each.width()} of {each.minimumSizeHint().width()}")
    return cut


def _dialog(qtbot: QtBot, kind: str) -> QDialog:
    def found() -> list[QDialog]:
        return [
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, QDialog) and type(each).__name__ == kind and each.isVisible()
        ]

    qtbot.waitUntil(lambda: bool(found()), timeout=WAIT_MS)
    return found()[0]


def _settle(front: Front, qtbot: QtBot) -> None:
    """Wait until every lane has answered and what it answered is painted."""
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    QTest.qWait(150)  # style and layout requests that a paint leaves behind


def test_every_screen_can_be_read(front: Front, look: Look, strays: Strays, qtbot: QtBot) -> None:
    tour = Tour(front, look)
    window = front.window
    qtbot.waitUntil(lambda: window.findChild(ClipTable) is not None, timeout=WAIT_MS)
    table = window.findChild(ClipTable)
    assert isinstance(table, ClipTable)
    qtbot.waitUntil(lambda: table.model().rowCount() == 4, timeout=WAIT_MS)
    _settle(front, qtbot)
    tour.see("library")
    table.selectRow(2)
    _settle(front, qtbot)
    tour.see("library-details")
    table.selectRow(0)
    _settle(front, qtbot)
    tour.see("library-damaged")
    switch = window.findChild(ViewSwitch)
    assert isinstance(switch, ViewSwitch)
    QTest.mouseClick(switch.button(GRID), Qt.MouseButton.LeftButton)
    _settle(front, qtbot)
    tour.see("library-tiles")
    QTest.mouseClick(switch.button(TABLE), Qt.MouseButton.LeftButton)
    table.selectRow(2)
    _review(front, table, tour, qtbot)
    for key in ("incidents", "holds", "deadlines", "docks", "journal", "requests", "inventory", "station"):
        window.show_screen(key)
        _settle(front, qtbot)
        tour.see(key)
    _incident(front, tour, qtbot)
    window.show_screen("station")
    pages = window.findChild(StationScreen)
    assert isinstance(pages, StationScreen)
    for page in PAGES:
        pages.show_page(page)
        _settle(front, qtbot)
        tour.see(f"station-{page}")
    window.lock_wanted.emit()
    _settle(front, qtbot)
    tour.see("locked")
    assert not tour.cut, "\n".join(tour.cut)
    assert not strays.seen, "\n".join(strays.seen)


def _open(front: Front, table: ClipTable, tour: Tour, qtbot: QtBot) -> ReviewScreen:
    """Look at what is chosen, the reason stated, until each camera stands on its frame."""
    table.opened.emit(table.chosen())
    reason = _dialog(qtbot, "ReasonDialog")
    reason.findChildren(QRadioButton)[0].setChecked(True)
    tour.see("reason", reason)
    go = reason.findChildren(QPushButton)[-1]
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    controls = front.window.findChild(Controls)
    assert isinstance(controls, Controls)
    qtbot.waitUntil(lambda: any(sign.isdigit() for sign in controls.detail_text), timeout=WAIT_MS)
    _settle(front, qtbot)
    screen = front.window.findChild(ReviewScreen)
    assert isinstance(screen, ReviewScreen)
    return screen


def _review(front: Front, table: ClipTable, tour: Tour, qtbot: QtBot) -> None:
    screen = _open(front, table, tour, qtbot)
    tour.see("review")
    run = screen._run
    assert run is not None
    run.stage.seek(12.0)  # both cameras recorded
    other = next(lane for lane in run.decks if lane != run.stage.primary)
    run.stage.set_primary(other)  # its clock differs: the bar has the most to say
    _still(screen, qtbot)
    for layout in Layout:
        screen._arrangement.set_layout(layout)
        _settle(front, qtbot)
        tour.see(f"review-{layout.value}")
    screen._arrangement.set_layout(Layout.SIDE)
    for name, toggle in (
        ("closer", screen._closer_hand.toggle),
        ("keys", screen._toggle_keys),
        ("full", screen._toggle_full),
    ):
        toggle()
        front.window.showNormal()  # the screen behind an offscreen window is small
        front.window.resize(tour.size)
        _settle(front, qtbot)
        tour.see(f"review-{name}")
        toggle()
    front.window.showNormal()
    front.window.resize(tour.size)
    _fault(front, table, tour, qtbot)
    _reason_ends(front, screen, tour, qtbot)


def _fault(front: Front, table: ClipTable, tour: Tour, qtbot: QtBot) -> None:
    """The disk gives other bytes than those sealed, in the middle of what one of the cameras recorded."""
    screen, station = front.window.findChild(ReviewScreen), front.station
    assert isinstance(screen, ReviewScreen)
    assert station is not None
    run = screen._run
    assert run is not None
    clip = run.shown_clip
    screen.close_visit()
    _settle(front, qtbot)
    body = station.store.body_path(clip.id, BodyKind.CLIP)
    half = body.stat().st_size // 2
    with body.open("r+b") as file:
        file.seek(half)
        file.write(bytes(half // 2))  # the last bytes are checked before the clip opens
    table.opened.emit(table.chosen())  # nobody left: the reason still holds
    qtbot.waitUntil(lambda: screen._run is not None, timeout=WAIT_MS)
    run = screen._run
    assert run is not None
    qtbot.waitUntil(lambda: run.opened(clip.id) is not None, timeout=WAIT_MS)
    run.stage.seek_clip(clip.id, clip.duration_s / 2)
    run.stage.play()
    surface = run.stage.deck.surface
    qtbot.waitUntil(lambda: bool(surface.message) and not run.stage.is_moving, timeout=WAIT_MS)
    _settle(front, qtbot)
    tour.see("review-fault")


def _reason_ends(front: Front, screen: ReviewScreen, tour: Tour, qtbot: QtBot) -> None:
    """Four minutes are left of the reason stated, then none."""
    now = screen._now
    for name, minutes in (("soon", 26), ("ended", 31)):
        screen._now = lambda minutes=minutes: now() + timedelta(minutes=minutes)  # type: ignore[misc]
        screen._watch_reason()
        _settle(front, qtbot)
        tour.see(f"review-{name}")
    screen._now = now


def _still(screen: ReviewScreen, qtbot: QtBot) -> None:
    run = screen._run
    assert run is not None
    qtbot.waitUntil(lambda: not any(deck.is_behind for deck in run.decks.values()), timeout=WAIT_MS)


def _incident(front: Front, tour: Tour, qtbot: QtBot) -> None:
    front.window.show_screen("incidents")
    screen = front.window.findChild(IncidentsScreen)
    assert isinstance(screen, IncidentsScreen)
    number = f"{front.station.clock().year}-0001" if front.station else ""
    screen.open_incident(number)
    preview = screen.findChild(PdfPreview)
    assert isinstance(preview, PdfPreview)
    with qtbot.waitSignal(preview.shown, timeout=WAIT_MS):
        pass
    qtbot.waitUntil(lambda: preview.is_at_rest, timeout=WAIT_MS)
    _settle(front, qtbot)
    tour.see("incident")
