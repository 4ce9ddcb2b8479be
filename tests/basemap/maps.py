"""Makes maps of a town that does not exist: files of tiles, and placed pictures."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from pathlib import Path

from PIL import Image, ImageDraw

from bwc_review.domain.lambert import LAMBERT_93
from bwc_review.domain.tile_grid import world

TOWN = (43.8493, 0.6628)  # latitude, longitude
GREEN, RED = (70, 120, 60), (200, 30, 30)
TABLES = (
    "CREATE TABLE metadata (name text, value text)",
    "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)",
)


def png(side: int = 256, colour: tuple[int, int, int] = GREEN, kind: str = "PNG", high: int = 0) -> bytes:
    """A tile of one colour."""
    data = io.BytesIO()
    Image.new("RGB", (side, high or side), colour).save(data, kind)
    return data.getvalue()


def around(place: tuple[float, float], zooms: Iterable[int], reach: int = 1) -> list[tuple[int, int, int]]:
    """Zoom, column, row (to the south) of the tiles about a place."""
    found = []
    for zoom in zooms:
        x, y = (int(one * 2**zoom) for one in world(*place))
        steps = range(-reach, reach + 1)
        found += [(zoom, x + right, y + down) for right in steps for down in steps]
    return found


def make_mbtiles(
    file: Path,
    tiles: Iterable[tuple[int, int, int]] = (),
    data: Callable[[int], object] = lambda zoom: png(),
    *,
    said: Mapping[str, str] | None = None,
    tables: Iterable[str] = TABLES,
) -> Path:
    """A file of tiles, as the specification has it: rows count to the north there."""
    said = said or {"name": "Fleurance", "format": "png", "attribution": '<a href="x">© Ville</a>'}
    with closing(sqlite3.connect(file)) as connection, connection:
        for statement in tables:
            connection.execute(statement)
        connection.executemany("INSERT INTO metadata VALUES (?, ?)", said.items())
        for zoom, column, row in tiles:
            values = (zoom, column, 2**zoom - 1 - row, data(zoom))
            connection.execute("INSERT INTO tiles VALUES (?, ?, ?, ?)", values)
    return file


def make_town(file: Path, zooms: Iterable[int] = range(13, 19)) -> Path:
    """Tiles about the town, green ones."""
    return make_mbtiles(file, around(TOWN, zooms))


def make_picture(
    file: Path,
    size: tuple[int, int] = (600, 400),
    step_m: float = 0.5,
    *,
    world_file: str | None = "",
    mode: str = "RGB",
) -> Path:
    """A picture about the town in Lambert-93: green, with a red square of forty metres in its middle."""
    picture = Image.new("RGB", size, GREEN)
    middle = size[0] / 2, size[1] / 2
    half = 20 / step_m
    ImageDraw.Draw(picture).rectangle(
        [middle[0] - half, middle[1] - half, middle[0] + half, middle[1] + half], fill=RED
    )
    picture.convert(mode).save(file)
    east, north = LAMBERT_93.metres(*TOWN)
    if world_file is not None:
        left, top = east - middle[0] * step_m, north + middle[1] * step_m
        numbers = (step_m, 0, 0, -step_m, left + step_m / 2, top - step_m / 2)
        ending = {".png": ".pgw", ".jpg": ".jgw", ".tif": ".tfw"}[file.suffix]
        file.with_suffix(ending).write_text(world_file or "\n".join(f"{one:.6f}" for one in numbers), "ascii")
    return file
