"""The bar under the picture shows what there is room for, and touches no button that stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject
from PySide6.QtWidgets import QPushButton, QSlider, QToolButton, QWidget

from bwc_review.ui.review.controls import Controls, speed_words

FULL = "image 12 345 · caméra 14:03:11,480 (+ 7 s)"


class Noted(QObject):
    """How often something was shown or hidden."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        self.count += event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}
        return False


@pytest.fixture
def bar(qtbot: Any) -> Iterator[Controls]:
    around = QWidget()  # a window of its own is never narrower than all it shows
    qtbot.addWidget(around)
    around.resize(1600, 60)
    made = Controls(around)
    made.show_time("14:03:18,480", FULL)
    made.resize(1600, 60)
    around.show()
    qtbot.waitExposed(around)
    yield made
    around.close()


def _buttons(bar: Controls) -> list[QWidget]:
    kinds = (QPushButton, QToolButton, QSlider)
    return [one for one in bar.findChildren(QWidget) if isinstance(one, kinds)]


def _hidden(bar: Controls) -> list[QWidget]:
    return [one for one in _buttons(bar) if one.isHidden()]


def test_at_each_width_it_fits_and_nothing_is_left_out_that_has_room(bar: Controls) -> None:
    never: list[QWidget] = _hidden(bar)
    gone: list[QWidget] = []
    for width in range(1600, 420, -1):
        bar.resize(width, 60)
        assert bar.sizeHint().width() <= width
        now = [one for one in _hidden(bar) if one not in never]
        assert set(gone) <= set(now), "in one order"
        gone += [one for one in now if one not in gone]
    assert len(gone) >= 8
    for width in range(420, 1600, 7):
        bar.resize(width, 60)
        left_out = [one for one in gone if one.isHidden()]
        assert left_out == gone[: len(left_out)], "the same on the way back"
        if len(left_out) > 1:  # for one alone the small words are cut first
            left_out[-1].show()
            assert bar.sizeHint().width() > width, "it has no room"
            left_out[-1].hide()


def test_a_change_that_needs_no_other_room_shows_and_hides_nothing(bar: Controls) -> None:
    bar.resize(480, 60)
    noted = Noted()
    for one in _buttons(bar):
        one.installEventFilter(noted)
    bar.show_motion(is_moving=True, speed=2.0)
    bar.show_motion(is_moving=True, speed=1.0)
    for number in range(20):
        bar.show_time(f"14:03:18,{number:03}", FULL.replace("345", f"{number:03}"))
    bar.resize(481, 60)
    bar.resize(480, 60)
    assert noted.count == 0
    bar.resize(1600, 60)
    assert noted.count >= 5


def test_another_speed_moves_nothing_and_lets_no_button_go(bar: Controls) -> None:
    for width in (1600, 964, 900, 700):
        bar.resize(width, 60)
        bar.show_motion(is_moving=True, speed=1.0)
        gone, hint = _hidden(bar), bar.sizeHint().width()
        for speed in (-2.0, 0.125, 1.25, 8.0, -1.0):
            bar.show_motion(is_moving=True, speed=speed)
            assert _hidden(bar) == gone
            assert bar.sizeHint().width() == hint


def test_a_speed_is_written_as_the_language_writes_numbers() -> None:
    before = QLocale()
    try:
        for language, words in ((QLocale.Language.French, "1,25×"), (QLocale.Language.English, "1.25×")):
            QLocale.setDefault(QLocale(language))
            assert speed_words(1.25) == words
            assert speed_words(-2.0) == "◀ 2×"
    finally:
        QLocale.setDefault(before)
