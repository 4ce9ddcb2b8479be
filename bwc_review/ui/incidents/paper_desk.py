"""Issues a report and brings it to the printer or into a file; whoever gives up before logs nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from bwc_review.documents import write_file
from bwc_review.domain.progress import Progress
from bwc_review.ui.incidents.needs import Reporter
from bwc_review.ui.jobs import Job, Jobs
from bwc_review.ui.widgets.asking import AskFile, ask_file
from bwc_review.ui.widgets.pdf_printing import AskPrinter, ask_printer, print_pages

translate = QCoreApplication.translate


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
        file = self._ask_file(parent, translate("PaperDesk", "Save the report"), name)
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
