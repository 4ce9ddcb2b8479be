"""Keeps docks let in while the station is open, anew when the way to it changes."""

from __future__ import annotations

import threading
from collections.abc import Callable

from bwc_review import startup
from bwc_review.operations.receive import Receiving
from bwc_review.station import Station


class Receptionist:
    """Any thread may ask. ``told`` is called, by a thread of the server, when a recording is complete."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._lock = threading.Lock()
        self._open: Receiving | None = None
        self._is_over = False
        self.told: Callable[[], None] = lambda: None

    @property
    def is_open(self) -> bool:
        """Docks are let in now."""
        return self._open is not None

    def begin_again(self) -> None:
        """Listen as the station is set up to now, or not at all. Raises what ``receive`` does."""
        with self._lock:
            self._let_go()
            if not self._is_over:
                self._open = startup.begin_receiving(self._station, self._tell)

    def close(self) -> None:
        """Let nobody in any more, for good."""
        with self._lock:
            self._is_over = True
            self._let_go()

    def _tell(self) -> None:
        """Whoever is to be told by then."""
        self.told()

    def _let_go(self) -> None:
        before, self._open = self._open, None
        if before is not None:
            before.close()
