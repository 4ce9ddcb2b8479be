"""Full screen: the pictures, their controls and the remaining time of the reason, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from bwc_review.ui import language
from bwc_review.ui.main_window import MainWindow
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.theme import Theme


class Desk:
    """The review in the window of the program."""

    def __init__(self, qtbot: QtBot, window: MainWindow, review: ReviewScreen) -> None:
        self.qtbot, self.window, self.review = qtbot, window, review

    def look(self, visit: Visit) -> None:
        self.review.show_visit(visit)
        self.qtbot.waitUntil(lambda: self.run is not None and not self.surface.image.isNull())

    @property
    def run(self) -> Any:
        return self.review._run

    @property
    def surface(self) -> Any:
        return self.run.stage.deck.surface

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.review, key)

    @property
    def seen(self) -> str:
        """Every word in the window that is not hidden."""
        kinds = (QLabel, QPushButton)
        found: list[Any] = [
            one for kind in kinds for one in self.window.findChildren(kind) if one.isVisible()
        ]
        return " | ".join(one.text() for one in found)


@pytest.fixture
def desk(qtbot: QtBot, screen: ReviewScreen) -> Iterator[Desk]:
    window = MainWindow("Fleurance", "Police municipale", is_demonstration=True, lock_after_min=10)
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
    yield Desk(qtbot, window, screen)
    screen.close_visit()
    window.close()


def test_f_gives_the_whole_screen_to_the_pictures_and_keeps_who_why_and_how_long(
    desk: Desk, make_visit: Callable[..., Visit]
) -> None:
    desk.look(make_visit())
    room = desk.surface._places.room
    desk.press(Qt.Key.Key_F)
    assert desk.window.isFullScreen()
    QApplication.processEvents()
    assert desk.surface._places.room.height() > room.height()
    for one in (desk.review._timeline, desk.review._marks, desk.review._hold, desk.review._side):
        assert not one.isVisible()
    assert "Demonstration" not in desk.seen
    assert "Fleurance" not in desk.seen
    assert desk.review._controls.isVisible()
    assert "Reason: Judicial procedure · 24 min left" in desk.seen
    assert "M. Durand" in desk.surface.overlay.watermark
    desk.press(Qt.Key.Key_F)
    assert not desk.window.isFullScreen()
    assert "Demonstration" in desk.seen
    assert desk.review._timeline.isVisible()
    assert desk.review._side.isVisible()
    assert "Incident 2026-0042" in desk.seen


def test_a_still_is_said_to_be_kept_until_the_picture_changes_and_not_again_there(
    desk: Desk, make_visit: Callable[..., Visit]
) -> None:
    desk.look(make_visit())
    desk.press(Qt.Key.Key_F)
    desk.press(Qt.Key.Key_S)
    desk.qtbot.waitUntil(lambda: desk.surface.overlay.badge == "Still kept · frame 0")
    desk.press(Qt.Key.Key_Period)
    assert desk.surface.overlay.badge == ""
    desk.press(Qt.Key.Key_Comma)
    assert desk.surface.overlay.badge == ""


@pytest.mark.parametrize("is_maximized", [False, True])
@pytest.mark.parametrize("way", ["escape", "button", "reason"])
def test_every_way_out_of_the_full_screen_brings_back_the_window_as_it_was(
    desk: Desk, make_visit: Callable[..., Visit], station: Any, way: str, is_maximized: bool
) -> None:
    if is_maximized:
        desk.window.showMaximized()
    desk.look(make_visit())
    desk.press(Qt.Key.Key_F)
    if way == "escape":
        desk.press(Qt.Key.Key_Escape)
    elif way == "button":
        words = "Leave full screen"
        leave = next(one for one in desk.window.findChildren(QPushButton) if one.text() == words)
        assert leave.isVisible()
        assert leave.toolTip() == "Leave full screen (F, Esc)"
        QTest.mouseClick(leave, Qt.MouseButton.LeftButton, pos=QPoint(9, 9))
    else:
        station.now += timedelta(minutes=40)
        desk.review._watch_reason()
        assert "State the reason" in desk.seen
    assert not desk.window.isFullScreen()
    assert desk.window.isMaximized() == is_maximized
    assert {"Demonstration", "Lock"} <= set(re.findall(r"\w+", desk.seen))  # banner and header
    assert "Leave full screen" not in desk.seen


def test_escape_leaves_the_full_screen_wherever_the_focus_was_before(
    desk: Desk, make_visit: Callable[..., Visit]
) -> None:
    desk.look(make_visit())
    desk.window.focus_search()
    desk.review._toggle_full()  # as by its shortcut
    focused = QApplication.focusWidget()
    assert focused is desk.review
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert not desk.window.isFullScreen()


def test_escape_closes_the_list_of_keys_before_it_leaves_the_full_screen(
    desk: Desk, make_visit: Callable[..., Visit]
) -> None:
    desk.look(make_visit())
    desk.press(Qt.Key.Key_F)
    desk.review._toggle_keys()
    QTest.keyClick(desk.review._keys, Qt.Key.Key_Escape)
    assert not desk.review._keys.isVisible()
    assert desk.window.isFullScreen()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.window.isFullScreen()


def test_escape_closes_the_list_of_keys_too_where_the_full_screen_was_entered_over_it(
    desk: Desk, make_visit: Callable[..., Visit]
) -> None:
    desk.look(make_visit())
    desk.review._toggle_keys()
    desk.review._toggle_full()  # as by its shortcut: the focus is in the review now
    focused = QApplication.focusWidget()
    assert focused is desk.review
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert not desk.review._keys.isVisible()
    assert desk.window.isFullScreen()
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert not desk.window.isFullScreen()


@pytest.mark.parametrize(("tongue", "percent"), [("fr", 100), ("en", 100), ("fr", 150)])
def test_the_list_of_keys_is_seen_whole_in_the_window_at_1280_by_800(
    dressed: Theme,
    desk: Desk,
    qapp: QApplication,
    make_visit: Callable[..., Visit],
    tongue: str,
    percent: int,
) -> None:
    """Even of the demonstration, whose window has a line more above the review. Text of 150 % has no room
    for all of it: it scrolls, but never sideways.
    """
    dressed.choose("light", percent)
    language.install(qapp, tongue)
    desk.look(make_visit())
    desk.review._toggle_keys()
    QApplication.processEvents()
    area = desk.review._keys.findChild(QScrollArea)
    language.install(qapp, "en")
    assert isinstance(area, QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    assert (area.verticalScrollBar().maximum() > 0) is (percent > 100)
    assert desk.review.rect().contains(desk.review._keys.geometry())
    assert ("Aller à" if tongue == "fr" else "Go to") in desk.review._keys.text


def test_the_panel_of_key_b_comes_beside_the_full_picture(
    desk: Desk, make_visit: Callable[..., Visit]
) -> None:
    desk.look(make_visit())
    desk.press(Qt.Key.Key_F)
    desk.press(Qt.Key.Key_B)
    assert desk.review._closer.isVisible()
    assert not desk.review._marks.isVisible()
    desk.press(Qt.Key.Key_B)
    assert not desk.review._side.isVisible()
    desk.press(Qt.Key.Key_B)
    desk.press(Qt.Key.Key_F)
    assert desk.review._closer.isVisible()
    assert desk.review._marks.isVisible()


def test_the_countdown_to_the_lock_is_seen_in_full_screen(
    desk: Desk, make_visit: Callable[..., Visit]
) -> None:
    desk.look(make_visit())
    desk.press(Qt.Key.Key_F)
    desk.window.idle_lock.counting.emit(20)
    assert "20" in desk.seen
    desk.window.idle_lock.counting.emit(0)
    assert "Fleurance" not in desk.seen
    desk.press(Qt.Key.Key_F)
    assert "Fleurance" in desk.seen


def test_closing_the_visit_leaves_the_full_screen(desk: Desk, make_visit: Callable[..., Visit]) -> None:
    desk.look(make_visit())
    desk.press(Qt.Key.Key_F)
    desk.review.close_visit()  # what a lock does
    desk.window.show_cover()
    assert not desk.window.isFullScreen()
    assert "cover" in desk.seen
    desk.window.show_frame("M. Durand")
    desk.look(make_visit())
    assert desk.review._timeline.isVisible()
