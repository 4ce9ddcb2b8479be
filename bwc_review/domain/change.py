"""One old value kept when a field of a clip is corrected (R2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bwc_review.domain.clip import ClipId


@dataclass(frozen=True, slots=True)
class Change:
    """One correction of one field. old and new are the values as plain text; None where nothing was there."""

    clip: ClipId
    field: str  # name of the field in domain.clip.Clip
    old: str | None
    new: str | None
    by: str  # PersonId, or "systeme"
    at: datetime  # aware, UTC
    reason: str = ""
