"""How far a synchronisation is, as it is shown: values without clock or cameras."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from bwc_review.domain.errors import StationError


class Stage(Enum):
    """What is done with a camera now."""

    LISTING = "listing"
    MOVING = "moving"
    AWAY = "away"  # it was taken away, or does not answer; it is waited for
    EMPTYING = "emptying"
    DONE = "done"
    FAILED = "failed"  # not there, or no room for what it holds


ENDED = frozenset({Stage.DONE, Stage.FAILED})  # nothing more happens to it in this synchronisation


@dataclass(frozen=True, slots=True)
class CameraView:
    """How far one camera is, in bytes. left_s: None where nothing honest can be said yet."""

    source: str  # its place
    title: str
    stage: Stage
    done: int = 0
    total: int = 0
    left_s: float | None = None


@dataclass(frozen=True, slots=True)
class View:
    """All cameras of a synchronisation, in the order in which they came. left_s: until the last one is in."""

    cameras: tuple[CameraView, ...] = ()
    is_paused: bool = False

    @property
    def done(self) -> int:
        """Bytes dealt with."""
        return sum(one.done for one in self.cameras)

    @property
    def total(self) -> int:
        """Bytes of what is known to wait."""
        return sum(one.total for one in self.cameras)

    @property
    def left_s(self) -> float | None:
        """Each camera has its own speed: the last one in tells."""
        moving = [
            one.left_s for one in self.cameras if one.stage in {Stage.LISTING, Stage.MOVING, Stage.AWAY}
        ]
        known = [one for one in moving if one is not None]
        return max(known, default=None) if len(known) == len(moving) else None


@dataclass(frozen=True, slots=True)
class CameraDone:
    """What a camera's end says at once, while others go on. freed, asking: labels of cameras.
    cleared: the dock where nothing is left. own: files that a freed camera keeps for itself.

    source: its place. is_short: not everything came in that should have. again: relative paths of what is to
    be tried again; none where it is short: all of it.
    """

    title: str
    ingested: int = 0
    freed: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    problems: tuple[StationError, ...] = ()
    source: str = ""
    is_short: bool = False
    again: tuple[str, ...] = ()
    cleared: tuple[str, ...] = ()
    own: int = 0
