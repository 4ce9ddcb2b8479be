"""From part to part with F6, every key of a screen in one list, every button within reach of Tab."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton, QWidget

from bwc_review.ui.holds.holds_screen import HoldsScreen
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.library.clip_views import GRID, ViewSwitch
from bwc_review.ui.library.details import DetailsPanel
from bwc_review.ui.library.filters import FilterPanel
from bwc_review.ui.library.library_screen import LibraryScreen
from bwc_review.ui.main_window import MainWindow
from bwc_review.ui.widgets.key_card import KeyCard

SHIFT = Qt.KeyboardModifier.ShiftModifier


class OwnKeys(QWidget):
    """A screen that shows its keys itself."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = 0

    def show_own_keys(self) -> None:
        self.shown += 1


@pytest.fixture
def window(
    qtbot: Any, listed: Any, noted: Any, holds: Any, lane: Jobs, idle: Callable[[], None]
) -> Iterator[MainWindow]:
    made = MainWindow("Fleurance", "Police municipale", is_demonstration=False, lock_after_min=10)
    qtbot.addWidget(made)
    made.add_screen("library", "Recordings", "film-strip", LibraryScreen(listed, noted, lane, lane))
    made.add_screen("holds", "Holds", "lock-key", HoldsScreen(holds, lane, lane))
    made.add_screen("review", "", "play", OwnKeys(), is_wide=True)
    made.resize(1280, 800)
    made.show_frame("Marie Durand")
    made.show_screen("library")
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    idle()
    library = made.findChild(LibraryScreen)
    assert library is not None
    library.table.selectRow(0)
    idle()
    yield made
    made.close()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def library_of(window: MainWindow) -> LibraryScreen:
    found = window.findChild(LibraryScreen)
    assert found is not None
    return found


def test_f6_leads_through_the_parts_and_shift_f6_back(window: MainWindow, qtbot: Any) -> None:
    library = library_of(window)
    filters, details = library.findChild(FilterPanel), library.findChild(DetailsPanel)
    assert filters is not None
    assert details is not None
    library.table.setFocus()
    seen = []
    for _ in range(6):
        qtbot.keyClick(focused(), Qt.Key.Key_F6)
        seen.append(focused())
    assert details.isAncestorOf(seen[0])
    assert isinstance(seen[1], QLineEdit), "the search of the head"
    assert isinstance(seen[2], QPushButton)
    assert seen[2].text() in {"Recordings", "Holds"}
    assert filters.isAncestorOf(seen[3])
    assert isinstance(seen[4], QPushButton), "what stands above the list"
    assert seen[5] is library.table
    for before in reversed(seen[:-1]):
        qtbot.keyClick(focused(), Qt.Key.Key_F6, SHIFT)
        assert focused() is before


def test_f6_finds_the_tiles_where_they_stand_in_place_of_the_table(window: MainWindow, qtbot: Any) -> None:
    switch = window.findChild(ViewSwitch)
    assert switch is not None
    qtbot.mouseClick(switch.button(GRID), Qt.MouseButton.LeftButton)
    switch.button(GRID).setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_F6)
    assert focused() is library_of(window)._views.grid


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, "?"])
def test_the_keys_of_the_screen_and_of_the_frame_are_listed_and_the_focus_comes_back(
    window: MainWindow, qtbot: Any, key: Any
) -> None:
    def press() -> None:
        if isinstance(key, str):
            qtbot.keyClicks(focused(), key)
        else:
            qtbot.keyClick(focused(), key)

    card = window._keys.card
    library_of(window).table.setFocus()
    press()
    assert card.isVisible()
    for words in ("Review what is chosen", "Table, tiles", "Search", "Next and former part of the screen"):
        assert words in card.text, words
    press()
    assert not card.isVisible()
    assert focused() is library_of(window).table
    press()
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert focused() is library_of(window).table
    window.show_screen("holds")
    [holds] = window.findChildren(HoldsScreen)
    qtbot.waitUntil(lambda: len(holds.key_groups()[0][1]) > 1)  # who may look is known with the list
    press()
    assert "Show the recording" in card.text
    assert "Table, tiles" not in card.text
    window.show_screen("library")
    assert not card.isVisible(), "another screen has other keys"


def test_a_question_mark_in_a_field_is_a_question_mark(window: MainWindow, qtbot: Any) -> None:
    window.focus_search()
    qtbot.keyClicks(focused(), "?")
    assert not window._keys.card.isVisible()
    field = focused()
    assert isinstance(field, QLineEdit)
    assert field.text() == "?"
    field.clear()
    qtbot.waitUntil(lambda: not window._header._search_soon.isActive())


def test_a_screen_with_a_list_of_its_own_shows_that_one(window: MainWindow, qtbot: Any) -> None:
    own = window.findChild(OwnKeys)
    assert own is not None
    window.show_screen("review")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert own.shown == 1
    assert not window._keys.card.isVisible()


def test_every_button_is_within_reach_of_tab_and_has_a_name(window: MainWindow) -> None:
    for key in ("library", "holds"):
        window.show_screen(key)
        for made in window.findChildren(QPushButton) + window.findChildren(QToolButton):
            if (
                not made.isVisible()
                or made.objectName().startswith("qt_")
                or isinstance(made.parent(), QLineEdit)
            ):
                continue
            assert made.focusPolicy() & Qt.FocusPolicy.TabFocus, made.accessibleName() or made.text()
            assert made.accessibleName() or made.text(), made


@pytest.mark.parametrize("percent", [100, 150])
def test_the_list_of_keys_fits_without_scrolling(
    window: MainWindow, qtbot: Any, dressed: Any, percent: int
) -> None:
    dressed.choose("light", percent)
    window.resize(1280, 800)
    card: KeyCard = window._keys.card
    library_of(window).table.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_F1)
    assert window.rect().contains(card.geometry())
    area = card.findChildren(QWidget, "")
    assert area
    assert card._scroll.verticalScrollBar().maximum() == 0
    assert card._scroll.horizontalScrollBar().maximum() == 0


def test_enter_opens_the_line_under_the_cursor(window: MainWindow, qtbot: Any, idle: Any) -> None:
    window.show_screen("holds")
    idle()
    screen = window.findChild(HoldsScreen)
    assert screen is not None
    screen.table.selectRow(1)
    with qtbot.waitSignal(screen.clip_wanted):
        qtbot.keyClick(screen.table, Qt.Key.Key_Return)
