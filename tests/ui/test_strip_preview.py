"""The filmstrip over the list: by Space and by resting on a picture, gone as soon as one goes on."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication

from bwc_review.ui.library.clip_model import ClipColumn
from bwc_review.ui.library.library_screen import LibraryScreen
from bwc_review.ui.library.strip_preview import MOST, StripPreview


def jpeg() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (160, 90), (70, 90, 120)).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def screen(show_library: Callable[..., LibraryScreen]) -> LibraryScreen:
    return show_library(1400)


@pytest.fixture
def strip(screen: LibraryScreen) -> StripPreview:
    found = screen.findChild(StripPreview)
    assert found is not None
    return found


def test_space_shows_the_strip_of_the_row_and_space_again_takes_it_away(
    screen: LibraryScreen, strip: StripPreview, listed: Any, some_clips: Any, qtbot: Any, idle: Any
) -> None:
    clip = some_clips[2].id
    listed.pictures[clip] = jpeg()
    screen.table.choose([clip])
    idle()
    assert listed.looked == [], "nothing is read before somebody asks"
    qtbot.keyClick(screen.table, Qt.Key.Key_Space)
    idle()
    assert strip.isVisible()
    assert (strip.pictures, strip.words) == (MOST, "")
    assert screen.table.viewport().rect().contains(strip.geometry())
    qtbot.keyClick(screen.table, Qt.Key.Key_Space)
    assert strip.isHidden()
    assert strip.pictures == 0
    assert listed.looked == [clip]


def test_without_a_reason_it_says_how_to_state_one(
    screen: LibraryScreen, strip: StripPreview, some_clips: Any, qtbot: Any, idle: Any
) -> None:
    screen.table.choose([some_clips[3].id])
    qtbot.keyClick(screen.table, Qt.Key.Key_Space)
    idle()
    assert strip.pictures == 0
    assert strip.words == "No pictures: state a reason first by opening the recording with Enter."


def test_resting_on_a_picture_shows_it_and_leaving_scrolling_or_another_key_ends_it(
    screen: LibraryScreen, strip: StripPreview, listed: Any, some_clips: Any, qtbot: Any, idle: Any
) -> None:
    table = screen.table
    listed.pictures.update({clip.id: jpeg() for clip in some_clips})

    def rest(column: ClipColumn) -> None:
        at = table.visualRect(table.model().index(1, column)).center()
        QApplication.sendEvent(
            table.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, table.viewport().mapToGlobal(at))
        )
        idle()

    rest(ClipColumn.PLACE)
    assert strip.isHidden()
    for end in (
        lambda: QApplication.sendEvent(table.viewport(), QEvent(QEvent.Type.Leave)),
        lambda: qtbot.keyClick(table, Qt.Key.Key_Escape),
        lambda: qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 20)),
        screen.forget,
    ):
        rest(ClipColumn.PICTURE)
        assert strip.isVisible()
        end()
        assert strip.isHidden()
        assert strip.pictures == 0
        idle()


def test_what_comes_after_the_lock_is_not_shown(
    screen: LibraryScreen, strip: StripPreview, listed: Any, some_clips: Any, qtbot: Any, idle: Any
) -> None:
    listed.pictures[some_clips[2].id] = jpeg()
    screen.table.choose([some_clips[2].id])
    idle()
    qtbot.keyClick(screen.table, Qt.Key.Key_Space)
    screen.forget()
    idle()
    assert strip.isHidden()
    assert strip.pictures == 0
