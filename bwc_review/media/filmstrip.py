"""Makes the row of small pictures under the timeline, from key frames only."""

from __future__ import annotations

import io
import itertools
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np
from av.container import InputContainer
from av.error import FFmpegError
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from PIL import Image

from bwc_review.domain.clip import ratio_of
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.media.frame_index import FrameIndex
from bwc_review.media.picture import upright
from bwc_review.media.probe import pixel_ratio, video_stream
from bwc_review.media.source import opened

_MAGIC = b"BWCF\x01"
_HEAD = struct.Struct("<HI")  # height, pictures
_ENTRY = struct.Struct("<dI")  # seconds, bytes
_QUALITY = 72
_PACKETS_FOR_ONE = 2000  # how far past a seek a key frame may lie
_HARDLY = 2  # so few pictures tell nothing of a clip
_WORTH_DECODING = 9_000  # frames: five minutes

_Found = tuple[int, VideoFrame, float]  # its number, and how wide a pixel is meant for its height


@dataclass(frozen=True, slots=True)
class Filmstrip:
    """Small pictures as JPEG of this height in pixels; times_s: seconds from the first frame of the clip."""

    height: int
    times_s: tuple[float, ...]
    jpegs: tuple[bytes, ...]

    def to_bytes(self) -> bytes:
        """The strip in a form of this program."""
        parts = [_MAGIC, _HEAD.pack(self.height, len(self.jpegs))]
        for at, jpeg in zip(self.times_s, self.jpegs, strict=True):
            parts += [_ENTRY.pack(at, len(jpeg)), jpeg]
        return b"".join(parts)

    @classmethod
    def from_bytes(cls, data: bytes) -> Filmstrip:
        """The strip that to_bytes wrote. ValueError: it did not write these bytes."""
        if not data.startswith(_MAGIC):
            raise ValueError("not a filmstrip")
        at = len(_MAGIC)
        times: list[float] = []
        jpegs: list[bytes] = []
        try:
            height, count = _HEAD.unpack_from(data, at)
            at += _HEAD.size
            for _ in range(count):
                seconds, length = _ENTRY.unpack_from(data, at)
                at += _ENTRY.size
                times.append(seconds)
                jpegs.append(data[at : at + length])
                at += length
        except struct.error as error:
            raise ValueError("filmstrip cut short") from error
        if at != len(data):
            raise ValueError("filmstrip of the wrong length")
        return cls(height, tuple(times), tuple(jpegs))


def filmstrip(
    stream: BinaryIO, index: FrameIndex, count: int = 40, height: int = 90, progress: Progress = SILENT
) -> Filmstrip:
    """Up to count pictures spread evenly over the clip; fewer where it has fewer key frames.

    A short clip with hardly a key frame is decoded through instead, so that its strip shows what happens. A
    key frame that does not decode is left out. Bad media never raises; Cancelled from progress does, and so
    does what the stream itself raises.
    """
    wanted = _spread(index, count)
    pictures = _key_frames
    if len(wanted) <= min(count, _HARDLY) < count and index.count <= _WORTH_DECODING:
        wanted, pictures = _evenly(index, count), _decoded_through
    times: list[float] = []
    jpegs: list[bytes] = []
    try:
        for done, (number, frame, wide) in enumerate(pictures(stream, index, wanted)):
            progress.step(done, len(wanted))
            times.append(index.offset_of(number))
            jpegs.append(_jpeg(frame, wide, index.rotation, height))
    except FFmpegError:  # the container does not open: there is nothing to show
        return Filmstrip(height, tuple(times), tuple(jpegs))
    progress.step(len(wanted), len(wanted))
    return Filmstrip(height, tuple(times), tuple(jpegs))


def _spread(index: FrameIndex, count: int) -> list[int]:
    """Key frames nearest before evenly spread moments, each once."""
    if not index.count or count <= 0:
        return []
    length = index.offset_of(index.count - 1)
    moments = [length * place / count for place in range(count)]
    return sorted({index.group_of(index.at_offset(moment))[0] for moment in moments})


def _evenly(index: FrameIndex, count: int) -> list[int]:
    """Frames at evenly spread moments, each once."""
    length = index.offset_of(index.count - 1) if index.count else 0.0
    return sorted({index.at_offset(length * place / count) for place in range(count)}) if index.count else []


def _decoded_through(stream: BinaryIO, index: FrameIndex, wanted: list[int]) -> Iterator[_Found]:
    """The wanted frames that decode, in one pass over the clip."""
    with opened(stream) as container:
        video = video_stream(container)
        if video is None:
            return
        wide = ratio_of(pixel_ratio(video, index.rotation))
        missing = set(wanted)
        frames = container.decode(video)
        while missing:
            try:
                frame = next(frames)
            except StopIteration:
                return
            except FFmpegError:  # a damaged place; what follows may do
                continue
            number = index.frame_of(frame.pts) if frame.pts is not None else None
            if number in missing:
                missing.discard(number)
                yield number, frame, wide


def _key_frames(stream: BinaryIO, index: FrameIndex, wanted: list[int]) -> Iterator[_Found]:
    """The wanted key frames that decode: one seek and one decoded picture each."""
    with opened(stream) as container:
        video = video_stream(container)
        if video is None:
            return
        wide = ratio_of(pixel_ratio(video, index.rotation))
        given = -1
        for number in wanted:
            try:
                if number:  # at the first one we stand already; a seek there overshoots in TS
                    container.seek(int(index.pts[number]), backward=True, stream=video)
                frame = _first_key(container, video)
            except FFmpegError:  # a damaged place; the next one may do
                continue
            found = index.frame_of(frame.pts) if frame is not None and frame.pts is not None else None
            if frame is not None and found is not None and found > given:
                given = found
                yield found, frame, wide


def _first_key(container: InputContainer, video: VideoStream) -> VideoFrame | None:
    """The next key frame, decoded alone."""
    for packet in itertools.islice(container.demux(video), _PACKETS_FOR_ONE):
        if packet.is_keyframe:
            frames = video.decode(packet) or video.decode(None)  # None: give what is held back for reordering
            return frames[0] if frames else None
    return None


def _jpeg(frame: VideoFrame, wide: float, rotation: int, height: int) -> bytes:
    """A frame of this height as displayed, as JPEG of square pixels. wide: what a pixel is meant to be."""
    shown = (frame.width, frame.height) if rotation % 180 == 0 else (frame.height, frame.width)
    width = max(2, round(shown[0] * wide * height / shown[1]))
    out = io.BytesIO()
    Image.fromarray(np.asarray(upright(frame, rotation, (width, height)))).save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
