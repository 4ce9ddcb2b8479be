"""Knows which sources of a synchronisation still hold something of a camera: one may have two cards."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable

from bwc_review.dock.source import Address
from bwc_review.domain.errors import Cancelled

_TURN_S = 0.2
_PATIENCE_S = 60.0  # a card of 100,000 files is listed by then; one that keeps silent is broken


class Holding:
    """From the beginning of each source to the end of its emptying. Any thread may tell and ask."""

    def __init__(self, patience_s: float = _PATIENCE_S) -> None:
        self._patience_s = patience_s
        self._changed = threading.Condition()
        self._unseen: set[Address] = set()
        self._held: dict[Address, set[str]] = {}

    def begins(self, address: Address) -> None:
        """It is to be looked at: nobody knows yet whose files lie there."""
        with self._changed:
            self._unseen.add(address)

    def lies(self, address: Address, serials: Iterable[str]) -> None:
        """Files of these cameras were seen there, none where it tells nothing of cameras."""
        with self._changed:
            self._held[address] = set(serials)
            self._unseen.discard(address)
            self._changed.notify_all()

    def gone(
        self, address: Address, serials: Iterable[str], waiting: Callable[[], object]
    ) -> tuple[str, ...]:
        """Nothing of these cameras is left there; returns those of which no other source holds anything.

        Waits until all sources that began were looked at, for a while. waiting: called now and then
        meanwhile; where it raises Cancelled nothing is known of any camera. Of two that end at the same
        moment the second one hears it.
        """
        asked = tuple(serials)
        until = time.monotonic() + self._patience_s
        with self._changed:
            self._held.get(address, set()).difference_update(asked)
        while asked and self._awaits(address) and time.monotonic() < until:
            try:
                waiting()
            except Cancelled:
                return ()
        held = self.held()
        return tuple(serial for serial in asked if serial not in held)

    def held(self) -> frozenset[str]:
        """The serials of cameras of which something lies on a source."""
        with self._changed:
            return frozenset(serial for each in self._held.values() for serial in each)

    def _awaits(self, address: Address) -> bool:
        """After a moment, or as soon as another source was looked at."""
        with self._changed:
            if self._unseen - {address}:
                self._changed.wait(_TURN_S)
            return bool(self._unseen - {address})
