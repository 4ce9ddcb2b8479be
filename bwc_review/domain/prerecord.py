"""How much of a file lies before the button was pressed: cameras keep the seconds before it in a buffer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bwc_review.domain.belonging import Pressed, PressedBy
from bwc_review.domain.clip import Clip
from bwc_review.domain.moments import seconds_between

LONGEST_S = 600.0  # no camera keeps more; a later moment was not the button of this recording


@dataclass(frozen=True, slots=True)
class Lead:
    """The first seconds of a file that were recorded before the button was pressed."""

    seconds: float
    by: PressedBy


def pressed(started_at: datetime, triggered_at: datetime | None, setting_s: float | None) -> Pressed | None:
    """Where the button was pressed; None where nothing tells it, or where it was in a file before this one.

    Both moments by the camera's clock. What the camera wrote down goes before what is set.
    """
    if triggered_at is not None:
        offset_s = seconds_between(started_at, triggered_at)
        return Pressed(offset_s, PressedBy.CAMERA) if 0 <= offset_s <= LONGEST_S else None
    return Pressed(setting_s, PressedBy.SETTING) if setting_s else None


def lead_of(clip: Clip) -> Lead | None:
    """The seconds before the button; a setting speaks of the first file of a recording only."""
    at = clip.pressed
    if at is None or at.offset_s <= 0 or (at.by is PressedBy.SETTING and clip.joined_by is not None):
        return None
    return Lead(min(at.offset_s, clip.duration_s), at.by)


def is_in(clip: Clip) -> bool:
    """Whether the camera says that its button was pressed in this very file."""
    at = clip.pressed
    return at is not None and at.by is PressedBy.CAMERA and at.offset_s <= clip.duration_s
