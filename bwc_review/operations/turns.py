"""Lets so many work at once and all others wait their turn, in the order in which they came."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_TURN_S = 0.2


class Turns:
    """Places taken for one file each: whoever has many files queues again behind who has had none."""

    def __init__(self, places: int) -> None:
        self._free = places
        self._changed = threading.Condition()
        self._queue: deque[object] = deque()

    @contextmanager
    def place(self, waiting: Callable[[], object]) -> Iterator[None]:
        """Take a place. waiting: called now and then meanwhile; what it raises ends the wait."""
        me = object()
        with self._changed:
            self._queue.append(me)
            try:
                while self._queue[0] is not me or not self._free:
                    self._changed.wait(_TURN_S)
                    waiting()
                self._free -= 1
            finally:
                self._queue.remove(me)
                self._changed.notify_all()
        try:
            yield
        finally:
            with self._changed:
                self._free += 1
                self._changed.notify_all()
