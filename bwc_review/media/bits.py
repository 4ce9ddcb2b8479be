"""Reads the bits of coded headers: plain numbers and Exp-Golomb ones (ITU-T H.264, 9.1)."""

from __future__ import annotations


class Bits:
    """The bits of a unit, without what keeps start codes out of it; past the end they are nought."""

    def __init__(self, data: bytes) -> None:
        plain = data.replace(b"\x00\x00\x03", b"\x00\x00")
        self._value = int.from_bytes(plain, "big")
        self._left = 8 * len(plain)

    def bit(self) -> int:
        """The next one."""
        self._left -= 1
        return self._value >> self._left & 1 if self._left >= 0 else 0

    def number(self, length: int) -> int:
        """A number of so many bits, u(n)."""
        value = 0
        for _ in range(length):
            value = value << 1 | self.bit()
        return value

    def count(self) -> int:
        """An Exp-Golomb number, ue(v); one out of all reason where there is none."""
        zeros = 0
        while not self.bit():
            zeros += 1
            if zeros > 31 or self._left < 0:
                return 1 << 32
        value = 1
        for _ in range(zeros):
            value = value << 1 | self.bit()
        return value - 1
