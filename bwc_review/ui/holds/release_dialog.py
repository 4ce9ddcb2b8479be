"""The dialogue that releases a hold; it says first what will be erased (R12)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.holds.needs import HoldDesk, HoldLine, ReleaseEffect
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import button, label, px, set_role
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.notice import Notice


class ReleaseDialog(FittingDialog):
    """``released`` says that the hold is gone. Open it with ``open()``."""

    released = Signal()

    def __init__(
        self, line: HoldLine, effect: ReleaseEffect, desk: HoldDesk, work: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._effect = effect
        self._desk = desk
        self._work = work
        self.setWindowTitle(self.tr("Release a hold"))
        self._reason = QLineEdit()
        self._reason.setAccessibleName(self.tr("Reason"))
        self._reason.setPlaceholderText(
            self.tr("For example: case closed, recording handed to the prosecutor")
        )
        self._confirm = QCheckBox(self.tr("Yes, erase this recording now"))
        self._confirm.setVisible(effect.erases_now)
        self._notice = Notice()
        self._go = button(self.tr("Release and erase") if effect.erases_now else self.tr("Release"))
        set_role(self._go, "danger" if effect.erases_now else "primary")
        self._go.clicked.connect(self._release)
        self._reason.textChanged.connect(self._show_ready)
        self._confirm.toggled.connect(self._show_ready)
        self._lay_out()
        self._show_ready()

    @property
    def consequence(self) -> str:
        """What a person reads about what the release does."""
        if self._effect.gone_at is not None:
            words = self.tr("The recording was erased on {day}: the hold ends, and nothing more is erased.")
            return words.format(day=language.day(language.local(self._effect.gone_at).date()))
        if self._effect.other_open:
            return self.tr("%n other hold(s) keep this recording: it stays.", "", self._effect.other_open)
        if self._effect.erases_now:
            return self.tr(
                "Its month ended on {day} and nothing else keeps it: the recording, its stills and all that "
                "was made from it will be erased at once. This cannot be undone."
            ).format(day=language.day(self._effect.due_on))
        return self.tr("Its month is not over: it will be erased automatically on {day}.").format(
            day=language.day(self._effect.due_on)
        )

    @property
    def goes(self) -> str:
        """What goes with it, one thing a line; "" where nothing does."""
        if not self._effect.erases_now:
            return ""
        lines = [self.tr("the original ({size})").format(size=language.size(self._effect.size_bytes))]
        if self._effect.marks:
            lines.append(self.tr("%n mark(s)", "", self._effect.marks))
        if self._effect.stills:
            lines.append(self.tr("%n still(s)", "", self._effect.stills))
        lines.append(self.tr("previews, and the words it is found by"))
        if self._effect.incident:
            words = self.tr("its place in incident {number}, which keeps the line that it was erased")
            lines.append(words.format(number=self._effect.incident))
        return self.tr("What goes:") + "\n" + "\n".join(f"–\u00a0{line}" for line in lines)

    def _lay_out(self) -> None:
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        title = self.tr("Release the hold {reference}").format(reference=self._line.hold.reference)
        column.addWidget(label(title, "subtitle"))
        column.addWidget(label(self._line.clip, "soft", wraps=True))
        column.addWidget(label(self.consequence, "red" if self._effect.erases_now else "", wraps=True))
        if self.goes:
            column.addWidget(label(self.goes, wraps=True))
        column.addWidget(label(self.tr("Reason"), "soft"))
        column.addWidget(self._reason)
        column.addWidget(self._confirm)
        column.addWidget(self._notice)
        column.addLayout(buttons)
        if not self._effect.erases_now:
            self.enter_presses(self._go)
        self.setMinimumWidth(px(self, 520))

    def _show_ready(self) -> None:
        is_confirmed = not self._effect.erases_now or self._confirm.isChecked()
        self._go.setEnabled(bool(self._reason.text().strip()) and is_confirmed)

    def _release(self) -> None:
        hold, reason = self._line.hold.id, self._reason.text().strip()
        self._go.setEnabled(False)

        def operation(progress: Progress) -> None:  # noqa: ARG001 (one transaction, one head to destroy)
            self._desk.release(hold, reason)

        job = self._work.start(operation)
        job.done.connect(self._say_released)
        job.failed.connect(self._notice.say_error)
        job.ended.connect(self._show_ready)

    def _say_released(self) -> None:
        self.released.emit()
        self.accept()
