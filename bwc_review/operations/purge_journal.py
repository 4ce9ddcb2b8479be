"""Purges journal entries after their three years, so that the rest still verifies (R14, security.md 4.6)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.journal import SYSTEM, Draft, Operation, purge_before
from bwc_review.domain.journal_age import over_by_date, over_by_use
from bwc_review.domain.legal import LegalProfile
from bwc_review.operations.checkpoint import checkpoint, note_anchor
from bwc_review.operations.last_use import newest_first, surely_past
from bwc_review.operations.year_figures import freeze
from bwc_review.vault.custody import Custody


def purge_journal(
    catalogue: Catalogue, custody: Custody, folder: Path, now: datetime, profile: LegalProfile
) -> int:
    """Clear the bodies of the entries that were made three civil years ago; how many.

    A signed checkpoint comes first, the purge is itself an entry, leaves and heads stay. The years are those
    that are ``surely_past``, whatever the clock says. ``before`` in the entry: what went was made before that
    moment, also where a wrong clock dated it later (``journal_age``). Raises as ``checkpoint``.
    """
    with catalogue.read() as tables:
        if not tables.journal.is_dated_before(purge_before(now, profile)):
            return 0
        sure = surely_past(tables, now, profile)
        if sure is None:
            return 0
        before = purge_before(sure, profile)
        span = _over(tables, before, sure, profile)
        if span is None:
            return 0
    checkpoint(catalogue, custody, folder, now, profile, always=True)
    with catalogue.read() as tables:
        head = tables.journal.head_at(span[1]) or b""
    draft = Draft(
        Operation.PURGE,
        SYSTEM,
        details={"first": span[0], "last": span[1], "before": before.isoformat(), "head": head.hex()},
    )
    with catalogue.write(draft) as tables:
        counted = freeze(tables, *span, before, profile)  # what they said of their years
        tables.figures.freeze(counted)
        purged = tables.journal.purge(span[1])
    catalogue.checkpoint_wal()
    note_anchor(catalogue, custody)
    return purged


def _over(tables: Tables, before: datetime, sure: datetime, profile: LegalProfile) -> tuple[int, int] | None:
    """First and last number of the entries whose years are over.

    What followed is looked at, which takes seconds, only where an old date lies behind one that looks young:
    else dates tell it. A date that had its years at the last purge already is of a clock that was behind.
    """
    first = tables.journal.purged_to() + 1
    gone_to = _gone_to(tables, before)
    last = over_by_date(tables.journal.dates(), before, sure, profile, gone_to)
    if tables.journal.is_dated_before(before, after=last, since=gone_to):
        used = over_by_use(newest_first(tables), before, sure, profile)
        if used > last:  # and dates tell again from there on
            last = max(used, over_by_date(tables.journal.dates(used), before, sure, profile, gone_to))
    return (first, last) if first <= last else None


def _gone_to(tables: Tables, before: datetime) -> datetime | None:
    """Before which moment what went at the last purge was made; None where that is later than this one's."""
    gone_to = tables.journal.reaches_to()
    return None if gone_to is None or gone_to > before else gone_to
