"""The tables of the register of holds."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from bwc_review.catalogue.columns import by_value
from bwc_review.catalogue.compact import Ident
from bwc_review.catalogue.models import Base
from bwc_review.domain.hold import ProcedureKind


class HoldRow(Base):
    """A conservation; stays in its register when the clip is erased."""

    __tablename__ = "holds"
    __table_args__ = (Index(None, "released_at", "clip"), Index(None, "clip"))

    id: Mapped[Ident] = mapped_column(primary_key=True)
    clip: Mapped[Ident] = mapped_column(ForeignKey("inventory.clip"))
    procedure: Mapped[ProcedureKind] = mapped_column(by_value(ProcedureKind))
    reference: Mapped[str]
    authority: Mapped[str]
    requested_by: Mapped[str]
    opened_at: Mapped[datetime]
    opened_by: Mapped[Ident] = mapped_column(ForeignKey("people.id"))
    review_on: Mapped[date]
    released_at: Mapped[datetime | None]
    released_by: Mapped[Ident | None] = mapped_column(ForeignKey("people.id"))
    release_reason: Mapped[str]
    procedure_on: Mapped[date | None]
    handed_over_on: Mapped[date | None]
    handed_to: Mapped[str | None]
    freed_at: Mapped[datetime | None]


class HoldReviewRow(Base):
    """A look at an open hold, with the date of the next one; the register of holds keeps them all."""

    __tablename__ = "hold_reviews"

    id: Mapped[int] = mapped_column(primary_key=True)
    hold: Mapped[Ident] = mapped_column(ForeignKey("holds.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[Ident] = mapped_column(ForeignKey("people.id"))
    next_on: Mapped[date]
    reason: Mapped[str]
