"""What lies where on the map: metres, pixels, moments."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.track import Position
from bwc_review.ui.review.map_model import Given, MapModel

DEGREE_M = 111_195.0  # of latitude, on the sphere


def walk(lane: int = 0, start_s: float = 10.0, *seconds: float, east: float = 0.0) -> Given:
    """Eleven metres north a second."""
    moments = seconds or tuple(range(21))
    positions = tuple(Position(at, 43.8 + at / 10_000, 0.6 + east, accuracy_m=6.0) for at in moments)
    return Given(lane, start_s, start_s + max(moments) + 1, positions)


def model(*given: Given, size: tuple[float, float] = (264.0, 208.0)) -> MapModel:
    made = MapModel()
    made.resize(*size)
    made.lay(given)
    return made


def test_everything_is_in_view_at_first_and_again_when_asked() -> None:
    shown = model(walk(), walk(1, east=0.003))
    for line in shown.lines:
        for dot in line.parts[0]:
            x, y = shown.px(dot.point)
            assert 0 <= x <= 264
            assert 0 <= y <= 208
    before = shown.metres_per_px
    shown.zoom(4)
    shown.pan(500, 100)
    assert not shown.is_fitted
    shown.fit()
    assert shown.metres_per_px == pytest.approx(before)


def test_a_camera_that_stands_still_has_some_street_around_it() -> None:
    still = Given(0, 0.0, 5.0, tuple(Position(float(at), 43.8, 0.6) for at in range(5)))
    assert model(still).metres_per_px * 208 >= 60


def test_distances_on_the_map_are_those_of_the_ground() -> None:
    shown = model(walk())
    (line,) = shown.lines
    first, last = (shown.px(dot.point) for dot in (line.parts[0][0], line.parts[0][-1]))
    assert (first[1] - last[1]) * shown.metres_per_px == pytest.approx(0.002 * DEGREE_M, rel=1e-3)
    assert first[1] > last[1], "north is up"


@given(st.floats(0.1, 20), st.floats(0, 264), st.floats(0, 208), st.floats(-300, 300), st.floats(-300, 300))
def test_what_is_under_the_pointer_stays_there_when_it_comes_closer(
    factor: float, x: float, y: float, right: float, down: float
) -> None:
    shown = model(walk())
    shown.pan(right, down)
    before = shown.metres_at(x, y)
    shown.zoom(factor, (x, y))
    assert shown.metres_at(x, y) == pytest.approx(before, abs=1e-6)
    assert shown.px(shown.metres_at(x, y)) == pytest.approx((x, y))


@given(st.floats(0.01, 100))
def test_grid_and_scale_are_round_at_any_distance(factor: float) -> None:
    shown = model(walk())
    shown.zoom(factor)
    step = shown.step_m(48)
    assert str(step)[0] in "125"
    assert set(str(step)[1:]) <= {"0"}
    scale = shown.scale(120)
    assert scale.px * shown.metres_per_px == pytest.approx(scale.metres)
    upright, level = shown.grid(48)
    for lines in (upright, level):
        gaps = [abs(b - a) for a, b in pairwise(lines)]
        assert all(gap == pytest.approx(step / shown.metres_per_px) for gap in gaps)
    assert len(upright) <= 264 / 48 + 2 or step == 1


def test_a_click_on_the_track_tells_its_moment_also_between_two_positions() -> None:
    shown = model(walk())
    (line,) = shown.lines
    one, other = (shown.px(line.parts[0][number].point) for number in (4, 5))
    found = shown.nearest((one[0] + other[0]) / 2 + 3, (one[1] + other[1]) / 2)
    assert found is not None
    assert found[1].at_s == pytest.approx(14.5, abs=0.01)
    assert shown.nearest(2.0, 2.0) is None


def test_a_click_in_a_gap_tells_nothing() -> None:
    shown = model(walk(0, 10.0, 0, 1, 2, 100, 101, 102))
    (line,) = shown.lines
    assert [len(part) for part in line.parts] == [3, 3]
    before, after = shown.px(line.parts[0][-1].point), shown.px(line.parts[1][0].point)
    assert shown.nearest((before[0] + after[0]) / 2, (before[1] + after[1]) / 2) is None


def test_each_camera_stands_where_it_was_at_the_playhead_and_nowhere_before_it_records() -> None:
    shown = model(walk(), walk(1, 20.0))
    assert [one.lane for one in shown.here(12.5)] == [0]
    first, second = shown.here(25.0)
    assert (first.standing.latitude, second.standing.latitude) == pytest.approx((43.8015, 43.8005))
    assert first.is_known
    assert shown.here(5.0) == ()
    assert shown.here(100.0) == ()


def test_in_a_gap_it_is_not_known_where_a_camera_stands() -> None:
    (here,) = model(walk(0, 10.0, 0, 1, 2, 60)).here(50.0)
    assert not here.is_known
    assert here.standing.age_s == pytest.approx(38.0)


def test_another_alignment_leaves_what_is_in_view_in_view() -> None:
    shown = model(walk())
    shown.zoom(3)
    shown.pan(40, -25)
    place = shown.projection.degrees(*shown.metres_at(100, 100))
    shown.lay([walk(), walk(1, 14.0, east=0.01)])
    assert shown.projection.degrees(*shown.metres_at(100, 100)) == pytest.approx(place, abs=1e-6)


def test_without_positions_there_is_no_map_and_nothing_raises() -> None:
    empty = model(Given(0, 0.0, 5.0, ()))
    assert empty.is_empty
    assert empty.nearest(10, 10) is None
    assert empty.here(1.0) == ()
    assert math.isfinite(empty.scale(120).px)
    empty.fit()


def test_where_two_tracks_lie_a_continent_apart_one_of_them_is_shown_not_the_sea_between() -> None:
    shown = model(walk(), walk(1, 10.0, 1.0, 2.0, east=-58.0))
    places = [shown.px(dot.point) for dot in shown.lines[0].parts[0]]
    assert all(0 <= x <= 264 and 0 <= y <= 208 for x, y in places)
    assert shown.metres_per_px < 5, "as close as without the other"
