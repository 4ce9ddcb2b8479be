"""Lambert's conformal conic projection of an ellipsoid, and Lambert-93, in which IGN delivers maps of France.

After IGN, Note technique NT/G 71 (1995), algorithms 1 to 4 and 54. Written here because this one projection
is all that is needed of a library of every projection of the world (pyproj carries some 30 MB of data).
RGF 93, on which Lambert-93 stands, and WGS 84 differ by less than a metre, below what a camera knows.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

_ENOUGH = 1e-13  # radians: less than a micrometre
_MOST_ROUNDS = 30


@dataclass(frozen=True, slots=True)
class LambertConic:
    """What a projection of this kind is made of, in the letters of the note.

    e: first eccentricity of the ellipsoid; n, c: exponent and constant, c in metres; lambda_c: longitude of
    the origin, in radians; x_s, y_s: the pole in the plane, in metres.
    """

    e: float
    n: float
    c: float
    lambda_c: float
    x_s: float
    y_s: float

    def metres(self, latitude: float, longitude: float) -> tuple[float, float]:
        """East and north of a place given in degrees; it lies in the open hemisphere of the projection."""
        reach = self.c * math.exp(-self.n * isometric(math.radians(latitude), self.e))
        turn = self.n * _turned(math.radians(longitude) - self.lambda_c)
        return self.x_s + reach * math.sin(turn), self.y_s - reach * math.cos(turn)

    def degrees(self, east_m: float, north_m: float) -> tuple[float, float]:
        """Latitude and longitude of a point of the plane. ValueError at the pole, which has no longitude."""
        reach = math.hypot(east_m - self.x_s, self.y_s - north_m)
        if not reach:
            raise ValueError("the pole")
        turn = math.atan2(east_m - self.x_s, self.y_s - north_m)
        north = latitude_of(-math.log(reach / self.c) / self.n, self.e)
        return math.degrees(north), math.degrees(_turned(self.lambda_c + turn / self.n))


def isometric(latitude: float, e: float) -> float:
    """The isometric latitude; radians (algorithm 1). Infinite at the poles."""
    sine = math.sin(latitude)
    return math.atanh(sine) - e * math.atanh(e * sine)


def latitude_of(isometric_latitude: float, e: float) -> float:
    """Back from the isometric latitude; radians (algorithm 2)."""
    latitude = math.asin(math.tanh(isometric_latitude))
    for _ in range(_MOST_ROUNDS):
        before = latitude
        latitude = math.asin(math.tanh(isometric_latitude + e * math.atanh(e * math.sin(before))))
        if abs(latitude - before) < _ENOUGH:
            break
    return latitude


def secant(
    a: float, e: float, origin: tuple[float, float], parallels: tuple[float, float], at: tuple[float, float]
) -> LambertConic:
    """The projection that is true to scale on two parallels (algorithm 54).

    a: half the long axis, in metres; origin: its latitude and longitude, and parallels, in degrees; at: where
    the origin lies in the plane, metres east and north.
    """
    latitude, first, second = (math.radians(one) for one in (origin[0], *parallels))
    wide, other = (_to_axis(one, a, e) for one in (first, second))
    n = math.log(other / wide) / (isometric(first, e) - isometric(second, e))
    c = wide / n * math.exp(n * isometric(first, e))
    y_s = at[1] + c * math.exp(-n * isometric(latitude, e))
    return LambertConic(e, n, c, math.radians(origin[1]), at[0], y_s)


def _to_axis(latitude: float, a: float, e: float) -> float:
    """The radius of a parallel."""
    return a * math.cos(latitude) / math.sqrt(1 - (e * math.sin(latitude)) ** 2)


def _turned(angle: float) -> float:
    return (angle + math.pi) % (2 * math.pi) - math.pi


_GRS80_A, _GRS80_F = 6_378_137.0, 1 / 298.257222101
LAMBERT_93 = secant(
    _GRS80_A, math.sqrt(_GRS80_F * (2 - _GRS80_F)), (46.5, 3.0), (44.0, 49.0), (700_000.0, 6_600_000.0)
)
