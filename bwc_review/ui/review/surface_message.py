"""Paints words in the place of a picture: nothing to show here, or a fault over what was shown."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QWidget

from bwc_review.ui.review.overlay import INK, SOFT
from bwc_review.ui.theme import draw_icon, px

_SHADE = QColor(11, 14, 18, 215)


@dataclass(frozen=True, slots=True)
class Message:
    """What is said; the text may be empty."""

    title: str
    text: str = ""
    is_fault: bool = False

    @property
    def words(self) -> str:
        """All of it on one line."""
        return f"{self.title} {self.text}".strip()


def paint_message(painter: QPainter, widget: QWidget, pane: QRectF, message: Message, *, over: bool) -> None:
    """In the middle of the pane; over: a picture is shown there, and darkened."""
    if over:
        painter.fillRect(pane, _SHADE)
    width = min(pane.width() - px(widget, 32), px(widget, 560))
    top = pane.center().y() - px(widget, 60)
    box = QRectF(pane.center().x() - width / 2, top, width, px(widget, 200))
    side = px(widget, 32)
    sign = QRectF(pane.center().x() - side / 2, box.top() - side - px(widget, 8), side, side)
    icon, colour = ("warning", "#ff8a80") if message.is_fault else ("film-strip", "#b9c1cc")
    draw_icon(painter, sign.toRect(), icon, colour)
    flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
    painter.setFont(_font(widget, 15, bold=True))
    painter.setPen(INK)
    used = painter.drawText(box, flags, message.title)
    painter.setFont(_font(widget, 13))
    painter.setPen(SOFT)
    painter.drawText(box.adjusted(0, used.height() + px(widget, 8), 0, 0), flags, message.text)


def _font(widget: QWidget, size: int, *, bold: bool = False) -> QFont:
    font = QFont(widget.font())
    font.setPixelSize(px(widget, size))
    font.setBold(bold)
    return font
