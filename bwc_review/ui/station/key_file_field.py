"""Asks for the file of a private key in place of a password, and takes it back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bwc_review.ui.theme import button, label
from bwc_review.ui.widgets.asking import AskOpenFile


class KeyFileField(QWidget):
    """``changed``: another file, or none."""

    changed = Signal()

    def __init__(self, ask: AskOpenFile) -> None:
        super().__init__()
        self._ask = ask
        self._file: Path | None = None
        self._name = label(wraps=True)
        self.choose_button = button(self.tr("Choose a key file…"), "key")
        self.none_button = button(self.tr("Without a key"), "x")
        self.choose_button.clicked.connect(self._choose)
        self.none_button.clicked.connect(lambda: self._take(None))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._name, 1)
        row.addWidget(self.choose_button)
        row.addWidget(self.none_button)
        self._show()

    @property
    def file(self) -> str:
        """Its path, "" for none."""
        return "" if self._file is None else str(self._file)

    def _choose(self) -> None:
        found = self._ask(self, self.tr("Private key"), self.tr("All files (*)"))
        if found is not None:
            self._take(found)

    def _take(self, file: Path | None) -> None:
        self._file = file
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._name.setText(self.tr("none: by password") if self._file is None else self._file.name)
        self.none_button.setVisible(self._file is not None)
