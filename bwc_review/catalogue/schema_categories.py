"""The tables of the service's own categories."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from bwc_review.catalogue.models import Base


class CategoryRow(Base):
    """A category that the service added, renamed or hid; what is not here is as the program ships it."""

    __tablename__ = "categories"

    code: Mapped[str] = mapped_column(primary_key=True)
    family: Mapped[str]
    fr: Mapped[str]
    en: Mapped[str]
    article: Mapped[str]
    position: Mapped[int]
    is_hidden: Mapped[bool]


class SearchLabelsRow(Base):
    """The labels by which the words of the search were last written. One row."""

    __tablename__ = "search_labels"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sha256: Mapped[str]
