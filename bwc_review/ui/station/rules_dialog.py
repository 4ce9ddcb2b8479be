"""The dialogue before a rule is changed: what it would erase, and why it is changed (R22)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bwc_review.domain.clip import ClipState
from bwc_review.domain.rule_change import Affected, RuleEffect
from bwc_review.ui import language
from bwc_review.ui.theme import button, label, px, set_role
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.retention_badge import BadgeFacts
from bwc_review.ui.widgets.rows import Column, RowTable, badge_column
from bwc_review.ui.words import camera_words

_LONGEST = 300  # signs


class RulesDialog(FittingDialog):
    """``decided`` carries the reason. Open it with ``open()``."""

    decided = Signal(str)

    def __init__(self, effect: RuleEffect, parent: QWidget | None = None, reason: str = "") -> None:
        """reason: as it was written before, where this is shown anew."""
        super().__init__(parent)
        self._effect = effect
        erases = bool(effect.goes)
        self.setWindowTitle(self.tr("Change the rules"))
        name = self.tr("What would be erased") if erases else self.tr("The nearest dates that move")
        self._table: RowTable[Affected] = RowTable(name, self._columns())
        rows = (*effect.erased, *effect.today, *effect.soon)
        self._table.show_rows(rows)
        self._table.setVisible(bool(rows))
        self._reason = QLineEdit(reason)
        self._reason.setMaxLength(_LONGEST)
        self._reason.setAccessibleName(self.tr("Reason"))
        self._reason.setPlaceholderText(self.tr("For example: decision of the mayor of 12/11/2026"))
        self._confirm = QCheckBox(self.tr("Yes, these recordings may be erased"))
        self._confirm.setVisible(erases)
        self._go = button(self.tr("Change and erase") if erases else self.tr("Change the rules"))
        set_role(self._go, "danger" if erases else "primary")
        self._go.clicked.connect(self._decide)
        self._reason.textChanged.connect(self._show_ready)
        self._confirm.toggled.connect(self._show_ready)
        self._lay_out()
        self._show_ready()

    @property
    def consequence(self) -> str:
        """What a person reads about what the change does."""
        said = []
        if self._effect.goes:
            said.append(self.tr("These rules would erase %n recording(s) today.", "", len(self._effect.goes)))
            said.append(self.tr("Erased recordings cannot be brought back."))
        else:
            said.append(self.tr("These rules would erase nothing now that is kept today."))
        if self._effect.moved:
            said.append(self.tr("The due date of %n recording(s) moves.", "", self._effect.moved))
        if self._effect.soon:
            said.append(self.tr("The nearest are listed with their dates."))
        said.append(self.tr("The change and its reason are logged."))
        return " ".join(said)

    def _columns(self) -> list[Column[Affected]]:
        return [
            Column(self.tr("Recording"), _recording_words, takes_rest=True, is_strong=True),
            badge_column(self.tr("Due today"), self._kept, 110),
            badge_column(self.tr("Due then"), self._kept_then, 176),
        ]

    def _due_then(self, one: Affected) -> str:
        day = language.day(one.due_after)
        if one in self._effect.erased:
            return self.tr("{day}, at once").format(day=day)
        return self.tr("{day}, later today").format(day=day) if one in self._effect.today else day

    def _kept(self, one: Affected) -> BadgeFacts | None:
        return self._counted(one.due_before, language.day(one.due_before))

    def _kept_then(self, one: Affected) -> BadgeFacts | None:
        return self._counted(one.due_after, self._due_then(one))

    def _counted(self, due_on: date, more: str) -> BadgeFacts | None:
        today = self._effect.told_on
        if today is None:
            return None
        return BadgeFacts(due_on, (due_on - today).days, ClipState.KEPT, more=more)

    def _lay_out(self) -> None:
        cancel = button(self.tr("Leave as it is"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Change the rules"), "subtitle"))
        column.addWidget(label(self.consequence, "red" if self._effect.goes else "", wraps=True))
        column.addWidget(self._table)
        column.addWidget(label(self.tr("Reason"), "soft"))
        column.addWidget(self._reason)
        column.addWidget(self._confirm)
        column.addLayout(buttons)
        if not self._effect.goes:
            self.enter_presses(self._go)
        self.setMinimumWidth(px(self, 640))

    def _show_ready(self) -> None:
        is_confirmed = not self._effect.goes or self._confirm.isChecked()
        self._go.setEnabled(bool(self._reason.text().strip()) and is_confirmed)

    def _decide(self) -> None:
        self.decided.emit(self._reason.text().strip())
        self.accept()


def _recording_words(one: Affected) -> str:
    return f"{language.moment(one.corrected_at)} · {camera_words(one.camera)}"
