"""The records of erasure: one for each sweep that erased something, printed when somebody needs it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bwc_review.documents import write_file
from bwc_review.domain.progress import Progress
from bwc_review.domain.sweep_record import SweepRecord
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import button, label
from bwc_review.ui.widgets.asking import AskFile, ask_file
from bwc_review.ui.widgets.empty_page import EmptyPage
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.rows import Column, RowTable


class RecordDesk(Protocol):
    """``records`` is asked, ``pdf`` is work."""

    def records(self) -> Sequence[SweepRecord]:
        """Every record, newest first."""

    def pdf(self, number: str) -> bytes:
        """One of them on paper; it is on record."""


class RecordsPage(QWidget):
    """A list, and a button that saves the chosen one."""

    def __init__(self, desk: RecordDesk, ask: Jobs, work: Jobs, ask_where: AskFile = ask_file) -> None:
        super().__init__()
        self._desk, self._ask, self._work, self._ask_where = desk, ask, work, ask_where
        self._table: RowTable[SweepRecord] = RowTable(self.tr("Records of erasure"), self._columns())
        self._pdf = button(self.tr("Save as PDF…"), "file-text")
        self._notice = Notice()
        self._middle = QStackedWidget()
        self._lay_out()
        self._table.picked.connect(self._show_ready)
        self._table.opened.connect(self._save)
        self._pdf.clicked.connect(self._save)
        self._show_ready()

    @property
    def table(self) -> RowTable[SweepRecord]:
        """The list."""
        return self._table

    def refresh(self) -> None:
        """Ask again."""

        def operation(progress: Progress) -> Sequence[SweepRecord]:  # noqa: ARG001 (one question)
            return self._desk.records()

        job = self._ask.start(operation)
        job.done.connect(self._show_records)
        job.failed.connect(self._notice.say_error)

    def _show_records(self, found: Sequence[SweepRecord]) -> None:
        self._table.show_rows(found)
        self._middle.setCurrentIndex(0 if found else 1)
        self._show_ready()

    def _show_ready(self) -> None:
        self._pdf.setEnabled(self._table.chosen() is not None)

    def _save(self) -> None:
        chosen = self._table.chosen()
        if chosen is None:
            return
        file = self._ask_where(self, self.tr("Save the record"), f"{chosen.number}.pdf")
        if file is None:
            return

        def operation(progress: Progress) -> str:  # noqa: ARG001 (made and written whole)
            write_file(file, self._desk.pdf(chosen.number))
            return str(file)

        job = self._work.start(operation)
        job.done.connect(lambda path: self._notice.say_good(self.tr("Saved."), path))
        job.failed.connect(self._notice.say_error)

    def _columns(self) -> list[Column[SweepRecord]]:
        return [
            Column(self.tr("Number"), lambda one: one.number, takes_rest=True, is_strong=True),
            Column(self.tr("Made at"), lambda one: language.moment(one.at), 150),
            Column(self.tr("Erased"), lambda one: language.number(one.erased), 90),
            Column(self.tr("Late"), _late, 90, colour=lambda one: "amber" if one.late else ""),
        ]

    def _lay_out(self) -> None:
        words = self.tr("Every sweep that erases something makes a record, with nobody signed in.")
        top = QHBoxLayout()
        top.addWidget(label(words, "soft", wraps=True), 1)
        top.addWidget(self._pdf)
        empty = EmptyPage("eraser")
        empty.say(
            self.tr("No record of erasure yet."), self.tr("The first sweep that erases makes the first.")
        )
        self._middle.addWidget(self._table)
        self._middle.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._notice)
        column.addLayout(top)
        column.addWidget(self._middle, 1)


def _late(one: SweepRecord) -> str:
    return language.number(one.late) if one.late else "—"
