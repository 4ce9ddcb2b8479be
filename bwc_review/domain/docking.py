"""Says how a camera stands: on its dock or not, what was brought in of it last, whether it is free (R10)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.camera_clock import ClockEvidence
from bwc_review.domain.camera_order import OrderState
from bwc_review.domain.clock_slip import CameraSlip
from bwc_review.domain.room_forecast import RoomForecast

_CLOCK_OFF_S = 60.0


class DockingEnd(Enum):
    """How the transfer of one docking ended."""

    UNDER_WAY = "under_way"
    DONE = "done"
    INTERRUPTED = "interrupted"  # stopped by a person, or the program ended in the middle


class Emptying(Enum):
    """What became of the camera's own copies after the transfer."""

    NOT_REACHED = ""
    DONE = "done"
    CLEARED = "cleared"  # those in the folder that a dock fills: the camera itself was not looked at
    CUT = "begun"  # something was to go, and nothing tells how far it came
    WRITE_PROTECTED = "read_only"
    DOCK_REFUSES = "dock_read_only"  # the folder or server on which its recordings lay
    ASKS = "asks"  # waits for an order
    NEVER = "never"  # set so
    NOT_LISTED = "not_listed"  # no camera of the service


@dataclass(frozen=True, slots=True)
class Docking:
    """One docking of a camera as the journal tells it. Counts are of files; bytes those found on it.

    listed: the fingerprint of the recordings that it dealt with, "" where none was noted.

    shared_by: cameras whose files lay at the same source; then files, bytes, new, already and problems are
    those of all of them together. released_bytes, left, own, overdue and unseen are of this camera alone.
    """

    number: int  # of its entry in the journal
    at: datetime
    end: DockingEnd
    files: int
    size_bytes: int
    ended_at: datetime | None = None
    shared_by: int = 1
    new: int = 0
    already: int = 0
    problems: int = 0
    emptying: Emptying = Emptying.NOT_REACHED
    released: int = 0
    released_bytes: int = 0
    left: int = 0
    own: int = 0  # what it keeps for itself, not in left
    overdue: int = 0  # still on it though their month is over
    unseen: int = 0  # written on it meanwhile: the station has no copy
    listed: str = ""

    @property
    def is_free(self) -> bool:
        """It was emptied, listed again, and nothing was left."""
        return self.emptying is Emptying.DONE and not self.left

    @property
    def is_left_known(self) -> bool:
        """What it lay on was listed again after the erasing."""
        return self.emptying in {Emptying.DONE, Emptying.CLEARED}


class CameraState(Enum):
    """The one word on a camera's card."""

    FORBIDDEN = "forbidden"  # it lies on a dock and is no camera of the service (R1)
    WRITE_PROTECTED = "write_protected"
    WAITS = "waits"  # everything is in; it waits for an order to be emptied
    KEPT = "kept"  # everything is in; it is never emptied by the station
    DOCKED = "docked"  # something on it is not in yet
    REMAINS = "remains"  # no recording bears its name, and yet it is not empty
    FREE = "free"  # it lies on a dock and holds nothing
    AWAY = "away"
    NEVER_SEEN = "never_seen"


@dataclass(frozen=True, slots=True)
class OnDock:
    """What lies on a camera that is docked now. place: as a person calls it; source: as its address does.

    files: its recordings; size_bytes: theirs. others: what lies there besides, once there are none of its
    own: recordings that bear no camera's name, that it has not finished, and what belongs to no recording.
    own: what it keeps for itself, where nothing else is left of it. is_in: each of its recordings came in.
    """

    place: str
    files: int = 0
    size_bytes: int = 0
    is_readonly: bool = False
    others: int = 0
    own: int = 0
    is_in: bool = False
    source: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class ClockReading:
    """What was last found of a camera's clock. offset_s: to ADD to its time; at: of that docking."""

    offset_s: float
    evidence: ClockEvidence
    at: datetime
    proposal_s: float | None = None  # measured and not applied: a person decides

    @property
    def is_off(self) -> bool:
        """Somebody should look at it: it is off by a minute or more, or something is proposed."""
        return abs(self.offset_s) >= _CLOCK_OFF_S or self.proposal_s is not None


@dataclass(frozen=True, slots=True)
class CameraCard:
    """All that is shown of a camera. wearer: the name of who has it, "" for nobody, or where not told."""

    camera: Camera
    state: CameraState
    is_listed: bool = True
    wearer: str = ""
    dock: OnDock | None = None
    last: Docking | None = None
    docked_at: datetime | None = None  # last, also where the journal tells no more of it
    clock: ClockReading | None = None
    slip: CameraSlip | None = None  # proposed to be corrected, for those who may

    @property
    def can_be_emptied(self) -> bool:
        """A person may order it now: the camera asks, holds something, and can be written."""
        asks = self.is_listed and self.camera.release is not ReleasePolicy.NEVER
        dock = self.dock
        return asks and dock is not None and dock.files + dock.others > 0 and not dock.is_readonly


@dataclass(frozen=True, slots=True)
class DockPlace:
    """A watched folder or network dock, as it was at the last look. title: as a person calls it.

    refusal: why it is not there, "silent" where it keeps silent, "" where nothing tells. finished: recordings
    that may be brought in now. aside: folders that its dock has not finished, or refused.
    """

    title: str
    source: str
    is_there: bool = True
    refusal: str = ""
    recordings: int = 0
    finished: int = 0
    aside: tuple[str, ...] = ()

    @property
    def is_folder(self) -> bool:
        """It is a folder of this computer or of a share, no dock that is reached at an address."""
        return "://" not in self.source


@dataclass(frozen=True, slots=True)
class CameraBoard:
    """All cameras and docks, what a person may do with them, and the prefect's order where they see to it.

    room: how long the vault takes in what they bring. can_let_go: sources (as ``OnDock.source``) that the
    station can unmount before they are taken away.
    """

    cards: tuple[CameraCard, ...]
    may_manage: bool = False
    order: OrderState | None = None
    room: RoomForecast | None = None
    can_let_go: frozenset[str] = frozenset()
    places: tuple[DockPlace, ...] = ()


def camera_state(
    camera: Camera, is_listed: bool, dock: OnDock | None, last: Docking | None, docked_at: datetime | None
) -> CameraState:
    """The word, what wants a person first. Whether a transfer is under way is told by the transfer itself."""
    if dock is None:
        return CameraState.NEVER_SEEN if last is None and docked_at is None else CameraState.AWAY
    if not is_listed:
        return CameraState.FORBIDDEN
    if not dock.files:
        return CameraState.REMAINS if dock.others else CameraState.FREE
    if dock.is_readonly:
        return CameraState.WRITE_PROTECTED
    if last is None or last.end is not DockingEnd.DONE or last.problems or not dock.is_in:
        return CameraState.DOCKED
    return CameraState.KEPT if camera.release is ReleasePolicy.NEVER else CameraState.WAITS
