"""Keeps the list of basemaps."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, select, update

from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema_basemaps import BasemapRow
from bwc_review.domain.basemap import Basemap, TileFacts
from bwc_review.domain.errors import BasemapUnknown

BASEMAPS = table(BasemapRow)


class Basemaps:
    """By the order in which they were added."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def all(self) -> tuple[Basemap, ...]:
        """All of them; whether their files are there, is not asked here."""
        rows = self._talk.rows(select(BASEMAPS).order_by(BASEMAPS.c.added_at, BASEMAPS.c.id))
        return tuple(_read(row) for row in rows)

    def get(self, basemap: str) -> Basemap:
        """One of them. Raises BasemapUnknown."""
        row = self._talk.first(select(BASEMAPS).where(BASEMAPS.c.id == basemap))
        if row is None:
            raise BasemapUnknown(basemap)
        return _read(row)

    def add(self, basemap: Basemap) -> None:
        """Put one on the list."""
        tiles = basemap.tiles
        west, south, east, north = tiles.bounds
        self._talk.insert(
            BASEMAPS,
            id=basemap.id,
            min_zoom=tiles.min_zoom,
            max_zoom=tiles.max_zoom,
            tile_px=tiles.tile_px,
            west=west,
            south=south,
            east=east,
            north=north,
            size_bytes=basemap.size_bytes,
            source_sha256=basemap.sha256,
            added_at=basemap.added_at,
            **_changeable(basemap),
        )

    def change(self, basemap: Basemap) -> None:
        """Its name, source, opacity, and whether it is shown."""
        where = BASEMAPS.c.id == basemap.id
        self._talk.connection.execute(update(BASEMAPS).where(where).values(_changeable(basemap)))

    def forget(self, basemap: str) -> None:
        """Take one off the list."""
        self._talk.connection.execute(delete(BASEMAPS).where(BASEMAPS.c.id == basemap))


def _changeable(basemap: Basemap) -> dict[str, Any]:
    return {
        "title": basemap.title,
        "attribution": basemap.attribution,
        "is_shown": basemap.is_shown,
        "opacity": basemap.opacity,
    }


def _read(row: Any) -> Basemap:
    bounds = (row.west, row.south, row.east, row.north)
    return Basemap(
        row.id,
        row.title,
        row.attribution,
        row.is_shown,
        row.opacity,
        TileFacts(row.min_zoom, row.max_zoom, row.tile_px, bounds),
        row.size_bytes,
        row.source_sha256,
        row.added_at,
    )
