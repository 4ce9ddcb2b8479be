"""Whatever happens to a source at whatever byte, nothing half is kept; the camera keeps its file."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.engine import open_engine
from bwc_review.dock.folder import FolderSource
from bwc_review.dock.listing import list_source
from bwc_review.dock.source import Address, Secret, SourceFile
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.errors import DiskFull, SourceChanged, SourceUnreadable, SourceVanished, StationError
from bwc_review.operations.recover import recover
from bwc_review.operations.workbench import Workbench
from tests.operations.docking.conftest import CATALOGUE_KEY, SERIAL

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving

CLIP = "01a20634-e123-7eee-bf47-7621c7be1884"
SIZE = 200_000
EDGES = (0, 1, 65_535, 65_536, 65_537, 131_072, SIZE - 1, SIZE)


class Failing(io.RawIOBase):
    """A file that gives so many bytes and then fails, or ends."""

    def __init__(self, stream: BinaryIO, at: int, number: int) -> None:
        self._stream, self._left, self._number = stream, at, number

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast(bytearray, buffer))
        if not self._left:
            if not self._number:
                return 0
            raise OSError(self._number, os.strerror(self._number))
        data = self._stream.read(min(len(view), self._left))
        view[: len(data)] = data
        self._left -= len(data)
        return len(data)

    def close(self) -> None:
        self._stream.close()
        super().close()


class FailingSource(FolderSource):
    """A folder whose files fail at a byte."""

    at, number = 0, 0

    def open(self, file: SourceFile, offset: int = 0) -> BinaryIO:
        return cast(BinaryIO, Failing(super().open(file, offset), self.at, self.number))


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.ENODEV, SourceVanished),  # the cable
        (errno.ENOENT, SourceVanished),
        (errno.ENOTCONN, SourceVanished),  # a share
        (errno.EIO, SourceUnreadable),
        (0, SourceChanged),  # it ends before its length
    ],
)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, SIZE - 1))
@example(at=EDGES[0])
@example(at=EDGES[3])
@example(at=EDGES[6])
def test_a_source_that_fails_at_any_byte_is_said_and_keeps_its_file(
    receiving: Receiving, number: int, error: type[StationError], at: int
) -> None:
    path = receiving.put("a.mp4", bytes(SIZE))
    source = FailingSource(receiving.camera)
    source.at, source.number = at, number
    (file,) = list_source(source).files

    def reach(address: Address, secret: Secret | None = None) -> FailingSource:
        return source

    bench = Workbench(reach=reach)
    try:
        with pytest.raises(error):
            bench.seal(CLIP, file, *receiving.store.stage(CLIP), receiving.recipients)
        with pytest.raises(error):
            bench.fingerprint(file)
    finally:
        bench.close()
    receiving.store.destroy_staged(CLIP)
    assert receiving.staged() == []
    assert path.stat().st_size == SIZE


def test_a_camera_docked_twice_at_two_places_is_one_set_of_clips(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.put("second/" + receiving.dsj(), small_clips[0])
    synced = receiving.sync()
    assert (synced.ingested, synced.already_there) == (1, 1)


@pytest.mark.parametrize("year", [1970, 2036])
def test_a_camera_with_an_impossible_clock_is_kept_to_be_checked_and_not_erased_on_arrival(
    receiving: Receiving, small_clips: tuple[Path, ...], year: int
) -> None:
    receiving.know()
    at = datetime(year, 1, 2, 3, 4, 5, tzinfo=UTC)
    receiving.put(receiving.dsj(f"{year}0102_030405"), small_clips[0], at)
    synced = receiving.sync(release=True)
    (clip,) = receiving.clips()
    assert clip.clock_suspect
    assert synced.overdue == 0
    assert clip.due_on > receiving.now.date()
    assert receiving.plain(clip) == small_clips[0].read_bytes()


def test_two_recordings_of_the_same_second_both_come_in(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.put(receiving.dsj(tail="_IMP"), small_clips[1])
    synced = receiving.sync(release=True)
    assert (synced.ingested, synced.freed) == (2, ("CAM-01",))


@pytest.mark.parametrize(
    "name",
    ["10.03.24-10.08.24[R][0@0][0].mp4", "été — n° 3.mp4", "é" * 125 + ".mp4", os.fsdecode(b"\xff\xfe.mp4")],
)
def test_a_recording_of_any_name_comes_in_and_leaves_its_camera(
    receiving: Receiving, small_clips: tuple[Path, ...], name: str
) -> None:
    receiving.put(name, small_clips[0])
    synced = receiving.sync(release=True)
    assert (synced.ingested, synced.released, synced.problems) == (1, 1, ())
    assert receiving.on_camera() == []
    (clip,) = receiving.clips()
    clip.source_name.encode()


def test_links_and_pipes_on_a_camera_are_never_followed_and_never_touched(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know()
    outside = receiving.root / "secret.mp4"
    outside.write_bytes(b"secret")
    receiving.put(receiving.dsj(), small_clips[0])
    (receiving.camera / "link.mp4").symlink_to(outside)
    (receiving.camera / "up").symlink_to(receiving.root, target_is_directory=True)
    os.mkfifo(receiving.camera / "pipe.mp4")
    synced = receiving.sync(release=True)
    assert (synced.ingested, synced.released, synced.problems) == (1, 1, ())
    assert outside.read_bytes() == b"secret"
    assert (receiving.camera / "pipe.mp4").is_fifo()


def test_a_vault_without_room_frees_no_camera(receiving: Receiving, small_clips: tuple[Path, ...]) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    with pytest.raises(DiskFull):
        receiving.sync(release=True, reserve_bytes=1 << 60)
    assert receiving.on_camera() == [receiving.dsj()]
    assert receiving.clips() == []


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, SIZE))
@example(at=0)
@example(at=SIZE)
def test_a_disk_that_fills_at_any_byte_leaves_nothing_half_done(
    receiving: Receiving, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    receiving.put("a.mp4", bytes(SIZE))
    (file,) = list_source(FolderSource(receiving.camera)).files
    bench = Workbench()
    for _ in filling(monkeypatch, at):
        with pytest.raises(DiskFull):
            bench.seal(CLIP, file, *receiving.store.stage(CLIP), receiving.recipients)
    bench.close()
    receiving.store.destroy_staged(CLIP)
    assert receiving.staged() == []
    assert receiving.on_camera() == ["a.mp4"]


def filling(monkeypatch: pytest.MonkeyPatch, at: int) -> Iterator[None]:
    """The vault can write so many bytes; the write that goes beyond is cut, and the next finds no room."""
    left = at
    write = os.write

    def full(number: int, data: bytes) -> int:
        nonlocal left
        if not left:
            raise OSError(errno.ENOSPC, "No space left on device")
        written = write(number, memoryview(data)[:left])
        left -= written
        return written

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", full)
        yield


def limited(receiving: Receiving, spare: int) -> None:
    """The disk of the catalogue has room for so many more pages, and not one more."""
    for old in receiving.opened:
        old.close()
    engine = open_engine(receiving.root / "catalogue.db", CATALOGUE_KEY)
    with engine.connect() as connection:
        pages = int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())
    engine.dispose()
    engine = open_engine(receiving.root / "catalogue.db", CATALOGUE_KEY)

    @event.listens_for(engine, "connect")
    def limit(connection: Any, _: object) -> None:
        connection.execute(f"PRAGMA max_page_count={pages + spare}")

    engine.dispose()
    ticks = iter(range(1, 1 << 30))
    receiving.catalogue = Catalogue(engine, lambda: receiving.now, lambda: next(ticks), "full", "0")
    receiving.opened.append(receiving.catalogue)


@pytest.mark.parametrize("spare", [0, 2, 5, 7, 9, 60])
def test_a_disk_full_of_catalogue_at_any_page_loses_no_recording(receiving: Receiving, spare: int) -> None:
    """Each recording is in the vault and listed, or on the camera still; a start puts the rest in order."""
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    filmed = {os.urandom(2000) for _ in range(40)}
    for number, data in enumerate(sorted(filmed)):
        receiving.put(receiving.dsj(f"20260619_10{number:02}00"), data)
    limited(receiving, spare)
    try:
        synced = receiving.sync()
    except DiskFull:
        synced = None
    receiving.open()
    recover(receiving.catalogue, receiving.store, receiving.profile)
    vault = {receiving.plain(clip) for clip in receiving.clips()}
    camera = {file.read_bytes() for file in receiving.camera.rglob("*.mp4")}
    assert vault | camera == filmed
    assert (synced is not None and synced.freed == ("CAM-01",)) is (camera == set())
    assert receiving.staged() == []
    again = receiving.sync()
    assert {receiving.plain(clip) for clip in receiving.clips()} == filmed
    assert (again.problems, receiving.on_camera()) == ((), [])
