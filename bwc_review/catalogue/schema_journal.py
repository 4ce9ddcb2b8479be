"""The tables of the journal and of its signed checkpoints."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from bwc_review.catalogue.compact import Ident, Instant, PackedType
from bwc_review.catalogue.models import Base


class EntryRow(Base):
    """A journal entry. A purged one keeps its number, leaf and head only; triggers refuse any other change.

    at, operation and author repeat what the body says, for searching; the body alone is believed.
    """

    __tablename__ = "journal"
    __table_args__ = (Index(None, "at"), Index(None, "operation"), Index(None, "author"))

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    salt: Mapped[bytes | None]
    body: Mapped[bytes | None] = mapped_column(PackedType)
    leaf: Mapped[bytes]
    head: Mapped[bytes]
    at: Mapped[Instant | None]
    operation: Mapped[str | None]
    author: Mapped[Ident | None]


class SubjectRow(Base):
    """Which entries are about which clip, person, hold or incident."""

    __tablename__ = "journal_subjects"
    __table_args__ = (Index(None, "subject", "seq"), {"sqlite_with_rowid": False})

    seq: Mapped[int] = mapped_column(ForeignKey("journal.seq"), primary_key=True)
    subject: Mapped[Ident] = mapped_column(primary_key=True)


class CheckpointRow(Base):
    """A signed statement of count and head."""

    __tablename__ = "checkpoints"

    count: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    origin: Mapped[str]
    head: Mapped[bytes]
    at: Mapped[datetime]
    previous: Mapped[bytes]
    purged_to: Mapped[int]
    signature: Mapped[bytes]
