"""Writes what the journal says as CSV, or as an extract on paper with the result of the check."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.journal import Draft, Entry, Operation, author_of, verify_chain
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.table_text import csv_bytes
from bwc_review.operations.read_journal import JournalQuestion, read_journal
from bwc_review.reports.data import JournalExtract, Witness
from bwc_review.reports.wording import say
from bwc_review.vault.custody import Custody
from bwc_review.vault.signing import public_of

_MOST_NAMED = 4
_COLUMNS = (
    "seq",
    "at",
    "author",
    "role",
    "operation",
    "subjects",
    "reason",
    "reference",
    "recipients",
    "result",
    "details",
    "head",
)


def journal_csv(entries: Sequence[Entry], profile: LegalProfile) -> bytes:
    """The entries as CSV (RFC 4180, UTF-8 with a mark so that office programs read the accents).

    A cell that such a program would take for a formula is preceded by an apostrophe.
    """
    return csv_bytes([_COLUMNS, *(_cells(entry, profile) for entry in entries)])


def journal_table(
    catalogue: Catalogue, person: Person, question: JournalQuestion, now: datetime, profile: LegalProfile
) -> bytes:
    """The entries asked for as ``journal_csv`` writes them; on record before they are handed over.

    Raises AccessRefused, JournalUnwritable, DiskFull.
    """
    entries = read_journal(catalogue, person, question, now, profile)
    data = journal_csv(entries, profile)
    details: dict[str, int | str] = {"entries": len(entries), "extract": "journal", "form": "csv"}
    with catalogue.write(Draft(Operation.REPORT_PRINTED, author_of(person), ("journal",), details=details)):
        pass
    return data


def journal_pdf(
    catalogue: Catalogue,
    custody: Custody,
    person: Person,
    question: JournalQuestion,
    now: datetime,
    profile: LegalProfile,
) -> bytes:
    """An extrait du journal: the entries asked for, and whether the whole chain verifies.

    It is on record before it is handed over. Raises AccessRefused, KeyringMissing, JournalUnwritable.
    """
    entries = read_journal(catalogue, person, question, now, profile)
    with catalogue.read() as tables:
        service = tables.service.get()
        count, head = tables.journal.head()
        check = verify_chain(tables.journal.iterate(), service.origin, ())
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
    details: dict[str, int | str] = {"entries": len(entries), "extract": "journal"}
    with catalogue.write(Draft(Operation.REPORT_PRINTED, author_of(person), ("journal",), details=details)):
        pass
    return pdf


def _cells(entry: Entry, profile: LegalProfile) -> tuple[str, ...]:
    return (
        str(entry.seq),
        entry.at.astimezone(profile.zone).isoformat(),
        entry.author.id,
        entry.author.role,
        entry.operation.value,
        " ".join(entry.subjects),
        entry.reason,
        entry.reference,
        " ".join(entry.recipients),
        entry.result.value,
        "; ".join(f"{key}={value}" for key, value in sorted(entry.details.items())),
        entry.head.hex(),
    )


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
