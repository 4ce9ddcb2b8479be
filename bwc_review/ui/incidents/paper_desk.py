"""Issues a report and brings it to the printer or into a file; whoever gives up before logs nothing."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from bwc_review.domain.errors import DiskFull, OutputUnwritable
from bwc_review.domain.progress import Progress
from bwc_review.ui.incidents.needs import Reporter
from bwc_review.ui.jobs import Job, Jobs
from bwc_review.ui.widgets.pdf_printing import AskPrinter, ask_printer, print_pages

translate = QCoreApplication.translate

AskFile = Callable[[QWidget, str], Path | None]


def ask_file(parent: QWidget, name: str) -> Path | None:
    """Where to put a PDF, by the system's dialogue; None where the person gave up."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _ = QFileDialog.getSaveFileName(
        parent, translate("PaperDesk", "Save the report"), str(Path(folder) / name), "PDF (*.pdf)"
    )
    if not chosen:
        return None
    return Path(chosen) if chosen.lower().endswith(".pdf") else Path(f"{chosen}.pdf")


def write_file(file: Path, data: bytes) -> None:
    """Write a document whole or not at all. Raises DiskFull, OutputUnwritable."""
    part = file.with_name(f"{file.name}.part")
    try:
        with part.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        if error.errno == errno.ENOSPC:
            raise DiskFull(str(file.parent), len(data)) from error
        raise OutputUnwritable(str(file), error.strerror or "") from error


class PaperDesk(QObject):
    """``printed`` carries a page count, ``saved`` the file, ``failed`` a StationError, ``begun`` the job."""

    printed = Signal(int)
    saved = Signal(str)
    failed = Signal(object)
    begun = Signal(object)

    def __init__(
        self,
        reporter: Reporter,
        ask: Jobs,
        work: Jobs,
        ask_printer: AskPrinter = ask_printer,
        ask_file: AskFile = ask_file,
    ) -> None:
        super().__init__()
        self._reporter = reporter
        self._ask = ask
        self._work = work
        self._ask_printer = ask_printer
        self._ask_file = ask_file

    def print_report(self, parent: QWidget, number: str, title: str) -> None:
        """Ask for the printer, issue the report, print it."""
        printer = self._ask_printer(parent, title)
        if printer is None:
            return

        def issue(progress: Progress) -> bytes:  # noqa: ARG001 (one document)
            return self._reporter.issue(number)

        def send(data: bytes) -> None:
            sending = self._ask.start(lambda progress: print_pages(data, printer, progress))
            sending.done.connect(self.printed.emit)
            self._begin(sending)

        issuing = self._work.start(issue)
        issuing.done.connect(send)
        self._begin(issuing)

    def save_report(self, parent: QWidget, number: str, name: str) -> None:
        """Ask for the file, issue the report, write it."""
        file = self._ask_file(parent, name)
        if file is None:
            return

        def operation(progress: Progress) -> str:  # noqa: ARG001 (one document)
            write_file(file, self._reporter.issue(number))
            return str(file)

        job = self._work.start(operation)
        job.done.connect(self.saved.emit)
        self._begin(job)

    def _begin(self, job: Job) -> None:
        job.failed.connect(self.failed)
        self.begun.emit(job)
