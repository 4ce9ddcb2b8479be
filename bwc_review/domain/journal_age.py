"""Tells up to which entry the journal has had its years, also where a wrong clock dated some of it (R14)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import DAY_S, seconds_between


class Dated(NamedTuple):
    """An entry by its number, and when it was made by the clock of that time."""

    seq: int
    at: datetime


def over_to(entries: Iterable[Dated], before: datetime, sure: datetime, profile: LegalProfile) -> int:
    """The last number up to which each entry has had its years; 0 where the first one has not.

    entries: without gaps, by number. before: what is dated before has had them at ``sure``, the latest moment
    of which it is sure that it has been. An entry that a clock which ran ahead dated later has had them once
    as much time went by on the entries after it. Of each step between two of those no more than
    ``clock_jump_days`` count, forward or back: a clock that jumps and is put right adds nothing so, however
    far it was, and such an entry goes by so many days too late at the most where the station is in use.
    """
    known = list(entries)
    most_s, needed_s = profile.clock_jump_days * DAY_S, seconds_between(before, sure)
    last, passed_s, following = 0, 0.0, sure
    for one in reversed(known):
        at = min(one.at, sure)
        passed_s += max(-most_s, min(most_s, seconds_between(at, following)))
        following = at
        if one.at >= before and passed_s < needed_s:
            last = 0  # this one is young: nothing from here on goes
        elif not last:
            last = one.seq
    return last
