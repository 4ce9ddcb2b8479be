"""What looking closer does to pixels, by rule."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from bwc_review.ui.review.picture_look import (
    FACTOR_MAX,
    SHARPNESS_MAX,
    PictureLook,
    Pixels,
    levels,
    work,
)

PIXELS = arrays.arrays(
    np.uint8, st.tuples(st.integers(1, 60), st.integers(1, 40), st.just(4)), elements=st.integers(0, 255)
)
FACTORS = st.floats(1 / FACTOR_MAX, FACTOR_MAX)
LOOKS = st.builds(
    PictureLook,
    brightness=st.floats(-1, 1),
    contrast=FACTORS,
    gamma=FACTORS,
    sharpness=st.floats(0, SHARPNESS_MAX),
    turns=st.integers(0, 3),
)


@given(PIXELS, st.integers(0, 3))
def test_as_recorded_leaves_every_pixel_whatever_the_turn(pixels: Pixels, turns: int) -> None:
    before = pixels.copy()
    look = PictureLook(turns=turns)
    work(pixels, look)
    assert np.array_equal(pixels, before)
    assert not look.changes_pixels
    assert look.is_as_recorded == (turns == 0)


@given(LOOKS)
def test_no_darker_value_ever_becomes_a_lighter_one(look: PictureLook) -> None:
    table = np.frombuffer(levels(look), np.uint8).astype(int)
    assert len(table) == 256
    assert (np.diff(table) >= 0).all()


@given(st.floats(0.01, 1), FACTORS, FACTORS)
def test_brighter_is_nowhere_darker_and_darker_nowhere_brighter(
    amount: float, contrast: float, gamma: float
) -> None:
    plain, more, less = (
        np.frombuffer(levels(PictureLook(by, contrast, gamma)), np.uint8) for by in (0.0, amount, -amount)
    )
    assert (more >= plain).all()
    assert (less <= plain).all()


@given(st.floats(1.01, FACTOR_MAX))
def test_gamma_opens_dark_places_and_keeps_black_and_white(gamma: float) -> None:
    table = np.frombuffer(levels(PictureLook(gamma=gamma)), np.uint8)
    assert (table[0], table[255]) == (0, 255)
    assert (table >= np.arange(256)).all()


@given(PIXELS, LOOKS)
def test_any_picture_of_any_size_can_be_worked_on(pixels: Pixels, look: PictureLook) -> None:
    shape = pixels.shape
    work(pixels, look)
    assert pixels.shape == shape


@given(PIXELS, st.floats(0.1, SHARPNESS_MAX))
def test_sharpening_is_the_unsharp_mask_it_says_it_is(pixels: Pixels, amount: float) -> None:
    before = pixels.astype(int)
    padded = np.pad(before, ((1, 1), (1, 1), (0, 0)), mode="edge")
    around = padded[:-2, 1:-1] + padded[2:, 1:-1] + padded[1:-1, :-2] + padded[1:-1, 2:]
    wanted = np.clip(before + (4 * before - around) * (amount / 4), 0, 255)
    work(pixels, PictureLook(sharpness=amount))
    # the amount is kept in sixteenths
    assert np.abs(pixels.astype(int) - wanted).max() <= 1 + np.abs(4 * before - around).max() / 4 / 32


@given(st.integers(0, 255), LOOKS)
def test_an_even_picture_stays_even(value: int, look: PictureLook) -> None:
    pixels = np.full((30, 7, 4), value, np.uint8)
    work(pixels, look)
    assert len(np.unique(pixels)) == 1
    assert pixels[0, 0, 0] == levels(look)[value]


@pytest.mark.parametrize("turns", range(4))
def test_four_turns_are_none(turns: int) -> None:
    look = PictureLook(brightness=0.1, turns=turns)
    assert look.turned() != look
    assert look.turned().turned().turned().turned() == look
