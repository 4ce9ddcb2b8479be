"""A line of widgets that is too long goes on below itself: nothing is cut, nothing lies over another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from bwc_review.ui.widgets.wrapping import Wrapping

WIDE = 900


class Bar(QWidget):
    """A title, a field that may grow from 100 to 200, three tools; a page below."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.field, self.page = QLabel("Title of the screen"), QLineEdit(), QWidget()
        self.field.setMinimumWidth(100)
        self.field.setMaximumWidth(200)
        self.tools = [QPushButton(words) for words in ("One tool", "Another tool", "The last tool")]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(Wrapping((self.title,), (self.field, *self.tools)))
        column.addWidget(self.page, 1)

    @property
    def parts(self) -> Sequence[QWidget]:
        return (self.title, self.field, *self.tools)


@pytest.fixture
def bar(qtbot: Any) -> Bar:
    made = Bar()
    qtbot.addWidget(made)
    made.resize(WIDE, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("width", [160, 240, 333, 420, 560, 900])
def test_each_part_is_whole_and_apart_from_the_others_at_any_width(bar: Bar, qtbot: Any, width: int) -> None:
    bar.resize(width, 300)
    qtbot.waitUntil(lambda: bar.width() == width and bar.page.geometry().right() == bar.width() - 1)
    for part in bar.parts:
        least = part.minimumWidth() if part is bar.field else part.sizeHint().width()
        assert part.width() >= least
        assert bar.rect().contains(part.geometry())
        others = [one for one in (*bar.parts, bar.page) if one is not part]
        assert not any(part.geometry().intersects(one.geometry()) for one in others)


def test_on_one_line_the_tools_stand_at_its_end_and_the_field_is_as_wide_as_it_may(bar: Bar) -> None:
    assert len({part.geometry().center().y() // 4 for part in bar.parts}) == 1
    assert bar.field.width() == 200
    assert bar.tools[-1].geometry().right() == WIDE - 1
    assert bar.title.x() == 0
    assert bar.field.x() > bar.title.geometry().right() + 100


def test_the_first_tool_that_is_shown_begins_the_right_end(bar: Bar, qtbot: Any) -> None:
    bar.field.hide()
    qtbot.waitUntil(lambda: bar.tools[-1].geometry().right() == WIDE - 1)
    assert bar.tools[0].x() > bar.title.geometry().right() + 100


def test_what_is_hidden_takes_no_room(bar: Bar, qtbot: Any) -> None:
    bar.resize(420, 300)
    qtbot.waitUntil(lambda: bar.page.width() == 420)
    before = bar.page.y()
    for one in (bar.field, *bar.tools):
        one.hide()
    qtbot.waitUntil(lambda: bar.page.y() < before)
