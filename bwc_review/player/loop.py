"""A stretch of a clip that is played over and over."""

from __future__ import annotations

from dataclasses import dataclass

from bwc_review.player.pace import Timing


@dataclass(frozen=True, slots=True)
class Loop:
    """Seconds from the first frame, end after start; the frame shown at the end belongs to it."""

    start_s: float
    end_s: float

    def is_past(self, at_s: float, frames: Timing, duration_s: float, *, is_backwards: bool) -> bool:
        """Beyond the frame shown at the end, or before the start, the way it goes."""
        if is_backwards:
            return at_s <= self.start_s
        if frames.count == 0:
            return at_s >= self.end_s
        return frames.at_offset(at_s) > frames.at_offset(self.end_s) or at_s >= duration_s


def loop_within(start_s: float, end_s: float, duration_s: float) -> Loop | None:
    """Kept inside a clip of that length; None for what lies outside of it, or has no length."""
    start_s, end_s = (max(0.0, min(one, duration_s)) for one in (start_s, end_s))
    return Loop(start_s, end_s) if end_s > start_s else None
