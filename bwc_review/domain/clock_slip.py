"""Finds the cameras that nobody put forward or back when summer time began or ended (R15)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import Enum
from statistics import median

from bwc_review.domain.camera_clock import ClockEvidence, ClockPeriod
from bwc_review.domain.moments import instant, later, seconds_between

_ABOUT_S = 600.0  # what a clock may drift besides
_ROUND_S = 60.0  # what a docking tells is told to the minute
_DAY_S = 86_400.0  # what is further off is a wrong date
_ENOUGH = 2  # measured offsets that agree: one may be a receiver's mistake
_WEEK, _MINUTE_S = timedelta(weeks=1), 60.0  # no zone changes twice in a week
_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one recording tells of its camera's clock.

    at: its start by that clock. offset_s: to ADD to it. is_bound: it is at least so far ahead, perhaps more.
    """

    at: datetime
    docked_at: datetime
    offset_s: float
    is_bound: bool = False

    @property
    def really(self) -> datetime:
        """When it started, as far as this reading tells."""
        return later(self.at, self.offset_s)


@dataclass(frozen=True, slots=True)
class Slip:
    """A clock left as it was on a night of change.

    night: the moment of the change. offset_s: to ADD to the camera's time, whole seconds. first, last: of the
    recordings concerned, by the camera's clock, last not included. readings: measured offsets that say so.
    is_set: later ones show that the clock was set since.
    """

    night: datetime
    offset_s: float
    first: datetime
    last: datetime
    readings: int
    is_set: bool = False


@dataclass(frozen=True, slots=True)
class CameraSlip:
    """A slip of one camera, and how many recordings its correction would change."""

    serial: str
    label: str
    slip: Slip
    count: int = 0

    @property
    def period(self) -> ClockPeriod:
        """What is proposed to be corrected; what was measured of a single recording, or stated, stays."""
        slip = self.slip
        return ClockPeriod(self.serial, slip.first, slip.last, slip.offset_s, keeps_measured=True)


class _Says(Enum):
    SLIPPED = "slipped"
    RIGHT = "right"
    OTHER = "other"
    NOTHING = "nothing"


def reading(
    at: datetime, docked_at: datetime, offset_s: float, evidence: ClockEvidence, proposal_s: float | None
) -> Reading | None:
    """What was measured of the clock along a clip, by its fields; None where nothing was, or a wrong date.

    A start that a person stated for this clip alone says nothing of the clock.
    """
    if proposal_s is None:
        is_told = evidence in {ClockEvidence.GPS, ClockEvidence.DOCKING}
        if not is_told and not (evidence is ClockEvidence.PERSON and offset_s):
            return None
    if evidence is ClockEvidence.FILE:  # how a file's time is read tells nothing of the clock
        return None
    told_s = offset_s if proposal_s is None else proposal_s
    is_bound = evidence is ClockEvidence.DOCKING
    return Reading(at, docked_at, told_s, is_bound) if abs(told_s) <= _DAY_S else None


def slips(readings: Sequence[Reading], newest: datetime, zone: tzinfo) -> list[Slip]:
    """The slips of one camera, oldest first; none where what was measured does not agree.

    newest: start of its newest recording by its own clock. A night stands for a slip where what was measured
    after it is off by about what the zone moved, and what was measured before it is not. The hours around the
    change itself tell nothing: a camera's own time means two moments there, or none.
    """
    if not readings:
        return []
    first, newest = min(instant(one.at) for one in readings), instant(newest)
    nights = list(changes(zone, first - _YEAR, newest + _YEAR))
    found = []
    for former, (night, shift), after in zip(nights, nights[1:], nights[2:], strict=False):
        (before, back), (until, next_shift) = former, after
        end = until - abs(next_shift)
        earlier = [one for one in readings if before + abs(back) <= instant(one.at) < night - abs(shift)]
        here = [one for one in readings if night + abs(shift) <= instant(one.at) < end]
        slip = _slip(night, shift, here, min(end, later(newest, _MINUTE_S)))
        if slip is not None and slip.first < slip.last and _was_right(earlier):
            found.append(slip)
    return found


def changes(zone: tzinfo, first: datetime, last: datetime) -> Iterator[tuple[datetime, timedelta]]:
    """The moments (UTC) between two at which the zone's clocks move, and by how much, to the minute."""
    at = instant(first).replace(hour=12, minute=0, second=0, microsecond=0)
    last = instant(last)
    while at < last:
        if _offset(zone, at) != _offset(zone, at + _WEEK):
            low, high = at, at + _WEEK
            while (apart_s := seconds_between(low, high)) > _MINUTE_S:
                middle = later(low, apart_s // (2 * _MINUTE_S) * _MINUTE_S)
                low, high = (middle, high) if _offset(zone, middle) == _offset(zone, at) else (low, middle)
            yield high, _offset(zone, high) - _offset(zone, at)
        at += _WEEK


def _offset(zone: tzinfo, at: datetime) -> timedelta:
    offset = at.astimezone(zone).utcoffset()
    return timedelta(0) if offset is None else offset


def _slip(night: datetime, shift: timedelta, readings: Sequence[Reading], end: datetime) -> Slip | None:
    """What the readings between this night and the next make of it: slipped first, perhaps right then."""
    shift_s = shift.total_seconds()
    told = [(_says(one, shift_s), one) for one in sorted(readings, key=lambda one: one.really)]
    told = [(says, one) for says, one in told if says is not _Says.NOTHING]
    slipped = [one for says, one in told if says is _Says.SLIPPED]
    following = told[len(slipped) :]
    if any(says is not _Says.RIGHT for says, _ in following):
        return None  # what was found afterwards is right, and stays so
    exact = [one.offset_s for one in slipped if not one.is_bound]
    count = len(exact) + len({one.docked_at for one in slipped if one.is_bound})
    if count < _ENOUGH:
        return None
    offset_s = float(round(median(exact))) if exact else shift_s
    if following:  # certain up to the last docking that found it so
        docked = later(slipped[-1].docked_at, -offset_s)
        end = min(end, docked, *(instant(one.at) for _, one in following))
    return Slip(night, offset_s, night + abs(shift), end, count, is_set=bool(following))


def _says(one: Reading, shift_s: float) -> _Says:
    if one.is_bound:
        return _bound_says(one.offset_s, shift_s)
    if abs(one.offset_s - shift_s) <= _ABOUT_S:
        return _Says.SLIPPED
    return _Says.RIGHT if abs(one.offset_s) <= _ABOUT_S else _Says.OTHER


def _bound_says(at_most_s: float, shift_s: float) -> _Says:
    """A clock that is ahead by so much at least: put back it is not, or it never was right."""
    if shift_s > 0:
        return _Says.RIGHT if at_most_s >= -_ABOUT_S else _Says.OTHER
    if at_most_s < shift_s - _ROUND_S:
        return _Says.OTHER
    return _Says.SLIPPED if at_most_s <= shift_s + _ABOUT_S else _Says.NOTHING


def _was_right(earlier: Sequence[Reading]) -> bool:
    """The newest reading before the night, where there is one."""
    exact = sorted((one for one in earlier if not one.is_bound), key=lambda one: instant(one.at))
    return not exact or abs(exact[-1].offset_s) <= _ABOUT_S
