"""A wheel that scrolls a page over its fields changes none of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

import bwc_review
from bwc_review.ui.widgets.day_edit import DayEdit
from bwc_review.ui.widgets.moment_edit import MomentEdit
from bwc_review.ui.widgets.rank_field import RankField
from bwc_review.ui.widgets.still_fields import Choice, HourEdit, NumberEdit
from bwc_review.ui.widgets.text_fields import YesNo

Field = QComboBox | QAbstractSpinBox


def choice() -> Choice:
    """What a fact was seen by."""
    made = Choice()
    made.addItems(["Seen in person", "Seen on recording 1", "Seen on recording 2"])
    return made


def day() -> DayEdit:
    """A day far from the ends of the calendar."""
    made = DayEdit()
    made.show_day(date(2026, 11, 23))
    return made


def moment() -> MomentEdit:
    """An afternoon."""
    return MomentEdit(datetime(2026, 11, 23, 14, 2, tzinfo=UTC))


def roll(field: QWidget) -> None:
    """Turn the wheel one notch towards oneself, the pointer in the middle of the field."""
    at = field.mapTo(field.window(), field.rect().center())
    QTest.wheelEvent(field.window().windowHandle(), QPointF(at), QPoint(0, -120))


@pytest.mark.parametrize("has_focus", [False, True], ids=["passing", "with the focus"])
@pytest.mark.parametrize(
    "make",
    [choice, NumberEdit, HourEdit, day, moment, RankField, lambda: YesNo("Informed")],
    ids=["list", "number", "hour", "day", "moment", "rank", "yes or no"],
)
def test_the_wheel_scrolls_the_page_and_leaves_the_field(
    qtbot: QtBot, make: Callable[[], Field], has_focus: bool
) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    page = QWidget()
    column = QVBoxLayout(page)
    field = make()
    column.addWidget(field)
    column.addStretch(1)
    page.setFixedSize(280, 2000)
    area.setWidget(page)
    area.resize(320, 200)
    area.show()
    qtbot.waitExposed(area)
    if has_focus:
        field.setFocus()
    shown = field.currentText() if isinstance(field, QComboBox) else field.text()
    inner = field.findChild(QLineEdit) or field
    for under in (field, inner):
        area.verticalScrollBar().setValue(0)
        roll(under)
        assert area.verticalScrollBar().value() > 0
    assert (field.currentText() if isinstance(field, QComboBox) else field.text()) == shown
    assert field.focusPolicy() != Qt.FocusPolicy.WheelFocus


def test_no_screen_makes_a_field_that_the_wheel_changes() -> None:
    root = Path(bwc_review.__file__).parent
    bare = re.compile(r"\bQ(ComboBox|SpinBox|DoubleSpinBox|TimeEdit|DateEdit|DateTimeEdit)\(\)")
    assert not [
        f"{path.name}: {line}"
        for path in sorted(root.rglob("*.py"))
        for line in path.read_text("utf-8").splitlines()
        if bare.search(line)
    ]
