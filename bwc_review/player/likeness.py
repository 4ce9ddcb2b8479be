"""Tells whether two pictures are the same frame, however each was decoded and at whatever size.

libVLC hands out pictures without their time stamps; the exact decoder knows its own. Comparing the two is the
only way to know which frame libVLC has on screen.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from bwc_review.player.painted_size import shrink_of

Sample = NDArray[np.int16]  # (rows, columns, 3), blue green red, each the mean of a small patch, 0 to 255

_COLUMNS, _ROWS = 96, 54
_PATCH = 4  # pixels a side: evens out what two converters round differently
_LARGEST_PATCH = 16  # more would not add up in 16 bits
_WORST = 0.02  # of all values: what a moving arm changes in a still scene
PAINTED_LUMA = (0.299, 0.114)  # BT.601: libVLC converts every clip so, whatever it says (measured)
_GREY, _NEAR_GREY, _MOSTLY = 130, 4, 0.5  # the middle of the luma; of 255; of all patches
_ALIKE = 7.5  # measured: up to 6.6 between two converters of one frame, 8 and more where something moves


def sample_of(
    data: memoryview | bytes | bytearray,
    width: int,
    height: int,
    stride: int,
    luma: tuple[float, float] = PAINTED_LUMA,
) -> Sample:
    """What to remember of a picture of 32-bit pixels (B G R unused), lines of ``stride`` bytes.

    luma: how much red and blue weigh in the matrix it was converted with. What is remembered are the colours
    libVLC would paint: those of an HD clip are up to 18 off, and where they are strong no frame would be like
    its own exact picture (measured).

    Of one that is painted smaller while it moves, the places are those of the smaller one, and each patch is
    as much of the scene: else the two would never look alike (measured: 30 to 60 apart, with it 5 to 7).
    """
    lines = np.frombuffer(data, np.uint8, count=stride * height).reshape(height, stride)
    shrink = shrink_of(width, height)
    across, down = width // shrink, height // shrink
    side = max(1, min(_PATCH, across // _COLUMNS, down // _ROWS))
    rows = np.linspace(0, down - side, min(_ROWS, down)).astype(np.intp) * shrink
    columns = np.linspace(0, across - side, min(_COLUMNS, across)).astype(np.intp) * shrink
    side = min(side * shrink, _LARGEST_PATCH)
    pixels = lines[:, : width * 4].view("<u4")
    # blue and red added up in one number, 16 bits each, green in another: several times quicker
    blue_red, green = np.zeros((2, len(rows), len(columns)), np.uint32)
    for below in range(side):
        line = pixels[rows + below]
        for right in range(side):
            picked = line[:, columns + right]
            blue_red += picked & 0x00FF00FF
            green += picked >> 8 & 0xFF
    total = np.stack((blue_red & 0xFFFF, green, blue_red >> 16), axis=2)
    mean = total // (side * side)
    if luma != PAINTED_LUMA:
        mean = np.clip(np.rint(mean @ _repainted(*luma)), 0, 255)
    return np.asarray(mean, np.int16)


@cache
def _repainted(red: float, blue: float) -> NDArray[np.float32]:
    """From blue, green, red converted with these weights to what libVLC paints of the same frame.

    Rows by rows: to be multiplied from the right.
    """
    repainted = np.linalg.inv(_to_luma(*PAINTED_LUMA)) @ _to_luma(red, blue)
    return np.asarray(repainted.T, np.float32)


def _to_luma(red: float, blue: float) -> NDArray[np.float64]:
    """From blue, green, red to luma and the two colour differences (ITU-R BT.601, 2.5)."""
    luma = np.array([blue, 1 - red - blue, red])
    return np.stack(
        (
            luma,
            (np.array([1, 0, 0]) - luma) / (2 * (1 - blue)),
            (np.array([0, 0, 1]) - luma) / (2 * (1 - red)),
        )
    )


def distance(one: Sample, other: Sample) -> float:
    """How far apart two pictures are where they differ most: 0 for the same, 255 at most."""
    if one.shape != other.shape:
        return 255.0
    apart = np.abs(one - other).ravel()
    worst = max(1, round(apart.size * _WORST))
    return float(np.partition(apart, -worst)[-worst:].mean())


def is_alike(apart: float) -> bool:
    """Whether a distance is that of one frame to itself, or of two between which nothing moved."""
    return apart <= _ALIKE


def is_unfounded(sample: Sample) -> bool:
    """Whether libVLC painted it without the pictures it builds on, as it may after a jump on a busy machine:
    those are taken for middle grey (libavcodec), and only what changed since is seen on it.
    """
    return bool((np.abs(sample - _GREY) <= _NEAR_GREY).all(axis=2).mean() >= _MOSTLY)


class Recognition:
    """Finds which of several frames was seen, by looking at as few of them as settle it."""

    def __init__(self, seen: Sample, guess: int) -> None:
        self._seen = seen
        self._guess = guess
        self._apart: dict[int, float] = {}

    def consider(self, frame: int, sample: Sample) -> None:
        """One more candidate."""
        self._apart[frame] = round(distance(self._seen, sample), 1)

    @property
    def is_like_one(self) -> bool:
        """One of those considered is like it."""
        return any(is_alike(apart) for apart in self._apart.values())

    @property
    def is_certain(self) -> bool:
        """The best so far is like it, and both its neighbours are less so."""
        best = self.best
        beside = (self._apart.get(best - 1), self._apart.get(best + 1))
        return self._is_alike(best) and all(one is not None and one > self._apart[best] for one in beside)

    @property
    def best(self) -> int:
        """The frame most like what was seen; of several alike (nothing moved), and where none is like it, the
        one nearest to guess.
        """
        if not self._apart:
            return self._guess
        best = min(self._apart, key=lambda frame: (self._apart[frame], abs(frame - self._guess)))
        return best if self._is_alike(best) else min(self._apart, key=lambda frame: abs(frame - self._guess))

    def _is_alike(self, frame: int) -> bool:
        return is_alike(self._apart.get(frame, 255.0))
