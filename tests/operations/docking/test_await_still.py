"""An order that no lookout preceded takes nothing that somebody may still be writing."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from bwc_review.dock.folder import FolderSource
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.operations import await_still as module
from bwc_review.operations.await_still import await_still
from bwc_review.operations.look import Watched
from tests.hurry import Hurry
from tests.operations.docking.conftest import SERIAL, Receiving


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Hurry:
    made = Hurry(100.0)
    monkeypatch.setattr(module, "time", SimpleNamespace(monotonic=made.monotonic, sleep=made.sleep))
    return made


def names(receiving: Receiving, still_s: float, end: str = "") -> list[str]:
    source = FolderSource(receiving.camera)
    found = await_still([(source, Watched(source.address, still_s, end))], receiving.profiles)
    return sorted(file.name for file in found)


def append(file: Path) -> None:
    with file.open("ab") as end:
        end.write(b"2")


def test_what_grows_is_left_and_what_is_still_is_taken(receiving: Receiving, clock: Hurry) -> None:
    growing, still = receiving.put("a.mp4", b"1"), receiving.put("b.mp4", b"1")
    clock.meanwhile.append(lambda: append(growing))
    assert names(receiving, 30.0) == [still.name]
    assert clock.now_s == pytest.approx(130.0)


def test_what_came_meanwhile_has_its_own_time(receiving: Receiving, clock: Hurry) -> None:
    receiving.put("a.mp4", b"1")
    clock.meanwhile.append(lambda: receiving.put("b.mp4", b"1"))
    assert names(receiving, 30.0) == ["a.mp4"]


def test_nothing_is_waited_for_where_nothing_can_grow(receiving: Receiving, clock: Hurry) -> None:
    assert names(receiving, 30.0) == []
    receiving.put("day/a.mp4", b"1")
    assert names(receiving, 0.0) == ["a.mp4"], "a camera that shows itself as a disk"
    marker = receiving.put("day/fini.ok", b"")
    os.utime(marker, (4_000_000_000, 4_000_000_000))
    assert names(receiving, 30.0, "fini.ok") == ["a.mp4", "fini.ok"]
    assert clock.now_s == 100.0


def test_a_source_that_is_not_there_has_nothing_ready(receiving: Receiving, clock: Hurry) -> None:
    receiving.put("a.mp4", b"1")
    gone = FolderSource(receiving.root / "gone")
    here = FolderSource(receiving.camera)
    found = await_still(
        [(gone, Watched(gone.address, 30.0)), (here, Watched(here.address, 30.0))], receiving.profiles
    )
    assert [file.name for file in found] == ["a.mp4"]


def test_a_file_under_its_writer_is_neither_sealed_nor_erased(receiving: Receiving, clock: Hurry) -> None:
    """A camera that is always emptied, in a folder that the software of a dock is filling."""
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    done = receiving.put(receiving.dsj(), b"1" * 1000)
    growing = receiving.put(receiving.dsj("20260619_110324"), b"1" * 1000)
    clock.meanwhile.append(lambda: append(growing))
    source = FolderSource(receiving.camera)
    rule = source, Watched(source.address, 30.0)
    synced = receiving.sync(ready=await_still([rule], receiving.profiles))
    assert (synced.ingested, synced.unfinished, synced.freed) == (1, 1, ())
    assert not done.exists()
    assert growing.exists()
    assert synced.left == (str(growing.relative_to(receiving.camera)),)
    clock.meanwhile.clear()
    synced = receiving.sync(ready=await_still([rule], receiving.profiles))
    assert (synced.ingested, synced.unfinished, synced.freed) == (1, 0, ("CAM-01",))
    assert not growing.exists()
    assert max(clip.size_bytes for clip in receiving.clips()) > 1000
