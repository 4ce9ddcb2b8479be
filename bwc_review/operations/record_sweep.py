"""Makes the numbered record of a sweep, the procès-verbal d'effacement, and keeps it (R9)."""

from __future__ import annotations

from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Writing
from bwc_review.domain.journal import Author, Draft, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import local_day
from bwc_review.domain.sweep_record import SweepRecord


class _Certified(Exception):
    """Another sweep has certified it all meanwhile."""


def record_sweep(
    catalogue: Catalogue, author: Author, now: datetime, rules: LegalProfile
) -> SweepRecord | None:
    """Certify every erasure since the last record; None where there is none, and nothing is written then.

    What a release, a request or a sweep that a power cut ended has erased since is in it too: each erasure
    stands in one record, and in one only. The very first record has all that the journal still knows.
    """
    with catalogue.read() as tables:
        if not tables.sweeps.erasures(tables.sweeps.certified_to() + 1):
            return None
    try:
        with catalogue.write(Draft(Operation.SWEPT, author)) as tables:
            return _certify(tables, author, now, local_day(now, rules).year)
    except _Certified:
        return None


def _certify(tables: Writing, author: Author, now: datetime, year: int) -> SweepRecord:
    """The record and its entry, from the journal as it stands in this write."""
    numbers = tables.sweeps.erasures(tables.sweeps.certified_to() + 1)
    if not numbers:
        raise _Certified
    entries = tables.journal.of_numbers(numbers)
    late = sum(int(entry.details.get("late_days", 0)) > 0 for entry in entries)
    number = tables.sweeps.next(year)
    record = SweepRecord(number, now, numbers[0], numbers[-1], len(numbers), late, author.id)
    tables.sweeps.add(record, year)
    details: dict[str, int | str] = {
        "erased": record.erased,
        "late": late,
        "first": record.first,
        "last": record.last,
    }
    tables.drafts[:] = [Draft(Operation.SWEPT, author, (number,), details=details)]
    return record
