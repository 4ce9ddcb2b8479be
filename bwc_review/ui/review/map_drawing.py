"""Draws the map of a visit: grid, tracks with their gaps, where the cameras stand, north and scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from bwc_review.ui import language
from bwc_review.ui.review.map_ground import Laid
from bwc_review.ui.review.map_model import Here, Line, MapModel, Point
from bwc_review.ui.review.map_tiles import MapTiles
from bwc_review.ui.theme import Tokens

translate = QCoreApplication.translate
_GRID = 48  # least distance of two lines, in pixels of the grid of the window
_BAR = 120
_DOT = 6.0
_HALO = 6.5
_VEIL = 90  # of 255


def lane_colour(lane: int, tokens: Tokens) -> str:
    """The colour of a camera's track; its name stands beside it as well."""
    colours = (tokens.accent, tokens.violet, tokens.calm, tokens.amber)
    return colours[lane % len(colours)]


@dataclass(slots=True)
class MapDrawing:
    """One drawing of a model. unit: pixels for one pixel of the window's grid, as text is scaled."""

    painter: QPainter
    model: MapModel
    tokens: Tokens
    font: QFont
    unit: float
    lanes: Sequence[str]
    _box: QRectF = field(init=False)
    _is_covered: bool = field(default=False, init=False)  # by a picture of the town

    def __post_init__(self) -> None:
        """The whole of the map."""
        self._box = QRectF(0, 0, *self.model.size)

    def ground(self) -> None:
        """The blank ground and its grid, which stays wherever no basemap covers it."""
        painter = self.painter
        painter.fillRect(self._box, QColor(self.tokens.ground))
        painter.setPen(QPen(QColor(self.tokens.line), 1))
        upright, level = self.model.grid(_GRID * self.unit)
        for x in upright:
            painter.drawLine(QPointF(round(x) + 0.5, 0), QPointF(round(x) + 0.5, self._box.height()))
        for y in level:
            painter.drawLine(QPointF(0, round(y) + 0.5), QPointF(self._box.width(), round(y) + 0.5))

    def basemap(self, lying: Sequence[Laid], tiles: MapTiles, opacity: float, ratio: float) -> bool:
        """Those of the tiles that are there; whether any is. opacity: 0 to 1; ratio: pixels of the screen for
        one of the map.
        """
        painter = self.painter
        painter.setOpacity(opacity)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        is_seen = False
        for one in lying:
            if (found := tiles.picture(one.tile)) is not None:
                painter.drawImage(_snapped(one, ratio), found[0], QRectF(found[1]))
                is_seen = True
        painter.setOpacity(1.0)
        self._is_covered = self._is_covered or is_seen
        return is_seen

    def veil(self) -> None:
        """In the dark look a bright map would blind: all of it is dimmed, once, under the tracks."""
        if self._is_covered and self.tokens.is_dark:
            veil = QColor(self.tokens.ground)
            veil.setAlpha(_VEIL)
            self.painter.fillRect(self._box, veil)

    def sources(self, words: str) -> None:
        """Whose basemaps are seen, on the lower right."""
        if not words:
            return
        painter, unit = self.painter, self.unit
        painter.setFont(self.font)
        metrics = painter.fontMetrics()
        most = self._box.width() - self._scale_width() - 24 * unit
        said = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, int(most)))
        wide, high = metrics.horizontalAdvance(said) + 8, metrics.height()
        box = QRectF(self._box.right() - wide - 8 * unit, self._box.bottom() - high - 8 * unit, wide, high)
        self._patch(box)
        self._words(box, said)

    def tracks(self) -> None:
        """Every track; a gap is a dotted line that claims nothing."""
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in self.model.lines:
            self._track(line)

    def _track(self, line: Line) -> None:
        painter, colour = self.painter, QColor(lane_colour(line.lane, self.tokens))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for before, after in zip(line.parts, line.parts[1:], strict=False):
            ends = self._at(before[-1].point), self._at(after[0].point)
            if self._is_covered:
                painter.setPen(QPen(QColor(self.tokens.panel), 4.5))
                painter.drawLine(*ends)
            painter.setPen(QPen(colour, 1.5, Qt.PenStyle.DotLine))
            painter.drawLine(*ends)
        for part in line.parts:
            points = [self._at(dot.point) for dot in part]
            if len(part) == 1:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour)
                painter.drawEllipse(points[0], 3, 3)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                continue
            halo = _HALO if self._is_covered else 5
            for pen in (QPen(QColor(self.tokens.panel), halo), QPen(colour, 2.5)):  # seen on any ground
                pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawPolyline(QPolygonF(points))
        if len(line.positions) > 1:
            self._ends(line, colour)

    def _ends(self, line: Line, colour: QColor) -> None:
        """An open ring where it begins, a square where it ends."""
        painter = self.painter
        painter.setPen(QPen(colour, 2))
        painter.setBrush(QColor(self.tokens.panel))
        painter.drawEllipse(self._at(line.parts[0][0].point), 4, 4)
        end = self._at(line.parts[-1][-1].point)
        painter.drawRect(QRectF(end.x() - 3.5, end.y() - 3.5, 7, 7))

    def cameras(self, here: Sequence[Here]) -> None:
        """Where each camera stands now, how exactly that is known, and its name where there are several."""
        for one in here:
            self._camera(one)

    def _camera(self, here: Here) -> None:
        painter, at = self.painter, self._at(here.point)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(lane_colour(here.lane, self.tokens))
        radius = here.standing.accuracy_m / self.model.metres_per_px
        if radius > _DOT:
            veil = QColor(colour)
            veil.setAlpha(48)
            painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
            painter.setBrush(veil)
            painter.drawEllipse(at, radius, radius)
        painter.setPen(QPen(QColor(self.tokens.panel if here.is_known else self.tokens.ink), 2))
        painter.setBrush(colour if here.is_known else QColor(self.tokens.panel))
        painter.drawEllipse(at, _DOT, _DOT)
        if not here.is_known:
            self._words(QRectF(at.x() - _DOT, at.y() - _DOT, 2 * _DOT, 2 * _DOT), "?")
        if len(self.lanes) > 1 and here.lane < len(self.lanes):
            self._name(at, self.lanes[here.lane], is_left=here.lane % 2 == 1)

    def _name(self, at: QPointF, name: str, *, is_left: bool) -> None:
        """Beside its camera, on a patch of the panel's colour, so that any ground lets it be read."""
        self.painter.setFont(self.font)
        metrics = self.painter.fontMetrics()
        width, height = metrics.horizontalAdvance(name) + 8, metrics.height()
        left = at.x() - 2 * _DOT - width if is_left else at.x() + 2 * _DOT
        box = QRectF(left, at.y() - height / 2, width, height)
        self._patch(box)
        self._words(box, name)

    def _words(self, box: QRectF, text: str) -> None:
        self.painter.setFont(self.font)
        self.painter.setPen(QColor(self.tokens.ink))
        self.painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)

    def _patch(self, box: QRectF) -> None:
        colour = QColor(self.tokens.panel)
        colour.setAlpha(220)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(colour)
        self.painter.drawRoundedRect(box, 3, 3)

    def north_and_scale(self) -> None:
        """North is up; the bar says how far things lie apart."""
        painter, unit = self.painter, self.unit
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._north(QPointF(self._box.right() - 20 * unit, 12 * unit))
        scale = self.model.scale(_BAR * unit)
        words = distance_words(scale.metres)
        painter.setFont(self.font)
        height = painter.fontMetrics().height()
        left, bottom = 8 * unit, self._box.bottom() - 8 * unit
        wide = self._scale_width()
        self._patch(QRectF(left, bottom - height - 10, wide, height + 10))
        painter.setPen(QColor(self.tokens.ink))
        text = QRectF(left + 6, bottom - height - 8, wide, height)
        painter.drawText(text, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
        painter.setPen(QPen(QColor(self.tokens.ink), 2))
        line = bottom - 4
        painter.drawLine(QPointF(left + 6, line), QPointF(left + 6 + scale.px, line))
        for x in (left + 6, left + 6 + scale.px):
            painter.drawLine(QPointF(x, line - 4), QPointF(x, line))

    def _scale_width(self) -> float:
        scale = self.model.scale(_BAR * self.unit)
        self.painter.setFont(self.font)
        return max(scale.px, self.painter.fontMetrics().horizontalAdvance(distance_words(scale.metres))) + 12

    def _north(self, top: QPointF) -> None:
        unit = self.unit
        self._patch(QRectF(top.x() - 12 * unit, top.y() - 4 * unit, 24 * unit, 40 * unit))
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(self.tokens.ink))
        corners = ((0, 0), (6, 16), (0, 12), (-6, 16))
        self.painter.drawPolygon(QPolygonF([top + QPointF(x * unit, y * unit) for x, y in corners]))
        self.painter.setFont(self.font)
        self.painter.setPen(QColor(self.tokens.ink))
        box = QRectF(top.x() - 12 * unit, top.y() + 17 * unit, 24 * unit, 18 * unit)
        self.painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), translate("Map", "N"))

    def _at(self, point: Point) -> QPointF:
        return QPointF(*self.model.px(point))


def _snapped(one: Laid, ratio: float) -> QRectF:
    """On whole pixels of the screen: neighbours then leave no seam and are crisp."""
    left, top, right, bottom = (
        round(edge * ratio) / ratio for edge in (one.left, one.top, one.right, one.bottom)
    )
    return QRectF(left, top, right - left, bottom - top)


def distance_words(metres: int) -> str:
    """50 m, 2 km."""
    if metres < 1000:
        return translate("Map", "{metres} m").format(metres=language.number(metres))
    return translate("Map", "{kilometres} km").format(kilometres=language.number(metres // 1000))
