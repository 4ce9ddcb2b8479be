"""Column types of the catalogue: moments in UTC, enumerations by value."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from enum import Enum
from typing import TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import DateTime, Dialect
from sqlalchemy import Enum as EnumType
from sqlalchemy.types import TypeDecorator

E = TypeVar("E", bound=Enum)


class Moment(TypeDecorator[datetime]):
    """An aware datetime, stored as UTC without zone; the zone, where it matters, has a column of its own."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Refuse naive times: nobody could say what they mean."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """What is stored is UTC."""
        return None if value is None else value.replace(tzinfo=UTC)


def by_value(kind: type[E]) -> EnumType:
    """An enumeration stored by value, so that renaming a member in the code changes no data."""
    return EnumType(
        kind,
        values_callable=lambda members: [str(member.value) for member in members],
        native_enum=False,
        create_constraint=False,
        length=32,
    )


def zone_name(moment: datetime) -> str:
    """The name of a moment's zone: "Europe/Paris", "UTC", or "+02:00" where it only has an offset."""
    zone = moment.tzinfo
    if isinstance(zone, ZoneInfo) and zone.key:
        return zone.key
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("a time without zone")
    if not offset:
        return "UTC"
    sign = "-" if offset < timedelta(0) else "+"
    minutes, seconds = divmod(int(abs(offset).total_seconds()), 60)
    tail = f":{seconds:02}" if seconds else ""
    return f"{sign}{minutes // 60:02}:{minutes % 60:02}{tail}"


def zone_of(name: str) -> tzinfo:
    """The zone that ``zone_name`` named."""
    if name == "UTC":
        return UTC
    if name[:1] in {"+", "-"}:
        parts = [int(part) for part in name[1:].split(":")]
        size = timedelta(**dict(zip(("hours", "minutes", "seconds"), parts, strict=False)))
        return timezone(-size if name[0] == "-" else size)
    return ZoneInfo(name)
