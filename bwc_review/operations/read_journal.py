"""Reads the journal for those who may: entries by period, clip, person and operation (R13)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import ClipErased
from bwc_review.domain.journal import Entry, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.operations.permit import permit


@dataclass(frozen=True, slots=True)
class JournalQuestion:
    """What is asked; None asks nothing. Days are civil days of the profile's zone, both included."""

    from_day: date | None = None
    to_day: date | None = None
    clip: str | None = None  # or the id of any other subject
    person: str | None = None
    operation: Operation | None = None


def read_journal(
    catalogue: Catalogue, person: Person, question: JournalQuestion, now: datetime, profile: LegalProfile
) -> list[Entry]:
    """The entries asked for, in order. Raises AccessRefused (journaled)."""
    permit(catalogue, person, Action.READ_JOURNAL, now, profile)
    with catalogue.read() as tables:
        return tables.journal.entries(*_asked(question, profile))


def journal_numbers(
    catalogue: Catalogue, person: Person, question: JournalQuestion, now: datetime, profile: LegalProfile
) -> list[int]:
    """The numbers of what ``read_journal`` gives, for a list that reads rows when they are looked at."""
    permit(catalogue, person, Action.READ_JOURNAL, now, profile)
    with catalogue.read() as tables:
        return tables.journal.numbers(*_asked(question, profile))


def clip_named(catalogue: Catalogue, part: str) -> ClipId:
    """The id of the only clip whose id begins or ends so, erased ones too: most is asked about those.

    Raises ClipUnknown.
    """
    try:
        with catalogue.read() as tables:
            return tables.clips.find(part).id
    except ClipErased as erased:
        return ClipId(erased.clip)


def _asked(
    question: JournalQuestion, profile: LegalProfile
) -> tuple[datetime | None, datetime | None, str | None, str | None, Operation | None]:
    start = end = None
    if question.from_day is not None:
        start = datetime.combine(question.from_day, time(0), profile.zone)
    if question.to_day is not None:
        end = datetime.combine(question.to_day + timedelta(days=1), time(0), profile.zone)
    return start, end, question.clip, question.person, question.operation
