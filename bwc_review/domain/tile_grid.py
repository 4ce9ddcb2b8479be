"""Knows the tiles of the world: Web Mercator (EPSG:3857), cut into 2^zoom by 2^zoom squares.

The world is the unit square: 0, 0 its north-west corner, at 180° W and 85.05° N. Columns count to the east,
rows to the south.
"""

from __future__ import annotations

import math

EDGE_LATITUDE = math.degrees(math.atan(math.sinh(math.pi)))  # 85.05: where the square ends
HALF_M = math.pi * 6_378_137.0  # from its middle to its edge, in the metres of EPSG:3857
DEEPEST_ZOOM = 24  # a pixel of less than a centimetre

Place = tuple[float, float]  # latitude and longitude, in degrees
Bounds = tuple[float, float, float, float]  # west, south, east, north, in degrees


def world(latitude: float, longitude: float) -> tuple[float, float]:
    """Where a place lies in the square; beyond its edges it is put on them."""
    north = math.radians(max(-EDGE_LATITUDE, min(latitude, EDGE_LATITUDE)))
    return longitude / 360 + 0.5, 0.5 - math.asinh(math.tan(north)) / (2 * math.pi)


def place(x: float, y: float) -> Place:
    """Latitude and longitude of a point of the square."""
    return math.degrees(math.atan(math.sinh((0.5 - y) * 2 * math.pi))), (x - 0.5) * 360


def bounds_of(zoom: int, west: int, north: int, east: int, south: int) -> Bounds:
    """What the tiles from column ``west`` to ``east`` and from row ``north`` to ``south`` cover."""
    count = 2**zoom
    top, left = place(west / count, north / count)
    bottom, right = place((east + 1) / count, (south + 1) / count)
    return left, bottom, right, top
