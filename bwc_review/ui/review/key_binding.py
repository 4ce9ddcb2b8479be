"""Binds keys to what they do, and decides whose a key is: the review's, or that of what has the focus."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QComboBox, QWidget

from bwc_review.ui.review.key_map import KeyMap
from bwc_review.ui.review.keys import KEYS

_MOVES = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
}  # fmt: skip


class KeyBinding(QObject):
    """Keys work wherever the focus is in the window, and only while ``widget`` is seen.

    But a text field keeps what it can type; a button reached with Tab keeps the space bar, a slider and a
    list of choices the arrow keys, since nothing else would move them. One press never does two things.
    """

    def __init__(self, widget: QWidget, actions: Mapping[str, Callable[[], object]], keys: KeyMap) -> None:
        super().__init__(widget)
        self._widget = widget
        self._actions = actions
        self._shortcuts: list[QShortcut] = []
        widget.installEventFilter(self)
        self.bind(keys)

    def bind(self, keys: KeyMap) -> None:
        """Let these keys do what they do from now on, and no others."""
        for old in self._shortcuts:
            old.setEnabled(False)
            old.deleteLater()
        self._shortcuts = [
            self._shortcut(sequence, key.action, repeats=key.repeats)
            for key in KEYS
            if key.action in self._actions
            for sequence in keys.all_keys(key.action)
        ]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave a key to the widget that has the focus where it has its own use for it."""
        kind = event.type()  # asked first: of what comes while a window goes, nothing else may be
        if kind == QEvent.Type.Show and watched is self._widget:
            self._widget.window().installEventFilter(self)  # for what stands beside the review
        elif (
            kind == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._widget.isVisible()
            and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            and _is_kept(QApplication.focusWidget(), Qt.Key(event.key()))
        ):
            event.accept()
        return False

    def _shortcut(self, sequence: str, action: str, *, repeats: bool) -> QShortcut:
        # A sign that needs Shift on this keyboard is offered by Qt both with Shift and without: a second
        # shortcut for "Shift+?" would make every "?" ambiguous, and what is ambiguous does nothing.
        made = QShortcut(QKeySequence(sequence), self._widget)
        made.setContext(Qt.ShortcutContext.WindowShortcut)
        made.setAutoRepeat(repeats)  # a key held down must not set dozens of marks
        made.activated.connect(partial(_run, self._actions[action]))
        return made


def _is_kept(focused: QWidget | None, key: Qt.Key) -> bool:
    if isinstance(focused, QAbstractButton):
        return key == Qt.Key.Key_Space
    if isinstance(focused, QComboBox):
        return key in _MOVES or key == Qt.Key.Key_Space
    return isinstance(focused, QAbstractSlider) and key in _MOVES


def _run(action: Callable[[], object]) -> None:
    action()
