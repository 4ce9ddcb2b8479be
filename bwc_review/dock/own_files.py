"""Tells the small files that a camera keeps for itself from what may be recordings, by what is in them.

Its settings, its tables, its counters: they say nothing of anybody, stay on it, and are named. Whatever
may be a picture, a sound, a place or a packed or ciphered file of any kind is none of them. Nor is what bears
the ending of what cameras write beside recordings (JSON, XML), whatever is in it: what was noted of a
recording, without hour or place, looks like a setting. Where a maker keeps settings in such a file, its
profile names it among its markers.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from bwc_review.dock.listing import ending, is_media, is_sidecar
from bwc_review.dock.profile import CameraProfile, IgnoreRules
from bwc_review.dock.shape import RECORDED, says_when
from bwc_review.dock.source import Source, SourceFile
from bwc_review.domain.errors import SourceUnreadable, SourceVanished

MOST_BYTES = 1 << 20
_MOST_FILES = 64  # of one source: a camera has a handful
_UNFINISHED = frozenset(["tmp", "temp", "part", "partial", "filepart", "crdownload", "lock"])
_OF_PEOPLE = frozenset(
    ["pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "ppt", "pptx", "odp", "csv", "eml", "msg"]
)
_STARTS = (
    *(b"GIF8", b"BM", b"II*\0", b"MM\0*", b"ID3", b"FLV", b"fLaC", b"#!AMR", b"%PDF", b"caff"),
    *(b"PK\3\4", b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b", b"\xfd7zXZ", b"(\xb5/\xfd", b"BZh", b"age-encryption"),
)
_SOUND = re.compile(rb"\xff[\xe2-\xff]")  # MPEG audio and ADTS, where they begin a file
_ANYWHERE = re.compile(
    rb"\xff\xd8\xff[\xc0-\xfe]|\x89PNG|WEBP"  # pictures, also inside a table of small ones
    rb"|ftyp|moov|moof|mdat|RIFF|RIFX|RF64|movi|\x1aE\xdf\xa3|OggS|\x30\x26\xb2\x75\x8e\x66\xcf\x11"
    rb"|\x00\x00\x01[\xb0-\xba]|\x00\x00\x01[\x27\x47\x67][\x42\x4d\x58\x64\x6e\x7a\xf4]|\x00\x00\x01\x40\x01\x0c"
    rb"|DHAV|IMKH|HKMI|DKIF|NUT\x00"
    rb"|freeGPS|[A-Z]{2}(?:RMC|GGA|GLL|GNS),|<gpx|<trkpt|<coordinates|CoordinateEntries|POINT\("  # places
    rb"|(?i:lat(?:itude)?)[\"']?[ \t]*[:=>][ \t]*[\"']?[-+]?[0-9]{1,2}\.[0-9]{3}"
)
_PACKETS = (188, 192, 204)  # of a transport stream
_SYNC, _SYNCS = 0x47, 5
_PIECE = 1 << 12  # fewer bytes hold half a second of the thinnest sound, and no picture
_DENSEST = (
    5.5  # bits a byte: text has less than five, tables of numbers fewer, sound six, what is packed eight
)


class OwnFiles:
    """Asked of what nobody knows on one camera; each file is read once, to its end, and none is large.

    known: what was found before of the same files. ``found``: what was found of those asked for.
    """

    def __init__(
        self,
        source: Source,
        profiles: Sequence[CameraProfile],
        known: Mapping[SourceFile, bool] | None = None,
    ) -> None:
        self._source, self._profiles, self._known = source, profiles, known or {}
        self._rules = IgnoreRules.of(profiles)
        self._read = 0
        self._is_cut = False  # it went away: nothing more is asked of it
        self.found: dict[SourceFile, bool] = {}

    def __call__(self, file: SourceFile) -> bool:
        """The camera keeps it for itself. False also where it cannot be read: nobody knows. Never raises."""
        if not self._may_be(file):
            return False
        if file not in self.found:
            known = self._known.get(file)
            data = None if known is not None else self._content(file)
            if known is None and data is None:
                return False  # asked again the next time
            self.found[file] = known if known is not None else data is not None and not may_be_recorded(data)
        return self.found[file]

    def _may_be(self, file: SourceFile) -> bool:
        """By size, place and name: what lies where cameras record, or bears an hour, stays unknown."""
        if file.size > MOST_BYTES or is_media(file.name) or is_sidecar(file.name):
            return False
        parts = file.folder.split("/")
        if any(part.lower() in RECORDED or self._rules.is_staging_folder(part) for part in parts):
            return False
        if self._rules.is_in_system_folder(file) or ending(file.name) in _UNFINISHED | _OF_PEOPLE:
            return False
        return not says_when(file.relative, self._profiles)

    def _content(self, file: SourceFile) -> bytes | None:
        """All of it; None where it cannot be read, or is another one by now."""
        if self._is_cut or self._read >= _MOST_FILES:
            return None
        self._read += 1
        data = b""
        try:
            with self._source.open(file) as stream:
                while len(data) <= file.size and (part := stream.read(file.size + 1 - len(data))):
                    data += part
        except (OSError, SourceVanished, SourceUnreadable) as error:
            cause = error if isinstance(error, OSError) else error.__cause__
            self._is_cut = isinstance(cause, TimeoutError | ConnectionError)
            return None
        return data if len(data) == file.size else None


def may_be_recorded(data: bytes) -> bool:
    """Pictures, sound, places, or packed or ciphered so that nobody can tell. data: a whole file."""
    return (
        data.startswith(_STARTS)
        or _SOUND.match(data) is not None
        or _ANYWHERE.search(data) is not None
        or _is_transport_stream(data)
        or any(_bits_a_byte(piece) > _DENSEST for piece in _pieces(data))
    )


def _is_transport_stream(data: bytes) -> bool:
    for step in _PACKETS:
        for first in range(min(step, len(data) - step * (_SYNCS - 1))):
            at = data[first : first + step * (_SYNCS - 1) + 1 : step]
            if at.count(_SYNC) == _SYNCS:
                return True
    return False


def _pieces(data: bytes) -> Iterator[bytes]:
    if len(data) >= _PIECE:
        yield data[-_PIECE:]
    for at in range(0, len(data) - _PIECE + 1, _PIECE):
        yield data[at : at + _PIECE]


def _bits_a_byte(piece: bytes) -> float:
    """The entropy of single bytes."""
    total = len(piece)
    return -sum(count / total * math.log2(count / total) for count in Counter(piece).values())
