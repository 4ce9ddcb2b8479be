"""Tells which holds are one to a person: of the files of one recording, for the same procedure."""

from __future__ import annotations

from collections.abc import Sequence

from bwc_review.catalogue.catalogue import Tables
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.hold import Hold, HoldId


def grouped(tables: Tables, holds: Sequence[Hold]) -> list[tuple[Hold, ...]]:
    """The same holds, those that are one together; in the order of the first of each.

    Of a file that is erased only the inventory line is left, which knows no recording: its hold stands alone.
    """
    clips = {clip.id: clip for clip in tables.clips.rows([hold.clip for hold in holds])}
    found: dict[object, list[Hold]] = {}
    for hold in holds:
        found.setdefault(_key(hold, clips.get(hold.clip)), []).append(hold)
    return [tuple(sorted(group, key=lambda one: _place(one, clips))) for group in found.values()]


def together(tables: Tables, hold: HoldId) -> tuple[Hold, ...]:
    """This hold and those that are one with it, in order of time. HoldUnknown."""
    found = tables.holds.get(hold)
    files = tables.clips.with_recordings([found.clip])
    several = tables.holds.of_clips([clip.id for clip in files])
    every = [one for some in several.values() for one in some] or [found]
    return next(group for group in grouped(tables, every) if any(one.id == hold for one in group))


def _key(hold: Hold, clip: Clip | None) -> object:
    if clip is None:
        return hold.id
    is_handed = hold.handed_over_on is not None
    return clip.recording, hold.procedure, hold.reference, hold.is_open, is_handed


def _place(hold: Hold, clips: dict[ClipId, Clip]) -> tuple[str, str]:
    clip = clips.get(hold.clip)
    return ("" if clip is None else clip.corrected_at.isoformat(), hold.id)
