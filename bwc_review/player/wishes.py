"""Hands what is wanted of an engine from the window's thread to the engine's own."""

from __future__ import annotations

import threading
from collections.abc import Callable


class Wishes:
    """What is wanted of the engine's thread. A newer wish replaces an older one of its kind not begun yet."""

    def __init__(self) -> None:
        self._wanted: dict[str, Callable[[], None]] = {}
        self._is_closed = False
        self._news = threading.Condition(threading.Lock())

    def put(self, kind: str, wish: Callable[[], None]) -> None:
        """Want this, and no longer what was wanted of this kind."""
        with self._news:
            self._wanted.pop(kind, None)
            self._wanted[kind] = wish
            self._news.notify()

    def close(self) -> None:
        """Want nothing any more."""
        with self._news:
            self._is_closed = True
            self._news.notify()

    def next(self) -> Callable[[], None] | None:
        """The oldest wish, as soon as there is one; None once closed."""
        with self._news:
            while not self._wanted and not self._is_closed:
                self._news.wait()
            return None if self._is_closed else self._wanted.pop(next(iter(self._wanted)))
