"""Time for what waits until files are still: it passes at once, and only while somebody waits."""

from __future__ import annotations

from collections.abc import Callable


class Hurry:
    """Stands in for ``time`` in a module that waits; ``meanwhile`` happens in each of its moments."""

    def __init__(self, now_s: float = 0.0) -> None:
        self.now_s, self.meanwhile = now_s, list[Callable[[], object]]()

    def monotonic(self) -> float:
        return self.now_s

    def sleep(self, seconds: float) -> None:
        self.now_s += seconds
        for happens in self.meanwhile:
            happens()
