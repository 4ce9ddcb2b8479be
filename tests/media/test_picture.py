"""A still keeps every pixel and says where it comes from."""

from __future__ import annotations

import io

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from bwc_review.media.picture import Picture, picture_of, png, upright

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=60)


def painted(rgb: NDArray[np.uint8], spare: int = 8) -> Picture:
    """A picture as a decoder paints it: its rows are longer than what they show."""
    height, width, _ = rgb.shape
    rows = np.full((height, width * 4 + spare), 77, np.uint8)
    rows[:, : width * 4].reshape(height, width, 4)[:, :, :3] = rgb[:, :, ::-1]
    return Picture(width, height, width * 4 + spare, rows.data.cast("B"), 5, 500)


@given(
    st.integers(1, 12),
    st.integers(1, 9),
    st.dictionaries(st.sampled_from(["clip", "frame", "camera"]), TEXTS),
)
def test_a_png_gives_back_pixels_and_notes(width: int, height: int, notes: dict[str, str]) -> None:
    rgb = np.random.default_rng(width * height).integers(0, 256, (height, width, 3), np.uint8)
    data = png(painted(rgb), notes)
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        assert (image.size, image.tobytes()) == ((width, height), rgb.tobytes())
        assert {key: str(image.info[key]) for key in notes} == notes
    for key in notes:
        assert b"iTXt" + key.encode() in data


@pytest.mark.parametrize(
    ("rotation", "expected"),
    [
        (0, [[0, 80], [160, 240]]),
        (90, [[160, 0], [240, 80]]),
        (180, [[240, 160], [80, 0]]),
        (270, [[80, 240], [0, 160]]),
    ],
)
def test_upright_turns_clockwise(rotation: int, expected: list[list[int]]) -> None:
    """Four grey quarters, so that each corner is known."""
    grey = np.array([[0, 80], [160, 240]], np.uint8).repeat(16, axis=0).repeat(16, axis=1)
    frame = av.VideoFrame.from_ndarray(np.repeat(grey[:, :, None], 3, axis=2), format="rgb24")
    turned = upright(frame, rotation)
    assert [
        [int(turned[8, 8, 0]), int(turned[8, 24, 0])],
        [int(turned[24, 8, 0]), int(turned[24, 24, 0])],
    ] == expected


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("size", [(64, 36), (50, 38)])
def test_a_picture_for_the_screen_has_the_pixels_of_the_upright_frame(
    rotation: int, size: tuple[int, int]
) -> None:
    """Also where rows are longer than what they show."""
    colours = np.random.default_rng(1).integers(0, 256, (size[1], size[0], 3), np.uint8)
    frame = av.VideoFrame.from_ndarray(colours, format="rgb24")
    picture = picture_of(frame, rotation, 3, 300)
    expected = upright(frame, rotation)
    assert (picture.height, picture.width) == expected.shape[:2]
    assert picture.rgb == expected.tobytes()
    assert (picture.frame, picture.pts) == (3, 300)


def test_unnamed_colours_of_hd_pictures_are_bt709() -> None:
    """The same luma and chroma, with no matrix named, mean other colours in HD than below."""
    colours = []
    for width, height in ((1280, 720), (640, 360)):
        frame = av.VideoFrame(width, height, "yuv420p")
        for plane, value in zip(frame.planes, (120, 90, 180), strict=True):
            plane.update(bytes([value]) * plane.buffer_size)
        colours.append(tuple(int(value) for value in upright(frame, 0)[50, 50]))
    assert colours[0] == pytest.approx((214, 101, 41), abs=3)
    assert colours[1] == pytest.approx((204, 93, 44), abs=3)
