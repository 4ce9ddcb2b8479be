"""The dialogue that shows the files at a dock, and what the next transfer makes of them; it does nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bwc_review.domain.release_plan import ReleasePlan, total_bytes
from bwc_review.ui import language
from bwc_review.ui.docks.plan_dialog import PlanDialog
from bwc_review.ui.jobs import Jobs

translate = QCoreApplication.translate


class FilesDialog(PlanDialog):
    """Open it with ``begin``."""

    def __init__(
        self, what: str, plan: Callable[[], ReleasePlan], ask: Jobs, parent: QWidget | None = None
    ) -> None:
        """what: the camera or dock as people call it."""
        title = translate("FilesDialog", "Files of {dock}").format(dock=what)
        super().__init__(plan, ask, title, title, parent)
        self._table.say_when_empty(self.tr("Nothing is there."), "", "check-circle")
        self.lay_out()

    def begin(self) -> None:
        """Show, and ask what lies there."""
        self.open()
        job = self.ask_plan()
        self._progress.watch(job, self.tr("Looking at the files"))
        job.done.connect(self._say_plan)
        job.failed.connect(self._notice.say_error)

    def _say_plan(self, plan: ReleasePlan) -> None:
        size = language.size(total_bytes(plan.files))
        said = [self.tr("%n file(s) ({size}).", "", len(plan.files)).format(size=size)]
        if plan.staying:
            said.append(self.tr("%n would stay.", "", len(plan.staying)))
        overdue = sum(one.is_overdue for one in plan.files)
        if overdue:
            said.append(self.tr("%n older than a month.", "", overdue))
        self._summary.setText(" ".join(said) if plan.files else "")
