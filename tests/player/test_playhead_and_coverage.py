"""The clock between two reports, and what counts as watched."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.player.coverage import Watched, merged, without
from bwc_review.player.playhead import LEAP_S, Playhead


class Clock:
    """A clock in hand."""

    def __init__(self) -> None:
        self.now = 50.0

    def __call__(self) -> float:
        return self.now


def test_time_passes_at_the_rate() -> None:
    clock = Clock()
    head = Playhead(clock)
    head.start(10.0, 2.0)
    clock.now += 3
    assert head.now() == pytest.approx(16.0)
    head.freeze()
    clock.now += 3
    assert head.now() == pytest.approx(16.0)
    assert not head.is_moving


def test_a_report_far_off_is_believed_at_once() -> None:
    clock = Clock()
    head = Playhead(clock)
    head.start(0.0, 1.0)
    clock.now += 1
    head.report(1.0 - 2 * LEAP_S)
    assert head.now() == pytest.approx(1.0 - 2 * LEAP_S)


@given(st.lists(st.tuples(st.floats(0.01, 0.5), st.floats(-LEAP_S * 0.99, LEAP_S * 0.99)), max_size=50))
def test_small_differences_never_move_the_time_back(steps: list[tuple[float, float]]) -> None:
    clock = Clock()
    head = Playhead(clock)
    head.start(5.0, 1.0)
    last = head.now()
    for wait, off in steps:
        clock.now += wait
        head.report(head.now() + off)
        assert head.now() >= last
        last = head.now()


def test_a_late_report_while_still_changes_nothing() -> None:
    head = Playhead(Clock())
    head.freeze(7.0)
    head.report(9.0)
    assert head.now() == 7.0


def seen(watched: Watched, moments: tuple[float, ...], speed: float, lasts_s: float = 0.0) -> None:
    """Look at a picture at each of these moments, when it begins."""
    for at_s in moments:
        watched.look((at_s, at_s + lasts_s), at_s, speed)


def test_watching_up_to_twice_as_fast_counts_and_faster_does_not() -> None:
    watched = Watched()
    seen(watched, (0.0, 0.3, 0.6, 0.9), 1.0)
    seen(watched, (0.9, 1.2, 1.5), 4.0)
    seen(watched, (5.0, 5.6, 6.2), 2.0)
    assert watched.spans == ((0.0, 0.9), (5.0, 6.2))


def test_a_jump_is_not_watching_what_lies_between() -> None:
    watched = Watched()
    seen(watched, (0.0, 0.3, 60.0, 60.3), 1.0)
    assert watched.take() == ((0.0, 0.3), (60.0, 60.3))
    assert watched.spans == ()


def test_standing_still_or_running_backwards_is_not_watching() -> None:
    watched = Watched()
    seen(watched, (3.0, 3.0, 2.7, 2.4), -1.0)
    seen(watched, (2.4,), 0.0)
    assert watched.spans == ()


def test_a_picture_that_stays_long_is_watched_as_long_as_it_was_there() -> None:
    watched = Watched()
    for at_s in (4.0, 4.4, 4.9, 6.3):
        watched.look((4.0, 8.0), at_s, 1.0)
    assert watched.take() == ((4.0, 6.3),)
    watched.look((8.0, 12.0), 8.1, 1.0)
    assert watched.spans == ((6.3, 8.1),)


def test_no_picture_is_watched_beyond_its_end_or_before_its_beginning() -> None:
    watched = Watched()
    watched.look((4.0, 5.0), 3.9, 1.0)
    assert watched.take() == ()
    watched.look((4.0, 5.0), 9.0, 1.0)  # the next one is late
    watched.look((9.0, 10.0), 9.5, 1.0)
    assert watched.spans == ((4.0, 5.0), (9.0, 9.5))


def test_who_rested_did_not_watch_in_between() -> None:
    watched = Watched()
    seen(watched, (0.0, 0.2), 1.0, 0.2)
    watched.rest()
    seen(watched, (0.6, 0.8), 1.0, 0.2)
    assert watched.spans == ((0.0, 0.2), (0.6, 0.8))


SPANS = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda two: (min(two), max(two))))


@given(SPANS)
def test_merging_keeps_exactly_the_same_seconds(spans: list[tuple[int, int]]) -> None:
    result = merged([(float(start), float(end)) for start, end in spans])
    halves = {half / 2 + 0.25 for half in range(100)}
    inside = {half for half in halves if any(start < half < end for start, end in spans)}
    assert inside == {half for half in halves if any(start < half < end for start, end in result)}
    assert all(before[1] < after[0] for before, after in pairwise(result))


@given(SPANS, SPANS)
def test_what_is_taken_out_is_out_and_the_rest_stays(
    spans: list[tuple[int, int]], taken: list[tuple[int, int]]
) -> None:
    left = without(spans, taken)
    for half in (half / 2 + 0.25 for half in range(100)):
        was, is_taken, is_left = (
            any(start < half < end for start, end in some) for some in (spans, taken, left)
        )
        assert is_left == (was and not is_taken)
    assert all(before[1] <= after[0] for before, after in pairwise(left))
    assert all(start < end for start, end in left)


@given(st.lists(SPANS, max_size=5))
def test_what_is_kept_bit_by_bit_is_the_whole_once(visits: list[list[tuple[int, int]]]) -> None:
    watched: list[tuple[float, float]] = []
    kept: list[tuple[float, float]] = []
    for more in visits:
        watched += [(float(start), float(end)) for start, end in more]
        bit = without(watched, kept)
        assert without(bit, kept) == bit
        kept += bit
    assert merged(kept) == merged(watched)
    assert sum(end - start for start, end in kept) == sum(end - start for start, end in merged(watched))
