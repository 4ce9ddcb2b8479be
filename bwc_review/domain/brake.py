"""The mass-erasure brake: when a sweep must ask whether the date is right, and until when it may (R22)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import DAY_S, instant, seconds_between
from bwc_review.domain.retention import deadline, local_day

COUNT = "count"
CLOCK_AHEAD = "clock_ahead"
CLOCK_BEHIND = "clock_behind"


@dataclass(frozen=True, slots=True)
class Brake:
    """Why the sweep waits for the responsable, how many clips wait, and the last day they may wait."""

    cause: str  # "count", "clock_ahead" or "clock_behind"
    count: int
    until: date  # to 24:00 local

    @property
    def doubts_clock(self) -> bool:
        """Whether today's date itself is in doubt, and with it everything that is due by it."""
        return self.cause != COUNT


def check(
    count_due: int,
    busiest_day: int,
    last_use: datetime | None,
    now: datetime,
    earliest_due: date | None,
    profile: LegalProfile,
) -> Brake | None:
    """A brake if the erasure about to run is far above normal or the clock cannot be trusted; else None.

    ``busiest_day``: clips that were due on the busiest single day of the last year. ``last_use``: when the
    station wrote its last journal entry before this one, None for a new station. ``earliest_due``: the first
    due day among what is concerned, None where nothing is due: then there is nothing to stop. ``count_due``
    is 0 where only persons of reports are due: no number of those is too many, but a clock may have jumped.
    """
    if earliest_due is None:
        return None
    cause = _cause(count_due, busiest_day, last_use, now, profile)
    return None if cause is None else Brake(cause, count_due, _until(earliest_due, now, profile))


def holds(until: date, now: datetime, profile: LegalProfile) -> bool:
    """Whether a brake that stated ``until`` still stops the sweep."""
    return instant(now) < instant(deadline(until, profile))


def _cause(
    count_due: int, busiest_day: int, last_use: datetime | None, now: datetime, profile: LegalProfile
) -> str | None:
    if last_use is not None:
        if seconds_between(last_use, now) < 0:
            return CLOCK_BEHIND
        if seconds_between(last_use, now) > profile.clock_jump_days * DAY_S:
            return CLOCK_AHEAD
    if count_due > profile.brake_count and count_due > profile.brake_factor * busiest_day:
        return COUNT
    return None


def _until(earliest_due: date, now: datetime, profile: LegalProfile) -> date:
    """The end of the month of the first clip, so that the brake itself never outlasts it.

    By a clock that ran ahead every clip is past its month already; the brake then states a short end of its
    own, since a date nobody confirmed proves neither that the month is over nor that it is not.
    """
    if instant(now) < instant(deadline(earliest_due, profile)):
        return earliest_due
    return local_day(now, profile) + timedelta(days=profile.brake_days)
