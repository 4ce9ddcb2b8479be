"""Lays the pictures of several cameras: side by side, one large, or the others in a corner of that."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from bwc_review.ui.review.surface import Surface
from bwc_review.ui.theme import px

_INSET_PART = 0.34  # of the large picture's width
_INSET_LEAST_PX = 280  # narrower, who looks and the hour would take more room than the picture
_INSET_MOST = 0.6
_SHAPE = 16 / 9
_GAP_PX = 4


class Layout(Enum):
    """How the pictures lie."""

    SIDE = "side"
    LARGE = "large"
    INSET = "inset"


class Corner(Enum):
    """Where small pictures lie in the large one; the order is that of ``next_corner``."""

    BOTTOM_RIGHT = "bottom right"
    BOTTOM_LEFT = "bottom left"
    TOP_LEFT = "top left"
    TOP_RIGHT = "top right"


class Arrangement(QObject):
    """Keeps its layout from visit to visit. ``changed``: other lanes are seen, or lie elsewhere."""

    changed = Signal()

    def __init__(self, grid: QGridLayout, room: QWidget) -> None:
        super().__init__(room)
        self._grid = grid
        self._room = room
        self._surfaces: dict[str, Surface] = {}
        self._primary = ""
        self._layout = Layout.SIDE
        self._corner = Corner.BOTTOM_RIGHT

    @property
    def layout(self) -> Layout:
        """How several pictures lie; a single one fills the room whatever this says."""
        return self._layout

    @property
    def corner(self) -> Corner:
        """Where the small pictures lie."""
        return self._corner

    @property
    def seen(self) -> frozenset[str]:
        """The lanes whose pictures can be seen."""
        if self._layout is Layout.LARGE:
            return frozenset({self._primary})
        return frozenset(self._surfaces)

    def begin(self, surfaces: Mapping[str, Surface], primary: str) -> None:
        """Lay these pictures."""
        self.clear()
        self._surfaces = dict(surfaces)
        self._primary = primary
        for surface in self._surfaces.values():
            surface.setParent(self._room)
            surface.installEventFilter(self)
        self._lay()

    def clear(self) -> None:
        """Let all pictures go; they are nobody's any more."""
        for surface in self._surfaces.values():
            surface.removeEventFilter(self)
            self._grid.removeWidget(surface)
            surface.setParent(None)
        self._surfaces = {}

    def set_primary(self, lane: str) -> None:
        """Another lane is the large one."""
        if lane != self._primary and lane in self._surfaces:
            self._primary = lane
            if self._layout is not Layout.SIDE:
                self._lay()

    def set_layout(self, layout: Layout) -> None:
        """Lay the pictures so from now on."""
        if layout is not self._layout:
            self._layout = layout
            self._lay()

    def next_layout(self) -> None:
        """The next of the three."""
        kinds = list(Layout)
        self.set_layout(kinds[(kinds.index(self._layout) + 1) % len(kinds)])

    def next_corner(self) -> None:
        """The small pictures in the next corner, anticlockwise."""
        kinds = list(Corner)
        self._corner = kinds[(kinds.index(self._corner) + 1) % len(kinds)]
        self.place()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The large picture is of another size: the small ones keep their corner."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and (
            watched is self._large or self._layout is Layout.SIDE
        ):
            self.place()
        return False

    @property
    def _large(self) -> Surface | None:
        return self._surfaces.get(self._primary)

    def _lay(self) -> None:
        if not self._surfaces:
            return
        for surface in self._surfaces.values():
            self._grid.removeWidget(surface)
        if self._layout is Layout.SIDE:
            columns = 1 if len(self._surfaces) == 1 else 2
            for number, surface in enumerate(self._surfaces.values()):
                self._grid.addWidget(surface, number // columns, number % columns)
        else:
            self._grid.addWidget(self._surfaces[self._primary], 0, 0)
        for lane, surface in self._surfaces.items():
            surface.setVisible(lane in self.seen)
        self._grid.activate()
        self.place()
        self.changed.emit()

    def place(self) -> None:
        """Side by side the pictures at one height; else the small ones in their corner of the large one."""
        words = [one.words_px for one in self._surfaces.values()] if self._layout is Layout.SIDE else []
        least = max((one for one, _ in words), default=0), max((one for _, one in words), default=0)
        for surface in self._surfaces.values():
            surface.share_words(least)
        large = self._large
        if large is None or self._layout is not Layout.INSET or len(self._surfaces) < 2:
            return
        room = large.picture_room.translated(large.pos())
        small = [surface for lane, surface in self._surfaces.items() if lane != self._primary]
        gap = px(large, _GAP_PX)
        is_right = self._corner in (Corner.BOTTOM_RIGHT, Corner.TOP_RIGHT)
        is_bottom = self._corner in (Corner.BOTTOM_RIGHT, Corner.BOTTOM_LEFT)
        taken = gap
        for surface in small:
            size = self._small_size(surface, room, len(small))
            left = room.right() + 1 - taken - size.width() if is_right else room.left() + taken
            top = room.bottom() + 1 - gap - size.height() if is_bottom else room.top() + gap
            surface.setGeometry(QRect(QPoint(left, top), size))
            surface.raise_()
            taken += size.width() + gap

    def _small_size(self, surface: Surface, room: QRect, count: int) -> QSize:
        """Room for a picture of the usual shape and the words above and below it, inside the large one."""
        gap = px(surface, _GAP_PX)
        width = max(round(room.width() * _INSET_PART), px(surface, _INSET_LEAST_PX))
        width = min(width, round(room.width() * _INSET_MOST), room.width() // count - 2 * gap)
        height = round(width / _SHAPE) + surface.height_of_words(width)
        return QSize(width, min(height, room.height() - 2 * gap))
