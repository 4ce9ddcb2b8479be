"""Answers the dialogue about a put-back data folder, and says who may see it."""

from __future__ import annotations

from collections.abc import Sequence

from bwc_review import station as roof
from bwc_review.app.hold_desk import hold_lines
from bwc_review.app.seat import Seat
from bwc_review.domain.access import Action, may
from bwc_review.domain.hold import HoldId
from bwc_review.operations.end_again import stands
from bwc_review.operations.settle_put_back import settle_put_back
from bwc_review.ui.holds.needs import HoldLine


class PutBackHolds:
    """``PutBackDesk`` of the dialogue."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    @property
    def may_settle(self) -> bool:
        """Whether the person signed in is one who settles it."""
        return may(self._seat.person, Action.SETTLE_PUT_BACK, self._seat.today) is None

    def lines(self) -> Sequence[HoldLine]:
        """The holds that the copy came with."""
        with self._seat.station.catalogue.read() as tables:
            standing = stands(tables)
            return hold_lines(tables, self._seat, standing.holds) if standing is not None else ()

    def settle(self, run: Sequence[HoldId], released: Sequence[HoldId]) -> None:
        """What was said; from then on what ended is kept outside the folder again."""
        seat, station = self._seat, self._seat.station
        settle_put_back(station.catalogue, station.store, seat.person, run, released, seat.now, seat.rules)
        roof.note_at_once(station)
