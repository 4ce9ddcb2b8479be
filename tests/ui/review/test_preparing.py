"""A clip that must be made ready before it can be shown: said over its picture, and given up on leaving."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

from bwc_review.domain.errors import Cancelled
from bwc_review.domain.progress import Progress
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen


def test_what_is_being_made_is_said_where_the_picture_will_be(
    qtbot: QtBot, screen: ReviewScreen, station: Any, make_visit: Callable[..., Visit]
) -> None:
    gate = threading.Event()

    def half(progress: Progress) -> None:
        progress.step(50, 100)
        assert gate.wait(20)

    station.prepares = [half]
    screen.show_visit(make_visit())
    run = screen._run
    assert run is not None
    surface = run.decks["CAM-02"].surface
    try:
        qtbot.waitUntil(lambda: surface.message == "Preparing… 50 %")
    finally:
        gate.set()
    qtbot.waitUntil(lambda: surface.message == "" and not surface.image.isNull())


def test_leaving_gives_up_what_is_being_made(
    qtbot: QtBot, screen: ReviewScreen, station: Any, make_visit: Callable[..., Visit], work: Jobs
) -> None:
    given_up = threading.Event()
    never = threading.Event()

    def endless(progress: Progress) -> None:
        try:
            while not never.wait(0.005):
                progress.step(1, 100)
        except Cancelled:
            given_up.set()
            raise

    station.prepares = [endless]
    screen.show_visit(make_visit("cam2-a", "cam2-b"))
    run = screen._run
    assert run is not None
    qtbot.waitUntil(lambda: run.decks["CAM-02"].surface.message == "Preparing… 1 %")
    screen.close_visit()
    qtbot.waitUntil(lambda: work.is_idle)
    assert given_up.is_set()
    assert station.opened == []
    assert station.looks == {}
