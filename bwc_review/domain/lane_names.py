"""On which lane each recording lies where several are looked at: one lane for each camera."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby

from bwc_review.domain.clip import NAMELESS, Clip, ClipId
from bwc_review.domain.moments import instant, later, seconds_between
from bwc_review.domain.recording import TOLERANCE_S


def lane_names(clips: Iterable[Clip]) -> dict[ClipId, str]:
    """The lane of each clip: its camera's label.

    Recordings whose camera nothing tells share one lane, numbered from the second on, as long as they follow
    each other: two that ran at the same time were made by two cameras.
    """
    lanes, nameless = {}, []
    for clip in clips:
        lanes[clip.id] = clip.camera_label or clip.camera or NAMELESS
        if lanes[clip.id] == NAMELESS:
            nameless.append(clip)
    ends: list[datetime] = []  # of what lies on each lane so far
    for recording in sorted(_recordings(nameless), key=lambda one: (_begin(one), one[0].id)):
        begin = _begin(recording)
        free = (at for at, end in enumerate(ends) if seconds_between(begin, end) <= TOLERANCE_S)
        number = next(free, len(ends))
        ends[number : number + 1] = [_end(recording)]
        lanes |= dict.fromkeys((clip.id for clip in recording), _name(number))
    return lanes


def _recordings(clips: Iterable[Clip]) -> list[list[Clip]]:
    in_order = sorted(clips, key=lambda clip: (clip.recording, clip.id))
    return [list(files) for _, files in groupby(in_order, key=lambda clip: clip.recording)]


def _begin(files: list[Clip]) -> datetime:
    return min(instant(clip.corrected_at) for clip in files)


def _end(files: list[Clip]) -> datetime:
    return max(later(clip.corrected_at, clip.duration_s) for clip in files)


def _name(number: int) -> str:
    return NAMELESS if number == 0 else f"{NAMELESS} {number + 1}"
