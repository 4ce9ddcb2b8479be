"""Shows the timeline and turns the hand's moves on it into wishes: seek, scrub, zoom, pan, drag an edge."""

from __future__ import annotations

from collections.abc import Mapping
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
from bwc_review.ui.review.timeline_drawing import Drawing, Look, Places, seen_words
from bwc_review.ui.review.timeline_model import MarkPiece, SeenRow, TimelineModel, nearest
from bwc_review.ui.theme import Tokens, px, tokens_of

_ZOOM_STEP = 1.3


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
        self.setToolTipDuration(0)

    # --- what is shown

    def show_model(self, model: TimelineModel, primary: str) -> None:
        """Draw this wall clock from now on."""
        self._model = model
        self._primary = primary
        self._looks.clear()
        self._chosen_mark = ""
        self._at_s = 0.0
        self.updateGeometry()
        model.resize(self.places.track.width())
        self.redraw()

    def wipe(self) -> None:
        """Show nothing and keep no picture."""
        self._model = None
        self._looks.clear()
        self._pointer = None
        self._edge = None
        self._hand = _Hand.FREE
        self.redraw()

    def set_look(self, clip: ClipId, look: Look) -> None:
        """The pictures and the sound of a clip have come."""
        self._looks[clip] = look
        self.redraw()

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

    def show_seen(self, rows: tuple[SeenRow, ...]) -> None:
        """What each person watched."""
        if self._model is not None:
            is_other_height = len(rows) != len(self._model.seen)
            self._model.seen = rows
            if is_other_height:
                self.updateGeometry()
            self.redraw()

    def choose_mark(self, mark: str) -> None:
        """Show this mark as the chosen one."""
        self._chosen_mark = mark
        self.redraw()

    def redraw(self) -> None:
        """The model changed."""
        self._still = None
        self.update()

    @property
    def looks(self) -> Mapping[ClipId, Look]:
        """The pictures and sounds that have come so far."""
        return self._looks

    @property
    def places(self) -> Places:
        """Where things lie now."""
        lanes = len(self._model.lanes) if self._model else 1
        people = len(self._model.seen) if self._model else 1
        return Places(self.width(), self.height(), px(self, 100) / 100, lanes, people)

    def x_of(self, at_s: float) -> float:
        """The widget's pixel of a position."""
        return self.places.track.left() + (self._model.x_of(at_s) if self._model else 0.0)

    def picture_at(self, point: QPointF) -> QImage | None:
        """The small picture of the moment and lane under a point."""
        if self._model is None:
            return None
        return self.small_picture(self.places.lane_at(point.y()), self._seconds(point))

    def small_picture(self, lane: int, at_s: float) -> QImage | None:
        """The small picture nearest to a position of a lane."""
        piece = self._model.piece_at(lane, at_s) if self._model else None
        look = self._looks.get(piece.clip) if piece is not None else None
        if piece is None or look is None or not look.images:
            return None
        return look.images[nearest(look.times_s, at_s - piece.start_s)]

    def sizeHint(self) -> QSize:
        """As many lanes as there are cameras."""
        places = self.places
        return QSize(px(self, 640), round(places.seen.bottom()) + px(self, 29))

    def minimumSizeHint(self) -> QSize:
        """Never squeezed in height."""
        return QSize(px(self, 320), self.sizeHint().height())

    def _seconds(self, point: QPointF) -> float:
        return self._model.seconds_at(point.x() - self.places.track.left()) if self._model else 0.0

    def _playhead_rect(self) -> QRect:
        return QRect(int(self.x_of(self._at_s)) - 6, 0, 13, self.height()) if self._model else QRect()

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        """The drawn picture of everything that stands, then what moves."""
        tokens = tokens_of(self.palette())
        if self._still is None:
            self._still = self._draw(tokens)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._still)
        if self._model is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_playhead(painter, tokens)
            self._paint_hover(painter, self._model, tokens)
        painter.end()

    def _draw(self, tokens: Tokens) -> QPixmap:
        ratio = self.devicePixelRatioF()
        drawn = QPixmap((QSize(self.width(), self.height()).toSizeF() * ratio).toSize())
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(QColor(tokens.panel))
        if self._model is not None:
            places = self.places
            self._model.resize(places.track.width())
            painter = QPainter(drawn)
            drawing = Drawing(painter, self._model, places, tokens, self._small_font())
            drawing.draw(self._looks, self._primary, self._chosen_mark, self._edge)
            painter.end()
        return drawn

    def _small_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(px(self, 11))
        return font

    def _paint_playhead(self, painter: QPainter, tokens: Tokens) -> None:
        x, track = self.x_of(self._at_s), self.places.track
        if track.left() - 1 <= x <= track.right() + 1:
            painter.setPen(QPen(QColor(tokens.red), 2))
            painter.drawLine(QPointF(x, 0), QPointF(x, self.places.seen.bottom() + 2))
            painter.setBrush(QColor(tokens.red))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPolygon(QPolygonF([QPointF(x - 5, 0), QPointF(x + 5, 0), QPointF(x, 6)]))

    def _paint_hover(self, painter: QPainter, model: TimelineModel, tokens: Tokens) -> None:
        """The picture and the hour of the moment under the pointer."""
        places, pointer = self.places, self._pointer
        if pointer is None or not places.track.contains(pointer):
            return
        x = self.x_of(self._seconds(pointer))
        painter.setPen(QPen(QColor(tokens.ink), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, 0), QPointF(x, places.seen.bottom()))
        wall = model.wall(self._seconds(pointer))
        text = f"{wall:%H:%M:%S},{wall.microsecond // 100_000}"
        mark = model.mark_at(pointer.x() - places.track.left()) if places.marks.contains(pointer) else None
        if mark is not None:
            text = f"{text}  {mark.text}"
        if seen := seen_words(model, places.people_at(pointer.y()), self._seconds(pointer)):
            text = seen
        painter.setFont(self._small_font())
        line, image = px(self, 18), self.picture_at(pointer)
        width = max(
            painter.fontMetrics().horizontalAdvance(text) + px(self, 12), image.width() if image else 0
        )
        height = line + (image.height() if image else 0)
        above = pointer.x() < self.width() / 2
        left = x + px(self, 12) if above else x - px(self, 12) - width  # beside the pointer, never under it
        top = max(1.0, min(pointer.y() - height / 2, self.height() - height - 1))
        box = QRectF(left, top, width, height)
        painter.fillRect(box.adjusted(-1, -1, 1, 1), QColor(tokens.soft))
        painter.fillRect(box, QColor(tokens.panel))
        if image is not None:
            painter.drawImage(QPointF(left + (width - image.width()) / 2, top), image)
        painter.setPen(QColor(tokens.ink))
        words = QRectF(left, box.bottom() - line, width, line)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), text)

    # --- hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the playhead, an edge, a mark, or the ground (the hours, or any place with another button)."""
        if (model := self._model) is None:
            return
        point, places = event.position(), self.places
        self._last_x = point.x()
        is_ground = point.y() > places.seen.bottom() + 2 or bool(
            event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        if is_ground or event.button() != Qt.MouseButton.LeftButton:
            self._hand = _Hand.PAN
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        if places.marks.contains(point):
            x = point.x() - places.track.left()
            if (edge := model.edge_at(x)) is not None:
                self._hand, self._edge = _Hand.EDGE, (edge[0], edge[1], self._seconds(point))
                return
            if (mark := model.mark_at(x)) is not None:
                self.mark_chosen.emit(mark.mark)
                return
        lane = places.lane_at(point.y())
        if 0 <= lane < len(model.lanes) and model.lanes[lane] != self._primary:
            self.lane_chosen.emit(model.lanes[lane])
        self._hand = _Hand.SCRUB
        self.scrub_began.emit()
        self.sought.emit(self._seconds(point))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrub, pan, drag; or only point."""
        if (model := self._model) is None:
            return
        self._pointer = point = event.position()
        match self._hand:
            case _Hand.SCRUB:
                self.sought.emit(self._seconds(point))
            case _Hand.PAN:
                model.pan(point.x() - self._last_x)
                self._last_x = point.x()
                self.redraw()
            case _Hand.EDGE if self._edge is not None:
                self._edge = (self._edge[0], self._edge[1], self._seconds(point))
                self.redraw()
            case _:
                x, places = point.x() - self.places.track.left(), self.places
                on_edge = places.marks.contains(point) and model.edge_at(x) is not None
                self.setCursor(Qt.CursorShape.SizeHorCursor if on_edge else Qt.CursorShape.ArrowCursor)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 (Qt's signature)
        """Let go."""
        hand, self._hand = self._hand, _Hand.FREE
        edge, self._edge = self._edge, None
        if hand is _Hand.SCRUB:
            self.scrub_ended.emit()
        elif hand is _Hand.EDGE and edge is not None:
            self.edge_dragged.emit(edge[0].mark, edge[1], edge[2])
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
            self._model.zoom(factor, event.position().x() - self.places.track.left())
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
