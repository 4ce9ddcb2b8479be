"""What every table of the catalogue is built on: types, names of constraints, and what models describe."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Integer, LargeBinary, MetaData, Text
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.schema import SchemaItem

from bwc_review.catalogue.columns import Moment
from bwc_review.catalogue.compact import (
    CivilDay,
    DayType,
    Fingerprint,
    FingerprintType,
    Ident,
    IdType,
    Instant,
    InstantType,
)

NUMBER = BigInteger().with_variant(
    Integer, "sqlite"
)  # SQLite numbers rows by itself only where it reads INTEGER
WORDS = "clip_words"  # the FTS5 table; SQLite keeps it in tables of the same beginning


class Base(DeclarativeBase):
    """Every constraint has a name: an unnamed one cannot be altered on SQLite later."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {
        datetime: Moment,
        str: Text,
        bytes: LargeBinary,
        int: NUMBER,
        Any: JSON,
        Ident: IdType,
        Fingerprint: FingerprintType,
        Instant: InstantType,
        CivilDay: DayType,
    }


def described_by_models(
    item: SchemaItem,  # noqa: ARG001 - the signature is alembic's
    name: str | None,
    kind: str,
    reflected: bool,  # noqa: ARG001
    compare_to: SchemaItem | None,  # noqa: ARG001
) -> bool:
    """False for the tables of the search, which migrations make by hand."""
    return not (kind == "table" and (name or "").startswith(WORDS))
