"""Learns from a good clip how its camera codes pictures, so that files of it without index can be read."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from typing import BinaryIO

import numpy as np
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.video.stream import VideoStream
from numpy.typing import NDArray

from bwc_review.media.nal import Units, coding_of
from bwc_review.media.probe import video_stream
from bwc_review.media.source import opened

_LOOKED_AT = 3000  # packets: a minute and more
_LARGER = 4  # times the largest picture seen: what may still be one
_UNEVEN = 0.03  # of the usual gap between two pictures: where the mean is further off, the rate varies
_WIDER, _LEAST_BETWEEN = 1.5, 64  # times the widest stretch between two pictures; bytes


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a good clip says of its camera. interval: seconds from picture to picture, usual or mean.

    sound: AAC, or none; largest_frame: bytes of one frame of it. most_between: bytes of it that may lie
    between two pictures. key_after: pictures from key picture to key picture, 0 where that varies. It lives
    as long as the clip is open: the streams are what a copy is made alike to.
    """

    stream: VideoStream
    coding: Units
    interval: Fraction
    sound: AudioStream | None
    largest_frame: int
    most_between: int
    key_after: int


@contextmanager
def pattern_of(clip: BinaryIO) -> Iterator[Pattern | None]:
    """The pattern of an opened clip, None where it teaches nothing. FFmpegError: it does not open.

    It teaches nothing of pictures that are shown in another order than they lie in, of any codec but H.264,
    where its headers do not number the pictures (without their number none can be shown to be missing), and
    where anything but AAC sound lies between them: nothing would tell it from what is left of an old file.
    """
    with opened(clip) as container:
        yield _learnt(container)


def _learnt(container: InputContainer) -> Pattern | None:
    video = video_stream(container)
    if video is None or video.time_base is None or video.codec_context.name != "h264":
        return None
    others = [stream for stream in container.streams if stream.index != video.index]
    sounds = [stream for stream in others if isinstance(stream, AudioStream) and _is_aac(stream)]
    if len(others) > 1 or len(sounds) != len(others):
        return None
    stamps: list[int] = []
    places: list[tuple[int, int]] = []
    keys: list[int] = []
    largest_frame = 0
    for packet in itertools.islice(container.demux(video, *sounds), _LOOKED_AT):
        if packet.size == 0:
            continue
        if packet.stream_index != video.index:
            largest_frame = max(largest_frame, packet.size)
            continue
        if packet.pts is None or packet.pts != packet.dts or packet.pos is None or packet.pos < 0:
            return None
        if packet.is_keyframe:
            keys.append(len(stamps))
        stamps.append(packet.pts)
        places.append((packet.pos, packet.size))
    largest = max((size for _, size in places), default=0)
    setup = video.codec_context.extradata or b""
    coding = coding_of("h264", setup, max(largest * _LARGER, 1 << 16))
    shown = np.array(stamps, np.int64)
    gaps = shown[1:] - shown[:-1]
    if coding is None or not coding.order_bits or not len(gaps) or gaps.min() <= 0:
        return None
    between = max(next_at - at - size for (at, size), (next_at, _) in itertools.pairwise(places))
    most_between = max(_LEAST_BETWEEN, round(_WIDER * between)) if sounds else 0
    sound = sounds[0] if sounds else None
    rhythm = {later - key for key, later in itertools.pairwise(keys)}
    key_after = rhythm.pop() if len(rhythm) == 1 else 0
    interval = _usual(gaps) * video.time_base
    return Pattern(video, coding, interval, sound, largest_frame, most_between, key_after)


def _is_aac(stream: AudioStream) -> bool:
    return stream.codec_context is not None and stream.codec_context.name == "aac"


def _usual(gaps: NDArray[np.int64]) -> Fraction:
    """Ticks from picture to picture: the most usual gap, or the mean one where the rate varies."""
    mean, middle = float(gaps.mean()), float(np.median(gaps))
    if abs(mean - middle) < _UNEVEN * middle:
        return Fraction(int(middle))
    return Fraction(int(gaps.sum()), len(gaps))
