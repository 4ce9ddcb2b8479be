"""Motion JPEG without index: pictures found by their markers, none that is not whole or of something else."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import av
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.clip import Repair, RepairedBy
from bwc_review.media.jpeg import START, plain_marks, read_jpeg
from bwc_review.media.jpeg_pattern import jpeg_pattern_of, walk_jpegs
from bwc_review.media.probe import probe
from bwc_review.media.salvage import Span, Window
from tests.media.test_repair import laid, pictures, recovered, without_index


@pytest.fixture(scope="session")
def jpegs(film: Any) -> bytes:
    return bytes(film(".mov", codec="mjpeg", seconds=3.0, size=(640, 360)).path.read_bytes())


@pytest.fixture(scope="session")
def other(film: Any) -> bytes:
    """Another recording of the same camera."""
    return bytes(film(".mov", codec="mjpeg", seconds=2.0, size=(640, 360), view=1).path.read_bytes())


@pytest.fixture(scope="session")
def a_picture(jpegs: bytes) -> bytes:
    at, size = laid(jpegs)[3]
    return jpegs[at : at + size]


WHOLE = 75


def test_pictures_and_sound_come_back_at_the_rate_of_the_camera(jpegs: bytes, other: bytes) -> None:
    told = recovered(without_index(jpegs), other)
    assert told is not None
    assert told.by is RepairedBy.PICTURES
    assert told.numbers == list(range(WHOLE)), "the last one ends by itself"
    assert pictures(told.data) == pictures(jpegs), "not a byte of a picture is another"
    assert told.heard_s == pytest.approx(3.0, abs=0.2)
    found, index = probe(BytesIO(told.data))
    assert index is not None
    assert found.fps == pytest.approx(25)
    assert index.offset_of(50) == pytest.approx(2.0, abs=0.001)
    assert Repair(told.by, found).unproved == "mjpeg"


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_of_a_file_that_is_cut_off_every_whole_picture_is_there_and_the_rest_is_counted(
    jpegs: bytes, other: bytes, part: float
) -> None:
    cut = int(len(jpegs) * part)
    told = recovered(jpegs[:cut] + bytes(200_000), other)
    assert told is not None
    there = sum(at + size <= cut for at, size in laid(jpegs))
    assert told.numbers == list(range(there))
    assert told.lost > 0 or part == 0.9


@pytest.mark.parametrize("start", [60_001, 131_072, 262_144, 401_408])
def test_what_is_left_of_an_older_recording_behind_the_cut_is_not_taken_for_this_one(
    film: Any, jpegs: bytes, other: bytes, start: int
) -> None:
    old = film(".mov", codec="mjpeg", seconds=4.0, size=(640, 360), view=3).path.read_bytes()
    told = recovered(jpegs[:start] + old[start:], other)
    assert told is not None
    there = sum(at + size <= start for at, size in laid(jpegs))
    assert told.numbers == list(range(there))
    assert pictures(told.data) == pictures(jpegs)[:there]


def test_even_an_older_picture_that_begins_exactly_where_one_is_expected_ends_the_copy(
    film: Any, jpegs: bytes, other: bytes
) -> None:
    old = film(".mov", codec="mjpeg", seconds=2.0, size=(640, 360), view=3).path.read_bytes()
    at, _ = laid(jpegs)[30]
    older, _ = laid(old)[10]
    told = recovered(jpegs[:at] + old[older:], other)
    assert told is not None
    assert told.numbers == list(range(30)), "the scene is another from one picture to the next"


def with_previews(data: bytes, preview: bytes) -> bytes:
    """Each picture carries a small one in its EXIF, as many cameras write it."""
    exif = b"\xff\xe1" + (len(preview) + 8).to_bytes(2, "big") + b"Exif\0\0" + preview
    target = BytesIO()
    with av.open(BytesIO(data), "r") as given, av.open(target, "w", format="mov") as made:
        video = made.add_stream_from_template(given.streams.video[0])
        for packet in given.demux(video=0):
            if packet.size:
                whole = bytes(packet)
                more = av.Packet(whole[:2] + exif + whole[2:])
                more.pts, more.dts, more.time_base = packet.pts, packet.dts, packet.time_base
                more.duration, more.stream = packet.duration, video
                made.mux(more)
    return target.getvalue()


def test_a_preview_inside_a_picture_is_not_taken_for_one(jpegs: bytes, other: bytes, film: Any) -> None:
    small = film(".mov", codec="mjpeg", seconds=0.2, size=(160, 96)).path.read_bytes()
    at, size = laid(small)[0]
    preview = small[at : at + size]
    assert read_jpeg(preview) is not None
    told = recovered(without_index(with_previews(jpegs, preview)), with_previews(other, preview))
    assert told is not None
    assert told.numbers == list(range(WHOLE))
    assert pictures(told.data) == pictures(jpegs)


def test_a_picture_that_lost_bytes_ends_the_copy_before_it(jpegs: bytes, other: bytes) -> None:
    at, size = laid(jpegs)[20]
    middle = at + size // 2
    told = recovered(without_index(jpegs[:middle] + jpegs[middle + 700 :]), other)
    assert told is not None
    assert told.numbers == list(range(20))


@pytest.mark.parametrize(
    "wishes", [{"size": (1280, 720)}, {"codec": "h264"}, {"with_sound": False}], ids=["size", "codec", "mute"]
)
def test_a_good_clip_that_is_built_otherwise_gives_nothing_or_no_more_than_is_sure(
    film: Any, jpegs: bytes, wishes: dict[str, Any]
) -> None:
    sample = {"codec": "mjpeg", "seconds": 2.0, "size": (640, 360), **wishes}
    told = recovered(without_index(jpegs), film(".mov", view=1, **sample).path.read_bytes())
    assert told is None or told.numbers == list(range(len(told.numbers)))
    assert told is None or len(told.numbers) < WHOLE


def test_mute_pictures_lie_one_after_another(film: Any) -> None:
    wishes = {"codec": "mjpeg", "seconds": 2.0, "size": (640, 360), "with_sound": False}
    broken = without_index(film(".mov", **wishes).path.read_bytes())
    told = recovered(broken, film(".mov", view=1, **wishes).path.read_bytes())
    assert told is not None
    assert told.numbers == list(range(50))
    assert told.heard_s == 0


def as_plain_samples(data: bytes) -> bytes:
    """The same pictures with the sound as plain samples, as many cameras write it."""
    target = BytesIO()
    with av.open(BytesIO(data), "r") as given, av.open(target, "w", format="mov") as made:
        video = made.add_stream_from_template(given.streams.video[0])
        track = made.add_stream("pcm_s16le", rate=48_000, layout="mono")
        resampler = av.AudioResampler("s16", "mono", 48_000)
        for packet in given.demux():
            if packet.stream.type == "video" and packet.size:
                packet.stream = video
                made.mux(packet)
            elif packet.stream.type == "audio":
                for frame in packet.decode():
                    assert isinstance(frame, av.AudioFrame)
                    for plain in resampler.resample(frame):
                        made.mux(track.encode(plain))
    return target.getvalue()


def test_plain_samples_between_the_pictures_are_heard(jpegs: bytes, other: bytes) -> None:
    told = recovered(without_index(as_plain_samples(jpegs)), as_plain_samples(other))
    assert told is not None
    assert told.numbers == list(range(len(told.numbers)))
    assert len(told.numbers) >= WHOLE - 1
    assert told.heard_s == pytest.approx(3.0, abs=0.3)


@given(data=st.data())
def test_the_end_of_a_picture_is_found_whatever_follows_and_no_beginning_of_it_is_one(
    a_picture: bytes, data: st.DataObject
) -> None:
    rest = data.draw(st.binary(max_size=64))
    cut = data.draw(st.integers(0, len(a_picture) - 1))
    found = read_jpeg(a_picture + rest)
    assert found is not None
    assert found[0] == len(a_picture)
    assert read_jpeg(a_picture[:cut]) is None
    size = (360).to_bytes(2, "big") + (640).to_bytes(2, "big")
    assert plain_marks(found[1]).frame[:6] == b"\xc0\x08" + size, "baseline, of 8 bits"


def test_what_a_power_cut_leaves_of_erased_flash_is_passed_over_once(a_picture: bytes) -> None:
    erased = b"\xff" * (4 << 20)
    assert read_jpeg(a_picture[:-2] + erased) is None
    assert read_jpeg(a_picture[:-2] + erased + b"\xd9") == (
        len(a_picture) - 1 + len(erased),
        read_jpeg(a_picture)[1],  # type: ignore[index]
    )


def test_a_picture_after_many_beginnings_that_are_none_is_found_by_one_reading(
    a_picture: bytes, other: bytes
) -> None:
    class Counted(Window):
        asked = 0

        def at(self, offset: int, length: int) -> bytes:
            self.asked += length
            return super().at(offset, length)

    with jpeg_pattern_of(BytesIO(other)) as pattern:
        assert pattern is not None
        noise = START * (pattern.most_between // len(START))
        assert len(noise) > 60
        data = Counted(BytesIO(noise + a_picture))
        run = walk_jpegs(data, Span(0, data.size, data.size), pattern, lambda _: True)
    assert (run.count, run.picture(0)[:2]) == (1, (len(noise), len(a_picture)))
    assert data.asked <= 2 * data.size


@given(data=st.binary(max_size=300))
def test_no_bytes_are_more_than_no_picture(data: bytes) -> None:
    for head in (b"", b"\xff\xd8\xff", b"\xff\xd8\xff\xe0\x00\x02\xff\xda\x00\x02"):
        found = read_jpeg(head + data)
        assert found is None or found[0] <= len(head + data)
