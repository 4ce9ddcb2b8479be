"""Shows one visit under way in the widgets of the review: position, clip, marks, what was seen, faults."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from bwc_review.domain.clip import ClipId
from bwc_review.domain.mark import Mark, MarkKind
from bwc_review.player.engine import Sound
from bwc_review.ui import language
from bwc_review.ui.review import said
from bwc_review.ui.review.arrangement import Arrangement, Layout
from bwc_review.ui.review.closer_words import viewing_words
from bwc_review.ui.review.controls import Controls, speed_words
from bwc_review.ui.review.deck import Deck
from bwc_review.ui.review.hold_panel import HoldPanel
from bwc_review.ui.review.map_panel import MapPanel
from bwc_review.ui.review.mark_steps import MarkSteps
from bwc_review.ui.review.marks_panel import MarksPanel
from bwc_review.ui.review.near_pictures import NearPictures
from bwc_review.ui.review.overlay import Overlay
from bwc_review.ui.review.picture_look import PictureLook
from bwc_review.ui.review.timeline import Timeline
from bwc_review.ui.review.timeline_drawing import Look
from bwc_review.ui.review.visit_run import VisitRun
from bwc_review.ui.widgets.retention_badge import BadgeFacts
from bwc_review.ui.words import camera_title, camera_words

_HOURS_EVERY = 3  # positions while it moves: ten times a second; on the picture they change with each one


@dataclass(frozen=True, slots=True)
class Panes:
    """The widgets that show something of the visit."""

    arrangement: Arrangement  # of the pictures
    controls: Controls
    timeline: Timeline
    marks: MarksPanel
    hold: HoldPanel
    map: MapPanel


class Showing(QObject):
    """Lives as long as its visit."""

    def __init__(self, run: VisitRun, panes: Panes, sound: Sound) -> None:
        super().__init__(run)
        self._run = run
        self._panes = panes
        self._sound = sound
        self._kept: tuple[str, float, str] | None = None  # lane and place of the last still, and its words
        self._moves = 0  # how often the position was told since it began to move
        stage = run.stage
        stage.moved.connect(self.position)
        stage.failed.connect(self._fault)
        stage.absent.connect(self._absent)
        stage.blind.connect(self._blind)
        run.looked.connect(self._look)
        self._near = NearPictures(panes.timeline.views, self._is_busy, self)
        self._near.came.connect(panes.timeline.redraw)
        panes.timeline.view_changed.connect(self._near.view_changed)
        run.covered.connect(self.seen)
        run.realigned.connect(self.aligned)
        run.preparing.connect(self._preparing)
        run.tracked.connect(self.tracks)
        run.stills.came.connect(panes.marks.show_picture)
        for number, (lane, deck) in enumerate(run.decks.items()):
            deck.surface.setAccessibleName(self.tr("Picture of {camera}").format(camera=camera_words(lane)))
            deck.surface.zoom_changed.connect(self.position)
            deck.pictured.connect(partial(self._write_over, lane, deck))
            deck.nearest_small = partial(self._small_picture, number)
        self._watermarks = said.watermark(run.visit), said.short_watermark(run.visit)
        surfaces = {lane: deck.surface for lane, deck in run.decks.items()}
        panes.arrangement.begin(surfaces, run.stage.primary)

    def begin(self) -> None:
        """The timeline and the controls show the visit."""
        self._panes.timeline.may_mark = self._run.visit.may_mark
        self._panes.timeline.show_near(self._near.shelf)
        self.span()

    def close(self) -> None:
        """Let go of what reads the clips, before they are closed."""
        self._panes.timeline.view_changed.disconnect(self._near.view_changed)
        self._near.close()

    @property
    def is_fetching(self) -> bool:
        """Small pictures of what is in view are still on their way."""
        return not self._near.is_idle

    def clip(self) -> None:
        """The primary lane shows another clip."""
        visit, shown = self._run.visit, self._run.shown_clip
        self._panes.controls.offer_marks(is_offered=visit.may_mark and self._run.stage.clip is not None)
        self._panes.hold.offer(
            may_hold=visit.may_hold, may_report=visit.may_report and shown.incident is not None
        )
        self.sound(self._sound)
        self._panes.arrangement.set_primary(self._run.stage.primary)
        self.aligned()

    def aligned(self) -> None:
        """How the cameras stand beside one another, on timeline and pictures."""
        run = self._run
        for lane in run.decks:
            run.model.notes[lane] = said.aligned_words(run.aligned(lane))
        self._panes.timeline.redraw()
        self.tracks()
        self.arranged()

    def tracks(self) -> None:
        """Where the cameras were, as they stand beside one another."""
        self._panes.map.show_tracks(
            self._run.tracks, list(self._run.decks), may_edit=self._run.visit.may_edit
        )
        self._locate()

    def _locate(self) -> None:
        stage = self._run.stage
        self._panes.map.set_position(stage.at_s, stage.primary, follow=stage.is_moving)

    def sound(self, sound: Sound) -> None:
        """Heard of the primary lane only."""
        self._sound = sound
        run = self._run
        for lane, deck in run.decks.items():
            is_primary = lane == run.stage.primary
            deck.surface.set_primary(is_primary and len(run.decks) > 1)
            deck.set_sound(replace(sound, is_muted=sound.is_muted or not is_primary))
        self._panes.timeline.set_primary(run.stage.primary)

    def closer(self, look: PictureLook) -> None:
        """Every picture brighter, sharper, turned, and said so."""
        for deck in self._run.decks.values():
            deck.surface.set_look(look)
        self.position()

    def whole(self) -> None:
        """Every picture whole again."""
        for deck in self._run.decks.values():
            deck.surface.change_zoom(0)

    def arranged(self) -> None:
        """The pictures lie otherwise: with other words, which take other room."""
        self.position()
        self._panes.arrangement.place()

    def position(self) -> None:
        """Where the primary lane is, on timeline, controls and pictures."""
        run = self._run
        stage, transport = run.stage, run.stage.transport
        self._panes.timeline.set_position(stage.at_s, follow=stage.is_moving)
        self._moves = self._moves + 1 if stage.is_moving else 0
        if self._moves % _HOURS_EVERY == 0:
            self._hour()
            self._locate()
        speed = transport.speed if transport is not None else 1.0
        self._panes.controls.show_motion(is_moving=stage.is_moving, speed=speed)
        if stage.loop != run.model.loop:
            self.span()
        if self._kept is not None and (stage.is_moving or stage.at_s != self._kept[1]):
            self._kept = None  # said once: who comes by here again has not just kept it
        for lane, deck in run.decks.items():
            if not deck.is_followed:  # else each picture brings its own words
                self._write_over(lane, deck)

    def _hour(self) -> None:
        """The hour and the frame beside the controls."""
        run, detail = self._run, ""
        transport, opened = run.stage.transport, run.stage.clip
        if transport is not None and opened is not None:
            has_picture = opened.index.count > 0
            detail = said.detail_words(
                opened.clip, transport.said_frame, transport.shown_s, has_picture=has_picture
            )
        self._panes.controls.show_time(language.hour_fine(run.moment), detail)

    def span(self) -> None:
        """Start and end of the span, and whether it is played over and over."""
        model, stage = self._run.model, self._run.stage
        model.loop = stage.loop
        self._panes.controls.show_loop(is_on=model.loop is not None, is_ready=model.span is not None)
        self._panes.timeline.redraw()

    def still_kept(self, frame: int) -> None:
        """Said on the picture until something moves: in full screen no list shows it."""
        stage = self._run.stage
        words = self.tr("Still kept · {frame}").format(frame=said.frame_words(frame))
        self._kept = (stage.primary, stage.at_s, words)
        self.position()

    def seen(self) -> None:
        """What was watched, in this visit and before, by whom."""
        if (seen := self._run.watching.rows()) != self._run.model.seen:
            self._panes.timeline.show_seen(seen)

    def marks(self, marks: tuple[Mark, ...]) -> None:
        """The marks, in the list and on the timeline."""
        run, categories = self._run, self._run.visit.categories
        lines = [said.mark_line(mark, run.clip(mark.clip), categories) for mark in marks]
        self._panes.marks.show_marks(lines, may_mark=run.visit.may_mark)
        run.stills.want(mark.id for mark in marks if mark.kind is MarkKind.STILL)
        run.model.set_marks((mark, said.mark_title(mark, categories)) for mark in marks)
        self._panes.timeline.redraw()

    def steps(self, steps: MarkSteps) -> None:
        """What can be taken back, and done again."""
        words = [said.step_words(one, self._run.visit.categories) for one in (steps.last, steps.next)]
        self._panes.marks.show_steps(*words)

    def badge(self, clip: ClipId, facts: object) -> None:
        """How long the clip is kept, if it is still the one shown."""
        if isinstance(facts, BadgeFacts) and self._run.shown_clip.id == clip:
            self._panes.hold.show_facts(facts)

    # --- what the visit tells

    def _write_over(self, lane: str, deck: Deck) -> None:
        is_last = deck.transport is not None and deck.transport.is_past_pictures
        deck.surface.set_overlay(self._overlay(lane, deck), waits=deck.is_behind, is_last=is_last)

    def _overlay(self, lane: str, deck: Deck) -> Overlay:
        run, clock, corrected, badge = self._run, "", "", ""
        if deck.clip is not None and deck.transport is not None:
            clock, corrected = said.clocks(deck.clip.clip, deck.transport.shown_s)
            if deck.transport.is_moving and deck.transport.speed != 1.0:
                badge = speed_words(deck.transport.speed)
            if deck.transport.is_past_pictures:
                ended = self.tr("The pictures have ended; the sound goes on.")
                badge = " · ".join(part for part in (badge, ended) if part)
        stage = run.stage
        if self._kept is not None and lane == self._kept[0]:
            badge = self._kept[2]
        is_heard = lane == run.stage.primary and not self._sound.is_muted and len(run.decks) > 1
        sound = self.tr("sound") if is_heard else ""
        seen = self._panes.arrangement.seen
        hidden = [camera_words(one) for one in run.decks if one not in seen]
        if hidden:
            gone = self.tr("{cameras} out of sight").format(cameras=", ".join(hidden))
            sound = " · ".join(part for part in (sound, gone) if part)
        if deck.clip is not None and deck.clip.clip.repair is not None:
            sound = " · ".join(part for part in (self.tr("repaired copy"), sound) if part)
        has_sound = deck.clip is not None and deck.clip.clip.seen.has_audio
        heard = self._sound if lane == run.stage.primary and has_sound else None
        viewing = viewing_words(deck.surface.zoom, deck.surface.look, heard)
        aligned = run.model.notes.get(lane, ("", ""))[1]
        is_inset = self._panes.arrangement.layout is Layout.INSET and lane != stage.primary
        watermark = self._watermarks[is_inset]
        return Overlay(camera_title(lane), sound, watermark, clock, corrected, badge, viewing, aligned)

    def _small_picture(self, lane: int, offset_s: float) -> QImage | None:
        clip = self._run.decks[self._run.model.lanes[lane]].clip
        if clip is None:
            return None
        return self._panes.timeline.small_picture(lane, self._run.model.place(clip.clip.id, offset_s))

    def _is_busy(self) -> bool:
        """What moves, and the exact picture a person waits for, come first."""
        return self._run.stage.is_moving or any(deck.is_behind for deck in self._run.decks.values())

    def _look(self, clip: str, look: object) -> None:
        if isinstance(look, Look):
            self._panes.timeline.set_look(ClipId(clip), look)
            if (opened := self._run.opened(ClipId(clip))) is not None:
                self._near.add(opened)

    def _fault(self, lane: str, error: object, at_s: float) -> None:
        hour, deck = language.hour_fine(self._run.moment_at(at_s)), self._run.decks[lane]
        clip = deck.clip.clip.id if deck.clip is not None else ""
        deck.surface.say(*said.fault_words(error, clip, hour), is_fault=True)

    def _absent(self, lane: str, is_opening: bool) -> None:
        if (error := self._run.refusal(lane)) is not None:
            self._fault(lane, error, self._run.stage.at_s)
        elif is_opening:
            self._run.decks[lane].surface.say(self.tr("Opening…"))
        else:
            words = self.tr("{camera} was not recording at this moment.").format(camera=camera_title(lane))
            self._run.decks[lane].surface.say(words)

    def _preparing(self, clip: str, percent: int) -> None:
        """What the clip needs for being shown is being made: it was not, when the clip came in."""
        found = self._run.clip(clip)
        if found is not None and (deck := self._run.decks[self._run.lane_of(found.id)]).clip is None:
            words = self.tr("Preparing… {percent} %").format(percent=percent)
            deck.surface.say(words)

    def _blind(self, lane: str) -> None:
        if (opened := self._run.decks[lane].clip) is None:
            return
        if opened.clip.seen.has_audio:
            words = self.tr(
                "This recording has no picture. Its sound can be heard, forward and at normal speed only."
            )
        else:
            words = self.tr(
                "Nothing in this recording can be shown or heard. The sealed original is kept.",
            )
        self._run.decks[lane].surface.say(words)
