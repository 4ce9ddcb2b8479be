"""The dialogue that opens a closed incident again: why is asked, and kept."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bwc_review.ui.theme import button, label, primary, px
from bwc_review.ui.widgets.fitting_dialog import FittingDialog


class ReopenDialog(FittingDialog):
    """``agreed`` carries the reason. Open it with ``open()``."""

    agreed = Signal(str)

    def __init__(self, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reopen the incident"))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("For example: the prosecutor asks for a further statement"))
        self.go = primary(self.tr("Reopen the incident"), "folder-open")
        self._lay_out(number)
        self.reason.textChanged.connect(self._show_ready)
        self.go.clicked.connect(self._agree)
        self._show_ready()

    def _lay_out(self, number: str) -> None:
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Reopen incident {number}").format(number=number), "subtitle"))
        said = self.tr(
            "Its report can be changed again. What was printed stays as it was signed; the time of the "
            "persons named begins anew when it is closed. The reason is kept, the reopening is in the "
            "journal."
        )
        column.addWidget(label(said, wraps=True))
        reason = label(self.tr("Reason"), "soft")
        reason.setBuddy(self.reason)
        column.addWidget(reason)
        column.addWidget(self.reason)
        column.addLayout(buttons)
        self.enter_presses(self.go)
        self.setMinimumWidth(px(self, 520))

    def _show_ready(self) -> None:
        self.go.setEnabled(bool(self.reason.text().strip()))

    def _agree(self) -> None:
        self.agreed.emit(self.reason.text().strip())
        self.accept()
