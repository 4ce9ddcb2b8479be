"""What fell short is tried at the next look, then ever less often, never forgotten while it is there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.tries import MOST_LOOKS, Tries


def looks_until_due(tries: Tries) -> tuple[Tries, int]:
    for count in range(1, 2 * MOST_LOOKS):
        tries, due = tries.look({"a"})
        if due:
            assert due == {"a": frozenset({"x.mp4"})}
            return tries, count
    raise AssertionError("its turn never comes")


@given(st.integers(1, 14))
def test_each_failure_doubles_the_looks_until_the_next_try_up_to_a_bound(failures: int) -> None:
    tries = Tries()
    counted = []
    for _ in range(failures):
        tries = tries.ended("a", ["x.mp4"], is_short=True)
        tries, count = looks_until_due(tries)
        counted.append(count)
    assert counted == [min(2**number, MOST_LOOKS) for number in range(failures)]


def test_what_is_being_tried_has_no_second_turn_until_it_has_ended() -> None:
    tries, due = Tries().ended("a", [], is_short=True).look({"a"})
    assert due == {"a": frozenset()}
    for _ in range(3 * MOST_LOOKS):
        tries, due = tries.look({"a"})
        assert due == {}


def test_what_came_in_or_was_taken_away_begins_anew() -> None:
    short = Tries().ended("a", ["x.mp4"], is_short=True).ended("a", ["x.mp4"], is_short=True)
    assert short.ended("a", [], is_short=False) == Tries()
    away, due = short.look(set())
    assert (away, due) == (Tries(), {})
    assert looks_until_due(away.ended("a", ["x.mp4"], is_short=True))[1] == 1


def test_a_source_that_falls_short_of_something_else_is_tried_at_the_next_look() -> None:
    tries = Tries().ended("a", ["y.mp4"], is_short=True).ended("a", ["y.mp4"], is_short=True)
    assert looks_until_due(tries.ended("a", ["x.mp4"], is_short=True))[1] == 1
