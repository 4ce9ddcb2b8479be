"""A field for a passphrase: an eye to show it, a hint about capital letters, a hint about its strength."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from bwc_review.ui.theme import icon, label, px, set_role


class PassphraseField(QWidget):
    """``typed`` follows each change, ``entered`` the Enter key. Say ``minimum`` to show the strength."""

    typed = Signal()
    entered = Signal()

    def __init__(self, name: str, minimum: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._minimum = minimum
        self._line = QLineEdit()
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setAccessibleName(name)
        self._line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)
        self._line.textChanged.connect(self._changed)
        self._line.returnPressed.connect(self.entered)
        self._line.installEventFilter(self)
        self._line.setMinimumHeight(px(self, 28))  # the hints that come and go must not squeeze it
        self.setFocusProxy(self._line)
        self._eye = QToolButton()
        self._eye.setCheckable(True)
        self._eye.setIcon(icon("eye"))
        self._eye.setToolTip(self.tr("Show the passphrase"))
        self._eye.setAccessibleName(self.tr("Show the passphrase"))
        self._eye.toggled.connect(self._show)
        self._hint = label(role="small", wraps=True)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._line, 1)
        row.addWidget(self._eye)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._hint)
        self._caps = False
        self._say_hint()

    @property
    def passphrase(self) -> str:
        """What was typed, in Unicode's composed form, so that another keyboard gives the same."""
        return unicodedata.normalize("NFC", self._line.text())

    @property
    def hint(self) -> str:
        """What a person reads under the field."""
        return self._hint.text()

    def clear(self) -> None:
        """Forget what was typed and hide it again."""
        self._line.clear()
        self._eye.setChecked(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice from the letters themselves that capitals are locked: Qt does not tell."""
        if watched is self._line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            text = event.text()
            if text.isalpha() and text.upper() != text.lower():
                has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._caps = text.isupper() != has_shift
                self._say_hint()
            elif event.key() == Qt.Key.Key_CapsLock:
                self._caps = False
                self._say_hint()
        return False

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._line.setEchoMode(mode)
        self._eye.setIcon(icon("eye-slash" if shown else "eye"))

    def _changed(self) -> None:
        self._say_hint()
        self.typed.emit()

    def _say_hint(self) -> None:
        words, role = "", "small"
        if self._caps:
            words, role = self.tr("Capital letters are locked."), "amber"
        elif self._minimum:
            words, role = self._strength()
        self._hint.setText(words)
        self._hint.setVisible(bool(words))
        set_role(self._hint, role)

    def _strength(self) -> tuple[str, str]:
        length = len(self.passphrase)
        if length == 0:
            return self.tr(
                "At least {minimum} characters: four words that do not belong together are easy to remember."
            ).format(minimum=self._minimum), "small"
        if length < self._minimum:
            return self.tr("%n character(s) to go.", "", self._minimum - length), "amber"
        if length < self._minimum + 8:
            return self.tr("Long enough. A longer phrase is stronger still."), "calm"
        return self.tr("Strong."), "calm"
