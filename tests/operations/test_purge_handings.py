"""The register of hand-overs lets go of its lines with the journal, unless a recording still needs one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bwc_review.catalogue.cameras import Cameras
from bwc_review.domain.camera import Assignment
from bwc_review.domain.effect import Agreed
from bwc_review.domain.handing import WearerEvidence
from bwc_review.domain.journal import SYSTEM, Draft, Operation, author_of
from bwc_review.operations.hand_camera import correct_handing
from bwc_review.operations.identify_clips import identify_clips, identify_effect
from bwc_review.operations.purge_handings import purge_handings
from bwc_review.operations.purge_journal import purge_journal
from bwc_review.operations.sign_in import SignedIn
from bwc_review.operations.wearers import judge_again

REASON = "raisonquinommepersonne"


def _hand(bench: Any, first: datetime, last: datetime | None, camera: str = "DSJ-1") -> None:
    with bench.catalogue.write(Draft(Operation.CAMERA_TAKEN, SYSTEM, (camera, bench.wearer.id))) as tables:
        tables.cameras.assign(Assignment(camera, bench.wearer.id, first, last))


def _lines(bench: Any) -> list[Assignment]:
    with bench.catalogue.read() as tables:
        found: list[Assignment] = tables.cameras.register()
    return found


def _at(bench: Any, text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=bench.profile.zone)


def _purged(bench: Any) -> int:
    return purge_handings(bench.catalogue, bench.now, bench.profile)


def test_a_line_goes_after_three_years_with_its_corrections_and_the_entry_names_nobody(bench: Any) -> None:
    taken = _at(bench, "2026-11-12 08:00")
    _hand(bench, taken, taken + timedelta(hours=4))
    _hand(bench, taken + timedelta(days=1), None)
    [line, still_out] = _lines(bench)
    chief = SignedIn(bench.chief, bench.keys, author_of(bench.chief))
    changed = Assignment(line.camera, bench.officer.id, line.taken_at, line.returned_at, number=line.number)
    bench.local("2026-11-15 08:00")
    correct_handing(bench.catalogue, chief, changed, REASON, bench.profile, bench.now)
    bench.use_until("2029-11-15 23:00")  # of the day on which it was corrected
    assert _purged(bench) == 0
    bench.use_until("2029-11-16 00:30")
    assert _purged(bench) == 1
    assert _lines(bench) == [still_out]
    [entry] = bench.entries(Operation.HANDINGS_ERASED)
    assert entry.details["lines"] == 1
    assert entry.subjects == ()
    assert REASON.encode() not in bench.opened_pages()
    assert _purged(bench) == 0


def test_a_recording_that_is_kept_keeps_the_line_of_its_time_and_its_wearer(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 10:00")
    _hand(bench, clip.corrected_at - timedelta(hours=2), clip.corrected_at + timedelta(hours=2))
    _hand(bench, clip.corrected_at + timedelta(hours=3), clip.corrected_at + timedelta(hours=4))
    bench.use_until("2029-12-01 09:00")
    assert _purged(bench) == 1, "the other one"
    with bench.catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM, (clip.id,))) as tables:
        tables.clips.update(clip.id, wearer=None, wearer_evidence=WearerEvidence.NOTHING.value)
        judge_again(tables, SYSTEM, "DSJ-1", clip.corrected_at)
    with bench.catalogue.read() as tables:
        assert tables.clips.get(clip.id).wearer == bench.wearer.id


@pytest.mark.parametrize("named", ["", "DSJ-9"])
def test_a_recording_to_identify_keeps_the_line_of_its_time_of_every_camera_it_may_be_of(
    bench: Any, named: str
) -> None:
    an_hour = timedelta(hours=1)
    with bench.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, ("DSJ-2",))) as tables:
        slow = replace(tables.cameras.get("DSJ-2"), clock_offset_s=an_hour.total_seconds())
        tables.cameras.change(slow)
    clip = bench.ingest("2026-11-12 10:00", camera=named, to_identify=True, wearer=None)
    for camera, start in (("DSJ-1", clip.recorded_at), ("DSJ-2", clip.recorded_at + an_hour)):
        _hand(bench, start, start + an_hour / 2, camera)
        _hand(bench, start + an_hour / 2, start + an_hour, camera)
    bench.use_until("2029-12-01 09:00")
    assert _purged(bench) == 2, "those of another time"
    assert [line.camera for line in _lines(bench)] == ["DSJ-1", "DSJ-2"]
    asked = (bench.catalogue, bench.chief, [clip.id], slow)
    agreed = Agreed(identify_effect(*asked, bench.now, bench.profile))
    identify_clips(*asked, REASON, agreed, bench.now, bench.profile)
    with bench.catalogue.read() as tables:
        assert tables.clips.get(clip.id).wearer == bench.wearer.id
    assert _purged(bench) == 1
    assert [line.camera for line in _lines(bench)] == ["DSJ-2"]


def test_a_clock_that_jumped_erases_no_line(bench: Any) -> None:
    taken = _at(bench, "2026-11-12 08:00")
    _hand(bench, taken, taken + timedelta(hours=4))
    bench.local("2031-01-01 09:00")
    assert _purged(bench) == 0
    assert len(_lines(bench)) == 1


def test_a_failure_in_the_middle_leaves_the_line_and_no_entry(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = _at(bench, "2026-11-12 08:00")
    _hand(bench, taken, taken + timedelta(hours=4))
    bench.use_until("2029-12-01 09:00")
    forget = Cameras.forget

    def cut_off(cameras: Cameras, numbers: Any) -> None:
        forget(cameras, numbers)
        raise OSError("power")

    with monkeypatch.context() as patch:
        patch.setattr(Cameras, "forget", cut_off)
        with pytest.raises(OSError, match="power"):
            _purged(bench)
    assert len(_lines(bench)) == 1
    assert not bench.entries(Operation.HANDINGS_ERASED)
    assert _purged(bench) == 1
    purge_journal(bench.catalogue, bench.custody, bench.checkpoints, bench.now, bench.profile)
    assert not bench.entries(Operation.CAMERA_TAKEN), "both let go together"
