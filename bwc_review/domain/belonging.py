"""What a file says of its recording, as it was read when the file came in: its parts, its button."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class JoinedBy(Enum):
    """Why a file is one recording with another. The code is kept; the words are made where it is shown."""

    CONTAINER = "container"  # the dock put both into one container
    SERIES = "series"  # their names count the files of one recording
    TIMES = "times"  # the camera's times follow each other
    NUMBERS = "numbers"  # the numbers in their names follow each other, and so do the times of the files
    PERSON = "person"  # somebody said so, with a reason


@dataclass(frozen=True, slots=True)
class Belonging:
    """Read once, from names and folders; none of it is ever corrected.

    docking: id of the docking that brought the file. profile: the camera profile that read its name.
    series: what the files of one recording share by their names, "" where they say nothing; number: the
    place that the name counts, None for a container whose files are not counted. counts_all: the number
    counts every file of the camera, not those of one recording. trusts_file_time: the profile says that the
    time of the file is the camera's own, set when the recording ended.
    """

    docking: str = ""
    profile: str = ""
    series: str = ""
    number: int | None = None
    counts_all: bool = False
    trusts_file_time: bool = False


class PressedBy(Enum):
    """What tells when the button was pressed."""

    CAMERA = "camera"  # it wrote the moment down
    SETTING = "setting"  # so many seconds are kept by this camera, or by its model: not measured


@dataclass(frozen=True, slots=True)
class Pressed:
    """Where the button was pressed, in seconds from the first frame; beyond the end, in a later file."""

    offset_s: float
    by: PressedBy
