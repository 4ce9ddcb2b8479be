"""The dialogue that empties a camera, or a dock of what waits: what would go is shown first (R10)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from bwc_review.domain.progress import Progress
from bwc_review.domain.release_plan import PlannedFile, ReleasePlan, total_bytes
from bwc_review.ui import language
from bwc_review.ui.counted import Counted
from bwc_review.ui.docks.needs import EmptiedNow, ToEmpty
from bwc_review.ui.docks.plan_dialog import PlanDialog
from bwc_review.ui.error_text import sentence
from bwc_review.ui.jobs import Job, Jobs
from bwc_review.ui.theme import button, label
from bwc_review.ui.words import camera_free

translate = QCoreApplication.translate

_MOST_SAID = 3


class EmptyDialog(PlanDialog):
    """``emptied``: something was done there. Open it with ``begin``."""

    emptied = Signal()

    def __init__(self, what: ToEmpty, ask: Jobs, dock: Jobs, parent: QWidget | None = None) -> None:
        title = translate("EmptyDialog", "Empty {camera}").format(camera=what.title)
        listed = _called(
            what,
            translate("EmptyDialog", "Files on the camera"),
            translate("EmptyDialog", "Files at the dock"),
            translate("EmptyDialog", "Files in the folder"),
        )
        super().__init__(what.plan, ask, title, listed, parent)
        self._what, self._dock = what, dock
        self._job: Job | None = None
        self._plan = ReleasePlan("", ())
        self._promise = label(self._promise_words(), "soft", wraps=True)
        words = _called(
            what,
            self.tr("Empty the camera"),
            self.tr("Erase from the dock"),
            self.tr("Erase from the folder"),
        )
        self._go = button(words, "eraser", "danger")
        self.lay_out(self._promise, act=self._go)
        self._go.clicked.connect(self._empty)
        self._go.setEnabled(False)

    def begin(self) -> None:
        """Show, and ask what would happen."""
        self.open()
        job = self.ask_plan()
        looking = _called(
            self._what,
            self.tr("Looking at the camera"),
            self.tr("Looking at the dock"),
            self.tr("Looking at the folder"),
        )
        self._progress.watch(job, looking)
        job.done.connect(self._say_plan)
        job.failed.connect(self._notice.say_error)

    def reject(self) -> None:
        """Leave; an emptying under way is stopped between two files."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _promise_words(self) -> str:
        return _called(
            self._what,
            self.tr(
                "Nothing is erased yet: this is what would happen. Each file is first read again, on the "
                "camera and in the vault, and goes only where both are the same."
            ),
            self.tr(
                "Nothing is erased yet: this is what would happen to the files of the cameras that wait for "
                "an order. Each file is first read again, at the dock and in the vault, and goes only where "
                "both are the same."
            ),
            self.tr(
                "Nothing is erased yet: this is what would happen to the files of the cameras that wait for "
                "an order. Each file is first read again, in the folder and in the vault, and goes only "
                "where both are the same."
            ),
        )

    def _say_plan(self, plan: ReleasePlan) -> None:
        self._plan = plan
        going, staying = plan.going, plan.staying
        said = [self._going_words(going)]
        if staying:
            said.append(self.tr("%n file(s) would stay.", "", len(staying)))
        overdue = sum(one.is_overdue for one in staying)
        if overdue:
            said.append(self.tr("%n of them are older than a month.", "", overdue))
        self._summary.setText(" ".join(said))
        self._summary.show()
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
            return self._what.empty(plan, progress)

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
        released = _called(
            self._what,
            self.tr("%n file(s) erased from the camera.", "", done.released),
            self.tr("%n file(s) erased from the dock.", "", done.released),
            self.tr("%n file(s) erased from the folder.", "", done.released),
        )
        said = [sentence(each) for each in done.problems[:_MOST_SAID]]
        if done.left:
            said.append(self.tr("%n file(s) are still on it.", "", len(done.left)))
        self._table.show_rows([])
        self._summary.setText("")
        self._summary.hide()
        self._promise.hide()
        if done.left:
            self.ask_plan()  # what is left by name, and why
        if self._what.is_dock and not said:
            self._notice.say_good(released)
        elif done.is_free and not said:
            kept = f" {Counted().own(done.own)}" if done.own else ""
            self._notice.say_good(camera_free(self._what.title), released + kept)
        else:
            self._notice.say_alarm(released, " ".join(said))

    def _say_stopped(self) -> None:
        stays = _called(
            self._what,
            self.tr("What was not erased stays on the camera; nothing is lost."),
            self.tr("What was not erased stays at the dock; nothing is lost."),
            self.tr("What was not erased stays in the folder; nothing is lost."),
        )
        self._notice.say(self.tr("Stopped."), stays)


def _called(what: ToEmpty, of_camera: str, of_dock: str, of_folder: str) -> str:
    """The words for what people call it."""
    if what.is_folder:
        return of_folder
    return of_dock if what.is_dock else of_camera
