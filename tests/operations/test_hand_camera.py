"""R2: the register of hand-overs: taken, returned, never two at once, corrected with the old value kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pypdfium2 as pdfium
import pytest

from bwc_review.domain.errors import (
    AccessRefused,
    CameraNotOut,
    FieldMissing,
    HandingClash,
    HandingTimes,
    HandingUnknown,
)
from bwc_review.domain.journal import Operation, author_of
from bwc_review.domain.people import Person, PersonId
from bwc_review.operations.hand_camera import correct_handing, register_lines, return_camera, take_camera
from bwc_review.operations.print_cameras import print_cameras
from bwc_review.operations.sign_in import SignedIn


def _chief(bench: Any) -> SignedIn:
    return SignedIn(bench.chief, bench.keys, author_of(bench.chief))


def _at(bench: Any, text: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{text}").replace(tzinfo=bench.profile.zone)


def _take(bench: Any, wearer: Person, when: str, serial: str = "DSJ-1") -> None:
    at = _at(bench, when)
    take_camera(bench.catalogue, _chief(bench), serial, wearer.id, at, bench.profile, bench.now)


def _return(bench: Any, when: str) -> None:
    return_camera(bench.catalogue, _chief(bench), "DSJ-1", _at(bench, when), bench.profile, bench.now)


def _lines(bench: Any) -> Any:
    with bench.catalogue.read() as tables:
        return list(reversed(register_lines(tables)))


def _wearer(bench: Any, clip: Any) -> PersonId | None:
    with bench.catalogue.read() as tables:
        found: PersonId | None = tables.clips.get(clip.id).wearer
    return found


def _correct(bench: Any, line: Any, reason: str = "heure du tableau", **fields: object) -> None:
    changed = replace(line, **fields)
    correct_handing(bench.catalogue, _chief(bench), changed, reason, bench.profile, bench.now)


def test_taking_and_returning_are_lines_of_the_register_and_of_the_journal(bench: Any) -> None:
    _take(bench, bench.wearer, "12 08:00")
    _return(bench, "12 12:00")
    _take(bench, bench.officer, "12 14:00")
    _take(bench, bench.wearer, "12 16:00")  # from hand to hand
    shown = [(one.wearer, one.line.taken_at, one.line.returned_at) for one in _lines(bench)]
    assert shown == [
        ("Zoé Mas", _at(bench, "12 08:00"), _at(bench, "12 12:00")),
        ("Luc Sol", _at(bench, "12 14:00"), _at(bench, "12 16:00")),
        ("Zoé Mas", _at(bench, "12 16:00"), None),
    ]
    assert [entry.subjects for entry in bench.entries(Operation.CAMERA_TAKEN)] == [
        ("DSJ-1", bench.wearer.id),
        ("DSJ-1", bench.officer.id),
        ("DSJ-1", bench.wearer.id),
    ]
    [back] = bench.entries(Operation.CAMERA_RETURNED)
    assert back.subjects == ("DSJ-1", bench.wearer.id)


def test_who_has_it_already_does_not_take_it_again(bench: Any) -> None:
    _take(bench, bench.wearer, "12 08:00")
    _take(bench, bench.wearer, "12 10:00")
    assert len(_lines(bench)) == len(bench.entries(Operation.CAMERA_TAKEN)) == 1


def test_no_camera_is_with_two_persons_and_a_refusal_changes_nothing(bench: Any) -> None:
    _take(bench, bench.wearer, "12 08:00")
    _return(bench, "12 12:00")
    for when in ("12 07:00", "12 08:00", "12 11:59"):
        with pytest.raises(HandingClash) as clash:
            _take(bench, bench.officer, when)
        assert (clash.value.camera, clash.value.returned_at) == ("CAM-01", _at(bench, "12 12:00"))
    _take(bench, bench.officer, "12 07:00", "DSJ-2")  # another camera is no matter of this one
    assert len(_lines(bench)) == 2
    assert len(bench.entries(Operation.CAMERA_TAKEN)) == 2


def test_hours_that_cannot_be_are_refused(bench: Any) -> None:
    with pytest.raises(HandingTimes):
        _take(bench, bench.wearer, "29 08:00")
    with pytest.raises(CameraNotOut):
        _return(bench, "12 12:00")
    _take(bench, bench.wearer, "12 08:00")
    with pytest.raises(HandingTimes):
        _return(bench, "12 08:00")
    with pytest.raises(HandingTimes):
        _return(bench, "29 08:00")


def test_a_correction_keeps_what_the_line_said_and_moves_the_recordings_with_it(bench: Any) -> None:
    morning = bench.ingest("2026-11-12 09:30", wearer=None)
    noon = bench.ingest("2026-11-12 11:30", wearer=None)
    stated = bench.ingest("2026-11-12 11:00", wearer=bench.officer.id, wearer_evidence="person")
    _take(bench, bench.wearer, "12 08:00")
    _return(bench, "12 12:00")
    assert [_wearer(bench, clip) for clip in (morning, noon)] == [bench.wearer.id] * 2
    _correct(bench, _lines(bench)[0].line, returned_at=_at(bench, "12 10:00"))
    assert [_wearer(bench, clip) for clip in (morning, noon, stated)] == [
        bench.wearer.id,
        None,
        bench.officer.id,
    ]
    [shown] = _lines(bench)
    [before] = shown.before
    assert (before.line.returned_at, before.by, before.reason) == (
        _at(bench, "12 12:00"),
        "Anne Rey",
        "heure du tableau",
    )
    [entry] = bench.entries(Operation.HANDING_CORRECTED)
    assert entry.details["fields"] == "returned_at"
    assert "tableau" not in str(entry.details), "a reason in free words stays in the register"
    assert len(bench.entries(Operation.CLIP_CHANGED, noon.id)) == 2


def test_a_line_struck_out_stays_and_frees_its_time(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 09:30", wearer=None)
    _take(bench, bench.wearer, "12 08:00")
    _correct(bench, _lines(bench)[0].line, is_void=True)
    assert _wearer(bench, clip) is None
    _take(bench, bench.officer, "12 09:00")
    assert [one.line.is_void for one in _lines(bench)] == [True, False]
    assert _wearer(bench, clip) == bench.officer.id
    with pytest.raises(HandingClash):
        _correct(bench, _lines(bench)[0].line, is_void=False)


def test_a_correction_needs_a_reason_a_line_and_hours_that_can_be(bench: Any) -> None:
    _take(bench, bench.wearer, "12 08:00")
    line = _lines(bench)[0].line
    with pytest.raises(FieldMissing):
        _correct(bench, line, reason="  ", is_void=True)
    with pytest.raises(HandingUnknown):
        _correct(bench, replace(line, number=99))
    with pytest.raises(HandingTimes):
        _correct(bench, line, returned_at=line.taken_at - timedelta(hours=1))
    _correct(bench, line)
    assert not _lines(bench)[0].before, "what changes nothing is no correction"


def test_only_the_responsable_keeps_the_register(bench: Any) -> None:
    officer = SignedIn(bench.officer, bench.keys, author_of(bench.officer))
    at = _at(bench, "12 08:00")
    with pytest.raises(AccessRefused):
        take_camera(bench.catalogue, officer, "DSJ-1", bench.officer.id, at, bench.profile, bench.now)
    with pytest.raises(AccessRefused):
        print_cameras(bench.catalogue, bench.officer, at.date(), at.date(), bench.now, bench.profile)
    assert not _lines(bench)


def test_the_paper_shows_cameras_hand_overs_and_corrections_of_its_period(bench: Any) -> None:
    _take(bench, bench.officer, "02 08:00")
    _return(bench, "02 12:00")
    _take(bench, bench.wearer, "12 08:00")
    _correct(bench, _lines(bench)[1].line, taken_at=_at(bench, "12 08:30"))
    first, last = _at(bench, "10 00:00").date(), _at(bench, "20 00:00").date()
    pdf = print_cameras(bench.catalogue, bench.chief, first, last, bench.now, bench.profile)
    with pdfium.PdfDocument(pdf) as document:
        text = " ".join("\n".join(page.get_textpage().get_text_range() for page in document).split())
    for words in ("CAM-01", "CAM-02", "Zoé Mas", "non restituée", "heure du tableau", "12/11/2026 08:30"):
        assert words in text
    assert "Luc Sol" not in text
    [entry] = bench.entries(Operation.REPORT_PRINTED)
    assert entry.subjects == ("cameras",)
