"""How long the clip is kept, that a mark does not change it, and the ways on: hold, report."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bwc_review.domain.clip import ClipState
from bwc_review.ui import language
from bwc_review.ui.theme import button, label, px
from bwc_review.ui.widgets.retention_badge import BadgeFacts, RetentionBadge


class HoldPanel(QWidget):
    """``hold_wanted`` and ``report_wanted`` when pressed."""

    hold_wanted = Signal()
    report_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badge = RetentionBadge()
        self._sentence = label(role="soft", wraps=True)
        self._hold = button(self.tr("Hold…"), "lock-simple")
        self._hold.setToolTip(self.tr("Keep these pictures for a procedure"))
        self._hold.clicked.connect(self.hold_wanted)
        self._report = button(self.tr("Report"), "file-text")
        self._report.clicked.connect(self.report_wanted)
        buttons = QHBoxLayout()
        buttons.addWidget(self._hold)
        buttons.addWidget(self._report)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(self, 8))
        column.addWidget(label(self.tr("Retention"), "subtitle"))
        column.addWidget(self._badge)
        column.addWidget(self._sentence)
        column.addLayout(buttons)

    def show_facts(self, facts: BadgeFacts) -> None:
        """The recording now on the primary lane."""
        self._badge.show_facts(facts)
        if facts.state is ClipState.HELD:
            words = self.tr("Kept until the hold is released.")
        elif facts.more:  # held in part
            words = self.tr(
                "What no hold keeps is erased automatically on {day}. A mark does not stop this: to keep the "
                "pictures, open a hold for a procedure."
            ).format(day=language.day(facts.due_on))
        else:
            words = self.tr(
                "Erased automatically on {day}. A mark does not stop this: to keep the pictures, open a hold "
                "for a procedure."
            ).format(day=language.day(facts.due_on))
        self._sentence.setText(words)

    def offer(self, *, may_hold: bool, may_report: bool) -> None:
        """What the person signed in may do."""
        self._hold.setEnabled(may_hold)
        self._report.setEnabled(may_report)
        self._report.setToolTip(
            "" if may_report else self.tr("The report belongs to an incident: put this recording into one.")
        )

    @property
    def words(self) -> str:
        """What a person reads."""
        return f"{self._badge.words} {self._sentence.text()}"
