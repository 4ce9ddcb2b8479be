"""When the station was used before this very moment, so that a clock that jumped is noticed (R22)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.journal import Entry
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import DAY_S, seconds_between

_SAME_MOMENT_S = 600.0  # entries this near belong to the start that is asking
_PROVED_S = 7 * DAY_S  # a wrong date is noticed within a week in which it is on every screen
_PAGE = 100  # entries looked at together


def has_steady_clock(tables: Tables, now: datetime, profile: LegalProfile) -> bool:
    """Whether for a week at least the clock went neither back nor far ahead; no for a new station.

    What is lost to a clock that jumped cannot be written again, and where nothing presses it waits. An entry
    of this date proves no date: the station itself writes one each hour.
    """
    next_at = now
    for entry in _newest_first(tables):
        if not -_SAME_MOMENT_S <= seconds_between(entry.at, next_at) <= profile.clock_jump_days * DAY_S:
            return False
        if seconds_between(entry.at, now) >= _PROVED_S:
            return True
        next_at = entry.at
    return False


def last_use(tables: Tables, now: datetime) -> datetime | None:
    """The time of the newest entry that is not of this moment; None for a new station.

    By number, not by time: after a clock that ran ahead it may lie in the future.
    """
    return next(
        (entry.at for entry in _newest_first(tables) if abs(seconds_between(entry.at, now)) > _SAME_MOMENT_S),
        None,
    )


def _newest_first(tables: Tables) -> Iterator[Entry]:
    """The entries that were not purged, by number."""
    count, _ = tables.journal.head()
    while count > 0:
        first = max(1, count - _PAGE + 1)
        yield from reversed(tables.journal.of_numbers(range(first, count + 1)))
        count = first - 1
