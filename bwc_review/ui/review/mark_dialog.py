"""Asks for the category and the text of a mark."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from bwc_review.ui.theme import button, label, primary, px
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.still_fields import Choice


@dataclass(frozen=True, slots=True)
class MarkWords:
    """What a person says of a mark."""

    category: str
    note: str


class MarkDialog(FittingDialog):
    """Category and text; open with ``open()``, ``accepted`` says that ``words`` holds.

    The text stays with the clip and never enters the journal.
    """

    def __init__(
        self, parent: QWidget, when: str, categories: tuple[tuple[str, str], ...], before: MarkWords
    ) -> None:
        super().__init__(parent)
        self._before = before
        self.setWindowTitle(self.tr("Mark at {when}").format(when=when))
        self._category = Choice()
        self._category.setAccessibleName(self.tr("Category"))
        for code, words in categories:
            self._category.addItem(words, code)
        self._category.setCurrentIndex(max(0, self._category.findData(before.category)))
        self._note = QPlainTextEdit(before.note)
        self._note.setAccessibleName(self.tr("Text"))
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(px(self, 96))
        form = QFormLayout()
        form.addRow(self.tr("Category"), self._category)
        form.addRow(self.tr("Text"), self._note)
        keep = primary(self.tr("Keep the mark"), "bookmark-simple")
        keep.clicked.connect(self.accept)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(px(self, 12))
        column.addWidget(label(self.tr("Mark at {when}").format(when=when), "subtitle"))
        column.addLayout(form)
        column.addLayout(buttons)
        self.enter_presses(keep)
        self.setMinimumWidth(px(self, 440))
        self._note.setFocus()

    @property
    def words(self) -> MarkWords:
        """What was chosen and typed."""
        return MarkWords(str(self._category.currentData() or ""), self._note.toPlainText().strip())

    def put_away(self) -> None:
        """A text that was typed is kept as it stands: nobody can be asked for it a second time."""
        if self.words.note in {"", self._before.note}:
            self.reject()
        else:
            self.accept()
