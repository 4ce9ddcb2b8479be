"""Which files of a camera are one recording, what lies between them, and the one countdown of all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timezone

from bwc_review.domain.belonging import JoinedBy
from bwc_review.domain.clip import Clip, ClipId, Probe, RecordingId, TimeCandidate, TimeSource
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import clock_seconds_between, instant, later, seconds_between
from bwc_review.domain.retention import due_date

TOLERANCE_S = 2.0  # cameras stamp whole seconds and lose or repeat about one when they cut
COUNTED_S = 61.0  # names to the minute, where the names themselves count the files of a recording
SAID_S = 1.0  # whole seconds prove no gap shorter than this


def gap_s(before: Clip, after: Clip, tolerance: float = TOLERANCE_S) -> float:
    """Seconds of the camera's clock from the end of a file to the start of another; below 0 they overlap.

    Most cameras are put forward or back by hand, days later: their names count on through the night of the
    change. A file that begins by the hours on the clock just where the one before ended, give or take
    ``tolerance`` seconds, goes on it, though by real time an hour seems to lie between. A start that was
    told with its offset from UTC is of no such clock.
    """
    real_s = seconds_between(end_of(before), after.recorded_at)
    shown_s = clock_seconds_between(before.recorded_at, after.recorded_at) - before.duration_s
    is_kept = abs(shown_s) <= tolerance < abs(real_s) and not (_is_of_utc(before) or _is_of_utc(after))
    return shown_s if is_kept else real_s


def joins(before: Clip, after: Clip, tolerance: float = TOLERANCE_S) -> bool:
    """Whether a file goes on where the one before ended, give or take ``tolerance`` seconds."""
    return abs(gap_s(before, after, tolerance)) <= tolerance


def goes_on(before: Clip, after: Clip) -> JoinedBy | None:
    """Why ``after`` goes on the recording that ``before`` is part of; None where nothing proves it.

    Times count that stand in a name, a sidecar or the file itself, or that a person stated. The bare time of
    a file is that of the last copy as likely as that of the camera: it counts where the camera's profile says
    so, or beside numbers that follow each other. A camera that nothing names is the same one only inside
    one docking. Files of another codec, size or profile are never one recording, nor is one whose date a
    person has to look at first (R15). What a person joined or split by hand stays so.
    """
    if after.is_apart:
        return None
    if after.joined_by is JoinedBy.PERSON and after.recording == before.recording:
        return JoinedBy.PERSON
    if not _may_belong(before, after):
        return None
    one, other = before.belongs, after.belongs
    if one.series and one.series == other.series and not one.counts_all:
        return _by_series(before, after)
    if not joins(before, after):
        return None
    if _times_count(before) and _times_count(after):
        return JoinedBy.TIMES
    is_next = one.number is not None and other.number == one.number + 1
    if one.series and one.series == other.series and is_next and after.duration_s > 2 * TOLERANCE_S:
        return JoinedBy.NUMBERS  # files copied in one second would lie on each other, not follow
    return None


def end_of(clip: Clip) -> datetime:
    """The first moment after a file, by the camera's clock, in UTC."""
    return later(clip.recorded_at, clip.duration_s)


def order_of(clip: Clip) -> tuple[datetime, int, ClipId]:
    """Files of one recording in the order in which the camera wrote them."""
    return instant(clip.recorded_at), clip.belongs.number or 0, clip.id


@dataclass(frozen=True, slots=True)
class Joined:
    """Where a file belongs: its recording, why, and what else is that recording because of it.

    by: None where the file begins its recording. following: files that go on it, with the reason of each.
    merged: recordings of which all files become part of this one.
    """

    recording: RecordingId
    by: JoinedBy | None = None
    following: tuple[tuple[ClipId, JoinedBy], ...] = ()
    merged: tuple[RecordingId, ...] = ()


def place(clip: Clip, near: Iterable[Clip]) -> Joined:
    """Where a file belongs among those of its camera that are listed already; their order decides nothing."""
    before: list[tuple[Clip, JoinedBy]] = []
    after: list[tuple[Clip, JoinedBy]] = []
    others = sorted((other for other in near if other.id != clip.id), key=order_of)
    for other in _not_apart(clip, others):
        is_before = order_of(other) < order_of(clip)
        by = goes_on(other, clip) if is_before else goes_on(clip, other)
        if by is not None:
            (before if is_before else after).append((other, by))
    recording = before[0][0].recording if before else RecordingId(clip.id)
    touched = dict.fromkeys(other.recording for other, _ in (*before, *after))
    return Joined(
        recording,
        before[-1][1] if before else None,
        tuple((other.id, by) for other, by in after if other.joined_by is None),
        tuple(one for one in touched if one != recording),
    )


def _not_apart(clip: Clip, others: Sequence[Clip]) -> list[Clip]:
    """Those by time that lie on the same side as the clip of every place where a person split a recording."""
    here = order_of(clip)
    places = [order_of(one) for one in (*others, clip) if one.is_apart and is_same_camera(one, clip)]
    first = max((each for each in places if each <= here), default=None)
    last = min((each for each in places if each > here), default=None)
    return [
        other
        for other in others
        if (first is None or order_of(other) >= first) and (last is None or order_of(other) < last)
    ]


def is_same_camera(one: Clip, other: Clip) -> bool:
    """Whether one camera wrote both; one that nothing names is the same only inside one docking."""
    if one.camera or other.camera:
        return one.camera == other.camera
    return bool(one.belongs.docking) and one.belongs.docking == other.belongs.docking


def _may_belong(before: Clip, after: Clip) -> bool:
    """Nothing speaks against it."""
    if not is_same_camera(before, after) or before.clock_suspect or after.clock_suspect:
        return False
    profiles = {before.belongs.profile, after.belongs.profile} - {""}
    return len(profiles) < 2 and _alike(before.probe, after.probe)


def _alike(one: Probe, other: Probe) -> bool:
    """What is known of both is the same; a damaged file says little of itself."""
    if not one.is_damaged and not other.is_damaged and one.has_video != other.has_video:
        return False
    words = [
        (one.container, other.container),
        (one.video_codec, other.video_codec),
        (one.audio_codec, other.audio_codec),
    ]
    if any(first != second for first, second in words if first and second):
        return False
    size, other_size = (one.width, one.height), (other.width, other.height)
    return size == other_size or (0, 0) in {size, other_size}


def _by_series(before: Clip, after: Clip) -> JoinedBy | None:
    """Of files that share a series: all of a container, and what the names count up."""
    first, second = before.belongs.number, after.belongs.number
    if first is None or second is None:
        return JoinedBy.CONTAINER if first is second else None
    if first < second and instant(before.recorded_at) == instant(after.recorded_at):
        return JoinedBy.SERIES  # every name bears the start of the whole recording
    if second == first + 1 and joins(before, after, COUNTED_S):
        return JoinedBy.SERIES
    return None


def _times_count(clip: Clip) -> bool:
    """Whether more than the bare time of the file says when the recording started."""
    if clip.belongs.trusts_file_time:
        return True
    return {one.source for one in _taken(clip)} != {TimeSource.FILE}


def _taken(clip: Clip) -> list[TimeCandidate]:
    """The claims that give the time of a clip."""
    at = instant(clip.recorded_at)
    return [one for one in clip.times if instant(one.at) == at]


def _is_of_utc(clip: Clip) -> bool:
    """Whether its start was told with its offset from UTC, so that no change of clocks is in doubt."""
    return any(isinstance(one.at.tzinfo, timezone) for one in _taken(clip))


@dataclass(frozen=True, slots=True)
class Seam:
    """What does not fit between two files of one camera: seconds missing, or, below 0, filmed twice.

    start and end: of the gap or of the overlap, start first, by the corrected clock.
    """

    before: ClipId
    after: ClipId
    start: datetime
    end: datetime
    seconds: float

    @property
    def is_gap(self) -> bool:
        """Nothing was recorded in between."""
        return self.seconds > 0


def seams(clips: Iterable[Clip], least_s: float = SAID_S) -> tuple[Seam, ...]:
    """Gaps and overlaps of more than ``least_s`` between the files of each recording, by time.

    Of other recordings of the camera nothing is said: the camera was off, which is no gap.
    """
    found: list[Seam] = []
    reached: dict[RecordingId, Clip] = {}  # the file of each recording that goes furthest so far
    for clip in sorted(clips, key=order_of):
        last = reached.get(clip.recording)
        if last is not None and (seam := _seam(last, clip, least_s)) is not None:
            found.append(seam)
        if last is None or end_of(clip) > end_of(last):
            reached[clip.recording] = clip
    return tuple(sorted(found, key=lambda one: (one.start, one.after)))


def _seam(before: Clip, after: Clip, least_s: float) -> Seam | None:
    """By the camera's clock, which is one for both files whatever was found out about it in each."""
    missing_s = gap_s(before, after, COUNTED_S if after.joined_by is JoinedBy.SERIES else TOLERANCE_S)
    if missing_s > least_s:
        start = later(before.corrected_at, before.duration_s)
        return Seam(before.id, after.id, start, later(start, missing_s), missing_s)
    twice_s = min(-missing_s, after.duration_s)
    if twice_s > least_s:
        start = after.corrected_at
        return Seam(before.id, after.id, start, later(start, twice_s), -twice_s)
    return None


def shared_countdown(days: Sequence[date], profile: LegalProfile) -> tuple[date, date]:
    """First day counted and due day that all files of one recording share: those of the earliest."""
    first = min(days)
    return first, due_date(first, profile)
