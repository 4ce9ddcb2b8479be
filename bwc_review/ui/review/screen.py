"""The review screen: opens what a visit names, and joins picture, controls, timeline and marks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.errors import StationError
from bwc_review.domain.mark import MarkKind
from bwc_review.domain.timecode import format_wall
from bwc_review.domain.wall_clock import Placement, WallClock
from bwc_review.player.coverage import Span, merged
from bwc_review.player.engine import Engines
from bwc_review.ui import language
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review import said
from bwc_review.ui.review.controls import Controls, speed_words
from bwc_review.ui.review.deck import Deck
from bwc_review.ui.review.go_to import GoToDialog
from bwc_review.ui.review.hold_panel import HoldPanel
from bwc_review.ui.review.keys import KeyList, bind
from bwc_review.ui.review.looks import look_of
from bwc_review.ui.review.mark_desk import MarkDesk, instant_of
from bwc_review.ui.review.mark_dialog import MarkDialog, MarkWords
from bwc_review.ui.review.marks_panel import MarksPanel
from bwc_review.ui.review.needs import Looking, Marking, OpenClip, Opening, Visit
from bwc_review.ui.review.reason_bar import ReasonBar
from bwc_review.ui.review.stage import Stage
from bwc_review.ui.review.surface import Overlay, Surface
from bwc_review.ui.review.timeline import Look, Timeline
from bwc_review.ui.review.timeline_model import TimelineModel
from bwc_review.ui.theme import label, primary, px, set_role
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.retention_badge import BadgeFacts

_REASON_MS = 5_000
_SEEN_MS = 1_000
_LEAST_S = 0.04  # a damaged clip without a length still has a place on the timeline


@dataclass
class _Going:
    """What belongs to the visit under way."""

    visit: Visit
    wall: WallClock
    model: TimelineModel
    stage: Stage
    decks: dict[str, Deck]
    lane: Jobs  # filmstrips
    opened: dict[ClipId, OpenClip]
    refused: dict[ClipId, StationError]
    coverage: dict[ClipId, tuple[Span, ...]]

    def clip(self, clip: str) -> Clip | None:
        """One of the visit's clips."""
        return next((one for one in self.visit.clips if one.id == clip), None)


class ReviewScreen(QWidget):
    """One visit at a time. Lanes: work opens and logs, ask asks.

    ``closed``: the person went back. ``hold_wanted`` carries the clip shown, ``report_wanted`` its incident.
    ``reason_ended`` carries the visit as it stood, pictures already gone: state the reason again and show it
    anew.
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
        self._opening = opening
        self._looking = looking
        self._engines = engines
        self._work = work
        self._ask = ask
        self._now = now
        self._going: _Going | None = None
        self._ended: Visit | None = None
        self._category = ""
        self._sound = (100, False)
        self._desk = MarkDesk(marking, work, ask, self)
        self._bar = ReasonBar()
        self._notice = Notice()
        self._pictures = QWidget()
        self._grid = QGridLayout(self._pictures)
        self._controls = Controls()
        self._timeline = Timeline()
        self._marks = MarksPanel()
        self._hold = HoldPanel()
        self._side = QFrame()
        self._pages = QStackedWidget()
        self._reason_timer = QTimer(self)
        self._seen_timer = QTimer(self)
        self._keys = KeyList(self, remapped or {})
        self._lay_out()
        self._wire()
        self._shortcuts = bind(self, self._actions(), remapped or {})
        self._show_nothing()

    # --- a visit

    def show_visit(self, visit: Visit) -> None:
        """Look at these clips. An earlier visit is closed first."""
        self.close_visit()
        wall = WallClock(_placements(visit))
        model = TimelineModel(wall, language.zone())
        decks = {lane: Deck(self._engines, Surface(), self) for lane in wall.lanes}
        first = next(clip for clip in visit.clips if clip.id == visit.first)
        stage = Stage(wall, decks, first.camera_label, self)
        going = _Going(visit, wall, model, stage, decks, Jobs("filmstrips", self), {}, {}, {})
        self._going = going
        self._ended = None
        self._category = visit.categories.items[0].code if visit.categories.items else ""
        self._place_surfaces(going)
        stage.moved.connect(self._show_position)
        stage.failed.connect(self._say_fault)
        stage.absent.connect(self._say_absent)
        stage.clip_changed.connect(self._show_clip)
        self._timeline.show_model(model, stage.primary)
        self._bar.show_visit(visit, self._now())
        self._pages.setCurrentIndex(0)
        self._controls.set_ready(is_ready=True, may_mark=visit.may_mark)
        self._desk.begin([clip.id for clip in visit.clips])
        stage.seek(stage.wall_of(visit.first, visit.first_s))
        for clip in sorted(visit.clips, key=lambda one: (one.id != visit.first, one.corrected_at)):
            self._open(going, clip.id)
        self._reason_timer.start()
        self._seen_timer.start()
        self._show_clip()

    def close_visit(self) -> None:
        """Stop everything, let every clip go, and leave no picture. Does nothing where there is no visit."""
        going, self._going = self._going, None
        self._reason_timer.stop()
        self._seen_timer.stop()
        self._show_nothing()
        if going is None:
            return
        going.stage.close()
        going.lane.close()
        watched = _watched(going)
        for clip, opened in going.opened.items():
            opened.close()
            spans = watched.get(clip, ())
            self._work.start(lambda _, one=opened, seen=spans: self._opening.ended(one, seen))  # type: ignore[misc]
        self._desk.clear()
        for deck in going.decks.values():
            self._grid.removeWidget(deck.surface)
            deck.surface.setParent(None)
            deck.surface.deleteLater()
            deck.setParent(None)
            deck.deleteLater()
        going.stage.setParent(None)
        going.stage.deleteLater()
        going.lane.setParent(None)
        going.lane.deleteLater()

    @property
    def place(self) -> Visit | None:
        """The visit as it stands now, to come back to after a lock; None where there is none."""
        going = self._going
        if going is None:
            return None
        clip, transport = going.stage.clip, going.stage.transport
        if clip is None or transport is None:
            return going.visit
        return replace(going.visit, first=clip.clip.id, first_s=transport.at_s)

    def refresh(self) -> None:
        """Ask again how long the clip is kept: a hold may have been opened or released."""
        if self._going is not None and (clip := self._shown_clip()) is not None:
            self._ask_badge(self._going, clip.id)

    def _open(self, going: _Going, clip: ClipId) -> None:
        job = self._work.start(lambda _: self._opening.open(clip))
        job.done.connect(partial(self._opened, going))
        job.failed.connect(partial(self._refused, going, clip))
        asked = self._ask.start(lambda _: tuple(self._looking.coverage(clip)))
        asked.done.connect(partial(self._covered, going, clip))
        asked.failed.connect(self._notice.say_error)

    def _opened(self, going: _Going, result: object) -> None:
        opened = cast("OpenClip", result)
        if going is not self._going:  # closed meanwhile
            opened.close()
            self._work.start(lambda _: self._opening.ended(opened, ()))
            return
        going.opened[opened.clip.id] = opened
        going.stage.add(opened)
        job = going.lane.start(partial(look_of, opened))
        job.done.connect(partial(self._looked, going, opened.clip.id))
        job.failed.connect(self._notice.say_error)

    def _refused(self, going: _Going, clip: ClipId, error: object) -> None:
        if going is self._going and isinstance(error, StationError):
            going.refused[clip] = error
            going.stage.seek(going.stage.at_s)

    def _looked(self, going: _Going, clip: ClipId, look: object) -> None:
        if going is self._going and isinstance(look, Look):
            self._timeline.set_look(clip, look)

    def _covered(self, going: _Going, clip: ClipId, spans: object) -> None:
        if going is self._going:
            going.coverage[clip] = cast("tuple[Span, ...]", spans)
            self._show_seen()

    # --- what is shown

    def _show_nothing(self) -> None:
        self._timeline.wipe()
        self._bar.clear()
        self._notice.clear()
        self._marks.show_marks((), may_mark=False)
        self._controls.show_time("--:--:--,---", "")
        self._controls.show_motion(is_moving=False, speed=1.0)
        self._controls.set_ready(is_ready=False, may_mark=False)
        self._keys.hide()

    def _place_surfaces(self, going: _Going) -> None:
        columns = 1 if len(going.decks) == 1 else 2
        for number, (lane, deck) in enumerate(going.decks.items()):
            deck.surface.setAccessibleName(self.tr("Picture of {camera}").format(camera=lane))
            deck.surface.chosen.connect(partial(self._choose_lane, lane))
            deck.nearest_small = partial(self._small_picture, going, number)
            self._grid.addWidget(deck.surface, number // columns, number % columns)
        self._show_primary()

    def _small_picture(self, going: _Going, lane: int, offset_s: float) -> QImage | None:
        clip = going.decks[going.model.lanes[lane]].clip
        if clip is None:
            return None
        return self._timeline.small_picture(lane, going.model.place(clip.clip.id, offset_s))

    def _show_primary(self) -> None:
        if (going := self._going) is None:
            return
        several = len(going.decks) > 1
        for lane, deck in going.decks.items():
            is_primary = lane == going.stage.primary
            deck.surface.set_primary(is_primary and several)
            deck.set_sound(self._sound[0], self._sound[1] or not is_primary)
        self._timeline.set_primary(going.stage.primary)

    def _shown_clip(self) -> Clip | None:
        """The clip of the primary lane; the one begun with while nothing is open."""
        if self._going is None:
            return None
        opened = self._going.stage.clip
        return opened.clip if opened is not None else self._going.clip(self._going.visit.first)

    def _show_clip(self) -> None:
        """The primary lane shows another clip."""
        going, clip = self._going, self._shown_clip()
        if going is None or clip is None:
            return
        self._show_primary()
        self._hold.offer(
            may_hold=going.visit.may_hold, may_report=going.visit.may_report and clip.incident is not None
        )
        self._ask_badge(going, clip.id)
        self._show_position()

    def _ask_badge(self, going: _Going, clip: ClipId) -> None:
        job = self._ask.start(lambda _: self._looking.badge(clip))
        job.done.connect(partial(self._show_badge, going, clip))
        job.failed.connect(self._notice.say_error)

    def _show_badge(self, going: _Going, clip: ClipId, facts: object) -> None:
        shown = self._shown_clip()
        if going is self._going and isinstance(facts, BadgeFacts) and shown is not None and shown.id == clip:
            self._hold.show_facts(facts)

    def _show_position(self) -> None:
        going = self._going
        if going is None:
            return
        stage, transport = going.stage, going.stage.transport
        self._timeline.set_position(stage.at_s, follow=stage.is_moving)
        wall = going.wall.start + timedelta(seconds=stage.at_s)
        detail = ""
        if transport is not None and stage.clip is not None:
            has_picture = stage.clip.index.count > 0
            detail = said.detail_words(
                stage.clip.clip, transport.frame, transport.at_s, has_picture=has_picture
            )
        self._controls.show_time(format_wall(wall, language.zone()), detail)
        speed = transport.speed if transport is not None else 1.0
        self._controls.show_motion(is_moving=stage.is_moving, speed=speed)
        for lane, deck in going.decks.items():
            deck.surface.set_overlay(self._overlay(going, lane, deck))

    def _overlay(self, going: _Going, lane: str, deck: Deck) -> Overlay:
        clock, corrected, badge = "", "", ""
        if deck.clip is not None and deck.transport is not None:
            clock, corrected = said.clocks(deck.clip.clip, deck.transport.at_s)
            if deck.transport.is_moving and deck.transport.speed != 1.0:
                badge = speed_words(deck.transport.speed)
        hears = lane == going.stage.primary and not self._sound[1] and len(going.decks) > 1
        return Overlay(
            lane,
            self.tr("sound") if hears else "",
            said.watermark(going.visit),
            clock,
            corrected,
            badge,
        )

    def _show_seen(self) -> None:
        if (going := self._going) is None:
            return
        now = _watched(going)
        spans = [
            (going.model.place(clip, start), going.model.place(clip, end))
            for source in (going.coverage, now)
            for clip, found in source.items()
            for start, end in found
        ]
        seen = merged(spans)
        if seen != going.model.seen:
            going.model.seen = seen
            self._timeline.redraw()

    def _show_marks(self) -> None:
        going = self._going
        if going is None:
            return
        categories = going.visit.categories
        lines = [said.mark_line(mark, going.clip(mark.clip), categories) for mark in self._desk.marks]
        self._marks.show_marks(lines, may_mark=going.visit.may_mark)
        going.model.set_marks((mark, said.mark_title(mark, categories)) for mark in self._desk.marks)
        self._timeline.redraw()

    def _say_fault(self, lane: str, error: object, at_s: float) -> None:
        if (going := self._going) is not None:
            hour = format_wall(going.wall.start + timedelta(seconds=at_s), language.zone())
            going.decks[lane].surface.say(*said.fault_words(error, hour), is_fault=True)

    def _say_absent(self, lane: str, is_opening: bool) -> None:
        if (going := self._going) is None:
            return
        surface = going.decks[lane].surface
        hit = going.wall.at(going.wall.start + timedelta(seconds=going.stage.at_s)).get(lane)
        if hit is not None and hit[0] in going.refused:
            hour = format_wall(going.wall.start + timedelta(seconds=going.stage.at_s), language.zone())
            surface.say(*said.fault_words(going.refused[hit[0]], hour), is_fault=True)
        elif is_opening:
            surface.say(self.tr("Opening…"))
        else:
            surface.say(self.tr("{camera} was not recording at this moment.").format(camera=lane))

    # --- what is done

    def _choose_lane(self, lane: str) -> None:
        if self._going is not None and lane != self._going.stage.primary:
            self._going.stage.set_primary(lane)
            self._show_clip()

    def _next_lane(self) -> None:
        if (going := self._going) is not None:
            lanes = list(going.decks)
            self._choose_lane(lanes[(lanes.index(going.stage.primary) + 1) % len(lanes)])

    def _set_sound(self, volume: int, is_muted: bool) -> None:
        self._sound = (volume, is_muted)
        self._show_primary()
        self._show_position()

    def _toggle_mute(self) -> None:
        self._controls.show_mute(is_muted=not self._sound[1])
        self._set_sound(self._sound[0], not self._sound[1])

    def _with_stage(self, action: Callable[[Stage], object]) -> None:
        if self._going is not None:
            action(self._going.stage)

    def _set_edge(self, *, is_end: bool) -> None:
        """I or O: the start or the end of the span, on the frame shown."""
        if (going := self._going) is None:
            return
        model, at_s = going.model, going.stage.at_s
        if is_end:
            model.exit_s = at_s
            if model.entry_s is not None and model.entry_s >= at_s:
                model.entry_s = None
        else:
            model.entry_s = at_s
            if model.exit_s is not None and model.exit_s <= at_s:
                model.exit_s = None
        self._timeline.redraw()

    def _go_edge(self, *, is_end: bool) -> None:
        if self._going is not None:
            wanted = self._going.model.exit_s if is_end else self._going.model.entry_s
            if wanted is not None:
                self._going.stage.seek(wanted)

    def _toggle_loop(self) -> None:
        if (going := self._going) is None or going.stage.transport is None:
            return
        model = going.model
        if going.stage.transport.loop is not None or model.entry_s is None or model.exit_s is None:
            going.stage.set_loop(None)
        else:
            going.stage.set_loop((model.entry_s, model.exit_s))
            going.stage.seek(model.entry_s)
            going.stage.play()

    def _mark(self, category: str = "", note: str = "") -> None:
        """Mark the span between in and out, or this instant where none is chosen."""
        going = self._going
        if going is None or going.stage.clip is None or not going.visit.may_mark:
            return
        self._category = category or self._category
        opened, model = going.stage.clip, going.model
        start_s, end_s = going.stage.at_s, None
        if model.entry_s is not None and model.exit_s is not None:
            start_s, end_s = model.entry_s, model.exit_s
            lane = model.lanes.index(going.stage.primary)
            piece = model.piece_at(lane, start_s)
            if piece is None or piece.clip not in going.opened:
                return
            opened, end_s = going.opened[piece.clip], min(end_s, piece.end_s)
            model.entry_s = model.exit_s = None
        origin = model.place(opened.clip.id, 0.0)
        start = instant_of(opened.index, start_s - origin)
        end = instant_of(opened.index, end_s - origin) if end_s is not None else None
        self._desk.add(opened.clip.id, start, end, self._category, note)

    def _mark_number(self, number: int) -> None:
        if self._going is not None and number <= len(self._going.visit.categories.items):
            self._mark(self._going.visit.categories.items[number - 1].code)

    def _mark_with_text(self) -> None:
        if (going := self._going) is None or going.stage.clip is None or not going.visit.may_mark:
            return
        self._ask_words(self._controls.time_text, MarkWords(self._category, ""), self._mark)

    def _edit_mark(self, mark_id: str) -> None:
        mark = self._desk.get(mark_id)
        if mark is not None and self._going is not None and mark.kind is not MarkKind.CAMERA:
            when = format_wall(mark.corrected_time, language.zone())
            self._ask_words(when, MarkWords(mark.category, mark.note), partial(self._desk.reword, mark))

    def _ask_words(self, when: str, before: MarkWords, keep: Callable[[str, str], object]) -> None:
        if self._going is None:
            return
        categories = self._going.visit.categories
        dialog = MarkDialog(
            self,
            when,
            tuple((one.code, said.category_words(categories, one.code)) for one in categories.items),
            before,
        )
        dialog.accepted.connect(lambda: keep(dialog.words.category, dialog.words.note))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _remove_mark(self, mark_id: str = "") -> None:
        mark = self._desk.get(mark_id or self._marks.current)
        if mark is not None and self._going is not None and self._going.visit.may_mark:
            self._desk.remove(mark)

    def _go_mark(self, mark_id: str) -> None:
        mark = self._desk.get(mark_id)
        if mark is not None and self._going is not None:
            self._marks.choose(mark_id)
            self._timeline.choose_mark(mark_id)
            self._going.stage.seek_clip(mark.clip, mark.start.offset_s)

    def _drag_edge(self, mark_id: str, is_end: bool, at_s: float) -> None:
        mark, going = self._desk.get(mark_id), self._going
        if mark is None or mark.end is None or going is None or mark.clip not in going.opened:
            return
        index = going.opened[mark.clip].index
        moved = instant_of(index, at_s - going.model.place(mark.clip, 0.0))
        start, end = (mark.start, moved) if is_end else (moved, mark.end)
        if start.offset_s < end.offset_s and going.visit.may_mark:
            self._desk.change(replace(mark, start=start, end=end))

    def _take_still(self) -> None:
        """The frame shown, exactly: motion stops first."""
        if (going := self._going) is None or not going.visit.may_mark:
            return
        going.stage.pause()
        opened, transport = going.stage.clip, going.stage.transport
        if opened is not None and transport is not None and opened.index.count:
            self._desk.take_still(opened, transport.frame)

    def _mark_made(self, mark_id: str) -> None:
        self._marks.choose(mark_id)
        self._timeline.choose_mark(mark_id)

    def _go_to(self) -> None:
        if (going := self._going) is None:
            return
        going.stage.pause()
        dialog = GoToDialog(self, going.model.wall(0.0), going.model.length_s, self._controls.time_text)
        dialog.accepted.connect(lambda: self._go_typed(dialog.position_s))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _go_typed(self, at_s: float | None) -> None:
        if self._going is not None and at_s is not None:
            self._going.stage.seek(at_s)

    def _zoom(self, direction: int) -> None:
        if self._going is not None:
            self._going.stage.deck.surface.change_zoom(direction)

    def _toggle_full(self) -> None:
        """Only the picture and its controls, or everything again."""
        is_full = self._side.isVisible()
        self._side.setVisible(not is_full)
        self._timeline.setVisible(not is_full)
        self._bar.setVisible(not is_full)

    def _toggle_keys(self) -> None:
        if self._keys.isVisible():
            self._keys.hide()
        elif self._going is not None:
            categories = self._going.visit.categories
            self._keys.show_keys(
                tuple(said.category_words(categories, one.code) for one in categories.items[:9])
            )

    def _watch_reason(self) -> None:
        """Tell how long the reason still holds; when it ends, the pictures go (R6)."""
        if (going := self._going) is None:
            return
        now = self._now()
        if going.visit.reason.is_valid(now, going.visit.profile):
            self._bar.show_remaining(going.visit, now)
            return
        self._ended = self.place
        self.close_visit()
        self._pages.setCurrentIndex(1)

    def _state_again(self) -> None:
        if self._ended is not None:
            self.reason_ended.emit(self._ended)

    def _go_back(self) -> None:
        self.close_visit()
        self.closed.emit()

    def _want_hold(self) -> None:
        if (clip := self._shown_clip()) is not None:
            self._with_stage(Stage.pause)
            self.hold_wanted.emit(clip.id)

    def _want_report(self) -> None:
        if (clip := self._shown_clip()) is not None and clip.incident is not None:
            self._with_stage(Stage.pause)
            self.report_wanted.emit(clip.incident)

    # --- making

    def _actions(self) -> Mapping[str, Callable[[], object]]:
        """What each key does."""
        stage = self._with_stage
        skips = {"forward_5": 5, "back_5": -5, "forward_1": 1, "back_1": -1, "forward_10": 10, "back_10": -10}
        return {
            "toggle": lambda: stage(Stage.toggle),
            "shuttle_forward": lambda: stage(lambda one: one.shuttle(1)),
            "shuttle_back": lambda: stage(lambda one: one.shuttle(-1)),
            "frame_forward": lambda: stage(lambda one: one.step(1)),
            "frame_back": lambda: stage(lambda one: one.step(-1)),
            **{name: partial(stage, partial(Stage.skip, seconds=by)) for name, by in skips.items()},
            "home": lambda: stage(lambda one: one.seek(0.0)),
            "end": lambda: stage(lambda one: one.seek(one.length_s)),
            "go_to": self._go_to,
            "slower": lambda: stage(lambda one: one.change_speed(-1)),
            "faster": lambda: stage(lambda one: one.change_speed(1)),
            "normal_speed": lambda: stage(lambda one: one.change_speed(0)),
            "entry": lambda: self._set_edge(is_end=False),
            "exit": lambda: self._set_edge(is_end=True),
            "go_entry": lambda: self._go_edge(is_end=False),
            "go_exit": lambda: self._go_edge(is_end=True),
            "loop": self._toggle_loop,
            "mark": self._mark,
            "mark_text": self._mark_with_text,
            **{f"category_{number}": partial(self._mark_number, number) for number in range(1, 10)},
            "still": self._take_still,
            "remove_mark": self._remove_mark,
            "mute": self._toggle_mute,
            "closer": lambda: self._zoom(1),
            "further": lambda: self._zoom(-1),
            "whole": lambda: self._zoom(0),
            "next_camera": self._next_lane,
            "full_screen": self._toggle_full,
            "keys": self._toggle_keys,
        }

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        set_role(self._side, "details")
        self._side.setFixedWidth(px(self, 300))
        side = QVBoxLayout(self._side)
        side.setContentsMargins(16, 12, 16, 16)
        side.setSpacing(px(self, 12))
        side.addWidget(self._marks, 1)
        rule = QFrame()
        set_role(rule, "rule")
        side.addWidget(rule)
        side.addWidget(self._hold)
        self._pages.addWidget(self._pictures)
        self._pages.addWidget(self._ended_page())
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._notice)
        left.addWidget(self._pages, 1)
        left.addWidget(self._controls)
        left.addWidget(self._timeline)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(left, 1)
        middle.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(middle, 1)
        self._pictures.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _ended_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addStretch(1)
        again = primary(self.tr("State the reason again…"))
        again.clicked.connect(self._state_again)
        words = label(
            self.tr("The time for which the reason was stated is over. The pictures have been closed."),
            "soft",
            wraps=True,
        )
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = label(self.tr("The reason has ended"), "subtitle")
        for one in (title, words, again):
            column.addWidget(one, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return page

    def _wire(self) -> None:
        self._bar.back_wanted.connect(self._go_back)
        self._bar.keys_wanted.connect(self._toggle_keys)
        self._controls.toggled.connect(lambda: self._with_stage(Stage.toggle))
        self._controls.stepped.connect(lambda count: self._with_stage(lambda one: one.step(count)))
        self._controls.shuttled.connect(lambda way: self._with_stage(lambda one: one.shuttle(way)))
        self._controls.speed_wanted.connect(lambda speed: self._with_stage(lambda one: one.set_speed(speed)))
        self._controls.sound_changed.connect(self._set_sound)
        self._controls.still_wanted.connect(self._take_still)
        self._controls.entry_wanted.connect(lambda: self._set_edge(is_end=False))
        self._controls.exit_wanted.connect(lambda: self._set_edge(is_end=True))
        self._controls.mark_wanted.connect(self._mark)
        self._timeline.sought.connect(lambda at_s: self._with_stage(lambda one: one.seek(at_s)))
        self._timeline.scrub_began.connect(lambda: self._with_stage(Stage.begin_scrub))
        self._timeline.scrub_ended.connect(lambda: self._with_stage(Stage.end_scrub))
        self._timeline.mark_chosen.connect(self._go_mark)
        self._timeline.lane_chosen.connect(self._choose_lane)
        self._timeline.edge_dragged.connect(self._drag_edge)
        self._marks.chosen.connect(self._go_mark)
        self._marks.edit_wanted.connect(self._edit_mark)
        self._marks.remove_wanted.connect(self._remove_mark)
        self._hold.hold_wanted.connect(self._want_hold)
        self._hold.report_wanted.connect(self._want_report)
        self._desk.changed.connect(self._show_marks)
        self._desk.made.connect(self._mark_made)
        self._desk.failed.connect(self._notice.say_error)
        self._reason_timer.setInterval(_REASON_MS)
        self._reason_timer.timeout.connect(self._watch_reason)
        self._seen_timer.setInterval(_SEEN_MS)
        self._seen_timer.timeout.connect(self._show_seen)


def _placements(visit: Visit) -> list[Placement]:
    """Where each clip stands, by its corrected clock."""
    align = dict(visit.align)
    return [
        Placement(
            clip.id,
            clip.camera_label,
            clip.corrected_at,
            max(clip.probe.duration_s or clip.duration_s, _LEAST_S),
            align.get(clip.camera_label, 0.0),
        )
        for clip in visit.clips
    ]


def _watched(going: _Going) -> dict[ClipId, tuple[Span, ...]]:
    """What was watched in this visit, over all lanes."""
    return {clip: spans for deck in going.decks.values() for clip, spans in deck.watched.items()}
