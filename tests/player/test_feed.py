"""What libVLC gets when it asks for bytes, called as libVLC calls it: with pointers, from another thread."""

from __future__ import annotations

import ctypes
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from bwc_review.domain.errors import ClipDamaged
from bwc_review.player.feed import READ_BYTES, Feed, Feeds


class Plain:
    """Bytes that can be read anywhere; noting how much was asked for; failing from ``bad_from`` on."""

    def __init__(self, data: bytes, bad_from: int | None = None) -> None:
        self._data = data
        self._bad_from = bad_from
        self.asked: list[int] = []

    @property
    def size(self) -> int:
        return len(self._data)

    def read(self, offset: int, length: int) -> bytes:
        self.asked.append(length)
        if self._bad_from is not None and offset + length > self._bad_from:
            raise ClipDamaged("clip-9", 2)
        return self._data[offset : offset + length]


class Caller:
    """Stands in for libVLC's instance: keeps the callbacks it is given and calls them."""

    def media_new_callbacks(self, opened: Any, read: Any, seek: Any, close: Any, number: int) -> Caller:
        self.opened, self.read_into, self.seek, self.close, self.number = opened, read, seek, close, number
        return self

    def open(self) -> tuple[int, int, int]:
        handle, size = ctypes.c_void_p(), ctypes.c_uint64()
        result = self.opened(self.number, ctypes.pointer(handle), ctypes.pointer(size))
        return result, handle.value or 0, size.value

    def read(self, handle: int, length: int) -> bytes | None:
        buffer = ctypes.create_string_buffer(length)
        count = self.read_into(handle, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_char)), length)
        return None if count < 0 else buffer.raw[:count]


def opened(source: Plain) -> tuple[Feeds, Feed, Caller, int]:
    feeds, feed, caller = Feeds(), Feed(source), Caller()
    feeds.media(caller, feed)
    result, handle, size = caller.open()
    assert (result, size) == (0, source.size)
    return feeds, feed, caller, handle


def test_every_byte_arrives_from_any_place() -> None:
    data = bytes(range(256)) * 5000
    _, _, caller, handle = opened(Plain(data))
    assert caller.read(handle, 100) == data[:100]
    assert caller.read(handle, 100) == data[100:200]
    assert caller.seek(handle, 777_777) == 0
    assert caller.read(handle, 50) == data[777_777:777_827]
    assert caller.seek(handle, len(data)) == 0
    assert caller.read(handle, 50) == b""
    assert caller.seek(handle, len(data) + 1) == -1


def test_one_read_is_never_larger_than_the_cap() -> None:
    source = Plain(bytes(3 * READ_BYTES))
    _, _, caller, handle = opened(source)
    data = caller.read(handle, 2 * READ_BYTES)
    assert data is not None
    assert len(data) == READ_BYTES
    assert source.asked == [READ_BYTES]


def test_two_openings_of_one_clip_keep_their_own_place() -> None:
    _, _, caller, first = opened(Plain(b"0123456789"))
    _, second, _ = caller.open()
    assert caller.read(first, 4) == b"0123"
    assert caller.read(second, 2) == b"01"
    caller.close(second)
    assert caller.read(first, 2) == b"45"
    assert caller.read(second, 2) is None


def test_a_failed_read_is_remembered_and_the_first_cause_wins() -> None:
    _, feed, caller, handle = opened(Plain(bytes(1000), bad_from=500))
    assert caller.read(handle, 400) is not None
    assert caller.read(handle, 400) is None
    error = feed.error
    assert isinstance(error, ClipDamaged)
    assert caller.read(handle, 400) is None
    assert feed.error is error


def test_a_stopped_feed_gives_nothing_and_that_is_no_error() -> None:
    source = Plain(bytes(1000))
    _, feed, caller, handle = opened(source)
    feed.stop()
    assert caller.read(handle, 10) is None
    assert feed.error is None
    assert source.asked == []


def test_a_forgotten_feed_cannot_be_opened_or_read() -> None:
    feeds, _, caller, handle = opened(Plain(bytes(1000)))
    feeds.forget(caller.number)
    assert caller.open()[0] == -1
    assert caller.read(handle, 10) is None


@pytest.mark.parametrize("length", [1, READ_BYTES - 1, READ_BYTES, READ_BYTES + 1])
def test_reading_from_another_thread_is_the_same(length: int) -> None:
    data = bytes(range(251)) * (2 * READ_BYTES // 251)
    _, _, caller, handle = opened(Plain(data))
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(caller.read, handle, length).result() == data[: min(length, READ_BYTES)]
