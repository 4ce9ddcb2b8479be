"""A span played over and over: at every speed, both ways, with every lane, from file to file."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.review.surface import Surface
from tests.ui.review.conftest import number_in

NO, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


class Viewer:
    """A person who plays a span over and over."""

    def __init__(self, qtbot: QtBot, screen: ReviewScreen) -> None:
        self.qtbot, self.screen = qtbot, screen

    @property
    def run(self) -> Any:
        assert self.screen._run is not None
        return self.screen._run

    @property
    def surface(self) -> Surface:
        surface = self.run.stage.deck.surface
        assert isinstance(surface, Surface)
        return surface

    def look(self, visit: Visit) -> None:
        self.screen.show_visit(visit)
        self.qtbot.waitUntil(lambda: len(self.run._opened) == len(visit.clips))
        self.qtbot.waitUntil(lambda: number_in(self.surface.image) is not None)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO) -> None:
        QTest.keyClick(self.screen, key, modifiers)

    def choose(self, start_s: float, end_s: float) -> None:
        """I and O at these moments, each once its picture is there."""
        for at_s, key in ((start_s, Qt.Key.Key_I), (end_s, Qt.Key.Key_O)):
            self.run.stage.seek(at_s)
            self.qtbot.waitUntil(lambda: not self.run.stage.deck.is_behind)
            self.press(key)

    @property
    def button(self) -> QAbstractButton:
        words = "Play the span over and over"
        found = self.screen.findChildren(QAbstractButton)
        return next(one for one in found if one.accessibleName().startswith(words))

    def rounds(self, count: int, way: int = 1, lane: str = "") -> list[int]:
        """The frame numbers seen, from the first jump on, until it jumped so many times."""
        surface = self.run.decks[lane].surface if lane else self.surface
        seen: list[int] = []
        jumps = 0

        def watched() -> bool:
            nonlocal jumps
            number = number_in(surface.image)
            if number is not None and (not seen or seen[-1] != number):
                if seen and (number - seen[-1]) * way < -5:
                    jumps += 1
                    if jumps == 1:
                        seen.clear()
                seen.append(number)
            return jumps > count

        self.qtbot.waitUntil(watched, timeout=20_000)
        return seen


@pytest.fixture
def viewer(qtbot: QtBot, screen: ReviewScreen) -> Viewer:
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    return Viewer(qtbot, screen)


def test_shift_l_plays_the_span_over_and_over(viewer: Viewer, make_visit: Callable[..., Visit]) -> None:
    viewer.look(make_visit())
    viewer.choose(1.0, 1.6)
    viewer.press(Qt.Key.Key_L, SHIFT)
    seen = viewer.rounds(2)
    assert min(seen) >= 25
    assert max(seen) <= 44  # libVLC shows a picture or three more until it has jumped
    assert {28, 36} <= set(seen) or len(set(seen)) > 8
    viewer.press(Qt.Key.Key_L, SHIFT)
    viewer.qtbot.waitUntil(lambda: (number_in(viewer.surface.image) or 0) > 50, timeout=8000)


@pytest.mark.parametrize("speed", [0.5, 2.0])
def test_it_is_played_over_at_the_speed_it_plays_at(
    viewer: Viewer, make_visit: Callable[..., Visit], speed: float
) -> None:
    viewer.look(make_visit())
    viewer.choose(1.0, 1.8)
    viewer.run.stage.set_speed(speed)
    viewer.press(Qt.Key.Key_L, SHIFT)
    seen = viewer.rounds(1)
    assert viewer.run.stage.transport.speed == speed
    assert min(seen) >= 25
    assert max(seen) <= (45 if speed < 1 else 52)


def test_slowly_every_frame_of_the_span_is_seen_its_last_one_too_and_no_other(
    viewer: Viewer, make_visit: Callable[..., Visit]
) -> None:
    viewer.look(make_visit())
    viewer.choose(1.0, 1.32)
    viewer.run.stage.set_speed(0.25)
    viewer.press(Qt.Key.Key_L, SHIFT)
    seen = set(viewer.rounds(1))
    assert seen <= set(range(25, 34))
    assert {25, 33} <= seen


@pytest.mark.parametrize("speed", [-1.0, -2.0, -0.5])
def test_backwards_it_goes_from_the_start_to_the_end_of_the_span(
    viewer: Viewer, make_visit: Callable[..., Visit], monkeypatch: pytest.MonkeyPatch, speed: float
) -> None:
    viewer.look(make_visit())
    viewer.choose(1.0, 1.8)
    wanted: list[int] = []  # all that it was sent to; a busy machine shows only some of them
    deck, show = viewer.run.stage.deck, viewer.run.stage.deck.show

    def noted(frame: int) -> None:
        wanted.append(frame)
        show(frame)

    monkeypatch.setattr(deck, "show", noted)
    viewer.run.stage.set_speed(speed)
    viewer.press(Qt.Key.Key_L, SHIFT)
    seen = viewer.rounds(1, way=-1)
    assert viewer.run.stage.transport.speed == speed
    assert set(seen) <= set(range(25, 46))
    ends = [after for before, after in pairwise(wanted) if after > before]
    assert len(ends) >= 2
    assert set(ends) <= {44, 45}


def test_every_lane_goes_round_together(viewer: Viewer, make_visit: Callable[..., Visit]) -> None:
    """CAM-01 began 2 s later: its frame 10 is CAM-02's frame 60."""
    viewer.look(make_visit("cam2-a", "cam1"))
    viewer.choose(2.4, 3.4)
    viewer.run.stage.set_speed(0.5)
    viewer.press(Qt.Key.Key_L, SHIFT)
    other = viewer.run.decks["CAM-01"].surface
    apart: list[int] = []
    rounds = viewer.rounds

    def noted(*_: object) -> None:
        pair = number_in(viewer.surface.image), number_in(other.image)
        if None not in pair:
            apart.append(abs((pair[0] or 0) - (pair[1] or 0) - 50))

    viewer.run.decks["CAM-01"].shown.connect(noted)
    viewer.run.decks["CAM-02"].shown.connect(noted)
    assert set(rounds(1)) <= set(range(60, 87))
    assert set(rounds(1, lane="CAM-01")) <= set(range(8, 39))
    near = [one for one in apart if one <= 3]
    assert len(near) > 0.8 * len(apart)  # the rest is one lane's jump seen before the other's


@pytest.mark.parametrize("speed", [1.0, 2.0, -1.0])
def test_a_span_over_two_files_is_played_over_from_one_into_the_other(
    viewer: Viewer, make_visit: Callable[..., Visit], speed: float
) -> None:
    viewer.look(make_visit("cam2-a", "cam2-b"))
    viewer.choose(3.4, 4.6)
    viewer.run.stage.set_speed(speed)
    viewer.press(Qt.Key.Key_L, SHIFT)
    assert viewer.run.model.loop == pytest.approx((3.4, 4.6), abs=1e-5)
    assert viewer.button.isChecked()
    files: list[str] = []
    found: list[float] = []

    def watched() -> bool:
        found.append(viewer.run.stage.at_s)
        if not files or files[-1] != viewer.run.shown_clip.id:
            files.append(viewer.run.shown_clip.id)
        return len(files) >= 6

    viewer.qtbot.waitUntil(watched, timeout=20_000)
    assert min(found) >= 3.3
    assert max(found) <= 4.6 + 0.2 * abs(speed)
    assert viewer.run.stage.transport.speed == speed
    viewer.press(Qt.Key.Key_L, SHIFT)
    assert viewer.run.model.loop is None
    viewer.qtbot.waitUntil(lambda: not 3.3 <= viewer.run.stage.at_s <= 4.8, timeout=8000)


def test_a_span_over_two_files_goes_no_further_than_the_camera_recorded(
    viewer: Viewer, make_visit: Callable[..., Visit]
) -> None:
    viewer.look(make_visit("cam2-a", "cam2-b"))
    viewer.choose(3.4, 7.96)
    viewer.run.stage.seek(7.5)
    viewer.run.stage.set_loop((3.4, 20.0))
    assert viewer.run.stage.loop == pytest.approx((3.4, 8.0), abs=1e-5)
    viewer.run.stage.play()
    viewer.qtbot.waitUntil(lambda: viewer.run.shown_clip.id == "cam2-a", timeout=8000)
    viewer.qtbot.waitUntil(lambda: viewer.run.stage.is_moving and viewer.run.stage.at_s < 4.0)


def test_the_button_says_whether_there_is_a_span_and_whether_it_is_played_over(
    viewer: Viewer, make_visit: Callable[..., Visit]
) -> None:
    viewer.look(make_visit())
    button = viewer.button
    assert button.isVisible()
    assert "Shift+L" in button.toolTip()
    assert not button.isEnabled()
    viewer.choose(1.0, 2.0)
    assert button.isEnabled()
    assert not button.isChecked()
    plain = viewer.screen._timeline.grab().toImage()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked()
    assert viewer.run.stage.is_moving
    viewer.run.stage.pause()
    viewer.run.stage.seek(2.0)
    assert viewer.run.model.loop == (1.0, 2.0)
    assert viewer.screen._timeline.grab().toImage() != plain
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.isChecked()
    assert viewer.run.model.loop is None
    viewer.run.stage.seek(2.0)
    assert viewer.screen._timeline.grab().toImage() == plain


def test_x_takes_the_span_away_and_the_loop_ends_with_it(
    viewer: Viewer, make_visit: Callable[..., Visit]
) -> None:
    viewer.look(make_visit())
    viewer.choose(1.0, 1.4)
    viewer.press(Qt.Key.Key_L, SHIFT)
    viewer.rounds(1)
    viewer.press(Qt.Key.Key_X)
    assert viewer.run.model.span is None
    assert not viewer.button.isChecked()
    assert not viewer.button.isEnabled()
    viewer.qtbot.waitUntil(lambda: (number_in(viewer.surface.image) or 0) > 50, timeout=8000)


def test_marking_the_span_ends_the_loop_and_moving_an_end_moves_it(
    viewer: Viewer, make_visit: Callable[..., Visit]
) -> None:
    viewer.look(make_visit())
    viewer.choose(1.0, 2.0)
    viewer.press(Qt.Key.Key_L, SHIFT)
    viewer.run.stage.pause()
    viewer.run.stage.seek(1.6)
    viewer.press(Qt.Key.Key_O)
    assert viewer.run.stage.loop == (1.0, 1.6)
    viewer.press(Qt.Key.Key_M)
    assert viewer.run.stage.loop is None
    assert not viewer.button.isChecked()


def test_the_loop_stays_when_the_other_camera_is_made_the_clock(
    viewer: Viewer, make_visit: Callable[..., Visit]
) -> None:
    viewer.look(make_visit("cam2-a", "cam1"))
    viewer.choose(2.4, 3.4)
    viewer.press(Qt.Key.Key_L, SHIFT)
    viewer.press(Qt.Key.Key_C)
    assert viewer.run.stage.primary == "CAM-01"
    assert viewer.run.stage.loop == pytest.approx((2.4, 3.4))
    assert viewer.run.decks["CAM-02"].transport.loop is None
    assert viewer.button.isChecked()


def test_who_may_not_mark_can_still_play_a_span_over(
    viewer: Viewer, make_visit: Callable[..., Visit], station: Any
) -> None:
    viewer.look(make_visit(may_mark=False))
    viewer.choose(1.0, 2.0)
    viewer.press(Qt.Key.Key_L, SHIFT)
    assert viewer.run.stage.loop == (1.0, 2.0)
    viewer.press(Qt.Key.Key_M)
    assert station.kept == {}


def test_after_a_lock_the_span_and_its_loop_are_there_again_and_nothing_plays_by_itself(
    viewer: Viewer, make_visit: Callable[..., Visit]
) -> None:
    viewer.look(make_visit())
    viewer.choose(1.0, 1.32)
    viewer.press(Qt.Key.Key_L, SHIFT)
    viewer.qtbot.waitUntil(lambda: viewer.run.stage.is_moving)
    place = viewer.screen.place
    viewer.screen.close_visit()
    assert place is not None
    viewer.look(place)
    viewer.qtbot.waitUntil(lambda: viewer.run.stage.loop is not None)
    index = viewer.run.stage.clip.index
    assert [index.at_offset(edge) for edge in viewer.run.model.span] == [25, 33]
    assert viewer.button.isChecked()
    assert not viewer.run.stage.is_moving
    viewer.press(Qt.Key.Key_Space)
    seen = viewer.rounds(2)
    assert min(seen) >= 25
    assert max(seen) <= 37


def test_after_a_lock_a_span_that_was_not_played_over_can_be(
    viewer: Viewer, make_visit: Callable[..., Visit]
) -> None:
    viewer.look(make_visit())
    viewer.choose(1.0, 1.32)
    place = viewer.screen.place
    viewer.screen.close_visit()
    assert place is not None
    viewer.look(place)
    assert viewer.run.stage.loop is None
    QTest.mouseClick(viewer.button, Qt.MouseButton.LeftButton)
    viewer.qtbot.waitUntil(lambda: viewer.run.stage.is_moving)
    assert viewer.run.stage.loop is not None


def test_a_span_with_one_end_stands_after_a_lock_as_it_stood_and_no_loop_begins(
    viewer: Viewer, make_visit: Callable[..., Visit]
) -> None:
    viewer.look(make_visit())
    viewer.run.stage.seek(1.0)
    viewer.press(Qt.Key.Key_I)
    place = viewer.screen.place
    assert place is not None
    viewer.look(place)
    model = viewer.run.model
    assert viewer.run.stage.clip.index.at_offset(model.entry_s) == 25
    assert model.exit_s is None
    assert viewer.run.stage.loop is None
