"""The dialogue that looks at a hold again: why it is still needed, and when it is looked at next (R11)."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bwc_review.domain.retention import months_later
from bwc_review.ui import language
from bwc_review.ui.holds.hold_frame import HoldFrame
from bwc_review.ui.holds.needs import HoldDesk, HoldLine
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import icon, px
from bwc_review.ui.widgets.day_edit import DayEdit

_LONGEST = 500  # signs


class ReviewDialog(HoldFrame):
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
        super().__init__(line, desk, work, parent)
        today, months = days
        self.setWindowTitle(self.tr("Review a hold"))
        self._reason = QLineEdit()
        self._reason.setMaxLength(_LONGEST)
        self._reason.setPlaceholderText(self.tr("For example: the court has not decided yet"))
        self._next = DayEdit()
        latest = months_later(today, months)
        self._next.allow_between(today + timedelta(days=1), latest)
        self._next.show_day(latest)
        self._reason.setMinimumWidth(px(self, 340))  # the whole example
        self.name_go(self.tr("Keep on holding"))
        self.go.setIcon(icon("lock-simple", "on_accent"))
        self.go.setIconSize(QSize(px(self, 24), px(self, 18)))  # broader than high: apart from the words
        self.go.clicked.connect(self._review)
        self._reason.textChanged.connect(self.show_ready)
        words = self.tr(
            "It was to be reviewed on {day}. If the procedure needs the recording no longer, cancel and "
            "release the hold instead."
        )
        self.lay_out(
            self.tr("Is the hold {reference} still needed?").format(reference=line.hold.reference),
            [words.format(day=language.day(line.hold.review_on))],
            [(self.tr("Why it is still needed"), self._reason), (self.tr("Review on"), self._next)],
        )

    def is_filled(self) -> bool:
        """A reason is stated."""
        return bool(self._reason.text().strip())

    def _review(self) -> None:
        hold, next_on, reason = self._line.hold.id, self._next.day, self._reason.text().strip()
        self.do(lambda: self._desk.review(hold, next_on, reason), self.reviewed.emit)
