"""Which files of a camera are one recording, and the one countdown they share (law.md E9)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Protocol

from bwc_review.domain.clip import ClipId, RecordingId
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import due_date

TOLERANCE_S = 2.0  # cameras stamp whole seconds and lose or repeat about one when they cut


class Bit(Protocol):
    """What grouping needs to know of a clip."""

    @property
    def id(self) -> ClipId:
        """The clip."""

    @property
    def camera(self) -> str:
        """Serial; only files of one camera join."""

    @property
    def recorded_at(self) -> datetime:
        """Start by the camera's clock, aware."""

    @property
    def duration_s(self) -> float:
        """Length in seconds, 0 if unknown."""


def joins(previous_end: datetime, next_start: datetime, tolerance: float = TOLERANCE_S) -> bool:
    """Whether a file goes on where the one before ended, give or take ``tolerance`` seconds."""
    return abs((next_start - previous_end).total_seconds()) <= tolerance


def group(bits: Iterable[Bit], tolerance_s: float = TOLERANCE_S) -> dict[ClipId, RecordingId]:
    """The recording of each clip: it is named after the first clip of its chain."""
    recordings: dict[ClipId, RecordingId] = {}
    ends: dict[str, tuple[datetime, RecordingId]] = {}
    for bit in sorted(bits, key=lambda bit: (bit.camera, bit.recorded_at, bit.id)):
        before = ends.get(bit.camera)
        recording = RecordingId(bit.id)
        if before is not None and joins(before[0], bit.recorded_at, tolerance_s):
            recording = before[1]
        recordings[bit.id] = recording
        ends[bit.camera] = (bit.recorded_at + timedelta(seconds=bit.duration_s), recording)
    return recordings


def shared_countdown(days: Sequence[date], profile: LegalProfile) -> tuple[date, date]:
    """First day counted and due day that all files of one recording share: those of the earliest."""
    first = min(days)
    return first, due_date(first, profile)
