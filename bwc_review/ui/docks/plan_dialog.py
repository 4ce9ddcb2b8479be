"""The frame of the dialogues that list the files at a dock: asks what becomes of each, and shows it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bwc_review.domain.progress import Progress
from bwc_review.domain.release_plan import PlannedFile, ReleasePlan
from bwc_review.ui.docks.plan_columns import in_order, plan_columns
from bwc_review.ui.jobs import Job, Jobs
from bwc_review.ui.theme import button, label, px
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.widgets.rows import RowTable

_SIZE = QSize(880, 520)


class PlanDialog(FittingDialog):
    """Title, what is said, a list of files, a way out. Whoever builds on it lays it out, says the plan."""

    def __init__(
        self, plan: Callable[[], ReleasePlan], ask: Jobs, title: str, listed: str, parent: QWidget | None
    ) -> None:
        """listed: what the list is called."""
        super().__init__(parent)
        self._ask_plan, self._ask, self._title = plan, ask, title
        self.setWindowTitle(title)
        self._summary = label("", "strong", wraps=True)
        self._table: RowTable[PlannedFile] = RowTable(listed, plan_columns())
        self._notice, self._progress = Notice(), ProgressLine()
        self._close = button(self.tr("Close"))
        self._close.clicked.connect(self.reject)

    @property
    def table(self) -> RowTable[PlannedFile]:
        """The files, those that stay first."""
        return self._table

    @property
    def words(self) -> str:
        """What a person reads above and about the list."""
        return f"{self._summary.text()} {self._notice.words}".strip()

    def ask_plan(self) -> Job:
        """What would become of each file; a listing. It is shown in the list when it is known."""

        def operation(progress: Progress) -> ReleasePlan:  # noqa: ARG001 (a listing)
            return self._ask_plan()

        job = self._ask.start(operation)
        job.done.connect(self._list)
        return job

    def lay_out(self, *said: QWidget, act: QPushButton | None = None) -> None:
        """said: what stands between the summary and the list. act: what does something, beside Close."""
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        if act is not None:
            buttons.addWidget(act)
        column = QVBoxLayout(self)
        column.setSizeConstraint(
            QVBoxLayout.SizeConstraint.SetNoConstraint
        )  # it grows as ``FittingDialog`` does
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(label(self._title, "subtitle", wraps=True))
        for part in (self._notice, self._progress, self._summary, *said):
            column.addWidget(part)
        column.addWidget(self._table, 1)
        column.addLayout(buttons)
        self.setMinimumSize(column.minimumSize())
        self.resize(QSize(px(self, _SIZE.width()), px(self, _SIZE.height())))

    def _list(self, plan: ReleasePlan) -> None:
        self._table.show_rows(in_order(plan.files))
