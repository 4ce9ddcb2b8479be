"""Emptying a camera: only what was compared goes, and what stays is reported (R10)."""

from __future__ import annotations

import errno
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bwc_review.dock.folder import FolderSource
from bwc_review.dock.release import release
from bwc_review.dock.source import Source, SourceFile
from bwc_review.dock.volumes import no_volume
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.docking import Emptying
from bwc_review.domain.errors import ReleaseRefused
from bwc_review.domain.journal import SYSTEM, Draft, Entry, Operation, Result
from bwc_review.domain.release_plan import Fate, Keeps
from bwc_review.operations import empty_camera, one_source, transfer_files
from bwc_review.operations.dockings import dockings
from bwc_review.reports.register_words import docking_cells
from bwc_review.ui.error_text import sentence
from tests.operations.docking.conftest import SERIAL, Receiving

ALWAYS = Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS)
AXIS = "B8A44F000001"


def _last(receiving: Receiving, operation: Operation) -> Entry:
    return receiving.journal(operation)[-1]


def test_each_file_was_sealed_read_again_and_compared_before_it_goes(
    receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    receiving.know(ALWAYS)
    content = {receiving.dsj(): small_clips[0].read_bytes()}
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.put(receiving.dsj()[:-4] + ".nmea", b"$GPRMC,,V,,,,,,,,,,N*53\r\n")
    seen: list[str] = []
    erase = FolderSource.erase

    def watched(self: FolderSource, file: SourceFile) -> None:
        """At this moment the vault gives back every byte, and the journal says it was compared."""
        if file.relative in content:
            (clip,) = receiving.clips()
            assert receiving.plain(clip) == content[file.relative]
            verified = [one for one in receiving.journal(Operation.CHECK_DONE) if clip.id in one.subjects]
            assert [one.details["stage"] for one in verified] == ["verified"]
        seen.append(file.relative)
        erase(self, file)

    monkeypatch.setattr(FolderSource, "erase", watched)
    assert receiving.sync().freed == ("CAM-01",)
    assert seen == [receiving.dsj()[:-4] + ".nmea", receiving.dsj()]
    assert receiving.on_camera() == []


def test_what_was_not_compared_is_never_erased(
    receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    receiving.know(ALWAYS)
    receiving.put(receiving.dsj(), small_clips[0])
    monkeypatch.setattr(one_source, "still_whole", lambda *_: False)
    synced = receiving.sync()
    assert (synced.released, receiving.on_camera()) == (0, [receiving.dsj()])


def test_the_sign_of_a_whole_container_goes_with_its_last_recording(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know(Camera(AXIS, "CAM-03", release=ReleasePolicy.ALWAYS))
    folder = f"agent7_{AXIS}_20260619T080320Z"
    receiving.put(f"{folder}/20260619_080324_x7f3.mkv", small_clips[0])
    receiving.put(f"{folder}/complete", b"")
    receiving.put("readme.txt", b"a note of the camera about itself")
    synced = receiving.sync()
    assert (synced.released, synced.freed, synced.left) == (1, ("CAM-03",), ())
    assert receiving.on_camera() == ["readme.txt"]


def test_the_sign_stays_while_something_else_lies_in_its_container(
    receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    receiving.know(Camera(AXIS, "CAM-03", release=ReleasePolicy.ALWAYS))
    folder = f"agent7_{AXIS}_20260619T080320Z"
    receiving.put(f"{folder}/20260619_080324_x7f3.mkv", small_clips[0])
    receiving.put(f"{folder}/complete", b"")
    real = empty_camera.empty_camera

    def writes(*args: object) -> empty_camera.Emptied:
        receiving.put(f"{folder}/late.bin", b"belongs to the recording, and came after it")
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(one_source, "empty_camera", writes)
    synced = receiving.sync()
    assert (synced.released, synced.freed, synced.unseen) == (1, (), (f"{folder}/late.bin",))
    assert receiving.on_camera() == [f"{folder}/complete", f"{folder}/late.bin"]


def test_what_the_camera_writes_meanwhile_stays_and_is_said(
    receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    receiving.know(ALWAYS)
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.put("Temp/half.mp4", b"set aside: seen, and no news")
    late = receiving.dsj("20260620_155900")
    real = empty_camera.empty_camera

    def writes(*args: object) -> empty_camera.Emptied:
        receiving.put(late, small_clips[1])
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(one_source, "empty_camera", writes)
    synced = receiving.sync()
    assert synced.unseen == (late,)
    assert (synced.released, synced.freed) == (1, ())
    assert synced.left == (late, "Temp/half.mp4")
    entry = _last(receiving, Operation.CAMERA_RELEASED)
    assert entry.result is Result.ERROR
    assert (entry.details["left"], entry.details["unseen"]) == (2, 1)
    monkeypatch.setattr(one_source, "empty_camera", real)
    assert receiving.sync().unseen == ()
    assert receiving.on_camera() == ["Temp/half.mp4"]


def test_a_file_that_grew_after_it_was_listed_is_news_too(
    receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    receiving.know(ALWAYS)
    file = receiving.put(receiving.dsj(), small_clips[0])
    receiving.put(receiving.dsj("20260619_110000"), small_clips[1])
    real = empty_camera.empty_camera

    def grows(*args: object) -> empty_camera.Emptied:
        file.write_bytes(file.read_bytes() + b"more")
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(one_source, "empty_camera", grows)
    synced = receiving.sync()
    assert (synced.released, synced.unseen) == (1, (receiving.dsj(),))
    assert [getattr(one, "cause", "") for one in synced.problems] == ["changed"]
    assert receiving.on_camera() == [receiving.dsj()]


@pytest.mark.parametrize("policy", [ReleasePolicy.ASK, ReleasePolicy.NEVER, None])
def test_recordings_older_than_a_month_are_said_on_a_camera_that_is_not_emptied(
    receiving: Receiving, small_clips: tuple[Path, ...], policy: ReleasePolicy | None
) -> None:
    if policy is not None:
        receiving.know(Camera(SERIAL, "CAM-01", release=policy))
    old = receiving.dsj("20260501_100000")
    receiving.put(old, small_clips[0], datetime(2026, 5, 1, 10, tzinfo=UTC))
    receiving.bear_out(old, datetime(2026, 5, 1, 8, tzinfo=UTC))
    receiving.put(receiving.dsj(), small_clips[1])
    synced = receiving.sync()
    assert synced.left_overdue == (old,)
    assert synced.overdue_on == (("CAM-01",) if policy is not None else (receiving.source.title,))
    entry = _last(receiving, Operation.CAMERA_KEPT)
    why = {ReleasePolicy.ASK: "asks", ReleasePolicy.NEVER: "never", None: "not_listed"}[policy]
    assert (entry.subjects, entry.details["kept"]) == ((SERIAL,), why)
    assert (entry.details["files"], entry.details["overdue"]) == (2, 1)
    assert receiving.journal(Operation.CAMERA_RELEASED) == []


def test_what_was_erased_here_after_its_month_is_overdue_where_it_still_lies_on_the_camera(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.sync()
    (clip,) = receiving.clips()
    receiving.now = datetime(2026, 7, 20, 12, tzinfo=UTC)
    receiving.store.destroy(clip.id)
    with receiving.catalogue.write(Draft(Operation.ERASE_DONE, SYSTEM, (clip.id,))) as tables:
        tables.inventory.set_erased(clip.id, receiving.now, "due")
        tables.clips.remove(clip.id)
    synced = receiving.sync()
    assert (synced.erased_before, synced.left_overdue) == (1, (receiving.dsj(),))
    assert receiving.sync(release=True).left_overdue == ()


def test_a_file_dated_impossibly_is_for_a_person_to_judge(
    receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    receiving.know()
    receiving.put(receiving.dsj("19700101_000000"), small_clips[0], datetime(1970, 1, 1, 1, tzinfo=UTC))
    monkeypatch.setattr(transfer_files._Transfer, "_is_over", lambda _: True)  # nothing came in
    assert receiving.sync().left_overdue == ()


def test_each_camera_of_one_dock_has_its_own_lines_in_the_journal(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know(ALWAYS)
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.put(receiving.dsj("20260619_120000", serial="1111111"), small_clips[1])
    receiving.sync(release=True)
    entries = receiving.journal(Operation.CAMERA_RELEASED)
    said = [(one.subjects, one.details["stage"], one.details.get("released")) for one in entries]
    assert said == [
        (("1111111",), "begun", None),
        ((SERIAL,), "begun", None),
        (("1111111",), "done", 1),
        ((SERIAL,), "done", 1),
    ]


def test_a_write_protected_camera_counts_what_is_older_than_a_month(
    receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    receiving.know(ALWAYS)
    receiving.put(receiving.dsj("20260501_100000"), small_clips[0], datetime(2026, 5, 1, 10, tzinfo=UTC))
    receiving.bear_out(receiving.dsj("20260501_100000"), datetime(2026, 5, 1, 8, tzinfo=UTC))
    receiving.put(receiving.dsj(), small_clips[1])
    monkeypatch.setattr(FolderSource, "is_readonly", lambda _: True)
    assert receiving.sync().left_overdue == (receiving.dsj("20260501_100000"),)
    entry = _last(receiving, Operation.CAMERA_RELEASED)
    assert entry.details == {"stage": "read_only", "files": 2, "overdue": 1}


@pytest.mark.parametrize("shows", ["before", "when tried"])
def test_a_dock_that_lets_nothing_be_erased_is_not_called_a_write_protected_camera(
    receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch, shows: str
) -> None:
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    receiving.put(receiving.dsj(), small_clips[0])

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    if shows == "before":
        monkeypatch.setattr(FolderSource, "is_readonly", lambda _: True)
    else:
        monkeypatch.setattr(FolderSource, "erase", refuse)
    synced = receiving.sync(is_volume=no_volume)
    (problem,) = synced.problems
    assert isinstance(problem, ReleaseRefused)
    assert (problem.cause, problem.at) == ("read_only", "dock")
    assert "dock does not let the station erase" in sentence(problem)
    assert "the camera" not in sentence(problem)
    assert "write" not in sentence(problem)
    assert receiving.on_camera() == [receiving.dsj()]
    if shows == "when tried":
        return
    assert _last(receiving, Operation.CAMERA_RELEASED).details["stage"] == "dock_read_only"
    with receiving.catalogue.read() as tables:
        (docking,) = dockings(tables, SERIAL)
    assert docking.emptying is Emptying.DOCK_REFUSES
    assert "station d’accueil" in docking_cells(docking, receiving.profile.zone)[3]
    plan = receiving.plan(no_volume)
    assert [(one.fate, one.keeps) for one in plan.files] == [(Fate.STAYS, Keeps.DOCK_REFUSES)]


def test_what_is_changed_of_a_camera_while_it_is_emptied_stays_changed(
    receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another window corrects its label, and notes its clock, between the look at it and the end."""
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    receiving.put(receiving.dsj(), small_clips[0])

    def corrected(source: Source, file: SourceFile) -> None:
        release(source, file)
        with receiving.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, (SERIAL,))) as tables:
            found = tables.cameras.get(SERIAL)
            tables.cameras.change(replace(found, label="CAM-A", clock_offset_s=12.0))

    monkeypatch.setattr(empty_camera, "release", corrected)
    receiving.sync()
    with receiving.catalogue.read() as tables:
        camera = tables.cameras.get(SERIAL)
    assert (camera.label, camera.clock_offset_s, camera.last_emptied_at) == ("CAM-A", 12.0, receiving.now)
