"""What is said of a clip is what can be read of it, not what its header promises."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import av
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bwc_review.domain.clip import Place, Probe
from bwc_review.domain.errors import ClipDamaged, StationError
from bwc_review.media.data_tracks import other_tracks
from bwc_review.media.filmstrip import filmstrip
from bwc_review.media.frames import FrameServer
from bwc_review.media.probe import MAX_PIXELS, probe
from bwc_review.media.scene import MadeClip, cut_short, drop_index
from bwc_review.media.waveform import waveform

Film = Callable[..., MadeClip]
Broken = Callable[[MadeClip, Callable[[Path], None]], Path]


def _probe(path: Path) -> Probe:
    with path.open("rb") as stream:
        return probe(stream)[0]


@pytest.mark.parametrize(
    ("suffix", "wishes", "container", "seekable"),
    [
        (".mp4", {}, "mp4", True),
        (".mp4", {"fragmented": True}, "mp4", False),
        (".mov", {}, "mov", True),
        (".mkv", {}, "mkv", True),
        (".avi", {}, "avi", True),
        (".ts", {}, "ts", False),
    ],
)
def test_a_whole_clip_of_each_container(
    film: Film, suffix: str, wishes: dict[str, Any], container: str, seekable: bool
) -> None:
    found = _probe(film(suffix, **wishes).path)
    assert (found.container, found.can_seek_in_player) == (container, seekable)
    assert (found.width, found.height, found.rotation) == (320, 180, 0)
    assert (found.video_codec, found.has_video, found.has_audio) == ("h264", True, True)
    assert (found.frame_count, found.is_variable) == (100, False)
    assert found.fps == pytest.approx(25.0)
    assert found.duration_s == pytest.approx(4.0, abs=0.001)
    assert found.header_duration_s == pytest.approx(4.0, abs=0.1)
    assert (found.is_damaged, found.damage) == (False, "")


@pytest.mark.parametrize(
    ("container", "codec", "title", "expected"),
    [
        ("matroska", "ass", "Trace GPS", ("ssa Trace GPS",)),
        ("mpegts", "klv", "", ("klv",)),
        ("mpegts", "timed_id3", "", ("timed_id3",)),
    ],
)
def test_a_track_that_is_neither_picture_nor_sound_is_named_in_any_container(
    tmp_path: Path, container: str, codec: str, title: str, expected: tuple[str, ...]
) -> None:
    path = tmp_path / "clip"
    with av.open(path, "w", format=container) as out:
        pictures = out.add_stream("mpeg4", rate=10)
        pictures.width, pictures.height, pictures.pix_fmt = 64, 48, "yuv420p"
        told = out.add_data_stream(codec)
        if title:
            told.metadata["title"] = title
        for _ in range(3):
            for packet in pictures.encode(av.VideoFrame(64, 48, "yuv420p")):
                out.mux(packet)
        note = av.Packet(b"43.85 0.66")
        note.stream, note.pts, note.dts, note.time_base = told, 0, 0, Fraction(1, 1000)
        out.mux(note)
        for packet in pictures.encode(None):
            out.mux(packet)
    assert _probe(path).data_tracks == expected


@pytest.mark.parametrize(
    ("suffix", "wishes", "header_tells_the_cut"),
    [
        (".mp4", {"index_first": True}, False),
        (".mkv", {}, False),
        (".mp4", {"fragmented": True}, True),
        (".ts", {}, True),
        (".avi", {}, True),
    ],
)
def test_a_cut_file_is_found_out_whatever_its_header_says(
    film: Film, broken: Broken, suffix: str, wishes: dict[str, Any], header_tells_the_cut: bool
) -> None:
    """60 % of a file kept. Header durations as measured before: some still promise the whole, some follow."""
    found = _probe(broken(film(suffix, **wishes), lambda path: cut_short(path, 0.6001)))
    assert found.header_duration_s is not None
    assert found.duration_s is not None
    assert (found.header_duration_s < 3.9) == header_tells_the_cut
    assert 1.5 < found.duration_s < 3.0
    assert found.frame_count == pytest.approx(found.duration_s * 25, abs=2)
    assert (found.is_damaged, found.damage) == (True, "truncated")


@pytest.mark.parametrize("deed", [drop_index, cut_short])
def test_a_recording_without_index_is_named_so(
    film: Film, broken: Broken, deed: Callable[[Path], None]
) -> None:
    assert _probe(broken(film(), deed)) == Probe(is_damaged=True, damage="no_index", can_seek_in_player=False)


@pytest.mark.parametrize(
    ("data", "damage"),
    [
        (b"", "empty"),
        (b"\0" * 100_000, "unreadable"),
        (b"This is a letter to the mayor.\n" * 300, "unreadable"),
        (b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom", "no_index"),
        (b"\x00\x00\x00\x08wide\x00\x00\x00\x00mdat" + b"\x12" * 5000, "no_index"),
        (b"G" + b"\0" * 187, "unreadable"),
        ((b"G" + b"\0" * 187) * 40, "unreadable"),
        (b"RIFF\xff\xff\xff\x7fAVI LIST", "unreadable"),
        (b"\x1a\x45\xdf\xa3\xff\xff\xff\xff", "unreadable"),
    ],
)
def test_what_is_no_clip_is_described_and_never_raises(data: bytes, damage: str) -> None:
    found, index = probe(io.BytesIO(data))
    assert (found.is_damaged, found.damage, index) == (True, damage, None)


def test_sound_alone_is_a_whole_recording(film: Film) -> None:
    path = film(with_video=False).path
    with path.open("rb") as stream:
        found, index = probe(stream)
    assert index is None
    assert (found.has_video, found.has_audio, found.audio_codec) == (False, True, "aac")
    assert found.duration_s == pytest.approx(4.0, abs=0.15)
    assert not found.is_damaged


def test_pictures_alone_are_a_whole_recording(film: Film) -> None:
    found = _probe(film(with_sound=False).path)
    assert (found.has_audio, found.audio_codec, found.is_damaged) == (False, "", False)


@pytest.mark.parametrize("rotation", [90, 180, 270])
@pytest.mark.parametrize("codec", ["h264", "hevc"])
def test_rotation_is_clockwise_and_the_size_is_as_displayed(film: Film, rotation: int, codec: str) -> None:
    size = (320, 180) if rotation == 180 else (180, 320)
    found = _probe(film(rotation=rotation, size=size, codec=codec).path)
    assert (found.rotation, (found.width, found.height)) == (rotation, size)


@pytest.mark.parametrize("suffix", [".mp4", ".mkv", ".ts"])
def test_a_variable_rate_is_seen_in_the_stamps(film: Film, suffix: str) -> None:
    clip = film(suffix, variable=True)
    found = _probe(clip.path)
    assert found.is_variable
    assert found.fps == pytest.approx((len(clip.times_s) - 1) / clip.times_s[-1], rel=0.001)


@pytest.mark.parametrize("rate", [Fraction(30000, 1001), Fraction(15), Fraction(30)])
@pytest.mark.parametrize("suffix", [".mp4", ".mkv"])
def test_a_rounded_rate_is_not_variable(film: Film, rate: Fraction, suffix: str) -> None:
    found = _probe(film(suffix, fps=rate).path)
    assert not found.is_variable
    assert found.fps == pytest.approx(float(rate), rel=0.001)


def test_a_damaged_track_whose_codec_is_lost_is_named_by_its_kind() -> None:
    """As PyAV gives the streams of a transport stream with flipped bytes: without a name at all."""
    lost = SimpleNamespace(type="unknown", metadata={})
    assert other_tracks(cast("Any", SimpleNamespace(streams=[lost]))) == ("unknown",)


@pytest.mark.parametrize("suffix", [".mp4", ".mov", ".mkv", ".avi", ".ts"])
def test_pixels_that_are_not_square_are_told(film: Film, suffix: str) -> None:
    found = _probe(film(suffix, pixel_ratio=Fraction(16, 11)).path)
    assert found.pixel_ratio == "16:11"
    assert (found.width, found.height) == (320, 180), "the pixels that are decoded"


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        ({}, ""),
        ({"pixel_ratio": Fraction(16, 11), "rotation": 90, "size": (180, 320)}, "11:16"),
        ({"pixel_ratio": Fraction(16, 11), "rotation": 180}, "16:11"),
        ({"pixel_ratio": Fraction(50)}, ""),
    ],
)
def test_how_wide_a_pixel_is_meant_is_told_as_it_is_displayed(
    film: Film, wishes: dict[str, Any], expected: str
) -> None:
    assert _probe(film(".mp4", **wishes).path).pixel_ratio == expected


def test_times_of_a_transport_stream_start_at_the_first_picture(film: Film) -> None:
    with film(".ts", bframes=3).path.open("rb") as stream:
        found, index = probe(stream)
    assert index is not None
    assert index.start_pts > 0
    assert index.offset_of(0) == 0.0
    assert found.duration_s == pytest.approx(4.0, abs=0.001)


def test_creation_time_is_read_as_utc(film: Film) -> None:
    at = datetime(2026, 3, 29, 2, 30, tzinfo=timezone(timedelta(hours=2)))
    assert _probe(film(created_at=at).path).created_at == datetime(2026, 3, 29, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize("suffix", [".mp4", ".mov"])
def test_the_place_is_read(film: Film, suffix: str) -> None:
    found = _probe(film(suffix, place=(43.8484, 0.5802)).path)
    assert found.place == Place(latitude=43.8484, longitude=0.5802)


def test_absurd_dimensions_are_refused_before_anything_is_decoded(tmp_path: Path) -> None:
    """A broken header asks for 60,000 by 60,000 pixels, ten gigabytes; uncompressed video believes it."""
    path = tmp_path / "raw.avi"
    with av.open(path, "w") as container:
        stream = container.add_stream("rawvideo", rate=25)
        stream.width, stream.height, stream.pix_fmt = 32, 16, "yuv420p"
        for _ in range(10):
            container.mux(stream.encode(av.VideoFrame(32, 16, "yuv420p")))
        container.mux(stream.encode(None))
    assert probe(io.BytesIO(path.read_bytes()))[0].damage == ""
    data = bytearray(path.read_bytes())
    size = data.index(b"strf") + 12  # biWidth, biHeight
    assert data[size : size + 4] == (32).to_bytes(4, "little")
    data[size : size + 8] = (60_000).to_bytes(4, "little") * 2
    assert MAX_PIXELS < 60_000 * 60_000
    found, index = probe(io.BytesIO(bytes(data)))
    assert (found.damage, index) == ("no_picture", None)


@pytest.mark.parametrize(("sound_s", "damage"), [(3.0, ""), (6.0, "truncated")])
def test_pictures_that_end_long_before_the_sound_are_said(sound_s: float, damage: str) -> None:
    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as container:
        pictures: Any = container.add_stream("libx264", rate=25)
        pictures.width, pictures.height, pictures.pix_fmt = 320, 180, "yuv420p"
        sound: Any = container.add_stream("aac", rate=48_000)
        sound.layout = "mono"
        for _ in range(50):
            container.mux(pictures.encode(av.VideoFrame(320, 180, "yuv420p")))
        container.mux(pictures.encode(None))
        for number in range(round(sound_s * 48_000 / 1024)):
            heard = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), "fltp", "mono")
            heard.sample_rate, heard.pts = 48_000, number * 1024
            container.mux(sound.encode(heard))
        container.mux(sound.encode(None))
    found, index = probe(io.BytesIO(out.getvalue()))
    assert index is not None
    assert (found.damage, found.is_damaged) == (damage, bool(damage))
    assert found.header_duration_s == pytest.approx(sound_s, abs=0.1)
    assert found.duration_s == pytest.approx(2.0, abs=0.05)


def test_a_codec_nobody_knows_has_no_picture_and_keeps_its_sound(film: Film) -> None:
    data = film().path.read_bytes().replace(b"avc1", b"zzzz").replace(b"avcC", b"zzzz")
    found, index = probe(io.BytesIO(data))
    assert (found.damage, found.video_codec, index) == ("no_picture", "", None)
    assert (found.has_video, found.audio_codec) == (True, "aac")
    assert waveform(io.BytesIO(data)).peaks


def test_a_header_without_any_frame_has_no_picture(film: Film) -> None:
    data = film(fragmented=True, with_sound=False).path.read_bytes()
    found, index = probe(io.BytesIO(data[: data.index(b"moof") - 4]))
    assert (found.is_damaged, found.damage, index) == (True, "no_picture", None)


def test_a_broken_seal_is_not_taken_for_a_broken_clip(film: Film) -> None:
    class Sealed(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell() > 20_000:
                raise ClipDamaged("c1", 0)
            return super().read(min(size or 0, 20_001) if size and size > 0 else 20_001)

    with pytest.raises(ClipDamaged):
        probe(Sealed(film(index_first=True).path.read_bytes()))


def test_the_stream_is_read_about_once(film: Film) -> None:
    read = [0]

    class Counted(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            part = super().read(size)
            read[0] += len(part)
            return part

    data = film(seconds=8.0, size=(640, 360), codec="mjpeg", suffix=".mov").path.read_bytes()
    assert len(data) > 2_000_000
    probe(Counted(data))
    assert read[0] < len(data) * 1.3 + 600_000


SHAPES: list[tuple[str, dict[str, Any]]] = [
    (".mp4", {"index_first": True, "bframes": 2}),
    (".mp4", {"fragmented": True}),
    (".mkv", {"codec": "hevc"}),
    (".avi", {"bframes": 2}),
    (".ts", {}),
    (".mov", {"codec": "mjpeg"}),
]


@pytest.mark.parametrize(("suffix", "wishes"), SHAPES)
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damage_raises_anything_but_a_fact(
    film: Film, suffix: str, wishes: dict[str, Any], data: st.DataObject
) -> None:
    """Bytes flipped, overwritten, cut out or cut off anywhere: described, or refused as a StationError."""
    whole = bytearray(film(suffix, seconds=1.0, **wishes).path.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.one_of(st.integers(0, min(4000, len(whole) - 1)), st.integers(0, len(whole) - 1)))
        match data.draw(st.sampled_from(["flip", "zero", "ones", "cut", "drop"])):
            case "flip":
                whole[at] ^= data.draw(st.integers(1, 255))
            case "zero":
                whole[at : at + 64] = bytes(len(whole[at : at + 64]))
            case "ones":
                whole[at : at + 4] = b"\xff" * len(whole[at : at + 4])
            case "cut":
                del whole[max(at, 1) :]
            case "drop":
                del whole[at : at + 188]
                whole = whole or bytearray(b"\0")
    content = bytes(whole)
    found, index = probe(io.BytesIO(content))
    assert found.is_damaged == bool(found.damage)
    waveform(io.BytesIO(content), index=index)
    if index is None:
        assert found.frame_count == 0
        return
    assert index.count == found.frame_count > 0
    filmstrip(io.BytesIO(content), index, count=4)
    server = FrameServer(lambda: io.BytesIO(content), index, clip="c1")
    for number in {0, index.count // 2, index.count - 1}:
        try:
            picture = server.frame(number)
        except StationError:
            continue
        assert len(picture.rgb) == picture.width * picture.height * 3
    server.close()
