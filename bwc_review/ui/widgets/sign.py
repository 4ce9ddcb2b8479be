"""A sign of the icon font that stands by itself, painted anew when the look changes."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

from bwc_review.ui.theme import icon, px

DRESSING = frozenset(
    {QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange, QEvent.Type.StyleChange}
)


class Sign(QLabel):
    """A Phosphor sign in a colour of ``Tokens``, ``side`` grid pixels wide. Its meaning is said beside it."""

    def __init__(self, name: str, colour: str, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon(name, colour)
        self._side = side
        self._paint()

    def changeEvent(self, event: QEvent) -> None:
        """Another look: the same sign in its colour there."""
        super().changeEvent(event)
        if event.type() in DRESSING:
            self._paint()

    def _paint(self) -> None:
        side = px(self, self._side)
        self.setPixmap(self._icon.pixmap(side, side))
