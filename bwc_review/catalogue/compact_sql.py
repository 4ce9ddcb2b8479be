"""SQL functions by which a migration turns what old files hold into compact columns, and back."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects import sqlite

from bwc_review.catalogue.columns import zone_of
from bwc_review.catalogue.compact import (
    BodyKindType,
    DayType,
    FingerprintType,
    IdType,
    InstantType,
    PackedJsonType,
    PackedType,
    ZoneType,
)
from bwc_review.catalogue.file_names import name_from, name_kept
from bwc_review.domain.clip import BodyKind

_DIALECT = sqlite.dialect()
_IDS, _PRINTS, _INSTANTS, _DAYS = IdType(), FingerprintType(), InstantType(), DayType()
_PACKED, _JSON, _ZONES, _KINDS = PackedType(), PackedJsonType(), ZoneType(), BodyKindType()
_TEXT_FORM = "%Y-%m-%d %H:%M:%S.%f"


def _moment(text: str) -> int | None:
    return _INSTANTS.process_bind_param(datetime.fromisoformat(text).replace(tzinfo=UTC), _DIALECT)


def _moment_text(stored: int) -> str | None:
    at = _INSTANTS.process_result_value(stored, _DIALECT)
    return None if at is None else f"{at:%Y}".zfill(4) + at.strftime(_TEXT_FORM[2:])


def _json_text(stored: bytes) -> str:
    return json.dumps(_JSON.process_result_value(stored, _DIALECT))


def _kind_text(stored: int) -> str | None:
    kind = _KINDS.process_result_value(stored, _DIALECT)
    return None if kind is None else str(kind.value)


def _day_text(stored: int) -> str | None:
    day = _DAYS.process_result_value(stored, _DIALECT)
    return None if day is None else day.isoformat()


_FUNCTIONS: dict[str, Callable[[Any], Any]] = {
    "to_id": lambda text: _IDS.process_bind_param(text, _DIALECT),
    "from_id": lambda stored: _IDS.process_result_value(stored, _DIALECT),
    "to_print": lambda text: _PRINTS.process_bind_param(text, _DIALECT),
    "from_print": lambda stored: _PRINTS.process_result_value(stored, _DIALECT),
    "to_instant": _moment,
    "from_instant": _moment_text,
    "to_day": lambda text: _DAYS.process_bind_param(date.fromisoformat(text), _DIALECT),
    "from_day": _day_text,
    "to_packed": lambda plain: _PACKED.process_bind_param(plain, _DIALECT),
    "from_packed": lambda stored: _PACKED.process_result_value(stored, _DIALECT),
    "to_json": lambda text: _JSON.process_bind_param(json.loads(text), _DIALECT),
    "from_json": _json_text,
    "to_zone": lambda text: _ZONES.process_bind_param(text, _DIALECT),
    "from_zone": lambda stored: _ZONES.process_result_value(stored, _DIALECT),
    "to_kind": lambda text: _KINDS.process_bind_param(BodyKind(text), _DIALECT),
    "from_kind": _kind_text,
    "to_code": lambda text: zlib.crc32(text.encode("utf-8")),
}


def _with_row(function: Callable[[str, str, datetime], str]) -> Callable[[str, str, int, str], str]:
    """A function of a name, its camera and its moment, from what the row keeps."""

    def call(name: str, camera: str, stored: int, zone: str) -> str:
        at = _INSTANTS.process_result_value(stored, _DIALECT)
        known = _ZONES.process_result_value(zone, _DIALECT)
        if at is None or known is None:
            raise ValueError("a clip without its hour")
        return function(name, camera, at.astimezone(zone_of(known)))

    return call


def teach(connection: Connection) -> None:
    """Let this connection use the functions; NULL stays NULL."""
    driver: Any = connection.connection.driver_connection
    driver.create_function("to_name", 4, _with_row(name_kept), deterministic=True)
    driver.create_function("from_name", 4, _with_row(name_from), deterministic=True)
    for name, function in _FUNCTIONS.items():
        driver.create_function(name, 1, _unless_null(function), deterministic=True)


def _unless_null(function: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else function(value)
