"""Lists and numbers to choose from that a wheel scrolling the page over them leaves as they are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QSpinBox, QTimeEdit, QWidget


def keep_still(field: QComboBox | QAbstractSpinBox) -> None:
    """The wheel gives the field no focus; its class hands the wheel on."""
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class Choice(QComboBox):
    """One of a list. The wheel belongs to the page: "seen in person" never becomes "seen on screen" by it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_still(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """For what stands behind."""
        event.ignore()


class NumberEdit(QSpinBox):
    """A whole number with its arrows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_still(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """For what stands behind."""
        event.ignore()


class HourEdit(QTimeEdit):
    """An hour of the day with its arrows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_still(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """For what stands behind."""
        event.ignore()
