"""What a person may ask of the list of clips, and the figures beside the filters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from bwc_review.domain.clip import ClipState
from bwc_review.domain.people import PersonId

ORDERS = (
    "recorded",
    "due",
    "duration",
    "camera",
    "wearer",
    "place",
    "incident",
    "marks",
    "state",
)
INFORMED = ("yes", "no", "unstated")  # whether the people filmed were told


@dataclass(frozen=True, slots=True)
class ClipQuery:
    """Which clips, in which order. None and "" ask nothing; what is asked must all hold.

    Days are civil days of the recording by the corrected clock, in the zone of the station, both included.
    ``last_days``: the last so many days, today among them, whichever day it is asked.
    ``due_within_days``: due at most that many days after today, overdue included, held ones not;
    ``due_in_days``: due just that many days after today, held ones not; ``due_from`` and ``due_to`` ask of
    the due date alone, both included. ``category`` is that of a mark on the clip or of its incident.
    ``place``: these signs stand in the words of the place, whatever their case and accents. ``text``: every
    word must begin a word of the place, the camera's label, the wearer's name, the incident's number or
    category, or a mark's category. ``wearer`` "" asks for clips without a wearer. ``whole_recordings``: of a
    recording cut in files only the first one found, with the marks of all. Clips that are equal in the order
    asked stand by time of recording, then by id, in the same direction.
    """

    state: ClipState | None = None  # ERASED finds nothing here: see the inventory
    camera: str | None = None  # serial
    wearer: PersonId | str | None = None
    category: str | None = None
    incident: str | None = None  # number; "" asks for clips without an incident
    from_day: date | None = None
    to_day: date | None = None
    last_days: int | None = None
    due_within_days: int | None = None
    due_in_days: int | None = None
    due_from: date | None = None
    due_to: date | None = None
    informed: str | None = None  # one of INFORMED
    has_place: bool | None = None  # in words
    place: str | None = None
    is_marked: bool | None = None
    is_noted: bool | None = None  # has a mark or stands under an incident
    to_identify: bool | None = None  # of no camera of the service, kept apart (R1)
    longer_than_s: float | None = None  # the whole recording, this length included
    shorter_than_s: float | None = None
    text: str = ""
    order: str = "recorded"  # one of ORDERS
    descending: bool = False
    whole_recordings: bool = False


_ASKED = (
    "state", "camera", "wearer", "category", "incident", "from_day", "to_day", "last_days", "due_within_days",
    "due_in_days", "due_from", "due_to", "informed", "has_place", "place", "is_marked", "is_noted",
    "to_identify",
    "longer_than_s", "shorter_than_s",
)  # fmt: skip
_WORDLESS = ("wearer", "place")  # said to be asked, without what was asked of them


def query_codes(query: ClipQuery) -> str:
    """What a question asks, as the journal may keep it: codes, numbers, days and ids, at most 400 characters.

    Words looked for may be of a place or a name, and a count stands beside the codes, which no officer has:
    of both only that they were asked for is said.
    """
    said = {name: value for name in _ASKED if (value := getattr(query, name)) is not None}
    codes = [name if name in _WORDLESS else f"{name}={_code(value)}" for name, value in said.items()]
    return ",".join([*codes, *(["text"] if query.text else [])])[:400]


def _code(value: object) -> str:
    if isinstance(value, ClipState):
        return value.value
    return str(int(value)) if isinstance(value, bool) else str(value)


def both(asked: ClipQuery, more: ClipQuery) -> ClipQuery:
    """What both ask, in the order of the first; where both ask of one field, the second is taken.

    The last days and days by their date are one field.
    """
    said = {name: value for name in _ASKED if (value := getattr(more, name)) is not None}
    if more.last_days is not None:
        asked = replace(asked, from_day=None, to_day=None)
    elif more.from_day is not None or more.to_day is not None:
        asked = replace(asked, last_days=None)
    return replace(asked, **said, text=f"{asked.text} {more.text}".strip())


def dated(query: ClipQuery, today: date) -> ClipQuery:
    """The same question asked today: the last days by their dates."""
    if query.last_days is None:
        return query
    first, last = today - timedelta(days=query.last_days - 1), today
    if query.from_day is not None:
        first = max(first, query.from_day)
    if query.to_day is not None:
        last = min(last, query.to_day)
    return replace(query, from_day=first, to_day=last, last_days=None)


@dataclass(frozen=True, slots=True)
class CameraCount:
    """How many clips one camera has."""

    serial: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Counts:
    """Figures for the filter panel. Persons are listed, never counted (R18)."""

    total: int = 0
    states: Mapping[ClipState, int] = field(default_factory=dict)
    due_soon: int = 0  # due within seven days
    to_identify: int = 0
    cameras: tuple[CameraCount, ...] = ()
    categories: Mapping[str, int] = field(default_factory=dict)  # clips with such a mark or incident
    wearers: tuple[PersonId, ...] = ()  # who wore a camera for a clip that exists, by name
    first_day: date | None = None
    last_day: date | None = None
    is_of_one: bool = False  # of the recordings of one person: then no figure is shown (R18)
