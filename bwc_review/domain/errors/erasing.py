"""Why nothing is erased yet, nor a rule changed: somebody has to be shown first what would go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bwc_review.domain.errors.fault import StationError


@dataclass(eq=False)
class RuleOutOfBounds(StationError):
    """A rule may be chosen between two figures only. rule: a field of Service."""

    rule: str
    least: int
    most: int


@dataclass(eq=False)
class SweepBraked(StationError):
    """The mass-erasure brake holds the sweep until the responsable confirms the date (R22)."""

    cause: str
    count: int
    until: date


@dataclass(eq=False)
class SweepRecordUnknown(StationError):
    """No record of erasure has this number."""

    number: str


@dataclass(eq=False)
class ErasureNotShown(StationError):
    """A decision would have files erased that nobody was shown and said yes to. count: how many."""

    count: int


@dataclass(eq=False)
class NamesNotShown(StationError):
    """A confirmed date would have names erased that were not on the list. count: how many wait."""

    count: int


@dataclass(eq=False)
class DateNotShown(StationError):
    """Another day has begun, or the clock was set, since a person read the date that they confirm (R22)."""

    day: date


@dataclass(eq=False)
class EffectChanged(StationError):
    """What a decision would change is no longer what the person was shown."""


@dataclass(eq=False)
class RulesNotShown(StationError):
    """A changed rule would erase what nobody was shown before (R22). count: recordings or names in all."""

    count: int


@dataclass(eq=False)
class RuleEffectChanged(StationError):
    """What a changed rule would do is no longer what was shown, though nothing more would be erased."""
