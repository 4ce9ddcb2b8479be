"""Generated clips are what they say, so that what is tested on them means something."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from bwc_review.media.frame_code import BITS, paint_frame_number
from bwc_review.media.scene import MadeClip, cut_short, drop_index, read_frame_number
from bwc_review.media.speech import RATE, speech

Film = Callable[..., MadeClip]
STARTED = datetime(2026, 11, 20, 14, 3, 20, tzinfo=ZoneInfo("Europe/Paris"))
SECOND = timedelta(seconds=1)


@given(st.integers(0, 2**BITS - 1), st.sampled_from([(1280, 720), (320, 180), (180, 320), (640, 480)]))
def test_a_painted_number_is_read_back(number: int, size: tuple[int, int]) -> None:
    luma = np.full((size[1], size[0]), 128, np.uint8)
    paint_frame_number(luma, number)
    assert read_frame_number(np.repeat(luma[:, :, None], 3, axis=2)) == number


@pytest.mark.parametrize("level", [0, 128, 255])
def test_a_picture_without_code_gives_no_number(level: int) -> None:
    assert read_frame_number(np.full((180, 320, 3), level, np.uint8)) is None


def test_one_flipped_cell_is_noticed() -> None:
    luma = np.full((180, 320), 128, np.uint8)
    paint_frame_number(luma, 0b1011)
    cell = 320 / 64
    luma[:, round(16.5 * cell) : round(17.5 * cell)] = 16
    assert read_frame_number(np.repeat(luma[:, :, None], 3, axis=2)) is None


def test_each_frame_carries_its_number_and_its_time(film: Film) -> None:
    clip = film()
    with av.open(clip.path) as container:
        frames = list(container.decode(video=0))
    assert [read_frame_number(frame.to_ndarray(format="rgb24")) for frame in frames] == list(range(100))
    assert [frame.time for frame in frames] == pytest.approx(clip.times_s)


def test_the_burnt_in_clock_moves_once_a_second(film: Film) -> None:
    """The clock's pixels at the upper right are the same within a second and others in the next."""
    with av.open(film(with_sound=False, seconds=3.0).path) as container:
        frames = [frame.to_ndarray(format="gray") for frame in container.decode(video=0)]
    clocks = [frame[:14, 230:].astype(int) for frame in frames]
    within = max(np.abs(clocks[n] - clocks[n + 1]).max() for n in range(25, 48))
    across = np.abs(clocks[24] - clocks[25]).max()
    assert within < 60 < across


def test_two_cameras_hear_the_same_at_the_same_moment() -> None:
    one, other = speech(1_700_000_000.25, 3, hiss=1), speech(1_700_000_001.25, 3, hiss=2)
    same = float(np.corrcoef(one[RATE:], other[:-RATE])[0, 1])
    apart = float(np.corrcoef(one[: 2 * RATE], other[: 2 * RATE])[0, 1])
    assert same > 0.95
    assert abs(apart) < 0.2


def test_speech_stays_in_range_and_is_not_silence() -> None:
    sound = speech(1_700_000_000, 5)
    assert len(sound) == 5 * RATE
    assert 0.1 < float(np.abs(sound).max()) <= 1.0


def test_a_camera_with_a_wrong_clock_still_hears_the_truth(film: Film) -> None:
    """Burnt-in clocks seven seconds apart, started a second apart: the sound lies a second apart."""
    first = film(".avi", seconds=5.0)
    second = film(".avi", seconds=5.0, started_at=STARTED + 8 * SECOND, real_start=STARTED + SECOND, view=1)
    one, other = _sound(first.path), _sound(second.path)
    assert float(np.corrcoef(one[RATE : 5 * RATE], other[: 4 * RATE])[0, 1]) > 0.95
    with av.open(first.path) as left, av.open(second.path) as right:
        clocks = [
            next(c.decode(video=0)).to_ndarray(format="gray")[:14, 230:].astype(int) for c in (left, right)
        ]
    assert np.abs(clocks[0] - clocks[1]).max() > 60


def test_a_silent_lead_has_pictures_and_no_sound(film: Film) -> None:
    with av.open(film(silent_lead_s=2.0).path) as container:
        assert next(container.decode(audio=0)).time == pytest.approx(2.0, abs=0.07)


def test_a_power_cut_takes_the_index(film: Film, broken: Callable[..., Path]) -> None:
    path = broken(film(), drop_index)
    assert b"moov" not in path.read_bytes()
    with pytest.raises(av.error.InvalidDataError), av.open(path):
        pass


def test_dropping_an_index_that_comes_first_is_refused(film: Film, broken: Callable[..., Path]) -> None:
    with pytest.raises(ValueError, match="does not end"):
        broken(film(index_first=True), drop_index)


def test_cut_short_keeps_the_first_part(film: Film, broken: Callable[..., Path]) -> None:
    clip = film()
    path = broken(clip, lambda file: cut_short(file, 0.25))
    assert clip.path.read_bytes().startswith(path.read_bytes())
    assert path.stat().st_size == clip.path.stat().st_size // 4


def test_avi_refuses_a_variable_rate(film: Film) -> None:
    with pytest.raises(ValueError, match="variable"):
        film(".avi", variable=True)


def _sound(path: Path) -> NDArray[np.float64]:
    with av.open(path) as container:
        blocks = [block.to_ndarray().astype(np.float64).ravel() for block in container.decode(audio=0)]
    return np.concatenate(blocks)
