"""Reads positions that Novatek recorders, and Transcend body cameras, write into their MP4: freeGPS blocks.

The box ``gps `` inside ``moov`` lists, after eight bytes, where each block lies: a ``free`` box that begins
with ``GPS ``, one a second. At 48 bytes from its start, little-endian: hour, minute, second, year, month,
day; then A for a valid fix, N or S, E or W; latitude and longitude as floats, in degrees and minutes
(DDMM.MMMM), by Transcend in degrees. A file that was cut before its index was written has no list, and some
makers write none: there the first block is looked for, and the next ones at every 32 KiB from it (ExifTool,
QuickTimeStream.pl, ScanMediaData). Blocks are no samples: a file whose samples take all of its media data has
none, so that the usual recording is not searched. The hour is the satellites' with some makers and a copy of
the camera's own with others: it is handed on as it stands there, and ``domain.camera_clock`` judges it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import datetime
from typing import BinaryIO

from bwc_review.domain.track import Position, is_place
from bwc_review.media.structure import boxes, read_at, size_of

_MOST_BLOCKS = 100_000  # a day of one a second, and some
_LEAST_BYTES, _MOST_BYTES = 84, 1 << 16  # of one block
_PLACE_AT = 48
_SCANNED_BYTES, _STEP_BYTES, _WINDOW_BYTES = 20 << 20, 0x8000, 1 << 20
_BEGINS = b"freeGPS "
_NESTS = frozenset({b"trak", b"mdia", b"minf", b"stbl"})


def read_novatek(stream: BinaryIO, most: int = _MOST_BLOCKS) -> list[Position]:
    """The positions of a file, a second apart, the first so many; none in a file without such blocks."""
    found: list[Position] = []
    for second, (offset, size) in enumerate(_places(stream)):
        if len(found) >= most:
            break
        if _LEAST_BYTES <= size <= _MOST_BYTES and (
            position := _block(read_at(stream, offset, size), second)
        ):
            found.append(position)
    return found


def _places(stream: BinaryIO) -> Iterator[tuple[int, int]]:
    """Where each block lies, and how long it is."""
    indexes, media_bytes, is_fragmented = [], 0, False
    for name, start, end in boxes(stream):
        if name == b"moov":
            indexes.append((start, end))
        media_bytes += end - start - 8 if name == b"mdat" else 0
        is_fragmented |= name == b"moof"
    if any(_has_list(stream, *one) for one in indexes):
        for one in indexes:
            yield from _listed(stream, *one)
        return
    left_bytes = media_bytes - sum(_taken(stream, *one) for one in indexes)
    if not indexes or (left_bytes >= _LEAST_BYTES and not is_fragmented):
        yield from _found(stream)


def _found(stream: BinaryIO) -> Iterator[tuple[int, int]]:
    size = size_of(stream)
    for begin in range(0, min(size, _SCANNED_BYTES), _WINDOW_BYTES):
        at = read_at(stream, begin, _WINDOW_BYTES + len(_BEGINS)).find(_BEGINS)
        if at >= 0 and begin + at >= 4:
            first = begin + at - 4
            break
    else:
        return
    for offset in range(first, size, _STEP_BYTES):
        head = read_at(stream, offset, 4 + len(_BEGINS))
        if head[4:] == _BEGINS:
            yield offset, int.from_bytes(head[:4], "big")


def _has_list(stream: BinaryIO, start: int, end: int) -> bool:
    """Also where it was cut: then it says what there was."""
    at = start + 8
    for name, _, over in boxes(stream, at, end):
        if name == b"gps ":
            return True
        at = over
    return at < end


def _taken(stream: BinaryIO, start: int, end: int) -> int:
    """How many bytes the samples of all tracks take by their tables of sizes (ISO/IEC 14496-12, 8.7.3.2)."""
    taken = 0
    for name, begin, over in boxes(stream, start + 8, end):
        if name in _NESTS:
            taken += _taken(stream, begin, over)
        elif name == b"stsz":
            same, count = struct.unpack(">2I", read_at(stream, begin + 12, 8).ljust(8, b"\0"))
            sizes = read_at(stream, begin + 20, min(count * 4, over - begin - 20)) if not same else b""
            taken += same * count + sum(_numbers(sizes))
    return taken


def _numbers(sizes: bytes) -> Iterator[int]:
    """Of four bytes each."""
    return (one for (one,) in struct.iter_unpack(">I", sizes[: len(sizes) // 4 * 4]))


def _listed(stream: BinaryIO, start: int, end: int) -> Iterator[tuple[int, int]]:
    for inner, begin, over in boxes(stream, start + 8, end):
        if inner == b"gps ":
            data = read_at(stream, begin + 16, max(0, min(over - begin - 16, _MOST_BLOCKS * 8)))
            yield from struct.iter_unpack(">2I", data[: len(data) // 8 * 8])


def _block(data: bytes, second: int) -> Position | None:
    if len(data) < _LEAST_BYTES or data[4:12] != _BEGINS:
        return None
    status, north, east = struct.unpack_from("<3c", data, _PLACE_AT + 24)
    latitude, longitude = struct.unpack_from("<2f", data, _PLACE_AT + 28)
    if status != b"A" or north not in {b"N", b"S"} or east not in {b"E", b"W"}:
        return None
    if not 0 <= latitude < 9100 or not 0 <= longitude < 18_100:  # also where it is no number
        return None
    if latitude > 90 or longitude > 180:
        latitude, longitude = _degrees(latitude), _degrees(longitude)
    latitude = -latitude if north == b"S" else latitude
    longitude = -longitude if east == b"W" else longitude
    if not is_place(latitude, longitude):
        return None
    return Position(float(second), latitude, longitude, told=_hour(data))


def _hour(data: bytes) -> datetime | None:
    """As it stands there; the year with two digits or four."""
    hour, minute, second, year, month, day = struct.unpack_from("<6I", data, _PLACE_AT)
    try:
        return datetime(year + 2000 if year < 100 else year, month, day, hour, minute, second)  # noqa: DTZ001  whose clock it is, is judged later
    except (ValueError, OverflowError):
        return None


def _degrees(value: float) -> float:
    """DDMM.MMMM as degrees."""
    whole = int(value // 100)
    return whole + (value - whole * 100) / 60
