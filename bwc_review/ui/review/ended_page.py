"""Stands in the place of the pictures when the stated reason has run out (R6)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bwc_review.ui.theme import label, primary


class EndedPage(QWidget):
    """``again_wanted`` when the person wants to state a reason again."""

    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        again = primary(self.tr("State the reason again…"))
        again.clicked.connect(self.again_wanted)
        column = QVBoxLayout(self)
        column.addStretch(1)
        for one in (
            label(self.tr("The reason has ended"), "subtitle"),
            label(
                self.tr("The time for which it was stated is over. The pictures have been closed."), "soft"
            ),
            again,
        ):
            column.addWidget(one, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
