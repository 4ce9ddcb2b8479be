"""What stands in the way of answering a rights request."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bwc_review.domain.errors.fault import StationError


@dataclass(eq=False)
class RequestUnknown(StationError):
    """No request has this number."""

    number: str


@dataclass(eq=False)
class RequestClosed(StationError):
    """The request has been answered: nothing of it changes any more."""

    number: str


@dataclass(eq=False)
class IdentityUnchecked(StationError):
    """What the decision grants wants the identity of the person established first."""

    number: str


@dataclass(eq=False)
class DecisionUnfit(StationError):
    """This decision does not answer the right that was invoked, or what it states has not been done."""

    number: str
    decision: str


@dataclass(eq=False)
class NotLookedAt(DecisionUnfit):
    """Of what a search for the request found, these recordings were not looked at for its right since."""

    recordings: tuple[tuple[datetime, str], ...] = ()  # when, by the corrected clock, and the camera's label


@dataclass(eq=False)
class NotSearched(StationError):
    """Nobody has searched for what the request may concern: that nothing was found is not known."""

    number: str


@dataclass(eq=False)
class SearchFound(StationError):
    """The newest search for the request found recordings: its answer cannot be that there are none."""

    number: str
    count: int


@dataclass(eq=False)
class ClipNotConcerned(StationError):
    """The clip is not one of those that the request concerns."""

    number: str
    clip: str


@dataclass(eq=False)
class ClipRestricted(StationError):
    """The clip is already restricted for this request, or there is no restriction to lift."""

    clip: str


@dataclass(eq=False)
class StillRestricted(StationError):
    """The clip is restricted for this request, which therefore goes on concerning it."""

    number: str
    clip: str


@dataclass(eq=False)
class ClipHeld(StationError):
    """A procedure keeps the clip: it is not erased on request."""

    clip: str
