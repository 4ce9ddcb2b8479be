"""Lays places around a centre onto a plane of metres: a transverse Mercator projection of the sphere.

The meridian of the centre is true to scale at whatever latitude; 50 km beside it a length is 0.003 % too
long. North is up everywhere but for some hundredths of a degree. (Snyder, Map Projections, USGS 1395, 8.)
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

EARTH_M = 6_371_008.8  # mean radius, IUGG
_EDGE = 1 - 1e-12  # a quarter of the globe away, where the plane has no place


@dataclass(frozen=True, slots=True)
class Projection:
    """latitude, longitude: of the centre, in degrees, WGS 84; it lies at 0, 0."""

    latitude: float
    longitude: float

    def metres(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Metres east and north of the centre."""
        north = math.radians(latitude)
        east = math.radians((longitude - self.longitude + 180) % 360 - 180)
        b = max(-_EDGE, min(math.cos(north) * math.sin(east), _EDGE))
        along = math.atan2(math.sin(north), math.cos(north) * math.cos(east)) - math.radians(self.latitude)
        return EARTH_M * math.atanh(b), EARTH_M * along

    def degrees(self, east_m: float, north_m: float) -> tuple[float, float]:
        """Latitude and longitude of a point of the plane."""
        along = north_m / EARTH_M + math.radians(self.latitude)
        x = east_m / EARTH_M
        latitude = math.asin(max(-1.0, min(math.sin(along) / math.cosh(x), 1.0)))
        longitude = math.degrees(math.atan2(math.sinh(x), math.cos(along))) + self.longitude
        return math.degrees(latitude), (longitude + 180) % 360 - 180


def centred(places: Iterable[tuple[float, float]]) -> Projection:
    """The projection about the middle of what these places, latitude and longitude, stretch over.

    ValueError for none. Places on both sides of the date line have their middle there.
    """
    known = list(places)
    if not known:
        raise ValueError("no place")
    first = known[0][1]
    easts = [(longitude - first + 180) % 360 - 180 for _, longitude in known]
    norths = [latitude for latitude, _ in known]
    middle = first + (min(easts) + max(easts)) / 2
    return Projection((min(norths) + max(norths)) / 2, (middle + 180) % 360 - 180)


def haversine_m(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Metres between two places, latitude and longitude, over the sphere."""
    north, other_north = math.radians(one[0]), math.radians(other[0])
    east = math.radians(other[1] - one[1])
    a = (
        math.sin((other_north - north) / 2) ** 2
        + math.cos(north) * math.cos(other_north) * math.sin(east / 2) ** 2
    )
    return 2 * EARTH_M * math.asin(min(1.0, math.sqrt(a)))
