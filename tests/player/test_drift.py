"""A camera that follows another one: left alone while it is near, put right for good when it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.player.drift import APART_S, REST_S, Drift

TICK_S = 0.033


def follow(drift: Drift, apart_s: float, speed: float, latency_s: float, seconds: float) -> list[float]:
    """Play on for a while; each jump takes latency_s. What is left apart after each jump."""
    now_s, arrives_s = 0.0, 0.0
    left: list[float] = []
    while now_s < seconds:
        if now_s >= arrives_s:
            if arrives_s and (not left or left[-1] != apart_s):
                left.append(apart_s)
            ahead_s = drift.aim(apart_s, speed, now_s)
            if ahead_s is not None:
                apart_s = ahead_s - latency_s * speed
                arrives_s = now_s + latency_s
        now_s += TICK_S
    return [*left, apart_s]


@given(
    apart_s=st.floats(-30, 30),
    speed=st.sampled_from((1.0, 1.25, 2.0, 4.0)),
    latency_s=st.floats(0, 1.0),
)
def test_whatever_a_jump_takes_the_lane_lands_within_three(
    apart_s: float, speed: float, latency_s: float
) -> None:
    left = follow(Drift(), apart_s, speed, latency_s, 12.0)
    assert abs(left[-1]) <= APART_S
    assert len(left) <= 4


@given(apart_s=st.floats(-APART_S, APART_S), now_s=st.floats(0, 100), speed=st.sampled_from((-8.0, 1.0, 8.0)))
def test_a_lane_that_is_near_is_left_alone(apart_s: float, now_s: float, speed: float) -> None:
    assert Drift().aim(apart_s, speed, now_s) is None


@pytest.mark.parametrize("speed", [-8.0, -1.0, 0.25, 1.0, 2.0, 8.0])
def test_what_is_further_off_than_eighty_milliseconds_is_put_right_at_every_speed(speed: float) -> None:
    assert Drift().aim(0.081, speed, 5.0) is not None
    assert Drift().aim(-0.081, speed, 5.0) is not None


def test_a_lane_is_not_sent_again_before_it_had_time_to_arrive() -> None:
    drift = Drift()
    assert drift.aim(-0.5, 1.0, 10.0) == 0.0
    assert drift.aim(-0.5, 1.0, 10.0 + REST_S / 2) is None
    assert drift.aim(-0.2, 1.0, 10.0 + REST_S) == pytest.approx(0.2)


def test_what_drifts_apart_much_later_says_nothing_of_how_long_jumps_take() -> None:
    drift = Drift()
    assert drift.aim(-0.5, 1.0, 0.0) == 0.0
    assert drift.aim(-0.1, 1.0, 60.0) == 0.0


def test_a_lane_sent_elsewhere_may_be_put_right_at_once() -> None:
    drift = Drift()
    assert drift.aim(0.5, 1.0, 0.0) == 0.0
    drift.forget()
    assert drift.aim(0.5, 1.0, 0.1) == 0.0
