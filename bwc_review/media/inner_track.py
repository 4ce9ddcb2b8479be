"""Reads the positions that lie inside a clip, whichever way its maker writes them there."""

from __future__ import annotations

from typing import BinaryIO

from av.error import FFmpegError

from bwc_review.domain.track import Position
from bwc_review.media.gopro_track import read_gopro
from bwc_review.media.novatek_track import read_novatek
from bwc_review.media.source import opened
from bwc_review.media.structure import size_of, structure

_MOST_PACKETS = 100_000  # a day of one a second, and some
_MOST_BYTES = 1 << 20  # of one packet


def inner_track(stream: BinaryIO) -> tuple[Position, ...]:
    """Positions in the order of the clip, about one a second; none where there are none.

    Bad media never raises; what the stream itself raises (a broken seal) goes through.
    """
    if size_of(stream) == 0 or structure(stream).kind != "iso":
        return ()
    found = read_novatek(stream)
    stream.seek(0)
    return tuple(found or _data_track(stream))


def first_positions(stream: BinaryIO, most: int) -> tuple[Position, ...]:
    """The first of them, without reading on."""
    if size_of(stream) == 0 or structure(stream).kind != "iso":
        return ()
    found = read_novatek(stream, most)
    stream.seek(0)
    return tuple(found or _data_track(stream, most))


def _data_track(stream: BinaryIO, most: int = _MOST_PACKETS) -> list[Position]:
    """From GoPro's metadata, recognised by how its packets begin, however the track is called."""
    found: list[Position] = []
    try:
        with opened(stream) as container:
            tracks = list(container.streams.data)
            if not tracks:
                return found
            for number, packet in enumerate(container.demux(tracks)):
                if number >= _MOST_PACKETS or len(found) >= most:
                    break
                if packet.pts is None or not 8 <= packet.size <= _MOST_BYTES:
                    continue
                untrusted = bytes(packet)
                at_s = float(packet.pts * packet.time_base)
                if untrusted.startswith(b"DEVC") and (position := read_gopro(untrusted, at_s)):
                    found.append(position)
    except (FFmpegError, ValueError, MemoryError):
        pass  # what was read until the fault stands
    return found
