"""The tiles: the same recordings and the same choice as the table, at any number of them."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QToolTip

from bwc_review.domain.clip import ClipId
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.library.clip_delegate import lines_of
from bwc_review.ui.library.clip_grid import ClipGrid
from bwc_review.ui.library.clip_model import ClipModel
from bwc_review.ui.library.clip_tile import picture_place, who_and_where
from bwc_review.ui.library.clip_views import GRID, TABLE, ViewSwitch
from bwc_review.ui.library.library_screen import LibraryScreen
from bwc_review.ui.library.needs import ClipLine
from bwc_review.ui.library.strip_preview import MOST, StripPreview

MANY = 100_000


def jpeg() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (160, 90), (200, 30, 30)).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def screen(show_library: Callable[..., LibraryScreen]) -> LibraryScreen:
    return show_library()


@pytest.fixture
def grid(screen: LibraryScreen, qtbot: Any) -> ClipGrid:
    """The tiles, in front as by a click on their button."""
    switch = screen.findChild(ViewSwitch)
    found = screen.findChild(ClipGrid)
    assert switch is not None
    assert found is not None
    qtbot.mouseClick(switch.button(GRID), Qt.MouseButton.LeftButton)
    assert found.isVisible()
    return found


def tile(grid: ClipGrid, row: int) -> QRect:
    return grid.visualRect(grid.model().index(row, 0))


@pytest.mark.parametrize(
    ("wearer", "place", "said"),
    [
        ("", False, ("", "Wearer and place to complete")),
        ("", True, ("Wearer to complete", "Place de la République")),
        ("GB Lafont", False, ("GB Lafont", "Place to complete")),
        ("GB Lafont", True, ("GB Lafont", "Place de la République")),
    ],
)
def test_what_is_missing_is_named_on_a_tile_and_once(
    clip_number: Any, listed: Any, lane: Jobs, wearer: str, place: bool, said: tuple[str, str]
) -> None:
    clip = clip_number(3, wearer_name=wearer, **({} if place else {"place": None}))
    line = ClipLine(clip, 5, 60.0)
    model = ClipModel(listed, lane)
    assert who_and_where(line, lambda column: model.words(column, line)) == said


def click(qtbot: Any, grid: ClipGrid, row: int, *held: Qt.KeyboardModifier) -> None:
    keys = held[0] if held else Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, keys, tile(grid, row).center())


def shown(screen: LibraryScreen) -> list[ClipId]:
    model = screen.table.model()
    assert isinstance(model, ClipModel)
    return list(model.ids)


def rows_chosen(screen: LibraryScreen) -> list[int]:
    ids = shown(screen)
    return [ids.index(each) for each in screen.table.chosen()]


def test_what_is_chosen_in_the_tiles_is_chosen_in_the_table_and_the_other_way_round(
    screen: LibraryScreen, grid: ClipGrid, qtbot: Any, idle: Callable[[], None], read_texts: Any
) -> None:
    click(qtbot, grid, 1)
    click(qtbot, grid, 4, Qt.KeyboardModifier.ControlModifier)
    idle()
    assert rows_chosen(screen) == [1, 4]
    assert "2 recordings chosen" in read_texts(screen)
    qtbot.keyClick(grid, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert screen.table.isVisible()
    assert rows_chosen(screen) == [1, 4]
    screen.table.choose([shown(screen)[2]])
    qtbot.keyClick(screen.table, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert grid.isVisible()
    assert {index.row() for index in grid.selectionModel().selectedRows()} == {2}


def test_the_view_taken_is_told_once_to_be_remembered_and_shown_again(
    screen: LibraryScreen, grid: ClipGrid, qtbot: Any
) -> None:
    told: list[str] = []
    screen.view_chosen.connect(told.append)
    qtbot.keyClick(grid, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(screen.table, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert told == [TABLE, GRID]
    screen.show_view(TABLE)
    assert screen.table.isVisible()
    screen.show_view("what no version wrote")
    assert screen.table.isVisible()
    assert told == [TABLE, GRID], "what the program shows is not told"


def test_the_focus_stays_in_the_list_when_its_look_changes(
    screen: LibraryScreen, grid: ClipGrid, qtbot: Any
) -> None:
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert screen.focusWidget() is screen.table


def test_the_keys_lead_through_the_tiles(screen: LibraryScreen, grid: ClipGrid, qtbot: Any) -> None:
    across = grid.across
    assert 1 < across < 9, "the test wants more than one row of tiles"
    click(qtbot, grid, 0)
    for key, row in (
        (Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, 0), (Qt.Key.Key_Left, 0), (Qt.Key.Key_Down, across),
        (Qt.Key.Key_Up, 0), (Qt.Key.Key_End, 8), (Qt.Key.Key_Down, 8), (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_PageDown, min(8, across * (grid.viewport().height() // tile(grid, 0).height()))),
    ):  # fmt: skip
        qtbot.keyClick(grid, key)
        assert rows_chosen(screen) == [row], key


def test_shift_chooses_in_the_order_of_the_list_and_ctrl_a_everything(
    screen: LibraryScreen, grid: ClipGrid, qtbot: Any
) -> None:
    across = grid.across
    click(qtbot, grid, 1)
    qtbot.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert rows_chosen(screen) == list(range(1, across + 2))
    qtbot.keyClick(grid, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert rows_chosen(screen) == [0, 1]
    click(qtbot, grid, across, Qt.KeyboardModifier.ShiftModifier)
    assert rows_chosen(screen) == list(range(1, across + 1)), (
        "down and to the left, no tile between is left out"
    )
    qtbot.keyClick(grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert rows_chosen(screen) == list(range(9))
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert rows_chosen(screen) == [], "a click beside every tile lets go"


def test_enter_and_a_double_click_open_what_is_chosen(
    screen: LibraryScreen, grid: ClipGrid, qtbot: Any
) -> None:
    click(qtbot, grid, 3)
    wanted = screen.table.chosen()
    with qtbot.waitSignal(screen.clips_chosen) as opened:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert opened.args == [wanted]
    with qtbot.waitSignal(screen.clips_chosen) as opened:
        qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=tile(grid, 3).center())
    assert opened.args == [wanted]


def test_the_strip_lies_over_the_tiles_by_space_and_by_resting_on_a_picture(
    screen: LibraryScreen, grid: ClipGrid, listed: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    listed.pictures.update({clip: jpeg() for clip in listed.clips})
    strip = screen.findChild(StripPreview)
    assert strip is not None
    click(qtbot, grid, 2)
    idle()
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    idle()
    assert strip.isVisible()
    assert strip.parent() is grid.viewport()
    assert strip.pictures == MOST
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert strip.isHidden()
    at = picture_place(tile(grid, 1)).center()
    rest = QHelpEvent(QEvent.Type.ToolTip, at, grid.viewport().mapToGlobal(at))
    QApplication.sendEvent(grid.viewport(), rest)
    idle()
    assert strip.isVisible()
    QApplication.sendEvent(grid.viewport(), QEvent(QEvent.Type.Leave))
    assert strip.isHidden()
    assert listed.looked == [shown(screen)[row] for row in (2, 1)]


def test_resting_under_a_picture_says_how_long_it_is_kept(
    grid: ClipGrid, listed: Any, idle: Callable[[], None], qtbot: Any
) -> None:
    place = tile(grid, 0)
    at = QPoint(place.center().x(), place.bottom() - 12)
    QApplication.sendEvent(
        grid.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, grid.viewport().mapToGlobal(at))
    )
    assert "Automatic erasure on 12/12/2026" in QToolTip.text()
    assert listed.looked == []
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_a_picture_is_seen_only_where_the_station_gives_it_and_the_lock_takes_it_away(
    screen: LibraryScreen, grid: ClipGrid, listed: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    seen, hidden = shown(screen)[:2]
    listed.pictures[seen] = jpeg()
    screen._thumbnails.forget()
    grid.viewport().repaint()
    idle()

    def colour(row: int) -> tuple[int, int, int]:
        place = picture_place(tile(grid, row))
        dot = grid.viewport().grab().toImage().pixelColor(place.center() + QPoint(-50, 25))
        return dot.red(), dot.green(), dot.blue()

    assert hidden not in listed.pictures
    assert colour(0)[0] > 150 > colour(0)[1], "the red of its picture"
    assert not colour(1)[0] > 150 > colour(1)[1]
    screen.forget()
    assert grid.model().rowCount() == 0


def test_ctrl_c_in_the_tiles_copies_what_their_rows_say(
    screen: LibraryScreen, grid: ClipGrid, qtbot: Any, idle: Callable[[], None]
) -> None:
    click(qtbot, grid, 0)
    qtbot.keyClick(grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    idle()
    assert "Place de la République" in QApplication.clipboard().text()


def test_letters_read_nothing_in_either_view(
    screen: LibraryScreen, grid: ClipGrid, listed: Any, qtbot: Any, idle: Callable[[], None]
) -> None:
    pages = list(listed.pages)
    for view in (grid, screen.table):
        qtbot.keyClicks(view, "pl")
    idle()
    assert listed.pages == pages


def test_where_nothing_fits_the_empty_page_stands_in_place_of_the_tiles(
    screen: LibraryScreen, grid: ClipGrid, idle: Callable[[], None], read_texts: Any
) -> None:
    screen.search("nowhere at all")
    idle()
    assert not grid.isVisible()
    assert "No recording fits." in read_texts(screen)
    screen.search("")
    idle()
    assert grid.isVisible()


class OneLine:
    """A source that gives the same line for every id; counts the pages it is asked for."""

    def __init__(self, line: ClipLine) -> None:
        self.line = line
        self.pages = 0

    def lines(self, ids: Sequence[ClipId]) -> Sequence[ClipLine]:
        self.pages += 1
        return [replace(self.line, clip=replace(self.line.clip, id=each)) for each in ids]


def test_of_a_hundred_thousand_only_the_tiles_in_sight_are_read(
    screen: LibraryScreen, grid: ClipGrid, listed: Any, some_clips: Any, idle: Callable[[], None]
) -> None:
    source = OneLine(listed.lines([some_clips[0].id])[0])
    listed.lines = source.lines
    ids = [ClipId(f"{number:08d}-0000-7000-8000-000000000000") for number in range(MANY)]
    screen.table.show_ids(ids)
    grid.viewport().repaint()
    idle()
    assert source.pages <= 2
    last = grid.model().index(MANY - 1, 0)
    grid.scrollTo(last)
    assert grid.viewport().rect().contains(grid.visualRect(last))
    grid.viewport().repaint()
    idle()
    assert source.pages <= 4
    assert grid.indexAt(grid.visualRect(last).center()).row() == MANY - 1
    assert not grid.indexAt(grid.visualRect(last).bottomRight() + QPoint(30, 0)).isValid()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    row=st.integers(0, MANY - 1),
    width=st.integers(260, 2600),
    hint=st.sampled_from(QAbstractItemView.ScrollHint),
)
def test_whatever_the_width_a_tile_is_found_where_it_lies(
    screen: LibraryScreen, grid: ClipGrid, row: int, width: int, hint: QAbstractItemView.ScrollHint
) -> None:
    screen.table.show_ids([ClipId(str(number)) for number in range(MANY)])
    grid.resize(width, 700)
    grid.doItemsLayout()
    index = grid.model().index(row, 0)
    grid.scrollTo(index, hint)
    place = grid.visualRect(index)
    assert grid.viewport().rect().intersects(place)
    for at in (place.topLeft(), place.center(), place.bottomRight()):
        assert grid.indexAt(at).row() == row


@given(st.text(alphabet="ab é\u0627\U0001f693", max_size=120), st.integers(20, 300), st.integers(1, 4))
def test_words_in_a_cell_begin_at_their_beginning_and_what_is_cut_says_so(
    qapp: QApplication, words: str, width: int, most: int
) -> None:
    lines = lines_of(words, QFontMetrics(QApplication.font()), width, most)
    assert len(lines) <= most
    said = " ".join(lines).split()
    whole = words.split()
    if not any("…" in line for line in lines):
        assert said == whole
    elif len(lines) == most and not any("…" in line for line in lines[:-1]):
        assert said[:-1] == whole[: len(said) - 1]
