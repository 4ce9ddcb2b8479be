"""Lets one hand at a time put a content on the list: two cameras may hold the same file."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Contents:
    """Held from the question whether a content is there until it is. Any thread may ask."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._held: set[str] = set()

    @contextmanager
    def alone(self, sha256: str) -> Iterator[None]:
        """Wait until nobody else deals with this content."""
        with self._changed:
            while sha256 in self._held:
                self._changed.wait()
            self._held.add(sha256)
        try:
            yield
        finally:
            with self._changed:
                self._held.discard(sha256)
                self._changed.notify_all()
