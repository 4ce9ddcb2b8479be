"""Words of several lines in a form, never less high than they are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

from bwc_review.ui.theme import set_role


class WholeLabel(QLabel):
    """A form of Qt that is laid out again over the same words gives their row the height of fewer lines."""

    def __init__(self, role: str = "") -> None:
        """role: as ``label`` takes it."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if role:
            set_role(self, role)

    def setText(self, text: str) -> None:
        """Other words, which may take other lines."""
        super().setText(text)
        self._stay_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width: other lines."""
        super().resizeEvent(event)
        self._stay_whole()

    def _stay_whole(self) -> None:
        self.setMinimumHeight(0)
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))
