"""A map of the town, taken in through the window of a real station, and on record."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bwc_review.app.basemap_desk import BasemapKeeper
from bwc_review.app.front import Front
from bwc_review.domain.basemap import Tile
from bwc_review.domain.journal import Operation
from bwc_review.ui.station.basemap_dialog import BasemapDialog
from bwc_review.ui.station.basemaps_page import BasemapsPage
from bwc_review.ui.station.station_screen import StationScreen
from tests.basemap.maps import TOWN, around, make_picture

WAIT_MS = 20_000


def test_a_picture_of_the_ign_becomes_a_basemap_of_the_review_and_is_on_record(
    front: Front, pages: StationScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    pages.show_page("basemaps")
    page = pages.findChild(BasemapsPage)
    assert isinstance(page, BasemapsPage)
    file = make_picture(tmp_path / "ortho.jpg")
    page._ask_file = lambda *_: file
    QTest.mouseClick(page.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.findChildren(BasemapDialog) != [], timeout=WAIT_MS)
    dialog = page.findChildren(BasemapDialog)[-1]
    QTest.keyClicks(dialog.attribution, "© IGN")
    with qtbot.waitSignal(dialog.accepted, timeout=WAIT_MS):
        QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.table.rows) == 1, timeout=WAIT_MS)
    assert front.station is not None
    with front.station.catalogue.read() as tables:
        [entry] = tables.journal.entries(operation=Operation.BASEMAP_ADDED)
    charting = BasemapKeeper(front.seat)
    [made] = charting.basemaps()
    assert (made.title, made.attribution, entry.subjects) == ("ortho", "© IGN", (made.id,))
    wanted = [Tile(made.id, *one) for one in around(TOWN, [18], 0)]
    assert list(charting.tiles(wanted)) == wanted
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
