"""Looks inside a clip with one reading of its packets: what it is, what is broken, where each frame lies."""

from __future__ import annotations

import itertools
from array import array
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import BinaryIO, cast

import av
import numpy as np
from av.codec.context import CodecContext
from av.container import InputContainer
from av.error import FFmpegError
from av.packet import Packet
from av.stream import Disposition, Stream
from av.video.stream import VideoStream

from bwc_review.domain.clip import Probe
from bwc_review.media.data_tracks import data_tracks, other_tracks
from bwc_review.media.frame_index import FrameIndex
from bwc_review.media.source import opened
from bwc_review.media.structure import Structure, size_of, structure
from bwc_review.media.tags import created_at, place

MAX_PIXELS = 1 << 26  # 8192 by 8192: beyond any camera, so a picture that large is a broken header
_MAX_PACKETS = 20_000_000  # 12 hours at 120 pictures a second, with sound, many times over
_MOST_STRETCHED = 4  # pixels of recorders of television are 0.5 to 2 times as wide as high
_FIRST_PICTURE_PACKETS = 400  # how far to look for the first picture that decodes
_LATE_S = 0.5  # a header may promise this much more than can be read
_LATE_PART = 0.01
_GOES_ON_S = 2.0  # so much sound after the last picture is no matter of how a camera writes
_PART_MISPLACED = 0.5  # packets that are not what lies where the index points
_LOOSE_END = (
    4  # gaps at the end that say nothing of the rate: a cut file lacks pictures between its last ones
)


@dataclass(slots=True)
class _Track:
    """The packets of one track as they come: stamps in decode order, end of the last one in seconds."""

    stamps: array[int] = field(default_factory=lambda: array("q"))
    keys: array[int] = field(default_factory=lambda: array("q"))  # positions in stamps
    first_s: float | None = None
    end_s: float | None = None
    guessed: bool = False  # a stamp was missing and taken from the decoding order
    last_is_cut: bool = False  # bytes of the last packet are missing
    misplaced: int = 0  # packets that are not what lies where the index points


def probe(stream: BinaryIO) -> tuple[Probe, FrameIndex | None]:
    """What the clip is, and its frame index where it has pictures.

    Bad media never raises: it is described with is_damaged and a word in damage ("empty", "no_index",
    "truncated", "unreadable", "no_picture", "bad_offsets"). What the stream itself raises (a broken seal)
    goes through.
    """
    if size_of(stream) == 0:
        return Probe(is_damaged=True, damage="empty", can_seek_in_player=False), None
    outside, of_boxes = structure(stream), data_tracks(stream)
    try:
        with opened(stream) as container:
            found, index = _look(container, outside)
            others = of_boxes if outside.kind == "iso" else other_tracks(container)
            return replace(found, data_tracks=others), index
    except (FFmpegError, ValueError, MemoryError):  # ValueError: a header that PyAV itself cannot represent
        damage = "no_index" if outside.kind == "iso" and not outside.has_index else "unreadable"
        return Probe(is_damaged=True, damage=damage, can_seek_in_player=False), None


def _look(container: InputContainer, outside: Structure) -> tuple[Probe, FrameIndex | None]:
    video = video_stream(container)
    audio = next(iter(container.streams.audio), None)
    tracks = _scan(container, [stream for stream in (video, audio) if stream is not None])
    found = _outline(container, outside, video is not None, audio is not None)
    if audio is not None:
        found = replace(found, audio_codec=_codec(audio))
    index = None
    if video is not None:
        found, index = _pictures(found, container, video, tracks[video.index])
    heard = tracks[audio.index] if audio is not None else None
    if index is None and heard is not None and heard.end_s is not None and heard.first_s is not None:
        found = replace(found, duration_s=heard.end_s - heard.first_s)
    found = _judge(found, outside, [track for track in tracks.values() if track.end_s is not None])
    if index is not None and heard is not None and not found.is_damaged:
        left_s = (heard.end_s or 0.0) - index.origin_s - (found.duration_s or 0.0)
        if left_s > _GOES_ON_S:  # of so much of what was recorded there is no picture
            found = replace(found, is_damaged=True, damage="truncated")
    return found, index if found.has_video else None


def video_stream(container: InputContainer) -> VideoStream | None:
    """The first track of moving pictures; a cover picture is none."""
    for stream in container.streams.video:
        if not stream.disposition & Disposition.attached_pic:
            return stream
    return None


def _codec(stream: Stream) -> str:
    """FFmpeg's name of the codec; "" where there is no decoder for it, whatever the stubs promise."""
    context = cast("CodecContext | None", stream.codec_context)
    return context.name if context is not None else ""


def _outline(container: InputContainer, outside: Structure, has_video: bool, has_audio: bool) -> Probe:
    """What the header says."""
    metadata = dict(container.metadata)
    name = container.format.name
    if "mp4" in name:
        name = "mov" if metadata.get("major_brand", "qt").strip() == "qt" else "mp4"
    name = {"matroska,webm": "mkv", "mpegts": "ts"}.get(name, name)
    length = container.duration
    return Probe(
        container=name,
        has_video=has_video,
        has_audio=has_audio,
        header_duration_s=length / av.time_base if length is not None and length >= 0 else None,
        created_at=created_at(metadata),
        place=place(metadata),
        can_seek_in_player=outside.kind != "ts"
        and not outside.is_fragmented
        and not _lost_its_index(outside),
    )


def _lost_its_index(outside: Structure) -> bool:
    """AVI and Matroska have it at their end: libVLC does not find its way in what is left of a cut one."""
    return outside.is_cut and outside.kind in {"riff", "ebml"}


def _scan(container: InputContainer, streams: list[Stream]) -> dict[int, _Track]:
    """Read every packet once. A fault in mid-file ends the scan; what was read until then counts."""
    tracks = {stream.index: _Track() for stream in streams}
    width = _length_bytes(container, streams)
    bases = {stream.index: float(stream.time_base or 0) for stream in streams}
    video = next((stream.index for stream in streams if stream.type == "video"), -1)
    if not streams:
        return tracks
    try:
        for packet in itertools.islice(container.demux(streams), _MAX_PACKETS):
            stamp = packet.pts if packet.pts is not None else packet.dts
            if stamp is None or packet.size == 0 or packet.is_discard:
                continue
            track, base = tracks[packet.stream_index], bases[packet.stream_index]
            if packet.stream_index == video:
                track.guessed |= packet.pts is None
                track.last_is_cut = packet.is_corrupt
                track.misplaced += width > 0 and not packet.is_corrupt and not _is_filled(packet, width)
                if packet.is_keyframe:
                    track.keys.append(len(track.stamps))
                track.stamps.append(stamp)
            end = (stamp + (packet.duration or 0)) * base
            track.first_s = stamp * base if track.first_s is None else min(track.first_s, stamp * base)
            track.end_s = end if track.end_s is None else max(track.end_s, end)
    except FFmpegError:
        pass
    return tracks


def _length_bytes(container: InputContainer, streams: list[Stream]) -> int:
    """How long the length before each unit of a picture is in an MP4; 0 where there is none."""
    video = next((stream for stream in streams if stream.type == "video"), None)
    if video is None or "mp4" not in container.format.name or _codec(video) not in {"h264", "hevc"}:
        return 0
    setup = video.codec_context.extradata or b""
    at = 4 if _codec(video) == "h264" else 21
    return (setup[at] & 3) + 1 if len(setup) > at and setup[0] == 1 else 0


def _is_filled(packet: Packet[Stream], width: int) -> bool:
    """Whether units of a picture fill it exactly; anything else was read from a wrong place."""
    data = memoryview(packet)
    at, end = 0, len(data)
    while at + width < end:
        at += width + int.from_bytes(data[at : at + width], "big")
    return at <= end and not any(data[at:end])  # a card may fill up with zeros


def _pictures(
    found: Probe, container: InputContainer, video: VideoStream, track: _Track
) -> tuple[Probe, FrameIndex | None]:
    """Add what the picture track tells; the index is None where nothing can be decoded."""
    found = replace(found, video_codec=_codec(video))
    if not found.video_codec:
        return found, None
    if not 0 < video.width * video.height <= MAX_PIXELS or not track.stamps or video.time_base is None:
        return found, None
    turned = _rotation(container, video)
    if turned is None:
        return found, None
    index = _index(track, video, turned)
    width, height = (video.width, video.height) if turned % 180 == 0 else (video.height, video.width)
    fps, is_variable = _rate(index)
    last_s = index.offset_of(index.count - 1)
    length_s = (track.end_s or 0.0) - index.origin_s
    if length_s <= last_s:  # the container does not say how long a picture stays
        length_s = last_s + (1 / fps if fps else 0.0)
    found = replace(
        found,
        width=width,
        height=height,
        rotation=turned,
        pixel_ratio=pixel_ratio(video, turned),
        frame_count=index.count,
        fps=fps or float(video.average_rate or 0),
        is_variable=is_variable,
        duration_s=length_s,
    )
    return found, index


def pixel_ratio(video: VideoStream, turned: int) -> str:
    """How wide a pixel is meant for its height once turned clockwise by so many degrees, as "16:11"; "" where
    it is square, and where the file says what no camera records.
    """
    said = video.sample_aspect_ratio
    if not said or said == 1 or not 1 / _MOST_STRETCHED <= said <= _MOST_STRETCHED:
        return ""
    ratio = said if turned % 180 == 0 else 1 / said
    return f"{ratio.numerator}:{ratio.denominator}"


def _index(track: _Track, video: VideoStream, rotation: int) -> FrameIndex:
    """Put the packets into presentation order."""
    whole = len(track.stamps) - (track.last_is_cut and len(track.stamps) > 1)
    stamps = np.array(track.stamps[:whole], np.int64)
    keys = np.array(track.keys or [0], np.int64)  # a file may mark no key frame at all
    keys = keys[keys < whole]
    stamps, keys = stamps[keys[0] :], keys - keys[0]  # nothing can be decoded before the first key frame
    order = np.argsort(stamps, kind="stable")
    pts = stamps[order]
    in_order = bool(np.all(order[:-1] < order[1:])) if len(order) > 1 else True
    reorders = video.codec_context.reorder_depth > 0
    by_count = bool(np.any(np.diff(pts) == 0)) or (reorders and in_order and _loses_order(video, track))
    if not by_count:
        place_of = np.empty(len(order), np.int64)
        place_of[order] = np.arange(len(order))
        keys = np.sort(place_of[keys])
        first = keys[0]  # pictures that lean on what was before the first key frame are not decodable
        pts, keys = pts[first:], keys - first
    base = Fraction(video.time_base or 1)
    return FrameIndex(base, int(pts[0]), pts, keys, rotation, by_count)


def _loses_order(video: VideoStream, track: _Track) -> bool:
    """Whether this container keeps one time stamp a packet only, so that pictures change places unseen."""
    return video.container.format.name == "avi" or track.guessed


def _rotation(container: InputContainer, video: VideoStream) -> int | None:
    """Degrees clockwise to turn the first picture; None where no picture decodes.

    PyAV gives the angle against the clock; tests/media holds the sign with pictures that carry a number.
    """
    try:
        container.seek(0, backward=True)
        for packet in itertools.islice(container.demux(video), _FIRST_PICTURE_PACKETS):
            try:
                frames = video.decode(packet)
            except FFmpegError:  # a damaged packet; a later one may do
                continue
            if frames:
                return round(-frames[0].rotation / 90) * 90 % 360
    except FFmpegError:
        return None
    return None


def _rate(index: FrameIndex) -> tuple[float, bool]:
    """Mean frames a second, and whether the gaps differ by more than containers round."""
    if index.count < 2:
        return 0.0, False
    gaps = np.diff(index.pts).astype(np.float64) * float(index.time_base)
    mean, middle = float(gaps.mean()), float(np.median(gaps))
    if mean <= 0 or middle <= 0:
        return 0.0, False
    if len(gaps) > 2 * _LOOSE_END:
        gaps = gaps[:-_LOOSE_END]
    odd = int(np.count_nonzero(np.abs(gaps - middle) > max(0.002, middle * 0.2)))
    return 1 / mean, odd >= max(2, len(gaps) // 100) or float(gaps.max()) >= 3 * middle


def _judge(found: Probe, outside: Structure, tracks: list[_Track]) -> Probe:
    """Say what is broken. A header that promises more than can be read lies, whatever it says."""
    damage = ""
    read_s = max((track.end_s or 0.0 for track in tracks), default=0.0)
    read_s -= min((track.first_s or 0.0 for track in tracks), default=0.0)
    promised = found.header_duration_s or 0.0
    if any(track.misplaced > len(track.stamps) * _PART_MISPLACED for track in tracks):
        nothing = Probe(found.container, header_duration_s=found.header_duration_s, place=found.place)
        return replace(nothing, created_at=found.created_at, is_damaged=True, damage="bad_offsets")
    if found.has_video and not found.frame_count:
        damage = "no_picture"
    elif not found.has_video and not found.has_audio:
        damage = "unreadable"
    elif outside.is_cut or promised - read_s > max(_LATE_S, promised * _LATE_PART):
        damage = "truncated"
    return replace(found, is_damaged=bool(damage), damage=damage)
