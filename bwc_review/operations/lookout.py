"""Looks at what may be brought in by itself: folders of the settings, volumes of the service's cameras.

Each source is looked at in a thread of its own, so that one which hangs costs no other its look. A volume of
no camera on the list is only named (R1): whose recordings these are, a person says.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import replace
from functools import partial
from pathlib import Path

from bwc_review.dock import volumes as of_volumes
from bwc_review.dock.folder import FOLDER
from bwc_review.dock.patient import SILENT_S, Patient
from bwc_review.dock.reach import reach as reach_source
from bwc_review.dock.source import Address, Reach
from bwc_review.dock.volumes import Volume, Volumes
from bwc_review.operations.look import (
    Found,
    Look,
    Memory,
    Rules,
    SourceKind,
    Watched,
    look_at_folder,
    look_at_volume,
)

_MOST_AT_ONCE = 64


class _Post:
    """One source between looks. volume: None for a folder of the settings."""

    def __init__(self, source: Patient, volume: Volume | None) -> None:
        self.source, self.volume = source, volume
        self.under_way: Future[Found] | None = None
        self.last: Look | None = None
        self._memory = Memory()
        self._has_failed = False

    def begin(self, pool: ThreadPoolExecutor, look: Callable[[Memory], Found]) -> None:
        """Look anew, unless a look is under way."""
        if self.under_way is None:
            self.under_way = pool.submit(look, self._memory)

    def take(self) -> None:
        """What a look that has ended saw. A mistake of ours is raised once for each source, not each time."""
        if self.under_way is None or not self.under_way.done():
            return
        ended, self.under_way = self.under_way, None
        if ended.exception() is not None and self._has_failed:
            return
        self._has_failed = ended.exception() is not None
        seen, self._memory = ended.result()
        if seen.is_silent and seen.kind is SourceKind.OTHER and self.last is not None:
            seen = replace(self.last, is_there=False, is_silent=True, ready=())  # it is what it was
        self.last = seen


class Lookout:
    """Remembers between looks what is still, what a volume is, and who does not answer. For one thread."""

    def __init__(
        self,
        volumes: Volumes | None = None,
        reach: Reach = reach_source,
        monotonic: Callable[[], float] = time.monotonic,
        silent_s: float = SILENT_S,
    ) -> None:
        self._volumes = volumes or of_volumes.volumes_here()
        self._reach = reach
        self._monotonic = monotonic
        self._silent_s = silent_s
        self._pool = ThreadPoolExecutor(_MOST_AT_ONCE, "look")
        self._posts: dict[Address, _Post] = {}  # in the order of the last look
        self._alone: set[Volume] = set()  # what is no camera is looked at once, until it is taken away
        self.last: tuple[Look, ...] = ()  # as far as is known; any thread may read it

    def look(
        self, watched: Sequence[Watched], rules: Rules, within_s: float | None = None
    ) -> tuple[Look, ...]:
        """Look at everything once; after so many seconds what is known then. ``gather`` brings the rest.

        A source that has not answered yet is as it was at the last look, or none of them. within_s: None
        waits for all, which is no longer than the most silent of them is given.
        """
        volumes = self._volumes.mounted()
        self._alone &= set(volumes)
        places = [Path(one.address.place) for one in watched if one.address.kind == FOLDER]
        posts: dict[Address, _Post] = {}
        for one in watched:
            post = posts[one.address] = self._post(one.address, None)
            post.begin(self._pool, partial(look_at_folder, post.source, one, rules, self._monotonic))
        for volume in volumes:
            if volume in self._alone or any(_holds(volume.root, place) for place in (rules.own, *places)):
                continue
            address = Address(FOLDER, str(volume.root))
            post = posts[address] = self._post(address, volume)
            post.begin(self._pool, partial(look_at_volume, post.source, volume, rules))
        self._forget_all_but(posts)
        self._posts = posts
        return self.gather(within_s)

    @property
    def is_waiting(self) -> bool:
        """Something has not answered yet."""
        return any(post.under_way is not None for post in self._posts.values())

    def gather(self, within_s: float | None = None) -> tuple[Look, ...]:
        """What is known once all have answered, or after so many seconds."""
        wait([post.under_way for post in self._posts.values() if post.under_way is not None], within_s)
        failures: list[Exception] = []
        for post in self._posts.values():
            try:
                post.take()
            except Exception as failure:  # noqa: BLE001 (raised below, once the others are known)
                failures.append(failure)
            seen = post.last
            if seen is None or seen.kind is not SourceKind.OTHER or post.volume is None:
                continue
            if seen.is_there and not seen.is_silent:
                self._alone.add(post.volume)
        self._forget_all_but(
            [address for address, post in self._posts.items() if post.volume not in self._alone]
        )
        looks = [post.last for post in self._posts.values() if post.last is not None]
        self.last = tuple(look for look in looks if look.kind is not SourceKind.OTHER)
        if failures:
            raise failures[0]
        return self.last

    def let_go(self, place: str) -> None:
        """Let go of the source at a place: it is about to be taken away, or opened by something else."""
        for address, post in self._posts.items():
            if address.place == place:
                post.source.close()
                post.source, post.under_way = self._patient(address), None

    def close(self) -> None:
        """Let go of every source."""
        self._forget_all_but(())
        self._pool.shutdown()

    def _post(self, address: Address, volume: Volume | None) -> _Post:
        known = self._posts.get(address)
        if known is not None:
            if known.volume == volume:
                return known
            known.source.close()
        return _Post(self._patient(address), volume)

    def _patient(self, address: Address) -> Patient:
        return Patient(self._reach(address), self._silent_s)

    def _forget_all_but(self, kept: Collection[Address]) -> None:
        for address in set(self._posts) - set(kept):
            self._posts.pop(address).source.close()


def _holds(volume: Path, place: Path) -> bool:
    return place == volume or volume in place.parents
