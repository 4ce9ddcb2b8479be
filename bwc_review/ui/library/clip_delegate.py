"""Paints the cells of the table of recordings, from the line of a row."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from bwc_review.ui.library.clip_model import ClipColumn, ClipModel, badge_facts, state_of_line
from bwc_review.ui.library.concerns import short_words
from bwc_review.ui.library.needs import ClipLine
from bwc_review.ui.library.thumbnails import Thumbnails
from bwc_review.ui.theme import Tokens, draw_icon, tokens_of
from bwc_review.ui.widgets.retention_badge import paint_badge, paint_state

PAD = 8  # left and right of what a cell says
ROW = 52


class ClipDelegate(QStyledItemDelegate):
    """Paints a cell from its line: picture, hours in bold, what is missing in violet, badge, state."""

    def __init__(self, clips: ClipModel, thumbnails: Thumbnails, table: QTableView) -> None:
        super().__init__(table)
        self._clips = clips  # asked directly: by way of Qt each answer takes longer than to make it
        self._thumbnails = thumbnails
        self._table = table

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Fixed sizes: nothing is measured row by row."""
        return QSize(self._table.columnWidth(index.column()), ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground, line below, then the cell."""
        tokens = tokens_of(option.palette)
        rect: QRect = option.rect
        column = ClipColumn(index.column())
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, QColor(tokens.selection if is_selected else tokens.panel))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
        line = self._clips.line(index.row())
        inside = rect.adjusted(PAD, 0, -PAD, -1)
        painter.setFont(option.font)
        if line is None:
            paint_words(painter, inside, str(index.data() or ""), tokens.soft)
        elif column is ClipColumn.PICTURE:
            paint_picture(
                painter, inside.adjusted(0, 5, 0, -5), self._thumbnails.picture(line.clip.id), tokens
            )
        elif column is ClipColumn.DUE:
            self._paint_due(painter, inside, line, tokens)
        elif column is ClipColumn.STATE:
            paint_state(painter, inside, line.state, tokens, state_of_line(line))
        elif column is ClipColumn.WHEN:
            words = self._clips.words(column, line)
            self._paint_when(painter, inside, words, cell_colour(column, line, tokens))
        else:
            words = self._clips.words(column, line)
            paint_words(painter, inside, words, cell_colour(column, line, tokens))
        painter.restore()

    def _paint_due(self, painter: QPainter, rect: QRect, line: ClipLine, tokens: Tokens) -> None:
        """The badge; under it what is wrong, where the list is too narrow for the column of states."""
        words = short_words(line) if self._table.isColumnHidden(ClipColumn.STATE) else ""
        if not words:
            paint_badge(painter, rect, badge_facts(line), tokens)
            return
        half = rect.height() // 2
        paint_badge(painter, rect.adjusted(0, 3, 0, -half), badge_facts(line), tokens)
        paint_state(painter, rect.adjusted(0, half - 1, 0, -2), line.state, tokens, words)

    def _paint_when(self, painter: QPainter, rect: QRect, words: str, colour: str) -> None:
        """The day in bold above the hours."""
        day, _, hours = words.partition(" ")
        half = painter.fontMetrics().height() + 1
        middle = rect.center().y()
        paint_words(painter, QRect(rect.left(), middle, rect.width(), half), hours.strip(), colour)
        font = QFont(painter.font())
        font.setBold(True)
        painter.setFont(font)
        paint_words(painter, QRect(rect.left(), middle - half, rect.width(), half), day, colour)


def paint_picture(painter: QPainter, rect: QRect, pixmap: QPixmap | None, tokens: Tokens) -> QRect:
    """A picture as large as rect holds at 16:9, or a sign where none may be seen; the place it took."""
    width = min(rect.width(), rect.height() * 16 // 9)
    frame = QRect(rect.left(), rect.top(), width, min(rect.height(), width * 9 // 16))
    frame.moveTop(rect.top() + (rect.height() - frame.height()) // 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    outline = QPainterPath()
    outline.addRoundedRect(frame.toRectF(), 3, 3)
    if pixmap is None:
        painter.fillPath(outline, QColor(tokens.line))
        side = frame.height() * 5 // 9
        sign = QRect(0, 0, side, side)
        sign.moveCenter(frame.center())
        draw_icon(painter, sign, "film-strip", tokens.soft)
    else:
        painter.setClipPath(outline)
        painter.drawPixmap(frame, pixmap)
    painter.restore()
    return frame


def paint_words(painter: QPainter, rect: QRect, words: str, colour: str) -> None:
    """Words on one line, cut with a sign; on several where there is height for them."""
    painter.setPen(QColor(colour))
    metrics = painter.fontMetrics()
    lines = lines_of(words, metrics, rect.width(), max(1, rect.height() // metrics.height()))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    top = rect.center().y() + 1 - len(lines) * metrics.height() // 2
    for number, line in enumerate(lines):
        row = QRect(rect.left(), top + number * metrics.height(), rect.width(), metrics.height())
        painter.drawText(row if len(lines) > 1 else rect, flags, line)


def lines_of(words: str, metrics: QFontMetrics, width: int, most: int) -> list[str]:
    """The words on as many lines of this width in px as they need, ``most`` at most, from their beginning.

    What has no room on the last line is cut with a sign: nobody reads the middle of a text as the whole.
    """
    if metrics.horizontalAdvance(words) < width:
        return [words] if words else []
    lines: list[str] = []
    rest = words.split()
    while rest and len(lines) < most - 1 and metrics.horizontalAdvance(" ".join(rest)) > width:
        taken = 1
        while taken < len(rest) and metrics.horizontalAdvance(" ".join(rest[: taken + 1])) <= width:
            taken += 1
        lines.append(" ".join(rest[:taken]))
        rest = rest[taken:]
    left = words if not lines else " ".join(rest)
    lines += [left] if left else []
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]


def cell_colour(column: ClipColumn, line: ClipLine, tokens: Tokens) -> str:
    """Violet where a person has something to fill in."""
    clip = line.clip
    missing = (
        (column is ClipColumn.PLACE and (clip.place is None or not clip.place.text))
        or (column is ClipColumn.WEARER and "" in line.worn_by)
        or (column is ClipColumn.CAMERA and clip.to_identify)
        or (column is ClipColumn.WHEN and clip.clock_suspect)
    )
    return tokens.violet if missing else tokens.ink
