"""What a camera marked becomes marks of the catalogue, of nobody, at their true frames."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bwc_review.domain.belonging import PressedBy
from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import Clip
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.mark import Instant, Mark, MarkKind
from bwc_review.domain.prerecord import Lead, lead_of
from bwc_review.media.frame_index import FrameIndex
from bwc_review.media.probe import probe
from bwc_review.media.scene import Scene, make_clip
from bwc_review.operations.camera_marks import bring_in_camera_marks
from bwc_review.operations.recover import recover

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving

SOS = "_SOS"


def marks_of(receiving: Receiving, clip: Clip) -> list[Mark]:
    with receiving.catalogue.read() as tables:
        return tables.marks.of_clip(clip.id)


def index_of(file: Path) -> FrameIndex:
    index = probe(io.BytesIO(file.read_bytes()))[1]
    assert index is not None
    return index


@pytest.fixture(scope="module")
def transport_stream(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its time stamps do not begin at nought."""
    scene = Scene(datetime(2026, 6, 19, 8, tzinfo=UTC), seconds=1, size=(160, 90), fps=10)
    return make_clip(tmp_path_factory.mktemp("ts") / "a.ts", scene).path


def test_an_alarm_of_the_camera_stands_at_the_first_frame_with_its_true_time_stamp(
    receiving: Receiving, transport_stream: Path
) -> None:
    receiving.put(receiving.dsj(tail=SOS)[:-4] + ".ts", transport_stream)
    receiving.sync()
    (clip,) = receiving.clips()
    (mark,) = marks_of(receiving, clip)
    first = int(index_of(transport_stream).pts[0])
    assert first > 0
    assert mark.start == Instant(0, first, 0.0)
    assert (mark.kind, mark.category, mark.author, mark.end) == (MarkKind.CAMERA, "SOS", None, None)
    (listed,) = [entry for entry in receiving.journal(Operation.INGEST_DONE) if clip.id in entry.subjects]
    assert listed.details["camera_marks"] == 1


def test_the_button_is_a_mark_at_its_frame_and_what_lies_before_it_is_known(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    folder = "agent7_B8A44F000001_20260619T080320Z"
    receiving.put(f"{folder}/20260619_080320_x.mp4", small_clips[0])
    receiving.put(f"{folder}/20260619_080321_y.mp4", small_clips[1])
    told = {"BWCSerialNumber": "B8A44F000001", "TriggerOnTimeISO": "2026-06-19T08:03:20.6Z"}
    receiving.put(f"{folder}/{folder}.metadata.json", json.dumps(told).encode())
    receiving.put(f"{folder}/complete", b"")
    receiving.sync()
    first, second = receiving.clips()
    assert first.pressed is not None
    assert first.pressed.by is PressedBy.CAMERA
    assert first.pressed.offset_s == pytest.approx(0.6)
    (mark,) = marks_of(receiving, first)
    assert (mark.kind, mark.category, mark.author, mark.start.frame) == (MarkKind.CAMERA, "trigger", None, 6)
    lead = lead_of(first)
    assert lead is not None
    assert lead.seconds == pytest.approx(0.6)
    assert (second.pressed, marks_of(receiving, second)) == (None, [])


def test_what_a_camera_is_set_to_keep_is_no_mark_of_the_camera(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.know(Camera("7654321", "CAM-01", pre_record_s=0.5))
    receiving.put(receiving.dsj(), small_clips[0])
    receiving.put(receiving.dsj("20260619_100325"), small_clips[1])
    receiving.sync()
    first, second = receiving.clips()
    assert first.recording == second.recording
    assert lead_of(first) == Lead(0.5, PressedBy.SETTING)
    assert lead_of(second) is None
    assert marks_of(receiving, first) == []


def test_how_a_file_is_written_is_no_mark(receiving: Receiving, small_clips: tuple[Path, ...]) -> None:
    receiving.put(receiving.dsj(tail="_SOS_enc"), small_clips[0])
    receiving.put(receiving.dsj("20260619_110000"), small_clips[1])
    receiving.sync()
    marked, plain = receiving.clips()
    assert marked.camera_marks == ("SOS", "ENC")
    assert [mark.category for mark in marks_of(receiving, marked)] == ["SOS"]
    assert marks_of(receiving, plain) == []


def test_a_copy_adopted_after_a_crash_has_its_marks_too(
    receiving: Receiving, transport_stream: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Dead(BaseException):
        """The power is gone."""

    def die(*_: Any) -> None:
        raise Dead

    receiving.put(receiving.dsj(tail=SOS)[:-4] + ".ts", transport_stream)
    with monkeypatch.context() as patched:
        patched.setattr(receiving.store, "place_body", die)
        patched.setattr(receiving.store, "destroy_staged", die)  # the dead tidy nothing up
        with pytest.raises(Dead):
            receiving.sync()
    receiving.open()
    assert len(recover(receiving.catalogue, receiving.store, receiving.profile).adopted) == 1
    (clip,) = receiving.clips()
    (mark,) = marks_of(receiving, clip)
    assert mark.start == Instant(0, int(index_of(transport_stream).pts[0]), 0.0)


def test_bookmarks_stand_at_their_moments_in_the_file_they_were_made_in(
    receiving: Receiving, tmp_path: Path
) -> None:
    began = datetime(2026, 6, 19, 8, 3, 20, tzinfo=UTC)
    files = []
    for number in range(2):
        scene = Scene(began, seconds=4, size=(160, 90), fps=10, view=number)
        files.append(make_clip(tmp_path / f"{number}.mkv", scene).path)
    container = "agent7_B8A44F000001_20260619T080320Z"
    receiving.put(f"{container}/20260619_080320_aaaa.mkv", files[0])
    receiving.put(f"{container}/20260619_080324_bbbb.mkv", files[1])
    second = began + timedelta(seconds=4)
    told = {
        "CategoryName": "Outrage",
        "StartTime": (second + timedelta(seconds=1.5)).timestamp(),
        "EndTime": (second + timedelta(seconds=3)).timestamp(),
        "Description": "rue\nPastelle",
    }
    receiving.put(f"{container}/bookmark_20260619T080325Z_0a1b", json.dumps(told).encode())
    receiving.put(f"{container}/bookmark_20260619T080322Z_0a1c", b"bousculade")
    receiving.put(f"{container}/bookmark_20260619T080323Z_0a1d", b"")
    receiving.put(f"{container}/complete", b"")
    receiving.sync()
    one, two = receiving.clips()
    indexes = [index_of(file) for file in files]
    noted, bare = marks_of(receiving, one)
    assert [mark.category for mark in (noted, bare)] == ["bookmark", "bookmark"]
    assert (noted.start, noted.end, noted.note) == (
        Instant(20, int(indexes[0].pts[20]), 2.0), None, "bousculade",
    )  # fmt: skip
    assert (bare.start.frame, bare.note) == (30, "")
    assert noted.camera_time == one.recorded_at + timedelta(seconds=2)
    (span,) = marks_of(receiving, two)
    assert span.end is not None
    assert (span.start.frame, span.end.frame) == (15, 30)
    assert (span.note, span.kind, span.author) == ("Outrage · rue Pastelle", MarkKind.CAMERA, None)


def test_clips_from_before_get_their_marks_once(receiving: Receiving, small_clips: tuple[Path, ...]) -> None:
    receiving.put(receiving.dsj(tail=SOS), small_clips[0])
    receiving.put(receiving.dsj("20260619_110000", tail="_enc"), small_clips[1])
    receiving.put(receiving.dsj("20260619_120000"), small_clips[2])
    receiving.sync()
    clip = receiving.clips()[0]
    with receiving.catalogue.write(Draft(Operation.START, SYSTEM)) as tables:  # as an older program left it
        tables.marks.remove(tables.marks.of_clip(clip.id)[0].id)
    assert bring_in_camera_marks(receiving.catalogue, receiving.now) == 1
    (mark,) = marks_of(receiving, clip)
    assert (mark.start, mark.category, mark.author) == (Instant(0, 0, 0.0), "SOS", None)
    assert mark.corrected_time == clip.corrected_at
    (said,) = receiving.journal(Operation.MARK)
    assert (said.subjects, said.author, said.details["camera_marks"]) == ((clip.id,), SYSTEM, 1)
    assert bring_in_camera_marks(receiving.catalogue, receiving.now) == 0
    assert marks_of(receiving, clip) == [mark]
