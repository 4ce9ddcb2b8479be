"""The columns of the list as a person wants them, remembered by the PC."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from bwc_review.ui.library.clip_model import ORDER_OF, ClipColumn
from bwc_review.ui.library.column_plan import ALWAYS, ColumnPlan, plan_from
from bwc_review.ui.library.columns_button import ColumnsButton
from bwc_review.ui.library.library_screen import LibraryScreen

PLANS = st.builds(
    ColumnPlan,
    order=st.permutations(list(ClipColumn)).map(tuple),
    hidden=st.frozensets(st.sampled_from([column for column in ClipColumn if column not in ALWAYS])),
    widths=st.dictionaries(st.sampled_from(ClipColumn), st.integers(40, 1200)),
)


@given(PLANS)
def test_every_arrangement_is_read_back(plan: ColumnPlan) -> None:
    assert plan_from(plan.entries) == plan


@given(
    st.lists(st.text() | st.sampled_from(["when", "-when", "camera=x", "due=99999", "marks", "-state=90"]))
)
def test_whatever_is_written_every_column_is_there_once_and_the_first_ones_stay(entries: list[str]) -> None:
    plan = plan_from(entries)
    assert sorted(plan.order) == list(ClipColumn)
    assert not plan.hidden & set(ALWAYS)
    assert all(40 <= width <= 1200 for width in plan.widths.values())


def test_nothing_arranged_writes_nothing() -> None:
    assert ColumnPlan().entries == ()
    assert plan_from(()) == ColumnPlan()


@pytest.fixture
def screen(show_library: Callable[..., LibraryScreen]) -> LibraryScreen:
    return show_library(1700)


def tick(screen: LibraryScreen, words: str) -> None:
    """Choose a line of the menu as a person does."""
    button = screen.findChild(ColumnsButton)
    assert button is not None
    menu: QMenu = button.menu
    menu.aboutToShow.emit()
    [action] = [each for each in menu.actions() if each.text() == words]
    action.trigger()


def shown(screen: LibraryScreen) -> list[ClipColumn]:
    header = screen.table.horizontalHeader()
    columns = [ClipColumn(header.logicalIndex(place)) for place in range(header.count())]
    return [column for column in columns if not screen.table.isColumnHidden(column)]


def test_a_column_is_put_away_and_comes_back(screen: LibraryScreen) -> None:
    told: list[tuple[str, ...]] = []
    screen.table.arranged.connect(told.append)
    assert shown(screen) == list(ClipColumn)
    tick(screen, "Camera")
    assert ClipColumn.CAMERA not in shown(screen)
    assert "-camera" in told[-1]
    screen.resize(1650, 800)
    assert ClipColumn.CAMERA not in shown(screen), "a wider or narrower window brings nothing back"
    tick(screen, "Camera")
    assert shown(screen) == list(ClipColumn)
    assert told[-1] == ()


def test_titles_are_dragged_and_widths_stay_when_the_window_changes(screen: LibraryScreen) -> None:
    told: list[tuple[str, ...]] = []
    screen.table.arranged.connect(told.append)
    header = screen.table.horizontalHeader()
    header.moveSection(header.visualIndex(ClipColumn.DUE), 2)
    header.resizeSection(ClipColumn.CAMERA, 190)
    assert shown(screen)[2] is ClipColumn.DUE
    screen.resize(1640, 800)
    assert header.sectionSize(ClipColumn.CAMERA) == 190
    assert told[-1][2] == "due"
    assert "camera=190" in told[-1]
    again = plan_from(told[-1])
    tick(screen, "As at first")
    assert shown(screen) == list(ClipColumn)
    assert told[-1] == ()
    screen.table.arrange(again.entries)
    assert shown(screen)[2] is ClipColumn.DUE
    assert header.sectionSize(ClipColumn.CAMERA) == 190
    assert len(told) == 3, "what the program arranges is not told"


def test_a_right_click_on_the_titles_asks_for_the_menu(screen: LibraryScreen, qtbot: Any) -> None:
    header = screen.table.horizontalHeader()
    assert header.contextMenuPolicy() == Qt.ContextMenuPolicy.CustomContextMenu
    button = screen.findChild(ColumnsButton)
    assert button is not None
    with qtbot.waitSignal(button.menu.aboutToShow):
        header.customContextMenuRequested.emit(QPoint(10, 10))
    button.menu.close()


def over(screen: LibraryScreen, column: ClipColumn) -> list[str]:
    """What the menu offers over a title, before what it offers everywhere."""
    header = screen.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(column) + 6, 6)
    header.customContextMenuRequested.emit(at)
    button = screen.findChild(ColumnsButton)
    assert button is not None
    first = button.menu.actions()[:3]
    return [each.text() for each in first if each.isVisible()]


def press(screen: LibraryScreen, words: str) -> None:
    button = screen.findChild(ColumnsButton)
    assert button is not None
    [action] = [each for each in button.menu.actions() if each.text() == words and each.isVisible()]
    button.menu.close()
    action.trigger()


def test_over_each_title_the_menu_sorts_by_it_and_puts_it_away(
    screen: LibraryScreen, idle: Callable[[], None]
) -> None:
    for column in ORDER_OF:
        title = screen.table.title_of(column)
        offered = over(screen, column)
        assert offered[:2] == [f"Sort by “{title}”, ascending", f"Sort by “{title}”, descending"]
        assert (f"Put “{title}” away" in offered) == (column not in ALWAYS)
        press(screen, offered[0])
        idle()
        assert (screen.query.order, screen.query.descending) == (ORDER_OF[column], False)
        assert over(screen, column)
        press(screen, offered[1])
        idle()
        assert (screen.query.order, screen.query.descending) == (ORDER_OF[column], True)
        assert screen.table.order == (column, True)
    assert over(screen, ClipColumn.PICTURE) == []
    screen.findChild(ColumnsButton).menu.close()  # type: ignore[union-attr]
    over(screen, ClipColumn.MARKS)
    press(screen, "Put “Marks” away")
    assert ClipColumn.MARKS not in shown(screen)


def test_the_button_sorts_by_any_column_too_for_titles_are_not_seen_beside_tiles(
    screen: LibraryScreen, idle: Callable[[], None]
) -> None:
    button = screen.findChild(ColumnsButton)
    assert button is not None
    button.menu.aboutToShow.emit()
    assert not [each for each in button.menu.actions()[:3] if each.isVisible()]
    [below] = [each.menu() for each in button.menu.actions() if each.text() == "Sort by"]
    assert isinstance(below, QMenu)
    assert len(below.actions()) == 2 * len(ORDER_OF)
    assert [each.text() for each in below.actions() if each.isChecked()] == ["Date and hours, descending"]
    [action] = [each for each in below.actions() if each.text() == "Place, ascending"]
    action.trigger()
    idle()
    assert (screen.query.order, screen.query.descending) == ("place", False)
    button.menu.aboutToShow.emit()
    assert [each.text() for each in below.actions() if each.isChecked()] == ["Place, ascending"]
