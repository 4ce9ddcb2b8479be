"""Takes a clock offset apart into the units a person can grasp: the longer it is, the coarser they are."""

from __future__ import annotations

from dataclasses import dataclass

_MINUTE_S, _HOUR_S, _DAY_S = 60, 3600, 86_400
_YEAR_DAYS = 365
_HOURS_UP_TO_S = 2 * _DAY_S  # beyond: days and hours
_DAYS_UP_TO_S = _YEAR_DAYS * _DAY_S  # beyond: years of 365 days and days


@dataclass(frozen=True, slots=True)
class OffsetParts:
    """How long an offset is, without its sign. Units that are not told are 0; only seconds have fractions.

    is_long: it is told in days, or in years and days, and what is smaller is left out.
    """

    years: int = 0
    days: int = 0
    hours: int = 0
    minutes: int = 0
    seconds: float = 0.0
    is_long: bool = False


def offset_parts(seconds: float, digits: int) -> OffsetParts:
    """Up to two days: hours, minutes and seconds with so many digits. Up to a year: days and whole hours.
    Beyond: years and whole days.
    """
    total = round(float(abs(seconds)), digits)
    if total >= _DAYS_UP_TO_S:
        years, days = divmod(round(total / _DAY_S), _YEAR_DAYS)
        return OffsetParts(years, days, is_long=True)
    if total >= _HOURS_UP_TO_S:
        days, hours = divmod(round(total / _HOUR_S), 24)
        return OffsetParts(0, days, hours, is_long=True)
    whole_hours, rest = divmod(total, _HOUR_S)
    minutes, left = divmod(rest, _MINUTE_S)
    return OffsetParts(0, 0, int(whole_hours), int(minutes), round(left, digits))
