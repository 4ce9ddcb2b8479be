"""The scratch file does what a file does, keeps nothing plain on the disk, and takes no more memory."""

from __future__ import annotations

import io
import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bwc_review.domain.errors import DiskFull
from bwc_review.vault import durable, scratch
from bwc_review.vault.scratch import BLOCK, Scratch, ScratchDamaged

PLACES = st.integers(0, 5 * BLOCK) | st.sampled_from(
    [n * BLOCK + d for n in range(5) for d in (-1, 0, 1) if n + d > 0]
)
BYTES = st.binary(max_size=50) | st.builds(
    lambda n, b: bytes([b]) * n, st.integers(0, 3 * BLOCK), st.integers(0, 255)
)
STEPS = st.one_of(
    st.tuples(st.just("seek"), PLACES),
    st.tuples(st.just("end"), st.integers(-BLOCK, BLOCK)),
    st.tuples(st.just("write"), BYTES),
    st.tuples(st.just("read"), st.integers(0, 3 * BLOCK)),
    st.tuples(st.just("truncate"), PLACES),
)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Scratch]:
    made = Scratch(tmp_path / "one.scratch")
    yield made
    made.close()


def do(stream: io.BytesIO | Scratch, what: str, value: object) -> object:
    """One step, and everything it tells."""
    if what == "seek":
        assert isinstance(value, int)
        return stream.seek(value)
    if what == "end":
        assert isinstance(value, int)
        end = stream.seek(0, io.SEEK_END)
        return stream.seek(max(value, -end), io.SEEK_END)
    if what == "read":
        assert isinstance(value, int)
        return stream.read(value), stream.tell()
    if what == "truncate":
        assert isinstance(value, int)
        stream.seek(0, io.SEEK_END)
        return stream.truncate(min(value, stream.tell()))
    return stream.write(value), stream.tell()  # type: ignore[arg-type]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEPS, max_size=30), st.sampled_from([1, 2, 64]))
def test_whatever_is_done_with_it_it_holds_what_a_plain_file_would(
    tmp_path: Path, steps: list[tuple[str, object]], kept: int
) -> None:
    plain = io.BytesIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scratch, "KEPT", kept)
        sealed = Scratch(tmp_path / os.urandom(8).hex())
        with sealed:
            for what, value in steps:
                assert do(sealed, what, value) == do(plain, what, value)
            sealed.seek(0)
            assert sealed.read() == plain.getvalue()
    assert list(tmp_path.iterdir()) == []


def bytes_on_disk(file: Scratch) -> bytes:
    return Path(f"/proc/self/fd/{file._descriptor}").read_bytes()


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="looks at the file by its number")
def test_no_plain_byte_is_on_the_disk_and_the_same_block_is_never_sealed_the_same(
    file: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scratch, "KEPT", 1)
    words = b"the same sixteen" * (BLOCK // 16)
    file.write(words * 3)
    found = bytes_on_disk(file)
    assert len(found) >= 2 * BLOCK
    assert b"the same" not in found
    slots = {found[at : at + 100] for at in range(0, len(found), BLOCK + 28)}
    assert len(slots) == len(found) // (BLOCK + 28)
    first = found[:BLOCK]
    for _ in range(2):  # written again with the same content: another nonce, another sealing
        file.seek(0)
        file.write(words * 3)
    again = bytes_on_disk(file)
    assert again[:BLOCK] != first
    assert b"the same" not in again


@pytest.mark.skipif(os.name == "nt", reason="an open file keeps its name there")
def test_its_name_is_gone_at_once_and_its_blocks_with_the_process(file: Scratch, tmp_path: Path) -> None:
    file.write(b"x" * (80 * BLOCK))
    assert list(tmp_path.iterdir()) == []


def test_closing_deletes_it_and_may_be_done_twice(tmp_path: Path) -> None:
    file = Scratch(tmp_path / "one")
    file.write(b"x")
    file.close()
    file.close()
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(ValueError, match="closed"):
        io.BufferedReader(file).read(1)


def test_a_flipped_byte_and_a_block_in_the_place_of_another_are_refused(
    file: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scratch, "KEPT", 1)
    slot = BLOCK + 28
    file.write(b"a" * BLOCK + b"b" * BLOCK + b"c" * BLOCK)
    os.lseek(file._descriptor, 0, os.SEEK_SET)
    first = os.read(file._descriptor, slot)
    os.lseek(file._descriptor, slot, os.SEEK_SET)
    os.write(file._descriptor, first)
    file.seek(BLOCK)
    with pytest.raises(ScratchDamaged):
        file.read(1)
    os.lseek(file._descriptor, 0, os.SEEK_SET)
    os.write(file._descriptor, bytes([first[0] ^ 1]))
    file.seek(0)
    with pytest.raises(ScratchDamaged):
        file.read(1)


def test_memory_stays_the_same_however_much_is_written(file: Scratch) -> None:
    piece = os.urandom(1 << 20)
    tracemalloc.start()
    try:
        for _ in range(64):
            file.write(piece)
        file.seek(0)
        while file.read(1 << 20):
            pass
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(file._kept) <= scratch.KEPT
    assert peak < 12 << 20


def test_a_disk_without_room_is_told_as_such(file: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int, data: bytes | memoryview) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(durable, "write_all", full)
    with pytest.raises(DiskFull):
        file.write(b"x" * (80 * BLOCK))
