"""The table of what was counted of years whose journal entries are purged."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from bwc_review.catalogue.models import Base


class YearFigureRow(Base):
    """How often something happened in a civil year, as far as its entries are gone. No person, no clip."""

    __tablename__ = "year_figures"

    year: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)
    part: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]
