"""What the screen of rights requests asks of the station, in plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bwc_review.domain.access import Reason
from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import ClipId
from bwc_review.domain.request import (
    Channel,
    Decision,
    Identity,
    Requester,
    Right,
    RightsRequest,
    Sought,
)
from bwc_review.ui.widgets.retention_badge import BadgeFacts


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One request for the list; ``first_lost``: when a recording goes before the answer is due."""

    request: RightsRequest
    first_lost: date | None = None
    answer: BadgeFacts | None = None  # counts down to the last day of the answer; None once it is answered
    lost: BadgeFacts | None = None  # counts down to ``first_lost``


@dataclass(frozen=True, slots=True)
class RequestOrder:
    """What the person registers."""

    received_on: date
    channel: Channel
    right: Right
    requester: Requester


@dataclass(frozen=True, slots=True)
class ConcernedLine:
    """One recording: words, place, and what becomes of it. An erased one has no place and no due date.

    ``restricted_to``: for whichever request; ``is_restricted_here``: for the one it is shown under.
    ``is_certain``: its hour, so that it surely belongs to the span asked for.
    """

    clip: ClipId
    words: str  # "12/11/2026 14:02–14:19 · CAM-02"
    place: str = ""
    kept: BadgeFacts | None = None  # how long it is kept, or when it was erased
    due_on: date | None = None
    erased_on: date | None = None
    is_held: bool = False
    restricted_to: tuple[str, ...] = ()  # reasons
    is_restricted_here: bool = False
    is_certain: bool = True
    lifted: str = ""  # that a restriction for this request was lifted: when, by whom, why


@dataclass(frozen=True, slots=True)
class RequestFacts:
    """All about one request, and whether the person signed in may answer it."""

    line: RequestLine
    requester: Requester
    clips: tuple[ConcernedLine, ...]
    may_answer: bool


class RequestDesk(Protocol):
    """The register of requests. ``lines``, ``facts`` and ``cameras`` are asked, the rest is work, logged."""

    def lines(self) -> Sequence[RequestLine]:
        """The register, the most pressing first."""

    def facts(self, number: str) -> RequestFacts:
        """All about one."""

    def cameras(self) -> Sequence[Camera]:
        """The cameras of the service."""

    def receive(self, order: RequestOrder) -> str:
        """Register a request; its number."""

    def find(self, number: str, sought: Sought) -> Sequence[ConcernedLine]:
        """Recordings it may concern, erased ones too."""

    def concern(self, number: str, clips: Sequence[ClipId]) -> None:
        """State the recordings it concerns, instead of those stated before."""

    def identify(self, number: str, identity: Identity) -> None:
        """Note how far the identity is established."""

    def restrict(self, number: str, clip: ClipId, reason: Reason) -> None:
        """Look at it for this reason only from now on."""

    def lift(self, number: str, clip: ClipId, reason: str) -> None:
        """Lift the restriction for this request; the reason stays in the register."""

    def erase(self, number: str, clip: ClipId, reason: str) -> None:
        """Erase it for good."""

    def decide(self, number: str, decision: Decision, grounds: str) -> None:
        """Note what is answered."""
