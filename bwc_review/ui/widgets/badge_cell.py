"""Paints a cell of a table as the retention badge."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bwc_review.ui.theme import tokens_of
from bwc_review.ui.widgets.retention_badge import BadgeFacts, paint_badge


class BadgeCell(QStyledItemDelegate):
    """The badge of a row; plain words in a row that has none."""

    def __init__(self, facts: Callable[[int], BadgeFacts | None], parent: QObject) -> None:
        """facts: of the row of that number."""
        super().__init__(parent)
        self._facts = facts

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground and line as in the other cells, then the badge."""
        facts = self._facts(index.row())
        if facts is None:
            super().paint(painter, option, index)
            return
        tokens = tokens_of(option.palette)
        rect: QRect = option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(tokens.selection if is_selected else tokens.panel))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        painter.setFont(option.font)
        paint_badge(painter, rect.adjusted(8, 0, -4, -1), facts, tokens)
