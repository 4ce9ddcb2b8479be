"""A dialogue with named fields, a notice and two buttons: the frame of the station's small forms."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from bwc_review.ui.theme import button, label, primary, px
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.notice import Notice


class FormDialog(FittingDialog):
    """Put fields in with ``add_field``; connect ``save_button``; the dialogue closes with ``accept``."""

    def __init__(self, title: str, save_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.notice = Notice()
        self.save_button = primary(save_words, "check")
        self._form = QFormLayout()
        self._form.setVerticalSpacing(8)
        self._form.setHorizontalSpacing(16)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(label(title, "subtitle"))
        column.addLayout(self._form)
        column.addWidget(self.notice)
        column.addLayout(buttons)
        self.enter_presses(self.save_button)
        self.setMinimumWidth(px(self, 520))

    def add_field(self, words: str, field: QWidget, hint: str = "") -> None:
        """A field with its name, and a hint under it."""
        name = label(words, "soft")
        name.setBuddy(field)
        field.setAccessibleName(words)
        self._form.addRow(name, field)
        if hint:
            self._form.addRow("", label(hint, "small", wraps=True))
