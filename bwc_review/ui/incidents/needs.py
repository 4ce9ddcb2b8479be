"""What the incident screens ask of the station, in plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from bwc_review.domain.clip import Clip, ClipId, InventoryLine
from bwc_review.domain.hold import Hold
from bwc_review.domain.incident import Incident, IncidentChange, Narrative
from bwc_review.domain.incident_query import IncidentLine
from bwc_review.domain.mark import Still
from bwc_review.domain.natinf import Natinf
from bwc_review.domain.near import Nearness
from bwc_review.domain.paper_numbers import Stood, paper_numbers, stood
from bwc_review.domain.people import Person, PersonId
from bwc_review.ui.library.needs import ClipLine


@dataclass(frozen=True, slots=True)
class StillLine:
    """One still of the incident. picture: a small JPEG or PNG, None where no reason covers it."""

    still: Still
    camera_label: str = ""
    note: str = ""
    picture: bytes | None = None


@dataclass(frozen=True, slots=True)
class IncidentPageFacts:
    """All that the page of one incident shows, and what the person signed in may do with it."""

    incident: Incident
    clips: tuple[ClipLine, ...] = ()  # a line for each recording, in the order of the report
    erased: tuple[InventoryLine, ...] = ()  # recordings of the incident whose month is over
    stills: tuple[StillLine, ...] = ()
    holds: tuple[Hold, ...] = ()
    writers: tuple[Person, ...] = ()
    addressees: tuple[str, ...] = ()  # of the service, printed where the narrative names none
    may_write: bool = True
    may_print: bool = True
    may_hold: bool = True
    may_view: bool = True
    may_close: bool = True
    may_reopen: bool = False
    report_months: int = 12  # how long persons stay once it is closed
    people_due_on: date | None = None  # None once they are erased, and while a procedure needs them
    people_held: bool = False  # an open hold on a recording keeps them while it is open
    corrections: tuple[IncidentChange, ...] = ()  # what it said before, the newest first
    correctors: Mapping[PersonId, str] = field(default_factory=dict)  # their names
    files: tuple[Clip, ...] = ()  # all files of the recordings
    others: tuple[Stood, ...] = ()  # files that the person may not list: numbered with the rest

    def numbers(self, clip: ClipId) -> tuple[int, ...]:
        """Under which numbers the paper lists the files of the recording that a file belongs to."""
        recording = next((one.recording for one in self.files if one.id == clip), None)
        numbers = self.paper_numbers
        return tuple(sorted(numbers[one.id] for one in self.files if one.recording == recording))

    @property
    def paper_numbers(self) -> dict[ClipId, int]:
        """The number of each file on paper, erased ones too."""
        return paper_numbers([*map(stood, self.files), *map(stood, self.erased), *self.others])


@dataclass(frozen=True, slots=True)
class Candidate:
    """A recording that may belong to an incident; near: None where it was searched, not proposed."""

    line: ClipLine
    near: Nearness | None = None


@dataclass(frozen=True, slots=True)
class FoundOthers:
    """What a search found; ``has_more``: only the first ones are here."""

    candidates: Sequence[Candidate] = ()
    has_more: bool = False


@dataclass(frozen=True, slots=True)
class NewIncident:
    """What is known when an incident is opened. category: a code; occurred_at: aware."""

    category: str
    occurred_at: datetime
    place: str
    clips: tuple[ClipId, ...] = field(default_factory=tuple)
    natinf: str = ""  # number of the offence


class IncidentBook(Protocol):
    """Keeps incidents. What gives an answer runs in the ask lane, what changes something in the work lane."""

    def may_count(self) -> bool:
        """Whether it may be said how many there are: not where they are of one person (R18)."""

    def numbers(self, text: str, *, only_open: bool) -> Sequence[str]:
        """Those the person may see in which each word typed is found, newest first."""

    def lines(self, numbers: Sequence[str]) -> Sequence[IncidentLine]:
        """A page of lines."""

    def table(self, text: str, *, only_open: bool) -> bytes:
        """The list that ``numbers`` answers as CSV; on record."""

    def paper(self, text: str, *, only_open: bool, is_draft: bool) -> bytes:
        """The same as a PDF; on record unless it is a draft."""

    def get(self, number: str) -> IncidentPageFacts:
        """All about one; raises ``IncidentUnknown``."""

    def candidates(self, number: str) -> Sequence[Candidate]:
        """Recordings of about that time which stand under no incident, nearest in time and place first."""

    def others(self, text: str) -> FoundOthers:
        """Recordings under no incident that the search finds, newest first; the first two hundred."""

    def create(self, new: NewIncident) -> str:
        """Open one and return its number; raises ``FieldMissing``, ``AccessRefused``."""

    def offences(self, text: str) -> Sequence[Natinf]:
        """Offences of the public list by number or words, the first ones."""

    def change(self, number: str, category: str, occurred_at: datetime, place: str, natinf: str = "") -> None:
        """Say anew what happened, when and where; raises ``IncidentClosed``, ``NatinfUnknown``."""

    def save(self, number: str, narrative: Narrative) -> None:
        """Keep what was written; raises ``IncidentClosed``."""

    def attach(self, number: str, clips: Sequence[ClipId]) -> None:
        """Put recordings under the incident."""

    def detach(self, number: str, clips: Sequence[ClipId]) -> None:
        """Take recordings from under it, all files of each; their own due dates run on."""

    def close(self, number: str) -> None:
        """The report is signed: nothing of it changes afterwards."""

    def reopen(self, number: str, reason: str) -> None:
        """Let a closed one change again; raises ``FieldMissing``, ``AccessRefused``."""


class Reporter(Protocol):
    """Prints. ``preview`` runs in the ask lane, ``issue`` in the work lane; ``has_reason`` at once."""

    def has_reason(self, number: str) -> bool:
        """A reason holds for the pictures of this incident (R6)."""

    def preview(self, number: str, narrative: Narrative) -> bytes:
        """The report with this narrative as a draft; its pictures are left out while no reason holds."""

    def issue(self, number: str) -> bytes:
        """The report as kept, logged as issued and with the journal's head on it. Raises ``ReasonNeeded``."""


class CategoryList(Protocol):
    """Categories as (code, label) in the language shown."""

    def __call__(self) -> Sequence[tuple[str, str]]:
        """In the order people see them."""
