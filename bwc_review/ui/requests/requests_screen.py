"""The register of rights requests: what is due when, what is lost before, and the request that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from bwc_review.domain.camera import Camera
from bwc_review.domain.progress import Progress
from bwc_review.domain.request import RequestState
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.request_words import decision_words, request_state_words, right_words
from bwc_review.ui.requests.dialogs import (
    DecideDialog,
    EraseDialog,
    FindDialog,
    LiftDialog,
    ReceiveDialog,
    RequestDialog,
)
from bwc_review.ui.requests.needs import ConcernedLine, RequestDesk, RequestFacts, RequestLine
from bwc_review.ui.requests.request_panel import RequestPanel
from bwc_review.ui.theme import label, primary, px
from bwc_review.ui.widgets.empty_page import EmptyPage
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.rows import Column, RowTable, badge_column


class RequestsScreen(QWidget):
    """``changed``: a recording was restricted, opened again or erased."""

    changed = Signal()

    def __init__(self, desk: RequestDesk, ask: Jobs, work: Jobs, *, may_answer: bool) -> None:
        super().__init__()
        self._desk, self._ask, self._work = desk, ask, work
        self._wanted = ""  # the number to choose once the list is there
        self._table: RowTable[RequestLine] = RowTable(self.tr("Requests"), self._columns())
        self._panel = RequestPanel()
        self._alarm = label(role="red", wraps=True)
        self._new = primary(self.tr("Register a request…"), "plus")
        self._notice = Notice()
        self._middle = QStackedWidget()
        self._lay_out()
        self._new.setVisible(may_answer)  # in its place first: alone it would be a window of its own
        self._wire()
        self.setFocusProxy(self._table)

    def refresh(self) -> None:
        """Ask again for the register."""

        def operation(progress: Progress) -> Sequence[RequestLine]:  # noqa: ARG001 (one question)
            return self._desk.lines()

        job = self._ask.start(operation)
        job.done.connect(self._show_lines)
        job.failed.connect(self._notice.say_error)

    def forget(self) -> None:
        """Leave no name on the screen."""
        self._table.show_rows(())
        self._panel.show_nothing()
        self._alarm.clear()

    @property
    def table(self) -> RowTable[RequestLine]:
        """The register."""
        return self._table

    @property
    def panel(self) -> RequestPanel:
        """The request that is chosen."""
        return self._panel

    @property
    def notice(self) -> Notice:
        """Where the screen says how something went."""
        return self._notice

    # --- showing ---------------------------------------------------------------------

    def _columns(self) -> list[Column[RequestLine]]:
        return [
            Column(self.tr("No."), lambda line: line.request.number, 124, is_strong=True),
            Column(self.tr("Right"), lambda line: right_words(line.request.right), 104),
            badge_column(self.tr("Answer due"), lambda line: line.answer, 100, _due_words),
            badge_column(self.tr("First erasure"), lambda line: line.lost, 90),
            Column(self.tr("State"), _state_words, takes_rest=True),
        ]

    def _show_lines(self, lines: Sequence[RequestLine]) -> None:
        chosen = self._wanted or (self._panel.number or "")
        self._wanted = ""
        self._table.show_rows(lines)
        lost = [line for line in lines if line.first_lost is not None]
        first = min((line.first_lost for line in lost if line.first_lost is not None), default=None)
        words = self.tr(
            "%n request(s): a recording is erased before the answer is due, the first on {day}.",
            "",
            len(lost),
        )
        self._alarm.setText(words.format(day=language.long_day(first)) if first is not None else "")
        self._alarm.setVisible(first is not None)
        self._middle.setCurrentIndex(0 if lines else 1)
        numbers = [line.request.number for line in lines]
        if chosen in numbers:
            self._table.selectRow(numbers.index(chosen))
        else:
            self._panel.show_nothing()

    def _picked(self, line: RequestLine | None) -> None:
        if line is None:
            return
        number = line.request.number

        def operation(progress: Progress) -> RequestFacts:  # noqa: ARG001 (one question)
            return self._desk.facts(number)

        job = self._ask.start(operation)
        job.done.connect(self._show_facts)
        job.failed.connect(self._notice.say_error)

    def _show_facts(self, facts: RequestFacts) -> None:
        chosen = self._table.chosen()
        if chosen is not None and chosen.request.number == facts.line.request.number:
            self._panel.show_facts(facts)

    # --- doing -----------------------------------------------------------------------

    def _receive(self) -> None:
        dialog = ReceiveDialog(self._desk, self._work, _today(), self)
        dialog.succeeded.connect(self._received)
        self._open(dialog)

    def _received(self, number: str) -> None:
        self._wanted = number
        self._notice.say_good(self.tr("Request {number} is registered.").format(number=number))

    def _find(self) -> None:
        def operation(progress: Progress) -> Sequence[Camera]:  # noqa: ARG001 (one question)
            return self._desk.cameras()

        job = self._ask.start(operation)
        job.done.connect(self._open_find)
        job.failed.connect(self._notice.say_error)

    def _open_find(self, cameras: Sequence[Camera]) -> None:
        facts = self._panel.facts
        if facts is not None:
            self._open(FindDialog(facts.line.request, facts.clips, cameras, self._desk, self._work, self))

    def _erase(self, line: ConcernedLine) -> None:
        if self._panel.number is not None:
            dialog = EraseDialog(self._panel.number, line, self._desk, self._work, self)
            dialog.succeeded.connect(self.changed)
            self._open(dialog)

    def _lift(self, line: ConcernedLine) -> None:
        if self._panel.number is not None:
            dialog = LiftDialog(self._panel.number, line, self._desk, self._work, self)
            dialog.succeeded.connect(self.changed)
            self._open(dialog)

    def _decide(self) -> None:
        facts = self._panel.facts
        if facts is not None:
            number = facts.line.request.number
            dialog = DecideDialog(facts.line.request, self._desk, self._work, self)
            dialog.succeeded.connect(lambda _: self._say_answered(number))
            self._open(dialog)

    def _say_answered(self, number: str) -> None:
        """The button that was pressed is shut now: the keyboard goes on in the register."""
        self._table.setFocus()
        self._notice.say_good(self.tr("The answer to request {number} is noted.").format(number=number))

    def _take_out(self, line: ConcernedLine) -> None:
        facts, desk = self._panel.facts, self._desk
        if facts is not None:
            left = [one.clip for one in facts.clips if one.clip != line.clip]
            self._run(lambda number: desk.concern(number, left))

    def _open(self, dialog: RequestDialog) -> None:
        self._notice.clear()  # of what was done before
        dialog.succeeded.connect(lambda _: self.refresh())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _run(self, work: Callable[[str], object]) -> None:
        number = self._panel.number
        if number is None:
            return

        def operation(progress: Progress) -> object:  # noqa: ARG001 (one transaction)
            return work(number)

        job = self._work.start(operation)
        job.done.connect(lambda _: self.refresh())
        job.done.connect(lambda _: self.changed.emit())
        job.failed.connect(self._notice.say_error)

    def _wire(self) -> None:
        self._table.picked.connect(self._picked)
        self._new.clicked.connect(self._receive)
        panel, desk = self._panel, self._desk
        panel.find_wanted.connect(self._find)
        panel.decide_wanted.connect(self._decide)
        panel.erase_wanted.connect(self._erase)
        panel.take_out_wanted.connect(self._take_out)
        panel.identified.connect(lambda how: self._run(lambda number: desk.identify(number, how)))
        panel.restrict_wanted.connect(
            lambda line, reason: self._run(lambda number: desk.restrict(number, line.clip, reason))
        )
        panel.lift_wanted.connect(self._lift)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(self.tr("Rights requests"), "title"))
        top.addStretch(1)
        top.addWidget(self._new)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(8)
        head.addLayout(top)
        head.addWidget(self._alarm)
        head.addWidget(self._notice)
        self._alarm.hide()
        empty = EmptyPage("envelope-open")
        empty.say(
            self.tr("No request."),
            self.tr("A person may ask for access, rectification, erasure or restriction: register it here."),
        )
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._table)
        split.addWidget(self._panel)
        split.setStretchFactor(0, 1)
        self._panel.setMinimumWidth(px(self, 420))
        self._middle.addWidget(split)
        self._middle.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._middle, 1)


def _today() -> date:
    return language.local(datetime.now().astimezone()).date()


def _state_words(line: RequestLine) -> str:
    request = line.request
    if request.state is RequestState.ANSWERED and request.decision is not None:
        return decision_words(request.decision)
    return request_state_words(request.state)


def _due_words(line: RequestLine) -> str:
    return language.day(line.request.due_on)
