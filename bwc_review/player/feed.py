"""Gives libVLC the plain bytes of a clip through callbacks, so that no plain file ever exists.

The callbacks run on libVLC's threads. They know integers only: a number for the feed, a number for each
opening of it. A failed read is remembered in the feed's error slot, because libVLC shows every failure as
the end of the clip.
"""

from __future__ import annotations

import ctypes
import itertools
import threading
from dataclasses import dataclass
from typing import Any, Protocol

READ_BYTES = 256 * 1024
_LEAST_BYTES = 4096  # how finely the bytes before a damaged place are still had
_FAILED = -1


class Source(Protocol):
    """A clip that can be read anywhere. ``vault.reader.SealedReader`` happens to be one."""

    @property
    def size(self) -> int:
        """Length of the clip in bytes."""

    def read(self, offset: int, length: int) -> bytes:
        """The bytes of [offset, offset + length), fewer past the end."""


@dataclass
class _Opening:
    feed: Feed
    position: int = 0


class Feed:
    """One clip on its way to libVLC: its source, whether it may still be read, and what went wrong."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._stopped = threading.Event()
        self.error: Exception | None = None
        self.bytes_read = 0

    @property
    def size(self) -> int:
        """Length of the clip in bytes."""
        return self._source.size

    def stop(self) -> None:
        """Refuse every further read, so that libVLC lets go."""
        self._stopped.set()

    def read(self, offset: int, length: int) -> bytes | None:
        """At most READ_BYTES from offset, or None when stopped or failed. Never raises."""
        if self._stopped.is_set():
            return None
        wanted = min(length, READ_BYTES, max(self.size - offset, 0))
        data = self._some(offset, wanted)
        if data is None:
            return None
        self.bytes_read += len(data)
        return data

    def _some(self, offset: int, wanted: int) -> bytes | None:
        """What can be read; in front of a damaged place the bytes up to it, so that they are still played."""
        while True:
            try:
                return self._source.read(offset, wanted)
            except Exception as error:  # noqa: BLE001 -- must not leave a C callback; the engine tells it instead
                if wanted > _LEAST_BYTES and not self._stopped.is_set():
                    wanted //= 2
                    continue
                if self.error is None:
                    self.error = error
                return None


class Feeds:
    """The C callbacks over every feed in use. Must live as long as the libVLC instance it serves.

    libVLC keeps bare pointers to the four callbacks: freeing them while a media lives kills the process.
    """

    def __init__(self) -> None:
        import vlc

        kinds = vlc.CallbackDecorators
        self._numbers = itertools.count(1)
        self._feeds: dict[int, Feed] = {}
        self._openings: dict[int, _Opening] = {}
        self._lock = threading.Lock()
        self._callbacks = (
            kinds.MediaOpenCb(self._open),
            kinds.MediaReadCb(self._read),
            kinds.MediaSeekCb(self._seek),
            kinds.MediaCloseCb(self._close),
        )

    def media(self, instance: Any, feed: Feed) -> tuple[Any, int]:
        """A ``vlc.Media`` over the feed, and the number to give to ``forget``."""
        number = next(self._numbers)
        with self._lock:
            self._feeds[number] = feed
        return instance.media_new_callbacks(*self._callbacks, number), number

    def forget(self, number: int) -> None:
        """Let go of a feed once nothing plays it any more."""
        with self._lock:
            feed = self._feeds.pop(number, None)
            self._openings = {key: one for key, one in self._openings.items() if one.feed is not feed}

    def _open(self, number: int, data: Any, size: Any) -> int:
        with self._lock:
            feed = self._feeds.get(number)
            if feed is None:
                return _FAILED
            handle = next(self._numbers)
            self._openings[handle] = _Opening(feed)
        ctypes.cast(data, ctypes.POINTER(ctypes.c_void_p))[0] = handle
        ctypes.cast(size, ctypes.POINTER(ctypes.c_uint64))[0] = feed.size
        return 0

    def _read(self, handle: int, buffer: Any, length: int) -> int:
        opening = self._openings.get(handle)
        if opening is None:
            return _FAILED
        data = opening.feed.read(opening.position, length)
        if data is None:
            return _FAILED
        ctypes.memmove(buffer, data, len(data))
        opening.position += len(data)
        return len(data)

    def _seek(self, handle: int, offset: int) -> int:
        opening = self._openings.get(handle)
        if opening is None or offset > opening.feed.size:
            return _FAILED
        opening.position = offset
        return 0

    def _close(self, handle: int) -> None:
        with self._lock:
            self._openings.pop(handle, None)
