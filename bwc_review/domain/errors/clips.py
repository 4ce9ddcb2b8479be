"""What can be wrong with a sealed clip: not there, not as it was sealed, or without pictures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bwc_review.domain.errors.fault import StationError


@dataclass(eq=False)
class ClipUnknown(StationError):
    """No clip has this id (or several begin with it)."""

    clip: str
    matches: int = 0


@dataclass(eq=False)
class ClipErased(StationError):
    """The clip has been erased; only its inventory line is left."""

    clip: str
    erased_on: date | None


@dataclass(eq=False)
class ClipDamaged(StationError):
    """A sealed file does not match what was sealed. chunk: the first one refused, -1: head or size."""

    clip: str
    chunk: int
    part: str = "clip"


@dataclass(eq=False)
class ClipTruncated(StationError):
    """A sealed body is shorter or longer than it was sealed."""

    clip: str
    expected_bytes: int
    found_bytes: int


@dataclass(eq=False)
class ClipWrongKey(StationError):
    """The head is as it was sealed, and was sealed for another key."""

    clip: str


@dataclass(eq=False)
class ClipMissing(StationError):
    """A sealed file of the clip is not where it was put."""

    clip: str
    part: str


@dataclass(eq=False)
class DateCertain(StationError):
    """The date of this clip was never in doubt: there is nothing to state."""

    clip: str


@dataclass(eq=False)
class DateImpossible(StationError):
    """No file of the recording can have begun at the hour stated: after its docking, or before any camera."""


SealError = ClipDamaged | ClipMissing | ClipTruncated | ClipWrongKey  # what opening a seal finds
FOUND_BY_SEAL = (ClipDamaged, ClipMissing, ClipTruncated, ClipWrongKey)


@dataclass(eq=False)
class ClipUnlisted(StationError):
    """A whole sealed clip lies in the vault and the catalogue has never heard of it (it was put back)."""

    clip: str


@dataclass(eq=False)
class ClipUnplayable(StationError):
    """No picture can be decoded from the clip."""

    clip: str


@dataclass(eq=False)
class FrameUnknown(StationError):
    """The clip has no such frame."""

    clip: str
    frame: int
