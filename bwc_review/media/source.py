"""Opens clips for libav so that a failure of the stream is never lost: not a torn seal, not a pulled cable.

libav takes an exception of a stream for the end of the file, keeps only the last one, and prints the rest.
Here the first one is kept, reading ends there, and the exception is raised where Python is in charge again.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import av
from av.container import InputContainer
from av.error import FFmpegError

BUFFER = 262_144  # bytes a read; halves the reads of the sealed view
_PIECE = 16_384  # of which the blocks of a seal and of a disk are multiples: none is read for its neighbour


class Watched:
    """A readable, seekable stream for libav; check() raises what went wrong in it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._error: Exception | None = None

    def read(self, size: int = -1) -> bytes:
        """Up to size bytes, nothing more once the stream has failed."""
        if self._error is not None:
            return b""
        at = self._stream.tell()
        try:
            return self._stream.read(size)
        except Exception as error:  # noqa: BLE001 - whatever it is, check() raises it again
            return self._before(at, size, error)

    def _before(self, at: int, size: int, error: Exception) -> bytes:
        """All that can still be read in front of the failure; where nothing can, the failure is kept."""
        parts: list[bytes] = []
        try:
            self._stream.seek(at)
            while size > 0 and (part := self._stream.read(min(size, _PIECE - at % _PIECE))):
                parts.append(part)
                at += len(part)
                size -= len(part)
        except Exception as again:  # noqa: BLE001 - as above
            error = again
        if not parts:
            self._error = error
        return b"".join(parts)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """As of any stream."""
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        """As of any stream."""
        return self._stream.tell()

    def seekable(self) -> bool:
        """True: only such streams are given here."""
        return True

    def readable(self) -> bool:
        """True: only such streams are given here."""
        return True

    @property
    def has_failed(self) -> bool:
        """The stream raised; nothing more is read."""
        return self._error is not None

    def check(self) -> None:
        """Raise what the stream raised, if it did."""
        if self._error is not None:
            raise self._error


def open_container(watched: Watched) -> InputContainer:
    """The container, its head read. FFmpegError: libav knows none like it; ask check() why first."""
    return av.open(watched, "r", buffer_size=BUFFER, metadata_errors="replace")


@contextmanager
def opened(stream: BinaryIO) -> Iterator[InputContainer]:
    """The container that begins at the stream's beginning, closed at the end of the block.

    FFmpegError: libav knows none like it. What the stream itself raises goes through, on leaving the block at
    the latest.
    """
    watched = Watched(stream)
    stream.seek(0)
    try:
        with open_container(watched) as container:
            yield container
    except FFmpegError:
        watched.check()
        raise
    watched.check()
