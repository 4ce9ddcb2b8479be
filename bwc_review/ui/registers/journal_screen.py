"""The journal: what was done, by whom, why; checked with a visible result; saved as a table or on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bwc_review.domain.figures import may_count
from bwc_review.domain.journal import Operation, Result, Verification
from bwc_review.domain.people import Person
from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.registers.needs import (
    JournalChecker,
    JournalFound,
    JournalLine,
    JournalQuery,
    JournalReader,
)
from bwc_review.ui.theme import button, label, primary, px
from bwc_review.ui.widgets.asking import AskFile, ask_file
from bwc_review.ui.widgets.day_edit import DayEdit
from bwc_review.ui.widgets.empty_page import EmptyPage
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.widgets.rows import Column, RowTable
from bwc_review.ui.widgets.still_fields import Choice
from bwc_review.ui.widgets.wrapping import Wrapping
from bwc_review.ui.words import operation_words, reason_text, result_words, short_role_words_of

_DAYS_SHOWN = 30


class JournalScreen(QWidget):
    """Filters, table, check, export."""

    def __init__(
        self, reader: JournalReader, checker: JournalChecker, lane: Jobs, ask_where: AskFile = ask_file
    ) -> None:
        super().__init__()
        self._reader = reader
        self._checker = checker
        self._lane = lane
        self._ask_where = ask_where
        self._asked = 0
        self._from, self._to = DayEdit(), DayEdit()
        self._operation, self._person = Choice(), Choice()
        self._clip = QLineEdit()
        self._table: RowTable[JournalLine] = RowTable(self.tr("Journal"), self._columns())
        self._figures = label(role="soft")
        self._cut = label(
            self.tr(
                "Only the newest entries are listed. Take fewer days for the others; a saved table holds all."
            ),
            "amber",
            wraps=True,
        )
        self._notice = Notice()
        self._progress = ProgressLine()
        self._verify = primary(self.tr("Verify"), "shield-check")
        self._csv = button(self.tr("Save as table…"), "download-simple")
        self._pdf = button(self.tr("Save as PDF…"), "file-text")
        self._middle = QStackedWidget()
        self._fill_filters()
        self._lay_out()
        self._wire()
        self.setFocusProxy(self._table)

    def refresh(self) -> None:
        """Ask again for entries and people."""
        self._ask_people()
        self._ask()

    @property
    def query(self) -> JournalQuery:
        """What the filters ask."""
        return JournalQuery(
            self._from.day,
            self._to.day,
            self._operation.currentData(),
            self._person.currentData(),
            self._clip.text().strip(),
        )

    @property
    def table(self) -> RowTable[JournalLine]:
        """The entries shown."""
        return self._table

    @property
    def notice(self) -> Notice:
        """Where the result of a check stands."""
        return self._notice

    # --- asking ---------------------------------------------------------------------

    def _ask(self) -> None:
        self._asked += 1
        asked, query = self._asked, self.query

        def operation(progress: Progress) -> JournalFound:  # noqa: ARG001 (one question)
            return self._reader.lines(query)

        job = self._lane.start(operation)
        job.done.connect(partial(self._show_lines, asked))
        job.failed.connect(self._notice.say_error)

    def _ask_people(self) -> None:
        def operation(progress: Progress) -> Sequence[Person]:  # noqa: ARG001 (one question)
            return self._reader.people()

        job = self._lane.start(operation)
        job.done.connect(self._show_people)
        job.failed.connect(self._notice.say_error)

    def check(self) -> None:
        """Start a check, as the button does."""
        self._notice.clear()
        job = self._lane.start(self._checker.verify)
        self._progress.watch(job, self.tr("Checking the journal"), (self._verify,))
        job.done.connect(self._say_checked)
        job.failed.connect(self._notice.say_error)
        job.cancelled.connect(self._say_stopped)

    def _export(self, write: Callable[[JournalQuery, Path, Progress], None], ending: str) -> None:
        query = self.query
        name = self.tr("journal from {first} to {last}").format(first=query.from_day, last=query.to_day)
        file = self._ask_where(self, self.tr("Save the journal"), f"{name}.{ending}")
        if file is None:
            return

        def operation(progress: Progress) -> str:
            write(query, file, progress)
            return str(file)

        job = self._lane.start(operation)
        self._progress.watch(job, self.tr("Writing the journal"))
        job.done.connect(self._say_saved)
        job.failed.connect(self._notice.say_error)
        job.cancelled.connect(lambda: self._notice.say(self.tr("Cancelled. Nothing was saved.")))

    # --- showing ---------------------------------------------------------------------

    def _show_lines(self, asked: int, found: JournalFound) -> None:
        if asked != self._asked:
            return
        self._table.show_rows(found.lines)
        self._cut.setVisible(found.total > len(found.lines))
        # no figure beside a person (R18)
        counts = may_count(self._person.currentData(), "", ())
        self._figures.setText(self.tr("%n entry(ies)", "", found.total) if counts else "")
        self._middle.setCurrentIndex(0 if found.lines else 1)

    def _show_people(self, people: Sequence[Person]) -> None:
        kept = self._person.currentData()
        self._person.blockSignals(True)
        self._person.clear()
        self._person.addItem(self.tr("Everybody"), None)
        for person in people:
            self._person.addItem(person.name, person.id)
        self._person.setCurrentIndex(max(0, self._person.findData(kept)))
        self._person.blockSignals(False)

    def _say_checked(self, found: Verification) -> None:
        if found.ok:
            words = self.tr("%n entry(ies) checked, each one in its place and unchanged.", "", found.entries)
            if found.purged:
                words += " " + self.tr("%n older one(s) were purged after their term.", "", found.purged)
            self._notice.say_good(self.tr("The journal is intact."), words)
        else:
            place = language.number(found.first_bad) if found.first_bad is not None else "?"
            self._notice.say_alarm(
                self.tr("The journal was altered at entry {number}.").format(number=place),
                self.tr(
                    "The recordings are not concerned. Change nothing more, keep a copy of the data folder "
                    "and compare with the last printed page: its QR code holds the count and the head it had "
                    "then."
                ),
            )

    def _say_stopped(self) -> None:
        self._notice.say(self.tr("The check was stopped."), self.tr("Nothing is wrong; nothing was proved."))

    def _say_saved(self, file: str) -> None:
        self._notice.say_good(self.tr("Saved."), file)

    # --- making ----------------------------------------------------------------------

    def _columns(self) -> list[Column[JournalLine]]:
        return [
            Column(self.tr("No."), lambda line: language.number(line.seq), 56),
            Column(self.tr("Date and hour"), lambda line: language.moment(line.at), 144),
            Column(self.tr("Operation"), lambda line: operation_words(line.operation), 196, is_strong=True),
            Column(self.tr("Person"), self._who, 160),
            Column(self.tr("Reason"), lambda line: reason_text(line.reason) if line.reason else "—", 88),
            Column(self.tr("Reference"), lambda line: line.reference or "—", 88),
            Column(self.tr("Concerns"), lambda line: line.subjects or "—", 124, takes_rest=True),
            Column(self.tr("Result"), lambda line: result_words(line.result), 72, colour=_result_colour),
        ]

    def _who(self, line: JournalLine) -> str:
        if not line.who:
            return self.tr("the station")
        return f"{line.who} · {short_role_words_of(line.role)}" if line.role else line.who

    def _fill_filters(self) -> None:
        today = language.local(datetime.now().astimezone()).date()
        for edit, day, name in (
            (self._from, today - timedelta(days=_DAYS_SHOWN), self.tr("First day")),
            (self._to, today, self.tr("Last day")),
        ):
            edit.show_day(day)
            edit.setAccessibleName(name)
            edit.setToolTip(name)
        self._operation.addItem(self.tr("Every operation"), None)
        for each in sorted(Operation, key=operation_words):
            self._operation.addItem(operation_words(each), each)
        self._operation.setAccessibleName(self.tr("Operation"))
        self._person.addItem(self.tr("Everybody"), None)
        self._person.setAccessibleName(self.tr("Person"))
        self._clip.setPlaceholderText(self.tr("Incident, request, camera, hold or recording"))
        self._clip.setMinimumWidth(px(self, 448))
        self._clip.setAccessibleName(self.tr("Incident, request, camera, hold or recording"))
        self._clip.setToolTip(
            self.tr("A number like 2026-0042, a camera's name, or the end of an identifier; then Enter")
        )

    def _wire(self) -> None:
        for edit in (self._from, self._to):
            edit.userDateChanged.connect(self._ask)
        for combo in (self._operation, self._person):
            combo.activated.connect(self._ask)
        self._clip.returnPressed.connect(self._ask)
        self._verify.clicked.connect(self.check)
        self._csv.clicked.connect(lambda: self._export(self._reader.csv, "csv"))
        self._pdf.clicked.connect(lambda: self._export(self._reader.pdf, "pdf"))

    def _lay_out(self) -> None:
        title = label(self.tr("Journal"), "title")
        top = Wrapping((title, self._figures), (self._csv, self._pdf, self._verify))
        filters = Wrapping((self._from, self._to, self._operation, self._person), (self._clip,))
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(8)
        head.addLayout(top)
        head.addWidget(self._notice)
        head.addWidget(self._progress)
        head.addLayout(filters)
        head.addWidget(self._cut)
        self._cut.hide()
        empty = EmptyPage("list-bullets")
        empty.say(self.tr("No entry fits."), self.tr("Take other days or other filters."))
        self._middle.addWidget(self._table)
        self._middle.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._middle, 1)


def _result_colour(line: JournalLine) -> str:
    return "" if line.result is Result.OK else "red"
