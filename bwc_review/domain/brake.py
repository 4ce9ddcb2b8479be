"""The mass-erasure brake: when a sweep must ask whether the date is right, and until when it may (R22)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import DAY_S, instant, later, seconds_between
from bwc_review.domain.retention import SWEEP_EVERY_S, deadline, local_day

COUNT = "count"
CLOCK_AHEAD = "clock_ahead"
CLOCK_BEHIND = "clock_behind"
_ROOM_S = 2 * SWEEP_EVERY_S  # before 24:00: what is swept each hour is swept once more, and has an hour to go
_LEAST_S = 4 * 3600  # to answer in, where no month ends meanwhile


@dataclass(frozen=True, slots=True)
class Brake:
    """Why the sweep waits for the responsable, how many recordings wait, and from which day to which."""

    cause: str  # "count", "clock_ahead" or "clock_behind"
    count: int
    since: date
    until: date  # see ``lets_go``

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

    ``busiest_day``: recordings that were due on the busiest single day of the last year. ``last_use``: when
    the station wrote its last journal entry before this one, None for a new station. ``earliest_due``: the
    first due day among what is concerned, None where nothing is due: then there is nothing to stop.
    ``count_due`` is 0 where only persons of reports are due: no number of those is too many, but a clock may
    have jumped. Also None where the last evening of the month has come that a brake could still keep.
    """
    if earliest_due is None:
        return None
    cause = _cause(count_due, busiest_day, last_use, now, profile)
    if cause is None:
        return None
    until = _until(cause, earliest_due, now, profile)
    return Brake(cause, count_due, local_day(now, profile), until) if holds(until, now, profile) else None


def lets_go(day: date, profile: LegalProfile) -> datetime:
    """When a brake ends on its last day: early enough for what is swept each hour to be gone by 24:00."""
    return later(deadline(day, profile), -_ROOM_S)


def holds(until: date, now: datetime, profile: LegalProfile) -> bool:
    """Whether a brake that stated ``until`` still stops the sweep."""
    return instant(now) < instant(lets_go(until, profile))


def keeps(brake: Brake, due_on: date, now: datetime, profile: LegalProfile) -> bool:
    """Whether it keeps what is due on that day: never beyond its month, unless that was over before it."""
    until = brake.until if due_on < brake.since else min(due_on, brake.until)
    return holds(until, now, profile)


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


def _until(cause: str, earliest_due: date, now: datetime, profile: LegalProfile) -> date:
    """The last day of the month of the first recording, so that the brake itself never exceeds it.

    What is past its month already is late by no brake: it is asked about until the next evening that leaves
    somebody the time to read it. By a clock
    that ran ahead everything is past its month; the brake then states a short end of its own, since a date
    nobody confirmed proves neither that the month is over nor that it is not.
    """
    today = local_day(now, profile)
    if earliest_due >= today:
        return earliest_due
    days = profile.brake_days if cause == CLOCK_AHEAD else 0
    until = today + timedelta(days=days)
    is_time = holds(until, later(now, _LEAST_S), profile)
    return until if is_time else until + timedelta(days=1)
