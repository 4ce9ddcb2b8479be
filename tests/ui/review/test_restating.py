"""The reason is stated again: the look goes on where it was, in everything a person had set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from bwc_review.ui.main_window import MainWindow
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen


class Desk:
    """The review in the window of the program; stating the reason again is what the program does then."""

    def __init__(self, qtbot: QtBot, window: MainWindow, review: ReviewScreen, station: Any) -> None:
        self.qtbot, self.window, self.review, self.station = qtbot, window, review, station
        review.reason_ended.connect(self.state)

    @property
    def run(self) -> Any:
        return self.review._run

    def look(self, visit: Visit) -> None:
        self.review.show_visit(visit)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(
            lambda: (
                self.run is not None
                and len(self.run._opened) == len(self.run.visit.clips)
                and not self.run.stage.deck.surface.image.isNull()
                and not any(deck.is_behind for deck in self.run.decks.values())
            )
        )

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.review, key, modifiers)

    def can_undo(self) -> bool:
        return self.review._desk.steps.last is not None

    def state(self, visit: Visit) -> None:
        self.review.show_visit(
            replace(visit, reason=replace(visit.reason, begun_at=self.station.now)), goes_on=True
        )

    def restate(self, way: str) -> None:
        """Four minutes before the end, or after it."""
        before = self.run
        self.station.now += timedelta(minutes=20 if way == "soon" else 30)
        self.review._watch_reason()
        if way == "ended":
            assert self.run is None
            assert not any(one.isVisible() for one in before.decks.values() for one in [one.surface])
        words = "State it again…" if way == "soon" else "State the reason again…"
        again = [one for one in self.review.findChildren(QPushButton) if words in one.text()]
        again[0].click()  # in full screen its words may be hidden
        assert self.run is not before
        self.settle()


@pytest.fixture
def desk(qtbot: QtBot, screen: ReviewScreen, station: Any) -> Iterator[Desk]:
    window = MainWindow("Fleurance", "Police municipale", is_demonstration=False, lock_after_min=10)
    qtbot.addWidget(window)
    window.add_screen("review", "", "play", screen, is_wide=True)
    window.set_cover(QLabel("cover"))
    screen.full_wanted.connect(window.show_full)
    window.show_frame("M. Durand")
    window.show_screen("review")
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield Desk(qtbot, window, screen, station)
    screen.close_visit()
    window.close()


both = pytest.mark.parametrize("way", ["soon", "ended"])


@both
def test_the_playhead_the_span_and_its_loop_stay(
    desk: Desk, make_visit: Callable[..., Visit], way: str
) -> None:
    desk.look(make_visit(first_s=1.0))
    desk.press(Qt.Key.Key_I)
    desk.run.stage.seek_clip("cam2-a", 2.0)
    desk.press(Qt.Key.Key_O)
    desk.press(Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    at_s, span, loop = desk.run.stage.shown_s, desk.run.model.span, desk.run.stage.loop
    assert span is not None
    assert loop is not None
    desk.restate(way)
    assert desk.run.stage.shown_s == pytest.approx(at_s, abs=1e-5)
    assert desk.run.model.span == pytest.approx(span, abs=1e-5)
    assert desk.run.stage.loop == pytest.approx(loop, abs=0.05)


@both
def test_what_was_done_with_marks_can_still_be_taken_back_and_done_again(
    desk: Desk, make_visit: Callable[..., Visit], way: str
) -> None:
    desk.look(make_visit())
    marks = desk.review._desk
    for _ in range(2):
        desk.press(Qt.Key.Key_M)
        desk.qtbot.waitUntil(lambda: marks.is_idle)
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: marks.is_idle and len(marks.marks) == 1)
    desk.restate(way)
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: marks.is_idle and marks.marks == ())
    for count in (1, 2):
        desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        desk.qtbot.waitUntil(partial(lambda wanted: marks.is_idle and len(marks.marks) == wanted, count))


@both
def test_a_mark_that_somebody_else_removed_meanwhile_is_not_listed(
    desk: Desk, make_visit: Callable[..., Visit], way: str
) -> None:
    desk.look(make_visit())
    desk.press(Qt.Key.Key_M)
    marks = desk.review._desk
    desk.qtbot.waitUntil(lambda: marks.is_idle and len(marks.marks) == 1)
    desk.station.remove(marks.marks[0].id)
    desk.restate(way)
    desk.qtbot.waitUntil(lambda: marks.marks == ())


@both
def test_full_screen_zoom_look_and_the_stretch_of_the_timeline_stay(
    desk: Desk, make_visit: Callable[..., Visit], way: str
) -> None:
    desk.look(make_visit())
    desk.press(Qt.Key.Key_B)
    desk.review._closer._brightness.setValue(30)
    desk.review._closer.turn()
    surface = desk.run.stage.deck.surface
    for _ in range(3):
        surface.change_zoom(1, QPointF(40, 40))
    desk.review._timeline.zoom_here(3)
    stretch = desk.run.model.from_s, desk.run.model.to_s
    desk.press(Qt.Key.Key_F)
    assert desk.window.isFullScreen()
    kept = surface.view, surface.look
    desk.restate(way)
    assert desk.window.isFullScreen()
    assert not desk.review._timeline.isVisible()
    surface = desk.run.stage.deck.surface
    assert (surface.view, surface.look) == kept
    assert surface.zoom > 1.5
    assert surface.look.turns == 1
    assert desk.review._closer.isVisible()
    assert (desk.run.model.from_s, desk.run.model.to_s) == pytest.approx(stretch, abs=1e-5)
    desk.press(Qt.Key.Key_Escape)
    assert not desk.window.isFullScreen()
    assert desk.review._timeline.isVisible()


@both
def test_what_moved_moves_on_at_its_speed_and_what_stood_stands(
    desk: Desk, make_visit: Callable[..., Visit], way: str
) -> None:
    desk.look(make_visit())
    desk.restate(way)
    assert not desk.run.stage.is_moving
    desk.run.stage.set_speed(0.25)
    desk.restate(way)
    desk.qtbot.waitUntil(lambda: desk.run.stage.is_moving)
    assert desk.run.stage.transport.speed == 0.25


def test_a_look_at_something_else_begins_afresh(desk: Desk, make_visit: Callable[..., Visit]) -> None:
    desk.look(make_visit("cam2-a"))
    desk.press(Qt.Key.Key_M)
    desk.qtbot.waitUntil(lambda: desk.review._desk.is_idle and len(desk.review._desk.marks) == 1)
    desk.run.stage.deck.surface.change_zoom(1)
    desk.look(make_visit("cam1"))
    assert desk.review._desk.steps.last is None
    assert desk.run.stage.deck.surface.zoom == 1.0


def test_a_lock_after_its_end_forgets_what_was_done(desk: Desk, make_visit: Callable[..., Visit]) -> None:
    desk.look(make_visit())
    desk.press(Qt.Key.Key_M)
    desk.qtbot.waitUntil(lambda: desk.review._desk.is_idle and len(desk.review._desk.marks) == 1)
    desk.station.now += timedelta(minutes=30)
    desk.review._watch_reason()
    assert desk.can_undo()
    desk.review.close_visit()
    assert not desk.can_undo()
    assert desk.review._desk.marks == ()
