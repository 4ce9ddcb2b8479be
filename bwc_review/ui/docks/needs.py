"""What the dock screen is given: who answers it, and the plain values it shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from bwc_review.domain.camera import ReleasePolicy
from bwc_review.domain.docking import CameraBoard, Docking
from bwc_review.domain.errors import StationError
from bwc_review.domain.progress import Progress
from bwc_review.domain.release_plan import ReleasePlan


@dataclass(frozen=True, slots=True)
class EmptiedNow:
    """What an order to empty one camera did. left: names still on it. own: files it keeps for itself."""

    released: int = 0
    is_free: bool = False
    left: tuple[str, ...] = ()
    problems: tuple[StationError, ...] = ()
    own: int = 0


@dataclass(frozen=True, slots=True)
class ToEmpty:
    """What an order empties. title: as people call it. is_dock: a folder or network dock, no camera.

    is_folder: people call it a folder, whoever fills it.
    """

    title: str
    plan: Callable[[], ReleasePlan]
    empty: Callable[[ReleasePlan, Progress], EmptiedNow]
    is_dock: bool = False
    is_folder: bool = False


class DockBoard(Protocol):
    """Knows the cameras. ``board``, ``plan`` and ``history`` are asked, the rest is work."""

    def board(self) -> CameraBoard:
        """How each camera stands."""

    def set_release(self, serial: str, release: ReleasePolicy) -> None:
        """What is done with its own copies after a transfer."""

    def plan(self, serial: str) -> ReleasePlan:
        """What emptying it would do. Raises SourceMissing where it is gone."""

    def place_plan(self, source: str) -> ReleasePlan:
        """What the next transfer would do at a watched folder or network dock. SourceMissing, as above."""

    def waiting_plan(self, source: str) -> ReleasePlan:
        """What an order would do there to the files of cameras that wait for one. SourceMissing, as above."""

    def empty_waiting(self, source: str, plan: ReleasePlan, progress: Progress) -> EmptiedNow:
        """Give that order: of what was shown, nothing else goes."""

    def empty(self, serial: str, plan: ReleasePlan, progress: Progress) -> EmptiedNow:
        """Bring in what is new on it, then empty it of what was compared; of what was shown, nothing else."""

    def history(self, serial: str) -> Sequence[Docking]:
        """Its dockings, newest first."""

    def history_table(self, serial: str) -> bytes:
        """The same as CSV, on record."""

    def history_paper(self, serial: str, *, is_draft: bool) -> bytes:
        """The same as a PDF, on record unless it is a draft."""
