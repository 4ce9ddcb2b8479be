"""A span of a clip that one person has watched."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bwc_review.domain.clip import ClipId
from bwc_review.domain.people import PersonId


@dataclass(frozen=True, slots=True)
class Watched:
    """Seconds from the first frame; at is when it was noted."""

    clip: ClipId
    person: PersonId
    from_s: float
    to_s: float
    at: datetime
