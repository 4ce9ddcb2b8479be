"""Follows a mark in hand on the timeline: which part of it, from where, to where. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from bwc_review.domain.mark import MarkKind
from bwc_review.ui.review.timeline_model import MarkPiece, TimelineModel

_THRESHOLD_PX = 4  # a click trembles


class Part(Enum):
    """What of a mark is in hand."""

    START = "start"
    END = "end"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class MarkDrag:
    """Nothing moves before the hand went past the threshold: until then it is a click."""

    model: TimelineModel
    mark: MarkPiece
    part: Part
    from_x: float
    from_s: float
    at_s: float
    is_begun: bool = False

    @property
    def is_fixed(self) -> bool:
        """A camera's mark never moves, and a still stays at its frame."""
        return self.mark.kind not in {MarkKind.POINT, MarkKind.SPAN}

    def moved(self, x: float, at_s: float) -> MarkDrag:
        """The hand is there now."""
        is_begun = self.is_begun or abs(x - self.from_x) >= _THRESHOLD_PX
        return replace(self, at_s=at_s, is_begun=is_begun)

    @property
    def place(self) -> tuple[float, float]:
        """Where the mark stands now, on frames of its clip and inside it; a span never turns over."""
        start_s, end_s, clip = self.mark.start_s, self.mark.end_s, self.mark.clip
        if not self.is_begun or self.is_fixed:
            return start_s, end_s
        if self.part is Part.WHOLE:
            length_s = end_s - start_s
            piece = next(one for one in self.model.pieces if one.clip == clip)
            wanted = start_s + self.at_s - self.from_s
            latest_s = self.model.snap(clip, piece.end_s) - length_s
            first_s = self.model.snap(clip, max(piece.start_s, min(wanted, latest_s)))
            if not length_s:
                return first_s, first_s
            last_s = max(self.model.snap(clip, first_s + length_s), self.model.beside(clip, first_s, 1))
            return min(first_s, self.model.beside(clip, last_s, -1)), last_s
        snapped = self.model.snap(clip, self.at_s)
        if self.part is Part.START:
            return min(snapped, self.model.beside(clip, end_s, -1)), end_s
        return start_s, max(snapped, self.model.beside(clip, start_s, 1))

    @property
    def shown_s(self) -> float:
        """The moment whose picture is under the hand."""
        start_s, end_s = self.place
        if self.part is Part.END:
            return end_s
        if self.part is Part.START or start_s == end_s:
            return start_s
        return self.model.snap(self.mark.clip, self.at_s)


def taken(model: TimelineModel, x: float, at_s: float) -> MarkDrag | None:
    """What a hand takes at a pixel of the mark lane: an edge before a whole mark."""
    if (edge := model.edge_at(x)) is not None:
        return MarkDrag(model, edge[0], Part.END if edge[1] else Part.START, x, at_s, at_s)
    if (mark := model.mark_at(x)) is not None:
        return MarkDrag(model, mark, Part.WHOLE, x, at_s, at_s)
    return None
