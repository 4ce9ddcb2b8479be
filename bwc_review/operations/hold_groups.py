"""Tells which holds are one to a person: of the files of one recording, for the same procedure."""

from __future__ import annotations

from collections.abc import Sequence

from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.clip import InventoryLine
from bwc_review.domain.hold import Hold, HoldId


def grouped(tables: Tables, holds: Sequence[Hold]) -> list[tuple[Hold, ...]]:
    """The same holds, those that are one together, also once erased; in the order of the first of each."""
    lines = tables.inventory.lines([hold.clip for hold in holds])
    found: dict[object, list[Hold]] = {}
    for hold in holds:
        found.setdefault(_key(hold, lines[hold.clip]), []).append(hold)
    return [
        tuple(sorted(group, key=lambda one: (lines[one.clip].corrected_at, one.id)))
        for group in found.values()
    ]


def together(tables: Tables, hold: HoldId) -> tuple[Hold, ...]:
    """This hold and those that are one with it, in order of time. HoldUnknown."""
    found = tables.holds.get(hold)
    several = tables.holds.of_clips(tables.inventory.files_of(tables.inventory.line(found.clip).of_recording))
    every = [one for some in several.values() for one in some]
    return next(group for group in grouped(tables, every) if any(one.id == hold for one in group))


def _key(hold: Hold, line: InventoryLine) -> object:
    is_handed = hold.handed_over_on is not None
    return line.of_recording, hold.procedure, hold.reference, hold.is_open, is_handed
