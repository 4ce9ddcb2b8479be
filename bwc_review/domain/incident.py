"""An intervention and its structured report."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from bwc_review.domain.clip import ClipId
from bwc_review.domain.people import PersonId


class IncidentState(Enum):
    """Open until the report is signed."""

    OPEN = "open"
    CLOSED = "closed"


class ReportKind(Enum):
    """The writings of product.md, "What the chief prints", 1."""

    INTERVENTION = "intervention"
    INFRACTION = "infraction"
    INFORMATION = "information"
    HAND_OVER = "mise_a_disposition"


class PersonQuality(Enum):
    """In what quality somebody stands in a report."""

    VICTIM = "victime"
    WITNESS = "temoin"
    SUSPECT = "mis_en_cause"
    CALLER = "requerant"


@dataclass(frozen=True, slots=True)
class Fact:
    """One paragraph of the exposé des faits. time: "14 h 03" style free text or HH:MM."""

    time: str
    text: str
    seen_on_video: bool = False  # False: found in person (CPP 429)
    clip: ClipId | None = None


@dataclass(frozen=True, slots=True)
class ReportPerson:
    """A person of the report; stays in the report's own table, never in the search."""

    quality: PersonQuality
    identity: str
    identity_checked: bool = False
    statement: str = ""


@dataclass(frozen=True, slots=True)
class Narrative:
    """What the writer states. Empty strings are fields not filled in yet."""

    kind: ReportKind = ReportKind.INTERVENTION
    subject: str = ""
    logbook_number: str = ""  # n° de main courante
    addressees: tuple[str, ...] = ()
    writer: PersonId | None = None
    crew: tuple[str, ...] = ()
    call: str = ""  # saisine: origin, hour, place, dress
    facts: tuple[Fact, ...] = ()
    people: tuple[ReportPerson, ...] = ()
    measures: str = ""
    opj_advised_at: str = ""
    opj_name: str = ""
    opj_instructions: str = ""
    camera_started: bool | None = None
    people_informed: bool | None = None
    not_informed_reason: str = ""
    attachments: tuple[str, ...] = ()
    stills: tuple[str, ...] = ()  # MarkId of the stills of the planche photographique, in order
    closed_at_place: str = ""


@dataclass(frozen=True, slots=True)
class IncidentChange:
    """What an incident said before somebody corrected it; a moment as ISO 8601 with its offset."""

    field: str  # of Incident
    old: str
    new: str
    by: PersonId
    at: datetime


@dataclass(frozen=True, slots=True)
class Incident:
    """One intervention. number is ``AAAA-NNNN`` without gap in its year."""

    number: str
    category: str
    occurred_at: datetime
    place: str
    state: IncidentState = IncidentState.OPEN
    clips: tuple[ClipId, ...] = ()
    narrative: Narrative = field(default_factory=Narrative)
    created_by: PersonId | None = None
    created_at: datetime | None = None
    closed_at: datetime | None = None  # of the last closing; None while open
    closed_by: PersonId | None = None
    reopened_at: datetime | None = None  # of the last reopening
    changed_at: datetime | None = None  # of the last change of what it says or of what stands under it
    natinf: str = ""  # number of the offence in the public list, optional
    natinf_label: str = ""  # its words when it was chosen: a newer list changes none
    people_erased_at: datetime | None = None  # the persons have had their time; None again once reopened
