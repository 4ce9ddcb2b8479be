"""Shows a picture to point at: a click or the space bar places a point, wheel and hand bring it closer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from bwc_review.ui.theme import px, tokens_of

_STEP = 1.3
_CLOSEST = 8.0  # pixels of the screen for one of the picture
_CLICK_PX = 4  # a hand that moved no further clicked
_BY_KEY_PX = 16
_PIN_PX = 9
_SMALLEST = 64  # px, of a copy that is still of use
_MOVES = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class PicturePoints(QWidget):
    """``pointed`` carries a point of the picture, in its own pixels from the upper left corner."""

    pointed = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._halves = [self._image]  # each half as wide as the one before it
        self._size = (1, 1)
        self._scale = 1.0
        self._corner = QPointF()  # of the picture, on the widget
        self._is_fitted = True
        self._pins: Sequence[QPointF] = ()
        self._cross = QPointF()
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._is_dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Picture"))
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys move the cross, the space bar places a point, plus and minus bring it closer."
            )
        )

    def show_picture(self, image: QImage, size: tuple[int, int]) -> None:
        """image: the picture, or a smaller copy of it; size: of the picture itself, in pixels."""
        self._image, self._size = image, size
        self._halves = [image]
        while self._halves[-1].width() >= 2 * _SMALLEST:
            half = self._halves[-1].width() // 2
            self._halves.append(
                self._halves[-1].scaledToWidth(half, Qt.TransformationMode.SmoothTransformation)
            )
        self._is_fitted = True
        self._fit()

    def show_pins(self, pins: Sequence[QPointF]) -> None:
        """These points are placed, numbered from 1."""
        self._pins = pins
        self.update()

    def at(self, x: float, y: float) -> QPointF:
        """Where a point of the picture lies on the widget."""
        return self._corner + QPointF(x, y) * self._scale

    def sizeHint(self) -> QSize:
        """Room to find a crossroads."""
        return QSize(px(self, 520), px(self, 300))

    def minimumSizeHint(self) -> QSize:
        """Less is too small to point at."""
        return QSize(px(self, 320), px(self, 180))

    # --- hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the picture in hand, or point."""
        self._pressed = self._last = event.position()
        self._is_dragged = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it."""
        at = event.position()
        if self._pressed is None:
            return
        if not self._is_dragged and (at - self._pressed).manhattanLength() <= _CLICK_PX:
            return
        self._is_dragged = True
        self._move(at - self._last)
        self._last = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click places a point."""
        was_pressed, self._pressed = self._pressed is not None, None
        if was_pressed and not self._is_dragged and event.button() == Qt.MouseButton.LeftButton:
            self._point(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Closer, further, about the pointer."""
        self._zoom(_STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same without a mouse."""
        key = Qt.Key(event.key())
        if key in _MOVES:
            by = 1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _BY_KEY_PX
            self._cross = self._held(self._cross + QPointF(*_MOVES[key]) * by)
            self.update()
        elif key == Qt.Key.Key_Space:
            self._point(self._cross)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self._zoom(_STEP, self._cross)
        elif key == Qt.Key.Key_Minus:
            self._zoom(1 / _STEP, self._cross)
        elif key == Qt.Key.Key_0:
            self._is_fitted = True
            self._fit()
        else:
            super().keyPressEvent(event)

    def _point(self, at: QPointF) -> None:
        there = (at - self._corner) / self._scale
        width, height = self._size
        if not self._image.isNull() and 0 <= there.x() <= width and 0 <= there.y() <= height:
            self.pointed.emit(there.x(), there.y())

    # --- what is in view

    def _fit(self) -> None:
        width, height = self._size
        if self._is_fitted:
            self._scale = min(self.width() / width, self.height() / height)
            self._corner = QPointF(
                (self.width() - width * self._scale) / 2, (self.height() - height * self._scale) / 2
            )
            self._cross = QPointF(self.width() / 2, self.height() / 2)
        self.update()

    def _zoom(self, factor: float, around: QPointF) -> None:
        held = (around - self._corner) / self._scale
        least = min(self.width() / self._size[0], self.height() / self._size[1])
        scale = max(least, min(self._scale * factor, _CLOSEST))
        self._is_fitted = scale == least
        self._scale = scale
        self._corner = around - held * scale
        self._fit()

    def _move(self, by: QPointF) -> None:
        self._is_fitted = False
        self._corner += by
        self.update()

    def _held(self, at: QPointF) -> QPointF:
        return QPointF(max(0.0, min(at.x(), self.width())), max(0.0, min(at.y(), self.height())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All of it stays in view where it was."""
        self._fit()
        super().resizeEvent(event)

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        """The picture, its points, and the cross of the keys."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.ground))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self._size
        if not self._image.isNull():
            painter.drawImage(
                QRectF(self._corner.x(), self._corner.y(), width * self._scale, height * self._scale),
                self._of_width(width * self._scale * self.devicePixelRatio()),
            )
        for number, pin in enumerate(self._pins, 1):
            self._paint_pin(painter, self.at(pin.x(), pin.y()), str(number))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            for reach in (QPointF(12, 0), QPointF(0, 12)):
                painter.drawLine(self._cross - reach, self._cross + reach)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _of_width(self, wide: float) -> QImage:
        """The smallest copy that is at least so wide: painted much smaller, thin streets would be lost."""
        return next((one for one in reversed(self._halves) if one.width() >= wide), self._image)

    def _paint_pin(self, painter: QPainter, at: QPointF, words: str) -> None:
        """A ring about the very point, its number beside it."""
        tokens = tokens_of(self.palette())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((tokens.panel, 5), (tokens.red, 2)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawEllipse(at, 5, 5)
        side = px(self, 2 * _PIN_PX)
        box = QRectF(at.x() + _PIN_PX, at.y() - side, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.panel))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
