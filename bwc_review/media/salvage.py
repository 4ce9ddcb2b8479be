"""Finds the pictures that a camera wrote before it could write its index, as far as they follow each other.

Each picture carries numbers in its header (frame_num, ITU-T H.264, 7.4.3; the picture order count). The walk
ends where they do not go on, or where what lies between two pictures is not sound: what follows cannot be
placed.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from bwc_review.domain.progress import SILENT, Progress
from bwc_review.media.nal import Unit, Units
from bwc_review.media.order import Count, Place, shown_whole
from bwc_review.media.pattern import Pattern
from bwc_review.media.structure import read_at, size_of

_BLOCK = 1 << 20
_OVERLAP = 64
_FIELDS = 5  # of a picture
_PLAIN_BOXES = {b"ftyp", b"wide", b"free", b"skip", b"pnot", b"uuid", b"udta", b"meta", b"moov", b"styp"}


@dataclass(frozen=True, slots=True)
class Span:
    """Where the media data lies. end: as far as there are bytes; told: as far as the box says it goes."""

    start: int
    end: int
    told: int


@dataclass(slots=True)
class Run:
    """Pictures that follow each other, as they lie: offset, bytes, 1 for a key picture, and their place.

    end: the first byte after them. sounds: offset, bytes, and before which picture.
    """

    pictures: array[int] = field(default_factory=lambda: array("q"))
    sounds: list[tuple[int, int, int]] = field(default_factory=list)
    end: int = 0

    @property
    def count(self) -> int:
        """Number of pictures."""
        return len(self.pictures) // _FIELDS

    def picture(self, number: int) -> tuple[int, int, bool]:
        """Offset, bytes, whether it is a key picture."""
        offset, size, key = self.pictures[_FIELDS * number : _FIELDS * number + 3]
        return offset, size, bool(key)

    @property
    def places(self) -> Iterator[Place]:
        """Where each is shown, as they lie."""
        return zip(self.pictures[3::_FIELDS], self.pictures[4::_FIELDS], strict=True)

    @property
    def turns(self) -> NDArray[np.int64]:
        """The numbers of the pictures in the order in which they are shown."""
        fields = np.array(self.pictures, np.int64).reshape(-1, _FIELDS)
        return np.lexsort((fields[:, 4], fields[:, 3]))

    def keep(self, count: int) -> None:
        """Only the first so many."""
        if count < self.count:
            self.end = self.picture(count)[0]
            del self.pictures[_FIELDS * count :]
            self.sounds = [sound for sound in self.sounds if sound[2] < count]


class Window:
    """Random access with one block kept. Small reads of a sealed view would cost more than what is read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.size = size_of(stream)
        self._start, self._block = 0, b""

    def at(self, offset: int, length: int) -> bytes:
        """Up to length bytes from offset."""
        start = offset - self._start
        if start >= 0 and start + length <= len(self._block):
            return self._block[start : start + length]
        if length > _BLOCK // 2:
            return read_at(self._stream, offset, length)
        self._start, self._block = offset, read_at(self._stream, offset, _BLOCK)
        return self._block[:length]


def media_span(stream: BinaryIO) -> Span | None:
    """Where the media data of an MP4 begins and ends; its length may never have been written.

    None where no box says where it begins.
    """
    size, at = size_of(stream), 0
    while at + 8 <= size:
        head = read_at(stream, at, 16)
        length, name, begins = int.from_bytes(head[:4], "big"), head[4:8], at + 8
        if length == 1:
            length, begins = int.from_bytes(head[8:16], "big"), at + 16
        if name == b"mdat":
            told = at + length if begins - at < length else size
            return Span(begins, min(told, size), told)
        if name not in _PLAIN_BOXES or length < 8 or at + length > size:
            return None
        at += length
    return None


def walk(
    data: Window,
    span: Span,
    pattern: Pattern,
    is_sound: Callable[[bytes], bool],
    progress: Progress = SILENT,
) -> Run:
    """The pictures from the first one on, up to the first place where one may be missing. Raises Cancelled.

    is_sound: asked of each stretch in its turn. The last picture counts only where something sensible follows
    it, or the file ends with it; none counts that is shown after one that is missing.
    """
    run = Run(end=span.start)
    at, before, since_key = span.start, None, 0
    count = Count(pattern.coding.numbering.place_bits)
    while at < span.end:
        found = _next(data, at, span.end, pattern, before, count)
        if found is None or not _keeps_time(found[2], since_key, pattern.key_after):
            run.keep(max(0, run.count - 1))
            break
        offset, until, first, count = found
        if offset > at:
            if not is_sound(data.at(at, offset - at)):
                run.keep(max(0, run.count - 1))
                break
            run.sounds.append((at, offset - at, run.count))
        at = until
        run.pictures.extend((offset, at - offset, int(first.is_key), count.row, count.place))
        run.end, before = at, first
        since_key = 1 if first.is_key else since_key + 1
        progress.step(at - span.start, span.end - span.start)
    run.keep(shown_whole(run.places, pattern.step))
    return run


def _keeps_time(first: Unit, since_key: int, key_after: int) -> bool:
    """Whether a key picture comes when it is due, where the camera has a rhythm: an old file has its own."""
    return not key_after or first.is_key == (since_key in {0, key_after})


def _next(
    data: Window, at: int, end: int, pattern: Pattern, before: Unit | None, count: Count
) -> tuple[int, int, Unit, Count] | None:
    """Offset, end and first unit with data of the picture that follows the one before, and its count."""
    coding, most = pattern.coding, pattern.most_between
    if (found := _picture(data, at, end, coding)) is not None:
        after = _after(before, count, found[1], pattern)
        return None if after is None else (at, *found, after)
    block = data.at(at, min(most + _OVERLAP, end - at))
    for place in coding.starts_in(np.frombuffer(block, np.uint8)):
        if place > most:
            break
        found = _picture(data, at + int(place), end, coding)
        if found is not None and (after := _after(before, count, found[1], pattern)) is not None:
            return (at + int(place), *found, after)
    return None


def _picture(data: Window, at: int, end: int, coding: Units) -> tuple[int, Unit] | None:
    """End and first unit with data of the picture that begins here; None where none does."""
    first: Unit | None = None
    while (unit := coding.unit_at(data, at, end)) is not None:
        if first is not None and unit.is_new:
            break
        if unit.is_picture and first is None:
            if not unit.is_new:
                return None
            first = unit
        elif unit.is_picture and first is not None and unit.order != first.order:
            return None
        at = unit.end
    return None if first is None else (at, first)


def _after(before: Unit | None, count: Count, unit: Unit, pattern: Pattern) -> Count | None:
    """The count of this picture; None where it does not go on from the one before."""
    after = count.after(unit)
    if after is None or not _goes_on(before, unit, pattern.coding):
        return None
    is_near = after.row != count.row or abs(after.place - count.place) <= pattern.farthest
    return after if is_near else None


def _goes_on(before: Unit | None, unit: Unit, coding: Units) -> bool:
    """Whether no picture that others lean on is missing between these two; a key picture begins anew.

    HEVC has no such number: there the order in which pictures are shown tells alone.
    """
    if coding.is_hevc:
        return unit.is_key or before is not None
    if unit.is_key:
        return unit.order == 0
    if before is None or before.order is None:
        return False
    return unit.order == (before.order + before.is_leant_on) % (1 << coding.numbering.order_bits)
