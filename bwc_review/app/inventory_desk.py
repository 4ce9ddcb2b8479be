"""Answers the screen of the inventory."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bwc_review.app.lines import kept_facts
from bwc_review.app.seat import Seat
from bwc_review.domain.camera import Camera
from bwc_review.operations.ask_inventory import InventoryQuestion, ask_inventory, print_inventory
from bwc_review.ui.inventory_words import present_words, reserve_words
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
        lines = (*found.lines, *found.uncertain)
        here = [line.clip for line in lines if line.erased_at is None]
        with seat.station.catalogue.read() as tables:
            clips = tables.clips.rows(here)
        kept = {
            clip.id: kept_facts(
                seat, clip.due_on, is_held=bool(clip.open_holds), more=present_words(clip.due_on)
            )
            for clip in clips
        }
        return InventoryFacts(
            lines,
            len(found.lines),
            found.proves_nothing_was_filmed,
            tuple(reserve_words(found.cameras, len(found.uncertain), found.failed, found.journal_from)),
            {one.serial: one.label for one in found.cameras},
            kept,
        )

    def pdf(self, start: datetime, end: datetime, camera: str | None) -> bytes:
        """The answer on paper; on record."""
        seat = self._seat
        question = InventoryQuestion(start, end, camera)
        return print_inventory(seat.station.catalogue, seat.person, question, seat.now, seat.rules)
