"""The tables of the people, of the cameras, and of who wore which."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from bwc_review.catalogue.columns import by_value
from bwc_review.catalogue.compact import Ident
from bwc_review.catalogue.models import Base
from bwc_review.domain.camera import ReleasePolicy
from bwc_review.domain.people import Role


class PersonRow(Base):
    """Who works here, and the failed tries of the sign-in."""

    __tablename__ = "people"

    id: Mapped[Ident] = mapped_column(primary_key=True)
    login: Mapped[str] = mapped_column(unique=True)
    first_name: Mapped[str]
    last_name: Mapped[str]
    role: Mapped[Role] = mapped_column(by_value(Role))
    rank: Mapped[str]
    matricule: Mapped[str]
    order_reference: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    failures: Mapped[int] = mapped_column(server_default="0")
    failed_at_ns: Mapped[int | None]  # monotonic clock of the start below
    failed_in_start: Mapped[str | None]


class CameraRow(Base):
    """A camera of the service."""

    __tablename__ = "cameras"

    serial: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str]
    order_reference: Mapped[str]
    model: Mapped[str]
    release: Mapped[ReleasePolicy] = mapped_column(by_value(ReleasePolicy))
    pre_record_s: Mapped[float | None]
    clock_offset_s: Mapped[float]
    last_docked_at: Mapped[datetime | None]
    unloaded_at: Mapped[datetime | None]
    last_emptied_at: Mapped[datetime | None]
    slip_dismissed: Mapped[datetime | None]


class AssignmentRow(Base):
    """Who wore which camera when."""

    __tablename__ = "assignments"
    __table_args__ = (Index(None, "camera", "taken_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    camera: Mapped[str] = mapped_column(ForeignKey("cameras.serial"))
    wearer: Mapped[Ident] = mapped_column(ForeignKey("people.id"))
    taken_at: Mapped[datetime]
    returned_at: Mapped[datetime | None]
    is_void: Mapped[bool] = mapped_column(server_default=text("0"))


class AssignmentHistoryRow(Base):
    """What a hand-over said before it was corrected."""

    __tablename__ = "assignment_history"

    id: Mapped[int] = mapped_column(primary_key=True)
    assignment: Mapped[int] = mapped_column(ForeignKey("assignments.id"), index=True)
    wearer: Mapped[Ident] = mapped_column(ForeignKey("people.id"))
    taken_at: Mapped[datetime]
    returned_at: Mapped[datetime | None]
    is_void: Mapped[bool]
    by: Mapped[str]
    at: Mapped[datetime]
    reason: Mapped[str]
