"""What is said of a synchronisation while it goes on is honest, and nobody is passed over."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.dock.source import Address
from bwc_review.domain.errors import Cancelled, DiskFull
from bwc_review.domain.transfer_view import Stage, View
from bwc_review.operations.ongoing import Arrival, Ongoing
from bwc_review.operations.room import Room
from bwc_review.operations.turns import Turns
from bwc_review.vault.store import Store

ONE, TWO = Address("folder", "/one"), Address("folder", "/two")


@dataclass
class Clock:
    at: float = 100.0

    def __call__(self) -> float:
        return self.at


def moving(clock: Clock, total: int = 1000) -> Ongoing:
    ongoing = Ongoing(clock)
    ongoing.enter(ONE, "one")
    ongoing.began(ONE, "CAM-01", total)
    return ongoing


def test_nothing_is_said_of_the_time_left_before_there_is_something_to_go_by() -> None:
    clock = Clock()
    ongoing = moving(clock)
    assert ongoing.view().left_s is None
    clock.at += 1
    ongoing.moved(ONE, 100)
    assert ongoing.view().left_s is None
    clock.at += 1
    ongoing.moved(ONE, 200)
    assert ongoing.view().left_s == pytest.approx(8.0)


def test_the_time_left_goes_by_what_was_moved_lately() -> None:
    clock = Clock()
    ongoing = moving(clock, 100_000)
    for second in range(1, 31):
        clock.at += 1
        ongoing.moved(ONE, 1000 * second)
    for second in range(1, 31):  # the cable is now ten times slower
        clock.at += 1
        ongoing.moved(ONE, 30_000 + 100 * second)
    left_s = ongoing.view().left_s
    assert left_s == pytest.approx((100_000 - 33_000) / 100, rel=0.05)


def test_the_time_of_a_pause_is_no_time_of_work() -> None:
    clock = Clock()
    ongoing = moving(clock)
    clock.at += 4
    ongoing.moved(ONE, 400)
    ongoing.pause()
    clock.at += 3600
    ongoing.go_on()
    assert ongoing.view().left_s is None
    ongoing.moved(ONE, 400)
    clock.at += 2
    ongoing.moved(ONE, 600)
    assert ongoing.view().left_s == pytest.approx(4.0)


def test_the_last_camera_tells_when_all_are_in() -> None:
    clock = Clock()
    ongoing = moving(clock)
    ongoing.enter(TWO, "two")
    ongoing.began(TWO, "CAM-02", 1000)
    clock.at += 5
    ongoing.moved(ONE, 500)
    ongoing.moved(TWO, 50)
    view = ongoing.view()
    assert [one.left_s for one in view.cameras] == pytest.approx([5.0, 95.0])
    assert view.left_s == pytest.approx(95.0)
    assert (view.done, view.total) == (550, 2000)
    ongoing.stands(TWO, Stage.AWAY)
    assert ongoing.view().left_s is None, "nobody knows when it comes back"


@given(st.lists(st.integers(-10, 2000)))
def test_a_position_never_falls_and_never_passes_the_whole(steps: list[int]) -> None:
    ongoing = moving(Clock())
    before = 0
    for step in steps:
        ongoing.moved(ONE, step)
        done = ongoing.view().cameras[0].done
        assert before <= done <= 1000
        before = done


def test_who_joined_what_had_ended_is_not_forgotten() -> None:
    ongoing = Ongoing()
    arrival = Arrival(ONE, None, datetime(2026, 6, 20, tzinfo=UTC))
    assert ongoing.offer(arrival)
    assert not ongoing.close_if_nobody_waits()
    assert ongoing.left() == (arrival,)
    assert ongoing.left() == ()
    assert not ongoing.offer(arrival)


def test_an_empty_view_says_nothing() -> None:
    assert (View().done, View().total, View().left_s) == (0, 0, None)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 500), st.integers(0, 500)), max_size=12))
def test_what_is_promised_never_exceeds_what_is_there(asked: list[tuple[int, int, int]]) -> None:
    class Small(Store):
        def space_left(self) -> int:
            return 1000

    room, lent = Room(Small(Path("vault"), Path("staging")), 100), dict[int, int]()
    for who, new, largest in asked:
        room.give_back(who)
        lent.pop(who, None)
        fits = not (new or largest) or sum(lent.values()) + new + largest + 100 <= 1000
        if fits:
            room.lend(who, new, largest)
            lent[who] = new
        else:
            with pytest.raises(DiskFull):
                room.lend(who, new, largest)
        if lent:
            room.spent(next(iter(lent)), 7)
            lent[next(iter(lent))] = max(0, lent[next(iter(lent))] - 7)


def test_whoever_has_many_files_queues_behind_who_has_had_none() -> None:
    turns, order = Turns(1), list[str]()
    queued, done = threading.Event(), threading.Event()

    def other() -> None:
        with turns.place(queued.set):
            order.append("other")
        done.set()

    thread = threading.Thread(target=other)
    with turns.place(lambda: None):
        order.append("many")
        thread.start()
        assert queued.wait(10)
    with turns.place(lambda: None):
        order.append("many")
    assert done.wait(10)
    thread.join()
    assert order == ["many", "other", "many"]


def test_a_wait_for_a_turn_can_be_stopped() -> None:
    turns = Turns(1)

    def stop() -> None:
        raise Cancelled

    with turns.place(lambda: None), pytest.raises(Cancelled), turns.place(stop):
        raise AssertionError
    with turns.place(stop):
        pass  # free at once: nobody waits
