"""What the registers ask of the station, in plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import ClipId, InventoryLine
from bwc_review.domain.journal import Operation, Result, Verification
from bwc_review.domain.people import Person, PersonId
from bwc_review.domain.progress import Progress
from bwc_review.ui.widgets.retention_badge import BadgeFacts


@dataclass(frozen=True, slots=True)
class JournalQuery:
    """Which entries. Days are civil days of the station's zone, both included."""

    from_day: date
    to_day: date
    operation: Operation | None = None
    person: PersonId | None = None
    clip: str = ""  # number of an incident or a request, a camera, or the end of an id


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One entry for the screen; who: a name looked up beside the journal, "" for the station itself."""

    seq: int
    at: datetime
    operation: Operation
    who: str
    role: str
    subjects: str
    reason: str
    reference: str
    result: Result


MOST_LINES = 5_000  # what a person could still scroll through; the saved table holds them all


@dataclass(frozen=True, slots=True)
class JournalFound:
    """The newest entries that were asked for, newest first, and how many there are in all."""

    lines: tuple[JournalLine, ...]
    total: int


class JournalReader(Protocol):
    """Reads the journal; asked in the ask lane, and refused to who may not read it."""

    def lines(self, query: JournalQuery) -> JournalFound:
        """The entries asked for, at most ``MOST_LINES`` of them."""

    def people(self) -> Sequence[Person]:
        """Everybody who can be an author, also those whose habilitation ended."""

    def csv(self, query: JournalQuery, file: Path, progress: Progress) -> None:
        """Write the entries to a file as a table for a spreadsheet; logged."""

    def pdf(self, query: JournalQuery, file: Path, progress: Progress) -> None:
        """Write the entries to a file as paper, with the result of the check; logged."""


class JournalChecker(Protocol):
    """Recomputes the chain."""

    def verify(self, progress: Progress) -> Verification:
        """Check every entry and every anchor known."""


@dataclass(frozen=True, slots=True)
class InventoryFacts:
    """What the inventory answers: the lines that ran, then those of an impossible hour, and what is open."""

    lines: tuple[InventoryLine, ...]
    certain: int  # so many of the lines ran in the span, the others may have
    is_proof: bool  # nothing was filmed, and nothing can still come in
    reserves: tuple[str, ...]
    labels: Mapping[str, str]  # of cameras, by serial
    kept: Mapping[ClipId, BadgeFacts] = field(default_factory=dict)  # of what is still here


class InventoryReader(Protocol):
    """Asks the inventory; both questions are on record."""

    def cameras(self) -> Sequence[Camera]:
        """The cameras of the service."""

    def ask(self, start: datetime, end: datetime, camera: str | None) -> InventoryFacts:
        """What ran between two moments, erased or not; FieldMissing ("span") if it ends before it begins."""

    def pdf(self, start: datetime, end: datetime, camera: str | None) -> bytes:
        """The answer on paper."""
