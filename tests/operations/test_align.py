"""Aligning: each clip of the camera is moved, the journal says by how much, how, and what was before."""

from __future__ import annotations

from typing import Any

import pytest

from bwc_review.domain.alignment import Alignment, AlignMethod
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.errors import AccessRefused, AlignmentTooLarge, ClipUnknown
from bwc_review.domain.journal import Operation
from bwc_review.operations.align import align_clips


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
