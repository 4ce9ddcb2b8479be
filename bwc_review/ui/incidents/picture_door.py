"""Says that pictures are left out until a reason is stated, and asks for it (R6)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from bwc_review.ui.theme import button, label, px

_BESIDE_FROM = 420  # grid pixels: in less room the button goes below the words


class PictureDoor(QFrame):
    """``wanted`` when a person asks for the pictures."""

    wanted = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """words: where the pictures are missing, and why."""
        super().__init__(parent)
        self.show_pictures = button(self.tr("Show the pictures…"), "image")
        self.show_pictures.setToolTip(self.tr("State the reason for which they are looked at"))
        self.show_pictures.clicked.connect(self.wanted)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(self, 12))
        self._row.addWidget(label(words, "violet", wraps=True), 1)
        self._row.addWidget(self.show_pictures)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, or one below the other."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self._row.setDirection(
            ways.LeftToRight if self.width() >= px(self, _BESIDE_FROM) else ways.TopToBottom
        )
