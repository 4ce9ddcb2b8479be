"""Learns from a good clip how its camera codes pictures, so that files of it without index can be read."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import BinaryIO

import numpy as np
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.video.stream import VideoStream
from numpy.typing import NDArray

from bwc_review.media.nal import Unit, Units, coding_of, first_slice
from bwc_review.media.order import Count, Place, step_of
from bwc_review.media.probe import video_stream
from bwc_review.media.source import opened

STRICT = {"err_detect": "crccheck+explode+aggressive"}  # a decoder: also of a picture that leaves bytes over
_ANY_SIZE = 1 << 30
_LOOKED_AT = 3000  # packets: a minute and more
_LARGER = 4  # times the largest picture seen: what may still be one
_UNEVEN = 0.03  # of the usual gap between two pictures: where the mean is further off, the rate varies
_WIDER, _LEAST_BETWEEN = 1.5, 64  # times the widest stretch between two pictures; bytes
_LEAST_LONGEST = 1 << 16  # bytes


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a good clip says of its camera. interval: seconds from picture to picture, usual or mean.

    sound: AAC, or none; largest_frame: bytes of one frame of it. most_between: bytes of it that may lie
    between two pictures. key_after: pictures from key picture to key picture, 0 where that varies. step: by
    how much the count rises from one picture shown to the next; farthest: from one to the one that lies next.
    It lives as long as the clip is open: the streams are what a copy is made alike to.
    """

    stream: VideoStream
    coding: Units
    interval: Fraction
    sound: AudioStream | None
    largest_frame: int
    most_between: int
    key_after: int
    step: int
    farthest: int


@dataclass(slots=True)
class _Looked:
    """What was seen of the packets of a clip: of its pictures as they lie, and the largest frame of sound."""

    stamps: list[int] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)  # first byte and size
    keys: list[int] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    largest_frame: int = 0
    is_in_turn: bool = True  # each lies where it is shown


@contextmanager
def pattern_of(clip: BinaryIO) -> Iterator[Pattern | None]:
    """The pattern of an opened clip, None where it teaches nothing. FFmpegError: it does not open.

    It teaches nothing of any codec but H.264 and HEVC, where the headers do not number the pictures so that a
    missing one can be told (and, where they lie in another order than they are shown in, what they say of
    that is not how the clip itself shows them), and where anything but AAC sound lies between them: nothing
    would tell it from what is left of an old file.
    """
    with opened(clip) as container:
        yield _learnt(container)


def _learnt(container: InputContainer) -> Pattern | None:
    video = video_stream(container)
    if video is None or video.time_base is None:
        return None
    others = [stream for stream in container.streams if stream.index != video.index]
    sounds = [stream for stream in others if isinstance(stream, AudioStream) and _is_aac(stream)]
    if len(others) > 1 or len(sounds) != len(others):
        return None
    coding = coding_of(video.codec_context.name, video.codec_context.extradata or b"", _ANY_SIZE)
    seen = None if coding is None else _looked(container, video, sounds, coding)
    if coding is None or seen is None:
        return None
    shown = np.array(sorted(seen.stamps), np.int64)
    gaps = shown[1:] - shown[:-1]
    if not len(gaps) or gaps.min() <= 0:
        return None
    places = _places(seen, coding)
    step = 0 if places is None else step_of(places)
    if places is None or not step:
        if coding.is_hevc or not seen.is_in_turn:
            return None
        coding = replace(coding, numbering=replace(coding.numbering, place_bits=0))
        places, step = [], 1
    if not (coding.is_hevc or coding.numbering.order_bits):
        return None
    rhythm = {later - key for key, later in itertools.pairwise(seen.keys)}
    return Pattern(
        stream=video,
        coding=replace(coding, longest=longest_of(seen.places)),
        interval=usual_gap(gaps) * video.time_base,
        sound=sounds[0] if sounds else None,
        largest_frame=seen.largest_frame,
        most_between=most_between(seen.places) if sounds else 0,
        key_after=rhythm.pop() if len(rhythm) == 1 else 0,
        step=step,
        farthest=_farthest(places),
    )


def _looked(
    container: InputContainer, video: VideoStream, sounds: list[AudioStream], coding: Units
) -> _Looked | None:
    seen = _Looked()
    for packet in itertools.islice(container.demux(video, *sounds), _LOOKED_AT):
        if packet.size == 0:
            continue
        if packet.stream_index != video.index:
            seen.largest_frame = max(seen.largest_frame, packet.size)
            continue
        unit = first_slice(bytes(packet), coding)
        if packet.pts is None or packet.pos is None or packet.pos < 0 or unit is None:
            return None
        if packet.is_keyframe:
            seen.keys.append(len(seen.stamps))
        seen.stamps.append(packet.pts)
        seen.places.append((packet.pos, packet.size))
        seen.units.append(unit)
        seen.is_in_turn = seen.is_in_turn and packet.pts == packet.dts
    return seen


def _places(seen: _Looked, coding: Units) -> list[Place] | None:
    """Where each picture is shown by its header; None where that is not where the clip shows it."""
    count = Count(coding.numbering.place_bits)
    places: list[Place] = []
    for unit in seen.units:
        after = count.after(unit) if coding.numbering.place_bits else None
        if after is None:
            return None
        count = after
        places.append((count.row, count.place))
    every = range(len(places))
    is_so = sorted(every, key=places.__getitem__) == sorted(every, key=seen.stamps.__getitem__)
    return places if is_so else None


def _farthest(places: list[Place]) -> int:
    jumps = (abs(later - place) for (row, place), (its, later) in itertools.pairwise(places) if row == its)
    return max(jumps, default=1)


def _is_aac(stream: AudioStream) -> bool:
    return stream.codec_context is not None and stream.codec_context.name == "aac"


def usual_gap(gaps: NDArray[np.int64]) -> Fraction:
    """Ticks from picture to picture: the most usual gap, or the mean one where the rate varies."""
    mean, middle = float(gaps.mean()), float(np.median(gaps))
    if abs(mean - middle) < _UNEVEN * middle:
        return Fraction(int(middle))
    return Fraction(int(gaps.sum()), len(gaps))


def longest_of(places: Sequence[tuple[int, int]]) -> int:
    """Bytes that a picture may have; places: first byte and size of those of the good clip, as they lie."""
    return max(max(size for _, size in places) * _LARGER, _LEAST_LONGEST)


def most_between(places: Sequence[tuple[int, int]]) -> int:
    """Bytes of sound that may lie between two pictures; places as of ``longest_of``, two of them or more."""
    between = max(next_at - at - size for (at, size), (next_at, _) in itertools.pairwise(places))
    return max(_LEAST_BETWEEN, round(_WIDER * between))
