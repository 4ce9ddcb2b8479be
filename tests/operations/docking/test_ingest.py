from __future__ import annotations

import itertools
import json
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bwc_review.dock.folder import FolderSource
from bwc_review.dock.source import Entry
from bwc_review.domain.belonging import JoinedBy
from bwc_review.domain.camera import Assignment, Camera, ReleasePolicy
from bwc_review.domain.clip import BodyKind, ClipState, TimeSource, state
from bwc_review.domain.errors import (
    Cancelled,
    ClipDamaged,
    ClipMissing,
    DiskFull,
    ReleaseRefused,
    SourceMissing,
)
from bwc_review.domain.journal import SYSTEM, Draft, Operation, Result
from bwc_review.domain.mark import MarkKind
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.recording import seams
from bwc_review.media.scene import Scene, cut_short, drop_index, make_clip
from bwc_review.operations.ingest import sync
from bwc_review.operations.wearers import offered
from tests.operations.docking.conftest import SERIAL

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)  # a tag that no clock has set
NMEA = b"$GPRMC,080324.00,A,4350.9350,N,00039.7500,E,0.0,0.0,190626,,,A*5C\r\n"


def test_a_recording_comes_in_whole_and_says_what_is_known(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(tail="_SOS"), small_clips[0])
    synced = receiving.sync()
    (clip,) = receiving.clips()
    data = small_clips[0].read_bytes()
    assert receiving.plain(clip) == data
    assert (synced.ingested, synced.bytes, synced.clips) == (1, len(data), (clip.id,))
    assert synced.problems == ()
    assert clip.source_name == receiving.dsj(tail="_SOS")
    assert (clip.camera, clip.camera_label, clip.camera_marks) == ("7654321", "CAM-01", ("SOS",))
    with receiving.catalogue.read() as tables:
        (mark,) = tables.marks.of_clip(clip.id)
    assert (mark.kind, mark.category, mark.author, mark.note) == (MarkKind.CAMERA, "SOS", None, "")
    assert (mark.start.frame, mark.start.offset_s, mark.end) == (0, 0.0, None)
    assert (mark.camera_time, mark.corrected_time) == (clip.recorded_at, clip.corrected_at)
    assert clip.recorded_at.isoformat() == "2026-06-19T10:03:24+02:00"
    assert (clip.counted_from, clip.due_on) == (date(2026, 6, 19), date(2026, 7, 19))
    assert clip.duration_s == pytest.approx(1.0, abs=0.1)
    assert clip.probe.video_codec == "h264"
    assert not clip.to_identify
    assert receiving.staged() == []
    assert receiving.on_camera() == [receiving.dsj(tail="_SOS")]


def test_everything_is_in_the_journal_in_its_order(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know(Camera("7654321", "CAM-01", release=ReleasePolicy.ALWAYS))
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.sync()
    (clip,) = receiving.clips()
    entries = [entry for entry in receiving.journal() if entry.operation is not Operation.START][1:]
    assert [entry.operation for entry in entries] == [
        Operation.INGEST_BEGUN,
        Operation.CHECK_DONE,
        Operation.INGEST_DONE,
        Operation.DERIVED,
        Operation.INGEST_DONE,
        Operation.CAMERA_RELEASED,
        Operation.CAMERA_RELEASED,
        Operation.CAMERA_UNLOADED,
        Operation.DERIVED,
    ]
    done = entries[2]
    assert done.subjects == (clip.id, "7654321")
    assert done.details["sha256"] == clip.sha256
    assert [entry.details["stage"] for entry in entries[-4:-2]] == ["begun", "done"]


def test_what_helps_to_look_at_a_clip_is_made_while_its_key_is_at_hand(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.sync()
    (clip,) = receiving.clips()
    with receiving.catalogue.read() as tables:
        kinds = [body.kind for body in tables.clips.bodies(clip.id)]
    assert kinds == [BodyKind.CLIP, BodyKind.FILMSTRIP, BodyKind.FRAMES, BodyKind.WAVEFORM]
    assert all(receiving.store.has_body(clip.id, kind) for kind in kinds)


def test_a_transport_stream_gets_a_copy_that_players_can_seek_in(
    receiving: Receiving, tmp_path: Path
) -> None:
    made = make_clip(
        tmp_path / "a.ts", Scene(datetime(2026, 6, 19, 10, tzinfo=UTC), seconds=1, size=(160, 90), fps=10)
    )
    receiving.put(receiving.dsj()[:-4] + ".ts", made.path)
    receiving.sync()
    (clip,) = receiving.clips()
    with receiving.catalogue.read() as tables:
        assert BodyKind.WORKING_COPY in [body.kind for body in tables.clips.bodies(clip.id)]
    assert receiving.store.has_body(clip.id, BodyKind.WORKING_COPY)


def test_the_same_file_docked_twice_is_one_clip_and_a_second_event(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.sync()
    again = receiving.sync()
    (clip,) = receiving.clips()
    assert (again.ingested, again.already_there, again.erased_before, again.clips) == (0, 1, 0, ())
    events = [entry for entry in receiving.journal(Operation.INGEST_DONE) if clip.id in entry.subjects]
    assert [entry.details.get("already", 0) for entry in events] == [0, 1]


def test_the_same_content_under_two_names_in_one_docking_is_one_clip(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    for name in (receiving.dsj("20260619_100000"), receiving.dsj("20260619_110000"), "copy.mp4"):
        receiving.put(name, small_clips[0])
    synced = receiving.sync()
    assert (synced.ingested, synced.already_there) == (1, 2)
    assert len(receiving.clips()) == 1
    assert receiving.staged() == []


@pytest.mark.parametrize("same_length", [False, True])
def test_another_content_under_the_same_name_is_kept_and_flagged(
    receiving: Receiving, small_clips: tuple[Path, ...], same_length: bool
) -> None:
    first = small_clips[0].read_bytes()
    other = first[:-1] + bytes([first[-1] ^ 1]) if same_length else small_clips[1].read_bytes()
    receiving.put(receiving.dsj(), first)
    receiving.sync()
    receiving.put(receiving.dsj(), other)
    synced = receiving.sync()
    assert synced.ingested == 1
    clips = receiving.clips()
    assert {receiving.plain(clip) for clip in clips} == {first, other}
    old = next(clip for clip in clips if clip.sha256 != clips[-1].sha256 or clip is clips[0])
    assert sorted(str(clip.same_name_as) for clip in clips) == sorted(["None", old.id])


def test_a_camera_that_is_not_on_the_list_is_kept_apart(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.put("sans nom.mp4", small_clips[1])
    synced = receiving.sync()
    assert synced.unknown_camera == 2
    assert [(clip.camera, clip.to_identify) for clip in receiving.clips()] == [("7654321", True), ("", True)]


def test_a_serial_said_by_a_person_is_taken(receiving: Receiving, small_clips: tuple[Path, ...]) -> None:
    receiving.know()
    receiving.put("sans nom.mp4", small_clips[0])
    receiving.sync(camera="7654321")
    (clip,) = receiving.clips()
    assert (clip.camera_label, clip.to_identify) == ("CAM-01", False)
    assert [candidate.source for candidate in clip.times] == [TimeSource.FILE, TimeSource.METADATA]


def test_empty_and_broken_files_are_kept_as_damaged(
    receiving: Receiving, small_clips: tuple[Path, ...], tmp_path: Path
) -> None:
    no_index = tmp_path / "no_index.mp4"
    no_index.write_bytes(small_clips[0].read_bytes())
    drop_index(no_index)
    cut = make_clip(
        tmp_path / "cut.mp4",
        Scene(datetime(2026, 6, 19, tzinfo=UTC), seconds=3, size=(160, 90), fps=10, index_first=True),
    ).path
    cut_short(cut)
    files = {
        receiving.dsj("20260619_100000"): b"",
        receiving.dsj("20260619_110000"): b"",
        receiving.dsj("20260619_120000"): no_index.read_bytes(),
        receiving.dsj("20260619_130000"): cut.read_bytes(),
        receiving.dsj("20260619_140000"): os.urandom(5000),
    }
    for name, data in files.items():
        receiving.put(name, data)
    synced = receiving.sync()
    clips = receiving.clips()
    assert (synced.ingested, synced.damaged) == (5, 5)
    assert [clip.damage for clip in clips] == ["empty", "empty", "no_index", "truncated", "unreadable"]
    assert [receiving.plain(clip) for clip in clips] == list(files.values())
    broken = clips[3].probe
    assert broken.header_duration_s is not None
    assert broken.duration_s is not None
    assert broken.header_duration_s > broken.duration_s
    again = receiving.sync()
    assert (again.ingested, again.already_there) == (0, 5)


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_a_recording_cut_in_files_is_one_recording_with_one_countdown(
    receiving: Receiving, small_clips: tuple[Path, ...], order: tuple[int, ...]
) -> None:
    names = [
        receiving.dsj(f"20260{day}_{clock}")
        for day, clock in (("618", "235958"), ("618", "235959"), ("619", "000000"))
    ]
    for number in order:
        receiving.put(names[number], small_clips[number])
        receiving.sync()
    clips = receiving.clips()
    assert len({clip.recording for clip in clips}) == 1
    assert {(clip.counted_from, clip.due_on) for clip in clips} == {(date(2026, 6, 18), date(2026, 7, 18))}


def test_unrelated_files_copied_in_the_same_second_stay_apart(receiving: Receiving, tmp_path: Path) -> None:
    for view, name in enumerate(("salon.mp4", "rue.mp4", "VID7.mp4")):
        scene = Scene(
            receiving.now, seconds=1.0 + view / 5, size=(160, 90), fps=10, view=view, created_at=_NEVER
        )
        clip = make_clip(tmp_path / name, scene).path
        receiving.put(name, clip, receiving.now - timedelta(minutes=1))
    receiving.sync()
    clips = receiving.clips()
    assert {clip.camera for clip in clips} == {""}
    assert len({clip.recording for clip in clips}) == 3
    assert {clip.joined_by for clip in clips} == {None}


def test_the_files_of_a_container_are_one_recording_and_the_gap_between_them_is_known(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    folder = "agent7_B8A44F000001_20260619T080320Z"
    for number, clock in ((1, "081000"), (0, "080320")):
        receiving.put(f"{folder}/20260619_{clock}_x{number}.mp4", small_clips[number])
    receiving.put(f"{folder}/complete", b"")
    receiving.sync()
    first, second = receiving.clips()
    assert second.recording == first.recording
    assert (first.joined_by, second.joined_by) == (None, JoinedBy.CONTAINER)
    assert second.belongs.docking
    assert second.belongs.docking == first.belongs.docking
    (gap,) = seams([first, second])
    assert gap.seconds == pytest.approx(399, abs=0.2)


def test_numbers_that_follow_and_times_that_follow_make_one_recording(
    receiving: Receiving, tmp_path: Path
) -> None:
    for number in range(2):
        scene = Scene(receiving.now, seconds=5.0, size=(160, 90), fps=10, view=number, created_at=_NEVER)
        clip = make_clip(tmp_path / f"{number}.mp4", scene).path
        receiving.put(f"DCIM/MOV0001{number}.mp4", clip, receiving.now - timedelta(seconds=60 - 5 * number))
    receiving.sync()
    first, second = receiving.clips()
    assert second.recording == first.recording
    assert second.joined_by is JoinedBy.NUMBERS


def test_a_second_camera_never_joins_a_recording(receiving: Receiving, small_clips: tuple[Path, ...]) -> None:
    receiving.put(receiving.dsj("20260619_100000"), small_clips[0])
    receiving.put(receiving.dsj("20260619_100001", serial="7654399"), small_clips[1])
    receiving.sync()
    assert len({clip.recording for clip in receiving.clips()}) == 2


@pytest.mark.parametrize(
    "clock", ["19700101_000500", "20000101_000003", "20380119_031408", "20260620_235959"]
)
def test_an_impossible_date_is_to_be_checked_and_counts_from_the_docking(
    receiving: Receiving, small_clips: tuple[Path, ...], clock: str
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(clock), small_clips[0], at=datetime(2000, 1, 1, tzinfo=UTC))
    receiving.sync()
    (clip,) = receiving.clips()
    assert clip.clock_suspect
    assert clip.counted_from == date(2026, 6, 20)
    assert clip.due_on == date(2026, 7, 20)


def wear(receiving: Receiving, taken_at: datetime) -> PersonId:
    with receiving.catalogue.write(Draft(Operation.PERSON_ADDED, SYSTEM)) as tables:
        person = Person(PersonId("p-zoe"), "zoe", "Zoé", "Mas", Role.AGENT_PORTEUR)
        tables.people.add(person)
        tables.cameras.assign(Assignment("7654321", person.id, taken_at))
    return person.id


def test_the_wearer_at_the_corrected_time_is_the_wearer(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know(Camera("7654321", "CAM-01", clock_offset_s=7.0))
    zoe = wear(receiving, datetime(2026, 6, 19, 8, 3, 30, tzinfo=UTC))
    receiving.put(receiving.dsj("20260619_100324"), small_clips[0])
    receiving.put(receiving.dsj("20260619_100310"), small_clips[1])
    receiving.sync()
    before, after = receiving.clips()
    assert before.wearer is None
    assert after.wearer == zoe
    assert after.wearer_name == "Zoé Mas"
    assert after.corrected_at - after.recorded_at == timedelta(seconds=7)


def people_of(receiving: Receiving) -> tuple[PersonId, PersonId]:
    """Zoé Mas, who has the camera by the register from six o'clock on, and Luc Sol, number 4217."""
    zoe = wear(receiving, datetime(2026, 6, 19, 4, tzinfo=UTC))
    with receiving.catalogue.write(Draft(Operation.PERSON_ADDED, SYSTEM)) as tables:
        luc = Person(PersonId("p-luc"), "luc", "Luc", "Sol", Role.AGENT_PORTEUR, matricule="4217")
        tables.people.add(luc)
    return zoe, luc.id


@pytest.mark.parametrize(
    ("user", "at", "expected"),
    [
        ("000000", "20260619_100324", ("p-zoe", "register", None)),
        ("004217", "20260619_100324", (None, "", "p-luc")),  # they disagree: nobody is guessed
        ("004217", "20260619_050324", ("p-luc", "camera", "p-luc")),  # before the register begins
        ("009999", "20260619_100324", ("p-zoe", "register", None)),  # a number that nobody bears
        ("009999", "20260619_050324", (None, "", None)),
    ],
)
def test_whose_a_recording_is_by_register_then_camera_and_never_guessed(
    receiving: Receiving,
    small_clips: tuple[Path, ...],
    user: str,
    at: str,
    expected: tuple[str | None, str, str | None],
) -> None:
    receiving.know(Camera("7654321", "CAM-01"))
    people_of(receiving)
    receiving.put(f"DCIM/DSJ_7654321_{user}_{at}.mp4", small_clips[0])
    receiving.sync()
    (clip,) = receiving.clips()
    assert (clip.wearer, clip.wearer_evidence, clip.camera_wearer) == expected
    assert clip.wearer is not None or state(clip) is ClipState.TO_COMPLETE
    with receiving.catalogue.read() as tables:
        two = [person.id for person in offered(tables, clip)]
    assert two == (["p-zoe", "p-luc"] if user == "004217" and clip.wearer is None else [])


@pytest.mark.parametrize(("offset", "clock"), [(120.0, "20260618_235959"), (-120.0, "20260619_000100")])
def test_a_wrong_clock_near_midnight_never_lengthens_the_month(
    receiving: Receiving, small_clips: tuple[Path, ...], offset: float, clock: str
) -> None:
    receiving.know(Camera("7654321", "CAM-01", clock_offset_s=offset))
    receiving.put(receiving.dsj(clock), small_clips[0])
    receiving.sync()
    (clip,) = receiving.clips()
    assert clip.due_on == date(2026, 7, 18)


def test_a_sidecar_gives_the_place_is_sealed_and_goes_with_the_recording(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.put(receiving.dsj()[:-4] + ".nmea", NMEA)
    receiving.sync()
    (clip,) = receiving.clips()
    assert clip.place is not None
    assert clip.place.latitude == pytest.approx(43.8489, abs=1e-4)
    with receiving.catalogue.read() as tables:
        (sidecar,) = [body for body in tables.clips.bodies(clip.id) if body.kind is BodyKind.SIDECAR]
    assert sidecar.plain_bytes == len(NMEA)
    assert receiving.store.has_body(clip.id, BodyKind.SIDECAR, sidecar.name)
    assert receiving.sync(release=True).left == ()
    assert receiving.on_camera() == []


def test_a_log_written_at_the_docking_tells_that_the_clock_of_the_camera_runs_ahead(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    """The volume tells its local times as if they were UTC: only what passed between two of them counts."""
    receiving.know()
    ahead, told_wrong = timedelta(minutes=58), timedelta(hours=2)
    shown = receiving.now + ahead
    for before in (timedelta(hours=3), timedelta(hours=2)):
        name = f"{(shown - before).astimezone(receiving.profile.zone):%Y%m%d_%H%M%S}"
        receiving.put(
            receiving.dsj(name), small_clips[before.seconds // 3600 - 2], shown - before + told_wrong
        )
    receiving.put("docked.log", b"usb", shown + told_wrong)
    receiving.sync()
    assert [(one.clock_offset_s, one.clock_evidence) for one in receiving.clips()] == [(0.0, "docking")] * 2
    assert [one.clock_proposal_s for one in receiving.clips()] == [pytest.approx(-3480.0, abs=1.0)] * 2


@pytest.mark.parametrize(
    ("at", "offset_s", "evidence", "proposal_s"),
    [
        ("20260619_100324", 0.0, "gps", None),  # the position was taken at 10:03:24 local time
        ("20260619_095824", 299.0, "gps", None),  # five minutes slow, but for the second of the stamp
        ("20260619_090324", 0.0, "", 3600.0),  # winter time: proposed, not applied
    ],
)
def test_the_satellites_time_measures_the_clock_and_an_hour_is_only_proposed(
    receiving: Receiving,
    small_clips: tuple[Path, ...],
    at: str,
    offset_s: float,
    evidence: str,
    proposal_s: float | None,
) -> None:
    receiving.know(Camera("7654321", "CAM-01"))
    receiving.put(receiving.dsj(at), small_clips[0])
    receiving.put(receiving.dsj(at)[:-4] + ".nmea", NMEA)
    receiving.sync()
    (clip,) = receiving.clips()
    assert clip.clock_offset_s == pytest.approx(offset_s, abs=0.01 if not offset_s else 1.5)
    assert (clip.clock_evidence, clip.clock_proposal_s) == (evidence, proposal_s)
    assert clip.recorded_at == clip.times[0].at, "the camera's own time stays"


def test_a_sidecar_that_did_not_come_in_stays_and_is_said(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.put("DCIM/NMEA_20260101_000000.txt", NMEA)
    synced = receiving.sync(release=True)
    assert synced.left == ("DCIM/NMEA_20260101_000000.txt",)
    assert receiving.on_camera() == ["DCIM/NMEA_20260101_000000.txt"]


@pytest.mark.parametrize("ordered", [False, True])
@pytest.mark.parametrize("policy", [None, *ReleasePolicy])
def test_a_camera_is_emptied_by_order_or_by_its_setting(
    receiving: Receiving, small_clips: tuple[Path, ...], policy: ReleasePolicy | None, ordered: bool
) -> None:
    if policy is not None:
        receiving.know(Camera("7654321", "CAM-01", release=policy))
    receiving.put(receiving.dsj(), small_clips[0])
    synced = receiving.sync(release=ordered)
    goes = policy is ReleasePolicy.ALWAYS or (ordered and policy is not ReleasePolicy.NEVER)
    assert synced.released == goes
    assert (receiving.on_camera() == []) is goes
    assert len(receiving.clips()) == 1


def test_a_camera_checked_to_be_empty_is_remembered_as_such(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    left = receiving.put("Temp/half.mp4", b"half")
    synced = receiving.sync(release=True)
    assert synced.left == ("Temp/half.mp4",)
    assert synced.skipped == ("Temp",)
    with receiving.catalogue.read() as tables:
        assert tables.cameras.get("7654321").last_emptied_at is None
        assert tables.cameras.get("7654321").last_docked_at == receiving.now
    left.unlink()
    receiving.put(receiving.dsj("20260620_080000"), small_clips[1])
    assert receiving.sync(release=True).left == ()
    with receiving.catalogue.read() as tables:
        assert tables.cameras.get("7654321").last_emptied_at == receiving.now


def test_what_the_camera_does_not_let_go_is_said_and_kept_in_the_vault(
    receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    receiving.know()
    file = receiving.put(receiving.dsj(), small_clips[0])
    unlink = Path.unlink

    def refuse(self: Path, missing_ok: bool = False) -> None:
        if self == file:
            raise PermissionError(13, "Permission denied")
        unlink(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    synced = receiving.sync(release=True)
    assert synced.released == 0
    assert synced.left == (receiving.dsj(),)
    assert [type(problem).__name__ for problem in synced.problems] == ["ReleaseRefused"]
    assert receiving.journal(Operation.CAMERA_RELEASED)[-1].result is Result.ERROR
    assert len(receiving.clips()) == 1


def test_too_little_room_is_refused_before_anything_is_done(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.put(receiving.dsj(), small_clips[0])
    with pytest.raises(DiskFull) as full:
        receiving.sync(reserve_bytes=1 << 60)
    assert full.value.needed_bytes == 2 * small_clips[0].stat().st_size + (1 << 60)
    assert receiving.journal(Operation.INGEST_BEGUN) == []
    assert receiving.staged() == []
    assert len(receiving.on_camera()) == 1


def test_an_empty_camera_needs_no_room(receiving: Receiving) -> None:
    assert receiving.sync(reserve_bytes=1 << 60).ingested == 0


def test_a_source_that_is_not_there_stops_no_other(
    receiving: Receiving, small_clips: tuple[Path, ...], tmp_path: Path
) -> None:
    receiving.put(receiving.dsj(), small_clips[0])
    sources = [FolderSource(tmp_path / "absent"), FolderSource(receiving.camera)]
    synced = sync(receiving.intake, sources, receiving.profiles, receiving.now, reserve_bytes=0)
    assert synced.ingested == 1
    assert [type(problem) for problem in synced.problems] == [SourceMissing]


def test_names_with_brackets_accents_and_255_bytes_come_in(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    names = [
        "mpt/2026-06-19/001/dav/10/10.03.24-10.08.24[R][0@0][0].mp4",
        "été — n° 3 (copie).mp4",
        "é" * 125 + ".mp4",
    ]
    for name, source in zip(names, small_clips, strict=False):
        receiving.put(name, source)
    os.close(os.open(os.fsencode(receiving.camera) + b"/\xff\xfe.mp4", os.O_CREAT | os.O_WRONLY))
    synced = receiving.sync(release=True)
    assert synced.problems == ()
    assert {clip.source_name for clip in receiving.clips()} == {*names, r"\xff\xfe.mp4"}
    assert receiving.on_camera() == []


def test_links_are_never_followed_nor_erased(
    receiving: Receiving, small_clips: tuple[Path, ...], tmp_path: Path
) -> None:
    outside = tmp_path / "outside.mp4"
    outside.write_bytes(small_clips[0].read_bytes())
    (receiving.camera / "link.mp4").symlink_to(outside)
    synced = receiving.sync(release=True)
    assert synced.ingested == 0
    assert outside.exists()


def test_a_clip_that_was_erased_is_not_brought_back_and_its_file_goes(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.sync()
    (clip,) = receiving.clips()
    receiving.store.destroy(clip.id)
    with receiving.catalogue.write(Draft(Operation.ERASE_DONE, SYSTEM, (clip.id,))) as tables:
        tables.inventory.set_erased(clip.id, receiving.now, "due")
        tables.clips.remove(clip.id)
    synced = receiving.sync(release=True)
    assert (synced.ingested, synced.already_there, synced.erased_before, synced.released) == (0, 0, 1, 1)
    assert receiving.clips() == []
    assert receiving.on_camera() == []


@pytest.mark.parametrize("part", ["head", "body", "cut"])
def test_the_camera_keeps_what_the_vault_has_lost(
    receiving: Receiving, small_clips: tuple[Path, ...], part: str
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.sync()
    (clip,) = receiving.clips()
    if part == "head":
        receiving.store.head_path(clip.id).unlink()
    elif part == "body":
        receiving.store.body_path(clip.id).unlink()
    else:
        os.truncate(receiving.store.body_path(clip.id), 100)
    synced = receiving.sync(release=True)
    assert synced.released == 0
    assert [type(problem) for problem in synced.problems] == [ClipMissing]
    assert receiving.on_camera() == [receiving.dsj()]


def test_a_copy_that_suffered_since_keeps_the_camera_from_being_emptied(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    """Same length, one bit flipped: the camera may hold the last good copy."""
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.sync()
    (clip,) = receiving.clips()
    body = receiving.store.body_path(clip.id)
    data = bytearray(body.read_bytes())
    data[len(data) // 2] ^= 1
    body.write_bytes(data)
    synced = receiving.sync(release=True)
    assert synced.released == 0
    assert [type(problem) for problem in synced.problems] == [ClipDamaged]
    assert receiving.on_camera() == [receiving.dsj()]


def test_a_camera_that_holds_nothing_recent_is_not_believed(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    """A clock a year behind would have all erased on arrival: a person looks first (law.md A13, E7)."""
    receiving.put(receiving.dsj("20250301_100000"), small_clips[0])
    assert receiving.sync().overdue == 0
    (clip,) = receiving.clips()
    assert clip.clock_suspect
    assert clip.due_on > receiving.now.date()


@pytest.mark.parametrize(
    ("offset_days", "named", "is_asked"),
    [
        (-35, "20260618_100000", True),  # ahead when it was noted; by its own clock this is of yesterday
        (-10, "20260618_100000", True),  # not due yet, but ten days too early
        (35, "20260515_100000", True),  # overdue by its own clock, by the noted offset of today
        (35, "20260618_100000", True),  # by the noted offset it would be of next month
        (10, "20260608_100000", False),  # nothing speaks against it
        (-35, "20260418_100000", True),  # over by both, and no other clock than the camera's says so
    ],
)
def test_an_offset_of_another_date_that_the_recording_does_not_bear_out_erases_nothing(
    receiving: Receiving, small_clips: tuple[Path, ...], offset_days: int, named: str, is_asked: bool
) -> None:
    """It was noted of a clock that has been set since, or has not: a person is asked (R15)."""
    receiving.know(Camera("7654321", "CAM-01", clock_offset_s=offset_days * 86_400.0))
    receiving.put(receiving.dsj(named), small_clips[0])
    synced = receiving.sync()
    (clip,) = receiving.clips()
    assert clip.clock_suspect is is_asked
    assert synced.overdue == 0
    if is_asked:
        assert clip.due_on > receiving.now.date()


class Stop:
    """Progress of a person who stops at the n-th report."""

    def __init__(self, after: int) -> None:
        self.after = after
        self.steps: list[tuple[int, int]] = []

    def step(self, done: int, total: int, what: str = "") -> None:
        self.steps.append((done, total))
        if len(self.steps) > self.after:
            raise Cancelled


@pytest.mark.parametrize("after", [0, 1, 2])
def test_stopping_leaves_whole_clips_only_and_the_next_run_goes_on(
    receiving: Receiving, small_clips: tuple[Path, ...], after: int
) -> None:
    for number in range(3):
        receiving.put(receiving.dsj(f"20260619_10000{number * 3}"), small_clips[number])
    with pytest.raises(Cancelled):
        receiving.sync(progress=Stop(after), release=True)
    assert receiving.staged() == []
    assert len(receiving.on_camera()) == 3
    assert all(receiving.plain(clip) for clip in receiving.clips())
    assert receiving.journal(Operation.INGEST_FAILED)[-1].result is Result.INTERRUPTED
    before = len(receiving.clips())
    assert receiving.sync(release=True).ingested == 3 - before
    assert sorted(receiving.plain(clip) for clip in receiving.clips()) == sorted(
        source.read_bytes() for source in small_clips[:3]
    )
    assert receiving.on_camera() == []


def test_the_position_rises_to_the_whole(receiving: Receiving, small_clips: tuple[Path, ...]) -> None:
    for number in range(3):
        receiving.put(receiving.dsj(f"20260619_10000{number * 3}"), small_clips[number])
    watched = Stop(1 << 30)
    receiving.sync(progress=watched)
    whole = sum(source.stat().st_size for source in small_clips[:3])
    read = [done for done, total in watched.steps if total == whole]
    assert read[-1] == whole
    assert read == sorted(read)
    prepared = [done for done, total in watched.steps if total != whole]
    assert prepared[0] == 0
    assert 2000 < prepared[-1] <= 3000, "of the third recording"
    assert prepared == sorted(prepared)


def test_no_plain_byte_of_a_recording_lies_in_the_data_folder(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.put(receiving.dsj()[:-4] + ".nmea", NMEA)
    receiving.sync()
    receiving.catalogue.close()
    data = small_clips[0].read_bytes()
    pieces = [data[start : start + 48] for start in range(0, len(data) - 48, 997)] + [NMEA[:40]]
    for file in receiving.root.rglob("*"):
        if file.is_file() and receiving.camera not in file.parents:
            stored = file.read_bytes()
            assert not any(piece in stored for piece in pieces), file


def test_a_camera_is_free_when_nothing_of_it_is_left_whatever_another_still_holds(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know(Camera("7654321", "CAM-01", release=ReleasePolicy.ALWAYS))
    with receiving.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, ("1111111",))) as tables:
        tables.cameras.add(Camera("1111111", "CAM-02", release=ReleasePolicy.ASK))
    receiving.put(receiving.dsj(), small_clips[0])
    waits = receiving.dsj("20260619_110000", serial="1111111")
    receiving.put(waits, small_clips[1])
    synced = receiving.sync()
    assert (synced.freed, synced.asking, synced.left) == (("CAM-01",), ("CAM-02",), (waits,))
    with receiving.catalogue.read() as tables:
        assert tables.cameras.get("7654321").last_emptied_at == receiving.now
        assert tables.cameras.get("1111111").last_emptied_at is None
    synced = receiving.sync(release=True)
    assert (synced.freed, synced.asking, synced.left) == (("CAM-02",), (), ())


def test_a_camera_with_a_file_of_nobody_knows_whom_is_not_free(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.put("Temp/half.mp4", b"half")
    synced = receiving.sync(release=True)
    assert (synced.released, synced.freed, synced.left) == (1, (), ("Temp/half.mp4",))


def test_a_write_protected_camera_is_said_once_and_logged_and_keeps_everything(
    receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    receiving.know()
    for number in range(3):
        receiving.put(receiving.dsj(f"20260619_1{number}0000"), small_clips[number])
    monkeypatch.setattr(FolderSource, "is_readonly", lambda _: True)
    synced = receiving.sync(release=True)
    assert (synced.ingested, synced.released, synced.freed) == (3, 0, ())
    (problem,) = synced.problems
    assert isinstance(problem, ReleaseRefused)
    assert (problem.file, problem.cause) == (str(receiving.camera), "read_only")
    assert len(receiving.on_camera()) == 3
    (entry,) = receiving.journal(Operation.CAMERA_RELEASED)
    assert (entry.result, entry.details) == (
        Result.ERROR,
        {"stage": "read_only", "files": 3, "overdue": 0},
    )


def test_a_folder_that_cannot_be_looked_into_is_left_over_too(
    receiving: Receiving, small_clips: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.put("odd/b.mp4", b"x")
    receiving.put("System Volume Information/x", b"x")
    entries = FolderSource.entries

    def closed(self: FolderSource, folder: str) -> Iterator[Entry]:
        if folder in {"odd", "System Volume Information"}:
            raise PermissionError(13, "Permission denied")
        return entries(self, folder)

    monkeypatch.setattr(FolderSource, "entries", closed)
    assert receiving.sync(release=True).left == ("odd",)


def test_what_cannot_begin_is_in_the_journal_once_for_what_lies_there(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    """R13: what was refused, with the room that it needs and that there is."""
    receiving.put(receiving.dsj(), small_clips[0])
    for _ in range(3):
        with pytest.raises(DiskFull):
            receiving.sync(reserve_bytes=1 << 60)
    (entry,) = receiving.journal(Operation.INGEST_FAILED)
    size = small_clips[0].stat().st_size
    assert (entry.result, entry.subjects) == (Result.REFUSED, (SERIAL,))
    assert (entry.details["stage"], entry.details["files"], entry.details["bytes"]) == ("no_room", 1, size)
    assert entry.details["needed"] == 2 * size + (1 << 60)
    assert 0 < int(entry.details["free"]) < 1 << 60
    receiving.put(receiving.dsj("20260619_110324"), small_clips[1])
    with pytest.raises(DiskFull):
        receiving.sync(reserve_bytes=1 << 60)
    assert len(receiving.journal(Operation.INGEST_FAILED)) == 2


def test_a_source_that_is_not_there_is_in_the_journal(receiving: Receiving, tmp_path: Path) -> None:
    for name in ("absent", "absent", "gone"):
        sync(receiving.intake, [FolderSource(tmp_path / name)], receiving.profiles, receiving.now)
    entries = receiving.journal(Operation.INGEST_FAILED)
    assert [(one.result, one.details["stage"]) for one in entries] == [(Result.ERROR, "missing")] * 2


@pytest.mark.parametrize("told", ["name", "note"])
def test_a_camera_that_a_person_says_overrides_no_other_that_the_files_name(
    receiving: Receiving, small_clips: tuple[Path, ...], told: str
) -> None:
    """R1: which one it was is asked, with both."""
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    if told == "name":
        receiving.put(receiving.dsj(), small_clips[0])
    else:
        receiving.put("DCIM/MOVI0001.mp4", small_clips[0])
        receiving.put("MISC/settings.json", json.dumps({"info": {"serial-number": SERIAL}}).encode())
    synced = receiving.sync(camera="2222222")
    (clip,) = receiving.clips()
    assert (clip.camera, clip.camera_claims, clip.to_identify) == ("", (SERIAL, "2222222"), True)
    assert synced.freed == ()
    (begun,) = receiving.journal(Operation.INGEST_BEGUN)
    assert "camera_stated" not in begun.details


def test_a_camera_that_a_person_says_stands_where_nothing_names_one_and_that_is_on_record(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know(Camera(SERIAL, "CAM-01"))
    receiving.put("DCIM/100MEDIA/MOVI0001.mp4", small_clips[0])
    receiving.put(receiving.dsj(), small_clips[1])
    receiving.sync(camera=SERIAL)
    assert [(clip.camera, clip.to_identify) for clip in receiving.clips()] == [(SERIAL, False)] * 2
    (begun,) = receiving.journal(Operation.INGEST_BEGUN)
    assert begun.details["camera_stated"] == 1
