"""Reads and writes large files past the system's cache, or leaves nothing in it of what it read.

What is read past it comes from the drive and from nowhere else, and no way pushes out of memory what the
station needs next. Linux: O_DIRECT (open(2)), in whole pages from memory that begins at a page. Where a file
system refuses it, the same calls go through the cache. Who reads or writes much does so on a thread of its
own, ahead of what is done with the bytes: the system does not read ahead here.
"""

from __future__ import annotations

import ctypes
import errno
import io
import mmap
import os
from contextlib import suppress

from bwc_review.vault import durable

_REFUSED = {errno.EINVAL, errno.EOPNOTSUPP}  # the second one of compressed files on NTFS
_BEHIND = 8 << 20  # bytes that may stay in the cache behind what was read last
PAGE = max(4096, mmap.PAGESIZE)  # bytes; a multiple of what any drive asks for
_LARGE = 2 << 20  # bytes; what Linux calls a huge page on most processors
_DIRECT: int = getattr(os, "O_DIRECT", 0)
_PRIVATE = {"flags": mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS} if hasattr(mmap, "MAP_PRIVATE") else {}


def pages(size: int) -> memoryview:
    """New memory for at least so many bytes, in whole pages, which no process begun meanwhile shares.

    Large memory lies in the system's large pages, where it has any: the drive is asked for fewer and larger
    pieces then (Linux, measured: half its time).
    """
    wanted = whole(size)
    try:
        made = mmap.mmap(-1, wanted + _LARGE if wanted >= _LARGE else wanted, **_PRIVATE)
    except OSError as error:  # else taken for a failure of the drive
        raise MemoryError from error
    if hasattr(mmap, "MADV_DONTFORK"):  # as open(2) wants it of memory that is read into directly
        made.madvise(mmap.MADV_DONTFORK)
    if wanted < _LARGE:
        return memoryview(made)
    start = -ctypes.addressof(ctypes.c_char.from_buffer(made)) % _LARGE
    if hasattr(mmap, "MADV_HUGEPAGE"):
        with suppress(OSError):  # a system built without them
            made.madvise(mmap.MADV_HUGEPAGE, start, wanted - wanted % _LARGE)
    return memoryview(made)[start : start + wanted]


def whole(size: int) -> int:
    """So many bytes, rounded up to whole pages."""
    return -(-size // PAGE) * PAGE


def begin(descriptor: int) -> None:
    """Go past the cache from now on; nothing changes where that is not offered."""
    _set(descriptor, on=True)


def end(descriptor: int) -> bool:
    """Go through the cache from now on; False where it was so before."""
    return _set(descriptor, on=False)


def from_drive(stream: io.FileIO) -> None:
    """Have what is read next come from the drive: on Linux; elsewhere the system may still know it.

    Where the file system offers no direct way either, only what was synced is read anew.
    """
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    begin(stream.fileno())


def read_into(stream: io.FileIO, buffer: memoryview) -> int:
    """As many bytes as come in one go; 0 at the end. OSError."""
    try:
        return stream.readinto(buffer) or 0
    except OSError as error:
        if error.errno not in _REFUSED or not end(stream.fileno()):
            raise
    return stream.readinto(buffer) or 0


class InOrder:
    """A file that is read from where it stands to its end, of which little stays in the cache."""

    def __init__(self, stream: io.FileIO, start: int) -> None:
        """start: where it stands."""
        self._stream = stream
        self._read = self._left = start
        self._advise("POSIX_FADV_SEQUENTIAL", 0, 0)
        begin(stream.fileno())

    def read_into(self, buffer: memoryview) -> int:
        """As many bytes as come in one go; 0 at the end. OSError."""
        count = read_into(self._stream, buffer)
        self._read += count
        if self._read - self._left >= 2 * _BEHIND or not count:
            over = self._read - _BEHIND if count else self._read
            self._advise("POSIX_FADV_DONTNEED", self._left, over - self._left)
            self._left = over
        return count

    def _advise(self, advice: str, start: int, length: int) -> None:
        """Tell the system, where it listens: no more than advice."""
        if hasattr(os, "posix_fadvise"):
            with suppress(OSError):
                os.posix_fadvise(self._stream.fileno(), start, length, getattr(os, advice))


def read_at(stream: io.FileIO, buffer: memoryview, start: int, length: int) -> memoryview:
    """The bytes of [start, start + length), less past the end: a part of the buffer.

    buffer: of ``pages``, for two pages more than what is asked for. OSError.
    """
    page = start - start % PAGE
    wanted, filled = whole(start + length - page), 0
    stream.seek(page)
    while filled < wanted and (count := read_into(stream, buffer[filled:wanted])):
        filled += count
    return buffer[start - page : max(start - page, min(start - page + length, filled))]


class Writer:
    """Writes a file in order, whole pages past the cache and only its end through it. Of one thread."""

    def __init__(self, descriptor: int) -> None:
        """descriptor: open for reading too, standing where the next byte belongs: its end. OSError."""
        self._descriptor = descriptor
        at = os.lseek(descriptor, 0, os.SEEK_CUR)
        self.begun = b""  # the page that is not full yet: to be written again, before what follows
        if at % PAGE:
            os.lseek(descriptor, at - at % PAGE, os.SEEK_SET)
            self.begun = os.read(descriptor, at % PAGE)
            os.lseek(descriptor, at - at % PAGE, os.SEEK_SET)
        begin(descriptor)

    def write(self, data: memoryview) -> None:
        """Whole pages, out of memory of ``pages`` from the beginning of one of them. OSError."""
        self._put(data)

    def finish(self, rest: bytes) -> None:
        """Write the end, less than a page; not synced. OSError."""
        if rest:
            end(self._descriptor)
            durable.write_all(self._descriptor, rest)

    def _put(self, data: memoryview) -> None:
        at = os.lseek(self._descriptor, 0, os.SEEK_CUR)
        try:
            durable.write_all(self._descriptor, data)
        except OSError as error:
            if error.errno not in _REFUSED or not end(self._descriptor):
                raise
            written = os.lseek(self._descriptor, 0, os.SEEK_CUR) - at
            durable.write_all(self._descriptor, data[written:])


def _set(descriptor: int, *, on: bool) -> bool:
    if not _DIRECT:
        return False
    import fcntl

    now = fcntl.fcntl(descriptor, fcntl.F_GETFL)
    if bool(now & _DIRECT) == on:
        return False
    try:
        fcntl.fcntl(descriptor, fcntl.F_SETFL, now ^ _DIRECT)
    except OSError:  # this file system has no such way
        return False
    return True
