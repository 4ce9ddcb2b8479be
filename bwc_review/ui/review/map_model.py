"""Knows what lies where on the map of a visit, in metres and pixels. No Qt.

Metres count from the centre of all tracks, east and north; pixels from the upper left corner; seconds from
the start of the wall clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, cos, floor, hypot, log2, pi, radians

from bwc_review.domain.map_projection import EARTH_M, Projection, centred
from bwc_review.domain.tile_grid import DEEPEST_ZOOM
from bwc_review.domain.track import Position, metres_from
from bwc_review.domain.track_shape import Standing, gap_s, standing, stretches

Point = tuple[float, float]

_STEPS_M: tuple[int, ...] = tuple(part * 10**power for power in range(6) for part in (1, 2, 5))
_CLOSEST_M = 0.02  # metres a pixel: twenty metres across a usual map
_FURTHEST_M = 400.0
_LEAST_EXTENT_M = 60.0  # a camera that stands still has some street around it
_MARGIN_PX = 28.0
_FOOT_PX = 20.0  # more below, where the scale stands
_NEAR_PX = 14.0
_STANDS_M = 15.0  # as far as satellites place a camera that stands still
_NO_AGE_S = 1.5  # positions come once a second: what is no older is of now


@dataclass(frozen=True, slots=True)
class Dot:
    """One position on the map, and its moment on the wall clock."""

    at_s: float
    point: Point


@dataclass(frozen=True, slots=True)
class Line:
    """The track of one clip: stretches of positions, with gaps between them."""

    lane: int
    start_s: float  # of the clip, on the wall clock
    end_s: float
    positions: tuple[Position, ...]
    parts: tuple[tuple[Dot, ...], ...]
    gap_s: float  # from which distance on two positions have a gap between them


@dataclass(frozen=True, slots=True)
class Here:
    """Where a camera stands at the playhead. is_known: told for this very moment."""

    lane: int
    point: Point
    standing: Standing

    @property
    def is_known(self) -> bool:
        """Not only the last position before a gap."""
        return self.standing.age_s <= _NO_AGE_S


@dataclass(frozen=True, slots=True)
class Scale:
    """The bar of the scale: its length on screen, and what it stands for."""

    px: float
    metres: int


@dataclass(frozen=True, slots=True)
class Given:
    """The track of a clip as the visit gives it; start_s: of the clip, on the wall clock."""

    lane: int
    start_s: float
    end_s: float
    positions: tuple[Position, ...]


def has_way(given: Iterable[Given]) -> bool:
    """Whether one of the cameras went anywhere: a map of one spot tells no more than the place's name."""
    return any(
        hypot(*metres_from(one.positions[0], other)) > _STANDS_M
        for one in given
        for other in one.positions[1:]
    )


class MapModel:
    """The tracks of a visit, and the part of the plane in view."""

    def __init__(self) -> None:
        self.lines: tuple[Line, ...] = ()
        self.projection = Projection(0.0, 0.0)
        self.size = (1.0, 1.0)
        self.centre: Point = (0.0, 0.0)
        self.metres_per_px = 1.0
        self.is_fitted = True

    @property
    def is_empty(self) -> bool:
        """No position is known."""
        return not self.lines

    def lay(self, given: Iterable[Given]) -> None:
        """Place these tracks. What was in view stays so, unless everything was: then everything still is."""
        tracks = [one for one in given if one.positions]
        if not tracks:
            self.lines = ()
            return
        places = [(at.latitude, at.longitude) for one in tracks for at in one.positions]
        before, self.projection = self.projection, centred(places)
        if self.lines:
            self.centre = self.projection.metres(*before.degrees(*self.centre))
        self.lines = tuple(self._line(one) for one in tracks)
        if self.is_fitted:
            self.fit()

    def _line(self, given: Given) -> Line:
        parts = tuple(
            tuple(
                Dot(given.start_s + one.offset_s, self.projection.metres(one.latitude, one.longitude))
                for one in part
            )
            for part in stretches(given.positions)
        )
        return Line(given.lane, given.start_s, given.end_s, given.positions, parts, gap_s(given.positions))

    # --- what is in view

    def resize(self, width: float, height: float) -> None:
        """The map is so large now; the middle stays in the middle."""
        self.size = (max(width, 1.0), max(height, 1.0))
        if self.is_fitted:
            self.fit()

    def fit(self) -> None:
        """Everything in view; where a track lies beyond what a map shows, what is together with the most."""
        self.is_fitted = True
        points = [dot.point for line in self.lines for part in line.parts for dot in part]
        if not points:
            return
        if self._scale_for(points) > _FURTHEST_M:
            points = self._around_the_middle(points)
        easts, norths = [one[0] for one in points], [one[1] for one in points]
        self.centre = ((min(easts) + max(easts)) / 2, (min(norths) + max(norths)) / 2)
        self._set_scale(self._scale_for(points))
        self.centre = (self.centre[0], self.centre[1] - _FOOT_PX / 2 * self.metres_per_px)

    def _scale_for(self, points: Sequence[Point]) -> float:
        """Metres a pixel with which all of them are in view."""
        easts, norths = [one[0] for one in points], [one[1] for one in points]
        wide = max(max(easts) - min(easts), _LEAST_EXTENT_M)
        high = max(max(norths) - min(norths), _LEAST_EXTENT_M)
        width, height = self.size[0] - 2 * _MARGIN_PX, self.size[1] - 2 * _MARGIN_PX - _FOOT_PX
        return max(wide / max(width, 1.0), high / max(height, 1.0))

    def _around_the_middle(self, points: Sequence[Point]) -> list[Point]:
        """As far as a map reaches around the middle one: one place, not the nothing between two."""
        reach = _FURTHEST_M * max(0.0, min(self.size) / 2 - _MARGIN_PX - _FOOT_PX)
        east, north = sorted(points)[len(points) // 2]
        return [one for one in points if hypot(one[0] - east, one[1] - north) <= reach]

    def zoom(self, factor: float, around: Point | None = None) -> None:
        """Closer (factor above 1) or further; what is under ``around``, a pixel, stays there."""
        x, y = around if around is not None else (self.size[0] / 2, self.size[1] / 2)
        held = self.metres_at(x, y)
        self._set_scale(self.metres_per_px / factor)
        self.centre = (
            held[0] - (x - self.size[0] / 2) * self.metres_per_px,
            held[1] + (y - self.size[1] / 2) * self.metres_per_px,
        )
        self.is_fitted = False

    def pan(self, right_px: float, down_px: float) -> None:
        """Move the ground by so many pixels."""
        self.centre = (
            self.centre[0] - right_px * self.metres_per_px,
            self.centre[1] + down_px * self.metres_per_px,
        )
        self.is_fitted = False

    def follow(self, point: Point) -> bool:
        """Bring a point that left the view back into its middle; True if it had left."""
        x, y = self.px(point)
        if 0 <= x <= self.size[0] and 0 <= y <= self.size[1]:
            return False
        self.centre = point
        return True

    def px(self, point: Point) -> Point:
        """The pixel of a point of the plane."""
        return (
            self.size[0] / 2 + (point[0] - self.centre[0]) / self.metres_per_px,
            self.size[1] / 2 - (point[1] - self.centre[1]) / self.metres_per_px,
        )

    def metres_at(self, x: float, y: float) -> Point:
        """The point of the plane under a pixel."""
        return (
            self.centre[0] + (x - self.size[0] / 2) * self.metres_per_px,
            self.centre[1] - (y - self.size[1] / 2) * self.metres_per_px,
        )

    def _set_scale(self, metres_per_px: float) -> None:
        self.metres_per_px = max(_CLOSEST_M, min(metres_per_px, _FURTHEST_M))

    # --- what is drawn

    def step_m(self, least_px: float) -> int:
        """The distance of two lines of the grid: the least round one that is so many pixels wide."""
        return next((one for one in _STEPS_M if one / self.metres_per_px >= least_px), _STEPS_M[-1])

    def grid(self, least_px: float) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Pixels of the upright and of the level lines. They stand still on the ground."""
        step = self.step_m(least_px)
        left, top = self.metres_at(0, 0)
        right, bottom = self.metres_at(*self.size)
        upright = [number * step for number in range(ceil(left / step), floor(right / step) + 1)]
        level = [number * step for number in range(ceil(bottom / step), floor(top / step) + 1)]
        return (
            tuple(self.px((metre, 0.0))[0] for metre in upright),
            tuple(self.px((0.0, metre))[1] for metre in level),
        )

    def scale(self, most_px: float) -> Scale:
        """The longest round bar that fits into so many pixels."""
        fitting = [one for one in _STEPS_M if one / self.metres_per_px <= most_px]
        metres = fitting[-1] if fitting else _STEPS_M[0]
        return Scale(metres / self.metres_per_px, metres)

    def here(self, at_s: float) -> tuple[Here, ...]:
        """Where each camera that records at this moment stands."""
        found = []
        for line in self.lines:
            if line.start_s <= at_s < line.end_s:
                stands = standing(line.positions, at_s - line.start_s, line.gap_s)
                if stands is not None:
                    point = self.projection.metres(stands.latitude, stands.longitude)
                    found.append(Here(line.lane, point, stands))
        return tuple(found)

    # --- what is under the pointer

    def nearest(self, x: float, y: float) -> tuple[Line, Dot] | None:
        """The position nearest to a pixel, and its track; None where none is near.

        Between two positions of a stretch the one meant is interpolated, so that a click tells a moment.
        """
        best: tuple[float, Line, Dot] | None = None
        for line in self.lines:
            for part in line.parts:
                for dot in self._near(part, x, y):
                    far = hypot(*(a - b for a, b in zip(self.px(dot.point), (x, y), strict=True)))
                    if far <= _NEAR_PX and (best is None or far < best[0]):
                        best = far, line, dot
        return None if best is None else (best[1], best[2])

    def _near(self, part: Sequence[Dot], x: float, y: float) -> Iterable[Dot]:
        """The foot of the pixel on each piece of a stretch that comes near it."""
        at = self.metres_at(x, y)
        if len(part) == 1:
            yield part[0]
        for one, other in pairwise(part):
            east, north = other.point[0] - one.point[0], other.point[1] - one.point[1]
            length = east * east + north * north
            along = (at[0] - one.point[0]) * east + (at[1] - one.point[1]) * north
            share = max(0.0, min(along / length, 1.0)) if length else 0.0
            yield Dot(
                one.at_s + share * (other.at_s - one.at_s),
                (one.point[0] + share * east, one.point[1] + share * north),
            )

    def tile_zoom(self, tile_px: float) -> int:
        """The level of a tiled map of the world whose pixels are about as large as those in view."""
        around_m = 2 * pi * EARTH_M * cos(radians(self.projection.latitude))
        return max(0, min(round(log2(around_m / tile_px / self.metres_per_px)), DEEPEST_ZOOM))
