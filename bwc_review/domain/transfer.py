"""What is known of a sealed copy that was verified and is not listed yet (security.md 7.2, step 4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bwc_review.domain.clip import ClipId, Sealed, SealedHead


@dataclass(frozen=True, slots=True)
class Verified:
    """A copy re-read and found equal to the camera's file.

    After a crash it can be checked by its sealed fingerprints and adopted with nobody signed in. ``facts`` is
    what the clip row needs besides: JSON values only, read back as they were written.
    """

    clip: ClipId
    source_name: str  # path on the camera, "/" between parts
    camera: str  # serial
    size_bytes: int
    plain_sha256: str
    head: SealedHead
    body: Sealed
    at: datetime
    facts: Mapping[str, object] = field(default_factory=dict)
