"""The card over the review that ``?`` shows: every key in force and what it does, by groups."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from bwc_review.ui.review.key_map import KeyMap
from bwc_review.ui.review.keys import GROUPS, KEYS, group_words, words
from bwc_review.ui.theme import button, label, px, set_role

_MARGIN = 16
_MOST_COLUMNS = 3
_HEAD_LINES = 2  # room of a heading
_WIDEST = 14  # signs in front of what a key does
_TEXT_PX = 260  # of what a key does; longer words go on below
Line = tuple[str, str]  # keys, what they do; without keys a remark


class KeyList(QFrame):
    """Closed by Escape, by the key that opened it or its button. ``change_wanted``: other keys are wanted."""

    change_wanted = Signal()

    def __init__(self, parent: QWidget, keys: KeyMap) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Keys"))
        self._keys = keys
        self._categories: tuple[str, ...] = ()
        self._over = parent
        self._scroll, self._inside = QScrollArea(), QWidget()
        self._columns = 0
        self._column, self._head = QVBoxLayout(self), QHBoxLayout()
        self._lay_out()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.activated.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def set_keys(self, keys: KeyMap) -> None:
        """Show these keys from now on."""
        self._keys = keys
        if self.isVisible():
            self.show_keys(self._categories)

    def show_keys(self, categories: tuple[str, ...]) -> None:
        """Show the list; ``categories`` are the words behind 1 to 9."""
        self._categories = categories
        self._columns = 0
        self._place()
        self.show()
        self.raise_()
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)  # arrows scroll where it is longer than high

    def hide(self) -> None:
        """Close, and give the focus back to the review."""
        if self.isVisible() and self.isAncestorOf(self.focusWidget() or self._scroll):
            self._over.setFocus(Qt.FocusReason.OtherFocusReason)
        super().hide()

    @property
    def text(self) -> str:
        """All words of the list."""
        return " ".join(one.text() for one in self.findChildren(QLabel))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the review, inside it."""
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    # --- what is in it

    def _lines(self, group: str) -> list[Line]:
        found = []
        for key in (one for one in KEYS if one.group == group):
            said = self._what(key.action)
            names = self._keys.names(key.action) or (() if key.media else (self.tr("no key"),))
            if key.action.startswith("category_"):
                names = names[:1]  # the second is the same key on another keyboard
            if len("  ".join(names)) > _WIDEST:
                names = names[:1]
            if said and names:
                found.append(("  ".join(names), said))
        if group == "motion":
            found.append(("", self.tr("Multimedia keys: play, pause, stop, to and fro")))
        if group == "place":
            found.append(("", self.tr("Multimedia keys: mark before, next mark")))
        return found

    def _what(self, action: str) -> str:
        if not action.startswith("category_"):
            return words(action)
        number = int(action.removeprefix("category_"))
        if number > len(self._categories):
            return ""
        return self.tr("Mark: {name}").format(name=self._categories[number - 1])

    def _fill(self, columns: int) -> None:
        """Groups one after another, shared out over the columns in their order."""
        groups = [(group_words(group), self._lines(group)) for group in GROUPS]
        inside = QWidget()
        set_role(inside, "plain")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(self, 16))
        ends = _shared_out([len(lines) + _HEAD_LINES for _, lines in groups], columns)
        for start, end in pairwise((0, *ends)):
            grid = self._new_column(row)
            for title, lines in groups[start:end]:
                self._add_group(grid, title, lines)
        self._scroll.setWidget(inside)
        self._inside = inside

    def _new_column(self, row: QHBoxLayout) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(self, 8))
        grid.setVerticalSpacing(px(self, 1))
        grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        row.addLayout(grid)
        return grid

    def _add_group(self, grid: QGridLayout, title: str, lines: list[Line]) -> None:
        row = grid.rowCount()
        head = label(title, "section")
        if row > 1:
            head.setContentsMargins(0, px(self, 8), 0, 0)
        grid.addWidget(head, row, 0, 1, 2)
        for number, (keys, what) in enumerate(lines, row + 1):
            if not keys:
                grid.addWidget(self._fitted(what, 2 * _TEXT_PX), number, 0, 1, 2)
                continue
            cap = label(keys, "strong")
            cap.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(cap, number, 0)
            grid.addWidget(self._fitted(what, _TEXT_PX), number, 1)

    def _fitted(self, text: str, most_px: int) -> QLabel:
        """Words on as many lines as they need, so that three columns have room beside one another."""
        made, room = label(text), px(self, most_px)
        made.ensurePolished()
        if made.sizeHint().width() > room:
            made.setWordWrap(True)
            made.setFixedSize(room, made.heightForWidth(room))
        return made

    # --- where it lies

    def _place(self) -> None:
        """As many columns as there is room for; what is higher than the review scrolls."""
        room = self._over.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        around = self._column.contentsMargins()
        beside = around.left() + around.right() + 2 * self.frameWidth()
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        for columns in range(_MOST_COLUMNS, 0, -1):
            if columns != self._columns:
                self._fill(columns)
                self._columns = columns
            wanted = self._inside.sizeHint()
            if wanted.width() + bar + beside <= room.width():
                break
        head = self._head.sizeHint().height() + around.top() + around.bottom() + self._column.spacing()
        width = min(wanted.width() + bar + beside, room.width())
        height = min(wanted.height() + head + 2 * self.frameWidth() + 4, room.height())
        left, top = room.left() + (room.width() - width) // 2, room.top() + (room.height() - height) // 2
        self.setGeometry(left, top, width, height)

    def _lay_out(self) -> None:
        close = button(self.tr("Close"), "x", "quiet")
        close.clicked.connect(self.hide)
        change = button(self.tr("Change keys…"), "keyboard", "quiet")
        change.clicked.connect(self.change_wanted)
        self._head.addWidget(label(self.tr("Keys"), "subtitle"))
        self._head.addStretch(1)
        self._head.addWidget(change)
        self._head.addWidget(close)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self.tr("List of keys"))
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.addLayout(self._head)
        self._column.addWidget(self._scroll, 1)


def _shared_out(heights: Sequence[int], columns: int) -> tuple[int, ...]:
    """Where each column ends, so that the highest is as low as can be and all are about as high."""

    def height(ends: tuple[int, ...]) -> tuple[int, int]:
        each = [sum(heights[start:end]) for start, end in pairwise((0, *ends))]
        return max(each), sum(one * one for one in each)

    cuts = combinations(range(1, len(heights)), min(columns, len(heights)) - 1)
    return min(((*cut, len(heights)) for cut in cuts), key=height)
