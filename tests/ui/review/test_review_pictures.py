"""Pictures of the review in both themes, for a person to look at (SCREENSHOTS=folder)."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.review.timeline import Timeline
from bwc_review.ui.theme import Theme


@pytest.mark.parametrize("look", ["light", "dark"])
def test_picture_of_the_review(
    qtbot: QtBot,
    screen: ReviewScreen,
    make_visit: Callable[..., Visit],
    look: str,
    dressed: Theme,
    tmp_path: Path,
) -> None:
    dressed.choose(look, 100)
    screen.show_visit(make_visit("cam2-a", "cam2-b", "cam1"))
    timeline = screen.findChild(Timeline)
    assert timeline is not None
    qtbot.waitUntil(lambda: len(timeline.looks) == 3)
    run = screen._run
    assert run is not None
    qtbot.waitUntil(lambda: not run.stage.deck.surface.image.isNull())
    screen._hand.mark()
    run.stage.seek(1.0)
    screen._hand.set_edge(is_end=False)
    run.stage.seek(2.5)
    screen._hand.set_edge(is_end=True)
    screen._hand.mark_number(2)
    qtbot.waitUntil(lambda: len(screen._marks.lines) == 2)
    run.stage.seek(5.48)
    screen._hand.take_still()
    qtbot.waitUntil(lambda: len(screen._marks.lines) == 3)
    run.stage.seek(2.48)
    qtbot.waitUntil(lambda: not any(deck.is_behind for deck in run.decks.values()))
    folder = Path(os.environ.get("SCREENSHOTS", str(tmp_path)))
    folder.mkdir(exist_ok=True, parents=True)
    QApplication.processEvents()
    assert screen.grab().save(str(folder / f"review-{look}.png"))
