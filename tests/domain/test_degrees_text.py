"""A position is read as people and other maps write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.degrees_text import read_place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("43.8468, 0.6625", (43.8468, 0.6625)),
        ("43,8468 0,6625", (43.8468, 0.6625)),
        ("43,8468, 0,6625", (43.8468, 0.6625)),
        ("43,8468 ; -0,6625", (43.8468, -0.6625)),
        ("43.8468° N, 0.6625° E", (43.8468, 0.6625)),
        ("43,8468° N, 0,6625° O", (43.8468, -0.6625)),
        ("43°30'36\" N 0°39’45” E", (43.51, 0.6625)),
        ("−21.1 55.5", (-21.1, 55.5)),
        ("21.1 S 55.5 E", (-21.1, 55.5)),
    ],
)
def test_these_are_positions(text: str, expected: tuple[float, float]) -> None:
    assert read_place(text) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(
    "text", ["", "43.8", "north", "91 0", "0 181", "43 E 0 N", "43°70' N 0 E", "1 2 3", "43.8468.1 0.6"]
)
def test_these_are_none(text: str) -> None:
    with pytest.raises(ValueError, match="no p"):
        read_place(text)


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_what_a_map_writes_is_read_back(latitude: float, longitude: float) -> None:
    text = f"{latitude:.7f}, {longitude:.7f}"
    assert read_place(text) == pytest.approx((latitude, longitude), abs=1e-6)
