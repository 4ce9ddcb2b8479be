"""Beside the list: keeps what is asked under a name, or lets a kept search go."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from bwc_review.domain.saved_search import LONGEST_NAME
from bwc_review.ui.theme import button, px

_NAME_WIDTH = 248  # its hint whole


class SearchKeeper(QWidget):
    """``kept`` carries the name under which to keep what is asked; ``forgotten``: the chosen one goes."""

    kept = Signal(str)
    forgotten = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._keep = button(self.tr("Keep this search"), "bookmark-simple", "quiet")
        self._forget = button(self.tr("Forget this search"), "trash", "quiet")
        self._name = QLineEdit()
        self._name.setMaxLength(LONGEST_NAME)
        self._name.setFixedWidth(px(self, _NAME_WIDTH))
        self._name.setPlaceholderText(self.tr("Name of the search, then Enter"))
        self._name.setAccessibleName(self.tr("Name of the search"))
        self._is_asked, self._chosen, self._is_refined = False, "", False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self._name, self._keep, self._forget):
            row.addWidget(part)
            part.hide()
        self._keep.clicked.connect(self._ask_name)
        self._name.returnPressed.connect(self._tell)
        self._forget.clicked.connect(self.forgotten)

    def show_question(self, is_asked: bool, chosen: str = "", *, is_refined: bool = False) -> None:
        """Whether anything is asked, the name of the kept search chosen, and whether it is refined."""
        self._is_asked, self._chosen, self._is_refined = is_asked, chosen, is_refined
        self._name.hide()
        self._keep.setVisible(is_asked and (is_refined or not chosen))
        self._forget.setVisible(bool(chosen))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the name."""
        if event.key() == Qt.Key.Key_Escape and self._name.isVisible():
            self.show_question(self._is_asked, self._chosen, is_refined=self._is_refined)
            self._keep.setFocus()
            return
        super().keyPressEvent(event)

    def _ask_name(self) -> None:
        self._keep.hide()
        self._name.setText(self._chosen)  # under its own name it replaces the one that was refined
        self._name.selectAll()
        self._name.show()
        self._name.setFocus()

    def _tell(self) -> None:
        name = self._name.text().strip()
        if name:
            self.show_question(self._is_asked, self._chosen)
            self.kept.emit(name)
