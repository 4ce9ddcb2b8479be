"""The dialogue that keeps recordings for a procedure (R11)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from bwc_review.domain.clip import ClipId
from bwc_review.domain.hold import HoldOrder, ProcedureKind
from bwc_review.domain.progress import Progress
from bwc_review.domain.quoted import LONGEST
from bwc_review.domain.retention import months_later
from bwc_review.ui.holds.needs import HoldDesk
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import button, label, primary, px
from bwc_review.ui.widgets.day_edit import DayEdit
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.still_fields import Choice
from bwc_review.ui.words import procedure_words

_OLDEST_MONTHS = 24  # a request older than that is not of a recording that still exists


class OpenHoldDialog(FittingDialog):
    """``opened`` says that the recordings are kept. Open it with ``open()``."""

    opened = Signal()

    def __init__(
        self,
        clips: Sequence[ClipId],
        desk: HoldDesk,
        work: Jobs,
        days: tuple[date, int],
        parent: QWidget | None = None,
    ) -> None:
        """``days``: today, and for how many months at most a review may be put off."""
        super().__init__(parent)
        self._clips = tuple(clips)
        self._desk = desk
        self._work = work
        today, months = days
        self.setWindowTitle(self.tr("Hold for a procedure"))
        self._procedure = Choice()
        for kind in ProcedureKind:
            self._procedure.addItem(procedure_words(kind), kind)
        self._reference, self._authority, self._officer = QLineEdit(), QLineEdit(), QLineEdit()
        for line in (self._reference, self._authority, self._officer):
            line.setMaxLength(LONGEST)
        self._procedure_on = DayEdit()
        self._procedure_on.allow_between(months_later(today, -_OLDEST_MONTHS), today)
        self._procedure_on.show_day(today)
        self._review = DayEdit()
        latest = months_later(today, months)
        self._review.allow_between(today + timedelta(days=1), latest)
        self._review.show_day(months_later(today, 1))
        self._notice = Notice()
        self._keep = primary(self.tr("Hold"), "lock-simple")
        self._keep.clicked.connect(self._open_hold)
        self._lay_out()
        for line in (self._reference, self._authority):
            line.textChanged.connect(self._show_ready)
        self._show_ready()

    @property
    def order(self) -> HoldOrder:
        """What is stated so far."""
        return HoldOrder(
            procedure=self._procedure.currentData(),
            reference=self._reference.text().strip(),
            authority=self._authority.text().strip(),
            requested_by=self._officer.text().strip(),
            review_on=self._review.day,
            procedure_on=self._procedure_on.day,
        )

    def _lay_out(self) -> None:
        self._reference.setPlaceholderText(self.tr("For example PV 2026/0123"))
        self._authority.setPlaceholderText(self.tr("Prosecutor, gendarmerie, prefect, disciplinary board…"))
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        for words, field in (
            (self.tr("Procedure"), self._procedure),
            (self.tr("Reference"), self._reference),
            (self.tr("Authority"), self._authority),
            (self.tr("Requesting officer"), self._officer),
            (self.tr("Date of the request"), self._procedure_on),
            (self.tr("Review on"), self._review),
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
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(
            label(self.tr("Hold %n recording(s) for a procedure", "", len(self._clips)), "subtitle")
        )
        column.addWidget(
            label(
                self.tr(
                    "Held recordings are not erased at the end of their month. A mark alone never keeps one: "
                    "only a procedure does."
                ),
                "soft",
                wraps=True,
            )
        )
        column.addLayout(form)
        column.addWidget(self._notice)
        column.addLayout(buttons)
        self.enter_presses(self._keep)
        self.setMinimumWidth(px(self, 520))

    def _show_ready(self) -> None:
        order = self.order
        self._keep.setEnabled(bool(order.reference and order.authority))

    def _open_hold(self) -> None:
        order = self.order
        self._keep.setEnabled(False)

        def operation(progress: Progress) -> None:  # noqa: ARG001 (one transaction)
            self._desk.open_hold(self._clips, order)

        job = self._work.start(operation)
        job.done.connect(self._say_opened)
        job.failed.connect(self._notice.say_error)
        job.ended.connect(self._show_ready)

    def _say_opened(self) -> None:
        self.opened.emit()
        self.accept()
