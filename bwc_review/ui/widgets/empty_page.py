"""What a list says while it is empty: that it is, and how something gets into it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from bwc_review.ui.theme import label, px
from bwc_review.ui.widgets.sign import Sign

_BAR_WIDTH, _GAP = 320, 8


class EmptyPage(QWidget):
    """A sign, a sentence, a hint; a bar while something is awaited."""

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = Sign(icon_name, "soft", 48)
        self._title = label(role="subtitle")
        self._hint = label(role="soft", wraps=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(px(self, _BAR_WIDTH))
        self._step = label()
        column = self._column = QVBoxLayout(self)
        column.setSpacing(_GAP)
        column.addStretch(2)
        for part in (self._sign, self._title, self._hint):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        for awaited in (self._bar, self._step):
            column.addWidget(awaited, 0, Qt.AlignmentFlag.AlignHCenter)
            awaited.hide()
        column.addStretch(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A sign that has not the room for all of it is left out."""
        super().resizeEvent(event)
        self._fit_sign()

    def say(self, title: str, hint: str) -> None:
        """Say why nothing is here and what to do."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._fit_sign()

    def _fit_sign(self) -> None:
        around = self.contentsMargins()
        margins = self._column.contentsMargins()
        width = self.width() - margins.left() - margins.right() - around.left() - around.right()
        words = self._title.sizeHint().height() + max(0, self._hint.heightForWidth(max(width, 1)))
        gaps = margins.top() + margins.bottom() + _GAP * 2
        self._sign.setVisible(self.height() >= self._sign.sizeHint().height() + words + gaps)

    def say_step(self, done: int, total: int, words: str) -> None:
        """Say how far it is; a total of 0: nobody knows how far."""
        if words == self._step.text():
            return
        self._bar.setRange(0, 1000 if total > 0 else 0)  # per mille: bytes do not fit into its int
        self._bar.setValue(min(1000, done * 1000 // total) if total > 0 else 0)
        self._bar.setAccessibleName(words)
        self._step.setText(words)
        self._bar.show()
        self._step.show()

    @property
    def words(self) -> str:
        """What a person reads."""
        return " ".join(part.text() for part in (self._title, self._hint, self._step)).strip()
