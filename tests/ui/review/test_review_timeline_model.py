"""Where things lie on the timeline, without Qt."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.clip import ClipId
from bwc_review.domain.mark import Instant, Mark, MarkId, MarkKind
from bwc_review.domain.wall_clock import Placement, WallClock
from bwc_review.ui.review.go_to import position_of
from bwc_review.ui.review.timeline_model import CLOSEST_S, TimelineModel, nearest

PARIS = ZoneInfo("Europe/Paris")
START = datetime(2026, 11, 12, 13, 2, 7, tzinfo=UTC)


def model(length_s: float = 600.0) -> TimelineModel:
    """CAM-02 in two files with a gap of 20 s, CAM-01 beside them; 1,000 pixels wide."""
    half = length_s / 2
    made = TimelineModel(
        WallClock(
            [
                Placement(ClipId("a"), "CAM-02", START, half - 20),
                Placement(ClipId("b"), "CAM-02", START + timedelta(seconds=half), half),
                Placement(ClipId("c"), "CAM-01", START + timedelta(seconds=60), 100),
            ]
        ),
        PARIS,
    )
    made.resize(1000)
    return made


def mark(clip: str, start_s: float, end_s: float | None = None) -> Mark:
    at = Instant(0, 0, start_s)
    end = None if end_s is None else Instant(1, 1, end_s)
    kind = MarkKind.POINT if end is None else MarkKind.SPAN
    return Mark(MarkId(f"{clip}{start_s}"), ClipId(clip), kind, at, end, START, START, "x", "", None, START)


def test_everything_is_in_view_at_first() -> None:
    made = model()
    assert 0 <= made.x_of(0.0) < 40
    assert 960 < made.x_of(made.length_s) <= 1000


MOVES = st.lists(
    st.one_of(
        st.tuples(st.just("zoom"), st.floats(0.05, 20), st.floats(0, 1000)),
        st.tuples(st.just("pan"), st.floats(-5000, 5000), st.just(0.0)),
        st.tuples(st.just("follow"), st.floats(0, 600), st.just(0.0)),
    ),
    max_size=30,
)


@given(MOVES, st.floats(1.0, 20_000.0))
def test_no_zoom_and_no_pan_ever_leaves_the_recording(
    moves: list[tuple[str, float, float]], length_s: float
) -> None:
    made = model(max(length_s, 50.0))
    for name, value, at in moves:
        if name == "zoom":
            made.zoom(value, at)
        elif name == "pan":
            made.pan(value)
        else:
            made.follow(min(value, made.length_s))
        shown = made.to_s - made.from_s
        assert shown >= CLOSEST_S * 0.999
        assert made.from_s >= -made.length_s * 0.03 - CLOSEST_S
        assert made.to_s <= made.length_s * 1.03 + 2 * CLOSEST_S


@given(st.floats(1.1, 5.0), st.floats(200, 800))
def test_zooming_keeps_what_is_under_the_pointer(factor: float, x: float) -> None:
    made = model()
    made.zoom(3.0, 500)
    before = made.from_s + x / made.width * (made.to_s - made.from_s)
    made.zoom(factor, x)
    after = made.from_s + x / made.width * (made.to_s - made.from_s)
    assert after == pytest.approx(before, abs=0.5) or made.from_s < 0 or made.to_s > made.length_s


@given(st.floats(0, 600))
def test_seconds_and_pixels_are_the_same_place(at_s: float) -> None:
    made = model()
    assert made.seconds_at(made.x_of(at_s)) == pytest.approx(at_s, abs=1e-6)


@given(st.floats(1.0, 5000.0))
def test_hours_stand_at_round_moments_and_never_too_close(zoom: float) -> None:
    made = model()
    made.zoom(zoom, 400)
    ticks = made.ticks(84)
    xs = [made.x_of(tick.at_s) for tick in ticks]
    assert all(right - left >= 83.9 for left, right in itertools.pairwise(xs))
    for tick in ticks:
        moment = made.wall(tick.at_s) + timedelta(microseconds=500)
        assert moment.microsecond // 1000 % 20 == 0


def test_the_scale_is_told_in_the_zone_of_the_station() -> None:
    assert [tick.text for tick in model().ticks(84)][:2] == ["14:02", "14:03"]


def test_small_pictures_lie_side_by_side_each_nearest_to_its_place() -> None:
    made = model()
    piece = made.pieces[0]
    times = [float(second) for second in range(0, 280, 10)]
    tiles = made.tiles(piece, times, 60)
    assert tiles[0].x == pytest.approx(made.x_of(piece.start_s))
    assert all(a.x + 60 == pytest.approx(b.x) for a, b in itertools.pairwise(tiles))
    assert [tile.picture for tile in tiles] == sorted(tile.picture for tile in tiles)
    assert tiles[-1].x + tiles[-1].width <= made.x_of(piece.end_s) + 0.01


def test_only_what_is_in_view_is_laid_out() -> None:
    made = model(20_000)
    made.zoom(200, 500)
    assert len(made.tiles(made.pieces[0], [0.0, 100.0], 60)) <= 18
    assert len(made.columns(made.pieces[0], 50, bytes(20_000 * 50), 2)) <= 501


def test_the_loudest_peak_of_a_column_counts() -> None:
    made = model()
    peaks = bytearray(280 * 50)
    peaks[100 * 50] = 200
    columns = made.columns(made.pieces[0], 50, bytes(peaks), 2)
    loud = [x for x, peak in columns if peak == 200]
    assert len(loud) == 1
    assert loud[0] == pytest.approx(made.x_of(100), abs=2.1)


def test_a_gap_belongs_to_no_clip() -> None:
    made = model()
    assert made.piece_at(0, 100.0) == made.pieces[0]
    assert made.piece_at(0, 290.0) is None
    assert made.piece_at(1, 10.0) is None


def test_a_point_on_a_span_is_found_before_the_span() -> None:
    made = model()
    made.set_marks([(mark("a", 10, 200), "span"), (mark("a", 100), "point"), (mark("gone", 5), "?")])
    assert [one.text for one in made.marks] == ["span", "point"]
    found = made.mark_at(made.x_of(100) + 2)
    assert found is not None
    assert found.text == "point"
    other = made.mark_at(made.x_of(50))
    assert other is not None
    assert other.text == "span"
    assert made.mark_at(made.x_of(400)) is None
    assert made.edge_at(made.x_of(200)) == (made.marks[0], True)
    assert made.edge_at(made.x_of(10)) == (made.marks[0], False)


@given(st.lists(st.floats(0, 100), min_size=1, max_size=50), st.floats(-10, 110))
def test_the_nearest_time_is_the_nearest(times: list[float], at_s: float) -> None:
    rising = sorted(times)
    assert abs(rising[nearest(rising, at_s)] - at_s) == min(abs(one - at_s) for one in rising)


@pytest.mark.parametrize(
    ("text", "at_s"),
    [("14:03:07", 60.0), ("14:02:07,500", 0.5), ("1:30", 90.0), ("0", 0.0), ("15:00:00", None), ("x", None),
     ("0:05:00", 300.0), ("700", None)],
)  # fmt: skip
def test_a_typed_time_is_an_hour_of_the_day_or_counts_from_the_beginning(
    text: str, at_s: float | None
) -> None:
    assert position_of(text, START.astimezone(PARIS), 600.0) == at_s


def test_an_hour_after_midnight_belongs_to_a_recording_that_runs_past_it() -> None:
    start = datetime(2026, 11, 12, 23, 50, tzinfo=PARIS)
    assert position_of("00:05:00", start, 1800.0) == 900.0
