"""Takes a list out of the window: into a file as a table, or on paper once a person has looked at it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from bwc_review.documents import check_place, write_file
from bwc_review.domain.progress import Progress
from bwc_review.ui.jobs import Job, Jobs
from bwc_review.ui.theme import button, label, primary, px
from bwc_review.ui.widgets.asking import AskFile, ask_file
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.pdf_preview import PdfPreview
from bwc_review.ui.widgets.pdf_printing import AskPrinter, ask_printer, print_pages
from bwc_review.ui.widgets.progress_line import ProgressLine

MakeTable = Callable[[], bytes]  # as CSV, on record before it is handed over
MakePaper = Callable[[bool], bytes]  # as PDF; True: a draft to look at, else on record first
Lanes = tuple[Jobs, Jobs]  # for questions, and for what is on record
_WIDTH, _HEIGHT = 760, 620
_AROUND = QSize(48, 96)  # of the screen, beside the dialogue and its title bar


class PaperDialog(FittingDialog):
    """The pages as they will be printed, and the two ways out. Nothing is on record before one is taken."""

    def __init__(
        self,
        title: str,
        name: str,
        make: MakePaper,
        lanes: Lanes,
        parent: QWidget,
        ask_where: AskFile = ask_file,
        ask_which: AskPrinter = ask_printer,
    ) -> None:
        """title: of the list; name: of its file, without ending."""
        super().__init__(parent)
        self._title, self._name, self._make = title, name, make
        self._ask, self._work = lanes
        self._ask_where, self._ask_which = ask_where, ask_which
        self._preview = PdfPreview(self._ask)
        self._notice, self._progress = Notice(), ProgressLine()
        self._print = primary(self.tr("Print…"), "printer")
        self._save = button(self.tr("Save as PDF…"), "file-text")
        self._close = button(self.tr("Close"), "x")
        self.setWindowTitle(title)
        room = self.screen().availableSize() - _AROUND
        self.resize(QSize(px(self, _WIDTH), px(self, _HEIGHT)).boundedTo(room))
        self._lay_out()
        self._preview.shown.connect(lambda _: self._let_go_on(can=True))
        self._preview.failed.connect(self._notice.say_error)
        self._print.clicked.connect(self._print_it)
        self._save.clicked.connect(self._save_it)
        self._close.clicked.connect(self.reject)
        self.finished.connect(lambda _: self._preview.forget())
        self._let_go_on(can=False)
        self._preview.show_from(lambda: make(True))

    @property
    def preview(self) -> PdfPreview:
        """The pages."""
        return self._preview

    @property
    def notice(self) -> Notice:
        """How printing or saving went."""
        return self._notice

    def _let_go_on(self, *, can: bool) -> None:
        for each in (self._print, self._save):
            each.setEnabled(can)

    def _print_it(self) -> None:
        printer = self._ask_which(self, self._title)
        if printer is None:
            return
        make = self._make

        def send(data: bytes) -> None:
            sending = self._ask.start(lambda progress: print_pages(data, printer, progress))
            sending.done.connect(self._say_printed)
            self._watch(sending)

        issuing = self._work.start(lambda progress: make(False))  # noqa: ARG005 (one document)
        issuing.done.connect(send)
        self._watch(issuing)

    def _save_it(self) -> None:
        file = self._ask_where(self, self._title, f"{self._name}.pdf")
        if file is None:
            return
        make = self._make

        def operation(progress: Progress) -> str:  # noqa: ARG001 (made and written whole)
            check_place(file)
            write_file(file, make(False))
            return str(file)

        job = self._work.start(operation)
        job.done.connect(lambda path: self._notice.say_good(self.tr("Saved."), path))
        self._watch(job)

    def _watch(self, job: Job) -> None:
        self._progress.watch(job, self.tr("Writing the list"))
        job.failed.connect(self._notice.say_error)

    def _say_printed(self, pages: int) -> None:
        self._notice.say_good(self.tr("%n page(s) sent to the printer.", "", pages))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(label(self.tr("What leaves is on record."), "soft"))
        buttons.addStretch(1)
        for each in (self._close, self._save, self._print):
            buttons.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._notice)
        column.addWidget(self._progress)
        column.addWidget(self._preview, 1)
        column.addLayout(buttons)


class ListLeaver(QObject):
    """Asks where to, starts the work, says how it went."""

    def __init__(
        self,
        parent: QWidget,
        lanes: Lanes,
        say: tuple[Notice, ProgressLine],
        ask_where: AskFile = ask_file,
        ask_which: AskPrinter = ask_printer,
    ) -> None:
        super().__init__(parent)
        self._parent, self._lanes = parent, lanes
        self._notice, self._progress = say
        self._ask_where, self._ask_which = ask_where, ask_which

    def save_table(self, name: str, make: MakeTable) -> None:
        """Into a file that a person names. name: the proposed one, without ending."""
        file = self._ask_where(self._parent, self.tr("Save the list"), f"{name}.csv")
        if file is None:
            return

        def operation(progress: Progress) -> str:  # noqa: ARG001 (made and written whole)
            check_place(file)
            write_file(file, make())
            return str(file)

        job = self._lanes[1].start(operation)
        self._progress.watch(job, self.tr("Writing the list"))
        job.done.connect(lambda path: self._notice.say_good(self.tr("Saved: {file}").format(file=path)))
        job.failed.connect(self._notice.say_error)

    def show_paper(self, title: str, name: str, make: MakePaper) -> None:
        """The pages to look at, then to print or to save."""
        dialog = PaperDialog(title, name, make, self._lanes, self._parent, self._ask_where, self._ask_which)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class ListButton(QWidget):
    """A menu beside a list: ``paper_wanted``, ``table_wanted``."""

    paper_wanted = Signal()
    table_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._menu = QMenu(self)
        self._menu.addAction(self.tr("Print the list…"), self.paper_wanted.emit)
        self._menu.addAction(self.tr("Save as table…"), self.table_wanted.emit)
        made = button(self.tr("List"), "printer", "quiet")
        made.setToolTip(self.tr("Print this list, or save it for a table program: registers only, on record"))
        made.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(made)

    @property
    def menu(self) -> QMenu:
        """The two ways out."""
        return self._menu
