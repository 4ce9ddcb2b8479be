"""What is wrong with a file that should lie under the tracks."""

from __future__ import annotations

from dataclasses import dataclass

from bwc_review.domain.errors.fault import StationError


@dataclass(eq=False)
class BasemapRefused(StationError):
    """A file cannot lie under the tracks.

    cause, of any file: "no_map", "too_large", "already", "changed" and "gone" (while it was read: its drive
    was taken out, or does not answer); of tiles: "vector", "broken", "no_tiles", "zoom", "tile_kind",
    "tile_size"; of a picture: "too_many_pixels", "broken_picture", "no_place", "unclear", "numbers",
    "nowhere", "points", "scale".
    """

    file: str
    cause: str


@dataclass(eq=False)
class BasemapUnknown(StationError):
    """No basemap has this id."""

    basemap: str
