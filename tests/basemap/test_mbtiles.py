"""A file of tiles that others made comes in tile by tile, or is refused with its cause."""

from __future__ import annotations

import io
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from bwc_review.basemap.copy_tiles import copy_tiles
from bwc_review.basemap.mbtiles import inspect, opened, read_tiles
from bwc_review.domain.basemap import Offered, Tile
from bwc_review.domain.errors import BasemapRefused, FileUnreadable
from bwc_review.domain.progress import SILENT
from tests.basemap.maps import TABLES, TOWN, around, make_mbtiles, make_town, png

HERE = around(TOWN, [15], 0)


def refused(file: Path, tmp_path: Path) -> str:
    """The cause; nothing is left behind."""
    target = tmp_path / "own.part"
    with pytest.raises(BasemapRefused) as error:
        copy_tiles(file, target, SILENT)
    assert not target.exists()
    return error.value.cause


def test_all_its_tiles_come_in_with_zooms_and_bounds_of_their_own(tmp_path: Path) -> None:
    file = make_town(tmp_path / "town.mbtiles")
    found = inspect(file)
    assert found.tiles is not None
    assert (found.title, found.attribution) == ("Fleurance", "© Ville"), "without the HTML it is kept in"
    facts = copy_tiles(file, tmp_path / "own.mbtiles", SILENT)
    assert (facts.min_zoom, facts.max_zoom, facts.tile_px) == (13, 18, 256)
    assert facts.bounds == found.tiles.bounds
    west, south, east, north = facts.bounds
    assert west < TOWN[1] < east
    assert south < TOWN[0] < north
    assert east - west == pytest.approx(3 * 360 / 2**18)
    wanted = [Tile("", *one) for one in around(TOWN, range(12, 20))]
    assert read_tiles(tmp_path / "own.mbtiles", wanted) == {
        one: png() for one in wanted if 13 <= one.zoom <= 18
    }


def test_rows_count_to_the_north_as_the_specification_has_them(tmp_path: Path) -> None:
    make_mbtiles(tmp_path / "a.mbtiles", [(1, 0, 0)])
    with closing(sqlite3.connect(tmp_path / "a.mbtiles")) as connection:
        assert connection.execute("SELECT tile_row FROM tiles").fetchone() == (1,)
    found = inspect(tmp_path / "a.mbtiles").tiles
    assert found is not None
    assert found.bounds[3] == pytest.approx(85.0511288)


def test_a_view_that_joins_pictures_to_places_is_read_and_not_kept(tmp_path: Path) -> None:
    """As most tools write it: each picture once, however many places show it."""
    file, own = tmp_path / "joined.mbtiles", tmp_path / "own.mbtiles"
    make_mbtiles(
        file,
        tables=[
            TABLES[0],
            "CREATE TABLE map (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_id TEXT)",
            "CREATE TABLE images (tile_data blob, tile_id text)",
            "CREATE VIEW tiles AS SELECT map.zoom_level AS zoom_level, map.tile_column AS tile_column, "
            "map.tile_row AS tile_row, images.tile_data AS tile_data FROM map "
            "JOIN images ON images.tile_id = map.tile_id",
        ],
    )
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("INSERT INTO images VALUES (?, 'sea')", (png(),))
        connection.executemany("INSERT INTO map VALUES (2, ?, 1, 'sea')", [(one,) for one in range(4)])
    copy_tiles(file, own, SILENT)
    assert len(read_tiles(own, [Tile("", 2, one, 2) for one in range(4)])) == 4
    with closing(sqlite3.connect(own)) as connection:
        made = connection.execute("SELECT type, name FROM sqlite_master ORDER BY name").fetchall()
    assert made == [("table", "metadata"), ("index", "tile_index"), ("table", "tiles")]


@pytest.mark.parametrize(
    ("data", "said", "cause"),
    [
        (zlib.compress(b"layer"), {"format": "pbf"}, "vector"),
        (b"\x1f\x8b\x08layer", {"name": "x"}, "vector"),
        (b"\x1a\x05layer", {"name": "x"}, "vector"),
        (b"RIFF____WEBPVP8 ", {"format": "webp"}, "tile_kind"),
        (b"", {"name": "x"}, "tile_kind"),
        ("words", {"name": "x"}, "tile_kind"),
        (7, {"name": "x"}, "tile_kind"),
        (None, {"name": "x"}, "tile_kind"),
        (png()[:60], {"name": "x"}, "tile_kind"),
        (png(100), {"name": "x"}, "tile_size"),
        (png(256, high=300), {"name": "x"}, "tile_size"),
        (png(2048), {"name": "x"}, "tile_size"),
    ],
)
def test_what_is_no_picture_of_a_tile_is_refused(
    tmp_path: Path, data: object, said: dict[str, str], cause: str
) -> None:
    file = make_mbtiles(tmp_path / "bad.mbtiles", HERE, lambda zoom: data, said=said)
    assert refused(file, tmp_path) == cause


def test_a_tile_that_claims_a_million_pixels_a_side_is_never_decoded(tmp_path: Path) -> None:
    head = b"IHDR" + (10**6).to_bytes(4, "big") * 2 + b"\x08\x02\0\0\0"
    bomb = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\r" + head + zlib.crc32(head).to_bytes(4, "big")
    file = make_mbtiles(tmp_path / "bomb.mbtiles", HERE, lambda zoom: bomb)
    assert refused(file, tmp_path) in {"tile_kind", "tile_size"}


@pytest.mark.parametrize(
    "tiles", [[(25, 0, 0)], [(-1, 0, 0)], [(3, 8, 0)], [(3, -1, 0)], [(3, 0, 9)], [(10**12, 0, 0)]]
)
def test_tiles_that_lie_nowhere_are_refused(tmp_path: Path, tiles: list[tuple[int, int, int]]) -> None:
    file = tmp_path / "absurd.mbtiles"
    make_mbtiles(file)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.executemany("INSERT INTO tiles VALUES (?, ?, ?, ?)", [(*one, png()) for one in tiles])
    assert refused(file, tmp_path) == "zoom"


def test_one_bad_tile_among_good_ones_refuses_the_file_whole(tmp_path: Path) -> None:
    file = make_town(tmp_path / "town.mbtiles", range(15, 17))
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("INSERT INTO tiles VALUES (15, 'x', 3, ?)", (png(),))
    assert refused(file, tmp_path) in {"zoom", "broken"}


@pytest.mark.parametrize(
    "view",
    [
        "CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
        "SELECT 1 AS zoom_level, i AS tile_column, i AS tile_row, x'89' AS tile_data FROM n",
        "CREATE VIEW tiles AS SELECT 1 AS zoom_level, 0 AS tile_column, 0 AS tile_row, "
        "randomblob(1000000000) AS tile_data FROM metadata",
        "CREATE VIEW tiles AS SELECT 1 AS zoom_level, 0 AS tile_column, 0 AS tile_row, "
        "load_extension('/tmp/x') AS tile_data FROM metadata",
        "CREATE VIRTUAL TABLE tiles USING fts5(zoom_level, tile_column, tile_row, tile_data)",
        "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER)",
        "CREATE TABLE other (a)",
    ],
)
def test_a_file_that_is_built_to_harm_or_otherwise_than_tiles_are_is_refused(
    tmp_path: Path, view: str
) -> None:
    file = make_mbtiles(tmp_path / "built.mbtiles", tables=[TABLES[0], view])
    assert refused(file, tmp_path) in {"broken", "no_tiles"}


def test_a_view_of_endless_rows_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bwc_review.basemap.mbtiles._MOST_STEPS", 5)
    numbers = [f"CREATE TABLE t{one} (a)" for one in range(2)]
    cross = (
        "CREATE VIEW tiles AS SELECT 1 AS zoom_level, p.a AS tile_column, q.a AS tile_row, 'x' AS tile_data "
        "FROM t0 AS p, t0 AS q, t0 AS r"
    )
    file = make_mbtiles(tmp_path / "endless.mbtiles", tables=[TABLES[0], *numbers, cross])
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.executemany("INSERT INTO t0 VALUES (?)", [(one % 2,) for one in range(300)])
    assert refused(file, tmp_path) == "broken"


def test_an_empty_one_and_a_foreign_one_are_refused(tmp_path: Path) -> None:
    assert refused(make_mbtiles(tmp_path / "empty.mbtiles"), tmp_path) == "no_tiles"
    (tmp_path / "words.mbtiles").write_bytes(b"SQLite format 3\0" + b"\xff" * 4_000)
    assert refused(tmp_path / "words.mbtiles", tmp_path) == "broken"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_town(tmp_path_factory.mktemp("maps") / "town.mbtiles", range(14, 16))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whatever_was_damaged_it_is_read_or_refused(town: Path, tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(town.read_bytes())
    for _ in range(data.draw(st.integers(1, 12))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    file = tmp_path / "hurt.mbtiles"
    file.write_bytes(bytes(content[: data.draw(st.integers(1, len(content)))]))
    target = tmp_path / "own.part"
    try:
        copy_tiles(file, target, SILENT)
    except BasemapRefused:
        assert not target.exists()
    target.unlink(missing_ok=True)
    read_tiles(file, [Tile("", *one) for one in HERE])


def test_nothing_is_written_beside_a_file_that_is_read(tmp_path: Path) -> None:
    file = make_town(tmp_path / "town.mbtiles", [15])
    before = file.read_bytes()
    with opened(file) as tiles, pytest.raises(sqlite3.Error, match="not authorized"):
        tiles._rows("DELETE FROM tiles")
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_is_gone_has_no_tiles(tmp_path: Path) -> None:
    assert read_tiles(tmp_path / "gone.mbtiles", [Tile("", *HERE[0])]) == {}


def test_a_stick_pulled_out_once_its_file_was_looked_at_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def looked_at_last(file: Path) -> Offered:
        found = inspect(file)
        file.unlink()
        return found

    monkeypatch.setattr("bwc_review.basemap.copy_tiles.inspect", looked_at_last)
    with pytest.raises(FileUnreadable):
        copy_tiles(make_town(tmp_path / "town.mbtiles", [15]), tmp_path / "own.part", SILENT)
    assert list(tmp_path.iterdir()) == []


def test_a_kept_tile_is_the_picture_it_was(tmp_path: Path) -> None:
    file = make_mbtiles(tmp_path / "jpeg.mbtiles", HERE, lambda zoom: png(512, kind="JPEG"))
    assert copy_tiles(file, tmp_path / "own.mbtiles", SILENT).tile_px == 512
    [data] = read_tiles(tmp_path / "own.mbtiles", [Tile("", *HERE[0])]).values()
    with Image.open(io.BytesIO(data)) as picture:
        assert (picture.format, picture.size) == ("JPEG", (512, 512))
