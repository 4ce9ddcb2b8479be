"""Writes above and below a picture who looks and why, which camera and when, and how it is shown."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from bwc_review.ui.theme import px

INK = QColor("#f2f4f7")
SOFT = QColor("#b9c1cc")
_SHADE = QColor(0, 0, 0, 150)
_STRIP = 28  # above and below the picture, for what we write
_GAP = 10
_LEAST = 10  # pixels of a letter: smaller is not read
_MONO = ["DejaVu Sans Mono", "Consolas", "Menlo", "monospace"]


@dataclass(frozen=True, slots=True)
class Overlay:
    """What is written over the picture. Empty texts are not shown."""

    camera: str = ""
    sound: str = ""
    watermark: str = ""  # who looks, and why
    clock: str = ""
    corrected: str = ""
    badge: str = ""  # speed, when it is not 1x
    viewing: str = ""  # that the picture and the sound are not shown as they were recorded
    aligned: str = ""  # by how much the camera is moved beside the other one, and how that was found

    @property
    def clocks(self) -> str:
        """Both clocks on one line."""
        return "   ".join(part for part in (self.clock, self.corrected) if part)

    @property
    def shape(self) -> Hashable:
        """Two of the same shape differ in their clocks only, and those in their digits, all of one width."""
        still = (self.camera, self.sound, self.watermark, self.badge, self.viewing, self.aligned)
        return (*still, len(self.clock), len(self.corrected))


def head_px(widget: QWidget, said: Overlay, width: float) -> int:
    """Height of what is written above the picture: more lines where words need them, so that none is cut."""
    strip, room = px(widget, _STRIP), width - 2 * px(widget, _GAP)
    if _fits(widget, _title(said), _font(widget, 12, bold=True), said.watermark, room):
        return strip
    return strip + _wrapped_px(widget, said.watermark, room)


def foot_px(widget: QWidget, said: Overlay, width: float) -> int:
    """Height of what is written below the picture: more lines where words need them, so that none is cut."""
    strip, room = px(widget, _STRIP), width - 2 * px(widget, _GAP)
    if _fits(widget, said.clocks, _mono(widget), said.viewing, room):
        return strip
    return strip * len(_clock_lines(widget, said, room)) + _wrapped_px(widget, said.viewing, room)


def paint_head(painter: QPainter, widget: QWidget, box: QRectF, said: Overlay) -> None:
    """What is written above the picture, in a box of the width of the pane and of ``head_px``."""
    gap, strip = px(widget, _GAP), px(widget, _STRIP)
    line = QRectF(box.left() + gap, box.top(), box.width() - 2 * gap, strip)
    title, used = _line(widget, line, _title(said), _font(widget, 12, bold=True))
    title.paint(painter)
    _beside(widget, line, used, said.watermark, round(box.height()) - strip).paint(painter)


@dataclass(frozen=True, slots=True)
class Line:
    """Words in their place. is_cut: not all of them are there."""

    box: QRectF
    side: int
    font: QFont
    colour: QColor
    words: str
    is_cut: bool = False

    def paint(self, painter: QPainter) -> None:
        """Write them."""
        painter.setFont(self.font)
        painter.setPen(self.colour)
        painter.drawText(self.box, self.side, self.words)


@dataclass(frozen=True, slots=True)
class Foot:
    """What is written below the picture, measured: that takes longer than writing it."""

    clocks: tuple[Line, ...]
    viewing: tuple[Line, ...]

    def paint(self, painter: QPainter, said: Overlay) -> None:
        """Write it with the clocks of an overlay of the same shape."""
        hours = (said.clocks,) if len(self.clocks) == 1 else (said.clock, said.corrected)
        for line, words in zip(self.clocks, hours, strict=True):
            (line if line.is_cut else replace(line, words=words)).paint(painter)
        for line in self.viewing:
            line.paint(painter)

    @property
    def is_cut(self) -> bool:
        """Not all of the clocks is there: other digits must be measured anew."""
        return any(line.is_cut for line in self.clocks)


def lay_foot(widget: QWidget, box: QRectF, said: Overlay) -> Foot:
    """What is written below the picture, in a box of the width of the pane and of ``foot_px``."""
    gap, strip, height = px(widget, _GAP), px(widget, _STRIP), round(box.height())
    line = QRectF(box.left() + gap, box.top(), box.width() - 2 * gap, strip)
    clocks = [said.clocks] if height == strip else _clock_lines(widget, said, line.width())
    laid, used = [], 0.0
    for number, words in enumerate(clocks):
        line.moveTop(box.top() + number * strip)
        clock, used = _line(widget, QRectF(line), words, _mono(widget))
        laid.append(clock)
    beside = _beside(widget, line, used, said.viewing, height - strip * len(clocks))
    return Foot(tuple(laid), (beside,) if said.viewing else ())


def paint_badge(painter: QPainter, widget: QWidget, room: QRectF, said: Overlay) -> None:
    """What is written large in the corner of the picture's room."""
    if said.badge:
        gap = px(widget, _GAP)
        _badge(painter, widget, room.topLeft() + QPointF(gap, gap), said.badge)


def _title(said: Overlay) -> str:
    return " · ".join(part for part in (said.camera, said.sound, said.aligned) if part)


def _clock_lines(widget: QWidget, said: Overlay, room: float) -> list[str]:
    """Both clocks on a line, or each on its own."""
    is_one = not said.corrected or QFontMetricsF(_mono(widget)).horizontalAdvance(said.clocks) <= room
    return [said.clocks] if is_one else [said.clock, said.corrected]


def _fits(widget: QWidget, left: str, font: QFont, right: str, room: float) -> bool:
    """Both on one line, the right one a little smaller if need be."""
    used = QFontMetricsF(font).horizontalAdvance(left)
    if right:
        used += px(widget, _GAP) + QFontMetricsF(_font(widget, _LEAST)).horizontalAdvance(right) + 1
    return used <= room


def _beside(widget: QWidget, line: QRectF, used: float, words: str, under_px: int) -> Line:
    """Words at the right of a line of which used is taken, or in under_px of room beneath it."""
    if under_px:
        room = QRectF(line.left(), line.bottom(), line.width(), under_px)
        side = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
        return Line(room, side, _font(widget, 12), SOFT, words)
    rest = line.adjusted(used + px(widget, _GAP), 0, 0, 0)
    return _line(widget, rest, words, _font(widget, 12), Qt.AlignmentFlag.AlignRight, SOFT)[0]


def _wrapped_px(widget: QWidget, words: str, width: float) -> int:
    """Height of words on as many lines as they need."""
    if not words:
        return 0
    room = QRectF(0, 0, max(width, 1.0), 10_000)
    box = QFontMetricsF(_font(widget, 12)).boundingRect(room, int(Qt.TextFlag.TextWordWrap), words)
    return int(box.height()) + px(widget, 6)


def _line(
    widget: QWidget,
    box: QRectF,
    text: str,
    font: QFont,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    colour: QColor = INK,
) -> tuple[Line, float]:
    """One line, smaller where there is little room, cut only where there is next to none; and its width."""
    metrics = QFontMetrics(font)
    width, least = metrics.horizontalAdvance(text), px(widget, _LEAST)
    while width > box.width() and font.pixelSize() > least:
        font.setPixelSize(font.pixelSize() - 1)
        metrics = QFontMetrics(font)
        width = metrics.horizontalAdvance(text)
    is_cut = width > box.width() + 1
    if is_cut:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()) + 1)
        width = metrics.horizontalAdvance(text)
    where = int(side | Qt.AlignmentFlag.AlignVCenter)
    return Line(box, where, font, colour, text, is_cut), float(width)


def _badge(painter: QPainter, widget: QWidget, corner: QPointF, text: str) -> None:
    """The speed, large, while it is not 1x."""
    painter.setFont(_font(widget, 18, bold=True))
    metrics = painter.fontMetrics()
    width, height = metrics.horizontalAdvance(text) + px(widget, 16), metrics.height() + px(widget, 6)
    box = QRectF(corner.x(), corner.y(), width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_SHADE)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(INK)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)


def _font(widget: QWidget, size: int, *, bold: bool = False) -> QFont:
    font = QFont(widget.font())
    font.setPixelSize(px(widget, size))
    font.setBold(bold)
    return font


def _mono(widget: QWidget) -> QFont:
    font = _font(widget, 13, bold=True)
    font.setFamilies(_MONO)
    return font
