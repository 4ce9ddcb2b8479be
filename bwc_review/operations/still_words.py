"""Says inside the PNG of a still what it is: a picture that left the station can still be traced (R4)."""

from __future__ import annotations

from fractions import Fraction
from zoneinfo import ZoneInfo

from bwc_review import __version__
from bwc_review.domain.clip import Clip
from bwc_review.domain.mark import Instant
from bwc_review.domain.people import PersonId
from bwc_review.domain.timecode import camera_and_corrected, format_wall


def still_words(
    clip: Clip, at: Instant, time_base: Fraction, taken_by: PersonId, zone: ZoneInfo
) -> dict[str, str]:
    """Ids, numbers and times, never a name: for ``media.picture.png``.

    A still has the pixels that were decoded; where they are not square, how wide they are meant is said.
    time_base: the unit of ``at.pts``, in seconds, as stored in the file. Times in zone, to the millisecond.
    """
    camera, corrected = camera_and_corrected(clip, at.offset_s)
    stretched = {"pixel-aspect-ratio": clip.seen.pixel_ratio} if clip.seen.pixel_ratio else {}
    return stretched | {
        "clip": clip.id,
        "clip-sha256": clip.sha256,
        "camera": clip.camera,
        "frame": str(at.frame),
        "pts": str(at.pts),
        "time-base": f"{time_base.numerator}/{time_base.denominator}",
        "camera-time": f"{camera.astimezone(zone):%Y-%m-%d} {format_wall(camera, zone)}",
        "corrected-time": f"{corrected.astimezone(zone):%Y-%m-%d} {format_wall(corrected, zone)}",
        "time-zone": str(zone),
        "taken-by": taken_by,
        "program": f"BWC Review {__version__}",
    }
