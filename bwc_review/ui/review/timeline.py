"""Draws the timeline over its model, and turns the hand's moves into wishes: seek, scrub, zoom, drag."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from bwc_review.domain.clip import ClipId
from bwc_review.domain.mark import MarkKind
from bwc_review.ui.review.timeline_model import MarkPiece, TimelineModel, nearest
from bwc_review.ui.theme import Tokens, px, tokens_of

_ZOOM_STEP = 1.3
_LEAST_TICK_PX = 84


@dataclass
class Look:
    """The small pictures and the sound of one clip, ready to paint."""

    times_s: tuple[float, ...] = ()
    images: tuple[QImage, ...] = ()
    per_second: int = 0
    peaks: bytes = b""
    is_open: bool = field(default=False)  # False: still on its way, drawn empty


class _Hand(Enum):
    FREE = "free"
    SCRUB = "scrub"
    PAN = "pan"
    EDGE = "edge"


class Timeline(QWidget):
    """Lanes, marks, what was seen, and the playhead, on one wall clock.

    ``sought`` carries seconds from the start; ``scrub_began`` and ``scrub_ended`` surround a drag;
    ``mark_chosen`` and ``lane_chosen`` a click; ``edge_dragged`` the mark, whether its end, and where to.
    """

    sought = Signal(float)
    scrub_began = Signal()
    scrub_ended = Signal()
    mark_chosen = Signal(str)
    lane_chosen = Signal(str)
    edge_dragged = Signal(str, bool, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: TimelineModel | None = None
        self._looks: dict[ClipId, Look] = {}
        self._primary = ""
        self._at_s = 0.0
        self._chosen_mark = ""
        self._hand = _Hand.FREE
        self._edge: tuple[MarkPiece, bool, float] | None = None
        self._last_x = 0.0
        self._pointer: QPointF | None = None
        self._still: QPixmap | None = None  # everything but playhead and pointer
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Timeline"))

    # --- what is shown

    def show_model(self, model: TimelineModel, primary: str) -> None:
        """Draw this wall clock from now on."""
        self._model = model
        self._primary = primary
        self._looks.clear()
        self._at_s = 0.0
        model.resize(self._track().width())
        self.updateGeometry()
        self.redraw()

    def wipe(self) -> None:
        """Show nothing and keep no picture."""
        self._model = None
        self._looks.clear()
        self._pointer = None
        self.redraw()

    def set_look(self, clip: ClipId, look: Look) -> None:
        """The pictures and the sound of a clip have come."""
        self._looks[clip] = look
        self.redraw()

    @property
    def looks(self) -> Mapping[ClipId, Look]:
        """What has come so far."""
        return self._looks

    def set_primary(self, lane: str) -> None:
        """Name the lane that is heard."""
        self._primary = lane
        self.redraw()

    def set_position(self, at_s: float, *, follow: bool) -> None:
        """Move the playhead; turn the page with it where ``follow``."""
        before = self._playhead_rect()
        self._at_s = at_s
        if self._model is not None and follow and self._hand is _Hand.FREE and self._model.follow(at_s):
            self.redraw()
            return
        self.update(before)
        self.update(self._playhead_rect())

    def choose_mark(self, mark: str) -> None:
        """Show this mark as the chosen one."""
        self._chosen_mark = mark
        self.redraw()

    def redraw(self) -> None:
        """The model changed."""
        self._still = None
        self.update()

    @property
    def model(self) -> TimelineModel | None:
        """What is drawn."""
        return self._model

    @property
    def position_s(self) -> float:
        """Where the playhead stands."""
        return self._at_s

    # --- where things lie

    def sizeHint(self) -> QSize:
        """As many lanes as there are cameras."""
        lanes = len(self._model.lanes) if self._model else 1
        return QSize(px(self, 640), lanes * self._lane_height() + px(self, 78))

    def minimumSizeHint(self) -> QSize:
        """Never squeezed in height."""
        return QSize(px(self, 320), self.sizeHint().height())

    def _lane_height(self) -> int:
        return px(self, 60)

    def _track(self) -> QRectF:
        left = px(self, 76)
        return QRectF(left, px(self, 6), max(self.width() - left - px(self, 16), 1), self.height())

    def lane_rect(self, lane: int) -> QRectF:
        """Where a lane's pictures lie."""
        track = self._track()
        return QRectF(
            track.left(),
            track.top() + lane * self._lane_height(),
            track.width(),
            self._lane_height() - px(self, 5),
        )

    def marks_rect(self) -> QRectF:
        """Where marks lie."""
        lanes = len(self._model.lanes) if self._model else 1
        track = self._track()
        return QRectF(
            track.left(), track.top() + lanes * self._lane_height() + px(self, 1), track.width(), px(self, 18)
        )

    def _seen_rect(self) -> QRectF:
        marks = self.marks_rect()
        return QRectF(marks.left(), marks.bottom() + px(self, 8), marks.width(), px(self, 8))

    def _playhead_rect(self) -> QRect:
        if self._model is None:
            return QRect()
        x = self._track().left() + self._model.x_of(self._at_s)
        return QRect(int(x) - 6, 0, 13, self.height())

    def x_of(self, at_s: float) -> float:
        """The widget's pixel of a position."""
        return self._track().left() + (self._model.x_of(at_s) if self._model else 0.0)

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        """The drawn picture of everything that stands, then what moves."""
        if self._still is None:
            self._still = self._draw()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._still)
        if self._model is not None:
            tokens = tokens_of(self.palette())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_playhead(painter, tokens)
            self._paint_hover(painter, tokens)
        painter.end()

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        drawn = QPixmap((QSize(self.width(), self.height()).toSizeF() * ratio).toSize())
        drawn.setDevicePixelRatio(ratio)
        tokens = tokens_of(self.palette())
        drawn.fill(QColor(tokens.panel))
        if self._model is not None:
            painter = QPainter(drawn)
            painter.setFont(self._small_font())
            self._model.resize(self._track().width())
            for lane, name in enumerate(self._model.lanes):
                self._paint_lane(painter, lane, name, tokens)
            self._paint_marks(painter, tokens)
            self._paint_seen(painter, tokens)
            self._paint_span(painter, tokens)
            self._paint_scale(painter, tokens)
            painter.end()
        return drawn

    def _small_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(px(self, 11))
        return font

    def _name(self, painter: QPainter, rect: QRectF, text: str, colour: str, *, bold: bool = False) -> None:
        font = self._small_font()
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        room = QRectF(px(self, 12), rect.top(), self._track().left() - px(self, 18), rect.height())
        words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)

    def _paint_lane(self, painter: QPainter, lane: int, name: str, tokens: Tokens) -> None:
        model, rect = self._model, self.lane_rect(lane)
        if model is None:
            return
        is_primary = name == self._primary and len(model.lanes) > 1
        self._name(painter, rect, name, tokens.ink if is_primary else tokens.soft, bold=is_primary)
        painter.fillRect(rect, QColor(tokens.ground))
        painter.save()
        painter.setClipRect(rect)
        for piece in model.pieces:
            if piece.lane != lane or piece.end_s < model.from_s or piece.start_s > model.to_s:
                continue
            look = self._looks.get(piece.clip, Look())
            left, right = model.x_of(piece.start_s), model.x_of(piece.end_s)
            box = QRectF(rect.left() + left, rect.top(), max(right - left - 1, 2), rect.height())
            painter.fillRect(box, QColor(tokens.line))
            wave = QRectF(box)
            if look.images:
                wave.setTop(box.bottom() - rect.height() * 0.3)
                image = look.images[0]
                tile = wave.top() - box.top()
                tile_width = max(tile * image.width() / max(image.height(), 1), 8.0)
                painter.save()
                painter.setClipRect(box.intersected(rect))
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                for place in model.tiles(piece, look.times_s, tile_width):
                    target = QRectF(rect.left() + place.x, box.top(), tile_width, tile)
                    painter.drawImage(target, look.images[place.picture])
                    painter.fillRect(QRectF(target.right() - 0.5, target.top(), 1, tile), QColor(0, 0, 0, 90))
                painter.restore()
            if look.is_open:
                painter.fillRect(wave, QColor("#2b3440" if look.images or tokens.is_dark else "#c9d0da"))
            self._paint_wave(painter, piece_columns(model, piece.clip, look), rect.left(), wave)
        painter.restore()

    def _paint_wave(
        self, painter: QPainter, columns: list[tuple[float, int]], left: float, box: QRectF
    ) -> None:
        """Loudness from the bottom, on a scale on which quiet speech is still seen."""
        if not columns:
            return
        shape = QPolygonF([QPointF(left + columns[0][0], box.bottom())])
        for x, peak in columns:
            height = (peak / 255) ** 0.6 * (box.height() - 2)
            shape.append(QPointF(left + x, box.bottom() - height))
        shape.append(QPointF(left + columns[-1][0], box.bottom()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#7f9cc4"))
        painter.drawPolygon(shape)

    def _paint_marks(self, painter: QPainter, tokens: Tokens) -> None:
        model, rect = self._model, self.marks_rect()
        if model is None:
            return
        self._name(painter, rect, self.tr("Marks"), tokens.soft)
        painter.fillRect(rect, QColor(tokens.ground))
        painter.save()
        painter.setClipRect(rect.adjusted(-6, 0, 6, 0))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in model.marks:
            start_s, end_s = mark.start_s, mark.end_s
            if self._edge is not None and self._edge[0].mark == mark.mark:
                start_s, end_s = (start_s, self._edge[2]) if self._edge[1] else (self._edge[2], end_s)
            left, right = model.x_of(start_s), model.x_of(end_s)
            colour = QColor(mark_colour(mark.kind, tokens))
            box = QRectF(rect.left() + left, rect.top() + 2, right - left, rect.height() - 4)
            painter.setBrush(colour)
            is_chosen = mark.mark == self._chosen_mark
            painter.setPen(QPen(QColor(tokens.ink), 2) if is_chosen else Qt.PenStyle.NoPen)
            if mark.kind is MarkKind.SPAN:
                painter.drawRoundedRect(box.adjusted(0, 0, max(0.0, 4 - box.width()), 0), 3, 3)
            elif mark.kind is MarkKind.STILL:
                painter.drawRect(QRectF(box.left() - 4, box.center().y() - 4, 8, 8))
            else:
                middle = QPointF(box.left(), box.center().y())
                side = box.height() / 2
                painter.drawPolygon(
                    QPolygonF(
                        [
                            middle + QPointF(0, -side),
                            middle + QPointF(side, 0),
                            middle + QPointF(0, side),
                            middle + QPointF(-side, 0),
                        ]
                    )
                )
        painter.restore()

    def _paint_seen(self, painter: QPainter, tokens: Tokens) -> None:
        model, rect = self._model, self._seen_rect()
        if model is None:
            return
        self._name(painter, rect.adjusted(0, -4, 0, 4), self.tr("Seen"), tokens.soft)
        painter.fillRect(rect, QColor(tokens.ground))
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.calm))
        for start_s, end_s in model.seen:
            left, right = model.x_of(start_s), model.x_of(end_s)
            painter.drawRoundedRect(
                QRectF(rect.left() + left, rect.top(), max(right - left, 2), rect.height()), 3, 3
            )
        painter.restore()

    def _paint_span(self, painter: QPainter, tokens: Tokens) -> None:
        """In and out: brackets over the marks, a tint over the lanes."""
        model = self._model
        if model is None or (model.entry_s is None and model.exit_s is None):
            return
        top, bottom = self.lane_rect(0).top(), self.marks_rect().bottom()
        left = self.x_of(model.entry_s if model.entry_s is not None else model.from_s)
        right = self.x_of(model.exit_s if model.exit_s is not None else model.to_s)
        painter.save()
        painter.setClipRect(self._track())
        if model.entry_s is not None and model.exit_s is not None:
            tint = QColor(tokens.accent)
            tint.setAlpha(40)
            painter.fillRect(QRectF(left, top, right - left, bottom - top), tint)
        painter.setPen(QPen(QColor(tokens.accent), 2))
        for at_s, x, turn in ((model.entry_s, left, 5), (model.exit_s, right, -5)):
            if at_s is not None:
                painter.drawLine(QPointF(x, top), QPointF(x, bottom))
                painter.drawLine(QPointF(x, top + 1), QPointF(x + turn, top + 1))
                painter.drawLine(QPointF(x, bottom - 1), QPointF(x + turn, bottom - 1))
        painter.restore()

    def _paint_scale(self, painter: QPainter, tokens: Tokens) -> None:
        model = self._model
        if model is None:
            return
        painter.setFont(self._small_font())
        top = self._seen_rect().bottom() + px(self, 5)
        for tick in model.ticks(px(self, _LEAST_TICK_PX)):
            x = self.x_of(tick.at_s)
            painter.setPen(QColor(tokens.line))
            painter.drawLine(QPointF(x, top - 2), QPointF(x, top + 3))
            painter.setPen(QColor(tokens.soft))
            half = px(self, _LEAST_TICK_PX) / 2
            box = QRectF(x - half, top + 3, 2 * half, px(self, 16))
            if box.left() >= 0 and box.right() <= self.width():
                painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), tick.text)

    def _paint_playhead(self, painter: QPainter, tokens: Tokens) -> None:
        x = self.x_of(self._at_s)
        track = self._track()
        if track.left() - 1 <= x <= track.right() + 1:
            painter.setPen(QPen(QColor(tokens.red), 2))
            painter.drawLine(QPointF(x, 0), QPointF(x, self._seen_rect().bottom() + 2))
            painter.setBrush(QColor(tokens.red))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPolygon(QPolygonF([QPointF(x - 5, 0), QPointF(x + 5, 0), QPointF(x, 6)]))

    def _paint_hover(self, painter: QPainter, tokens: Tokens) -> None:
        """The picture and the hour of the moment under the pointer."""
        model, pointer = self._model, self._pointer
        if model is None or pointer is None or not self._track().contains(pointer):
            return
        at_s = model.seconds_at(pointer.x() - self._track().left())
        x = self.x_of(at_s)
        painter.setPen(QPen(QColor(tokens.ink), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, 0), QPointF(x, self._seen_rect().bottom()))
        wall = model.wall(at_s)
        text = f"{wall:%H:%M:%S},{wall.microsecond // 100_000}"
        mark = (
            model.mark_at(pointer.x() - self._track().left()) if self.marks_rect().contains(pointer) else None
        )
        if mark is not None:
            text = f"{text}  {mark.text}"
        painter.setFont(self._small_font())
        width = painter.fontMetrics().horizontalAdvance(text) + px(self, 12)
        image = self.picture_at(pointer)
        height = px(self, 18)
        if image is not None:
            width = max(width, image.width())
            height += image.height()
        left = max(0.0, min(x - width / 2, self.width() - width))
        lane = int((pointer.y() - self._track().top()) // self._lane_height())
        above = self.lane_rect(max(lane, 0)).top() - height - 2
        top = above if above >= 0 else min(pointer.y() + px(self, 16), self.height() - height)
        box = QRectF(left, top, width, height)
        painter.fillRect(box.adjusted(-1, -1, 1, 1), QColor(tokens.line))
        painter.fillRect(box, QColor(tokens.panel))
        if image is not None:
            painter.drawImage(QPointF(left + (width - image.width()) / 2, top), image)
        painter.setPen(QColor(tokens.ink))
        words = QRectF(left, box.bottom() - px(self, 18), width, px(self, 18))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), text)

    def picture_at(self, point: QPointF) -> QImage | None:
        """The small picture of the moment and lane under a point."""
        model = self._model
        if model is None:
            return None
        lane = int((point.y() - self._track().top()) // self._lane_height())
        return self.small_picture(lane, model.seconds_at(point.x() - self._track().left()))

    def small_picture(self, lane: int, at_s: float) -> QImage | None:
        """The small picture nearest to a position of a lane."""
        piece = self._model.piece_at(lane, at_s) if self._model else None
        look = self._looks.get(piece.clip) if piece is not None else None
        if piece is None or look is None or not look.images:
            return None
        return look.images[nearest(look.times_s, at_s - piece.start_s)]

    # --- hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the playhead, an edge, a mark, or the ground."""
        model = self._model
        if model is None:
            return
        point = event.position()
        x = point.x() - self._track().left()
        self._last_x = point.x()
        if event.button() in (Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton) or (
            event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self._hand = _Hand.PAN
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        if self.marks_rect().contains(point):
            if (edge := model.edge_at(x)) is not None:
                self._hand = _Hand.EDGE
                self._edge = (edge[0], edge[1], model.seconds_at(x))
                return
            if (mark := model.mark_at(x)) is not None:
                self.mark_chosen.emit(mark.mark)
                return
        lane = int((point.y() - self._track().top()) // self._lane_height())
        if 0 <= lane < len(model.lanes) and model.lanes[lane] != self._primary:
            self.lane_chosen.emit(model.lanes[lane])
        self._hand = _Hand.SCRUB
        self.scrub_began.emit()
        self.sought.emit(model.seconds_at(x))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrub, pan, drag; or only point."""
        model = self._model
        if model is None:
            return
        self._pointer = event.position()
        x = event.position().x() - self._track().left()
        match self._hand:
            case _Hand.SCRUB:
                self.sought.emit(model.seconds_at(x))
            case _Hand.PAN:
                model.pan(event.position().x() - self._last_x)
                self._last_x = event.position().x()
                self.redraw()
            case _Hand.EDGE if self._edge is not None:
                self._edge = (self._edge[0], self._edge[1], model.seconds_at(x))
                self.redraw()
            case _:
                on_edge = self.marks_rect().contains(event.position()) and model.edge_at(x) is not None
                self.setCursor(Qt.CursorShape.SizeHorCursor if on_edge else Qt.CursorShape.ArrowCursor)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 (Qt's signature)
        """Let go."""
        hand, self._hand = self._hand, _Hand.FREE
        if hand is _Hand.SCRUB:
            self.scrub_ended.emit()
        elif hand is _Hand.EDGE and self._edge is not None:
            mark, is_end, at_s = self._edge
            self._edge = None
            self.edge_dragged.emit(mark.mark, is_end, at_s)
            self.redraw()
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        """No moment is pointed at any more."""
        self._pointer = None
        self.update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel zooms where the pointer is; Shift and the wheel, or a sideways one, pans."""
        if self._model is None:
            return
        turn = event.angleDelta()
        if turn.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._model.pan((turn.x() or turn.y()) / 2)
        else:
            factor = _ZOOM_STEP if turn.y() > 0 else 1 / _ZOOM_STEP
            self._model.zoom(factor, event.position().x() - self._track().left())
        self.redraw()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The same stretch on another width."""
        self._still = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Other colours, another text size."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self.redraw()
        super().changeEvent(event)


def piece_columns(model: TimelineModel, clip: ClipId, look: Look) -> list[tuple[float, int]]:
    """The loudness of a clip in columns of two pixels; none where there is no sound."""
    piece = next(one for one in model.pieces if one.clip == clip)
    if not look.per_second or not look.peaks:
        return []
    return model.columns(piece, look.per_second, look.peaks, 2)


def mark_colour(kind: MarkKind, tokens: Tokens) -> str:
    """The colour of a kind of mark; each has a shape of its own as well."""
    match kind:
        case MarkKind.STILL:
            return tokens.accent
        case MarkKind.CAMERA:
            return tokens.violet
        case _:
            return tokens.red
