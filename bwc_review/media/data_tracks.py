"""Names the tracks of a clip that are neither picture nor sound: kept with it, read where they are known.

An ISO file names them in its boxes; of any other container the demuxer tells. ISO/IEC 14496-12:
``moov/trak/mdia`` holds ``hdlr`` (which kind of track, and a name) and, below ``minf`` and ``stbl``, ``stsd``
(four letters for how its samples are written).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from av.container import InputContainer
from av.stream import Stream

from bwc_review.media.structure import boxes, read_at, size_of, structure

_PICTURE_AND_SOUND = {b"vide", b"soun"}
_MOST_TRACKS = 32
_LONGEST_NAME = 40


def data_tracks(stream: BinaryIO) -> tuple[str, ...]:
    """For each such track its four letters and the name its maker gave it; none in files that are not ISO.

    Whatever the bytes are, there is an answer. What the stream itself raises goes through.
    """
    if size_of(stream) == 0 or structure(stream).kind != "iso":
        return ()
    found: list[str] = []
    for begin, end in _inside(stream, b"moov", 0, size_of(stream)):
        for track, over in _inside(stream, b"trak", begin, end):
            for media, until in _inside(stream, b"mdia", track, over):
                named = _named(stream, media, until)
                if named and len(found) < _MOST_TRACKS:
                    found.append(named)
    stream.seek(0)
    return tuple(found)


def other_tracks(container: InputContainer) -> tuple[str, ...]:
    """The same of a file that is not ISO: how its samples are written, and the title they bear."""
    others = [one for one in container.streams if one.type not in {"video", "audio"}]
    return tuple(_plain(_written(one)) for one in others)[:_MOST_TRACKS]


def _written(track: Stream) -> str:
    kind = getattr(track, "name", "") or track.type  # of a damaged one without codec PyAV knows no name
    return f"{kind} {track.metadata.get('title') or track.metadata.get('filename', '')}"


def _inside(stream: BinaryIO, name: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the content of each box of this name lies."""
    for found, begin, over in boxes(stream, start, end):
        if found == name:
            yield begin + 8, over


def _named(stream: BinaryIO, start: int, end: int) -> str:
    """What the file calls a track; nothing for picture and sound."""
    kind, name = b"", ""
    for begin, over in _inside(stream, b"hdlr", start, end):
        head = read_at(stream, begin, min(over - begin, 24 + 2 * _LONGEST_NAME))
        kind, name = head[8:12], _text(head[24:])
    if kind in _PICTURE_AND_SOUND or len(kind) < 4:
        return ""
    letters = kind
    for begin, over in _inside(stream, b"minf", start, end):
        for table, until in _inside(stream, b"stbl", begin, over):
            for entries, last in _inside(stream, b"stsd", table, until):
                letters = read_at(stream, entries, min(16, last - entries))[12:16] or kind
    return f"{_text(letters)} {name}".strip()


def _text(untrusted: bytes) -> str:
    """What can be shown of it, on one line. QuickTime writes the length before a name."""
    return _plain(untrusted.decode("ascii", "ignore"))


def _plain(untrusted: str) -> str:
    text = "".join(sign for sign in untrusted if sign.isprintable())
    return " ".join(text.split())[:_LONGEST_NAME]
