"""A failing stream is heard of as what it is, and what lies before the failure is still had."""

from __future__ import annotations

import io
from collections.abc import Callable

import av
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.errors import ClipDamaged
from bwc_review.media.filmstrip import filmstrip
from bwc_review.media.frames import FrameServer, Picture
from bwc_review.media.probe import probe
from bwc_review.media.remux import working_copy
from bwc_review.media.scene import MadeClip
from bwc_review.media.source import Watched
from bwc_review.media.waveform import waveform

Film = Callable[..., MadeClip]
CHUNK = 65_536


class Torn(io.BytesIO):
    """Refuses any read that touches one chunk, as a sealed reader does."""

    def __init__(self, data: bytes, chunk: int) -> None:
        super().__init__(data)
        self.chunk = chunk

    def read(self, size: int | None = -1) -> bytes:
        at = self.tell()
        end = len(self.getbuffer()) if size is None or size < 0 else at + size
        if at < (self.chunk + 1) * CHUNK and end > self.chunk * CHUNK:
            raise ClipDamaged("c1", self.chunk)
        return super().read(size)


@given(st.integers(0, 300_000), st.integers(2_000, 300_000))
def test_what_lies_before_a_failure_is_read_and_nothing_after(at: int, size: int) -> None:
    data = bytes(range(256)) * 1200
    watched = Watched(Torn(data, 2))
    watched.seek(at)
    got = b""
    while part := watched.read(size):
        got += part
    if at < 3 * CHUNK:
        assert got == data[at : 2 * CHUNK]
        with pytest.raises(ClipDamaged):
            watched.check()
    else:
        assert got == data[at:]
        watched.check()


@pytest.mark.parametrize("suffix", [".mp4", ".mkv"])
@pytest.mark.parametrize("bframes", [0, 2])
def test_every_frame_whose_bytes_lie_before_a_torn_block_is_served_exactly(
    film: Film, number_in: Callable[[Picture], int | None], suffix: str, bframes: int
) -> None:
    """Also those that the decoder holds back until more comes; in any order, from one server."""
    wishes = {"codec": "h264", "size": (640, 360), "quality": 18, "gop": 25, "bframes": bframes}
    data = film(suffix, seconds=8.0, index_first=suffix == ".mp4", **wishes).path.read_bytes()
    torn = len(data) // 2 // CHUNK
    index = probe(io.BytesIO(data))[1]
    assert index is not None
    with av.open(io.BytesIO(data), "r") as container:
        found = [(one.pts, (one.pos or 0) + one.size) for one in container.demux(video=0) if one.size]
    whole = [pts for pts, end in found if end + 64 < torn * CHUNK]  # 64: what a container writes around it
    server = FrameServer(lambda: Torn(data, torn), index, clip="c1")
    order = [index.frame_of(pts or 0) for pts in whole]
    for number in [*order[-25:], 3, *order[:-25:-3]]:
        assert number_in(server.frame(number or 0)) == number
    server.close()


@pytest.mark.parametrize("suffix", [".mp4", ".ts", ".avi", ".mkv"])
def test_a_torn_seal_in_mid_clip_is_named_and_nothing_is_printed(
    film: Film, suffix: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """Never the end of the clip, never a broken file, never a traceback on the person's screen."""
    data = film(suffix, seconds=8.0, codec="h264", size=(640, 360), quality=18, gop=10).path.read_bytes()
    torn = len(data) // 2 // CHUNK
    assert len(data) > 6 * CHUNK
    index = probe(io.BytesIO(data))[1]
    assert index is not None
    for job in (
        lambda: probe(Torn(data, torn)),
        lambda: waveform(Torn(data, torn)),
        lambda: working_copy(Torn(data, torn)),
        lambda: filmstrip(Torn(data, torn), index, count=20),
    ):
        with pytest.raises(ClipDamaged) as named:
            job()
        assert named.value.chunk == torn
    server = FrameServer(lambda: Torn(data, torn), index, clip="c1")
    seen = 0
    for number in range(0, index.count, 5):
        try:
            server.frame(number)
        except ClipDamaged:
            continue
        seen += 1
    server.close()
    assert 0.5 * index.count / 5 < seen < index.count / 5
    assert capfd.readouterr().err == ""
