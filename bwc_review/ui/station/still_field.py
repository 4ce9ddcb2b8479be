"""Asks how long a file of a watched folder must be still before it is brought in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from bwc_review.settings import LEAST_STILL_S, MOST_STILL_S
from bwc_review.ui.theme import label, stepper


class StillField(QWidget):
    """``chosen``: whole seconds, once a person is done with the field."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        words = self.tr("Bring a file in once it was still for")
        self._spin = stepper(QSpinBox())
        self._spin.setRange(LEAST_STILL_S, MOST_STILL_S)
        self._spin.setSuffix(self.tr(" s"))
        self._spin.setAccessibleName(words)
        self._spin.setToolTip(
            self.tr("Longer where the dock's software writes slowly: a file that still grows is left alone.")
        )
        self._spin.editingFinished.connect(lambda: self.chosen.emit(self._spin.value()))
        name = label(words, "soft")
        name.setBuddy(self._spin)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(name)
        row.addWidget(self._spin)
        row.addStretch(1)

    def show_seconds(self, seconds: int | None) -> None:
        """Of the folder that is chosen in the list; None while none is."""
        self.setEnabled(seconds is not None)
        self._spin.setValue(seconds if seconds is not None else self._spin.value())
