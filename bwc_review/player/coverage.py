"""Remembers which seconds of a clip were really watched: moving forward, at up to twice real time."""

from __future__ import annotations

from collections.abc import Iterable

FASTEST = 2.0
_GAP_S = 0.5  # more than this (times the speed) left out between two pictures is a jump, not watching

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
        self._last: tuple[Span, float] | None = None  # the picture on screen, and how much of it is counted

    @property
    def spans(self) -> tuple[Span, ...]:
        """What was watched since the start or the last ``take``."""
        return self._spans

    @property
    def is_looking(self) -> bool:
        """Something was looked at, and nobody has rested since."""
        return self._last is not None

    def look(self, picture: Span, at_s: float, speed: float) -> None:
        """The picture on screen lasts from one second of the clip to another; the clip is at at_s and moves
        at speed. Of a clip that is only heard both are at_s.
        """
        if not 0 < speed <= FASTEST:
            self.rest()
            return
        begin, end = picture
        until = min(max(at_s, begin), end)
        since = begin
        if self._last is not None:
            (last_begin, last_end), counted = self._last
            if last_begin <= begin <= last_end + _GAP_S * max(speed, 1.0):
                since = counted
        self._spans = merged([*self._spans, (since, max(since, until))])
        self._last = picture, max(since, until)

    def rest(self) -> None:
        """Nothing is looked at: it stands still, is out of sight, or is elsewhere."""
        self._last = None

    def take(self) -> tuple[Span, ...]:
        """The spans, and begin again with none."""
        spans, self._spans = self._spans, ()
        return spans
