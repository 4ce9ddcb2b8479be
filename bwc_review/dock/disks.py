"""The port through which removable filesystems are mounted that nobody mounted, and let go of safely.

Only what cameras write is mounted, and so that nothing on it can be run: a stick that somebody plugs in
reaches the kernel's FAT drivers and nothing else.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

OF_CAMERAS = frozenset({"vfat", "exfat"})  # filesystem types
OPTIONS = ("nosuid", "nodev", "noexec")


@dataclass(frozen=True, slots=True)
class Filesystem:
    """A filesystem on a disk that can be taken away. roots: where it is mounted, () where it is not.

    id: what the system calls it. arrival: another one each time it is put in. kind: its type, "vfat".
    title: its label, else its device.
    """

    id: str
    arrival: str
    title: str
    kind: str
    roots: tuple[Path, ...] = ()


class Disks(Protocol):
    """The removable disks of this computer."""

    def filesystems(self) -> Sequence[Filesystem]:
        """Those there now, in order of their ids; empty where the system does not say. Never raises."""

    def mount(self, one: Filesystem) -> None:
        """Mount it with ``OPTIONS``, asking nobody, unless it is already. Raises VolumeNotMounted."""

    def let_go(self, one: Filesystem) -> None:
        """Unmount all that is on its disk, and switch the disk off where nothing else hangs on it.

        Raises VolumeNotReleased: then it is mounted still.
        """


class NoDisks:
    """``Disks`` of a system that mounts everything by itself, or that is not asked."""

    def filesystems(self) -> Sequence[Filesystem]:
        """None."""
        return ()

    def mount(self, one: Filesystem) -> None:
        """Never called: there is nothing to mount."""
        raise NotImplementedError(one.id)

    def let_go(self, one: Filesystem) -> None:
        """Never called: there is nothing to let go of."""
        raise NotImplementedError(one.id)


def disks_here() -> Disks:
    """The way this system is asked."""
    from bwc_review.dock.udisks import Udisks

    return Udisks() if sys.platform == "linux" else NoDisks()
