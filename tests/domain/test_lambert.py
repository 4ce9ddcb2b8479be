"""Lambert's projection is the one that IGN published, number by number."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.lambert import LAMBERT_93, LambertConic, isometric, latitude_of
from bwc_review.domain.map_projection import haversine_m

_CLARKE_E = 0.0824832568
_ZONE = LambertConic(_CLARKE_E, 0.760405966, 11_603_796.9767, 0.04079234433, 600_000.0, 5_657_616.674)


@pytest.mark.parametrize(
    ("latitude", "e", "expected"),
    [
        (0.872664626, 0.08199188998, 1.00552653649),
        (-0.3, 0.08199188998, -0.30261690063),
        (0.1999890337, 0.08199188998, 0.200000000009),
    ],
)
def test_the_isometric_latitude_is_that_of_the_note(latitude: float, e: float, expected: float) -> None:
    """NT/G 71, algorithms 1 and 2, their test values."""
    assert isometric(latitude, e) == pytest.approx(expected, abs=2e-11)
    assert latitude_of(expected, e) == pytest.approx(latitude, abs=2e-11)


def test_a_place_lies_where_the_note_has_it() -> None:
    """NT/G 71, algorithms 3 and 4, their test values."""
    east, north = _ZONE.metres(math.degrees(0.872664626), math.degrees(0.145512099))
    assert (east, north) == pytest.approx((1_029_705.0818, 272_723.8510), abs=1e-4)
    latitude, longitude = _ZONE.degrees(1_029_705.083, 272_723.849)
    assert math.radians(latitude) == pytest.approx(0.87266462567, abs=1e-11)
    assert math.radians(longitude) == pytest.approx(0.14551209925, abs=1e-11)


def test_lambert_93_has_the_constants_that_ign_publishes() -> None:
    assert LAMBERT_93.n == pytest.approx(0.7256077650, abs=1e-10)
    assert LAMBERT_93.c == pytest.approx(11_754_255.426, abs=1e-3)
    assert (LAMBERT_93.x_s, LAMBERT_93.y_s) == pytest.approx((700_000.0, 12_655_612.050), abs=1e-3)
    assert LAMBERT_93.metres(46.5, 3.0) == pytest.approx((700_000.0, 6_600_000.0), abs=1e-6)


@given(st.floats(41, 51.5), st.floats(-5.5, 10))
def test_a_place_in_france_comes_back_from_the_plane(latitude: float, longitude: float) -> None:
    assert LAMBERT_93.degrees(*LAMBERT_93.metres(latitude, longitude)) == pytest.approx(
        (latitude, longitude), abs=1e-10
    )


@given(st.floats(42, 51), st.floats(-4.5, 8), st.floats(0, 2 * math.pi))
def test_it_keeps_angles_and_is_true_to_scale_within_its_promise(
    latitude: float, longitude: float, turn: float
) -> None:
    """Conformal: the scale at a place is the same in every direction; one in a thousand at most, here."""
    here = LAMBERT_93.metres(latitude, longitude)
    scales = []
    for angle in (turn, turn + math.pi / 2):
        there = here[0] + 100 * math.cos(angle), here[1] + 100 * math.sin(angle)
        scales.append(haversine_m((latitude, longitude), LAMBERT_93.degrees(*there)) / 100)
    assert scales[0] == pytest.approx(scales[1], rel=7e-3), "the sphere that measures is no ellipsoid"
    assert scales[0] == pytest.approx(1.0, rel=6e-3)


def test_the_pole_of_the_cone_is_no_place() -> None:
    with pytest.raises(ValueError, match="pole"):
        LAMBERT_93.degrees(LAMBERT_93.x_s, LAMBERT_93.y_s)
