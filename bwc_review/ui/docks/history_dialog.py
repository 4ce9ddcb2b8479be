"""The dockings of one camera: when, what came in, how it was emptied, what was left; to look at and print."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bwc_review.domain.camera import Camera
from bwc_review.domain.docking import Docking, DockingEnd
from bwc_review.domain.progress import Progress
from bwc_review.ui import language
from bwc_review.ui.docks.needs import DockBoard
from bwc_review.ui.docks.words import emptying_words, end_words
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import button, label, px
from bwc_review.ui.widgets.asking import AskFile, ask_file
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.list_leaver import ListButton, ListLeaver
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.pdf_printing import AskPrinter, ask_printer
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.widgets.rows import Column, RowTable

_SIZE = QSize(1080, 520)


class HistoryDialog(FittingDialog):
    """Open it with ``begin``."""

    def __init__(
        self,
        camera: Camera,
        desk: DockBoard,
        lanes: tuple[Jobs, Jobs],
        parent: QWidget | None = None,
        ask_where: AskFile = ask_file,
        ask_which: AskPrinter = ask_printer,
    ) -> None:
        """lanes: for questions, and for what is on record."""
        super().__init__(parent)
        self._camera, self._desk, self._ask = camera, desk, lanes[0]
        self._title = self.tr("Dockings of {camera}").format(camera=camera.label)
        self.setWindowTitle(self._title)
        self._notice, self._progress = Notice(), ProgressLine()
        self._table: RowTable[Docking] = RowTable(self._title, self._columns())
        self._none = label(self.tr("No docking is on record yet."), "soft", wraps=True)
        self._list = ListButton()
        self._leaver = ListLeaver(self, lanes, (self._notice, self._progress), ask_where, ask_which)
        self._close = button(self.tr("Close"))
        self._lay_out()
        self._none.hide()
        self._close.clicked.connect(self.reject)
        self._list.table_wanted.connect(self._save_table)
        self._list.paper_wanted.connect(self._show_paper)
        self.resize(QSize(px(self, _SIZE.width()), px(self, _SIZE.height())))

    @property
    def table(self) -> RowTable[Docking]:
        """The dockings, newest first."""
        return self._table

    @property
    def list_button(self) -> ListButton:
        """The ways out."""
        return self._list

    def begin(self) -> None:
        """Show, and ask the journal."""
        self.open()

        def operation(progress: Progress) -> Sequence[Docking]:  # noqa: ARG001 (one question)
            return self._desk.history(self._camera.serial)

        job = self._ask.start(operation)
        job.done.connect(self._show)
        job.failed.connect(self._notice.say_error)

    def _show(self, found: Sequence[Docking]) -> None:
        self._table.show_rows(found)
        self._table.setVisible(bool(found))
        self._none.setVisible(not found)
        self._list.setEnabled(bool(found))

    def _name(self) -> str:
        return self.tr("dockings {camera}").format(camera=self._camera.label)

    def _save_table(self) -> None:
        self._leaver.save_table(self._name(), lambda: self._desk.history_table(self._camera.serial))

    def _show_paper(self) -> None:
        self._leaver.show_paper(
            self._title,
            self._name(),
            lambda is_draft: self._desk.history_paper(self._camera.serial, is_draft=is_draft),
        )

    def _columns(self) -> list[Column[Docking]]:
        return [
            Column(self.tr("Docked"), lambda one: language.moment(one.at), 136),
            Column(self.tr("Transfer"), end_words, 90, colour=_end_colour),
            Column(self.tr("Found"), self._found, 130),
            Column(self.tr("New"), lambda one: language.number(one.new), 60),
            Column(self.tr("Already there"), lambda one: language.number(one.already), 90),
            Column(self.tr("Problems"), lambda one: language.number(one.problems), 80, colour=_bad),
            Column(self.tr("Emptied"), emptying_words, takes_rest=True, is_strong=True),
            Column(self.tr("Freed"), self._freed, 130),
            Column(self.tr("Left"), _left, 60, colour=lambda one: "amber" if one.left else ""),
        ]

    def _found(self, one: Docking) -> str:
        words = self.tr("%n file(s)", "", one.files)
        return self.tr("{files}, {size}").format(files=words, size=language.size(one.size_bytes))

    def _freed(self, one: Docking) -> str:
        if not one.released:
            return "—"
        words = self.tr("%n file(s)", "", one.released)
        return self.tr("{files}, {size}").format(files=words, size=language.size(one.released_bytes))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(label(self._title, "subtitle"))
        top.addStretch(1)
        top.addWidget(self._list)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addLayout(top)
        for part in (self._notice, self._progress, self._none):
            column.addWidget(part)
        column.addWidget(self._table, 1)
        column.addLayout(bottom)


def _left(one: Docking) -> str:
    return language.number(one.left) if one.is_left_known else "—"


def _bad(one: Docking) -> str:
    return "amber" if one.problems else ""


def _end_colour(one: Docking) -> str:
    return "amber" if one.end is DockingEnd.INTERRUPTED else ""
