"""Choosing other keys: what a person presses, what is refused and in which words, what comes back."""

from __future__ import annotations

from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QKeySequenceEdit, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bwc_review.ui.review.key_map import SHIPPED, KeyMap, read_entries
from bwc_review.ui.station.keys_page import KeysDialog, KeysPage

NO = Qt.KeyboardModifier.NoModifier


class Chooser:
    """A person at the page."""

    def __init__(self, page: KeysPage) -> None:
        self.page = page
        self.told: list[KeyMap] = []
        page.changed.connect(self.told.append)

    def choose(self, words: str) -> None:
        rows = [self.page.table.text(row, 0) for row in range(len(self.page.table.rows))]
        self.page.table.selectRow(rows.index(words))

    def field(self, name: str) -> QKeySequenceEdit:
        return next(one for one in self.page.findChildren(QKeySequenceEdit) if one.accessibleName() == name)

    def press(self, sequence: str, name: str = "First key") -> None:
        field = self.field(name)
        field.setFocus()
        combination = cast("Any", QKeySequence(sequence))[0]
        key = combination.key()
        text = chr(key.value).lower() if key.value < 256 else ""
        target = QApplication.focusWidget()
        assert target is not None
        QTest.sendKeyEvent(QTest.KeyAction.Click, target, key, text, combination.keyboardModifiers())

    def click(self, words: str) -> None:
        button = next(one for one in self.page.findChildren(QPushButton) if one.text() == words)
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def keys_of(self, words: str) -> str:
        rows = [self.page.table.text(row, 0) for row in range(len(self.page.table.rows))]
        return self.page.table.text(rows.index(words), 1)

    @property
    def shown(self) -> tuple[str, str]:
        """What the two fields show."""
        native = QKeySequence.SequenceFormat.NativeText
        first, second = (
            self.field(name).keySequence().toString(native) for name in ("First key", "Second key")
        )
        return first, second


@pytest.fixture
def chooser(qtbot: QtBot) -> Chooser:
    page = KeysPage(SHIPPED)
    show(qtbot, page)
    return Chooser(page)


def show(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.resize(1000, 600)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def test_every_action_has_a_line_with_its_keys_in_words(chooser: Chooser) -> None:
    assert chooser.keys_of("Play, pause") == "Space or K"
    assert chooser.keys_of("Pause") == "no key"
    assert chooser.keys_of("Keep a still") == "S"
    assert chooser.keys_of("Mark with category 1") == "1 or &"


def test_the_field_keeps_the_focus_so_that_another_key_can_be_pressed(chooser: Chooser) -> None:
    chooser.choose("Keep a still")
    chooser.press("F7")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert chooser.field("First key") in (focus, focus.parentWidget())
    QTest.keyClick(focus, Qt.Key.Key_F8)
    assert chooser.told[-1].keys("still") == ("F8",)
    assert chooser.shown == ("F8", "")


def test_an_empty_field_asks_for_a_key_in_words_that_fit(chooser: Chooser) -> None:
    chooser.choose("Pause")
    for name in ("First key", "Second key"):
        inner = chooser.field(name).findChild(QLineEdit)
        assert inner is not None
        assert inner.placeholderText() == "Press a key"
        words = inner.fontMetrics().horizontalAdvance(inner.placeholderText())
        assert words < inner.contentsRect().width() - 16
    chooser.press("F7")
    chooser.click("Take the keys away")
    inner = chooser.field("First key").findChild(QLineEdit)
    assert inner is not None
    assert inner.placeholderText() == "Press a key"


def test_pressing_a_key_gives_it_to_the_line_chosen_at_once(chooser: Chooser) -> None:
    chooser.choose("Keep a still")
    assert chooser.shown == ("S", "")
    chooser.press("F7")
    assert chooser.told[-1].keys("still") == ("F7",)
    assert chooser.keys_of("Keep a still") == "F7 (changed)"
    chooser.press("Ctrl+Shift+P", "Second key")
    assert chooser.told[-1].keys("still") == ("F7", "Ctrl+Shift+P")
    assert chooser.keys_of("Keep a still") == "F7 or Ctrl+Shift+P (changed)"
    assert chooser.shown == ("F7", "Ctrl+Shift+P")
    assert read_entries(chooser.told[-1].entries) == (chooser.told[-1], ())


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("M", "M does this already: “Mark this instant, or the span”. Give that another key first."),
        ("Media Play", "Media Play does this already: “Play, pause”. Give that another key first."),
        ("Esc", "Esc is needed to move through the window, or to lock it. Choose another key."),
        ("Return", "Return is needed to move through the window, or to lock it. Choose another key."),
        ("Ctrl+L", "Ctrl+L is needed to move through the window, or to lock it. Choose another key."),
        ("Volume Up", "Volume Up belongs to this computer. Choose another key."),
    ],
)
def test_a_key_that_cannot_be_is_refused_in_words_and_nothing_changes(
    chooser: Chooser, key: str, words: str
) -> None:
    chooser.choose("Keep a still")
    chooser.press(key)
    assert chooser.page.notice.words == words
    assert not chooser.told
    assert chooser.shown == ("S", "")
    assert chooser.keys_of("Keep a still") == "S"


def test_tab_goes_on_and_is_never_taken_as_a_key(chooser: Chooser) -> None:
    chooser.choose("Keep a still")
    chooser.press("Tab")
    assert QApplication.focusWidget() is not chooser.field("First key")
    assert not chooser.told
    assert chooser.shown == ("S", "")
    assert SHIPPED.refusal("still", "Tab")
    assert SHIPPED.refusal("still", "Shift+Tab")


def test_two_actions_swap_their_keys_once_one_of_them_is_free(chooser: Chooser) -> None:
    chooser.choose("Keep a still")
    chooser.click("Take the keys away")
    chooser.choose("Mark this instant, or the span")
    chooser.press("S")
    chooser.choose("Keep a still")
    assert chooser.shown == ("", "")
    chooser.press("M")
    assert chooser.told[-1].keys("still") == ("M",)
    assert chooser.told[-1].keys("mark") == ("S",)
    assert read_entries(chooser.told[-1].entries) == (chooser.told[-1], ())


def test_the_default_comes_back_for_one_line_unless_another_line_has_its_key(chooser: Chooser) -> None:
    chooser.choose("Keep a still")
    chooser.press("F7")
    chooser.choose("Mark this instant, or the span")
    chooser.press("S")
    chooser.choose("Keep a still")
    chooser.click("Default")
    assert chooser.page.notice.words.startswith("S does this already: “Mark this instant")
    chooser.choose("Mark this instant, or the span")
    chooser.click("Default")
    assert chooser.page.notice.words == ""
    chooser.choose("Keep a still")
    chooser.click("Default")
    assert chooser.told[-1] == SHIPPED
    assert chooser.keys_of("Keep a still") == "S"


def test_the_default_comes_back_for_all_lines_at_once(chooser: Chooser) -> None:
    for words, key in (("Keep a still", "F7"), ("Go to a time", "F8")):
        chooser.choose(words)
        chooser.press(key)
    chooser.click("Default for all")
    assert chooser.told[-1] == SHIPPED
    assert chooser.keys_of("Go to a time") == "G"


def test_over_the_review_the_same_page_stands_in_a_dialogue(qtbot: QtBot) -> None:
    dialog = KeysDialog(SHIPPED)
    show(qtbot, dialog)
    chooser = Chooser(dialog.page)
    chooser.choose("Keep a still")
    chooser.press("Esc")
    assert dialog.isVisible(), "Escape was meant for the field"
    chooser.press("F7")
    assert chooser.told[-1].keys("still") == ("F7",)
    QTest.mouseClick(
        next(one for one in dialog.findChildren(QPushButton) if one.text() == "Done"),
        Qt.MouseButton.LeftButton,
    )
    assert not dialog.isVisible()
