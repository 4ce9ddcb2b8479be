"""Copies the tiles of a foreign MBTiles file, each looked at, into a file of the station's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bwc_review.basemap.mbtiles import inspect, opened, refusing, stated_side
from bwc_review.basemap.shelf import reading
from bwc_review.basemap.tile_file import writing
from bwc_review.domain.basemap import Tile, TileFacts
from bwc_review.domain.errors import BasemapRefused
from bwc_review.domain.progress import Progress
from bwc_review.domain.tile_grid import DEEPEST_ZOOM

_MOST_TILES = 4_000_000


def copy_tiles(given: Path, target: Path, progress: Progress) -> TileFacts:
    """What was copied; ``target`` must be new, and is gone where this fails.

    What the station opens from then on is a database that it made: whatever else lies in the given file,
    indices, views and triggers, stays there. Raises FileUnreadable, BasemapRefused, DiskFull,
    FolderUnusable, Cancelled.
    """
    offered = inspect(given).tiles
    assert offered is not None  # noqa: S101 - a file of tiles has some
    side = offered.tile_px
    with reading(given):
        size = given.stat().st_size
    with writing(target, given) as into:
        copied = 0
        for row in _rows(given):
            tile, data = _checked(given, row, side)
            into.put(tile, data)
            copied += len(data)
            if into.count > _MOST_TILES:
                raise BasemapRefused(str(given), "too_large")
            if into.count % 64 == 0:
                progress.step(min(copied, size), size)
        facts = into.facts(side)
        into.say(facts, target.stem)
    return facts


def _rows(given: Path) -> Iterator[tuple[object, ...]]:
    with refusing(given), opened(given) as tiles:
        yield from tiles.every()


def _checked(given: Path, row: tuple[object, ...], side: int) -> tuple[Tile, bytes]:
    """A tile of the world, as large as all others. BasemapRefused."""
    zoom, column, north, data = row
    if not (isinstance(zoom, int) and isinstance(column, int) and isinstance(north, int)):
        raise BasemapRefused(str(given), "zoom")
    if not 0 <= zoom <= DEEPEST_ZOOM or not 0 <= column < 2**zoom or not 0 <= north < 2**zoom:
        raise BasemapRefused(str(given), "zoom")
    if stated_side(given, data) != side or not isinstance(data, bytes):
        raise BasemapRefused(str(given), "tile_size")
    return Tile("", zoom, column, 2**zoom - 1 - north), data
