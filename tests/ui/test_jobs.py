"""A lane: one job after another, told in the window's thread, closed without a survivor."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from bwc_review.domain.errors import DiskFull
from bwc_review.domain.progress import Progress
from bwc_review.ui.jobs import Job, Jobs, Step


def test_the_result_is_told_in_the_windows_thread(qtbot: QtBot, lane: Jobs) -> None:
    heard: list[tuple[object, threading.Thread]] = []
    worked: list[threading.Thread] = []

    def operation(progress: Progress) -> int:
        worked.append(threading.current_thread())
        return 42

    job = lane.start(operation)
    job.done.connect(lambda result: heard.append((result, threading.current_thread())))
    assert not heard, "nothing may be heard before the next turn of the event loop"
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(42, threading.main_thread())]
    assert worked[0] is not threading.main_thread()


def test_jobs_run_one_after_another_in_their_order(qtbot: QtBot, lane: Jobs) -> None:
    running, most, order = [0], [0], []
    lock = threading.Lock()

    def operation_of(number: int) -> Callable[[Progress], None]:
        def operation(progress: Progress) -> None:
            with lock:
                running[0] += 1
                most[0] = max(most[0], running[0])
            order.append(number)
            with lock:
                running[0] -= 1

        return operation

    for number in range(20):
        lane.start(operation_of(number))
    qtbot.waitUntil(lambda: lane.is_idle)
    assert order == list(range(20))
    assert most == [1]


def test_a_failure_of_the_world_is_told_and_the_lane_goes_on(qtbot: QtBot, lane: Jobs) -> None:
    def full(progress: Progress) -> None:
        raise DiskFull("/srv", 1)

    job = lane.start(full)
    told: list[object] = []
    job.failed.connect(told.append)
    job.ended.connect(lambda: told.append("ended"))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert isinstance(told[0], DiskFull)
    after = lane.start(lambda _: "next")
    with qtbot.waitSignal(after.done) as done:
        pass
    assert done.args == ["next"]


def test_a_bug_ends_the_job_and_reaches_the_hook_for_bugs(qtbot: QtBot, lane: Jobs) -> None:
    def wrong(progress: Progress) -> None:
        raise ZeroDivisionError

    told: list[str] = []
    with capture_exceptions() as caught:
        job = lane.start(wrong)
        job.failed.connect(lambda _: told.append("failed"))
        job.ended.connect(lambda: told.append("ended"))
        qtbot.waitUntil(lambda: bool(caught))
    assert told == ["ended"]
    assert caught[0][0] is ZeroDivisionError


def test_what_reports_can_be_stopped(qtbot: QtBot, lane: Jobs) -> None:
    started = threading.Event()

    def endless(progress: Progress) -> None:
        number = 0
        while True:
            number += 1
            progress.step(number, 0)
            started.set()

    job = lane.start(endless)
    assert started.wait(5)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()


def test_some_twenty_steps_a_second_reach_the_window(qtbot: QtBot, lane: Jobs) -> None:
    heard: list[Step] = []

    def quick(progress: Progress) -> None:
        for number in range(50_000):
            progress.step(number, 50_000, "counting")

    job = lane.start(quick)
    job.progressed.connect(heard.append)
    with qtbot.waitSignal(job.done):
        pass
    assert heard[0] == Step(0, 50_000, "counting")
    assert len(heard) < 100


def test_closing_stops_what_runs_and_what_waits_and_nothing_is_heard_afterwards(qtbot: QtBot) -> None:
    lane = Jobs("closing")
    started, heard, ran = threading.Event(), list[str](), list[int]()

    def endless(progress: Progress) -> None:
        started.set()
        while True:
            progress.step(0, 0)

    jobs: list[Job] = [lane.start(endless)]
    jobs += [lane.start(lambda _: ran.append(1)) for _ in range(3)]
    for job in jobs:
        job.ended.connect(lambda: heard.append("ended"))
    assert started.wait(5)
    lane.close()
    assert ran == []
    assert heard == []
    assert lane.is_idle


def test_what_is_slow_but_goes_on_is_waited_for_and_what_is_silent_is_not(qtbot: QtBot) -> None:
    slow, silent, answers = Jobs("slow"), Jobs("silent"), threading.Event()
    until = time.monotonic() + 0.6
    ended: list[int] = []

    def goes_on(progress: Progress) -> None:
        while time.monotonic() < until:
            progress.step(0, 0)
            answers.wait(0.01)
        ended.append(1)

    slow.start(goes_on)
    slow.start(lambda _: ended.append(2))
    assert slow.finish(0.4)
    assert ended == [1, 2]
    silent.start(lambda _: answers.wait(30))
    assert not silent.finish(0.05)
    answers.set()
    assert silent.finish()


def nine_steps(progress: Progress) -> None:
    for number in range(9):
        progress.step(number, 9)


def test_a_hundred_lanes_opened_used_and_closed_at_random(qtbot: QtBot) -> None:
    chance = random.Random(5)
    for number in range(100):
        lane = Jobs(f"lane-{number}")
        for _ in range(chance.randrange(4)):
            job = lane.start(nine_steps)
            if chance.random() < 0.3:
                job.cancel()
        if chance.random() < 0.5:
            qtbot.waitUntil(lambda lane=lane: lane.is_idle)  # type: ignore[misc]
        lane.close()


@pytest.mark.parametrize("value", [None, True, 0, "", ()])
def test_every_plain_value_crosses(value: object, qtbot: QtBot, lane: Jobs) -> None:
    job = lane.start(lambda _: value)
    with qtbot.waitSignal(job.done) as done:
        pass
    assert done.args == [value]
