"""What is painted while a clip plays: what stands is measured and painted once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bwc_review.player.picture import MovingPicture
from bwc_review.ui.review import deck as deck_module
from bwc_review.ui.review import stage as stage_module
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.overlay import Overlay
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.review.surface import Surface
from bwc_review.ui.review.timeline import Timeline
from bwc_review.ui.review.timeline_view import TimelineView
from tests.ui.review.conftest import number_in

WORDS = Overlay("CAM-02", "", "A. Rey", "12/11/2026 14:03:20,000", "corrected 14:03:27,000 (+0:07)")


def moving(number: int) -> MovingPicture:
    return MovingPicture(memoryview(bytearray(64 * 36 * 4)), 64, 36, 256, number)


@pytest.fixture
def surface(qtbot: QtBot) -> Surface:
    made = Surface()
    qtbot.addWidget(made)
    made.resize(900, 460)
    made.set_overlay(WORDS)
    made.show()
    qtbot.waitExposed(made)
    made.show_moving(moving(1))
    QApplication.processEvents()
    return made


@pytest.mark.parametrize("width", [200, 320, 900])
def test_other_digits_are_written_as_if_they_had_been_there_from_the_beginning(
    surface: Surface, qtbot: QtBot, width: int
) -> None:
    later = replace(WORDS, clock="13/11/2026 15:14:31,234", corrected="corrected 15:14:38,234 (+0:07)")
    surface.resize(width, 460)
    surface.grab()
    surface.set_overlay(later)
    other = Surface()
    qtbot.addWidget(other)
    other.resize(width, 460)
    other.set_overlay(later)
    other.show_moving(moving(1))
    assert surface.grab().toImage() == other.grab().toImage()


def test_what_another_picture_leaves_free_is_filled(surface: Surface, qtbot: QtBot) -> None:
    surface.grab()
    tall = MovingPicture(memoryview(bytearray(36 * 64 * 4)), 36, 64, 144, 2)
    surface.show_moving(tall)
    other = Surface()
    qtbot.addWidget(other)
    other.resize(surface.size())
    other.set_overlay(WORDS)
    other.show_moving(tall)
    assert surface.grab().toImage() == other.grab().toImage()


# --- the time


def test_each_picture_tells_the_time_once_and_nothing_else_does_while_they_come(
    qtbot: QtBot,
    screen: ReviewScreen,
    make_visit: Callable[..., Visit],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stage_module, "_LATE_MS", 60_000)  # on a busy machine some are late
    monkeypatch.setattr(stage_module, "_LEAST_S", 0.0)  # and others come at once
    screen.show_visit(make_visit())
    assert screen._run is not None
    stage = screen._run.stage
    qtbot.waitUntil(lambda: not stage.deck.surface.image.isNull() and stage.transport is not None)
    told: list[str] = []
    stage.deck.pictured.connect(lambda: told.append("picture"))
    stage.moved.connect(lambda: told.append("time"))
    stage.play()
    qtbot.waitUntil(lambda: told.count("picture") >= 20, timeout=10_000)  # where it is is known by now
    told.clear()
    qtbot.waitUntil(lambda: told.count("picture") >= 30, timeout=10_000)
    begun = told.index("picture")
    pictures, times = told[begun::2], told[begun + 1 :: 2]
    stage.pause()
    assert set(pictures) == {"picture"}
    assert set(times) == {"time"}


def test_where_no_more_pictures_come_time_goes_on_without_them(
    qtbot: QtBot, screen: ReviewScreen, make_visit: Callable[..., Visit]
) -> None:
    screen.show_visit(make_visit())
    assert screen._run is not None
    stage = screen._run.stage
    qtbot.waitUntil(lambda: not stage.deck.surface.image.isNull() and stage.transport is not None)
    stage.play()
    qtbot.waitUntil(lambda: stage._timer.interval() == stage_module._LATE_MS, timeout=10_000)
    stage.deck.followed.disconnect()  # as if libVLC painted nothing any more
    with qtbot.waitSignals([stage.moved] * 3, timeout=10_000):
        pass
    assert stage._timer.interval() == stage_module._TICK_MS
    stage.pause()


# --- memory


def test_who_plays_on_keeps_nothing_decoded_and_stands_on_the_frame_seen_afterwards(
    qtbot: QtBot,
    screen: ReviewScreen,
    make_visit: Callable[..., Visit],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(deck_module, "_LONG_TICKS", 15)
    screen.show_visit(make_visit())
    assert screen._run is not None
    stage = screen._run.stage
    qtbot.waitUntil(lambda: not stage.deck.surface.image.isNull() and stage.transport is not None)
    transport, on = stage.transport, stage.deck._on
    assert transport is not None
    assert on is not None
    pictures: Any = on.pictures
    server = pictures._frames
    assert server._kept
    stage.play()
    qtbot.waitUntil(lambda: pictures._plays_on and pictures._under_way is None, timeout=10_000)
    qtbot.waitUntil(lambda: server._coming is None and server._container is not None, timeout=10_000)
    assert not server._kept
    stage.pause()
    qtbot.waitUntil(lambda: not transport.is_recognising and not stage.deck.is_behind)
    assert number_in(stage.deck.surface.image) == transport.frame
    assert server._kept


# --- the playhead


@pytest.fixture
def repainted(monkeypatch: pytest.MonkeyPatch) -> list[QRegion]:
    """What each painting of the timeline was asked for."""
    regions: list[QRegion] = []
    paint = TimelineView.paintEvent

    def watched(self: TimelineView, event: QPaintEvent) -> None:
        regions.append(QRegion(event.region()))
        paint(self, event)

    monkeypatch.setattr(TimelineView, "paintEvent", watched)
    return regions


def test_a_playhead_that_moves_by_itself_is_painted_each_other_pixel_and_stands_exactly(
    repainted: list[QRegion], qtbot: QtBot, screen: ReviewScreen, make_visit: Callable[..., Visit]
) -> None:
    screen.show_visit(make_visit())
    timeline = screen.findChild(Timeline)
    assert timeline is not None
    run = screen._run
    assert run is not None
    showing = screen._showing
    assert showing is not None
    qtbot.waitUntil(lambda: len(timeline.looks) == len(run.visit.clips) and not showing.is_fetching)
    QApplication.processEvents()
    model = run.model
    pixel_s = model.seconds_at(301.0) - model.seconds_at(300.0)

    def to(pixel: int, *, follow: bool) -> int:
        """How often it was painted for that, and that what was there before is painted over."""
        before = QRect(timeline._playhead)
        repainted.clear()
        timeline.set_position(model.seconds_at(pixel + 0.5), follow=follow)
        QApplication.processEvents()
        if repainted:
            assert QRegion(before).subtracted(repainted[0]).isEmpty()
            assert QRegion(timeline._playhead).subtracted(repainted[0]).isEmpty()
        return len(repainted)

    assert pixel_s > 0
    assert to(300, follow=False) == 1
    assert to(301, follow=True) == 0
    assert to(302, follow=True) == 1
    assert to(303, follow=True) == 0
    assert to(303, follow=False) == 1
    assert to(420, follow=True) == 1
