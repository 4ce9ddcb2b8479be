"""The tables of incidents: what they say, what they said before, and their clips."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from bwc_review.catalogue.columns import by_value
from bwc_review.catalogue.compact import Ident, PackedJsonType
from bwc_review.catalogue.models import Base
from bwc_review.domain.incident import IncidentState, PersonQuality


class IncidentRow(Base):
    """An intervention; year and place_in_year make its number."""

    __tablename__ = "incidents"
    __table_args__ = (
        Index("uq_incidents_year_place_in_year", "year", "place_in_year", unique=True),
        # whose persons count from their last change: no report is read for it
        Index("ix_incidents_ages", "state", "changed_at", "people_erased_at", "number"),
        # everything the list is asked by: no report is read for it
        Index(
            "ix_incidents_listing",
            *("year", "place_in_year", "state", "category", "created_by", "writer", "plain", "number"),
        ),
    )

    number: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int]
    place_in_year: Mapped[int]
    category: Mapped[str] = mapped_column(index=True)
    occurred_at: Mapped[datetime]
    zone: Mapped[str]
    place: Mapped[str]
    state: Mapped[IncidentState] = mapped_column(by_value(IncidentState))
    narrative: Mapped[Any] = mapped_column(PackedJsonType)
    created_by: Mapped[Ident | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
    people_erased_at: Mapped[datetime | None]
    changed_at: Mapped[datetime | None]
    writer: Mapped[Ident | None]  # of the narrative
    plain: Mapped[str | None]  # number, place and offence, folded, for the list's search
    natinf: Mapped[str | None]
    natinf_label: Mapped[str | None]  # the words when it was chosen


class ReportPersonRow(Base):
    """A person of a report. Never in the search."""

    __tablename__ = "report_people"

    incident: Mapped[str] = mapped_column(ForeignKey("incidents.number"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    quality: Mapped[PersonQuality] = mapped_column(by_value(PersonQuality))
    identity: Mapped[str]
    identity_checked: Mapped[bool]
    statement: Mapped[str]


class IncidentClipRow(Base):
    """Which clip belongs to which incident; stays when the clip is erased."""

    __tablename__ = "incident_clips"
    __table_args__ = (Index(None, "incident", "clip"), {"sqlite_with_rowid": False})

    clip: Mapped[Ident] = mapped_column(ForeignKey("inventory.clip"), primary_key=True)
    incident: Mapped[str] = mapped_column(ForeignKey("incidents.number"))


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
