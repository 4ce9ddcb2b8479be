"""What is wrong with a line of the register of hand-overs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bwc_review.domain.errors.fault import StationError


@dataclass(eq=False)
class HandingClash(StationError):
    """Another line has the camera for a part of that time. camera: its label; taken_at, returned_at: its."""

    camera: str
    taken_at: datetime
    returned_at: datetime | None


@dataclass(eq=False)
class HandingTimes(StationError):
    """A camera would come back before it was taken, or be taken or come back later than now."""


@dataclass(eq=False)
class HandingUnknown(StationError):
    """No line of the register of hand-overs has this number."""

    number: int


@dataclass(eq=False)
class CameraNotOut(StationError):
    """Nobody has this camera, so that nobody can return it."""

    camera: str
