"""By how much a clip is moved on the wall clock so that two cameras show one moment, and who says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from bwc_review.domain.clip import ClipId
from bwc_review.domain.people import PersonId

LARGEST_OFFSET_S = 24 * 3600.0  # what is further off is a clock to be corrected, not an alignment


class AlignMethod(Enum):
    """How the offset was found."""

    CLOCK = "clock"  # the corrected clocks are believed: no offset
    SOUND = "sound"
    HAND = "hand"


@dataclass(frozen=True, slots=True)
class Alignment:
    """One clip on the wall clock.

    offset_s: to ADD to its corrected time, whole milliseconds. confidence: 0 to 1, of SOUND only. against:
    the clip of the other camera it was brought in line with.
    """

    clip: ClipId
    offset_s: float
    method: AlignMethod
    confidence: float | None
    against: ClipId | None
    author: PersonId
    at: datetime  # aware
