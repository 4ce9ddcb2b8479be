"""Draws what stands on the timeline: lanes with pictures and sound, marks, what was seen, span, hours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter, QPen, QPolygonF

from bwc_review.domain.clip import ClipId
from bwc_review.domain.mark import MarkKind
from bwc_review.ui.review.timeline_model import MarkPiece, Piece, SeenRow, TimelineModel
from bwc_review.ui.theme import Tokens, draw_icon

translate = QCoreApplication.translate

_LEAST_TICK = 84
_WAVE_PART = 0.3  # of a lane's height, where there are pictures above it
_LOUDNESS = 0.6  # exponent: on this scale quiet speech is still seen
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass
class Look:
    """The small pictures and the sound of one clip, ready to paint."""

    times_s: tuple[float, ...] = ()
    images: tuple[QImage, ...] = ()
    per_second: int = 0
    peaks: bytes = b""
    is_open: bool = field(default=False)  # False: still on its way, drawn empty


@dataclass(frozen=True, slots=True)
class Places:
    """Where things lie in the widget. unit: pixels of one pixel at 100 % text size."""

    width: int
    height: int
    unit: float
    lanes: int
    people: int = 1  # of whom it is shown what they watched

    @property
    def lane_height(self) -> float:
        """From one lane to the next."""
        return round(60 * self.unit)

    @property
    def track(self) -> QRectF:
        """Right of the names."""
        left = round(76 * self.unit)
        return QRectF(
            left, round(6 * self.unit), max(self.width - left - round(16 * self.unit), 1), self.height
        )

    def lane(self, number: int) -> QRectF:
        """Where a lane's pictures lie."""
        track = self.track
        return QRectF(
            track.left(),
            track.top() + number * self.lane_height,
            track.width(),
            self.lane_height - round(5 * self.unit),
        )

    def lane_at(self, y: float) -> int:
        """The lane under a pixel; outside of [0, lanes) there is none."""
        return int((y - self.track.top()) // self.lane_height)

    @property
    def marks(self) -> QRectF:
        """Where marks lie."""
        track = self.track
        top = track.top() + self.lanes * self.lane_height + round(self.unit)
        return QRectF(track.left(), top, track.width(), round(18 * self.unit))

    @property
    def seen(self) -> QRectF:
        """Where it is shown what was watched."""
        first, last = self.seen_row(0), self.seen_row(self.people - 1)
        return first.united(last)

    def seen_row(self, row: int) -> QRectF:
        """Where it is shown what one person watched."""
        marks = self.marks
        top = marks.bottom() + round(8 * self.unit) + row * round(14 * self.unit)
        return QRectF(marks.left(), top, marks.width(), round(8 * self.unit))

    def people_at(self, y: float) -> int:
        """The row of what was watched under a pixel; -1 where there is none."""
        for row in range(self.people):
            if abs(y - self.seen_row(row).center().y()) <= 7 * self.unit:
                return row
        return -1


def mark_colour(kind: MarkKind, tokens: Tokens) -> str:
    """The colour of a kind of mark; each has a shape of its own as well."""
    match kind:
        case MarkKind.STILL:
            return tokens.accent
        case MarkKind.CAMERA:
            return tokens.violet
        case _:
            return tokens.red


def camera_sign(box: QRectF) -> QPolygonF:
    """What a camera marked: a pennant on its pole. Nothing a person sets looks like it."""
    foot, side = box.bottomLeft(), box.height()
    corners = (
        QPointF(0, -side), QPointF(side, -side * 0.7), QPointF(2, -side * 0.4), QPointF(2, 0), QPointF(0, 0),
    )  # fmt: skip
    return QPolygonF([foot + corner for corner in corners])


def _gutter_words(row: SeenRow, number: int) -> str:
    """Whose row it is."""
    if row.people:
        return translate("Timeline", "%n other(s)", None, len(row.people))
    return row.name if number else translate("Timeline", "Seen")


def seen_words(model: TimelineModel, row: int, at_s: float) -> str:
    """Who watched this moment, and the whole span around it; nothing where nobody of the row did."""
    said = []
    for name, (start_s, end_s) in model.seen_at(row, at_s):
        hours = {"start": f"{model.wall(start_s):%H:%M:%S}", "end": f"{model.wall(end_s):%H:%M:%S}"}
        if name:
            said.append(translate("Timeline", "{name}: {start} – {end}").format(name=name, **hours))
        else:
            said.append(translate("Timeline", "Seen by you: {start} – {end}").format(**hours))
    return "   ".join(said)


@dataclass(frozen=True, slots=True)
class Drawing:
    """One drawing of a model. moved: a mark whose edge is in hand, whether it is the end, and where it is."""

    painter: QPainter
    model: TimelineModel
    places: Places
    tokens: Tokens
    font: QFont

    def draw(
        self,
        looks: Mapping[ClipId, Look],
        primary: str,
        chosen_mark: str,
        moved: tuple[MarkPiece, bool, float] | None,
    ) -> None:
        """Everything but playhead and pointer."""
        self.painter.setFont(self.font)
        for number, name in enumerate(self.model.lanes):
            self._lane(number, name, looks, is_primary=name == primary and len(self.model.lanes) > 1)
        self._marks(chosen_mark, moved)
        self._seen()
        self._span()
        self._hours()

    def _x(self, at_s: float) -> float:
        return self.places.track.left() + self.model.x_of(at_s)

    def _name(self, rect: QRectF, text: str, colour: str, *, bold: bool = False) -> None:
        font = QFont(self.font)
        font.setBold(bold)
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        left = 12 * self.places.unit
        room = QRectF(left, rect.top(), self.places.track.left() - left - 6, rect.height())
        words = self.painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        self.painter.drawText(room, int(_LEFT), words)

    def _lane(self, number: int, name: str, looks: Mapping[ClipId, Look], *, is_primary: bool) -> None:
        rect, tokens = self.places.lane(number), self.tokens
        self._name(rect, name, tokens.ink if is_primary else tokens.soft, bold=is_primary)
        self.painter.fillRect(rect, QColor(tokens.ground))
        self.painter.save()
        for piece in self.model.pieces:
            if piece.lane == number and piece.end_s >= self.model.from_s and piece.start_s <= self.model.to_s:
                left, right = self._x(piece.start_s), self._x(piece.end_s)
                box = QRectF(left, rect.top(), max(right - left - 1, 2), rect.height())
                self.painter.setClipRect(box.intersected(rect))
                self._piece(piece, looks.get(piece.clip, Look()), box)
        self.painter.restore()

    def _piece(self, piece: Piece, look: Look, box: QRectF) -> None:
        painter, tokens = self.painter, self.tokens
        painter.fillRect(box, QColor(tokens.line))
        wave = QRectF(box)
        if look.images:
            wave.setTop(box.bottom() - box.height() * _WAVE_PART)
            height = wave.top() - box.top()
            width = max(height * look.images[0].width() / max(look.images[0].height(), 1), 8.0)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            for tile in self.model.tiles(piece, look.times_s, width):
                target = QRectF(self.places.track.left() + tile.x, box.top(), width, height)
                painter.drawImage(target, look.images[tile.picture])
                painter.fillRect(QRectF(target.right() - 0.5, box.top(), 1, height), QColor(0, 0, 0, 90))
        if look.is_open:
            painter.fillRect(wave, QColor("#2b3440" if look.images or tokens.is_dark else "#c9d0da"))
        if look.per_second and look.peaks:
            self._wave(self.model.columns(piece, look.per_second, look.peaks, 2), wave)

    def _wave(self, columns: list[tuple[float, int]], box: QRectF) -> None:
        """Loudness from the bottom."""
        if not columns:
            return
        left = self.places.track.left()
        shape = QPolygonF([QPointF(left + columns[0][0], box.bottom())])
        for x, peak in columns:
            height = (peak / 255) ** _LOUDNESS * (box.height() - 2)
            shape.append(QPointF(left + x, box.bottom() - height))
        shape.append(QPointF(left + columns[-1][0], box.bottom()))
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor("#7f9cc4"))
        self.painter.drawPolygon(shape)

    def _marks(self, chosen: str, moved: tuple[MarkPiece, bool, float] | None) -> None:
        painter, rect = self.painter, self.places.marks
        self._name(rect, translate("Timeline", "Marks"), self.tokens.soft)
        painter.fillRect(rect, QColor(self.tokens.ground))
        painter.save()
        painter.setClipRect(rect.adjusted(-6, 0, 6, 0))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in self.model.marks:
            start_s, end_s = mark.start_s, mark.end_s
            if moved is not None and moved[0].mark == mark.mark:
                start_s, end_s = (start_s, moved[2]) if moved[1] else (moved[2], end_s)
            painter.setBrush(QColor(mark_colour(mark.kind, self.tokens)))
            is_chosen = mark.mark == chosen
            painter.setPen(QPen(QColor(self.tokens.ink), 2) if is_chosen else Qt.PenStyle.NoPen)
            left, right = self._x(start_s), self._x(end_s)
            self._shape(mark.kind, QRectF(left, rect.top() + 2, right - left, rect.height() - 4))
        painter.restore()

    def _shape(self, kind: MarkKind, box: QRectF) -> None:
        """A bar for a span, a square for a still, a diamond for an instant, a pennant for the camera."""
        if kind is MarkKind.CAMERA:
            self.painter.drawPolygon(camera_sign(box))
            self.painter.drawRect(QRectF(box.left(), box.bottom() - 2, max(box.width(), 2.0), 2))
        elif kind is MarkKind.SPAN:
            self.painter.drawRoundedRect(box.adjusted(0, 0, max(0.0, 4 - box.width()), 0), 3, 3)
        elif kind is MarkKind.STILL:
            self.painter.drawRect(QRectF(box.left() - 4, box.center().y() - 4, 8, 8))
        else:
            middle, side = QPointF(box.left(), box.center().y()), box.height() / 2
            corners = (QPointF(0, -side), QPointF(side, 0), QPointF(0, side), QPointF(-side, 0))
            self.painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))

    def _seen(self) -> None:
        """A thin row for each person: names, never sums."""
        painter = self.painter
        for number, row in enumerate(self.model.seen):
            rect = self.places.seen_row(number)
            self._name(rect.adjusted(0, -4, 0, 4), _gutter_words(row, number), self.tokens.soft)
            painter.fillRect(rect, QColor(self.tokens.ground))
            painter.save()
            painter.setClipRect(rect)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.tokens.calm if number == 0 else self.tokens.soft))
            for start_s, end_s in row.spans:
                if end_s >= self.model.from_s and start_s <= self.model.to_s:
                    left, right = self._x(start_s), self._x(end_s)
                    bar = QRectF(left, rect.top(), max(right - left, 2), rect.height())
                    painter.drawRoundedRect(bar, 3, 3)
            painter.restore()

    def _span(self) -> None:
        """In and out: brackets over the lanes, a tint between them."""
        model, painter = self.model, self.painter
        if model.entry_s is None and model.exit_s is None:
            return
        top, bottom = self.places.lane(0).top(), self.places.marks.bottom()
        painter.save()
        painter.setClipRect(self.places.track)
        if model.entry_s is not None and model.exit_s is not None:
            tint = QColor(self.tokens.accent)
            tint.setAlpha(40)
            left, right = self._x(model.entry_s), self._x(model.exit_s)
            painter.fillRect(QRectF(left, top, right - left, bottom - top), tint)
        if model.loop is not None:
            self._loop(self._x(model.loop[0]), self._x(model.loop[1]), top, bottom)
        painter.setPen(QPen(QColor(self.tokens.accent), 2))
        for at_s, turn in ((model.entry_s, 5), (model.exit_s, -5)):
            if at_s is not None:
                x = self._x(at_s)
                painter.drawLine(QPointF(x, top), QPointF(x, bottom))
                painter.drawLine(QPointF(x, top + 1), QPointF(x + turn, top + 1))
                painter.drawLine(QPointF(x, bottom - 1), QPointF(x + turn, bottom - 1))
        painter.restore()

    def _loop(self, left: float, right: float, top: float, bottom: float) -> None:
        """What is played over and over: hatched, with the sign of its button."""
        box, side = QRectF(left, top, max(right - left, 2), bottom - top), round(18 * self.places.unit)
        self.painter.fillRect(box, QBrush(QColor(self.tokens.accent), Qt.BrushStyle.BDiagPattern))
        sign = QRect(0, 0, side, side)
        sign.moveCenter(QPointF(box.center().x(), top + side / 2 + 2).toPoint())
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(self.tokens.accent))
        self.painter.drawEllipse(sign.adjusted(-2, -2, 2, 2))
        draw_icon(self.painter, sign.adjusted(2, 2, -2, -2), "repeat", self.tokens.on_accent)

    def _hours(self) -> None:
        self.painter.setFont(self.font)
        unit = self.places.unit
        top, half = self.places.seen.bottom() + 5 * unit, _LEAST_TICK * unit / 2
        for tick in self.model.ticks(_LEAST_TICK * unit):
            x = self._x(tick.at_s)
            if x < self.places.track.left() or x + half > self.places.width:
                continue
            self.painter.setPen(QColor(self.tokens.line))
            self.painter.drawLine(QPointF(x, top - 2), QPointF(x, top + 3))
            self.painter.setPen(QColor(self.tokens.soft))
            box = QRectF(x - half, top + 3, 2 * half, 16 * unit)
            self.painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), tick.text)
