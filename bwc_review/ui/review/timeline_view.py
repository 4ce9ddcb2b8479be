"""Shows a visit on one wall clock: lanes, marks, what was seen, the playhead, what is under the pointer."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bwc_review.domain.clip import ClipId
from bwc_review.ui.review.mark_drag import MarkDrag
from bwc_review.ui.review.near_pictures import View
from bwc_review.ui.review.near_shelf import NearShelf
from bwc_review.ui.review.timeline_drawing import Drawing, Look, nearest_picture, picture_width
from bwc_review.ui.review.timeline_hover import Hover, hover_words
from bwc_review.ui.review.timeline_model import SeenRow, TimelineModel
from bwc_review.ui.review.timeline_places import Places
from bwc_review.ui.theme import Tokens, px, tokens_of
from bwc_review.ui.words import camera_title

_STEP_PX = 2  # by which a playhead that moves by itself moves on: painting each pixel is seen by nobody


class TimelineView(QWidget):
    """``view_changed``: another stretch is in view. What hands do is ``Timeline``'s business."""

    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: TimelineModel | None = None
        self._looks: dict[ClipId, Look] = {}
        self._near: NearShelf[QImage] = NearShelf()
        self._primary = ""
        self._at_s = 0.0
        self._chosen_mark = ""
        self._drag: MarkDrag | None = None
        self._playhead = QRect()  # where it is painted
        self._pointer: QPointF | None = None
        self._still: QPixmap | None = None  # everything but playhead and pointer
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTipDuration(0)

    # --- what is shown

    def show_model(self, model: TimelineModel, primary: str) -> None:
        """Draw this wall clock from now on."""
        self._model = model
        self._near = NearShelf()
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
        self._near = NearShelf()
        self._pointer = None
        self._drag = None
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
        before, self._at_s = self._playhead, at_s
        if self._model is not None and follow and not self.is_in_hand and self._model.follow(at_s):
            self._view_moved()
            return
        now = self._playhead_rect(self.places)
        if abs(now.left() - before.left()) >= (_STEP_PX if follow else 1):
            if now.intersects(before):
                self.update(now.united(before))
            else:
                self.update(before)
                self.update(now)

    def show_near(self, shelf: NearShelf[QImage]) -> None:
        """Small pictures fetched for what is in view are found here."""
        self._near = shelf

    def views(self) -> tuple[View, ...]:
        """What is in view of each clip, those of the lane that is heard first."""
        if (model := self._model) is None:
            return ()
        shown = [
            piece for piece in model.pieces if piece.end_s >= model.from_s and piece.start_s <= model.to_s
        ]
        shown.sort(key=lambda piece: model.lanes[piece.lane] != self._primary)
        made = []
        for piece in shown:
            look = self._looks.get(piece.clip, Look())
            width = picture_width(look, self._near, piece.clip, self.places.picture_height)
            made.append(View(piece.clip, model.tiles(piece, width), look.times_s))
        return tuple(made)

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
    def is_in_hand(self) -> bool:
        """A hand holds something of it, so that the view stays."""
        return False

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
        """The small picture nearest to a position of a lane, stored or fetched."""
        piece = self._model.piece_at(lane, at_s) if self._model else None
        if piece is None:
            return None
        look = self._looks.get(piece.clip, Look())
        found = nearest_picture(look, self._near, piece.clip, at_s - piece.start_s)
        return found[0] if found is not None else None

    def sizeHint(self) -> QSize:
        """As many lanes as there are cameras."""
        places = self.places
        return QSize(px(self, 640), round(places.seen.bottom()) + px(self, 29))

    def minimumSizeHint(self) -> QSize:
        """Never squeezed in height."""
        return QSize(px(self, 320), self.sizeHint().height())

    def _seconds(self, point: QPointF) -> float:
        return self._model.seconds_at(point.x() - self.places.track.left()) if self._model else 0.0

    def _playhead_x(self, places: Places) -> float:
        return places.track.left() + (self._model.x_of(self._at_s) if self._model else 0.0)

    def _playhead_rect(self, places: Places) -> QRect:
        return QRect(int(self._playhead_x(places)) - 6, 0, 13, self.height()) if self._model else QRect()

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
            self._paint_playhead(painter, tokens, self.places)
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
            drawing = Drawing(painter, self._model, places, tokens, self._small_font(), self._near)
            drawing.draw(self._looks, self._primary, self._chosen_mark, self._drag)
            painter.end()
        return drawn

    def _small_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(px(self, 11))
        return font

    def _paint_playhead(self, painter: QPainter, tokens: Tokens, places: Places) -> None:
        self._playhead = self._playhead_rect(places)
        x, track = self._playhead_x(places), places.track
        if track.left() - 1 <= x <= track.right() + 1:
            painter.setPen(QPen(QColor(tokens.red), 2))
            painter.drawLine(QPointF(x, 0), QPointF(x, places.seen.bottom() + 2))
            painter.setBrush(QColor(tokens.red))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPolygon(QPolygonF([QPointF(x - 5, 0), QPointF(x + 5, 0), QPointF(x, 6)]))

    def _paint_hover(self, painter: QPainter, model: TimelineModel, tokens: Tokens) -> None:
        """What is under the pointer."""
        places, pointer = self.places, self._pointer
        if pointer is None or not places.track.contains(pointer):
            return
        at_s = self._seconds(pointer)
        painter.setFont(self._small_font())
        text = hover_words(model, places, pointer, at_s, self._drag)
        x, unit = self.x_of(at_s), px(self, 100) / 100
        Hover(text, self.picture_at(pointer), x, pointer.y(), unit).paint(painter, places, tokens)

    def event(self, event: QEvent) -> bool:
        """Over the name of a lane: the name, and how the camera is aligned."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self.words_at(QPointF(event.pos()))
            if words:
                QToolTip.showText(event.globalPos(), words, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def words_at(self, point: QPointF) -> str:
        """What is said of the lane whose name is under a point."""
        places, lane = self.places, self.places.lane_at(point.y())
        if self._model is None or point.x() >= places.track.left() or not 0 <= lane < places.lanes:
            return ""
        name = self._model.lanes[lane]
        return " · ".join(
            part for part in (camera_title(name), self._model.notes.get(name, ("", ""))[1]) if part
        )

    def _view_moved(self) -> None:
        self.redraw()
        self.view_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The same stretch on another width."""
        self._still = None
        super().resizeEvent(event)
        if self._model is not None:
            self._model.resize(self.places.track.width())
            self.view_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours, another text size."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self.redraw()
        super().changeEvent(event)
