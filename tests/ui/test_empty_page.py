"""What an empty list says: its sign is whole or not there."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from bwc_review.ui.theme import Theme
from bwc_review.ui.widgets.empty_page import EmptyPage
from bwc_review.ui.widgets.rows import Column, RowTable
from bwc_review.ui.widgets.sign import Sign


@pytest.mark.parametrize(("height", "is_seen"), [(150, False), (420, True)])
def test_the_sign_of_an_empty_list_is_whole_or_left_out(
    dressed: Theme, qtbot: QtBot, height: int, is_seen: bool
) -> None:
    table: RowTable[str] = RowTable("Words", [Column("Words", lambda one: one)])
    qtbot.addWidget(table)
    table.say_when_empty(
        "Nothing is concerned.", "Look for what is, by day, camera or place. " * 2, "video-camera"
    )
    table.resize(320, height)
    table.show()
    table.show_rows([])
    page = table.findChild(EmptyPage)
    sign = table.findChild(Sign)
    assert page is not None
    assert sign is not None
    assert page.isVisible()
    assert sign.isVisible() is is_seen
    assert not is_seen or sign.height() >= sign.sizeHint().height()
