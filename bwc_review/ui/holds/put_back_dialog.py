"""The dialogue that asks of each hold of a put-back data folder whether it still runs (R21)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from bwc_review.domain.hold import HoldId
from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.holds.needs import HoldLine
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import button, label, px, set_role
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.still_fields import Choice
from bwc_review.ui.words import procedure_words

_UNSAID, _RUNS, _RELEASED = range(3)
_MOST_PX = 232  # of the list, before it scrolls


class PutBackDesk(Protocol):
    """What the dialogue needs."""

    def lines(self) -> Sequence[HoldLine]:
        """The holds that the copy came with."""

    def settle(self, run: Sequence[HoldId], released: Sequence[HoldId]) -> None:
        """What was said; released ones past their month erase at once."""


class PutBackDialog(FittingDialog):
    """``settled`` says that the station may list again. Rejected, nothing has changed."""

    settled = Signal()

    def __init__(
        self,
        sentence: str,
        lines: Sequence[HoldLine],
        desk: PutBackDesk,
        work: Jobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self._desk = desk
        self._work = work
        self.setWindowTitle(self.tr("An old copy was put back"))
        self.answers = [self._answer(line) for line in lines]
        self._consequence = label("", "red", wraps=True)
        self._notice = Notice()
        self._go = button(self.tr("Settle"))
        set_role(self._go, "primary")
        self._go.clicked.connect(self._settle)
        self._lay_out(sentence)
        self._show_ready()

    def _answer(self, line: HoldLine) -> QComboBox:
        box = Choice()
        box.addItems([self.tr("To be said…"), self.tr("Still runs"), self.tr("Was released")])
        words = self.tr("Hold {reference}: does it still run?")
        box.setAccessibleName(words.format(reference=line.hold.reference))
        box.setToolTip(words.format(reference=line.hold.reference))
        box.currentIndexChanged.connect(self._show_ready)
        return box

    def _lay_out(self, sentence: str) -> None:
        cancel = button(self.tr("Leave it for later"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(label(self.tr("An old copy was put back"), "subtitle"))
        column.addWidget(label(sentence, wraps=True))
        if self._lines:
            column.addWidget(self._list(), 1)
        else:
            column.addWidget(label(self.tr("No hold is open in it."), wraps=True))
        column.addWidget(
            label(
                self.tr(
                    "What was erased on request since the copy has to be erased once more, and what else was "
                    "written since is lost: look at the papers of those days."
                ),
                "soft",
                wraps=True,
            )
        )
        column.addWidget(self._consequence)
        column.addWidget(self._notice)
        column.addLayout(buttons)
        self.setMinimumWidth(px(self, 640))

    def _list(self) -> QScrollArea:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        for row, (line, box) in enumerate(zip(self._lines, self.answers, strict=True)):
            grid.addWidget(label(self._words(line), wraps=True), row, 0)
            grid.addWidget(box, row, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        area.setMinimumHeight(min(inside.sizeHint().height() + 8, px(self, _MOST_PX)))
        return area

    def _words(self, line: HoldLine) -> str:
        hold = line.hold
        opened = self.tr("opened on {day}").format(day=language.day(language.local(hold.opened_at).date()))
        return (
            f"{hold.reference} · {procedure_words(hold.procedure)} · {hold.authority}\n{line.clip} · {opened}"
        )

    def _said(self, answer: int) -> list[HoldId]:
        pairs = zip(self._lines, self.answers, strict=True)
        return [line.hold.id for line, box in pairs if box.currentIndex() == answer]

    def _show_ready(self) -> None:
        released = len(self._said(_RELEASED))
        words = self.tr(
            "%n hold(s) end: a recording whose month is over and that nothing else keeps is erased at once.",
            "",
            released,
        )
        self._consequence.setText(words if released else "")
        self._consequence.setVisible(released > 0)
        self._go.setEnabled(not self._said(_UNSAID))

    def _settle(self) -> None:
        run, released = self._said(_RUNS), self._said(_RELEASED)
        self._go.setEnabled(False)

        def operation(progress: Progress) -> None:  # noqa: ARG001 (a few transactions)
            self._desk.settle(run, released)

        job = self._work.start(operation)
        job.done.connect(self._say_settled)
        job.failed.connect(self._notice.say_error)
        job.ended.connect(self._show_ready)

    def _say_settled(self) -> None:
        self.settled.emit()
        self.accept()
