"""When the station was used before this very moment, so that a clock that jumped is noticed (R22)."""

from __future__ import annotations

from datetime import datetime, timedelta

from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.legal import LegalProfile

_SAME_MOMENT = timedelta(minutes=10)  # entries this near belong to the start that is asking
_PAGE = 100  # entries looked at together


def has_steady_clock(tables: Tables, now: datetime, profile: LegalProfile) -> bool:
    """Whether the clock went neither back nor far ahead since the station was last used; no for a new one.

    What is lost to a clock that jumped cannot be written again, and where nothing presses it waits.
    """
    used = last_use(tables, now)
    return used is not None and timedelta(0) <= now - used <= timedelta(profile.clock_jump_days)


def last_use(tables: Tables, now: datetime) -> datetime | None:
    """The time of the newest entry that is not of this moment; None for a new station.

    By number, not by time: after a clock that ran ahead it may lie in the future.
    """
    count, _ = tables.journal.head()
    while count > 0:
        first = max(1, count - _PAGE + 1)
        for entry in reversed(tables.journal.of_numbers(range(first, count + 1))):
            if abs(entry.at - now) > _SAME_MOMENT:
                return entry.at
        count = first - 1
    return None
