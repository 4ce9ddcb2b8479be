"""Recordings on servers that tell nothing but size and time are compared again before they are erased."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import pytest

from bwc_review.dock.folder import FolderSource
from bwc_review.dock.source import Secret, SourceFile
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.clip import BodyKind
from bwc_review.domain.errors import SourceChanged
from bwc_review.domain.progress import SILENT
from bwc_review.operations import one_source
from bwc_review.operations.alike import BLOCK, LEAST, LONG_ENOUGH_S, is_alike
from bwc_review.operations.ingest import Synced, sync
from bwc_review.operations.transfer_files import transfer_files
from bwc_review.operations.workshop import Workshop
from bwc_review.vault.reader import SealedReader
from bwc_review.vault.sealer import seal_derived
from tests.dock.sources import SERVED, ServerShelf
from tests.operations.docking.conftest import SERIAL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.operations.docking.conftest import Receiving

NAME, NEXT = "20260619_100324", "20260619_110324"


def exchange(file: Path, at: int = -1) -> None:
    """Another recording of the same name, length and time."""
    facts = file.stat()
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.write_bytes(data)
    os.utime(file, ns=(facts.st_atime_ns, facts.st_mtime_ns))


class Far:
    """A server with two recordings of a camera that is always emptied."""

    def __init__(self, shelf: ServerShelf, receiving: Receiving, clips: tuple[Path, ...]) -> None:
        self.shelf, self._receiving = shelf, receiving
        receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
        self.names = [receiving.dsj(NAME), receiving.dsj(NEXT)]
        for name, clip in zip(self.names, clips[:2], strict=True):
            shelf.put(name, clip.read_bytes())

    def file(self, key: str) -> Path:
        """Behind the server's back."""
        return self.shelf._root / key

    def sync(self, workshop: Workshop) -> Synced:
        receiving = self._receiving
        workshop.entrust(self.shelf.source.address, self.shelf.secret or Secret(""))
        receiving.workshop = workshop
        source = self.shelf.open()
        try:
            return sync(receiving.intake, [source], receiving.profiles, receiving.now, reserve_bytes=0)
        finally:
            source.close()


@pytest.fixture(params=["sftp", "ftp"])
def far(
    request: pytest.FixtureRequest, tmp_path: Path, receiving: Receiving, small_clips: tuple[Path, ...]
) -> Far:
    return Far(SERVED[request.param](tmp_path), receiving, small_clips)


def after_the_transfer(monkeypatch: pytest.MonkeyPatch, happens: Callable[[], None]) -> None:
    def then(*args: object, **more: object) -> object:
        docked = transfer_files(*args, **more)  # type: ignore[arg-type]
        happens()
        return docked

    monkeypatch.setattr(one_source, "transfer_files", then)


@pytest.mark.parametrize("at", [0, -1])
def test_what_is_exchanged_on_a_server_that_tells_only_size_and_time_is_not_erased(
    far: Far, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    with Workshop() as workshop, monkeypatch.context() as patch:
        after_the_transfer(patch, lambda: exchange(far.file(far.names[0]), at))
        synced = far.sync(workshop)
        assert (synced.ingested, synced.released, synced.cleared) == (2, 1, ())
        assert [type(problem) for problem in synced.problems] == [SourceChanged]
        assert far.shelf.keys() == [far.names[0]]
        patch.undo()
        assert far.sync(workshop).ingested == 1, "the other one comes in as a recording of its own"
    assert far.shelf.keys() == []
    far.shelf.source.close()


def test_what_lies_beside_a_recording_on_a_server_and_is_exchanged_keeps_both(
    far: Far, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = f"{far.names[0].rpartition('.')[0]}.nmea"
    far.shelf.put(beside, b"no position, but kept\r\n")
    after_the_transfer(monkeypatch, lambda: exchange(far.file(beside)))
    with Workshop() as workshop:
        synced = far.sync(workshop)
    assert [type(problem) for problem in synced.problems] == [SourceChanged]
    assert sorted(far.shelf.keys()) == sorted([far.names[0], beside])
    far.shelf.source.close()


def test_what_nobody_touched_on_a_server_goes(far: Far) -> None:
    with Workshop() as workshop:
        synced = far.sync(workshop)
    assert (synced.ingested, synced.released, synced.problems) == (2, 2, ())
    assert synced.cleared == (far.shelf.source.title,)
    far.shelf.source.close()


def test_where_the_key_is_not_at_hand_the_whole_file_is_compared(
    far: Far, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As of those beyond the number of keys that wait, and of what came in before."""
    monkeypatch.setattr("bwc_review.operations.transfer_file.MOST_KEYS", 0)
    size = far.file(far.names[0]).stat().st_size
    after_the_transfer(monkeypatch, lambda: exchange(far.file(far.names[0]), size // 2))
    with Workshop() as workshop:
        synced = far.sync(workshop)
    assert [type(problem) for problem in synced.problems] == [SourceChanged]
    assert far.shelf.keys() == [far.names[0]]
    far.shelf.source.close()


class Counting(FolderSource):
    """Notes at which blocks it was read."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.opened: list[int] = []

    def open(self, file: SourceFile, offset: int = 0) -> BinaryIO:
        self.opened.append(offset // BLOCK)
        return super().open(file, offset)


COUNT = 2 * LEAST + 1


@pytest.fixture(scope="module")
def long_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, SealedReader]]:
    """A file of many blocks and its sealed copy."""
    folder = tmp_path_factory.mktemp("long")
    file = folder / "camera" / "long.mp4"
    file.parent.mkdir()
    file.write_bytes(os.urandom((COUNT - 1) * BLOCK + 5))
    key = os.urandom(16)
    body = folder / "long.body"
    with file.open("rb") as stream:
        sealed = seal_derived(key, stream, body, BodyKind.CLIP, "")
    reader = SealedReader(key, body, "clip", sealed)
    yield file, reader
    reader.close()


def looked(file: Path, sealed: SealedReader, seconds: float) -> tuple[bool, list[int]]:
    """seconds: that pass at each question for the hour."""
    source = Counting(file.parent)
    [listed] = [
        SourceFile(source.address, file.name, file.name, file.stat().st_size, file.stat().st_mtime_ns)
    ]
    hours = iter(range(1 << 20))
    found = is_alike(source, listed, sealed, SILENT, lambda: next(hours) * seconds)
    return found, source.opened


def test_a_server_near_by_is_read_whole(long_file: tuple[Path, SealedReader]) -> None:
    is_same, opened = looked(*long_file, seconds=0.0)
    assert is_same
    assert opened[:2] == [0, COUNT - 1]
    assert sorted(opened) == list(range(COUNT))


def test_of_a_slow_server_the_ends_and_some_blocks_by_chance_are_read(
    long_file: tuple[Path, SealedReader],
) -> None:
    chosen = [looked(*long_file, seconds=LONG_ENOUGH_S)[1] for _ in range(8)]
    assert {len(one) for one in chosen} == {LEAST}
    assert {tuple(one[:2]) for one in chosen} == {(0, COUNT - 1)}
    assert len({tuple(one) for one in chosen}) > 1


@pytest.mark.parametrize("at", [0, (COUNT // 2) * BLOCK + 7, -1])
def test_one_other_byte_is_seen_where_all_is_read(
    long_file: tuple[Path, SealedReader], tmp_path: Path, at: int
) -> None:
    file, sealed = long_file
    other = tmp_path / "camera" / file.name
    other.parent.mkdir()
    other.write_bytes(file.read_bytes())
    exchange(other, at)
    assert not looked(other, sealed, seconds=0.0)[0]
