"""What stands in the way of an incident, or of a hold that keeps its clips."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bwc_review.domain.errors.fault import StationError


@dataclass(eq=False)
class IncidentUnknown(StationError):
    """No incident has this number."""

    number: str


@dataclass(eq=False)
class IncidentClosed(StationError):
    """The incident is closed and can no longer be changed."""

    number: str


@dataclass(eq=False)
class IncidentOpen(StationError):
    """The incident is open: there is nothing to reopen."""

    number: str


@dataclass(eq=False)
class IncidentTime(StationError):
    """An incident would lie in the future, or before ``earliest``, the day from which cameras may record."""

    earliest: date


@dataclass(eq=False)
class HoldUnknown(StationError):
    """No hold has this id."""

    hold: str


@dataclass(eq=False)
class HoldTooLate(StationError):
    """The month is over: a hold can no longer be opened (R. 241-13)."""

    clip: str
    due_on: date


@dataclass(eq=False)
class HoldClosed(StationError):
    """The hold has already been released."""

    hold: str
