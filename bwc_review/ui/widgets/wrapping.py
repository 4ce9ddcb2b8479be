"""A line of widgets that goes on below itself where the window is too narrow for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


@dataclass(frozen=True)
class _Line:
    """Items side by side, and the pixels they leave free."""

    items: tuple[QLayoutItem, ...]
    spare: int

    @property
    def height(self) -> int:
        return max((item.sizeHint().height() for item in self.items), default=0)


class Wrapping(QLayout):
    """``first`` from the left, ``last`` to the right end; in as many lines as it takes, from the left."""

    def __init__(self, first: Sequence[QWidget], last: Sequence[QWidget] = (), spacing: int = 8) -> None:
        """The last one of a line that may grow (an expanding size policy) takes what the line leaves free."""
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        for widget in (*first, *last):
            self.addWidget(widget)
        self._last = tuple(last)

    def addItem(self, item: QLayoutItem) -> None:
        """At the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are, hidden ones too."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them; None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let go of one of them."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Takes the width there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """More lines are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Of all lines."""
        lines = self._lines(width)
        return sum(line.height for line in lines) + self.spacing() * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(width, max((item.sizeHint().height() for item in shown), default=0))

    def minimumSize(self) -> QSize:
        """The widest of them alone."""
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        """Place them."""
        super().setGeometry(rect)
        lines = self._lines(rect.width())
        top = rect.top()
        for line in lines:
            self._place(line, QRect(rect.left(), top, rect.width(), line.height), is_only=len(lines) == 1)
            top += line.height + self.spacing()

    def _place(self, line: _Line, rect: QRect, *, is_only: bool) -> None:
        growing = next((item for item in reversed(line.items) if _grows(item)), None)
        growth = 0 if growing is None else min(line.spare, growing.maximumSize().width() - _width(growing))
        pushed = next((item for item in line.items if item.widget() in self._last), None)
        left = rect.left()
        for item in line.items:
            if is_only and item is pushed:
                left += line.spare - growth
            width = min(_width(item), rect.width()) + (growth if item is growing else 0)
            height = item.sizeHint().height()
            item.setGeometry(QRect(left, rect.top() + (rect.height() - height) // 2, width, height))
            left += width + self.spacing()

    def _lines(self, width: int) -> list[_Line]:
        lines: list[_Line] = []
        items: list[QLayoutItem] = []
        spare = width
        for item in self._shown():
            wanted = _width(item) + (self.spacing() if items else 0)
            if items and wanted > spare:
                lines.append(_Line(tuple(items), max(0, spare)))
                items, spare, wanted = [], width, _width(item)
            items.append(item)
            spare -= wanted
        return [*lines, _Line(tuple(items), max(0, spare))] if items else lines

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]


def _grows(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)


def _width(item: QLayoutItem) -> int:
    """What it takes at least."""
    return item.minimumSize().width() if _grows(item) else item.sizeHint().width()
