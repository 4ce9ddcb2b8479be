"""The table of recordings while it scrolls: the rows that come are painted, and nothing is left behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication

from bwc_review.ui.jobs import Jobs
from bwc_review.ui.library.library_screen import LibraryScreen
from bwc_review.ui.theme import Theme


class Painted(QObject):
    """Notes what of a widget is painted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.region = QRegion()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear every paint."""
        del watched
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


@pytest.fixture
def screen(
    listed: Any, noted: Any, lane: Jobs, idle: Callable[[], None], qtbot: Any
) -> Iterator[LibraryScreen]:
    """Lower than its nine rows."""
    made = LibraryScreen(listed, noted, lane, lane)
    qtbot.addWidget(made)
    made.resize(1500, 500)
    made.show()
    qtbot.waitExposed(made)
    made.refresh()
    idle()
    QApplication.processEvents()
    assert made.table.verticalScrollBar().maximum() >= 2
    yield made
    made.close()


def on_glass(screen: LibraryScreen) -> QImage:
    """What a person sees, as it was put together by scrolling."""
    return screen.screen().grabWindow(screen.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_a_turn_of_the_wheel_paints_the_rows_that_come(
    screen: LibraryScreen, dressed: Theme, look: str
) -> None:
    dressed.choose(look, 100)
    QApplication.processEvents()
    table = screen.table
    view = table.viewport()
    painted, around = Painted(view), Painted(screen)
    view.installEventFilter(painted)
    screen.installEventFilter(around)
    table.verticalScrollBar().setValue(1)
    QApplication.processEvents()
    row = table.rowHeight(0)
    assert row <= painted.region.boundingRect().height() < 3 * row < view.height()
    assert not around.region.intersects(view.visibleRegion().translated(view.mapTo(screen, QPoint())))


def test_what_scrolling_leaves_is_what_painting_anew_shows(
    screen: LibraryScreen, idle: Callable[[], None], qtbot: Any
) -> None:
    bar = screen.table.verticalScrollBar()
    for value in (1, bar.maximum(), 0, 2):
        bar.setValue(value)
        QApplication.processEvents()
        seen = on_glass(screen)
        assert seen == screen.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    screen.search("no recording has these words")  # fewer rows: the ground is painted where they were
    idle()
    screen.search("")
    screen.resize(1500, 1000)
    idle()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    QApplication.processEvents()
    assert on_glass(screen) == screen.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
