"""Reads the creation time and the place that a camera wrote into the container's tags."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from bwc_review.domain.clip import Place

_TIME_TAGS = ("creation_time", "com.apple.quicktime.creationdate", "date", "DATE_RECORDED")
_PLACE_TAGS = ("location", "location-eng", "com.apple.quicktime.location.ISO6709", "LOCATION")
_ZONE = re.compile(r"([+-]\d\d)(\d\d)$")  # +0100, which Python reads only as +01:00
_POINT = re.compile(r"^\s*([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)")
_NEVER = 1904  # the year zero of QuickTime: the camera did not fill the field in


def created_at(tags: Mapping[str, str]) -> datetime | None:
    """The container's creation time, as UTC; None where there is none or it is no time.

    Containers label it UTC even where the camera wrote its local time: judge it as one candidate of several.
    """
    for name in _TIME_TAGS:
        text = tags.get(name, "").strip()
        if not text:
            continue
        try:
            at = datetime.fromisoformat(_ZONE.sub(r"\1:\2", text.replace("Z", "+00:00")))
            at = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, OverflowError):
            continue
        if at.year > _NEVER:
            return at
    return None


def place(tags: Mapping[str, str]) -> Place | None:
    """The point of an ISO 6709 tag such as ``+43.8484+000.5802/``; None: there is none, or it is impossible.

    Exactly 0, 0 is what cameras write without a fix.
    """
    for name in _PLACE_TAGS:
        if match := _POINT.match(tags.get(name, "")):
            latitude, longitude = _degrees(match[1], 2), _degrees(match[2], 3)
            if abs(latitude) <= 90 and abs(longitude) <= 180 and (latitude or longitude):
                return Place(latitude=latitude, longitude=longitude)
    return None


def _degrees(text: str, digits: int) -> float:
    """One coordinate: digits of degrees, then none, two (minutes) or four (minutes, seconds) more."""
    sign = -1.0 if text[0] == "-" else 1.0
    whole, _, part = text[1:].partition(".")
    fraction = float(f"0.{part or 0}")
    degrees, rest = (whole[:digits], whole[digits:]) if len(whole) > digits else (whole, "")
    if len(rest) == 2:
        return sign * (float(degrees) + (float(rest) + fraction) / 60)
    if len(rest) == 4:
        return sign * (float(degrees) + float(rest[:2]) / 60 + (float(rest[2:]) + fraction) / 3600)
    return sign * (float(whole) + fraction)
