"""What a dock pushed comes in from the spool like from any source, and leaves it."""

from __future__ import annotations

import errno
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bwc_review.dock.source import SourceFile
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.clip import BodyKind, ClipId
from bwc_review.domain.errors import ReleaseRefused
from bwc_review.domain.handing import WearerEvidence
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.operations.docked import Safe, leaving, look_at
from bwc_review.operations.empty_received import complete_files
from bwc_review.operations.ingest import Synced, sync
from bwc_review.operations.spool_source import SpoolSource, reach, received_at
from bwc_review.vault.spool import Spool

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving

ADDED = Draft(Operation.SETTING_CHANGED, SYSTEM)
KEY = bytes(range(32))
SERIAL = "B8A44F000001"
CONTAINER = f"6f1d_{SERIAL}_20260619T080320Z"
FIRST, SECOND = "20260619_080250_x7f3.mp4", "20260619_081824_q1z9.mp4"
AT_NS = int(datetime(2026, 6, 19, 8, 30, tzinfo=UTC).timestamp() * 1e9)


class Dock:
    """A hand that fills the spool as the receiver does, and the station that empties it."""

    def __init__(self, receiving: Receiving) -> None:
        self.receiving = receiving
        self.spool = Spool(receiving.root / "spool", KEY)
        self.spool.begin()
        self.source = SpoolSource(self.spool)

    def put(
        self, name: str, data: bytes | Path | dict[str, object] = b"", container: str = CONTAINER
    ) -> None:
        if isinstance(data, Path):
            data = data.read_bytes()
        if isinstance(data, dict):
            data = json.dumps(data).encode()
        self.spool.put(f"{container}/{name}", data, AT_NS)

    def complete(self, container: str = CONTAINER) -> None:
        self.put(f"{container}.metadata.json", {"Bwcserialnumber": SERIAL, "Status": "Complete"}, container)
        self.put("complete", container=container)

    def sync(self) -> Synced:
        one = self.receiving
        address, secret = received_at(self.spool.root, KEY)
        one.workshop.entrust(address, secret)
        ready = complete_files(self.source, one.profiles)
        return sync(one.intake, [self.source], one.profiles, one.now, ready=ready, reserve_bytes=0)

    def held(self) -> list[str]:
        return [one.key for folder in self.spool.folders() for one in self.spool.listing(folder)]

    def on_disk(self) -> list[Path]:
        return [path for path in self.spool.root.rglob("*") if path.is_file()]


@pytest.fixture
def dock(receiving: Receiving) -> Dock:
    return Dock(receiving)


def test_a_container_comes_in_only_when_it_is_complete(
    dock: Dock, receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    dock.put(FIRST, small_clips[0])
    assert dock.sync().ingested == 0
    assert receiving.clips() == []
    dock.complete()
    done = dock.sync()
    assert (done.ingested, done.released, done.left, done.problems) == (1, 1, (), ())
    (clip,) = receiving.clips()
    assert receiving.plain(clip) == small_clips[0].read_bytes()
    assert (clip.camera, clip.source_name) == (SERIAL, f"{CONTAINER}/{FIRST}")
    assert dock.on_disk() == []


@pytest.mark.parametrize("name", ["20260619_080250_x7f3", FIRST])
def test_a_recording_of_no_bytes_comes_in_whatever_its_name_and_keeps_no_container_for_ever(
    dock: Dock, receiving: Receiving, name: str
) -> None:
    dock.put(name)
    dock.put("gnsstrail.json", {"CoordinateEntries": []})
    dock.complete()
    done = dock.sync()
    assert (done.ingested, done.problems) == (1, ())
    assert [clip.damage for clip in receiving.clips()] == ["empty"]
    assert dock.on_disk() == []


def test_a_recording_in_two_files_brings_its_marks_positions_and_wearer(
    dock: Dock, receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    luc = Person(PersonId("p-luc"), "luc", "Luc", "Sol", Role.AGENT_PORTEUR, matricule="42")
    with receiving.catalogue.write(ADDED) as tables:
        tables.people.add(luc)
        tables.cameras.add(Camera(SERIAL, "CAM-07"))
    dock.put("Users.6f1d.metadata.json", {"Name": "Luc Sol", "Userid": "0042"}, "Users")
    dock.put("6f1d", b"", "Users")
    dock.put(FIRST, small_clips[0])
    dock.put(SECOND, small_clips[1])
    dock.put(f"{CONTAINER}.{SECOND}.metadata.json", {"Starttimeiso": "2026-06-19T08:18:24Z"})
    dock.put("bookmark_20260619T081825Z_0a1b", b"rixe")
    dock.put(f"{CONTAINER}.bookmark_20260619T081825Z_0a1b.metadata.json", {"Categoryname": "Vol"})
    trail = {"LocationWKT": "POINT(0.6 43.8)", "SecondsFromStart": 1.0, "Timestamp": "2026-06-19T08:03:24Z"}
    dock.put(f"20260619_080250_x7f3_{SERIAL}_gpstrail.json", {"CoordinateEntries": [trail]})
    dock.complete()
    done = dock.sync()
    assert (done.ingested, done.problems, done.left) == (2, (), ())
    first, second = receiving.clips()
    assert (first.wearer, first.wearer_evidence) == ("p-luc", WearerEvidence.CAMERA.value)
    assert (first.camera_label, first.to_identify) == ("CAM-07", False)
    assert first.place is not None
    assert (first.place.latitude, first.place.longitude) == (43.8, 0.6)
    assert first.recorded_at == datetime(2026, 6, 19, 8, 2, 50, tzinfo=UTC)  # before the trigger
    with receiving.catalogue.read() as tables:
        (mark,) = tables.marks.of_clip(second.id)
        sidecars = [body for body in tables.clips.bodies(second.id) if body.kind is BodyKind.SIDECAR]
    assert (mark.category, mark.note) == ("bookmark", "Vol · rixe")
    assert len(sidecars) == 4  # its own, the bookmark's two, the trail of the recording
    assert dock.held() == ["Users/6f1d", "Users/Users.6f1d.metadata.json"]


def trail_of(*at: str) -> dict[str, object]:
    points = [
        {"LocationWKT": f"POINT(0.6 43.{number})", "Timestamp": f"2026-06-19T{one}Z"}
        for number, one in enumerate(at, 1)
    ]
    return {"CoordinateEntries": points}


def test_the_trail_of_a_whole_recording_belongs_to_each_of_its_files_and_goes_with_the_last(
    dock: Dock, receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    trail = f"20260619_080250_x7f3_{SERIAL}_gpstrail.json"
    dock.put(FIRST, small_clips[0])
    dock.put(SECOND, small_clips[1])
    dock.put(trail, trail_of("08:02:51", "08:18:00", "08:18:25"))
    dock.complete()
    erased = dock.source.erase

    def once(file: SourceFile) -> None:
        if file.name == SECOND:
            raise OSError(errno.EBUSY, "Device or resource busy")
        erased(file)

    with monkeypatch.context() as during:
        during.setattr(dock.source, "erase", once)
        (problem,) = dock.sync().problems
        assert isinstance(problem, ReleaseRefused)
        assert problem.at == "spool"
    first, second = receiving.clips()
    assert first.place is not None
    assert second.place is not None
    assert (first.place.latitude, second.place.latitude) == (43.1, 43.2)
    assert f"{CONTAINER}/{SECOND}" in dock.held()
    done = dock.sync()
    assert (done.problems, done.left) == ((), ())
    assert dock.on_disk() == []


def test_a_trail_stays_as_long_as_one_of_its_recordings_does(
    dock: Dock, receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    trail = f"20260619_080250_x7f3_{SERIAL}_gpstrail.json"
    for name, clip in ((FIRST, small_clips[0]), (SECOND, small_clips[1])):
        dock.put(name, clip)
    dock.put(trail, trail_of("08:02:51"))
    dock.complete()
    docked = look_at(dock.source, receiving.profiles, receiving.profile.zone)
    safe = [Safe(item, ClipId(item.file.name), item.beside) for item in docked.items]

    def names(going: list[Safe]) -> list[list[str]]:
        return [[file.name for file in files] for _, files in leaving(docked, going)]

    assert [trail in one for going in (safe[:1], safe[1:]) for one in names(going)] == [False, False]
    assert [trail in one for one in names(safe)] == [False, True]
    assert [one[-1] for one in names(safe)] == [FIRST, SECOND]


@pytest.mark.parametrize("policy", list(ReleasePolicy))
def test_the_spool_is_emptied_whatever_the_camera_s_policy_and_no_camera_is_called_free(
    dock: Dock, receiving: Receiving, small_clips: tuple[Path, ...], policy: ReleasePolicy
) -> None:
    with receiving.catalogue.write(ADDED) as tables:
        tables.cameras.add(Camera(SERIAL, "CAM-07", release=policy))
    dock.put(FIRST, small_clips[0])
    dock.complete()
    done = dock.sync()
    assert (done.released, done.freed, done.asking) == (1, (), ())
    assert dock.on_disk() == []
    with receiving.catalogue.read() as tables:
        assert tables.cameras.get(SERIAL).last_emptied_at is None
    begun, ended = receiving.journal(Operation.SPOOL_EMPTIED)
    assert (begun.details["stage"], ended.details) == ("begun", {"stage": "done", "files": 1, "left": 0})
    assert receiving.journal(Operation.CAMERA_RELEASED) == []


def test_what_the_dock_refused_comes_in_with_a_mark_that_says_so(
    dock: Dock, receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    container = "Rejected_20260619T080320Z_6f1d2c3b-4a5e"
    dock.put(FIRST, small_clips[0].read_bytes()[:9_000], container)
    dock.complete(container)
    assert dock.sync().ingested == 1
    (clip,) = receiving.clips()
    assert (clip.camera, clip.camera_marks, clip.is_damaged) == (SERIAL, ("REJECTED",), True)
    assert dock.on_disk() == []


def test_content_encrypted_by_its_dock_is_kept_as_it_is_and_said(dock: Dock, receiving: Receiving) -> None:
    dock.put(FIRST, bytes(range(256)) * 50)
    dock.put(FIRST.replace(".mp4", ".key"), {"EncryptedKey": "abc", "ContentEncryptionIV": "def"})
    dock.complete()
    assert dock.sync().problems == ()
    (clip,) = receiving.clips()
    assert (clip.is_damaged, clip.damage) == (True, "encrypted")
    assert receiving.plain(clip) == bytes(range(256)) * 50
    assert dock.on_disk() == []


def test_the_same_recording_pushed_again_is_there_already_and_leaves_the_spool(
    dock: Dock, receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    for _ in range(2):
        dock.put(FIRST, small_clips[0])
        dock.complete()
        done = dock.sync()
        assert dock.on_disk() == []
    assert (done.ingested, done.already_there) == (0, 1)
    assert len(receiving.clips()) == 1


def test_a_copy_that_suffered_in_the_vault_keeps_the_one_in_the_spool(
    dock: Dock, receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    dock.put(FIRST, small_clips[0])
    dock.complete()
    dock.sync()
    (clip,) = receiving.clips()
    body = receiving.store.body_path(clip.id)
    data = bytearray(body.read_bytes())
    data[100] ^= 1
    body.write_bytes(data)
    dock.put(FIRST, small_clips[0])
    dock.complete()
    done = dock.sync()
    assert [type(problem).__name__ for problem in done.problems] == ["ClipDamaged"]
    assert f"{CONTAINER}/{FIRST}" in dock.held()


def test_without_its_key_nothing_that_was_received_is_reached(tmp_path: Path) -> None:
    address, _ = received_at(tmp_path, KEY)
    with pytest.raises(ValueError, match="key"):
        reach(address)
