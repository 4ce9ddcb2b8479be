"""What the file of a still says of itself: which of two hours that look alike, and what it is a frame of."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest

from bwc_review.domain.clip import Repair, RepairedBy
from bwc_review.domain.mark import Instant
from bwc_review.domain.people import PersonId
from bwc_review.operations.still_words import still_words

BASE = Fraction(1, 25)
AT = Instant(25, 25, 1.0)


def said(bench: Any, clip: Any) -> dict[str, str]:
    return still_words(clip, AT, BASE, PersonId("p-1"), bench.profile.zone)


@pytest.mark.parametrize(("fold", "offset"), [(0, "+0200"), (1, "+0100")])
def test_of_two_hours_that_look_alike_it_says_which(bench: Any, fold: int, offset: str) -> None:
    begin = datetime(2026, 10, 25, 2, 30, tzinfo=bench.profile.zone, fold=fold)
    clip = replace(bench.ingest("2026-10-25 12:00"), recorded_at=begin, clock_offset_s=7.5)
    words = said(bench, clip)
    assert words["camera-time"] == f"2026-10-25 02:30:01,000 {offset}"
    assert words["corrected-time"] == f"2026-10-25 02:30:08,500 {offset}"


def test_over_the_change_each_hour_has_its_own_offset(bench: Any) -> None:
    begin = datetime(2026, 10, 25, 2, 59, 58, tzinfo=bench.profile.zone)
    clip = replace(bench.ingest("2026-10-25 12:00"), recorded_at=begin, clock_offset_s=7.5)
    words = said(bench, clip)
    assert words["camera-time"] == "2026-10-25 02:59:59,000 +0200"
    assert words["corrected-time"] == "2026-10-25 02:00:06,500 +0100"
    read = [
        datetime.strptime(words[name], "%Y-%m-%d %H:%M:%S,%f %z")
        for name in ("camera-time", "corrected-time")
    ]
    assert read[1] - read[0] == timedelta(seconds=7.5)


def test_a_still_of_a_repaired_copy_says_so(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    assert "decoded-from" not in said(bench, clip)
    repaired = replace(clip, repair=Repair(RepairedBy.PICTURES, clip.probe))
    assert said(bench, repaired)["decoded-from"] == "repaired copy (pictures)"
