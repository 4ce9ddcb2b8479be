"""Points and spans of a clip that somebody, or the camera, found worth finding again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NewType

from bwc_review.domain.clip import ClipId
from bwc_review.domain.people import PersonId

MarkId = NewType("MarkId", str)


class MarkKind(Enum):
    """How the mark came to be."""

    POINT = "point"
    SPAN = "span"
    STILL = "still"
    CAMERA = "camera"


@dataclass(frozen=True, slots=True)
class Instant:
    """One frame of a clip: index in presentation order, pts in units of time_base, seconds from the first."""

    frame: int
    pts: int
    offset_s: float


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark. A mark never stops the countdown (R11)."""

    id: MarkId
    clip: ClipId
    kind: MarkKind
    start: Instant
    end: Instant | None
    camera_time: datetime  # of start, aware
    corrected_time: datetime
    category: str
    note: str
    author: PersonId | None  # None: the camera
    made_at: datetime


@dataclass(frozen=True, slots=True)
class CameraMark:
    """What a camera marked in a clip, before it is on the list; end is None for an instant."""

    category: str  # "SOS", "IMP", "bookmark", "trigger"
    start: Instant
    end: Instant | None
    note: str


@dataclass(frozen=True, slots=True)
class Still:
    """An untouched decoded frame kept as PNG under the clip's head."""

    mark: MarkId
    clip: ClipId
    body_name: str
    sha256: str  # of the PNG
    frame: int
    pts: int
    camera_time: datetime
    corrected_time: datetime
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Removed:
    """A mark that was taken away, and its picture where it was a still: what brings it back unchanged."""

    mark: Mark
    still: Still | None
