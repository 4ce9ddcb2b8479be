"""The hour written over a moving picture is the hour of that picture, not of the one before it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from bwc_review.ui import language
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.review.surface import Surface
from tests.ui.review.conftest import FPS, START, number_in


def test_each_picture_that_is_painted_while_it_plays_bears_its_own_hour(
    qtbot: QtBot, screen: ReviewScreen, make_visit: Callable[..., Visit], monkeypatch: pytest.MonkeyPatch
) -> None:
    screen.show_visit(make_visit("cam2-a"))
    run: Any = screen._run
    stage = run.stage
    qtbot.waitUntil(lambda: number_in(stage.deck.surface.image) == 0)
    painted: list[bool] = []
    paint = Surface._paint_picture

    def noted(self: Surface, painter: QPainter) -> None:
        paint(self, painter)
        number = number_in(self.image)
        if self.moving_sample() is not None and number is not None and stage.transport.is_sure:
            hour = language.hour_fine(START + timedelta(seconds=number / FPS))
            painted.append(self.overlay.clock.endswith(hour))

    monkeypatch.setattr(Surface, "_paint_picture", noted)
    stage.play()
    qtbot.waitUntil(lambda: len(painted) >= 50, timeout=10_000)
    stage.pause()
    assert painted.count(True) >= 0.9 * len(painted), "a busy machine may leave a frame out"
