"""Any range of a sealed body equals that of the plain file, from any thread, until it is closed."""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bwc_review.domain.clip import BodyKind, Sealed
from bwc_review.domain.errors import ClipDamaged, ClipMissing, ClipTruncated
from bwc_review.vault.age_format import CHUNK
from bwc_review.vault.reader import ReaderClosed, ReaderStream, SealedReader, read_derived
from bwc_review.vault.store import Store

LENGTHS = [0, 1, 65_535, 65_536, 65_537, 131_072, 40 * CHUNK + 7]
near = st.sampled_from([i * CHUNK for i in range(42)]).flatmap(
    lambda edge: st.integers(max(0, edge - 2), edge + 2)
)
places = st.one_of(near, st.integers(0, 41 * CHUNK))


@pytest.fixture(params=LENGTHS)
def clip(request: pytest.FixtureRequest, sealed_clip: Callable[..., Any]) -> Any:
    return sealed_clip(request.param)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wishes=st.lists(st.tuples(places, places), min_size=1, max_size=20))
def test_any_range_is_that_of_the_plain_file(clip: Any, wishes: list[tuple[int, int]]) -> None:
    with clip.open() as reader:
        assert reader.size == len(clip.plain)
        for offset, length in wishes:
            assert reader.read(offset, length) == clip.plain[offset : offset + length]


def test_reading_past_the_end_gives_what_there_is(sealed_clip: Callable[..., Any]) -> None:
    with sealed_clip(100).open() as reader:
        assert reader.read(90, 100) == reader.read(90, 10)
        assert reader.read(100, 1) == reader.read(1_000_000, 5) == b""


@pytest.mark.parametrize(("offset", "length"), [(-1, 1), (0, -1)])
def test_a_negative_wish_is_our_bug(sealed_clip: Callable[..., Any], offset: int, length: int) -> None:
    with sealed_clip(100).open() as reader, pytest.raises(ValueError, match="0"):
        reader.read(offset, length)


def test_the_last_chunk_is_opened_first(sealed_clip: Callable[..., Any]) -> None:
    """Damage at the end is found before anything is served; damage before it only where it is read."""
    clip = sealed_clip(10 * CHUNK + 5)
    data = bytearray(clip.body.read_bytes())
    data[-1] ^= 1
    clip.body.write_bytes(data)
    with pytest.raises(ClipDamaged) as failed:
        clip.open()
    assert failed.value.chunk == 10
    data[-1] ^= 1
    data[16 + 65_552 * 3] ^= 1
    clip.body.write_bytes(data)
    with clip.open() as reader:
        assert reader.read(0, 3 * CHUNK) == clip.plain[: 3 * CHUNK]
        with pytest.raises(ClipDamaged) as failed:
            reader.read(3 * CHUNK - 1, 2)
        assert failed.value.chunk == 3
        assert reader.read(4 * CHUNK, 10) == clip.plain[4 * CHUNK : 4 * CHUNK + 10]


def test_an_unlisted_body_cut_at_a_chunk_s_edge_is_told_as_cut(sealed_clip: Callable[..., Any]) -> None:
    clip = sealed_clip(3 * CHUNK)
    os.truncate(clip.body, 16 + 2 * 65_552)
    with pytest.raises(ClipTruncated) as cut:
        SealedReader(clip.pair.file_key, clip.body, clip.id, None)
    assert cut.value.found_bytes == 16 + 2 * 65_552


def test_a_missing_body_is_named(sealed_clip: Callable[..., Any]) -> None:
    clip = sealed_clip(5)
    clip.body.unlink()
    with pytest.raises(ClipMissing) as failed:
        clip.open()
    assert (failed.value.clip, failed.value.part) == (clip.id, "clip")


def test_a_body_cut_while_it_is_open_is_damage(sealed_clip: Callable[..., Any]) -> None:
    clip = sealed_clip(20 * CHUNK)
    with clip.open() as reader:
        os.truncate(clip.body, 16 + 5 * 65_552 + 100)
        assert reader.read(0, 4 * CHUNK) == clip.plain[: 4 * CHUNK]
        with pytest.raises(ClipDamaged):
            reader.read(5 * CHUNK, 10)


def test_memory_stays_small_while_a_long_clip_is_read(sealed_clip: Callable[..., Any]) -> None:
    clip = sealed_clip(100 * CHUNK)
    with clip.open() as reader:
        for i in range(100):
            reader.read(i * CHUNK, CHUNK)
            assert len(reader._kept) <= 32


def test_several_threads_read_the_same_clip(clip: Any) -> None:
    def read_all(seed: int) -> bool:
        step = 7_001 + seed
        return all(
            reader.read(at, step) == clip.plain[at : at + step] for at in range(0, len(clip.plain) + 1, step)
        )

    with clip.open() as reader, ThreadPoolExecutor(4) as threads:
        assert all(threads.map(read_all, range(8)))


def test_after_closing_nothing_is_read_and_nothing_is_kept(sealed_clip: Callable[..., Any]) -> None:
    clip = sealed_clip(200_000)
    reader = clip.open()
    reader.read(0, 200_000)
    assert not reader.is_closed
    reader.close()
    reader.close()
    assert reader.is_closed
    assert not reader._kept
    assert reader._cipher is None
    with pytest.raises(ReaderClosed):
        reader.read(0, 1)


def test_closing_stops_a_thread_that_reads_on_and_on(sealed_clip: Callable[..., Any]) -> None:
    reader = sealed_clip(50 * CHUNK).open()
    begun = threading.Event()

    def read_for_ever() -> str:
        while True:
            try:
                reader.read(0, 50 * CHUNK)
            except ReaderClosed:
                return "stopped"
            begun.set()

    with ThreadPoolExecutor(1) as threads:
        answer = threads.submit(read_for_ever)
        assert begun.wait(10)
        reader.close()
        assert answer.result(10) == "stopped"


# --- as a file ---------------------------------------------------------------


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(
        st.one_of(
            st.tuples(st.just("seek"), places, st.just(io.SEEK_SET)),
            st.tuples(st.just("seek"), st.integers(-5, 5), st.sampled_from([io.SEEK_CUR, io.SEEK_END])),
            st.tuples(st.just("read"), st.integers(-1, 200_000), st.just(0)),
        ),
        max_size=20,
    )
)
def test_a_stream_behaves_as_a_file_in_memory(clip: Any, steps: list[tuple[str, int, int]]) -> None:
    with clip.open() as reader, ReaderStream(reader) as stream:
        model = io.BytesIO(clip.plain)
        assert stream.readable()
        assert stream.seekable()
        assert not stream.writable()
        for what, number, whence in steps:
            if what == "read":
                assert stream.read(number) == model.read(number)
            elif number < 0 and model_position(model, number, whence) < 0:
                with pytest.raises(ValueError, match="start"):
                    stream.seek(number, whence)
            else:
                assert stream.seek(number, whence) == model.seek(number, whence)
            assert stream.tell() == model.tell()


def model_position(model: io.BytesIO, offset: int, whence: int) -> int:
    return offset + (model.tell() if whence == io.SEEK_CUR else len(model.getbuffer()))


def test_a_stream_fills_buffers_and_leaves_its_reader_open(sealed_clip: Callable[..., Any]) -> None:
    clip = sealed_clip(100_000)
    with clip.open() as reader:
        with io.BufferedReader(ReaderStream(reader)) as buffered:
            assert buffered.read(70_000) == clip.plain[:70_000]
        assert reader.read(0, 10) == clip.plain[:10]


# --- derived -----------------------------------------------------------------


def test_a_derived_body_is_read_whole(
    sealed_clip: Callable[..., Any], derive: Callable[..., Sealed], store: Store
) -> None:
    clip = sealed_clip(5)
    sealed = derive(clip, BodyKind.WAVEFORM, b"peaks" * 50_000)
    path = store.body_path(clip.id, BodyKind.WAVEFORM)
    assert read_derived(clip.pair.file_key, path, clip.id, sealed) == b"peaks" * 50_000
    path.unlink()
    with pytest.raises(ClipMissing) as failed:
        read_derived(clip.pair.file_key, path, clip.id, sealed)
    assert failed.value.part == "waveform"
