"""Requests by which a person exercises rights: identity, due date, and which decisions answer them (R16).

Law: LIL 104 to 108 and 110, R. 241-15 CSI; décret n° 2019-536 art. 135 for identity and the two months. The
decisions are those of law.md 4.4, one for each letter, with two words where a letter has two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import PersonId
from bwc_review.domain.retention import months_later

_NUMBER = re.compile(r"(\d{4})-D-(\d{4,})")


class Right(Enum):
    """What is asked for. Objection is registered too: its answer is that the law excludes it (LIL 110)."""

    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    OBJECTION = "objection"


class Channel(Enum):
    """How the request came in."""

    LETTER = "letter"
    EMAIL = "email"
    COUNTER = "counter"  # on the spot: a dated and signed receipt is due


class Identity(Enum):
    """How far it is known that the person asking is the person concerned."""

    TO_CHECK = "to_check"
    BY_MEANS = "by_means"  # established by any means
    DOCUMENT = "document"  # a document was seen, on reasonable doubt
    REFUSED = "refused"  # not established


class RequestState(Enum):
    """Where a request stands."""

    OPEN = "open"
    WAITING = "waiting"  # sent back to be completed; its due date does not move
    ANSWERED = "answered"


class Decision(Enum):
    """What is answered."""

    VIEWING = "viewing"
    COPY = "copy"
    NOTHING_FOUND = "nothing_found"
    NOT_SHOWN = "not_shown"  # what the search found was looked at, and does not show the person
    ALREADY_ERASED = "already_erased"
    IDENTITY_TO_CONFIRM = "identity_to_confirm"
    TOO_VAGUE = "too_vague"
    WITHHELD = "withheld"  # LIL 107: neither confirmed nor denied
    ERASURE_REFUSED = "erasure_refused"
    ERASED = "erased"
    RECTIFIED = "rectified"
    LIMITED = "limited"  # LIL 106: kept, and looked at for the stated reason only
    OBJECTION_EXCLUDED = "objection_excluded"


_ASKS_BACK = frozenset({Decision.IDENTITY_TO_CONFIRM, Decision.TOO_VAGUE})
_FOUND_NOTHING = {Decision.NOTHING_FOUND, Decision.NOT_SHOWN}
_ANY = _ASKS_BACK | _FOUND_NOTHING | {Decision.ALREADY_ERASED, Decision.WITHHELD}
_OF_RIGHT: dict[Right, frozenset[Decision]] = {
    Right.ACCESS: _ANY | {Decision.VIEWING, Decision.COPY},
    Right.RECTIFICATION: _ANY | {Decision.RECTIFIED},
    Right.ERASURE: _ANY | {Decision.ERASED, Decision.ERASURE_REFUSED},
    Right.RESTRICTION: _ANY | {Decision.LIMITED},
    Right.OBJECTION: _ASKS_BACK | {Decision.OBJECTION_EXCLUDED},
}
_GRANTS = frozenset({Decision.VIEWING, Decision.COPY, Decision.ERASED, Decision.RECTIFIED, Decision.LIMITED})
_KNOWN = frozenset({Identity.BY_MEANS, Identity.DOCUMENT})


@dataclass(frozen=True, slots=True)
class Requester:
    """Who asks. Lives in a table of its own: never in a search, never in the journal."""

    name: str
    contact: str = ""  # where the answer goes
    said: str = ""  # the request in the person's words, which may name people


@dataclass(frozen=True, slots=True)
class Sought:
    """What the request is about: a span of the station's clock, a camera, words of the place; None: all."""

    start: datetime | None = None
    end: datetime | None = None
    camera: str | None = None  # serial
    place: str = ""


@dataclass(frozen=True, slots=True)
class RightsRequest:
    """One line of the register."""

    number: str  # "2026-D-0007"
    received_on: date
    channel: Channel
    right: Right
    due_on: date  # the answer in writing, at the latest
    noted_at: datetime
    noted_by: PersonId
    sought: Sought = Sought()
    identity: Identity = Identity.TO_CHECK
    state: RequestState = RequestState.OPEN
    decision: Decision | None = None
    grounds: str = ""  # why it was decided so; stays in the register
    decided_at: datetime | None = None
    decided_by: PersonId | None = None
    clips: tuple[ClipId, ...] = ()  # recordings concerned, erased ones too
    requester_erased_at: datetime | None = None  # name, contact, words and grounds have had their time

    @property
    def is_answered(self) -> bool:
        """Nothing more is to be done."""
        return self.state is RequestState.ANSWERED


@dataclass(frozen=True, slots=True)
class Restriction:
    """A clip that is looked at for one reason only while a request is examined or upheld (LIL 106)."""

    id: int
    clip: ClipId
    request: str
    reason: str  # value of domain.access.Reason
    begun_at: datetime
    begun_by: PersonId
    lifted_at: datetime | None = None
    lifted_by: PersonId | None = None
    lift_reason: str = ""  # as the person wrote it; stays in the register as long as the name of who asked


def answer_due(received_on: date, profile: LegalProfile) -> date:
    """The last day for the answer in writing: so many civil months after the receipt."""
    return months_later(received_on, profile.request_months)


def decisions_for(right: Right) -> tuple[Decision, ...]:
    """The decisions that can answer a right, in the order of the letters."""
    return tuple(each for each in Decision if each in _OF_RIGHT[right])


def grants(decision: Decision) -> bool:
    """Whether it hands something over or changes data: identity is established before that."""
    return decision in _GRANTS


def is_known(identity: Identity) -> bool:
    """Whether the person asking is known to be the person concerned."""
    return identity in _KNOWN


def state_after(decision: Decision) -> RequestState:
    """What asks the person back leaves the request waiting; anything else answers it."""
    return RequestState.WAITING if decision in _ASKS_BACK else RequestState.ANSWERED


def first_lost(request: RightsRequest, clips: Iterable[Clip]) -> date | None:
    """The day on which the first clip concerned goes before the answer is due; None where none does.

    Of clips that exist; one that a hold keeps does not go. An answered request loses nothing any more.
    """
    if request.is_answered:
        return None
    days = [clip.due_on for clip in clips if not clip.open_holds]
    first = min(days, default=None)
    return first if first is not None and first <= request.due_on else None


def request_number(year: int, place: int) -> str:
    """The number of the n-th request of a year."""
    if place < 1 or not 1 <= year <= 9999:
        raise ValueError("a year and a place from 1 on are expected")
    return f"{year:04d}-D-{place:04d}"


def parse_request_number(text: str) -> tuple[int, int]:
    """Year and place in it; ValueError if the text is not a request's number."""
    match = _NUMBER.fullmatch(text.strip().upper())
    if match is None:
        raise ValueError(f"{text} is not a number of the form AAAA-D-NNNN")
    return int(match[1]), int(match[2])
