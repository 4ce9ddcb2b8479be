"""The table of the searches that people keep for themselves."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from bwc_review.catalogue.compact import Ident
from bwc_review.catalogue.models import Base


class SavedSearchRow(Base):
    """A question of one person, under a name."""

    __tablename__ = "saved_searches"
    __table_args__ = (Index("uq_saved_searches_person_name", "person", "name", unique=True),)

    id: Mapped[str] = mapped_column(primary_key=True)
    person: Mapped[Ident] = mapped_column(ForeignKey("people.id"))
    name: Mapped[str]
    query: Mapped[Any]
