"""Makes a copy that players can seek in, by moving a clip's packets, unchanged, into another container."""

from __future__ import annotations

import io
from fractions import Fraction
from typing import BinaryIO

import av
from av.container import InputContainer, OutputContainer
from av.error import FFmpegError
from av.stream import Stream

from bwc_review.domain.errors import ClipUnplayable
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.media.probe import video_stream
from bwc_review.media.source import opened

_CONTAINERS = ("mp4", "matroska")  # MP4 keeps the time base; MKV holds any codec
_KEPT_TAGS = ("creation_time", "location")


def working_copy(
    source: BinaryIO, target: BinaryIO | None = None, clip: str = "", progress: Progress = SILENT
) -> BinaryIO:
    """Copy the pictures and sound of source, packet by packet, without decoding.

    target: an empty seekable file to write to, by default memory. Returns it, at its beginning. Times start
    at zero. ClipUnplayable: nothing in source can be moved. What source and target raise goes
    through, and Cancelled.
    """
    out = io.BytesIO() if target is None else target
    for container in _CONTAINERS:
        out.seek(0)
        out.truncate()
        try:
            _copy(source, out, container, progress)
        except (FFmpegError, ValueError):  # ValueError: PyAV refuses the codec for this container
            continue
        out.seek(0)
        return out
    raise ClipUnplayable(clip)


def first_picture_s(copy: BinaryIO) -> float:
    """What a working copy calls its first picture, in seconds: sound, and pictures of which nothing can be
    made, may lie before it. 0.0 where there is none. What copy raises goes through.
    """
    try:
        with opened(copy) as container:
            video = video_stream(container)
            if video is None:
                return 0.0
            for packet in container.demux(video):
                if packet.is_keyframe and packet.pts is not None:
                    return float(packet.pts * packet.time_base)
    except (FFmpegError, ValueError):
        pass
    return 0.0


def _copy(source: BinaryIO, out: BinaryIO, container: str, progress: Progress) -> None:
    with (
        opened(source) as given,
        av.open(out, "w", format=container) as made,
    ):
        video = video_stream(given)
        chosen: list[Stream] = [stream for stream in (video, *given.streams.audio) if stream is not None]
        if not chosen:
            raise ValueError("nothing to copy")
        for key in _KEPT_TAGS:
            if key in given.metadata:
                made.metadata[key] = given.metadata[key]
        _move(given, made, chosen, progress)


def _move(given: InputContainer, made: OutputContainer, chosen: list[Stream], progress: Progress) -> None:
    """Every packet with a time, shifted so that the container starts at zero."""
    tracks = {stream.index: made.add_stream_from_template(stream) for stream in chosen}
    start = Fraction(given.start_time or 0, av.time_base)
    whole = max(1, given.size)
    for packet in given.demux(chosen):
        if packet.size == 0 or (packet.dts is None and packet.pts is None):
            continue
        shift = round(start / packet.time_base) if packet.time_base else 0
        if packet.pts is not None:
            packet.pts -= shift
        if packet.dts is not None:
            packet.dts -= shift
        if packet.pos is not None and packet.pos >= 0:
            progress.step(min(packet.pos, whole), whole)
        packet.stream = tracks[packet.stream_index]
        made.mux(packet)
