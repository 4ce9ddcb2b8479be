"""Walks the outermost boxes of a file to see whether its index is there and whether its end is missing.

Players and demuxers repeat what a header says; only the boxes themselves tell that the bytes stop too early.
Sources: ISO/IEC 14496-12 (boxes), RIFF, RFC 8794 (EBML), ISO/IEC 13818-1 (packets of 188 bytes, or 192 with
a time code before each).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

_MAX_BOXES = 1_000_000  # a 12-hour recording in fragments of a tenth of a second stays below
_TS_SYNC = 0x47
_EBML, _SEGMENT = 0x1A45DFA3, 0x18538067


@dataclass(frozen=True, slots=True)
class Structure:
    """kind: "iso" (MP4, MOV), "riff" (AVI), "ebml" (MKV), "ts", "" for anything else."""

    kind: str = ""
    has_index: bool = True  # False: an ISO file without moov
    is_fragmented: bool = False
    is_cut: bool = False  # bytes that the boxes announce are not there


def size_of(stream: BinaryIO) -> int:
    """Length of a seekable stream in bytes; leaves it at its beginning."""
    size = stream.seek(0, 2)
    stream.seek(0)
    return size


def structure(stream: BinaryIO) -> Structure:
    """Look at the outermost structure; whatever the bytes are, there is an answer. Leaves the stream at 0."""
    size = size_of(stream)
    head = read_at(stream, 0, 400)
    if head[:4] == b"RIFF" and len(head) >= 12:
        found = _riff(stream, size)
    elif len(head) >= 8 and head[4:8] in {
        b"ftyp",
        b"moov",
        b"mdat",
        b"wide",
        b"free",
        b"skip",
        b"pnot",
        b"moof",
    }:
        found = _iso(stream, size)
    elif int.from_bytes(head[:4], "big") == _EBML:
        found = _ebml(stream, size)
    else:
        found = _transport(head, size)
    stream.seek(0)
    return found


def read_at(stream: BinaryIO, offset: int, length: int) -> bytes:
    """Up to length bytes from offset; a raw stream may hand them over in pieces."""
    stream.seek(offset)
    parts: list[bytes] = []
    while length > 0 and (part := stream.read(length)):
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def boxes(stream: BinaryIO, start: int = 0, end: int | None = None) -> Iterator[tuple[bytes, int, int]]:
    """Name, first byte and end (not included) of each whole box between two places; else of the file."""
    end = size_of(stream) if end is None else end
    for _ in range(_MAX_BOXES):
        head = read_at(stream, start, 16)
        over = _box_end(head, start, end) if len(head) >= 8 else 0
        if not start + 8 <= over <= end:
            return
        yield head[4:8], start, over
        start = over


def _box_end(head: bytes, at: int, size: int) -> int:
    """Where the box that begins at ``at`` with these bytes ends."""
    length = int.from_bytes(head[:4], "big")
    if length == 1:
        length = int.from_bytes(head[8:16], "big")
    return size if length == 0 else at + length


def _iso(stream: BinaryIO, size: int) -> Structure:
    """Boxes of 32-bit or 64-bit size; size 0 reaches to the end of the file."""
    at, has_index, is_fragmented = 0, False, False
    for _ in range(_MAX_BOXES):
        head = read_at(stream, at, 16)
        if len(head) < 8:
            return Structure("iso", has_index, is_fragmented, is_cut=bool(head))
        name, end = head[4:8], _box_end(head, at, size)
        has_index |= name == b"moov" and end <= size
        is_fragmented |= name == b"moof"
        if end > size:
            return Structure("iso", has_index, is_fragmented, is_cut=True)
        if end < at + 8:  # not a box: what follows is unknown
            return Structure("iso", has_index, is_fragmented, is_cut=False)
        if end == size:
            break
        at = end
    return Structure("iso", has_index, is_fragmented, is_cut=False)


def _riff(stream: BinaryIO, size: int) -> Structure:
    """RIFF chunks one after another (OpenDML files have several); each states its length."""
    at = 0
    for _ in range(_MAX_BOXES):
        head = read_at(stream, at, 8)
        if len(head) < 8 or head[:4] != b"RIFF":
            break
        length = int.from_bytes(head[4:8], "little")
        end = at + 8 + length
        if end > size or length == 0:  # 0: the recorder never came back to write it
            return Structure("riff", is_cut=True)
        at = end + length % 2
    return Structure("riff")


def _ebml(stream: BinaryIO, size: int) -> Structure:
    """The segment states its length, or says that it does not know (live)."""
    at = 0
    for _ in range(16):
        head = read_at(stream, at, 12)
        if len(head) < 5:
            break
        name = int.from_bytes(head[:4], "big")
        width = 9 - head[4].bit_length()
        if head[4] == 0 or len(head) < 4 + width:
            break
        mask = (1 << 7 * width) - 1
        length = int.from_bytes(head[4 : 4 + width], "big") & mask
        if name == _SEGMENT:
            return Structure("ebml", is_cut=length != mask and at + 4 + width + length > size)
        if name != _EBML:
            break
        at += 4 + width + length
    return Structure("ebml")


def _transport(head: bytes, size: int) -> Structure:
    """Packets of one length with a sync byte each; a remainder means that the last one was cut."""
    for length, first in ((188, 0), (192, 4)):
        if len(head) > first + length and head[first] == head[first + length] == _TS_SYNC:
            return Structure("ts", is_cut=size % length != 0)
    return Structure()
