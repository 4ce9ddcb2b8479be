"""The dialogue that shows the files at a dock, and what the next transfer makes of them; it does nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bwc_review.domain.progress import Progress
from bwc_review.domain.release_plan import PlannedFile, ReleasePlan, total_bytes
from bwc_review.ui import language
from bwc_review.ui.docks.plan_columns import in_order, plan_columns
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import button, label, px
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.widgets.rows import RowTable

_SIZE = QSize(880, 520)


class FilesDialog(FittingDialog):
    """Open it with ``begin``."""

    def __init__(
        self, what: str, plan: Callable[[], ReleasePlan], ask: Jobs, parent: QWidget | None = None
    ) -> None:
        """what: the camera or dock as people call it."""
        super().__init__(parent)
        self._plan, self._ask = plan, ask
        title = self.tr("Files of {dock}").format(dock=what)
        self.setWindowTitle(title)
        self._summary = label("", "strong", wraps=True)
        self._table: RowTable[PlannedFile] = RowTable(title, plan_columns())
        self._table.say_when_empty(self.tr("Nothing is there."), "", "check-circle")
        self._notice, self._progress = Notice(), ProgressLine()
        self._close = button(self.tr("Close"))
        self._lay_out(title)
        self._close.clicked.connect(self.reject)
        self.resize(QSize(px(self, _SIZE.width()), px(self, _SIZE.height())))

    @property
    def table(self) -> RowTable[PlannedFile]:
        """The files, those that stay first."""
        return self._table

    @property
    def words(self) -> str:
        """What a person reads above the list."""
        return f"{self._summary.text()} {self._notice.words}".strip()

    def begin(self) -> None:
        """Show, and ask what lies there."""
        self.open()

        def operation(progress: Progress) -> ReleasePlan:  # noqa: ARG001 (a listing)
            return self._plan()

        job = self._ask.start(operation)
        self._progress.watch(job, self.tr("Looking at the files"))
        job.done.connect(self._show_plan)
        job.failed.connect(self._notice.say_error)

    def _show_plan(self, plan: ReleasePlan) -> None:
        self._table.show_rows(in_order(plan.files))
        size = language.size(total_bytes(plan.files))
        said = [self.tr("%n file(s) ({size}).", "", len(plan.files)).format(size=size)]
        if plan.staying:
            said.append(self.tr("%n would stay.", "", len(plan.staying)))
        overdue = sum(one.is_overdue for one in plan.files)
        if overdue:
            said.append(self.tr("%n older than a month.", "", overdue))
        self._summary.setText(" ".join(said) if plan.files else "")

    def _lay_out(self, title: str) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(label(title, "subtitle", wraps=True))
        for part in (self._notice, self._progress, self._summary):
            column.addWidget(part)
        column.addWidget(self._table, 1)
        column.addLayout(buttons)
