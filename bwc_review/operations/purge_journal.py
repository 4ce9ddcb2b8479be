"""Purges journal entries after their three years, so that the rest still verifies (R14, security.md 4.6)."""

from __future__ import annotations

from datetime import datetime
from itertools import takewhile
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
        span = over(tables, before, sure, profile)
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


def over(tables: Tables, before: datetime, sure: datetime, profile: LegalProfile) -> tuple[int, int] | None:
    """First and last number of the entries whose years are over, and None where none are.

    What followed is looked at, which takes seconds, only where an old date lies behind one that looks young:
    else dates tell it. A date that had its years at the last purge already is of a clock that was behind;
    also where it counts to less by now, after a jump: then use alone tells. The dates of what went are gone
    with it: that a clock fell behind a date shows as long as that date is kept, or was purged by it.
    """
    first = tables.journal.purged_to() + 1
    gone_to = tables.journal.reaches_to()
    last = over_by_date(tables.journal.dates(), before, sure, profile, gone_to)
    since = gone_to if gone_to is None or gone_to <= before else None
    if tables.journal.is_dated_before(before, after=last, since=since):
        used = over_by_use(newest_first(tables), before, sure, profile)
        if used > last:  # and dates tell again from there on
            reached = _reached(tables, used, before, gone_to)
            last = max(used, over_by_date(tables.journal.dates(used), before, sure, profile, reached))
    return (first, last) if first <= last else None


def _reached(tables: Tables, last: int, before: datetime, gone_to: datetime | None) -> datetime | None:
    """The latest date that had its years, of a purge or up to that number: what is dated earlier is wrong."""
    up_to = takewhile(lambda one: one.seq <= last, tables.journal.dates())
    had = [one.at for one in up_to if one.at < before]
    return max(had if gone_to is None else [*had, gone_to], default=None)
