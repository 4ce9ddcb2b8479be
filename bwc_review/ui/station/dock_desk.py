"""What the page of docks and folders shows, and what it asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bwc_review.domain.errors import StationError
from bwc_review.domain.progress import Progress
from bwc_review.ui.station.remote_dock_dialog import RemoteOrder, RemoteTried


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A folder or volume that is looked at."""

    path: str
    is_there: bool
    recordings: int = 0  # that lie there, brought in or not
    last_at: datetime | None = None
    is_unknown: bool = False  # a volume with recordings of no camera of the service
    refusal: str = ""  # "key", "unconfirmed", "account", "cut", "silent"; "address" for a line that is none
    still_s: int = 30  # how long a file must be still there before it is brought in
    end: str = ""  # the name of a file that says so sooner
    is_asked: bool = False  # it has not answered since it was added, or since the program began
    is_kept: bool = False  # on the list; otherwise a volume that was put on just now


@dataclass(frozen=True, slots=True)
class Brought:
    """What a transfer did."""

    ingested: int = 0
    already_there: int = 0
    damaged: int = 0
    unknown_camera: int = 0
    released: int = 0
    size_bytes: int = 0
    seconds: float = 0.0
    failures: tuple[StationError, ...] = ()
    erased_before: int = 0  # content that was erased after its month: not brought back
    freed: tuple[str, ...] = ()  # labels of cameras that were emptied and hold nothing any more
    to_prepare: int = 0  # whose pictures for looking are made later
    left_overdue: int = 0  # still on a camera though their month is over
    unseen: int = 0  # written on a camera during the transfer
    left: tuple[str, ...] = ()  # names of what is still on a camera that was to be emptied
    left_on: tuple[str, ...] = ()  # what people call those cameras
    cleared: tuple[str, ...] = ()  # docks where nothing is left
    own: int = 0  # files that emptied cameras keep for themselves
    overdue_on: tuple[str, ...] = ()  # what people call the cameras of ``left_overdue``
    unfinished: int = 0  # still being written, as far as is known: they come in by themselves


class DockDesk(Protocol):
    """Knows the sources. ``sources`` is asked, the rest is work."""

    def sources(self) -> Sequence[SourceLine]:
        """Docks and folders of the settings, and volumes that look like a camera."""

    def add_source(self, path: str) -> None:
        """Remember a folder."""

    def remove_source(self, path: str) -> None:
        """Look at it no longer; nothing in it is touched."""

    def keep_still(self, path: str, seconds: int, end: str) -> None:
        """Bring in a file of this folder once it was still for so long, or once a file ``end`` says so."""

    def try_remote(self, order: RemoteOrder) -> RemoteTried:
        """Ask a dock on another machine; up to some ten seconds."""

    def add_remote(self, order: RemoteOrder) -> None:
        """Remember one that was tried."""

    def bring_in(self, progress: Progress, *, release: bool) -> Brought:
        """Bring in what is finished everywhere; with ``release`` empty cameras whose copies were verified."""
