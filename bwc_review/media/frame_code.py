"""Writes a frame's number into its picture as black and white blocks, and reads it back from a decoded copy.

Nineteen square cells at the lower left: one white, sixteen bits, highest first, the parity, one black.
A cell's side is the longer side of the picture divided by 64, so the code survives scaling.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

BITS = 16
CELLS = BITS + 3
_SIDES = 64  # cells along the longer side of the picture
_DARK, _BRIGHT = 90.0, 165.0  # anything between is not a cell of ours

Plane = NDArray[np.uint8]


def paint_frame_number(luma: Plane, number: int) -> None:
    """Write number, modulo 65,536, into a luma plane (height, width) of limited range, in place."""
    height, width = luma.shape
    cell = max(width, height) / _SIDES
    top = round(height - 2 * cell)
    luma[max(0, round(top - cell / 2)) : height, : round((CELLS + 1) * cell)] = 16
    for index, bit in enumerate(_cells(number)):
        left = round((index + 0.5) * cell)
        luma[top : round(top + cell), left : round((index + 1.5) * cell)] = 235 if bit else 16


def read_frame_number(rgb: NDArray[Any]) -> int | None:
    """The number in a decoded picture of shape (height, width, 3), or None where no whole code is seen."""
    height, width = rgb.shape[:2]
    cell = max(width, height) / _SIDES
    top = round(height - 2 * cell)
    rows = slice(round(top + cell * 0.3), max(round(top + cell * 0.7), round(top + cell * 0.3) + 1))
    seen: list[int] = []
    for index in range(CELLS):
        left = round((index + 0.8) * cell)
        block = rgb[rows, left : max(round((index + 1.2) * cell), left + 1)]
        if block.size == 0:
            return None
        mean = float(block.mean())
        if _DARK < mean < _BRIGHT:
            return None
        seen.append(int(mean >= _BRIGHT))
    number = int("".join(map(str, seen[1 : 1 + BITS])), 2)
    return number if seen == _cells(number) else None


def _cells(number: int) -> list[int]:
    bits = [(number >> shift) & 1 for shift in range(BITS - 1, -1, -1)]
    return [1, *bits, sum(bits) % 2, 0]
