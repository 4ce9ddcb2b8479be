"""Keeps what is being written: soon after the last key, at once when the page is left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from bwc_review.domain.incident import Narrative
from bwc_review.domain.progress import Progress
from bwc_review.ui.jobs import Jobs

SAVE_AFTER_MS = 4000  # each saving is a journal entry: a pause in writing, not every key


class Autosave(QObject):
    """``saved`` carries the moment, ``failed`` the StationError; what failed stays to be saved."""

    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        save: Callable[[str, Narrative], None],
        lane: Jobs,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._lane = lane
        self._clock = clock
        self._number = ""
        self._kept: Narrative | None = None
        self._wanted: Narrative | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.flush)

    def begin(self, number: str, kept: Narrative) -> None:
        """Another incident is shown, as it is kept now. What was waiting is saved first."""
        self.flush()
        self._number, self._kept, self._wanted = number, kept, None

    def change(self, narrative: Narrative) -> None:
        """The person wrote something."""
        self._wanted = narrative
        self._timer.start()

    @property
    def is_waiting(self) -> bool:
        """Something was written that is not kept yet."""
        return self._wanted is not None and self._wanted != self._kept

    def flush(self) -> None:
        """Save now. A document issued afterwards in the same lane finds it saved."""
        self._timer.stop()
        if not self.is_waiting or self._wanted is None:
            return
        number, narrative, before = self._number, self._wanted, self._kept
        self._kept = narrative

        def operation(progress: Progress) -> None:  # noqa: ARG001 (one transaction)
            self._save(number, narrative)

        job = self._lane.start(operation)
        job.done.connect(lambda _: self.saved.emit(self._clock()))
        job.failed.connect(lambda error: self._say_failed(number, before, error))

    def _say_failed(self, number: str, before: Narrative | None, error: object) -> None:
        if number == self._number:
            self._kept = before
        self.failed.emit(error)
