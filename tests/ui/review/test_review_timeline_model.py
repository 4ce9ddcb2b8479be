"""Where things lie on the timeline, without Qt."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.clip import ClipId
from bwc_review.domain.mark import Instant, Mark, MarkId, MarkKind
from bwc_review.domain.wall_clock import Placement, WallClock
from bwc_review.media.frame_index import LOST_S
from bwc_review.ui.review.go_to import position_of
from bwc_review.ui.review.looks import coarse
from bwc_review.ui.review.mark_drag import MarkDrag, Part, taken
from bwc_review.ui.review.near_shelf import NearShelf, wishes
from bwc_review.ui.review.timeline_drawing import COARSE
from bwc_review.ui.review.timeline_model import Break, TimelineModel, nearest
from bwc_review.ui.review.timeline_window import CLOSEST_S

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


def test_small_pictures_lie_side_by_side_each_for_the_middle_of_its_place() -> None:
    made = model()
    piece = made.pieces[0]
    tiles = made.tiles(piece, 60)
    assert tiles[0].x == pytest.approx(made.x_of(piece.start_s))
    assert all(a.x + 60 == pytest.approx(b.x) for a, b in itertools.pairwise(tiles))
    for tile in tiles:
        assert tile.at_s == pytest.approx(made.seconds_at(tile.x + tile.width / 2) - piece.start_s, abs=1e-6)
    assert tiles[-1].x + tiles[-1].width <= made.x_of(piece.end_s) + 0.01


def test_only_what_is_in_view_is_laid_out() -> None:
    made = model(20_000)
    made.zoom(200, 500)
    assert len(made.tiles(made.pieces[0], 60)) <= 18
    assert len(made.columns(made.pieces[0], 50, bytes(20_000 * 50), 2)) <= 501


def test_the_loudest_peak_of_a_column_counts() -> None:
    made = model()
    peaks = bytearray(280 * 50)
    peaks[100 * 50] = 200
    columns = made.columns(made.pieces[0], 50, bytes(peaks), 2)
    loud = [x for x, peak in columns if peak == 200]
    assert len(loud) == 1
    assert loud[0] == pytest.approx(made.x_of(100), abs=2.1)


@given(st.binary(max_size=2000))
def test_a_coarse_outline_of_the_sound_loses_no_peak(peaks: bytes) -> None:
    outline = coarse(peaks)
    assert len(outline) == -(-len(peaks) // COARSE)
    assert list(outline) == [max(peaks[at : at + COARSE]) for at in range(0, len(peaks), COARSE)]
    assert max(outline, default=0) == max(peaks, default=0)


def test_a_gap_belongs_to_no_clip() -> None:
    made = model()
    assert made.piece_at(0, 100.0) == made.pieces[0]
    assert made.piece_at(0, 290.0) is None
    assert made.piece_at(1, 10.0) is None


def test_what_is_missing_or_filmed_twice_between_the_files_of_a_camera_has_its_place() -> None:
    made = model()
    assert made.breaks == (Break(0, 280.0, 300.0, is_gap=True),)
    assert made.break_at(0, 290.0) == made.breaks[0]
    assert made.break_at(0, 279.0) is None
    assert made.break_at(1, 290.0) is None, "before and after its only file the other camera was off"
    twice = [
        Placement(ClipId("a"), "CAM-02", START, 60.0),
        Placement(ClipId("b"), "CAM-02", START + timedelta(seconds=56), 60.0),
        Placement(ClipId("c"), "CAM-02", START + timedelta(seconds=116.5), 60.0),
    ]
    assert TimelineModel(WallClock(twice), PARIS).breaks == (Break(0, 56.0, 60.0, is_gap=False),)


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


# --- frames


class Times:
    """Frames of these lengths."""

    def __init__(self, lengths_s: list[float]) -> None:
        self.starts = [0.0, *itertools.accumulate(lengths_s[:-1])]

    @property
    def count(self) -> int:
        return len(self.starts)

    def at_offset(self, seconds: float) -> int:
        return max(0, bisect_right(self.starts, seconds + LOST_S) - 1)

    def offset_of(self, frame: int) -> float:
        return self.starts[frame]

    def group_of(self, frame: int) -> tuple[int, int]:
        first = frame // 5 * 5
        return first, min(first + 5, self.count)


LENGTHS = st.lists(st.sampled_from([0.033, 0.04, 0.066, 0.12, 0.185]), min_size=20, max_size=120)


@given(LENGTHS, MOVES)
def test_tiles_cover_what_is_in_view_without_gaps_at_every_zoom(
    lengths: list[float], moves: list[tuple[str, float, float]]
) -> None:
    made = model(60.0)
    made.know_frames(ClipId("c"), Times(lengths))
    for move, value, x in [("zoom", 1.0, 500.0), *moves]:
        if move == "zoom":
            made.zoom(value, x)
        elif move == "pan":
            made.pan(value)
        else:
            made.follow(min(value, 60.0))
        for piece in made.pieces:
            tiles = made.tiles(piece, 60)
            left, right = max(made.x_of(piece.start_s), 0.0), min(made.x_of(piece.end_s), made.width)
            if right - left < 1e-3 or (tiles and tiles[0].frame is not None):
                continue
            assert tiles[0].x <= left + 1e-6
            assert tiles[-1].x + tiles[-1].width >= right - 1e-6
            assert all(a.x + a.width == pytest.approx(b.x) for a, b in itertools.pairwise(tiles))


def test_at_the_closest_view_each_frame_has_a_tile_as_wide_as_it_is_long() -> None:
    made = model()
    lengths = [0.033, 0.033, 0.12, 0.033, 0.066] * 20
    frames = Times(lengths)
    made.know_frames(ClipId("a"), frames)
    made.zoom(1e9, made.x_of(3.0))
    assert made.to_s - made.from_s == pytest.approx(CLOSEST_S)
    piece = next(one for one in made.pieces if one.clip == "a")
    tiles = made.tiles(piece, 60)
    assert tiles[0].x <= 0
    assert tiles[-1].x + tiles[-1].width >= made.width
    for tile in tiles:
        assert tile.frame is not None
        assert tile.at_s == frames.offset_of(tile.frame)
        assert tile.width == pytest.approx(lengths[tile.frame] / CLOSEST_S * 1000, abs=0.1)
    assert all(a.x + a.width == pytest.approx(b.x, abs=0.01) for a, b in itertools.pairwise(tiles))
    assert list(made.frame_edges(piece, 6)) == [tile.x for tile in tiles if tile.x >= 0]
    made.fit()
    assert made.frame_edges(piece, 6) == ()
    assert all(tile.frame is None for tile in made.tiles(piece, 60))


@given(LENGTHS, st.floats(0, 700), st.integers(-3, 3))
def test_a_position_snaps_to_a_frame_and_stays_on_it(lengths: list[float], at_s: float, by: int) -> None:
    made = model()
    frames = Times(lengths)
    made.know_frames(ClipId("a"), frames)
    snapped = made.snap(ClipId("a"), at_s)
    assert made.snap(ClipId("a"), snapped) == snapped
    number = frames.at_offset(snapped)
    assert frames.offset_of(number) == pytest.approx(snapped, abs=1e-5)
    assert number == frames.at_offset(min(at_s, 280.0))
    beside = frames.at_offset(made.beside(ClipId("a"), snapped, by))
    assert beside == max(0, min(number + by, frames.count - 1))


# --- small pictures of single frames


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 40)), max_size=80), st.integers(1, 12))
def test_the_shelf_is_bounded_and_in_order(puts: list[tuple[str, int]], most: int) -> None:
    shelf: NearShelf[int] = NearShelf(most)
    for clip, number in puts:
        shelf.put(ClipId(clip), number / 10, number)
        assert len(shelf) <= most
        assert shelf.get(ClipId(clip), number / 10) == number
    held = 0
    for clip in "abc":
        times = list(shelf.times(ClipId(clip)))
        assert times == sorted(set(times))
        assert all(shelf.get(ClipId(clip), one) is not None for one in times)
        held += len(times)
    assert held == len(shelf)
    shelf.clear()
    assert len(shelf) == 0
    assert not shelf.times(ClipId("a"))


@given(LENGTHS, st.lists(st.floats(0, 10), max_size=40), st.floats(1, 4000), st.floats(0, 1000))
def test_once_every_wish_is_fetched_nothing_more_is_wished_for(
    lengths: list[float], known: list[float], zoom: float, x: float
) -> None:
    made = model(60.0)
    frames = Times(lengths)
    made.know_frames(ClipId("c"), frames)
    made.zoom(zoom, x)
    piece = next(one for one in made.pieces if one.clip == "c")
    tiles = made.tiles(piece, 60)
    found = wishes(tiles, sorted(known), frames)
    assert len(found) == len(set(found))
    assert all(0 <= frame < frames.count for frame in found)
    fetched = sorted({*known, *(frames.offset_of(frame) for frame in found)})
    again = wishes(tiles, fetched, frames)
    lasts = tiles[1].at_s - tiles[0].at_s if len(tiles) > 1 else 0.0
    # a frame lasts longer than a tile, or the clip is over before its tile: there is no nearer picture
    assert all(frames.offset_of(frame) in fetched for frame in again)
    if tiles and tiles[0].frame is not None:
        assert all(tile.at_s in fetched for tile in tiles)
    elif len(tiles) > 1 and lasts / 2 > max(lengths):
        inside = [tile for tile in tiles if tile.at_s < frames.offset_of(frames.count - 1)]
        assert all(min(abs(one - tile.at_s) for one in fetched) <= lasts / 2 + 1e-9 for tile in inside)


def test_a_strip_that_is_fine_enough_wants_nothing() -> None:
    made = model(60.0)
    frames = Times([0.04] * 100)
    made.know_frames(ClipId("c"), frames)
    made.resize(120)
    piece = next(one for one in made.pieces if one.clip == "c")
    assert wishes(made.tiles(piece, 60), [second / 2 for second in range(200)], frames) == []


# --- a mark in hand


@given(LENGTHS, st.floats(0, 700), st.sampled_from(list(Part)), st.integers(0, 9), st.integers(1, 9))
def test_a_mark_in_hand_stays_in_its_clip_on_frames_and_never_turns_over(
    lengths: list[float], to_s: float, part: Part, first: int, more: int
) -> None:
    made = model()
    frames = Times(lengths)
    made.know_frames(ClipId("a"), frames)
    start, end = frames.offset_of(first), frames.offset_of(first + more)
    made.set_marks([(mark("a", start, end), "")])
    drag = MarkDrag(made, made.marks[0], part, 0.0, made.marks[0].start_s, made.marks[0].start_s)
    assert drag.place == (made.marks[0].start_s, made.marks[0].end_s)
    start_s, end_s = drag.moved(100.0, to_s).place
    assert start_s < end_s
    for one in (start_s, end_s):
        assert made.snap(ClipId("a"), one) == one
    if part is Part.START:
        assert end_s == made.marks[0].end_s
    if part is Part.END:
        assert start_s == made.marks[0].start_s


def test_a_click_that_trembles_moves_nothing_and_a_still_never_moves() -> None:
    made = model()
    made.set_marks([(mark("a", 10.0), "")])
    x = made.x_of(10.0)
    drag = taken(made, x, 10.0)
    assert drag is not None
    assert not drag.moved(x + 3, 12.0).is_begun
    moved = drag.moved(x + 4, 12.0)
    assert moved.place == (12.0, 12.0)
    assert moved.moved(x, 10.0).is_begun  # it came back: still in hand
    still = replace(drag, mark=replace(drag.mark, kind=MarkKind.STILL))
    assert still.is_fixed
    assert still.moved(x + 9, 12.0).place == (10.0, 10.0)
