"""Between two positions a camera moves evenly; where none came for long it is not known where it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.track import Position
from bwc_review.domain.track_shape import gap_s, standing, stretches


def walk(*seconds: float) -> tuple[Position, ...]:
    """North by a thousandth of a degree a second."""
    return tuple(Position(at, 43.0 + at / 1000, 0.6, accuracy_m=at) for at in seconds)


def test_a_second_without_a_fix_is_no_gap_and_a_tunnel_is_one() -> None:
    track = walk(0, 1, 2, 4, 5, 40, 41)
    assert [len(part) for part in stretches(track)] == [5, 2]
    assert gap_s(track) == 5.0


def test_a_camera_that_writes_every_ten_seconds_has_no_gap_between_them() -> None:
    assert len(stretches(walk(0, 10, 20, 30))) == 1
    assert len(stretches(walk(0, 10, 20, 60))) == 2


def test_between_two_positions_it_moves_evenly() -> None:
    found = standing(walk(0, 1, 2), 1.5, 5.0)
    assert found is not None
    assert found.latitude == pytest.approx(43.0015)
    assert (found.accuracy_m, found.age_s) == (2.0, 0.0), "no more accurate than either"


def test_in_a_gap_it_stands_at_the_last_position_and_says_for_how_long() -> None:
    track = walk(0, 1, 2, 40, 41)
    in_gap, before, after = (standing(track, at, 5.0) for at in (22, -3, 45))
    assert in_gap is not None
    assert before is not None
    assert after is not None
    assert (in_gap.latitude, in_gap.age_s) == (43.002, 20)
    assert (before.latitude, before.age_s) == (43.0, 3)
    assert (after.latitude, after.age_s) == (43.041, 4)
    assert standing((), 1.0, 5.0) is None


@given(st.lists(st.floats(0, 1000), max_size=20).map(sorted), st.floats(-10, 1010))
def test_every_position_is_in_one_stretch_and_every_moment_has_a_place(
    seconds: list[float], at_s: float
) -> None:
    track = walk(*seconds)
    assert [one for part in stretches(track) for one in part] == list(track)
    found = standing(track, at_s, gap_s(track))
    assert (found is None) == (not track)
    if found is not None:
        assert 43.0 <= found.latitude <= 44.0
        assert found.age_s >= 0
