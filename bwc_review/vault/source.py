"""Reads a file of the outside in large blocks and tells its failures apart: gone, unreadable, changed."""

from __future__ import annotations

import errno
import io
import os
from typing import BinaryIO

from bwc_review.domain.errors import SourceChanged, SourceUnreadable, SourceVanished, StationError
from bwc_review.vault.direct import InOrder

_GONE = {errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.ENOTCONN, errno.ESTALE, errno.ESHUTDOWN}


class Source:
    """A file of the outside, whose failures are facts with its name."""

    def __init__(self, stream: BinaryIO, name: str, expected_bytes: int | None, start: int = 0) -> None:
        """start: where the stream stands; what lies before counts as read."""
        self._stream = stream
        self._name = name
        self._expected = expected_bytes
        self._before = self._state()
        self._in_order = InOrder(stream, start) if isinstance(stream, io.FileIO) else None
        self.total = expected_bytes if expected_bytes is not None else (self._before or (0, 0))[0]
        self.bytes_read = start

    def fill(self, buffer: memoryview) -> int:
        """Fill the buffer, or as much of it as there is; 0 at the end."""
        filled = 0
        try:
            while filled < len(buffer):
                count = self._read(buffer[filled:])
                if not count:
                    break
                filled += count
        except OSError as error:
            raise self._failure(error) from error
        self.bytes_read += filled
        if self._expected is not None and self.bytes_read > self._expected:
            raise SourceChanged(self._name)
        return filled

    def finish(self) -> None:
        """SourceChanged where the file is not as long, or not as old, as it was at the beginning."""
        if self._expected is not None and self.bytes_read != self._expected:
            if self._is_gone():
                raise SourceVanished(self._name)
            raise SourceChanged(self._name)
        if self._state() != self._before:
            raise SourceChanged(self._name)

    def _read(self, buffer: memoryview) -> int:
        if self._in_order is not None:
            return self._in_order.read_into(buffer)
        readinto = getattr(self._stream, "readinto", None)
        if readinto is not None:
            return readinto(buffer) or 0
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def _state(self) -> tuple[int, int] | None:
        """Size and time of change, where there is a file behind the stream."""
        try:
            found = os.fstat(self._stream.fileno())
        except (OSError, AttributeError, ValueError):  # a stream in memory
            return None
        return found.st_size, found.st_mtime_ns

    def _failure(self, error: OSError) -> StationError:
        if error.errno in _GONE or self._is_gone():
            return SourceVanished(self._name)
        return SourceUnreadable(self._name, error.strerror or type(error).__name__)

    def _is_gone(self) -> bool:
        path = getattr(self._stream, "name", None)
        return isinstance(path, str) and bool(path) and not os.path.lexists(path)
