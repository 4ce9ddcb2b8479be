"""What is held back of the pictures libVLC paints after a jump, and how a frame is known again."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.player.gate import Gate
from bwc_review.player.likeness import Recognition, Sample, distance, is_alike, is_unfounded, sample_of
from bwc_review.player.picture import MovingPicture

SIZE = (192, 108)


def painted(frame: int, at_s: float, noise: int = 0) -> MovingPicture:
    """A picture with a bright bar that moves by six pixels a frame."""
    pixels = np.full((SIZE[1], SIZE[0], 4), 60 + noise, np.uint8)
    left = frame * 6 % (SIZE[0] - 24)
    pixels[:, left : left + 24, :3] = 200 + noise
    return MovingPicture(memoryview(pixels.tobytes()), SIZE[0], SIZE[1], SIZE[0] * 4, frame + 1, at_s)


def sample(frame: int, noise: int = 0) -> Sample:
    picture = painted(frame, 0.0, noise)
    return sample_of(picture.data, picture.width, picture.height, picture.stride)


def opened_at(gate: Gate, frames: list[tuple[int, float]]) -> int | None:
    """The first frame that is let through."""
    return next((frame for frame, at_s in frames if gate.opens(painted(frame, at_s, noise=3))), None)


@pytest.mark.parametrize(
    ("frames", "opens"),
    [
        ([(10, 0.0)], 10),
        ([(3, 0.0), (9, 0.005), (10, 0.007), (11, 0.040)], 10),  # one of before, one in front, the aim
        ([(7, 0.0), (8, 0.002), (9, 0.004), (10, 0.006)], 10),
        ([(9, 0.0), (10, 0.055)], 10),  # Matroska paints the one before the aim at the clip's pace
        ([(7, 0.0), (8, 0.040), (9, 0.080), (10, 0.120)], 10),  # a busy machine is slow with them
        ([(5, 0.0), (6, 0.040), (7, 0.080), (8, 0.120), (9, 0.16), (11, 0.2)], 11),
        ([(9, 0.0), (11, 0.030)], 11),  # the aim was left out
        ([(number, number * 0.04) for number in range(12, 30)], 20),  # so was the one after it
    ],
)
def test_the_gate_opens_at_the_frame_aimed_at_or_as_soon_after_as_it_can(
    frames: list[tuple[int, float]], opens: int
) -> None:
    assert opened_at(Gate((sample(10), sample(11))), frames) == opens


def test_where_only_the_aim_is_known_pictures_of_before_the_jump_do_not_open_it() -> None:
    frames = [(40, 0.0), (41, 0.04), (42, 0.08), (9, 0.12), (10, 0.16)]
    assert opened_at(Gate((sample(10),)), frames) == 10


def test_what_follows_the_aim_may_be_learnt_before_it_comes() -> None:
    gate = Gate((sample(10),))
    gate.learn(sample(11))
    assert opened_at(gate, [(9, 0.0), (11, 0.030)]) == 11


def test_shut_it_lets_nothing_through() -> None:
    gate = Gate((sample(10), sample(11)))
    gate.shut()
    assert opened_at(gate, [(number, number * 0.04) for number in range(10, 40)]) is None


@pytest.mark.parametrize(("frame", "place"), [(9, None), (10, 0), (11, 1), (12, None)])
def test_beginning_wrong_is_noticed_where_both_frames_are_known(frame: int, place: int | None) -> None:
    gate = Gate((sample(10), sample(11)))
    assert gate.knows_both
    assert gate.place_of(painted(frame, 0.0, noise=3)) == place
    assert not Gate((sample(10),)).knows_both


def test_without_knowing_what_the_frame_looks_like_one_picture_is_held_back() -> None:
    assert opened_at(Gate(), [(4, 0.0), (10, 0.01)]) == 10


def test_after_it_opened_a_picture_still_more_like_the_aim_is_told() -> None:
    gate = Gate((sample(10), sample(11)))
    assert gate.opens(painted(10, 0.0, noise=6))
    assert gate.is_nearer(painted(10, 0.002, noise=2))
    assert not gate.is_nearer(painted(10, 0.004, noise=4))
    assert not gate.is_nearer(painted(11, 0.030, noise=2))


def test_nothing_is_held_back_for_ever() -> None:
    gate = Gate((sample(10),))
    assert opened_at(gate, [(50 + number, number / 1000) for number in range(20)]) is not None


def test_open_from_the_beginning_it_lets_everything_through() -> None:
    gate = Gate((sample(10),))
    gate.stand_open()
    assert gate.opens(painted(99, 0.0))


@given(
    width=st.integers(1, 300),
    height=st.integers(1, 200),
    padding=st.integers(0, 5),
    level=st.integers(0, 255),
)
def test_a_sample_of_any_size_is_that_of_its_pixels(
    width: int, height: int, padding: int, level: int
) -> None:
    stride = (width + padding) * 4
    taken = sample_of(bytes([level]) * (stride * height), width, height, stride)
    assert taken.shape[2] == 3
    assert (taken == level).all()
    assert distance(taken, taken) == 0.0


def converted(luma: float, blue_difference: float, red_difference: float, red: float, blue: float) -> bytes:
    """One colour in 32 bits (ITU-R BT.601, 2.5, with these weights)."""
    red_level = luma + 2 * (1 - red) * red_difference
    blue_level = luma + 2 * (1 - blue) * blue_difference
    green_level = (luma - red * red_level - blue * blue_level) / (1 - red - blue)
    return bytes(round(one) for one in (blue_level, green_level, red_level, 0))


@given(
    luma=st.floats(90, 160),
    differences=st.tuples(st.floats(-45, 45), st.floats(-45, 45)),
    weights=st.sampled_from([(0.2126, 0.0722), (0.2627, 0.0593), (0.212, 0.087), (0.299, 0.114)]),
)
def test_a_sample_is_of_the_colours_libvlc_paints_whatever_matrix_the_clip_names(
    luma: float, differences: tuple[float, float], weights: tuple[float, float]
) -> None:
    exact = sample_of(converted(luma, *differences, *weights), 1, 1, 4, weights)
    moving = sample_of(converted(luma, *differences, 0.299, 0.114), 1, 1, 4)
    assert distance(exact, moving) <= 3  # each of the three conversions rounds


def test_a_picture_painted_without_what_it_builds_on_is_grey_where_nothing_moved() -> None:
    grey = np.full((54, 96, 3), 129, np.int16)
    grey[10:30, 20:60] += np.arange(40, dtype=np.int16)[:, None]
    assert is_unfounded(grey)
    grey[:, :60] = (90, 130, 130)  # as much colour as that is a picture
    assert not is_unfounded(grey)
    assert not is_unfounded(sample(10))


def test_a_frame_is_known_again_although_it_was_converted_otherwise() -> None:
    assert is_alike(distance(sample(10), sample(10, noise=5)))
    assert not is_alike(distance(sample(10), sample(11)))


@pytest.mark.parametrize("guess", [9, 10, 11, 12])
def test_the_frame_seen_is_found_near_the_guess_and_no_further_than_needed(guess: int) -> None:
    found = Recognition(sample(10, noise=4), guess)
    looked = []
    for frame in sorted(range(6, 15), key=lambda one: abs(one - guess)):
        found.consider(frame, sample(frame))
        looked.append(frame)
        if found.is_certain:
            break
    assert found.best == 10
    assert len(looked) < 9


def test_where_nothing_moved_the_guess_stands_and_where_nothing_is_like_it_too() -> None:
    still = Recognition(sample(10), 12)
    for frame in (12, 11, 13, 10):
        still.consider(frame, sample(10))
    assert still.best == 12
    other = Recognition(sample(10), 12)
    for frame in (12, 13, 14):
        other.consider(frame, sample(frame + 5))
    assert other.best == 12
