"""Says what becomes of files once a person splits a recording in two or joins several (R8, law.md E9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from bwc_review.domain.belonging import JoinedBy
from bwc_review.domain.clip import Clip, ClipId, RecordingId
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.recording import end_of, gap_s, goes_on, is_same_camera, order_of, shared_countdown
from bwc_review.domain.retention import due_date, first_day

MOST_GAP_S = 3600.0  # see ``far``


def own_day(clip: Clip, offsets: Iterable[float], profile: LegalProfile) -> date:
    """The day from which the file would count by itself, were it never joined to another one (R8, R15).

    The earliest that its own time gives, as it stands and by every offset that its clock was given before:
    offsets, in seconds to ADD. Never later than its docking, never earlier than it counts now: a day in
    doubt stays as it is.
    """
    if clip.clock_suspect:
        return clip.counted_from
    given = (clip.clock_offset_s, *offsets)
    return max(first_day(clip.recorded_at, given, clip.docked_at, None, profile), clip.counted_from)


def split(
    files: Sequence[Clip], first: ClipId, own: Mapping[ClipId, date], profile: LegalProfile
) -> list[Clip]:
    """All files of one recording, by time, once another one begins with ``first``, which is not the first.

    own: ``own_day`` of each. What lies before keeps its countdown; what begins anew has its own earliest day
    back, which is never later than the law gives it.
    """
    ordered = sorted(files, key=order_of)
    index = [one.id for one in ordered].index(first)
    kept, parted = ordered[:index], ordered[index:]
    name = kept[0].recording
    if name in {
        RecordingId(one.id) for one in parted
    }:  # files came in out of order: the later one gave its name
        name = RecordingId(kept[0].id)
    day, due_on = shared_countdown([own[one.id] for one in parted], profile)
    begun = [
        replace(one, recording=RecordingId(first), counted_from=day, due_on=due_on)
        if day != one.counted_from
        else replace(one, recording=RecordingId(first))
        for one in parted
    ]
    begun[0] = replace(begun[0], joined_by=None, is_apart=True)
    return [*(replace(one, recording=name) for one in kept), *begun]


def joined(recordings: Sequence[Sequence[Clip]], profile: LegalProfile) -> list[Clip]:
    """All files of several recordings, by time, as one: they share the earliest day (R8), never a later one.

    What was split by hand and the rules would join is joined as the rules do it: as if it never had been.
    """
    by_time = sorted((sorted(files, key=order_of) for files in recordings), key=lambda one: order_of(one[0]))
    name = by_time[0][0].recording
    every = sorted((one for files in by_time for one in files), key=order_of)
    day = min(one.counted_from for one in every)
    heads = {files[0].id for files in by_time[1:]}
    made: list[Clip] = []
    for one in every:
        after = replace(one, recording=name)
        if one.id in heads:
            free = replace(one, is_apart=False, joined_by=None)
            why = [by for other in made if (by := goes_on(other, free)) is not None]
            after = replace(after, is_apart=False, joined_by=why[-1] if why else JoinedBy.PERSON)
        if day != one.counted_from:
            after = replace(after, counted_from=day, due_on=due_date(day, profile))
        made.append(after)
    return made


def between(recordings: Sequence[Sequence[Clip]], others: Iterable[Clip]) -> Clip | None:
    """A file of the same camera that lies between two of these recordings and is part of none of them."""
    inside = {one.id for files in recordings for one in files}
    by_time = sorted((sorted(files, key=order_of) for files in recordings), key=lambda one: order_of(one[0]))
    for other in sorted(others, key=order_of):
        if other.id in inside or not is_same_camera(other, by_time[0][0]):
            continue
        for before, after in pairwise(by_time):
            if order_of(before[-1]) < order_of(other) < order_of(after[0]):
                return other
    return None


def far(recordings: Sequence[Sequence[Clip]]) -> Clip | None:
    """The first file of a recording that begins more than ``MOST_GAP_S`` after what lies before it ended.

    A camera that changes its file, its battery or its card is back within the hour of one intervention. What
    was filmed later is another recording, with a month of its own (R8): joining it would shorten that month
    and say of two events that they are one. By the camera's clock, as all that follows each other.
    """
    by_time = sorted((sorted(files, key=order_of) for files in recordings), key=lambda one: order_of(one[0]))
    reached = max(by_time[0], key=end_of)
    for files in by_time[1:]:
        if gap_s(reached, files[0]) > MOST_GAP_S:
            return files[0]
        reached = max(reached, *files, key=end_of)
    return None
