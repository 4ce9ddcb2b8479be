"""When the station was used before this very moment, so that a clock that jumped is noticed (R22)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.journal import Entry
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import DAY_S, seconds_between
from bwc_review.domain.retention import local_day

_SAME_MOMENT_S = 600.0  # entries this near belong to the start that is asking
_PROVED_S = 7 * DAY_S  # a wrong date is noticed within a week in which it is on every screen
_DAYS_OF_USE = 7  # the same week for a station that is used now and then
_A_DAY_APART_S = 4 * 3600.0  # days of one start, by the clock that nobody can set
_PAGE = 100  # entries looked at together


def surely_past(tables: Tables, now: datetime, profile: LegalProfile) -> datetime | None:
    """The latest moment of which it is sure that it has been; None for a new station or a clock in doubt.

    What is lost to a clock that jumped cannot be written again, so what is kept for years counts to here and
    not to the clock. What proves a date is seven days of use, over a week at least, since which the clock
    never went back: a date that is wrong on seven days, on every screen, is put right, and that is a step
    back. Time without use proves nothing, an entry of this date neither: the station writes one each hour.
    Where those days follow each other without a jump it is now. Else it is their beginning: an idle station's
    gaps may be as long as they like, and each of them may hide a jump. So of a clock that ran ahead for less,
    however far, only the days before it count. A clock that is behind makes it wait, no more. Days of one
    start count where its monotonic time lies between them: a date that is turned on by hand within the hour,
    in however many steps, is one day.
    """
    days, is_smooth = 0, True
    next_at, following, counted = now, None, None
    for entry in newest_first(tables):
        passed_s = seconds_between(entry.at, next_at)
        if passed_s < -_SAME_MOMENT_S:
            return None
        is_turned_on = following is not None and _is_turned_on(entry, following)
        is_smooth = is_smooth and not is_turned_on and passed_s <= profile.clock_jump_days * DAY_S
        if counted is None or _is_another_day(entry, counted, profile):
            days, counted = days + 1, entry
        if days >= _DAYS_OF_USE and seconds_between(entry.at, now) >= _PROVED_S:
            return now if is_smooth else entry.at
        next_at, following = entry.at, entry
    return None


def _is_turned_on(entry: Entry, following: Entry) -> bool:
    """Whether the date went on by more than ran by in the same start; also where the computer slept."""
    ran_s = (following.monotonic_ns - entry.monotonic_ns) / 1e9
    is_one_start = entry.start_id == following.start_id
    return is_one_start and seconds_between(entry.at, following.at) - ran_s > _SAME_MOMENT_S


def _is_another_day(entry: Entry, later: Entry, profile: LegalProfile) -> bool:
    if local_day(entry.at, profile) == local_day(later.at, profile):
        return False
    ran_s = (later.monotonic_ns - entry.monotonic_ns) / 1e9
    return entry.start_id != later.start_id or ran_s >= _A_DAY_APART_S


def last_use(tables: Tables, now: datetime) -> datetime | None:
    """The time of the newest entry that is not of this moment; None for a new station.

    By number, not by time: after a clock that ran ahead it may lie in the future.
    """
    return next(
        (entry.at for entry in newest_first(tables) if abs(seconds_between(entry.at, now)) > _SAME_MOMENT_S),
        None,
    )


def newest_first(tables: Tables) -> Iterator[Entry]:
    """The entries that were not purged, by number."""
    count, _ = tables.journal.head()
    while count > 0:
        first = max(1, count - _PAGE + 1)
        yield from reversed(tables.journal.of_numbers(range(first, count + 1)))
        count = first - 1
