"""The frame of every dialogue: as high as its texts need, Enter goes on, Escape leaves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FittingDialog(QDialog):
    """Grows when it is shown and whenever something in it grows, up to the height of the screen.

    Qt alone stops at two thirds of the screen and squeezes the texts; and its Enter would press the button
    that goes on even while another button has the focus.
    """

    _goes_on: QPushButton | None = None

    def enter_presses(self, goes_on: QPushButton) -> None:
        """Enter in any field presses this button while it is enabled. Never say it of one that erases."""
        self._goes_on = goes_on
        goes_on.setDefault(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, else the one that goes on; once for one press."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
            return
        event.accept()
        if event.isAutoRepeat():  # the key that opened this dialogue may still be down
            return
        focused = self.focusWidget()
        pressed = focused if isinstance(focused, QPushButton) else self._goes_on
        if pressed is not None and pressed.isEnabled() and pressed.property("role") != "danger":
            pressed.click()

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
