"""From when on all that a camera held is in: only a docking that left nothing there proves a negative."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import bwc_review.operations.transfer_files as transferring
from bwc_review.dock.folder import FolderSource
from bwc_review.dock.source import Address, Entry
from bwc_review.dock.volumes import no_volume
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.errors import Cancelled
from bwc_review.domain.journal import SYSTEM, Draft, Operation, Result
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.operations import unloaded
from bwc_review.operations.ask_inventory import Answer, InventoryQuestion, ask_inventory
from bwc_review.operations.ingest import sync
from bwc_review.operations.transfer_file import finish_file
from tests.operations.docking.conftest import SERIAL, Receiving, a_volume

CHIEF = Person(PersonId("p-chief"), "anne", "Anne", "Rey", Role.RESPONSABLE, starts_on=date(2025, 1, 1))
START, END = datetime(2026, 6, 19, 12, 30, tzinfo=UTC), datetime(2026, 6, 19, 13, 30, tzinfo=UTC)
MORNING, NOON, EVENING = "20260619_100324", "20260619_120000", "20260619_170000"  # none of them in the span


def asked(receiving: Receiving) -> Answer:
    question = InventoryQuestion(START, END)
    return ask_inventory(receiving.catalogue, CHIEF, question, receiving.now, receiving.profile)


def unloaded_at(receiving: Receiving) -> datetime | None:
    with receiving.catalogue.read() as tables:
        return tables.cameras.get(SERIAL).unloaded_at


@pytest.fixture
def filled(receiving: Receiving, small_clips: tuple[Path, ...]) -> Receiving:
    """A camera of the service with three recordings, and who may ask."""
    with receiving.catalogue.write(Draft(Operation.PERSON_ADDED, SYSTEM, (CHIEF.id,))) as tables:
        tables.people.add(CHIEF)
    receiving.know()
    for at, clip in zip((MORNING, NOON, EVENING), small_clips, strict=False):
        receiving.put(receiving.dsj(at), clip)
    return receiving


@pytest.mark.parametrize("release", list(ReleasePolicy))
def test_all_of_a_camera_is_a_proof_emptied_or_not(filled: Receiving, release: ReleasePolicy) -> None:
    with filled.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, (SERIAL,))) as tables:
        tables.cameras.change(replace(tables.cameras.get(SERIAL), release=release))
    assert not asked(filled).proves_nothing_was_filmed
    assert filled.sync().ingested == 3
    assert asked(filled).proves_nothing_was_filmed
    assert unloaded_at(filled) == filled.now
    [entry] = filled.journal(Operation.CAMERA_UNLOADED)
    assert entry.subjects == (SERIAL,)


def test_a_write_protected_camera_is_in_too(filled: Receiving, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FolderSource, "is_readonly", lambda _: True)
    filled.sync(release=True)
    assert asked(filled).proves_nothing_was_filmed


def test_a_transfer_that_somebody_stopped_proves_nothing_and_takes_back_what_was_said(
    filled: Receiving, small_clips: tuple[Path, ...]
) -> None:
    filled.sync()
    assert asked(filled).proves_nothing_was_filmed
    for at, clip in ((MORNING, small_clips[3]), ("20260619_113000", small_clips[0])):
        filled.put(filled.dsj(at, "_B"), clip)
    before = len(filled.clips())

    class Stopped:
        def step(self, done: int, total: int, what: str = "") -> None:
            if len(filled.clips()) > before or total == 0:
                raise Cancelled

    with pytest.raises(Cancelled):
        filled.sync(progress=Stopped())
    answer = asked(filled)
    assert (answer.lines, answer.proves_nothing_was_filmed) == ((), False)
    assert [(one.label, one.was_unloaded_since) for one in answer.cameras] == [("CAM-01", False)]
    filled.sync()
    assert asked(filled).proves_nothing_was_filmed


def test_a_camera_that_is_gone_in_mid_transfer_proves_nothing(
    filled: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = finish_file

    def pulled(*args: object) -> None:
        real(*args)  # type: ignore[arg-type]
        shutil.rmtree(filled.camera, ignore_errors=True)

    monkeypatch.setattr(transferring, "finish_file", pulled)
    assert filled.sync().problems
    assert filled.clips()
    assert not asked(filled).proves_nothing_was_filmed
    assert unloaded_at(filled) is None


def test_a_power_cut_before_the_first_byte_proves_nothing(
    filled: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PowerCut(BaseException):
        pass

    def cut(*_: object) -> None:
        raise PowerCut

    with monkeypatch.context() as patch:
        patch.setattr(transferring, "seal_file", cut)
        patch.setattr(transferring, "_end", lambda *_: None)
        with pytest.raises(PowerCut):
            filled.sync()
    filled.open()
    answer = asked(filled)
    assert not answer.proves_nothing_was_filmed
    assert answer.cameras[0].docked_at == filled.now  # it was docked, and that is no proof


def test_what_a_dock_fills_proves_nothing_and_takes_nothing_back(
    filled: Receiving, small_clips: tuple[Path, ...]
) -> None:
    filled.sync(is_volume=no_volume)
    assert len(filled.clips()) == 3
    assert not asked(filled).proves_nothing_was_filmed
    filled.sync()
    assert asked(filled).proves_nothing_was_filmed
    filled.put(filled.dsj("20260619_180000"), small_clips[3])
    filled.sync(is_volume=no_volume)
    assert asked(filled).proves_nothing_was_filmed


def test_a_person_says_which_camera_an_empty_volume_is_and_that_is_on_record(bare: Receiving) -> None:
    synced = bare.sync(camera=SERIAL)
    assert (synced.ingested, synced.problems) == (0, ())
    assert asked_until_now(bare).proves_nothing_was_filmed
    last = bare.journal(Operation.CAMERA_UNLOADED)[-1]
    assert (last.subjects, last.details) == ((SERIAL,), {"camera_stated": 1})


def test_who_says_another_camera_than_the_empty_volume_proves_nothing_of_either(
    bare: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    with bare.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, ("1111111",))) as tables:
        tables.cameras.add(Camera("1111111", "CAM-02"))
    monkeypatch.setattr(FolderSource, "label", lambda _: "1111111")
    before = bare.journal(Operation.CAMERA_UNLOADED)
    bare.sync(camera=SERIAL)
    assert not asked_until_now(bare).proves_nothing_was_filmed
    assert bare.journal(Operation.CAMERA_UNLOADED) == before


def test_what_a_person_says_of_a_volume_that_is_not_empty_proves_nothing(bare: Receiving) -> None:
    bare.put("Temp/half.mp4", b"nobody knows what this is" * 9000)
    bare.sync(camera=SERIAL)
    assert not asked_until_now(bare).proves_nothing_was_filmed


@pytest.mark.parametrize("name", ["Temp/half.mp4", "DCIM/unheard.of", "DCIM/alone.gpx"])
def test_what_lies_on_it_and_is_not_in_leaves_the_answer_open(filled: Receiving, name: str) -> None:
    filled.put(name, b"nobody knows what this is" * 9000)
    filled.sync()
    assert len(filled.clips()) == 3
    assert not asked(filled).proves_nothing_was_filmed


def test_what_may_still_be_written_leaves_the_answer_open(
    filled: Receiving, small_clips: tuple[Path, ...]
) -> None:
    ready = filled.listed()
    filled.put(filled.dsj("20260619_180000"), small_clips[3])
    assert filled.sync(ready=ready).unfinished == 1
    assert not asked(filled).proves_nothing_was_filmed


def test_what_comes_after_the_docking_is_not_proved(filled: Receiving) -> None:
    filled.sync()
    with filled.catalogue.read() as tables:
        assert tables.cameras.get(SERIAL).unloaded_at == filled.now
    question = InventoryQuestion(filled.now - timedelta(hours=1), filled.now + timedelta(minutes=1))
    answer = ask_inventory(filled.catalogue, CHIEF, question, filled.now, filled.profile)
    assert not answer.proves_nothing_was_filmed


def test_a_camera_of_two_cards_is_in_where_both_are(filled: Receiving, small_clips: tuple[Path, ...]) -> None:
    card = filled.root / "card"
    second = card / filled.dsj("20260619_180000")
    second.parent.mkdir(parents=True)
    shutil.copyfile(small_clips[3], second)
    (card / "Temp").mkdir()
    (card / "Temp" / "half.mp4").write_bytes(b"half")

    def both() -> None:
        sources = [filled.source, FolderSource(card)]
        facts = (filled.intake, sources, filled.profiles, filled.now)
        sync(*facts, reserve_bytes=0, is_volume=a_volume)

    both()
    assert len(filled.clips()) == 4
    assert not asked(filled).proves_nothing_was_filmed
    (card / "Temp" / "half.mp4").unlink()
    both()
    assert asked(filled).proves_nothing_was_filmed


def test_a_volume_with_the_files_of_two_cameras_is_nobodys_own(
    filled: Receiving, small_clips: tuple[Path, ...]
) -> None:
    with filled.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, ("1111111",))) as tables:
        tables.cameras.add(Camera("1111111", "CAM-02"))
    filled.put(filled.dsj("20260619_180000", serial="1111111"), small_clips[3])
    filled.sync()
    assert [one.was_unloaded_since for one in asked(filled).cameras] == [False, False]


@pytest.fixture
def bare(filled: Receiving) -> Receiving:
    """The same camera: all of it came in and was erased, and days later it docks with nothing on it."""
    filled.sync(release=True)
    assert filled.on_camera() == []
    filled.now += timedelta(days=3)
    return filled


def asked_until_now(receiving: Receiving) -> Answer:
    span = receiving.now - timedelta(days=1), receiving.now
    question = InventoryQuestion(*span, SERIAL)
    return ask_inventory(receiving.catalogue, CHIEF, question, receiving.now, receiving.profile)


@pytest.mark.parametrize("tells", ["label", "note"])
def test_a_camera_that_docks_with_nothing_on_it_proves_that_nothing_was_left(
    bare: Receiving, monkeypatch: pytest.MonkeyPatch, tells: str
) -> None:
    assert not asked_until_now(bare).proves_nothing_was_filmed
    if tells == "label":
        monkeypatch.setattr(FolderSource, "label", lambda _: SERIAL)
    else:
        bare.put("MISC/settings.json", b'{"info": {"serial-number": "%s"}}' % SERIAL.encode())
    synced = bare.sync()
    assert (synced.ingested, synced.problems) == (0, ())
    answer = asked_until_now(bare)
    assert answer.proves_nothing_was_filmed
    assert [one.docked_at for one in answer.cameras] == [bare.now]
    assert bare.journal(Operation.CAMERA_UNLOADED)[-1].subjects == (SERIAL,)


@pytest.mark.parametrize("label", ["", "NO NAME", "1111111"])
def test_an_empty_volume_that_tells_no_camera_of_the_list_proves_nothing(
    bare: Receiving, monkeypatch: pytest.MonkeyPatch, label: str
) -> None:
    monkeypatch.setattr(FolderSource, "label", lambda _: label)
    before = len(bare.journal(Operation.CAMERA_UNLOADED))
    bare.sync()
    assert not asked_until_now(bare).proves_nothing_was_filmed
    assert len(bare.journal(Operation.CAMERA_UNLOADED)) == before


@pytest.mark.parametrize("name", ["Temp/half.mp4", "DCIM/unheard.of", "DCIM/alone.gpx"])
def test_a_camera_without_recordings_on_which_something_lies_proves_nothing(
    bare: Receiving, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(FolderSource, "label", lambda _: SERIAL)
    bare.put(name, b"nobody knows what this is" * 9000)
    bare.sync()
    assert not asked_until_now(bare).proves_nothing_was_filmed


def test_an_empty_folder_that_a_dock_fills_proves_nothing(
    bare: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FolderSource, "label", lambda _: SERIAL)
    bare.sync(is_volume=no_volume)
    assert not asked_until_now(bare).proves_nothing_was_filmed


def test_an_empty_volume_that_is_gone_before_the_end_proves_nothing(
    bare: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is left at its place is a plain folder, as empty as the camera."""
    monkeypatch.setattr(FolderSource, "label", lambda _: SERIAL)
    told = iter([True, False])
    bare.sync(is_volume=lambda _: next(told))
    assert not asked_until_now(bare).proves_nothing_was_filmed


def test_an_empty_volume_of_a_camera_that_comes_onto_the_list_meanwhile_proves_nothing(
    bare: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FolderSource, "label", lambda _: "1111111")
    told = iter([False, True])

    def is_volume(_: Address) -> bool:
        if next(told):  # asked again before the end
            with bare.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, ("1111111",))) as tables:
                tables.cameras.add(Camera("1111111", "CAM-02"))
        return True

    assert bare.sync(is_volume=is_volume).problems == ()
    with bare.catalogue.read() as tables:
        assert tables.cameras.get("1111111").unloaded_at is None


def half_done_card(receiving: Receiving, clip: Path) -> Path:
    """A card of the camera with a recording, and another one that is not finished."""
    card = receiving.root / "card"
    recording = card / receiving.dsj("20260622_180000")
    recording.parent.mkdir(parents=True)
    shutil.copyfile(clip, recording)
    (card / "Temp").mkdir()
    (card / "Temp" / "half.mp4").write_bytes(b"half")
    return card


def test_an_empty_memory_proves_nothing_while_a_card_of_the_camera_is_not_all_in(
    bare: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FolderSource, "label", lambda _: SERIAL)
    card = half_done_card(bare, small_clips[3])
    facts = (bare.intake, [bare.source, FolderSource(card)], bare.profiles, bare.now)
    sync(*facts, reserve_bytes=0, is_volume=a_volume)
    assert unloaded_at(bare) is None


def test_a_card_that_is_begun_just_as_the_empty_memory_proves_something_takes_that_back(
    bare: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever comes first, nothing is on record of a camera whose card is not all in."""
    monkeypatch.setattr(FolderSource, "label", lambda _: SERIAL)
    card = half_done_card(bare, small_clips[3])
    proves, has_begun = threading.Event(), threading.Event()
    entries, begin = FolderSource.entries, transferring._begin

    def later(self: FolderSource, folder: str) -> Iterator[Entry]:
        if self.address.place == str(card):
            assert proves.wait(20)
        return entries(self, folder)

    def begun(*facts: Any, **how: Any) -> None:
        begin(*facts, **how)
        has_begun.set()

    def drafted(*facts: Any, **how: Any) -> Draft:
        proves.set()  # the memory is about to be written of
        has_begun.wait(2)
        return Draft(*facts, **how)

    monkeypatch.setattr(FolderSource, "entries", later)
    monkeypatch.setattr(transferring, "_begin", begun)
    monkeypatch.setattr(unloaded, "Draft", drafted)
    facts = (bare.intake, [bare.source, FolderSource(card)], bare.profiles, bare.now)
    sync(*facts, reserve_bytes=0, is_volume=a_volume)
    assert has_begun.is_set()
    assert unloaded_at(bare) is None


def test_a_camera_is_not_all_in_while_only_something_unfinished_of_it_lies_on_its_card(
    filled: Receiving,
) -> None:
    card, looked = filled.root / "card", threading.Event()
    (card / "Temp").mkdir(parents=True)
    (card / "Temp" / f"DSJ_{SERIAL}_000000_20260619_123000.mp4").write_bytes(b"half")

    class Card(FolderSource):
        def entries(self, folder: str) -> Iterator[Entry]:
            yield from super().entries(folder)
            if folder == "Temp":  # to say whose it is
                looked.set()

    class Memory(FolderSource):
        def entries(self, folder: str) -> Iterator[Entry]:
            assert looked.wait(60)
            return super().entries(folder)

    facts = (filled.intake, [Memory(filled.camera), Card(card)], filled.profiles, filled.now)
    synced = sync(*facts, reserve_bytes=0, is_volume=a_volume)
    assert synced.ingested == 3
    assert unloaded_at(filled) is None
    assert not asked(filled).proves_nothing_was_filmed


@pytest.mark.parametrize("release", list(ReleasePolicy))
def test_a_card_that_comes_later_with_only_something_unfinished_takes_back_that_all_is_in(
    filled: Receiving, release: ReleasePolicy
) -> None:
    """The camera's memory was looked at before, alone, and all of it came in."""
    with filled.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, (SERIAL,))) as tables:
        tables.cameras.change(replace(tables.cameras.get(SERIAL), release=release))
    filled.sync()
    assert unloaded_at(filled) == filled.now
    card = filled.root / "card"
    (card / "Temp").mkdir(parents=True)
    half = card / "Temp" / f"DSJ_{SERIAL}_000000_20260619_123000.mp4"
    half.write_bytes(b"half")
    card_alone = (filled.intake, [FolderSource(card)], filled.profiles, filled.now)
    sync(*card_alone, reserve_bytes=0, is_volume=a_volume)
    assert unloaded_at(filled) is None
    assert not asked(filled).proves_nothing_was_filmed
    last = filled.journal(Operation.CAMERA_UNLOADED)[-1]
    assert (last.subjects, last.result) == ((SERIAL,), Result.ERROR)
    sync(*card_alone, reserve_bytes=0, is_volume=a_volume)
    assert filled.journal(Operation.CAMERA_UNLOADED)[-1] == last, "on record once"
