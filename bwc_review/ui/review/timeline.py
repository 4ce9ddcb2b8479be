"""Turns the hand's moves on the timeline into wishes: seek, scrub, zoom, pan, drag a mark."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from bwc_review.ui.review.mark_drag import MarkDrag, taken
from bwc_review.ui.review.timeline_view import TimelineView

_ZOOM_STEP = 1.3


class _Hand(Enum):
    FREE = "free"
    SCRUB = "scrub"
    PAN = "pan"
    MARK = "mark"


class Timeline(TimelineView):
    """Lanes, marks, what was seen, and the playhead, on one wall clock.

    ``sought`` carries seconds from the start; ``scrub_began`` and ``scrub_ended`` surround a drag;
    ``mark_chosen`` and ``lane_chosen`` a click; ``mark_dragged`` the mark and its new start and end, equal
    for an instant; ``mark_fixed`` one that somebody tried to drag and that never moves.
    """

    sought = Signal(float)
    scrub_began = Signal()
    scrub_ended = Signal()
    mark_chosen = Signal(str)
    lane_chosen = Signal(str)
    mark_dragged = Signal(str, float, float)
    mark_fixed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hand = _Hand.FREE
        self._before_s = 0.0  # where the playhead was before a mark was taken in hand
        self._last_x = 0.0
        self._button = Qt.MouseButton.NoButton  # the one with which something was taken in hand
        self.may_mark = True  # whether marks can be dragged
        self.setAccessibleName(self.tr("Timeline"))

    def wipe(self) -> None:
        """Show nothing, keep no picture, hold nothing."""
        if self._drag is not None:
            self._hear_escape(is_heard=False)
        self._hand = _Hand.FREE
        super().wipe()

    @property
    def is_in_hand(self) -> bool:
        """A hand scrubs, pans or drags."""
        return self._hand is not _Hand.FREE

    # --- hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the playhead, a mark or its edge, or the ground (the hours, or another button)."""
        if (model := self._model) is None or (self.is_in_hand and event.button() != self._button):
            return  # another button does not change what is in hand
        point, places = event.position(), self.places
        self._last_x, self._button = point.x(), event.button()
        is_ground = point.y() > places.seen.bottom() + 2 or bool(
            event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        if is_ground or event.button() != Qt.MouseButton.LeftButton:
            self._hand = _Hand.PAN
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        if places.marks.contains(point):
            self._drag = taken(model, point.x() - places.track.left(), self._seconds(point))
            if self._drag is not None:
                self._hand = _Hand.MARK
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
                self._view_moved()
            case _Hand.MARK if self._drag is not None:
                self._drag_mark(self._drag, point)
            case _:
                x, places = point.x() - self.places.track.left(), self.places
                on_edge = self.may_mark and places.marks.contains(point) and model.edge_at(x) is not None
                self.setCursor(Qt.CursorShape.SizeHorCursor if on_edge else Qt.CursorShape.ArrowCursor)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go, with the button it was taken with."""
        if event.button() != self._button:
            return
        hand, self._hand = self._hand, _Hand.FREE
        drag, self._drag = self._drag, None
        if hand is _Hand.SCRUB:
            self.scrub_ended.emit()
        elif hand is _Hand.MARK and drag is not None:
            self._let_go(drag)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def _drag_mark(self, drag: MarkDrag, point: QPointF) -> None:
        """The mark follows the hand, and the picture under it is shown; what cannot move is let go of."""
        was_begun = drag.is_begun
        drag = drag.moved(point.x() - self.places.track.left(), self._seconds(point))
        if drag.is_begun and (drag.is_fixed or not self.may_mark):
            self._hand, self._drag = _Hand.FREE, None
            if self.may_mark:
                self.mark_fixed.emit(drag.mark.mark)
            return
        self._drag = drag
        if not drag.is_begun:
            return
        if not was_begun:
            self._before_s = self._at_s
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.scrub_began.emit()
            self._hear_escape(is_heard=True)
        self.sought.emit(drag.shown_s)
        self.redraw()

    def _let_go(self, drag: MarkDrag) -> None:
        if not drag.is_begun:
            self.mark_chosen.emit(drag.mark.mark)
            return
        self._hear_escape(is_heard=False)
        self.scrub_ended.emit()
        if drag.place != (drag.mark.start_s, drag.mark.end_s):
            self.mark_dragged.emit(drag.mark.mark, *drag.place)
        self.redraw()

    def _cancel_drag(self) -> None:
        """Escape: the mark and the picture are where they were."""
        self._hand, self._drag = _Hand.FREE, None
        self._hear_escape(is_heard=False)
        self.sought.emit(self._before_s)
        self.scrub_ended.emit()
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.redraw()

    def _hear_escape(self, *, is_heard: bool) -> None:
        """The timeline has no focus: while a mark is in hand it hears Escape wherever it is pressed."""
        application = QCoreApplication.instance()
        if application is not None and is_heard:
            application.installEventFilter(self)
        elif application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only while a mark is in hand."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self._drag is not None:
            event.accept()
            self._cancel_drag()
            return True
        return super().eventFilter(watched, event)

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
        self._view_moved()
        event.accept()

    def zoom_here(self, steps: int) -> None:
        """Closer (above 0) or further at the playhead, or at the middle where it is not in view."""
        if self._model is not None:
            x = self._model.x_of(self._at_s)
            x = x if 0 <= x <= self._model.width else self._model.width / 2
            self._model.zoom(_ZOOM_STEP ** (2 * steps), x)
            self._view_moved()

    def zoom_whole(self) -> None:
        """Everything in view."""
        if self._model is not None:
            self._model.fit()
            self._view_moved()

    def pan_by(self, part: float) -> None:
        """So much of what is in view later, or earlier."""
        if self._model is not None:
            self._model.pan(-part * self._model.width)
            self._view_moved()
