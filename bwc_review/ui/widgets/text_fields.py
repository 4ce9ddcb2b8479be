"""Fields of forms: a text that grows with what is written, and a yes or no that may not be given yet."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from bwc_review.ui.theme import px
from bwc_review.ui.widgets.still_fields import Choice

_FRAME = 20  # borders and padding above and below the text


class GrowingText(QPlainTextEdit):
    """As high as its text, from ``least`` to ``most`` lines. Tab leaves the field."""

    edited = Signal()

    def __init__(self, name: str, least: int = 2, most: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self.edited)
        self._fit()

    def set_text(self, text: str) -> None:
        """Show a text without saying that it was edited; the cursor stays where nothing differs."""
        if text != self._written:
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self._fit()

    def set_hint(self, hint: str) -> None:
        """Say in grey what is meant, or what is printed where nothing is written."""
        self.setPlaceholderText(hint)
        self._fit()

    @property
    def text(self) -> str:
        """What is written, without blank ends."""
        return self._written.strip()

    @property
    def lines(self) -> tuple[str, ...]:
        """What is written, line by line, empty lines left out."""
        return tuple(line.strip() for line in self._written.splitlines() if line.strip())

    @property
    def _written(self) -> str:
        """Sign by sign: ``toPlainText`` would make a plain space of each no-break space."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(px(self, 240), self._height())

    def minimumSizeHint(self) -> QSize:
        """Never cut in height."""
        return QSize(px(self, 120), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the text into other lines."""
        super().resizeEvent(event)
        self._fit()

    def _height(self) -> int:
        written = round(self.document().size().height())
        hinted = 0 if self.toPlainText() else self.placeholderText().count("\n") + 1
        lines = max(self._least, min(self._most, max(written, hinted)))
        return lines * self.fontMetrics().lineSpacing() + _FRAME

    def _fit(self) -> None:
        height = self._height()
        overflows = round(self.document().size().height()) > self._most
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if overflows else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        if height != self.height():
            self.setFixedHeight(height)


class YesNo(Choice):
    """Yes, no, or not stated yet."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        for words, answer in ((self.tr("To complete"), None), (self.tr("Yes"), True), (self.tr("No"), False)):
            self.addItem(words, answer)
        self.activated.connect(self.edited)

    def set_answer(self, answer: bool | None) -> None:
        """Show an answer without saying that it was edited."""
        self.setCurrentIndex(0 if answer is None else 1 if answer else 2)

    @property
    def answer(self) -> bool | None:
        """The answer chosen."""
        found = self.currentData()
        return found if isinstance(found, bool) else None
