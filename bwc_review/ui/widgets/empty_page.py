"""What a list says while it is empty: that it is, and how something gets into it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bwc_review.ui.theme import label
from bwc_review.ui.widgets.sign import Sign


class EmptyPage(QWidget):
    """A sign, a sentence, a hint."""

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = Sign(icon_name, "soft", 48)
        self._title = label(role="subtitle")
        self._hint = label(role="soft", wraps=True)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        for part in (self._sign, self._title, self._hint):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addStretch(3)

    def say(self, title: str, hint: str) -> None:
        """Say why nothing is here and what to do."""
        self._title.setText(title)
        self._hint.setText(hint)

    @property
    def words(self) -> str:
        """What a person reads."""
        return f"{self._title.text()} {self._hint.text()}"
