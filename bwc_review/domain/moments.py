"""Counts real time between moments: the hour that a clock change adds or takes is no time that passed.

Python adds to a moment, and takes two of one zone from each other or compares them, by the hours on that
zone's clock. On the two nights of the year on which it is put forward or back that is an hour wrong. What is
counted here is counted in UTC; civil days and months stay with ``domain.retention``.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

DAY_S = 86_400.0


def instant(moment: datetime) -> datetime:
    """The same moment in UTC, where before and after are those of real time. ValueError: it has no zone."""
    if moment.tzinfo is None:
        raise ValueError("a time without zone")
    return moment.astimezone(UTC)


def later(moment: datetime, seconds: float) -> datetime:
    """The moment so many seconds of real time after this one, before it where negative; in UTC.

    OverflowError beyond the calendar, ValueError without zone.
    """
    return instant(moment) + timedelta(seconds=seconds)


def seconds_between(start: datetime, end: datetime) -> float:
    """Seconds of real time from start to end, negative where end lies before. ValueError without zone."""
    return (instant(end) - instant(start)).total_seconds()


def in_zone(moment: datetime, zone: tzinfo) -> datetime:
    """The moment as clocks of the zone show it; an hour that a spring night skips is the one after the gap.

    ``astimezone`` alone leaves such an hour as it is where the moment is of that zone already.
    """
    return instant(moment).astimezone(zone)


def which_of_two(moment: datetime, zone: tzinfo) -> int | None:
    """Which of the two hours that look alike when summer time ends: 0 the first, 1 the second; else None."""
    there = in_zone(moment, zone)
    other = there.replace(fold=1 - there.fold)
    return None if there.utcoffset() == other.utcoffset() else there.fold


def differ(one: object, other: object) -> bool:
    """Whether two values are not the same; moments by real time, since the hour that an autumn night has
    twice is one and the same to Python within its zone, and never the same across two.
    """
    if isinstance(one, datetime) and isinstance(other, datetime):
        return instant(one) != instant(other)
    return one != other


def clock_seconds_between(start: datetime, end: datetime) -> float:
    """Seconds from the hour that start shows to the hour that end shows, as a clock counts that nobody sets.

    Only across a change of clocks is this another length than ``seconds_between``. Each in its own zone.
    """
    return (end.replace(tzinfo=None) - start.replace(tzinfo=None)).total_seconds()


def when_shown(day: date, seconds: float, zone: tzinfo) -> tuple[datetime, ...]:
    """The moments, in UTC, at which clocks of the zone show so many seconds after midnight of a day.

    Two in the hour that an autumn night has twice; else one, and for an hour that is skipped that after the
    gap.
    """
    shown = datetime.combine(day, time(0)) + timedelta(seconds=seconds)
    told = {instant(shown.replace(tzinfo=zone, fold=fold)) for fold in (0, 1)}
    is_skipped = all(at.astimezone(zone).replace(tzinfo=None) != shown for at in told)
    return (max(told),) if is_skipped else tuple(sorted(told))
