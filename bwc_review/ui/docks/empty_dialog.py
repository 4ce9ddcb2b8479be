"""The dialogue that empties one camera: what would go and what would stay is shown first (R10)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bwc_review.domain.camera import Camera
from bwc_review.domain.progress import Progress
from bwc_review.domain.release_plan import PlannedFile, ReleasePlan, total_bytes
from bwc_review.ui import language
from bwc_review.ui.counted import Counted
from bwc_review.ui.docks.needs import DockBoard, EmptiedNow
from bwc_review.ui.docks.plan_columns import in_order, plan_columns
from bwc_review.ui.error_text import sentence
from bwc_review.ui.jobs import Job, Jobs
from bwc_review.ui.theme import button, label, px
from bwc_review.ui.widgets.fitting_dialog import FittingDialog
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.progress_line import ProgressLine
from bwc_review.ui.widgets.rows import RowTable
from bwc_review.ui.words import camera_free

_SIZE = QSize(880, 520)
_MOST_SAID = 3


class EmptyDialog(FittingDialog):
    """``emptied``: something was done on the camera. Open it with ``begin``."""

    emptied = Signal()

    def __init__(
        self, camera: Camera, desk: DockBoard, ask: Jobs, dock: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._camera, self._desk, self._ask, self._dock = camera, desk, ask, dock
        self._job: Job | None = None
        self._plan = ReleasePlan("", ())
        title = self.tr("Empty {camera}").format(camera=camera.label)
        self.setWindowTitle(title)
        self._summary = label("", "strong", wraps=True)
        self._promise = label(
            self.tr(
                "Nothing is erased yet: this is what would happen. Each file is first read again, on the "
                "camera and in the vault, and goes only where both are the same."
            ),
            "soft",
            wraps=True,
        )
        self._table: RowTable[PlannedFile] = RowTable(self.tr("Files on the camera"), plan_columns())
        self._notice, self._progress = Notice(), ProgressLine()
        self._go = button(self.tr("Empty the camera"), "eraser", "danger")
        self._close = button(self.tr("Close"))
        self._lay_out(title)
        self._go.clicked.connect(self._empty)
        self._close.clicked.connect(self.reject)
        self._go.setEnabled(False)
        self.resize(QSize(px(self, _SIZE.width()), px(self, _SIZE.height())))

    @property
    def table(self) -> RowTable[PlannedFile]:
        """The files, those that stay first."""
        return self._table

    @property
    def words(self) -> str:
        """What a person reads above and about the list."""
        return f"{self._summary.text()} {self._notice.words}".strip()

    def begin(self) -> None:
        """Show, and ask what would happen."""
        self.open()

        def operation(progress: Progress) -> ReleasePlan:  # noqa: ARG001 (a listing)
            return self._desk.plan(self._camera.serial)

        job = self._ask.start(operation)
        self._progress.watch(job, self.tr("Looking at the camera"))
        job.done.connect(self._show_plan)
        job.failed.connect(self._notice.say_error)

    def reject(self) -> None:
        """Leave; an emptying under way is stopped between two files."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _show_plan(self, plan: ReleasePlan) -> None:
        self._plan = plan
        self._table.show_rows(in_order(plan.files))
        going, staying = plan.going, plan.staying
        said = [self._going_words(going)]
        if staying:
            said.append(self.tr("%n file(s) would stay.", "", len(staying)))
        overdue = sum(one.is_overdue for one in staying)
        if overdue:
            said.append(self.tr("%n of them are older than a month.", "", overdue))
        self._summary.setText(" ".join(said))
        self._go.setEnabled(bool(going))

    def _going_words(self, going: Sequence[PlannedFile]) -> str:
        if not going:
            return self.tr("Nothing would go.")
        words = self.tr("%n file(s) would go ({size}).", "", len(going))
        return words.format(size=language.size(total_bytes(going)))

    def _empty(self) -> None:
        self._go.setEnabled(False)
        self._notice.clear()
        plan = self._plan

        def operation(progress: Progress) -> EmptiedNow:
            return self._desk.empty(self._camera.serial, plan, progress)

        self._job = job = self._dock.start(operation)
        self._progress.watch(job, self.tr("Reading again and comparing"))
        job.done.connect(self._say_emptied)
        job.failed.connect(self._notice.say_error)
        job.cancelled.connect(self._say_stopped)
        job.ended.connect(self._finish)

    def _finish(self) -> None:
        self._job = None
        self.emptied.emit()

    def _say_emptied(self, done: EmptiedNow) -> None:
        released = self.tr("%n file(s) erased from the camera.", "", done.released)
        said = [sentence(each) for each in done.problems[:_MOST_SAID]]
        if done.left:
            said.append(self.tr("%n file(s) are still on it.", "", len(done.left)))
        self._table.show_rows([])
        self._summary.setText("")
        self._promise.hide()
        if done.left:
            self._ask_left()
        if done.is_free and not said:
            kept = f" {Counted().own(done.own)}" if done.own else ""
            self._notice.say_good(camera_free(self._camera.label), released + kept)
        else:
            self._notice.say_alarm(released, " ".join(said))

    def _ask_left(self) -> None:
        """By name, and why."""

        def operation(progress: Progress) -> ReleasePlan:  # noqa: ARG001 (a listing)
            return self._desk.plan(self._camera.serial)

        self._ask.start(operation).done.connect(self._show_left)

    def _show_left(self, plan: ReleasePlan) -> None:
        self._table.show_rows(in_order(plan.files))

    def _say_stopped(self) -> None:
        self._notice.say(
            self.tr("Stopped."), self.tr("What was not erased stays on the camera; nothing is lost.")
        )

    def _lay_out(self, title: str) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(label(title, "subtitle"))
        for part in (self._notice, self._progress, self._summary, self._promise):
            column.addWidget(part)
        column.addWidget(self._table, 1)
        column.addLayout(buttons)
