"""What stands in the way of playing and of marking."""

from __future__ import annotations

from dataclasses import dataclass

from bwc_review.domain.errors.fault import StationError


@dataclass(eq=False)
class PlayerMissing(StationError):
    """libVLC or its plugins are not installed."""


@dataclass(eq=False)
class MarkUnknown(StationError):
    """The mark is not there any more: somebody removed it, or it went with its clip."""

    mark: str


@dataclass(eq=False)
class MarkFixed(StationError):
    """What a camera marked stays as it is, and a still stays at its frame. kind: of the mark."""

    mark: str
    kind: str
