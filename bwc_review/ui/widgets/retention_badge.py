"""The retention badge: a small ring that empties, and words. The same wherever a day is counted down to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bwc_review.domain.clip import ClipState
from bwc_review.ui import language
from bwc_review.ui.countdown_words import BETWEEN, days_words, erased_words, held_words
from bwc_review.ui.theme import Tokens, draw_icon, tokens_of
from bwc_review.ui.words import state_words

translate = QCoreApplication.translate

_FULL_MONTH_DAYS = 31
_YEAR_SAID_DAYS = 180  # after an erasure; until then day and month leave no doubt
_GAP = 6


@dataclass(frozen=True, slots=True)
class BadgeFacts:
    """What a badge says of one clip, or of another thing that has its day.

    days_left: whole days until due_on, 0 on the day itself, negative after it, as after an erasure.
    """

    due_on: date
    days_left: int
    state: ClipState
    hold_reference: str = ""
    tooltip: str = ""
    warn_days: int = 7  # the first warning of the legal profile: from here on it is amber
    more: str = ""  # said after the words of the badge, under them where there is no room
    full_days: int = _FULL_MONTH_DAYS  # of a ring that is whole


def retention_sentence(due_on: date, article: str) -> str:
    """The sentence of the tooltip and the details. article: as in the legal profile, "R. 241-13"."""
    return translate("Badge", "Automatic erasure on {day}, at 24:00 at the latest ({article})").format(
        day=language.day(due_on), article=article
    )


def badge_words(facts: BadgeFacts) -> str:
    """The words beside the ring."""
    words = _counted(facts)
    return f"{words}{BETWEEN}{facts.more}" if facts.more else words


def _counted(facts: BadgeFacts) -> str:
    if facts.state is ClipState.ERASED:
        is_old = facts.days_left < -_YEAR_SAID_DAYS
        day = language.day(facts.due_on) if is_old else language.day_month(facts.due_on)
        return erased_words(day)
    if facts.state is ClipState.HELD:
        return held_words(facts.hold_reference)
    return days_words(facts.days_left)


STATE_ICON = {  # Phosphor names
    ClipState.KEPT: "check",
    ClipState.HELD: "lock-simple",
    ClipState.TO_COMPLETE: "pencil-simple",
    ClipState.CLOCK_CHECK: "clock-afternoon",
    ClipState.DAMAGED: "warning",
    ClipState.ERASED: "eraser",
}


def badge_colour(facts: BadgeFacts, tokens: Tokens) -> str:
    """The colour of ring and words."""
    if facts.state is ClipState.ERASED:
        return tokens.soft
    if facts.state is ClipState.HELD:
        return tokens.accent
    if facts.days_left <= 1:
        return tokens.red
    return tokens.amber if facts.days_left <= facts.warn_days else tokens.calm


def paint_badge(painter: QPainter, rect: QRect, facts: BadgeFacts, tokens: Tokens) -> None:
    """Paint ring and words into rect with the painter's font; on two lines where one is too short."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = badge_colour(facts, tokens)
    font = QFont(painter.font())
    is_erased = facts.state is ClipState.ERASED
    font.setBold(not is_erased and (facts.state is ClipState.HELD or facts.days_left <= facts.warn_days))
    font.setStrikeOut(is_erased)
    side = QFontMetrics(font).height()
    ring = QRect(rect.left(), rect.center().y() - side // 2, side, side)
    _paint_ring(painter, QRectF(ring).adjusted(2, 2, -2, -2), facts, colour, tokens)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    room = rect.adjusted(side + _GAP, 0, 0, 0)
    metrics = QFontMetrics(font)
    lines = _lines(badge_words(facts), metrics, room)
    top = rect.top() + (rect.height() - len(lines) * metrics.height() + 1) // 2  # as Qt rounds it
    for number, words in enumerate(lines):
        line = QRect(room.left(), top + number * metrics.height(), room.width(), metrics.height())
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
    painter.restore()


def overdue_width(font: QFont) -> int:
    """How wide ring and words are of what is past its day: on one line no number of days needs more."""
    bold = QFont(font)
    bold.setBold(True)
    metrics = QFontMetrics(bold)
    return metrics.height() + _GAP + metrics.horizontalAdvance(days_words(-1))


def _lines(words: str, metrics: QFontMetrics, room: QRect) -> list[str]:
    """The words on one line, or on two where there is height but not width."""
    if metrics.horizontalAdvance(words) <= room.width() or room.height() < 2 * metrics.height():
        return [words]
    return two_lines(words) if BETWEEN in words else words.split(None, 1)


def two_lines(words: str) -> list[str]:
    """How words are parted that have no room on one line; in one where nothing parts them."""
    return words.split(BETWEEN, 1)


def _paint_ring(painter: QPainter, ring: QRectF, facts: BadgeFacts, colour: str, tokens: Tokens) -> None:
    """What is left of the month, clockwise from the top; a lock where a procedure keeps the clip."""
    if facts.state is ClipState.HELD:
        draw_icon(painter, ring.toRect().adjusted(-1, -1, 1, 1), "lock-simple-fill", colour)
        return
    width = max(2.0, ring.width() / 5)
    track = ring.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setPen(QPen(QColor(tokens.line), width))
    painter.drawEllipse(track)
    if facts.state is ClipState.ERASED:
        return
    left = max(0, min(facts.days_left, facts.full_days)) / facts.full_days
    painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawArc(track, 90 * 16, -round(max(left, 0.04) * 360 * 16))
    if facts.days_left <= facts.warn_days:  # the hands of a clock: colour is never alone
        middle = track.center()
        painter.setPen(QPen(QColor(colour), 1.4))
        painter.drawLine(middle, middle + QPointF(0, -track.height() / 3.2))
        painter.drawLine(middle, middle + QPointF(track.width() / 4, 0))


def paint_state(painter: QPainter, rect: QRect, state: ClipState, tokens: Tokens, words: str = "") -> None:
    """Paint a clip's word: a violet outline where a person has something to do, plain words otherwise.

    words: instead of the state's own, where there is little room.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    asks = state in (ClipState.TO_COMPLETE, ClipState.CLOCK_CHECK, ClipState.DAMAGED)
    colour = tokens.violet if asks else tokens.accent if state is ClipState.HELD else tokens.soft
    metrics = QFontMetrics(painter.font())
    height = metrics.height()
    words = metrics.elidedText(
        words or state_words(state), Qt.TextElideMode.ElideRight, rect.width() - height - 3 * _GAP
    )
    pill = QRectF(
        rect.left() + 0.5,
        rect.center().y() - height / 2 - 2.5,
        metrics.horizontalAdvance(words) + height + 3 * _GAP,
        height + 6,
    )
    if asks:
        painter.setPen(QPen(QColor(colour), 1.2))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    inner = pill.toRect()
    sign = QRect(inner.left() + _GAP, rect.center().y() - height // 2 + 1, height - 1, height - 1)
    draw_icon(painter, sign, STATE_ICON[state], colour)
    painter.setPen(QColor(colour))
    painter.drawText(inner.adjusted(height + 2 * _GAP - 2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
    painter.restore()


class RetentionBadge(QWidget):
    """Shows how long a clip is kept, in a ring and in words; the tooltip is the sentence of the law."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: BadgeFacts | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_facts(self, facts: BadgeFacts) -> None:
        """Show these facts."""
        self._facts = facts
        self.setToolTip(facts.tooltip)
        self.setAccessibleName(badge_words(facts))
        self.setAccessibleDescription(facts.tooltip)
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """What a person reads; empty while nothing is shown."""
        return badge_words(self._facts) if self._facts else ""

    def sizeHint(self) -> QSize:
        """Room for ring and words."""
        font = QFont(self.font())
        font.setBold(True)
        metrics = QFontMetrics(font)
        return QSize(
            metrics.height() + _GAP + metrics.horizontalAdvance(self.words) + 4, metrics.height() + 4
        )

    def hasHeightForWidth(self) -> bool:
        """A long reference takes a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for one line, or two."""
        hint = self.sizeHint()
        is_long = width < hint.width() and BETWEEN in self.words
        return hint.height() + (hint.height() - 4 if is_long else 0)

    def minimumSizeHint(self) -> QSize:
        """Never less than the ring."""
        return QSize(self.fontMetrics().height() + 4, self.fontMetrics().height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        """Paint in the colours of the theme."""
        if self._facts is None:
            return
        painter = QPainter(self)
        paint_badge(painter, self.rect(), self._facts, tokens_of(self.palette()))
        painter.end()
