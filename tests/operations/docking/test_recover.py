"""A station that dies between any two steps, and what the next start makes of it with nobody signed in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bwc_review.catalogue.catalogue import Writing
from bwc_review.dock import release as releasing
from bwc_review.domain.clip import BodyKind, Clip, ClipId
from bwc_review.domain.errors import ClipMissing, ClipUnlisted
from bwc_review.domain.journal import SYSTEM, Draft, Operation, Result
from bwc_review.domain.transfer import Verified
from bwc_review.operations import empty_camera
from bwc_review.operations.recover import Recovered, recover
from bwc_review.vault.store import Store

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving

NMEA = b"$GPRMC,080324.00,A,4350.9350,N,00039.7500,E,0.0,0.0,190626,,,A*5C\r\n"


class Dead(BaseException):
    """The power is gone: nothing that the program would still do happens."""


class Fate:
    """Counts the durable steps and lets the station die before the n-th."""

    def __init__(self, before: int) -> None:
        self.before = before
        self.steps: list[str] = []

    def meet(self, step: str) -> None:
        if len(self.steps) >= self.before:
            raise Dead
        self.steps.append(step)


class MortalStore(Store):
    """A store whose steps meet their fate. The dead tidy nothing up."""

    def __init__(self, root: Path, staging: Path, fate: Fate) -> None:
        super().__init__(root, staging)
        self._fate = fate

    def place_body(self, clip: str) -> None:
        self._fate.meet("body placed")
        super().place_body(clip)

    def place_head(self, clip: str) -> None:
        self._fate.meet("head placed")
        super().place_head(clip)

    def place_derived(self, clip: str, kind: BodyKind, name: str = "") -> None:
        self._fate.meet("derived placed")
        super().place_derived(clip, kind, name)

    def destroy_staged(self, clip: str) -> None:
        self._fate.meet("staging tidied")
        super().destroy_staged(clip)


def live_until(receiving: Receiving, monkeypatch: pytest.MonkeyPatch, before: int) -> list[str]:
    """Synchronise and empty the camera, dying before a step; the steps that were done."""
    fate = Fate(before)
    write, release = receiving.catalogue.write, releasing.release

    @contextmanager
    def mortal_write(*drafts: Draft) -> Iterator[Writing]:
        fate.meet(drafts[0].operation.value)
        with write(*drafts) as tables:
            yield tables

    def mortal_release(source: Any, file: Any) -> None:
        fate.meet("released")
        release(source, file)

    store = receiving.store
    receiving.store = MortalStore(receiving.root / "vault", receiving.root / "staging", fate)
    with monkeypatch.context() as patched:
        patched.setattr(receiving.catalogue, "write", mortal_write)
        patched.setattr(empty_camera, "release", mortal_release)
        with suppress(Dead):
            receiving.sync(release=True)
    receiving.store = store
    return fate.steps


def start(receiving: Receiving) -> Recovered:
    """Another start of the program. Recovering never asks the worker: what keys it has plays no part."""
    receiving.open()
    return recover(receiving.catalogue, receiving.store, receiving.profile)


def put_two(receiving: Receiving, small_clips: tuple[Path, ...]) -> list[bytes]:
    receiving.know()
    receiving.put(receiving.dsj("20260619_100000"), small_clips[0])
    receiving.put(receiving.dsj("20260619_100000")[:-4] + ".nmea", NMEA)
    receiving.put(receiving.dsj("20260619_110000"), small_clips[1])
    return sorted(source.read_bytes() for source in small_clips[:2])


@pytest.mark.slow
def test_dying_before_any_step_loses_nothing_and_doubles_nothing(
    receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    contents = put_two(receiving, small_clips)
    camera = receiving.root / "camera.kept"
    shutil.copytree(receiving.camera, camera)
    before, adopted = 0, 0
    while True:
        steps = live_until(receiving, monkeypatch, before)
        adopted += check_the_next_start(receiving, contents, f"died after {steps}")
        if len(steps) < before:
            break
        before += 1
        renew(receiving, camera)
    assert before > 15
    assert adopted >= 6  # between the "verified" row and the list, for each of two clips


def check_the_next_start(receiving: Receiving, contents: list[bytes], story: str) -> int:
    """Whole or not there after the start; everything there once after the next run."""
    found = start(receiving)
    assert receiving.staged() == [], story
    assert (found.missing, found.unlisted, found.erased) == ((), (), ()), story
    listed = [receiving.plain(clip) for clip in receiving.clips()]
    on_camera = [file.read_bytes() for file in receiving.camera.rglob("*.mp4")]
    assert len(listed) == len(set(listed)), story
    assert all(content in listed or content in on_camera for content in contents), story
    assert start(receiving) == Recovered(), story  # nothing is left to put in order
    synced = receiving.sync(release=True)
    assert synced.problems == (), story
    assert sorted(receiving.plain(clip) for clip in receiving.clips()) == contents, story
    assert not list(receiving.camera.rglob("*.mp4")), story
    return len(found.adopted)


def renew(receiving: Receiving, camera: Path) -> None:
    """A fresh station and the camera as it was."""
    receiving.catalogue.close()
    for folder in ("vault", "staging", "camera"):
        shutil.rmtree(receiving.root / folder, ignore_errors=True)
    for file in receiving.root.glob("catalogue.db*"):
        file.unlink()
    shutil.copytree(camera, receiving.camera)
    shutil.copyfile(receiving.empty_catalogue, receiving.root / "catalogue.db")
    receiving.open()
    receiving.service()
    receiving.know()


@pytest.fixture
def verified(
    receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> Verified:
    """A station that died right after step 4: "verified" row, head and body in staging."""
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    steps = live_until(receiving, monkeypatch, 2)
    assert steps == ["ingest_begun", "check_done"]
    with receiving.catalogue.read() as tables:
        (row,) = tables.transfers.all()
    return row


def as_staged(receiving: Receiving, row: Verified) -> None:
    """Left as it is."""


def body_in_place(receiving: Receiving, row: Verified) -> None:
    receiving.store.place_body(row.clip)


def both_in_place(receiving: Receiving, row: Verified) -> None:
    receiving.store.place(row.clip)


@pytest.mark.parametrize("state", [as_staged, body_in_place, both_in_place])
def test_a_verified_copy_is_adopted_without_any_secret(
    receiving: Receiving,
    verified: Verified,
    small_clips: tuple[Path, ...],
    state: Callable[[Receiving, Verified], None],
) -> None:
    state(receiving, verified)
    found = start(receiving)
    assert found.adopted == (verified.clip,)
    (clip,) = receiving.clips()
    assert receiving.plain(clip) == small_clips[0].read_bytes()
    assert clip.recorded_at.isoformat() == "2026-06-19T10:03:24+02:00"
    assert clip.probe.video_codec == "h264"
    assert [entry.operation for entry in receiving.journal(Operation.ADOPTED, Operation.INGEST_DONE)] == [
        Operation.ADOPTED,
        Operation.INGEST_DONE,
    ]
    assert len(found.interrupted) == 1


def flipped(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


def flipped_body(receiving: Receiving, row: Verified) -> None:
    flipped(receiving.store.stage(row.clip)[1])


def flipped_head(receiving: Receiving, row: Verified) -> None:
    flipped(receiving.store.stage(row.clip)[0])


def no_head(receiving: Receiving, row: Verified) -> None:
    receiving.store.stage(row.clip)[0].unlink()


def flipped_in_place(receiving: Receiving, row: Verified) -> None:
    receiving.store.place(row.clip)
    flipped(receiving.store.body_path(row.clip))


def cut_in_place(receiving: Receiving, row: Verified) -> None:
    receiving.store.place(row.clip)
    os.truncate(receiving.store.body_path(row.clip), 1000)


@pytest.mark.parametrize("state", [flipped_body, flipped_head, no_head, flipped_in_place, cut_in_place])
def test_a_copy_that_is_not_the_verified_one_is_destroyed_and_brought_in_again(
    receiving: Receiving,
    verified: Verified,
    small_clips: tuple[Path, ...],
    state: Callable[[Receiving, Verified], None],
) -> None:
    state(receiving, verified)
    found = start(receiving)
    assert (found.adopted, found.destroyed) == ((), (verified.clip,))
    assert receiving.clips() == []
    listing = receiving.store.listing()
    assert not (listing.heads)
    assert not (listing.bodies)
    assert not (listing.staged)
    assert receiving.sync(release=True).ingested == 1
    assert [receiving.plain(clip) for clip in receiving.clips()] == [small_clips[0].read_bytes()]


def test_of_two_copies_of_one_content_one_is_adopted(
    receiving: Receiving, verified: Verified, small_clips: tuple[Path, ...]
) -> None:
    """Two cameras held the same file, and the disk was full before either of them was listed."""
    other = replace(verified, clip=ClipId("01a20634-e123-7eee-bf47-7621c7be1884"))
    for mine, theirs in zip(
        receiving.store.stage(verified.clip), receiving.store.stage(other.clip), strict=True
    ):
        shutil.copyfile(mine, theirs)
    details: dict[str, int | str] = {"stage": "verified"}
    with receiving.catalogue.write(
        Draft(Operation.CHECK_DONE, SYSTEM, (other.clip,), details=details)
    ) as tables:
        tables.transfers.add(other)
    found = start(receiving)
    assert len(found.adopted) == len(found.destroyed) == len(receiving.clips()) == 1
    assert receiving.staged() == []


def test_a_copy_that_came_in_again_meanwhile_is_not_adopted_twice(
    receiving: Receiving, verified: Verified, small_clips: tuple[Path, ...]
) -> None:
    assert receiving.sync().already_there == 1  # adopted first, then recognised
    assert len(receiving.clips()) == 1
    assert start(receiving).adopted == ()


@pytest.mark.parametrize("part", ["head", "body", "filmstrip"])
def test_half_a_copy_without_a_verified_row_is_destroyed(receiving: Receiving, part: str) -> None:
    clip = "01a20634-e123-7eee-bf47-7621c7be1884"
    receiving.store.stage(clip)
    (receiving.root / "staging" / f"{clip}.{part}{'' if part in {'head', 'body'} else '.body'}").write_bytes(
        b"x"
    )
    start(receiving)
    assert receiving.staged() == []


@pytest.fixture
def listed(receiving: Receiving, small_clips: tuple[Path, ...]) -> Clip:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.sync()
    (clip,) = receiving.clips()
    return clip


def test_a_body_without_head_and_without_a_row_is_removed(receiving: Receiving, listed: Clip) -> None:
    stray = "01a20634-e123-7eee-bf47-7621c7be1884"
    target = receiving.store.body_path(stray)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(receiving.store.body_path(listed.id), target)
    assert start(receiving).destroyed == (stray,)
    assert not target.exists()
    assert len(receiving.clips()) == 1


def test_a_whole_clip_that_the_list_does_not_know_is_left_alone_and_said(
    receiving: Receiving, listed: Clip
) -> None:
    stray = "01a20634-e123-7eee-bf47-7621c7be1884"
    for path in (receiving.store.head_path, receiving.store.body_path):
        target = path(stray)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path(listed.id), target)
    found = start(receiving)
    assert found.unlisted == (stray,)
    assert [type(problem) for problem in found.problems] == [ClipUnlisted]
    assert receiving.store.has_head(stray)
    start(receiving)
    assert len([one for one in receiving.journal(Operation.DAMAGE_FOUND) if stray in one.subjects]) == 1


@pytest.mark.parametrize("part", ["head", "body"])
def test_a_listed_clip_without_its_files_is_an_alarm_and_stays_listed(
    receiving: Receiving, listed: Clip, part: str
) -> None:
    path = receiving.store.head_path(listed.id) if part == "head" else receiving.store.body_path(listed.id)
    path.unlink()
    found = start(receiving)
    assert found.missing == (listed.id,)
    assert [type(problem) for problem in found.problems] == [ClipMissing]
    (clip,) = receiving.clips()
    assert (clip.is_damaged, clip.damage) == (True, "missing")
    assert start(receiving).missing == (listed.id,)
    alarms = receiving.journal(Operation.DAMAGE_FOUND)
    assert [(entry.subjects, entry.result) for entry in alarms] == [((listed.id,), Result.ERROR)]


def test_a_head_that_came_back_after_erasure_is_destroyed(receiving: Receiving, listed: Clip) -> None:
    head = receiving.store.read_head(listed.id)
    receiving.store.destroy(listed.id)
    with receiving.catalogue.write(Draft(Operation.ERASE_DONE, SYSTEM, (listed.id,))) as tables:
        tables.inventory.set_erased(listed.id, receiving.now, "due")
        tables.clips.remove(listed.id)
    receiving.store.head_path(listed.id).write_bytes(head)
    assert start(receiving).erased == (listed.id,)
    assert not receiving.store.has_head(listed.id)


def test_an_erasure_that_was_cut_short_is_left_to_the_sweep(receiving: Receiving, listed: Clip) -> None:
    with receiving.catalogue.write(Draft(Operation.ERASE_INTENDED, SYSTEM, (listed.id,))):
        pass
    receiving.store.overwrite_head(listed.id)
    receiving.store.unlink_head(listed.id)
    assert start(receiving) == Recovered()
    assert receiving.journal(Operation.DAMAGE_FOUND) == []


def test_a_station_in_order_is_left_as_it_is(receiving: Receiving, listed: Clip) -> None:
    before = receiving.journal()
    assert start(receiving) == Recovered()
    assert receiving.journal() == before
