"""The picture shown as frame n is frame n: its number is burnt in and read back from what was decoded."""

from __future__ import annotations

import io
import random
import threading
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any, BinaryIO, cast

import numpy as np
import pytest

from bwc_review.domain.errors import ClipDamaged, ClipMissing, ClipUnplayable, FrameUnknown
from bwc_review.media.frame_index import FrameIndex
from bwc_review.media.frames import FrameServer, Picture
from bwc_review.media.probe import probe
from bwc_review.media.scene import MadeClip, cut_short

Film = Callable[..., MadeClip]
Number = Callable[[Picture], int | None]
CLIPS: list[tuple[str, dict[str, Any]]] = [
    (".mp4", {}),
    (".mp4", {"bframes": 3}),
    (".mp4", {"bframes": 3, "fps": Fraction(30000, 1001)}),
    (".mp4", {"index_first": True, "bframes": 2}),
    (".mp4", {"fragmented": True, "bframes": 2}),
    (".mp4", {"codec": "hevc", "bframes": 3}),
    (".mp4", {"variable": True, "bframes": 2}),
    (".mp4", {"gop": 1}),
    (".mp4", {"gop": 500}),
    (".mov", {"bframes": 3}),
    (".mov", {"codec": "mjpeg"}),
    (".mov", {"codec": "hevc", "variable": True}),
    (".mkv", {"bframes": 3}),
    (".mkv", {"codec": "hevc", "bframes": 2}),
    (".mkv", {"variable": True, "bframes": 3}),
    (".avi", {}),
    (".avi", {"bframes": 3}),
    (".avi", {"codec": "mjpeg"}),
    (".ts", {}),
    (".ts", {"bframes": 3}),
    (".ts", {"codec": "hevc", "bframes": 2}),
    (".ts", {"variable": True}),
    (".mp4", {"rotation": 90, "size": (180, 320)}),
    (".mp4", {"rotation": 180, "bframes": 2}),
    (".mov", {"rotation": 270, "size": (180, 320), "codec": "hevc"}),
]


def _name(value: object) -> str | None:
    return "-".join(f"{k}_{v}" for k, v in value.items()) if isinstance(value, dict) else None


def _index(path: Path) -> FrameIndex:
    with path.open("rb") as stream:
        index = probe(stream)[1]
    assert index is not None
    return index


def _server(path: Path, **wishes: Any) -> FrameServer:
    return FrameServer(lambda: path.open("rb"), _index(path), **wishes)


@pytest.mark.parametrize(("suffix", "wishes"), CLIPS, ids=_name)
def test_random_frames_and_steps_both_ways_are_exact(
    film: Film, number_in: Number, suffix: str, wishes: dict[str, Any]
) -> None:
    clip = film(suffix, **wishes)
    index = _index(clip.path)
    assert index.count == len(clip.times_s)
    chance = random.Random(7)
    order = [chance.randrange(index.count) for _ in range(40)]
    order += [*range(20, 45), *range(45, 10, -1), 0, index.count - 1]
    server = FrameServer(lambda: clip.path.open("rb"), index)
    pictures = [server.frame(number) for number in order]
    server.close()
    assert [number_in(picture) for picture in pictures] == order
    assert [picture.frame for picture in pictures] == order
    assert {(picture.width, picture.height) for picture in pictures} == {wishes.get("size", (320, 180))}


@pytest.mark.parametrize(("suffix", "wishes"), CLIPS, ids=_name)
def test_offsets_are_those_the_clip_was_made_with(film: Film, suffix: str, wishes: dict[str, Any]) -> None:
    clip = film(suffix, **wishes)
    index = _index(clip.path)
    offsets = [index.offset_of(number) for number in range(index.count)]
    assert offsets == pytest.approx(clip.times_s, abs=0.0006)  # MKV rounds to a millisecond


@pytest.mark.parametrize(
    ("suffix", "wishes"),
    [
        (".mp4", {"index_first": True, "bframes": 3}),
        (".mp4", {"fragmented": True, "bframes": 2}),
        (".mkv", {"bframes": 3}),
        (".avi", {"bframes": 3}),
        (".avi", {"codec": "mjpeg"}),
        (".mkv", {"variable": True}),
        (".ts", {}),
    ],
    ids=_name,
)
def test_what_is_left_of_a_cut_file_is_exact(
    film: Film, broken: Callable[..., Path], number_in: Number, suffix: str, wishes: dict[str, Any]
) -> None:
    """The number follows from the time stamp: between the last pictures of a cut file some may be missing."""
    clip = film(suffix, **wishes)
    path = broken(clip, cut_short)
    index = _index(path)
    assert len(clip.times_s) * 0.4 < index.count < len(clip.times_s) * 0.75
    server = FrameServer(lambda: path.open("rb"), index)
    times = np.array(clip.times_s)
    for number in range(index.count - 1):  # the last picture of a cut TS may lack bytes that nobody announced
        meant = int(np.abs(times - index.offset_of(number)).argmin())
        assert number_in(server.frame(number)) == meant
    server.close()


def test_a_small_cache_changes_nothing_but_speed(film: Film, number_in: Number) -> None:
    server = _server(film(bframes=3).path, cache_bytes=3 * 320 * 180)
    order = [50, 49, 48, 99, 3, 47, 46, 45]
    assert [number_in(server.frame(number)) for number in order] == order
    assert len(server._kept) <= 3
    server.close()


def test_stepping_back_in_a_group_does_not_read_the_file_again(film: Film, number_in: Number) -> None:
    clip = film(bframes=3)
    reads: list[int] = []

    class Counted(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            reads.append(size or 0)
            return super().read(size)

    server = FrameServer(lambda: Counted(clip.path.read_bytes()), _index(clip.path))
    server.frame(49)
    before = len(reads)
    assert [number_in(server.frame(number)) for number in range(48, 24, -1)] == list(range(48, 24, -1))
    assert len(reads) == before
    server.close()


def test_renewed_it_opens_its_stream_at_once_and_every_frame_is_exact_after_it(
    film: Film, number_in: Number
) -> None:
    path = film(".mp4", bframes=3).path
    streams: list[BinaryIO] = []

    def opened() -> BinaryIO:
        streams.append(path.open("rb"))
        return streams[-1]

    server = FrameServer(opened, _index(path))
    for number in (30, 31, 12):
        assert number_in(server.frame(number)) == number
        server.renew()
        assert not server._kept
        assert [stream.closed for stream in streams] == [True] * (len(streams) - 1) + [False]
    assert [number_in(server.frame(number)) for number in (12, 13, 11)] == [12, 13, 11]
    assert len(streams) == 4
    server.close()
    server.renew()
    assert len(streams) == 4
    assert all(stream.closed for stream in streams)


def test_renewed_where_its_stream_cannot_be_read_any_more_the_next_picture_tells_why(film: Film) -> None:
    path = film(".mp4").path
    streams: list[BinaryIO] = []

    def opened() -> BinaryIO:
        if streams:
            raise ClipMissing("0190-abc", "0190-abc.clip")
        streams.append(path.open("rb"))
        return streams[-1]

    server = FrameServer(opened, _index(path))
    server.frame(3)
    server.renew()
    with pytest.raises(ClipMissing):
        server.frame(3)
    server.close()


@pytest.mark.parametrize("number", [-1, 100, 10**9])
def test_a_frame_that_is_not_there_is_refused_by_name(film: Film, number: int) -> None:
    server = _server(film().path, clip="0190-abc")
    with pytest.raises(FrameUnknown) as refused:
        server.frame(number)
    assert (refused.value.clip, refused.value.frame) == ("0190-abc", number)
    server.close()


def test_a_file_that_is_no_media_is_unplayable(film: Film) -> None:
    server = FrameServer(lambda: io.BytesIO(b"not a clip" * 500), _index(film().path), clip="c1")
    with pytest.raises(ClipUnplayable):
        server.frame(0)
    server.close()


def test_a_broken_seal_goes_through_and_the_rest_can_still_be_seen(film: Film, number_in: Number) -> None:
    """The reader raises in mid-clip: its own error arrives, not the end of the clip, and the rest shows."""
    clip = film(index_first=True)
    data = clip.path.read_bytes()
    bad = len(data) * 3 // 4

    class Sealed(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell() + (size or 0) > bad:
                size = bad - self.tell()
                if size <= 0:
                    raise ClipDamaged("c1", 7)
            return super().read(size)

    server = FrameServer(lambda: Sealed(data), _index(clip.path), clip="c1")
    assert number_in(server.frame(5)) == 5
    with pytest.raises(ClipDamaged):
        server.frame(95)
    assert number_in(server.frame(6)) == 6
    server.close()


def test_a_closed_server_says_so_and_closes_its_stream(film: Film) -> None:
    clip = film()
    opened: list[BinaryIO] = []

    def factory() -> BinaryIO:
        opened.append(cast("BinaryIO", clip.path.open("rb")))
        return opened[-1]

    server = FrameServer(factory, _index(clip.path))
    server.frame(3)
    server.close()
    server.close()
    assert [stream.closed for stream in opened] == [True]
    with pytest.raises(ValueError, match="closed"):
        server.frame(3)


def test_several_threads_get_their_own_frames(film: Film, number_in: Number) -> None:
    server = _server(film(bframes=3).path)
    wrong: list[tuple[int, int | None]] = []

    def ask(seed: int) -> None:
        chance = random.Random(seed)
        for _ in range(25):
            number = chance.randrange(100)
            found = number_in(server.frame(number))
            if found != number:
                wrong.append((number, found))

    threads = [threading.Thread(target=ask, args=(seed,)) for seed in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    server.close()
    assert wrong == []
