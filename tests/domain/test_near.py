"""Recordings are proposed for an incident by corrected hour and by place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.clip import Clip, Place
from bwc_review.domain.near import Nearness, metres, nearness

AT = datetime(2026, 11, 12, 14, 0, tzinfo=UTC)


@given(minutes=st.integers(-600, 600), length_s=st.integers(1, 7200), offset_s=st.integers(-3600, 3600))
def test_the_distance_in_time_is_that_of_the_nearest_moment_by_the_corrected_clock(
    minutes: int, length_s: int, offset_s: int, make_clip: Callable[..., Clip]
) -> None:
    clip = make_clip(
        recorded_at=AT + timedelta(minutes=minutes),
        duration_s=float(length_s),
        clock_offset_s=float(offset_s),
    )
    start = clip.corrected_at
    moments = [start, start + timedelta(seconds=length_s)]
    apart = nearness(AT, "", (), clip).apart_s
    if moments[0] <= AT <= moments[1]:
        assert apart == 0
    else:
        assert apart == min(abs((AT - moment).total_seconds()) for moment in moments)


@pytest.mark.parametrize(
    ("incident", "clip", "same"),
    [
        ("place de la République", Place("12, rue de la REPUBLIQUE"), True),
        ("place de la République", Place("place de la Mairie"), False),
        ("place de la République", None, None),
        ("place de la République", Place(""), None),
        ("", Place("Stade"), None),
        ("rue", Place("rue"), None),
    ],
)
def test_the_place_is_compared_by_the_words_that_say_where(
    incident: str, clip: Place | None, same: bool | None, make_clip: Callable[..., Clip]
) -> None:
    assert nearness(AT, incident, (), make_clip(place=clip)).is_same_place is same


def test_coordinates_decide_where_both_have_them(make_clip: Callable[..., Clip]) -> None:
    under = [make_clip(place=Place("Stade", 43.85, 0.66))]
    near, far = Place("ailleurs", 43.8518, 0.66), Place("Stade", 43.90, 0.66)
    assert metres(near, far) == pytest.approx(5_365, abs=30)
    assert nearness(AT, "Stade", under, make_clip(place=near)).is_same_place is True
    assert nearness(AT, "Stade", under, make_clip(place=far)).is_same_place is False
    assert metres(near, Place("x")) is None


def test_what_runs_at_the_same_time_comes_first_then_the_place_then_the_hour() -> None:
    best = [
        Nearness(900, is_together=True),
        Nearness(60, is_same_place=True),
        Nearness(600, is_same_place=True),
        Nearness(0),
        Nearness(0, is_same_place=False),
    ]
    mixed = [best[place] for place in (4, 2, 0, 3, 1)]
    assert sorted(mixed, key=lambda one: one.order) == best
