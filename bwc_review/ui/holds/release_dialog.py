"""The dialogue that releases a hold; it says first what will be erased (R12)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bwc_review.ui import language
from bwc_review.ui.holds.hold_frame import HoldFrame
from bwc_review.ui.holds.needs import HoldDesk, HoldLine, ReleaseEffect
from bwc_review.ui.jobs import Jobs


class ReleaseDialog(HoldFrame):
    """``released`` says that the hold is gone. Open it with ``open()``."""

    released = Signal()

    def __init__(
        self, line: HoldLine, effect: ReleaseEffect, desk: HoldDesk, work: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(line, desk, work, parent)
        self._effect = effect
        self.setWindowTitle(self.tr("Release a hold"))
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(
            self.tr("For example: case closed, recording handed to the prosecutor")
        )
        if effect.erases_now:
            self.name_go(self.tr("Release and erase"), self.tr("Yes, erase this recording now"))
        else:
            self.name_go(self.tr("Release"))
        self.go.clicked.connect(self._release)
        self._reason.textChanged.connect(self.show_ready)
        self.lay_out(
            self.tr("Release the hold {reference}").format(reference=line.hold.reference),
            [self.consequence, self.goes],
            [(self.tr("Reason"), self._reason)],
        )

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
                "Its erasure was due on {day} and nothing else keeps it: the recording, its stills and all "
                "that was made from it will be erased at once. This cannot be undone."
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

    def is_filled(self) -> bool:
        """A reason is stated."""
        return bool(self._reason.text().strip())

    def _release(self) -> None:
        hold, reason = self._line.hold.id, self._reason.text().strip()
        goes = self._effect.goes
        self.do(lambda: self._desk.release(hold, reason, goes), self.released.emit)
