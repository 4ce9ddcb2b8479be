"""The tables of what was closed, reopened or changed with a reason; rows stay in this package."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from bwc_review.catalogue.compact import Ident
from bwc_review.catalogue.schema import Base


class IncidentClosingRow(Base):
    """One closing of an incident and, where it was opened again, when, by whom and why."""

    __tablename__ = "incident_closings"
    __table_args__ = (Index(None, "incident"), Index(None, "closed_at"))

    id: Mapped[int] = mapped_column(primary_key=True)
    incident: Mapped[str] = mapped_column(ForeignKey("incidents.number"))
    closed_at: Mapped[datetime]
    closed_by: Mapped[Ident | None] = mapped_column(ForeignKey("people.id"))
    reopened_at: Mapped[datetime | None]
    reopened_by: Mapped[Ident | None] = mapped_column(ForeignKey("people.id"))
    reason: Mapped[str]  # of the reopening


class IncidentChangeRow(Base):
    """What an incident said before a correction; a moment as ISO 8601 with its offset."""

    __tablename__ = "incident_changes"
    __table_args__ = (Index(None, "incident"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    incident: Mapped[str] = mapped_column(ForeignKey("incidents.number"))
    field: Mapped[str]
    old: Mapped[str]
    new: Mapped[str]
    by: Mapped[Ident] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime]


class RuleChangeRow(Base):
    """A rule of the service that was changed with a stated reason."""

    __tablename__ = "rule_changes"

    id: Mapped[int] = mapped_column(primary_key=True)
    rule: Mapped[str] = mapped_column(index=True)
    old: Mapped[str]
    new: Mapped[str]
    by: Mapped[Ident] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime]
    reason: Mapped[str]


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
