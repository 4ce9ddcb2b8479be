"""Times of day and offsets as a person reads and types them."""

from __future__ import annotations

import math
import re
from datetime import datetime, tzinfo

from bwc_review.domain.clip import Clip
from bwc_review.domain.moments import in_zone, later

_PARTS = re.compile(r"(?:(?:(\d{1,3}):)?(\d{1,2}):)?(\d{1,6})(?:[.,](\d{1,9}))?")


def format_wall(moment: datetime, zone: tzinfo) -> str:
    """The time of day, "14:03:22,480". Cut to the millisecond: no instant shows before it has come."""
    local = in_zone(moment, zone)
    return f"{local:%H:%M:%S},{local.microsecond // 1000:03d}"


def format_offset(seconds: float) -> str:
    """Time since the start of a clip, "00:05:22,480", to the nearest millisecond; a minus sign before 0."""
    if not math.isfinite(seconds):
        raise ValueError("a finite number of seconds is expected")
    whole = round(abs(seconds) * 1000)
    minutes, thousandths = divmod(whole, 60_000)
    hours, minutes = divmod(minutes, 60)
    sign = "-" if seconds < 0 and whole else ""
    return f"{sign}{hours:02d}:{minutes:02d}:{thousandths // 1000:02d},{thousandths % 1000:03d}"


def parse(text: str) -> float:
    """Seconds of "1:05:22,480", "5:22", "322.48" or "322"; ValueError for anything else.

    Below a larger unit, minutes and seconds stay under 60.
    """
    match = _PARTS.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is not a time")
    hours, minutes, seconds, fraction = match.groups()
    if (hours is not None and int(minutes) >= 60) or (minutes is not None and int(seconds) >= 60):
        raise ValueError(f"{text!r} is not a time")
    total = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds)
    return float(f"{total}.{fraction or 0}")


def camera_and_corrected(clip: Clip, offset_s: float) -> tuple[datetime, datetime]:
    """The moment so many seconds into a clip: by the camera's clock, and by the station's (R15).

    Told in the zone of the clip, in which a mark keeps them.
    """
    zone = clip.recorded_at.tzinfo
    at = later(clip.recorded_at, offset_s), later(clip.corrected_at, offset_s)
    return at[0].astimezone(zone), at[1].astimezone(zone)
