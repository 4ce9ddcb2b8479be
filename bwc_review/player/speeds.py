"""The speeds a clip is looked at with, and which of them a key leads to next."""

from __future__ import annotations

SPEEDS = (0.125, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 4.0, 8.0)
HEARD_UP_TO = 2.0  # faster, nobody understands a word
_SHUTTLE = (1.0, 2.0, 4.0, 8.0)


def shuttled(direction: int, speed: float | None) -> float:
    """L (1) and J (-1): first press 1x that way, each further press twice as fast, up to 8x.

    speed: what it moves with, negative backwards; None where it stands.
    """
    if speed is None or speed * direction <= 0:
        return float(direction)
    return direction * next((one for one in _SHUTTLE if one > abs(speed)), _SHUTTLE[-1])


def changed(direction: int, speed: float) -> float | None:
    """One speed up (1) or down (-1) the list, keeping the way it goes; None at the end of the list."""
    speeds = SPEEDS if direction > 0 else SPEEDS[::-1]
    beyond = next((one for one in speeds if (one - abs(speed)) * direction > 0), None)
    return None if beyond is None else beyond if speed >= 0 else -beyond
