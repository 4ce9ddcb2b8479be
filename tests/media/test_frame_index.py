"""The frame index maps time to frames and back, and survives being written down."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.media.frame_index import FrameIndex

BASES = st.sampled_from([Fraction(1, 25), Fraction(1001, 30000), Fraction(1, 1000), Fraction(1, 90000)])


@st.composite
def indexes(draw: st.DrawFn) -> FrameIndex:
    steps = draw(st.lists(st.integers(1, 20_000), min_size=0, max_size=200))
    start = draw(st.integers(-(2**40), 2**40))
    pts = np.cumsum([start, *steps], dtype=np.int64)
    keys = sorted(draw(st.sets(st.integers(0, len(steps)), max_size=20)) | {0})
    turned = draw(st.sampled_from([0, 90, 180, 270]))
    return FrameIndex(draw(BASES), start, pts, np.array(keys, np.int64), turned, draw(st.booleans()))


@given(indexes())
def test_an_index_reads_back_as_it_was_written(index: FrameIndex) -> None:
    assert FrameIndex.from_bytes(index.to_bytes()) == index


@given(indexes(), st.data())
def test_the_offset_of_a_frame_leads_back_to_it(index: FrameIndex, data: st.DataObject) -> None:
    frame = data.draw(st.integers(0, index.count - 1))
    assert index.at_offset(index.offset_of(frame)) == frame


@given(indexes(), st.floats(-10, 10_000))
def test_the_frame_on_screen_began_before_and_the_next_begins_after(
    index: FrameIndex, seconds: float
) -> None:
    frame = index.at_offset(seconds)
    tick = float(index.time_base)
    assert frame == 0 or index.offset_of(frame) <= seconds + tick
    assert frame == index.count - 1 or index.offset_of(frame + 1) > seconds - tick


@given(indexes(), st.data())
def test_every_frame_lies_in_the_group_it_is_decoded_with(index: FrameIndex, data: st.DataObject) -> None:
    frame = data.draw(st.integers(0, index.count - 1))
    first, end = index.group_of(frame)
    assert first <= frame < end
    assert first in index.keyframes
    assert not any(first < key < end for key in index.keyframes)


@given(indexes(), st.data())
def test_a_time_stamp_finds_its_frame_and_no_other_does(index: FrameIndex, data: st.DataObject) -> None:
    frame = data.draw(st.integers(0, index.count - 1))
    assert index.frame_of(int(index.pts[frame])) == frame
    stray = data.draw(st.integers(-(2**41), 2**41).filter(lambda pts: pts not in index.pts))
    assert index.frame_of(stray) is None


@given(indexes(), st.data())
def test_a_damaged_record_is_refused_or_another_index_never_a_crash(
    index: FrameIndex, data: st.DataObject
) -> None:
    whole = bytearray(index.to_bytes())
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] ^= data.draw(st.integers(1, 255))
    try:
        FrameIndex.from_bytes(bytes(whole))
    except ValueError:
        return


@pytest.mark.parametrize("data", [b"", b"BWCI", b"nonsense" * 20])
def test_bytes_of_something_else_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="frame index"):
        FrameIndex.from_bytes(data)


def test_frames_without_key_frame_are_refused() -> None:
    with pytest.raises(ValueError, match="key frame"):
        FrameIndex(Fraction(1, 25), 0, np.arange(3, dtype=np.int64), np.array([], np.int64))


def test_an_empty_index_has_no_frame_at_any_offset() -> None:
    empty = FrameIndex(Fraction(1, 25), 0, np.array([], np.int64), np.array([], np.int64))
    assert empty.count == 0
    with pytest.raises(IndexError):
        empty.at_offset(0)
    with pytest.raises(IndexError):
        empty.offset_of(0)


def test_twelve_hours_are_small_and_exact() -> None:
    count = 12 * 3600 * 30
    pts = np.arange(count, dtype=np.int64) * 3003 + 126_000
    index = FrameIndex(Fraction(1, 90_000), 126_000, pts, np.arange(0, count, 60, dtype=np.int64))
    assert len(index.to_bytes()) < 40_000
    assert index.at_offset(index.offset_of(count - 2)) == count - 2
    assert index.origin_s == pytest.approx(1.4)


def test_an_index_cannot_be_changed() -> None:
    index = FrameIndex(Fraction(1, 25), 0, np.arange(3, dtype=np.int64), np.array([0], np.int64))
    with pytest.raises(ValueError, match="read-only"):
        index.pts[0] = 5
