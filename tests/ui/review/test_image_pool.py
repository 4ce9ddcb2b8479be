"""Images that are used again: what was given never changes, and its memory is not asked for twice."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from bwc_review.media.picture import Picture
from bwc_review.ui.review.image_pool import ImagePool


def picture(shade: int, width: int = 6, height: int = 4, beyond: int = 0) -> Picture:
    """One shade of grey; each row has so many bytes beyond its pixels."""
    rows = np.full((height, width * 4 + beyond), 255 - shade, np.uint8)
    rows[:, : width * 4] = shade
    return Picture(width, height, rows.shape[1], rows.data.cast("B"), 0, 0)


def shades(image: QImage) -> set[int]:
    return {QColor(image.pixel(x, y)).red() for x in range(image.width()) for y in range(image.height())}


@given(
    st.lists(st.tuples(st.integers(0, 255), st.integers(0, 5), st.sampled_from([(6, 4), (5, 7)]))),
    st.sampled_from([0, 4, 20]),
)
def test_an_image_stays_as_it_was_given_however_long_it_is_held(
    given_out: list[tuple[int, int, tuple[int, int]]], beyond: int
) -> None:
    pool = ImagePool()
    held: list[tuple[int, tuple[int, int], QImage]] = []
    for shade, kept, size in given_out:
        held.append((shade, size, pool.copy_of(picture(shade, *size, beyond))))
        held = held[-kept:] if kept else []
        for expected, (width, height), image in held:
            assert (image.width(), image.height()) == (width, height)
            assert shades(image) == {expected}


def test_memory_that_nobody_shows_is_written_again() -> None:
    pool = ImagePool()
    places = set()
    for shade in range(12):
        image = pool.copy_of(picture(shade))
        places.add(np.frombuffer(image.constBits(), np.uint8).ctypes.data)
        del image
    assert len(places) == 3


@pytest.mark.parametrize("clears", [1, 2])
def test_an_image_outlives_the_pool_that_gave_it(clears: int) -> None:
    pool = ImagePool()
    image = pool.copy_of(picture(90))
    for _ in range(clears):
        pool.clear()
    pool.copy_of(picture(10))
    assert shades(image) == {90}
