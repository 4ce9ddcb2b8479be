"""Measures how wrong a camera's clock is, and says what a correction changes (R15, law.md E6)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import Enum

from bwc_review.domain.clip import Clip, TimeCandidate, TimeSource
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import in_zone, instant, later, seconds_between
from bwc_review.domain.retention import counted_from, due_date, is_impossible, local_day, month_is_over
from bwc_review.domain.track import Position

HOUR_S = 3600.0
_STAMP_S = 1.0  # cameras and receivers stamp whole seconds
_SLIP_S = 60.0  # a clock whose hour is wrong may be some seconds off besides
_MOST_HOURS = 2  # summer time, or UTC in summer
_MOST_S = 86_400.0  # what is further off is a wrong date: a person decides
_OTHER_DATE_S = 2 * _MOST_S  # no zone, drift or wrong half of a day makes that of a right date
_MOST_DRIFT_S = 600.0  # what a clock may drift before an hour of unknown clock proves nothing
_FILE_TIME_S = 72_000.0  # its zone and the length of a recording; beyond, another clock set it
_DOCKING_S = 60.0  # a camera needs a moment to close its file and to be noticed


class ClockEvidence(Enum):
    """What tells the offset of a clip."""

    NOTHING = ""
    CAMERA = "camera"  # the one noted for its camera
    GPS = "gps"  # the satellites' time along the recording
    DOCKING = "docking"  # a recording is over when its camera docks
    FILE = "file"  # its own time says other whole hours than what is inside: only ever proposed
    PERSON = "person"  # corrected, with a reason


STANDS = frozenset({ClockEvidence.GPS.value, ClockEvidence.PERSON.value})  # told of one recording by itself


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds to ADD to the camera's time, what tells them, and an offset that only a person may accept."""

    offset_s: float
    evidence: ClockEvidence
    proposal_s: float | None = None


def measure(
    satellites: Sequence[datetime],
    started: datetime,
    duration_s: float,
    docked_at: datetime,
    known_s: float,
    inside: Sequence[Position] = (),
    ahead_s: float = 0.0,
    behind_s: float = 0.0,
) -> Measured:
    """The offset of one recording: the known one, moved no further than what was measured proves.

    satellites: their times along the recording, aware, in any order. The first fix cannot lie before the
    start nor the last one after the end, and no recording ends after its docking. inside: positions written
    into the recording itself, which tell to which moment of it each hour belongs. An offset that differs by
    whole hours, or by more than a day, is proposed and not applied: summer time or a wrong date. So is
    ahead_s and behind_s, what ``least_ahead`` and ``least_behind`` tell of the camera as it docked: its clock
    may have been set since this recording.
    """
    known = Measured(known_s, ClockEvidence.CAMERA if known_s else ClockEvidence.NOTHING)
    end = later(started, duration_s)
    exact = _inside(inside, started)
    if exact is not None:
        return _by_satellites(*exact, known)
    if satellites and duration_s > 0:
        least = seconds_between(end, max(map(instant, satellites))) - _STAMP_S
        most = seconds_between(started, min(map(instant, satellites))) + _STAMP_S
        if least <= most:
            return _by_satellites(least, most, known)
    most = seconds_between(end, docked_at)
    if most < known_s - _DOCKING_S and abs(most) <= _MOST_S:
        return Measured(most, ClockEvidence.DOCKING)
    if ahead_s >= _MOST_DRIFT_S and -ahead_s < known_s - _DOCKING_S:
        return Measured(known_s, ClockEvidence.DOCKING, -ahead_s)
    if behind_s >= _MOST_DRIFT_S and behind_s > known_s + _DOCKING_S:
        return Measured(known_s, ClockEvidence.DOCKING, behind_s)
    return known


def hours_apart(chosen: TimeCandidate, times: Sequence[TimeCandidate], zone: tzinfo) -> float:
    """Seconds from an hour that the container tells to the start by the file's own time; 0.0: nothing to ask.

    A container tells UTC, and some cameras write their local hour into it; a FAT volume keeps local time, and
    systems differ in how they read it. Where the two differ by whole hours, as many as a zone makes, either
    may be the right one.
    """
    files = [one for one in times if one.source is TimeSource.FILE]
    if chosen.source is not TimeSource.METADATA or not files:
        return 0.0
    apart = seconds_between(chosen.at, files[0].at)
    hours = round(apart / HOUR_S)
    zone_s = abs((_offset(chosen.at, zone) or timedelta()).total_seconds())
    most = max(_MOST_HOURS, math.ceil(zone_s / HOUR_S))
    return hours * HOUR_S if abs(apart - hours * HOUR_S) <= _SLIP_S and abs(hours) <= most else 0.0


def asked(measured: Measured, apart_s: float) -> Measured:
    """With what ``hours_apart`` tells as a proposal, where nothing better is known of this recording."""
    if not apart_s or measured.proposal_s is not None or measured.evidence is ClockEvidence.GPS:
        return measured
    return Measured(measured.offset_s, ClockEvidence.FILE, measured.offset_s + apart_s)


def is_of_another_date(
    recorded_at: datetime, measured: Measured, docked_at: datetime, profile: LegalProfile
) -> bool:
    """Whether a noted offset makes another date of a recording whose camera may be right by now.

    An offset of more than two days was noted of a clock whose date was wrong, and holds until somebody sets
    that clock, which nobody notes. So the recording itself must bear it out: a clock that ran ahead dates
    what it records after the docking, and one that was behind leaves room for the offset before it. Else two
    dates stand against each other, and a person decides (R15). Where the month is over by both, it is over.
    """
    offset_s = measured.offset_s
    is_noted = measured.evidence in {ClockEvidence.CAMERA, ClockEvidence.DOCKING}  # that one may only propose
    if not is_noted or abs(offset_s) <= _OTHER_DATE_S:
        return False
    starts = (recorded_at, later(recorded_at, offset_s))
    over = [
        month_is_over(due_date(counted_from(one, profile), profile), profile, docked_at) for one in starts
    ]
    if all(over):
        return False
    return offset_s < 0 or over[0] or is_impossible(starts[1], docked_at, profile)


@dataclass(frozen=True, slots=True)
class Written:
    """A recording on a camera: its start by its name, and when its file was written as the system tells."""

    start: datetime
    at: datetime


def least_ahead(recordings: Sequence[Written], last: datetime, docked_at: datetime, zone: tzinfo) -> float:
    """By how many seconds at least a camera's clock runs ahead, by the files on it; 0.0: they do not show it.

    last: when the newest file that it wrote was written, a log of its docking for example. File times may be
    told whole hours wrong, since FAT keeps local time and no zone: only what passed between two of them is
    taken. When the newest file was written the camera showed at least the start of the newest recording and
    what passed since; what it showed cannot lie after the docking. A clock that is behind does not show so:
    see ``least_behind``.
    """
    if not recordings:
        return 0.0
    newest = max(recordings, key=lambda one: instant(one.at))
    showed, passed_s = newest.start, seconds_between(newest.at, last)
    is_told = abs(seconds_between(newest.start, newest.at)) <= _FILE_TIME_S and 0 <= passed_s <= _MOST_S
    if is_told and _offset(showed, zone) == _offset(later(showed, passed_s), zone):
        showed = later(showed, passed_s)
    ahead = seconds_between(docked_at, showed)
    return ahead if 0 < ahead <= _MOST_S else 0.0


def least_behind(starts: Sequence[datetime], emptied_at: datetime | None, docked_at: datetime) -> float:
    """By how many seconds at least a camera's clock is behind, by what it recorded; 0.0: it does not show.

    What lies on a camera was recorded after it was last checked to be empty. A clock that is a whole day
    behind, or more, tells a wrong date, of which this says too little. Nor does it show where the newest
    recording is dated so shortly before the docking that no clock so far behind could have dated it: then the
    oldest ones lie on another card than the one that was checked.
    """
    if emptied_at is None or not starts:
        return 0.0
    dates = [instant(one) for one in starts]
    behind = seconds_between(min(dates), emptied_at)
    if behind > seconds_between(max(dates), docked_at) + _DOCKING_S:
        return 0.0
    return behind if 0 < behind <= _MOST_S else 0.0


def _offset(at: datetime, zone: tzinfo) -> timedelta | None:
    return in_zone(at, zone).utcoffset()


def _inside(positions: Sequence[Position], started: datetime) -> tuple[float, float] | None:
    """Between which offsets their hours leave room; None where most do not go on as one clock does."""
    offsets = sorted(offset for one in positions if (offset := _offset_of(one, started)) is not None)
    if not offsets:
        return None
    middle = offsets[len(offsets) // 2]
    agreeing = [offset for offset in offsets if abs(offset - middle) <= _STAMP_S]
    if 2 * len(agreeing) <= len(offsets):
        return None  # a receiver that had not found its satellites yet
    return max(agreeing) - _STAMP_S, min(agreeing) + _STAMP_S


def _offset_of(one: Position, started: datetime) -> float | None:
    """By how much the satellites' hour of a position stands beside the camera's.

    An hour of unknown clock counts where it is UTC within minutes: the camera's own local time, copied, is
    whole hours beside that. Where the camera's zone is UTC itself, the two cannot be told apart.
    """
    at = later(started, one.offset_s)
    if one.at is not None:
        return seconds_between(at, one.at)
    if one.told is None or not started.utcoffset():
        return None
    offset = seconds_between(at, one.told.replace(tzinfo=UTC))
    return offset if abs(offset) <= _MOST_DRIFT_S else None


def _by_satellites(least: float, most: float, known: Measured) -> Measured:
    offset = min(max(known.offset_s, least), most)
    if offset == known.offset_s:
        return Measured(offset, ClockEvidence.GPS)
    for hours in range(-_MOST_HOURS, _MOST_HOURS + 1):
        slipped = known.offset_s + hours * HOUR_S
        if hours and least - _SLIP_S <= slipped <= most + _SLIP_S:
            return Measured(known.offset_s, known.evidence, slipped)
    if abs(offset) > _MOST_S:
        return Measured(known.offset_s, known.evidence, offset)
    return Measured(offset, ClockEvidence.GPS)


@dataclass(frozen=True, slots=True)
class ClockPeriod:
    """Recordings of a camera that started, by its own clock, from first up to but not including last.

    keeps_measured: the offset of those whose own was measured by satellites, or stated, stays.
    """

    camera: str  # serial
    first: datetime
    last: datetime
    offset_s: float  # seconds to ADD to the camera's time
    keeps_measured: bool = False


@dataclass(frozen=True, slots=True)
class ClockChange:
    """What a corrected clock makes of one clip. is_impossible: its start would be, so that it stays."""

    clip: Clip  # as it is
    offset_s: float
    counted_from: date
    due_on: date
    is_impossible: bool = False

    @property
    def starts_at(self) -> datetime:
        """The corrected start, in UTC."""
        return later(self.clip.recorded_at, self.offset_s)


def correct(
    recording: Sequence[Clip], offset_s: float, profile: LegalProfile, *, keeps_measured: bool = False
) -> list[ClockChange]:
    """What the offset makes of the files of one recording, which share one countdown (law.md E9).

    Nothing is due later than it was, but for a date that was in doubt: its month counts from the stated day,
    at the latest from the docking (R8, R15). Where one start would be impossible the recording stays.
    keeps_measured: see ``ClockPeriod``.
    """
    offsets = [
        clip.clock_offset_s if keeps_measured and clip.clock_evidence in STANDS else offset_s
        for clip in recording
    ]
    each = list(zip(recording, offsets, strict=True))
    if any(_would_be_impossible(clip, offset, profile) for clip, offset in each):
        return [ClockChange(clip, offset, clip.counted_from, clip.due_on, True) for clip, offset in each]
    first = min(_counted(clip, offset, profile) for clip, offset in each)
    return [ClockChange(clip, offset, first, due_date(first, profile)) for clip, offset in each]


def _counted(clip: Clip, offset_s: float, profile: LegalProfile) -> date:
    day = counted_from(later(clip.recorded_at, offset_s), profile)
    return min(day, local_day(clip.docked_at, profile) if clip.clock_suspect else clip.counted_from)


def _would_be_impossible(clip: Clip, offset_s: float, profile: LegalProfile) -> bool:
    try:
        starts_at = later(clip.recorded_at, offset_s)
    except OverflowError:
        return True
    return is_impossible(starts_at, clip.docked_at, profile)
