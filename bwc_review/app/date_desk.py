"""Answers the dialogue that says when a recording of impossible date was made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bwc_review.app.seat import Seat
from bwc_review.domain.clip import ClipId
from bwc_review.domain.effect import Agreed, Effect
from bwc_review.operations.state_date import date_effect, state_date


class DateDesk:
    """``Dating`` of the library."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def effect(self, clip: ClipId, at: datetime) -> Sequence[Effect]:
        """What stating this start would change."""
        seat = self._seat
        return date_effect(seat.station.catalogue, seat.person, clip, at, seat.now, seat.rules)

    def state(self, clip: ClipId, at: datetime, reason: str, agreed: Agreed) -> int:
        """State it; returns of how many files."""
        seat = self._seat
        done = state_date(seat.station.catalogue, seat.person, clip, at, reason, agreed, seat.now, seat.rules)
        return len(done)
