"""The public list of offences on the page of categories: which one is in force, and taking in a newer one."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bwc_review.domain.natinf import NatinfList
from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import button, label
from bwc_review.ui.widgets.asking import AskOpenFile, ask_open_file
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.progress_line import ProgressLine


class OffencesDesk(Protocol):
    """Keeps the list. ``in_force`` is asked, ``take_in`` is work and raises ``NatinfUnreadable``."""

    def in_force(self) -> tuple[int, datetime] | None:
        """How many offences, and when they were taken in; None while there is no list."""

    def take_in(self, file: Path, progress: Progress) -> NatinfList:
        """Replace the list by what the file says."""


class NatinfBox(QWidget):
    """One line of what is in force, and one button."""

    def __init__(
        self, desk: OffencesDesk, ask: Jobs, work: Jobs, ask_file: AskOpenFile = ask_open_file
    ) -> None:
        super().__init__()
        self._desk, self._ask, self._work = desk, ask, work
        self._ask_file = ask_file
        self.take_in = button(self.tr("Import the list of offences…"), "download-simple")
        self.take_in.clicked.connect(self._choose)
        self.notice = Notice()
        self._said = label(role="soft", wraps=True)
        self._progress = ProgressLine()
        row = QHBoxLayout()
        row.addWidget(self._said, 1)
        row.addWidget(self.take_in)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        column.addWidget(self._progress)
        column.addLayout(row)

    def refresh(self) -> None:
        """Ask again which list is in force."""
        job = self._ask.start(lambda _: self._desk.in_force())
        job.done.connect(self._show)
        job.failed.connect(self.notice.say_error)

    def _show(self, found: tuple[int, datetime] | None) -> None:
        if found is None:
            self._said.setText(
                self.tr(
                    "Offences (NATINF): no list. The CSV file of the ministry, from data.gouv.fr, makes them "
                    "found by words on the form of an incident."
                )
            )
            return
        count, at = found
        self._said.setText(
            self.tr("Offences (NATINF): %n of the public list, imported on {day}.", "", count).format(
                day=language.day(language.local(at).date())
            )
        )

    def _choose(self) -> None:
        file = self._ask_file(self, self.tr("List of offences"), self.tr("Tables (*.csv *.txt)"))
        if file is None:
            return
        self.notice.clear()
        job = self._work.start(lambda progress: self._desk.take_in(file, progress))
        self._progress.watch(job, self.tr("Reading the list of offences"), (self.take_in,))
        job.done.connect(self._say_taken)
        job.failed.connect(self.notice.say_error)

    def _say_taken(self, found: NatinfList) -> None:
        left_out = self.tr("Nothing was left out.")
        if found.left_out:
            words = {
                "number": self.tr("without a number: {count}"),
                "label": self.tr("without usable words: {count}"),
                "twice": self.tr("there twice: {count}"),
            }
            causes = [
                words[cause].format(count=language.number(count)) for cause, count in found.skipped.items()
            ]
            left_out = self.tr("Rows left out: {causes}.").format(causes=", ".join(causes))
        self.notice.say_good(self.tr("%n offence(s) imported.", "", len(found.items)), left_out)
        self.refresh()
