"""One rule of how long names are kept; another figure needs a reason and says first what it erases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QMessageBox, QVBoxLayout, QWidget

from bwc_review.domain.errors import RuleEffectChanged, RulesNotShown, StationError
from bwc_review.domain.progress import Progress
from bwc_review.domain.service import RuleChange
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import label, primary, px, stepper
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.still_fields import NumberEdit

_NAMES_PX = 264  # of the names of the fields: the boxes stand one under another


@dataclass(frozen=True, slots=True)
class NameRule:
    """The rule as it stands: months, their bounds, and how it was changed, newest first with who did it."""

    months: int
    most: int
    changes: tuple[tuple[RuleChange, str], ...] = ()


class NameRuleDesk(Protocol):
    """Keeps the rule. ``rule`` and ``would_erase`` are asked, ``change`` is work."""

    def rule(self) -> NameRule:
        """As it stands."""

    def would_erase(self, months: int) -> Sequence[str]:
        """The incidents or requests whose names this figure would erase now."""

    def change(self, months: int, reason: str, shown: Sequence[str]) -> None:
        """Write it, ``would_erase`` having been shown; raises ``FieldMissing``, ``AccessRefused``."""


class NameRuleBox(QWidget):
    """One figure, its reason, and the changes before; the words are those of a subclass."""

    changed = Signal()

    def __init__(self, desk: NameRuleDesk, ask: Jobs, work: Jobs) -> None:
        super().__init__()
        self._desk, self._ask, self._work = desk, ask, work
        self._known = NameRule(0, 0)
        self.months = stepper(NumberEdit())
        self.months.setAccessibleName(self.counted())
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Reason"))
        self.setAccessibleName(self.title())
        self.reason.setPlaceholderText(self.tr("Why it is changed, for the register"))
        self.save = primary(self.tr("Save"), "check")
        self.notice = Notice()
        self._before = label(role="soft", wraps=True)
        self._lay_out()
        self.months.valueChanged.connect(self._show_ready)
        self.reason.textChanged.connect(self._show_ready)
        self.save.clicked.connect(self._simulate)
        self._show_ready()

    def title(self) -> str:
        """Whose names."""
        raise NotImplementedError

    def counted(self) -> str:
        """What the months are counted from."""
        raise NotImplementedError

    def explained(self) -> str:
        """What is erased, and what is not."""
        raise NotImplementedError

    def would_go(self, numbers: Sequence[str]) -> tuple[str, str]:
        """What a figure would erase today: how many, and of which numbers."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Ask again, unless something is being filled in."""
        if self._known.months and (self.months.value() != self._known.months or self.reason.text()):
            return

        def operation(progress: Progress) -> NameRule:  # noqa: ARG001 (one question)
            return self._desk.rule()

        job = self._ask.start(operation)
        job.done.connect(self._show_rule)
        job.failed.connect(self.notice.say_error)

    def _show_rule(self, rule: NameRule) -> None:
        self._known = rule
        self.months.setRange(1, rule.most)
        self.months.setValue(rule.months)
        self.reason.clear()
        said = [
            self.tr("{day}, {person}: from {old} to {new} months. {reason}").format(
                day=language.day(language.local(change.at).date()),
                person=person,
                old=change.old,
                new=change.new,
                reason=change.reason,
            )
            for change, person in rule.changes
        ]
        self._before.setText("\n".join(said))
        self._show_ready()

    def _show_ready(self) -> None:
        is_other = self.months.value() != self._known.months
        self.save.setEnabled(is_other and bool(self.reason.text().strip()))

    def _simulate(self) -> None:
        months, reason = self.months.value(), self.reason.text().strip()

        def operation(progress: Progress) -> Sequence[str]:  # noqa: ARG001 (one question)
            return self._desk.would_erase(months)

        job = self._ask.start(operation)
        job.done.connect(partial(self._confirm, months, reason))
        job.failed.connect(self.notice.say_error)

    def _confirm(self, months: int, reason: str, numbers: Sequence[str]) -> None:
        if not numbers:
            self._write(months, reason, ())
            return
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Change the rule"))
        would_go, which = self.would_go(numbers)
        box.setText(would_go)
        box.setInformativeText(which)
        erase = box.addButton(self.tr("Change and erase"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Leave as it is"), QMessageBox.ButtonRole.RejectRole)
        erase.clicked.connect(lambda: self._write(months, reason, numbers))
        box.finished.connect(box.deleteLater)
        box.open()

    def _write(self, months: int, reason: str, shown: Sequence[str]) -> None:
        def operation(progress: Progress) -> NameRule:  # noqa: ARG001 (one transaction)
            self._desk.change(months, reason, shown)
            return self._desk.rule()

        job = self._work.start(operation)
        job.done.connect(self._say_saved)
        job.failed.connect(self._say_unsaved)

    def _say_unsaved(self, error: StationError) -> None:
        """Where what was shown is no longer so, what is so now is shown."""
        self.notice.say_error(error)
        if isinstance(error, (RulesNotShown, RuleEffectChanged)):
            self._simulate()

    def _say_saved(self, rule: NameRule) -> None:
        self._show_rule(rule)
        self.notice.say_good(self.tr("Saved. The change is in the journal."))
        self.changed.emit()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        self.months.setMaximumWidth(px(self, 96))
        for words, field in (
            (self.counted(), self.months),
            (self.tr("Reason"), self.reason),
        ):
            name = label(words, "soft")
            name.setBuddy(field)
            name.setMinimumWidth(px(self, _NAMES_PX))
            form.addRow(name, field)
        save = QHBoxLayout()
        save.addWidget(self.save)
        save.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(self.title(), "subtitle"))
        column.addWidget(label(self.explained(), "soft", wraps=True))
        column.addLayout(form)
        column.addWidget(self.notice)
        column.addLayout(save)
        column.addWidget(self._before)
