"""The table of the records of sweeps."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from bwc_review.catalogue.models import Base


class SweepRow(Base):
    """A record of what one sweep erased; year and place_in_year make its number. Never changed."""

    __tablename__ = "sweeps"
    __table_args__ = (Index("uq_sweeps_year_place_in_year", "year", "place_in_year", unique=True),)

    number: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int]
    place_in_year: Mapped[int]
    at: Mapped[datetime]
    first: Mapped[int]
    last: Mapped[int]
    erased: Mapped[int]
    late: Mapped[int]
    author: Mapped[str]
