"""The dialogue that notes a signed hand-over; it says first what becomes of the original (R. 241-13)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.holds.needs import HandOverEffect, HoldDesk, HoldLine
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import button, label, px, set_role
from bwc_review.ui.widgets.day_edit import DayEdit
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.notice import Notice

_LONGEST = 200  # signs


class HandOverDialog(FittingDialog):
    """``handed_over`` says that it is noted. Open it with ``open()``."""

    handed_over = Signal()

    def __init__(
        self,
        line: HoldLine,
        effect: HandOverEffect,
        desk: HoldDesk,
        work: Jobs,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._effect = effect
        self._desk = desk
        self._work = work
        self.setWindowTitle(self.tr("Note a hand-over"))
        self._recipient = QLineEdit()
        self._recipient.setMaxLength(_LONGEST)
        self._signed_on = DayEdit()
        self._signed_on.allow_between(language.local(line.hold.opened_at).date(), today)
        self._signed_on.show_day(today)
        self._confirm = QCheckBox(self.tr("Yes, erase the original now"))
        self._confirm.setVisible(effect.erases_now)
        self._notice = Notice()
        self._go = button(self.tr("Note and erase") if effect.erases_now else self.tr("Note the hand-over"))
        set_role(self._go, "danger" if effect.erases_now else "primary")
        self._go.clicked.connect(self._hand_over)
        self._recipient.textChanged.connect(self._show_ready)
        self._confirm.toggled.connect(self._show_ready)
        self._lay_out()
        self._show_ready()

    @property
    def consequence(self) -> str:
        """What a person reads about what becomes of the original."""
        if not self._effect.is_strict:
            return self.tr("The hold keeps the original here until it is released (lenient reading).")
        if self._effect.other_open:
            return self.tr("%n other hold(s) keep the original: it stays.", "", self._effect.other_open)
        if self._effect.erases_now:
            words = self.tr(
                "Strict reading: its month ended on {day}, so the original, its stills and all that was made "
                "from it will be erased at once. This cannot be undone. What was handed over stays with the "
                "procedure."
            )
        else:
            words = self.tr("Strict reading: from now on the original follows its month again, until {day}.")
        return words.format(day=language.day(self._effect.due_on))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        for words, field in (
            (self.tr("Who signed for it"), self._recipient),
            (self.tr("Signed on"), self._signed_on),
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
        buttons.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        title = self.tr("Hand-over for {reference}").format(reference=self._line.hold.reference)
        column.addWidget(label(title, "subtitle", wraps=True))
        column.addWidget(label(self._line.clip, "soft", wraps=True))
        column.addWidget(label(self.consequence, "red" if self._effect.erases_now else "", wraps=True))
        column.addLayout(form)
        column.addWidget(self._confirm)
        column.addWidget(self._notice)
        column.addLayout(buttons)
        if not self._effect.erases_now:
            self.enter_presses(self._go)
        self.setMinimumWidth(px(self, 520))

    def _show_ready(self) -> None:
        is_confirmed = not self._effect.erases_now or self._confirm.isChecked()
        self._go.setEnabled(bool(self._recipient.text().strip()) and is_confirmed)

    def _hand_over(self) -> None:
        hold, recipient = self._line.hold.id, self._recipient.text().strip()
        signed_on = self._signed_on.day
        self._go.setEnabled(False)

        def operation(progress: Progress) -> None:  # noqa: ARG001 (one transaction, one head to destroy)
            self._desk.hand_over(hold, recipient, signed_on)

        job = self._work.start(operation)
        job.done.connect(self._say_noted)
        job.failed.connect(self._notice.say_error)
        job.ended.connect(self._show_ready)

    def _say_noted(self) -> None:
        self.handed_over.emit()
        self.accept()
