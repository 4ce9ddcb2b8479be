"""The card over a screen that lists keys by groups and what each does, in as many columns as have room."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from bwc_review.ui.theme import button, label, px, set_role

_MARGIN = 16
_MOST_COLUMNS = 3
_HEAD_LINES = 2  # room of a heading
_TEXT_PX = (260, 220, 180, 150)  # of what a key does; longer words go on below
KeyLine = tuple[str, str]  # keys, what they do; without keys a remark
KeyGroup = tuple[str, Sequence[KeyLine]]


class KeyCard(QFrame):
    """Closed by Escape, by the key that opened it or its button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Keys"))
        self._over = parent
        self._back: QWidget | None = None  # what had the focus before
        self._groups: Sequence[KeyGroup] = ()
        self._scroll, self._inside = QScrollArea(), QWidget()
        self._column, self._head = QVBoxLayout(self), QHBoxLayout()
        self._lay_out()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def show_groups(self, groups: Sequence[KeyGroup]) -> None:
        """Show these; closed, the focus goes back to where it was."""
        if not self.isVisible():
            self._back = self._over.window().focusWidget()
        self._groups = groups
        self._place()
        self.show()
        self.raise_()
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)  # arrows scroll where it is longer than high

    def hide(self) -> None:
        """Close, and give the focus back."""
        if self.isVisible() and self.isAncestorOf(self.focusWidget() or self._scroll):
            self._focus_back(self._back)
        super().hide()

    def _focus_back(self, had_it: QWidget | None) -> None:
        back = had_it if had_it is not None and had_it.isVisible() else self._over
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_button(self, made: QWidget) -> None:
        """Beside the one that closes."""
        self._head.insertWidget(self._head.count() - 1, made)

    @property
    def text(self) -> str:
        """All words of the list."""
        return " ".join(one.text() for one in self.findChildren(QLabel))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of what it lies over, inside it."""
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _fill(self, columns: int, text_px: int) -> None:
        """Groups one after another, shared out over the columns in their order."""
        inside = QWidget()
        set_role(inside, "plain")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(self, 16))
        ends = _shared_out([len(lines) + _HEAD_LINES for _, lines in self._groups], columns)
        for start, end in pairwise((0, *ends)):
            grid = self._new_column(row)
            for title, lines in self._groups[start:end]:
                self._add_group(grid, title, lines, text_px)
        self._scroll.setWidget(inside)
        self._inside = inside

    def _new_column(self, row: QHBoxLayout) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(self, 8))
        grid.setVerticalSpacing(px(self, 1))
        grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        row.addLayout(grid)
        return grid

    def _add_group(self, grid: QGridLayout, title: str, lines: Sequence[KeyLine], text_px: int) -> None:
        row = grid.rowCount()
        head = label(title, "section")
        if row > 1:
            head.setContentsMargins(0, px(self, 8), 0, 0)
        grid.addWidget(head, row, 0, 1, 2)
        for number, (keys, what) in enumerate(lines, row + 1):
            if not keys:
                grid.addWidget(self._fitted(what, 3 * text_px // 2), number, 0, 1, 2)
                continue
            cap = label(keys, "strong")
            cap.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(cap, number, 0)
            grid.addWidget(self._fitted(what, text_px), number, 1)

    def _fitted(self, text: str, most_px: int) -> QLabel:
        """Words on as many lines as they need, so that three columns have room beside one another."""
        made, room = label(text), px(self, most_px)
        made.ensurePolished()
        if made.sizeHint().width() > room:
            made.setWordWrap(True)
            made.setFixedSize(room, made.heightForWidth(room))
        return made

    def _place(self) -> None:
        """As many columns as there is room for, their words the narrower the less room there is.

        What has no room in any way scrolls, by the lowest of those that are not too wide.
        """
        self.ensurePolished()  # how broad its edge is the style says
        room = self._over.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        around = self._column.contentsMargins()
        beside = around.left() + around.right() + 2 * self.frameWidth()
        beside += self._scroll.verticalScrollBar().sizeHint().width()
        above = self._head.sizeHint().height() + around.top() + around.bottom() + self._column.spacing()
        above += 2 * self.frameWidth() + 4
        tried: list[tuple[int, int, int]] = []  # height, columns, width of words
        for columns in range(_MOST_COLUMNS, 0, -1):
            for text_px in _TEXT_PX:
                self._fill(columns, text_px)
                wanted = self._inside.sizeHint()
                if wanted.width() + beside <= room.width():
                    tried.append((wanted.height(), columns, text_px))
                    break
            if tried and min(tried)[0] + above <= room.height():
                break
        if tried:
            _, columns, text_px = min(tried)
            self._fill(columns, text_px)
        wanted = self._inside.sizeHint()
        width = min(wanted.width() + beside, room.width())
        height = min(wanted.height() + above, room.height())
        left, top = room.left() + (room.width() - width) // 2, room.top() + (room.height() - height) // 2
        self.setGeometry(left, top, width, height)

    def _lay_out(self) -> None:
        close = button(self.tr("Close"), "x", "quiet")
        close.clicked.connect(self.hide)
        self._head.addWidget(label(self.tr("Keys"), "subtitle"))
        self._head.addStretch(1)
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
