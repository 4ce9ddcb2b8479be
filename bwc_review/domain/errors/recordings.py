"""Why recordings are not said to be of a camera, moved in time, or joined and parted."""

from __future__ import annotations

from dataclasses import dataclass

from bwc_review.domain.errors.fault import StationError


@dataclass(eq=False)
class AlignmentTooLarge(StationError):
    """A camera would be moved further than an alignment can mean: its clock is to be corrected instead."""

    offset_s: int
    largest_s: int


@dataclass(eq=False)
class SoundUnmatched(StationError):
    """The sound of two cameras does not tell how they belong together; nothing was moved.

    cause: "no_sound", "apart" (never recorded together), "short", "quiet" or "unclear". Percent.
    """

    cause: str
    confidence: int = 0
    needed: int = 0


@dataclass(eq=False)
class CameraKnown(StationError):
    """The camera of a recording is known: nobody has to say whose it is."""

    camera: str
    file: str


@dataclass(eq=False)
class NothingToSplit(StationError):
    """A recording was to begin with a file with which it begins already. file: its name on the camera."""

    file: str


@dataclass(eq=False)
class CannotJoin(StationError):
    """Recordings that a person chose cannot be one.

    cause: "one" (they are already), "cameras" (of several), "date" (one is in doubt: R15), "between"
    (another recording of the camera lies there) or "far" (one begins long after the other ended). file: the
    name of the one that it is about, "" for all.
    """

    cause: str
    file: str = ""
