"""A file that was cut short is gone on with, and only where it is proved to begin with what was sealed."""

from __future__ import annotations

import hashlib
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bwc_review.dock.folder import FOLDER
from bwc_review.dock.listing import list_source
from bwc_review.dock.source import Address, Secret, Source
from bwc_review.domain.clip import Sealed, SealedHead
from bwc_review.domain.errors import CopyDiffers, SourceChanged, SourceVanished
from bwc_review.domain.journal import Operation, Result
from bwc_review.domain.transfer_view import Stage
from bwc_review.operations import going_on, one_source
from bwc_review.operations.empty_camera import Emptied, empty_camera
from bwc_review.operations.ingest import Synced, sync
from bwc_review.operations.ongoing import Ongoing
from bwc_review.operations.workbench import Workbench
from bwc_review.operations.workshop import Workshop
from bwc_review.vault import pour, sealer
from bwc_review.vault.reader import open_clip
from tests.operations.docking.conftest import VAULT, a_volume
from tests.operations.docking.cut import ELSEWHERE, CutSource, cut_at, opened_at, reach

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving

CLIP = "01a20634-e123-7eee-bf47-7621c7be1884"
CHUNK = 65_536
MOST = 10 * CHUNK + 17
DATA = os.urandom(MOST)
BLOCK = 1 << 21
LARGE = os.urandom(1 << 20) * 9
KINDS = (FOLDER, ELSEWHERE)


@pytest.fixture
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """One chunk each, so that small files have many."""
    for module in (pour, sealer, going_on):
        monkeypatch.setattr(module, "BLOCK_CHUNKS", 1)
    monkeypatch.setattr(going_on, "_BLOCK", CHUNK)
    monkeypatch.setattr(going_on, "SAMPLES", 4)


class Bench:
    """A workbench before a camera with one file."""

    def __init__(self, receiving: Receiving, kind: str, data: bytes) -> None:
        self.receiving = receiving
        self.path = receiving.put("a.mp4", data)
        self.source = CutSource(receiving.camera, kind)
        (self.file,) = list_source(self.source).files
        self.head, self.body = receiving.store.stage(CLIP)

        def same(address: Address, secret: Secret | None = None) -> Source:
            return self.source

        self.bench = Workbench(reach=same)

    def seal(self) -> Sealed:
        return self.bench.seal(CLIP, self.file, self.head, self.body, self.receiving.recipients)[1]

    def go_on(self) -> Sealed:
        return self.bench.go_on(CLIP, self.file, self.head, self.body, self.receiving.recipients)[1]

    def change(self, at: int) -> None:
        """Another byte, under the same size and time."""
        facts = self.path.stat()
        with self.path.open("r+b") as stream:
            stream.seek(at)
            byte = stream.read(1)[0]
            stream.seek(at)
            stream.write(bytes([byte ^ 1]))
        os.utime(self.path, ns=(facts.st_atime_ns, facts.st_mtime_ns))

    def close(self) -> None:
        self.bench.close()
        self.receiving.store.destroy_staged(CLIP)


def whole(bench: Bench, sealed: Sealed, data: bytes) -> None:
    """The copy, read again, is the file; and it opens with the key of the vault."""
    bench.bench.start_check(CLIP, bench.body)
    bench.bench.end_check(CLIP)
    head = bench.head.read_bytes()
    kept = SealedHead(sha256_of(head), len(head))
    with open_clip(head, bench.body, VAULT, CLIP, kept, sealed) as reader:
        assert reader.read(0, reader.size) == data
    assert sealed.plain_sha256 == sha256_of(data)
    assert sealed.sealed_sha256 == sha256_of(bench.body.read_bytes())


def sha256_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.mark.usefixtures("small_blocks")
@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(size=st.integers(1, MOST), cuts=st.lists(st.integers(0, MOST), min_size=1, max_size=3))
@example(size=MOST, cuts=[CHUNK])
@example(size=MOST, cuts=[2 * CHUNK, 2 * CHUNK, MOST - 1])
@example(size=4 * CHUNK, cuts=[4 * CHUNK - 1])
@example(size=4 * CHUNK, cuts=[2 * CHUNK - 1])
def test_a_file_cut_at_any_bytes_is_in_the_end_the_file(
    receiving: Receiving, kind: str, size: int, cuts: list[int]
) -> None:
    bench = Bench(receiving, kind, DATA[:size])
    try:
        done = 0
        sealed: Sealed | None = None
        for at in sorted(min(cut, size - 1) for cut in cuts):
            cut_at(receiving.camera, at)
            try:
                sealed = bench.go_on() if done else bench.seal()
            except SourceVanished:
                now = bench.bench.kept(CLIP)
                assert done <= now <= at
                assert now >= at - 2 * CHUNK, "only what was not sealed is read again"
                done = now
        receiving.camera.with_suffix(".cut").unlink(missing_ok=True)
        if sealed is None:
            opened_at(receiving.camera)
            sealed = bench.go_on() if done else bench.seal()
            assert opened_at(receiving.camera)[-1] == done
        whole(bench, sealed, DATA[:size])
    finally:
        bench.close()


@pytest.mark.usefixtures("small_blocks")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(3 * CHUNK, MOST - 1), part=st.floats(0, 1, exclude_max=True))
def test_one_byte_of_the_beginning_that_is_another_on_a_volume_is_never_gone_on_with(
    receiving: Receiving, cut: int, part: float
) -> None:
    bench = Bench(receiving, FOLDER, DATA)
    try:
        cut_at(receiving.camera, cut)
        with pytest.raises(SourceVanished):
            bench.seal()
        bench.change(int(part * bench.bench.kept(CLIP)))
        with pytest.raises(SourceChanged):
            bench.go_on()
    finally:
        bench.close()


@pytest.mark.usefixtures("small_blocks")
@pytest.mark.parametrize("at", [5, -5])
def test_the_first_and_the_last_block_are_always_compared_behind_a_network(
    receiving: Receiving, at: int
) -> None:
    bench = Bench(receiving, ELSEWHERE, DATA)
    try:
        cut_at(receiving.camera, MOST - 1)
        with pytest.raises(SourceVanished):
            bench.seal()
        bench.change(at if at > 0 else bench.bench.kept(CLIP) + at)
        with pytest.raises(SourceChanged):
            bench.go_on()
    finally:
        bench.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_whose_time_is_another_is_never_gone_on_with(receiving: Receiving, kind: str) -> None:
    bench = Bench(receiving, kind, LARGE)
    try:
        cut_at(receiving.camera, 5_000_000)
        with pytest.raises(SourceVanished):
            bench.seal()
        os.utime(bench.path, (1, 1))
        with pytest.raises(SourceChanged):
            bench.go_on()
    finally:
        bench.close()


def test_a_beginning_that_suffered_on_our_own_drive_is_not_gone_on_with(receiving: Receiving) -> None:
    bench = Bench(receiving, ELSEWHERE, LARGE)
    try:
        cut_at(receiving.camera, 5_000_000)
        with pytest.raises(SourceVanished):
            bench.seal()
        with bench.body.open("r+b") as stream:
            stream.seek(1000)
            stream.write(b"\0\1\2\3")
        with pytest.raises(CopyDiffers):
            bench.go_on()
    finally:
        bench.close()


# --- the whole way, with a worker process ------------------------------------


@pytest.fixture
def cutting(receiving: Receiving) -> Iterator[Workshop]:
    with Workshop(reach=reach) as process:
        receiving.workshop = process
        yield process


def run(receiving: Receiving, kind: str, **more: object) -> Synced:
    source = CutSource(receiving.camera, kind)
    more.setdefault("reserve_bytes", 0)
    more.setdefault("is_volume", a_volume)
    more.setdefault("release", True)
    return sync(receiving.intake, [source], receiving.profiles, receiving.now, **more)  # type: ignore[arg-type]


def docked(receiving: Receiving, data: bytes = LARGE) -> Path:
    receiving.know()
    return receiving.put(receiving.dsj(), data)


@pytest.mark.parametrize("kind", KINDS)
def test_a_camera_whose_cable_was_pulled_in_mid_file_goes_on_where_it_was_and_is_emptied(
    receiving: Receiving, cutting: Workshop, kind: str
) -> None:
    docked(receiving)
    cut_at(receiving.camera, 7_000_000)
    synced = run(receiving, kind)
    freed = () if kind == ELSEWHERE else ("CAM-01",)  # what a dock holds says nothing of the camera
    assert (synced.ingested, synced.released, synced.freed, synced.problems) == (1, 1, freed, ())
    (clip,) = receiving.clips()
    assert receiving.plain(clip) == LARGE
    opened = opened_at(receiving.camera)
    assert 2 * BLOCK in opened, "it went on there"
    assert opened[-1] == (0 if kind == ELSEWHERE else 2 * BLOCK), "else read whole before it went"
    (failed,) = receiving.journal(Operation.INGEST_FAILED)
    assert failed.details["error"] == "SourceVanished"
    assert receiving.staged() == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_camera_that_holds_something_else_when_it_comes_back_is_read_from_the_beginning(
    receiving: Receiving, cutting: Workshop, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    file = docked(receiving)
    other = LARGE[1:] + LARGE[:1]
    cut_at(receiving.camera, 7_000_000)
    facts = file.stat()
    real = Workshop.kept

    def kept(self: Workshop, clip: str) -> int:
        file.write_bytes(other)
        os.utime(file, ns=(facts.st_atime_ns, facts.st_mtime_ns))
        return real(self, clip)

    monkeypatch.setattr(Workshop, "kept", kept)
    synced = run(receiving, kind)
    assert (synced.ingested, synced.released, synced.problems) == (1, 1, ())
    (clip,) = receiving.clips()
    assert receiving.plain(clip) == other
    assert receiving.staged() == []


@pytest.mark.parametrize("when", ["kept", "go_on"])
def test_a_worker_that_died_meanwhile_took_the_key_along_and_the_file_begins_anew(
    receiving: Receiving, cutting: Workshop, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    docked(receiving)
    cut_at(receiving.camera, 7_000_000)
    real: Callable[..., object] = getattr(Workshop, when)

    def dies(self: Workshop, *args: object) -> object:
        found = real(self, *args) if when == "kept" else None
        if self.process_id is not None and self.generation == 0:
            os.kill(self.process_id, signal.SIGKILL)
        return found if when == "kept" else real(self, *args)

    monkeypatch.setattr(Workshop, when, dies)
    synced = run(receiving, FOLDER)
    assert (synced.ingested, synced.released, synced.problems) == (1, 1, ())
    assert receiving.plain(receiving.clips()[0]) == LARGE
    assert receiving.staged() == []


def test_a_camera_that_changed_behind_the_samples_keeps_its_file_and_this_is_said(
    receiving: Receiving, cutting: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = docked(receiving)
    cut_at(receiving.camera, 7_000_000)

    def empties(*args: object) -> Emptied:
        facts = file.stat()
        file.write_bytes(LARGE[1:] + LARGE[:1])
        os.utime(file, ns=(facts.st_atime_ns, facts.st_mtime_ns))
        return empty_camera(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(one_source, "empty_camera", empties)
    synced = run(receiving, ELSEWHERE)
    assert (synced.ingested, synced.released, synced.freed) == (1, 0, ())
    assert [type(problem) for problem in synced.problems] == [SourceChanged]
    assert receiving.on_camera() == [receiving.dsj()]


def checks(receiving: Receiving) -> list[Result]:
    """How comparing with the whole file of the source ended, each time."""
    every = receiving.journal(Operation.CHECK_DONE)
    return [entry.result for entry in every if entry.details.get("stage") == "source"]


def test_what_was_put_together_and_stays_on_its_source_is_compared_whole_once_it_is_in(
    receiving: Receiving, cutting: Workshop
) -> None:
    docked(receiving)
    cut_at(receiving.camera, 7_000_000)
    synced = run(receiving, ELSEWHERE, release=False)
    assert (synced.ingested, synced.released, synced.problems) == (1, 0, ())
    assert opened_at(receiving.camera)[-1] == 0, "read whole, from the beginning"
    assert checks(receiving) == [Result.OK]
    assert run(receiving, ELSEWHERE, release=False).problems == ()
    assert checks(receiving) == [Result.OK], "once"


def test_a_source_that_changed_behind_the_samples_is_said_though_it_is_never_emptied(
    receiving: Receiving, cutting: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = docked(receiving)
    cut_at(receiving.camera, 7_000_000)

    def leaves(*args: object) -> Emptied:
        facts = file.stat()
        file.write_bytes(LARGE[1:] + LARGE[:1])
        os.utime(file, ns=(facts.st_atime_ns, facts.st_mtime_ns))
        return empty_camera(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(one_source, "empty_camera", leaves)
    synced = run(receiving, ELSEWHERE, release=False)
    assert [type(problem) for problem in synced.problems] == [SourceChanged]
    assert checks(receiving) == [Result.ERROR]
    monkeypatch.undo()
    assert run(receiving, ELSEWHERE, release=False).ingested == 1, "the other one is kept beside"
    assert len(receiving.clips()) == 2


def test_a_source_that_changes_while_it_is_compared_is_said_and_no_copy_is_called_different(
    receiving: Receiving, cutting: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = docked(receiving)
    cut_at(receiving.camera, 7_000_000)
    real = Workshop.fingerprint

    def grows(*args: Any) -> str:
        with file.open("ab") as stream:
            stream.write(b"more")
        return real(*args)

    monkeypatch.setattr(Workshop, "fingerprint", grows)
    synced = run(receiving, ELSEWHERE, release=False)
    assert [type(problem) for problem in synced.problems] == [SourceChanged]
    assert checks(receiving) == []


def test_a_file_of_a_volume_was_proved_whole_and_is_not_read_once_more(
    receiving: Receiving, cutting: Workshop
) -> None:
    docked(receiving)
    cut_at(receiving.camera, 7_000_000)
    assert run(receiving, FOLDER, release=False).problems == ()
    assert opened_at(receiving.camera)[-1] == 2 * BLOCK
    assert checks(receiving) == []


class Returns:
    """Progress of somebody who puts a camera back on its dock while it is waited for."""

    def __init__(self, receiving: Receiving, ongoing: Ongoing, *, back: bool) -> None:
        self._receiving, self._ongoing, self._back = receiving, ongoing, back
        self.stages: list[Stage] = []

    def step(self, done: int, total: int, what: str = "") -> None:
        stages = [one.stage for one in self._ongoing.view().cameras]
        if stages[-1:] == self.stages[-1:]:
            return
        self.stages.extend(stages)
        away = self._receiving.root / "pulled"
        if stages == [Stage.AWAY] and self._back:
            away.rename(self._receiving.camera)


@pytest.mark.parametrize("back", [True, False])
def test_a_camera_taken_away_is_waited_for_and_nothing_half_is_left_where_it_does_not_come_back(
    receiving: Receiving, cutting: Workshop, monkeypatch: pytest.MonkeyPatch, back: bool
) -> None:
    docked(receiving)
    cut_at(receiving.camera, 7_000_000)
    real = Workshop.kept

    def kept(self: Workshop, clip: str) -> int:
        found = real(self, clip)
        if receiving.camera.exists():
            receiving.camera.rename(receiving.root / "pulled")
        return found

    monkeypatch.setattr(Workshop, "kept", kept)
    ongoing = Ongoing()
    progress = Returns(receiving, ongoing, back=back)
    synced = run(receiving, FOLDER, ongoing=ongoing, progress=progress, patience_s=60.0 if back else 0.0)
    assert receiving.staged() == []
    if back:
        assert Stage.AWAY in progress.stages
        assert (synced.ingested, synced.released, synced.problems) == (1, 1, ())
        assert 2 * BLOCK in opened_at(receiving.camera)
    else:
        assert [type(problem) for problem in synced.problems] == [SourceVanished]
        (said,) = ongoing.news()
        assert (said.is_short, said.again) == (True, (receiving.dsj(),))


def test_what_did_not_come_back_begins_anew_at_the_next_docking(
    receiving: Receiving, cutting: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    docked(receiving)

    def unreadable(self: Workshop, *args: object, **more: object) -> object:
        raise SourceVanished(receiving.dsj())

    cut_at(receiving.camera, 7_000_000)
    with monkeypatch.context() as patch:
        patch.setattr(Workshop, "go_on", unreadable)
        assert run(receiving, FOLDER).ingested == 0
    assert receiving.staged() == []
    opened_at(receiving.camera)
    assert run(receiving, FOLDER).freed == ("CAM-01",)
    assert set(opened_at(receiving.camera)) == {0}
