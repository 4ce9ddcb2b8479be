"""Knows which sources of a synchronisation still hold something of a camera: one may have two cards."""

from __future__ import annotations

import threading
from collections.abc import Iterable

from bwc_review.dock.source import Address


class Holding:
    """From the look at each source to the end of its emptying. Any thread may tell and ask."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: dict[Address, set[str]] = {}

    def lies(self, address: Address, serials: Iterable[str]) -> None:
        """Files of these cameras were seen there."""
        with self._lock:
            self._held[address] = set(serials)

    def gone(self, address: Address, serials: Iterable[str]) -> tuple[str, ...]:
        """Nothing of these cameras is left there; returns those of which no other source holds anything.

        Of two that end at the same moment the second one hears it.
        """
        with self._lock:
            asked = tuple(serials)
            self._held.get(address, set()).difference_update(asked)
            held = {serial for each in self._held.values() for serial in each}
        return tuple(serial for serial in asked if serial not in held)
