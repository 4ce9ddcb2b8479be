"""Keeps how a look stood beside its place, so that it goes on alike once its reason is stated again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bwc_review.domain.clip import ClipId
from bwc_review.domain.moments import seconds_between
from bwc_review.ui.review.close_view import CloseView
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.picture_look import PictureLook
from bwc_review.ui.review.visit_run import VisitRun


@dataclass(frozen=True, slots=True)
class LeftOff:
    """clips: what was looked at. is_full: on the whole screen. speed: what it moved with; None: it stood.

    stretch: what the timeline showed, by the corrected clock; None: everything. views: the part of its
    picture that was looked at, of each lane.
    """

    clips: frozenset[ClipId]
    is_full: bool
    speed: float | None
    stretch: tuple[datetime, datetime] | None
    views: Mapping[str, CloseView]

    def goes_on(self, visit: Visit) -> bool:
        """Whether this visit is the same look: nothing in it is new."""
        return self.clips.issuperset(clip.id for clip in visit.clips)

    def take_up(self, run: VisitRun, look: PictureLook) -> None:
        """Let it go on so. look: as the sliders still stand."""
        if self.stretch is not None:
            start = run.wall.start
            run.model.show(*(seconds_between(start, edge) for edge in self.stretch))
        for lane, deck in run.decks.items():
            deck.surface.set_look(look)  # before the part of it, which turns with the picture
            if lane in self.views:
                deck.surface.set_view(self.views[lane])
        run.goes_on_at = self.speed


def left_off(run: VisitRun, speed: float | None, *, is_full: bool) -> LeftOff:
    """How the look stands. speed: what it moved with before it was stopped for the question."""
    stage, model = run.stage, run.model
    if stage.is_moving and stage.transport is not None:
        speed = stage.transport.speed
    return LeftOff(
        frozenset(clip.id for clip in run.visit.clips),
        is_full,
        speed,
        None if model.is_whole else (run.moment_at(model.from_s), run.moment_at(model.to_s)),
        {lane: deck.surface.view for lane, deck in run.decks.items()},
    )
