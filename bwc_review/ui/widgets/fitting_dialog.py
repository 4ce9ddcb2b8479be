"""A dialogue as high as its texts need: Qt alone stops at two thirds of the screen and squeezes them."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog


class FittingDialog(QDialog):
    """Grows when it is shown and whenever something in it grows, up to the height of the screen."""

    def showEvent(self, event: QShowEvent) -> None:
        """Fit before the first picture."""
        self._fit()
        super().showEvent(event)

    def event(self, event: QEvent) -> bool:
        """Fit again when a message appears."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return is_done

    def _fit(self) -> None:
        layout = self.layout()
        if layout is None:
            return
        width = max(self.width(), self.minimumSizeHint().width(), self.minimumWidth())
        height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else self.sizeHint().height()
        height = min(height, self.screen().availableGeometry().height())
        if width > self.width() or height > self.height():
            self.resize(width, max(height, self.height()))
