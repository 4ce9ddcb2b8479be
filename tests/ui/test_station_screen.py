"""The pages of the station: made when they are first shown, and a page that cannot be is not shown."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel, QListWidget, QWidget

from bwc_review.domain.errors import CatalogueDamaged, StationError
from bwc_review.ui.station.station_screen import StationScreen


def front(screen: StationScreen) -> tuple[int, str]:
    """What is chosen in the list, and the words of the page beside it."""
    pages = screen.findChildren(QLabel, "page")
    row = screen.findChildren(QListWidget)[0].currentRow()
    return row, next((one.text() for one in pages if one.isVisible()), "")


def page(words: str) -> QWidget:
    made = QLabel(words)
    made.setObjectName("page")
    return made


def test_a_page_that_cannot_be_made_leaves_the_one_in_front_and_is_tried_again(qtbot: Any) -> None:
    screen, is_mended = StationScreen(), False
    failures: list[StationError] = []
    screen.page_failed.connect(failures.append)
    qtbot.addWidget(screen)

    def make() -> QWidget:
        if not is_mended:
            raise CatalogueDamaged("catalogue.db")
        return page("people")

    screen.add_page("cameras", "Cameras", "video-camera", page("cameras"))
    screen.add_page("people", "People", "users", make)
    screen.show()
    screen.show_page("people")
    assert front(screen) == (0, "cameras")
    assert [type(one) for one in failures] == [CatalogueDamaged]
    is_mended = True
    screen.show_page("people")
    assert front(screen) == (1, "people")
    assert len(failures) == 1


def test_where_the_first_page_cannot_be_made_none_is_in_front(qtbot: Any) -> None:
    screen = StationScreen()
    failures: list[StationError] = []
    screen.page_failed.connect(failures.append)
    qtbot.addWidget(screen)

    def make() -> QWidget:
        raise CatalogueDamaged("catalogue.db")

    screen.add_page("cameras", "Cameras", "video-camera", make)
    screen.add_page("people", "People", "users", lambda: page("people"))
    screen.show()
    assert front(screen) == (-1, "")
    assert len(failures) == 1
    screen.show_page("people")
    assert front(screen) == (1, "people")
