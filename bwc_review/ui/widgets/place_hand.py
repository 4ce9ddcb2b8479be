"""Takes the place of a recording from its track: asks for names near it, lets a person say, and notes it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bwc_review.domain.clip import Clip, ClipId, Place
from bwc_review.domain.place_near import NamedPlace
from bwc_review.domain.progress import Progress
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.widgets.place_dialog import PlaceDialog


class Placing(Protocol):
    """``near`` is called in the ask lane, the others in the work lane."""

    def near(self, latitude: float, longitude: float) -> Sequence[NamedPlace]:
        """Names of earlier recordings near a point."""

    def start(self, clip: ClipId) -> tuple[float, float] | None:
        """The first position of its track; None where there is none, or no reason holds for it."""

    def place(self, clip: ClipId, place: Place) -> None:
        """Note the place of a recording; the former one is kept."""


class PlaceHand(QObject):
    """``placed``: a place was noted. ``failed`` carries a ``StationError``. ``lost``: no track was found."""

    placed = Signal()
    failed = Signal(object)
    lost = Signal()

    def __init__(self, placing: Placing, ask: Jobs, work: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._placing, self._ask, self._work, self._window = placing, ask, work, window
        self._asked = 0

    def forget(self) -> None:
        """Another recording, or none: what is on its way is not asked any more."""
        self._asked += 1

    def ask_start(self, clip: Clip) -> None:
        """Where its track begins."""
        self._asked += 1
        job = self._work.start(partial(_started, self._placing, clip.id))
        job.done.connect(partial(self._show_start, self._asked, clip))
        job.failed.connect(self.failed)

    def ask_at(self, clip: Clip, latitude: float, longitude: float) -> None:
        """At this position."""
        self._asked += 1
        self._find_names(self._asked, clip, latitude, longitude)

    def _show_start(self, asked: int, clip: Clip, found: object) -> None:
        if asked != self._asked:
            return
        if isinstance(found, tuple):
            self._find_names(asked, clip, *found)
        else:
            self.lost.emit()

    def _find_names(self, asked: int, clip: Clip, latitude: float, longitude: float) -> None:
        job = self._ask.start(lambda _: self._placing.near(latitude, longitude))
        job.done.connect(partial(self._show, asked, clip, latitude, longitude))
        job.failed.connect(self.failed)

    def _show(
        self, asked: int, clip: Clip, latitude: float, longitude: float, near: Sequence[NamedPlace]
    ) -> None:
        if asked != self._asked:
            return
        dialog = PlaceDialog(clip, (latitude, longitude), near, self._window)
        dialog.stated.connect(partial(self._note, clip.id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _note(self, clip: ClipId, place: Place) -> None:
        job = self._work.start(lambda _: self._placing.place(clip, place))
        job.done.connect(lambda _: self.placed.emit())
        job.failed.connect(self.failed)


def _started(placing: Placing, clip: ClipId, progress: Progress) -> tuple[float, float] | None:  # noqa: ARG001
    return placing.start(clip)
