"""The recordings of an incident on their wall clock, a bar each, one lane for each camera."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bwc_review.domain.lane_names import lane_names
from bwc_review.domain.moments import seconds_between
from bwc_review.domain.wall_clock import Placement, WallClock
from bwc_review.ui import language
from bwc_review.ui.library.needs import ClipLine
from bwc_review.ui.theme import px, tokens_of
from bwc_review.ui.words import camera_words

_LANE = 22
_NAMES = 84
_HOURS = 20
_LEAST_BAR = 3


class MiniTimeline(QWidget):
    """``opened`` when a person clicks it: the recordings are to be reviewed together."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._clock: WallClock | None = None
        self._lanes: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Recordings on the wall clock"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_lines(self, lines: Sequence[ClipLine]) -> None:
        """Show these recordings by their corrected clocks; one of impossible date stays out."""
        dated = [line for line in lines if line.duration_s > 0 and not line.clip.clock_suspect]
        lanes = lane_names(line.clip for line in dated)
        placed = [
            Placement(
                line.clip.id,
                lanes[line.clip.id],
                line.clip.corrected_at,
                line.duration_s,
            )
            for line in dated
        ]
        self._clock = WallClock(placed) if placed else None
        self._lanes = tuple(sorted({one.lane for one in placed}))
        self.setVisible(bool(placed))
        self.updateGeometry()
        self.update()

    @property
    def lanes(self) -> tuple[str, ...]:
        """The names of the lanes from top to bottom."""
        return self._lanes

    def bar(self, placement: Placement) -> QRectF:
        """Where a recording is painted."""
        row = self._lanes.index(placement.lane)
        left = self._x(placement.begin)
        width = max(_LEAST_BAR, self._x(placement.end) - left)
        lane = px(self, _LANE)
        return QRectF(left, row * lane + 4, width, lane - 8)

    def sizeHint(self) -> QSize:
        """A line for each camera and one for the hours."""
        return QSize(px(self, 320), px(self, _LANE) * max(1, len(self._lanes)) + px(self, _HOURS))

    def minimumSizeHint(self) -> QSize:
        """As high as needed."""
        return QSize(px(self, 160), self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens the review."""
        if event.button() == Qt.MouseButton.LeftButton and self._clock is not None:
            self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        """Names, bars, first and last hour."""
        if self._clock is None:
            return
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lane, names = px(self, _LANE), px(self, _NAMES)
        for row, name in enumerate(self._lanes):
            painter.setPen(QColor(tokens.soft))
            cell = QRect(0, row * lane, names - 8, lane)
            words = self.fontMetrics().elidedText(
                camera_words(name), Qt.TextElideMode.ElideRight, cell.width()
            )
            painter.drawText(cell, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            painter.fillRect(
                QRectF(names, row * lane + lane / 2, self.width() - names, 1), QColor(tokens.line)
            )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        for placement in self._clock.placements:
            painter.drawRoundedRect(self.bar(placement), 3, 3)
        painter.setPen(QColor(tokens.soft))
        hours = QRect(names, len(self._lanes) * lane, self.width() - names, px(self, _HOURS))
        painter.drawText(hours, Qt.AlignmentFlag.AlignLeft, language.hour_exact(self._clock.start))
        painter.drawText(hours, Qt.AlignmentFlag.AlignRight, language.hour_exact(self._clock.end))
        painter.end()

    def _x(self, moment: datetime) -> float:
        clock = self._clock
        if clock is None:
            raise RuntimeError("nothing is placed")
        names = px(self, _NAMES)
        whole = max(seconds_between(clock.start, clock.end), 1.0)
        return names + seconds_between(clock.start, moment) / whole * (self.width() - names)
