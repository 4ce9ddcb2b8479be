"""A small panel over the picture that shows it lighter or darker. For viewing only: nothing kept changes."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSlider, QWidget

from bwc_review.ui.theme import button, label, px, set_role

_STEPS = 100  # each way: a quarter of the light at the left, four times the light at the right


class LightPanel(QFrame):
    """``gain_wanted`` carries the factor, 0.25 to 4."""

    gain_wanted = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(-_STEPS, _STEPS)
        self._slider.setFixedWidth(px(self, 160))
        self._slider.setAccessibleName(self.tr("Light (viewing only)"))
        self._slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._slider.valueChanged.connect(lambda value: self.gain_wanted.emit(math.pow(4, value / _STEPS)))
        normal = button(self.tr("As recorded"), "", "quiet")
        normal.clicked.connect(lambda: self._slider.setValue(0))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(label(self.tr("Light (viewing only)"), "soft"))
        row.addWidget(self._slider)
        row.addWidget(normal)
        self.hide()

    def reset(self) -> None:
        """As recorded, and out of sight."""
        self._slider.setValue(0)
        self.hide()

    def setVisible(self, visible: bool) -> None:
        """At the lower left of the pictures, above their hour."""
        if visible:
            self.adjustSize()
            room = self.parentWidget()
            if room is not None:
                self.move(px(self, 12), room.height() - self.height() - px(self, 40))
            self.raise_()
        super().setVisible(visible)
