"""Has the catalogue looked at after opening, and everything sealed once a week, beside the rest (R4)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from bwc_review import startup
from bwc_review.app.seat import Seat
from bwc_review.domain.errors import CatalogueDamaged, IntegrityBroken
from bwc_review.domain.progress import Progress
from bwc_review.operations.check_pages import PagesChecked, check_pages
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.main_window import MainWindow


class Checker(QObject):
    """One job at a time in a lane of its own; closing stops it, and the next start goes on.

    ``checked``: a look is over and its result can be read.
    """

    checked = Signal()

    def __init__(self, seat: Seat, window: MainWindow, lane: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._seat, self._window, self._lane = seat, window, lane
        self._may_look = False  # nothing else is looking, and the catalogue can be believed

    def begin(self) -> None:
        """Once, when the station is in order."""
        job = self._lane.start(partial(check_pages, self._seat.station.catalogue))
        job.done.connect(self._say_pages)
        job.failed.connect(self._window.notice.say_error)

    def look(self) -> None:
        """From time to time: whether the weekly check is due, and then the check."""
        if not self._may_look:
            return
        self._may_look = False

        def operation(progress: Progress) -> IntegrityBroken | None:
            return startup.check_vault_now(self._seat.station, progress)

        job = self._lane.start(operation)
        job.done.connect(self._say_vault)
        job.failed.connect(self._window.notice.say_error)
        job.ended.connect(self._ended)

    def _ended(self) -> None:
        self._may_look = True

    def _say_pages(self, found: PagesChecked) -> None:
        if found.bad:
            self._window.notice.say_error(CatalogueDamaged(str(self._seat.station.paths.catalogue)))
        else:
            self._may_look = True
            self.look()
        self.checked.emit()

    def _say_vault(self, found: object) -> None:
        if isinstance(found, IntegrityBroken):
            self._window.notice.say_error(found)
            self.checked.emit()
