"""Draws what stands on the timeline: lanes with pictures and sound, marks, what was seen, span, hours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QPolygonF

from bwc_review.domain.clip import ClipId
from bwc_review.domain.mark import MarkKind
from bwc_review.ui import language
from bwc_review.ui.counted import Counted
from bwc_review.ui.recording_words import lead_words
from bwc_review.ui.review.mark_drag import MarkDrag
from bwc_review.ui.review.near_shelf import NearShelf
from bwc_review.ui.review.timeline_model import Break, Piece, SeenRow, TimelineModel, nearest
from bwc_review.ui.review.timeline_places import Places
from bwc_review.ui.theme import Tokens, draw_icon
from bwc_review.ui.words import camera_title

translate = QCoreApplication.translate

_LEAST_TICK = 84
_ASPECT = 16 / 9  # of pictures that are still on their way
_FRAME_TICK = 6  # pixels: from this width on each frame has a line
_FINE = 128  # peaks in a column of the sound: from there on the coarse ones do
_LOUDNESS = 0.6  # exponent: on this scale quiet speech is still seen
_SAME_S = 1e-4  # two frames are never so near
_OUTSIDE = 24  # pixels a mark reaches beyond its moment at most
COARSE = 64
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def picture_width(look: Look, near: NearShelf[QImage], clip: ClipId, height: float) -> float:
    """How wide the small pictures of a clip are at this height."""
    first = look.images[0] if look.images else None
    if first is None and (times := near.times(clip)):
        first = near.get(clip, times[0])
    aspect = first.width() / max(first.height(), 1) if first is not None else _ASPECT
    return max(height * aspect, 8.0)


def nearest_picture(
    look: Look, near: NearShelf[QImage], clip: ClipId, at_s: float
) -> tuple[QImage, float] | None:
    """The small picture nearest to a moment, of the stored strip or fetched, and the moment it shows."""
    found = []
    if look.images:
        number = nearest(look.times_s, at_s)
        found.append((abs(look.times_s[number] - at_s), look.images[number], look.times_s[number]))
    if times := near.times(clip):
        near_s = times[nearest(times, at_s)]
        image = near.get(clip, near_s)
        if image is not None:
            found.append((abs(near_s - at_s), image, near_s))
    if not found:
        return None
    _, image, shown_s = min(found, key=lambda one: one[0])
    return image, shown_s


@dataclass
class Look:
    """The small pictures and the sound of one clip, ready to paint."""

    times_s: tuple[float, ...] = ()
    images: tuple[QImage, ...] = ()
    per_second: int = 0
    peaks: bytes = b""
    coarse: bytes = b""  # the loudest of each COARSE peaks: hours of sound are drawn as quickly as seconds
    is_open: bool = field(default=False)  # False: still on its way, drawn empty


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


def name_lines(text: str, metrics: QFontMetricsF, room: float) -> list[str]:
    """A name on two lines where one is too short (room: px); the first holds as many words as it can."""
    words = text.split(" ")
    cuts = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(len(words) - 1, 0, -1)]
    if not cuts or metrics.horizontalAdvance(text) <= room:
        return [text]
    fitting = (cut for cut in cuts if metrics.horizontalAdvance(cut[0]) <= room)
    return list(next(fitting, cuts[-1]))


def _gutter_words(row: SeenRow, number: int, *, is_alone: bool) -> str:
    """Whose row it is."""
    if row.people:
        return Counted().others(len(row.people))
    if number:
        return row.name
    return translate("Timeline", "Seen") if is_alone else translate("Timeline", "You")


def seen_words(model: TimelineModel, row: int, at_s: float) -> str:
    """Who watched this moment, and the whole span around it; nothing where nobody of the row did."""
    said = []
    for name, (start_s, end_s) in model.seen_at(row, at_s):
        start, end = (language.hour_exact(model.wall(edge)) for edge in (start_s, end_s))
        hours = {"start": start, "end": end}
        if name:
            said.append(translate("Timeline", "{name}: {start} – {end}").format(name=name, **hours))
        else:
            said.append(translate("Timeline", "Seen by you: {start} – {end}").format(**hours))
    return "   ".join(said)


@dataclass(slots=True)
class Drawing:
    """One drawing of a model. near: small pictures fetched for what is in view."""

    painter: QPainter
    model: TimelineModel
    places: Places
    tokens: Tokens
    font: QFont
    near: NearShelf[QImage]
    _left: float = field(init=False)

    def __post_init__(self) -> None:
        """What is asked for at each mark."""
        self._left = self.places.track.left()

    def draw(
        self, looks: Mapping[ClipId, Look], primary: str, chosen_mark: str, drag: MarkDrag | None
    ) -> None:
        """Everything but playhead and pointer."""
        self.painter.setFont(self.font)
        for number, name in enumerate(self.model.lanes):
            self._lane(number, name, looks, is_primary=name == primary and len(self.model.lanes) > 1)
        self._marks(chosen_mark, drag)
        self._seen()
        self._span()
        self._hours()

    def _x(self, at_s: float) -> float:
        return self._left + self.model.x_of(at_s)

    def _name_lines(self, text: str, *, bold: bool) -> list[str]:
        font = QFont(self.font)
        font.setBold(bold)
        return name_lines(text, QFontMetricsF(font), self._name_room)

    @property
    def _name_room(self) -> float:
        return self.places.track.left() - 12 * self.places.unit - 6

    def _name(self, rect: QRectF, text: str, colour: str, *, bold: bool = False) -> None:
        font = QFont(self.font)
        font.setBold(bold)
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        room = QRectF(12 * self.places.unit, rect.top(), self._name_room, rect.height())
        words = self.painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        self.painter.drawText(room, int(_LEFT), words)

    def _lane(self, number: int, name: str, looks: Mapping[ClipId, Look], *, is_primary: bool) -> None:
        rect, tokens = self.places.lane(number), self.tokens
        note = self.model.notes.get(name, ("", ""))[0]
        names = self._name_lines(camera_title(name), bold=is_primary)
        high = 18 * self.places.unit
        line = QRectF(rect.left(), rect.center().y() - (len(names) + bool(note)) * high / 2, 0, high)
        for words in names:
            self._name(line, words, tokens.ink if is_primary else tokens.soft, bold=is_primary)
            line.translate(0, high)
        if note:
            self._name(line, note, tokens.soft)
        self.painter.fillRect(rect, QColor(tokens.ground))
        self.painter.save()
        for piece in self.model.pieces:
            if piece.lane == number and piece.end_s >= self.model.from_s and piece.start_s <= self.model.to_s:
                left, right = self._x(piece.start_s), self._x(piece.end_s)
                box = QRectF(left, rect.top(), max(right - left - 1, 2), rect.height())
                self.painter.setClipRect(box.intersected(rect))
                self._piece(piece, looks.get(piece.clip, Look()), box)
        self.painter.setClipRect(rect)
        for piece, lead in self.model.leads:
            if piece.lane == number and piece.end_s >= self.model.from_s and piece.start_s <= self.model.to_s:
                self._lead(piece, lead_words(lead.by), rect)
        for one in self.model.breaks:
            if one.lane == number and one.end_s >= self.model.from_s and one.start_s <= self.model.to_s:
                self._break(one, rect)
        self.painter.restore()

    def _lead(self, piece: Piece, words: str, rect: QRectF) -> None:
        """From before the button: shaded, in words where there is room, and a line where it was pressed."""
        left, right = self._x(piece.start_s), self._x(piece.end_s)
        box = QRectF(left, rect.top(), max(right - left, 2), rect.height())
        shade = QColor(self.tokens.ground)
        shade.setAlpha(150)
        self.painter.fillRect(box, shade)
        self.painter.fillRect(box, QBrush(QColor(self.tokens.violet), Qt.BrushStyle.BDiagPattern))
        self.painter.fillRect(QRectF(right - 1, rect.top(), 2, rect.height()), QColor(self.tokens.violet))
        self._card(box, words)

    def _card(self, box: QRectF, words: str) -> None:
        """Words in the middle of a box, where there is room for them."""
        needed = self.painter.fontMetrics().horizontalAdvance(words) + 8
        if needed < box.width():
            card = QRectF(0, 0, needed, self.painter.fontMetrics().height() + 2)
            card.moveCenter(box.center())
            self.painter.fillRect(card, QColor(self.tokens.panel))
            self.painter.setPen(QColor(self.tokens.ink))
            self.painter.drawText(card, int(Qt.AlignmentFlag.AlignCenter), words)

    def _break(self, one: Break, rect: QRectF) -> None:
        """Nothing recorded: hatched, its length where there is room. Recorded twice: a bar over the lane."""
        left, right = self._x(one.start_s), self._x(one.end_s)
        box = QRectF(left, rect.top(), max(right - left, 2), rect.height())
        if not one.is_gap:
            self.painter.fillRect(QRectF(box.left(), box.top(), box.width(), 4), QColor(self.tokens.amber))
            return
        self.painter.fillRect(box, QBrush(QColor(self.tokens.soft), Qt.BrushStyle.BDiagPattern))
        self._card(box, language.duration(one.end_s - one.start_s))

    def _piece(self, piece: Piece, look: Look, box: QRectF) -> None:
        painter, tokens = self.painter, self.tokens
        painter.fillRect(box, QColor(tokens.line))
        wave = QRectF(box)
        if look.images or self.near.times(piece.clip):
            wave.setTop(box.top() + self.places.picture_height)
            pictures = QRectF(box)
            pictures.setBottom(wave.top())
            self._pictures(piece, look, pictures)
        if look.is_open:
            has_pictures = wave.top() > box.top()
            painter.fillRect(wave, QColor("#2b3440" if has_pictures or tokens.is_dark else "#c9d0da"))
        if look.per_second and look.peaks:
            self._wave(self._columns(piece, look), wave)
        for x in self.model.frame_edges(piece, _FRAME_TICK * self.places.unit):
            painter.fillRect(QRectF(round(self._left + x), box.bottom() - 6, 1, 6), QColor(tokens.ink))

    def _pictures(self, piece: Piece, look: Look, box: QRectF) -> None:
        """Side by side; where each frame has its place, the picture of another one only stands in, pale."""
        painter = self.painter
        width = picture_width(look, self.near, piece.clip, box.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for tile in self.model.tiles(piece, width):
            left = self._left + tile.x
            if (found := nearest_picture(look, self.near, piece.clip, tile.at_s)) is not None:
                image, shown_s = found
                stands_in = tile.frame is not None and abs(shown_s - tile.at_s) > _SAME_S
                painter.setOpacity(0.4 if stands_in else 1.0)
                part = min(tile.width / width, 1.0) if tile.frame is not None else 1.0
                source = QRectF(image.width() * (1 - part) / 2, 0, image.width() * part, image.height())
                painter.drawImage(QRectF(left, box.top(), width * part, box.height()), image, source)
                painter.setOpacity(1.0)
            edge = tile.width if tile.frame is not None else width
            painter.fillRect(QRectF(left + edge - 0.5, box.top(), 1, box.height()), QColor(0, 0, 0, 90))
        painter.restore()

    def _columns(self, piece: Piece, look: Look) -> list[tuple[float, int]]:
        a_column = (self.model.to_s - self.model.from_s) / self.model.width * 2 * look.per_second
        if a_column > _FINE and look.coarse:
            return self.model.columns(piece, look.per_second / COARSE, look.coarse, 2)
        return self.model.columns(piece, look.per_second, look.peaks, 2)

    def _wave(self, columns: list[tuple[float, int]], box: QRectF) -> None:
        """Loudness from the bottom."""
        if not columns:
            return
        left = self._left
        shape = QPolygonF([QPointF(left + columns[0][0], box.bottom())])
        for x, peak in columns:
            height = (peak / 255) ** _LOUDNESS * (box.height() - 2)
            shape.append(QPointF(left + x, box.bottom() - height))
        shape.append(QPointF(left + columns[-1][0], box.bottom()))
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor("#7f9cc4"))
        self.painter.drawPolygon(shape)

    def _marks(self, chosen: str, drag: MarkDrag | None) -> None:
        painter, rect = self.painter, self.places.marks
        self._name(rect, translate("Timeline", "Marks"), self.tokens.soft)
        painter.fillRect(rect, QColor(self.tokens.ground))
        painter.save()
        painter.setClipRect(rect.adjusted(-6, 0, 6, 0))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in self.model.marks:
            is_in_hand = drag is not None and drag.mark.mark == mark.mark
            start_s, end_s = drag.place if drag is not None and is_in_hand else (mark.start_s, mark.end_s)
            left, right = self._x(start_s), self._x(end_s)
            if right < rect.left() - _OUTSIDE or left > rect.right() + _OUTSIDE:
                continue
            painter.setBrush(QColor(mark_colour(mark.kind, self.tokens)))
            is_chosen = mark.mark == chosen
            painter.setPen(QPen(QColor(self.tokens.ink), 2) if is_chosen else Qt.PenStyle.NoPen)
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
            self._name(
                rect.adjusted(0, -4, 0, 4),
                _gutter_words(row, number, is_alone=len(self.model.seen) == 1),
                self.tokens.soft,
            )
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
