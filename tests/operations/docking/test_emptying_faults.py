"""Whatever happens while a camera is emptied: what was not compared stays, and what went is on record."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bwc_review.dock.folder import FolderSource
from bwc_review.dock.source import SourceFile
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.errors import Cancelled, ClipDamaged, SourceChanged, SourceMissing
from bwc_review.domain.journal import Entry, Operation, Result
from bwc_review.domain.transfer_view import Stage
from bwc_review.operations import transfer_files
from bwc_review.operations.already_there import compared
from bwc_review.operations.docked import Item, Safe
from bwc_review.operations.ongoing import Ongoing
from tests.operations.docking.conftest import SERIAL, Receiving

if TYPE_CHECKING:
    from bwc_review.domain.errors import StationError

ALWAYS = Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS)


@pytest.fixture
def names(receiving: Receiving) -> list[str]:
    """A camera that is always emptied, with three files that say nothing to a decoder."""
    receiving.know(ALWAYS)
    names = [receiving.dsj(f"20260619_10000{number}") for number in range(3)]
    for name in names:
        receiving.put(name, name.encode())
    return names


@pytest.fixture
def erased(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[SourceFile], None]]:
    """Something that happens each time before a file is erased."""
    happens: list[Callable[[SourceFile], None]] = []
    real = FolderSource.erase

    def erase(self: FolderSource, file: SourceFile) -> None:
        for one in happens:
            one(file)
        real(self, file)

    monkeypatch.setattr(FolderSource, "erase", erase)
    return happens


def kinds(problems: tuple[StationError, ...]) -> list[type]:
    return [type(problem) for problem in problems]


def emptied(receiving: Receiving) -> list[Entry]:
    return receiving.journal(Operation.CAMERA_RELEASED)


def test_a_camera_that_is_gone_before_it_is_emptied_is_said_once(
    receiving: Receiving, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = transfer_files.transfer_files

    def pulled(*args: object, **more: object) -> object:
        done = real(*args, **more)  # type: ignore[arg-type]
        receiving.camera.rename(receiving.root / "pulled")
        return done

    monkeypatch.setattr("bwc_review.operations.one_source.transfer_files", pulled)
    synced = receiving.sync()
    assert (synced.ingested, synced.released, kinds(synced.problems)) == (3, 0, [SourceMissing])
    assert emptied(receiving) == []


def test_a_camera_that_goes_away_while_it_is_emptied_is_said_once_and_what_went_is_on_record(
    receiving: Receiving, names: list[str], erased: list[Callable[[SourceFile], None]]
) -> None:
    def pulled(file: SourceFile) -> None:
        if file.relative == names[1]:
            receiving.camera.rename(receiving.root / "pulled")

    erased.append(pulled)
    synced = receiving.sync()
    assert (synced.released, synced.freed, kinds(synced.problems)) == (1, (), [SourceMissing])
    begun, cut = emptied(receiving)
    assert (begun.details["stage"], begun.details["files"]) == ("begun", 3)
    assert (cut.result, cut.details["released"]) == (Result.INTERRUPTED, 1)


def test_a_camera_that_goes_away_between_two_files_is_said_and_keeps_everything(
    receiving: Receiving, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = transfer_files._Transfer._seal

    def pulled(self: transfer_files._Transfer, item: Item, begun: None) -> None:
        real(self, item, begun)
        if item.file.relative == names[0]:
            receiving.camera.rename(receiving.root / "pulled")

    monkeypatch.setattr(transfer_files._Transfer, "_seal", pulled)
    ongoing = Ongoing()
    synced = receiving.sync(ongoing=ongoing)
    assert (synced.ingested, kinds(synced.problems)) == (1, [SourceMissing])
    (said,) = ongoing.news()
    assert (said.is_short, said.again) == (True, tuple(names[1:]))
    (receiving.root / "pulled").rename(receiving.camera)
    assert (receiving.on_camera(), emptied(receiving)) == (names, [])


def test_another_camera_put_in_the_place_of_the_first_loses_nothing(
    receiving: Receiving, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its clock is dead too, and it numbers alike: names, sizes and times are those of the first."""
    real = transfer_files._Transfer._seal

    def swapped(self: transfer_files._Transfer, item: Item, begun: None) -> None:
        if item.file.relative == names[1] and not (receiving.root / "pulled").exists():
            receiving.camera.rename(receiving.root / "pulled")
            receiving.camera.mkdir()
            stamp = (receiving.root / "pulled" / names[0]).stat().st_mtime_ns
            for name in names:
                file = receiving.put(name, name.encode()[::-1])
                os.utime(file, ns=(stamp, stamp))
            (receiving.camera / names[1]).unlink()  # so that it is noticed
        real(self, item, begun)

    monkeypatch.setattr(transfer_files._Transfer, "_seal", swapped)
    synced = receiving.sync()
    assert receiving.plain(receiving.clips()[0]) == names[0].encode()
    assert SourceChanged in kinds(synced.problems)
    assert names[0] in receiving.on_camera(), "nobody has a copy of it"


def test_who_stops_the_emptying_finds_the_rest_on_the_camera_and_what_went_in_the_journal(
    receiving: Receiving, names: list[str], erased: list[Callable[[SourceFile], None]]
) -> None:
    class Stop:
        def step(self, done: int, total: int, what: str = "") -> None:
            if stopped.is_set():
                raise Cancelled

    stopped = threading.Event()
    erased.append(lambda _: stopped.set())
    with pytest.raises(Cancelled):
        receiving.sync(progress=Stop())
    assert receiving.on_camera() == names[1:]
    done = emptied(receiving)[-1]
    assert (done.details["stage"], done.details["released"], done.details["left"]) == ("done", 1, 2)


def test_nothing_goes_from_a_camera_while_there_is_a_pause(
    receiving: Receiving, names: list[str], erased: list[Callable[[SourceFile], None]]
) -> None:
    ongoing = Ongoing()
    left: list[int] = []

    class Rests:
        def step(self, done: int, total: int, what: str = "") -> None:
            if ongoing.is_paused:
                left.append(len(receiving.on_camera()))
                if len(left) == 4:
                    ongoing.go_on()

    erased.append(lambda file: ongoing.pause() if file.relative == names[0] else None)
    assert receiving.sync(ongoing=ongoing, progress=Rests()).freed == ("CAM-01",)
    assert left[1:] == [2] * 3, "the one that was being erased had gone, no other"


def test_comparing_what_came_in_before_can_be_stopped_before_anything_goes(
    receiving: Receiving, names: list[str]
) -> None:
    assert receiving.sync().released == 3
    for name in names:
        receiving.put(name, name.encode())
    ongoing = Ongoing()

    class Stop:
        def step(self, done: int, total: int, what: str = "") -> None:
            if any(one.stage is Stage.EMPTYING for one in ongoing.view().cameras):
                raise Cancelled

    with pytest.raises(Cancelled):
        receiving.sync(ongoing=ongoing, progress=Stop())
    assert receiving.on_camera() == names
    assert len(emptied(receiving)) == 2, "those of the first docking"


def test_of_many_recordings_each_is_compared_with_its_copy_and_not_with_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never(self: Safe, other: object) -> bool:
        raise AssertionError("a hundred thousand of them would take hours")

    monkeypatch.setattr(Safe, "__eq__", never)
    many: list[Safe] = []
    for number in range(4):
        item = Item(SourceFile(FolderSource(Path("c")).address, f"{number}", f"{number}", 1, 1), None)  # type: ignore[arg-type]
        many.append(Safe(item, f"clip-{number}", reads_again=number == 3))  # type: ignore[arg-type]
    going, suffered = compared(many, lambda one: one.clip in {"clip-0", "clip-2"})
    assert [one.clip for one in going] == ["clip-0", "clip-2"]
    assert kinds(suffered) == [ClipDamaged, SourceChanged]
