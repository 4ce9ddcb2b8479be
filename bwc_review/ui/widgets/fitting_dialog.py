"""The frame of every dialogue: high enough, begins in its first field; Enter goes on, Escape leaves."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from bwc_review.ui.widgets.tab_chain import tab_chain

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

    def put_away(self) -> None:
        """The station is being locked: be gone with what is shown. What must not be lost is kept by whoever
        holds it.
        """
        self.reject()

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
        """Fit before the first picture; who begins to type writes in the first field."""
        self._fit()
        self._begin()
        super().showEvent(event)

    def event(self, event: QEvent) -> bool:
        """Fit again when a message appears."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return is_done

    def _begin(self) -> None:
        """Tab meets the buttons of the last row after all fields; no button has the focus at first."""
        chain = tab_chain(self)
        buttons = self._last_row()
        fields = [each for each in chain if each not in buttons]
        for before, after in pairwise([*fields[-1:], *buttons]):
            self.setTabOrder(before, after)
        open_ones = [each for each in fields if _takes_words(each)]
        typed = (each for each in open_ones if not isinstance(each, QAbstractItemView))
        first = next(typed, next(iter(open_ones), None))  # a list that is only read comes after
        if first is not None and (self.focusWidget() is None or self.focusWidget() in buttons):
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _last_row(self) -> list[QPushButton]:
        """The buttons that end the dialogue, from left to right."""
        layout = self.layout()
        item = layout.itemAt(layout.count() - 1) if layout is not None and layout.count() else None
        row = item.layout() if item is not None else None
        if row is None:
            return []
        parts = [row.itemAt(index) for index in range(row.count())]
        found = [part.widget() for part in parts if part is not None]
        return [each for each in found if isinstance(each, QPushButton)]

    def _fit(self) -> None:
        layout = self.layout()
        if layout is None:
            return
        width = max(self.width(), self.minimumSizeHint().width(), self.minimumWidth())
        height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else self.sizeHint().height()
        height = min(height, self.screen().availableGeometry().height())
        if width > self.width() or height > self.height():
            self.resize(width, max(height, self.height()))


def _takes_words(field: QWidget) -> bool:
    """A field, list or box that a person fills in or ticks, as it stands."""
    if field.isHidden() or not field.isEnabled() or isinstance(field, QLabel | QScrollArea):
        return False
    return isinstance(field, QCheckBox | QRadioButton) or not isinstance(field, QAbstractButton)
