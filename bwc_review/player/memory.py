"""Keeps the memory of decoded pictures from staying with the process once they are gone."""

from __future__ import annotations

import ctypes
import sys

_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8  # malloc.h
_LARGE = 1 << 18  # bytes: the planes of a picture are larger, nearly all else is smaller
_ARENAS = 2  # a processor each; the default of eight is room eight times unused


def give_back_memory() -> bool:
    """Return freed memory to the system, which clears it; False where the C library cannot.

    Measured: a visit to two 1080p clips leaves up to 90 MB of freed picture memory with the process, and it
    adds up from visit to visit; with this it stays flat.
    """
    if not sys.platform.startswith("linux"):
        return False
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # musl has none
    return trim is not None and bool(trim(0) >= 0)


def part_large_memory() -> bool:
    """Have the system give, and take back, each large piece of memory by itself; False where it cannot.

    Left to itself the C library stops doing so as soon as a large piece was freed, and what comes between
    pictures then keeps the room of those that are gone (measured: 170 MB of 1.2 GB). ``mallopt(3)``.
    """
    if not sys.platform.startswith("linux"):
        return False
    set_option = getattr(ctypes.CDLL(None), "mallopt", None)
    if set_option is None:
        return False
    return bool(set_option(_M_MMAP_THRESHOLD, _LARGE)) and bool(set_option(_M_ARENA_MAX, _ARENAS))
