"""Learns from a good clip how its camera writes JPEG pictures (Motion JPEG), and finds them without an index.

They bear no number. A picture is taken over where it begins right after the one before, or after sound, is
built and as large as those of the good clip, decodes with all of its bytes, and follows what was seen before
it as pictures of the good clip follow each other. What is left of an older recording seldom does.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from typing import BinaryIO

import numpy as np
from av.audio.stream import AudioStream
from av.codec.context import CodecContext
from av.container import InputContainer
from av.error import FFmpegError
from av.packet import Packet
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

from bwc_review.domain.progress import SILENT, Progress
from bwc_review.media.jpeg import START, Built, plain_marks, read_jpeg
from bwc_review.media.pattern import STRICT, longest_of, most_between, usual_gap
from bwc_review.media.probe import video_stream
from bwc_review.media.salvage import Run, Span, Window
from bwc_review.media.source import opened

_LOOKED_AT = 600  # packets: they are decoded, some of them
_BANDS, _ACROSS = 8, 16  # a picture is compared with the one before in so many fields
_JUMP, _LEAST_JUMP = 3.0, 6.0  # times the largest change seen between two pictures; of 255


@dataclass(frozen=True, slots=True)
class JpegPattern:
    """What a good clip says of its camera. interval: seconds from picture to picture, usual or mean.

    sound: AAC or plain samples, or none; largest_frame: bytes of one packet of it. most_between: bytes of it
    that may lie between two pictures. padding: zeros that may follow a picture. most_change: of the light
    from a picture to the next, in 255 steps, the mean over its fields. It lives as long as the clip is open.
    """

    stream: VideoStream
    interval: Fraction
    sound: AudioStream | None
    largest_frame: int
    most_between: int
    longest: int
    padding: int
    builds: frozenset[Built]
    most_change: float


@contextmanager
def jpeg_pattern_of(clip: BinaryIO) -> Iterator[JpegPattern | None]:
    """The pattern of an opened clip, None where it holds no such pictures. FFmpegError: it does not open."""
    with opened(clip) as container:
        yield _learnt(container)


def _learnt(container: InputContainer) -> JpegPattern | None:
    video = video_stream(container)
    if video is None or video.time_base is None or video.codec_context.name != "mjpeg":
        return None
    others = [stream for stream in container.streams if stream.index != video.index]
    sounds = [one for one in others if isinstance(one, AudioStream) and _is_heard(one)]
    if len(others) > 1 or len(sounds) != len(others):
        return None
    stamps: list[int] = []
    places: list[tuple[int, int]] = []
    builds: set[Built] = set()
    padding = largest_frame = 0
    change = Change(decoder_of(video))
    for packet in itertools.islice(container.demux(video, *sounds), _LOOKED_AT):
        if packet.size == 0:
            continue
        if packet.stream_index != video.index:
            largest_frame = max(largest_frame, packet.size)
            continue
        data = bytes(packet)
        found = read_jpeg(data)
        if found is None or packet.pts is None or packet.pos is None or any(data[found[0] :]):
            return None
        stamps.append(packet.pts)
        places.append((packet.pos, packet.size))
        builds.add(plain_marks(found[1]))
        padding = max(padding, len(data) - found[0])
        if not change.takes(data[: found[0]]):
            return None
    shown = np.array(stamps, np.int64)
    gaps = shown[1:] - shown[:-1]
    if not len(gaps) or gaps.min() <= 0 or len(builds) != 1:
        return None
    return JpegPattern(
        stream=video,
        interval=usual_gap(gaps) * video.time_base,
        sound=sounds[0] if sounds else None,
        largest_frame=largest_frame,
        most_between=most_between(places) if sounds else 0,
        longest=longest_of(places),
        padding=padding,
        builds=frozenset(builds),
        most_change=max(_LEAST_JUMP, _JUMP * change.most),
    )


def walk_jpegs(
    data: Window,
    span: Span,
    pattern: JpegPattern,
    is_sound: Callable[[bytes], bool],
    progress: Progress = SILENT,
) -> Run:
    """The pictures from the first one on, up to the first place where something else lies. Raises Cancelled.

    is_sound: asked of each stretch in its turn.
    """
    run, at = Run(end=span.start), span.start
    while at < span.end and (found := _next(data, at, span.end, pattern)) is not None:
        begins, ends = found
        if begins > at:
            if not is_sound(data.at(at, begins - at)):
                break
            run.sounds.append((at, begins - at, run.count))
        run.pictures.extend((begins, ends - begins, 1, 0, run.count))
        zeros = data.at(ends, min(pattern.padding, span.end - ends))
        at = run.end = ends + len(zeros) - len(zeros.lstrip(b"\0"))
        progress.step(at - span.start, span.end - span.start)
    return run


def whole_jpegs(data: Window, run: Run, pattern: JpegPattern, progress: Progress) -> int:
    """How many, of those that lie first, decode whole and follow the one before as pictures do."""
    change = Change(decoder_of(pattern.stream))
    for number in range(run.count):
        offset, size, _ = run.picture(number)
        if not change.takes(data.at(offset, size)) or change.last > pattern.most_change:
            return number
        progress.step(number + 1, run.count)
    return run.count


class Change:
    """Decodes pictures, and measures by how much each differs from the one before."""

    def __init__(self, decoder: VideoCodecContext) -> None:
        self._decoder = decoder
        self._before: NDArray[np.float64] | None = None
        self._size: tuple[int, int] | None = None
        self.last = self.most = 0.0

    def takes(self, picture: bytes) -> bool:
        """Whether it is one whole picture, as large as those before."""
        try:
            frames = self._decoder.decode(Packet(picture))
        except FFmpegError:
            return False
        if len(frames) != 1 or frames[0].is_corrupt:
            return False
        size = frames[0].width, frames[0].height
        if self._size not in {None, size}:
            return False
        fields, self._size = _fields(frames[0]), size
        self.last = 0.0 if self._before is None else float(np.abs(fields - self._before).mean())
        self.most, self._before = max(self.most, self.last), fields
        return True


def decoder_of(stream: VideoStream) -> VideoCodecContext:
    """One that takes nothing for a picture that is not whole."""
    made = CodecContext.create("mjpeg", "r")
    assert isinstance(made, VideoCodecContext)  # noqa: S101 - what create gives for such a name
    made.extradata = stream.codec_context.extradata
    made.options = dict(STRICT)
    return made


def _fields(frame: VideoFrame) -> NDArray[np.float64]:
    """The mean light of each field of a picture."""
    small = frame.reformat(width=8 * _ACROSS, height=8 * _BANDS, format="gray").to_ndarray()
    return np.asarray(small.reshape(_BANDS, 8, _ACROSS, 8).mean(axis=(1, 3)), np.float64)


def _next(data: Window, at: int, end: int, pattern: JpegPattern) -> tuple[int, int] | None:
    """First byte and end of the picture that follows, with nothing but sound before it.

    Read once: low plain samples hold many a beginning that is none.
    """
    reach = data.at(at, min(pattern.most_between + pattern.longest, end - at))
    last = pattern.most_between + len(START)
    begins = reach.find(START, 0, last)
    while begins >= 0:
        found = read_jpeg(reach, begins)
        if found is not None and found[0] <= pattern.longest and plain_marks(found[1]) in pattern.builds:
            return at + begins, at + begins + found[0]
        begins = reach.find(START, begins + 1, last)
    return None


def _is_heard(stream: AudioStream) -> bool:
    name = stream.codec_context.name if stream.codec_context is not None else ""
    return name == "aac" or name.startswith("pcm_")
