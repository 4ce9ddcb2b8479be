"""The dialogue that shows the files at a dock, and what the next transfer makes of them; it does nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from bwc_review.domain.release_plan import Keeps, ReleasePlan, total_bytes
from bwc_review.ui import language
from bwc_review.ui.docks.plan_dialog import PlanDialog
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import button

translate = QCoreApplication.translate


class FilesDialog(PlanDialog):
    """``order_wanted``: what waits for an order should go. Open it with ``begin``."""

    order_wanted = Signal()

    def __init__(
        self, what: str, plan: Callable[[], ReleasePlan], ask: Jobs, parent: QWidget | None = None
    ) -> None:
        """what: the camera or dock as people call it."""
        title = translate("FilesDialog", "Files of {dock}").format(dock=what)
        super().__init__(plan, ask, title, title, parent)
        self._table.say_when_empty(self.tr("Nothing is there."), "", "check-circle")
        self._order = button(self.tr("Give the order…"), "eraser")
        self._order.setToolTip(self.tr("Empties the dock of what waits; shows first what would go"))
        self._order.clicked.connect(self.accept)
        self._order.clicked.connect(self.order_wanted)
        self.lay_out(act=self._order)
        self._order.hide()

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
        self._order.setVisible(any(one.keeps is Keeps.ASKS for one in plan.files))
