"""The table of the receiver."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from bwc_review.catalogue.models import Base


class ReceiverRow(Base):
    """One row, from the first time it is switched on. The credentials are there together or not at all."""

    __tablename__ = "receiver"

    id: Mapped[int] = mapped_column(primary_key=True)
    spool_key: Mapped[bytes]
    is_on: Mapped[bool]
    address: Mapped[str]
    port: Mapped[int]
    user_name: Mapped[str | None]
    key_sha256: Mapped[str | None]
    certificate: Mapped[bytes | None]
    private_key: Mapped[bytes | None]
    password: Mapped[str | None]
    made_at: Mapped[datetime | None]
    last_received_at: Mapped[datetime | None]
