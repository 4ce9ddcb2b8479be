"""Aligning: each clip of the camera is moved, the journal says by how much, how, and what was before."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from bwc_review.domain.alignment import Alignment, AlignMethod
from bwc_review.domain.camera import Camera
from bwc_review.domain.camera_clock import ClockPeriod
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.effect import Agreed
from bwc_review.domain.errors import AccessRefused, AlignmentTooLarge, ClipUnknown
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.moments import later, seconds_between
from bwc_review.operations.align import align_clips
from bwc_review.operations.correct_clock import clock_effect, correct_clock
from bwc_review.operations.state_date import date_effect, state_date


def align(
    bench: Any,
    *clips: Clip,
    offset_s: float = 0.48,
    method: AlignMethod = AlignMethod.HAND,
    confidence: float | None = None,
    against: Clip | None = None,
    person: Any = None,
) -> tuple[Alignment, ...]:
    return align_clips(
        bench.catalogue,
        person or bench.chief,
        [clip.id for clip in clips],
        offset_s,
        method,
        confidence,
        against.id if against else None,
        bench.now,
        bench.profile,
    )


def kept(bench: Any, clip: Clip) -> Alignment | None:
    with bench.catalogue.read() as tables:
        found: dict[ClipId, Alignment] = tables.alignments.of_clips([clip.id])
        return found.get(clip.id)


def test_every_clip_of_the_camera_is_moved_and_each_is_on_record(bench: Any) -> None:
    first, second = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-12 14:33")
    other = bench.ingest("2026-11-12 14:04")
    made = align(
        bench, first, second, offset_s=0.4804, method=AlignMethod.SOUND, confidence=0.934, against=other
    )
    assert [one.clip for one in made] == [first.id, second.id]
    for clip in (first, second):
        assert kept(bench, clip) == Alignment(
            clip.id, 0.48, AlignMethod.SOUND, 0.934, other.id, bench.chief.id, bench.now
        )
    entries = bench.entries(Operation.ALIGNED)
    assert [entry.subjects for entry in entries] == [(first.id, other.id), (second.id, other.id)]
    assert entries[0].details == {
        "offset_ms": 480,
        "align_method": "sound",
        "confidence": 93,
        "old_offset_ms": 0,
        "old_align_method": "clock",
    }
    assert entries[0].author.id == bench.chief.id


def test_what_stood_before_is_in_the_journal_and_going_back_to_the_clocks_too(bench: Any) -> None:
    clip, other = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-12 14:04")
    align(bench, clip, method=AlignMethod.SOUND, confidence=0.9, against=other)
    align(bench, clip, offset_s=0.0, method=AlignMethod.CLOCK, person=bench.officer)
    said = bench.entries(Operation.ALIGNED)[-1].details
    assert (said["old_offset_ms"], said["old_align_method"], said["old_confidence"]) == (480, "sound", 90)
    assert (said["offset_ms"], said["align_method"]) == (0, "clock")
    found = kept(bench, clip)
    assert found is not None
    assert (found.offset_s, found.author) == (0.0, bench.officer.id)


def test_what_changes_nothing_is_not_logged(bench: Any) -> None:
    clip, other = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-12 14:33")
    assert align(bench, clip, offset_s=0.0, method=AlignMethod.CLOCK) == ()
    first = align(bench, clip)
    assert align(bench, clip, offset_s=0.4801, person=bench.officer) == first
    assert len(bench.entries(Operation.ALIGNED)) == 1
    align(bench, clip, other)  # only the other one is moved
    assert [entry.subjects for entry in bench.entries(Operation.ALIGNED)[1:]] == [(other.id,)]


def test_more_than_a_day_is_a_wrong_clock_and_refused(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    with pytest.raises(AlignmentTooLarge) as refused:
        align(bench, clip, offset_s=-86_401.0)
    assert (refused.value.offset_s, refused.value.largest_s) == (-86_401, 86_400)
    assert kept(bench, clip) is None
    assert align(bench, clip, offset_s=-86_400.0)[0].offset_s == -86_400.0


@pytest.mark.parametrize(
    ("method", "offset_s", "confidence"),
    [(AlignMethod.CLOCK, 0.1, None), (AlignMethod.SOUND, 0.1, 1.2), (AlignMethod.SOUND, 0.1, -0.1)],
)
def test_what_no_alignment_can_be_is_our_bug(
    bench: Any, method: AlignMethod, offset_s: float, confidence: float | None
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    with pytest.raises(ValueError, match=r"clocks|confidence"):
        align(bench, clip, offset_s=offset_s, method=method, confidence=confidence)


def test_who_may_not_mark_moves_nothing_and_the_refusal_is_on_record(bench: Any) -> None:
    mine, foreign = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-12 14:33")
    with pytest.raises(AccessRefused):
        align(bench, mine, foreign, person=bench.dpo)
    assert bench.entries(Operation.ALIGNED) == []
    assert bench.entries(Operation.ACCESS_REFUSED)[-1].details["action"] == "mark"
    assert kept(bench, mine) is None


def test_a_clip_that_is_gone_stops_the_whole_change(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    with pytest.raises(ClipUnknown):
        align_clips(
            bench.catalogue, bench.chief, [clip.id, ClipId("0000-gone")], 0.48, AlignMethod.HAND, None, None,
            bench.now, bench.profile,
        )  # fmt: skip
    assert kept(bench, clip) is None


# --- clocks that are put right afterwards


def put_right(bench: Any, camera: str, seconds: float) -> None:
    """The clock of a camera, all day."""
    zone = bench.profile.zone
    period = ClockPeriod(
        camera, datetime(2026, 11, 12, tzinfo=zone), datetime(2026, 11, 13, tzinfo=zone), seconds
    )
    now = (bench.now, bench.profile)
    effect = clock_effect(bench.catalogue, bench.chief, period, *now)
    correct_clock(bench.catalogue, bench.chief, period, "horloge lue", Agreed(effect, erases=False), *now)


def stands_at(bench: Any, clip: Clip) -> datetime:
    """Where a clip stands on the wall clock."""
    found = kept(bench, clip)
    with bench.catalogue.read() as tables:
        return later(tables.clips.get(clip.id).corrected_at, found.offset_s if found else 0.0)


@pytest.fixture
def three(bench: Any) -> tuple[Clip, Clip, Clip]:
    """One of each camera: the second in line with the first, the third with the second."""
    with bench.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM)) as tables:
        tables.cameras.add(Camera("DSJ-3", "CAM-03"))
    one, two, three = (
        bench.ingest(f"2026-11-12 14:0{number}", camera=f"DSJ-{number}", camera_label=f"CAM-0{number}")
        for number in (1, 2, 3)
    )
    align(bench, two, offset_s=7.02, method=AlignMethod.SOUND, confidence=0.9, against=one)
    align(bench, three, offset_s=-0.48, against=two)
    return one, two, three


@pytest.mark.parametrize("camera", ["DSJ-1", "DSJ-2", "DSJ-3"])
def test_cameras_that_were_aligned_stay_beside_each_other_when_a_clock_is_put_right(
    bench: Any, three: tuple[Clip, Clip, Clip], camera: str
) -> None:
    before = [stands_at(bench, clip) for clip in three]
    put_right(bench, camera, 7.0)
    after = [stands_at(bench, clip) for clip in three]
    moved = {seconds_between(one, other) for one, other in zip(before, after, strict=True)}
    assert moved == {7.0 if camera == "DSJ-1" else 0.0}, "all alike: with the one the others are in line with"


def test_that_an_alignment_follows_a_clock_is_on_record_and_who_found_it_stays_said(
    bench: Any, three: tuple[Clip, Clip, Clip]
) -> None:
    two = three[1]
    found = kept(bench, two)
    assert found is not None
    logged = len(bench.entries(Operation.ALIGNED))
    put_right(bench, "DSJ-2", 7.0)
    assert kept(bench, two) == replace(found, offset_s=0.02)
    [entry] = bench.entries(Operation.ALIGNED)[logged:]
    assert entry.subjects == (two.id, three[0].id)
    assert (entry.details["old_offset_ms"], entry.details["offset_ms"]) == (7020, 20)
    put_right(bench, "DSJ-2", 7.0)
    assert len(bench.entries(Operation.ALIGNED)) == logged + 1


def test_cameras_in_line_with_one_another_stay_where_they_are(bench: Any) -> None:
    one = bench.ingest("2026-11-12 14:01")
    two = bench.ingest("2026-11-12 14:02", camera="DSJ-2", camera_label="CAM-02")
    align(bench, two, offset_s=5.0, against=one)
    align(bench, one, offset_s=-1.0, against=two)
    before = [stands_at(bench, clip) for clip in (one, two)]
    put_right(bench, "DSJ-1", 30.0)
    assert [stands_at(bench, clip) for clip in (one, two)] == before


def test_what_would_be_more_than_a_day_stands_by_its_clock(bench: Any) -> None:
    docked = datetime(2026, 11, 14, 10, tzinfo=bench.profile.zone)
    clip = bench.ingest("2000-01-01 01:00", docked_at=docked, clock_suspect=True, wearer=None)
    align(bench, clip, offset_s=5.0)
    stated = (bench.catalogue, bench.chief, clip.id, datetime(2026, 11, 13, 9, tzinfo=bench.profile.zone))
    now = (bench.now, bench.profile)
    state_date(*stated, "vue à l'image", Agreed(date_effect(*stated, *now), erases=False), *now)
    found = kept(bench, clip)
    assert found is not None
    assert (found.offset_s, found.method) == (0.0, AlignMethod.CLOCK)
    assert bench.entries(Operation.ALIGNED)[-1].details["old_offset_ms"] == 5000
