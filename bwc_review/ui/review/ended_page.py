"""Stands in the place of the pictures when the stated reason has run out (R6)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bwc_review.ui.review.needs import Visit
from bwc_review.ui.theme import label, primary, px


class EndedPage(QWidget):
    """``again_wanted`` when the person wants to state a reason again; the focus is on the button for it."""

    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._again = primary(self.tr("State the reason again…"))
        self._again.setAutoDefault(True)  # the Return key, too, goes on
        self._again.clicked.connect(self.again_wanted)
        self.setFocusProxy(self._again)
        self._of = label(role="soft")
        over = label(
            self.tr("The time for which it was stated is over. The pictures have been closed."), "soft"
        )
        kept = label(self.tr("Marks and stills are kept. The look goes on where it stood."), "soft")
        column = QVBoxLayout(self)
        column.setSpacing(px(self, 4))
        column.addStretch(1)
        for one in (label(self.tr("The reason has ended"), "subtitle"), self._of, over, kept):
            column.addWidget(one, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(self, 16))
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def show_visit(self, visit: Visit) -> None:
        """Say what was looked at."""
        self._of.setText(" · ".join(part for part in (visit.title, visit.subtitle) if part))
