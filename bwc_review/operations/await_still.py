"""Waits until files have been still for long enough, for an order that no lookout preceded.

The rule is that of a lookout (``Stillness``): what somebody is still writing is neither sealed half-way nor
erased under whoever writes it. What is not still by the end of the wait stays for the next time.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

from bwc_review.dock.listing import Listing, list_source
from bwc_review.dock.profile import CameraProfile
from bwc_review.dock.source import Source, SourceFile
from bwc_review.dock.still import Stillness
from bwc_review.domain.errors import SourceMissing
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.operations.look import Watched

_TURN_S = 0.2


def await_still(
    sources: Sequence[tuple[Source, Watched]],
    profiles: Sequence[CameraProfile],
    progress: Progress = SILENT,
) -> frozenset[SourceFile]:
    """What may be brought in of these sources. Looks once, and again where something is waited for.

    A source that cannot be listed has nothing ready. progress: in seconds of the wait; may raise Cancelled.
    """
    watches = [_Watch(source, watched, profiles) for source, watched in sources]
    for watch in watches:
        watch.look()
    begun, until = time.monotonic(), max((watch.still_at_s for watch in watches), default=0.0)
    while (now := time.monotonic()) < until:
        progress.step(int(now - begun), max(1, round(until - begun)))
        time.sleep(min(_TURN_S, until - now))
    for watch in watches:
        if watch.waits:
            watch.look()
    return frozenset(file for watch in watches for file in watch.ready)


class _Watch:
    """One source, from its first look to its last."""

    def __init__(self, source: Source, watched: Watched, profiles: Sequence[CameraProfile]) -> None:
        self._source, self._watched, self._profiles = source, watched, profiles
        self._still, self._listing = Stillness(), Listing(())
        self._first_s: float | None = None
        self.ready: tuple[SourceFile, ...] = ()

    def look(self) -> None:
        """Look once. A listing takes its time: a file is seen before the end of the first, and of another
        after its beginning.
        """
        begun = time.monotonic()
        try:
            self._listing = list_source(self._source, self._profiles)
        except SourceMissing:
            self._listing = Listing(())
        if self._first_s is None:
            self._first_s = begun = time.monotonic()
        self._still = self._still.look(self._listing.files, begun)
        watched = self._watched
        self.ready = self._still.ready(self._listing, self._profiles, begun, watched.still_s, watched.end)

    @property
    def waits(self) -> bool:
        """Something there is not known to be finished yet."""
        return len(self.ready) < len(self._listing.files)

    @property
    def still_at_s(self) -> float:
        """When all of it is finished that nobody touches until then."""
        return (self._first_s or 0.0) + self._watched.still_s if self.waits else 0.0
