"""One pass seals and takes both fingerprints; whatever fails is told apart and leaves nothing behind."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import subprocess
import sys
import threading
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bwc_review.domain.clip import BodyKind, Sealed
from bwc_review.domain.errors import (
    Cancelled,
    ClipDamaged,
    ClipMissing,
    ClipTruncated,
    DiskFull,
    FolderUnusable,
    SourceChanged,
    SourceUnreadable,
    SourceVanished,
)
from bwc_review.vault import durable, pour, sealer
from bwc_review.vault.age_format import CHUNK, body_size
from bwc_review.vault.direct import Writer, read_at
from bwc_review.vault.sealer import seal, seal_derived, sealed_fingerprint, verify_sealed
from bwc_review.vault.store import Store

BLOCK = 32 * CHUNK


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


class Dribble(io.RawIOBase):
    """A source that gives what it likes, as USB does: at most ``most`` bytes at a time."""

    def __init__(self, data: bytes, most: int) -> None:
        super().__init__()
        self._inner = io.BytesIO(data)
        self._most = most

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._inner.read(min(len(buffer), self._most))
        buffer[: len(data)] = data
        return len(data)


class Misleading(io.BytesIO):
    """A stream behind which stands a file of another length, as those of a virtual file system do."""

    def __init__(self, data: bytes, file: Path) -> None:
        super().__init__(data)
        self._file = file.open("rb")

    def fileno(self) -> int:
        return self._file.fileno()

    def close(self) -> None:
        self._file.close()
        super().close()


class Failing(io.RawIOBase):
    """A source that breaks after so many bytes."""

    def __init__(self, good: int, error: OSError, name: str = "") -> None:
        super().__init__()
        self._left = good
        self._error = error
        self.name = name

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if not self._left:
            raise self._error
        count = min(self._left, len(buffer), CHUNK)
        self._left -= count
        buffer[:count] = bytes(count)
        return count


class ReadOnly:
    """A stream of the outside that knows only ``read``."""

    def __init__(self, data: bytes) -> None:
        self._inner = io.BytesIO(data)

    def read(self, size: int) -> bytes:
        return self._inner.read(size)


class Steps:
    """Progress that is written down, and stops at a step."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.seen: list[tuple[int, int]] = []
        self._stop_at = stop_at

    def step(self, done: int, total: int, what: str = "") -> None:
        self.seen.append((done, total))
        if self._stop_at is not None and len(self.seen) >= self._stop_at:
            raise Cancelled


# --- what is sealed ----------------------------------------------------------


def test_fingerprints_and_lengths_are_those_of_the_files(sealed_clip: Callable[..., Any], edge: int) -> None:
    clip = sealed_clip(edge)
    body, head = clip.body.read_bytes(), clip.head.read_bytes()
    assert clip.pair.body.plain_sha256 == hashlib.sha256(clip.plain).hexdigest()
    assert clip.pair.body.sealed_sha256 == hashlib.sha256(body).hexdigest()
    assert clip.pair.head.sha256 == hashlib.sha256(head).hexdigest()
    assert (clip.pair.body.plain_bytes, clip.pair.body.sealed_bytes) == (edge, len(body))
    assert len(body) == body_size(edge)
    assert clip.pair.head.size_bytes == len(head) == 266
    assert (clip.pair.body.kind, clip.pair.body.name) == (BodyKind.CLIP, "")


@pytest.mark.parametrize("length", [BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, 4 * BLOCK + 1])
def test_lengths_around_the_blocks_open_again(sealed_clip: Callable[..., Any], length: int) -> None:
    clip = sealed_clip(length)
    with clip.open() as reader:
        assert reader.read(0, length + 1) == clip.plain


@given(st.integers(0, 200_000), st.integers(1, 70_000))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_short_reads_make_no_difference(
    tmp_path: Path, recipients: tuple[str, str], noise: Callable[[int], bytes], length: int, most: int
) -> None:
    body, head = tmp_path / "b", tmp_path / "h"
    pair = seal(Dribble(noise(length), most), body, head, recipients)  # type: ignore[arg-type]
    assert pair.body.plain_sha256 == hashlib.sha256(noise(length)).hexdigest()
    verify_sealed(pair.file_key, body, pair.body)
    body.unlink()
    head.unlink()


def test_a_source_that_only_reads_is_enough(
    tmp_path: Path, recipients: tuple[str, str], noise: Callable[[int], bytes]
) -> None:
    pair = seal(ReadOnly(noise(100_000)), tmp_path / "b", tmp_path / "h", recipients)  # type: ignore[arg-type]
    assert pair.body.plain_sha256 == hashlib.sha256(noise(100_000)).hexdigest()


def test_sealing_twice_gives_nothing_in_common(sealed_clip: Callable[..., Any]) -> None:
    one, two = sealed_clip(100_000), sealed_clip(100_000)
    assert one.plain == two.plain
    assert one.pair.file_key != two.pair.file_key
    assert one.body.read_bytes()[:16] != two.body.read_bytes()[:16]
    assert one.pair.body.sealed_sha256 != two.pair.body.sealed_sha256


def test_the_key_shows_in_no_text(sealed_clip: Callable[..., Any]) -> None:
    pair = sealed_clip(5).pair
    assert repr(pair.file_key) not in repr(pair)
    assert pair.file_key.hex() not in repr(pair)


def test_sealed_files_belong_to_their_owner_alone(sealed_clip: Callable[..., Any]) -> None:
    clip = sealed_clip(5)
    assert clip.body.stat().st_mode & 0o777 == 0o600
    assert clip.head.stat().st_mode & 0o777 == 0o600


def test_no_plain_byte_reaches_the_disk(sealed_clip: Callable[..., Any], tmp_path: Path) -> None:
    clip = sealed_clip(b"a face, a street, a name" * 10_000)
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or b"a street" not in path.read_bytes()
    assert clip.plain[:8] == b"a face, "


def test_files_are_never_sealed_over(sealed_clip: Callable[..., Any], recipients: tuple[str, str]) -> None:
    clip = sealed_clip(5)
    before = clip.body.read_bytes(), clip.head.read_bytes()
    with pytest.raises(FileExistsError):
        seal(io.BytesIO(b"x"), clip.body, clip.head, recipients)
    with pytest.raises(FileExistsError):
        seal(io.BytesIO(b"x"), clip.body.with_name("new"), clip.head, recipients)
    assert (clip.body.read_bytes(), clip.head.read_bytes()) == before
    assert not clip.body.with_name("new").exists()


def test_progress_counts_plain_bytes_to_the_end(
    tmp_path: Path, recipients: tuple[str, str], noise: Callable[[int], bytes]
) -> None:
    steps = Steps()
    length = 2 * BLOCK + 5
    seal(io.BytesIO(noise(length)), tmp_path / "b", tmp_path / "h", recipients, steps, expected_bytes=length)
    assert steps.seen == [(BLOCK, length), (2 * BLOCK, length), (length, length)]


def test_a_derived_body_opens_with_the_key_of_its_clip(
    sealed_clip: Callable[..., Any], derive: Callable[..., Sealed], store: Store
) -> None:
    clip = sealed_clip(5)
    sealed = derive(clip, BodyKind.FILMSTRIP, b"small pictures")
    assert (sealed.kind, sealed.name) == (BodyKind.FILMSTRIP, "filmstrip")
    verify_sealed(clip.pair.file_key, store.body_path(clip.id, BodyKind.FILMSTRIP), sealed, clip.id)


def test_something_small_is_sealed_and_compared_without_threads_and_in_little_memory(
    sealed_clip: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip, small = sealed_clip(5), tmp_path / "small.body"
    monkeypatch.setattr(pour, "ThreadPoolExecutor", None)
    tracemalloc.start()
    try:
        sealed = seal_derived(clip.pair.file_key, bytes(3 * CHUNK), small, BodyKind.FRAMES, "frames")
        verify_sealed(clip.pair.file_key, small, sealed, clip.id)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < BLOCK


class Awaits:
    """Progress that ends a block only when what it awaits has happened."""

    def __init__(self) -> None:
        self.happened = threading.Event()

    def step(self, done: int, total: int, what: str = "") -> None:
        assert self.happened.wait(30), f"at {done} of {total}"


def test_a_source_is_read_on_while_its_blocks_are_sealed(
    tmp_path: Path, recipients: tuple[str, str], noise: Callable[[int], bytes]
) -> None:
    awaits = Awaits()

    class Film(io.BytesIO):
        def readinto(self, buffer: Any) -> int:
            if self.tell() >= 2 * BLOCK:
                awaits.happened.set()
            return super().readinto(buffer)

    plain = noise(4 * BLOCK)
    pair = seal(Film(plain), tmp_path / "b", tmp_path / "h", recipients, awaits)
    assert pair.body.plain_sha256 == hashlib.sha256(plain).hexdigest()


def test_a_body_is_read_on_while_it_is_compared(
    sealed_clip: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    clip, awaits = sealed_clip(4 * BLOCK), Awaits()

    def read(stream: io.FileIO, buffer: memoryview, start: int, length: int) -> memoryview:
        if start > BLOCK:
            awaits.happened.set()
        return read_at(stream, buffer, start, length)

    monkeypatch.setattr(sealer, "read_at", read)
    verify_sealed(clip.pair.file_key, clip.body, clip.pair.body, clip.id, awaits)


@given(st.integers(0, 3 * BLOCK), st.integers(1, 5 * CHUNK))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_source_that_says_another_length_than_it_gives_is_sealed_whole(
    tmp_path: Path, recipients: tuple[str, str], noise: Callable[[int], bytes], real: int, said: int
) -> None:
    body, head, file = tmp_path / "b", tmp_path / "h", tmp_path / "said"
    file.write_bytes(bytes(said))
    with Misleading(noise(real), file) as source:
        pair = seal(source, body, head, recipients)
    assert pair.body.plain_sha256 == hashlib.sha256(noise(real)).hexdigest()
    verify_sealed(pair.file_key, body, pair.body)
    body.unlink()
    head.unlink()


# --- what fails --------------------------------------------------------------


def test_a_source_that_cannot_be_read_is_told(tmp_path: Path, recipients: tuple[str, str]) -> None:
    source = Failing(3 * CHUNK, OSError(errno.EIO, "Input/output error"))
    with pytest.raises(SourceUnreadable) as failed:
        seal(source, tmp_path / "b", tmp_path / "h", recipients, name="DCIM/1.mp4")  # type: ignore[arg-type]
    assert (failed.value.file, failed.value.cause) == ("DCIM/1.mp4", "Input/output error")
    assert left(tmp_path) == []


@pytest.mark.parametrize("code", [errno.ENODEV, errno.ENXIO, errno.ENOENT, errno.ESTALE])
def test_a_source_that_went_away_is_told(tmp_path: Path, recipients: tuple[str, str], code: int) -> None:
    with pytest.raises(SourceVanished) as failed:
        seal(Failing(BLOCK, OSError(code, "gone"), "one.mp4"), tmp_path / "b", tmp_path / "h", recipients)  # type: ignore[arg-type]
    assert failed.value.file == "one.mp4"
    assert left(tmp_path) == []


def test_a_read_error_after_the_name_went_away_means_that_the_camera_was_pulled(
    tmp_path: Path, recipients: tuple[str, str]
) -> None:
    (tmp_path / "out").mkdir()
    camera = tmp_path / "camera.mp4"
    source = Failing(CHUNK, OSError(errno.EIO, "Input/output error"), str(camera))
    with pytest.raises(SourceVanished):
        seal(source, tmp_path / "out" / "b", tmp_path / "out" / "h", recipients)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("real", "said"), [(100_000, 100_001), (100_000, 99_999), (0, 1), (1, 0), (BLOCK, 5)]
)
def test_another_length_than_the_listing_said_is_a_change(
    tmp_path: Path, recipients: tuple[str, str], noise: Callable[[int], bytes], real: int, said: int
) -> None:
    with pytest.raises(SourceChanged):
        seal(io.BytesIO(noise(real)), tmp_path / "b", tmp_path / "h", recipients, expected_bytes=said)
    assert left(tmp_path) == []


def test_a_source_that_grows_for_ever_is_left_at_once(tmp_path: Path, recipients: tuple[str, str]) -> None:
    class Endless(io.RawIOBase):
        given = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            Endless.given += len(buffer)
            return len(buffer)

    with pytest.raises(SourceChanged):
        seal(Endless(), tmp_path / "b", tmp_path / "h", recipients, expected_bytes=100)  # type: ignore[arg-type]
    assert Endless.given <= 2 * BLOCK


def test_a_file_written_to_meanwhile_is_a_change(
    tmp_path: Path, recipients: tuple[str, str], noise: Callable[[int], bytes]
) -> None:
    (tmp_path / "out").mkdir()
    camera = tmp_path / "camera.mp4"
    camera.write_bytes(noise(2 * BLOCK))

    class Meddler:
        def step(self, done: int, total: int, what: str = "") -> None:
            with camera.open("r+b") as stream:
                stream.write(b"other")
            os.utime(camera, ns=(1, 1))

    with camera.open("rb") as source, pytest.raises(SourceChanged):
        seal(source, tmp_path / "out" / "b", tmp_path / "out" / "h", recipients, Meddler())
    assert left(tmp_path / "out") == []


def test_a_file_cut_short_meanwhile_is_a_change(
    tmp_path: Path, recipients: tuple[str, str], noise: Callable[[int], bytes]
) -> None:
    (tmp_path / "out").mkdir()
    camera = tmp_path / "camera.mp4"
    camera.write_bytes(noise(4 * BLOCK))

    class Cutter:
        def step(self, done: int, total: int, what: str = "") -> None:
            os.truncate(camera, 3 * BLOCK)

    with camera.open("rb", buffering=0) as source, pytest.raises(SourceChanged):
        seal(
            source,
            tmp_path / "out" / "b",
            tmp_path / "out" / "h",
            recipients,
            Cutter(),
            expected_bytes=4 * BLOCK,
        )
    assert left(tmp_path / "out") == []


@pytest.mark.parametrize("nth", range(1, 6))
def test_a_mistake_of_ours_in_writing_is_never_taken_for_a_sealed_file(
    tmp_path: Path,
    recipients: tuple[str, str],
    noise: Callable[[int], bytes],
    monkeypatch: pytest.MonkeyPatch,
    nth: int,
) -> None:
    """Four blocks and the end: whichever it happens in, also in the last ones, which nothing follows."""
    count = 0

    def failing(write: Callable[..., None]) -> Callable[..., None]:
        def fails(self: Writer, data: memoryview | bytes) -> None:
            nonlocal count
            count += 1
            if count == nth:
                raise ValueError("a mistake of ours")
            write(self, data)

        return fails

    monkeypatch.setattr(Writer, "write", failing(Writer.write))
    monkeypatch.setattr(Writer, "finish", failing(Writer.finish))
    with pytest.raises(ValueError, match="a mistake of ours"):
        seal(io.BytesIO(noise(4 * BLOCK)), tmp_path / "b", tmp_path / "h", recipients)
    assert left(tmp_path) == []


@pytest.mark.parametrize("stop_at", [1, 2, 3])
def test_a_cancelled_sealing_leaves_nothing(
    tmp_path: Path, recipients: tuple[str, str], noise: Callable[[int], bytes], stop_at: int
) -> None:
    with pytest.raises(Cancelled):
        seal(io.BytesIO(noise(3 * BLOCK)), tmp_path / "b", tmp_path / "h", recipients, Steps(stop_at))
    assert left(tmp_path) == []


@pytest.mark.parametrize("nth", range(1, 6))
def test_a_full_disk_at_any_write_is_told_and_leaves_nothing(
    tmp_path: Path,
    recipients: tuple[str, str],
    noise: Callable[[int], bytes],
    monkeypatch: pytest.MonkeyPatch,
    nth: int,
) -> None:
    """Four writes: two blocks, the end, the head. The fifth never comes, so that sealing succeeds."""
    written = 0
    write = os.write

    def fills_up(descriptor: int, data: Any) -> int:
        nonlocal written
        written += 1
        if written == nth:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(descriptor, data)

    monkeypatch.setattr(os, "write", fills_up)
    folder = tmp_path / "staging"
    folder.mkdir()
    if nth == 5:
        seal(io.BytesIO(noise(2 * BLOCK + 1)), folder / "b", folder / "h", recipients)
        assert written == 4
        return
    with pytest.raises(DiskFull) as failed:
        seal(io.BytesIO(noise(2 * BLOCK + 1)), folder / "b", folder / "h", recipients)
    assert failed.value.folder == str(folder)
    assert left(folder) == []


@pytest.mark.parametrize("nth", [1, 2, 3])
def test_a_failed_sync_is_never_success(
    tmp_path: Path,
    recipients: tuple[str, str],
    noise: Callable[[int], bytes],
    monkeypatch: pytest.MonkeyPatch,
    nth: int,
) -> None:
    """Three syncs: body, head, folder."""
    synced = 0
    fsync = os.fsync

    def fails(descriptor: int) -> None:
        nonlocal synced
        synced += 1
        if synced == nth:
            raise OSError(errno.EIO, "Input/output error")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", fails)
    folder = tmp_path / "staging"
    folder.mkdir()
    with pytest.raises(FolderUnusable):
        seal(io.BytesIO(noise(10)), folder / "b", folder / "h", recipients)
    assert left(folder) == []


def test_short_writes_go_on_where_they_stopped(
    tmp_path: Path,
    recipients: tuple[str, str],
    noise: Callable[[int], bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[:10_000]))
    pair = seal(io.BytesIO(noise(100_000)), tmp_path / "b", tmp_path / "h", recipients)
    verify_sealed(pair.file_key, tmp_path / "b", pair.body)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, recipients: tuple[str, str]) -> None:
    with pytest.raises(FolderUnusable):
        seal(io.BytesIO(b""), tmp_path / "missing" / "b", tmp_path / "missing" / "h", recipients)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_the_kernel_s_own_full_device_is_a_full_disk(tmp_path: Path) -> None:
    descriptor = os.open("/dev/full", os.O_WRONLY)
    try:
        with pytest.raises(DiskFull), durable.disk_facts(tmp_path, 7):
            durable.write_all(descriptor, b"x" * 10_000)
    finally:
        os.close(descriptor)


# --- checking again ----------------------------------------------------------


def test_the_check_reads_what_lies_on_the_disk(sealed_clip: Callable[..., Any], edge: int) -> None:
    clip = sealed_clip(edge)
    steps = Steps()
    verify_sealed(clip.pair.file_key, clip.body, clip.pair.body, clip.id, steps)
    assert steps.seen[-1] == (edge, edge)


def test_the_check_names_the_damaged_chunk(sealed_clip: Callable[..., Any]) -> None:
    clip = sealed_clip(3 * BLOCK)
    data = bytearray(clip.body.read_bytes())
    data[16 + 65_552 * 70 + 5] ^= 1
    clip.body.write_bytes(data)
    with pytest.raises(ClipDamaged) as failed:
        verify_sealed(clip.pair.file_key, clip.body, clip.pair.body, clip.id)
    assert (failed.value.clip, failed.value.chunk) == (clip.id, 70)


def test_the_check_tells_missing_and_cut_apart(sealed_clip: Callable[..., Any]) -> None:
    clip = sealed_clip(100_000)
    os.truncate(clip.body, 80_000)
    with pytest.raises(ClipTruncated) as cut:
        verify_sealed(clip.pair.file_key, clip.body, clip.pair.body, clip.id)
    assert (cut.value.expected_bytes, cut.value.found_bytes) == (body_size(100_000), 80_000)
    clip.body.unlink()
    with pytest.raises(ClipMissing):
        verify_sealed(clip.pair.file_key, clip.body, clip.pair.body, clip.id)


def test_the_check_refuses_another_content_of_the_same_length(
    sealed_clip: Callable[..., Any], tmp_path: Path
) -> None:
    clip = sealed_clip(1000)
    other = tmp_path / "other"
    seal_derived(clip.pair.file_key, bytes(1000), other, BodyKind.CLIP, "")
    other.replace(clip.body)
    with pytest.raises(ClipDamaged) as failed:
        verify_sealed(clip.pair.file_key, clip.body, clip.pair.body, clip.id)
    assert failed.value.chunk == -1


def test_the_check_can_be_stopped(sealed_clip: Callable[..., Any]) -> None:
    clip = sealed_clip(3 * BLOCK)
    with pytest.raises(Cancelled):
        verify_sealed(clip.pair.file_key, clip.body, clip.pair.body, clip.id, Steps(2))


def test_the_sealed_fingerprint_needs_no_key(sealed_clip: Callable[..., Any]) -> None:
    clip = sealed_clip(2 * BLOCK + 3)
    steps = Steps()
    assert sealed_fingerprint(clip.body, steps) == (clip.pair.body.sealed_sha256, clip.pair.body.sealed_bytes)
    assert steps.seen[-1] == (clip.pair.body.sealed_bytes, clip.pair.body.sealed_bytes)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc")
def test_memory_does_not_grow_with_the_file(tmp_path: Path, recipients: tuple[str, str]) -> None:
    """A process of its own seals 8 MiB, then 256 MiB: the second takes no more memory than the first did."""
    program = """
import io, sys
from pathlib import Path
from bwc_review.vault.sealer import seal, verify_sealed
class Zeros(io.RawIOBase):
    def __init__(self, left): super().__init__(); self.left = left
    def readable(self): return True
    def readinto(self, buffer):
        count = min(self.left, len(buffer)); self.left -= count; return count
folder = Path(sys.argv[1])
for mib in (8, 256):
    pair = seal(Zeros(mib << 20), folder / f"b{mib}", folder / f"h{mib}", sys.argv[2:])
    verify_sealed(pair.file_key, folder / f"b{mib}", pair.body)
    status = Path("/proc/self/status").read_text()
    print(status.split("VmHWM:")[1].split()[0])
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path), *recipients],
        capture_output=True,
        check=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(sealer.__file__).parents[2])},
    )
    small, large = map(int, done.stdout.split())
    assert large - small < 4096  # KiB
    assert large < 150 * 1024
