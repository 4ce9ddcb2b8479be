"""The list of holds: what is kept, for which procedure, until when it is to be reviewed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.holds.hand_over_dialog import HandOverDialog
from bwc_review.ui.holds.needs import HandOverEffect, HoldDesk, HoldLine, ReleaseEffect
from bwc_review.ui.holds.release_dialog import ReleaseDialog
from bwc_review.ui.holds.review_dialog import ReviewDialog
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import button, label
from bwc_review.ui.widgets.asking import AskFile, ask_file
from bwc_review.ui.widgets.empty_page import EmptyPage
from bwc_review.ui.widgets.key_card import KeyGroup
from bwc_review.ui.widgets.list_leaver import ListButton, ListLeaver
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.pdf_printing import AskPrinter, ask_printer
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.widgets.rows import Column, RowTable, badge_column
from bwc_review.ui.widgets.wrapping import Wrapping
from bwc_review.ui.words import procedure_words

_REVIEW_SOON_DAYS = 14


@dataclass(frozen=True, slots=True)
class _Found:
    """The holds, whether it may be said how many they are, and what may be done with them."""

    lines: Sequence[HoldLine]
    may_count: bool
    may_look: bool
    may_decide: bool


class HoldsScreen(QWidget):
    """``clip_wanted``: the id of a held recording to look at. ``changed``: a hold was released."""

    clip_wanted = Signal(str)
    changed = Signal()

    def __init__(
        self,
        desk: HoldDesk,
        ask: Jobs,
        work: Jobs,
        review_months: int = 3,
        ask_where: AskFile = ask_file,
        ask_which: AskPrinter = ask_printer,
    ) -> None:
        """``review_months``: for how long at most a review may be put off."""
        super().__init__()
        self._review_months = review_months
        self._desk = desk
        self._ask = ask
        self._work = work
        self._lines: Sequence[HoldLine] = ()
        self._may_count = self._may_look = False
        self._table: RowTable[HoldLine] = RowTable(self.tr("Holds"), self._columns())
        self._all = QCheckBox(self.tr("Released ones too"))
        self._figures = label(role="soft")
        self._open = button(self.tr("Show the recording"), "film-strip")
        self._review = button(self.tr("Review…"), "lock-simple")
        self._hand_over = button(self.tr("Handed over…"), "file-text")
        self._release = button(self.tr("Release…"), "lock-simple-open")
        self._notice, self._progress = Notice(), ProgressLine()
        self._leaver = ListLeaver(self, (ask, work), (self._notice, self._progress), ask_where, ask_which)
        self._list = ListButton()
        self._middle = QStackedWidget()
        self._lay_out()
        self._table.picked.connect(self._show_ready)
        self._table.opened.connect(self._want_clip)
        self._all.toggled.connect(self._show)
        self._open.clicked.connect(self._want_clip)
        self._review.clicked.connect(self._ask_review)
        self._hand_over.clicked.connect(self._ask_hand_over)
        self._release.clicked.connect(self._ask_effect)
        self._list.table_wanted.connect(self._save_table)
        self._list.paper_wanted.connect(self._print_list)
        self._show_ready()
        self.setFocusProxy(self._table)

    def refresh(self) -> None:
        """Ask again for the holds."""

        def operation(progress: Progress) -> _Found:  # noqa: ARG001 (two questions)
            desk = self._desk
            return _Found(desk.lines(), desk.may_count(), desk.may_look(), desk.may_decide())

        job = self._ask.start(operation)
        job.done.connect(self._show_lines)
        job.failed.connect(self._notice.say_error)

    @property
    def table(self) -> RowTable[HoldLine]:
        """The list."""
        return self._table

    def key_groups(self) -> Sequence[KeyGroup]:
        """The keys of the list."""
        lines = [("↑ ↓", self.tr("Go through the list"))]
        if self._may_look:
            lines.append(("Enter", self.tr("Show the recording")))
        return [(self.tr("The list").upper(), lines)]

    def _columns(self) -> list[Column[HoldLine]]:
        return [
            Column(self.tr("Reference"), lambda line: line.hold.reference, 150, is_strong=True),
            Column(self.tr("Procedure"), lambda line: procedure_words(line.hold.procedure), 110),
            Column(self.tr("Authority"), lambda line: line.hold.authority, 150),
            Column(self.tr("Recording"), self._clip_words, takes_rest=True),
            Column(self.tr("Opened on"), lambda line: _day_of(line.hold.opened_at), 100),
            badge_column(self.tr("Due date"), lambda line: line.kept, 140),
            Column(self.tr("Review on"), self._review_words, 110, colour=_review_colour),
            Column(self.tr("State"), self._state_words, 130),
        ]

    def _clip_words(self, line: HoldLine) -> str:
        if line.files == 1:
            return line.clip
        return f"{line.clip} · " + self.tr("%n files", "", line.files)

    def _review_words(self, line: HoldLine) -> str:
        return language.day(line.hold.review_on) if line.hold.is_open else "—"

    def _state_words(self, line: HoldLine) -> str:
        if line.hold.released_at is not None:
            return self.tr("released {day}").format(day=_day_of(line.hold.released_at))
        if line.hold.handed_over_on is not None:
            return self.tr("handed over {day}").format(day=language.day(line.hold.handed_over_on))
        return self.tr("to review") if line.hold.review_on <= _today() else self.tr("open")

    def _show_lines(self, found: _Found) -> None:
        self._lines, self._may_count, self._may_look = found.lines, found.may_count, found.may_look
        self._open.setVisible(found.may_look)
        for act in (self._review, self._hand_over, self._release):
            act.setVisible(found.may_decide)
        self._show()

    def _show(self) -> None:
        shown = [line for line in self._lines if line.hold.is_open or self._all.isChecked()]
        self._table.show_rows(shown)
        opened = sum(line.hold.is_open for line in self._lines)
        self._figures.setText(self.tr("%n open", "", opened) if self._may_count else "")
        self._middle.setCurrentIndex(0 if shown else 1)

    def _show_ready(self) -> None:
        line = self._table.chosen()
        self._open.setEnabled(line is not None)
        for act in (self._review, self._release):
            act.setEnabled(line is not None and line.hold.is_open)
        is_here = line is not None and line.hold.is_open and line.hold.handed_over_on is None
        self._hand_over.setEnabled(is_here)

    def _save_table(self) -> None:
        only_open = not self._all.isChecked()
        self._leaver.save_table(self.tr("holds"), lambda: self._desk.table(only_open=only_open))

    def _print_list(self) -> None:
        only_open = not self._all.isChecked()
        self._leaver.show_paper(
            self.tr("List of holds"),
            self.tr("holds"),
            lambda is_draft: self._desk.paper(only_open=only_open, is_draft=is_draft),
        )

    def _want_clip(self) -> None:
        line = self._table.chosen()
        if line is not None and self._may_look:
            self.clip_wanted.emit(line.hold.clip)

    def _ask_review(self) -> None:
        line = self._table.chosen()
        if line is None:
            return
        dialog = ReviewDialog(line, self._desk, self._work, (_today(), self._review_months), self)
        dialog.reviewed.connect(self._say_reviewed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say_reviewed(self) -> None:
        self._notice.say_good(self.tr("The hold stays, until its next review."))
        self.refresh()
        self.changed.emit()

    def _ask_hand_over(self) -> None:
        line = self._table.chosen()
        if line is not None:
            self._show_hand_over(line)

    def _show_hand_over(self, line: HoldLine) -> None:
        hold = line.hold.id

        def operation(progress: Progress) -> HandOverEffect:  # noqa: ARG001 (one question)
            return self._desk.hand_over_effect(hold)

        job = self._ask.start(operation)
        job.done.connect(partial(self._note_hand_over, line))
        job.failed.connect(self._notice.say_error)

    def _note_hand_over(self, line: HoldLine, effect: HandOverEffect) -> None:
        dialog = HandOverDialog(line, effect, self._desk, self._work, _today(), self)
        dialog.handed_over.connect(self._say_handed_over)
        dialog.outdated.connect(self._notice.say_error)
        dialog.outdated.connect(lambda _: self._show_hand_over(line))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say_handed_over(self) -> None:
        self._notice.say_good(self.tr("The hand-over is noted."))
        self.refresh()
        self.changed.emit()

    def _ask_effect(self) -> None:
        line = self._table.chosen()
        if line is not None:
            self._show_release(line)

    def _show_release(self, line: HoldLine) -> None:
        hold = line.hold.id

        def operation(progress: Progress) -> ReleaseEffect:  # noqa: ARG001 (one question)
            return self._desk.effect(hold)

        job = self._ask.start(operation)
        job.done.connect(partial(self._ask_release, line))
        job.failed.connect(self._notice.say_error)

    def _ask_release(self, line: HoldLine, effect: ReleaseEffect) -> None:
        dialog = ReleaseDialog(line, effect, self._desk, self._work, self)
        dialog.released.connect(self._say_released)
        dialog.outdated.connect(self._notice.say_error)
        dialog.outdated.connect(lambda _: self._show_release(line))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say_released(self) -> None:
        self._notice.say_good(self.tr("The hold is released."))
        self.refresh()
        self.changed.emit()

    def _lay_out(self) -> None:
        title = label(self.tr("Holds"), "title")
        tools = (self._list, self._open, self._review, self._hand_over, self._release)
        top = Wrapping((title, self._figures), tools)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(8)
        head.addWidget(self._notice)
        head.addWidget(self._progress)
        head.addLayout(top)
        words = self.tr("Held recordings outlive their month for as long as a procedure needs them.")
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(label(words, "soft", wraps=True), 1)
        below.addWidget(self._all)
        head.addLayout(below)
        empty = EmptyPage("lock-simple")
        empty.say(
            self.tr("Nothing is held."),
            self.tr("Choose a recording and “Hold…” when a procedure asks for it, before its month is over."),
        )
        self._middle.addWidget(self._table)
        self._middle.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._middle, 1)


def _today() -> date:
    return language.local(datetime.now().astimezone()).date()


def _day_of(at: datetime) -> str:
    return language.day(language.local(at).date())


def _review_colour(line: HoldLine) -> str:
    if not line.hold.is_open:
        return "soft"
    left = (line.hold.review_on - _today()).days
    return "red" if left <= 0 else "amber" if left <= _REVIEW_SOON_DAYS else ""
