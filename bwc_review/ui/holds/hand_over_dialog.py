"""The dialogue that notes a signed hand-over; it says first what becomes of the original (R. 241-13)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bwc_review.domain.quoted import LONGEST
from bwc_review.ui import language
from bwc_review.ui.holds.hold_frame import HoldFrame
from bwc_review.ui.holds.needs import HandOverEffect, HoldDesk, HoldLine
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.widgets.day_edit import DayEdit


class HandOverDialog(HoldFrame):
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
        super().__init__(line, desk, work, parent)
        self._effect = effect
        self.setWindowTitle(self.tr("Note a hand-over"))
        self._recipient = QLineEdit()
        self._recipient.setMaxLength(LONGEST)
        self._signed_on = DayEdit()
        self._signed_on.allow_between(language.local(line.hold.opened_at).date(), today)
        self._signed_on.show_day(today)
        if effect.erases_now:
            self.name_go(self.tr("Note and erase"), self.tr("Yes, erase the original now"))
        else:
            self.name_go(self.tr("Note the hand-over"))
        self.go.clicked.connect(self._hand_over)
        self._recipient.textChanged.connect(self.show_ready)
        self.lay_out(
            self.tr("Hand-over for {reference}").format(reference=line.hold.reference),
            [self.consequence],
            [(self.tr("Who signed for it"), self._recipient), (self.tr("Signed on"), self._signed_on)],
        )

    @property
    def consequence(self) -> str:
        """What a person reads about what becomes of the original."""
        if not self._effect.is_strict:
            return self.tr("The hold keeps the original here until it is released (lenient reading).")
        if self._effect.other_open:
            return self.tr("%n other hold(s) keep the original: it stays.", "", self._effect.other_open)
        if self._effect.erases_now:
            words = self.tr(
                "Strict reading: its erasure was due on {day}, so the original, its stills and all that was "
                "made from it will be erased at once. This cannot be undone. What was handed over stays with "
                "the procedure."
            )
        else:
            words = self.tr("Strict reading: from now on the original follows its month again, until {day}.")
        return words.format(day=language.day(self._effect.due_on))

    def is_filled(self) -> bool:
        """It is stated who signed."""
        return bool(self._recipient.text().strip())

    def _hand_over(self) -> None:
        hold, recipient = self._line.hold.id, self._recipient.text().strip()
        signed_on, shown = self._signed_on.day, self._effect
        self.do(lambda: self._desk.hand_over(hold, recipient, signed_on, shown), self.handed_over.emit)
