"""What the registers ask of the station, in plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bwc_review.domain.journal import Operation, Result, Verification
from bwc_review.domain.people import Person, PersonId
from bwc_review.domain.progress import Progress


@dataclass(frozen=True, slots=True)
class JournalQuery:
    """Which entries. Days are civil days of the station's zone, both included."""

    from_day: date
    to_day: date
    operation: Operation | None = None
    person: PersonId | None = None
    clip: str = ""  # beginning of a clip's id


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


class JournalReader(Protocol):
    """Reads the journal; asked in the ask lane, and refused to who may not read it."""

    def lines(self, query: JournalQuery) -> Sequence[JournalLine]:
        """The entries asked for, newest first."""

    def people(self) -> Sequence[Person]:
        """Everybody who can be an author, also those whose habilitation ended."""

    def csv(self, query: JournalQuery) -> bytes:
        """The entries as a table for a spreadsheet; logged."""

    def pdf(self, query: JournalQuery) -> bytes:
        """The entries on paper, with the result of the check; logged."""


class JournalChecker(Protocol):
    """Recomputes the chain."""

    def verify(self, progress: Progress) -> Verification:
        """Check every entry and every anchor known."""
