"""How near a recording is to an intervention, in time and place, so that it can be proposed for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from math import cos, hypot, radians

from bwc_review.domain.category import folded
from bwc_review.domain.clip import Clip, Place
from bwc_review.domain.moments import later, seconds_between

WINDOW_S = 21_600.0
SAME_PLACE_M = 300
_DEGREE_M = 111_320  # of latitude
_LEAST_SIGNS = 4
_NAMES_NO_PLACE = frozenset(
    ("allee", "avenue", "boulevard", "chemin", "cours", "impasse", "place", "quai", "route", "rue", "square")
)


@dataclass(frozen=True, slots=True)
class Nearness:
    """is_together: runs while one of the incident's does. is_same_place: None where nothing is known."""

    apart_s: float  # between the hour of the incident and the nearest moment of the recording
    is_together: bool = False
    is_same_place: bool | None = None

    @property
    def order(self) -> tuple[bool, int, float]:
        """What is proposed first has the least."""
        place = {True: 0, None: 1, False: 2}[self.is_same_place]
        return not self.is_together, place, self.apart_s


def nearness(at: datetime, place: str, under: Sequence[Clip], clip: Clip) -> Nearness:
    """``at`` and ``place`` of the incident; ``under``: its recordings. Corrected clocks throughout."""
    start, end = _span(clip)
    apart_s = max(seconds_between(at, start), seconds_between(end, at), 0.0)
    together = any(start < other_end and other_start < end for other_start, other_end in map(_span, under))
    places = [Place(place), *(one.place for one in under if one.place is not None)]
    return Nearness(apart_s, together, _same_place(clip.place, places))


def metres(one: Place, other: Place) -> float | None:
    """How far apart two places are; None where one has no coordinates. Right for a few kilometres."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    north = (one.latitude - other.latitude) * _DEGREE_M
    east = (one.longitude - other.longitude) * _DEGREE_M * cos(radians(one.latitude))
    return hypot(north, east)


def _span(clip: Clip) -> tuple[datetime, datetime]:
    return clip.corrected_at, later(clip.corrected_at, clip.duration_s)


def _same_place(place: Place | None, others: Sequence[Place]) -> bool | None:
    """By metres where both have coordinates, else by a word of their names that says where."""
    if place is None:
        return None
    far = [length for other in others if (length := metres(place, other)) is not None]
    if far:
        return min(far) <= SAME_PLACE_M
    words, known = _words(place.text), [_words(other.text) for other in others]
    if not words or not any(known):
        return None
    return any(words & each for each in known)


def _words(text: str) -> set[str]:
    spaced = "".join(sign if sign.isalnum() else " " for sign in folded(text))
    return {word for word in spaced.split() if len(word) >= _LEAST_SIGNS and word not in _NAMES_NO_PLACE}
