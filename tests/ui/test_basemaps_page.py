"""The page of the basemaps: a file is taken in and placed, shown or hidden, and removed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from bwc_review.domain.basemap import Basemap, BasemapOrder, Offered, TileFacts
from bwc_review.domain.errors import BasemapRefused
from bwc_review.domain.georeference import Coordinates, Pin
from bwc_review.domain.progress import Progress
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.station.basemap_dialog import BasemapDialog, BasemapLookDialog
from bwc_review.ui.station.basemaps_page import BasemapsPage
from bwc_review.ui.station.picture_points import PicturePoints
from tests.basemap.maps import png

LEFT = Qt.MouseButton.LeftButton
FACTS = TileFacts(13, 18, 256, (0.66, 43.84, 0.67, 43.86))
ORTHO = Basemap(
    "basemap-1", "Ortho", "© IGN", True, 80, FACTS, 12_000_000, "0" * 64, datetime(2026, 11, 1, tzinfo=UTC)
)
OF_TILES = Offered("town", "© Ville", FACTS)
PLACED = Offered(
    "plan",
    "",
    size=(1_600, 800),
    places=((Coordinates.LAMBERT_93, (43.85, 0.66)), (Coordinates.WEB_MERCATOR, (49.2, 4.6))),
)
UNPLACED = Offered("plan", "", size=(1_600, 800))


@dataclass
class NotedBasemaps:
    """A ``BasemapsDesk`` in memory."""

    known: list[Basemap] = field(default_factory=list)
    offered: Offered = OF_TILES
    refusal: BasemapRefused | None = None
    orders: list[BasemapOrder] = field(default_factory=list)
    at_last: Event = field(default_factory=Event)  # the last step was told
    may_end: Event = field(default_factory=Event)

    def __post_init__(self) -> None:
        self.may_end.set()

    def basemaps(self) -> Sequence[Basemap]:
        return tuple(self.known)

    def look(self, file: Path) -> Offered:
        if self.refusal is not None:
            raise self.refusal
        return self.offered

    def preview(self, file: Path) -> bytes:
        return png(800, high=400)

    def add(self, order: BasemapOrder, progress: Progress) -> Basemap:
        progress.step(0, 2)
        self.at_last.set()
        self.may_end.wait()
        if self.refusal is not None:
            raise self.refusal
        self.orders.append(order)
        self.known.append(replace(ORTHO, title=order.title))
        return self.known[-1]

    def change(self, after: Basemap) -> None:
        self.known = [after]

    def forget(self, basemap: str) -> None:
        self.known = [one for one in self.known if one.id != basemap]


@pytest.fixture
def desk() -> NotedBasemaps:
    return NotedBasemaps()


@pytest.fixture
def page(qtbot: QtBot, lane: Jobs, idle: Callable[[], None], desk: NotedBasemaps) -> BasemapsPage:
    made = BasemapsPage(desk, lane, lane, lambda *_: Path("/usb/town.mbtiles"))
    qtbot.addWidget(made)
    made.resize(1_000, 700)
    made.show()
    made.refresh()
    idle()
    return made


@pytest.fixture
def choose(
    page: BasemapsPage, desk: NotedBasemaps, idle: Callable[[], None]
) -> Iterator[Callable[..., BasemapDialog]]:
    def act(offered: Offered) -> BasemapDialog:
        desk.offered = offered
        QTest.mouseClick(page.add, LEFT)
        idle()
        idle()
        return page.findChildren(BasemapDialog)[-1]

    yield act
    for dialog in page.findChildren(BasemapDialog):
        dialog.reject()


def cells(page: BasemapsPage) -> list[str]:
    return [page.table.text(0, column) for column in range(5)] if page.table.rows else []


def test_a_file_of_tiles_is_taken_in_under_a_name_and_a_source(
    page: BasemapsPage, desk: NotedBasemaps, choose: Callable[..., BasemapDialog], idle: Callable[[], None]
) -> None:
    dialog = choose(OF_TILES)
    assert (dialog.title.text(), dialog.attribution.text()) == ("town", "© Ville")
    assert dialog.where.text() == "Tiles of zoom 13 to 18, around 43.8500° N, 0.6650° E."
    assert not dialog.placing.isVisible(), "tiles know where they lie"
    assert not dialog.points.isVisible()
    dialog.title.setText("Ortho 2024")
    QTest.mouseClick(dialog.save_button, LEFT)
    idle()
    idle()
    assert desk.orders == [BasemapOrder(Path("/usb/town.mbtiles"), "Ortho 2024", "© Ville")]
    assert cells(page) == ["Ortho 2024", "43.8500° N, 0.6650° E", "shown, 80 %", "© IGN", "12.0 MB"]


def test_what_came_in_though_it_was_cancelled_too_late_stands_in_the_list(
    qtbot: QtBot,
    page: BasemapsPage,
    desk: NotedBasemaps,
    choose: Callable[..., BasemapDialog],
    idle: Callable[[], None],
) -> None:
    dialog = choose(OF_TILES)
    desk.may_end.clear()
    try:
        QTest.mouseClick(dialog.save_button, LEFT)
        qtbot.waitUntil(desk.at_last.is_set)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert page.findChildren(BasemapDialog) == []
        assert cells(page) == []
    finally:
        desk.may_end.set()
    idle()
    idle()
    assert cells(page)[0] == "town"


def test_the_keyboard_is_handed_to_cancel_while_a_file_is_looked_at_and_comes_back(
    qtbot: QtBot,
    page: BasemapsPage,
    desk: NotedBasemaps,
    idle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def slow(file: Path) -> Offered:
        desk.may_end.wait(20)
        raise BasemapRefused("town.mbtiles", "no_map")

    monkeypatch.setattr(desk, "look", slow)
    desk.may_end.clear()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.add.setFocus()
    QTest.keyClick(page.add, Qt.Key.Key_Space)
    assert not page.add.isEnabled()
    [cancel] = [one for one in page.findChildren(QPushButton) if one.text() == "Cancel"]
    assert cancel.hasFocus()
    desk.may_end.set()
    idle()
    assert page.add.hasFocus()


def test_a_picture_lies_where_the_chosen_projection_has_it(
    desk: NotedBasemaps, choose: Callable[..., BasemapDialog], idle: Callable[[], None]
) -> None:
    dialog = choose(PLACED)
    assert dialog.placing.currentText() == "World file in Lambert-93 (IGN)"
    assert dialog.where.text() == "So it lies around 43.8500° N, 0.6600° E."
    dialog.placing.setCurrentIndex(1)
    assert dialog.where.text() == "So it lies around 49.2000° N, 4.6000° E."
    QTest.mouseClick(dialog.save_button, LEFT)
    idle()
    assert desk.orders[0].coordinates is Coordinates.WEB_MERCATOR
    assert desk.orders[0].pins == ()


def test_a_picture_without_a_world_file_is_placed_by_points_that_are_clicked_and_typed(
    desk: NotedBasemaps, choose: Callable[..., BasemapDialog], idle: Callable[[], None]
) -> None:
    dialog = choose(UNPLACED)
    points, view = dialog.points, dialog.points.picture
    assert points.isVisible()
    assert not dialog.save_button.isEnabled()
    for x, y, text in ((200, 100, "43.852, 0.658"), (1_400, 700, "43,846 0,670")):
        QTest.mouseClick(view, LEFT, pos=view.at(x, y).toPoint())
        assert points.fields[-1].hasFocus(), "what comes next is typing where it lies"
        QTest.keyClicks(points.fields[-1], text)
    assert "a third one would show" in points.said.text()
    assert dialog.save_button.isEnabled()
    QTest.mouseClick(view, LEFT, pos=view.at(1_300, 120).toPoint())
    assert not dialog.save_button.isEnabled(), "its position is not typed yet"
    QTest.keyClicks(points.fields[-1], "43.8518, 0.669")
    assert points.said.text().startswith("The points agree to about")
    step = 1_600 / view.width() + 1
    QTest.mouseClick(dialog.save_button, LEFT)
    idle()
    [order] = desk.orders
    wanted = [Pin(200, 100, 43.852, 0.658), Pin(1_400, 700, 43.846, 0.67), Pin(1_300, 120, 43.8518, 0.669)]
    for found, expected in zip(order.pins, wanted, strict=True):
        assert (found.latitude, found.longitude) == (expected.latitude, expected.longitude)
        assert (found.x, found.y) == pytest.approx((expected.x, expected.y), abs=step)


def test_no_thin_street_is_lost_where_a_plan_is_shown_much_smaller(qtbot: QtBot) -> None:
    plan, streets = QImage(1_600, 1_000, QImage.Format.Format_RGB32), 16
    plan.fill(Qt.GlobalColor.white)
    painter = QPainter(plan)
    for number in range(streets):
        painter.drawLine(48 + 100 * number, 0, 48 + 100 * number, 1_000)
    painter.end()
    picture = PicturePoints()
    qtbot.addWidget(picture)
    picture.resize(400, 250)
    picture.show_picture(plan, (1_600, 1_000))
    picture.show()
    shown = picture.grab().toImage()
    drawn = [
        any(QColor(shown.pixel(x + aside, 125)).lightness() < 245 for aside in (-1, 0, 1))
        for x in (round(picture.at(48 + 100 * number, 0).x()) for number in range(streets))
    ]
    assert all(drawn)


def test_points_are_placed_by_keys_and_taken_away_and_impossible_ones_are_said(
    choose: Callable[..., BasemapDialog],
) -> None:
    dialog = choose(UNPLACED)
    points, view = dialog.points, dialog.points.picture
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(view, key)
    first, second = points.fields
    for one in (first, second):
        QTest.keyClicks(one, "43.85, 0.66")
    assert points.said.text() == "These points cannot be: look at their positions again."
    assert not dialog.save_button.isEnabled()
    remove = next(one for one in points._rows if one.field is second).remove
    assert remove.accessibleName() == "Take point 2 away"
    QTest.mouseClick(remove, LEFT)
    assert len(points.fields) == 1
    assert points.pins == ()


def test_the_picture_comes_closer_under_the_pointer_and_a_drag_places_nothing(
    choose: Callable[..., BasemapDialog],
) -> None:
    dialog = choose(UNPLACED)
    points, view = dialog.points, dialog.points.picture
    before = view.at(1_600, 0).x() - view.at(0, 0).x()
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.at(1_600, 0).x() - view.at(0, 0).x() == pytest.approx(1.3 * before)
    corner = view.at(0, 0)
    middle = QPoint(view.width() // 2, view.height() // 2)
    QTest.mousePress(view, LEFT, pos=middle)
    QTest.mouseMove(view, middle + QPoint(30, 10))
    QTest.mouseRelease(view, LEFT, pos=middle + QPoint(30, 10))
    assert (view.at(0, 0) - corner).toPoint() == QPoint(30, 10)
    assert points.fields == []
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.at(1_600, 0).x() - view.at(0, 0).x() == pytest.approx(before)


def test_what_cannot_be_taken_in_is_said_and_nothing_changes(
    page: BasemapsPage, desk: NotedBasemaps, choose: Callable[..., BasemapDialog], idle: Callable[[], None]
) -> None:
    dialog = choose(OF_TILES)
    desk.refusal = BasemapRefused("/usb/town.mbtiles", "tile_size")
    QTest.mouseClick(dialog.save_button, LEFT)
    idle()
    assert dialog.notice.words.startswith("The tiles in town.mbtiles are not all squares")
    assert dialog.save_button.isEnabled()
    dialog.reject()
    desk.refusal = BasemapRefused("/usb/town.mbtiles", "vector")
    QTest.mouseClick(page.add, LEFT)
    idle()
    assert page.notice.words.startswith("town.mbtiles holds vector tiles")
    assert page.add.isEnabled()
    assert cells(page) == []


def test_one_is_dimmed_hidden_and_named_otherwise_and_removed(
    page: BasemapsPage, desk: NotedBasemaps, idle: Callable[[], None]
) -> None:
    desk.known = [ORTHO]
    page.refresh()
    idle()
    assert not page.forget.isEnabled()
    page.table.selectRow(0)
    QTest.mouseClick(page.change, LEFT)
    dialog = page.findChildren(BasemapLookDialog)[-1]
    dialog.attribution.setText("© Ville")
    QTest.mouseClick(dialog.shown, LEFT, pos=QPoint(8, dialog.shown.height() // 2))
    dialog.opacity.setFocus()
    QTest.keyClick(dialog.opacity, Qt.Key.Key_PageDown)
    QTest.mouseClick(dialog.save_button, LEFT)
    idle()
    idle()
    assert desk.known == [replace(ORTHO, attribution="© Ville", is_shown=False, opacity=70)]
    assert cells(page)[2] == "hidden"
    page.table.selectRow(0)
    QTest.mouseClick(page.forget, LEFT)
    idle()
    idle()
    assert desk.known == []
    QApplication.processEvents()


def test_a_file_that_is_gone_is_said_in_the_list(
    page: BasemapsPage, desk: NotedBasemaps, idle: Callable[[], None]
) -> None:
    desk.known = [replace(ORTHO, is_there=False)]
    page.refresh()
    idle()
    assert cells(page)[2] == "file missing"
