"""What emptying a camera would do to each file on it: a simulation, shown before the order is given (R10)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Fate(Enum):
    """What becomes of a file."""

    GOES = "goes"  # its sealed copy is in place: it goes once both were read again and compared
    GOES_AFTER = "goes_after"  # it is brought in and compared first
    STAYS = "stays"


class Keeps(Enum):
    """Why a file stays."""

    NOTHING = ""
    NEVER = "never"  # the camera is set never to be emptied
    ASKS = "asks"  # the camera waits for an order, and none is given
    NOT_LISTED = "not_listed"  # no camera of the service, and no order is given
    WRITE_PROTECTED = "write_protected"
    DOCK_REFUSES = "dock_read_only"  # the station may not erase there
    COPY_SUFFERED = "copy_suffered"  # the sealed copy is gone or shorter: the camera may hold the last one
    ASIDE = "aside"  # in a folder that the camera has not finished, or that a dock refused
    ALONE = "alone"  # belongs to no recording that is there
    OWN = "own"  # small, and nothing of a recording is in it: the camera keeps it for itself, and is free
    NO_RECORDING = "no_recording"  # neither picture nor sound nor what belongs to them


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file of a camera. name: relative to the top of the source; a folder that is closed has no size."""

    name: str
    size_bytes: int
    fate: Fate
    keeps: Keeps = Keeps.NOTHING
    serial: str = ""
    is_recording: bool = True
    is_overdue: bool = False


@dataclass(frozen=True, slots=True)
class ReleasePlan:
    """What would go from one source and what would stay. place: as a person calls it."""

    place: str
    files: tuple[PlannedFile, ...]

    @property
    def going(self) -> tuple[PlannedFile, ...]:
        """What would go, now or after it was brought in."""
        return tuple(one for one in self.files if one.fate is not Fate.STAYS)

    @property
    def let_go(self) -> frozenset[tuple[str, int]]:
        """Name and length of what was shown to go: of what is another file by now nothing was shown."""
        return frozenset((one.name, one.size_bytes) for one in self.going)

    @property
    def staying(self) -> tuple[PlannedFile, ...]:
        """What would stay on the camera."""
        return tuple(one for one in self.files if one.fate is Fate.STAYS)


def total_bytes(files: Iterable[PlannedFile]) -> int:
    """Of these files together."""
    return sum(one.size_bytes for one in files)
