"""Reads positions from a GoPro metadata track (GPMF, described by its maker in gopro/gpmf-parser).

A packet holds about a second: nested entries of four letters, a type, a size and a count, big-endian, padded
to four bytes. GPS5 has latitude, longitude, altitude and two speeds, 18 times a second, with one hour (GPSU),
one quality (GPSF) and one dilution of precision (GPSP, in hundredths) for all; GPS9, of newer cameras, says
hour, dilution and quality with each.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from bwc_review.domain.track import METRES_PER_DOP, Position, is_place

_DEEPEST = 4  # device, stream, entry, and one to spare
_LEAST_LOCK = 2  # 0: no fix, 2: two dimensions, 3: three
_NO_DILUTION = 99.0
_EPOCH_GPS9 = datetime(2000, 1, 1, tzinfo=UTC)

_Entry = tuple[bytes, int, int, bytes]  # name, type, bytes of one value, payload


def read_gopro(untrusted: bytes, offset_s: float) -> Position | None:
    """The first position of a packet that begins at offset_s; None where there is none, or no fix yet."""
    for stream in _streams(untrusted, 0):
        entries = {name: (kind, size, data) for name, kind, size, data in stream}
        try:
            found = _gps9(entries, offset_s) if b"GPS9" in entries else _gps5(entries, offset_s)
        except (struct.error, ValueError, OverflowError, ZeroDivisionError):
            continue
        if found is not None and is_place(found.latitude, found.longitude):
            return found
    return None


def _gps5(entries: dict[bytes, tuple[int, int, bytes]], offset_s: float) -> Position | None:
    if b"GPS5" not in entries or b"SCAL" not in entries or _lock(entries) < _LEAST_LOCK:
        return None
    latitude, longitude = struct.unpack_from(">2i", entries[b"GPS5"][2])
    scale = struct.unpack_from(">2i", entries[b"SCAL"][2])
    at = None
    if b"GPSU" in entries:
        at = datetime.strptime(entries[b"GPSU"][2][:12].decode("ascii"), "%y%m%d%H%M%S").replace(tzinfo=UTC)
    dilution = int.from_bytes(entries[b"GPSP"][2][:2], "big") / 100 if b"GPSP" in entries else 0.0
    return Position(offset_s, latitude / scale[0], longitude / scale[1], at, _radius_m(dilution))


def _radius_m(dilution: float) -> float:
    """99.99 is what stands there without any."""
    return dilution * METRES_PER_DOP if 0 < dilution < _NO_DILUTION else 0.0


def _gps9(entries: dict[bytes, tuple[int, int, bytes]], offset_s: float) -> Position | None:
    values = struct.unpack_from(">7i2H", entries[b"GPS9"][2])
    scale = struct.unpack_from(">9i", entries[b"SCAL"][2])
    if values[8] / scale[8] < _LEAST_LOCK:
        return None
    at = _EPOCH_GPS9 + timedelta(days=values[5] / scale[5], seconds=values[6] / scale[6])
    radius_m = _radius_m(values[7] / scale[7])
    return Position(offset_s, values[0] / scale[0], values[1] / scale[1], at, radius_m)


def _lock(entries: dict[bytes, tuple[int, int, bytes]]) -> int:
    return int.from_bytes(entries[b"GPSF"][2][:4], "big") if b"GPSF" in entries else _LEAST_LOCK


def _streams(data: bytes, depth: int) -> Iterator[list[_Entry]]:
    """The entries of each stream, however deep it lies."""
    for name, kind, _, payload in _entries(data):
        if kind == 0 and name == b"STRM":
            yield list(_entries(payload))
        elif kind == 0 and depth < _DEEPEST:
            yield from _streams(payload, depth + 1)


def _entries(data: bytes) -> Iterator[_Entry]:
    at = 0
    while at + 8 <= len(data):
        name, kind, size, count = struct.unpack_from(">4sBBH", data, at)
        length = size * count
        if at + 8 + length > len(data):
            return
        yield name, kind, size, data[at + 8 : at + 8 + length]
        at += 8 + (length + 3) // 4 * 4
