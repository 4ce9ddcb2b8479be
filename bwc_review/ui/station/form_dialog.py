"""A dialogue with named fields, a notice and two buttons: the frame of the station's small forms."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bwc_review.ui.theme import button, label, primary, px
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.notice import Notice

_LINE = 34  # grid pixels of a field of one line, beside which its name stands


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
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addWidget(cancel)
        self._buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(label(title, "subtitle"))
        column.addLayout(self._form)
        column.addWidget(self.notice)
        column.addLayout(self._buttons)
        self.enter_presses(self.save_button)
        self.setMinimumWidth(px(self, 520))

    def add_choice(self, other: QPushButton) -> None:
        """Another way out, apart from the two."""
        self._buttons.insertWidget(0, other)

    def add_field(self, words: str, field: QWidget, hint: str = "") -> QLabel:
        """A field with its name, which is returned, and a hint under it."""
        name = label(words, "soft")
        name.setBuddy(field)
        beside = (min(field.sizeHint().height(), px(self, _LINE)) - name.sizeHint().height()) // 2
        name.setContentsMargins(0, max(0, beside), 0, 0)
        name.setAlignment(Qt.AlignmentFlag.AlignTop)
        field.setAccessibleName(words)
        if not hint:
            self._form.addRow(name, field)
            return name
        both = QVBoxLayout()
        both.setSpacing(4)
        both.addWidget(field)
        both.addWidget(label(hint, "small", wraps=True))
        self._form.addRow(name, both)
        return name
