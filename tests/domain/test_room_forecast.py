"""How long there is room is said by what comes in and what ends, and not at all where nobody can know."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.room_forecast import (
    LEAST_DAYS,
    MOST_DAYS,
    PERIOD_DAYS,
    RoomForecast,
    RoomState,
    forecast,
)

BYTES = st.integers(0, 1 << 45)


def test_a_month_of_three_gigabytes_a_day_that_stay_fills_thirty_in_ten_days() -> None:
    assert forecast(30, 90, 0, 400) == RoomForecast(RoomState.FILLS, 10)
    assert forecast(30, 120, 30, 400) == RoomForecast(RoomState.FILLS, 10)


def test_a_young_station_is_judged_by_its_own_age() -> None:
    assert forecast(100, 100, 0, 10) == RoomForecast(RoomState.FILLS, 10)


def test_a_vault_without_room_has_none_for_a_single_day() -> None:
    assert forecast(0, 90, 0, 400) == RoomForecast(RoomState.FILLS, 0)


@given(BYTES, BYTES, BYTES, st.floats(0, LEAST_DAYS, exclude_max=True))
def test_of_less_than_a_week_nothing_is_said(free: int, came: int, ended: int, days: float) -> None:
    assert forecast(free, came, ended, days) == RoomForecast(RoomState.UNKNOWN)


@given(BYTES, BYTES, st.floats(0, 4000))
def test_where_nothing_came_nothing_is_said(free: int, ended: int, days: float) -> None:
    assert forecast(free, 0, ended, days).state is RoomState.UNKNOWN


@given(BYTES, st.integers(1, 1 << 45), BYTES, st.floats(LEAST_DAYS, 4000))
def test_it_fills_only_where_more_comes_than_ends_and_then_within_ten_years(
    free: int, came: int, ended: int, days: float
) -> None:
    found = forecast(free, came, ended, days)
    assert (found.days is not None) == (found.state is RoomState.FILLS)
    if came <= ended:
        assert found.state is RoomState.STEADY
    if found.days is not None:
        a_day = (came - ended) / min(days, PERIOD_DAYS)
        assert 0 <= found.days <= MOST_DAYS
        assert found.days * a_day <= free * (1 + 1e-9)
        assert (found.days + 1) * a_day >= free * (1 - 1e-9)
