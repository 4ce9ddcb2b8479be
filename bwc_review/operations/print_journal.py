"""Writes what the journal says as CSV, or as an extract on paper with the result of the check."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import BinaryIO

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.errors import ListTooLong
from bwc_review.domain.journal import SYSTEM, Draft, Entry, Operation, Row, author_of, verify_chain
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.table_text import CSV_MARK, csv_lines
from bwc_review.operations.leave_list import MOST_ON_PAPER
from bwc_review.operations.read_journal import JournalQuestion, journal_numbers
from bwc_review.reports.data import JournalExtract, Witness
from bwc_review.reports.journal_words import detail
from bwc_review.reports.wording import say, wording
from bwc_review.vault.custody import Custody
from bwc_review.vault.signing import public_of

_NOBODY: Mapping[str, str] = MappingProxyType({})
_LONGEST = 400  # signs that a detail may have
_MOST_NAMED = 4
_AT_ONCE = 500  # entries in memory while a table is written
_COLUMNS = (
    "seq", "at", "author", "name", "role", "operation", "subjects", "reason", "reference", "recipients",
    "result", "details", "head",
)  # fmt: skip


def journal_csv(entries: Iterable[Entry], profile: LegalProfile, names: Mapping[str, str] = _NOBODY) -> bytes:
    """The entries as rows of a table, without its titles. names: PersonId -> name."""
    return csv_lines(_cells(entry, profile, names) for entry in entries)


def journal_table(
    catalogue: Catalogue,
    person: Person,
    question: JournalQuestion,
    out: BinaryIO,
    now: datetime,
    profile: LegalProfile,
    progress: Progress = SILENT,
) -> int:
    """Write the entries asked for as a table, some at a time; how many there are.

    On record once all are written: whoever calls hands the file over behind that, or not at all. Progress
    counts entries. Raises AccessRefused, Cancelled, JournalUnwritable, DiskFull.
    """
    numbers = journal_numbers(catalogue, person, question, now, profile)
    with catalogue.read() as tables:
        names = {str(one.id): one.name for one in tables.people.all()}
    out.write(CSV_MARK + csv_lines([[say(f"table.{title}") for title in _COLUMNS]]))
    for start in range(0, len(numbers), _AT_ONCE):
        progress.step(start, len(numbers))
        with catalogue.read() as tables:
            entries = tables.journal.of_numbers(numbers[start : start + _AT_ONCE])
        out.write(journal_csv(entries, profile, names))
    progress.step(len(numbers), len(numbers))
    _note(catalogue, person, question, len(numbers), "csv")
    return len(numbers)


def journal_pdf(
    catalogue: Catalogue,
    custody: Custody,
    person: Person,
    question: JournalQuestion,
    now: datetime,
    profile: LegalProfile,
    progress: Progress = SILENT,
) -> bytes:
    """An extrait du journal: the entries asked for, and whether the whole chain verifies.

    It is on record before it is handed over. Progress counts the entries verified. Raises AccessRefused,
    Cancelled, ListTooLong, KeyringMissing, JournalUnwritable.
    """
    numbers = journal_numbers(catalogue, person, question, now, profile)
    if len(numbers) > MOST_ON_PAPER:
        raise ListTooLong(0 if question.person else len(numbers), MOST_ON_PAPER)
    with catalogue.read() as tables:
        entries = tables.journal.of_numbers(numbers)
        service = tables.service.get()
        count, head = tables.journal.head()
        check = verify_chain(_watched(tables.journal.iterate(), count, progress), service.origin, ())
        names = {str(one.id): one.name for one in tables.people.all()}
        last = tables.journal.checkpoints.last()
    data = JournalExtract(
        service=service,
        articles=profile.articles,
        zone=profile.zone,
        made_at=now,
        made_by=person.name,
        entries=tuple(entries),
        total=count,
        names=names,
        first_day=question.from_day,
        last_day=question.to_day,
        filters=_filters(question, names),
        is_of_person=question.person is not None,
        check=check,
        witness=Witness(count, head, now, service.origin),
        signature=b64encode(last[1]).decode("ascii") if last else "",
        public_key=b64encode(public_of(custody.signing_key())).decode("ascii"),
    )
    from bwc_review.reports.journal_extract import journal_extract  # ReportLab, where paper is printed

    pdf = journal_extract(data)
    progress.step(count, count)
    _note(catalogue, person, question, len(entries), "pdf")
    return pdf


def _watched(rows: Iterable[Row], count: int, progress: Progress) -> Iterator[Row]:
    """The same rows, and how far they are."""
    for done, row in enumerate(rows):
        if done % _AT_ONCE == 0:
            progress.step(done, count)
        yield row


def _note(catalogue: Catalogue, person: Person, question: JournalQuestion, count: int, form: str) -> None:
    """That an extract was made, of which period and by which filters.

    How many entries it has is left out beside a person, whose work is never counted (R18).
    """
    details: dict[str, int | str] = {"extract": "journal", "form": form}
    if question.person is None:
        details["entries"] = count
    if question.from_day is not None:
        details["from"] = question.from_day.isoformat()
    if question.to_day is not None:
        details["to"] = question.to_day.isoformat()
    if asked := ",".join(_codes(question)):
        details["asked"] = asked[:_LONGEST]
    with catalogue.write(Draft(Operation.REPORT_PRINTED, author_of(person), ("journal",), details=details)):
        pass


def _codes(question: JournalQuestion) -> Iterator[str]:
    """The filters as the journal may keep them: codes and ids."""
    if question.operation is not None:
        yield f"operation={question.operation.value}"
    if question.person is not None:
        yield f"person={question.person}"
    if question.clip is not None:
        yield f"clip={question.clip}"
    yield from (f"about={one}" for one in question.about[:_MOST_NAMED])
    if len(question.about) > _MOST_NAMED:
        yield f"about+{len(question.about) - _MOST_NAMED}"


def _cells(entry: Entry, profile: LegalProfile, names: Mapping[str, str]) -> tuple[str, ...]:
    """Words where the journal has codes; numbers, ids, moments and fingerprints as they are chained."""
    author = entry.author
    return (
        str(entry.seq),
        entry.at.astimezone(profile.zone).isoformat(),
        author.id,
        say("journal.system") if author.id == SYSTEM.id else names.get(author.id, ""),
        _words("roles", author.role),
        say(f"operations.{entry.operation.value}"),
        ", ".join(_words("values.subject", one) for one in entry.subjects),
        _words("reasons", entry.reason),
        entry.reference,
        ", ".join(entry.recipients),
        say(f"results.{entry.result.value}"),
        ", ".join(
            detail(key, value, profile.zone, wraps=False) for key, value in sorted(entry.details.items())
        ),
        entry.head.hex(),
    )


def _words(section: str, code: str) -> str:
    return wording().get(f"{section}.{code}", code)


def _filters(question: JournalQuestion, names: dict[str, str]) -> tuple[str, ...]:
    filters = []
    if question.clip:
        filters.append(say("journal.filter_clip", clip=question.clip))
    if question.about:
        shown = ", ".join(question.about[:_MOST_NAMED])
        more = len(question.about) - _MOST_NAMED
        filters.append(say("journal.filter_about", subjects=f"{shown} (+ {more})" if more > 0 else shown))
    if question.person:
        filters.append(say("journal.filter_person", name=names.get(question.person, question.person)))
    if question.operation:
        words = say(f"operations.{question.operation.value}")
        filters.append(say("journal.filter_operation", operation=words))
    return tuple(filters)
