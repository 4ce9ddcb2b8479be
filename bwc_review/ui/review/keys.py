"""The keys of the review, what each does in words, and the list of them that ``?`` shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bwc_review.ui.theme import button, label, px, set_role

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Key:
    """One thing a key does. Several sequences may do the same; ``shown`` is how the list names them."""

    action: str
    sequences: tuple[str, ...]
    shown: str = ""


# The top row of a French keyboard gives these where an English one gives 1 to 9; its 6 is the minus sign.
_FRENCH_DIGITS = ("&", "é", '"', "'", "(", "", "è", "_", "ç")

KEYS = (
    Key("toggle", ("Space", "K", "Media Play")),
    Key("shuttle_forward", ("L",)),
    Key("shuttle_back", ("J",)),
    Key("frame_forward", (".", ";")),
    Key("frame_back", (",",)),
    Key("forward_5", ("Right",)),
    Key("back_5", ("Left",)),
    Key("forward_1", ("Shift+Right",)),
    Key("back_1", ("Shift+Left",)),
    Key("forward_10", ("Ctrl+Right",)),
    Key("back_10", ("Ctrl+Left",)),
    Key("home", ("Home",)),
    Key("end", ("End",)),
    Key("go_to", ("G",)),
    Key("slower", ("[",)),
    Key("faster", ("]",)),
    Key("normal_speed", ("Backspace",)),
    Key("entry", ("I",)),
    Key("exit", ("O",)),
    Key("go_entry", ("Shift+I",)),
    Key("go_exit", ("Shift+O",)),
    Key("loop", ("Shift+L",)),
    Key("mark", ("M",)),
    Key("mark_text", ("Ctrl+M",)),
    *(
        Key(f"category_{number}", tuple(one for one in (str(number), _FRENCH_DIGITS[number - 1]) if one))
        for number in range(1, 10)
    ),
    Key("still", ("S",)),
    Key("remove_mark", ("Delete",)),
    Key("undo", ("Ctrl+Z",)),
    Key("redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Key("mute", ("Ctrl+Shift+M",)),
    Key("closer", ("+", "=")),
    Key("further", ("-",)),
    Key("whole", ("0",)),
    Key("brightness", ("B",)),
    Key("next_camera", ("C",)),
    Key("full_screen", ("F", "F11")),
    Key("keys", ("?", "Shift+?")),
)


def words(action: str) -> str:
    """What an action does, for the list of keys."""
    return {
        "toggle": translate("Keys", "Play, pause"),
        "shuttle_forward": translate("Keys", "Forward, each press twice as fast"),
        "shuttle_back": translate("Keys", "Backward, each press twice as fast"),
        "frame_forward": translate("Keys", "One frame forward"),
        "frame_back": translate("Keys", "One frame back"),
        "forward_5": translate("Keys", "5 seconds forward"),
        "back_5": translate("Keys", "5 seconds back"),
        "forward_1": translate("Keys", "1 second forward"),
        "back_1": translate("Keys", "1 second back"),
        "forward_10": translate("Keys", "10 seconds forward"),
        "back_10": translate("Keys", "10 seconds back"),
        "home": translate("Keys", "To the beginning"),
        "end": translate("Keys", "To the end"),
        "go_to": translate("Keys", "Go to a time"),
        "slower": translate("Keys", "Slower"),
        "faster": translate("Keys", "Faster"),
        "normal_speed": translate("Keys", "Normal speed"),
        "entry": translate("Keys", "Start of the span"),
        "exit": translate("Keys", "End of the span"),
        "go_entry": translate("Keys", "Go to the start of the span"),
        "go_exit": translate("Keys", "Go to the end of the span"),
        "loop": translate("Keys", "Play the span over and over"),
        "mark": translate("Keys", "Mark this instant, or the span"),
        "mark_text": translate("Keys", "Mark with a text"),
        "still": translate("Keys", "Keep a still"),
        "remove_mark": translate("Keys", "Remove the chosen mark"),
        "undo": translate("Keys", "Undo what was done with a mark"),
        "redo": translate("Keys", "Do it again"),
        "mute": translate("Keys", "Sound off, sound on"),
        "closer": translate("Keys", "Look closer (viewing only)"),
        "further": translate("Keys", "Look from further away"),
        "whole": translate("Keys", "Whole picture"),
        "brightness": translate("Keys", "Lighter or darker (viewing only)"),
        "next_camera": translate("Keys", "Sound and controls of the other camera"),
        "full_screen": translate("Keys", "Picture only"),
        "keys": translate("Keys", "This list"),
    }[action]


def bind(
    widget: QWidget, actions: Mapping[str, Callable[[], object]], remapped: Mapping[str, tuple[str, ...]]
) -> tuple[QShortcut, ...]:
    """Bind every key whose action is given. They work wherever the focus is in the window, unless a text
    field wants the key, and only while ``widget`` is seen. ``remapped`` replaces sequences by action.
    """
    made = []
    for key in KEYS:
        if key.action not in actions:
            continue
        for sequence in remapped.get(key.action, key.sequences):
            shortcut = QShortcut(QKeySequence(sequence), widget)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(partial(_run, actions[key.action]))
            made.append(shortcut)
    return tuple(made)


def _run(action: Callable[[], object]) -> None:
    action()


class KeyList(QFrame):
    """A card over the review with every key and what it does."""

    def __init__(self, parent: QWidget, remapped: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.setAutoFillBackground(True)
        self._remapped = remapped
        self._over = parent
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(self, 12))
        self._grid.setVerticalSpacing(px(self, 4))
        close = button(self.tr("Close"), "x", "quiet")
        close.clicked.connect(self.hide)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Keys"), "subtitle"))
        head.addStretch(1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 24)
        column.addLayout(head)
        column.addLayout(self._grid)
        parent.installEventFilter(self)
        self.hide()

    def show_keys(self, categories: tuple[str, ...]) -> None:
        """Show the list; ``categories`` are the words behind 1 to 9."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        lines = []
        for key in KEYS:
            if key.action.startswith("category_"):
                number = int(key.action[-1])
                if number <= len(categories):
                    lines.append((str(number), self.tr("Mark: {name}").format(name=categories[number - 1])))
                continue
            sequences = self._remapped.get(key.action, key.sequences)[: 1 if key.action == "keys" else 2]
            names = [QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText) for one in sequences]
            lines.append(("  ".join(names), words(key.action)))
        rows = -(-len(lines) // 2)
        for number, (keys, what) in enumerate(lines):
            column = 0 if number < rows else 3
            row = number % rows if number < rows else number - rows
            cap = label(keys, "strong")
            cap.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(cap, row, column)
            self._grid.addWidget(label(what), row, column + 1)
        self._grid.setColumnMinimumWidth(2, px(self, 32))
        self._place()
        self.show()
        self.raise_()

    @property
    def text(self) -> str:
        """All words of the list."""
        return " ".join(one.text() for one in self.findChildren(QLabel))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the review."""
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        self.adjustSize()
        room = self._over.rect()
        self.move((room.width() - self.width()) // 2, max(8, (room.height() - self.height()) // 2))
