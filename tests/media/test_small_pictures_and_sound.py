"""Filmstrip, waveform and working copy tell of the clip they were made from."""

from __future__ import annotations

import io
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bwc_review.domain.errors import Cancelled, ClipUnplayable
from bwc_review.media.filmstrip import Filmstrip, filmstrip
from bwc_review.media.frame_index import FrameIndex
from bwc_review.media.probe import probe
from bwc_review.media.remux import first_picture_s, working_copy
from bwc_review.media.scene import MadeClip, cut_short, read_frame_number
from bwc_review.media.speech import RATE, speech
from bwc_review.media.waveform import Waveform, waveform

Film = Callable[..., MadeClip]
SHAPES: list[tuple[str, dict[str, Any]]] = [
    (".mp4", {"bframes": 3}),
    (".mp4", {"fragmented": True}),
    (".mp4", {"codec": "hevc"}),
    (".mp4", {"rotation": 90, "size": (180, 320)}),
    (".avi", {"bframes": 3}),
    (".mov", {"codec": "mjpeg"}),
    (".mkv", {"variable": True}),
    (".ts", {"bframes": 2}),
]


class Stops:
    """Somebody who has had enough at once."""

    def step(self, done: int, total: int, what: str = "") -> None:
        raise Cancelled


def _index(stream: io.BufferedReader | io.BytesIO) -> FrameIndex:
    index = probe(stream)[1]
    assert index is not None
    return index


@pytest.mark.parametrize(("suffix", "wishes"), SHAPES)
def test_a_filmstrip_shows_key_frames_at_their_times(film: Film, suffix: str, wishes: dict[str, Any]) -> None:
    with film(suffix, **wishes).path.open("rb") as stream:
        index = _index(stream)
        strip = filmstrip(stream, index, count=4, height=180)
    pictures = [np.asarray(Image.open(io.BytesIO(jpeg))) for jpeg in strip.jpegs]
    assert 3 <= len(pictures) <= 4
    assert {picture.shape[0] for picture in pictures} == {180}
    numbers = [index.at_offset(at) for at in strip.times_s]
    assert numbers[0] == 0
    if wishes.get("rotation", 0) == 0:  # at 101 pixels of width the code's cells are too small to read
        assert [read_frame_number(picture) for picture in pictures] == numbers
    assert all(number in index.keyframes for number in numbers)


def test_a_short_clip_with_one_key_frame_still_shows_what_happens(film: Film) -> None:
    with film(".mp4", gop=1000).path.open("rb") as stream:
        index = _index(stream)
        assert len(index.keyframes) == 1
        strip = filmstrip(stream, index, count=10, height=180)
    shown = [read_frame_number(np.asarray(Image.open(io.BytesIO(jpeg)))) for jpeg in strip.jpegs]
    assert len(shown) == 10
    assert shown == [index.at_offset(at) for at in strip.times_s]


@pytest.mark.parametrize(("rotation", "meant"), [(0, 160 * 16 / 11 / 90), (90, 160 * 11 / 16 / 90)])
def test_pictures_of_pixels_that_are_not_square_are_as_wide_as_they_are_meant(
    film: Film, rotation: int, meant: float
) -> None:
    made = film(size=(160, 90), pixel_ratio=Fraction(16, 11), rotation=rotation)
    with made.path.open("rb") as stream:
        strip = filmstrip(stream, _index(stream), count=4, height=180)
    sizes = {Image.open(io.BytesIO(jpeg)).size for jpeg in strip.jpegs}
    assert len(sizes) == 1
    width, height = sizes.pop()
    assert width / height == pytest.approx(meant, rel=0.01)


def test_a_strip_of_nothing_is_empty(film: Film) -> None:
    with film().path.open("rb") as stream:
        assert filmstrip(stream, _index(stream), count=0).jpegs == ()


def test_a_filmstrip_of_other_bytes_than_the_index_is_empty(film: Film) -> None:
    with film().path.open("rb") as stream:
        index = _index(stream)
    assert filmstrip(io.BytesIO(b"x" * 5000), index).jpegs == ()


@pytest.mark.parametrize("make", [filmstrip, None], ids=["filmstrip", "waveform"])
def test_a_stop_is_heard(film: Film, make: Callable[..., Filmstrip] | None) -> None:
    with film().path.open("rb") as stream:
        index = _index(stream)
        with pytest.raises(Cancelled):
            make(stream, index, progress=Stops()) if make else waveform(stream, progress=Stops())


@pytest.mark.parametrize(("suffix", "wishes"), SHAPES)
def test_a_waveform_follows_the_sound_that_was_put_in(
    film: Film, suffix: str, wishes: dict[str, Any]
) -> None:
    clip = film(suffix, **wishes)
    with clip.path.open("rb") as stream:
        outline = waveform(stream, 50, _index(stream))
    heard = np.frombuffer(outline.peaks, np.uint8).astype(float)
    spoken = np.abs(speech(1795179800.0, 4.0, hiss=0)).reshape(-1, RATE // 50).max(axis=1) * 255
    assert abs(len(heard) - 200) <= 5
    spans = [
        (heard[late:195], spoken[: 195 - late]) for late in range(5)
    ]  # fragments start with 64 ms of AAC lead
    assert max(np.corrcoef(one, other)[0, 1] for one, other in spans) > 0.85
    assert heard.max() == pytest.approx(spoken.max(), rel=0.3)


def test_a_silent_lead_is_flat_and_the_rest_is_in_its_place(film: Film) -> None:
    with film(silent_lead_s=2.0).path.open("rb") as stream:
        peaks = waveform(stream, 50, _index(stream)).peaks
    assert max(peaks[:95]) == 0
    assert max(peaks[105:]) > 20


def test_a_clip_without_sound_has_no_peaks(film: Film) -> None:
    with film(with_sound=False).path.open("rb") as stream:
        assert waveform(stream).peaks == b""


def test_sound_alone_has_an_outline_and_no_pictures(film: Film) -> None:
    with film(with_video=False).path.open("rb") as stream:
        assert probe(stream)[1] is None
        assert 198 <= len(waveform(stream, 50).peaks) <= 204


def test_sound_of_a_cut_file_ends_where_it_was_cut(film: Film, broken: Callable[..., Path]) -> None:
    with broken(film(".mkv"), cut_short).open("rb") as stream:
        assert 80 < len(waveform(stream, 50).peaks) < 150


@pytest.mark.parametrize("data", [b"", b"\0" * 4000, b"RIFF____AVI LIST", b"\0\0\0\x18ftypisom"])
def test_no_media_has_no_outline(data: bytes) -> None:
    assert waveform(io.BytesIO(data)).peaks == b""


@given(st.integers(1, 300), st.lists(st.tuples(st.floats(0, 1e6), st.binary(max_size=40)), max_size=9))
def test_a_filmstrip_reads_back_as_it_was_written(height: int, parts: list[tuple[float, bytes]]) -> None:
    strip = Filmstrip(height, tuple(at for at, _ in parts), tuple(jpeg for _, jpeg in parts))
    assert Filmstrip.from_bytes(strip.to_bytes()) == strip


@given(st.integers(1, 1000), st.binary(max_size=200))
def test_a_waveform_reads_back_as_it_was_written(per_second: int, peaks: bytes) -> None:
    assert Waveform.from_bytes(Waveform(per_second, peaks).to_bytes()) == Waveform(per_second, peaks)


@given(st.integers(0, 300), st.binary(min_size=1, max_size=30))
def test_a_record_cut_short_or_grown_is_refused(cut: int, tail: bytes) -> None:
    strip = Filmstrip(90, (0.0, 1.0), (b"a" * 100, b"b" * 100)).to_bytes()
    wave = Waveform(50, b"p" * 100).to_bytes()
    for whole, read in ((strip, Filmstrip.from_bytes), (wave, Waveform.from_bytes)):
        for damaged in (whole[: cut % len(whole)], whole + tail):
            with pytest.raises(ValueError, match=r"filmstrip|waveform"):
                read(damaged)


@pytest.mark.parametrize(("suffix", "wishes"), SHAPES)
def test_a_working_copy_holds_the_same_frames_and_can_be_sought_in(
    film: Film, suffix: str, wishes: dict[str, Any]
) -> None:
    with film(suffix, **wishes).path.open("rb") as stream:
        given_index = _index(stream)
        copy = working_copy(stream)
    found, index = probe(copy)
    assert index is not None
    assert found.can_seek_in_player
    assert found.has_audio
    assert not found.is_damaged
    assert index.rotation == given_index.rotation
    offsets = [given_index.offset_of(number) for number in range(given_index.count)]
    assert [index.offset_of(number) for number in range(index.count)] == pytest.approx(offsets, abs=0.0006)
    assert index.keyframes.tolist() == given_index.keyframes.tolist()
    copy.seek(0)
    assert first_picture_s(copy) == index.origin_s


def test_a_working_copy_says_when_its_first_picture_comes_after_its_sound(film: Film) -> None:
    with film(".ts").path.open("rb") as stream:
        copy = working_copy(stream)
    index = probe(copy)[1]
    assert index is not None
    copy.seek(0)
    assert first_picture_s(copy) == index.origin_s > 0.05


@pytest.mark.parametrize("copy", [b"", b"no clip" * 900])
def test_of_what_cannot_be_read_the_first_picture_is_at_nought(copy: bytes) -> None:
    assert first_picture_s(io.BytesIO(copy)) == 0.0


def test_a_working_copy_goes_where_it_is_told(film: Film, tmp_path: Path) -> None:
    with film(".ts").path.open("rb") as stream, (tmp_path / "copy").open("w+b") as target:
        assert working_copy(stream, target) is target
        assert target.tell() == 0
        assert probe(target)[0].container == "mp4"


def test_nothing_can_be_copied_from_no_media() -> None:
    with pytest.raises(ClipUnplayable) as refused:
        working_copy(io.BytesIO(b"no clip" * 900), clip="c9")
    assert refused.value.clip == "c9"
