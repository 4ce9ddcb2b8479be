"""Says that pictures are left out until a reason is stated, and asks for it (R6)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from bwc_review.ui.theme import button, label


class PictureDoor(QFrame):
    """``wanted`` when a person asks for the pictures."""

    wanted = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """words: where the pictures are missing, and why."""
        super().__init__(parent)
        self.show_pictures = button(self.tr("Show the pictures…"), "image")
        self.show_pictures.setToolTip(self.tr("State the reason for which they are looked at"))
        self.show_pictures.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(label(words, "violet", wraps=True), 1)
        row.addWidget(self.show_pictures)
