"""The first start: five short pages, then the station is made in one step, or not at all."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from bwc_review.documents import write_file
from bwc_review.domain.errors import StationError
from bwc_review.domain.progress import Progress
from bwc_review.ui.first_start.needs import RecoverySheet, StationMaker, StationPlan
from bwc_review.ui.first_start.page import Page
from bwc_review.ui.first_start.pages import CamerasPage, ChiefPage, CommunePage
from bwc_review.ui.first_start.secret_pages import PassphrasePage, RecoveryPage
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import button, label, primary, px, set_role
from bwc_review.ui.widgets.asking import AskFile, AskFolder, ask_file, ask_folder
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.pdf_printing import AskPrinter, ask_printer, print_pages
from bwc_review.ui.widgets.progress_line import ProgressLine

_RECOVERY = 3


class FirstStartWizard(QWidget):
    """``created`` carries the ``StationPlan`` once the station exists; ``demo_wanted``: try it out first."""

    created = Signal(object)
    demo_wanted = Signal()

    def __init__(
        self,
        maker: StationMaker,
        work: Jobs,
        passphrase_minimum: int,
        ask_where: tuple[AskFile, AskFolder] = (ask_file, ask_folder),
        ask_printer: AskPrinter = ask_printer,
    ) -> None:
        super().__init__()
        self._maker = maker
        self._work = work
        self._ask_file, folder_of = ask_where
        self._ask_printer = ask_printer
        self._passphrase = PassphrasePage(passphrase_minimum)
        self._recovery = RecoveryPage()
        self._pages: tuple[Page, ...] = (
            CommunePage(),
            ChiefPage(),
            self._passphrase,
            self._recovery,
            CamerasPage(folder_of),
        )
        self._stack = QStackedWidget()
        self._step = label(role="soft")
        self._back = button(self.tr("Back"), "arrow-left")
        self._next = primary(self.tr("Continue"))
        self._demo = button(self.tr("Try with demonstration data"), "play-circle", "quiet")
        self._notice = Notice()
        self._half_said = ""  # of the page in front, while it stands in the notice
        self._progress = ProgressLine()
        self._lay_out()
        self._wire()
        self.show_page(0)
        self._ask_keyring()

    @property
    def plan(self) -> StationPlan:
        """What was learnt so far."""
        plan = StationPlan("", "", "", "", "", "", "", "", "", "", "", "")
        for page in self._pages:
            plan = page.add_to(plan)
        return plan

    @property
    def page(self) -> int:
        """The page in front, from 0."""
        return self._stack.currentIndex()

    # --- going ------------------------------------------------------------------------

    def show_page(self, number: int) -> None:
        """Bring a page to the front, from 0."""
        self._stack.setCurrentIndex(number)
        self._notice.clear()
        self._back.setVisible(number > 0)
        self._demo.setVisible(number == 0)
        self._step.setText(
            self.tr("Page {number} of {count}").format(number=number + 1, count=len(self._pages))
        )
        is_last = number == len(self._pages) - 1
        self._next.setText(self.tr("Create the station") if is_last else self.tr("Continue"))
        if number == _RECOVERY and self._recovery.sheet is None:
            self._make_recovery()
        self._show_ready()
        self._pages[number].focus_first()

    def showEvent(self, event: QShowEvent) -> None:
        """Ready to type."""
        super().showEvent(event)
        self._pages[self.page].focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus; in a field it goes on once the page is complete."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        event.accept()
        focused = self.window().focusWidget()
        if event.isAutoRepeat():  # one press goes on by one page
            return
        if isinstance(focused, QPushButton):
            focused.click()
        elif not self._pages[self.page].take_enter():
            self._next.click()

    def _show_ready(self) -> None:
        page = self._pages[self.page]
        self._next.setEnabled(page.is_ready)
        if self._half_said and page.half_said != self._half_said:
            self._half_said = ""  # it was seen to
            self._notice.clear()

    def _go_on(self) -> None:
        page = self._pages[self.page]
        if page.half_said:
            self._half_said = page.half_said
            self._notice.say(page.half_said)
            page.focus_first()
            return
        if self.page < len(self._pages) - 1:
            self.show_page(self.page + 1)
        else:
            self._create()

    def _go_back(self) -> None:
        self.show_page(self.page - 1)

    # --- working -----------------------------------------------------------------------

    def _ask_keyring(self) -> None:
        def operation(progress: Progress) -> bool:  # noqa: ARG001 (one question)
            return self._maker.keyring_answers()

        job = self._work.start(operation)
        job.done.connect(self._passphrase.show_keyring)
        job.failed.connect(lambda _: self._passphrase.show_keyring(answers=False))

    def _make_recovery(self) -> None:
        commune = self.plan.commune

        def operation(progress: Progress) -> RecoverySheet:  # noqa: ARG001 (one step)
            return self._maker.make_recovery(commune)

        job = self._work.start(operation)
        job.done.connect(self._recovery.show_sheet)
        job.failed.connect(self._notice.say_error)

    def _create(self) -> None:
        plan = self.plan
        self._notice.clear()

        def operation(progress: Progress) -> None:
            self._maker.create(plan, progress)

        job = self._work.start(operation)
        self._progress.watch(job, self.tr("Making the station"), (self._next, self._back))
        self._set_busy(is_busy=True)
        job.done.connect(self._say_created)
        job.failed.connect(self._notice.say_error)
        job.ended.connect(lambda: self._set_busy(is_busy=False))

    def _say_created(self) -> None:
        plan = self.plan
        self._passphrase.forget()
        self.created.emit(plan)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._stack.setEnabled(not is_busy)
        self._back.setEnabled(not is_busy)
        self._next.setEnabled(not is_busy and self._pages[self.page].is_ready)

    def _print(self) -> None:
        sheet = self._recovery.sheet
        if sheet is None or (printer := self._ask_printer(self, self.tr("Recovery sheet"))) is None:
            return
        pdf = sheet.pdf
        job = self._work.start(lambda progress: print_pages(pdf, printer, progress))
        job.failed.connect(self._recovery.notice.say_error)

    def _save(self) -> None:
        sheet = self._recovery.sheet
        if sheet is None:
            return
        file = self._ask_file(self, self.tr("Save the recovery sheet"), self.tr("recovery sheet") + ".pdf")
        if file is None:
            return
        try:
            write_file(file, sheet.pdf)
        except StationError as error:
            self._recovery.notice.say_error(error)
            return
        self._recovery.notice.say(
            self.tr("The sheet is saved."),
            self.tr(
                "Print it, put it into the safe, then erase this file: whoever holds it opens everything."
            ),
        )

    # --- making -------------------------------------------------------------------------

    def _wire(self) -> None:
        for page in self._pages:
            page.changed.connect(self._show_ready)
        self._next.clicked.connect(self._go_on)
        self._back.clicked.connect(self._go_back)
        self._demo.clicked.connect(self.demo_wanted)
        self._recovery.print_wanted.connect(self._print)
        self._recovery.save_wanted.connect(self._save)

    def _lay_out(self) -> None:
        for page in self._pages:
            self._stack.addWidget(page)
        card = QFrame()
        set_role(card, "card")
        card.setFixedWidth(px(self, 640))
        card.setMinimumHeight(px(self, 560))
        buttons = QHBoxLayout()
        buttons.addWidget(self._back)
        buttons.addWidget(self._demo)
        buttons.addStretch(1)
        buttons.addWidget(self._next)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(32, 24, 32, 24)
        inside.setSpacing(12)
        inside.addWidget(self._step)
        inside.addWidget(self._stack, 1)
        inside.addWidget(self._notice)
        inside.addWidget(self._progress)
        inside.addLayout(buttons)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        for before, after in ((self._next, self._back), (self._back, self._demo)):
            QWidget.setTabOrder(before, after)  # what goes on comes before what leads elsewhere
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
