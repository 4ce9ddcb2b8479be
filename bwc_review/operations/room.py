"""Lends the room of the vault to the cameras of one synchronisation, so that none begins what cannot fit."""

from __future__ import annotations

import threading
from collections.abc import Hashable

from bwc_review.vault.store import Store


class Room:
    """What is free, less what was promised to others and is not written yet. Any thread may ask."""

    def __init__(self, store: Store, margin_bytes: int) -> None:
        """margin_bytes: what stays free in any case."""
        self._store = store
        self._margin = margin_bytes
        self._lock = threading.Lock()
        self._lent: dict[Hashable, int] = {}

    def lend(self, who: Hashable, new_bytes: int, largest_bytes: int) -> None:
        """Promise room for all that is new, and for a copy of the largest file that players seek in.

        DiskFull where it does not fit beside the margin and what others were promised; nothing needs none.
        """
        if not new_bytes and not largest_bytes:
            return
        with self._lock:
            self._store.reserve(sum(self._lent.values()) + new_bytes + largest_bytes + self._margin)
            self._lent[who] = new_bytes

    def spent(self, who: Hashable, size: int) -> None:
        """So much of it is written, or will not be."""
        with self._lock:
            self._lent[who] = max(0, self._lent.get(who, 0) - size)

    def give_back(self, who: Hashable) -> None:
        """Nothing more is written."""
        with self._lock:
            self._lent.pop(who, None)
