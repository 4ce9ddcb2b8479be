"""Says where a camera was at a moment between its positions, and where it is not known: gaps."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from statistics import median

from bwc_review.domain.track import Position

_LEAST_GAP_S = 5.0
_MISSED = 3.0  # so many times the usual distance of two positions is a gap
_offset = attrgetter("offset_s")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the camera was at a moment, and for how long that has not been told anew.

    age_s: 0.0 on or between two positions; else the seconds since the last one, or until the first.
    """

    latitude: float
    longitude: float
    accuracy_m: float = 0.0
    age_s: float = 0.0


def gap_s(positions: Sequence[Position]) -> float:
    """From which distance in time on two positions of this track have a gap between them, in seconds."""
    steps = [later.offset_s - one.offset_s for one, later in pairwise(positions)]
    return max(_LEAST_GAP_S, _MISSED * median(steps)) if steps else _LEAST_GAP_S


def stretches(positions: Sequence[Position]) -> tuple[tuple[Position, ...], ...]:
    """The track without its gaps; positions in order of time."""
    least_s = gap_s(positions)
    parts: list[list[Position]] = []
    for one in positions:
        if parts and one.offset_s - parts[-1][-1].offset_s <= least_s:
            parts[-1].append(one)
        else:
            parts.append([one])
    return tuple(tuple(part) for part in parts)


def standing(positions: Sequence[Position], at_s: float, least_s: float) -> Standing | None:
    """Where the camera was at_s seconds into the clip; None where no position is known at all.

    Between two positions it moves evenly; in a gap, and beside the track, it stands at the one before, or at
    the first. least_s: from which distance on two positions have a gap between them, see ``gap_s``.
    """
    if not positions:
        return None
    number = bisect_right(positions, at_s, key=_offset)
    if number == 0:
        first = positions[0]
        return Standing(first.latitude, first.longitude, first.accuracy_m, first.offset_s - at_s)
    before = positions[number - 1]
    if number == len(positions) or positions[number].offset_s - before.offset_s > least_s:
        return Standing(before.latitude, before.longitude, before.accuracy_m, at_s - before.offset_s)
    after = positions[number]
    part = (at_s - before.offset_s) / (after.offset_s - before.offset_s)
    east = (after.longitude - before.longitude + 180) % 360 - 180
    return Standing(
        before.latitude + part * (after.latitude - before.latitude),
        (before.longitude + part * east + 180) % 360 - 180,
        max(before.accuracy_m, after.accuracy_m),
    )
