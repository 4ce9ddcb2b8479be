"""The tables of what people say of a clip, or did with it; all goes with its clip."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from bwc_review.catalogue.columns import by_value
from bwc_review.catalogue.compact import Ident, Instant, ZoneType
from bwc_review.catalogue.models import Base
from bwc_review.domain.alignment import AlignMethod
from bwc_review.domain.mark import MarkKind


class MarkRow(Base):
    """A point or span of a clip; goes with its clip."""

    __tablename__ = "marks"
    __table_args__ = (Index(None, "clip", "category"),)

    id: Mapped[Ident] = mapped_column(primary_key=True)
    clip: Mapped[Ident] = mapped_column(ForeignKey("clips.id", ondelete="CASCADE"))
    kind: Mapped[MarkKind] = mapped_column(by_value(MarkKind))
    start_frame: Mapped[int]
    start_pts: Mapped[int]
    start_s: Mapped[float]
    end_frame: Mapped[int | None]
    end_pts: Mapped[int | None]
    end_s: Mapped[float | None]
    camera_time: Mapped[Instant]
    corrected_time: Mapped[Instant]
    zone: Mapped[str] = mapped_column(ZoneType)
    category: Mapped[str]
    note: Mapped[str]
    author: Mapped[Ident | None] = mapped_column(ForeignKey("people.id"))
    made_at: Mapped[Instant]


class StillRow(Base):
    """The picture of a mark of kind still."""

    __tablename__ = "stills"

    mark: Mapped[Ident] = mapped_column(ForeignKey("marks.id", ondelete="CASCADE"), primary_key=True)
    clip: Mapped[Ident] = mapped_column(ForeignKey("clips.id", ondelete="CASCADE"), index=True)
    body_name: Mapped[str]
    sha256: Mapped[str]
    frame: Mapped[int]
    pts: Mapped[int]
    camera_time: Mapped[datetime]
    corrected_time: Mapped[datetime]
    zone: Mapped[str]
    width: Mapped[int]
    height: Mapped[int]


class CoverageRow(Base):
    """Seconds of a clip that somebody watched."""

    __tablename__ = "coverage"
    __table_args__ = (Index(None, "clip", "person"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    clip: Mapped[Ident] = mapped_column(ForeignKey("clips.id", ondelete="CASCADE"))
    person: Mapped[Ident] = mapped_column(ForeignKey("people.id"))
    from_s: Mapped[float]
    to_s: Mapped[float]
    at: Mapped[Instant]


class AlignmentRow(Base):
    """By how much a clip is moved on the wall clock; goes with its clip."""

    __tablename__ = "alignments"

    clip: Mapped[Ident] = mapped_column(ForeignKey("clips.id", ondelete="CASCADE"), primary_key=True)
    offset_ms: Mapped[int]
    method: Mapped[AlignMethod] = mapped_column(by_value(AlignMethod))
    confidence: Mapped[float | None]
    against: Mapped[Ident | None] = mapped_column(ForeignKey("inventory.clip"))
    author: Mapped[Ident] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime]
