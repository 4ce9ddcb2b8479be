"""Works out from the headers of pictures in which order they are shown, and whether one is missing.

Pictures lie in the order in which they are decoded; one may lean on another that is shown later. A header
keeps the lower bits of the picture order count (ITU-T H.264, 8.2.1; H.265, 8.3.1), which begins anew at some
key pictures. A camera counts in even steps, so that a gap in the count is a picture that is not there.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bwc_review.media.nal import Unit

_LEAVE = 32  # pictures at the end of what is looked at that may wait for others

Place = tuple[int, int]  # how often the count began anew, and the count


@dataclass(frozen=True, slots=True)
class Count:
    """The picture order count after a picture. bits: what a header keeps of it; 0: they lie as shown."""

    bits: int
    row: int = -1
    place: int = 0
    high: int = 0  # of the last picture that the next one is counted from
    low: int = 0

    def after(self, unit: Unit) -> Count | None:
        """The count of the next picture; None where its header does not tell it."""
        if not self.bits:
            return Count(0, 0, self.place + 1)
        if unit.place is None:
            return None
        is_anew = unit.begins_anew or self.row < 0
        row = self.row + is_anew
        before_high, before_low = (0, 0) if is_anew else (self.high, self.low)
        size = 1 << self.bits
        low, high = unit.place, before_high
        if low < before_low and before_low - low >= size // 2:
            high += size
        elif low > before_low and low - before_low > size // 2:
            high -= size
        if unit.is_counted_from or is_anew:
            return Count(self.bits, row, high + low, high, low)
        return Count(self.bits, row, high + low, before_high, before_low)


def shown_whole(places: Iterable[Place], step: int) -> int:
    """How many pictures, from the first one on, can be shown with none missing between them.

    places: as they lie. What leans on a picture that is shown later waits for it: the number falls back to
    where everything before is there.
    """
    whole, row, seen = 0, -1, set[int]()
    first = low = high = 0
    for number, (its_row, place) in enumerate(places):
        if its_row != row:
            if whole != number:
                return whole
            row, seen = its_row, set()
            first = low = high = place
        if place in seen or (place - first) % step:
            return whole
        seen.add(place)
        low, high = min(low, place), max(high, place)
        if high - low == step * (len(seen) - 1):
            whole = number + 1
    return whole


def step_of(places: Sequence[Place]) -> int:
    """By how much the count rises from one picture shown to the next; 0 where that is not even."""
    ordered = sorted(places)
    steps = {
        later - place for (row, place), (its_row, later) in itertools.pairwise(ordered) if row == its_row
    }
    step = min(steps, default=0)
    return step if step > 0 and shown_whole(places, step) > len(places) - _LEAVE else 0
