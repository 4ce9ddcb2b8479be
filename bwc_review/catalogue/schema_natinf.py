"""The tables of the public list of offences that the service was given."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from bwc_review.catalogue.models import Base


class NatinfRow(Base):
    """One offence of the list in force. Replaced whole; incidents keep code and words of their own."""

    __tablename__ = "natinf"

    code: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str]
    nature: Mapped[str]
    defined_by: Mapped[str]
    punished_by: Mapped[str]
    plain: Mapped[str]  # code and label, folded, for the search


class NatinfFileRow(Base):
    """Which file the list came from. One row, or none."""

    __tablename__ = "natinf_file"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sha256: Mapped[str]
    count: Mapped[int]
    imported_at: Mapped[datetime]
