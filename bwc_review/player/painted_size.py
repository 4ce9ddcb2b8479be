"""Says in which size a clip is painted while it moves: its own, or smaller by a whole number."""

from __future__ import annotations

LARGEST_PIXELS = 1920 * 1088  # a larger clip is painted smaller while it moves; stills come from the decoder


def shrink_of(width: int, height: int) -> int:
    """How many pixels of the clip, each way, make one that is painted."""
    shrink = 1
    while (width // shrink) * (height // shrink) > LARGEST_PIXELS:
        shrink += 1
    return shrink


def painted_size(width: int, height: int) -> tuple[int, int]:
    """Width and height in pixels, two at least."""
    shrink = shrink_of(width, height)
    return max(width // shrink, 2), max(height // shrink, 2)
