from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bwc_review.dock.release import release
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.clip import BodyKind
from bwc_review.domain.errors import ClipDamaged, ReleaseRefused, SourceChanged
from bwc_review.domain.transfer_view import Stage
from bwc_review.operations import already_there, empty_camera, one_source
from bwc_review.operations.ongoing import Ongoing
from bwc_review.operations.transfer_files import transfer_files
from tests.operations.docking.conftest import SERIAL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bwc_review.dock.source import Address, Source, SourceFile
    from bwc_review.domain.progress import Progress
    from bwc_review.operations.docked import Safe
    from bwc_review.operations.intake import Intake
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


def put_in_place(file: Path) -> None:
    """Another recording of the same name, length and time, as a second card or a copy brings it."""
    other = file.with_name("other")
    other.write_bytes(file.read_bytes())
    exchange(other)
    facts = file.stat()
    os.utime(other, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    other.replace(file)


def touch(file: Path) -> None:
    """Only st_ctime is another one."""
    facts = file.stat()
    os.utime(file, ns=(facts.st_atime_ns, facts.st_mtime_ns))


def after_the_transfer(monkeypatch: pytest.MonkeyPatch, happens: Callable[[], None]) -> None:
    """Of the next synchronisation."""

    def then(*args: object, **more: object) -> object:
        docked = transfer_files(*args, **more)  # type: ignore[arg-type]
        happens()
        monkeypatch.setattr(one_source, "transfer_files", transfer_files)
        return docked

    monkeypatch.setattr(one_source, "transfer_files", then)


@pytest.mark.parametrize("how", [exchange, put_in_place])
@pytest.mark.parametrize("came_before", [False, True])
def test_what_is_exchanged_without_a_pause_is_not_erased(
    receiving: Receiving,
    two: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
    how: Callable[[Path], None],
    came_before: bool,
) -> None:
    if came_before:
        with monkeypatch.context() as patch:
            patch.setattr(empty_camera, "why_kept", lambda *_: "asks")
            assert receiving.sync().released == 0
    after_the_transfer(monkeypatch, lambda: how(two[0]))
    synced = receiving.sync()
    assert (synced.already_there, synced.released, synced.freed) == (2 * came_before, 1, ())
    assert [type(problem) for problem in synced.problems] == [SourceChanged]
    assert [file.exists() for file in two] == [True, False]
    assert receiving.sync().ingested == 1, "the other one comes in as a recording of its own"
    assert receiving.on_camera() == []


def test_what_lies_beside_a_recording_and_is_exchanged_keeps_it_on_its_camera(
    receiving: Receiving, two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = receiving.bear_out(receiving.dsj("20260619_100324"), datetime(2026, 6, 19, 8, 3, 24, tzinfo=UTC))
    after_the_transfer(monkeypatch, lambda: exchange(beside))
    synced = receiving.sync()
    assert (synced.released, synced.freed) == (1, ())
    assert [type(problem) for problem in synced.problems] == [SourceChanged]
    assert [file.exists() for file in (*two, beside)] == [True, False, True]


def test_what_is_only_touched_is_compared_and_goes(
    receiving: Receiving, two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some systems number the files of a camera anew while it is read: that alone keeps nothing on it."""
    after_the_transfer(monkeypatch, lambda: touch(two[0]))
    synced = receiving.sync()
    assert (synced.released, synced.freed, synced.problems) == (2, ("CAM-01",), ())


def test_what_takes_the_place_of_a_file_while_it_is_compared_again_is_not_erased(
    receiving: Receiving, two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = already_there.still_whole

    def exchanged_behind(intake: Intake, safe: Safe, progress: Progress) -> bool:
        is_whole = real(intake, safe, progress)
        if safe.reads_again:
            exchange(two[0])
        return is_whole

    monkeypatch.setattr(one_source, "still_whole", exchanged_behind)
    after_the_transfer(monkeypatch, lambda: touch(two[0]))
    synced = receiving.sync()
    assert [type(problem) for problem in synced.problems] == [SourceChanged]
    assert [file.exists() for file in two] == [True, False]


def test_what_goes_with_a_recording_takes_its_time_and_another_in_its_place_meanwhile_is_not_erased(
    receiving: Receiving, two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = receiving.bear_out(receiving.dsj("20260619_100324"), datetime(2026, 6, 19, 8, 3, 24, tzinfo=UTC))

    def then_exchanged(source: Source, file: SourceFile) -> None:
        release(source, file)
        if file.name == beside.name:
            put_in_place(two[0])

    monkeypatch.setattr(empty_camera, "release", then_exchanged)
    synced = receiving.sync()
    assert (synced.released, synced.freed) == (1, ())
    assert [(type(one), getattr(one, "cause", "")) for one in synced.problems] == [
        (ReleaseRefused, "changed")
    ]
    assert [file.exists() for file in two] == [True, False]
    assert receiving.sync().ingested == 1, "the other one comes in as a recording of its own"


@pytest.mark.parametrize("how", ["gone", "short"])
def test_what_the_vault_no_longer_holds_when_the_camera_is_emptied_is_not_erased(
    receiving: Receiving, two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    """Hours may lie between the comparing and the emptying, where somebody makes a pause."""

    def happens() -> None:
        body = receiving.store.body_path(receiving.clips()[0].id)
        if how == "gone":
            body.unlink()
        else:
            os.truncate(body, body.stat().st_size - 1)

    after_the_transfer(monkeypatch, happens)
    synced = receiving.sync()
    assert (synced.released, synced.freed) == (1, ())
    assert ClipDamaged in {type(problem) for problem in synced.problems}
    assert [file.exists() for file in two] == [True, False]


def test_what_lies_beside_a_recording_stays_with_it_where_its_sealed_copy_suffered_since(
    receiving: Receiving, two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = receiving.bear_out(receiving.dsj("20260619_100324"), datetime(2026, 6, 19, 8, 3, 24, tzinfo=UTC))
    with monkeypatch.context() as patch:
        patch.setattr(empty_camera, "why_kept", lambda *_: "asks")
        assert receiving.sync().released == 0
    with receiving.catalogue.read() as tables:
        (sidecar,) = [
            (clip.id, body)
            for clip in receiving.clips()
            for body in tables.clips.bodies(clip.id)
            if body.kind is BodyKind.SIDECAR
        ]
    sealed = receiving.store.body_path(sidecar[0], BodyKind.SIDECAR, sidecar[1].name)
    data = bytearray(sealed.read_bytes())
    data[-1] ^= 1
    sealed.write_bytes(data)
    synced = receiving.sync()
    assert (synced.already_there, synced.released, synced.freed) == (2, 1, ())
    assert [type(problem) for problem in synced.problems] == [ClipDamaged]
    assert [file.exists() for file in (*two, beside)] == [True, False, True]
