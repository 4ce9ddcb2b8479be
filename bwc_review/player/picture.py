"""Takes the pictures libVLC paints into memory and hands each out without copying it.

Three buffers: one being painted, one finished, one in the hands of whoever looks. A picture handed out stays
untouched until the next one is taken, so nothing tears and nothing is copied.
"""

from __future__ import annotations

import ctypes
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

import numpy as np

_ALIGN = 32  # libVLC's converters want planes and lines on 32 bytes
_COUNT = 3
_TRACES = 8192  # bytes that tell one picture from another


@dataclass(frozen=True, slots=True)
class MovingPicture:
    """One picture of the moving clip: 32-bit lines of ``stride`` bytes, each pixel B G R unused.

    Its colours are those of BT.601 whatever the clip says (libVLC knows no other): in HD, strong ones are a
    little off. The exact picture is right.
    """

    data: memoryview
    width: int
    height: int
    stride: int
    number: int  # counts the pictures libVLC displayed, from 1
    painted_s: float = 0.0  # when, on the monotonic clock
    changes: int = 0  # how many of them differed from the one before: libVLC paints some twice


class _Buffer:
    """Aligned memory for one picture; the system gives it piece by piece, as it is first painted into."""

    def __init__(self, length: int) -> None:
        memory = np.zeros(length + _ALIGN, np.uint8)
        start = -memory.ctypes.data % _ALIGN
        self.address = memory.ctypes.data + start
        self.pixels = memory[start : start + length]
        self.view = self.pixels.data
        self.is_used = False

    def wipe(self) -> None:
        """Leave no picture in memory."""
        if self.is_used:
            ctypes.memset(self.address, 0, len(self.view))


class Canvas:
    """The memory libVLC paints one clip into. ``painted`` is called on libVLC's thread; it may only post."""

    def __init__(self, width: int, height: int, painted: Callable[[], None]) -> None:
        import vlc

        self.width = width
        self.height = height
        self.stride = -(-width * 4 // _ALIGN) * _ALIGN
        self._painted = painted
        self._buffers = [_Buffer(self.stride * (height + _ALIGN)) for _ in range(_COUNT)]
        self._lock = threading.RLock()
        self._painting = 0
        self._ready: int | None = None
        self._held: int | None = None
        self._count = 0
        self._painted_s = 0.0
        self._changes = self._taken_changes = 0
        self._traces = b""  # a few bytes of the newest picture
        self._trace = self.stride * height // _TRACES | 1
        kinds = vlc.CallbackDecorators
        self._callbacks = (
            kinds.VideoLockCb(self._begin),
            kinds.VideoUnlockCb(self._nothing),
            kinds.VideoDisplayCb(self._display),
        )

    def attach(self, player: Any) -> None:
        """Make a ``vlc.MediaPlayer`` paint here."""
        player.video_set_callbacks(*self._callbacks, None)
        player.video_set_format("RV32", self.width, self.height, self.stride)

    def take(self) -> MovingPicture | None:
        """The newest picture, or None if none came since the last one taken."""
        with self._lock:
            if self._ready is None:
                return None
            self._held, self._ready = self._ready, None
            self._taken_changes = self._changes
            return self._picture(self._held)

    @property
    def untaken_changes(self) -> int:
        """How many different pictures were painted since the last one taken."""
        with self._lock:
            return self._changes - self._taken_changes

    def look(self) -> MovingPicture | None:
        """The newest picture without taking it; to be called where libVLC has just painted it."""
        with self._lock:
            return None if self._ready is None else self._picture(self._ready)

    @property
    def unpainted(self) -> AbstractContextManager[object]:
        """While this is held, nothing is painted: a picture looked at stays whole."""
        return self._lock

    def forget(self) -> None:
        """Drop a picture nobody took: it belongs to the moment before a jump."""
        with self._lock:
            self._ready = None

    def wipe(self) -> None:
        """Leave no picture in memory. Only once libVLC has let go."""
        with self._lock:
            self._ready = None
            self._traces = b""
            for buffer in self._buffers:
                buffer.wipe()

    def _picture(self, buffer: int) -> MovingPicture:
        view = self._buffers[buffer].view[: self.stride * self.height]
        return MovingPicture(
            view.toreadonly(),
            self.width,
            self.height,
            self.stride,
            self._count,
            self._painted_s,
            self._changes,
        )

    def _begin(self, _: Any, planes: Any) -> int:
        with self._lock:
            self._painting = next(index for index in range(_COUNT) if index not in (self._ready, self._held))
            buffer = self._buffers[self._painting]
            buffer.is_used = True
            planes[0] = buffer.address
            return self._painting + 1  # 0 would be no picture at all

    def _nothing(self, *_: Any) -> None:
        """Painting ended; only display says that the moment for the picture has come."""

    def _display(self, _: Any, picture: int | None) -> None:
        if picture is None:
            return
        with self._lock:
            self._ready = picture - 1
            self._count += 1
            self._painted_s = time.monotonic()
            traces = self._buffers[self._ready].pixels[:: self._trace].tobytes()
            self._changes += traces != self._traces
            self._traces = traces
        self._painted()
