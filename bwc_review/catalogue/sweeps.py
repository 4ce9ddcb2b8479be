"""The records of sweeps, numbered without gap inside a year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select

from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema_journal import EntryRow
from bwc_review.catalogue.schema_sweeps import SweepRow
from bwc_review.domain.errors import SweepRecordUnknown
from bwc_review.domain.journal import Operation
from bwc_review.domain.sweep_record import SweepRecord, record_number

SWEEPS = table(SweepRow)
ENTRIES = table(EntryRow)


class Sweeps:
    """Added once, never changed."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk

    def next(self, year: int) -> str:
        """The number of the next record of that year, to be used in the same transaction."""
        return record_number(year, self._last(year))

    def add(self, record: SweepRecord, year: int) -> None:
        """Keep a record; its number is the one ``next`` gave."""
        self._talk.insert(
            SWEEPS,
            number=record.number,
            year=year,
            place_in_year=self._last(year) + 1,
            at=record.at,
            first=record.first,
            last=record.last,
            erased=record.erased,
            late=record.late,
            author=record.author,
        )

    def get(self, number: str) -> SweepRecord:
        """One record; SweepRecordUnknown."""
        row = self._talk.first(select(SWEEPS).where(SWEEPS.c.number == number.strip().upper()))
        if row is None:
            raise SweepRecordUnknown(number)
        return _record(row)

    def all(self) -> list[SweepRecord]:
        """Every record, newest first."""
        return [_record(row) for row in self._talk.rows(select(SWEEPS).order_by(SWEEPS.c.last.desc()))]

    def certified_to(self) -> int:
        """The last journal number that a record certifies; 0 before the first record."""
        return self._talk.scalar(select(func.max(SWEEPS.c.last))) or 0

    def erasures(self, first: int, last: int | None = None) -> Sequence[int]:
        """The journal numbers of the erasures from ``first`` to ``last``, both included, None: to the end."""
        question = select(ENTRIES.c.seq).where(
            ENTRIES.c.operation == Operation.ERASE_DONE.value, ENTRIES.c.seq >= first
        )
        if last is not None:
            question = question.where(ENTRIES.c.seq <= last)
        return [row[0] for row in self._talk.rows(question.order_by(ENTRIES.c.seq))]

    def _last(self, year: int) -> int:
        return self._talk.scalar(select(func.max(SWEEPS.c.place_in_year)).where(SWEEPS.c.year == year)) or 0


def _record(row: Any) -> SweepRecord:
    return SweepRecord(row.number, row.at, row.first, row.last, row.erased, row.late, row.author)
