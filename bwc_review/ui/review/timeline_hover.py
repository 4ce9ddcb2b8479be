"""Says what is under the pointer on the timeline, and paints it beside: picture, hour, mark, who watched."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from bwc_review.ui import language
from bwc_review.ui.recording_words import break_sentence, lead_words
from bwc_review.ui.review.mark_drag import MarkDrag
from bwc_review.ui.review.timeline_drawing import seen_words
from bwc_review.ui.review.timeline_model import TimelineModel
from bwc_review.ui.review.timeline_places import Places
from bwc_review.ui.theme import Tokens

translate = QCoreApplication.translate

_FINE_S = 30.0  # in view: from there on a pixel is a frame


def hover_words(
    model: TimelineModel, places: Places, point: QPointF, at_s: float, drag: MarkDrag | None
) -> str:
    """The hour under the pointer, with the mark there; who watched it; or where a mark in hand stands."""
    if drag is not None and drag.is_begun:
        start_s, end_s = drag.place
        if start_s == end_s:
            return _hour(model, start_s)
        return translate("Timeline", "{start} – {end}").format(
            start=_hour(model, start_s), end=_hour(model, end_s)
        )
    if seen := seen_words(model, places.people_at(point.y()), at_s):
        return seen
    if (found := model.break_at(places.lane_at(point.y()), at_s)) is not None:
        start, end = (language.hour_exact(model.wall(edge)) for edge in (found.start_s, found.end_s))
        return break_sentence(found.end_s - found.start_s, start, end, is_gap=found.is_gap)
    lead = model.lead_at(places.lane_at(point.y()), at_s)
    mark = model.mark_at(point.x() - places.track.left()) if places.marks.contains(point) else None
    hour = _hour(model, at_s)
    if lead is not None:
        return f"{hour}  {lead_words(lead.by)}"
    return hour if mark is None else f"{hour}  {mark.text}"


@dataclass(frozen=True, slots=True)
class Hover:
    """Painted beside the pointer, never under it, inside the widget. unit: pixels of one at 100 % text."""

    text: str
    image: QImage | None
    x: float
    y: float
    unit: float

    def paint(self, painter: QPainter, places: Places, tokens: Tokens) -> None:
        """A dotted line over everything, and the card beside it."""
        painter.setPen(QPen(QColor(tokens.ink), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(self.x, 0), QPointF(self.x, places.seen.bottom()))
        line, gap = round(18 * self.unit), round(12 * self.unit)
        image = self.image
        width = painter.fontMetrics().horizontalAdvance(self.text) + gap
        width = max(width, image.width() if image is not None else 0)
        height = line + (image.height() if image is not None else 0)
        left = self.x + gap if self.x < places.width / 2 else self.x - gap - width
        top = max(1.0, min(self.y - height / 2, places.height - height - 1))
        box = QRectF(left, top, width, height)
        painter.fillRect(box.adjusted(-1, -1, 1, 1), QColor(tokens.soft))
        painter.fillRect(box, QColor(tokens.panel))
        if image is not None:
            painter.drawImage(QPointF(left + (width - image.width()) / 2, top), image)
        painter.setPen(QColor(tokens.ink))
        words = QRectF(left, box.bottom() - line, width, line)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), self.text)


def _hour(model: TimelineModel, at_s: float) -> str:
    """To the millisecond where single frames can be told apart."""
    wall = model.wall(at_s)
    if model.to_s - model.from_s < _FINE_S:
        return language.hour_fine(wall)
    return f"{wall:%H:%M:%S},{wall.microsecond // 100_000}{language.which_hour(wall)}"
