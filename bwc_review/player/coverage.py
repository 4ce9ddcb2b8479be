"""Remembers which seconds of a clip were really watched: moving forward, at up to twice real time."""

from __future__ import annotations

from collections.abc import Iterable

FASTEST = 2.0
_GAP_S = 0.5  # a leap larger than this (times the speed) between two looks is a jump, not watching

Span = tuple[float, float]


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same seconds as ordered spans that do not touch."""
    result: list[Span] = []
    for start, end in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(result[-1][1], end))
        elif end > start:
            result.append((start, end))
    return tuple(result)


def without(spans: Iterable[Span], taken: Iterable[Span]) -> tuple[Span, ...]:
    """What of spans is not in taken, ordered."""
    left = list(merged(spans))
    for start, end in merged(taken):
        pieces: list[Span] = []
        for one in left:
            if end <= one[0] or start >= one[1]:
                pieces.append(one)
                continue
            if one[0] < start:
                pieces.append((one[0], start))
            if end < one[1]:
                pieces.append((end, one[1]))
        left = pieces
    return tuple(left)


class Watched:
    """Collects spans, in seconds from the first frame."""

    def __init__(self) -> None:
        self._spans: tuple[Span, ...] = ()
        self._last: float | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """What was watched since the start or the last ``take``."""
        return self._spans

    def look(self, at_s: float, speed: float) -> None:
        """The clip is at at_s and moves at speed; 0 is standing still."""
        if not 0 < speed <= FASTEST:
            self._last = None
            return
        if self._last is not None and 0 < at_s - self._last <= _GAP_S * max(speed, 1.0):
            self._spans = merged([*self._spans, (self._last, at_s)])
        self._last = at_s

    def take(self) -> tuple[Span, ...]:
        """The spans, and begin again with none."""
        spans, self._spans = self._spans, ()
        return spans
