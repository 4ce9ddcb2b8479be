"""Reads positions that a camera wrote beside a recording: NMEA lines, or Axis trails."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import reduce
from operator import xor
from typing import NamedTuple

_POINT = re.compile(r"POINT\s*\(\s*(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)\s*\)")


class Fix(NamedTuple):
    """One position: when (UTC), latitude and longitude in degrees, WGS 84."""

    at: datetime
    latitude: float
    longitude: float


def read_track(untrusted: bytes) -> list[Fix]:
    """The positions of a sidecar in order of time; a bad line is passed over, another file has none."""
    text = untrusted.decode("utf-8", "replace")
    fixes = _trail(text) if text.lstrip().startswith("{") else list(_nmea(text.splitlines()))
    return sorted(fixes)


def _nmea(lines: Iterable[str]) -> Iterable[Fix]:
    """Recommended-minimum sentences: the only ones that carry the day. Status A means a valid position."""
    for line in lines:
        body, star, told = line.strip().removeprefix("$").partition("*")
        if star and told.upper() != f"{reduce(xor, body.encode(), 0):02X}":
            continue
        fields = body.split(",")
        if len(fields) >= 10 and fields[0][2:] == "RMC" and fields[2] == "A":
            fix = _rmc(fields)
            if fix is not None:
                yield fix


def _rmc(fields: list[str]) -> Fix | None:
    try:
        at = datetime.strptime(fields[9] + fields[1][:6], "%d%m%y%H%M%S").replace(tzinfo=UTC)
        latitude = _degrees(fields[3], 2, fields[4], "NS")
        longitude = _degrees(fields[5], 3, fields[6], "EW")
    except ValueError:
        return None
    return _checked(at, latitude, longitude)


def _degrees(text: str, width: int, side: str, sides: str) -> float:
    """DDMM.MMMM, or DDDMM.MMMM for longitudes, and a side: the second one is negative."""
    if side not in set(sides):
        raise ValueError(side)
    value = int(text[:width]) + float(text[width:]) / 60
    return -value if side == sides[1] else value


def _trail(text: str) -> list[Fix]:
    try:
        entries = json.loads(text)["CoordinateEntries"]
        return [fix for entry in entries if (fix := _entry(entry)) is not None]
    except (ValueError, KeyError, TypeError, RecursionError):
        return []


def _entry(entry: object) -> Fix | None:
    if not isinstance(entry, dict):
        return None
    point = _POINT.fullmatch(str(entry.get("LocationWKT", "")).strip())
    stamp = entry.get("Timestamp")
    try:
        if point is None:
            return None
        if isinstance(stamp, int | float):
            at = datetime.fromtimestamp(stamp, UTC)
        else:
            at = datetime.fromisoformat(str(stamp))
    except (ValueError, OverflowError, OSError):
        return None
    return None if at.tzinfo is None else _checked(at.astimezone(UTC), float(point[2]), float(point[1]))


def _checked(at: datetime, latitude: float, longitude: float) -> Fix | None:
    is_on_earth = -90 <= latitude <= 90 and -180 <= longitude <= 180
    return Fix(at, latitude, longitude) if is_on_earth and (latitude, longitude) != (0.0, 0.0) else None
