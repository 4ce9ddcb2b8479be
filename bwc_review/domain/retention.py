"""The only judge of how long a clip is kept: one civil month, holds, lateness (R8, R9, R11, R12, R15)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from enum import Enum

from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import in_zone, instant, later, seconds_between

CLOCK_TOLERANCE_S = 900.0  # a start later than the docking by more than this is impossible
SWEEP_EVERY_S = 3600.0


class Verdict(Enum):
    """What the law says of a clip now."""

    KEEP = "keep"
    HELD = "held"
    ERASE = "erase"


def months_later(day: date, months: int) -> date:
    """Same day-number so many months later (earlier, if negative), else the last day of that month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def due_date(counted_from: date, profile: LegalProfile) -> date:
    """The civil day at whose end, 24:00 local, the clip must be gone (R8)."""
    return months_later(counted_from, profile.months) - timedelta(days=profile.days_early)


def deadline(due_on: date, profile: LegalProfile) -> datetime:
    """24:00 local of the due day, that is the local midnight that ends it, whatever the length of the day."""
    return _local(due_on + timedelta(days=1), time(0), profile)


def erase_moment(due_on: date, profile: LegalProfile) -> datetime:
    """The moment of the due day from which the sweep erases without being asked (R9)."""
    return _local(due_on, profile.erase_from, profile)


def sweeps_again(last: datetime, now: datetime, profile: LegalProfile) -> bool:
    """Whether a station that swept at ``last`` sweeps again by the clock on the wall, however long it slept.

    An hour later, from the erasure hour on where that lies between, and after a clock that was put back.
    """
    if not 0 <= seconds_between(last, now) < SWEEP_EVERY_S:
        return True
    return instant(last) < instant(erase_moment(local_day(now, profile), profile)) <= instant(now)


def local_day(moment: datetime, profile: LegalProfile) -> date:
    """The civil day in the profile's zone."""
    return in_zone(moment, profile.zone).date()


def counted_from(started: datetime, profile: LegalProfile) -> date:
    """The local civil day on which the recording started, whatever midnight it runs past (R8)."""
    return local_day(started, profile)


def is_impossible(started: datetime, docked_at: datetime, profile: LegalProfile) -> bool:
    """Whether a start cannot be true: before any lawful recording, or after the camera was docked (R15)."""
    is_old = local_day(started, profile) < profile.earliest_recording
    return is_old or seconds_between(docked_at, started) > CLOCK_TOLERANCE_S


def counted_from_suspect(
    docked_at: datetime, last_emptied_at: datetime | None, profile: LegalProfile
) -> date:
    """The provisional first day of a clip whose date is impossible (R15, law.md E7 and E8).

    The recording lies between the last verified emptying of its camera and the docking. The earliest
    plausible day counts, but the clip is not due before the grace days after docking, so that somebody can
    look; never later than the docking day. Without a known emptying the docking day counts.
    """
    docked = local_day(docked_at, profile)
    if last_emptied_at is None:
        return docked
    first = min(local_day(last_emptied_at, profile), docked)
    not_before = docked + timedelta(days=profile.suspect_grace_days)
    # Not every day ends a month's delay (31 March ends none), so the first day that fits is looked for.
    first = max(first, months_later(docked, -profile.months - 1))
    while first < docked and due_date(first, profile) < not_before:
        first += timedelta(days=1)
    return first


def first_day(
    recorded_at: datetime,
    offsets: Iterable[float],
    docked_at: datetime,
    last_emptied_at: datetime | None,
    profile: LegalProfile,
    *,
    is_suspect: bool = False,
) -> date:
    """The day from which the month of a recording counts by its own time: the earliest that may be true.

    recorded_at: by the camera's clock. offsets: that its clock was given, seconds to ADD. The camera's own
    time counts too, so that a wrong clock near midnight never lengthens the month, but a start that is
    impossible gives no day (R15); never later than the docking. Where the date is suspect, or no start is
    possible, the day of ``counted_from_suspect``. Whoever asks when a month begins, asks here.
    """
    days = []
    for offset_s in {0.0, *offsets}:
        try:
            start = later(recorded_at, offset_s)
        except OverflowError:  # the offset leads out of the calendar
            continue
        if not is_impossible(start, docked_at, profile):
            days.append(counted_from(start, profile))
    if is_suspect or not days:
        return counted_from_suspect(docked_at, last_emptied_at, profile)
    return min(*days, local_day(docked_at, profile))


def verdict(due_on: date, has_open_hold: bool, profile: LegalProfile, now: datetime) -> Verdict:
    """Keep, held, or erase. An open hold keeps a clip whatever the date (R12)."""
    if has_open_hold:
        return Verdict.HELD
    return Verdict.ERASE if instant(now) >= instant(erase_moment(due_on, profile)) else Verdict.KEEP


def is_due(due_on: date, profile: LegalProfile, now: datetime) -> bool:
    """Whether a clip goes as soon as nothing holds it: its erasure hour has come."""
    return verdict(due_on, False, profile, now) is Verdict.ERASE


def may_erase_early(due_on: date, has_open_hold: bool, profile: LegalProfile, now: datetime) -> bool:
    """Whether a shutdown may offer to erase the clip: its due day has begun and nothing holds it (R9)."""
    return not has_open_hold and local_day(now, profile) >= due_on


def days_left(due_on: date, profile: LegalProfile, now: datetime) -> int:
    """Civil days from today to the due day: 0 on the day itself, negative when late."""
    return (due_on - local_day(now, profile)).days


def lateness_days(due_on: date, profile: LegalProfile, erased_at: datetime) -> int:
    """Civil days by which an erasure came too late; 0 for one done by 24:00 of the due day."""
    return max(0, -days_left(due_on, profile, erased_at))


def may_hold(due_on: date, profile: LegalProfile, now: datetime) -> bool:
    """Whether a hold may still be opened: only while the month runs (R. 241-13, R11)."""
    return instant(now) < instant(deadline(due_on, profile))


def month_is_over(due_on: date, profile: LegalProfile, now: datetime) -> bool:
    """Whether releasing the last hold erases at once instead of resuming the original date (R12)."""
    return instant(now) >= instant(deadline(due_on, profile))


def warning(due_on: date, profile: LegalProfile, now: datetime) -> int | None:
    """The warning that stands: the tightest of 7, 3, 1 days reached, 0 from the due day on, else None."""
    left = days_left(due_on, profile, now)
    if left <= 0:
        return 0
    reached = [days for days in profile.warn_days if left <= days]
    return min(reached) if reached else None


def _local(day: date, hour: time, profile: LegalProfile) -> datetime:
    """A moment of the local clock; an hour that a clock change skips becomes the moment after the gap."""
    moment = datetime.combine(day, hour, profile.zone)
    return in_zone(moment, profile.zone)
