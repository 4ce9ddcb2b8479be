"""What goes wrong between a camera and the vault: its volume, its files, the room, what docks send."""

from __future__ import annotations

from dataclasses import dataclass

from bwc_review.domain.errors.fault import StationError


@dataclass(eq=False)
class SourceMissing(StationError):
    """The folder or volume to bring in does not exist or cannot be listed."""

    source: str


@dataclass(eq=False)
class VolumeNotMounted(StationError):
    """A disk that was put in is not mounted: its files cannot be seen. cause: "not_allowed", "busy", "gone",
    "failed".
    """

    volume: str
    cause: str


@dataclass(eq=False)
class VolumeNotReleased(StationError):
    """A disk is mounted still and should not be pulled out. cause: as of VolumeNotMounted."""

    volume: str
    cause: str


@dataclass(eq=False)
class SourceUnreadable(StationError):
    """A file on the camera cannot be read."""

    file: str
    cause: str


@dataclass(eq=False)
class SourceVanished(StationError):
    """A file or the whole volume went away while it was being read."""

    file: str


@dataclass(eq=False)
class FileGone(SourceVanished):
    """A file went away and its camera or dock did not: somebody else erased or moved it meanwhile."""


@dataclass(eq=False)
class SourceChanged(StationError):
    """A file on the camera changed while it was being read."""

    file: str


@dataclass(eq=False)
class DiskFull(StationError):
    """There is no room left. needed_bytes is 0 where it cannot be known."""

    folder: str
    needed_bytes: int = 0


@dataclass(eq=False)
class CopyDiffers(StationError):
    """The sealed copy, re-read, is not what was read from the camera."""

    file: str


@dataclass(eq=False)
class ReleaseRefused(StationError):
    """A copy could not be erased where it was brought in from (write-protected, gone, busy).

    at: "camera", "dock" for a folder or server that others fill, "spool" for what a dock pushed.
    """

    file: str
    cause: str
    at: str = "camera"


@dataclass(eq=False)
class WorkerDied(StationError):
    """The process that reads untrusted files ended unexpectedly."""

    file: str


@dataclass(eq=False)
class SourceStuck(WorkerDied):
    """What reads a file hangs in the system itself, which cannot end it before its share or drive answers."""


@dataclass(eq=False)
class RecordingUnread(StationError):
    """A recording came in whole, and the process that looks into it ended over it."""

    file: str


@dataclass(eq=False)
class NoteUnread(StationError):
    """What lies beside a recording came in whole, and is too large to be read for positions and marks."""

    file: str


@dataclass(eq=False)
class NothingReceived(StationError):
    """Docks called recordings complete and sent notes alone; these went with their month. count: of them."""

    count: int


@dataclass(eq=False)
class CameraUnknown(StationError):
    """No camera of the service has this serial."""

    serial: str


@dataclass(eq=False)
class ReceiverUnreachable(StationError):
    """Docks cannot reach the station: the address is not of this computer, or the port is taken."""

    address: str
    port: int
    cause: str


@dataclass(eq=False)
class ReceiverNotSetUp(StationError):
    """A connection file was asked for, or docks were to be let in, before an address was chosen."""
