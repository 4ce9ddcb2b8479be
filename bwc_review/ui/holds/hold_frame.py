"""The frame of what is done with a hold: its title, what it means, the fields, the button that goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bwc_review.domain.errors import EffectChanged, ErasureNotShown, StationError
from bwc_review.ui.counted import Counted
from bwc_review.ui.holds.needs import HoldDesk, HoldLine
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import button, label, px, set_role
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.retention_badge import RetentionBadge


class HoldFrame(FittingDialog):
    """Make the fields, ``name_go``, then ``lay_out``; ``do`` works and closes.

    ``outdated``: what was shown is no longer so; nothing was done, and it is to be shown anew.
    """

    outdated = Signal(object)  # the error

    def __init__(self, line: HoldLine, desk: HoldDesk, work: Jobs, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._line = line
        self._desk = desk
        self._work = work
        self._notice = Notice()
        self._go = button("")
        self._kept = RetentionBadge()
        self._kept.show_facts(line.kept)
        self._confirm: QCheckBox | None = None

    @property
    def notice(self) -> Notice:
        """Where a failure is said."""
        return self._notice

    @property
    def go(self) -> QPushButton:
        """The button that goes on."""
        return self._go

    @property
    def kept(self) -> RetentionBadge:
        """How long the recording is kept as it stands."""
        return self._kept

    def name_go(self, words: str, confirm: str = "") -> None:
        """``confirm``: what is to be ticked first because it erases; "" where it does not."""
        self._go.setText(words)
        self._go.setAccessibleName(words)
        set_role(self._go, "danger" if confirm else "primary")
        if confirm:
            self._confirm = QCheckBox(confirm)
            self._confirm.toggled.connect(self.show_ready)

    def lay_out(self, title: str, said: Sequence[str], fields: Sequence[tuple[str, QWidget]]) -> None:
        """``said``: what a person reads before the fields; the first one in red where it erases."""
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        for words, field in fields:
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
        column.addWidget(label(title, "subtitle", wraps=True))
        column.addWidget(label(self._clip_words(), "soft", wraps=True))
        column.addWidget(self._kept)
        for number, words in enumerate(each for each in said if each):
            is_red = self._confirm is not None and number == 0
            column.addWidget(label(words, "red" if is_red else "", wraps=True))
        column.addLayout(form)
        if self._confirm is not None:
            column.addWidget(self._confirm)
        else:
            self.enter_presses(self._go)
        column.addWidget(self._notice)
        column.addLayout(buttons)
        self.setMinimumWidth(px(self, 520))
        self.show_ready()

    def is_filled(self) -> bool:
        """Whether every field that is needed is filled in."""
        raise NotImplementedError

    def show_ready(self) -> None:
        """Offer to go on once the fields are filled in and what erases is confirmed."""
        is_confirmed = self._confirm is None or self._confirm.isChecked()
        self._go.setEnabled(self.is_filled() and is_confirmed)

    def do(self, work: Callable[[], None], done: Callable[[], None]) -> None:
        """Work in the lane; then say ``done`` and close. A failure leaves what is filled in."""
        self._go.setEnabled(False)
        job = self._work.start(lambda _: work())  # a few transactions
        job.done.connect(lambda _: done())
        job.done.connect(self.accept)
        job.failed.connect(self._say_failed)
        job.ended.connect(self.show_ready)

    def _say_failed(self, error: StationError) -> None:
        if isinstance(error, (ErasureNotShown, EffectChanged)):
            self.outdated.emit(error)
            self.reject()
        else:
            self._notice.say_error(error)

    def _clip_words(self) -> str:
        if self._line.files == 1:
            return self._line.clip
        return f"{self._line.clip} · " + Counted().files(self._line.files)
