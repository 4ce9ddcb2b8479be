"""A binary file of ours that is read at a place, and can be sent to any other."""

from __future__ import annotations

import io
from abc import abstractmethod


class Placed(io.RawIOBase):
    """Keeps the place; what lies there is known to who derives from it."""

    def __init__(self) -> None:
        super().__init__()
        self._at = 0

    @property
    @abstractmethod
    def _end(self) -> int:
        """The place behind the last byte."""

    def readable(self) -> bool:
        """True: it can be read."""
        return True

    def seekable(self) -> bool:
        """True: any place can be gone to."""
        return True

    def tell(self) -> int:
        """The place of the next byte."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place, also past the end, counted from the start, from here or from the end; never before
        the start.
        """
        origin = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._end}[whence]
        if origin + offset < 0:
            raise ValueError("before the start")
        self._at = origin + offset
        return self._at
