"""What a person chooses at the window stays chosen, whichever page it was chosen on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QKeySequenceEdit, QPushButton
from pytestqt.qtbot import QtBot

from bwc_review import settings
from bwc_review.app.front import Front
from bwc_review.demonstration import Shown
from bwc_review.domain.errors import JournalUnwritable
from bwc_review.settings import Settings
from bwc_review.ui.library.clip_views import GRID, TABLE, ViewSwitch
from bwc_review.ui.library.library_screen import LibraryScreen
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.station.docks_page import DocksPage
from bwc_review.ui.station.keys_page import KeysDialog, KeysPage
from bwc_review.ui.station.look_page import LookPage
from bwc_review.ui.station.station_screen import StationScreen

WAIT_MS = 20_000


@pytest.fixture
def kept(demo: Shown) -> Callable[[], Settings]:
    """What settings.json says now."""
    return lambda: settings.load(demo.paths.settings)[0]


def test_another_delay_of_the_lock_is_in_force_once_it_is_on_record(
    front: Front, pages: StationScreen, kept: Callable[[], Settings], qtbot: QtBot
) -> None:
    assert front.station is not None
    catalogue = front.station.catalogue
    pages.show_page("look")
    look = pages.findChild(LookPage)
    assert isinstance(look, LookPage)
    before = kept().lock_after_min

    def choose(minutes: int) -> None:
        look._lock.setValue(minutes)
        look._lock.editingFinished.emit()

    choose(before + 5)
    qtbot.waitUntil(lambda: kept().lock_after_min == before + 5, timeout=WAIT_MS)
    with catalogue.read() as tables:
        said = [one for one in tables.journal.entries() if one.subjects == ("lock",)]
    assert [one.details for one in said] == [{"lock_after_min": before + 5, "old_lock_after_min": before}]

    def unwritable(*_: object) -> Any:
        raise JournalUnwritable

    with pytest.MonkeyPatch.context() as broken:
        broken.setattr(catalogue, "write", unwritable)
        choose(before)
        qtbot.waitUntil(lambda: look._lock.value() == before + 5, timeout=WAIT_MS)
    assert kept().lock_after_min == before + 5


def test_a_folder_added_is_still_there_after_the_look_was_changed(
    front: Front, pages: StationScreen, kept: Callable[[], Settings], tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "CAM-09"
    folder.mkdir()
    pages.show_page("docks")
    docks = pages.findChild(DocksPage)
    assert isinstance(docks, DocksPage)
    docks._ask_where = lambda *_: str(folder)
    add = next(each for each in docks.findChildren(QPushButton) if each.text() == "Add a folder…")
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: kept().sources == (str(folder),), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: docks.table.model().rowCount() == 1, timeout=WAIT_MS)

    pages.show_page("look")
    look = pages.findChild(LookPage)
    assert isinstance(look, LookPage)
    themes = next(each for each in look.findChildren(QComboBox) if each.findData("dark") >= 0)
    themes.setCurrentIndex(themes.findData("dark"))
    themes.activated.emit(themes.currentIndex())
    qtbot.waitUntil(lambda: kept().theme == "dark", timeout=WAIT_MS)
    assert kept().sources == (str(folder),)
    assert kept().last_login == "demonstration"
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)


def test_a_key_chosen_is_in_force_at_once_and_at_the_next_start_whatever_is_chosen_after(
    front: Front, pages: StationScreen, kept: Callable[[], Settings], qtbot: QtBot
) -> None:
    front.window.show_screen("review")
    review = front.window.findChild(ReviewScreen)
    assert isinstance(review, ReviewScreen)
    front.window.show_screen("station")
    pages.show_page("keys")
    page = pages.findChild(KeysPage)
    assert isinstance(page, KeysPage)
    rows = [page.table.text(row, 0) for row in range(len(page.table.rows))]
    page.table.selectRow(rows.index("Keep a still"))
    field = next(each for each in page.findChildren(QKeySequenceEdit) if each.accessibleName() == "First key")
    field.setFocus()
    QTest.sendKeyEvent(QTest.KeyAction.Click, field, Qt.Key.Key_F7, "", Qt.KeyboardModifier.NoModifier)
    assert kept().keys == ("still = F7",)
    assert review._controls._still.text() == "Still  F7"

    pages.show_page("look")
    look = pages.findChild(LookPage)
    assert isinstance(look, LookPage)
    themes = next(each for each in look.findChildren(QComboBox) if each.findData("dark") >= 0)
    themes.setCurrentIndex(themes.findData("dark"))
    themes.activated.emit(themes.currentIndex())
    assert kept().theme == "dark"
    assert kept().keys == ("still = F7",)

    review.keys_wanted.emit()
    dialog = front.window.findChild(KeysDialog)
    assert isinstance(dialog, KeysDialog)
    assert dialog.page.keys.keys("still") == ("F7",)
    again = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Default for all")
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    assert kept().keys == ()
    assert review._controls._still.text() == "Still  S"
    assert page.keys.keys("still") == ("S",)
    dialog.accept()
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)


def test_the_look_of_the_list_stays_whatever_is_chosen_after(
    front: Front, pages: StationScreen, kept: Callable[[], Settings], qtbot: QtBot
) -> None:
    library = front.window.findChild(LibraryScreen)
    switch = front.window.findChild(ViewSwitch)
    assert isinstance(library, LibraryScreen)
    assert isinstance(switch, ViewSwitch)
    front.window.show_screen("library")
    QTest.mouseClick(switch.button(GRID), Qt.MouseButton.LeftButton)
    assert kept().list_view == GRID
    pages.show_page("look")
    look = pages.findChild(LookPage)
    assert isinstance(look, LookPage)
    themes = next(each for each in look.findChildren(QComboBox) if each.findData("dark") >= 0)
    themes.setCurrentIndex(themes.findData("dark"))
    themes.activated.emit(themes.currentIndex())
    assert (kept().theme, kept().list_view) == ("dark", GRID)
    qtbot.waitUntil(lambda: front.is_idle, timeout=WAIT_MS)
    QTest.mouseClick(switch.button(TABLE), Qt.MouseButton.LeftButton)
