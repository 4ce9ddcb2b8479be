"""The legal profile: every figure and article number that the law sets, as data and never in code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from types import MappingProxyType
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bwc_review.domain.service import Service


@dataclass(frozen=True, slots=True)
class LegalProfile:
    """One state of the law. Days and months are civil; times are of the clock on the wall in ``zone``."""

    name: str
    zone: ZoneInfo
    months: int = 1  # R8: civil months, never a number of days
    erase_from: time = time(18, 0)  # R9: hour of the due day from which the sweep erases
    days_early: int = 0  # R8: 0, or 1 for the stricter reading; never looser
    journal_years: int = 3  # R14
    reason_minutes: int = 30  # R6
    articles: Mapping[str, str] = field(default_factory=dict)  # "retention" -> "R. 241-13"
    warn_days: tuple[int, ...] = (7, 3, 1)  # R11
    brake_count: int = 20  # R22: more clips than this ...
    brake_factor: int = 3  # ... and more than so many times the busiest day of the last year
    brake_days: int = 2  # R22: how long the brake may hold what is already past its term
    clock_jump_days: int = 45  # R22
    suspect_grace_days: int = 2  # R15, law.md E7: time to look at a clip whose date is impossible
    passphrase_minimum: int = 12  # R20
    max_review_months: int = 3  # R11, law.md E19
    request_months: int = 2  # R16: a written answer within two months of receipt
    report_months: int = 12  # persons of a report, counted from the closing of the incident (law.md 15)
    report_months_most: int = 72  # the longest a service may choose
    requester_months: int = 12  # the name of who asked for a right, counted from the answer
    requester_months_most: int = 72
    earliest_recording: date = date(2018, 8, 5)  # R15: no lawful recording is older
    effective_from: date = date(2022, 11, 4)


_WHOLE = {
    "months": (1, 1),
    "days_early": (0, 1),
    "journal_years": (1, 10),
    "reason_minutes": (1, 120),
    "brake_count": (1, 10_000),
    "brake_factor": (1, 100),
    "brake_days": (0, 7),
    "clock_jump_days": (1, 366),
    "suspect_grace_days": (0, 7),
    "passphrase_minimum": (12, 128),
    "max_review_months": (1, 12),
    "request_months": (1, 2),
    "report_months": (1, 72),
    "report_months_most": (1, 120),
    "requester_months": (1, 72),
    "requester_months_most": (1, 120),
}


def profile_from(mapping: Mapping[str, object]) -> LegalProfile:
    """Build a profile from a table as ``tomllib`` reads it; ValueError names what is missing or out of range.

    A period looser than one civil month, or a passphrase shorter than twelve characters, is refused here,
    so that no data file can widen what the law allows.
    """
    values: dict[str, object] = {"name": _text(mapping, "name"), "zone": _zone(_text(mapping, "zone"))}
    for key, (least, most) in _WHOLE.items():
        if key in mapping:
            values[key] = _whole(mapping[key], key, least, most)
    if "erase_from" in mapping:
        hour = mapping["erase_from"]
        if not isinstance(hour, time) or hour.tzinfo is not None:
            raise ValueError("erase_from: a local time is expected")
        values["erase_from"] = hour
    for key in ("effective_from", "earliest_recording"):
        if key in mapping:
            day = mapping[key]
            if type(day) is not date:
                raise ValueError(f"{key}: a date is expected")
            values[key] = day
    if "warn_days" in mapping:
        values["warn_days"] = _warn_days(mapping["warn_days"])
    values["articles"] = _articles(mapping.get("articles", {}))
    unknown = set(mapping) - set(values)
    if unknown:
        raise ValueError(f"unknown: {', '.join(sorted(unknown))}")
    return LegalProfile(**values)  # type: ignore[arg-type]


def tightened(profile: LegalProfile, service: Service) -> LegalProfile:
    """The profile with what the service chose inside the law: hour and day (R8, R9), how long names stay."""
    return replace(
        profile,
        erase_from=service.erase_from,
        days_early=max(profile.days_early, min(max(service.days_early, 0), 1)),
        report_months=_inside(service.report_months or profile.report_months, profile.report_months_most),
        requester_months=_inside(
            service.requester_months or profile.requester_months, profile.requester_months_most
        ),
    )


def _inside(months: int, most: int) -> int:
    return min(max(months, 1), most)


def _text(mapping: Mapping[str, object], key: str) -> str:
    value = mapping.get(key)
    if not isinstance(value, str) or not value:
        raise ValueError(f"{key}: a text is expected")
    return value


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"zone: {name} is unknown") from error


def _whole(value: object, key: str, least: int, most: int) -> int:
    if type(value) is not int or not least <= value <= most:
        raise ValueError(f"{key}: a whole number from {least} to {most} is expected")
    return value


def _warn_days(value: object) -> tuple[int, ...]:
    if not isinstance(value, list) or not value:
        raise ValueError("warn_days: a list of days is expected")
    days = tuple(_whole(day, "warn_days", 1, 27) for day in value)
    if list(days) != sorted(set(days), reverse=True):
        raise ValueError("warn_days: falling numbers without repetition are expected")
    return days


def _articles(value: object) -> Mapping[str, str]:
    if not isinstance(value, Mapping):
        raise ValueError("articles: a table is expected")  # noqa: TRY004  one kind of error for bad data
    for key, article in value.items():
        if not isinstance(key, str) or not isinstance(article, str) or not article:
            raise ValueError(f"articles.{key}: a text is expected")
    return MappingProxyType(dict(value))
