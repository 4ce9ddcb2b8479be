"""Finds the mark after, or before, the moment shown."""

from __future__ import annotations

from collections.abc import Iterable

from bwc_review.domain.mark import Mark, MarkId
from bwc_review.ui.review.timeline_model import TimelineModel

_SAME_S = 0.001
_JUST_PASSED_S = 1.0  # while it plays, the mark just passed is not the one before


def mark_beside(
    marks: Iterable[Mark], model: TimelineModel, at_s: float, *, forward: bool, is_moving: bool
) -> MarkId | None:
    """The mark to go to from a position on the wall clock, in seconds; None at the last, or the first."""
    places = sorted((model.place(mark.clip, mark.start.offset_s), mark.id) for mark in marks)
    if forward:
        return next((mark for at, mark in places if at > at_s + _SAME_S), None)
    edge = at_s - (_JUST_PASSED_S if is_moving else _SAME_S)
    return next((mark for at, mark in reversed(places) if at < edge), None)
