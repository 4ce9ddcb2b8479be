"""Says inside the PNG of a still what it is: a picture that left the station can still be traced (R4)."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

from bwc_review import __version__
from bwc_review.domain.clip import Clip
from bwc_review.domain.mark import Instant
from bwc_review.domain.moments import in_zone
from bwc_review.domain.people import PersonId
from bwc_review.domain.timecode import camera_and_corrected, format_wall


def still_words(
    clip: Clip, at: Instant, time_base: Fraction, taken_by: PersonId, zone: ZoneInfo
) -> dict[str, str]:
    """Ids, numbers and times, never a name: for ``media.picture.png``.

    A still has the pixels that were decoded; where they are not square, how wide they are meant is said. Of
    a recording that does not play, frame and pts are those of its repaired copy, which is said too.
    time_base: the unit of ``at.pts``, in seconds, as stored in the file. Times in zone, to the millisecond,
    with their offset from UTC: in one night of the year an hour comes twice.
    """
    camera, corrected = camera_and_corrected(clip, at.offset_s)
    stretched = {"pixel-aspect-ratio": clip.seen.pixel_ratio} if clip.seen.pixel_ratio else {}
    repaired = {"decoded-from": f"repaired copy ({clip.repair.by.value})"} if clip.repair else {}
    return (
        stretched
        | repaired
        | {
            "clip": clip.id,
            "clip-sha256": clip.sha256,
            "camera": clip.camera,
            "frame": str(at.frame),
            "pts": str(at.pts),
            "time-base": f"{time_base.numerator}/{time_base.denominator}",
            "camera-time": _moment(camera, zone),
            "corrected-time": _moment(corrected, zone),
            "time-zone": str(zone),
            "taken-by": taken_by,
            "program": f"BWC Review {__version__}",
        }
    )


def _moment(at: datetime, zone: ZoneInfo) -> str:
    there = in_zone(at, zone)
    return f"{there:%Y-%m-%d} {format_wall(at, zone)} {there:%z}"
