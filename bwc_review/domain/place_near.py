"""Which of the places that somebody named before lie near a point, so that one can be proposed for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bwc_review.domain.category import folded
from bwc_review.domain.clip import Place
from bwc_review.domain.map_projection import haversine_m

NEAR_M = 150.0  # a block of houses, and what a receiver between them may be off
_MOST = 3


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A name that recordings bear, and how far the nearest of them lies."""

    name: str
    metres: float


def named_near(known: Iterable[Place], latitude: float, longitude: float) -> tuple[NamedPlace, ...]:
    """The nearest names within ``NEAR_M``, at most three; a name written twice is said once."""
    found: dict[str, NamedPlace] = {}
    for place in known:
        if not place.text or place.latitude is None or place.longitude is None:
            continue
        metres = haversine_m((place.latitude, place.longitude), (latitude, longitude))
        key = folded(place.text)
        if metres <= NEAR_M and (key not in found or metres < found[key].metres):
            found[key] = NamedPlace(place.text, metres)
    return tuple(sorted(found.values(), key=lambda one: (one.metres, one.name))[:_MOST])
