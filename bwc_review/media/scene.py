"""Generates clips for demonstration and tests: a calm street, burnt-in clock and frame number, speech."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from typing import cast

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.stream import VideoStream
from numpy.typing import NDArray

from bwc_review.domain.moments import later
from bwc_review.media.frame_code import paint_frame_number, read_frame_number
from bwc_review.media.speech import RATE, speech
from bwc_review.media.street import Planes, Street

__all__ = ["MadeClip", "Scene", "cut_short", "drop_index", "make_clip", "read_frame_number"]

_FORMATS = {".mp4": "mp4", ".mov": "mov", ".mkv": "matroska", ".avi": "avi", ".ts": "mpegts"}
_ENCODERS = {"h264": "libx264", "hevc": "libx265", "mjpeg": "mjpeg"}
_FINE = Fraction(1, 90_000)  # time base of variable frame rate
_GAPS_MS = (33, 33, 34, 66, 33, 120, 33, 50, 33, 185, 33, 40)  # what a real telephone does


@dataclass(frozen=True, slots=True)
class Scene:
    """What a generated clip shows, and how it is written. The container follows from the file's suffix.

    started_at is the camera's clock, burnt in; real_start the true moment, which decides what happens and is
    heard (equal for both where None). Sizes in pixels as displayed, both even.
    """

    started_at: datetime
    seconds: float = 10.0
    fps: float | Fraction = 25
    size: tuple[int, int] = (1280, 720)
    camera_label: str = "CAM-01"
    view: int = 0  # which look at the street
    real_start: datetime | None = None
    with_sound: bool = True
    with_video: bool = True
    silent_lead_s: float = 0.0  # pre-event buffer without sound
    codec: str = "h264"  # or "hevc", "mjpeg"
    bframes: int = 0
    gop: int = 0  # frames from key frame to key frame; 0: two seconds
    variable: bool = False  # variable frame rate, gaps of 33 to 185 ms
    rotation: int = 0  # degrees clockwise the player has to turn the stored picture (MP4 and MOV)
    fragmented: bool = False  # MP4 in fragments
    pixel_ratio: Fraction = Fraction(1)  # width to height of a stored pixel, as the file says
    index_first: bool = False  # MP4 with its index at the beginning
    created_at: datetime | None = None  # container tag; None: started_at as if it were UTC, like many cameras
    place: tuple[float, float] | None = None  # latitude, longitude of the container tag
    quality: int = 26  # x264/x265 constant rate factor


@dataclass(frozen=True, slots=True)
class MadeClip:
    """What was written: file and the seconds from the first frame of each frame, in presentation order."""

    path: Path
    times_s: tuple[float, ...]


def make_clip(path: Path, scene: Scene) -> MadeClip:
    """Write the scene to path. Frame n carries n. ValueError: the container cannot hold this."""
    if scene.variable and path.suffix == ".avi":
        raise ValueError("AVI has no variable frame rate")
    ticks = _ticks(scene)
    with av.open(str(path), "w", format=_FORMATS[path.suffix], options=_muxer(path, scene)) as container:
        _tag(container, scene)
        video = _video_stream(container, scene) if scene.with_video else None
        audio = _audio_stream(container, path) if scene.with_sound else None
        sound = _sound(scene) if audio is not None else iter(())
        per_second = Fraction(1) / _time_base(scene)
        street = Street(scene.size, scene.view, scene.camera_label)
        heard = 0.0
        for number, tick in enumerate(ticks):
            if video is not None:
                container.mux(video.encode(_frame(scene, street, number, tick)))
            if audio is not None and tick / per_second >= heard:
                heard += 1.0
                for block in _next_second(sound):
                    container.mux(audio.encode(block))
        for block in sound:
            if audio is not None:
                container.mux(audio.encode(block))
        for stream in (video, audio):
            if stream is not None:
                container.mux(stream.encode(None))
    return MadeClip(path, tuple(float(tick / per_second) for tick in ticks))


def drop_index(path: Path) -> None:
    """Do to an MP4 or MOV what a power cut does: its index is lost. ValueError: the index is not last."""
    data = path.read_bytes()
    at = data.rfind(b"moov") - 4
    if at < 0 or at < len(data) // 2:
        raise ValueError(f"{path.name} does not end with its index")
    path.write_bytes(data[:at])


def cut_short(path: Path, keep: float = 0.6) -> None:
    """Keep only the first part of a file, as a cable pulled too early does."""
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * keep)])


def _time_base(scene: Scene) -> Fraction:
    return _FINE if scene.variable else 1 / Fraction(scene.fps).limit_denominator(1001)


def _ticks(scene: Scene) -> list[int]:
    """The time stamp of each frame in units of the time base."""
    if not scene.variable:
        return list(range(max(1, round(scene.seconds / _time_base(scene)))))
    ticks, at = [], 0
    while at < scene.seconds / _FINE:
        ticks.append(at)
        at += _GAPS_MS[len(ticks) * 7 % len(_GAPS_MS)] * 90
    return ticks


def _muxer(path: Path, scene: Scene) -> dict[str, str]:
    flags = []
    if scene.fragmented:
        flags += ["frag_keyframe", "delay_moov", "default_base_moof"]
    if scene.index_first:
        flags.append("faststart")
    return {"movflags": "+".join(flags)} if flags and path.suffix in {".mp4", ".mov"} else {}


def _tag(container: OutputContainer, scene: Scene) -> None:
    """Creation time as a camera with a local clock writes it, and the place where one is given."""
    created = scene.created_at.astimezone(UTC) if scene.created_at else scene.started_at
    container.metadata["creation_time"] = created.strftime("%Y-%m-%dT%H:%M:%S.000000Z")
    if scene.place is not None:
        container.metadata["location"] = f"{scene.place[0]:+08.4f}{scene.place[1]:+09.4f}/"


def _video_stream(container: OutputContainer, scene: Scene) -> VideoStream:
    rate = Fraction(scene.fps).limit_denominator(1001)
    gop = scene.gop or max(1, round(2 * rate))
    stream = cast(
        "VideoStream", container.add_stream(_ENCODERS[scene.codec], rate=rate, options=_encoder(scene, gop))
    )
    width, height = scene.size if scene.rotation % 180 == 0 else scene.size[::-1]
    stream.width, stream.height = width, height
    stream.pix_fmt = "yuvj420p" if scene.codec == "mjpeg" else "yuv420p"
    stream.codec_context.time_base = _time_base(scene)
    stream.codec_context.gop_size = gop
    stream.codec_context.colorspace = 1  # BT.709, as painted
    stream.codec_context.thread_count = 1
    if scene.pixel_ratio != 1:
        stream.codec_context.sample_aspect_ratio = scene.pixel_ratio
    if scene.rotation:
        stream.set_display_rotation(-scene.rotation)
    return stream


def _encoder(scene: Scene, gop: int) -> dict[str, str]:
    """Options of the encoder: fast, and with exactly the wanted B-frames and key frames."""
    match scene.codec:
        case "h264":
            return {
                "preset": "ultrafast",
                "crf": str(scene.quality),
                "bf": str(scene.bframes),
                "sc_threshold": "0",
            }
        case "hevc":
            rules = (
                f"log-level=error:keyint={gop}:bframes={scene.bframes}:scenecut=0:pools=none:frame-threads=1"
            )
            return {"preset": "ultrafast", "crf": str(scene.quality), "x265-params": rules}
        case _:
            return {"qmin": "4", "qmax": "6"}


def _audio_stream(container: OutputContainer, path: Path) -> AudioStream:
    codec = "pcm_s16le" if path.suffix == ".avi" else "aac"
    stream = cast("AudioStream", container.add_stream(codec, rate=RATE))
    stream.layout = "mono"
    return stream


def _sound(scene: Scene) -> Iterator[av.AudioFrame]:
    """The sound of the scene in blocks of a tenth of a second, after the silent lead."""
    start = (scene.real_start or scene.started_at).timestamp() + scene.silent_lead_s
    samples = speech(start, max(0.0, scene.seconds - scene.silent_lead_s), hiss=scene.view)
    at = round(scene.silent_lead_s * RATE)
    for first in range(0, len(samples), RATE // 10):
        block = samples[first : first + RATE // 10]
        frame = av.AudioFrame.from_ndarray(block[None, :], format="fltp", layout="mono")
        frame.sample_rate = RATE
        frame.time_base = Fraction(1, RATE)
        frame.pts = at + first
        yield frame


def _next_second(sound: Iterator[av.AudioFrame]) -> list[av.AudioFrame]:
    return [block for _, block in zip(range(10), sound, strict=False)]


def _frame(scene: Scene, street: Street, number: int, tick: int) -> av.VideoFrame:
    """Frame number of the scene, painted upright and then stored as the rotation asks."""
    after = float(tick * _time_base(scene))
    clock = later(scene.started_at, after).astimezone(scene.started_at.tzinfo)
    moment = (scene.real_start or scene.started_at).timestamp() + after
    picture = street.paint(moment, f" {clock:%d/%m/%Y %H:%M:%S} ", number)
    paint_frame_number(picture.y, number)
    frame = av.VideoFrame.from_ndarray(_stored(picture, scene.rotation), format="yuv420p")
    if scene.codec == "mjpeg":
        frame = frame.reformat(format="yuvj420p")
    frame.pts = tick
    frame.time_base = _time_base(scene)
    return frame


def _stored(picture: Planes, rotation: int) -> NDArray[np.uint8]:
    """The planes under one another, turned against the rotation that the player will apply."""
    turns = rotation // 90
    planes = [np.rot90(plane, turns) for plane in (picture.y, picture.u, picture.v)]
    width = planes[0].shape[1]
    return np.concatenate([plane.reshape(-1) for plane in planes]).reshape(-1, width)
