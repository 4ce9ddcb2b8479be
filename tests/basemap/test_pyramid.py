"""A placed picture becomes tiles in which every thing lies where it is on the ground, or is refused."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from bwc_review.basemap import picture, pyramid
from bwc_review.basemap.mbtiles import read_tiles
from bwc_review.domain.basemap import MOST_PIXELS, Tile, TileFacts
from bwc_review.domain.errors import BasemapRefused, Cancelled
from bwc_review.domain.georeference import Affine, Coordinates, Georeference
from bwc_review.domain.lambert import LAMBERT_93
from bwc_review.domain.progress import SILENT
from bwc_review.domain.tile_grid import world
from tests.basemap.maps import GREEN, RED, TOWN, make_picture

Colour = tuple[int, ...]


def cut(file: Path, own: Path) -> TileFacts:
    affine = picture.inspect(file).affine
    assert affine is not None
    return pyramid.cut(file, Georeference(Coordinates.LAMBERT_93, affine), own, SILENT)


def colour_at(own: Path, zoom: int, east_m: float, north_m: float) -> Colour:
    """What the tiles of a zoom show, so many metres beside the middle of the town; zeros for nothing."""
    east, north = LAMBERT_93.metres(*TOWN)
    x, y = (one * 2**zoom for one in world(*LAMBERT_93.degrees(east + east_m, north + north_m)))
    tile = Tile("", zoom, int(x), int(y))
    data = read_tiles(own, [tile]).get(tile)
    if data is None:
        return (0, 0, 0, 0)
    with Image.open(io.BytesIO(data)) as made:
        found = made.convert("RGBA").getpixel((int((x - tile.column) * 256), int((y - tile.row) * 256)))
    assert isinstance(found, tuple)
    return found


def near(one: Colour, other: Colour) -> bool:
    return all(abs(a - b) < 12 for a, b in zip(one[:3], other[:3], strict=True)) and one[3] == 255


@pytest.mark.parametrize("name", ["town.png", "town.jpg", "town.tif"])
def test_what_is_in_the_picture_lies_where_it_is_on_the_ground(tmp_path: Path, name: str) -> None:
    """The red square reaches 20 m from the middle, the picture 150 m east and 100 m north."""
    own = tmp_path / "own.mbtiles"
    facts = cut(make_picture(tmp_path / name), own)
    assert facts.max_zoom == 18, "half a metre a pixel"
    west, south, east, north = facts.bounds
    assert west < TOWN[1] < east
    assert south < TOWN[0] < north
    for zoom in (facts.max_zoom, facts.max_zoom - 1):
        for east_m, north_m in ((0, 0), (18, 18), (-18, 18), (18, -18), (-18, -18)):
            assert near(colour_at(own, zoom, east_m, north_m), RED), (zoom, east_m, north_m)
        for east_m, north_m in ((23, 0), (0, 23), (-23, 0), (0, -23), (145, 95), (-145, -95)):
            assert near(colour_at(own, zoom, east_m, north_m), GREEN), (zoom, east_m, north_m)
        for east_m, north_m in ((156, 0), (0, 106), (-156, 0), (0, -106)):
            assert colour_at(own, zoom, east_m, north_m)[3] == 0, "nothing is claimed beside the picture"


def test_coarser_zooms_go_down_to_one_tile_that_shows_all_of_it(tmp_path: Path) -> None:
    own = tmp_path / "own.mbtiles"
    facts = cut(make_picture(tmp_path / "town.png"), own)
    x, y = (int(one * 2**facts.min_zoom) for one in world(*TOWN))
    assert len(read_tiles(own, [Tile("", facts.min_zoom, x, y)])) == 1
    assert facts.max_zoom - facts.min_zoom >= 1


def test_what_is_transparent_stays_so(tmp_path: Path) -> None:
    file = make_picture(tmp_path / "town.png")
    with Image.open(file) as made:
        holed = made.convert("RGBA")
    holed.paste((0, 0, 0, 0), (300, 200, 340, 240))
    holed.save(file)
    cut(file, tmp_path / "own.mbtiles")
    assert colour_at(tmp_path / "own.mbtiles", 18, 10, -10)[3] == 0
    assert near(colour_at(tmp_path / "own.mbtiles", 18, -10, -10), RED)


def test_a_geotiff_says_by_itself_where_it_lies(tmp_path: Path) -> None:
    file = make_picture(tmp_path / "town.tif", world_file=None)
    east, north = LAMBERT_93.metres(*TOWN)
    tags = {
        33550: (0.5, 0.5, 0.0),
        33922: (0.0, 0.0, 0.0, east - 150, north + 100, 0.0),
        34735: (1, 1, 0, 2, 1024, 0, 1, 1, 3072, 0, 1, 2154),
    }
    with Image.open(file) as made:
        made.load()
        made.save(file, tiffinfo=tags)
    found = picture.inspect(file)
    assert found.coordinates is Coordinates.LAMBERT_93
    assert found.affine is not None
    assert found.affine.at(300, 200) == pytest.approx((east, north))


def _png_that_claims(width: int, height: int) -> bytes:
    """A picture of these sides, its pixels one small run of zeros."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 4_000))


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (_png_that_claims(40_000, 40_000), "too_many_pixels"),
        (_png_that_claims(9_000, MOST_PIXELS // 9_000 + 1), "too_many_pixels"),
        (_png_that_claims(70_000, 10), "too_many_pixels"),
        (_png_that_claims(2_000, 2_000), "broken_picture"),
        (b"\x89PNG\r\n\x1a\n", "broken_picture"),
        (b"\xff\xd8\xff\xe0 no picture", "broken_picture"),
        (b"II*\0\xff\xff\xff\xff", "broken_picture"),
    ],
)
def test_a_hostile_picture_is_refused_before_or_while_it_is_decoded(
    tmp_path: Path, content: bytes, cause: str
) -> None:
    file = tmp_path / "bad.png"
    file.write_bytes(content)
    placed = Georeference(Coordinates.LAMBERT_93, Affine((0.5, 0), (0, -0.5), LAMBERT_93.metres(*TOWN)))
    for action in (
        lambda: pyramid.cut(file, placed, tmp_path / "own.part", SILENT),
        lambda: picture.preview(file),
    ):
        with pytest.raises(BasemapRefused) as refused:
            action()
        assert refused.value.cause == cause
    assert not (tmp_path / "own.part").exists()


def test_pixels_that_are_slivers_across_half_a_country_are_refused_before_a_tile_is_made(
    tmp_path: Path,
) -> None:
    """A square metre each, as any: but a thousand kilometres of tiles, ten millions, would lie about them."""
    placed = Georeference(Coordinates.WEB_MERCATOR, Affine((1_000, 1_000), (1_000, 1_000.001), (0, 0)))
    with pytest.raises(BasemapRefused) as refused:
        pyramid.cut(make_picture(tmp_path / "town.png"), placed, tmp_path / "own.part", SILENT)
    assert refused.value.cause == "scale"
    assert not (tmp_path / "own.part").exists()


def test_a_world_file_of_other_numbers_is_refused(tmp_path: Path) -> None:
    file = make_picture(tmp_path / "town.png", world_file="1\n2\nthree")
    with pytest.raises(BasemapRefused) as refused:
        picture.inspect(file)
    assert refused.value.cause == "numbers"


class Impatient:
    """Somebody who gives up at a step."""

    def __init__(self, at: int) -> None:
        self.left = at

    def step(self, done: int, total: int, what: str = "") -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@pytest.mark.parametrize("at", [0, 1, 4])
def test_who_gives_up_leaves_nothing(tmp_path: Path, at: int) -> None:
    file = make_picture(tmp_path / "town.png")
    affine = picture.inspect(file).affine
    assert affine is not None
    with pytest.raises(Cancelled):
        pyramid.cut(file, Georeference(Coordinates.LAMBERT_93, affine), tmp_path / "own.part", Impatient(at))
    assert not (tmp_path / "own.part").exists()


def test_a_small_copy_to_point_at_keeps_its_proportion(tmp_path: Path) -> None:
    file = make_picture(tmp_path / "town.jpg", (3_200, 1_000))
    with Image.open(io.BytesIO(picture.preview(file))) as small:
        assert small.size == (1_600, 500)
