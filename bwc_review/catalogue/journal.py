"""The journal as stored: a chain that only grows, is read in streams, and is purged from its beginning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from secrets import token_bytes
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, delete, func, insert, or_, select, update
from sqlalchemy.exc import DBAPIError

from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.faults import Fault, fault_of
from bwc_review.catalogue.id_lists import pages
from bwc_review.catalogue.schema_journal import CheckpointRow, EntryRow, SubjectRow
from bwc_review.catalogue.schema_service import ServiceRow
from bwc_review.domain.errors import JournalUnwritable
from bwc_review.domain.journal import (
    SALT_BYTES,
    Checkpoint,
    Draft,
    Entry,
    Operation,
    body_of,
    entry_from,
    head_hash,
    leaf_hash,
    origin_head,
)
from bwc_review.domain.journal_age import Dated

ENTRIES, SUBJECTS, CHECKPOINTS = table(EntryRow), table(SubjectRow), table(CheckpointRow)
SERVICE = table(ServiceRow)
CHAIN = (ENTRIES.c.seq, ENTRIES.c.salt, ENTRIES.c.body, ENTRIES.c.leaf, ENTRIES.c.head)
STREAM = 1000  # rows in memory while streaming
_NEVER = datetime(9999, 1, 1, tzinfo=UTC)
FEW = 20  # the same, where the first ones nearly always answer


class ChainRow(NamedTuple):
    """A row of the chain as stored; body and salt are None once the entry was purged."""

    seq: int
    salt: bytes | None
    body: bytes | None
    leaf: bytes
    head: bytes


def append(talk: Conversation, version: str, drafts: Sequence[Draft]) -> list[Entry]:
    """Chain these drafts, all of the talk's moment, and store them. Only ``Catalogue.write`` does.

    JournalUnwritable where a row is refused for another cause than a full disk.
    """
    origin = talk.scalar(select(SERVICE.c.origin))
    if origin is None:
        raise ValueError("the service, and with it the origin of the journal, is set before the first entry")
    number, head = Journal(talk).head()
    made = []
    for draft in drafts:
        number += 1
        body = body_of(number, talk.now, talk.monotonic_ns, talk.start_id, origin, version, draft)
        salt = token_bytes(SALT_BYTES)
        leaf = leaf_hash(salt, body)
        head = head_hash(head, number, leaf)
        entry = entry_from(ChainRow(number, salt, body, leaf, head))
        assert entry is not None  # noqa: S101 - it has a body
        made.append(entry)
    try:
        _store(talk, made)
    except DBAPIError as error:
        if fault_of(error.orig) is Fault.FULL:
            raise  # said as DiskFull by the catalogue
        raise JournalUnwritable from error
    return made


def _store(talk: Conversation, entries: Sequence[Entry]) -> None:
    rows = [
        {
            "seq": entry.seq,
            "salt": entry.salt,
            "body": entry.body,
            "leaf": entry.leaf,
            "head": entry.head,
            "at": entry.at,
            "operation": entry.operation.value,
            "author": entry.author.id,
        }
        for entry in entries
    ]
    subjects = [
        {"seq": entry.seq, "subject": each} for entry in entries for each in dict.fromkeys(entry.subjects)
    ]
    if rows:
        talk.connection.execute(insert(ENTRIES), rows)
    if subjects:
        talk.connection.execute(insert(SUBJECTS), subjects)


class Checkpoints:
    """Signed statements of count and head."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def add(self, checkpoint: Checkpoint, signature: bytes) -> None:
        """Keep a checkpoint; one of the same count is replaced by the newer statement."""
        self._talk.connection.execute(delete(CHECKPOINTS).where(CHECKPOINTS.c.count == checkpoint.count))
        self._talk.insert(
            CHECKPOINTS,
            count=checkpoint.count,
            origin=checkpoint.origin,
            head=checkpoint.head,
            at=checkpoint.at,
            previous=checkpoint.previous,
            purged_to=checkpoint.purged_to,
            signature=signature,
        )

    def last(self) -> tuple[Checkpoint, bytes] | None:
        """The newest checkpoint with its signature; None before the first."""
        row = self._talk.first(select(CHECKPOINTS).order_by(CHECKPOINTS.c.count.desc()).limit(1))
        return None if row is None else _checkpoint(row)

    def all(self) -> list[tuple[Checkpoint, bytes]]:
        """Every checkpoint with its signature, oldest first."""
        rows = self._talk.rows(select(CHECKPOINTS).order_by(CHECKPOINTS.c.count))
        return [_checkpoint(row) for row in rows]


class Journal:
    """Reading the journal, and its purge. Entries are made by ``Catalogue.write`` only."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk
        self.checkpoints = Checkpoints(talk)

    def entries(
        self,
        start: datetime | None = None,
        end: datetime | None = None,
        clip: str | None = None,
        person: str | None = None,
        operation: Operation | None = None,
        about: Sequence[str] = (),
    ) -> list[Entry]:
        """Entries from start up to but not including end, in order; all that is asked must hold.

        clip: any subject of this id. about: at least one of these, where some are named. person: author or
        subject. Purged entries are not found.
        """
        return self.of_numbers(self.numbers(start, end, clip, person, operation, about))

    def numbers(
        self,
        start: datetime | None = None,
        end: datetime | None = None,
        clip: str | None = None,
        person: str | None = None,
        operation: Operation | None = None,
        about: Sequence[str] = (),
    ) -> list[int]:
        """The numbers of what ``entries`` would give, for lists that read rows when they are looked at."""
        wanted: list[ColumnElement[bool]] = [ENTRIES.c.operation.is_not(None)]
        if start is not None:
            wanted.append(ENTRIES.c.at >= start)
        if end is not None or start is not None:  # SQLite uses the index over moments between two bounds only
            wanted.append(ENTRIES.c.at < (end or _NEVER))
        if clip is not None:
            wanted.append(ENTRIES.c.seq.in_(_about(clip)))
        if about:
            wanted.append(ENTRIES.c.seq.in_(_about(*about)))
        if person is not None:
            wanted.append(or_(ENTRIES.c.author == person, ENTRIES.c.seq.in_(_about(person))))
        if operation is not None:
            wanted.append(ENTRIES.c.operation == operation.value)
        return list(self._talk.rows(select(ENTRIES.c.seq).where(*wanted).order_by(ENTRIES.c.seq)).scalars())

    def of_numbers(self, numbers: Sequence[int]) -> list[Entry]:
        """The entries with these numbers, in this order; purged ones are left out."""
        found: dict[int, Entry] = {}
        for page in pages(numbers):
            question = select(*CHAIN).where(ENTRIES.c.seq.in_(page))
            for row in self._talk.rows(question):
                entry = entry_from(ChainRow(*row))
                if entry is not None:
                    found[entry.seq] = entry
        return [found[each] for each in numbers if each in found]

    def backwards(self, operation: Operation) -> Iterator[Entry]:
        """The entries of this operation from the newest on, read as they are asked for."""
        question = select(*CHAIN).where(ENTRIES.c.operation == operation.value).order_by(ENTRIES.c.seq.desc())
        for row in self._talk.connection.execution_options(yield_per=FEW).execute(question):
            entry = entry_from(ChainRow._make(row))
            if entry is not None:
                yield entry

    def of_clip(self, clip: str) -> list[Entry]:
        """Everything the journal says of a clip, in order."""
        return self.entries(clip=clip)

    def iterate(self, after: int = 0) -> Iterator[ChainRow]:
        """The whole chain in order, purged rows too, as ``verify_chain`` reads it; a stream."""
        question = select(*CHAIN).where(ENTRIES.c.seq > after).order_by(ENTRIES.c.seq)
        for row in self._talk.connection.execution_options(yield_per=STREAM).execute(question):
            yield ChainRow._make(row)

    def head(self) -> tuple[int, bytes]:
        """How many entries there are, and the head of the chain; b"" before the origin is known."""
        question = select(ENTRIES.c.seq, ENTRIES.c.head).order_by(ENTRIES.c.seq.desc()).limit(1)
        row = self._talk.first(question)
        if row is not None:
            return row.seq, row.head
        origin = self._talk.scalar(select(SERVICE.c.origin))
        return 0, b"" if origin is None else origin_head(origin)

    def head_at(self, count: int) -> bytes | None:
        """The head after that many entries, to compare with one kept elsewhere; None past the end."""
        if not count:
            return self.head()[1] if not self.head()[0] else self._origin()
        found: bytes | None = self._talk.scalar(select(ENTRIES.c.head).where(ENTRIES.c.seq == count))
        return found

    def last_at(self) -> datetime | None:
        """When the newest entry was made: the last time the station was used."""
        question = select(ENTRIES.c.at).where(ENTRIES.c.at.is_not(None))
        found: datetime | None = self._talk.scalar(question.order_by(ENTRIES.c.seq.desc()).limit(1))
        return found

    def last_about(self, person: str) -> datetime | None:
        """When the newest entry by or about somebody was made; None where none is left."""
        theirs = or_(ENTRIES.c.author == person, ENTRIES.c.seq.in_(_about(person)))
        found: datetime | None = self._talk.scalar(
            select(func.max(ENTRIES.c.at)).where(ENTRIES.c.operation.is_not(None), theirs)
        )
        return found

    def unfinished(self, begun: Operation, ended: Sequence[Operation]) -> list[Entry]:
        """Entries of ``begun`` about whose first subject no later entry of ``ended`` speaks, in order."""
        later, about = ENTRIES.alias(), SUBJECTS.alias()
        answer = (
            select(later.c.seq)
            .join(about, about.c.seq == later.c.seq)
            .where(
                about.c.subject == SUBJECTS.c.subject,
                later.c.seq > ENTRIES.c.seq,
                later.c.operation.in_([each.value for each in ended]),
            )
        )
        question = (
            select(ENTRIES.c.seq, SUBJECTS.c.subject)
            .join(SUBJECTS, SUBJECTS.c.seq == ENTRIES.c.seq)
            .where(ENTRIES.c.operation == begun.value, ~answer.exists())
            .order_by(ENTRIES.c.seq)
        )
        open_: dict[int, set[str]] = {}
        for number, subject in self._talk.rows(question):
            open_.setdefault(number, set()).add(subject)
        return [each for each in self.of_numbers(list(open_)) if each.subjects[0] in open_[each.seq]]

    def purged_to(self) -> int:
        """The last number that was purged; 0 if none was."""
        return self._talk.scalar(select(func.max(ENTRIES.c.seq)).where(ENTRIES.c.body.is_(None))) or 0

    def reaches_to(self) -> datetime | None:
        """Before which moment entries are gone after their years; None where none is."""
        purge = next(self.backwards(Operation.PURGE), None)
        return None if purge is None else datetime.fromisoformat(str(purge.details["before"]))

    def latest(self) -> datetime | None:
        """The latest date of an entry that is kept, whatever clock dated it."""
        found: datetime | None = self._talk.scalar(select(func.max(ENTRIES.c.at)))
        return found

    def is_dated_before(self, before: datetime, after: int = 0, since: datetime | None = None) -> bool:
        """Whether an entry that is kept, of a number above ``after``, was made before that moment.

        since: and not before this one.
        """
        wanted = [ENTRIES.c.at < before, ENTRIES.c.seq > after]
        if since is not None:
            wanted.append(ENTRIES.c.at >= since)
        return self._talk.first(select(ENTRIES.c.seq).where(*wanted).limit(1)) is not None

    def dates(self, after: int = 0) -> Iterator[Dated]:
        """Number and moment of each entry that is kept, of a number above ``after``, in order; a stream."""
        first = max(after, self.purged_to()) + 1
        question = select(ENTRIES.c.seq, ENTRIES.c.at).where(ENTRIES.c.seq >= first)
        rows = self._talk.connection.execution_options(yield_per=STREAM).execute(
            question.order_by(ENTRIES.c.seq)
        )
        return map(Dated._make, rows)

    def purge(self, last: int) -> int:
        """Clear body and salt of the entries up to this number; returns how many.

        What is left is one piece. Number, leaf and head stay, so the chain still verifies. The caller then
        has the WAL folded in.
        """
        first = self.purged_to() + 1
        if last < first:
            return 0
        inside = ENTRIES.c.seq.between(first, last)
        cleared = {"salt": None, "body": None, "at": None, "operation": None, "author": None}
        self._talk.connection.execute(delete(SUBJECTS).where(SUBJECTS.c.seq.between(first, last)))
        self._talk.connection.execute(update(ENTRIES).where(inside).values(**cleared))
        return last - first + 1

    def _origin(self) -> bytes:
        return origin_head(self._talk.scalar(select(SERVICE.c.origin)))


def _about(*subjects: str) -> Select[Any]:
    return select(SUBJECTS.c.seq).where(SUBJECTS.c.subject.in_(subjects))


def _checkpoint(row: Any) -> tuple[Checkpoint, bytes]:
    checkpoint = Checkpoint(row.origin, row.count, row.head, row.at, row.previous, row.purged_to)
    return checkpoint, row.signature
