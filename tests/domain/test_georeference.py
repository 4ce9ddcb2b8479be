"""A picture lies where its world file, or the points that somebody placed, say; or it is refused."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bwc_review.domain.georeference import (
    Affine,
    Coordinates,
    Georeference,
    Pin,
    Unplaced,
    checked,
    fit,
    misfit_m,
    plausible,
    read_world_file,
)
from bwc_review.domain.lambert import LAMBERT_93
from bwc_review.domain.map_projection import haversine_m
from bwc_review.domain.tile_grid import EDGE_LATITUDE, HALF_M, bounds_of, place, world

FLEURANCE = (43.8493, 0.6628)
_latitudes, _longitudes = st.floats(-EDGE_LATITUDE, EDGE_LATITUDE), st.floats(-180, 180)


@given(_latitudes, _longitudes)
def test_a_place_comes_back_from_the_square_of_the_world(latitude: float, longitude: float) -> None:
    assert place(*world(latitude, longitude)) == pytest.approx((latitude, longitude), abs=1e-9)


def test_the_tiles_of_the_world_are_those_that_everybody_counts() -> None:
    """The example of the EPSG guidance note 7-2 for Pseudo-Mercator, and the whole world at zoom 0."""
    x, y = world(24 + 22 / 60 + 54.433 / 3600, -(100 + 20 / 60))
    assert ((x - 0.5) * 2 * HALF_M, (0.5 - y) * 2 * HALF_M) == pytest.approx(
        (-11_169_055.58, 2_800_000.00), abs=0.01
    )
    west, south, east, north = bounds_of(0, 0, 0, 0, 0)
    assert (west, east, south, north) == pytest.approx((-180, 180, -85.0511288, 85.0511288), abs=1e-6)


@pytest.mark.parametrize("coordinates", Coordinates)
@given(st.floats(0, 4_000), st.floats(0, 4_000), st.floats(-0.5, 0.5))
def test_a_pixel_comes_back_from_its_place(coordinates: Coordinates, x: float, y: float, turn: float) -> None:
    step = 2e-6 if coordinates is Coordinates.DEGREES else 0.2
    corner = {
        Coordinates.LAMBERT_93: LAMBERT_93.metres(*FLEURANCE),
        Coordinates.WEB_MERCATOR: (73_800.0, 5_443_000.0),
        Coordinates.DEGREES: (FLEURANCE[1], FLEURANCE[0]),
    }[coordinates]
    across, along = step * math.cos(turn), step * math.sin(turn)
    placed = Georeference(coordinates, Affine((across, along), (along, -across), corner))
    assert placed.pixel(*placed.place(x, y)) == pytest.approx((x, y), abs=1e-3)


def test_a_world_file_speaks_of_the_middle_of_the_first_pixel() -> None:
    affine = read_world_file("0.2\n0.0\n0.0\n-0.2\n512000.1\n6308999.9\n")
    assert affine.corner == pytest.approx((512_000.0, 6_309_000.0))
    assert affine.at(5_000, 5_000) == pytest.approx((513_000.0, 6_308_000.0))
    assert read_world_file("0,2 0 0 -0,2 512000,1 6308999,9") == affine, "as a French spreadsheet writes it"


@pytest.mark.parametrize(
    "text",
    ["", "1 2 3 4 5", "1 2 3 4 5 6 7", "0 0 0 0 1 1", "a 0 0 -1 1 1", "nan 0 0 -1 1 1", "1 0 0 -1 inf 1"],
)
def test_what_is_no_world_file_is_refused(text: str) -> None:
    with pytest.raises(Unplaced) as refused:
        read_world_file(text)
    assert refused.value.cause == "numbers"


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        assert read_world_file(text).area
    except Unplaced as refused:
        assert refused.cause == "numbers"  # noqa: PT017 - either is right


def _north_up(step: float, corner: tuple[float, float]) -> Affine:
    return Affine((step, 0.0), (0.0, -step), corner)


@pytest.mark.parametrize(
    ("affine", "expected"),
    [
        (_north_up(0.2, (512_000, 6_309_000)), (Coordinates.LAMBERT_93,)),
        (_north_up(0.2, (73_000, 5_444_000)), (Coordinates.WEB_MERCATOR,)),
        (
            _north_up(0.29858214, (512_000, 6_309_000)),
            (Coordinates.WEB_MERCATOR,),
        ),  # zoom 19, in the Ardennes
        (_north_up(2e-6, (0.66, 43.85)), (Coordinates.DEGREES,)),
        (_north_up(0.3333, (512_000, 6_309_000)), (Coordinates.LAMBERT_93, Coordinates.WEB_MERCATOR)),
        (_north_up(0.2, (1_700_000, 2_200_000)), ()),  # Lambert CC 43
        (_north_up(0.5, (0.0, 0.0)), ()),  # a drawing with numbers of its own
        (_north_up(1e12, (0.0, 0.0)), ()),
    ],
)
def test_the_numbers_tell_in_which_coordinates_they_are(
    affine: Affine, expected: tuple[Coordinates, ...]
) -> None:
    assert plausible(affine, (1_000, 1_000)) == expected


@given(st.tuples(*[st.floats(allow_nan=False, allow_infinity=False)] * 6))
def test_no_numbers_break_the_question_where_they_lie(numbers: tuple[float, ...]) -> None:
    a, d, b, e, c, f = numbers
    assume(a * e - d * b != 0 and math.isfinite(a * e - d * b))
    assert set(plausible(Affine((a, d), (b, e), (c, f)), (100, 100))) <= set(Coordinates)


def _pins(placed: Georeference, *pixels: tuple[float, float]) -> list[Pin]:
    return [Pin(x, y, *placed.place(x, y)) for x, y in pixels]


_TRUTH = Georeference(Coordinates.LAMBERT_93, _north_up(0.5, LAMBERT_93.metres(*FLEURANCE)))


@pytest.mark.parametrize("count", [2, 3, 4, 6])
def test_points_placed_on_a_map_of_the_ign_place_all_of_it_to_a_metre(count: int) -> None:
    corners = [(10, 10), (1_990, 1_980), (1_950, 40), (60, 1_900), (1_000, 900), (300, 1_500)]
    pins = _pins(_TRUTH, *corners[:count])
    placed = checked(fit(pins), (2_000, 2_000))
    assert misfit_m(placed, pins) < 0.5
    for x, y in ((0, 0), (2_000, 0), (1_000, 1_000), (0, 2_000)):
        assert haversine_m(placed.place(x, y), _TRUTH.place(x, y)) < 1.0


def test_a_wrong_point_among_three_shows_in_the_misfit() -> None:
    good = _pins(_TRUTH, (10, 10), (1_990, 1_980), (1_950, 40))
    wrong = [*good[:2], Pin(1_950, 40, good[2].latitude + 0.002, good[2].longitude)]
    assert misfit_m(fit(wrong), wrong) > 50


def test_a_picture_that_was_stretched_is_placed_by_four_points() -> None:
    stretched = Georeference(Coordinates.WEB_MERCATOR, Affine((1.0, 0.1), (0.0, -2.0), (73_000, 5_444_000)))
    pins = _pins(stretched, (0, 0), (500, 20), (30, 700), (510, 690))
    assert misfit_m(fit(pins), pins) < 0.1


@pytest.mark.parametrize(
    "pixels", [[], [(5, 5)], [(5, 5), (6, 6)], [(0, 0), (100, 100), (200, 200), (300, 300)]]
)
def test_points_that_place_nothing_are_refused(pixels: list[tuple[float, float]]) -> None:
    with pytest.raises(Unplaced) as refused:
        fit(_pins(_TRUTH, *pixels))
    assert refused.value.cause == "points"


@pytest.mark.parametrize("latitude", [90.0, -90.0])
def test_a_point_at_a_pole_places_nothing(latitude: float) -> None:
    with pytest.raises(Unplaced) as refused:
        fit([Pin(0, 0, *FLEURANCE), Pin(600, 400, latitude, 0.66)])
    assert refused.value.cause == "points"


@pytest.mark.parametrize(
    ("affine", "cause"),
    [
        (_north_up(1.0, (2.1e7, 0.0)), "nowhere"),
        (_north_up(1e-5, (0.0, 0.0)), "scale"),
        (_north_up(2_000.0, (0.0, 0.0)), "scale"),
        (_north_up(1e300, (0.0, 0.0)), "nowhere"),
    ],
)
def test_an_absurd_place_is_refused(affine: Affine, cause: str) -> None:
    with pytest.raises(Unplaced) as refused:
        checked(Georeference(Coordinates.WEB_MERCATOR, affine), (1_000, 1_000))
    assert refused.value.cause == cause
