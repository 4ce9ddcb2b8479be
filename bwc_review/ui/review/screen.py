"""The review screen: joins picture, controls, timeline and marks of one visit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bwc_review.domain.clip import ClipId
from bwc_review.domain.timecode import format_wall
from bwc_review.player.engine import Engines
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review import said
from bwc_review.ui.review.controls import Controls, speed_words
from bwc_review.ui.review.deck import Deck
from bwc_review.ui.review.ended_page import EndedPage
from bwc_review.ui.review.go_to import GoToDialog
from bwc_review.ui.review.hold_panel import HoldPanel
from bwc_review.ui.review.keys import KeyList, bind
from bwc_review.ui.review.light_panel import LightPanel
from bwc_review.ui.review.mark_desk import MarkDesk
from bwc_review.ui.review.mark_hand import MarkHand
from bwc_review.ui.review.marks_panel import MarksPanel
from bwc_review.ui.review.needs import Looking, Marking, Opening, Visit
from bwc_review.ui.review.reason_bar import ReasonBar
from bwc_review.ui.review.stage import Stage
from bwc_review.ui.review.surface import Overlay
from bwc_review.ui.review.timeline import Timeline
from bwc_review.ui.review.timeline_drawing import Look
from bwc_review.ui.review.visit_run import VisitRun
from bwc_review.ui.theme import px, set_role
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.retention_badge import BadgeFacts

_REASON_MS = 5_000
_SEEN_MS = 1_000
_SIDE_PX = 300
_NO_TIME = "--:--:--,---"
_SKIPS_S = {"forward_5": 5, "back_5": -5, "forward_1": 1, "back_1": -1, "forward_10": 10, "back_10": -10}


class ReviewScreen(QWidget):
    """One visit at a time. Lanes: work opens and logs, ask asks.

    ``closed``: the person went back. ``hold_wanted`` carries the clip shown, ``report_wanted`` its incident.
    ``reason_ended`` carries the visit as it stood, its pictures already gone: state the reason again, then
    show it anew.
    """

    closed = Signal()
    hold_wanted = Signal(str)
    report_wanted = Signal(str)
    reason_ended = Signal(object)

    def __init__(
        self,
        opening: Opening,
        marking: Marking,
        looking: Looking,
        engines: Engines,
        work: Jobs,
        ask: Jobs,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        remapped: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        super().__init__()
        self._opening, self._looking, self._engines = opening, looking, engines
        self._work, self._ask, self._now = work, ask, now
        self._run: VisitRun | None = None
        self._ended: Visit | None = None
        self._sound = (100, False)
        self._desk = MarkDesk(marking, work, ask, self)
        self._hand = MarkHand(self._desk, self)
        self._bar, self._notice, self._controls = ReasonBar(), Notice(), Controls()
        self._pictures = QWidget()
        self._grid = QGridLayout(self._pictures)
        self._over = EndedPage()
        self._timeline, self._marks, self._hold = Timeline(), MarksPanel(), HoldPanel()
        self._side, self._pages = QFrame(), QStackedWidget()
        self._reason_timer, self._seen_timer = QTimer(self), QTimer(self)
        self._keys = KeyList(self, remapped or {})
        self._light = LightPanel(self._pictures)
        self._lay_out()
        self._wire()
        self._shortcuts = bind(self, self._actions(), remapped or {})
        self._show_nothing()

    # --- a visit

    def show_visit(self, visit: Visit) -> None:
        """Look at these clips. An earlier visit is closed first."""
        self.close_visit()
        run = VisitRun(visit, self._opening, self._looking, self._engines, self._work, self._ask, self)
        self._run, self._ended = run, None
        self._place_surfaces(run)
        run.stage.moved.connect(self._show_position)
        run.stage.failed.connect(self._say_fault)
        run.stage.absent.connect(self._say_absent)
        run.stage.blind.connect(self._say_blind)
        run.stage.clip_changed.connect(self._show_clip)
        run.looked.connect(self._show_look)
        run.covered.connect(self._show_seen)
        run.failed.connect(self._notice.say_error)
        self._hand.begin(run)
        self._timeline.show_model(run.model, run.stage.primary)
        self._bar.show_visit(visit, self._now())
        self._show_around(is_shown=True)
        self._pages.setCurrentWidget(self._pictures)
        self._controls.set_ready(is_ready=True, may_mark=visit.may_mark)
        self._desk.begin([clip.id for clip in visit.clips])
        run.begin()
        self._reason_timer.start()
        self._seen_timer.start()
        self._show_clip()

    def close_visit(self) -> None:
        """Stop everything, let every clip go, leave no picture. Does nothing where there is no visit."""
        run, self._run = self._run, None
        self._reason_timer.stop()
        self._seen_timer.stop()
        self._hand.begin(None)
        self._show_nothing()
        if run is None:
            return
        run.close()
        self._desk.clear()
        for deck in run.decks.values():
            self._grid.removeWidget(deck.surface)
            deck.surface.setParent(None)
            deck.surface.deleteLater()
        run.setParent(None)
        run.deleteLater()

    @property
    def place(self) -> Visit | None:
        """The visit as it stands now, to come back to after a lock; None where there is none."""
        return self._run.place if self._run is not None else None

    def refresh(self) -> None:
        """Ask again how long the clip is kept: a hold may have been opened or released."""
        if self._run is not None:
            self._ask_badge(self._run)

    # --- what is shown

    def _show_nothing(self) -> None:
        self._timeline.wipe()
        self._bar.clear()
        self._notice.clear()
        self._marks.show_marks((), may_mark=False)
        self._controls.show_time(_NO_TIME, "")
        self._controls.show_motion(is_moving=False, speed=1.0)
        self._controls.set_ready(is_ready=False, may_mark=False)
        self._keys.hide()
        self._light.reset()

    def _place_surfaces(self, run: VisitRun) -> None:
        columns = 1 if len(run.decks) == 1 else 2
        for number, (lane, deck) in enumerate(run.decks.items()):
            deck.surface.setAccessibleName(self.tr("Picture of {camera}").format(camera=lane))
            deck.surface.chosen.connect(partial(self._choose_lane, lane))
            deck.surface.zoom_changed.connect(self._show_position)
            deck.nearest_small = partial(self._small_picture, run, number)
            self._grid.addWidget(deck.surface, number // columns, number % columns)

    def _small_picture(self, run: VisitRun, lane: int, offset_s: float) -> QImage | None:
        clip = run.decks[run.model.lanes[lane]].clip
        if clip is None:
            return None
        return self._timeline.small_picture(lane, run.model.place(clip.clip.id, offset_s))

    def _show_primary(self) -> None:
        if (run := self._run) is None:
            return
        for lane, deck in run.decks.items():
            is_primary = lane == run.stage.primary
            deck.surface.set_primary(is_primary and len(run.decks) > 1)
            deck.set_sound(self._sound[0], self._sound[1] or not is_primary)
        self._timeline.set_primary(run.stage.primary)

    def _show_clip(self) -> None:
        """The primary lane shows another clip."""
        if (run := self._run) is None:
            return
        self._show_primary()
        may_report = run.visit.may_report and run.shown_clip.incident is not None
        self._hold.offer(may_hold=run.visit.may_hold, may_report=may_report)
        self._ask_badge(run)
        self._show_position()

    def _ask_badge(self, run: VisitRun) -> None:
        clip = run.shown_clip.id
        job = self._ask.start(lambda _: self._looking.badge(clip))
        job.done.connect(partial(self._show_badge, clip))
        job.failed.connect(self._notice.say_error)

    def _show_badge(self, clip: ClipId, facts: object) -> None:
        if self._run is not None and isinstance(facts, BadgeFacts) and self._run.shown_clip.id == clip:
            self._hold.show_facts(facts)

    def _show_position(self) -> None:
        if (run := self._run) is None:
            return
        stage, transport, opened = run.stage, run.stage.transport, run.stage.clip
        self._timeline.set_position(stage.at_s, follow=stage.is_moving)
        detail = ""
        if transport is not None and opened is not None:
            detail = said.detail_words(
                opened.clip, transport.frame, transport.at_s, has_picture=opened.index.count > 0
            )
        self._controls.show_time(format_wall(run.moment, language.zone()), detail)
        self._controls.show_motion(
            is_moving=stage.is_moving, speed=transport.speed if transport is not None else 1.0
        )
        for lane, deck in run.decks.items():
            deck.surface.set_overlay(self._overlay(run, lane, deck))

    def _overlay(self, run: VisitRun, lane: str, deck: Deck) -> Overlay:
        clock, corrected, badge = "", "", ""
        if deck.clip is not None and deck.transport is not None:
            clock, corrected = said.clocks(deck.clip.clip, deck.transport.at_s)
            if deck.transport.is_moving and deck.transport.speed != 1.0:
                badge = speed_words(deck.transport.speed)
        is_heard = lane == run.stage.primary and not self._sound[1] and len(run.decks) > 1
        sound = self.tr("sound") if is_heard else ""
        viewing = said.viewing_words(deck.surface.zoom, deck.surface.gain)
        return Overlay(lane, sound, said.watermark(run.visit), clock, corrected, badge, viewing)

    def _show_look(self, clip: str, look: object) -> None:
        if isinstance(look, Look):
            self._timeline.set_look(ClipId(clip), look)

    def _show_seen(self) -> None:
        if (run := self._run) is not None and (seen := run.seen()) != run.model.seen:
            run.model.seen = seen
            self._timeline.redraw()

    def _show_marks(self) -> None:
        if (run := self._run) is None:
            return
        categories, marks = run.visit.categories, self._desk.marks
        lines = [said.mark_line(mark, run.clip(mark.clip), categories) for mark in marks]
        self._marks.show_marks(lines, may_mark=run.visit.may_mark)
        run.model.set_marks((mark, said.mark_title(mark, categories)) for mark in marks)
        self._timeline.redraw()

    def _say_fault(self, lane: str, error: object, at_s: float) -> None:
        if (run := self._run) is not None:
            hour = format_wall(run.moment_at(at_s), language.zone())
            run.decks[lane].surface.say(*said.fault_words(error, hour), is_fault=True)

    def _say_absent(self, lane: str, is_opening: bool) -> None:
        if (run := self._run) is None:
            return
        if (error := run.refusal(lane)) is not None:
            self._say_fault(lane, error, run.stage.at_s)
        elif is_opening:
            run.decks[lane].surface.say(self.tr("Opening…"))
        else:
            words = self.tr("{camera} was not recording at this moment.").format(camera=lane)
            run.decks[lane].surface.say(words)

    def _say_blind(self, lane: str) -> None:
        if (run := self._run) is None or (opened := run.decks[lane].clip) is None:
            return
        if opened.clip.probe.has_audio:
            words = self.tr("This recording has no picture. Its sound can be heard.")
        else:
            words = self.tr("Nothing in this recording can be shown or heard. The sealed original is kept.")
        run.decks[lane].surface.say(words)

    # --- what is done

    def _with_stage(self, action: Callable[[Stage], object]) -> None:
        if self._run is not None:
            action(self._run.stage)

    def _choose_lane(self, lane: str) -> None:
        if self._run is not None and lane != self._run.stage.primary:
            self._run.stage.set_primary(lane)

    def _next_lane(self) -> None:
        if (run := self._run) is not None:
            lanes = list(run.decks)
            self._choose_lane(lanes[(lanes.index(run.stage.primary) + 1) % len(lanes)])

    def _set_sound(self, volume: int, is_muted: bool) -> None:
        self._sound = (volume, is_muted)
        self._show_primary()
        self._show_position()

    def _toggle_mute(self) -> None:
        self._controls.show_mute(is_muted=not self._sound[1])
        self._set_sound(self._sound[0], not self._sound[1])

    def _go_mark(self, mark_id: str) -> None:
        mark = self._desk.get(mark_id)
        if mark is not None and self._run is not None:
            self._choose_mark(mark_id)
            self._run.stage.seek_clip(mark.clip, mark.start.offset_s)

    def _choose_mark(self, mark_id: str) -> None:
        self._marks.choose(mark_id)
        self._timeline.choose_mark(mark_id)

    def _go_to(self) -> None:
        if (run := self._run) is None:
            return
        run.stage.pause()
        dialog = GoToDialog(self, run.model.wall(0.0), run.model.length_s, self._controls.time_text)
        dialog.accepted.connect(lambda: self._go_typed(dialog.position_s))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _go_typed(self, at_s: float | None) -> None:
        if self._run is not None and at_s is not None:
            self._run.stage.seek(at_s)

    def _zoom(self, direction: int) -> None:
        self._with_stage(lambda stage: stage.deck.surface.change_zoom(direction))

    def _toggle_light(self) -> None:
        self._light.setVisible(self._run is not None and self._light.isHidden())

    def _set_light(self, gain: float) -> None:
        if (run := self._run) is not None:
            for deck in run.decks.values():
                deck.surface.set_gain(gain)
            self._show_position()

    def _toggle_full(self) -> None:
        """Only the picture and its controls, or everything again."""
        if self._run is not None:
            is_full = self._side.isHidden()
            for one in (self._side, self._timeline, self._bar):
                one.setVisible(is_full)

    def _show_around(self, *, is_shown: bool) -> None:
        """Everything beside the picture; the bar above it is always there."""
        for one in (self._side, self._timeline, self._controls):
            one.setVisible(is_shown)
        self._bar.setVisible(True)

    def _toggle_keys(self) -> None:
        if self._keys.isVisible():
            self._keys.hide()
        elif self._run is not None:
            categories = self._run.visit.categories
            self._keys.show_keys(
                tuple(said.category_words(categories, one.code) for one in categories.items[:9])
            )

    def _watch_reason(self) -> None:
        """Tell how long the reason still holds; when it ends, the pictures go (R6)."""
        if (run := self._run) is None:
            return
        now = self._now()
        if run.visit.reason.is_valid(now, run.visit.profile):
            self._bar.show_remaining(run.visit, now)
            return
        self._ended = run.place
        self.close_visit()
        self._pages.setCurrentWidget(self._over)
        self._show_around(is_shown=False)

    def _state_again(self) -> None:
        if self._ended is not None:
            self.reason_ended.emit(self._ended)

    def _go_back(self) -> None:
        self.close_visit()
        self.closed.emit()

    def _want_hold(self) -> None:
        if (run := self._run) is not None:
            run.stage.pause()
            self.hold_wanted.emit(run.shown_clip.id)

    def _want_report(self) -> None:
        if (run := self._run) is not None and run.shown_clip.incident is not None:
            run.stage.pause()
            self.report_wanted.emit(run.shown_clip.incident)

    # --- making

    def changeEvent(self, event: QEvent) -> None:
        """Another text size: the side keeps its proportion."""
        if event.type() == QEvent.Type.FontChange:
            self._side.setFixedWidth(px(self, _SIDE_PX))
        super().changeEvent(event)

    def _actions(self) -> Mapping[str, Callable[[], object]]:
        """What each key does."""
        stage, hand = self._with_stage, self._hand
        return {
            "toggle": lambda: stage(Stage.toggle),
            "shuttle_forward": lambda: stage(lambda one: one.shuttle(1)),
            "shuttle_back": lambda: stage(lambda one: one.shuttle(-1)),
            "frame_forward": lambda: stage(lambda one: one.step(1)),
            "frame_back": lambda: stage(lambda one: one.step(-1)),
            **{name: partial(stage, partial(Stage.skip, seconds=by)) for name, by in _SKIPS_S.items()},
            "home": lambda: stage(lambda one: one.seek(0.0)),
            "end": lambda: stage(lambda one: one.seek(one.length_s)),
            "go_to": self._go_to,
            "slower": lambda: stage(lambda one: one.change_speed(-1)),
            "faster": lambda: stage(lambda one: one.change_speed(1)),
            "normal_speed": lambda: stage(lambda one: one.change_speed(0)),
            "entry": partial(hand.set_edge, is_end=False),
            "exit": partial(hand.set_edge, is_end=True),
            "go_entry": partial(hand.go_edge, is_end=False),
            "go_exit": partial(hand.go_edge, is_end=True),
            "loop": hand.toggle_loop,
            "mark": hand.mark,
            "mark_text": hand.mark_with_text,
            **{f"category_{number}": partial(hand.mark_number, number) for number in range(1, 10)},
            "still": hand.take_still,
            "remove_mark": lambda: hand.remove(self._marks.current),
            "mute": self._toggle_mute,
            "closer": partial(self._zoom, 1),
            "further": partial(self._zoom, -1),
            "whole": partial(self._zoom, 0),
            "brightness": self._toggle_light,
            "next_camera": self._next_lane,
            "full_screen": self._toggle_full,
            "keys": self._toggle_keys,
        }

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        set_role(self._side, "details")
        self._side.setFixedWidth(px(self, _SIDE_PX))
        rule = QFrame()
        set_role(rule, "rule")
        side = QVBoxLayout(self._side)
        side.setContentsMargins(16, 12, 16, 16)
        side.setSpacing(px(self, 12))
        side.addWidget(self._marks, 1)
        side.addWidget(rule)
        side.addWidget(self._hold)
        self._pages.addWidget(self._pictures)
        self._pages.addWidget(self._over)
        left = QVBoxLayout()
        left.setSpacing(0)
        for one in (self._notice, self._pages, self._controls, self._timeline):
            left.addWidget(one, 1 if one is self._pages else 0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(left, 1)
        middle.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(middle, 1)

    def _wire(self) -> None:
        stage, hand, controls, timeline = self._with_stage, self._hand, self._controls, self._timeline
        self._light.gain_wanted.connect(self._set_light)
        self._bar.back_wanted.connect(self._go_back)
        self._bar.keys_wanted.connect(self._toggle_keys)
        self._over.again_wanted.connect(self._state_again)
        controls.toggled.connect(lambda: stage(Stage.toggle))
        controls.stepped.connect(lambda count: stage(lambda one: one.step(count)))
        controls.shuttled.connect(lambda way: stage(lambda one: one.shuttle(way)))
        controls.speed_wanted.connect(lambda speed: stage(lambda one: one.set_speed(speed)))
        controls.sound_changed.connect(self._set_sound)
        controls.still_wanted.connect(hand.take_still)
        controls.entry_wanted.connect(partial(hand.set_edge, is_end=False))
        controls.exit_wanted.connect(partial(hand.set_edge, is_end=True))
        controls.mark_wanted.connect(hand.mark)
        timeline.sought.connect(lambda at_s: stage(lambda one: one.seek(at_s)))
        timeline.scrub_began.connect(lambda: stage(Stage.begin_scrub))
        timeline.scrub_ended.connect(lambda: stage(Stage.end_scrub))
        timeline.mark_chosen.connect(self._go_mark)
        timeline.lane_chosen.connect(self._choose_lane)
        timeline.edge_dragged.connect(hand.drag_edge)
        hand.span_changed.connect(timeline.redraw)
        self._marks.chosen.connect(self._go_mark)
        self._marks.edit_wanted.connect(hand.edit)
        self._marks.remove_wanted.connect(hand.remove)
        self._hold.hold_wanted.connect(self._want_hold)
        self._hold.report_wanted.connect(self._want_report)
        self._desk.changed.connect(self._show_marks)
        self._desk.made.connect(self._choose_mark)
        self._desk.failed.connect(self._notice.say_error)
        self._reason_timer.setInterval(_REASON_MS)
        self._reason_timer.timeout.connect(self._watch_reason)
        self._seen_timer.setInterval(_SEEN_MS)
        self._seen_timer.timeout.connect(self._show_seen)
