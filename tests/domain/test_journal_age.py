"""Up to which entry the journal has had its years, whatever dates wrong clocks wrote (R14)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.journal import Entry, purge_before
from bwc_review.domain.journal_age import Dated, over_by_date, over_by_use
from bwc_review.domain.legal import LegalProfile

DAY = timedelta(days=1)
START = datetime(2026, 1, 1, 12, tzinfo=UTC)


class Told(NamedTuple):
    """What the rules look at of an entry."""

    seq: int
    at: datetime
    start_id: str
    monotonic_ns: int


def _told(days: list[float], ran_s: float | None = None) -> list[Told]:
    """Entries numbered from 1, made on these days; each in its own start, or in one with so much between."""
    return [
        Told(number, START + day * DAY, "s" if ran_s else str(number), int((ran_s or 0) * number * 1e9))
        for number, day in enumerate(days, 1)
    ]


def _over(entries: list[Told], now: float, profile: LegalProfile) -> int:
    """Up to where it is over at that day after the start, by one rule or the other."""
    sure = START + now * DAY
    before = purge_before(sure, profile)
    dated = [Dated(one.seq, one.at) for one in entries]
    by_use = over_by_use(cast("list[Entry]", entries[::-1]), before, sure, profile)
    return max(over_by_date(dated, before, sure, profile), by_use)


def test_in_order_the_dates_alone_tell(profile: LegalProfile) -> None:
    assert _over(_told([0, 1, 2, 3]), 3 * 365 + 2, profile) == 1
    assert _over([], 4000, profile) == 0
    assert _over(_told([0, 1]), 10, profile) == 0


@pytest.mark.parametrize("ahead", [200, 700, 9000])
def test_what_a_clock_ahead_dated_goes_once_its_years_went_by_after_it(
    profile: LegalProfile, ahead: int
) -> None:
    used = [*range(10), ahead, *range(10, 3 * 365 + 100, 5)]
    assert _over(_told(used), 3 * 365 + 9, profile) == 8
    later = _over(_told([*used, 3 * 365 + 100]), 3 * 365 + 100, profile)
    assert later > 11
    assert used[later - 1] < 100


def test_what_a_clock_ahead_dated_stays_no_longer_than_twice_the_years(profile: LegalProfile) -> None:
    """Also where the station was used so seldom that each gap may hide a jump."""
    used = [*range(0, 600, 60), 1500, *range(600, 2700, 60)]
    assert used[_over(_told(used), 2700, profile) - 1] > 1500


def test_a_clock_set_back_and_come_forward_by_little_steps_lets_nothing_go(
    profile: LegalProfile,
) -> None:
    """The steps, in one start, are none a jump; nor are there years between what is before and after them."""
    honest = _told(list(range(0, 420, 3)))
    back = _told([419 - 4 * 365 + 44 * step for step in range(1, 34)], 20.0)
    after = _told(list(range(420, 430)))
    entries = [*honest, *back, *after]
    entries = [one._replace(seq=number) for number, one in enumerate(entries, 1)]
    assert _over(entries, 430, profile) == 0
    assert _over(entries, 3 * 365 - 5, profile) == 0
    assert _over(entries, 3 * 365 + 5, profile) == 2


@pytest.mark.parametrize("one_start", [True, False])
def test_a_clock_come_ahead_by_little_steps_and_set_back_lets_nothing_go(
    profile: LegalProfile, one_start: bool
) -> None:
    honest = list(range(0, 420, 3))
    ahead = [419 + 44 * step for step in range(1, 34)]
    entries = _told([*honest, *ahead, *range(420, 430)], 20.0 if one_start else None)
    assert _over(entries, 430, profile) == 0
    assert _over(entries, 3 * 365 + 5, profile) == 2


def test_what_a_clock_behind_dated_waits_for_what_follows_it_also_after_a_purge(
    profile: LegalProfile,
) -> None:
    sure = START + 3 * 365 * DAY + 2 * DAY
    before = purge_before(sure, profile)
    behind = [Dated(1, START - 1000 * DAY), Dated(2, START + 400 * DAY)]
    assert over_by_date(behind, before, sure, profile, gone_to=before - DAY) == 0
    later = sure + 400 * DAY
    assert over_by_date(behind, purge_before(later, profile), later, profile, gone_to=before - DAY) == 2


@pytest.mark.parametrize("oldest", [[], [-2000]])
@pytest.mark.parametrize("further_behind", [-3100, -1500])
def test_a_clock_behind_that_was_further_behind_before_lets_nothing_go(
    profile: LegalProfile, oldest: list[float], further_behind: int
) -> None:
    """To it the right dates are to come, and those of the earlier spell look years old."""
    right, put_right = [0, 200], [405]
    behind = [*range(-150, -143), 170]
    entries = _told([*oldest, *right, further_behind, further_behind + 1, *put_right, *behind])
    assert _over(entries, -150, profile) == len(oldest)


@pytest.mark.parametrize(("idle", "goes"), [(1, 4), (40, 4), (50, 1)])
def test_what_a_clock_ahead_dated_goes_with_what_goes_on_behind_it(
    profile: LegalProfile, idle: int, goes: int
) -> None:
    """Also before years without use; not where idle weeks may be a clock that is behind."""
    assert _over(_told([0, 7300, 7301, idle, 1400]), 1400, profile) == goes


@given(
    steps=st.lists(st.tuples(st.integers(0, 200), st.integers(-4000, 4000)), min_size=1, max_size=40),
    idle=st.integers(0, 1500),
)
def test_a_clock_that_is_wrong_now_and_then_lets_nothing_go_early(
    profile: LegalProfile, steps: list[tuple[int, int]], idle: int
) -> None:
    """Each wrong spell is between two right ones."""
    true, told = 0, []
    for gap, wrong_by in steps:
        true += gap
        told += [(true, true), (true, true + wrong_by), (true, true)]
    now = true + idle
    last = _over(_told([shown for _, shown in told]), now, profile)
    assert all(START + each * DAY < purge_before(START + now * DAY, profile) for each, _ in told[:last])
