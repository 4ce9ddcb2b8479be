"""Recordings of the nights on which the clock changes, brought in from a camera by their names (R8, R15)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from bwc_review.domain.camera import Camera
from bwc_review.domain.retention import due_date


@pytest.mark.parametrize(
    ("name", "offset_s", "recorded", "corrected", "counted"),
    [
        ("20261025_023000", 10_800.0, "02:30:00+02:00", "2026-10-25T03:30:00+00:00", "2026-10-25"),
        ("20261025_013000", 10_800.0, "01:30:00+02:00", "2026-10-25T02:30:00+00:00", "2026-10-25"),
        ("20260329_013000", 10_800.0, "01:30:00+01:00", "2026-03-29T03:30:00+00:00", "2026-03-29"),
        ("20260329_023000", 0.0, "03:30:00+02:00", "2026-03-29T01:30:00+00:00", "2026-03-29"),
        ("20260330_003000", -86_400.0, "00:30:00+02:00", "2026-03-28T22:30:00+00:00", "2026-03-28"),
        ("20261026_003000", -90_000.0, "00:30:00+01:00", "2026-10-24T22:30:00+00:00", "2026-10-25"),
    ],
)
def test_a_recording_of_that_night_comes_in_with_its_real_hours(
    receiving: Any,
    small_clips: tuple[Path, ...],
    name: str,
    offset_s: float,
    recorded: str,
    corrected: str,
    counted: str,
) -> None:
    receiving.now = datetime(int(name[:4]), int(name[4:6]) + 1, 3, 12, tzinfo=UTC)
    receiving.know(Camera("7654321", "CAM-01", clock_offset_s=offset_s))
    receiving.put(receiving.dsj(name), small_clips[0])
    receiving.sync()
    [clip] = receiving.clips()
    assert clip.recorded_at.isoformat()[11:] == recorded
    assert (clip.clock_offset_s, clip.clock_suspect) == (offset_s, False)
    assert clip.corrected_at.isoformat() == corrected
    day = date.fromisoformat(counted)
    assert (clip.counted_from, clip.due_on) == (day, due_date(day, receiving.profile))
