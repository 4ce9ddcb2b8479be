"""One line of words under a filter, asked a moment after the last key."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QValidator
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

_ASKED_AFTER_MS = 250


class WordsAsked(QWidget):
    """``changed``: a person typed something else."""

    changed = Signal()

    def __init__(self, name: str, example: str, allowed: QValidator | None = None) -> None:
        """name: what the field is called; example: shown while it is empty; allowed: what may be typed."""
        super().__init__()
        self._line = QLineEdit()
        self._line.setAccessibleName(name)
        self._line.setToolTip(name)
        self._line.setPlaceholderText(example)
        self._line.setClearButtonEnabled(True)
        if allowed is not None:
            self._line.setValidator(allowed)
        self._soon = QTimer(self, singleShot=True, interval=_ASKED_AFTER_MS)
        self._soon.timeout.connect(self.changed)
        self._line.textChanged.connect(lambda _: self._soon.start())
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 8)
        column.addWidget(self._line)

    @property
    def words(self) -> str:
        """What is typed, without blanks around."""
        return self._line.text().strip()

    def take_focus(self) -> None:
        """Typing goes here."""
        self._line.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing more is asked."""
        self._soon.stop()
        super().hideEvent(event)
