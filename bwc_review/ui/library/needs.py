"""What the library asks of the station, in plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bwc_review.domain.belonging import JoinedBy
from bwc_review.domain.camera_order import OrderState
from bwc_review.domain.clip import Clip, ClipId, ClipState, state_of_whole
from bwc_review.domain.clock_slip import CameraSlip
from bwc_review.domain.due_calendar import DueDay
from bwc_review.domain.errors import SweepBraked
from bwc_review.domain.hold import Hold
from bwc_review.domain.incident_query import IncidentLine
from bwc_review.domain.journal import Operation, Result
from bwc_review.domain.people import Person, PersonId
from bwc_review.domain.prerecord import Lead
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.query import ClipQuery, Counts
from bwc_review.domain.recording import Seam
from bwc_review.domain.saved_search import SavedSearch, SavedSearchId


@dataclass(frozen=True, slots=True)
class ClipLine:
    """One line of the list: a recording, by its first file. days_left: 0 on the due day."""

    clip: Clip
    days_left: int
    duration_s: float  # of the whole recording
    files: int = 1  # how many files the camera cut it into
    hold_reference: str = ""  # of the open hold on one of its files, the first one where there are several
    article: str = ""  # of the retention rule, for the sentence
    warn_days: int = 7  # the first warning of the legal profile
    damaged: tuple[Clip, ...] = ()  # the files of the recording that are damaged
    more_marks: int = 0  # on its other files
    held_files: int = 0  # how many of its files a hold keeps
    free_due_on: date | None = None  # where that is not all of them: when the others go; days_left is of that
    wearers: tuple[str, ...] = ()  # of files that were not all worn by one; "": still to be said

    @property
    def worn_by(self) -> tuple[str, ...]:
        """The names of all who wore the camera for it; "" where that is still to be said."""
        return self.wearers or (self.clip.wearer_name,)

    @property
    def held(self) -> int:
        """How many of its files a hold keeps, at least the one it begins with where that is held."""
        return self.held_files or int(self.clip.open_holds > 0)

    @property
    def is_held_in_part(self) -> bool:
        """The rest of it goes when its month is over."""
        return 0 < self.held < self.files

    @property
    def due_on(self) -> date:
        """The day that is counted down to."""
        return self.free_due_on or self.clip.due_on

    @property
    def marks(self) -> int:
        """How many marks the whole recording has."""
        return self.clip.mark_count + self.more_marks

    @property
    def state(self) -> ClipState:
        """The word of the line; one damaged file makes the whole recording show it."""
        return ClipState.DAMAGED if self.damaged else state_of_whole(self.clip, self.held)


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One thing that happened to a recording. detail: for example the value before a correction."""

    at: datetime
    operation: Operation
    who: str  # a name, "" for the station itself
    reason: str = ""
    detail: str = ""
    result: Result = Result.OK


@dataclass(frozen=True, slots=True)
class ClipDetails:
    """All that the panel shows of one recording, and what the person signed in may do with it."""

    line: ClipLine
    holds: tuple[Hold, ...] = ()
    story: tuple[StoryLine, ...] = ()  # newest first
    may_view: bool = True
    may_edit: bool = True
    may_hold: bool = True
    may_identify: bool = False  # of no known camera, and the person may say which one it was
    joined_by: tuple[JoinedBy, ...] = ()  # why its files are one recording, each reason once
    lead: Lead | None = None  # what its first file holds from before the button
    seams: tuple[Seam, ...] = ()  # what is missing or filmed twice between them
    offered: tuple[Person, ...] = ()  # by the register, by the camera: they disagree on who wore it
    size_bytes: int = 0  # of all its files


@dataclass(frozen=True, slots=True)
class Attention:
    """What wants a person today. Figures of 0 and None are not said."""

    due_today: int = 0
    due_tomorrow: int = 0
    to_complete: int = 0
    clock_check: int = 0
    damaged: int = 0
    hold_reviews: int = 0
    hold_review_by: date | None = None
    brake: SweepBraked | None = None
    may_confirm: bool = False  # the date that the brake waits for
    requests_losing: int = 0  # rights requests of which a recording goes before the answer is due
    requests_due: int = 0  # others whose answer is due soon or was due
    requests_due_by: date | None = None  # the first of them
    to_hold: int = 0  # marked or in an incident, kept by nothing, and soon gone
    heap: DueDay | None = None  # the next day on which unusually many go
    order: OrderState | None = None  # of the cameras, for those who may do something about it
    to_hold_days: int = 0  # within so many days, the tightest warning that stands
    reports_losing: int = 0  # reports left open whose persons are erased soon
    reports_lose_on: date | None = None  # the first of them
    slips: tuple[CameraSlip, ...] = ()  # cameras that nobody put forward or back, for those who may correct
    to_identify: int = 0  # of no camera of the service, for those who may say which one it was
    is_of_one: bool = False  # of what one person recorded: said without figures (R18)


@dataclass(frozen=True, slots=True)
class ClipChange:
    """What to correct; None leaves a field as it is.

    "" empties a place, takes back who wore the camera, or takes the recording from its incident.
    ``takes_back_informed``: whether people were told is not stated any more.
    """

    wearer: PersonId | str | None = None
    place: str | None = None
    informed: bool | None = None
    informed_reason: str | None = None
    takes_back_informed: bool = False
    incident: str | None = None

    @property
    def is_empty(self) -> bool:
        """Nothing to correct."""
        return self == ClipChange()


class ClipSource(Protocol):
    """Lines for ids. Asked page by page, in a lane."""

    def lines(self, ids: Sequence[ClipId]) -> Sequence[ClipLine]:
        """The lines that still exist among these ids, in any order."""


class ClipFinder(ClipSource, Protocol):
    """Answers questions about recordings; every one is asked in a lane."""

    def ids(self, query: ClipQuery) -> Sequence[ClipId]:
        """The recordings asked for, in the order asked for, that the person signed in may list."""

    def counts(self) -> Counts:
        """Figures for the filters."""

    def attention(self, counts: Counts) -> Attention:
        """What wants a person today; counts: as ``counts`` has just told them."""

    def details(self, clip: ClipId) -> ClipDetails:
        """All about one recording; raises ``ClipUnknown`` or ``ClipErased``."""

    def thumbnail(self, clip: ClipId) -> bytes | None:
        """A small JPEG; None where no reason covers this recording yet, or no picture exists."""

    def strip(self, clip: ClipId) -> Sequence[bytes]:
        """Small JPEGs along a recording; none where no reason covers it yet. The look is on record before."""

    def table(self, ids: Sequence[ClipId]) -> bytes:
        """These recordings as CSV, one row each, without any picture; on record before it is handed over."""

    def copied(self, ids: Sequence[ClipId], query: ClipQuery) -> Sequence[ClipLine]:
        """The lines of these, for the clipboard; on record before they are given.

        query: what the list answers. Called in the work lane.
        """

    def paper(
        self, ids: Sequence[ClipId], query: ClipQuery, columns: Sequence[str], *, is_draft: bool
    ) -> bytes:
        """The same as a PDF with these columns and what was asked; a draft is not on record."""

    def searches(self) -> Sequence[SavedSearch]:
        """The searches that the person signed in keeps, by name."""

    def wearers(self) -> Sequence[Person]:
        """The persons who may be noted as wearers."""

    def incidents(self) -> Sequence[IncidentLine]:
        """The open incidents, newest first."""


class ClipEditor(Protocol):
    """Corrects recordings; called in the work lane. Old values are kept and logged."""

    def change(self, clips: Sequence[ClipId], change: ClipChange, progress: Progress = SILENT) -> None:
        """Correct all of these (with the other files of each recording) in one transaction, or none.

        Progress counts files. Raises Cancelled.
        """

    def keep_search(self, name: str, query: ClipQuery) -> None:
        """Keep a question for the person signed in; a former one of this name is replaced."""

    def forget_search(self, search: SavedSearchId) -> None:
        """Let one of the person's own searches go."""
