"""A folder that is never emptied is read again at each docking, and costs few questions."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bwc_review.catalogue.catalogue import Writing
from bwc_review.dock.folder import FolderSource
from bwc_review.dock.source import Entry, SourceFile
from bwc_review.domain.errors import ClipMissing, WorkerDied
from bwc_review.domain.journal import Draft, Operation
from bwc_review.operations import recognise
from bwc_review.operations.workshop import Workshop

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving


def many(receiving: Receiving, count: int) -> list[str]:
    """As many small files as a test wants, no two alike; no recordings, so that they come in quickly."""
    receiving.know()
    names = [receiving.dsj(f"20260619_1{number // 60:01}{number % 60:02}00") for number in range(count)]
    for number, name in enumerate(names):
        receiving.put(name, b"%d" % number)
    return names


def test_a_hundred_known_files_take_a_question_for_hundreds_and_not_for_each(
    receiving: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    many(receiving, 40)
    assert receiving.sync().ingested == 40
    asked: list[str] = []
    for name in ("fingerprint", "fingerprints", "seal"):
        real = getattr(Workshop, name)

        def noted(
            self: Workshop, *args: object, real: object = real, name: str = name, **more: object
        ) -> object:
            asked.append(name)
            assert callable(real)
            return real(self, *args, **more)

        monkeypatch.setattr(Workshop, name, noted)
    write, entries = receiving.catalogue.write, FolderSource.entries

    @contextmanager
    def writing(*drafts: Draft) -> Iterator[Writing]:
        asked.append("transaction")
        with write(*drafts) as tables:
            yield tables

    def listing(self: FolderSource, folder: str) -> Iterator[Entry]:
        asked.append("listing")
        return entries(self, folder)

    monkeypatch.setattr(receiving.catalogue, "write", writing)
    monkeypatch.setattr(FolderSource, "entries", listing)
    assert receiving.sync().already_there == 40
    # begun, known, ended, that the camera keeps its files until somebody asks, and that all of it is in
    assert sorted(asked) == ["fingerprints", *["listing"] * 3, *["transaction"] * 5]


def test_each_is_logged_as_a_second_event_of_its_clip(receiving: Receiving) -> None:
    many(receiving, 5)
    receiving.sync()
    receiving.sync()
    for clip in receiving.clips():
        events = [entry for entry in receiving.journal(Operation.INGEST_DONE) if clip.id in entry.subjects]
        assert [entry.details.get("already", 0) for entry in events] == [0, 1]
        assert {entry.details["sha256"] for entry in events} == {clip.sha256}


def test_one_of_another_content_among_many_known_ones_comes_in(receiving: Receiving) -> None:
    names = many(receiving, 5)
    receiving.sync()
    receiving.put(names[2], b"x")  # of the same name, length and time
    synced = receiving.sync()
    assert (synced.ingested, synced.already_there) == (1, 4)
    assert b"x" in {receiving.plain(clip) for clip in receiving.clips()}


def test_what_the_vault_lost_stays_on_the_camera_and_is_said(receiving: Receiving) -> None:
    names = many(receiving, 3)
    receiving.sync()
    lost = next(clip for clip in receiving.clips() if clip.source_name == names[1])
    receiving.store.body_path(lost.id).unlink()
    synced = receiving.sync(release=True)
    assert [problem for problem in synced.problems if isinstance(problem, ClipMissing)]
    assert receiving.on_camera() == [names[1]]
    assert synced.freed == ()


def test_known_files_are_erased_from_the_camera_after_they_were_compared_again(receiving: Receiving) -> None:
    many(receiving, 5)
    receiving.sync()
    synced = receiving.sync(release=True)
    assert (synced.already_there, synced.released, synced.freed) == (5, 5, ("CAM-01",))
    assert receiving.on_camera() == []


def test_a_worker_that_dies_of_them_together_is_asked_one_by_one(
    receiving: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    many(receiving, 3)
    receiving.sync()

    def dies(self: Workshop, files: Sequence[SourceFile]) -> tuple[str, ...]:
        raise WorkerDied("")

    monkeypatch.setattr(Workshop, "fingerprints", dies)
    assert receiving.sync().already_there == 3


def test_a_file_that_went_away_between_listing_and_reading_is_said_and_costs_no_other(
    receiving: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = many(receiving, 3)
    receiving.sync()
    real = recognise.recognise

    def vanishing(*args: object) -> object:
        Path(receiving.camera, names[1]).unlink()
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr("bwc_review.operations.transfer_files.recognise", vanishing)
    synced = receiving.sync()
    assert synced.already_there == 2
    assert [type(problem).__name__ for problem in synced.problems] == ["FileGone"], "and the source is there"


@pytest.mark.parametrize("beside", [(), (0, 4), (3,)])
def test_the_next_files_are_read_ahead_and_the_worker_is_asked_one_thing_at_a_time(
    receiving: Receiving, monkeypatch: pytest.MonkeyPatch, beside: tuple[int, ...]
) -> None:
    names = many(receiving, 7)
    for number in beside:
        receiving.put(names[number][:-4] + ".nmea", b"no position\r\n")
    receiving.sync()
    monkeypatch.setattr(recognise, "_MOST_FILES", 2)
    real, asking, asked = Workshop._ask, threading.Lock(), []
    note, noted = recognise._note, threading.Event()

    def one_at_a_time(self: Workshop, *args: object, **more: object) -> object:
        assert asking.acquire(blocking=False), "another thread is asking"
        try:
            asked.append(threading.current_thread().name)
            if asked[-1].startswith("recognise"):  # as long as what is noted meanwhile takes
                noted.wait(5)
                noted.clear()
            return real(self, *args, **more)  # type: ignore[arg-type]
        finally:
            asking.release()

    def noting(*args: object) -> None:
        note(*args)  # type: ignore[arg-type]
        noted.set()

    monkeypatch.setattr(recognise, "_note", noting)
    monkeypatch.setattr(Workshop, "_ask", one_at_a_time)
    synced = receiving.sync(release=True)
    assert (synced.already_there, synced.released, synced.problems) == (7, 7, ())
    assert any(name.startswith("recognise") for name in asked), "some were read ahead"
    assert receiving.on_camera() == []


def test_two_names_that_are_shown_alike_are_two_files(receiving: Receiving) -> None:
    """One holds a byte that is no text, the other spells that byte as it is shown."""
    receiving.know()
    odd, spelt = os.fsdecode(b"\xff.mp4"), "\\xff.mp4"
    receiving.put(odd, b"one")
    receiving.sync()
    receiving.put(spelt, b"two")
    assert receiving.sync().ingested == 1
    assert sorted(receiving.plain(clip) for clip in receiving.clips()) == [b"one", b"two"]
