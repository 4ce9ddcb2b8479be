"""How long work reports its position and is asked to stop."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Given to every operation that can take longer than a blink."""

    def step(self, done: int, total: int, what: str = "") -> None:
        """Report the position in the unit of the caller; raise ``Cancelled`` if the person asked to stop."""


class Silent:
    """Progress nobody watches."""

    def step(self, done: int, total: int, what: str = "") -> None:
        """Do nothing."""


SILENT = Silent()
