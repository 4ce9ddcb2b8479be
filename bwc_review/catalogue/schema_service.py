"""The tables of the service itself and of its rules that were changed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bwc_review.catalogue.compact import Ident
from bwc_review.catalogue.models import Base


class ServiceRow(Base):
    """What the service says of itself. One row."""

    __tablename__ = "service"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    origin: Mapped[str]
    data: Mapped[Any]


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
