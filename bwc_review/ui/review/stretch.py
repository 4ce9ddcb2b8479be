"""A stretch over several files of a lane, played over and over: from a moment of one to one of another."""

from __future__ import annotations

from dataclasses import dataclass

from bwc_review.domain.clip import ClipId
from bwc_review.player.loop import Loop
from bwc_review.ui.review.followers import Hit
from bwc_review.ui.review.needs import OpenClip


@dataclass(frozen=True, slots=True)
class Stretch:
    """Its first moment, and its last one in a later file; the frame shown there belongs to it."""

    start: Hit
    end: Hit

    def near(self, *, forward: bool) -> Hit:
        """Where it is begun again."""
        return self.start if forward else self.end

    def is_last(self, clip: ClipId | None, *, forward: bool) -> bool:
        """The file with the end that is come to."""
        return clip == self.near(forward=not forward)[0]

    def is_past(self, opened: OpenClip, at_s: float, *, forward: bool) -> bool:
        """Beyond that end, so many seconds into this file."""
        if not self.is_last(opened.clip.id, forward=forward):
            return False
        duration_s = opened.clip.seen.duration_s or opened.clip.duration_s
        edge_s = self.near(forward=not forward)[1]
        loop = Loop(0.0, edge_s) if forward else Loop(edge_s, duration_s)
        return loop.is_past(at_s, opened.index, duration_s, is_backwards=not forward)
