"""The map as a widget: a click on a track seeks, drag and wheel move the ground, arrow keys too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from bwc_review.domain.basemap import Tile
from bwc_review.ui import language
from bwc_review.ui.review.map_drawing import MapDrawing
from bwc_review.ui.review.map_ground import laid
from bwc_review.ui.review.map_model import Here, MapModel
from bwc_review.ui.review.map_tiles import MapTiles
from bwc_review.ui.theme import px, tokens_of

_ZOOM_STEP = 1.3
_PAN_PART = 0.2  # of the map, by a key
_CLICK_PX = 4  # a hand that moved no further clicked
_PANS = {
    Qt.Key.Key_Left: (1, 0), Qt.Key.Key_Right: (-1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1),
}  # fmt: skip
_CLOSER = {Qt.Key.Key_Plus, Qt.Key.Key_Equal}
_OWN = {*_PANS, *_CLOSER, Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_Home}


class MapView(QWidget):
    """``sought`` carries seconds from the start of the wall clock."""

    sought = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = MapModel()
        self._lanes: Sequence[str] = ()
        self._at_s = 0.0
        self._here: tuple[Here, ...] = ()
        self._still: QPixmap | None = None  # everything but the cameras
        self._tiles: MapTiles | None = None
        self._sources = ""
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._is_dragged = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Map"))
        self.setAccessibleDescription(
            self.tr("Arrow keys move the map, plus and minus bring it closer, 0 shows everything.")
        )

    # --- what is shown

    def show_lanes(self, lanes: Sequence[str]) -> None:
        """The names of the cameras, by the numbers of their lanes."""
        self._lanes = lanes

    def cover_with(self, tiles: MapTiles) -> None:
        """Draw the basemaps of these tiles below the tracks."""
        self._tiles = tiles
        tiles.came.connect(self.redraw)

    def set_position(self, at_s: float, *, follow: bool) -> None:
        """The playhead is there; where ``follow``, a camera that leaves the map brings it along."""
        before, self._at_s = self._here, at_s
        self._here = self.model.here(at_s)
        if follow and self._pressed is None and self._here and self.model.follow(self._here[0].point):
            self.redraw()
        elif self._here != before:
            self.update()

    @property
    def here(self) -> tuple[Here, ...]:
        """Where the cameras stand."""
        return self._here

    def redraw(self) -> None:
        """Something else than the cameras changed."""
        self._here = self.model.here(self._at_s)
        self._still = None
        self.update()

    @property
    def sources(self) -> str:
        """Whose basemaps are seen, as it stands on the map."""
        return self._sources

    def zoom(self, direction: int) -> None:
        """Closer (1), further (-1), or everything (0), about the middle."""
        if direction:
            self.model.zoom(_ZOOM_STEP**direction)
        else:
            self.model.fit()
        self.redraw()

    def sizeHint(self) -> QSize:
        """Room for a street."""
        return QSize(px(self, 264), px(self, 208))

    def minimumSizeHint(self) -> QSize:
        """Less says nothing."""
        return QSize(px(self, 160), px(self, 96))

    # --- hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the ground in hand, or click."""
        self._pressed = self._last = event.position()
        self._is_dragged = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan; or only point."""
        at = event.position()
        if self._pressed is None:
            is_on_track = self.model.nearest(at.x(), at.y()) is not None
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if is_on_track else Qt.CursorShape.OpenHandCursor
            )
            return
        if not self._is_dragged and (at - self._pressed).manhattanLength() <= _CLICK_PX:
            return
        self._is_dragged = True
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.model.pan(at.x() - self._last.x(), at.y() - self._last.y())
        self._last = at
        self.redraw()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a click on a track goes to its moment."""
        was_pressed, self._pressed = self._pressed is not None, None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if not was_pressed or self._is_dragged or event.button() != Qt.MouseButton.LeftButton:
            return
        found = self.model.nearest(event.position().x(), event.position().y())
        if found is not None:
            line, dot = found
            self.sought.emit(max(line.start_s, min(dot.at_s, line.end_s)))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 (Qt's signature)
        """Everything in view again."""
        self.zoom(0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Closer, further, about the pointer."""
        steps = event.angleDelta().y() / 120
        if steps:
            self.model.zoom(_ZOOM_STEP**steps, (event.position().x(), event.position().y()))
            self.redraw()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Its own keys, while it has the focus."""
        key = Qt.Key(event.key())
        if key in _PANS:
            right, down = _PANS[key]
            self.model.pan(right * self.width() * _PAN_PART, down * self.height() * _PAN_PART)
            self.redraw()
        elif key in _CLOSER:
            self.zoom(1)
        elif key == Qt.Key.Key_Minus:
            self.zoom(-1)
        elif key in {Qt.Key.Key_0, Qt.Key.Key_Home}:
            self.zoom(0)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep its own keys from the review, and say what lies under the pointer."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() & ~(
                Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
            )
            if not plain and event.key() in _OWN and self.hasFocus():
                event.accept()
                return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(event)
            return True
        return super().event(event)

    def _tell(self, event: QHelpEvent) -> None:
        found = self.model.nearest(event.pos().x(), event.pos().y())
        if found is None:
            QToolTip.hideText()
            return
        line, dot = found
        words = language.position(*self.model.projection.degrees(*dot.point))
        name = self._lanes[line.lane] if line.lane < len(self._lanes) else ""
        QToolTip.showText(event.globalPos(), f"{name} · {words}" if len(self._lanes) > 1 else words, self)

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        """What stands still is drawn once."""
        if self._still is None:
            self._still = self._drawn()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._still)
        self._drawing(painter).cameras(self._here)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        still = QPixmap(self.size() * ratio)
        still.setDevicePixelRatio(ratio)
        painter = QPainter(still)
        drawing = self._drawing(painter)
        drawing.ground()
        self._cover(drawing, ratio)
        drawing.tracks()
        drawing.north_and_scale()
        painter.end()
        return still

    def _cover(self, drawing: MapDrawing, ratio: float) -> None:
        """The basemaps, as far as their tiles are there, and whose they are; the rest is on its way."""
        self._sources = ""
        if self._tiles is None or self.model.is_empty:
            return
        seen, wanted = [], list[Tile]()
        for basemap in self._tiles.basemaps:
            lying = laid(self.model, basemap, ratio)
            wanted += [one.tile for one in lying]
            is_seen = drawing.basemap(lying, self._tiles, basemap.opacity / 100, ratio)
            if is_seen and basemap.attribution:
                seen.append(basemap.attribution)
        drawing.veil()
        self._sources = " · ".join(dict.fromkeys(seen))
        drawing.sources(self._sources)
        self._tiles.want(wanted)

    def _drawing(self, painter: QPainter) -> MapDrawing:
        unit = px(self, 8) / 8
        return MapDrawing(painter, self.model, tokens_of(self.palette()), self.font(), unit, self._lanes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The middle stays in the middle."""
        self.model.resize(event.size().width(), event.size().height())
        self.redraw()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Other colours, another text size."""
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._still = None
            self.updateGeometry()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Its frame shows that its keys are its own now."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The review has them again."""
        self.update()
        super().focusOutEvent(event)
