"""Opens a picture that somebody gives as a basemap, and finds what says where it lies.

PNG, JPEG and TIFF by what they are, not by what they are called; how large it is, is known before anything
is decoded. Its place: a world file beside it (.pgw .jgw .tfw .wld), or the keys of a GeoTIFF.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bwc_review.basemap.shelf import is_taken_out
from bwc_review.domain.basemap import MOST_PIXELS
from bwc_review.domain.errors import BasemapRefused
from bwc_review.domain.georeference import Affine, Coordinates, Unplaced, affine_of, read_world_file

if TYPE_CHECKING:
    from PIL import Image

KINDS = ("PNG", "JPEG", "TIFF")
_ENDINGS = {
    "PNG": (".pgw", ".pngw"),
    "JPEG": (".jgw", ".jpgw", ".jpegw"),
    "TIFF": (".tfw", ".tifw", ".tiffw"),
}
_ANY = (".wld",)
_MOST_WORLD_BYTES = 4_096
_LONGEST_SIDE = 60_000
_MODES = {"1", "L", "LA", "P", "PA", "RGB", "RGBA", "RGBX", "CMYK", "YCbCr"}
_PREVIEW_PX = 1_600
_BY_CODE = {
    2154: Coordinates.LAMBERT_93, 3857: Coordinates.WEB_MERCATOR, 900913: Coordinates.WEB_MERCATOR,
    4326: Coordinates.DEGREES, 4258: Coordinates.DEGREES, 4171: Coordinates.DEGREES,
}  # fmt: skip
_PIXEL_M, _TIE, _KEYS = 33550, 33922, 34735  # tags of GeoTIFF 1.1
_RASTER_TYPE, _GEOGRAPHIC, _PLANE = 1025, 2048, 3072  # and keys
_IS_POINT = 2


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """A picture before it is decoded. affine: as its world file has it, None where nothing tells.

    coordinates: where the file itself names them. is_drawn: lines rather than a photograph.
    """

    size: tuple[int, int]
    affine: Affine | None
    coordinates: Coordinates | None
    is_drawn: bool


def is_picture(head: bytes) -> bool:
    """Whether a file that begins so may be a PNG, JPEG or TIFF."""
    return head.startswith((b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"))


def inspect(file: Path) -> PictureFacts:
    """What it is and where it lies. Raises BasemapRefused."""
    with _opened(file) as picture:
        is_drawn = picture.format == "PNG" or picture.mode in {"1", "P", "PA"}
        affine, coordinates = _world_file(file, str(picture.format)), None
        if picture.format == "TIFF":
            own, coordinates = _keys(file, getattr(picture, "tag_v2", {}))
            affine = affine or own
        return PictureFacts(picture.size, affine, coordinates, is_drawn)


def preview(file: Path) -> bytes:
    """A small copy to point at, as PNG, 1600 pixels at most. Raises BasemapRefused."""
    from PIL import Image

    with _opened(file) as picture:
        picture.draft("RGB", (_PREVIEW_PX, _PREVIEW_PX))
        small = _decoded(picture)
    small.thumbnail((_PREVIEW_PX, _PREVIEW_PX), Image.Resampling.BOX)
    into = io.BytesIO()
    small.save(into, "PNG", compress_level=1)
    return into.getvalue()


def decoded(file: Path) -> Image.Image:
    """All of it, RGB or, where some of it is transparent, RGBA. Raises BasemapRefused."""
    with _opened(file) as picture:
        return _decoded(picture)


@contextmanager
def _opened(file: Path) -> Iterator[Image.Image]:
    from PIL import Image

    try:
        with Image.open(file, formats=KINDS) as picture:
            width, height = picture.size
            if width * height > MOST_PIXELS or max(width, height) > _LONGEST_SIDE:
                raise BasemapRefused(str(file), "too_many_pixels")
            if picture.mode not in _MODES:
                raise BasemapRefused(str(file), "broken_picture")
            yield picture
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise BasemapRefused(str(file), "too_many_pixels") from None
    except (OSError, ValueError, SyntaxError, EOFError, struct.error, MemoryError, Warning) as error:
        is_gone = isinstance(error, OSError) and is_taken_out(error)
        raise BasemapRefused(str(file), "gone" if is_gone else "broken_picture") from None


def _decoded(picture: Image.Image) -> Image.Image:
    """Apart from its file. A hostile one raises anything of the above."""
    picture.load()
    has_holes = "A" in picture.mode or "transparency" in picture.info
    return picture.convert("RGBA" if has_holes else "RGB")


def _world_file(file: Path, kind: str) -> Affine | None:
    """The one beside it. BasemapRefused where it cannot be read."""
    for ending in (*_ENDINGS[kind], *_ANY):
        for beside in (file.with_suffix(ending), file.with_suffix(ending.upper()), Path(f"{file}{ending}")):
            if beside.is_file():
                try:
                    with beside.open("rb") as stream:
                        return read_world_file(stream.read(_MOST_WORLD_BYTES).decode("ascii"))
                except (OSError, ValueError):
                    raise BasemapRefused(str(file), "numbers") from None
    return None


def _keys(file: Path, tags: Mapping[int, Any]) -> tuple[Affine | None, Coordinates | None]:
    """What a GeoTIFF says: size of a pixel, one tied point, and the code of its coordinates."""
    codes = list(tags.get(_KEYS) or ())
    keys = dict(zip(codes[4::4], codes[7::4], strict=False))
    code = keys.get(_PLANE, keys.get(_GEOGRAPHIC))
    coordinates = _BY_CODE.get(code) if isinstance(code, int) else None
    size, tie = tags.get(_PIXEL_M), tags.get(_TIE)
    if not size or not tie or len(size) < 2 or len(tie) < 6:
        return None, coordinates
    try:
        shift = 0.5 if keys.get(_RASTER_TYPE) == _IS_POINT else 0.0
        x, y, east, north = (float(tie[one]) for one in (0, 1, 3, 4))
        wide, high = float(size[0]), float(size[1])
        corner = east - (x + shift) * wide, north + (y + shift) * high
        return affine_of((wide, 0.0), (0.0, -high), corner), coordinates
    except (Unplaced, TypeError):
        raise BasemapRefused(str(file), "numbers") from None
