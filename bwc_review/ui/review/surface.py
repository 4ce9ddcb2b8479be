"""Paints one lane's picture: moving from the player, exact from the decoder, and what is said over it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from bwc_review.player.likeness import Sample, sample_of
from bwc_review.player.picture import MovingPicture
from bwc_review.ui.review import overlay as overlay_words
from bwc_review.ui.review.close_view import CloseView
from bwc_review.ui.review.overlay import Overlay
from bwc_review.ui.review.picture_look import PictureLook, work
from bwc_review.ui.review.surface_message import Message, paint_message
from bwc_review.ui.theme import px

_GROUND = QColor("#0b0e12")  # the room is dark around a picture, in either theme
_PANE = QColor("#14181e")


@dataclass(frozen=True, slots=True)
class Places:
    """Where all lies, in the widget's pixels: the pane, in it the head, the picture's room, and the foot."""

    pane: QRectF
    room: QRectF  # nothing is ever written over what the camera recorded
    head: QRectF
    foot: QRectF
    written: overlay_words.Foot


class Surface(QWidget):
    """One picture with its overlay. ``chosen``: clicked; ``zoom_changed`` carries the factor."""

    chosen = Signal()
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moving: MovingPicture | None = None
        self._image = QImage()
        self._overlay = self._written = Overlay()  # to be written, and on the screen or about to be
        self._message: Message | None = None
        self.painted = 0  # how many pictures were painted, each counted once
        self._is_counted = True  # the picture there is now, or it is one that only stands in
        self._is_primary = False
        self._look = PictureLook()
        self._worked = QImage()  # what is seen of the picture, brighter, sharper...
        self._view = CloseView()
        self._pixel_ratio = 1.0
        self._stands_in = False  # the picture there is now, a small one
        self._grip: QPointF | None = None
        self._least = (0, 0)
        self._measured: tuple[object, Places] | None = None  # for which size and words, and what came of it
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(px(self, 160), px(self, 120))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    # --- what is shown

    def show_moving(self, picture: MovingPicture) -> None:
        """A picture of the playing clip; its memory stays untouched until the next one."""
        self._moving, self._is_counted, self._stands_in = picture, False, False
        self._image = QImage(
            picture.data, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32
        )
        if self._message is not None:
            self._message = None
            self.update()
        self._update_changed()

    def moving_sample(self) -> Sample | None:
        """What the picture of the playing clip that is shown looks like; None where it is another."""
        shown = self._moving
        return None if shown is None else sample_of(shown.data, shown.width, shown.height, shown.stride)

    def set_pixel_ratio(self, ratio: float) -> None:
        """How wide pixels are meant for their height: what is seen is stretched, the picture stays."""
        if ratio != self._pixel_ratio:
            self._pixel_ratio = ratio
            self.update()

    @property
    def _shape(self) -> QSize:
        """The size of the picture in square pixels."""
        size, ratio = self._image.size(), self._pixel_ratio
        if self._stands_in:  # small ones are made in the shape they are meant to be seen in
            return size
        if ratio >= 1.0:
            return QSize(round(size.width() * ratio), size.height())
        return QSize(size.width(), round(size.height() / ratio))

    def keep(self) -> None:
        """Go on showing this picture although its clip is let go: the next one is about to come."""
        if self._moving is not None:
            self._image = self._image.copy()
            self._moving = None

    def show_exact(self, image: QImage, *, keep_words: bool = False, stands_in: bool = False) -> None:
        """A decoded frame, or the nearest small one, which stands in while the exact one is on its way.

        keep_words: a fault that was said stays in front.
        """
        self._image = image
        self._moving, self._is_counted, self._stands_in = None, stands_in, stands_in
        if not keep_words:
            self._message = None
        self.update()

    def say(self, title: str, text: str = "", *, is_fault: bool = False) -> None:
        """Words in the place of the picture: nothing to show here, or a fault."""
        self._message = Message(title, text, is_fault)
        self.setAccessibleDescription(self._message.words)
        self.update()

    def wipe(self) -> None:
        """Show nothing and keep nothing."""
        self._image = QImage()
        self._moving = None
        self._message = None
        self._forget_worked()
        self.update()

    def set_overlay(self, overlay: Overlay, *, waits: bool = False, is_last: bool = False) -> None:
        """Change what is written over the picture; over a moving one, together with the next picture.

        waits: so does a still one, whose next picture is on its way. is_last: after this one none is to come.
        """
        if overlay != self._overlay:
            self._overlay = overlay
            if is_last or (self._moving is None and not waits):
                self._update_changed()

    def set_primary(self, is_primary: bool) -> None:
        """Frame the picture whose sound is heard, where there are several."""
        self._is_primary = is_primary
        self.update()

    @property
    def image(self) -> QImage:
        """The picture as it is now, without what is written over it."""
        return self._image

    @property
    def message(self) -> str:
        """What is said in the place of the picture; empty while there is a picture."""
        return self._message.words if self._message else ""

    @property
    def overlay(self) -> Overlay:
        """What is written over the picture."""
        return self._overlay

    # --- looking closer (viewing only)

    @property
    def zoom(self) -> float:
        """1.0: the whole picture."""
        return self._view.zoom

    @property
    def view(self) -> CloseView:
        """Which part of the picture is looked at."""
        return self._view

    def set_view(self, view: CloseView) -> None:
        """Look at this part, as before; a turn comes with ``set_look``."""
        self._view = replace(view, turns=self._view.turns)
        self.zoom_changed.emit(view.zoom)
        self.update()

    def change_zoom(self, direction: int, around: QPointF | None = None) -> None:
        """Closer (1), further (-1), or the whole picture again (0)."""
        self._view = self._view.zoomed(direction, self._places.room, self._shape, around)
        self.zoom_changed.emit(self._view.zoom)
        self.update()

    @property
    def look(self) -> PictureLook:
        """How the picture is shown."""
        return self._look

    def set_look(self, look: PictureLook) -> None:
        """Show it brighter, sharper, turned; the picture itself stays as it is."""
        self._view = self._view.turned(look.turns)
        self._look = look
        if not look.changes_pixels:
            self._forget_worked()
        self.update()

    def _forget_worked(self) -> None:
        if not self._worked.isNull():
            self._worked.fill(0)
            self._worked = QImage()

    @property
    def _target(self) -> QRectF:
        """Where the picture lies, in the widget's pixels."""
        return self._view.target(self._places.room, self._shape)

    @property
    def _places(self) -> Places:
        shape = self.width(), self.height(), self._overlay.shape, self._least
        if self._measured is None or self._measured[0] != shape:  # measuring takes longer than painting
            self._measured = shape, self._measure()
        return self._measured[1]

    def _measure(self) -> Places:
        gap = px(self, 4)
        pane = QRectF(self.rect()).adjusted(gap, gap, -gap, -gap)
        above = overlay_words.head_px(self, self._overlay, pane.width())
        below = overlay_words.foot_px(self, self._overlay, pane.width())
        room = pane.adjusted(0, max(above, self._least[0]), 0, -max(below, self._least[1]))
        head = QRectF(pane.left(), pane.top(), pane.width(), above)
        foot = QRectF(pane.left(), pane.bottom() - below, pane.width(), below)
        return Places(pane, room, head, foot, overlay_words.lay_foot(self, foot, self._overlay))

    @property
    def words_px(self) -> tuple[int, int]:
        """What the words above and below the picture take."""
        places = self._places
        return round(places.head.height()), round(places.foot.height())

    def _update_changed(self) -> None:
        """Paint the picture again, and those of its words that are others now."""
        before, self._written = self._written, self._overlay
        if before is not self._written and before.shape != self._written.shape:
            self.update()
            return
        self.update(self._places.room.toAlignedRect())
        if before is not self._written:
            self.update(self._places.foot.toAlignedRect())

    def share_words(self, least: tuple[int, int]) -> None:
        """Leave at least so much above and below, so that pictures side by side lie at one height."""
        if least != self._least:
            self._least = least
            self.update()

    @property
    def picture_room(self) -> QRect:
        """Where the picture may lie, in the widget's pixels; above and below it are its words."""
        return self._places.room.toAlignedRect()

    def height_of_words(self, width: int) -> int:
        """What the words above and below the picture would need, were the widget so wide."""
        pane, gaps = width - 2 * px(self, 4), 2 * px(self, 4)
        head = overlay_words.head_px(self, self._overlay, pane)
        return head + overlay_words.foot_px(self, self._overlay, pane) + gaps

    # --- painting

    def sizeHint(self) -> QSize:
        """Half a screen."""
        return QSize(px(self, 720), px(self, 400))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture as large as fits, and the words above and below it, as far as that is asked for."""
        painter, places, asked = QPainter(self), self._places, event.region()
        has_picture = not self._image.isNull() and (self._message is None or self._message.is_fault)
        self._paint_ground(painter, asked, has_picture=has_picture)
        if asked.intersects(places.room.toRect()):
            painter.setClipRect(places.room)
            if has_picture:
                self._paint_picture(painter)
                self.painted += not self._is_counted
                self._is_counted = True
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._message is not None:
                paint_message(painter, self, places.room, self._message, over=has_picture)
            overlay_words.paint_badge(painter, self, places.room, self._overlay)
        painter.setClipRect(places.pane)
        if asked.intersects(places.foot.toRect()):
            foot = places.written
            if foot.is_cut:
                foot = overlay_words.lay_foot(self, places.foot, self._overlay)
            foot.paint(painter, self._overlay)
        if asked.intersects(places.head.toRect()):
            overlay_words.paint_head(painter, self, places.head, self._overlay)
        if self._is_primary:
            painter.setPen(QPen(QColor("#7fb0ff"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(places.pane.adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_ground(self, painter: QPainter, asked: QRegion, *, has_picture: bool) -> None:
        """What the picture leaves free; filling what it covers would take as long as painting it."""
        places, pane = self._places, self._places.pane.toAlignedRect()
        covered = self._target.intersected(places.room).toAlignedRect().adjusted(1, 1, -1, -1)
        picture = covered if has_picture else QRect()
        if not pane.contains(asked.boundingRect()):
            for part in _beside(self.rect(), picture):
                painter.fillRect(part, _GROUND)
        for part in _beside(pane, picture):
            painter.fillRect(part, _PANE)

    def _paint_picture(self, painter: QPainter) -> None:
        """As recorded straight from its memory; else what is seen of it is worked on aside."""
        target = self._target
        seen = target.toRect().intersected(self._places.room.toRect())
        if not self._look.changes_pixels or seen.isEmpty():
            self._draw(painter, target)
            return
        worked = self._aside(seen)
        aside = QPainter(worked)
        aside.translate(-seen.topLeft())
        self._draw(aside, target)
        aside.end()
        lines = np.frombuffer(worked.bits(), np.uint8).reshape(worked.height(), worked.width(), 4)
        work(lines, self._look)
        painter.drawImage(seen.topLeft(), worked)

    def _aside(self, seen: QRect) -> QImage:
        """Memory of our own in the pixels of the screen: what libVLC paints into is never written to."""
        ratio = self.devicePixelRatioF()
        size = (seen.size().toSizeF() * ratio).toSize()
        if self._worked.size() != size:
            self._forget_worked()
            self._worked = QImage(size, QImage.Format.Format_RGB32)
            self._worked.setDevicePixelRatio(ratio)
            self._worked.fill(_PANE)
        return self._worked

    def _draw(self, painter: QPainter, target: QRectF) -> None:
        """The whole picture into target, turned."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._moving is None)
        if turns := self._look.turns:
            painter.translate(target.center())
            painter.rotate(90 * turns)
            size = target.size().transposed() if turns % 2 else target.size()
            target = QRectF(QPointF(-size.width() / 2, -size.height() / 2), size)
        painter.drawImage(target, self._image)
        painter.restore()

    def changeEvent(self, event: QEvent) -> None:
        """Another text size: the words are measured anew."""
        self._measured = None
        super().changeEvent(event)

    # --- hands

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel look closer, where the pointer is."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.change_zoom(1 if event.angleDelta().y() > 0 else -1, event.position())
            event.accept()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        self._grip = event.position()
        self.chosen.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan a picture that is larger than its place."""
        if self._grip is None or self._view.zoom <= 1.0 or self._image.isNull():
            return
        moved, self._grip = event.position() - self._grip, event.position()
        self._view = self._view.moved(moved, self._places.room, self._shape)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 (Qt's signature)
        """Let go."""
        self._grip = None


def _beside(whole: QRect, part: QRect) -> tuple[QRect, ...]:
    """What is left of a rectangle without another one that lies in it; all of it where that is empty."""
    if part.isEmpty():
        return (whole,)
    left, right = part.left() - whole.left(), whole.right() - part.right()
    above, below = part.top() - whole.top(), whole.bottom() - part.bottom()
    return (
        QRect(whole.left(), whole.top(), whole.width(), above),
        QRect(whole.left(), part.bottom() + 1, whole.width(), below),
        QRect(whole.left(), part.top(), left, part.height()),
        QRect(part.right() + 1, part.top(), right, part.height()),
    )
