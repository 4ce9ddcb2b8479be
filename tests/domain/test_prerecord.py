"""Where the button was pressed, and what a file holds from before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.belonging import JoinedBy, Pressed, PressedBy
from bwc_review.domain.clip import Clip
from bwc_review.domain.prerecord import LONGEST_S, Lead, is_in, lead_of, pressed

START = datetime(2026, 6, 19, 8, 3, 20, tzinfo=UTC)


def after(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def test_what_the_camera_noted_goes_before_what_is_set() -> None:
    assert pressed(START, after(12), 30.0) == Pressed(12.0, PressedBy.CAMERA)
    assert pressed(START, None, 30.0) == Pressed(30.0, PressedBy.SETTING)
    assert pressed(START, None, None) is None
    assert pressed(START, None, 0.0) is None


@pytest.mark.parametrize("seconds", [-1.0, LONGEST_S + 1])
def test_a_button_pressed_in_an_earlier_file_or_for_another_recording_says_nothing(seconds: float) -> None:
    assert pressed(START, after(seconds), 30.0) is None


@given(offset_s=st.floats(0, LONGEST_S), length_s=st.floats(0, 2 * LONGEST_S))
def test_what_lies_before_the_button_is_never_longer_than_the_file(
    offset_s: float, length_s: float, make_clip: Callable[..., Clip]
) -> None:
    clip = make_clip(duration_s=length_s, pressed=Pressed(offset_s, PressedBy.CAMERA))
    lead = lead_of(clip)
    if offset_s == 0:
        assert lead is None
    else:
        assert lead == Lead(min(offset_s, length_s), PressedBy.CAMERA)
    assert is_in(clip) == (offset_s <= length_s)


def test_a_setting_speaks_of_the_first_file_of_a_recording_only(make_clip: Callable[..., Clip]) -> None:
    first = make_clip(pressed=Pressed(30.0, PressedBy.SETTING))
    assert lead_of(first) == Lead(30.0, PressedBy.SETTING)
    assert lead_of(replace(first, joined_by=JoinedBy.TIMES)) is None
    assert not is_in(first), "nobody measured when it was pressed"
    noted = replace(first, joined_by=JoinedBy.TIMES, pressed=Pressed(2.0, PressedBy.CAMERA))
    assert lead_of(noted) == Lead(2.0, PressedBy.CAMERA)
