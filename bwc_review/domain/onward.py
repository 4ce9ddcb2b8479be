"""Where playing goes on when a camera has no more: in its next file, or with one that recorded meanwhile."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from bwc_review.domain.clip import ClipId
from bwc_review.domain.moments import seconds_between
from bwc_review.domain.recording import SAID_S
from bwc_review.domain.wall_clock import Placement, WallClock

_LEAST_S = 0.1  # less than this of a file is its end, and not worth a change of camera


@dataclass(frozen=True, slots=True)
class Onward:
    """So many seconds into a clip of a lane."""

    lane: str
    clip: ClipId
    offset_s: float


def onward(
    clock: WallClock,
    lane: str,
    clip: ClipId | None,
    wall: datetime,
    ready: Collection[ClipId],
    *,
    forward: bool,
) -> Onward | None:
    """Where a lane that has no more at this moment goes on, forward or backwards; None at the very end.

    clip: the file it comes to the edge of, if it comes from one. The next file of its lane comes first where
    no gap is proved before it, and whole, however the two overlap; what lies all inside of the file played is
    left. Else what is nearest, so that nothing another camera recorded is passed over. ready: the clips that
    other lanes can show.
    """
    unproved_s = SAID_S if clip is not None else 0.0
    beyond = () if clip is None else _beyond(clock, clip, forward=forward)

    def rank(one: Placement) -> tuple[float, bool, bool]:
        away_s = _away_s(one, wall, forward=forward)
        is_own = one.lane == lane
        return away_s if away_s > unproved_s or not is_own else 0.0, not is_own, one not in beyond

    found = [
        one
        for one in (*beyond, *clock.placements)
        if one.clip != clip
        and _left_s(one, wall, forward=forward) > _LEAST_S
        and (one.lane == lane or one.clip in ready)
    ]
    if not found:
        return None
    one = min(found, key=rank)
    if one in beyond:
        return Onward(one.lane, one.clip, 0.0 if forward else one.duration_s)
    into_s = seconds_between(one.begin, wall)
    return Onward(one.lane, one.clip, max(0.0, min(into_s, one.duration_s)))


def _beyond(clock: WallClock, clip: ClipId, *, forward: bool) -> Sequence[Placement]:
    """The files of its lane past this one and not all around it, in the order in which they are come to."""
    this = clock.of_clip(clip)
    clips = clock.of_lane(this.lane)
    place = clips.index(this)
    return clips[place + 1 :] if forward else [one for one in clips[:place][::-1] if one.end <= this.end]


def _away_s(one: Placement, wall: datetime, *, forward: bool) -> float:
    """How far off a file begins; 0 within it."""
    return max(0.0, seconds_between(wall, one.begin) if forward else seconds_between(one.end, wall))


def _left_s(one: Placement, wall: datetime, *, forward: bool) -> float:
    """How much of a file is still to come."""
    return seconds_between(wall, one.end) if forward else seconds_between(one.begin, wall)
