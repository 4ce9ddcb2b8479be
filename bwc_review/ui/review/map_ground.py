"""Knows which tiles of a basemap lie in view of the map, and between which pixels. No Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import floor

from bwc_review.domain.basemap import Basemap, Tile
from bwc_review.domain.tile_grid import place, world
from bwc_review.ui.review.map_model import MapModel

_MOST_PIXELS = 12_000_000  # of one basemap in one view: seen from further away it is not drawn


@dataclass(frozen=True, slots=True)
class Laid:
    """A tile and where it lies, in pixels of the map. Neighbours share their edges to the last digit."""

    tile: Tile
    left: float
    top: float
    right: float
    bottom: float


def laid(model: MapModel, basemap: Basemap, ratio: float) -> tuple[Laid, ...]:
    """The tiles in view, of the zoom whose pixels are about those of the screen.

    ratio: pixels of the screen for one of the map. None where there would be too many.
    """
    facts = basemap.tiles
    wanted = model.tile_zoom(facts.tile_px / ratio)
    zoom = max(facts.min_zoom, min(wanted, facts.max_zoom))
    columns, rows = _in_view(model, basemap, zoom)
    if len(columns) * len(rows) * facts.tile_px**2 > _MOST_PIXELS:
        return ()
    return tuple(_laid(model, Tile(basemap.id, zoom, column, row)) for row in rows for column in columns)


def _in_view(model: MapModel, basemap: Basemap, zoom: int) -> tuple[range, range]:
    """Columns and rows that may show anything."""
    count = 2**zoom
    seen = [world(*model.projection.degrees(*model.metres_at(x, y))) for x, y in _frame(model)]
    west, south, east, north = basemap.tiles.bounds
    left, top = world(north, west)
    right, bottom = world(south, east)
    small = 1e-9  # of the world: bounds are the very edges of tiles

    def between(low: float, high: float, first: float, last: float) -> range:
        start = floor(max(low, first + small, 0.0) * count)
        return range(start, min(floor(min(high, last - small, 1.0 - small) * count), count - 1) + 1)

    xs, ys = [x for x, _ in seen], [y for _, y in seen]
    return between(min(xs), max(xs), left, right), between(min(ys), max(ys), top, bottom)


def _frame(model: MapModel) -> Iterator[tuple[float, float]]:
    """Points all around the view: its edges are curved on the world."""
    width, height = model.size
    for x in (0.0, width / 2, width):
        for y in (0.0, height / 2, height):
            yield x, y


def _laid(model: MapModel, tile: Tile) -> Laid:
    def at(right: float, down: float) -> tuple[float, float]:
        count = 2**tile.zoom
        there = place((tile.column + right) / count, (tile.row + down) / count)
        return model.px(model.projection.metres(*there))

    return Laid(tile, at(0, 0.5)[0], at(0.5, 0)[1], at(1, 0.5)[0], at(0.5, 1)[1])
