"""Answers the page of basemaps, and gives the map of the review its tiles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from bwc_review.app.seat import Seat
from bwc_review.basemap.picture import preview
from bwc_review.basemap.shelf import Shelf
from bwc_review.domain.basemap import Basemap, BasemapOrder, Offered, Tile
from bwc_review.domain.progress import Progress
from bwc_review.operations.add_basemap import add_basemap, look_at_basemap
from bwc_review.operations.change_basemap import (
    change_basemap,
    forget_basemap,
    list_basemaps,
    read_tiles,
)


class BasemapKeeper:
    """``BasemapsDesk`` of its page, and ``Charting`` of the review."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self._shelf = Shelf(seat.station.paths.basemaps)

    def basemaps(self) -> Sequence[Basemap]:
        """All there are."""
        return list_basemaps(self._seat.station.catalogue, self._shelf)

    def tiles(self, wanted: Sequence[Tile]) -> Mapping[Tile, bytes]:
        """Those of the tiles that there are."""
        return read_tiles(self._shelf, wanted)

    def look(self, file: Path) -> Offered:
        """What a file would be."""
        return look_at_basemap(file)

    def preview(self, file: Path) -> bytes:
        """A small PNG of a picture."""
        return preview(file)

    def add(self, order: BasemapOrder, progress: Progress) -> Basemap:
        """Take one in."""
        seat = self._seat
        return add_basemap(
            seat.station.catalogue, self._shelf, seat.person, order, seat.now, seat.rules, progress
        )

    def change(self, after: Basemap) -> None:
        """Show, hide, dim or word one otherwise."""
        seat = self._seat
        change_basemap(seat.station.catalogue, seat.person, after, seat.now, seat.rules)

    def forget(self, basemap: str) -> None:
        """Off the list, and its file gone."""
        seat = self._seat
        forget_basemap(seat.station.catalogue, self._shelf, seat.person, basemap, seat.now, seat.rules)
