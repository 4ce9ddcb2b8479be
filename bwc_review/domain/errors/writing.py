"""What cannot be written down, read from a named file, or put on paper."""

from __future__ import annotations

from dataclasses import dataclass

from bwc_review.domain.errors.fault import StationError


@dataclass(eq=False)
class FieldMissing(StationError):
    """A field that the rule requires is empty or cannot be read. ``field`` is its name in the code."""

    field: str


@dataclass(eq=False)
class TextUnwritable(StationError):
    """A text has a sign that is none: half of a pair, or bytes that were never text."""


@dataclass(eq=False)
class TextTooLong(StationError):
    """A reference, an authority or a name that is quoted has more signs than ``most``."""

    most: int


@dataclass(eq=False)
class ListTooLong(StationError):
    """A list of ``count`` rows was to be printed; paper takes ``most``. 0: the list carries no figure."""

    count: int
    most: int


@dataclass(eq=False)
class JournalUnwritable(StationError):
    """The journal entry could not be written, so the access it records is refused."""


@dataclass(eq=False)
class OutputUnwritable(StationError):
    """A document cannot be written where it was asked for."""

    file: str
    cause: str


@dataclass(eq=False)
class FileUnreadable(StationError):
    """A file that a person named cannot be read."""

    file: str
    cause: str
