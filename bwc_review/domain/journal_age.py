"""Tells up to which entry the journal has had its years, also where a wrong clock dated some of it (R14)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import takewhile
from typing import NamedTuple

from bwc_review.domain.journal import Entry
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import DAY_S, seconds_between


class Dated(NamedTuple):
    """An entry by its number, and when it was made by the clock of that time."""

    seq: int
    at: datetime


def over_by_date(
    oldest_first: Iterable[Dated],
    before: datetime,
    sure: datetime,
    profile: LegalProfile,
    gone_to: datetime | None = None,
) -> int:
    """The last number up to which dates tell that each entry was made before that moment; 0 for none.

    sure: the latest moment of which it is sure that it has been. gone_to: the ``before`` of the last purge:
    what is dated earlier and did not go then, a clock that was behind dated. A date that looks young holds
    back itself and what follows. What is dated earlier than what is before it, a wrong clock dated: it goes
    with the next entry that has had its years, since it is older than that one. So does what is dated later
    than ``sure``, where the dates go on behind it, without a jump (``clock_jump_days``), from what has had
    its years: a clock ran ahead for a while. Else it holds back as well, until it has had its years itself or
    use tells (``over_by_use``): to a clock that is behind now the right dates are to come, and what an
    earlier spell behind dated after them looks years old. No step of the clock is counted, so none makes
    anything go early.

    One thing nothing tells: whether the station was used on a day in the midst of years without use, or
    after them by a clock that had fallen back to that day and was put right then. Both leave the same
    journal. Were it kept as if the clock had been wrong, a station that is used now and then would keep
    its journal too long, each time. So what is dated later than all that is before it is taken for what it
    says. By such a clock it goes early, and what is before it at most with it: by as much as the clock was
    behind, which is less than the time since the last right date. A clock that falls behind a date that is
    on record shows, and lets nothing go early.
    """
    jump_s = profile.clock_jump_days * DAY_S
    last, reached, is_behind_one_to_come = 0, gone_to, False
    for one in oldest_first:
        if before <= one.at <= sure:
            break
        if one.at > sure:
            if reached is None:
                break
            is_behind_one_to_come = True
        elif reached is None or one.at >= reached:
            if is_behind_one_to_come and reached is not None and seconds_between(reached, one.at) > jump_s:
                break
            last, reached, is_behind_one_to_come = one.seq, one.at, False
    return last


def over_by_use(
    newest_first: Iterable[Entry], before: datetime, sure: datetime, profile: LegalProfile
) -> int:
    """The last number up to which the use that followed tells that each entry was made before that moment.

    0 for none. Whatever an entry is dated, it was made before those that follow it: this lets go in time of
    what a clock that ran ahead dated. Walked is from ``sure`` back, past every date later than one that
    follows it: a spell ahead falls out so, with all its steps. Between entries of one start no more counts
    than ran by on the clock that nobody can set, between two starts a jump (``clock_jump_days``) nothing. A
    clock that was behind by less, and put right between two starts, is no jump: hence as many days more.
    """
    most_s = profile.clock_jump_days * DAY_S
    needed_s = seconds_between(before, sure) + most_s
    passed_s, next_at, following = 0.0, sure, None
    for one in newest_first:
        if one.at > next_at:
            continue
        step_s = seconds_between(one.at, next_at)
        if following is not None and following.start_id == one.start_id:
            passed_s += min(step_s, (following.monotonic_ns - one.monotonic_ns) / 1e9)
        elif step_s <= most_s:
            passed_s += step_s
        if passed_s > needed_s:
            return one.seq
        next_at, following = one.at, one
    return 0


def dated_right(oldest_first: Iterable[Dated], before: datetime, last: int) -> dict[int, datetime]:
    """By number up to ``last``, what to read for a date after that moment, before which all were made.

    The date of the entry before; the moment itself where there is none.
    """
    found, right = {}, before
    for one in takewhile(lambda each: each.seq <= last, oldest_first):
        if one.at < before:
            right = one.at
        else:
            found[one.seq] = right
    return found
