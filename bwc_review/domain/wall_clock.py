"""One wall clock for the files of a recording and several cameras: which clip shows what at a moment."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from bwc_review.domain.clip import ClipId
from bwc_review.domain.moments import instant, later, seconds_between

_GAP_S = 0.001  # what rounding of durations opens between two files is no gap


@dataclass(frozen=True, slots=True)
class Placement:
    """One clip on its lane. starts_at: corrected, aware; offset_s: alignment by sound or frame, to ADD."""

    clip: ClipId
    lane: str  # camera label
    starts_at: datetime
    duration_s: float
    offset_s: float = 0.0

    @property
    def begin(self) -> datetime:
        """Where the clip stands on the wall clock, in UTC."""
        return later(self.starts_at, self.offset_s)

    @property
    def end(self) -> datetime:
        """The first moment after the clip."""
        return later(self.begin, self.duration_s)


class WallClock:
    """Clips of one incident in lanes; what is asked may be of any zone, what is told is in UTC; a clip
    covers [begin, end).
    """

    def __init__(self, placements: Iterable[Placement]) -> None:
        """Place the clips; ValueError for none at all, or for one clip placed twice."""
        self.placements = tuple(sorted(placements, key=lambda one: (one.begin, one.clip)))
        if not self.placements:
            raise ValueError("a wall clock needs a clip")
        self._of_clip = {one.clip: one for one in self.placements}
        if len(self._of_clip) != len(self.placements):
            raise ValueError("a clip stands on the wall clock once")
        by_clock = sorted(self.placements, key=lambda one: (instant(one.starts_at), one.clip))
        # by the clocks alone: a camera that is moved by a frame does not change its place among the lanes
        self._lanes: dict[str, list[Placement]] = {one.lane: [] for one in by_clock}
        for one in self.placements:
            self._lanes[one.lane].append(one)

    @property
    def start(self) -> datetime:
        """The first moment any clip covers."""
        return self.placements[0].begin

    @property
    def end(self) -> datetime:
        """The first moment after all clips."""
        return max(one.end for one in self.placements)

    @property
    def lanes(self) -> tuple[str, ...]:
        """Names of the lanes, in the order of their first clip by the clocks, however they are aligned."""
        return tuple(self._lanes)

    def of_lane(self, lane: str) -> tuple[Placement, ...]:
        """The clips of one lane by their begin."""
        return tuple(self._lanes[lane])

    def of_clip(self, clip: ClipId) -> Placement:
        """Where a clip lies; KeyError if it is not on this clock."""
        return self._of_clip[clip]

    def gaps(self, lane: str) -> tuple[tuple[datetime, datetime], ...]:
        """The spans between start and end of the whole clock that no clip of the lane covers."""
        found = []
        reached = self.start
        for one in self._lanes[lane]:
            if seconds_between(reached, one.begin) > _GAP_S:
                found.append((reached, one.begin))
            reached = max(reached, one.end)
        if seconds_between(reached, self.end) > _GAP_S:
            found.append((reached, self.end))
        return tuple(found)

    def overlaps(self, lane: str) -> tuple[tuple[datetime, datetime], ...]:
        """The spans that two clips of the lane cover, one for each clip that begins inside another."""
        found = []
        reached = self._lanes[lane][0].begin
        for one in self._lanes[lane]:
            until = min(reached, one.end)
            if seconds_between(one.begin, until) > _GAP_S:
                found.append((one.begin, until))
            reached = max(reached, one.end)
        return tuple(found)

    def at(self, wall: datetime, held: Collection[ClipId] = ()) -> dict[str, tuple[ClipId, float]]:
        """For each lane that has a picture at that moment: the clip and the seconds into it.

        Where two files of a lane overlap, one of those held counts, else the one that began later.
        """
        wall, shown = instant(wall), {}
        for lane, clips in self._lanes.items():
            last = bisect_right(clips, wall, key=lambda one: one.begin)
            covering = [one for one in reversed(clips[:last]) if wall < one.end]
            if covering:
                one = next((each for each in covering if each.clip in held), covering[0])
                shown[lane] = (one.clip, seconds_between(one.begin, wall))
        return shown

    def wall_of(self, clip: ClipId, offset_s: float) -> datetime:
        """The moment so many seconds into a clip; KeyError if the clip is not on this clock."""
        return later(self._of_clip[clip].begin, offset_s)

    def next_of(self, lane: str, wall: datetime) -> Placement | None:
        """The lane's first clip that begins after that moment; None past the last."""
        clips = self._lanes[lane]
        index = bisect_right(clips, instant(wall), key=lambda one: one.begin)
        return clips[index] if index < len(clips) else None

    def beside(self, clip: ClipId, *, forward: bool) -> Placement | None:
        """The clip of its lane that begins next after this one, or last before it, whether they overlap or
        not; None at the edge. KeyError if the clip is not on this clock.
        """
        one = self._of_clip[clip]
        clips = self._lanes[one.lane]
        index = clips.index(one) + (1 if forward else -1)
        return clips[index] if 0 <= index < len(clips) else None
