"""A map of the town lies under the tracks: where it is, how strong it was set, and whose it is."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bwc_review.domain.basemap import Basemap, Tile, TileFacts
from bwc_review.domain.tile_grid import bounds_of, world
from bwc_review.domain.track import Position
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review.map_ground import laid
from bwc_review.ui.review.map_model import Given, MapModel
from bwc_review.ui.review.map_tiles import MapTiles
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.theme import DARK, LIGHT, Theme
from tests.ui.review.test_map import Walker, walk

if TYPE_CHECKING:
    from tests.ui.review.conftest import FakeStation

GREEN, BROWN = (60, 130, 70), (150, 100, 60)
ZOOM = 20  # tiles of 28 metres
TRACK = walk(0, 1, 2, 3)


def picture(colour: tuple[int, int, int], side: int = 256) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (side, side), colour).save(data, "PNG")
    return data.getvalue()


def basemap(name: str = "ortho", *, zoom: int = ZOOM, west: bool = True, east: bool = True) -> Basemap:
    """About the walk, or only what lies west of it, or east."""
    x, y = (int(one * 2**zoom) for one in world(TRACK[1].latitude, TRACK[1].longitude))
    bounds = bounds_of(zoom, x - 6 if west else x + 1, y - 6, x + 6 if east else x, y + 6)
    facts = TileFacts(zoom, zoom, 256, bounds)
    at = datetime(2026, 11, 1, tzinfo=UTC)
    return Basemap(f"basemap-{name}", name, f"© {name}", True, 100, facts, 1, "0" * 64, at)


def fill(station: FakeStation, *maps: Basemap, colour: tuple[int, int, int] = GREEN, side: int = 256) -> None:
    """Every tile of these maps is of this colour."""
    station.maps = (*station.maps, *maps)
    for one in maps:
        west, south, east, north = one.tiles.bounds
        count = 2**one.tiles.max_zoom
        (left, top), (right, bottom) = (
            (x * count, y * count) for x, y in (world(north, west), world(south, east))
        )
        data = picture(colour, side)
        for column in range(round(left), round(right)):
            for row in range(round(top), round(bottom)):
                station.tile_data[Tile(one.id, one.tiles.max_zoom, column, row)] = data


@pytest.fixture
def walker(qtbot: QtBot, screen: ReviewScreen, station: FakeStation) -> Walker:
    return Walker(qtbot, screen, station)


@pytest.fixture
def look(walker: Walker, make_visit: Callable[..., Visit], ask: object) -> Callable[[], None]:
    """The review is opened, and everything is fetched that the map wants."""

    def act() -> None:
        walker.look(make_visit(), cam2_a=TRACK)
        settle(walker)

    return act


def settle(walker: Walker) -> None:
    ask = walker.screen._ask

    def is_still() -> bool:
        walker.view.grab()
        return ask.is_idle

    walker.qtbot.waitUntil(is_still)
    walker.qtbot.waitUntil(is_still)


def colour_beside(walker: Walker, dx: int, dy: int = 0) -> QColor:
    """Beside the camera at the start of the walk."""
    return walker.shown().pixelColor(walker.at(0, 1.0) + QPoint(dx, dy))


def is_near(found: QColor, colour: tuple[int, int, int]) -> bool:
    rgb = found.red(), found.green(), found.blue()
    return all(abs(a - b) <= 3 for a, b in zip(rgb, colour, strict=True))


def test_the_track_lies_on_the_map_of_the_town_and_its_source_is_named(
    walker: Walker, station: FakeStation, look: Callable[[], None]
) -> None:
    fill(station, basemap("IGN"))
    look()
    assert is_near(colour_beside(walker, 40), GREEN)
    assert is_near(colour_beside(walker, -40), GREEN)
    track = walker.at(0, 2.5)
    assert walker.shown().pixelColor(track).name() == LIGHT.accent
    beside = walker.shown().pixelColor(track + QPoint(2, 0))
    assert beside.lightness() > QColor(*GREEN).lightness() + 60, "a halo parts the line from any ground"
    assert walker.view.sources == "© IGN"


def test_the_grid_stays_where_no_picture_is(
    walker: Walker, station: FakeStation, look: Callable[[], None]
) -> None:
    fill(station, basemap(east=False))
    look()
    shown = walker.shown()
    half = [shown.pixelColor(shown.width() - 3 - x, shown.height() // 3).name() for x in range(90)]
    assert LIGHT.line in half
    assert is_near(shown.pixelColor(6, shown.height() // 3), GREEN)


def test_a_hidden_one_is_not_drawn_and_a_change_shows_when_the_map_comes_again(
    walker: Walker, station: FakeStation, look: Callable[[], None]
) -> None:
    fill(station, basemap())
    shown = station.maps[0]
    station.maps = (dataclasses.replace(shown, is_shown=False),)
    look()
    assert not is_near(colour_beside(walker, 40), GREEN)
    assert walker.view.sources == ""
    station.maps = (dataclasses.replace(shown, opacity=50),)
    QTest.keyClick(walker.screen, Qt.Key.Key_T)
    QTest.keyClick(walker.screen, Qt.Key.Key_T)
    settle(walker)
    ground = QColor(LIGHT.ground)
    red, green, blue = GREEN
    mixed = (red + ground.red()) // 2, (green + ground.green()) // 2, (blue + ground.blue()) // 2
    assert any(is_near(colour_beside(walker, *at), mixed) for at in ((41, 5), (45, 9))), (
        "one of the two is beside the lines of the grid"
    )


def test_the_finer_one_lies_above_the_coarser_one(
    walker: Walker, station: FakeStation, look: Callable[[], None]
) -> None:
    fill(station, basemap("town", zoom=ZOOM, east=False), colour=BROWN)
    fill(station, basemap("country", zoom=17), colour=GREEN)
    look()
    shown = walker.shown()
    assert is_near(shown.pixelColor(6, shown.height() // 3), BROWN)
    assert is_near(shown.pixelColor(shown.width() - 6, shown.height() // 2), GREEN), (
        "larger than life, but there"
    )
    assert walker.view.sources == "© country · © town"


def test_a_tile_of_another_size_than_all_others_is_not_drawn(
    walker: Walker, station: FakeStation, look: Callable[[], None]
) -> None:
    fill(station, basemap(), side=300)
    look()
    assert not is_near(colour_beside(walker, 40), GREEN)


def test_in_the_dark_look_it_is_dimmed(
    walker: Walker, station: FakeStation, look: Callable[[], None], qapp: QApplication
) -> None:
    fill(station, basemap(), colour=(250, 250, 250))
    theme = Theme(qapp, "dark")
    try:
        look()
        assert colour_beside(walker, 40).lightness() < 190
        assert walker.shown().pixelColor(walker.at(0, 2.5)).name() == DARK.accent
    finally:
        theme.choose("light", 100)


def test_what_is_nearer_than_its_tiles_are_is_drawn_from_coarser_ones_until_they_come(
    walker: Walker, station: FakeStation, look: Callable[[], None]
) -> None:
    one = basemap()
    fill(station, one)
    coarse = {tile.above for tile in station.tile_data}
    station.tile_data = {tile: picture(BROWN) for tile in coarse}
    station.maps = (dataclasses.replace(one, tiles=dataclasses.replace(one.tiles, min_zoom=ZOOM - 1)),)
    look()
    view = walker.view
    for _ in range(6):
        view.zoom(1)
    settle(walker)
    assert is_near(colour_beside(walker, 40), BROWN)


def test_one_that_went_while_its_tiles_were_asked_for_is_whole_when_it_is_taken_in_again(
    station: FakeStation, lane: Jobs, idle: Callable[[], None]
) -> None:
    one = basemap()
    fill(station, one)
    wanted = list(station.tile_data)[:3]
    tiles = MapTiles(station, lane)
    tiles.refresh()
    idle()
    station.maps, station.tile_data = (), {}
    tiles.refresh()
    tiles.want(wanted)  # the list that says it is gone is not there yet
    idle()
    assert tiles.basemaps == ()
    fill(station, dataclasses.replace(one, added_at=one.added_at + timedelta(days=1)))
    tiles.refresh()
    idle()
    tiles.want(wanted)
    idle()
    assert all(tiles.picture(tile) is not None for tile in wanted)


def _model(width: float = 500, height: float = 400) -> MapModel:
    model = MapModel()
    model.resize(width, height)
    model.lay([Given(0, 0.0, 3.0, TRACK)])
    return model


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_tiles_cover_the_view_without_gap_or_overlap_and_are_fine_enough(ratio: float) -> None:
    model = _model()
    wide = dataclasses.replace(basemap(zoom=17).tiles, min_zoom=0, max_zoom=24)
    tiles = laid(model, dataclasses.replace(basemap(), tiles=wide), ratio)
    rows: dict[int, list[tuple[float, float]]] = {}
    for one in tiles:
        rows.setdefault(one.tile.row, []).append((one.left, one.right))
    for edges in rows.values():
        assert edges[0][0] <= 0
        assert edges[-1][1] >= 500
        assert all(a[1] == b[0] for a, b in pairwise(edges))
    assert min(one.top for one in tiles) <= 0
    assert max(one.bottom for one in tiles) >= 400
    side = (tiles[0].right - tiles[0].left) * ratio
    assert 256 / 1.42 <= side <= 256 * 1.42, "a pixel of the tile is about one of the screen"
    here = model.px(model.projection.metres(TRACK[1].latitude, TRACK[1].longitude))
    x, y = world(TRACK[1].latitude, TRACK[1].longitude)
    count = 2 ** tiles[0].tile.zoom
    [own] = [one for one in tiles if (one.tile.column, one.tile.row) == (int(x * count), int(y * count))]
    assert own.left + (x * count % 1) * (own.right - own.left) == pytest.approx(here[0], abs=0.05)
    assert own.top + (y * count % 1) * (own.bottom - own.top) == pytest.approx(here[1], abs=0.05)


def test_a_map_seen_from_far_away_or_from_beside_has_no_tiles() -> None:
    model = _model()
    model.zoom(1e-9)
    wide = dataclasses.replace(basemap().tiles, bounds=(0.0, 43.0, 1.0, 44.0))
    assert laid(model, dataclasses.replace(basemap(), tiles=wide), 1.0) == ()
    elsewhere = MapModel()
    elsewhere.lay([Given(0, 0.0, 3.0, (Position(0.0, 10.0, 10.0), Position(3.0, 10.001, 10.0)))])
    assert laid(elsewhere, basemap(), 1.0) == ()
