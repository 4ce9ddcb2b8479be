"""Makes the numbered record of a sweep, the procès-verbal d'effacement, and keeps it (R9)."""

from __future__ import annotations

from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.journal import Author, Draft, Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import local_day
from bwc_review.domain.sweep_record import SweepRecord


def record_sweep(
    catalogue: Catalogue, author: Author, now: datetime, rules: LegalProfile
) -> SweepRecord | None:
    """Certify every erasure since the last record; None where there is none, and nothing is written then.

    What a release, a request or a sweep that a power cut ended has erased since is in it too: each erasure
    stands in one record, and in one only. The very first record has all that the journal still knows.
    """
    with catalogue.read() as tables:
        first = tables.sweeps.certified_to() + 1
        if not tables.sweeps.erasures(first):
            return None
    year = local_day(now, rules).year
    with catalogue.write(Draft(Operation.SWEPT, author)) as tables:
        numbers = tables.sweeps.erasures(first)
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
