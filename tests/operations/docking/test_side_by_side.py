"""Several cameras at once: none waits for another, each is free as soon as it is done itself."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bwc_review.dock.folder import FolderSource
from bwc_review.dock.listing import list_source
from bwc_review.dock.source import Address, Secret, Source, SourceFile
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.errors import Cancelled, DiskFull
from bwc_review.domain.journal import SYSTEM, Draft, Operation, Result
from bwc_review.domain.progress import Progress
from bwc_review.domain.transfer_view import CameraDone, Stage
from bwc_review.operations.ingest import Synced, sync
from bwc_review.operations.ongoing import Arrival, Ongoing
from bwc_review.operations.side_by_side import MOST_AT_ONCE
from bwc_review.operations.workbench import Workbench
from bwc_review.operations.workshop import Workshop
from tests.operations.docking.conftest import a_volume
from tests.operations.docking.gated import reach, shut

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving

SERIALS = ("7654321", "7654322", "7654323", "7654324")


class Watch:
    """Progress of a person who does something at each report."""

    def __init__(self, happen: Callable[[int, int], None]) -> None:
        self._happen = happen

    def step(self, done: int, total: int, what: str = "") -> None:
        self._happen(done, total)


@pytest.fixture
def cameras(receiving: Receiving, small_clips: tuple[Path, ...]) -> list[Path]:
    """Four cameras of the service, set to be emptied always, each with two recordings of its own."""
    roots = []
    with receiving.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, SERIALS)) as tables:
        for number, serial in enumerate(SERIALS):
            tables.cameras.add(Camera(serial, f"CAM-{number}", release=ReleasePolicy.ALWAYS))
            root = receiving.root / f"camera-{number}"
            for part in range(2):
                file = root / receiving.dsj(f"20260619_1{number}0{part}00", serial=serial)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(small_clips[part].read_bytes() + serial.encode())
            roots.append(root)
    return roots


@pytest.fixture
def gated(receiving: Receiving) -> Iterator[Workshop]:
    """A worker that waits at the gates, and so do all that are made after it."""
    with Workshop(reach=reach) as process:
        receiving.workshop = process
        yield process


def run(receiving: Receiving, roots: list[Path], **more: object) -> Synced:
    sources = [FolderSource(root) for root in roots]
    more.setdefault("reserve_bytes", 0)
    more.setdefault("is_volume", a_volume)
    return sync(receiving.intake, sources, receiving.profiles, receiving.now, **more)  # type: ignore[arg-type]


def held(root: Path) -> list[Path]:
    return [file for file in root.rglob("*") if file.is_file()]


def test_every_camera_comes_in_whole_and_each_is_said_to_be_free(
    receiving: Receiving, cameras: list[Path]
) -> None:
    ongoing = Ongoing()
    contents = sorted(file.read_bytes() for root in cameras for file in held(root))
    synced = run(receiving, cameras, ongoing=ongoing)
    assert (synced.ingested, synced.released, synced.problems) == (8, 8, ())
    assert sorted(synced.freed) == ["CAM-0", "CAM-1", "CAM-2", "CAM-3"]
    assert sorted(receiving.plain(clip) for clip in receiving.clips()) == contents
    assert [held(root) for root in cameras] == [[]] * 4
    assert receiving.staged() == []
    view = ongoing.view()
    assert {one.stage for one in view.cameras} == {Stage.DONE}
    assert view.done == view.total == sum(map(len, contents))
    news = ongoing.news()
    assert sorted(one.freed for one in news) == [("CAM-0",), ("CAM-1",), ("CAM-2",), ("CAM-3",)]
    assert [one.ingested for one in news] == [2] * 4
    assert ongoing.news() == (), "each is told once"
    done = receiving.journal(Operation.INGEST_DONE)
    assert sum(entry.details.get("clips") == 2 for entry in done) == 4, "a docking each"


def test_a_camera_is_free_while_another_gives_nothing(
    receiving: Receiving, cameras: list[Path], gated: Workshop
) -> None:
    open_ = shut(cameras[0])
    ongoing = Ongoing()
    seen: list[CameraDone] = []
    kept: list[int] = []

    def happen(done: int, total: int) -> None:
        seen.extend(ongoing.news())
        if len(seen) == 1 and not kept:
            kept.append(len(held(cameras[0])))
            stages = {one.title: one.stage for one in ongoing.view().cameras}
            assert stages == {"CAM-0": Stage.MOVING, "CAM-1": Stage.DONE}
            open_()

    synced = run(receiving, cameras[:2], ongoing=ongoing, progress=Watch(happen))
    assert seen[0].freed == ("CAM-1",)
    assert kept == [2], "the other camera still held all it had"
    assert (synced.ingested, sorted(synced.freed)) == (4, ["CAM-0", "CAM-1"])


def test_a_camera_that_is_docked_meanwhile_joins_at_once(
    receiving: Receiving, cameras: list[Path], gated: Workshop
) -> None:
    open_ = shut(cameras[0])
    ongoing = Ongoing()
    seen: list[CameraDone] = []
    offered: list[bool] = []

    def happen(done: int, total: int) -> None:
        seen.extend(ongoing.news())
        if not offered:
            address = FolderSource(cameras[2]).address
            offered.append(ongoing.offer(Arrival(address, None, receiving.now)))
        elif seen:
            open_()

    synced = run(receiving, cameras[:1], ongoing=ongoing, progress=Watch(happen), reach=of_folder)
    assert offered == [True]
    assert [one.freed for one in seen][:1] == [("CAM-2",)]
    assert (synced.ingested, synced.freed) == (4, ("CAM-2", "CAM-0"))
    assert not ongoing.offer(Arrival(FolderSource(cameras[3]).address, None, receiving.now))


def test_a_camera_that_came_back_and_is_not_empty_is_not_called_free_once_all_are_in(
    receiving: Receiving, cameras: list[Path], gated: Workshop
) -> None:
    """It was free when it was taken away, and is docked again while another one gives nothing."""
    open_ = shut(cameras[0])
    ongoing = Ongoing()
    seen: list[CameraDone] = []
    offered: list[bool] = []

    def happen(done: int, total: int) -> None:
        seen.extend(ongoing.news())
        if seen and not offered:
            name = receiving.dsj("20260619_150000", serial=SERIALS[1])
            for file in (cameras[1] / name, cameras[1] / "DCIM" / "nobody.knows"):
                file.write_bytes(b"written since")
            address = FolderSource(cameras[1]).address
            offered.append(ongoing.offer(Arrival(address, None, receiving.now)))
        elif len(seen) > 1:
            open_()

    synced = run(receiving, cameras[:2], ongoing=ongoing, progress=Watch(happen), reach=of_folder)
    assert [one.freed for one in seen][:2] == [("CAM-1",), ()]
    assert (synced.ingested, synced.freed, synced.left) == (5, ("CAM-0",), ("DCIM/nobody.knows",))


def of_folder(address: Address) -> tuple[Source, Secret | None]:
    return FolderSource(Path(address.place)), None


def test_what_joins_twice_is_brought_in_one_after_the_other(
    receiving: Receiving, cameras: list[Path], gated: Workshop
) -> None:
    """A folder in which something new was finished while it was being read."""
    open_ = shut(cameras[0])
    ongoing = Ongoing()
    source = FolderSource(cameras[0])
    first, second = list_source(source).files
    offered: list[bool] = []

    def happen(done: int, total: int) -> None:
        if total and not offered:
            offered.append(ongoing.offer(Arrival(source.address, frozenset({second}), receiving.now)))
            open_()

    ready = frozenset[SourceFile]({first})
    synced = run(
        receiving, cameras[:1], ongoing=ongoing, ready=ready, progress=Watch(happen), reach=of_folder
    )
    assert (synced.ingested, synced.problems) == (2, ())
    assert held(cameras[0]) == []


def test_a_pause_moves_nothing_and_what_follows_is_whole(receiving: Receiving, cameras: list[Path]) -> None:
    ongoing = Ongoing()
    ongoing.pause()
    rests: list[tuple[int, int]] = []

    def happen(done: int, total: int) -> None:
        if ongoing.is_paused:
            rests.append((done, len(receiving.clips())))
            if len(rests) == 6:
                ongoing.go_on()

    synced = run(receiving, cameras[:2], ongoing=ongoing, progress=Watch(happen))
    assert rests == [(0, 0)] * 6
    assert (synced.ingested, sorted(synced.freed)) == (4, ["CAM-0", "CAM-1"])


def test_the_worker_holds_still_in_the_middle_of_a_file(receiving: Receiving) -> None:
    file = receiving.put("a.mp4", b"")
    os.truncate(file, 1 << 29)  # nothing but a length: read fast, and no disk is used
    (seen,) = list_source(FolderSource(receiving.camera)).files
    steps: list[int] = []
    asked: list[int] = []
    told_meanwhile: list[object] = []

    def rests() -> bool:
        if not steps[-1]:
            return False
        asked.append(steps[-1])
        if len(asked) == 6:
            pipe = workshop._pipe
            assert pipe is not None
            while pipe.poll():
                told_meanwhile.append(pipe.recv())
        return len(asked) < 6

    with Workshop() as workshop:
        workshop.rest_while(rests)
        sha256 = workshop.fingerprint(seen, Watch(lambda done, total: steps.append(done)))
        workshop.rest_while(lambda: False)
        assert workshop.fingerprint(seen) == sha256, "what comes next is answered as ever"
    assert len(set(asked[:5])) == 1
    assert len(told_meanwhile) <= 1, "it said at most where it holds"
    assert steps[-1] > asked[0]


def test_stopping_stops_all_and_leaves_whole_clips_only(
    receiving: Receiving, cameras: list[Path], gated: Workshop
) -> None:
    open_ = shut(cameras[0])
    ongoing = Ongoing()

    def happen(done: int, total: int) -> None:
        if ongoing.news():
            raise Cancelled

    with pytest.raises(Cancelled):
        run(receiving, cameras[:2], ongoing=ongoing, progress=Watch(happen))
    open_()
    assert receiving.staged() == []
    assert len(held(cameras[0])) == 2
    assert [clip.camera_label for clip in receiving.clips()] == ["CAM-1", "CAM-1"]
    interrupted = receiving.journal(Operation.INGEST_FAILED)
    assert [one.result for one in interrupted] == [Result.INTERRUPTED]
    receiving.workshop = Workshop()
    with receiving.workshop:
        assert run(receiving, cameras[:2]).ingested == 2


def test_the_same_recordings_on_two_cameras_at_the_same_time_are_one_set_of_clips(
    receiving: Receiving, cameras: list[Path]
) -> None:
    shutil.rmtree(cameras[1])
    shutil.copytree(cameras[0], cameras[1])
    synced = run(receiving, cameras[:2])
    assert (synced.ingested, synced.already_there, synced.problems) == (2, 2, ())
    assert len({clip.sha256 for clip in receiving.clips()}) == len(receiving.clips()) == 2
    assert [held(root) for root in cameras[:2]] == [[], []]


def test_a_camera_without_room_is_not_begun_and_not_emptied_while_another_is(
    receiving: Receiving, cameras: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    small = sum(file.stat().st_size for file in held(cameras[0]))
    (cameras[1] / "large.mp4").write_bytes(bytes(10 * small))
    monkeypatch.setattr(type(receiving.store), "space_left", lambda _: 4 * small)
    synced = run(receiving, cameras[:2])
    assert (synced.ingested, synced.freed) == (2, ("CAM-0",))
    (problem,) = synced.problems
    assert isinstance(problem, DiskFull)
    assert len(held(cameras[1])) == 3
    assert len(receiving.journal(Operation.INGEST_BEGUN)) == 1


def test_two_synchronisations_take_turns(receiving: Receiving, cameras: list[Path]) -> None:
    """The one that is asked for in a page waits for the one that began by itself."""
    waits: list[int] = []
    receiving.store.receiving.acquire()

    def happen(done: int, total: int) -> None:
        waits.append(total)
        if len(waits) == 2:
            receiving.store.receiving.release()

    assert run(receiving, cameras[:1], progress=Watch(happen)).ingested == 2
    assert waits[:2] == [0, 0]
    assert not receiving.store.receiving.locked()


def test_pictures_that_are_not_wanted_now_are_left_for_later(
    receiving: Receiving, cameras: list[Path]
) -> None:
    ongoing = Ongoing()
    ongoing.leave_pictures()
    synced = run(receiving, cameras[:2], ongoing=ongoing)
    assert (synced.ingested, synced.to_prepare) == (4, 4)


def test_a_mistake_in_one_camera_ends_all_and_is_told(
    receiving: Receiving, cameras: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("bwc_review.operations.one_source.empty_camera", broken)
    with pytest.raises(ZeroDivisionError):
        run(receiving, cameras[:2])
    assert not any(thread.name.startswith("source") for thread in threading.enumerate())
    assert receiving.staged() == []


def test_more_cameras_than_hands_all_come_in(
    receiving: Receiving, cameras: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bwc_review.operations.side_by_side.MOST_AT_ONCE", 1)
    synced = run(receiving, cameras)
    assert (synced.ingested, len(synced.freed)) == (8, 4)


class InProcess(Workshop):
    """A workshop whose bench stands in this process: two dozen of the others take longer to start."""

    def __init__(self, at_once: Callable[[int], None]) -> None:
        super().__init__()
        self._bench, self._at_once = Workbench(), at_once

    def another(self) -> Workshop:
        return InProcess(self._at_once)

    def _ask(self, name: str, size: int, progress: Progress, work: Any, *args: object, **more: object) -> Any:
        is_sealing = work is Workbench.seal
        self._at_once(is_sealing)
        try:
            return work(self._bench, *args, **more)
        finally:
            self._at_once(-is_sealing)

    def close(self) -> None:
        self._bench.close()


def test_two_stations_full_of_cameras_all_come_in_and_only_so_many_at_once(receiving: Receiving) -> None:
    serials = [f"76543{number:02}" for number in range(24)]
    roots = [receiving.root / serial for serial in serials]
    with receiving.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, tuple(serials))) as tables:
        for serial, root in zip(serials, roots, strict=True):
            tables.cameras.add(Camera(serial, f"CAM-{serial[-2:]}", release=ReleasePolicy.ALWAYS))
            for part in range(2):
                file = root / receiving.dsj(f"20260619_100{part}00", serial=serial)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(f"{serial} {part}".encode())
    lock, working, are_all_there = threading.Lock(), [0], threading.Event()

    def at_once(change: int) -> None:
        with lock:
            working.append(working[-1] + change)
            if working[-1] >= MOST_AT_ONCE:
                are_all_there.set()
        if change > 0:
            are_all_there.wait(60)  # the first ones, until there are as many as may be

    with InProcess(at_once) as receiving.workshop:
        synced = run(receiving, roots)
    assert (synced.ingested, synced.problems, len(synced.freed)) == (48, (), 24)
    assert [held(root) for root in roots] == [[]] * 24
    assert len({receiving.plain(clip) for clip in receiving.clips()}) == 48
    assert working[-1] == 0
    assert max(working) == MOST_AT_ONCE


def test_a_camera_that_is_named_twice_is_brought_in_once(receiving: Receiving, cameras: list[Path]) -> None:
    synced = run(receiving, [cameras[0], cameras[0]])
    assert (synced.ingested, synced.already_there, synced.problems) == (2, 0, ())
    assert len(receiving.journal(Operation.INGEST_BEGUN)) == 1
