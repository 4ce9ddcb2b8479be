"""R1, R2: a camera that comes on the list takes its waiting recordings, an assignment names their wearer."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from bwc_review.domain.camera import Camera
from bwc_review.domain.errors import AccessRefused
from bwc_review.domain.journal import Operation, author_of
from bwc_review.domain.people import Person
from bwc_review.operations.cameras import save_camera
from bwc_review.operations.hand_camera import take_camera
from bwc_review.operations.sign_in import SignedIn


def _signed(bench: Any, person: Person) -> SignedIn:
    return SignedIn(person, bench.keys, author_of(person))


def _clip(bench: Any, clip: str) -> Any:
    with bench.catalogue.read() as tables:
        return tables.clips.get(clip)


def _at(bench: Any, text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=bench.profile.zone)


def test_a_camera_put_on_the_list_takes_the_recordings_that_waited_for_it(bench: Any) -> None:
    waiting = bench.ingest(
        "2026-11-12 14:03", camera="DSJ-9", camera_label="DSJ-9", to_identify=True, wearer=None
    )
    other = bench.ingest("2026-11-12 15:03", camera="DSJ-8", camera_label="DSJ-8", to_identify=True)
    chief = _signed(bench, bench.chief)
    save_camera(bench.catalogue, chief, Camera("DSJ-9", "CAM-09"), bench.profile, bench.now)
    found = _clip(bench, waiting.id)
    assert (found.camera_label, found.to_identify, found.wearer) == ("CAM-09", False, None)
    assert _clip(bench, other.id).to_identify
    logged = bench.entries(Operation.CLIP_CHANGED)
    assert [(entry.subjects, entry.details["fields"]) for entry in logged] == [
        ((waiting.id, "DSJ-9"), "camera_label,to_identify")
    ]
    # A new label later is the camera's: recordings keep the one they were identified under.
    save_camera(bench.catalogue, chief, Camera("DSJ-9", "CAM-X"), bench.profile, bench.now)
    assert _clip(bench, waiting.id).camera_label == "CAM-09"


def test_an_assignment_names_the_wearer_of_recordings_that_have_none(bench: Any) -> None:
    before = bench.ingest("2026-11-11 14:03", wearer=None)
    nobody = bench.ingest("2026-11-12 14:03", wearer=None)
    stated = bench.ingest("2026-11-12 15:03", wearer=bench.officer.id, wearer_evidence="person")
    suspect = bench.ingest("2026-11-12 16:03", wearer=None, clock_suspect=True)
    since = _at(bench, "2026-11-12 08:00")
    chief = _signed(bench, bench.chief)
    take_camera(bench.catalogue, chief, "DSJ-1", bench.wearer.id, since, bench.profile, bench.now)
    wearers = [_clip(bench, clip.id).wearer for clip in (before, nobody, stated, suspect)]
    assert wearers == [None, bench.wearer.id, bench.officer.id, None]
    assert [entry.subjects for entry in bench.entries(Operation.CLIP_CHANGED)] == [(nobody.id,)]


def test_only_the_responsable_says_whose_cameras_they_are(bench: Any) -> None:
    waiting = bench.ingest("2026-11-12 14:03", camera="DSJ-9", camera_label="DSJ-9", to_identify=True)
    with pytest.raises(AccessRefused):
        save_camera(
            bench.catalogue, _signed(bench, bench.officer), Camera("DSJ-9", "X"), bench.profile, bench.now
        )
    assert _clip(bench, waiting.id).to_identify
