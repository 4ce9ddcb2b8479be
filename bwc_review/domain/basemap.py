"""A basemap (fond de plan): a public map of the town that lies under the tracks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from html import unescape
from pathlib import Path

from bwc_review.domain.georeference import Coordinates, Pin
from bwc_review.domain.tile_grid import Bounds, Place

MOST_BYTES = 4 * 1024**3  # a large town on photographs, 20 cm a pixel
MOST_PIXELS = 80_000_000  # of a single picture: 1.8 km square at 20 cm a pixel
LONGEST = 120  # signs of a name or a source
LEAST_OPACITY = 10  # percent
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class TileFacts:
    """What the tiles of a file are, as found in them and not as claimed beside them.

    tile_px: the side of each; bounds: of all tiles of the deepest zoom.
    """

    min_zoom: int
    max_zoom: int
    tile_px: int
    bounds: Bounds

    @property
    def middle(self) -> Place:
        """Where it lies, for a person to see that it is the right place."""
        west, south, east, north = self.bounds
        return (south + north) / 2, (west + east) / 2


@dataclass(frozen=True, slots=True)
class Basemap:
    """One on the list. id: from the SHA-256 of the file it came from. opacity: percent."""

    id: str
    title: str
    attribution: str  # "© IGN"; stands on the map wherever this basemap is seen
    is_shown: bool
    opacity: int
    tiles: TileFacts
    size_bytes: int
    sha256: str
    added_at: datetime
    is_there: bool = field(default=True, compare=False)  # its file lies where it should


@dataclass(frozen=True, slots=True)
class Tile:
    """One tile of one basemap; column to the east, row to the south."""

    basemap: str
    zoom: int
    column: int
    row: int

    @property
    def above(self) -> Tile:
        """The one of the next coarser zoom that covers it."""
        return Tile(self.basemap, self.zoom - 1, self.column // 2, self.row // 2)


def stacked(basemaps: Iterable[Basemap]) -> tuple[Basemap, ...]:
    """Those that are shown, in the order in which they are drawn: the finest last, above all others."""
    shown = [one for one in basemaps if one.is_shown and one.is_there]
    return tuple(sorted(shown, key=lambda one: (one.tiles.max_zoom, one.added_at)))


def basemap_id(sha256: str) -> str:
    """What journal, files and commands call a basemap."""
    return f"basemap-{sha256[:12]}"


def plain(text: str) -> str:
    """A name or a source on one line, without the HTML that files of tiles may hold it in."""
    bare = unescape(_TAG.sub("", text))
    return " ".join("".join(sign if sign.isprintable() else " " for sign in bare).split())[:LONGEST]


@dataclass(frozen=True, slots=True)
class Offered:
    """What a file that somebody gives would be, before it is taken in.

    size: of a picture, in pixels; None for tiles, which know where they lie. places: for each kind of
    coordinates its numbers may be in, where its middle would lie; the likeliest first, none where nothing
    tells.
    """

    title: str
    attribution: str
    tiles: TileFacts | None = None
    size: tuple[int, int] | None = None
    places: tuple[tuple[Coordinates, Place], ...] = ()


@dataclass(frozen=True, slots=True)
class BasemapOrder:
    """A file to take in. coordinates: in what its world file speaks, None: whatever it can only be; pins:
    points placed by hand, which then count alone.
    """

    file: Path
    title: str = ""
    attribution: str = ""
    coordinates: Coordinates | None = None
    pins: tuple[Pin, ...] = ()
