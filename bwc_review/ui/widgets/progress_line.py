"""Shows a job under way: what is being done, how much is left, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from bwc_review.ui.jobs import Job, Step
from bwc_review.ui.theme import button, label
from bwc_review.ui.words import preparing_words


class ProgressLine(QWidget):
    """Hidden while nothing is under way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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

    def watch(self, job: Job, what: str) -> None:
        """Show the job until it ends. what: the verb, said until the job names its own steps."""
        self._what.setText(what)
        self._bar.setAccessibleName(what)
        self._bar.setRange(0, 0)
        self._left.clear()
        self._cancel.setEnabled(True)
        job.progressed.connect(self._show_step)
        job.ended.connect(self.hide)
        self._cancel.clicked.connect(job.cancel)
        self.show()

    def _say_stopping(self) -> None:
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
