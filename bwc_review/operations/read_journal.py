"""Reads the journal for those who may: by period, subject, intervention, person and operation (R13)."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import ClipErased, HoldUnknown
from bwc_review.domain.journal import Entry, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.numbering import parse_number
from bwc_review.domain.people import Person
from bwc_review.domain.request import parse_request_number
from bwc_review.operations.permit import permit


@dataclass(frozen=True, slots=True)
class JournalQuestion:
    """What is asked; None asks nothing. Days are civil days of the profile's zone, both included."""

    from_day: date | None = None
    to_day: date | None = None
    clip: str | None = None  # or the id of any other subject
    person: str | None = None
    operation: Operation | None = None
    about: tuple[str, ...] = ()  # or entries about at least one of these subjects


def read_journal(
    catalogue: Catalogue, person: Person, question: JournalQuestion, now: datetime, profile: LegalProfile
) -> list[Entry]:
    """The entries asked for, in order. Raises AccessRefused (journaled)."""
    permit(catalogue, person, Action.READ_JOURNAL, now, profile)
    with catalogue.read() as tables:
        return tables.journal.entries(*_asked(question, profile))


def newest_entries(
    catalogue: Catalogue,
    person: Person,
    question: JournalQuestion,
    most: int,
    now: datetime,
    profile: LegalProfile,
) -> tuple[list[Entry], int]:
    """The newest of the entries asked for, at most so many, newest first; and how many there are in all.

    Of the others only the numbers are read. Raises AccessRefused (journaled).
    """
    permit(catalogue, person, Action.READ_JOURNAL, now, profile)
    with catalogue.read() as tables:
        numbers = tables.journal.numbers(*_asked(question, profile))
        return tables.journal.of_numbers(numbers[-most:])[::-1] if most else [], len(numbers)


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


def subjects_named(catalogue: Catalogue, part: str) -> tuple[str, ...]:
    """The subjects a person means by a number, a label or an id; of an intervention its recordings too.

    An intervention and a request by their number, a camera by its serial or label, a hold or a recording by
    the beginning or the end of its id. Raises IncidentUnknown, RequestUnknown, ClipUnknown.
    """
    part = part.strip()
    with catalogue.read() as tables:
        if is_number(parse_number, part):
            clips = tables.incidents.get(part).clips
            return (part, *clips, *tables.incidents.erased_clips(part))
        if is_number(parse_request_number, part):
            return (tables.requests.get(part.upper()).number,)
        for camera in tables.cameras.all():
            if part.casefold() in {camera.serial.casefold(), camera.label.casefold()}:
                return (camera.serial,)
        with suppress(HoldUnknown):
            return (tables.holds.find(part).id,)
    return (clip_named(catalogue, part),)


def is_number(parse: Callable[[str], object], text: str) -> bool:
    """Whether a text is a number of that form."""
    try:
        parse(text)
    except ValueError:
        return False
    return True


def _asked(
    question: JournalQuestion, profile: LegalProfile
) -> tuple[datetime | None, datetime | None, str | None, str | None, Operation | None, tuple[str, ...]]:
    start = end = None
    if question.from_day is not None:
        start = datetime.combine(question.from_day, time(0), profile.zone)
    if question.to_day is not None and question.to_day < date.max:
        end = datetime.combine(question.to_day + timedelta(days=1), time(0), profile.zone)
    return start, end, question.clip, question.person, question.operation, question.about
