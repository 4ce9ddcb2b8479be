"""Where playing goes on at the edge of a file, whatever the cameras recorded."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.clip import ClipId
from bwc_review.domain.onward import Onward, onward
from bwc_review.domain.recording import SAID_S
from bwc_review.domain.wall_clock import Placement, WallClock

T0 = datetime(2026, 11, 12, 13, 0, tzinfo=UTC)
A, B, ONE = ClipId("a"), ClipId("b"), ClipId("one")


def _at(seconds: float) -> datetime:
    return T0 + timedelta(seconds=seconds)


def _clock(*clips: tuple[str, str, float, float]) -> WallClock:
    """Clips of a lane from and to these seconds."""
    return WallClock(
        [Placement(ClipId(clip), lane, _at(begin), end - begin) for clip, lane, begin, end in clips]
    )


def _next(clock: WallClock, clip: ClipId, *, forward: bool = True) -> Onward | None:
    """From the edge of a clip, everything open."""
    one = clock.of_clip(clip)
    every = [each.clip for each in clock.placements]
    return onward(clock, one.lane, clip, one.end if forward else one.begin, every, forward=forward)


def test_the_next_file_comes_first_also_where_another_camera_records() -> None:
    for begin in (3.6, 4.0, 4.9):
        clock = _clock(("a", "CAM-02", 0, 4), ("b", "CAM-02", begin, 8), ("one", "CAM-01", 0, 9))
        assert _next(clock, A) == Onward("CAM-02", B, 0.0)
        assert _next(clock, B, forward=False) == Onward("CAM-02", A, 4.0)


def test_what_another_camera_recorded_in_a_gap_is_played_with_it() -> None:
    clock = _clock(("a", "CAM-02", 0, 4), ("b", "CAM-02", 20, 24), ("one", "CAM-01", 1, 30))
    assert _next(clock, A) == Onward("CAM-01", ONE, 3.0)
    assert _next(clock, B) == Onward("CAM-01", ONE, 23.0)
    assert _next(clock, B, forward=False) == Onward("CAM-01", ONE, 19.0)
    assert _next(clock, A, forward=False) is None
    assert _next(clock, ONE) is None


def test_what_another_camera_began_within_a_gap_is_begun_with_there() -> None:
    clock = _clock(("a", "CAM-02", 0, 4), ("b", "CAM-02", 20, 24), ("one", "CAM-01", 8, 12))
    assert _next(clock, A) == Onward("CAM-01", ONE, 0.0)
    assert _next(clock, ONE) == Onward("CAM-02", B, 0.0)
    assert _next(clock, B, forward=False) == Onward("CAM-01", ONE, 4.0)


def test_a_file_inside_of_what_was_played_is_not_gone_back_to() -> None:
    clock = _clock(("a", "CAM-02", 0, 60), ("b", "CAM-02", 10, 15), ("c", "CAM-02", 60.5, 70))
    assert _next(clock, A) == Onward("CAM-02", ClipId("c"), 0.0)
    assert _next(clock, ClipId("c"), forward=False) == Onward("CAM-02", A, 60.0)
    assert _next(clock, B) == Onward("CAM-02", A, 15.0)
    assert _next(clock, B, forward=False) == Onward("CAM-02", A, 10.0)


def test_what_cannot_be_shown_of_another_camera_does_not_stop_the_one_that_plays() -> None:
    clock = _clock(("a", "CAM-02", 0, 4), ("b", "CAM-02", 20, 24), ("one", "CAM-01", 1, 30))
    assert onward(clock, "CAM-02", A, _at(4), [], forward=True) == Onward("CAM-02", B, 0.0)


def test_from_a_moment_in_a_gap_it_goes_on_with_what_is_nearest() -> None:
    clock = _clock(("a", "CAM-02", 0, 4), ("b", "CAM-02", 20, 24), ("one", "CAM-01", 8, 12))
    every = [A, B, ONE]
    assert onward(clock, "CAM-02", None, _at(6), every, forward=True) == Onward("CAM-01", ONE, 0.0)
    assert onward(clock, "CAM-02", None, _at(10), every, forward=True) == Onward("CAM-01", ONE, 2.0)
    assert onward(clock, "CAM-02", None, _at(13), every, forward=False) == Onward("CAM-01", ONE, 4.0)
    assert onward(clock, "CAM-02", None, _at(13), every, forward=True) == Onward("CAM-02", B, 0.0)
    assert onward(clock, "CAM-02", None, _at(6), every, forward=False) == Onward("CAM-02", A, 4.0)


@st.composite
def _clips(draw: st.DrawFn) -> list[Placement]:
    """Clips of up to three cameras, lying anyhow."""
    return [
        Placement(
            ClipId(str(number)),
            f"CAM-{draw(st.integers(1, 3))}",
            _at(draw(st.integers(0, 60))),
            draw(st.integers(500, 30_000)) / 1000,
        )
        for number in range(draw(st.integers(1, 7)))
    ]


@given(clips=_clips(), data=st.data(), forward=st.booleans())
def test_nothing_that_any_camera_recorded_is_passed_over(
    clips: list[Placement], data: st.DataObject, forward: bool
) -> None:
    clock = WallClock(clips)
    one = data.draw(st.sampled_from(clips))
    here = one.end if forward else one.begin
    found = _next(clock, one.clip, forward=forward)
    if found is None:
        reached = clock.end if forward else clock.start
    else:
        to = clock.of_clip(found.clip)
        assert to.lane == found.lane
        assert 0.0 <= found.offset_s <= to.duration_s
        assert to.end > here if forward else to.begin < here
        reached = clock.wall_of(found.clip, found.offset_s)
        is_past = to.begin > one.begin if forward else to.begin < one.begin and to.end <= one.end
        if to.lane == one.lane and is_past:
            assert found.offset_s == (0.0 if forward else to.duration_s), "each file of the lane is whole"
    if (reached > here) != forward:
        return  # files that overlap: it goes over the same stretch again
    between = sorted((here, reached))
    for other in clips:
        if other.lane != one.lane or found is None:
            first, last = max(other.begin, between[0]), min(other.end, between[1])
            assert (last - first).total_seconds() <= SAID_S + 0.001


@given(clips=_clips(), forward=st.booleans())
def test_going_on_and_on_it_comes_to_an_end_and_every_moment_recorded_was_reached(
    clips: list[Placement], forward: bool
) -> None:
    clock = WallClock(clips)
    first = clock.placements[0] if forward else max(clips, key=lambda one: one.end)
    at: Placement | None = first
    came = first.begin if forward else first.end
    seen: list[tuple[datetime, datetime]] = []
    while at is not None:
        assert len(seen) <= len(clips) * 2, "it comes to an end"
        seen.append((came, at.end) if forward else (at.begin, came))
        found = _next(clock, at.clip, forward=forward)
        at = None if found is None else clock.of_clip(found.clip)
        if found is not None:
            came = clock.wall_of(found.clip, found.offset_s)
    for one in clips:
        for part in range(1, 20):
            moment = one.begin + timedelta(seconds=one.duration_s * part / 20)
            near = timedelta(seconds=SAID_S + 0.001)
            assert any(begin - near <= moment <= end + near for begin, end in seen)
