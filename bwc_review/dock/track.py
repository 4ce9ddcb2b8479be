"""Reads positions that a camera wrote beside a recording: NMEA lines, Axis trails, GPX."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import reduce
from operator import xor
from xml.parsers import expat

from bwc_review.domain.track import METRES_PER_DOP, Fix, is_place

_NO_DILUTION = 99.0
_ENTRIES = re.compile(r'"CoordinateEntries"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")
_LONGEST_ENTRY = 1 << 12  # characters: one position
_DECODER = json.JSONDecoder()
_LINE = re.compile(r"[^\r\n]+")
_POINT = re.compile(r"POINT\s*\(\s*(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)\s*\)")


def read_track(untrusted: bytes) -> list[Fix]:
    """The positions of a sidecar in order of time; a bad line is passed over, another file has none."""
    text = untrusted.decode("utf-8", "replace")
    begin = text.lstrip("\ufeff \t\r\n")
    if begin.startswith("{"):
        return sorted(_trail(text))
    return sorted(
        _gpx(begin.encode()) if begin.startswith("<") else _nmea(line[0] for line in _LINE.finditer(text))
    )


def may_hold_track(untrusted: bytes) -> bool:
    """By how a sidecar begins: a trail, GPX or sentences of a receiver."""
    begin = untrusted[:64].decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    return begin.startswith(("{", "<", "$"))


def is_trail(untrusted: bytes) -> bool:
    """Whether a sidecar is the trail of a dock, which the camera's own clock dates, not the satellites."""
    return untrusted[:64].decode("utf-8", "replace").lstrip("\ufeff \t\r\n").startswith("{")


def _nmea(lines: Iterable[str]) -> Iterable[Fix]:
    """Recommended-minimum sentences: the only ones that carry the day. Status A means a valid position.

    The sentence GGA of the same second tells how much the satellites' geometry dilutes it.
    """
    dilutions: dict[str, float] = {}
    fixes: list[tuple[str, Fix]] = []
    for line in lines:
        body, star, told = line.strip().removeprefix("$").partition("*")
        if star and told.upper() != f"{reduce(xor, body.encode(), 0):02X}":
            continue
        fields = body.split(",")
        if len(fields) >= 10 and fields[0][2:] == "RMC" and fields[2] == "A":
            fix = _rmc(fields)
            if fix is not None:
                fixes.append((fields[1][:6], fix))
        elif len(fields) >= 9 and fields[0][2:] == "GGA":
            dilutions[fields[1][:6]] = _radius_m(fields[8])
    return (fix._replace(accuracy_m=dilutions.get(second, 0.0)) for second, fix in fixes)


def _radius_m(dilution: str) -> float:
    """0.0 where none is told; 99 and more is what receivers write without any."""
    try:
        value = float(dilution)
    except ValueError:
        return 0.0
    return value * METRES_PER_DOP if 0 < value < _NO_DILUTION else 0.0


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


def _trail(text: str) -> Iterator[Fix]:
    """One entry after another: all of them at once would take many times the room of their text."""
    begins = _ENTRIES.search(text)
    at = begins.end() if begins is not None else len(text)
    while (after := _BETWEEN.match(text, at)) is not None and text[after.end() : after.end() + 1] == "{":
        at = after.end()
        try:
            entry, length = _DECODER.raw_decode(text[at : at + _LONGEST_ENTRY])
        except (ValueError, RecursionError):
            return  # cut short: what was read until then stands
        at += length
        fix = _entry(entry)
        if fix is not None:
            yield fix


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


class _Gpx:
    """Gathers the points of GPX 1.0 and 1.1 that say their hour: of tracks, of routes and by themselves."""

    def __init__(self) -> None:
        self.fixes: list[Fix] = []
        self._point: dict[str, str] | None = None
        self._said = {"time": "", "hdop": ""}
        self._inside = ""

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name in {"trkpt", "rtept", "wpt"}:
            self._point, self._said = attributes, {"time": "", "hdop": ""}
        self._inside = name if self._point is not None else ""

    def text(self, data: str) -> None:
        """A part of what an element says."""
        if self._inside in self._said:
            self._said[self._inside] += data

    def end(self, name: str) -> None:
        """An element ends."""
        self._inside = ""
        if self._point is None or name not in {"trkpt", "rtept", "wpt"}:
            return
        point, self._point = self._point, None
        try:
            at = datetime.fromisoformat(self._said["time"].strip())
            latitude, longitude = float(point["lat"]), float(point["lon"])
        except (KeyError, ValueError):
            return
        if at.tzinfo is not None and (fix := _checked(at.astimezone(UTC), latitude, longitude)):
            self.fixes.append(fix._replace(accuracy_m=_radius_m(self._said["hdop"])))

    def refuse(self, *_: object) -> None:
        """A document type could ask for other files, or blow up."""
        raise ValueError("a document type")


def _gpx(untrusted: bytes) -> list[Fix]:
    found, parser = _Gpx(), expat.ParserCreate()
    parser.StartDoctypeDeclHandler = found.refuse
    parser.StartElementHandler = lambda name, attributes: found.begin(name.rpartition(":")[2], attributes)
    parser.EndElementHandler = lambda name: found.end(name.rpartition(":")[2])
    parser.CharacterDataHandler = found.text
    try:
        parser.Parse(untrusted, True)
    except expat.ExpatError:
        pass  # cut short: what was read until then stands
    except ValueError:
        return []
    return found.fixes


def _checked(at: datetime, latitude: float, longitude: float) -> Fix | None:
    return Fix(at, latitude, longitude) if is_place(latitude, longitude) else None
