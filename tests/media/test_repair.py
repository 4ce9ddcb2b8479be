"""Broken MP4 files: what is recovered is what was filmed, picture for picture, or it is not there."""

from __future__ import annotations

import itertools
import struct
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any, BinaryIO

import av
import pytest

from bwc_review.domain.clip import RepairedBy
from bwc_review.media.nal import parts_of
from bwc_review.media.probe import probe
from bwc_review.media.recovery import recover_copy
from bwc_review.media.scene import read_frame_number
from bwc_review.media.structure import boxes

WHOLE = 100  # pictures of a generated clip


@dataclass
class Told:
    """A copy that was made: by which way, the numbers in its pictures, how many are lost, seconds heard."""

    by: RepairedBy
    numbers: list[int | None]
    lost: int
    heard_s: float
    data: bytes


def opener(data: bytes) -> Callable[[], AbstractContextManager[BinaryIO]]:
    @contextmanager
    def opened() -> Iterator[BinaryIO]:
        yield BytesIO(data)

    return opened


def without_index(data: bytes) -> bytes:
    """As a camera leaves it whose battery is pulled: the media data, and no moov."""
    return b"".join(data[start:end] for name, start, end in boxes(BytesIO(data)) if name != b"moov")


def with_wrong_offsets(data: bytes, by: int = 4096) -> bytes:
    """The media data lies further on than the index, which comes first, says."""
    at = next(start for name, start, _ in boxes(BytesIO(data)) if name == b"mdat")
    return data[:at] + struct.pack(">I4s", by, b"free") + bytes(by - 8) + data[at:]


def recovered(broken: bytes, *samples: bytes) -> Told | None:
    """What is made of a broken file with the help of good ones."""
    target = BytesIO()
    named = [(f"s{number}", opener(sample)) for number, sample in enumerate(samples)]
    done = recover_copy(opener(broken), named, target)
    if done is None:
        return None
    data = target.getvalue()
    with av.open(BytesIO(data), "r") as container:
        seen = [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]
    numbers = [read_frame_number(one) for one in seen]
    heard_s = 0.0
    with av.open(BytesIO(data), "r") as container:
        for track in container.streams.audio:
            heard_s = sum(frame.samples / frame.sample_rate for frame in container.decode(track))
    assert done.mended.probe.frame_count == len(numbers)
    return Told(done.by, numbers, done.mended.lost, heard_s, data)


@pytest.fixture
def recover() -> Callable[..., Told | None]:
    return recovered


@pytest.fixture(scope="session")
def clip(film: Any) -> bytes:
    return bytes(film(".mp4").path.read_bytes())


@pytest.fixture(scope="session")
def good(film: Any) -> bytes:
    """Another recording of the same camera."""
    return bytes(film(".mp4", view=1, seconds=3.0).path.read_bytes())


@pytest.mark.parametrize(
    "wishes",
    [{}, {"bframes": 2}, {"codec": "hevc"}, {"with_sound": False}],
    ids=["h264", "b", "hevc", "mute"],
)
def test_an_index_that_points_beside_the_pictures_is_set_right_and_nothing_else_is_changed(
    film: Any, recover: Callable[..., Told | None], wishes: dict[str, Any]
) -> None:
    data = film(".mp4", index_first=True, **wishes).path.read_bytes()
    broken = with_wrong_offsets(data)
    found, index = probe(BytesIO(broken))
    assert (found.damage, found.has_video, found.has_audio, index) == ("bad_offsets", False, False, None)
    told = recover(broken)
    assert told is not None
    assert (told.by, told.lost) == (RepairedBy.INDEX, 0)
    assert told.numbers == list(range(WHOLE))
    assert packets(told.data) == packets(data)


def packets(data: bytes) -> dict[str, list[bytes]]:
    with av.open(BytesIO(data), "r") as container:
        found: dict[str, list[bytes]] = {}
        for packet in container.demux():
            if packet.size:
                found.setdefault(packet.stream.type, []).append(bytes(packet))
        return found


def test_an_index_of_which_one_chunk_lies_elsewhere_than_the_others_is_left_as_it_is(
    film: Any, recover: Callable[..., Told | None]
) -> None:
    broken = bytearray(with_wrong_offsets(film(".mp4", index_first=True).path.read_bytes()))
    at = broken.index(b"stco") + 12
    broken[at : at + 4] = struct.pack(">I", struct.unpack(">I", broken[at : at + 4])[0] + 9)
    assert recover(bytes(broken)) is None


def test_a_file_without_index_gives_its_pictures_and_its_sound_with_the_help_of_a_good_one(
    clip: bytes, good: bytes, recover: Callable[..., Told | None]
) -> None:
    told = recover(without_index(clip), good)
    assert told is not None
    assert told.by is RepairedBy.PICTURES
    assert told.numbers == list(range(WHOLE - 1)), "nothing follows the last one to show where it ends"
    assert told.lost == 1
    assert told.heard_s == pytest.approx(3.9, abs=0.2)
    found, index = probe(BytesIO(told.data))
    assert index is not None
    assert not found.is_damaged
    assert found.fps == pytest.approx(25)
    assert index.offset_of(50) == pytest.approx(2.0, abs=0.001)


@pytest.mark.parametrize("part", [0.3, 0.5, 0.8])
def test_of_a_file_that_is_cut_off_every_picture_before_the_cut_is_there_and_the_rest_is_counted(
    clip: bytes, good: bytes, recover: Callable[..., Told | None], part: float
) -> None:
    broken = without_index(clip)
    told = recover(broken[: round(part * len(broken))], good)
    assert told is not None
    assert told.numbers == list(range(len(told.numbers)))
    assert len(told.numbers) > 10
    assert len(told.numbers) + told.lost == pytest.approx(WHOLE, abs=25), "the box says how long it was to be"


ORDERS: dict[str, dict[str, Any]] = {
    "b": {"bframes": 2},
    "hevc": {"codec": "hevc"},
    "hevc-b": {"codec": "hevc", "bframes": 3},
    "mute": {"codec": "hevc", "bframes": 3, "with_sound": False},
}


@pytest.fixture(params=ORDERS, scope="session")
def ordered(film: Any, request: pytest.FixtureRequest) -> tuple[bytes, bytes]:
    """A clip whose pictures lie in another order than they are shown in, or say it by HEVC; a good one."""
    wishes = ORDERS[request.param]
    clip = film(".mp4", **wishes).path.read_bytes()
    return clip, film(".mp4", view=1, seconds=3.0, **wishes).path.read_bytes()


@pytest.mark.parametrize("part", [0.4, 0.7, 1.0])
def test_pictures_that_lean_on_later_ones_are_shown_at_their_times(
    recover: Callable[..., Told | None], ordered: tuple[bytes, bytes], part: float
) -> None:
    clip, good = ordered
    broken = without_index(clip)
    told = recover(broken[: round(part * len(broken))], good)
    assert told is not None
    assert told.numbers == list(range(len(told.numbers)))
    assert pictures(told.data) == pictures(clip)[: len(told.numbers)]
    assert len(told.numbers) + told.lost == pytest.approx(WHOLE, abs=1 if part == 1.0 else 30)
    assert part < 1.0 or told.lost <= 4, "of the last group it may not be clear where it ends"
    found, index = probe(BytesIO(told.data))
    assert index is not None
    assert not found.is_damaged
    assert found.fps == pytest.approx(25)
    offsets = [index.offset_of(number) for number in range(len(told.numbers))]
    assert offsets == pytest.approx([number / 25 for number in range(len(offsets))], abs=0.001)


def test_what_is_left_of_an_older_recording_is_not_taken_for_these_pictures_either(
    recover: Callable[..., Told | None], film: Any, ordered: tuple[bytes, bytes]
) -> None:
    clip, good = ordered
    broken = without_index(clip)
    start = len(broken) // 1024 * 512
    for old in (film(".mp4", view=2, seconds=8.0, codec="hevc").path.read_bytes(), good):
        told = recover(broken[:start] + without_index(old)[start:], good)
        assert told is not None
        assert told.numbers == list(range(len(told.numbers)))
        assert pictures(told.data) == pictures(clip)[: len(told.numbers)]
        assert 20 < len(told.numbers) < 80


def test_any_whole_picture_that_is_missing_ends_what_is_shown_before_it(
    recover: Callable[..., Told | None], ordered: tuple[bytes, bytes]
) -> None:
    clip, good = ordered
    broken = without_index(clip)
    for at, size in laid(clip)[40:44]:
        told = recover(broken[:at] + broken[at + size :], good)
        assert told is not None
        assert 20 < len(told.numbers) <= 44
        assert pictures(told.data) == pictures(clip)[: len(told.numbers)]


@pytest.mark.parametrize("lacking", ["zeros", "noise", "cut out"])
@pytest.mark.parametrize("part", [0.25, 0.45, 0.65])
def test_a_hole_ends_the_copy_before_it(
    clip: bytes, good: bytes, recover: Callable[..., Told | None], lacking: str, part: float
) -> None:
    broken = without_index(clip)
    at, size = round(part * len(broken)), 5000
    noise = bytes(number * number * 7 % 251 for number in range(size))
    filled = {"zeros": bytes(size), "noise": noise, "cut out": b""}[lacking]
    told = recover(broken[:at] + filled + broken[at + size :], good)
    assert told is not None
    assert told.numbers == list(range(len(told.numbers)))
    assert 5 < len(told.numbers) < WHOLE - 10
    assert told.lost > 10


@pytest.mark.parametrize("start", [30_003, 40_448, 55_296, 70_002])
def test_what_is_left_of_an_older_recording_behind_the_cut_is_not_taken_for_this_one(
    film: Any, clip: bytes, good: bytes, recover: Callable[..., Told | None], start: int
) -> None:
    old = without_index(film(".mp4", view=2, seconds=8.0).path.read_bytes())
    told = recover(without_index(clip)[:start] + old[start + 512 :], good)
    assert told is not None
    whole = recover(without_index(clip), good)
    assert whole is not None
    assert pictures(told.data) == pictures(whole.data)[: len(told.numbers)]
    assert told.numbers == list(range(len(told.numbers)))


def pictures(data: bytes) -> list[bytes]:
    with av.open(BytesIO(data), "r") as container:
        return [frame.to_ndarray().tobytes() for frame in container.decode(video=0)]


@pytest.mark.parametrize(
    ("broken_as", "good_as"),
    [
        ({}, {"size": (640, 360)}),
        ({}, {"codec": "hevc"}),
        ({}, {"bframes": 2}),
        ({"bframes": 2}, {}),
        ({"codec": "hevc"}, {}),
        ({"codec": "mjpeg"}, {}),
        ({}, {"codec": "mjpeg"}),
        ({"with_sound": False}, {"with_sound": False, "variable": True, "size": (640, 360)}),
    ],
)
def test_a_sample_that_does_not_fit_gives_nothing(
    film: Any, recover: Callable[..., Told | None], broken_as: dict[str, Any], good_as: dict[str, Any]
) -> None:
    broken = without_index(film(".mp4", **broken_as).path.read_bytes())
    assert recover(broken, film(".mp4", view=1, **good_as).path.read_bytes()) is None


def test_the_second_sample_is_asked_where_the_first_does_not_fit(
    film: Any, clip: bytes, good: bytes, recover: Callable[..., Told | None]
) -> None:
    told = recover(without_index(clip), film(".mp4", codec="hevc").path.read_bytes(), good)
    assert told is not None
    assert len(told.numbers) == WHOLE - 1


@pytest.mark.parametrize(
    "data", [b"", b"\x00" * 5000, b"ftyp" * 900, b"\x00\x00\x00\x08mdat" + b"\x21" * 9000]
)
def test_nothing_comes_of_what_holds_no_picture(
    good: bytes, recover: Callable[..., Told | None], data: bytes
) -> None:
    assert recover(data, good) is None


def laid(data: bytes) -> list[tuple[int, int]]:
    """First byte and length of each picture of a file whose index comes last."""
    with av.open(BytesIO(data), "r") as container:
        packets = [packet for packet in container.demux(video=0) if packet.size]
    return [(packet.pos or 0, packet.size) for packet in packets]


def ends_before(told: Told | None, picture: int) -> bool:
    return (
        told is not None
        and told.numbers == list(range(len(told.numbers)))
        and 5 < len(told.numbers) <= picture
    )


def test_one_whole_picture_that_is_missing_is_noticed_by_the_number_in_the_next_one(
    clip: bytes, good: bytes, recover: Callable[..., Told | None]
) -> None:
    (at, size), broken = laid(clip)[40], without_index(clip)
    assert ends_before(recover(broken[:at] + broken[at + size :], good), 40)


def test_what_lies_between_two_pictures_and_is_no_sound_ends_the_copy(
    clip: bytes, good: bytes, recover: Callable[..., Told | None]
) -> None:
    pictures, broken = laid(clip), without_index(clip)
    between = [
        (number, at + size, following)
        for number, ((at, size), (following, _)) in enumerate(itertools.pairwise(pictures), 1)
        if following > at + size + 200 and number > 30
    ]
    number, start, end = between[0]
    noise = bytes(place * place * 7 % 251 for place in range(end - start))
    assert ends_before(recover(broken[:start] + noise + broken[end:], good), number)


def test_zeros_within_a_picture_are_noticed_though_everything_around_it_fits(
    clip: bytes, good: bytes, recover: Callable[..., Told | None]
) -> None:
    (at, size), broken = laid(clip)[40], without_index(clip)
    assert ends_before(recover(broken[: at + size - 9] + bytes(4) + broken[at + size - 5 :], good), 40)


@pytest.mark.parametrize("picture", [25, 40])
def test_a_picture_that_does_not_need_all_of_its_bytes_is_not_shown(
    clip: bytes, good: bytes, recover: Callable[..., Told | None], picture: int
) -> None:
    (at, size), broken = laid(clip)[picture], without_index(clip)
    last, place = at, at
    while place < at + size:
        last, place = place, place + 4 + int.from_bytes(broken[place : place + 4], "big")
    length = int.from_bytes(broken[last : last + 4], "big")
    more = bytes(1 + number * number * 7 % 251 for number in range(length // 4))
    longer = struct.pack(">I", length + len(more)) + broken[last + 4 : at + size] + more
    assert ends_before(recover(broken[:last] + longer + broken[at + size :], good), picture)


@pytest.mark.parametrize(
    ("picture", "is_whole"),
    [
        (b"\0\0\0\3\x65\x88\x80", True),
        (b"\0\0\0\2\x09\x10\0\0\0\5\x41\x9a\0\0\3", True),
        (b"\0\0\0\5\x41\0\0\0\x55", False),
        (b"\0\0\0\5\x41\0\0\1\x55", False),
        (b"\0\0\0\5\x41\0\0\2\x55", False),
        (b"\0\0\0\5\x41\x9a", False),
        (b"\0\0\0\0", False),
    ],
)
def test_a_unit_holds_no_bytes_that_an_encoder_never_writes(picture: bytes, is_whole: bool) -> None:
    assert (parts_of(picture, 4) is not None) == is_whole
