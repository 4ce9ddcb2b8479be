"""Finds where the samples of an MP4 really lie whose index points beside them, and reads it as it should be.

The index still tells sizes and times; each picture must fill its size exactly with whole units.
"""

from __future__ import annotations

import bisect
import io
import itertools
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO, cast

import numpy as np
from av.error import FFmpegError

from bwc_review.domain.progress import SILENT, Progress
from bwc_review.media.nal import Units, coding_of
from bwc_review.media.probe import video_stream
from bwc_review.media.salvage import Span, Window, media_span
from bwc_review.media.source import opened
from bwc_review.media.structure import boxes, read_at

_LARGEST = 1 << 28  # bytes of an index
_MOST_SAMPLES = 10_000_000  # of a track: a day at 120 pictures a second
_LOOK, _OVERLAP = 1 << 16, 64  # bytes searched at a time
_INSIDE = (b"mdia", b"minf", b"stbl")


@dataclass(frozen=True, slots=True)
class Table:
    """Where the chunks of a track lie: place and width of the numbers in the file, and what they say."""

    kind: bytes  # "vide", "soun", …
    place: int
    width: int
    chunks: tuple[int, ...]
    samples: tuple[tuple[int, ...], ...]  # bytes of each sample of each chunk


def reindexed(stream: BinaryIO, progress: Progress = SILENT) -> BinaryIO | None:
    """The file with offsets that are right; None where they are, or where not every chunk is found.

    All tracks lie as far from where the index says, and each picture fills its size exactly with units.
    """
    found = _tables(stream)
    video = next((table for table in found if table.kind == b"vide" and table.chunks), None)
    span = media_span(stream)
    coding = _coding(stream, video)
    if video is None or span is None or coding is None:
        return None
    shift = _shift(Window(stream), span, coding, video, progress)
    if not shift or not _have_room(found, shift, span):
        return None
    moved = [(table, [place + shift for place in table.chunks]) for table in found]
    if any(place >= 1 << 8 * table.width for table, places in moved for place in places):
        return None
    patches = dict(_patch(table, places) for table, places in moved)
    return cast(BinaryIO, io.BufferedReader(_Patched(stream, patches)))


def _shift(data: Window, span: Span, coding: Units, video: Table, progress: Progress) -> int | None:
    """How many bytes further the pictures lie than the index says; None where they do not all lie so."""
    at = span.start
    while at < span.end:
        progress.step(at - span.start, span.end - span.start)
        block = data.at(at, min(_LOOK + _OVERLAP, span.end - at))
        for start in coding.starts_in(np.frombuffer(block, np.uint8)):
            if start >= _LOOK:
                break
            shift = at + int(start) - video.chunks[0]
            if all(
                _fits(data, place + shift, coding, sizes)
                for place, sizes in zip(video.chunks, video.samples, strict=True)
            ):
                return shift
        at += _LOOK
    return None


def _fits(data: Window, at: int, coding: Units, sizes: Sequence[int]) -> bool:
    """Whether pictures of just these sizes lie here."""
    for size in sizes:
        end, has_picture = at + size, False
        while 0 <= at < end and (unit := coding.unit_at(data, at, end)) is not None:
            at, has_picture = unit.end, has_picture or unit.is_picture
        if at != end or not has_picture:
            return False
    return bool(sizes)


def _have_room(tables: Sequence[Table], shift: int, span: Span) -> bool:
    """Whether everything lies within the media data then, nothing on top of anything else."""
    laid = sorted(
        (place + shift, place + shift + sum(sizes))
        for table in tables
        for place, sizes in zip(table.chunks, table.samples, strict=True)
    )
    is_inside = span.start <= laid[0][0] and laid[-1][1] <= span.end
    return is_inside and all(one[1] <= other[0] for one, other in itertools.pairwise(laid))


def _patch(table: Table, places: Sequence[int]) -> tuple[int, bytes]:
    letter = "I" if table.width == 4 else "Q"
    return table.place, struct.pack(f">{len(places)}{letter}", *places)


def _coding(stream: BinaryIO, video: Table | None) -> Units | None:
    if video is None:
        return None
    largest = max((size for chunk in video.samples for size in chunk), default=0)
    try:
        with opened(stream) as container:
            track = video_stream(container)
            if track is None:
                return None
            setup = track.codec_context.extradata or b""
            return coding_of(track.codec_context.name, setup, max(largest, 1))
    except FFmpegError:
        return None


def _tables(stream: BinaryIO) -> list[Table]:
    """The tables of all tracks; none where one makes no sense: no track may be read from a wrong place."""
    for name, start, end in boxes(stream):
        if name == b"moov" and end - start <= _LARGEST:
            tracks = [(first, last) for kind, first, last in boxes(stream, start + 8, end) if kind == b"trak"]
            made = [_table(stream, *track) for track in tracks]
            return [table for table in made if table is not None] if None not in made else []
    return []


def _table(stream: BinaryIO, start: int, end: int) -> Table | None:
    parts = dict(_parts(stream, start + 8, end))
    try:
        handler = _body(stream, parts, b"hdlr")[8:12]
        sizes = _sizes(_body(stream, parts, b"stsz"))
        runs = _runs(_body(stream, parts, b"stsc"))
        name = b"stco" if b"stco" in parts else b"co64"
        width = 4 if name == b"stco" else 8
        plain = _body(stream, parts, name)
        count = int.from_bytes(plain[4:8], "big")
        chunks = struct.unpack_from(f">{count}{'I' if width == 4 else 'Q'}", plain, 8)
    except (KeyError, struct.error):
        return None
    samples: list[tuple[int, ...]] = []
    firsts, at = [first for first, _ in runs], 0
    for number in range(count):
        run = bisect.bisect_right(firsts, number + 1) - 1
        many = runs[run][1] if run >= 0 else 0
        samples.append(tuple(sizes[at : at + many]))
        at += many
    if at != len(sizes):
        return None
    return Table(handler, parts[name][0] + 16, width, tuple(chunks), tuple(samples))


def _parts(stream: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, tuple[int, int]]]:
    """The boxes of a track that hold its tables, wherever they nest."""
    for name, first, last in boxes(stream, start, end):
        if name in _INSIDE:
            yield from _parts(stream, first + 8, last)
        else:
            yield name, (first, last)


def _body(stream: BinaryIO, parts: Mapping[bytes, tuple[int, int]], name: bytes) -> bytes:
    first, last = parts[name]
    return read_at(stream, first + 8, min(last - first - 8, _LARGEST))


def _sizes(body: bytes) -> tuple[int, ...]:
    same, count = struct.unpack_from(">II", body, 4)
    if count > _MOST_SAMPLES:
        raise struct.error
    if same:
        return (int(same),) * int(count)
    sizes: tuple[int, ...] = struct.unpack_from(f">{count}I", body, 12)
    return sizes


def _runs(body: bytes) -> list[tuple[int, int]]:
    """From which chunk on how many samples lie in each."""
    (count,) = struct.unpack_from(">I", body, 4)
    return [(first, many) for first, many, _ in struct.iter_unpack(">III", body[8 : 8 + 12 * count])]


class _Patched(io.RawIOBase):
    """A stream some of whose bytes are others."""

    def __init__(self, stream: BinaryIO, patches: Mapping[int, bytes]) -> None:
        self._stream, self._patches = stream, dict(patches)

    def readable(self) -> bool:
        """True."""
        return True

    def seekable(self) -> bool:
        """True."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """As of any stream."""
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        """As of any stream."""
        return self._stream.tell()

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """The next bytes, as they should be."""
        at = self._stream.tell()
        data = bytearray(self._stream.read(len(buffer)))
        for place, right in self._patches.items():
            first, last = max(place, at), min(place + len(right), at + len(data))
            if first < last:
                data[first - at : last - at] = right[first - place : last - place]
        buffer[: len(data)] = data
        return len(data)
