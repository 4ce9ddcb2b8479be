"""Answers where recordings were made: from their tracks, and by the names that others near them bear."""

from __future__ import annotations

from collections.abc import Sequence

from bwc_review.app.lines import with_recordings
from bwc_review.app.seat import Seat
from bwc_review.domain.clip import ClipId, Place
from bwc_review.domain.place_near import NamedPlace
from bwc_review.operations.complete_clip import Completion, complete_clip
from bwc_review.operations.place_from_track import places_near, read_positions


class PlaceDesk:
    """``Placing`` of library and review."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def near(self, latitude: float, longitude: float) -> Sequence[NamedPlace]:
        """Names of earlier recordings near a point."""
        seat = self._seat
        return places_near(seat.station.catalogue, seat.person, latitude, longitude, seat.now, seat.rules)

    def start(self, clip: ClipId) -> tuple[float, float] | None:
        """The first position of its track, while a reason for it holds; the look at it is on record then."""
        seat = self._seat
        with seat.station.catalogue.read() as tables:
            found = tables.clips.get(clip)
        if not seat.sees([found]):
            return None
        positions = read_positions(seat.station.catalogue, seat.station.store, seat.who.unlocked, found)
        return (positions[0].latitude, positions[0].longitude) if positions else None

    def place(self, clip: ClipId, place: Place) -> None:
        """Note the place of a recording, with all its files; the former one is kept."""
        seat = self._seat
        with seat.station.catalogue.read() as tables:
            ids = [one.id for one in with_recordings(tables, [clip])]
        stated = Completion(place=place)
        complete_clip(seat.station.catalogue, seat.person, ids, stated, seat.now, seat.rules)
