"""R. 241-8: the list of cameras against the number and the end of the prefect's order."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.camera_order import OrderState

TODAY = date(2026, 11, 23)


@given(st.integers(0, 50), st.integers(0, 50))
def test_a_number_that_is_not_stated_is_never_exceeded(listed: int, limit: int) -> None:
    state = OrderState(listed, limit, None, TODAY)
    assert state.over == (listed - limit if limit and listed > limit else 0)
    assert state.is_well == (state.over == 0)


@pytest.mark.parametrize(
    ("days", "is_over", "ends_soon"),
    [(-400, True, False), (-1, True, False), (0, False, True), (60, False, True), (61, False, False)],
)
def test_an_order_warns_sixty_days_before_its_last_day_and_after_it(
    days: int, is_over: bool, ends_soon: bool
) -> None:
    state = OrderState(2, 2, TODAY + timedelta(days=days), TODAY)
    assert (state.days_left, state.is_over, state.ends_soon) == (days, is_over, ends_soon)
    assert state.is_well == (not is_over and not ends_soon)
