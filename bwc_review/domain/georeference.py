"""Says where on Earth the pixels of a picture lie: by its world file, or by points that somebody placed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import combinations

from bwc_review.domain.lambert import LAMBERT_93
from bwc_review.domain.map_projection import haversine_m
from bwc_review.domain.tile_grid import EDGE_LATITUDE, HALF_M, Place, place, world

# Where France is: mainland, Antilles, Guyane, Réunion, Mayotte, Saint-Pierre; south, north, west, east.
_FRANCE = (
    (41.0, 51.6, -5.6, 10.0), (14.2, 18.2, -63.3, -60.6), (2.0, 6.1, -54.8, -51.4),
    (-21.6, -20.7, 55.0, 56.0), (-13.2, -12.4, 44.8, 45.5), (46.6, 47.3, -56.6, -56.0),
)  # fmt: skip
_FINEST, _COARSEST = 0.001, 1_000.0  # metres a pixel
_DEGREE_M = 111_000.0
_MOST_AFFINE = 4  # from so many points on a picture may be stretched and skewed, not only turned
_APART_PX = 10.0
_NEARLY = 1e-4


class Coordinates(Enum):
    """In which numbers a world file speaks."""

    LAMBERT_93 = "lambert_93"  # EPSG:2154
    WEB_MERCATOR = "web_mercator"  # EPSG:3857
    DEGREES = "degrees"  # EPSG:4326, longitude and latitude


class Unplaced(ValueError):
    """Where the picture lies cannot be told. cause: "numbers", "nowhere", "points" or "scale"."""

    def __init__(self, cause: str) -> None:
        super().__init__(cause)
        self.cause = cause


@dataclass(frozen=True, slots=True)
class Affine:
    """What one pixel to the right, and one down, add to east and north; and the upper left corner."""

    right: tuple[float, float]
    down: tuple[float, float]
    corner: tuple[float, float]

    def at(self, x: float, y: float) -> tuple[float, float]:
        """East and north of a point of the picture, in pixels from its upper left corner."""
        return (
            self.corner[0] + x * self.right[0] + y * self.down[0],
            self.corner[1] + x * self.right[1] + y * self.down[1],
        )

    def back(self, east: float, north: float) -> tuple[float, float]:
        """The point of the picture. ZeroDivisionError for a flat one, which nobody here makes."""
        east, north = east - self.corner[0], north - self.corner[1]
        return (
            (east * self.down[1] - north * self.down[0]) / self.area,
            (north * self.right[0] - east * self.right[1]) / self.area,
        )

    @property
    def area(self) -> float:
        """Of one pixel; below zero where north is up."""
        return self.right[0] * self.down[1] - self.right[1] * self.down[0]


@dataclass(frozen=True, slots=True)
class Georeference:
    """A picture on Earth."""

    coordinates: Coordinates
    affine: Affine

    def place(self, x: float, y: float) -> Place:
        """Latitude and longitude of a point of the picture."""
        return _to_place(self.coordinates, *self.affine.at(x, y))

    def pixel(self, latitude: float, longitude: float) -> tuple[float, float]:
        """The point of the picture, also far beside it."""
        return self.affine.back(*_from_place(self.coordinates, latitude, longitude))


def read_world_file(text: str) -> Affine:
    """The six lines of a world file, which speaks of the middle of the first pixel. Unplaced "numbers"."""
    try:
        a, d, b, e, c, f = (float(one.replace(",", ".")) for one in text.split())
    except ValueError:
        raise Unplaced("numbers") from None
    return affine_of((a, d), (b, e), (c - (a + b) / 2, f - (d + e) / 2))


def affine_of(right: tuple[float, float], down: tuple[float, float], corner: tuple[float, float]) -> Affine:
    """Checked: finite, and no flat picture. Unplaced "numbers"."""
    made = Affine(right, down, corner)
    if not all(map(math.isfinite, (*right, *down, *corner))) or not math.isfinite(made.area) or not made.area:
        raise Unplaced("numbers")
    return made


def plausible(affine: Affine, size: tuple[int, int]) -> tuple[Coordinates, ...]:
    """In which coordinates a picture of this size would lie in France, the likeliest first.

    Numbers of southern France in Lambert-93 are some of northern France in Web Mercator: there the size of a
    pixel tells, a zoom of the web or whole centimetres, as the IGN delivers; any other leaves both.
    """
    found = [one for one in Coordinates if _is_in_france(Georeference(one, affine), size)]
    if {Coordinates.LAMBERT_93, Coordinates.WEB_MERCATOR} <= set(found):
        side = math.hypot(*affine.right)
        zoom = math.log2(2 * HALF_M / 256 / side)
        if abs(zoom - round(zoom)) < _NEARLY:
            found.remove(Coordinates.LAMBERT_93)
        elif abs(100 * side - round(100 * side)) < _NEARLY:
            found.remove(Coordinates.WEB_MERCATOR)
    return tuple(found)


def checked(placed: Georeference, size: tuple[int, int]) -> Georeference:
    """The same, where it lies somewhere on the map of the world with pixels of a usual size.

    size: of the picture, in pixels. Raises Unplaced, "nowhere" or "scale".
    """
    width, height = size
    try:
        corners = [placed.place(x, y) for x in (0, width) for y in (0, height)]
        metres = math.sqrt(_pixel_m2(placed, width / 2, height / 2))
    except (ValueError, OverflowError):
        raise Unplaced("nowhere") from None
    if not all(abs(north) <= EDGE_LATITUDE and abs(east) <= 180 for north, east in corners):
        raise Unplaced("nowhere")
    if not _FINEST <= metres <= _COARSEST:
        raise Unplaced("scale")
    return placed


@dataclass(frozen=True, slots=True)
class Pin:
    """A point of the picture, in pixels from its upper left corner, and its place in degrees."""

    x: float
    y: float
    latitude: float
    longitude: float


def fit(pins: Sequence[Pin]) -> Georeference:
    """The placing that comes nearest to all of at least two points.

    From two or three the picture is only moved, turned and scaled, which keeps its angles: in the plane of
    Lambert-93, which keeps those of the Earth, anywhere. From four on it may be stretched too.
    Raises Unplaced "points": too few, too near to one another or to one line, or one of them at a pole.
    """
    if len(pins) < 2 or any(
        math.hypot(one.x - other.x, one.y - other.y) < _APART_PX for one, other in combinations(pins, 2)
    ):
        raise Unplaced("points")
    mean_x, mean_y = (sum(values) / len(pins) for values in ((p.x for p in pins), (p.y for p in pins)))
    try:
        goals = [_from_place(Coordinates.LAMBERT_93, one.latitude, one.longitude) for one in pins]
    except ValueError:
        raise Unplaced("points") from None
    mean = tuple(sum(one[axis] for one in goals) / len(goals) for axis in (0, 1))
    rows = [
        (one.x - mean_x, one.y - mean_y, goal[0] - mean[0], goal[1] - mean[1])
        for one, goal in zip(pins, goals, strict=True)
    ]
    right, down = _stretched(rows) if len(pins) >= _MOST_AFFINE else _turned(rows)
    corner = (
        mean[0] - mean_x * right[0] - mean_y * down[0],
        mean[1] - mean_x * right[1] - mean_y * down[1],
    )
    try:
        return Georeference(Coordinates.LAMBERT_93, affine_of(right, down, corner))
    except Unplaced:
        raise Unplaced("points") from None


def misfit_m(placed: Georeference, pins: Sequence[Pin]) -> float:
    """How far the worst of the points lies from where it was said to be, in metres."""
    return max(haversine_m(placed.place(one.x, one.y), (one.latitude, one.longitude)) for one in pins)


_Row = tuple[float, float, float, float]


def _turned(rows: Sequence[_Row]) -> tuple[tuple[float, float], tuple[float, float]]:
    """Least squares of a turn with one scale: what goes down in the picture goes south."""
    spread = sum(x * x + y * y for x, y, _, _ in rows)
    p = sum(x * east - y * north for x, y, east, north in rows) / spread
    q = sum(x * north + y * east for x, y, east, north in rows) / spread
    return (p, q), (q, -p)


def _stretched(rows: Sequence[_Row]) -> tuple[tuple[float, float], tuple[float, float]]:
    """Least squares of any affine picture about its middle. Unplaced "points": all on one line."""
    xx, yy, xy = (sum(one) for one in zip(*((x * x, y * y, x * y) for x, y, _, _ in rows), strict=True))
    flat = xx * yy - xy * xy
    if flat <= 1e-6 * (xx + yy) ** 2:
        raise Unplaced("points")
    right, down = [], []
    for axis in (2, 3):
        along, below = sum(row[0] * row[axis] for row in rows), sum(row[1] * row[axis] for row in rows)
        right.append((along * yy - below * xy) / flat)
        down.append((below * xx - along * xy) / flat)
    return (right[0], right[1]), (down[0], down[1])


def _is_in_france(placed: Georeference, size: tuple[int, int]) -> bool:
    try:
        checked(placed, size)
    except Unplaced:
        return False
    north, east = placed.place(size[0] / 2, size[1] / 2)
    parts = _FRANCE[:1] if placed.coordinates is Coordinates.LAMBERT_93 else _FRANCE
    return any(south <= north <= top and west <= east <= right for south, top, west, right in parts)


def _pixel_m2(placed: Georeference, x: float, y: float) -> float:
    """What one pixel covers on the ground."""
    here, right, below = placed.place(x, y), placed.place(x + 1, y), placed.place(x, y + 1)
    shrink = math.cos(math.radians(here[0]))
    (a, b), (c, d) = (
        ((one[1] - here[1]) * _DEGREE_M * shrink, (one[0] - here[0]) * _DEGREE_M) for one in (right, below)
    )
    return abs(a * d - b * c)


def _to_place(coordinates: Coordinates, east: float, north: float) -> Place:
    match coordinates:
        case Coordinates.LAMBERT_93:
            return LAMBERT_93.degrees(east, north)
        case Coordinates.WEB_MERCATOR:
            return place(east / HALF_M / 2 + 0.5, 0.5 - north / HALF_M / 2)
        case Coordinates.DEGREES:
            return north, east


def _from_place(coordinates: Coordinates, latitude: float, longitude: float) -> tuple[float, float]:
    match coordinates:
        case Coordinates.LAMBERT_93:
            return LAMBERT_93.metres(latitude, longitude)
        case Coordinates.WEB_MERCATOR:
            x, y = world(latitude, longitude)
            return (x - 0.5) * 2 * HALF_M, (0.5 - y) * 2 * HALF_M
        case Coordinates.DEGREES:
            return longitude, latitude
