"""Up to which entry the journal has had its years, whatever dates wrong clocks wrote (R14)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.journal import purge_before
from bwc_review.domain.journal_age import Dated, over_to
from bwc_review.domain.legal import LegalProfile

DAY = timedelta(days=1)
START = datetime(2026, 1, 1, 12, tzinfo=UTC)


def _over(days: list[float], now: float, profile: LegalProfile) -> int:
    """Entries numbered from 1, made on these days after the start."""
    sure = START + now * DAY
    entries = [Dated(number, START + day * DAY) for number, day in enumerate(days, 1)]
    return over_to(entries, purge_before(sure, profile), sure, profile)


def test_in_order_the_dates_alone_tell(profile: LegalProfile) -> None:
    assert _over([0, 1, 2, 3], 3 * 365 + 2, profile) == 1
    assert _over([], 4000, profile) == 0
    assert _over([0, 1], 10, profile) == 0


def test_what_a_clock_ahead_dated_goes_once_its_years_went_by_after_it(profile: LegalProfile) -> None:
    used = [*range(10), 9000, *range(10, 3 * 365 + 100, 5)]
    assert _over(used, 3 * 365 + 9, profile) == 8
    assert _over(used, 3 * 365 + 40, profile) == 10
    later = _over([*used, 3 * 365 + 100], 3 * 365 + 100, profile)
    assert later > 11
    assert used[later - 1] < 100


@given(
    steps=st.lists(st.tuples(st.integers(0, 200), st.integers(-4000, 4000)), min_size=1, max_size=40),
    idle=st.integers(0, 1500),
)
def test_a_clock_that_is_wrong_now_and_then_lets_nothing_go_that_it_dated_ahead_or_right(
    profile: LegalProfile, steps: list[tuple[int, int]], idle: int
) -> None:
    """Each wrong spell is between two right ones; what it dated behind goes with what is before it."""
    true, told, off = 0, [], []
    for gap, wrong_by in steps:
        true += gap
        told += [(true, true), (true, true + wrong_by), (true, true)]
        off += [0, wrong_by, 0]
    now = true + idle
    last = _over([shown for _, shown in told], now, profile)
    gone = [each for (each, _), by in zip(told[:last], off, strict=False) if by >= 0]
    assert all(START + each * DAY < purge_before(START + now * DAY, profile) for each in gone)
