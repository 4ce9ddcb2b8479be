"""Purges journal entries after their three years, so that the rest still verifies (R14, security.md 4.6)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.journal import SYSTEM, Draft, Operation, purge_before
from bwc_review.domain.journal_age import over_to
from bwc_review.domain.legal import LegalProfile
from bwc_review.operations.checkpoint import checkpoint, note_anchor
from bwc_review.operations.last_use import surely_past
from bwc_review.operations.year_figures import freeze
from bwc_review.vault.custody import Custody


def purge_journal(
    catalogue: Catalogue, custody: Custody, folder: Path, now: datetime, profile: LegalProfile
) -> int:
    """Clear the bodies of entries older than three civil years; how many.

    A signed checkpoint comes first, the purge is itself an entry, leaves and heads stay. The years are those
    that are ``surely_past``, whatever the clock says; an entry dated ahead holds back what follows no longer
    than itself (``over_to``). Raises as ``checkpoint``.
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
        tables.figures.freeze(freeze(tables, *span, profile))  # what they said of their years is counted
        purged = tables.journal.purge(span[1])
    catalogue.checkpoint_wal()
    note_anchor(catalogue, custody)
    return purged


def _over(tables: Tables, before: datetime, sure: datetime, profile: LegalProfile) -> tuple[int, int] | None:
    """First and last number of the entries whose years are over.

    Their steps are counted only where an old one lies behind one that looks young: else dates tell it.
    """
    first, last = tables.journal.purged_to() + 1, tables.journal.dated_to(before)
    if tables.journal.is_dated_before(before, after=last):
        last = over_to(tables.journal.dates(), before, sure, profile)
    return (first, last) if first <= last else None
