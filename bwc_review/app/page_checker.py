"""Has every page of the catalogue looked at once after opening, beside everything else."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from bwc_review.app.seat import Seat
from bwc_review.domain.errors import CatalogueDamaged
from bwc_review.operations.check_pages import PagesChecked, check_pages
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.main_window import MainWindow


class PageChecker(QObject):
    """One job in a lane of its own; closing stops it, and the next start goes on.

    ``checked``: the look is over and its result can be read.
    """

    checked = Signal()

    def __init__(self, seat: Seat, window: MainWindow, lane: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._seat, self._window, self._lane = seat, window, lane

    def begin(self) -> None:
        """Once, when the station is in order."""
        job = self._lane.start(partial(check_pages, self._seat.station.catalogue))
        job.done.connect(self._say)
        job.failed.connect(self._window.notice.say_error)

    def _say(self, found: PagesChecked) -> None:
        if found.bad:
            self._window.notice.say_error(CatalogueDamaged(str(self._seat.station.paths.catalogue)))
        self.checked.emit()
