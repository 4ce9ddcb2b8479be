"""A map that is drawn offline tells distances as the sphere has them."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bwc_review.domain.map_projection import Projection, centred, haversine_m

_centres = st.tuples(st.floats(-75, 75), st.floats(-180, 180))
_beside_m = st.floats(-20_000, 20_000)


@given(_centres, _beside_m, _beside_m, _beside_m, _beside_m)
def test_distances_are_those_over_the_sphere_to_a_thousandth(
    centre: tuple[float, float], east: float, north: float, other_east: float, other_north: float
) -> None:
    plane = Projection(*centre)
    there, beyond = plane.degrees(east, north), plane.degrees(other_east, other_north)
    drawn = math.hypot(other_east - east, other_north - north)
    assume(drawn > 1.0)
    assert drawn == pytest.approx(haversine_m(there, beyond), rel=1e-3)


@given(_centres, _beside_m, _beside_m)
def test_a_point_of_the_map_is_the_place_it_was_drawn_from(
    centre: tuple[float, float], east: float, north: float
) -> None:
    plane = Projection(*centre)
    assert plane.metres(*plane.degrees(east, north)) == pytest.approx((east, north), abs=1e-3)


@given(_centres)
def test_north_is_up_and_east_is_to_the_right(centre: tuple[float, float]) -> None:
    plane = Projection(*centre)
    assert plane.metres(*centre) == pytest.approx((0.0, 0.0), abs=1e-6)
    east, north = plane.metres(centre[0] + 0.01, centre[1])
    assert (east, north) == pytest.approx((0.0, 1112.0), abs=1.0)
    east, north = plane.metres(centre[0], centre[1] + 0.01)
    assert east > 0
    assert abs(north) < 1.0


def test_the_middle_of_places_beside_the_date_line_lies_there() -> None:
    assert centred([(10.0, 179.9), (20.0, -179.9)]).longitude == pytest.approx(-180.0)
    assert centred([(10.0, 179.9), (20.0, -179.9)]).latitude == 15.0
    with pytest.raises(ValueError, match="no place"):
        centred([])


@given(st.floats(-90, 90), st.floats(-180, 180), _centres)
def test_any_place_of_the_earth_has_a_point(
    latitude: float, longitude: float, centre: tuple[float, float]
) -> None:
    assert all(math.isfinite(value) for value in Projection(*centre).metres(latitude, longitude))
