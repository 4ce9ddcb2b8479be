"""Checks every page of the catalogue beside the work, and goes on where it was last cut short (R4).

Nothing waits for it: SQLCipher checks the seal of each page it reads. This looks at those that nobody reads.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.domain.errors import Cancelled
from bwc_review.domain.journal import SYSTEM, Draft, Operation, Result
from bwc_review.domain.progress import SILENT, Progress

_PAGES = 64  # in one go: about a millisecond
_REST_S = 0.001  # after each, so that the window's thread has its turn


@dataclass(frozen=True, slots=True)
class PagesChecked:
    """How far a check came: the last page looked at, of how many, and how many were damaged."""

    at: datetime
    last: int
    pages: int
    bad: int
    is_whole: bool  # every page was looked at, in this look and those it continues


def check_pages(catalogue: Catalogue, progress: Progress = SILENT) -> PagesChecked:
    """Look at each page's seal, from where the last look was cut short, else from the first; journaled.

    Raises Cancelled once it is noted how far it came, FolderUnusable.
    """
    total = catalogue.page_count
    before = last_check(catalogue)
    goes_on = before is not None and not before.is_whole and before.last < total
    begun, bad = (before.last, before.bad) if before is not None and goes_on else (0, 0)
    done = begun
    while done < total:
        try:
            progress.step(done, total)
        except Cancelled:
            if done > begun:
                _note(catalogue, done, total, bad, Result.INTERRUPTED)
            raise
        count = min(_PAGES, total - done)
        bad += len(catalogue.bad_pages(done + 1, count))
        done += count
        time.sleep(_REST_S)
    return _note(catalogue, done, total, bad, Result.ERROR if bad else Result.OK)


def _note(catalogue: Catalogue, last: int, pages: int, bad: int, result: Result) -> PagesChecked:
    details: dict[str, int | str] = {"last": last, "pages": pages, "bad": bad}
    with catalogue.write(
        Draft(Operation.CATALOGUE_CHECKED, SYSTEM, result=result, details=details)
    ) as tables:
        pass
    return PagesChecked(tables.entries[0].at, last, pages, bad, is_whole=result is not Result.INTERRUPTED)


def last_check(catalogue: Catalogue) -> PagesChecked | None:
    """What the newest look at the pages found; None before the first."""
    with catalogue.read() as tables:
        return _last(tables)


def _last(tables: Tables) -> PagesChecked | None:
    numbers = tables.journal.numbers(operation=Operation.CATALOGUE_CHECKED)
    for entry in tables.journal.of_numbers(numbers[-1:]):
        last, pages, bad = (int(entry.details[name]) for name in ("last", "pages", "bad"))
        return PagesChecked(entry.at, last, pages, bad, is_whole=entry.result is not Result.INTERRUPTED)
    return None
