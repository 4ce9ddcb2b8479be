"""Positions on the earth along a recording, and how far apart they lie."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

METRES_PER_DEGREE = 111_320.0  # of latitude; of longitude at the equator (WGS 84, rounded)


class Fix(NamedTuple):
    """One position: when (UTC), latitude and longitude in degrees, WGS 84."""

    at: datetime
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Position:
    """Where the camera was at a moment of a clip: seconds from its first frame, degrees, WGS 84.

    at: by the satellites' clock, UTC; None where only the camera's own clock, or none, is told.
    """

    offset_s: float
    latitude: float
    longitude: float
    at: datetime | None = None


def is_place(latitude: float, longitude: float) -> bool:
    """On the earth, and not exactly 0, 0, which cameras write without a fix."""
    is_on_earth = -90 <= latitude <= 90 and -180 <= longitude <= 180
    return is_on_earth and (latitude, longitude) != (0.0, 0.0)


def metres_from(origin: Position, other: Position) -> tuple[float, float]:
    """How far east and north of origin, in metres: good to a thousandth over the few kilometres of a clip."""
    east_deg = (other.longitude - origin.longitude + 180) % 360 - 180  # also across the date line
    scale = METRES_PER_DEGREE * math.cos(math.radians((origin.latitude + other.latitude) / 2))
    return east_deg * scale, (other.latitude - origin.latitude) * METRES_PER_DEGREE
