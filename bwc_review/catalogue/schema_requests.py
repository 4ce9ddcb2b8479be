"""The tables of rights requests. Who asks has a table of its own that no search and no journal reads."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bwc_review.catalogue.columns import by_value
from bwc_review.catalogue.compact import Ident
from bwc_review.catalogue.models import Base
from bwc_review.domain.request import Channel, Decision, Identity, RequestState, Right


class RequestRow(Base):
    """One request of the register; no number is ever missing."""

    __tablename__ = "requests"
    __table_args__ = (UniqueConstraint("year", "place_in_year"), Index(None, "state", "due_on"))

    number: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int]
    place_in_year: Mapped[int]
    received_on: Mapped[date]
    channel: Mapped[Channel] = mapped_column(by_value(Channel))
    right: Mapped[Right] = mapped_column(by_value(Right))
    due_on: Mapped[date]
    noted_at: Mapped[datetime]
    noted_by: Mapped[Ident] = mapped_column(ForeignKey("people.id"))
    sought_from: Mapped[datetime | None]
    sought_to: Mapped[datetime | None]
    camera: Mapped[str | None]
    place: Mapped[str]
    identity: Mapped[Identity] = mapped_column(by_value(Identity))
    state: Mapped[RequestState] = mapped_column(by_value(RequestState))
    decision: Mapped[Decision | None] = mapped_column(by_value(Decision))
    grounds: Mapped[str]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[Ident | None] = mapped_column(ForeignKey("people.id"))
    requester_erased_at: Mapped[datetime | None]


class RequesterRow(Base):
    """Who asks, and in which words."""

    __tablename__ = "request_people"

    request: Mapped[str] = mapped_column(ForeignKey("requests.number"), primary_key=True)
    name: Mapped[str]
    contact: Mapped[str]
    said: Mapped[str]


class RequestClipRow(Base):
    """Which recordings a request concerns; stays when they are erased."""

    __tablename__ = "request_clips"
    __table_args__ = (Index(None, "clip"),)

    request: Mapped[str] = mapped_column(ForeignKey("requests.number"), primary_key=True)
    clip: Mapped[Ident] = mapped_column(ForeignKey("inventory.clip"), primary_key=True)
    erasure_reason: Mapped[
        str
    ]  # "" where it was not erased for this request; goes with the name of who asked
    erasure_at: Mapped[datetime | None]
    erasure_by: Mapped[Ident | None] = mapped_column(ForeignKey("people.id"))


class RestrictionRow(Base):
    """A clip that is looked at for one reason only; stays in its register when lifted or erased."""

    __tablename__ = "restrictions"
    __table_args__ = (Index(None, "lifted_at", "clip"), Index(None, "request"))

    id: Mapped[int] = mapped_column(primary_key=True)
    clip: Mapped[Ident] = mapped_column(ForeignKey("inventory.clip"))
    request: Mapped[str] = mapped_column(ForeignKey("requests.number"))
    reason: Mapped[str]
    begun_at: Mapped[datetime]
    begun_by: Mapped[Ident] = mapped_column(ForeignKey("people.id"))
    lifted_at: Mapped[datetime | None]
    lifted_by: Mapped[Ident | None] = mapped_column(ForeignKey("people.id"))
    lift_reason: Mapped[str] = mapped_column(server_default=text("''"))
