"""Paints one recording as a tile: its picture, when, where, and how long it is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bwc_review.ui.library.clip_delegate import cell_colour, paint_picture, paint_words
from bwc_review.ui.library.clip_model import LINE_ROLE, ClipColumn, badge_facts
from bwc_review.ui.library.concerns import short_words
from bwc_review.ui.library.needs import ClipLine
from bwc_review.ui.library.thumbnails import Thumbnails
from bwc_review.ui.theme import Tokens, draw_icon, tokens_of
from bwc_review.ui.widgets.retention_badge import paint_badge, paint_state

translate = QCoreApplication.translate

INSIDE = 8  # px between the border of a tile and what it says
_APART = 4  # px between one tile and the next, on each side
_LINES = 4  # of words under the picture
_BETWEEN = 3  # px between two lines
Words = Callable[[ClipColumn], str]  # what the table says of the same recording in a column


def picture_place(tile: QRect) -> QRect:
    """Where the picture of a tile lies, in px of whatever ``tile`` is measured in."""
    inside = tile.adjusted(INSIDE, INSIDE, -INSIDE, -INSIDE)
    return QRect(inside.left(), inside.top(), inside.width(), inside.width() * 9 // 16)


def tile_height(width: int, metrics: QFontMetrics) -> int:
    """The height in px of a tile of this width: its picture and its lines."""
    picture = (width - 2 * INSIDE) * 9 // 16
    return picture + 2 * INSIDE + _BETWEEN + _LINES * (metrics.height() + _BETWEEN)


class TileDelegate(QStyledItemDelegate):
    """Paints a tile from the line of its row; the badge is that of the table."""

    def __init__(self, thumbnails: Thumbnails, grid: QListView) -> None:
        super().__init__(grid)
        self._thumbnails = thumbnails

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 (all are alike)
    ) -> QSize:
        """All alike: nothing is measured tile by tile."""
        rect: QRect = option.rect
        return rect.size()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground and border, then picture and lines."""
        tokens = tokens_of(option.palette)
        tile: QRect = option.rect
        painter.save()
        painter.setFont(option.font)
        self._paint_ground(painter, tile, option.state, tokens)
        line: ClipLine | None = index.data(LINE_ROLE)
        if line is None:
            paint_picture(painter, picture_place(tile), None, tokens)
            said = index.sibling(index.row(), ClipColumn.WHEN).data()
            paint_words(painter, _line(painter, tile, 0), str(said or ""), tokens.soft)
        else:
            self._paint_line(painter, tile, index, line, tokens)
        painter.restore()

    @staticmethod
    def _paint_ground(painter: QPainter, tile: QRect, state: QStyle.StateFlag, tokens: Tokens) -> None:
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(tokens.selection if is_selected else tokens.panel))
        painter.setPen(QColor(tokens.accent if is_selected or has_focus else tokens.line))
        border = tile.adjusted(_APART, _APART, -_APART, -_APART).toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(border, 6, 6)
        if has_focus:  # twice as thick: it is seen on a chosen tile too
            painter.drawRoundedRect(border.adjusted(1, 1, -1, -1), 5, 5)
        painter.restore()

    def _paint_line(
        self,
        painter: QPainter,
        tile: QRect,
        index: QModelIndex | QPersistentModelIndex,
        line: ClipLine,
        tokens: Tokens,
    ) -> None:
        def words(column: ClipColumn) -> str:
            return str(index.sibling(index.row(), column).data() or "")

        def colour(column: ClipColumn) -> str:
            return cell_colour(column, line, tokens)

        picture = self._thumbnails.picture(line.clip.id)
        place = paint_picture(painter, picture_place(tile).adjusted(2, 2, -2, 0), picture, tokens)
        _paint_corner(painter, place, words(ClipColumn.DURATION), tokens)
        if said := short_words(line):
            _paint_state_over(painter, place, line, said, tokens)
        who, where = who_and_where(line, words)
        _paint_when(painter, _line(painter, tile, 0), words(ClipColumn.WHEN), colour(ClipColumn.WHEN))
        self._paint_who(painter, _line(painter, tile, 1), line, (words, who), tokens)
        beside = words(ClipColumn.INCIDENT) if line.clip.incident else ""
        row = _paint_right(painter, _line(painter, tile, 2), beside, tokens)
        paint_words(painter, row, where, colour(ClipColumn.PLACE))
        paint_badge(painter, _line(painter, tile, 3), badge_facts(line), tokens)

    @staticmethod
    def _paint_who(
        painter: QPainter, row: QRect, line: ClipLine, said: tuple[Words, str], tokens: Tokens
    ) -> None:
        """Camera and wearer, each violet where a person has to say it; the marks at the right."""
        words, who = said
        marks = words(ClipColumn.MARKS) if line.marks else ""
        row = _paint_right(painter, row, marks, tokens, "bookmark-simple")
        metrics = painter.fontMetrics()
        camera = words(ClipColumn.CAMERA)
        paint_words(painter, row, camera, cell_colour(ClipColumn.CAMERA, line, tokens))
        if not who:
            return
        row = row.adjusted(metrics.horizontalAdvance(camera), 0, 0, 0)
        paint_words(painter, row, " · ", tokens.soft)
        row = row.adjusted(metrics.horizontalAdvance(" · "), 0, 0, 0)
        paint_words(painter, row, who, cell_colour(ClipColumn.WEARER, line, tokens))


def who_and_where(line: ClipLine, words: Words) -> tuple[str, str]:
    """Wearer and place as a tile says them: without titles above, what is missing is named, and once."""
    clip = line.clip
    has_place = clip.place is not None and bool(clip.place.text)
    if any(line.worn_by):
        who = words(ClipColumn.WEARER)
        return who, words(ClipColumn.PLACE) if has_place else translate("ClipTile", "Place to complete")
    if has_place:
        return translate("ClipTile", "Wearer to complete"), words(ClipColumn.PLACE)
    return "", translate("ClipTile", "Wearer and place to complete")


def _line(painter: QPainter, tile: QRect, number: int) -> QRect:
    """One of the lines under the picture, from 0."""
    height = painter.fontMetrics().height()
    top = picture_place(tile).bottom() + 1 + _BETWEEN + number * (height + _BETWEEN)
    return QRect(tile.left() + INSIDE + 2, top, tile.width() - 2 * INSIDE - 4, height)


def _paint_when(painter: QPainter, row: QRect, words: str, colour: str) -> None:
    """The day in bold, the hours beside it."""
    day, _, hours = words.partition(" ")
    painter.save()
    font = QFont(painter.font())
    font.setBold(True)
    painter.setFont(font)
    paint_words(painter, row, day, colour)
    beside = painter.fontMetrics().horizontalAdvance(day + " ")
    painter.restore()
    paint_words(painter, row.adjusted(beside, 0, 0, 0), hours.strip(), colour)


def _paint_right(painter: QPainter, row: QRect, words: str, tokens: Tokens, sign: str = "") -> QRect:
    """Words, with a sign before them, at the right end of a row; what is left of the row."""
    if not words:
        return row
    height = row.height()
    width = painter.fontMetrics().horizontalAdvance(words)
    paint_words(painter, QRect(row.right() - width, row.top(), width + 1, height), words, tokens.soft)
    if sign:
        draw_icon(
            painter, QRect(row.right() - width - height, row.top(), height - 2, height), sign, tokens.soft
        )
        width += height
    return row.adjusted(0, 0, -width - INSIDE, 0)


def _paint_corner(painter: QPainter, picture: QRect, words: str, tokens: Tokens) -> None:
    """The length, on a ground of its own in the corner of the picture."""
    metrics = painter.fontMetrics()
    width, height = metrics.horizontalAdvance(words) + INSIDE, metrics.height() + 2
    corner = QRect(picture.right() - width - 3, picture.bottom() - height - 3, width, height)
    _paint_under(painter, corner, tokens, 3)
    painter.setPen(QColor(tokens.ink))
    painter.drawText(corner, Qt.AlignmentFlag.AlignCenter, words)


def _paint_state_over(painter: QPainter, picture: QRect, line: ClipLine, words: str, tokens: Tokens) -> None:
    """What is wrong, over the picture at its top, as the table says it."""
    height = painter.fontMetrics().height()
    room = QRect(picture.left() + 4, picture.top() + 4, picture.width() - 8, height + 6)
    width = min(room.width(), painter.fontMetrics().horizontalAdvance(words) + height + 18)
    _paint_under(painter, QRect(room.left(), room.top(), width, height + 6), tokens, height // 2 + 3)
    paint_state(painter, room, line.state, tokens, words)


def _paint_under(painter: QPainter, rect: QRect, tokens: Tokens, radius: int) -> None:
    """A ground on which words can be read over any picture."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.panel))
    painter.drawRoundedRect(rect, radius, radius)
    painter.restore()
