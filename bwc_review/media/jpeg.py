"""Reads the markers of a JPEG picture (ITU-T T.81, annex B): where it ends, and how it is built.

What stands before the picture itself, a small preview in EXIF for example, is passed over by its length, so
that no marker inside it counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

START = b"\xff\xd8\xff"
_SCAN_ENDS = re.compile(rb"\xff[^\xff\x00\xd0-\xd7]")  # of coded data: neither stuffed nor a restart
_SOI, _EOI, _SOS = 0xD8, 0xD9, 0xDA
_BARE = {0x01, *range(0xD0, 0xD8)}  # markers without a length: none belongs where segments stand
_FRAMES = {0xC0, 0xC1, 0xC2}  # baseline, extended, progressive: what cameras write
_TOLD = {0xDB, 0xC4, 0xDD}  # tables and the distance of restarts


@dataclass(frozen=True, slots=True)
class Built:
    """How a picture is built. frame: its kind, size and sampling; marks: what its head holds, in order."""

    frame: bytes
    marks: tuple[int, ...]


def read_jpeg(data: bytes, begins: int = 0) -> tuple[int, Built] | None:
    """Length and build of the picture that begins at this byte; None where no whole one does."""
    if not data.startswith(START, begins):
        return None
    at, frame = begins + 2, b""
    marks: list[int] = []
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return None
        mark = data[at + 1]
        if mark == 0xFF:  # fill bytes
            at += 1
            continue
        if mark == _EOI:
            return (at + 2 - begins, Built(frame, tuple(marks))) if frame and _SOS in marks else None
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if mark in _BARE or mark == _SOI or length < 2:
            return None
        if mark in _FRAMES:
            frame = bytes([mark]) + data[at + 4 : at + 2 + length]
        marks.append(mark)
        at += 2 + length
        if mark == _SOS:
            found = _SCAN_ENDS.search(data, at)
            if found is None:
                return None
            at = found.end() - 2
    ends = data[at : at + 2] == bytes([0xFF, _EOI])
    return (at + 2 - begins, Built(frame, tuple(marks))) if ends and frame and _SOS in marks else None


def plain_marks(built: Built) -> Built:
    """The same without what differs from picture to picture of one camera: how often a table is told."""
    return Built(built.frame, tuple(dict.fromkeys(mark for mark in built.marks if mark not in _TOLD)))
