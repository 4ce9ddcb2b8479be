"""Says for how many days there is room in the vault, by what came in and what ended lately."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

PERIOD_DAYS = 30  # as long as recordings are kept: what comes in and what ends make one turn
LEAST_DAYS = 7  # a week has its busy and its quiet days; of less nothing is said
MOST_DAYS = 3650


class RoomState(Enum):
    """What can be said."""

    FILLS = "fills"  # more comes in than ends
    STEADY = "steady"  # it does not fill, or not in ten years
    UNKNOWN = "unknown"  # too little came in so far


@dataclass(frozen=True, slots=True)
class RoomForecast:
    """days: until it is full at the present rate, None unless it fills."""

    state: RoomState
    days: int | None = None


def forecast(free_bytes: int, came_bytes: int, ended_bytes: int, known_days: float) -> RoomForecast:
    """By the bytes that came in and that ended in the last ``PERIOD_DAYS``.

    known_days: since the first recording came in; a station younger than the period is judged by its own age,
    so that before the first erasures it fills faster than it will. free_bytes: that recordings may take.
    """
    if known_days < LEAST_DAYS or not came_bytes:
        return RoomForecast(RoomState.UNKNOWN)
    a_day = (came_bytes - ended_bytes) / min(known_days, PERIOD_DAYS)
    if a_day <= 0 or free_bytes / a_day > MOST_DAYS:
        return RoomForecast(RoomState.STEADY)
    return RoomForecast(RoomState.FILLS, max(0, int(free_bytes / a_day)))
