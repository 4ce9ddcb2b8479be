"""Says under the sign-in that the catalogue of an older program is brought up to date, and how far it is."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout

from bwc_review.ui.jobs import Step
from bwc_review.ui.theme import label
from bwc_review.ui.words import upgrade_hint, upgrade_title, upgrade_words


class UpgradeLine(QFrame):
    """Hidden unless there is something to bring up to date."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._hint = label(wraps=True), label(role="soft", wraps=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._step = label(role="soft", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        for part in (self._title, self._bar, self._step, self._hint):
            column.addWidget(part)
        self.hide()

    @property
    def words(self) -> str:
        """What a person reads."""
        return " ".join(part.text() for part in (self._title, self._hint, self._step)).strip()

    def show_step(self, step: Step) -> None:
        """Which part it is, and how much of it is done."""
        words = upgrade_words(step.done, step.total, step.what)
        self._title.setText(upgrade_title())
        self._hint.setText(upgrade_hint())
        self._bar.setRange(0, 1000 if step.total > 0 else 0)  # per mille: bytes do not fit into its int
        self._bar.setValue(min(1000, step.done * 1000 // step.total) if step.total > 0 else 0)
        self._bar.setAccessibleName(words)
        self._step.setText(words)
        self.show()
