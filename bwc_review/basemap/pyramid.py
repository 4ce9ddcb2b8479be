"""Cuts a placed picture into tiles of the world, each zoom half as fine as the next, down to a single one.

A tile of 256 pixels is so small that any projection is straight across it: the four corners of a tile are
looked up in the picture, and what lies between is drawn. What the picture does not cover is transparent.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bwc_review.basemap.picture import decoded, inspect
from bwc_review.basemap.tile_file import TileWriter, writing
from bwc_review.domain.basemap import Tile, TileFacts
from bwc_review.domain.errors import BasemapRefused
from bwc_review.domain.georeference import Georeference
from bwc_review.domain.progress import Progress
from bwc_review.domain.tile_grid import place, world

if TYPE_CHECKING:
    from PIL import Image

TILE_PX = 256
_DEEPEST = 22  # two centimetres a pixel
_COARSER = 0.3  # of a zoom: so much detail may be lost, a fifth, before four times the tiles are made
_MOST_TILES = (
    100_000  # of the finest zoom: a strip of the most pixels, turned by half a right angle, has fewer
)
_ALONG_EDGE = 16
_JPEG_QUALITY = 88
_Point = tuple[float, float]


def cut(given: Path, placed: Georeference, target: Path, progress: Progress) -> TileFacts:
    """What was made; ``target`` must be new, and is gone where this fails. Half a minute for the largest.

    Photographs become JPEG, drawings PNG; tiles with nothing in a part of them are PNG in either case.
    Raises BasemapRefused, DiskFull, FolderUnusable, Cancelled.
    """
    is_drawn = inspect(given).is_drawn
    progress.step(0, 1)
    picture = decoded(given)
    west, north, east, south = _extent(placed, picture.size)
    zoom = _zoom(placed, picture.size)
    if (east - west) * (south - north) * 4**zoom > _MOST_TILES:  # its pixels are slivers
        raise BasemapRefused(str(given), "scale")
    with writing(target, given) as into:
        tiles = list(_tiles(zoom, west, north, east, south))
        total = len(tiles) + len(tiles) // 3
        for number, tile in enumerate(tiles):
            progress.step(number, total)
            if (made := _drawn(picture, placed, tile)) is not None:
                into.put(tile, _encoded(made, is_drawn=is_drawn))
        del picture
        done = len(tiles)
        while zoom > 0 and len(tiles) > 1:
            zoom -= 1
            tiles = sorted({tile.above for tile in tiles}, key=lambda one: (one.row, one.column))
            for tile in tiles:
                progress.step(min(done, total), total)
                done += 1
                if (made := _joined(into, tile)) is not None:
                    into.put(tile, _encoded(made, is_drawn=is_drawn))
        facts = into.facts(TILE_PX)
        into.say(facts, target.stem)
    return facts


def _extent(placed: Georeference, size: tuple[int, int]) -> tuple[float, float, float, float]:
    """West, north, east, south of the picture in the square of the world."""
    points = [world(*placed.place(*one)) for one in _edge(size)]
    return (
        min(x for x, _ in points),
        min(y for _, y in points),
        max(x for x, _ in points),
        max(y for _, y in points),
    )


def _edge(size: tuple[int, int]) -> Iterator[_Point]:
    width, height = size
    for step in range(_ALONG_EDGE + 1):
        x, y = width * step / _ALONG_EDGE, height * step / _ALONG_EDGE
        yield from ((x, 0.0), (x, float(height)), (0.0, y), (float(width), y))


def _zoom(placed: Georeference, size: tuple[int, int]) -> int:
    """The one whose pixels are about as fine as those of the picture."""
    x, y = size[0] / 2, size[1] / 2
    here, right, below = (world(*placed.place(*one)) for one in ((x, y), (x + 1, y), (x, y + 1)))
    side = math.sqrt(
        abs((right[0] - here[0]) * (below[1] - here[1]) - (right[1] - here[1]) * (below[0] - here[0]))
    )
    return max(0, min(math.ceil(math.log2(1 / (TILE_PX * side)) - _COARSER), _DEEPEST))


def _tiles(zoom: int, west: float, north: float, east: float, south: float) -> Iterator[Tile]:
    count = 2**zoom

    def between(first: float, last: float) -> range:
        return range(max(0, math.floor(first * count)), min(count, math.ceil(last * count)))

    for row in between(north, south):
        for column in between(west, east):
            yield Tile("", zoom, column, row)


def _drawn(picture: Image.Image, placed: Georeference, tile: Tile) -> Image.Image | None:
    """A tile, None where the picture does not reach it."""
    from PIL import Image, ImageDraw

    count = 2**tile.zoom
    corners = [  # in the order of Pillow: upper left, lower left, lower right, upper right
        placed.pixel(*place((tile.column + right) / count, (tile.row + down) / count))
        for right, down in ((0, 0), (0, 1), (1, 1), (1, 0))
    ]
    width, height = picture.size
    if (
        max(x for x, _ in corners) <= 0
        or max(y for _, y in corners) <= 0
        or min(x for x, _ in corners) >= width
        or min(y for _, y in corners) >= height
    ):
        return None
    made = picture.transform(
        (TILE_PX, TILE_PX),
        Image.Transform.QUAD,
        [value for corner in corners for value in corner],
        Image.Resampling.BICUBIC,
    )
    if all(0 <= x <= width and 0 <= y <= height for x, y in corners):
        return made
    covered = Image.new("L", (TILE_PX, TILE_PX), 0)
    outline = [_in_tile(placed, tile, point) for point in ((0, 0), (width, 0), (width, height), (0, height))]
    ImageDraw.Draw(covered).polygon(outline, fill=255)
    whole = made.convert("RGBA")
    whole.putalpha(Image.composite(whole.getchannel("A"), covered, covered))
    return whole if covered.getbbox() else None


def _in_tile(placed: Georeference, tile: Tile, point: _Point) -> _Point:
    """The pixel of a tile at which a point of the picture lies, also far beside the tile."""
    x, y = (one * 2**tile.zoom for one in world(*placed.place(*point)))
    return (x - tile.column) * TILE_PX, (y - tile.row) * TILE_PX


def _joined(into: TileWriter, tile: Tile) -> Image.Image | None:
    """The four tiles below one, at half their size; None where there is none of them."""
    from PIL import Image

    sheet = Image.new("RGBA", (2 * TILE_PX, 2 * TILE_PX), (0, 0, 0, 0))
    is_empty = True
    for down in (0, 1):
        for right in (0, 1):
            data = into.get(Tile("", tile.zoom + 1, 2 * tile.column + right, 2 * tile.row + down))
            if data is not None:
                with Image.open(io.BytesIO(data)) as below:
                    sheet.paste(below.convert("RGBA"), (right * TILE_PX, down * TILE_PX))
                is_empty = False
    return None if is_empty else sheet.resize((TILE_PX, TILE_PX), Image.Resampling.BOX)


def _encoded(made: Image.Image, *, is_drawn: bool) -> bytes:
    has_holes = made.mode == "RGBA" and made.getchannel("A").getextrema()[0] != 255
    data = io.BytesIO()
    if is_drawn or has_holes:
        (made if has_holes else made.convert("RGB")).save(data, "PNG")
    else:
        made.convert("RGB").save(data, "JPEG", quality=_JPEG_QUALITY)
    return data.getvalue()
