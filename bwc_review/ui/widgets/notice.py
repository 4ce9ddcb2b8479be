"""A line in the screen that says what happened; it stays until it is answered, replaced or closed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from bwc_review.domain.errors import StationError
from bwc_review.ui.error_text import said
from bwc_review.ui.theme import icon, label, set_role


class Notice(QFrame):
    """Hidden while there is nothing to say. ``closed`` carries the words that a person has closed."""

    closed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said: StationError | None = None
        self._title = label(role="strong", wraps=True)
        self._text = label(wraps=True)
        self._close = QToolButton()
        self._close.setIcon(icon("x"))
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self._close_it)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.addLayout(words, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say_error(self, error: object) -> None:
        """A failure in its words. Connect ``Job.failed`` here."""
        if not isinstance(error, StationError):
            raise TypeError(type(error).__name__)
        words = said(error)
        self._say("alarm", words.what, words.hint)
        self._said = error

    def take_back(self, kind: type[StationError]) -> None:
        """A failure of this kind is over: it is not said any more; anything else stays."""
        if isinstance(self._said, kind):
            self.clear()

    def say_good(self, title: str, text: str = "") -> None:
        """Something that went well."""
        self._say("good", title, text)

    def say_alarm(self, title: str, text: str = "") -> None:
        """Something that is wrong and is not a failure of the moment."""
        self._say("alarm", title, text)

    def say(self, title: str, text: str = "") -> None:
        """Something to know."""
        self._say("notice", title, text)

    def clear(self) -> None:
        """Say nothing."""
        self._said = None
        self._title.clear()
        self._text.clear()
        self.hide()

    @property
    def words(self) -> str:
        """What a person reads."""
        return f"{self._title.text()} {self._text.text()}".strip()

    def _close_it(self) -> None:
        words = self.words
        self.clear()
        self.closed.emit(words)

    def _say(self, role: str, title: str, text: str) -> None:
        self._said = None
        set_role(self, role)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(self.words)
        self.show()
