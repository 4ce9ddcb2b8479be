"""Which part of a picture is looked at, and where it comes to lie: closer, moved, turned."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt

ZOOM_MAX = 8.0
_ZOOM_STEP = 1.25


@dataclass(frozen=True, slots=True)
class CloseView:
    """zoom 1.0: the whole picture. x, y: its middle, in parts of the size of the picture as it is turned.

    turns: quarters, clockwise. A part outside of the picture is never looked at.
    """

    zoom: float = 1.0
    x: float = 0.5
    y: float = 0.5
    turns: int = 0

    def target(self, room: QRectF, picture: QSize) -> QRectF:
        """Where the whole picture of that size lies, as turned, when it is seen through room."""
        size = picture.transposed() if self.turns % 2 else picture
        size = size.scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        width, height = size.width() * self.zoom, size.height() * self.zoom
        return QRectF(room.center().x() - width * self.x, room.center().y() - height * self.y, width, height)

    def zoomed(
        self, direction: int, room: QRectF, picture: QSize, around: QPointF | None = None
    ) -> CloseView:
        """Closer (1), further (-1), or the whole picture again (0); what lies at ``around`` stays there."""
        factor = {1: _ZOOM_STEP, -1: 1 / _ZOOM_STEP}.get(direction, 0.0)
        zoom = max(1.0, min(self.zoom * factor, ZOOM_MAX)) if factor else 1.0
        x, y = self.x, self.y
        if around is not None and not picture.isEmpty():
            old = self.target(room, picture)
            x += ((around.x() - old.left()) / old.width() - x) * (1 - self.zoom / zoom)
            y += ((around.y() - old.top()) / old.height() - y) * (1 - self.zoom / zoom)
        return _inside(replace(self, zoom=zoom, x=x, y=y))

    def moved(self, by: QPointF, room: QRectF, picture: QSize) -> CloseView:
        """The picture was drawn along by so many pixels."""
        target = self.target(room, picture)
        return _inside(replace(self, x=self.x - by.x() / target.width(), y=self.y - by.y() / target.height()))

    def turned(self, turns: int) -> CloseView:
        """Turned so far, still looking at the same part."""
        x, y = self.x, self.y
        for _ in range((turns - self.turns) % 4):
            x, y = 1 - y, x
        return replace(self, x=x, y=y, turns=turns % 4)


def _inside(view: CloseView) -> CloseView:
    half = 0.5 / view.zoom
    return replace(view, x=max(half, min(view.x, 1 - half)), y=max(half, min(view.y, 1 - half)))
