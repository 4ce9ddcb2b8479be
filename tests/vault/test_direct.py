"""Whatever the file system offers, what is written and read past the cache is what was given."""

from __future__ import annotations

import ctypes
import errno
import io
import mmap
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.vault import direct, durable
from bwc_review.vault.direct import PAGE, InOrder, Writer, from_drive, pages, read_at, read_into, whole

fcntl = pytest.importorskip("fcntl")
needs_direct = pytest.mark.skipif(not hasattr(os, "O_DIRECT"), reason="this system has no O_DIRECT")

PIECE = 3 * PAGE
CONTENT = os.urandom(5 * PIECE)


@contextmanager
def offered() -> Iterator[None]:
    """The file system under the tests, which may or may not know the way."""
    yield


@contextmanager
def refused_at_once() -> Iterator[None]:
    """A file system on which the flag cannot be set."""
    real = fcntl.fcntl

    def refuses(descriptor: int, command: int, *more: Any) -> Any:
        if command == fcntl.F_SETFL:
            raise OSError(errno.EINVAL, "Invalid argument")
        return real(descriptor, command, *more)

    with mock.patch.object(fcntl, "fcntl", refuses):
        yield


def is_direct(descriptor: int) -> bool:
    return bool(fcntl.fcntl(descriptor, fcntl.F_GETFL) & direct._DIRECT)


@contextmanager
def refused_at_the_first_byte(number: int = errno.EINVAL) -> Iterator[None]:
    """A file system that sets the flag, and then wants larger blocks than ours."""
    write = os.write

    def refuses(descriptor: int, data: Any) -> int:
        if is_direct(descriptor):
            raise OSError(number, os.strerror(number))
        return write(descriptor, data)

    with mock.patch.object(os, "write", refuses):
        yield


def refused_as_compressed() -> AbstractContextManager[None]:
    """A folder that NTFS keeps compressed."""
    return refused_at_the_first_byte(errno.EOPNOTSUPP)


class Refusing(io.FileIO):
    """A file of such a file system, to read."""

    number = errno.EINVAL

    def readinto(self, buffer: Any) -> int:
        if is_direct(self.fileno()):
            raise OSError(self.number, os.strerror(self.number))
        return super().readinto(buffer) or 0


ways = pytest.mark.parametrize(
    "way", [offered, refused_at_once, refused_at_the_first_byte, refused_as_compressed]
)


def aligned(data: bytes) -> memoryview:
    memory = pages(max(1, len(data)))
    memory[: len(data)] = data
    return memory[: len(data)]


@ways
@given(
    begun=st.integers(0, 2 * PAGE + 1),
    sizes=st.lists(st.sampled_from([0, PAGE, PIECE]), max_size=8),
    over=st.sampled_from([0, 1, 16, PAGE - 1]),
)
def test_a_file_holds_what_was_written_page_by_page(
    way: Callable[[], Any], begun: int, sizes: list[int], over: int
) -> None:
    with tempfile.TemporaryDirectory() as folder, way():
        path = Path(folder, "body")
        path.write_bytes(CONTENT[:begun])
        descriptor = durable.open_again(path, begun)
        try:
            writer = Writer(descriptor)
            assert writer.begun == CONTENT[begun - begun % PAGE : begun]
            at = begun - len(writer.begun)
            for size in sizes:
                piece = CONTENT[at : at + size]
                if len(piece) == size:
                    writer.write(aligned(piece))
                    at += size
            end = max(begun, at + over) if at < begun else at + over
            writer.finish(CONTENT[at:end])
        finally:
            os.close(descriptor)
        assert path.read_bytes() == CONTENT[: min(end, len(CONTENT))]


@pytest.mark.parametrize("nth", [1, 2, 3])
def test_a_short_write_goes_on_where_it_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nth: int
) -> None:
    """Drives that are nearly full take less than what they are given, and not in whole pages."""
    write, count = os.write, 0

    def short(descriptor: int, data: memoryview) -> int:
        nonlocal count
        count += 1
        return write(descriptor, data[:512] if count == nth else data)

    monkeypatch.setattr(os, "write", short)
    descriptor = durable.create(tmp_path / "body")
    try:
        writer = Writer(descriptor)
        for at in range(0, 4 * PIECE, PIECE):
            writer.write(aligned(CONTENT[at : at + PIECE]))
        writer.finish(CONTENT[4 * PIECE : 4 * PIECE + 100])
    finally:
        os.close(descriptor)
    assert (tmp_path / "body").read_bytes() == CONTENT[: 4 * PIECE + 100]


@given(
    size=st.sampled_from([0, 1, PAGE - 1, PAGE, PAGE + 1, 5 * PIECE]),
    start=st.integers(0, 5 * PIECE),
    length=st.integers(0, PIECE),
)
def test_any_range_of_a_file_is_read_as_it_is(size: int, start: int, length: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "body")
        path.write_bytes(CONTENT[:size])
        with io.FileIO(path) as stream:
            os.fsync(stream.fileno())
            from_drive(stream)
            found = bytes(read_at(stream, pages(length + 2 * PAGE), start, length))
        assert found == CONTENT[:size][start : start + length]


@pytest.mark.parametrize("size", [0, 1, PAGE, PAGE + 1, 5 * PIECE])
def test_a_file_is_read_to_its_end(tmp_path: Path, size: int) -> None:
    path, found, buffer = tmp_path / "body", b"", pages(PIECE)
    path.write_bytes(CONTENT[:size])
    with io.FileIO(path) as stream:
        from_drive(stream)
        while count := read_into(stream, buffer):
            found += bytes(buffer[:count])
    assert found == CONTENT[:size]


@pytest.mark.parametrize("number", [errno.EINVAL, errno.EOPNOTSUPP])
def test_where_reading_past_the_cache_is_refused_it_is_read_through_it(tmp_path: Path, number: int) -> None:
    (tmp_path / "body").write_bytes(CONTENT)
    with Refusing(tmp_path / "body") as stream:
        stream.number = number
        from_drive(stream)
        assert bytes(read_at(stream, pages(PIECE + 2 * PAGE), 10, PIECE)) == CONTENT[10 : 10 + PIECE]
        stream.number = errno.EIO
        direct.begin(stream.fileno())
        if is_direct(stream.fileno()):
            with pytest.raises(OSError, match="Input/output"):
                read_at(stream, pages(PIECE + 2 * PAGE), 10, PIECE)


def test_want_of_memory_is_no_failure_of_the_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOMEM, "Cannot allocate memory")

    monkeypatch.setattr(mmap, "mmap", full)
    with pytest.raises(MemoryError):
        pages(1)


@pytest.mark.parametrize("is_offered", [True, False])
@pytest.mark.parametrize("more", [0, 1, 3 * PAGE])
def test_large_memory_begins_at_a_large_page(
    monkeypatch: pytest.MonkeyPatch, more: int, is_offered: bool
) -> None:
    """And is as large as what was asked for, also on a system that has no large pages."""
    asked: list[int] = []

    class Memory(mmap.mmap):
        def madvise(self, option: int, *more: int) -> None:
            if option == getattr(mmap, "MADV_HUGEPAGE", None):
                asked.append(more[1])
                if not is_offered:
                    raise OSError(errno.EINVAL, "Invalid argument")
            super().madvise(option, *more)

    monkeypatch.setattr(mmap, "mmap", Memory)
    memory = pages(direct._LARGE + more)
    assert len(memory) == whole(direct._LARGE + more)
    assert ctypes.addressof(ctypes.c_char.from_buffer(memory)) % direct._LARGE == 0
    memory[-1] = memory[0] = 1
    assert asked == [direct._LARGE] * hasattr(mmap, "MADV_HUGEPAGE")


def test_what_the_drive_refuses_is_no_reason_to_try_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(descriptor: int, data: Any) -> int:
        raise OSError(errno.EIO, "Input/output error")

    descriptor = durable.create(tmp_path / "body")
    monkeypatch.setattr(os, "write", broken)
    try:
        with pytest.raises(OSError, match="Input/output"):
            Writer(descriptor).write(aligned(CONTENT[:PIECE]))
    finally:
        os.close(descriptor)


@needs_direct
def test_nothing_but_the_last_page_stays_in_the_cache(tmp_path: Path) -> None:
    if not passes_by_the_cache(tmp_path / "tried"):
        pytest.skip("the file system of the tests knows no such way")
    descriptor = durable.create(tmp_path / "body")
    try:
        writer = Writer(descriptor)
        writer.write(aligned(CONTENT[:PIECE]))
        writer.finish(CONTENT[PIECE : PIECE + 10])
        os.fsync(descriptor)
        asked = reversed(range(0, PIECE + 10, PAGE))  # a page that is asked for may bring those behind it
        assert [at for at in asked if is_cached(descriptor, at)] == [PIECE]
    finally:
        os.close(descriptor)


def passes_by_the_cache(path: Path) -> bool:
    """Whether the system does so for somebody who asks it without any help of ours."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_DIRECT, 0o600)
    except OSError:
        return False
    try:
        os.write(descriptor, mmap.mmap(-1, PAGE))
        with path.open("rb", buffering=0) as stream:
            return not is_cached(stream.fileno(), 0)
    except OSError:
        return False
    finally:
        os.close(descriptor)


def is_cached(descriptor: int, at: int) -> bool:
    """Asked so that nothing is read from the drive for the answer (preadv2(2), RWF_NOWAIT)."""
    try:
        return os.preadv(descriptor, [bytearray(1)], at, os.RWF_NOWAIT) == 1
    except BlockingIOError:
        return False


@pytest.mark.parametrize("start", [0, PAGE, 5 * PIECE])
def test_what_was_read_in_order_is_whole_and_left_behind(tmp_path: Path, start: int) -> None:
    """The system is told of every byte once that it is needed no more, and of none before it was read."""
    file = tmp_path / "film"
    file.write_bytes(CONTENT)
    left: list[tuple[int, int, int]] = []

    def advised(_: int, at: int, length: int, advice: int) -> None:
        if advice == os.POSIX_FADV_DONTNEED:
            left.append((at, length, len(found)))

    found = b""
    with (
        mock.patch.object(os, "posix_fadvise", advised),
        mock.patch.object(direct, "_BEHIND", PAGE),
        file.open("rb", buffering=0) as stream,
    ):
        stream.seek(start)
        reading, buffer = InOrder(stream, start), bytearray(PIECE // 2)
        while count := reading.read_into(memoryview(buffer)):
            found += buffer[:count]
    assert found == CONTENT[start:]
    ends = [start, *(at + length for at, length, _ in left)]
    assert [at for at, _, _ in left] == ends[:-1]
    assert ends[-1] == len(CONTENT)
    assert all(at + length <= start + read + len(buffer) for at, length, read in left)


@needs_direct
def test_what_is_read_in_order_goes_past_the_cache(tmp_path: Path) -> None:
    if not passes_by_the_cache(tmp_path / "tried"):
        pytest.skip("the file system of the tests knows no such way")
    file, buffer = tmp_path / "film", pages(PIECE)
    with file.open("wb") as stream:
        stream.write(CONTENT)
        os.fsync(stream.fileno())
        os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    with file.open("rb", buffering=0) as stream:
        reading = InOrder(stream, 0)
        assert reading.read_into(buffer) == PIECE
        assert bytes(buffer) == CONTENT[:PIECE]
        with file.open("rb", buffering=0) as beside:
            assert not is_cached(beside.fileno(), 0)


def test_advice_the_system_refuses_is_no_failure(tmp_path: Path) -> None:
    file = tmp_path / "film"
    file.write_bytes(CONTENT)
    refused = mock.Mock(side_effect=OSError(errno.EINVAL, "Invalid argument"))
    with mock.patch.object(os, "posix_fadvise", refused), file.open("rb", buffering=0) as stream:
        buffer = bytearray(len(CONTENT))
        assert InOrder(stream, 0).read_into(memoryview(buffer)) == len(CONTENT)
    assert refused.called
    assert buffer == CONTENT
