"""Reads an MBTiles file (specification 1.3, raster tiles) that others made, and trusts nothing in it.

SQLite opens it read-only and immutable: no lock, no journal beside it, nothing written. Nothing but plain
questions to its own tables is let through: no function of a view beyond counting, no recursion, no virtual
table, no other file; what takes too many steps or gives too much is stopped. A tile is a PNG or JPEG of the
size all have, or it is none.
"""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from bwc_review.domain.basemap import Offered, Tile, TileFacts, plain
from bwc_review.domain.errors import BasemapRefused
from bwc_review.domain.tile_grid import DEEPEST_ZOOM, bounds_of

HEAD = b"SQLite format 3\0"
TILE_SIDES = (256, 512, 1024)
_MOST_TILE_BYTES = 4 * 1024**2
_LONGEST_SQL = 10_000
_STEPS = 100_000
_MOST_STEPS = 10_000  # times as many: some seconds, for the extent of a million tiles without index
_TRIED = 8  # tiles of a zoom
_PRIMARY = 0xFF  # of a code of SQLite, which may say more
_FUNCTIONS = {"min", "max", "count"}
_KINDS = {b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG"}
_VECTOR = (b"\x1f\x8b", b"\x1a")  # gzip, or a bare protocol buffer that begins with a layer


class Tiles:
    """The tiles of one open file. Every method may raise sqlite3.Error, for whatever is wrong with it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def metadata(self) -> dict[str, str]:
        """What the file says of itself, in words."""
        rows = self._rows("SELECT name, value FROM metadata LIMIT 100")
        return {name: str(value) for name, value in rows if isinstance(name, str)}

    def zooms(self) -> tuple[object, object]:
        """The least and the deepest zoom of any tile; None, None where there is no tile."""
        least, deepest = self._rows("SELECT min(zoom_level), max(zoom_level) FROM tiles")[0]
        return least, deepest

    def extent(self, zoom: int) -> tuple[object, ...]:
        """Least and greatest column, least and greatest row of a zoom; rows count to the NORTH (TMS)."""
        columns = "min(tile_column), max(tile_column), min(tile_row), max(tile_row)"
        return self._rows(f"SELECT {columns} FROM tiles WHERE zoom_level = ?", zoom)[0]  # noqa: S608

    def some(self, zoom: int) -> Iterator[object]:
        """A few tiles of a zoom."""
        question = f"SELECT tile_data FROM tiles WHERE zoom_level = ? LIMIT {_TRIED}"  # noqa: S608
        return (row[0] for row in self._rows(question, zoom))

    def every(self) -> Iterator[tuple[object, ...]]:
        """All of them: zoom, column, row counted to the NORTH, bytes. In whatever order they lie."""
        self._connection.set_progress_handler(_patience(), _STEPS)
        yield from self._connection.execute("SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles")

    def read(self, tile: Tile) -> bytes | None:
        """The bytes of a PNG or JPEG; None where there is no such tile."""
        rows = self._rows(
            "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ? LIMIT 1",
            tile.zoom,
            tile.column,
            2**tile.zoom - 1 - tile.row,
        )
        data = rows[0][0] if rows else None
        return data if isinstance(data, bytes) and kind_of(data) is not None else None

    def _rows(self, question: str, *values: int) -> list[tuple[object, ...]]:
        self._connection.set_progress_handler(_patience(), _STEPS)
        return self._connection.execute(question, values).fetchall()


@contextmanager
def opened(file: Path) -> Iterator[Tiles]:
    """The tiles of a file, until the block ends. sqlite3.Error where it is no database of tiles."""
    address = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        for name, most in (
            (sqlite3.SQLITE_LIMIT_LENGTH, _MOST_TILE_BYTES),
            (sqlite3.SQLITE_LIMIT_SQL_LENGTH, _LONGEST_SQL),
            (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
            (sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 8),
        ):
            connection.setlimit(name, most)
        for rule in ("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON", "mmap_size = 0"):
            connection.execute(f"PRAGMA {rule}")
        made = connection.execute("SELECT 1 FROM sqlite_master WHERE lower(sql) LIKE '%virtual%' LIMIT 1")
        if made.fetchone() is not None:
            raise sqlite3.DatabaseError("a virtual table")
        connection.set_authorizer(_allowed)
        yield Tiles(connection)


def inspect(file: Path) -> Offered:
    """What a file of tiles is, by a few of them. Zooms and bounds are those of its tiles: what the file says
    of them may be anything. Raises BasemapRefused.
    """
    with refusing(file), opened(file) as tiles:
        said = tiles.metadata()
        if said.get("format", "").lower() in {"pbf", "application/vnd.mapbox-vector-tile"}:
            raise BasemapRefused(str(file), "vector")
        least, deepest = tiles.zooms()
        if least is None:
            raise BasemapRefused(str(file), "no_tiles")
        if not isinstance(least, int) or not isinstance(deepest, int):
            raise BasemapRefused(str(file), "zoom")
        if not 0 <= least <= deepest <= DEEPEST_ZOOM:
            raise BasemapRefused(str(file), "zoom")
        west, east, south, north = (one if isinstance(one, int) else -1 for one in tiles.extent(deepest))
        count = 2**deepest
        if not (0 <= west <= east < count and 0 <= south <= north < count):
            raise BasemapRefused(str(file), "zoom")
        bounds = bounds_of(deepest, west, count - 1 - north, east, count - 1 - south)
        title, attribution = plain(said.get("name", "")), plain(said.get("attribution", ""))
        sides = {decoded_side(file, data) for zoom in {least, deepest} for data in tiles.some(zoom)}
        if len(sides) != 1 or not sides <= set(TILE_SIDES):
            raise BasemapRefused(str(file), "tile_size")
        return Offered(title, attribution, TileFacts(least, deepest, sides.pop(), bounds))


def read_tiles(file: Path, wanted: Iterable[Tile]) -> dict[Tile, bytes]:
    """Those of the tiles that there are, as PNG or JPEG; none of a file that is gone or damaged."""
    found: dict[Tile, bytes] = {}
    try:
        with opened(file) as tiles:
            for tile in wanted:
                if (data := tiles.read(tile)) is not None:
                    found[tile] = data
    except (sqlite3.Error, OSError):
        return {}
    return found


@contextmanager
def refusing(file: Path) -> Iterator[None]:
    """Turn whatever SQLite finds wrong with a file into BasemapRefused; "gone": its drive does not answer."""
    try:
        yield
    except (sqlite3.Error, OverflowError, UnicodeError) as error:
        code = getattr(error, "sqlite_errorcode", 0)
        is_unread = code & _PRIMARY == sqlite3.SQLITE_IOERR and code != sqlite3.SQLITE_IOERR_SHORT_READ
        raise BasemapRefused(str(file), "gone" if is_unread else "broken") from None


def decoded_side(file: Path, data: object) -> int:
    """The side of a tile that was decoded whole, in pixels; 0 where it is no square. BasemapRefused."""
    return _side(file, data, is_whole=True)


def stated_side(file: Path, data: object) -> int:
    """The same, by the head of its picture alone."""
    return _side(file, data, is_whole=False)


def _side(file: Path, data: object, *, is_whole: bool) -> int:
    from PIL import Image

    if isinstance(data, bytes) and data.startswith(_VECTOR):
        raise BasemapRefused(str(file), "vector")
    if not isinstance(data, bytes) or (kind := kind_of(data)) is None:
        raise BasemapRefused(str(file), "tile_kind")
    try:
        with Image.open(io.BytesIO(data), formats=(kind,)) as picture:
            width, height = picture.size
            if width != height or width > TILE_SIDES[-1]:
                return 0
            if is_whole:
                picture.load()
            return width
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError, Warning):
        raise BasemapRefused(str(file), "tile_kind") from None


def kind_of(data: bytes) -> str | None:
    """By how it begins: "PNG" or "JPEG"; None for anything else."""
    return next((kind for head, kind in _KINDS.items() if data.startswith(head)), None)


def _allowed(action: int, first: str | None, second: str | None, *_: str | None) -> int:  # noqa: ARG001
    if action in {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ}:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION and second in _FUNCTIONS:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _patience() -> Callable[[], int]:
    """What SQLite asks every so many steps; 1 has it stop."""
    asked = 0

    def ask() -> int:
        nonlocal asked
        asked += 1
        return int(asked > _MOST_STEPS)

    return ask
