"""Says whether a span of time, open on either side, can be asked about at all."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, datetime


def is_askable(start: datetime | None, end: datetime | None) -> bool:
    """Whether it does not end before it begins and stays off the ends of the calendar. Aware moments.

    In the calendar's first and last year a zone or the length of a file leads out of what a date can say.
    """
    if any(one is not None and not MINYEAR < one.year < MAXYEAR for one in (start, end)):
        return False
    return start is None or end is None or start <= end
