"""What goes wrong between the camera and the vault, and that nothing is lost by it."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import replace
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bwc_review.dock.folder import FolderSource
from bwc_review.dock.listing import list_source
from bwc_review.dock.source import SourceFile
from bwc_review.domain.clip import BodyKind, ClipId, Sealed, SealedHead
from bwc_review.domain.errors import (
    CopyDiffers,
    DiskFull,
    RecordingUnread,
    SourceChanged,
    SourceUnreadable,
    SourceVanished,
    StationError,
    WorkerDied,
)
from bwc_review.domain.journal import Operation, Result
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.operations.transfer_files import MOST_TRIES
from bwc_review.operations.workbench import Beside, Seen, Workbench
from bwc_review.operations.workshop import Workshop
from bwc_review.vault.store import Store

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving

CLIP = "01a20634-e123-7eee-bf47-7621c7be1884"
LARGE = os.urandom(1 << 20) * 8


@pytest.fixture
def bench() -> Iterator[Workbench]:
    made = Workbench()
    yield made
    made.close()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "vault", tmp_path / "staging")


class Once:
    """Progress that does one thing at the first report: something happens while a file is being read."""

    def __init__(self, happening: object) -> None:
        self.happening = happening

    def step(self, done: int, total: int, what: str = "") -> None:
        happening, self.happening = self.happening, None
        if callable(happening):
            happening()


def listed(root: Path) -> SourceFile:
    return list_source(FolderSource(root)).files[0]


def seal_while(happening: object, file: SourceFile, store: Store, recipients: Sequence[str]) -> None:
    bench = Workbench(Once(happening))
    try:
        bench.seal(CLIP, file, *store.stage(CLIP), recipients)
    finally:
        bench.close()


def test_a_file_that_goes_away_while_it_is_read_has_vanished(receiving: Receiving) -> None:
    file = receiving.put("a.mp4", LARGE)
    with pytest.raises(SourceVanished):
        seal_while(file.unlink, listed(receiving.camera), receiving.store, receiving.recipients)


def test_a_file_that_grows_while_it_is_read_has_changed(receiving: Receiving) -> None:
    file = receiving.put("a.mp4", LARGE)

    def grow() -> None:
        with file.open("ab") as stream:
            stream.write(b"more")

    with pytest.raises(SourceChanged):
        seal_while(grow, listed(receiving.camera), receiving.store, receiving.recipients)


def test_a_file_rewritten_at_the_same_length_has_changed(receiving: Receiving) -> None:
    file = receiving.put("a.mp4", LARGE)
    with pytest.raises(SourceChanged):
        seal_while(
            lambda: file.write_bytes(LARGE), listed(receiving.camera), receiving.store, receiving.recipients
        )


def test_a_file_shorter_than_it_was_listed_has_changed(receiving: Receiving) -> None:
    file = receiving.put("a.mp4", LARGE)
    seen = listed(receiving.camera)
    os.truncate(file, 1000)
    with pytest.raises(SourceChanged):
        seal_while(None, seen, receiving.store, receiving.recipients)


def test_a_fingerprint_of_a_changing_file_is_refused(receiving: Receiving, bench: Workbench) -> None:
    file = receiving.put("a.mp4", LARGE)
    seen = listed(receiving.camera)
    file.write_bytes(LARGE + b"x")
    with pytest.raises(SourceChanged):
        bench.fingerprint(seen)
    file.unlink()
    with pytest.raises(SourceVanished):
        bench.fingerprint(seen)


def test_one_flipped_byte_in_staging_is_found_by_reading_again(
    receiving: Receiving, bench: Workbench
) -> None:
    receiving.put("a.mp4", LARGE)
    head, body = receiving.store.stage(CLIP)
    bench.seal(CLIP, listed(receiving.camera), head, body, receiving.recipients)
    flip(body, 5_000_000)
    bench.start_check(CLIP, body)
    with pytest.raises(CopyDiffers):
        bench.end_check(CLIP)


def flip(file: Path, at: int) -> None:
    with file.open("r+b") as stream:
        stream.seek(at)
        byte = stream.read(1)[0]
        stream.seek(at)
        stream.write(bytes([byte ^ 1]))


class Faulty(Workshop):
    """A workshop to which something happens at one kind of request, the n-th time it is made."""

    def __init__(
        self, at: str, happens: object, turn: int = 1, quiet_s: float = 60.0, *, every: bool = False
    ) -> None:
        super().__init__(quiet_s)
        self.at, self.happens, self.turn, self.every = at, happens, turn, every

    def _meet(self, request: str, file: SourceFile | None, body: Path | None = None) -> None:
        if request != self.at:
            return
        self.turn -= 1
        if (self.turn == 0 or self.every) and callable(self.happens):
            self.happens(self, file, body)

    def seal(
        self,
        clip: str,
        file: SourceFile,
        head: Path,
        body: Path,
        recipients: Sequence[str],
        progress: Progress = SILENT,
    ) -> tuple[SealedHead, Sealed]:
        self._meet("seal", file, body)
        return super().seal(clip, file, head, body, recipients, progress)

    def start_check(self, clip: str, file: SourceFile, body: Path) -> None:
        self._meet("start_check", file, body)
        super().start_check(clip, file, body)

    def end_check(self, clip: str, file: SourceFile) -> None:
        self._meet("end_check", file)
        super().end_check(clip, file)

    def look(self, clip: str, file: SourceFile, body: Path) -> Seen:
        self._meet("look", file, body)
        return super().look(clip, file, body)

    def seal_beside(self, clip: str, file: SourceFile, target: Path, name: str) -> Beside:
        self._meet("seal_beside", file, target)
        return super().seal_beside(clip, file, target, name)

    def derive(
        self,
        clip: str,
        size: int,
        kind: BodyKind,
        body: Path,
        target: Path,
        frames: tuple[Path, Sealed] | None = None,
        progress: Progress = SILENT,
    ) -> Sealed | None:
        self._meet("derive", None, body)
        return super().derive(clip, size, kind, body, target, frames, progress)


def dies(workshop: Workshop, file: SourceFile | None, body: Path | None) -> None:
    if file is not None:
        workshop.fingerprint(file)  # so that there is a process
    assert workshop.process_id is not None
    os.kill(workshop.process_id, signal.SIGKILL)


def hangs(workshop: Workshop, file: SourceFile, body: Path | None) -> None:
    workshop.fingerprint(file)
    assert workshop.process_id is not None
    os.kill(workshop.process_id, signal.SIGSTOP)


def is_flipped(workshop: Workshop, file: SourceFile | None, body: Path | None) -> None:
    assert body is not None
    flip(body, 1000)


def raising(error: StationError) -> object:
    def happen(workshop: Workshop, file: SourceFile | None, body: Path | None) -> None:
        raise error

    return happen


def three(receiving: Receiving, small_clips: Sequence[Path]) -> list[str]:
    receiving.know()
    names = [receiving.dsj(f"20260619_10000{number * 3}") for number in range(3)]
    for name, source in zip(names, small_clips, strict=False):
        receiving.put(name, source)
    receiving.put(names[1][:-4] + ".nmea", b"no position\r\n")
    return names


def run(receiving: Receiving, workshop: Workshop) -> tuple[StationError, ...]:
    """Synchronise and empty the camera; whatever happened, what is listed is whole and opens."""
    receiving.workshop = workshop
    try:
        problems = receiving.sync(release=True).problems
    finally:
        workshop.close()
    assert receiving.staged() == []
    for clip in receiving.clips():
        assert len(receiving.plain(clip)) == clip.size_bytes
    return problems


def ends_well(receiving: Receiving, workshop: Workshop, small_clips: Sequence[Path]) -> None:
    """The next run brings in what is missing, and everything is there once."""
    receiving.workshop = workshop
    assert receiving.sync(release=True).problems == ()
    assert sorted(receiving.plain(clip) for clip in receiving.clips()) == sorted(
        source.read_bytes() for source in small_clips[:3]
    )
    assert receiving.on_camera() == []


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_a_flipped_byte_keeps_the_cameras_file_and_the_next_run_succeeds(
    receiving: Receiving, small_clips: tuple[Path, ...], workshop: Workshop, turn: int
) -> None:
    names = three(receiving, small_clips)
    problems = run(receiving, Faulty("start_check", is_flipped, turn))
    assert [type(problem) for problem in problems] == [CopyDiffers]
    assert len(receiving.clips()) == 2
    assert names[turn - 1] in receiving.on_camera()
    assert receiving.journal(Operation.INGEST_FAILED)[-1].details["error"] == "CopyDiffers"
    ends_well(receiving, workshop, small_clips)


def test_a_copy_that_suffers_after_it_was_compared_costs_no_other_camera_file(
    receiving: Receiving, small_clips: tuple[Path, ...], workshop: Workshop
) -> None:
    names = three(receiving, small_clips)

    def suffers(workshop: Workshop, file: SourceFile | None, body: Path | None) -> None:
        assert body is not None
        flip(body, body.stat().st_size - 1)

    problems = run(receiving, Faulty("look", suffers, 2))
    assert [type(problem) for problem in problems] == [CopyDiffers]
    assert [name for name in receiving.on_camera() if name.endswith(".mp4")] == [names[1]]
    ends_well(receiving, workshop, small_clips)


@pytest.mark.parametrize("turn", [1, 3])
@pytest.mark.parametrize("request_", ["seal", "start_check", "end_check"])
def test_a_worker_that_dies_before_the_copy_is_verified_loses_nothing(
    receiving: Receiving, small_clips: tuple[Path, ...], workshop: Workshop, request_: str, turn: int
) -> None:
    three(receiving, small_clips)
    assert run(receiving, Faulty(request_, dies, turn)) == (), "another one brought it in at once"
    failed = receiving.journal(Operation.INGEST_FAILED)
    assert {entry.details["error"] for entry in failed} <= {"WorkerDied"}
    ends_well(receiving, workshop, small_clips)


@pytest.mark.parametrize("request_", ["seal", "end_check"])
def test_a_file_that_kills_every_worker_is_given_up_after_a_few_and_costs_no_other(
    receiving: Receiving, small_clips: tuple[Path, ...], workshop: Workshop, request_: str
) -> None:
    names = three(receiving, small_clips)

    def kills(workshop: Workshop, file: SourceFile | None, body: Path | None) -> None:
        if file is not None and file.relative == names[1]:
            dies(workshop, file, body)

    problems = run(receiving, Faulty(request_, kills, every=True))
    assert [type(problem) for problem in problems] == [WorkerDied], "said once"
    assert [name for name in receiving.on_camera() if name.endswith(".mp4")] == [names[1]]
    failed = receiving.journal(Operation.INGEST_FAILED)
    assert [entry.details["error"] for entry in failed] == ["WorkerDied"] * MOST_TRIES
    ends_well(receiving, workshop, small_clips)


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_a_worker_that_dies_once_looking_inside_costs_a_second_look_and_nothing_else(
    receiving: Receiving, small_clips: tuple[Path, ...], turn: int
) -> None:
    """The system ends processes for want of memory: that says nothing of the recording."""
    three(receiving, small_clips)
    problems = run(receiving, Faulty("look", dies, turn))
    assert problems == ()
    clips = receiving.clips()
    assert [clip.is_damaged for clip in clips] == [False, False, False]
    assert sorted(receiving.plain(clip) for clip in clips) == sorted(
        source.read_bytes() for source in small_clips[:3]
    )
    assert (receiving.on_camera(), receiving.staged()) == ([], [])


@pytest.mark.parametrize("turn", [1, 2])
def test_a_recording_over_which_two_workers_die_is_kept_unread_and_said(
    receiving: Receiving, small_clips: tuple[Path, ...], turn: int
) -> None:
    names = three(receiving, small_clips)

    def kills(workshop: Workshop, file: SourceFile | None, body: Path | None) -> None:
        if file is not None and file.relative == names[turn - 1]:
            dies(workshop, file, body)

    problems = run(receiving, Faulty("look", kills, every=True))
    assert [type(problem) for problem in problems] == [RecordingUnread]
    clips = receiving.clips()
    assert [clip.damage for clip in clips].count("unreadable") == 1
    assert clips[turn - 1].damage == "unreadable"
    alone = [b"no position\r\n"] if turn == 2 else []  # what lay beside it, and lost its key with the worker
    assert sorted(receiving.plain(clip) for clip in clips) == sorted(
        [*(source.read_bytes() for source in small_clips[:3]), *alone]
    )
    assert receiving.on_camera() == []


def test_a_worker_that_dies_deriving_leaves_the_clip_whole(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    three(receiving, small_clips)
    problems = run(receiving, Faulty("derive", dies, 2))
    assert [type(problem) for problem in problems] == [RecordingUnread]
    assert [clip.is_damaged for clip in receiving.clips()] == [False, False, False]
    assert receiving.on_camera() == []


def test_a_sidecar_on_which_a_worker_dies_comes_in_by_itself(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    names = three(receiving, small_clips)
    problems = run(receiving, Faulty("seal_beside", dies))
    assert RecordingUnread in {type(problem) for problem in problems}
    assert receiving.on_camera() == []
    sidecar = names[1][:-4] + ".nmea"
    assert [(one.source_name, one.damage) for one in receiving.clips() if one.is_damaged] == [
        (sidecar, "beside")
    ]
    assert len(receiving.clips()) == 4


def test_a_worker_that_hangs_is_ended(receiving: Receiving, small_clips: tuple[Path, ...]) -> None:
    three(receiving, small_clips)
    workshop = Faulty("look", hangs, every=True, quiet_s=0.5)
    problems = run(receiving, workshop)
    assert RecordingUnread in {type(problem) for problem in problems}
    names = [*(clip.source_name for clip in receiving.clips()), *receiving.on_camera()]
    films = [Path(name).name for name in names if name.endswith(".mp4")]  # a slow worker leaves notes alone
    assert len(films) == len(set(films)) == 3


@pytest.mark.parametrize(
    "error", [SourceVanished("x"), SourceUnreadable("x", "Input/output error"), SourceChanged("x")]
)
def test_a_file_that_cannot_be_read_stays_and_stops_no_other(
    receiving: Receiving, small_clips: tuple[Path, ...], workshop: Workshop, error: StationError
) -> None:
    names = three(receiving, small_clips)

    def fails(workshop: Workshop, file: SourceFile | None, body: Path | None) -> None:
        if file is not None and file.relative == names[1]:
            raise error

    problems = run(receiving, Faulty("seal", fails, every=True))
    assert problems == (error,), "said once"
    assert len(receiving.journal(Operation.INGEST_FAILED)) == MOST_TRIES
    assert [name for name in receiving.on_camera() if name.endswith(".mp4")] == [names[1]]
    ends_well(receiving, workshop, small_clips)


@pytest.mark.parametrize("turn", [1, 2, 3])
@pytest.mark.parametrize(
    "error", [SourceVanished("x"), SourceUnreadable("x", "Input/output error"), SourceChanged("x")]
)
def test_what_fails_for_a_moment_comes_in_at_the_same_docking_after_the_others(
    receiving: Receiving, small_clips: tuple[Path, ...], error: StationError, turn: int
) -> None:
    names = three(receiving, small_clips)
    assert run(receiving, Faulty("seal", raising(error), turn)) == ()
    assert receiving.on_camera() == []
    came = [
        entry.subjects[0]
        for entry in receiving.journal(Operation.INGEST_DONE)
        if "clips" not in entry.details
    ]
    by_id = {clip.id: clip.source_name for clip in receiving.clips()}
    assert [by_id[ClipId(one)] for one in came] == [*names[: turn - 1], *names[turn:], names[turn - 1]]
    (failed,) = receiving.journal(Operation.INGEST_FAILED)
    assert failed.details["error"] == type(error).__name__


def test_a_file_that_grew_while_it_was_read_comes_in_as_it_is_then(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    names = three(receiving, small_clips)

    def grows(workshop: Workshop, file: SourceFile | None, body: Path | None) -> None:
        with (receiving.camera / names[0]).open("ab") as end:
            end.write(bytes(16))

    assert run(receiving, Faulty("seal", grows)) == ()
    whole = small_clips[0].read_bytes() + bytes(16)
    assert whole in [receiving.plain(clip) for clip in receiving.clips()]
    assert receiving.on_camera() == []


def test_a_file_of_a_watched_folder_that_grew_waits_until_it_is_still_again(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    names = three(receiving, small_clips)
    ready = frozenset(list_source(FolderSource(receiving.camera)).files)

    def grows(workshop: Workshop, file: SourceFile | None, body: Path | None) -> None:
        with (receiving.camera / names[0]).open("ab") as end:
            end.write(bytes(16))

    receiving.workshop = Faulty("seal", grows)
    with receiving.workshop:
        synced = receiving.sync(release=True, ready=ready)
    assert [type(problem) for problem in synced.problems] == [SourceChanged]
    assert (synced.ingested, receiving.on_camera()) == (2, [names[0]])


def test_a_camera_pulled_out_ends_the_run_with_one_problem(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    three(receiving, small_clips)

    def pulled(workshop: Workshop, file: SourceFile, body: Path | None) -> None:
        receiving.camera.rename(receiving.root / "pulled")

    problems = run(receiving, Faulty("seal", pulled, 2))
    assert [type(problem).__name__ for problem in problems[:1]] == ["SourceVanished"]
    assert len(receiving.clips()) == 1
    assert len(receiving.journal(Operation.INGEST_FAILED)) == 1


@pytest.mark.parametrize("turn", [1, 3])
def test_a_full_disk_ends_the_run_and_leaves_whole_clips_only(
    receiving: Receiving, small_clips: tuple[Path, ...], workshop: Workshop, turn: int
) -> None:
    three(receiving, small_clips)
    full = DiskFull("vault", 1)
    problems = run(receiving, Faulty("seal", raising(full), turn))
    assert problems == (full,)
    assert len(receiving.clips()) == turn - 1
    assert len(receiving.on_camera()) == 4, "no camera is emptied while the vault is short"
    failed = receiving.journal(Operation.INGEST_FAILED)
    assert [entry.result for entry in failed] == [Result.ERROR]
    ends_well(receiving, workshop, small_clips)


class Hopeful(Store):
    """A store that believes in room: the disk fills only once the transfer is under way."""

    def space_left(self) -> int:
        return 1 << 40


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of four megabytes, where this account may make one."""
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=4m", "none", str(folder)]
    may = os.name == "posix" and os.geteuid() == 0
    if not may or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no small file system can be made here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_is_really_full_leaves_nothing_half_done(
    receiving: Receiving, small_clips: tuple[Path, ...], small_disk: Path, workshop: Workshop
) -> None:
    receiving.know()
    receiving.put(receiving.dsj("20260619_100000"), small_clips[0])
    receiving.put(receiving.dsj("20260619_110000"), LARGE)
    receiving.put(receiving.dsj("20260619_120000"), small_clips[1])
    receiving.store = Hopeful(small_disk / "vault", small_disk / "staging")
    synced = receiving.sync(release=True)
    assert [type(problem) for problem in synced.problems] == [DiskFull]
    assert synced.ingested == 1
    assert [receiving.plain(clip) for clip in receiving.clips()] == [small_clips[0].read_bytes()]
    assert list((small_disk / "staging").iterdir()) == []
    assert len(receiving.on_camera()) == 3, "no camera is emptied while the vault is short"


def test_the_worker_leaves_with_its_workshop(receiving: Receiving) -> None:
    receiving.put("a.mp4", b"data")
    workshop = Workshop()
    workshop.fingerprint(listed(receiving.camera))
    number = workshop.process_id
    assert number is not None
    workshop.close()
    workshop.close()
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)  # no process and no zombie has that number


def test_what_fails_in_the_worker_comes_back_as_the_fact_it_is(receiving: Receiving) -> None:
    receiving.put("a.mp4", b"data")
    seen = listed(receiving.camera)
    with Workshop() as workshop:
        with pytest.raises(SourceChanged) as changed:
            workshop.fingerprint(replace(seen, size=3))
        assert changed.value.file == "a.mp4"
        with pytest.raises(WorkerDied):
            workshop.look(CLIP, seen, receiving.camera / "a.mp4")  # never sealed: our own mistake
        assert workshop.fingerprint(seen)


def test_a_worker_that_cannot_be_started_is_a_fact_that_is_said(
    receiving: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    receiving.put("a.mp4", b"data")

    def refused(self: SpawnProcess) -> None:
        raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))

    with Workshop() as workshop:
        with monkeypatch.context() as patched:
            patched.setattr(SpawnProcess, "start", refused)
            with pytest.raises(WorkerDied):
                workshop.fingerprint(listed(receiving.camera))
        assert workshop.fingerprint(listed(receiving.camera))


def test_a_worker_that_died_has_forgotten(receiving: Receiving) -> None:
    receiving.put("a.mp4", b"data")
    with Workshop() as workshop:
        dies(workshop, listed(receiving.camera), None)
        workshop.forget(CLIP)
        assert workshop.process_id is None
        assert workshop.generation == 1
