"""Wall clock, timecode, countdown of a recording, numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.numbering import meant_number, next_number, parse_number
from bwc_review.domain.recording import shared_countdown
from bwc_review.domain.timecode import camera_and_corrected, format_offset, format_wall, parse
from bwc_review.domain.wall_clock import Placement, WallClock

T0 = datetime(2026, 11, 12, 13, 0, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")
MICRO = timedelta(microseconds=1)


def _at(seconds: float) -> datetime:
    return T0 + timedelta(seconds=seconds)


@st.composite
def _placements(draw: st.DrawFn) -> list[Placement]:
    """One to three lanes of clips that do not overlap inside their lane, with gaps and alignment offsets."""
    placements = []
    for lane in range(draw(st.integers(1, 3))):
        reached = draw(st.integers(0, 600))
        nudge = draw(st.sampled_from((0.0, 0.04, -7.0)))
        for number in range(draw(st.integers(1, 4))):
            length = draw(st.integers(1, 900_000)) / 1000
            placements.append(
                Placement(ClipId(f"{lane}-{number}"), f"CAM-{lane}", _at(reached), length, offset_s=nudge)
            )
            reached += int(length) + 1 + draw(st.integers(0, 30))
    return draw(st.permutations(placements))


@st.composite
def _overlapping(draw: st.DrawFn) -> list[Placement]:
    """One to three lanes of clips that lie anyhow: apart, over one another, one inside another."""
    placements = []
    for lane in range(draw(st.integers(1, 3))):
        nudge = draw(st.sampled_from((0.0, 0.04, -7.0)))
        for number in range(draw(st.integers(1, 5))):
            begin, length = draw(st.integers(0, 60)), draw(st.integers(1, 90_000)) / 1000
            placements.append(
                Placement(ClipId(f"{lane}-{number}"), f"CAM-{lane}", _at(begin), length, offset_s=nudge)
            )
    return draw(st.permutations(placements))


@given(placements=_overlapping(), data=st.data())
def test_a_file_that_is_held_has_its_moments_whatever_lies_over_it(
    placements: list[Placement], data: st.DataObject
) -> None:
    clock = WallClock(placements)
    one = data.draw(st.sampled_from(placements))
    offset = data.draw(st.floats(0, one.duration_s, exclude_max=True))
    wall = clock.wall_of(one.clip, offset)
    assume(wall < one.end)
    held, free = clock.at(wall, [one.clip]), clock.at(wall)
    clip, back = held[one.lane]
    assert clip == one.clip
    assert back == pytest.approx(offset, abs=2e-6)
    assert {lane: hit for lane, hit in held.items() if lane != one.lane} == {
        lane: hit for lane, hit in free.items() if lane != one.lane
    }, "only the lane of the clip held is asked of otherwise"
    covering = [it for it in clock.of_lane(one.lane) if it.begin <= wall < it.end]
    assert free[one.lane][0] == covering[-1].clip


@given(placements=_overlapping())
def test_from_file_to_file_each_one_of_a_lane_is_reached_once_either_way(placements: list[Placement]) -> None:
    clock = WallClock(placements)
    for lane in clock.lanes:
        clips = clock.of_lane(lane)
        for way, start in ((True, clips[0]), (False, clips[-1])):
            reached: list[Placement] = []
            one: Placement | None = start
            while one is not None and len(reached) <= len(clips):
                reached.append(one)
                one = clock.beside(one.clip, forward=way)
            assert reached == (list(clips) if way else list(reversed(clips)))


@given(placements=_overlapping(), second=st.floats(-20, 200))
def test_every_moment_of_files_that_overlap_is_one_of_them_or_a_gap(
    placements: list[Placement], second: float
) -> None:
    clock = WallClock(placements)
    wall = _at(second)
    shown = clock.at(wall)
    for lane in clock.lanes:
        covering = [one for one in clock.of_lane(lane) if one.begin <= wall < one.end]
        assert (lane in shown) == bool(covering)
        in_gap = any(begin <= wall < end for begin, end in clock.gaps(lane))
        assert not (in_gap and covering)


@given(placements=_placements(), data=st.data())
def test_clip_to_wall_and_back(placements: list[Placement], data: st.DataObject) -> None:
    clock = WallClock(placements)
    one = data.draw(st.sampled_from(placements))
    offset = data.draw(st.floats(0, one.duration_s, exclude_max=True))
    wall = clock.wall_of(one.clip, offset)
    assume(wall < one.end)  # a moment is known to the microsecond
    clip, back = clock.at(wall)[one.lane]
    assert clip == one.clip
    assert back == pytest.approx(offset, abs=2e-6)


@given(placements=_placements(), second=st.floats(-100, 5000))
def test_every_moment_of_a_lane_is_a_clip_or_a_gap(placements: list[Placement], second: float) -> None:
    clock = WallClock(placements)
    wall = _at(second)
    inside = clock.start <= wall < clock.end
    shown = clock.at(wall)
    for lane in clock.lanes:
        in_gap = any(begin <= wall < end for begin, end in clock.gaps(lane))
        assert not (in_gap and lane in shown)
        if inside:
            assert in_gap or lane in shown
        else:
            assert lane not in shown
        following = clock.next_of(lane, wall)
        begins = [one.begin for one in clock.of_lane(lane) if one.begin > wall]
        assert (following and following.begin) == (min(begins) if begins else None)
    assert clock.start == min(one.begin for one in placements)
    assert clock.end == max(one.end for one in placements)


def test_two_cameras_seven_seconds_apart() -> None:
    one = Placement(ClipId("a"), "CAM-01", _at(0), 60.0)
    other = Placement(ClipId("b"), "CAM-02", _at(37), 60.0, offset_s=-7.0)
    clock = WallClock([other, one])
    assert clock.lanes == ("CAM-01", "CAM-02")
    assert clock.at(_at(40)) == {"CAM-01": ("a", 40.0), "CAM-02": ("b", 10.0)}
    assert clock.at(_at(60)) == {"CAM-02": ("b", 30.0)}  # half open: the last picture is before its end
    assert clock.at(_at(-1)) == {}
    assert clock.gaps("CAM-01") == ((_at(60), _at(90)),)
    assert clock.gaps("CAM-02") == ((_at(0), _at(30)),)
    following = clock.next_of("CAM-02", _at(0))
    assert following is not None
    assert following.begin == _at(30)
    assert clock.next_of("CAM-02", _at(30)) is None


def test_where_files_overlap_the_later_one_counts() -> None:
    clock = WallClock(
        [Placement(ClipId("a"), "CAM-01", _at(0), 61.0), Placement(ClipId("b"), "CAM-01", _at(60), 10.0)]
    )
    assert clock.at(_at(60.5)) == {"CAM-01": ("b", 0.5)}
    assert clock.at(_at(60.5), {ClipId("a")}) == {"CAM-01": ("a", 60.5)}
    assert clock.at(_at(61), {ClipId("a")}) == {"CAM-01": ("b", 1.0)}
    assert clock.gaps("CAM-01") == ()
    long = WallClock(
        [Placement(ClipId("a"), "CAM-01", _at(0), 61.0), Placement(ClipId("b"), "CAM-01", _at(10), 5.0)]
    )
    assert long.at(_at(20)) == {"CAM-01": ("a", 20.0)}


@given(placements=_placements(), extra=st.integers(0, 600))
def test_what_files_of_a_lane_cover_twice_is_told(placements: list[Placement], extra: int) -> None:
    lane = placements[0].lane
    of_lane = sorted((one for one in placements if one.lane == lane), key=lambda one: one.begin)
    clock = WallClock([*placements, Placement(ClipId("x"), lane, of_lane[0].begin, float(extra + 1))])
    covered = clock.overlaps(lane)
    for begin, end in covered:
        middle = begin + (end - begin) / 2
        assert sum(one.begin <= middle < one.end for one in clock.of_lane(lane)) > 1
    whole = sum((one.end - one.begin for one in clock.of_lane(lane)), timedelta())
    gaps = sum((end - begin for begin, end in clock.gaps(lane)), timedelta())
    twice = sum((end - begin for begin, end in covered), timedelta())
    lost = abs((clock.end - clock.start) - (whole - twice + gaps))
    assert lost <= timedelta(milliseconds=len(placements) + 1), "a millisecond between two files is no gap"


def test_a_wall_clock_needs_each_clip_once() -> None:
    one = Placement(ClipId("a"), "CAM-01", _at(0), 60.0)
    with pytest.raises(ValueError, match="needs a clip"):
        WallClock([])
    with pytest.raises(ValueError, match="once"):
        WallClock([one, one])
    with pytest.raises(KeyError):
        WallClock([one]).wall_of(ClipId("b"), 0.0)
    with pytest.raises(KeyError):
        WallClock([one]).beside(ClipId("b"), forward=True)
    assert WallClock([one]).of_clip(ClipId("a")) == one


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0.0),
        ("322", 322.0),
        ("322.48", 322.48),
        ("5:22", 322.0),
        ("05:22,480", 322.48),
        ("1:05:22.5", 3922.5),
        (" 00:00:01,001 ", 1.001),
    ],
)
def test_times_people_type(text: str, seconds: float) -> None:
    assert parse(text) == pytest.approx(seconds, abs=1e-9)


@pytest.mark.parametrize(
    "text", ["", "abc", "1:60", "1:60:00", "-5", "5:", ":5", "1.2.3", "1:2:3:4", "12:345", "nan"]
)
def test_what_is_not_a_time(text: str) -> None:
    with pytest.raises(ValueError, match="not a time"):
        parse(text)


@given(
    starts=st.lists(st.integers(0, 50), min_size=1, max_size=6),
    offsets=st.lists(st.floats(-100, 100), min_size=6, max_size=6),
)
def test_moving_cameras_beside_one_another_leaves_the_order_of_their_lanes(
    starts: list[int], offsets: list[float]
) -> None:
    still = [
        Placement(ClipId(f"c{number}"), f"lane {number % 3}", _at(start), 10.0)
        for number, start in enumerate(starts)
    ]
    moved = [replace(one, offset_s=offset) for one, offset in zip(still, offsets, strict=False)]
    clock = WallClock(moved)
    assert clock.lanes == WallClock(still).lanes
    assert clock.start == min(one.begin for one in moved)
    for lane in clock.lanes:
        begins = [one.begin for one in clock.of_lane(lane)]
        assert begins == sorted(begins)


@given(seconds=st.floats(0, 300_000))
def test_an_offset_written_and_read_is_the_same_to_the_millisecond(seconds: float) -> None:
    text = format_offset(seconds)
    assert abs(parse(text) - seconds) <= 0.000501
    assert format_offset(parse(text)) == text


def test_offsets_are_written_like_this() -> None:
    assert format_offset(0) == "00:00:00,000"
    assert format_offset(59.9996) == "00:01:00,000"
    assert format_offset(3922.48) == "01:05:22,480"
    assert format_offset(-7.04) == "-00:00:07,040"
    assert format_offset(-0.0001) == "00:00:00,000"
    with pytest.raises(ValueError, match="finite"):
        format_offset(float("inf"))


def test_the_time_on_the_wall_is_local_and_never_ahead() -> None:
    assert format_wall(datetime(2026, 11, 12, 13, 3, 22, 480_999, tzinfo=UTC), PARIS) == "14:03:22,480"
    assert format_wall(datetime(2026, 7, 12, 13, 3, 22, tzinfo=UTC), PARIS) == "15:03:22,000"


def test_the_cameras_time_and_the_corrected_one(make_clip: Callable[..., Clip]) -> None:
    clip = make_clip(recorded_at=_at(0), clock_offset_s=7.0)
    assert camera_and_corrected(clip, 10.5) == (_at(10.5), _at(17.5))


def test_one_recording_has_one_countdown_the_earliest(profile: LegalProfile) -> None:
    days = [date(2025, 2, 1), date(2025, 1, 31)]
    assert shared_countdown(days, profile) == (date(2025, 1, 31), date(2025, 2, 28))


def test_numbers_without_gap() -> None:
    assert next_number(2026, 0) == "2026-0001"
    assert next_number(2026, 41) == "2026-0042"
    assert next_number(2026, 9999) == "2026-10000"
    assert parse_number(" 2026-0042 ") == (2026, 42)
    with pytest.raises(ValueError, match="not negative"):
        next_number(2026, -1)
    for bad in ("", "2026-42", "26-0042", "2026_0042", "2026-E-0001"):
        with pytest.raises(ValueError, match="AAAA-NNNN"):
            parse_number(bad)


@given(year=st.integers(1, 9999), last=st.integers(0, 100_000))
def test_a_number_reads_back(year: int, last: int) -> None:
    assert parse_number(next_number(year, last)) == (year, last + 1)
    assert meant_number(f" {year:04d}-{last + 1} ", 2026) == next_number(year, last)
    assert meant_number(str(last + 1), year) == next_number(year, last)


@pytest.mark.parametrize("typed", ["", "-", "0", "2026-", "-7", "26-0042", "0000-1", "²", "x"])
def test_what_is_no_number_is_given_back_as_it_is(typed: str) -> None:
    assert meant_number(typed, 2026) == typed
