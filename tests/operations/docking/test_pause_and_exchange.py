from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from bwc_review.dock.release import release
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.errors import SourceChanged
from bwc_review.domain.transfer_view import Stage
from bwc_review.operations import empty_camera, one_source
from bwc_review.operations.ongoing import Ongoing
from bwc_review.operations.transfer_files import transfer_files
from tests.operations.docking.conftest import SERIAL

if TYPE_CHECKING:
    from pathlib import Path

    from bwc_review.dock.source import Address
    from tests.operations.docking.conftest import Receiving


def exchange(file: Path) -> None:
    """Another recording of the same name, length and time."""
    facts = file.stat()
    data = bytearray(file.read_bytes())
    data[-1] ^= 1
    file.write_bytes(data)
    os.utime(file, ns=(facts.st_atime_ns, facts.st_mtime_ns))


@pytest.fixture
def two(receiving: Receiving, small_clips: tuple[Path, ...]) -> tuple[Path, Path]:
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    names = (receiving.dsj("20260619_100324"), receiving.dsj("20260619_110324"))
    first, second = (receiving.put(name, small_clips[number]) for number, name in enumerate(names))
    return first, second


def test_what_is_exchanged_in_a_pause_while_a_camera_is_emptied_is_not_erased(
    receiving: Receiving, two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    ongoing = Ongoing()

    def then_pauses(*args: object) -> None:
        release(*args)  # type: ignore[arg-type]
        ongoing.pause()
        exchange(two[1])
        ongoing.go_on()

    monkeypatch.setattr(empty_camera, "release", then_pauses)
    synced = receiving.sync(ongoing=ongoing)
    assert (synced.released, synced.freed) == (1, ())
    assert [type(problem) for problem in synced.problems] == [SourceChanged]
    assert [file.exists() for file in two] == [False, True]


def test_what_is_exchanged_in_a_pause_before_a_camera_is_emptied_is_not_erased(
    receiving: Receiving, two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    ongoing = Ongoing()

    def then_pauses(*args: object, **more: object) -> object:
        docked = transfer_files(*args, **more)  # type: ignore[arg-type]
        ongoing.pause()
        exchange(two[0])
        ongoing.go_on()
        return docked

    monkeypatch.setattr(one_source, "transfer_files", then_pauses)
    synced = receiving.sync(ongoing=ongoing)
    assert (synced.released, synced.freed) == (1, ())
    assert [type(problem) for problem in synced.problems] == [SourceChanged]
    assert [file.exists() for file in two] == [True, False]


class PausedBetween(Ongoing):
    """Somebody asks for a pause, and exchanges a file, right after what is still there was last asked."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file, self._emptying = file, False

    def stands(self, address: Address, stage: Stage) -> None:
        super().stands(address, stage)
        self._emptying |= stage is Stage.EMPTYING

    @property
    def pauses(self) -> int:
        told = super().pauses
        if self._emptying:
            self._emptying = False
            self.pause()
            exchange(self._file)
            self.go_on()
        return told


def test_a_pause_is_seen_whenever_it_is_asked_for(receiving: Receiving, two: tuple[Path, Path]) -> None:
    synced = receiving.sync(ongoing=PausedBetween(two[0]))
    assert [type(problem) for problem in synced.problems] == [SourceChanged]
    assert [file.exists() for file in two] == [True, False]


def test_a_pause_in_which_nothing_is_exchanged_leaves_the_camera_empty(
    receiving: Receiving, two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    ongoing = Ongoing()

    def then_pauses(*args: object) -> None:
        release(*args)  # type: ignore[arg-type]
        ongoing.pause()
        ongoing.go_on()

    monkeypatch.setattr(empty_camera, "release", then_pauses)
    synced = receiving.sync(ongoing=ongoing)
    assert (synced.released, synced.freed, synced.problems) == (2, ("CAM-01",), ())
    assert not any(file.exists() for file in two)
