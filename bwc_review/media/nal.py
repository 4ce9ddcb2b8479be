"""Recognises coded pictures by their bytes: NAL units behind their length (ISO/IEC 14496-15).

Of H.264 the header of a slice is read as ITU-T H.264, 7.3.3 lays it out, of HEVC as H.265, 7.3.6.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from bwc_review.media.bits import Bits
from bwc_review.media.parameter_sets import Numbering, numbering_of, tables_of

_HEAD = 24  # bytes of a unit that are looked at
_LONGEST_NOTE = 1 << 16  # a unit that is no picture is short
_NOT_COUNTED_FROM = {0, 2, 4, 6, 7, 8, 9, 10, 12, 14}  # kinds of HEVC: leant on by nobody, or before a key
_HEVC_AT_NOUGHT = {19, 20}  # the count begins anew without being told
_FORBIDDEN = (b"\x00\x00\x00", b"\x00\x00\x01", b"\x00\x00\x02")  # within a unit: H.264, 7.4.1


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit in a file. is_new: a picture begins with it; is_picture: it holds picture data.

    place: the lower bits of the picture order count, which begins anew with some key pictures and goes on
    from pictures that are counted from.
    """

    end: int  # first byte after it
    is_new: bool
    is_picture: bool
    is_key: bool = False
    order: int | None = None  # frame_num of H.264: counts the pictures that others lean on
    is_leant_on: bool = True
    place: int | None = None
    begins_anew: bool = False
    is_counted_from: bool = True


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
    numbering: Numbering

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
            bits = Bits(body[1:])
            first, slice_type, table = bits.count(), bits.count(), bits.count()
            if slice_type > 9 or table not in self.tables or (kind == 5 and not importance):
                return None
            if kind == 5 and slice_type % 5 not in {2, 4}:  # a key picture holds intra slices only
                return None
            return self._numbered(bits, Unit(end, first == 0, True, kind == 5, None, importance > 0))
        if length > _LONGEST_NOTE:
            return None
        if kind == 9:
            return Unit(end, is_new=True, is_picture=False) if length == 2 and not importance else None
        if kind == 6 and not importance:
            return Unit(end, is_new=True, is_picture=False)
        if kind in {7, 8} and importance:
            return Unit(end, is_new=True, is_picture=False)
        return Unit(end, is_new=False, is_picture=False) if kind in {10, 11, 12} and not importance else None

    def _numbered(self, bits: Bits, unit: Unit) -> Unit:
        """With the numbers that follow in the header of a slice of H.264; half a picture has no place."""
        how, place, is_field = self.numbering, None, False
        order = bits.number(how.order_bits) if how.order_bits else None
        if how.may_be_fields:
            is_field = bool(bits.bit())
        if unit.is_key:
            bits.count()
        if how.place_bits and not is_field:
            place = bits.number(how.place_bits)
        return replace(
            unit, order=order, place=place, begins_anew=unit.is_key, is_counted_from=unit.is_leant_on
        )

    def _hevc(self, body: bytes, length: int, end: int) -> Unit | None:
        kind, layer, level = body[0] >> 1 & 63, (body[0] & 1) << 5 | body[1] >> 3, body[1] & 7
        if body[0] & 128 or layer or not level:
            return None
        if kind <= 9 or 16 <= kind <= 21:
            bits = Bits(body[2:])
            first = bits.bit()
            if kind >= 16:
                bits.bit()
            if bits.count() not in self.tables:
                return None
            is_counted_from = level == 1 and kind not in _NOT_COUNTED_FROM
            return Unit(
                end,
                bool(first),
                is_picture=True,
                is_key=kind >= 16,
                place=self._hevc_place(bits, kind) if first else None,
                begins_anew=16 <= kind <= 20,
                is_counted_from=is_counted_from,
            )
        if length > _LONGEST_NOTE or level != 1:
            return None
        if kind in {32, 33, 34, 35, 39}:
            return Unit(end, is_new=True, is_picture=False)
        return Unit(end, is_new=False, is_picture=False) if kind in {36, 37, 38, 40} else None

    def _hevc_place(self, bits: Bits, kind: int) -> int | None:
        """What follows in the header of the first slice of a picture."""
        how = self.numbering
        if not how.place_bits:
            return None
        bits.number(how.skipped_bits)
        bits.count()
        if how.has_output_flag:
            bits.bit()
        return 0 if kind in _HEVC_AT_NOUGHT else bits.number(how.place_bits)


def first_slice(picture: bytes, coding: Units) -> Unit | None:
    """The first unit with data of a picture that is whole; None where there is none."""
    data, at = _Whole(picture), 0
    while (unit := coding.unit_at(data, at, len(picture))) is not None and not unit.is_picture:
        at = unit.end
    return unit


@dataclass(frozen=True, slots=True)
class _Whole:
    data: bytes

    def at(self, offset: int, length: int) -> bytes:
        return self.data[offset : offset + length]


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
    tables = tables_of(setup, is_hevc=is_hevc)
    if length_bytes not in {2, 4} or not tables:
        return None
    return Units(is_hevc, length_bytes, longest, tables, numbering_of(setup, is_hevc=is_hevc))


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
