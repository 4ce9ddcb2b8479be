"""Writes the station's own file of tiles, an MBTiles of the plainest kind, there whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from bwc_review.domain.basemap import MOST_BYTES, Tile, TileFacts
from bwc_review.domain.errors import BasemapRefused, DiskFull, FolderUnusable
from bwc_review.domain.tile_grid import bounds_of

_SCHEMA = (
    "PRAGMA journal_mode = OFF",  # the file is thrown away if anything goes wrong
    "PRAGMA synchronous = OFF",  # and synced once, when it is whole
    "CREATE TABLE metadata (name TEXT, value TEXT)",
    "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)",
    "CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)",
    "BEGIN",
)


class TileWriter:
    """A file of tiles under way."""

    def __init__(self, connection: sqlite3.Connection, given: Path) -> None:
        self._connection = connection
        self._given = given
        self._written = 0
        self.count = 0

    def put(self, tile: Tile, data: bytes) -> None:
        """Add a tile, the first of its place. BasemapRefused where it becomes too much."""
        self._written += len(data)
        if self._written > MOST_BYTES:
            raise BasemapRefused(str(self._given), "too_large")
        row = (tile.zoom, tile.column, 2**tile.zoom - 1 - tile.row, data)
        self._connection.execute("INSERT OR IGNORE INTO tiles VALUES (?, ?, ?, ?)", row)
        self.count += 1

    def get(self, tile: Tile) -> bytes | None:
        """One that was put."""
        where = "zoom_level = ? AND tile_column = ? AND tile_row = ?"
        found = self._connection.execute(
            f"SELECT tile_data FROM tiles WHERE {where}",  # noqa: S608 (no word of anybody in it)
            (tile.zoom, tile.column, 2**tile.zoom - 1 - tile.row),
        ).fetchone()
        return None if found is None else bytes(found[0])

    def facts(self, tile_px: int) -> TileFacts:
        """What was put. BasemapRefused for nothing."""
        ask = self._connection.execute
        least, deepest = ask("SELECT min(zoom_level), max(zoom_level) FROM tiles").fetchone()
        if least is None:
            raise BasemapRefused(str(self._given), "no_tiles")
        columns = "min(tile_column), max(tile_row), max(tile_column), min(tile_row)"
        west, north, east, south = ask(
            f"SELECT {columns} FROM tiles WHERE zoom_level = ?",  # noqa: S608 (as above)
            (deepest,),
        ).fetchone()
        top = 2**deepest - 1
        return TileFacts(least, deepest, tile_px, bounds_of(deepest, west, top - north, east, top - south))

    def say(self, facts: TileFacts, name: str) -> None:
        """The metadata that the specification asks for."""
        said = {
            "name": name,
            "format": "png",  # or JPEG: each tile tells by itself
            "minzoom": str(facts.min_zoom),
            "maxzoom": str(facts.max_zoom),
            "bounds": ",".join(f"{one:.7f}" for one in facts.bounds),
        }
        self._connection.executemany("INSERT INTO metadata VALUES (?, ?)", said.items())


@contextmanager
def writing(file: Path, given: Path) -> Iterator[TileWriter]:
    """A new file that is closed and whole when the block ends, and gone where it fails.

    given: where the tiles come from, for the words of a refusal. Raises DiskFull, FolderUnusable.
    """
    try:
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            for statement in _SCHEMA:
                connection.execute(statement)
            yield TileWriter(connection, given)
            connection.execute("COMMIT")
    except BaseException as error:
        file.unlink(missing_ok=True)
        if isinstance(error, sqlite3.OperationalError):
            raise _fact(error, file) from None
        raise


def _fact(error: sqlite3.OperationalError, file: Path) -> DiskFull | FolderUnusable:
    if error.sqlite_errorcode == sqlite3.SQLITE_FULL:
        return DiskFull(str(file.parent), 0)
    return FolderUnusable(str(file.parent), error.sqlite_errorname)
