"""The table of the basemaps."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from bwc_review.catalogue.models import Base


class BasemapRow(Base):
    """One basemap on the list; its tiles lie in a file of their own."""

    __tablename__ = "basemaps"

    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    attribution: Mapped[str]
    is_shown: Mapped[bool]
    opacity: Mapped[int]
    min_zoom: Mapped[int]
    max_zoom: Mapped[int]
    tile_px: Mapped[int]
    west: Mapped[float]
    south: Mapped[float]
    east: Mapped[float]
    north: Mapped[float]
    size_bytes: Mapped[int]
    source_sha256: Mapped[str]
    added_at: Mapped[datetime]
