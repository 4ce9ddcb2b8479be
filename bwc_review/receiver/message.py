"""A request as it came and the answer to it: plain values, and a body that is read while it arrives."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


class Refusal(Exception):
    """The request is answered with a status and nothing of it is kept."""

    def __init__(self, status: int, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status)
        self.status = status
        self.headers = dict(headers or {})


class BodyCut(Exception):
    """The other side went away, or said something that is no HTTP, before the body was whole."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent back. Headers: names in any letters, ASCII values."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


class Body(io.RawIOBase):
    """The bytes of a request, read once and in order; never more than is allowed.

    ``fill`` puts the next bytes into a buffer, 0 at the end; it raises BodyCut and Refusal. ``watch`` is told
    from time to time how many bytes have come and may raise Refusal.
    """

    def __init__(self, fill: Callable[[memoryview], int], most: int, look_bytes: int) -> None:
        super().__init__()
        self._fill, self._most, self._look_bytes = fill, most, look_bytes
        self._looked = 0
        self._digest = hashlib.md5(usedforsecurity=False)  # the dock compares by it: Swift's ETag
        self.watch: Callable[[int], None] = lambda _: None
        self.size = 0

    @property
    def md5(self) -> str:
        """Of what was read so far, hexadecimal."""
        return self._digest.hexdigest()

    def limit(self, most: int) -> None:
        """Allow no more than so many bytes."""
        self._most = min(self._most, most)

    def readable(self) -> bool:
        """True: it can be read."""
        return True

    def readinto(self, buffer: object) -> int:
        """The next bytes; 0 at the end, which comes only when the body is whole."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        count = self._fill(view)
        self.size += count
        if self.size > self._most:
            raise Refusal(413)
        if self.size - self._looked >= self._look_bytes:
            self._looked = self.size
            self.watch(self.size)
        self._digest.update(view[:count])
        return count

    def drain(self) -> None:
        """Read to the end and keep nothing but size and fingerprint."""
        buffer = bytearray(1 << 16)
        while self.readinto(buffer):
            pass


@dataclass(frozen=True, slots=True)
class Request:
    """method: as sent. target: as sent, still encoded. headers: names in small letters."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: Body
    length: int | None  # of the body, where the request says it
    peer: str  # address of the other side
    here: str  # "https://address:port" by which the other side reached us
