"""What a look at a dock goes by: is it a camera, is the file finished, does anybody answer."""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.dock.folder import FolderSource
from bwc_review.dock.listing import Listing, list_source
from bwc_review.dock.patient import Patient
from bwc_review.dock.profile import CameraProfile
from bwc_review.dock.release import release
from bwc_review.dock.shape import looks_like_camera
from bwc_review.dock.source import Address, Entry, FileState, SourceFile
from bwc_review.dock.still import Stillness
from bwc_review.domain.errors import ReleaseRefused, SourceMissing, SourceVanished
from bwc_review.operations.docked import look_at
from tests.dock.sources import Box, BoxSource

FILE = SourceFile(Address("folder", "/dock"), "a.mp4", "a.mp4", 10, 1)


def holding(tmp_path: Path, *keys: str) -> BoxSource:
    source = BoxSource(tmp_path / "box")
    source.keep(Box(dict.fromkeys(keys, (b"x", 1))))
    return source


@pytest.mark.parametrize(
    "key",
    [
        "DCIM/100MEDIA/MOV_0001.MP4",
        "dcim/a.jpg",
        "MISC/settings.json",
        "files/DSJ_7654321_000000_20260619_100324.mp4",
        "mpt/2026-06-19/001/dav/10/10.03.24-10.08.24[R][0@0][0].mp4",
        "files/data/2026-06-19 10-03-24.mov",
        "2026_0619_100324_001.MP4",
        "REC_20260619_100324.wav",
    ],
)
def test_a_volume_with_the_shape_of_a_camera_is_one(
    tmp_path: Path, profiles: Sequence[CameraProfile], key: str
) -> None:
    assert looks_like_camera(holding(tmp_path, "readme.txt", key), profiles)


@pytest.mark.parametrize(
    "keys",
    [
        (),
        ("rapport.pdf", "photos/vacances/IMG_0001.jpg", "film.mp4"),
        ("backup/DCIM/a.jpg",),
        ("IMG_20260619_100324.jpg", "2026-06-19 rapport.pdf", "20260619_100324/film.mp4"),
        ("System Volume Information/DSJ_7654321_000000_20260619_100324.mp4",),
    ],
)
def test_a_plain_stick_is_none(
    tmp_path: Path, profiles: Sequence[CameraProfile], keys: tuple[str, ...]
) -> None:
    assert not looks_like_camera(holding(tmp_path, *keys), profiles)


def test_a_stick_full_of_documents_is_soon_let_alone(
    tmp_path: Path, profiles: Sequence[CameraProfile]
) -> None:
    source = holding(tmp_path, *(f"{number:04}/a.pdf" for number in range(2_000)))
    asked: list[str] = []

    class Counted(BoxSource):
        def entries(self, folder: str) -> Iterator[Entry]:
            asked.append(folder)
            return source.entries(folder)

    assert not looks_like_camera(Counted(tmp_path / "box"), profiles)
    assert len(asked) <= 200


@given(st.lists(st.tuples(st.integers(0, 3), st.floats(0, 20)), max_size=20), st.floats(0, 60))
def test_a_file_is_ready_when_it_was_the_same_for_so_long_and_never_before(
    looks: list[tuple[int, float]], still_s: float
) -> None:
    now_s, since_s, still, size = 0.0, 0.0, Stillness(), -1
    for growth, wait_s in looks:
        now_s += wait_s
        if growth or size < 0:
            size, since_s = size + growth + 1, now_s
        file = replace(FILE, size=size)
        still = still.look([file], now_s)
        ready = still.ready(Listing((file,)), (), now_s, still_s)
        assert bool(ready) is (now_s - since_s >= still_s)


def test_a_file_that_went_away_and_came_back_begins_again() -> None:
    still = Stillness().look([FILE], 0.0).look([], 20.0).look([FILE], 40.0)
    assert still.ready(Listing((FILE,)), (), 60.0, 30.0) == ()
    assert still.ready(Listing((FILE,)), (), 70.0, 30.0) == (FILE,)


def test_an_end_marker_makes_a_recording_ready_at_once(
    tmp_path: Path, profiles: Sequence[CameraProfile]
) -> None:
    container = "agent7_B8A44F000001_20260619T080320Z"
    source = holding(tmp_path, f"{container}/20260619_080324_x7f3.mkv", f"{container}/complete", "b.mp4")
    listing = list_source(source, profiles)
    still = Stillness().look(listing.files, 0.0)
    ready = still.ready(listing, profiles, 0.0, 30.0)
    assert [file.name for file in ready] == ["20260619_080324_x7f3.mkv"]


def test_the_end_marker_of_a_folder_speaks_of_what_is_no_newer_than_itself(
    tmp_path: Path, profiles: Sequence[CameraProfile]
) -> None:
    for number, name in enumerate(["day/a.mp4", "day/fini.ok", "day/b.mp4", "c.mp4"]):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"x")
        os.utime(file, (1_780_000_000 + number, 1_780_000_000 + number))
    listing = list_source(FolderSource(tmp_path), profiles)
    still = Stillness().look(listing.files, 0.0)
    ready = still.ready(listing, profiles, 0.0, 30.0, "fini.ok")
    assert [file.relative for file in ready] == ["day/a.mp4", "day/fini.ok"]
    assert still.ready(listing, profiles, 0.0, 30.0) == ()


@pytest.mark.parametrize("end", ["fini.ok", "transfer.log", "done.target", "readme.txt", ".DS_Store"])
def test_the_end_marker_of_a_folder_may_have_a_name_that_some_camera_calls_a_marker(
    end: str, tmp_path: Path, profiles: Sequence[CameraProfile]
) -> None:
    for name in ("a.mp4", end):
        (tmp_path / name).write_bytes(b"x")
        os.utime(tmp_path / name, (1_780_000_000, 1_780_000_000))
    listing = list_source(FolderSource(tmp_path), profiles)
    still = Stillness().look(listing.files, 0.0)
    assert "a.mp4" in [file.name for file in still.ready(listing, profiles, 0.0, 30.0, end)]


class Hanging(BoxSource):
    """A share that answers nothing until it is let go."""

    def __init__(self, file: Path) -> None:
        super().__init__(file)
        self.let_go = threading.Event()
        self.begun = threading.Event()
        self.asked = 0

    def _hang(self) -> None:
        self.asked += 1
        self.begun.set()
        self.let_go.wait()

    def entries(self, folder: str) -> Iterator[Entry]:
        self._hang()
        yield from super().entries(folder)

    def is_there(self) -> bool:
        self._hang()
        return super().is_there()


def test_a_share_that_hangs_is_given_up_and_asked_again_only_when_it_is_back(tmp_path: Path) -> None:
    holding(tmp_path, "a.mp4")
    share = Hanging(tmp_path / "box")
    patient = Patient(share, silent_s=0.0)
    file = replace(FILE, source=share.address)
    with pytest.raises(SourceMissing):
        list_source(patient)
    assert share.begun.wait(60)
    assert patient.is_silent
    assert not patient.is_there()
    assert not patient.is_readonly()
    assert patient.label() == ""
    assert patient.state(file) is FileState.GONE
    with pytest.raises(SourceVanished):
        patient.open(file)
    with pytest.raises(TimeoutError):
        patient.erase(file)
    with pytest.raises(ReleaseRefused):
        release(patient, file)
    assert share.asked == 1
    share.let_go.set()
    thread = patient._thread
    patient.close()
    assert thread is not None
    thread.join()


class Reading(io.RawIOBase):
    """A file whose bytes come once they are let go."""

    def __init__(self, share: Mumbling) -> None:
        super().__init__()
        self.share = share

    def read(self, size: int = -1) -> bytes:
        self.share.begun.set()
        self.share.let_go.wait()
        return b"{}"

    def close(self) -> None:
        self.share.closed.set()
        super().close()


class Mumbling(FolderSource):
    """A mount that lists and opens, and hangs over what is in its files."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.let_go, self.begun, self.closed = threading.Event(), threading.Event(), threading.Event()

    def open(self, file: SourceFile, offset: int = 0) -> BinaryIO:
        return cast(BinaryIO, Reading(self))


def test_a_mount_that_hangs_over_a_note_holds_up_no_look_and_is_not_taken_for_another_camera(
    tmp_path: Path, profiles: Sequence[CameraProfile]
) -> None:
    for name in ("MISC/settings.json", "DCIM/a.mp4"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(b"{}")
    mount = Mumbling(tmp_path)
    patient = Patient(mount, silent_s=1.0)
    with pytest.raises(SourceMissing):
        look_at(patient, profiles, UTC)
    assert mount.begun.is_set()
    assert patient.is_silent
    mount.let_go.set()
    assert mount.closed.wait(60), "what was opened is let go of once it answers"
    patient.close()


def test_what_a_patient_source_answers_is_what_the_source_says(tmp_path: Path) -> None:
    source = holding(tmp_path, "DCIM/a.mp4")
    patient = Patient(source)
    (file,) = list_source(patient).files
    assert file.source == source.address
    assert patient.state(file) is FileState.UNCHANGED
    with patient.open(file) as stream:
        assert stream.read() == b"x"
    release(patient, file)
    with pytest.raises(FileNotFoundError):
        patient.erase(file)
    assert list_source(patient).files == ()
    patient.close()
    patient.close()


def test_a_long_folder_may_take_its_time(tmp_path: Path) -> None:
    """Each name is a sign of life: only silence is counted."""
    for number in range(50):
        (tmp_path / f"{number}.mp4").write_bytes(b"")
    patient = Patient(FolderSource(tmp_path))
    assert len(list_source(patient).files) == 50
    patient.close()
