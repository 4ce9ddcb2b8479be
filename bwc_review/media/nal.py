"""Recognises coded pictures by their bytes: NAL units behind their length (ISO/IEC 14496-15).

Of H.264 the header of a slice is read as ITU-T H.264, 7.3.3 lays it out, of HEVC as H.265, 7.3.6.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

_HEAD = 24  # bytes of a unit that are looked at
_LONGEST_NOTE = 1 << 16  # a unit that is no picture is short
_HIGH_PROFILES = {44, 83, 86, 100, 110, 118, 122, 128, 134, 135, 138, 139, 244}
_FORBIDDEN = (b"\x00\x00\x00", b"\x00\x00\x01", b"\x00\x00\x02")  # within a unit: H.264, 7.4.1


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit in a file. is_new: a picture begins with it; is_picture: it holds picture data."""

    end: int  # first byte after it
    is_new: bool
    is_picture: bool
    is_key: bool = False
    order: int | None = None  # frame_num of H.264: counts the pictures that others lean on
    is_leant_on: bool = True


class Bytes(Protocol):
    """Random access to the bytes of a file."""

    def at(self, offset: int, length: int) -> bytes:
        """Up to length bytes from offset."""


@dataclass(frozen=True, slots=True)
class Units:
    """H.264 or HEVC units behind a length of 2 or 4 bytes. tables: ids of the picture parameter sets."""

    is_hevc: bool
    length_bytes: int
    longest: int
    tables: frozenset[int]
    order_bits: int = 0  # of frame_num; 0: not known

    def unit_at(self, data: Bytes, at: int, end: int) -> Unit | None:
        """The unit that begins here and ends before ``end``; None where there is none."""
        head = data.at(at, self.length_bytes + _HEAD)
        length = int.from_bytes(head[: self.length_bytes], "big")
        body = head[self.length_bytes :]
        if len(body) < 3 or not 2 <= length <= self.longest or at + self.length_bytes + length > end:
            return None
        last = at + self.length_bytes + length
        return self._hevc(body, length, last) if self.is_hevc else self._h264(body, length, last)

    def starts_in(self, block: NDArray[np.uint8]) -> NDArray[np.int64]:
        """Places in a block where a picture may begin, rising; to be looked at with ``unit_at``."""
        count = len(block) - self.length_bytes - 1
        if count <= 0:
            return np.empty(0, np.int64)
        length: NDArray[np.int64] = np.zeros(count, np.int64)
        for number in range(self.length_bytes):
            length = (length << 8) | block[number : number + count]
        allowed = _HEVC_STARTS if self.is_hevc else _H264_STARTS
        first = block[self.length_bytes : self.length_bytes + count]
        return np.flatnonzero((length >= 2) & (length <= self.longest) & allowed[first])

    def _h264(self, body: bytes, length: int, end: int) -> Unit | None:
        kind, importance = body[0] & 31, body[0] >> 5 & 3
        if body[0] & 128:
            return None
        if kind in {1, 5}:
            bits = _Bits(body[1:])
            first, slice_type, table = bits.count(), bits.count(), bits.count()
            if slice_type > 9 or table not in self.tables or (kind == 5 and not importance):
                return None
            if kind == 5 and slice_type % 5 not in {2, 4}:  # a key picture holds intra slices only
                return None
            order = bits.number(self.order_bits) if self.order_bits else None
            return Unit(end, first == 0, True, kind == 5, order, is_leant_on=importance > 0)
        if length > _LONGEST_NOTE:
            return None
        if kind == 9:
            return Unit(end, is_new=True, is_picture=False) if length == 2 and not importance else None
        if kind == 6 and not importance:
            return Unit(end, is_new=True, is_picture=False)
        if kind in {7, 8} and importance:
            return Unit(end, is_new=True, is_picture=False)
        return Unit(end, is_new=False, is_picture=False) if kind in {10, 11, 12} and not importance else None

    def _hevc(self, body: bytes, length: int, end: int) -> Unit | None:
        kind, layer, level = body[0] >> 1 & 63, (body[0] & 1) << 5 | body[1] >> 3, body[1] & 7
        if body[0] & 128 or layer or not level:
            return None
        if kind <= 9 or 16 <= kind <= 21:
            bits = _Bits(body[2:])
            first = bits.bit()
            if kind >= 16:
                bits.bit()
            if bits.count() not in self.tables:
                return None
            return Unit(end, bool(first), is_picture=True, is_key=kind >= 16)
        if length > _LONGEST_NOTE or level != 1:
            return None
        if kind in {32, 33, 34, 35, 39}:
            return Unit(end, is_new=True, is_picture=False)
        return Unit(end, is_new=False, is_picture=False) if kind in {36, 37, 38, 40} else None


def parts_of(picture: bytes, length_bytes: int) -> list[bytes] | None:
    """The units of a picture without their lengths; None where they do not fill it, or a unit is not one.

    No unit holds three bytes that begin another one: an encoder never writes them, a hole of zeros does.
    """
    parts, at = [], 0
    while at < len(picture):
        length = int.from_bytes(picture[at : at + length_bytes], "big")
        part = picture[at + length_bytes : at + length_bytes + length]
        if not length or len(part) < length or any(each in part for each in _FORBIDDEN):
            return None
        parts.append(part)
        at += length_bytes + length
    return parts


def coding_of(codec: str, setup: bytes, longest: int) -> Units | None:
    """How a track lies in a file. codec: FFmpeg's name; setup: its extradata; longest: bytes of a picture.

    None for a track whose pictures are not told by their bytes.
    """
    if codec not in {"h264", "hevc"} or len(setup) < 8 or setup[0] != 1:
        return None
    is_hevc = codec == "hevc"
    at = 21 if is_hevc else 4
    length_bytes = (setup[at] & 3) + 1 if len(setup) > at else 0
    tables = _hevc_tables(setup) if is_hevc else _h264_tables(setup)
    if length_bytes not in {2, 4} or not tables:
        return None
    return Units(is_hevc, length_bytes, longest, tables, 0 if is_hevc else _order_bits(setup))


def _order_bits(setup: bytes) -> int:
    """Bits of frame_num as the first sequence parameter set has it; 0 for what is told in no few steps."""
    length = int.from_bytes(setup[6:8], "big")
    units = setup[8 : 8 + length]
    bits = _Bits(units[4:])
    bits.count()
    if units[1:2] and units[1] in _HIGH_PROFILES:
        if bits.count() > 2:  # planes of their own have more in the header
            return 0
        bits.count()
        bits.count()
        bits.bit()
        if bits.bit():  # scaling lists
            return 0
    found = bits.count() + 4
    return found if found <= 16 else 0


def _h264_tables(setup: bytes) -> frozenset[int]:
    """Ids of the picture parameter sets of an AVCDecoderConfigurationRecord."""
    at = 6
    for _ in range(setup[5] & 31):
        at += 2 + int.from_bytes(setup[at : at + 2], "big")
    found = set()
    count, at = (setup[at] if at < len(setup) else 0), at + 1
    for _ in range(count):
        length = int.from_bytes(setup[at : at + 2], "big")
        found.add(_Bits(setup[at + 3 : at + 2 + length]).count())
        at += 2 + length
    return frozenset(found)


def _hevc_tables(setup: bytes) -> frozenset[int]:
    """The same of an HEVCDecoderConfigurationRecord."""
    found, at = set(), 23
    for _ in range(setup[22] if len(setup) > 22 else 0):
        kind, count = setup[at] & 63, int.from_bytes(setup[at + 1 : at + 3], "big")
        at += 3
        for _ in range(count):
            length = int.from_bytes(setup[at : at + 2], "big")
            if kind == 34:
                found.add(_Bits(setup[at + 4 : at + 2 + length]).count())
            at += 2 + length
    return frozenset(found)


class _Bits:
    """Reads bits; past the end they are nought."""

    def __init__(self, data: bytes) -> None:
        plain = data.replace(b"\x00\x00\x03", b"\x00\x00")  # what keeps start codes out of a unit
        self._value = int.from_bytes(plain, "big")
        self._left = 8 * len(plain)

    def bit(self) -> int:
        """The next one."""
        self._left -= 1
        return self._value >> self._left & 1 if self._left >= 0 else 0

    def number(self, length: int) -> int:
        """A number of so many bits, u(n)."""
        value = 0
        for _ in range(length):
            value = value << 1 | self.bit()
        return value

    def count(self) -> int:
        """An Exp-Golomb number, ue(v); one out of all reason where there is none."""
        zeros = 0
        while not self.bit():
            zeros += 1
            if zeros > 31 or self._left < 0:
                return 1 << 32
        value = 1
        for _ in range(zeros):
            value = value << 1 | self.bit()
        return value - 1


def _starts(is_hevc: bool) -> NDArray[np.bool_]:
    """Which first bytes of a unit may begin a picture."""
    allowed = np.zeros(256, np.bool_)
    for byte in range(128):
        if is_hevc:
            kind = byte >> 1 & 63
            allowed[byte] = not byte & 1 and (kind <= 9 or 16 <= kind <= 21 or kind in {32, 33, 34, 35, 39})
        else:
            kind, importance = byte & 31, byte >> 5 & 3
            allowed[byte] = (
                kind == 1 or (kind in {5, 7, 8} and importance > 0) or (kind in {6, 9} and not importance)
            )
    return allowed


_H264_STARTS, _HEVC_STARTS = _starts(is_hevc=False), _starts(is_hevc=True)
