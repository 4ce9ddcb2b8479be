"""The calendar of due dates: what goes on each day of the next weeks, and what else falls on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bwc_review.domain.clip import ClipState
from bwc_review.domain.due_calendar import Calendar, DueDay, Duty
from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import button, label, px, tokens_of
from bwc_review.ui.widgets.asking import AskFile, ask_file
from bwc_review.ui.widgets.key_card import KeyGroup
from bwc_review.ui.widgets.list_leaver import ListButton, ListLeaver
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.pdf_printing import AskPrinter, ask_printer
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.widgets.retention_badge import BadgeFacts, RetentionBadge
from bwc_review.ui.words import duty_words, heap_words

_WEEK = 7
_LEAST_LINES = 2  # of a week on which nothing falls
_DAY = Qt.ItemDataRole.UserRole


class CalendarDesk(Protocol):
    """``calendar`` is asked, the rest is work but for a draft."""

    def calendar(self) -> Calendar:
        """Today and the weeks after it."""

    def table(self) -> bytes:
        """The days as CSV; on record."""

    def paper(self, *, is_draft: bool) -> bytes:
        """The days as a PDF; on record unless it is a draft."""


class DeadlinesScreen(QWidget):
    """``day_wanted``: show the recordings due until that day. Arrows move, Enter shows."""

    day_wanted = Signal(object)  # date

    def __init__(
        self,
        desk: CalendarDesk,
        ask: Jobs,
        work: Jobs,
        ask_where: AskFile = ask_file,
        ask_which: AskPrinter = ask_printer,
        *,
        may_list: bool = True,
    ) -> None:
        """``may_list``: whether the recordings themselves may be listed."""
        super().__init__()
        self._may_list = may_list
        self._desk = desk
        self._ask = ask
        self._notice, self._progress = Notice(), ProgressLine()
        self._leaver = ListLeaver(self, (ask, work), (self._notice, self._progress), ask_where, ask_which)
        self._list = ListButton()
        self._said = label("", wraps=True)
        self._grid = QTableWidget()
        self._grid.setAccessibleName(self.tr("Due dates"))
        self._grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._grid.verticalHeader().hide()
        self._grid.setColumnCount(_WEEK)
        self._grid.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._grid.horizontalHeader().setHighlightSections(False)
        self._grid.setHorizontalHeaderLabels(
            [QLocale().dayName(number, QLocale.FormatType.ShortFormat) for number in range(1, _WEEK + 1)]
        )
        self._of_day = label("", "soft", wraps=True)
        self._badge = RetentionBadge()
        self._found: Calendar | None = None
        self._show = button(self.tr("Show what goes until this day"), "film-strip")
        self._lay_out()
        self._grid.itemActivated.connect(lambda _: self._want_day())
        self._grid.itemSelectionChanged.connect(self._show_chosen)
        self._show.clicked.connect(self._want_day)
        self._list.table_wanted.connect(
            lambda: self._leaver.save_table(self.tr("due dates"), self._desk.table)
        )
        self._list.paper_wanted.connect(self._print_list)
        self._show_ready()
        self.setFocusProxy(self._grid)

    @property
    def grid(self) -> QTableWidget:
        """Weeks below each other, Monday first."""
        return self._grid

    @property
    def words(self) -> str:
        """What is announced above the calendar."""
        return self._said.text()

    @property
    def badge(self) -> RetentionBadge:
        """How long it is to the day that is chosen."""
        return self._badge

    @property
    def of_day(self) -> str:
        """What falls on the day that is chosen."""
        return self._of_day.text()

    def key_groups(self) -> Sequence[KeyGroup]:
        """The keys of the calendar."""
        lines = [("↑ ↓ ← →", self.tr("Go through the days"))]
        if self._may_list:
            lines.append(("Enter", self.tr("Show what goes until this day")))
        return [(self.tr("The calendar").upper(), lines)]

    def refresh(self) -> None:
        """Ask again."""

        def operation(progress: Progress) -> Calendar:  # noqa: ARG001 (one question)
            return self._desk.calendar()

        job = self._ask.start(operation)
        job.done.connect(self.show_calendar)
        job.failed.connect(self._notice.say_error)

    def show_calendar(self, found: Calendar) -> None:
        """Every day from the Monday before today to the last one."""
        first = found.today - timedelta(days=found.today.weekday())
        self._found = found
        weeks = ((found.last - first).days + _WEEK) // _WEEK
        known = {day.day: day for day in found.days}
        self._grid.setRowCount(weeks)
        for number in range(weeks * _WEEK):
            day = first + timedelta(days=number)
            is_in = found.today <= day <= found.last
            item = self._item(day, known.get(day, DueDay(day)), found.duties_on(day), is_in=is_in)
            self._grid.setItem(number // _WEEK, number % _WEEK, item)
        for row in range(weeks):
            cells = (self._grid.item(row, column) for column in range(_WEEK))
            lines = max(_LEAST_LINES, *(cell.text().count("\n") + 1 for cell in cells if cell is not None))
            self._grid.setRowHeight(row, lines * self.fontMetrics().height() + px(self, 16))
        self._grid.setCurrentCell(0, found.today.weekday())
        self._said.setText(self._announced(found))
        self._show_chosen()

    def _item(self, day: date, due: DueDay, duties: Sequence[Duty], *, is_in: bool) -> QTableWidgetItem:
        lines = [language.day_month(day), *self._counts(due)]
        if duties:
            counted = self.tr("%n reminder(s)", "", len(duties))
            lines.append(self.tr("Reminder") if self._is_of_one else counted)
        item = QTableWidgetItem("\n".join(lines))
        item.setData(_DAY, day)
        item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        item.setToolTip(self._whole_day(due, duties))
        colours = tokens_of(QGuiApplication.palette())
        font = item.font()
        font.setBold(due.count > 0 or bool(duties))
        item.setFont(font)
        if not is_in:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        elif due.is_heap:
            item.setForeground(QColor(colours.amber))
        elif not due.count and not duties:
            item.setForeground(QColor(colours.soft))
        return item

    def _whole_day(self, due: DueDay, duties: Sequence[Duty]) -> str:
        """All that falls on a day, in one sentence."""
        said = [language.long_day(due.day), *self._counts(due), self._why(due), *map(duty_words, duties)]
        return " · ".join(each for each in said if each)

    def _show_chosen(self) -> None:
        """Below the calendar, without a mouse: what falls on the chosen day."""
        self._show_ready()
        day, found = self._chosen(), self._found
        self._badge.setVisible(day is not None and found is not None)
        if day is None or found is None:
            self._of_day.clear()
            return
        due = next((one for one in found.days if one.day == day), DueDay(day))
        duties = found.duties_on(day)
        words = self._whole_day(due, duties)
        if not (due.count or due.held or duties):
            words = f"{words} · " + self.tr("nothing")
        self._of_day.setText(words)
        self._badge.show_facts(BadgeFacts(day, (day - found.today).days, ClipState.KEPT))

    def _counts(self, due: DueDay) -> Sequence[str]:
        """What goes and what stays, in words; of one person without figures (R18)."""
        said = []
        if due.count:
            heap = " ▲" if due.is_heap else ""
            counted = self.tr("%n to erase", "", due.count)
            said.append((self.tr("Erasure") if self._is_of_one else counted) + heap)
        if due.held:
            counted = self.tr("%n held", "", due.held)
            said.append(self.tr("Hold") if self._is_of_one else counted)
        return said

    def _why(self, due: DueDay) -> str:
        return heap_words(due, is_of_one=self._is_of_one)

    @property
    def _is_of_one(self) -> bool:
        return self._found is not None and self._found.is_of_one

    def _announced(self, found: Calendar) -> str:
        """What is late, then the heaps."""
        said = []
        if found.late:
            counted = self.tr("%n recording(s) are late.", "", found.late)
            said.append(self.tr("Some of your recordings are late.") if found.is_of_one else counted)
        if found.overdue:
            words = self.tr("Overdue: {what}.")
            said.append(words.format(what=", ".join(map(duty_words, found.overdue))))
        for heap in found.heaps:
            words = self.tr("%n recording(s) go on {day}: {why}.", "", heap.count)
            if found.is_of_one:
                words = self.tr("Some of your recordings go on {day}: {why}.")
            said.append(words.format(day=language.long_day(heap.day), why=self._why(heap)))
        if not said:
            total = sum(day.count for day in found.days)
            words = self.tr("%n recording(s) go by themselves until {day}.", "", total)
            if found.is_of_one:
                words = self.tr("Your recordings whose day comes until {day} go by themselves.")
            said.append(words.format(day=language.long_day(found.last)))
        return " ".join(said)

    def _print_list(self) -> None:
        self._leaver.show_paper(
            self.tr("Due dates"),
            self.tr("due dates"),
            lambda is_draft: self._desk.paper(is_draft=is_draft),
        )

    def _chosen(self) -> date | None:
        chosen = self._grid.selectedItems()
        day = chosen[0].data(_DAY) if chosen else None
        return day if isinstance(day, date) else None

    def _show_ready(self) -> None:
        self._show.setEnabled(self._chosen() is not None)

    def _want_day(self) -> None:
        day = self._chosen()
        if day is not None and self._may_list:
            self.day_wanted.emit(day)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(self.tr("Due dates"), "title"))
        top.addStretch(1)
        top.addWidget(self._list)
        top.addWidget(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._notice)
        column.addWidget(self._progress)
        column.addLayout(top)
        column.addWidget(self._said)
        column.addWidget(self._grid, 1)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._badge)
        below.addWidget(self._of_day, 1)
        column.addLayout(below)
        self._show.setVisible(self._may_list)  # in its place first: alone it would be a window of its own
