"""The register of rights requests by command: received, found, restricted, erased, answered."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bwc_review.cli.commands import procedures
from bwc_review.domain.retention import months_later
from tests.cli.conftest import Slots


@pytest.fixture
def today() -> str:
    return datetime.now(ZoneInfo("Europe/Paris")).date().isoformat()


def test_a_request_for_erasure_from_receipt_to_answer(desk: Any, today: str) -> None:
    clip = desk.clips()[0]
    made = desk.document(
        "request", "new", "--right", "erasure", "--name", "Jeanne Quetzal", "--received", today
    )
    assert list(made) == procedures.REQUEST_FIELDS.split(", ")
    number = made["number"]
    due = months_later(datetime.fromisoformat(today).date(), 2)
    assert (number[4:], made["due_on"], made["identity"]) == ("-D-0001", due.isoformat(), "to_check")
    at = datetime.fromisoformat(clip["corrected_at"])
    span = [f"{(at + timedelta(minutes=minutes)):%Y-%m-%dT%H:%M}" for minutes in (-1, 1)]
    found = desk.document("request", "find", number, "--from", span[0], "--to", span[1])
    assert clip["id"] in {one["clip"] for one in found}
    assert desk.document("request", "concern", number, clip["id"])["clips"] == [clip["id"]]
    unchecked = desk.do("request", "erase", number, clip["id"], "--reason", "fondée", "--yes")
    assert unchecked.code == 3
    assert "identity" in unchecked.err
    desk.document("request", "identity", number, "document")
    asked = desk.do("request", "erase", number, clip["id"], "--reason", "fondée")
    assert asked.code == 2
    assert "add --yes" in asked.err
    desk.document("request", "erase", number, clip["id"], "--reason", "fondée", "--yes")
    assert clip["id"] not in {one["id"] for one in desk.clips()}
    gone = {one["id"]: one["erased_why"] for one in desk.document("clips", "--state", "erased")}
    assert gone[clip["id"]] == "request"
    done = desk.document("request", "decide", number.lower(), "erased", "--grounds", "effacé ce jour")
    assert (done["state"], done["decision"]) == ("answered", "erased")
    closed = desk.do("request", "identity", number, "refused")
    assert closed.code == 3
    assert "has been answered" in closed.err
    listed = desk.do("request", "list")
    assert number in listed.out
    assert "Quetzal" not in listed.out + str(desk.document("request", "show", number))
    assert "Quetzal" not in str(desk.document("journal"))


def test_that_nothing_was_found_is_answered_only_after_a_search_that_found_nothing(
    desk: Any, today: str
) -> None:
    clip = desk.clips()[0]
    words = ("--right", "access", "--name", "J. Q.", "--received", today)
    number = desk.document("request", "new", *words)["number"]
    answer = ("request", "decide", number, "nothing_found", "--grounds", "rien")
    refused = desk.do(*answer)
    assert refused.code == 3
    assert "No search has been made for request" in refused.err
    at = datetime.fromisoformat(clip["corrected_at"])
    for hours, count in ((0, 1), (-3, 0)):
        near = at + timedelta(hours=hours)
        span = [f"{(near + timedelta(minutes=minutes)):%Y-%m-%dT%H:%M}" for minutes in (-1, 1)]
        found = desk.document("request", "find", number, "--from", span[0], "--to", span[1])
        assert bool(found) is bool(count)
        said = desk.do(*answer)
        assert said.code == (3 if count else 0)
        assert ("The answer cannot be that there are none." in said.err) is bool(count)


def test_a_restricted_recording_leaves_for_its_reason_only_until_it_is_lifted(
    desk: Any, today: str, tmp_path: Any
) -> None:
    clip = desk.clips()[0]["id"]
    words = ("--right", "restriction", "--name", "J. Q.", "--received", today, "--channel", "counter")
    number = desk.document("request", "new", *words)["number"]
    assert desk.do("request", "restrict", number, clip).code == 3  # it does not concern it yet
    desk.document("request", "concern", number, clip)
    assert "Restricted." in desk.do("request", "restrict", number, clip[-12:]).out
    leaving = ("--reason", "judiciaire", "--reference", "PV 1", "--recipient", "Gendarmerie")
    refused = desk.do("export-clip", clip, "--out", tmp_path / "x.mp4", *leaving)
    assert refused.code == 3
    assert "restricted on a person's request" in refused.err
    assert not (tmp_path / "x.mp4").exists()
    assert "restricted to" in desk.do("request", "show", number).out
    assert desk.do("request", "lift", number, clip).code == 2  # a reason is needed
    assert desk.do("request", "lift", number, clip, "--reason", " ").code == 3
    assert "Lifted." in desk.do("request", "lift", number, clip, "--reason", "retirée").out
    [lifted] = desk.document("request", "show", number)["restrictions"]
    assert (lifted["clip"], lifted["lift_reason"]) == (clip, "retirée")
    assert lifted["lifted_at"]
    assert ": retirée" in desk.do("request", "show", number).out
    assert desk.do("export-clip", clip, "--out", tmp_path / "x.mp4", *leaving).code == 0


def test_a_request_that_is_not_known_or_a_moment_that_is_none(desk: Any) -> None:
    assert desk.do("request", "show", "2026-D-0099").code == 3
    assert "No request." in desk.do("request", "list").out
    assert desk.do("request", "find", "2026-D-0001", "--from", "hier").code == 2


def test_the_inventory_answers_what_was_filmed_and_prints_it(
    desk: Any, tmp_path: Any, camera: Path, slots: Slots
) -> None:
    clip = desk.clips()[0]
    at = datetime.fromisoformat(clip["corrected_at"])
    span = [f"{(at + timedelta(minutes=minutes)):%Y-%m-%dT%H:%M:%S}" for minutes in (-1, 1)]
    words = ("inventory", "--from", span[0], "--to", span[1])
    found = desk.document(*words)
    assert clip["id"] in {line["clip"] for line in found["lines"]}
    assert (found["proves_nothing"], found["failed"], found["uncertain"]) == (False, 0, [])
    pdf = tmp_path / "answer.pdf"
    told = desk.do(*words, "--camera", clip["camera_label"], "--pdf", pdf)
    assert told.code == 0
    assert clip["id"][-12:] in told.out
    assert pdf.read_bytes().startswith(b"%PDF")
    day = ("inventory", "--from", "2019-01-01T00:00:00", "--to", "2019-01-02T00:00:00", "--camera", "CAM-01")
    before = desk.document(*day)
    [one] = before["cameras"]
    assert (before["lines"], before["proves_nothing"], before["journal_from"]) == ([], False, None)
    assert (one["docked_at"] is None, one["unloaded_at"], one["unloaded_since"]) == (False, None, False)
    assert "CAM-01 has not been wholly unloaded since the end of the span" in desk.do(*day).out
    slots.roots.append(camera)  # what came in before lay in a folder; this is the camera itself
    desk.document("sync", camera)
    after = desk.document(*day)
    assert (after["proves_nothing"], after["cameras"][0]["unloaded_since"]) == (True, True)
    assert desk.do("inventory", "--from", span[1], "--to", span[0]).code == 3


def test_the_journal_is_narrowed_to_an_incident_a_camera_or_a_person(desk: Any) -> None:
    clip = desk.clips()[0]
    number = desk.document("incident", "new", "--category", "rebellion", "--clip", clip["id"])["number"]
    said = desk.document("journal", "--about", number)
    assert {"ingest_done", "incident_created"} <= {entry["operation"] for entry in said}
    assert all({number, clip["id"]} & set(entry["subjects"]) for entry in said)
    assert desk.document("journal", "--about", clip["camera_label"], "--operation", "camera_changed")
    assert desk.document("journal", "--person", "anne", "--operation", "incident_created")
    assert desk.do("journal", "--about", "2026-9999").code == 3
    assert desk.do("journal", "--person", "nobody").code == 3
