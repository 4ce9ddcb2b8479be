"""One visit under way: opens its clips, keeps its decks and its stage, and lets all of it go."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, Signal

from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.errors import FOUND_BY_SEAL, StationError
from bwc_review.domain.lane_names import lane_names
from bwc_review.domain.moments import instant, later, seconds_between
from bwc_review.domain.prerecord import lead_of
from bwc_review.domain.progress import Progress
from bwc_review.domain.wall_clock import Placement, WallClock
from bwc_review.player.coverage import Span
from bwc_review.player.engine import CLOSE_LIMIT_S, Engines
from bwc_review.player.memory import give_back_memory
from bwc_review.ui import language
from bwc_review.ui.jobs import Job, Jobs, Step
from bwc_review.ui.review.deck import Deck
from bwc_review.ui.review.looks import look_of
from bwc_review.ui.review.map_model import Given
from bwc_review.ui.review.needs import Aligned, Looking, OpenClip, Opening, Visit
from bwc_review.ui.review.stage import Stage
from bwc_review.ui.review.still_shelf import StillShelf
from bwc_review.ui.review.surface import Surface
from bwc_review.ui.review.timeline_model import TimelineModel
from bwc_review.ui.review.watching import Watching

_PICTURES_KEPT = 96 << 20  # bytes of exact pictures, of all lanes together: a second of 1080p
_LEAST_S = 0.04  # a damaged clip without a length still has a place on the timeline


class VisitRun(QObject):
    """``looked`` carries a clip and its ``Look``; ``covered``: what was watched before is known, or stands
    elsewhere; ``realigned``: the clips lie otherwise beside one another; ``tracked``: a track came;
    ``failed`` a ``StationError`` that belongs to no picture; ``preparing`` a clip that is being made ready,
    and how far that is, in percent.
    """

    looked = Signal(str, object)
    tracked = Signal()
    covered = Signal()
    realigned = Signal()
    preparing = Signal(str, int)
    failed = Signal(object)

    def __init__(
        self,
        visit: Visit,
        opening: Opening,
        looking: Looking,
        engines: Engines,
        work: Jobs,
        ask: Jobs,
        unlogged: Callable[[object], None],
        parent: QObject,
    ) -> None:
        """``unlogged`` hears, even after ``close``, what kept the end of a look from being recorded."""
        super().__init__(parent)
        self.visit = visit
        self._unlogged = unlogged
        self._aligned = dict(visit.align)
        self.wall = WallClock(_placements(visit, self._aligned))
        self.model = TimelineModel(self.wall, language.zone())
        leads = {clip.id: lead for clip in visit.clips if (lead := lead_of(clip)) is not None}
        self.model.know_leads(leads)
        self.model.entry_s, self.model.exit_s = (self._position(edge) for edge in visit.span)
        kept_bytes = _PICTURES_KEPT // max(1, len(self.wall.lanes))
        self.decks = {lane: Deck(engines, Surface(), kept_bytes, self) for lane in self.wall.lanes}
        self.stage = Stage(self.wall, self.decks, self.lane_of(visit.first), self)
        self._opening = opening
        self._looking = looking
        self._work = work
        self._ask = ask
        self.watching = Watching(self.model, self.decks, opening, looking, (work, ask), self)
        self.watching.changed.connect(self.covered)
        self.watching.failed.connect(self._fail)
        self._lane = Jobs("filmstrips", self)
        self.stills = StillShelf(looking, ask, self)
        self._opened: dict[ClipId, OpenClip] = {}
        self._refused: dict[ClipId, StationError] = {}
        self._openings: list[Job] = []
        self._met: set[tuple[ClipId, str]] = (
            set()
        )  # what was met where they were read, on record or about to be
        self.stage.failed.connect(self._note_met)
        self._is_closed = False
        self.goes_on_at: float | None = None  # the speed with which it moves as soon as it is there

    def begin(self) -> None:
        """Go to where the look begins, and open every clip, the one begun with first."""
        visit = self.visit
        self.stage.seek_clip(visit.first, visit.first_s)
        for clip in sorted(visit.clips, key=lambda one: (one.id != visit.first, one.corrected_at)):
            opening = self._work.start(partial(_open, self._opening, clip.id))
            opening.done.connect(self._came)
            opening.failed.connect(partial(self._refuse, clip.id))
            opening.progressed.connect(partial(self._prepare, clip.id))
            self._openings.append(opening)
        self.watching.begin([clip.id for clip in visit.clips])

    def close(self) -> None:
        """Stop everything within a second, whatever a disk does; let every clip go, leave no picture.

        The end of each look is logged.
        """
        self._is_closed = True
        until = time.monotonic() + CLOSE_LIMIT_S
        for opening in self._openings:
            opening.cancel()  # what is being made for a look that is over is not wanted
        self._openings.clear()
        self.stills.close()
        self._lane.leave()
        self.stage.close(max(0.0, until - time.monotonic()))
        self._lane.close(max(0.0, until - time.monotonic()))
        watched = self.watching.end()
        is_at_once = self._work.is_idle  # else a still that was asked for, and waits there, is taken first
        for clip, opened in self._opened.items():
            if is_at_once:
                opened.close()
            self._end(opened, watched[clip])
        self._opened.clear()
        self._work.start(_give_back)

    def _end(self, opened: OpenClip, watched: Callable[[], tuple[Span, ...]]) -> None:
        """Have the end of a look recorded; it must not fail in silence, whoever shows what by then."""
        self._work.start(partial(_ended, self._opening, opened, watched)).failed.connect(self._unlogged)

    def realign(self, aligned: Mapping[ClipId, Aligned]) -> None:
        """Let these clips stand so beside the other cameras; the primary lane shows what it showed."""
        self._aligned |= aligned
        self.wall = WallClock(_placements(self.visit, self._aligned))
        later_s = self.stage.set_wall(self.wall)
        self.model.realign(self.wall, later_s)
        self.realigned.emit()
        self.covered.emit()

    # --- what is known

    def aligned(self, lane: str) -> Aligned:
        """How a lane stands: its clip of this moment, or else its first."""
        shown = self.decks[lane].clip
        clip = shown.clip.id if shown is not None else self.wall.of_lane(lane)[0].clip
        return self._aligned.get(clip, Aligned())

    def lane_of(self, clip: ClipId) -> str:
        """Where a clip of the visit lies."""
        return self.wall.of_clip(clip).lane

    def clips_of(self, lane: str) -> tuple[ClipId, ...]:
        """The clips of a lane."""
        return tuple(one.clip for one in self.wall.of_lane(lane))

    def clip(self, clip: str) -> Clip | None:
        """One of the visit's clips."""
        return next((one for one in self.visit.clips if one.id == clip), None)

    @property
    def tracks(self) -> tuple[Given, ...]:
        """Where the cameras were, on the wall clock as it stands."""
        lanes = list(self.decks)
        found = []
        for one in self.wall.placements:
            opened = self._opened.get(one.clip)
            if opened is not None and opened.track:
                start_s = self.stage.wall_of(one.clip, 0.0)
                end_s = start_s + one.duration_s
                found.append(Given(lanes.index(one.lane), start_s, end_s, tuple(opened.track)))
        return tuple(found)

    def opened(self, clip: ClipId) -> OpenClip | None:
        """The clip, if it is open."""
        return self._opened.get(clip)

    @property
    def shown_clip(self) -> Clip:
        """The clip of the primary lane; the one begun with while nothing is there."""
        opened = self.stage.clip
        if opened is not None:
            return opened.clip
        return next(clip for clip in self.visit.clips if clip.id == self.visit.first)

    @property
    def moment(self) -> datetime:
        """The corrected hour of the primary lane; aware."""
        return self.moment_at(self.stage.shown_s)

    def moment_at(self, at_s: float) -> datetime:
        """The corrected hour of a position; aware."""
        return later(self.wall.start, at_s)

    def refusal(self, lane: str) -> StationError | None:
        """Why the lane's clip of this moment could not be opened."""
        clip = self.stage.held(lane)
        return None if clip is None else self._refused.get(clip)

    @property
    def place(self) -> Visit:
        """The visit as it stands, to come back to."""
        opened, transport = self.stage.clip, self.stage.transport
        span = self._hour(self.model.entry_s), self._hour(self.model.exit_s)
        is_looping = self.stage.loop is not None
        align = tuple(self._aligned.items())
        visit = replace(self.visit, align=align, span=span, is_looping=is_looping)
        if opened is None or transport is None:  # in a gap, or on a clip that is not open
            first = self.stage.held(self.stage.primary) or self.clips_of(self.stage.primary)[0]
            return replace(visit, first=first, first_s=self.stage.at_s - self.stage.wall_of(first, 0.0))
        first_s = min(transport.at_s, self.wall.of_clip(opened.clip.id).duration_s)
        return replace(visit, first=opened.clip.id, first_s=first_s)

    def _hour(self, at_s: float | None) -> datetime | None:
        return None if at_s is None else self.moment_at(at_s)

    def _position(self, hour: datetime | None) -> float | None:
        """Where an hour lies; None beside the visit."""
        if hour is None or not self.wall.start <= instant(hour) <= self.wall.end:
            return None
        return seconds_between(self.wall.start, hour)

    # --- answers of the lanes

    def _came(self, result: object) -> None:
        opened = cast("OpenClip", result)
        if self._is_closed:
            opened.close()
            self._end(opened, tuple)
            return
        self._opened[opened.clip.id] = opened
        self.watching.add(opened)
        self.model.know_frames(opened.clip.id, opened.index)
        if opened.track:
            self.tracked.emit()
        self.stage.add(opened)
        if self.visit.is_looping and opened.clip.id == self.visit.first:
            self.stage.set_loop(self.model.span)
        if self.goes_on_at is not None and opened.clip.id == self.visit.first:
            self.stage.set_speed(self.goes_on_at)
        job = self._lane.start(partial(look_of, opened))
        job.done.connect(partial(self._look, opened.clip.id))
        job.failed.connect(self._fail)

    def _refuse(self, clip: ClipId, error: object) -> None:
        if not self._is_closed and isinstance(error, StationError):
            self._refused[clip] = error
            self.stage.look_again(clip)

    def _prepare(self, clip: ClipId, step: Step) -> None:
        if not self._is_closed and clip not in self._opened:
            self.preparing.emit(clip, 100 * step.done // max(1, step.total))

    def _note_met(self, lane: str, error: object, _: float) -> None:
        """Have it recorded that a clip is not what was sealed, playing or not; what could not be recorded is
        tried again when it is met again.
        """
        opened = self.decks[lane].clip
        if opened is None or not isinstance(error, FOUND_BY_SEAL):
            return
        met = opened.clip.id, repr(error)
        if met not in self._met:
            self._met.add(met)
            job = self._work.start(partial(_damaged, self._opening, opened, error))
            job.failed.connect(partial(self._not_noted, met))

    def _not_noted(self, met: tuple[ClipId, str], error: object) -> None:
        self._met.discard(met)
        self._fail(error)

    def _look(self, clip: ClipId, look: object) -> None:
        if not self._is_closed:
            self.looked.emit(clip, look)

    def _fail(self, error: object) -> None:
        if not self._is_closed:
            self.failed.emit(error)


def _open(opening: Opening, clip: ClipId, progress: Progress) -> OpenClip:
    return opening.open(clip, progress)


def _damaged(opening: Opening, opened: OpenClip, error: StationError, _: object) -> None:
    opening.damaged(opened, error)


def _ended(opening: Opening, opened: OpenClip, watched: Callable[[], tuple[Span, ...]], _: object) -> None:
    opening.ended(opened, watched())


def _give_back(_: object) -> bool:
    return give_back_memory()


def _placements(visit: Visit, aligned: Mapping[ClipId, Aligned]) -> list[Placement]:
    """Where each clip stands, by its camera, its corrected clock and its alignment."""
    lanes = lane_names(visit.clips)
    return [
        Placement(
            clip.id,
            lanes[clip.id],
            clip.corrected_at,
            max(clip.seen.duration_s or clip.duration_s, _LEAST_S),
            aligned.get(clip.id, Aligned()).offset_s,
        )
        for clip in visit.clips
    ]
