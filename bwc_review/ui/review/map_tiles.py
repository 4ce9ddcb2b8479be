"""Fetches and keeps the pictures of the tiles that the map wants, so that painting never waits for a disk."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect, QSize, Signal
from PySide6.QtGui import QImage, QImageReader

from bwc_review.domain.basemap import Basemap, Tile, stacked
from bwc_review.domain.progress import Progress
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review.needs import Charting

_KEPT_BYTES = 64 * 1024**2
_AT_ONCE = 24  # tiles of one question: the next view need not wait for all of this one
_UP = 6  # zooms coarser that may stand in for a tile that is not there


class MapTiles(QObject):
    """``came``: the map can be drawn better than before. Nothing it keeps is anybody's secret."""

    came = Signal()

    def __init__(self, charting: Charting, ask: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._charting, self._ask = charting, ask
        self._basemaps: tuple[Basemap, ...] = ()
        self._kept: OrderedDict[Tile, QImage | None] = OrderedDict()  # None: there is no such tile
        self._bytes = 0
        self._in_view: frozenset[Tile] = frozenset()
        self._wanted: tuple[Tile, ...] = ()
        self._is_asking = False
        self._gone: set[str] = set()  # basemaps that went since tiles were asked for

    @property
    def basemaps(self) -> tuple[Basemap, ...]:
        """Those that are drawn, from the lowest up."""
        return self._basemaps

    def refresh(self) -> None:
        """Ask again which basemaps there are, and how they are shown."""
        job = self._ask.start(lambda _: self._charting.basemaps())
        job.done.connect(self._listed)

    def picture(self, tile: Tile) -> tuple[QImage, QRect] | None:
        """The picture of a tile, or the part of a coarser one that stands in for it; None for neither."""
        above = tile
        for up in range(_UP + 1):
            if (image := self._kept.get(above)) is not None:
                self._kept.move_to_end(above)
                side = image.width() >> up
                mask = (1 << up) - 1
                corner = (tile.column & mask) * side, (tile.row & mask) * side
                return (image, QRect(*corner, side, side)) if side else None
            above = above.above
        return None

    def want(self, tiles: Sequence[Tile]) -> None:
        """These are in view now; what was wanted before and has not come, is no longer."""
        self._in_view = frozenset(tiles)
        self._wanted = tuple(tile for tile in tiles if tile not in self._kept)
        self._next()

    def _listed(self, found: object) -> None:
        assert isinstance(found, Sequence)  # noqa: S101 - what the desk gives
        before, self._basemaps = self._basemaps, stacked(found)
        if before != self._basemaps:
            same = {(one.id, one.added_at) for one in self._basemaps}
            gone = {one.id for one in before if (one.id, one.added_at) not in same}
            for tile in [one for one in self._kept if one.basemap in gone]:
                self._drop(tile)
            self._gone |= gone
            self._wanted = ()
            self.came.emit()

    def _next(self) -> None:
        if self._is_asking or not self._wanted:
            return
        asked, self._wanted = self._wanted[:_AT_ONCE], self._wanted[_AT_ONCE:]
        sides = {one.id: one.tiles.tile_px for one in self._basemaps}
        self._is_asking = True
        self._gone.clear()
        job = self._ask.start(partial(_fetch, self._charting, asked, sides))
        job.done.connect(self._fetched)
        job.ended.connect(self._ended)

    def _fetched(self, found: object) -> None:
        assert isinstance(found, Mapping)  # noqa: S101 - what was asked for
        new = {tile: image for tile, image in found.items() if tile.basemap not in self._gone}
        for tile, image in new.items():
            self._kept[tile] = image
            self._bytes += image.sizeInBytes() if image is not None else 0
        beside = [one for one in self._kept if one not in self._in_view]  # looked at longest ago first
        while self._bytes > _KEPT_BYTES and beside:
            self._drop(beside.pop(0))
        if any(image is not None for image in new.values()):
            self.came.emit()

    def _ended(self) -> None:
        self._is_asking = False
        self._next()

    def _drop(self, tile: Tile) -> None:
        image = self._kept.pop(tile)
        self._bytes -= image.sizeInBytes() if image is not None else 0


def _fetch(
    charting: Charting, wanted: Sequence[Tile], sides: Mapping[str, int], _: Progress
) -> dict[Tile, QImage | None]:
    found = charting.tiles(wanted)
    return {tile: _decoded(found[tile], sides[tile.basemap]) if tile in found else None for tile in wanted}


def _decoded(data: bytes, side: int) -> QImage | None:
    """A tile ready to be painted; None for what is no picture of that size, before it is decoded."""
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"png" if data.startswith(b"\x89PNG") else b"jpeg"))
    reader.setAutoDetectImageFormat(False)
    if reader.size() != QSize(side, side):
        return None
    image = reader.read()
    if image.isNull():
        return None
    has_holes = image.hasAlphaChannel()
    form = QImage.Format.Format_ARGB32_Premultiplied if has_holes else QImage.Format.Format_RGB32
    return image.convertToFormat(form)
