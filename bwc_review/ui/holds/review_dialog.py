"""The dialogue that looks at a hold again: why it is still needed, and when it is looked at next (R11)."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bwc_review.domain.progress import Progress
from bwc_review.domain.retention import months_later
from bwc_review.ui import language
from bwc_review.ui.holds.needs import HoldDesk, HoldLine
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import button, label, primary, px
from bwc_review.ui.widgets.day_edit import DayEdit
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.notice import Notice

_LONGEST = 500  # signs


class ReviewDialog(FittingDialog):
    """``reviewed`` says that the hold stays until its new date. Open it with ``open()``."""

    reviewed = Signal()

    def __init__(
        self,
        line: HoldLine,
        desk: HoldDesk,
        work: Jobs,
        days: tuple[date, int],
        parent: QWidget | None = None,
    ) -> None:
        """``days``: today, and for how many months at most the next look may be put off."""
        super().__init__(parent)
        self._line = line
        self._desk = desk
        self._work = work
        today, months = days
        self.setWindowTitle(self.tr("Review a hold"))
        self._reason = QLineEdit()
        self._reason.setMaxLength(_LONGEST)
        self._reason.setPlaceholderText(self.tr("For example: the court has not decided yet"))
        self._next = DayEdit()
        latest = months_later(today, months)
        self._next.allow_between(today + timedelta(days=1), latest)
        self._next.show_day(latest)
        self._notice = Notice()
        self._keep = primary(self.tr("Keep on holding"), "lock-simple")
        self._keep.clicked.connect(self._review)
        self._reason.textChanged.connect(self._show_ready)
        self._lay_out()
        self._show_ready()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        for words, field in (
            (self.tr("Why it is still needed"), self._reason),
            (self.tr("Review on"), self._next),
        ):
            name = label(words, "soft")
            name.setBuddy(field)
            field.setAccessibleName(words)
            form.addRow(name, field)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._keep)
        hold = self._line.hold
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        title = self.tr("Is the hold {reference} still needed?").format(reference=hold.reference)
        column.addWidget(label(title, "subtitle", wraps=True))
        column.addWidget(label(self._line.clip, "soft", wraps=True))
        words = self.tr(
            "It was to be reviewed on {day}. If the procedure needs the recording no longer, cancel and "
            "release the hold instead."
        )
        column.addWidget(label(words.format(day=language.day(hold.review_on)), wraps=True))
        column.addLayout(form)
        column.addWidget(self._notice)
        column.addLayout(buttons)
        self.enter_presses(self._keep)
        self.setMinimumWidth(px(self, 520))

    def _show_ready(self) -> None:
        self._keep.setEnabled(bool(self._reason.text().strip()))

    def _review(self) -> None:
        hold, next_on, reason = self._line.hold.id, self._next.day, self._reason.text().strip()
        self._keep.setEnabled(False)

        def operation(progress: Progress) -> None:  # noqa: ARG001 (one transaction)
            self._desk.review(hold, next_on, reason)

        job = self._work.start(operation)
        job.done.connect(self._say_reviewed)
        job.failed.connect(self._notice.say_error)
        job.ended.connect(self._show_ready)

    def _say_reviewed(self) -> None:
        self.reviewed.emit()
        self.accept()
