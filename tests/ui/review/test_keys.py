"""Every key of the review, pressed in the real screen; other keys, jog wheels, and who gets a key."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bwc_review.domain.alignment import AlignMethod
from bwc_review.domain.mark import MarkKind
from bwc_review.domain.track import Position
from bwc_review.media.frames import FrameServer
from bwc_review.ui.review.arrangement import Corner, Layout
from bwc_review.ui.review.key_list import KeyList
from bwc_review.ui.review.key_map import SHIPPED, plain, read_entries
from bwc_review.ui.review.keys import KEYS
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.theme import Theme
from tests.ui.review.conftest import number_in

FPS = 25
NO = Qt.KeyboardModifier.NoModifier
ACTIONS = [key.action for key in KEYS]


class Hand:
    """A person whose finger is on one key."""

    def __init__(self, qtbot: QtBot, screen: ReviewScreen, station: Any) -> None:
        self.qtbot, self.screen, self.station = qtbot, screen, station
        self.sequence = ""

    def look(self, visit: Visit) -> None:
        """Open, and wait until every clip stands on its exact frame."""
        self.screen.show_visit(visit)
        self.qtbot.waitUntil(lambda: len(self.run._opened) == len(visit.clips))
        self.settle()

    def settle(self) -> None:
        """Wait until no exact picture is on its way, and nothing is being kept."""
        self.qtbot.waitUntil(lambda: not any(deck.is_behind for deck in self.run.decks.values()))

    @property
    def run(self) -> Any:
        assert self.screen._run is not None
        return self.screen._run

    def press(self, sequence: str = "", to: QWidget | None = None) -> None:
        """Press a key where the focus is."""
        combination = cast("Any", QKeySequence(sequence or self.sequence))[0]
        key, modifiers = combination.key(), combination.keyboardModifiers()
        text = chr(key.value).lower() if key.value < 256 and modifiers == NO else ""
        target = to or QApplication.focusWidget() or self.screen
        QTest.sendKeyEvent(QTest.KeyAction.Click, target, key, text, modifiers)

    def stand(self, at_s: float = 2.0) -> None:
        """Stand still there at 1x."""
        self.run.stage.pause()
        self.run.stage.change_speed(0)
        self.run.stage.seek(at_s)
        self.settle()

    def play(self) -> None:
        self.run.stage.play()
        assert self.play_words.startswith("Pause")

    # --- what a person reads

    @property
    def time(self) -> str:
        return self.screen._controls.time_text.removeprefix("14:03:")

    @property
    def speed(self) -> str:
        return self.screen._controls._speed.text()

    @property
    def play_words(self) -> str:
        return self.screen._controls._play.toolTip()

    @property
    def marks(self) -> list[str]:
        return [line.title for line in self.screen._marks.lines]

    @property
    def span(self) -> tuple[float | None, float | None]:
        return self.run.model.entry_s, self.run.model.exit_s

    @property
    def zoom(self) -> float:
        return float(self.run.stage.deck.surface.zoom)


@pytest.fixture
def hand(qtbot: QtBot, screen: ReviewScreen, station: Any) -> Hand:
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    return Hand(qtbot, screen, station)


# --- what each key does, as a person sees it


def _toggle(hand: Hand) -> None:
    hand.stand()
    hand.press()
    assert hand.play_words == "Pause (Space)"
    hand.press()
    assert hand.play_words == "Play (Space)"


def _pause(hand: Hand) -> None:
    hand.stand()
    hand.press()
    assert hand.play_words == "Play (Space)", "what pauses never plays"
    hand.play()
    hand.press()
    assert hand.play_words == "Play (Space)"


def _shuttle(hand: Hand, first: str, second: str) -> None:
    hand.stand()
    hand.press()
    assert hand.speed == first
    hand.press()
    assert hand.speed == second
    assert hand.play_words == "Pause (Space)"


def _speed(hand: Hand, speed: str) -> None:
    hand.stand()
    hand.press()
    assert hand.speed == speed


def _normal_speed(hand: Hand) -> None:
    hand.stand()
    hand.run.stage.set_speed(-2.0)
    hand.press()
    assert hand.speed == "1×"


def _go(hand: Hand, time: str) -> None:
    hand.stand()
    hand.press()
    assert hand.time == time


def _go_to(hand: Hand) -> None:
    hand.stand()
    hand.press()
    dialog = next(one for one in hand.screen.findChildren(QDialog) if one.isVisible())
    assert dialog.findChild(QLineEdit) is not None
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _edge(hand: Hand, *, is_end: bool) -> None:
    hand.run.model.entry_s = hand.run.model.exit_s = None
    hand.stand()
    hand.press()
    assert hand.span == ((None, 2.0) if is_end else (2.0, None))


def _go_edge(hand: Hand, time: str) -> None:
    hand.run.model.entry_s, hand.run.model.exit_s = 1.0, 3.0
    hand.stand()
    hand.press()
    assert hand.time == time


def _loop(hand: Hand) -> None:
    hand.run.model.entry_s, hand.run.model.exit_s = 1.0, 3.0
    hand.stand()
    hand.press()
    assert hand.run.stage.transport.loop == (1.0, 3.0)
    assert hand.play_words == "Pause (Space)"
    hand.press()
    assert hand.run.stage.transport.loop is None


def _clear_span(hand: Hand) -> None:
    hand.run.model.entry_s, hand.run.model.exit_s = 1.0, 3.0
    hand.press()
    assert hand.run.model.span is None


def _marked(hand: Hand, at_s: float = 2.0) -> str:
    """Press, and the words of the mark that appears."""
    hand.run.model.entry_s = hand.run.model.exit_s = None
    before = len(hand.marks)
    hand.stand(at_s)
    hand.press()
    hand.qtbot.waitUntil(lambda: len(hand.marks) == before + 1)
    line = hand.screen._marks.lines[-1]
    assert line.when.startswith("14:03:22,000")
    return str(line.title)


def _mark(hand: Hand, words: str) -> None:
    assert _marked(hand) == words


def _category(hand: Hand, number: int) -> None:
    items = hand.run.visit.categories.items
    if number > len(items):
        hand.stand()
        hand.press()
        assert not hand.marks
    else:
        assert _marked(hand) == hand.run.visit.categories.label(items[number - 1].code, "en")


def _mark_text(hand: Hand) -> None:
    hand.stand()
    hand.press()
    dialog = next(one for one in hand.screen.findChildren(QDialog) if one.isVisible())
    assert dialog.findChild(QPlainTextEdit) is not None
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _remove_mark(hand: Hand) -> None:
    hand.stand()
    hand.press("M")
    hand.qtbot.waitUntil(lambda: len(hand.marks) == 1)
    hand.press()
    hand.qtbot.waitUntil(lambda: not hand.marks)


def _undo(hand: Hand) -> None:
    hand.stand()
    hand.press("M")
    _wait_for_marks(hand, 1)
    hand.press()
    _wait_for_marks(hand, 0)


def _view(hand: Hand, begin: int, changed: Callable[[float, float, float, float], bool]) -> None:
    """The timeline, first begin steps closer, shows another stretch afterwards."""
    hand.stand()
    hand.screen._timeline.zoom_here(begin)
    model = hand.run.model
    before = model.from_s, model.to_s
    hand.press()
    assert changed(*before, model.from_s, model.to_s)


def _redo(hand: Hand) -> None:
    hand.stand()
    hand.press("M")
    _wait_for_marks(hand, 1)
    hand.press("Ctrl+Z")
    _wait_for_marks(hand, 0)
    hand.press()
    _wait_for_marks(hand, 1)
    hand.press("Ctrl+Z")
    _wait_for_marks(hand, 0)


def _wait_for_marks(hand: Hand, number: int) -> None:
    hand.qtbot.waitUntil(lambda: len(hand.marks) == number)


def _beside(hand: Hand, *, forward: bool) -> None:
    for at_s in (1.0, 3.0, 6.0):
        if len(hand.marks) < 3:
            number = len(hand.marks)
            hand.stand(at_s)
            hand.press("M")
            _wait_for_marks(hand, number + 1)
    hand.stand()
    steps = ["23,000", "26,000", "26,000"] if forward else ["21,000", "21,000"]
    for time in steps:
        hand.press()
        assert hand.time == time
        hand.settle()
    chosen = hand.screen._desk.get(hand.screen._marks.current)
    assert chosen is not None
    assert chosen.corrected_time.second == int(steps[-1][:2])


def _zoomed(hand: Hand, *, closer: bool) -> None:
    surface = hand.run.stage.deck.surface
    surface.change_zoom(0)
    for _ in range(2):
        surface.change_zoom(1)
    before = hand.zoom
    hand.press()
    assert (hand.zoom > before) is closer
    assert (hand.zoom < before) is not closer


def _whole(hand: Hand) -> None:
    hand.run.stage.deck.surface.change_zoom(1)
    hand.press()
    assert hand.zoom == 1.0


def _brightness(hand: Hand) -> None:
    hand.press()
    assert hand.screen._closer.isVisible()
    hand.press()
    assert not hand.screen._closer.isVisible()


def _turn(hand: Hand) -> None:
    for turns in (1, 2, 3, 0):
        hand.press()
        assert hand.run.stage.deck.surface.look.turns == turns


def _map(hand: Hand) -> None:
    hand.press()
    assert not hand.screen._map.isVisible(), "where no position is known there is no map"
    for opened in hand.run._opened.values():
        opened.track = (Position(0.0, 43.8, 0.6),)
    hand.press()
    assert hand.screen._map.isVisible()
    hand.press()
    assert not hand.screen._map.isVisible()


def _next_camera(hand: Hand) -> None:
    hand.press()
    assert hand.run.stage.primary == "CAM-01"
    hand.press()
    assert hand.run.stage.primary == "CAM-02"


def _layout(hand: Hand) -> None:
    for layout in (Layout.LARGE, Layout.INSET, Layout.SIDE):
        hand.press()
        assert hand.screen._arrangement.layout is layout


def _corner(hand: Hand) -> None:
    hand.press()
    assert hand.screen._arrangement.corner is Corner.BOTTOM_LEFT


def _align(hand: Hand, offset_s: float) -> None:
    hand.stand()
    hand.press()
    assert hand.run.aligned("CAM-01").offset_s == offset_s


def _align_sound(hand: Hand) -> None:
    hand.stand()
    hand.press()  # too few seconds to be sure of: moved by the sound, or refused by it
    hand.qtbot.waitUntil(
        lambda: (
            "nothing was moved" in hand.screen._notice.words.lower()
            or hand.run.aligned("CAM-01").method is AlignMethod.SOUND
        )
    )


def _full_screen(hand: Hand) -> None:
    hand.press()
    assert not hand.screen._timeline.isVisible()
    hand.press()
    assert hand.screen._timeline.isVisible()


def _mute(hand: Hand) -> None:
    hand.press()
    assert hand.screen._controls._mute.isChecked()
    hand.press()
    assert not hand.screen._controls._mute.isChecked()


def _keys(hand: Hand) -> None:
    hand.press()
    assert hand.screen._keys.isVisible()
    hand.press()
    assert not hand.screen._keys.isVisible()


DOES: dict[str, Callable[[Hand], None]] = {
    "toggle": _toggle,
    "pause": _pause,
    "shuttle_forward": lambda hand: _shuttle(hand, "1×", "2×"),
    "shuttle_back": lambda hand: _shuttle(hand, "◀ 1×", "◀ 2×"),
    "slower": lambda hand: _speed(hand, "0.75×"),
    "faster": lambda hand: _speed(hand, "1.25×"),
    "normal_speed": _normal_speed,
    "loop": _loop,
    "frame_forward": lambda hand: _go(hand, "22,040"),
    "frame_back": lambda hand: _go(hand, "21,960"),
    "forward_1": lambda hand: _go(hand, "23,000"),
    "back_1": lambda hand: _go(hand, "21,000"),
    "forward_5": lambda hand: _go(hand, "27,000"),
    "back_5": lambda hand: _go(hand, "20,000"),
    "forward_10": lambda hand: _go(hand, "27,960"),
    "back_10": lambda hand: _go(hand, "20,000"),
    "home": lambda hand: _go(hand, "20,000"),
    "end": lambda hand: _go(hand, "27,960"),
    "go_to": _go_to,
    "next_mark": lambda hand: _beside(hand, forward=True),
    "previous_mark": lambda hand: _beside(hand, forward=False),
    "mark": lambda hand: _mark(hand, "Other"),
    "mark_text": _mark_text,
    "entry": lambda hand: _edge(hand, is_end=False),
    "exit": lambda hand: _edge(hand, is_end=True),
    "go_entry": lambda hand: _go_edge(hand, "21,000"),
    "go_exit": lambda hand: _go_edge(hand, "23,000"),
    "clear_span": _clear_span,
    "still": lambda hand: _mark(hand, "Still"),
    "remove_mark": _remove_mark,
    "timeline_closer": lambda hand: _view(hand, 0, lambda a, b, c, d: d - c < b - a),
    "timeline_further": lambda hand: _view(hand, 3, lambda a, b, c, d: d - c > b - a),
    "timeline_whole": lambda hand: _view(hand, 5, lambda a, b, c, d: c < 0 and d - c > 2 * (b - a)),
    "timeline_on": lambda hand: _view(hand, 3, lambda a, b, c, d: c > a and d > b),
    "timeline_back": lambda hand: _view(hand, 3, lambda a, b, c, d: c < a and d < b),
    "undo": _undo,
    "redo": _redo,
    **{f"category_{n}": partial(_category, number=n) for n in range(1, 10)},
    "closer": lambda hand: _zoomed(hand, closer=True),
    "further": lambda hand: _zoomed(hand, closer=False),
    "whole": _whole,
    "brightness": _brightness,
    "turn": _turn,
    "map": _map,
    "next_camera": _next_camera,
    "layout": _layout,
    "corner": _corner,
    "align_earlier": lambda hand: _align(hand, -0.04),
    "align_later": lambda hand: _align(hand, 0.04),
    "align_sound": _align_sound,
    "full_screen": _full_screen,
    "mute": _mute,
    "keys": _keys,
}


@pytest.mark.parametrize("action", ACTIONS)
def test_each_key_does_what_the_list_says(action: str, hand: Hand, make_visit: Callable[..., Visit]) -> None:
    hand.look(make_visit("cam2-a", "cam2-b", "cam1"))
    for sequence in SHIPPED.all_keys(action):
        hand.sequence = sequence
        DOES[action](hand)


def test_a_key_alone_accuses_nobody_and_then_repeats_what_was_chosen(
    hand: Hand, make_visit: Callable[..., Visit]
) -> None:
    def press(keys: str, *marked: str) -> None:
        hand.look(make_visit("cam2-a", "cam2-b", "cam1"))
        hand.stand(2.0)
        for key in keys:
            before = len(hand.marks)
            hand.press(key)
            hand.qtbot.waitUntil(lambda before=before: len(hand.marks) == before + 1)  # type: ignore[misc]
        assert sorted(hand.marks) == sorted(marked)

    press("M", "Other")
    categories = hand.run.visit.categories
    chosen = categories.label(categories.items[2].code, "en")
    assert chosen != "Other"
    press("3M", "Other", chosen, chosen)
    press("M", "Other", *[chosen] * 3)  # in the next look too


def test_every_key_of_the_design_is_bound() -> None:
    bound = {plain(one) for action in ACTIONS for one in SHIPPED.all_keys(action)}
    wanted = (
        "Space K J L , . Left Right Shift+Left Shift+Right Ctrl+Left Ctrl+Right [ ] Backspace I O Shift+I "
        "Shift+O M Ctrl+M 1 2 3 4 5 6 7 8 9 S G Ctrl+Shift+M + - B F Home End ?"
    )
    assert {plain(one) for one in wanted.split()} <= bound


def test_no_key_does_two_things() -> None:
    keys = [plain(one) for action in ACTIONS for one in SHIPPED.all_keys(action)]
    assert len(keys) == len(set(keys))
    assert all(not SHIPPED.refusal(action, one) for action in ACTIONS for one in SHIPPED.keys(action))


def test_a_sign_that_needs_shift_is_bound_once_since_a_keyboard_sends_it_with_shift_and_without(
    hand: Hand,
) -> None:
    bound = [one.key().toString() for one in hand.screen.findChildren(QShortcut) if one.isEnabled()]
    signs = [one for one in bound if len(one) == 1 and not one.isalnum()]
    assert {"?", "+"} <= set(signs)
    assert [one for one in signs if bound.count(one) > 1 or f"Shift+{one}" in bound] == []


# --- jog wheels and dials


def test_two_hundred_presses_of_a_jog_wheel_move_exactly_two_hundred_frames(
    hand: Hand, make_visit: Callable[..., Visit], station: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    decoded: list[int] = []
    decode = FrameServer.frame

    def slow(server: FrameServer, number: int) -> Any:
        assert gate.wait(30)
        decoded.append(number)
        return decode(server, number)

    hand.look(make_visit("cam2-a", "cam2-b"))
    hand.stand(0.0)
    monkeypatch.setattr(FrameServer, "frame", slow)
    try:
        for _ in range(199):  # two files of a hundred frames: the last one is the 199th after the first
            hand.press(".")
        assert hand.time == "27,960"
        assert hand.screen._controls.detail_text == "frame 99"
        answered: list[bool] = []
        QTimer.singleShot(0, lambda: answered.append(True))
        hand.qtbot.waitUntil(lambda: bool(answered))  # the window answers while a picture is still on its way
        assert hand.run.stage.deck.is_behind
        hand.press("M")
        hand.qtbot.waitUntil(lambda: len(hand.marks) == 1)
        assert (station.kept["mark-1"].clip, station.kept["mark-1"].start.frame) == ("cam2-b", 99)
        for _ in range(199):
            hand.press(",")
        assert hand.time == "20,000"
        for _ in range(120):
            hand.press("Right")
            hand.press(",")
        assert hand.time == "27,920"
    finally:
        gate.set()
    hand.settle()
    assert hand.screen._controls.detail_text == "frame 98"
    assert number_in(hand.run.stage.deck.surface.image) == 98
    assert len(decoded) < 12, "what nobody saw was not decoded"


def test_a_dial_that_sends_j_k_and_l_shuttles(hand: Hand, make_visit: Callable[..., Visit]) -> None:
    hand.look(make_visit("cam2-a", "cam2-b"))
    hand.stand(4.0)
    for key, speed in (("L", "1×"), ("L", "2×"), ("L", "4×"), ("K", "1×"), ("J", "◀ 1×"), ("J", "◀ 2×")):
        hand.press(key)
        assert hand.speed == speed
    hand.press("K")
    assert hand.play_words == "Play (Space)"


def test_a_key_held_down_marks_once_and_steps_again_and_again(
    hand: Hand, make_visit: Callable[..., Visit], station: Any
) -> None:
    hand.look(make_visit("cam2-a"))
    hand.stand()

    def hold(key: Qt.Key, text: str) -> None:
        for repeat in range(30):
            QTest.simulateEvent(hand.screen, True, key.value, NO, text, repeat > 0)

    hold(Qt.Key.Key_M, "m")
    hold(Qt.Key.Key_S, "s")
    hold(Qt.Key.Key_1, "1")
    hold(Qt.Key.Key_Ampersand, "&")
    hand.qtbot.waitUntil(lambda: len(hand.marks) == 4)
    hand.qtbot.waitUntil(lambda: hand.screen._work.is_idle)
    assert len(station.kept) == 4
    hold(Qt.Key.Key_Comma, ",")
    assert hand.time == "20,800"
    shortcuts = {one.key().toString(): one.autoRepeat() for one in hand.screen._binding._shortcuts}
    once = ("I", "O", "Space", "J", "L", "Del", "Ctrl+M", "B", "F", "?", "C", "Media Play")
    assert not any(shortcuts[one] for one in once)


# --- who gets a key


@pytest.fixture
def beside(hand: Hand, qtbot: QtBot) -> QWidget:
    """Something with fields in the same window as the review."""
    made = QWidget(hand.screen)
    QVBoxLayout(made)
    made.setGeometry(0, 0, 400, 200)
    made.show()
    return made


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_a_text_field_that_has_the_focus_gets_what_is_typed(
    hand: Hand,
    make_visit: Callable[..., Visit],
    beside: QWidget,
    kind: type[QLineEdit] | type[QPlainTextEdit],
) -> None:
    hand.look(make_visit("cam2-a"))
    hand.stand()
    field = kind(beside)
    field.show()
    field.setFocus()
    assert QApplication.focusWidget() is field
    for one in ("M", "S", "K", "1", "é", "&", "?", ".", "+", "Space", "Left", "Home", "End", "Backspace"):
        hand.press(one)
    text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    assert text == "msk1é&?.+"
    assert hand.time == "22,000"
    assert not hand.marks
    assert not hand.screen._keys.isVisible()
    assert hand.play_words == "Play (Space)"


def test_keys_work_while_the_list_of_marks_has_the_focus(
    hand: Hand, make_visit: Callable[..., Visit]
) -> None:
    hand.look(make_visit("cam2-a"))
    listing = hand.screen.findChild(QListWidget)
    assert listing is not None
    listing.setFocus()
    hand.stand()
    hand.press("M")
    hand.qtbot.waitUntil(lambda: len(hand.marks) == 1)
    hand.press(".")
    assert hand.time == "22,040"
    hand.press("Space")
    assert hand.play_words == "Pause (Space)"
    hand.press("Space")
    hand.press("Del")
    hand.qtbot.waitUntil(lambda: not hand.marks)


def test_the_space_bar_on_a_button_reached_with_tab_presses_it_and_does_not_play(
    hand: Hand, make_visit: Callable[..., Visit]
) -> None:
    hand.look(make_visit("cam2-a"))
    hand.stand()
    for name, does in (("One frame forward", "22,040"), ("One frame back", "22,000")):
        button = next(
            one for one in hand.screen.findChildren(QToolButton) if one.accessibleName().startswith(name)
        )
        button.setFocus(Qt.FocusReason.TabFocusReason)
        hand.press("Space")
        assert hand.time == does
        assert hand.play_words == "Play (Space)"
    hand.press("K")
    assert hand.play_words == "Pause (Space)"
    hand.press("K")


def test_a_button_beside_the_review_keeps_the_space_bar_too(
    hand: Hand, make_visit: Callable[..., Visit], qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    lock = QPushButton("Lock")
    column.addWidget(lock)
    column.addWidget(hand.screen)
    window.resize(1280, 840)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    hand.screen.show()
    hand.look(make_visit("cam2-a"))
    hand.stand()
    pressed: list[bool] = []
    lock.clicked.connect(lambda: pressed.append(True))
    lock.setFocus(Qt.FocusReason.TabFocusReason)
    hand.press("Space", lock)
    assert len(pressed) == 1
    assert hand.play_words == "Play (Space)"
    hand.press(".", lock)
    assert hand.time == "22,040", "every other key is the review's"
    hand.screen.close_visit()
    window.hide()
    hand.screen.setParent(None)


def test_after_a_click_anywhere_the_space_bar_plays(hand: Hand, make_visit: Callable[..., Visit]) -> None:
    hand.look(make_visit("cam2-a"))
    hand.stand()
    assert not [
        one.accessibleName()
        for one in hand.screen.findChildren(QAbstractButton)
        if one.focusPolicy() & Qt.FocusPolicy.ClickFocus.value
    ]
    button = next(
        one for one in hand.screen.findChildren(QToolButton) if one.accessibleName().startswith("One frame f")
    )
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.mouseClick(hand.run.stage.deck.surface, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is hand.screen
    hand.press("Space")
    assert hand.play_words == "Pause (Space)"


def test_the_arrows_move_a_slider_that_has_the_focus(
    hand: Hand, make_visit: Callable[..., Visit], beside: QWidget
) -> None:
    hand.look(make_visit("cam2-a"))
    hand.stand()
    slider = QSlider(Qt.Orientation.Horizontal, beside)
    slider.show()
    slider.setFocus()
    hand.press("Right")
    assert slider.value() == 1
    assert hand.time == "22,000"
    hand.press("M")
    hand.qtbot.waitUntil(lambda: len(hand.marks) == 1)


def test_keys_sleep_while_another_window_is_open(hand: Hand, make_visit: Callable[..., Visit]) -> None:
    hand.look(make_visit("cam2-a"))
    hand.stand()
    hand.press("G")
    dialog = next(one for one in hand.screen.findChildren(QDialog) if one.isVisible())
    cancel = next(one for one in dialog.findChildren(QPushButton) if not one.isDefault())
    cancel.setFocus()
    hand.press("M", cancel)
    hand.press(".", cancel)
    assert hand.time == "22,000"
    assert not hand.marks
    dialog.reject()


# --- other keys


def test_other_keys_work_at_once_and_are_named_everywhere(
    hand: Hand, make_visit: Callable[..., Visit], station: Any
) -> None:
    hand.look(make_visit("cam2-a"))
    hand.stand()
    keys, bad = read_entries(
        ["mark = F7", "toggle = Y", "frame_forward = Ctrl+F", "remove_mark = U", "still ="]
    )
    assert not bad
    hand.screen.set_keys(keys)
    hand.press("M")
    hand.press("Space")
    hand.press(".")
    assert (hand.time, hand.play_words) == ("22,000", "Play (Y)")
    hand.press("Ctrl+F")
    assert hand.time == "22,040"
    hand.press("Y")
    assert hand.play_words == "Pause (Y)"
    hand.press("Media Play")
    assert hand.play_words == "Play (Y)", "multimedia keys stay"
    hand.press("F7")
    hand.qtbot.waitUntil(lambda: len(station.kept) == 1)
    assert [mark.kind for mark in station.kept.values()] == [MarkKind.POINT]
    hand.qtbot.waitUntil(lambda: bool(hand.marks))
    controls, marks = hand.screen._controls, hand.screen._marks
    assert controls._mark.text() == "Mark  F7"
    assert controls._still.text() == "Still"
    assert controls._frame_on.toolTip() == "One frame forward (Ctrl+F)"
    assert marks._remove.toolTip() == "Remove the mark (U)"
    assert marks._empty.text() == "No mark yet. F7 marks this instant; I and O choose a span first."
    hand.press("?")
    assert "F7 Mark this instant" in hand.screen._keys.text
    hand.screen.set_keys(SHIPPED)
    assert "M Mark this instant" in hand.screen._keys.text
    hand.press("Esc")
    assert not hand.screen._keys.isVisible()


def test_settings_that_cannot_be_followed_are_told_and_leave_the_usual_keys() -> None:
    entries = [
        "mark = Tab",
        "still = Nonsense+",
        "nothing = M",
        "mute",
        "home = End",
        "end = F5",
        "loop = F9",
    ]
    keys, bad = read_entries(entries)
    assert set(bad) == {"mark = Tab", "still = Nonsense+", "nothing = M", "mute"}
    assert keys.keys("mark") == ("M",)
    assert (keys.keys("home"), keys.keys("end"), keys.keys("loop")) == (("End",), ("F5",), ("F9",))
    assert read_entries(["mark = S"]) == (SHIPPED, ("mark = S",)), "a still has that key"
    assert read_entries(["mark = S", "still = M"])[1] == ()
    assert read_entries(["mark = F1", "mark = F2", "mark = F3"])[1] == ("mark = F1", "mark = F2", "mark = F3")


KEYS_TO_GIVE = st.sampled_from(
    [*"ABCMSKJLIO.,;1&é?+=", "F1", "F2", "Ctrl+M", "Shift+I", "Tab", "Esc", "Media Play"]
)


@given(st.lists(st.tuples(st.sampled_from(ACTIONS), st.lists(KEYS_TO_GIVE, max_size=2))))
def test_whatever_is_chosen_step_by_step_no_key_does_two_things_and_it_survives_the_settings(
    choices: list[tuple[str, list[str]]],
) -> None:
    keys = SHIPPED
    for action, sequences in choices:
        if not any(keys.refusal(action, one) for one in sequences):
            keys = keys.with_keys(action, sequences)
    given_keys = [plain(one) for action in ACTIONS for one in keys.all_keys(action)]
    assert len(given_keys) == len(set(given_keys))
    assert read_entries(keys.entries) == (keys, ())


@given(
    st.lists(
        st.text(max_size=20) | st.builds("{} = {}".format, st.sampled_from(ACTIONS), st.text(max_size=9))
    )
)
def test_whatever_the_settings_hold_each_action_has_keys_that_are_its_own(entries: list[str]) -> None:
    keys, _ = read_entries(entries)
    all_keys = [plain(one) for action in ACTIONS for one in keys.all_keys(action)]
    assert len(all_keys) == len(set(all_keys))


# --- the list


@pytest.mark.parametrize(("percent", "size"), [(100, (1280, 800)), (150, (1280, 800)), (150, (900, 500))])
def test_the_list_of_keys_lies_inside_the_review_and_can_be_read_to_its_end(
    percent: int,
    size: tuple[int, int],
    hand: Hand,
    make_visit: Callable[..., Visit],
    dressed: Theme,
    tmp_path: Path,
) -> None:
    dressed.choose("light", percent)
    hand.screen.resize(*size)
    hand.look(make_visit("cam2-a"))
    hand.press("?")
    listing = hand.screen.findChild(KeyList)
    assert listing is not None
    assert hand.screen.rect().contains(listing.geometry())
    area = listing.findChild(QScrollArea)
    assert area is not None
    QApplication.processEvents()
    assert area.horizontalScrollBar().maximum() == 0, "nothing is cut at the side"
    fits = area.verticalScrollBar().maximum() == 0
    if (percent, size) == (100, (1280, 800)):
        assert fits
    for words in ("Play and speed", "Go to", "Marks and stills", "Picture and sound", "Multimedia keys"):
        assert words in listing.text
    if not fits:
        hand.press("End")
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert listing.grab().save(str(tmp_path / "keys.png"))
    hand.press("Esc")
    assert not listing.isVisible()
    assert QApplication.focusWidget() is hand.screen


def test_the_list_leads_to_choosing_other_keys(hand: Hand, make_visit: Callable[..., Visit]) -> None:
    hand.look(make_visit("cam2-a"))
    hand.play()
    hand.press("?")
    change = next(one for one in hand.screen.findChildren(QPushButton) if one.text() == "Change keys…")
    with hand.qtbot.waitSignal(hand.screen.keys_wanted):
        QTest.mouseClick(change, Qt.MouseButton.LeftButton)
    assert not hand.screen._keys.isVisible()
    assert hand.play_words == "Play (Space)"
