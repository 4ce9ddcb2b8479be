"""Answers the screen of the inventory."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bwc_review.app.seat import Seat
from bwc_review.domain.camera import Camera
from bwc_review.operations.ask_inventory import InventoryQuestion, ask_inventory, print_inventory
from bwc_review.ui.inventory_words import reserve_words
from bwc_review.ui.registers.needs import InventoryFacts


class InventoryDesk:
    """``InventoryReader`` of the screen."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def cameras(self) -> Sequence[Camera]:
        """The cameras of the service."""
        with self._seat.station.catalogue.read() as tables:
            return tables.cameras.all()

    def ask(self, start: datetime, end: datetime, camera: str | None) -> InventoryFacts:
        """What ran in the span; on record."""
        seat = self._seat
        question = InventoryQuestion(start, end, camera)
        found = ask_inventory(seat.station.catalogue, seat.person, question, seat.now, seat.rules)
        return InventoryFacts(
            (*found.lines, *found.uncertain),
            len(found.lines),
            found.proves_nothing_was_filmed,
            tuple(reserve_words(found.cameras, len(found.uncertain), found.failed)),
            {one.serial: one.label for one in found.cameras},
        )

    def pdf(self, start: datetime, end: datetime, camera: str | None) -> bytes:
        """The answer on paper; on record."""
        seat = self._seat
        question = InventoryQuestion(start, end, camera)
        return print_inventory(seat.station.catalogue, seat.person, question, seat.now, seat.rules)
