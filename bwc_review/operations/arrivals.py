"""Mounts what was put into the computer and nobody mounted, and lets go of it once it may be taken away.

The desktop has its turn first: a filesystem is mounted here only where it waits still at the second look.
What was mounted once, or could not be, is left alone until it is put in again: whoever unmounted it meant it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from bwc_review.dock import disks as of_disks
from bwc_review.dock.disks import OF_CAMERAS, Disks, Filesystem
from bwc_review.domain.errors import StationError, VolumeNotMounted, VolumeNotReleased


class Arrivals:
    """Remembers between looks what waits and what was settled. For one thread."""

    def __init__(self, disks: Disks | None = None) -> None:
        self._disks = disks or of_disks.disks_here()
        self._waiting: set[str] = set()
        self._settled: set[str] = set()
        self.mounted: Mapping[str, Filesystem] = {}  # by root, at the last look; any thread may read it

    def look(self) -> tuple[StationError, ...]:
        """Look once, and mount what waited at the last look too; what could not be mounted, once each."""
        found = self._seen()
        self._settled &= {one.arrival for one in found}
        self._settled |= {one.arrival for one in found if one.roots}
        open_ = [one for one in found if one.arrival not in self._settled and one.kind in OF_CAMERAS]
        problems = [self._mount(one) for one in open_ if one.arrival in self._waiting]
        self._waiting = {one.arrival for one in open_}
        if problems:  # something was tried: what is mounted now is known at once
            self._seen()
        return tuple(one for one in problems if one is not None)

    def let_go(self, root: str) -> None:
        """Unmount what is mounted there, and switch its disk off. Raises VolumeNotReleased."""
        one = self.mounted.get(root)
        if one is None:
            raise VolumeNotReleased(Path(root).name, "gone")
        self._disks.let_go(one)
        self.mounted = {place: each for place, each in self.mounted.items() if each != one}

    def _seen(self) -> Sequence[Filesystem]:
        found = self._disks.filesystems()
        self.mounted = {str(root): one for one in found for root in one.roots}
        return found

    def _mount(self, one: Filesystem) -> VolumeNotMounted | None:
        self._settled.add(one.arrival)
        try:
            self._disks.mount(one)
        except VolumeNotMounted as refused:
            return refused
        return None
