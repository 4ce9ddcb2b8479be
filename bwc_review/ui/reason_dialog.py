"""Asks for the reason before the first picture is shown (R6)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from bwc_review.domain.access import Reason
from bwc_review.domain.quoted import LONGEST
from bwc_review.ui.theme import button, label, primary, px
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.words import reason_words

_NEEDS_REFERENCE = frozenset(
    {Reason.JUDICIAIRE, Reason.ADMINISTRATIF, Reason.DISCIPLINAIRE, Reason.DROIT_ACCES}
)


_ARROWS = frozenset((Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right))


class _Choice(QRadioButton):
    """An arrow chooses what it goes to, also where nothing was chosen yet: Qt would only move there."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, and choose."""
        super().keyPressEvent(event)
        reached = self.window().focusWidget()
        if event.key() in _ARROWS and isinstance(reached, _Choice):
            reached.setChecked(True)


class ReasonDialog(FittingDialog):
    """``stated`` carries a ``Reason`` and a reference, which may be empty. Open it with ``open()``."""

    stated = Signal(object, str)

    def __init__(
        self, subject: str, reasons: Sequence[Reason], minutes: int, parent: QWidget | None = None
    ) -> None:
        """subject: what is opened, in words. reasons: what the role may state. minutes: how long it holds."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reason for viewing"))
        self._reasons = tuple(reasons)
        self._group = QButtonGroup(self)
        self._reference = QLineEdit()
        self._reference.setMaxLength(LONGEST)
        self._reference.setPlaceholderText(self.tr("Number of the procedure or of the request"))
        self._reference.setAccessibleName(self.tr("Reference"))
        self._hint = label(role="small", wraps=True)
        self._go = primary(self.tr("Show the pictures"), "play")
        self._go.clicked.connect(self._state)
        self._lay_out(subject, minutes)
        self._group.idToggled.connect(self._show_ready)
        self._show_ready()

    def choose(self, reason: Reason) -> None:
        """Choose a reason, for example the last one stated."""
        self._group.button(self._reasons.index(reason)).setChecked(True)

    @property
    def reason(self) -> Reason | None:
        """The reason chosen."""
        chosen = self._group.checkedId()
        return self._reasons[chosen] if chosen >= 0 else None

    def _lay_out(self, subject: str, minutes: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Why are these pictures being viewed?"), "subtitle"))
        column.addWidget(label(subject, "soft", wraps=True))
        column.addSpacing(8)
        for number, reason in enumerate(self._reasons):
            choice = _Choice(reason_words(reason))
            self._group.addButton(choice, number)
            column.addWidget(choice)
        column.addSpacing(8)
        column.addWidget(label(self.tr("Reference"), "soft"))
        column.addWidget(self._reference)
        column.addWidget(self._hint)
        column.addWidget(
            label(
                self.tr(
                    "Your name, the reason and the time are written to the journal. The reason holds until "
                    "you close this or open something else, for {minutes} minutes at most. Another screen in "
                    "between, or a lock, does not end it."
                ).format(minutes=minutes),
                "small",
                wraps=True,
            )
        )
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._go)
        column.addSpacing(8)
        column.addLayout(buttons)
        self.enter_presses(self._go)
        self._reference.textChanged.connect(self._show_ready)
        self.setMinimumWidth(px(self, 460))

    def _show_ready(self) -> None:
        reason = self.reason
        needs = reason in _NEEDS_REFERENCE
        has = bool(self._reference.text().strip())
        self._hint.setText(
            self.tr("Without a number the journal shows that none was known yet.")
            if needs and not has
            else ""
        )
        self._go.setEnabled(reason is not None)

    def _state(self) -> None:
        if self.reason is not None:
            self.stated.emit(self.reason, self._reference.text().strip())
            self.accept()
