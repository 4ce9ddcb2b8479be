"""Shows a job under way: what is being done, how much is left, and Cancel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from bwc_review.ui.jobs import Job, Step
from bwc_review.ui.theme import button, label
from bwc_review.ui.words import preparing_words


class ProgressLine(QWidget):
    """Hidden while nothing is under way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instead_of: tuple[QWidget, ...] = ()
        self._pressed: QWidget | None = None
        self._what = label()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._left = label(role="soft")
        self._cancel = button(self.tr("Cancel"), "x")
        self._cancel.clicked.connect(self._say_stopping)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._what)
        row.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._left)
        row.addWidget(self._cancel)
        self.hide()

    def watch(self, job: Job, what: str, instead_of: Sequence[QWidget] = ()) -> None:
        """Show the job until it ends. what: the verb, said until the job names its own steps.

        instead_of: what cannot be pressed meanwhile. The keyboard goes from there to Cancel, and back.
        """
        self._instead_of = tuple(instead_of)
        self._pressed = next((one for one in instead_of if one is self._focused()), None)
        self._what.setText(what)
        self._bar.setAccessibleName(what)
        self._bar.setRange(0, 0)
        self._left.clear()
        self._cancel.setEnabled(True)
        job.progressed.connect(self._show_step)
        self._cancel.clicked.connect(job.cancel)
        self.show()
        if self._pressed is not None:
            self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        for one in instead_of:
            one.setEnabled(False)
        job.ended.connect(self._end)

    def _focused(self) -> QWidget | None:
        """Where the keyboard is in this window, also while a dialogue that has just ended still has it."""
        return self.window().focusWidget()

    def _end(self) -> None:
        for one in self._instead_of:
            one.setEnabled(True)
        if self._pressed is not None and self._focused() in {self, self._cancel}:
            self._pressed.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _say_stopping(self) -> None:
        if self._focused() is self._cancel:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # a button that cannot be pressed loses it
        self._cancel.setEnabled(False)
        self._left.setText(self.tr("stopping…"))

    def _show_step(self, told: object) -> None:
        if not isinstance(told, Step):
            return
        if told.what:
            self._what.setText(preparing_words(told.what) or told.what)
        if told.total > 0:
            # per mille: sizes in bytes do not fit into the bar's int
            self._bar.setRange(0, 1000)
            self._bar.setValue(min(1000, told.done * 1000 // told.total))
            percent = min(100, told.done * 100 // told.total)
            self._left.setText(self.tr("{percent} %").format(percent=percent))
