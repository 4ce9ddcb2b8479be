"""The review screen: joins picture, controls, timeline and marks of one visit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from bwc_review.domain.clip import ClipId
from bwc_review.player.engine import Engines
from bwc_review.ui.jobs import Job, Jobs
from bwc_review.ui.review import said
from bwc_review.ui.review.align_hand import AlignHand
from bwc_review.ui.review.closer_hand import CloserHand
from bwc_review.ui.review.frame import ReviewFrame
from bwc_review.ui.review.key_binding import KeyBinding
from bwc_review.ui.review.key_map import SHIPPED, KeyMap
from bwc_review.ui.review.left_off import LeftOff, left_off
from bwc_review.ui.review.map_hand import MapHand
from bwc_review.ui.review.mark_board import MarkBoard
from bwc_review.ui.review.mark_desk import MarkDesk
from bwc_review.ui.review.mark_hand import MarkHand
from bwc_review.ui.review.needs import Charting, Looking, Marking, Opening, Visit
from bwc_review.ui.review.showing import Panes, Showing
from bwc_review.ui.review.stage_hand import StageHand
from bwc_review.ui.review.visit_run import VisitRun
from bwc_review.ui.widgets.place_hand import PlaceHand, Placing

_REASON_MS = 1_000
_SEEN_MS = 1_000


class ReviewScreen(ReviewFrame):
    """One visit at a time. Lanes: work opens and logs, ask asks.

    ``closed``: the person went back. ``hold_wanted`` carries the clip shown, ``report_wanted`` its incident.
    ``keys_wanted``: the person wants other keys.
    ``reason_ended`` carries the visit as it stood, its pictures already gone, or soon to go: state the
    reason again, then show it anew.
    ``full_wanted``: the whole screen for the pictures, or no longer. ``placed``: a place was noted.
    """

    closed = Signal()
    unlogged = Signal(object)
    keys_wanted = Signal()
    hold_wanted = Signal(str)
    report_wanted = Signal(str)
    reason_ended = Signal(object)
    full_wanted = Signal(bool)
    placed = Signal()

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
        keys: KeyMap = SHIPPED,
        placing: Placing | None = None,
        charting: Charting | None = None,
    ) -> None:
        """placing: notes where recordings were made; without it that is not offered. charting: knows the maps
        of the town that lie under the tracks; without it they lie on the bare grid.
        """
        super().__init__(keys)
        self._opening, self._looking, self._engines = opening, looking, engines
        self._work, self._ask, self._now = work, ask, now
        self._run: VisitRun | None = None
        self._showing: Showing | None = None
        self._ended: Visit | None = None
        self._kept: LeftOff | None = None  # how it stood when its reason ended
        self._asked_at: float | None = None  # the speed it had when the reason was asked for again
        self._badge_of: ClipId | None = None  # the clip that was asked last how long it is kept
        self._desk = MarkDesk(marking, work, ask, self)
        self._stage_hand = StageHand(self, self._controls, self._timeline)
        self._hand = MarkHand(self._desk, self)
        board = self._desk, self._hand, self._controls, self._timeline, self._marks
        self._board = MarkBoard(*board, self)
        self._closer_hand = CloserHand(self._controls, self._closer, self)
        self._align = AlignHand(marking, looking, work, ask, self)
        self._place_hand = None if placing is None else PlaceHand(placing, ask, work, self)
        self._map_hand = MapHand(self._map, self._controls, self._place_hand, lambda: self._is_full, self)
        if charting is not None:
            self._map.cover_with(charting, ask)
        self._reason_timer, self._seen_timer = QTimer(self), QTimer(self)
        self._wire()
        self._binding = KeyBinding(self, self._actions(), keys)
        self._show_nothing()

    def set_keys(self, keys: KeyMap) -> None:
        """Other keys, from now on."""
        self._binding.bind(keys)
        self._name_keys(keys)

    # --- a visit

    def show_visit(self, visit: Visit, *, goes_on: bool = False) -> None:
        """Look at these clips. An earlier visit is closed first.

        goes_on: it is the one that is shown, or whose reason ended here, and goes on as it was left.
        """
        kept = self._kept if self._run is None else self._left_off(self._run)
        if goes_on and kept is not None and kept.goes_on(visit):
            self._put_away(leaves_full=not kept.is_full)
            self._kept = self._ended = None
        else:
            kept = None
            self.close_visit()
        lanes = (self._work, self._ask)
        run = VisitRun(visit, self._opening, self._looking, self._engines, *lanes, self.unlogged.emit, self)
        self._run, self._ended, self._badge_of = run, None, None
        panes = Panes(self._arrangement, self._controls, self._timeline, self._marks, self._hold, self._map)
        self._showing = Showing(run, panes, self._closer_hand.sound)
        self._closer_hand.begin(self._showing)
        self._board.begin(self._showing)
        for lane, deck in run.decks.items():
            deck.surface.chosen.connect(partial(self._stage_hand.choose_lane, lane))
        run.stage.clip_changed.connect(self._clip_changed)
        run.failed.connect(self._notice.say_error)
        self._map_hand.begin(run)
        self._stage_hand.begin(run)
        self._hand.begin(run)
        self._align.begin(run)
        self._timeline.show_model(run.model, run.stage.primary)
        if kept is not None:
            kept.take_up(run, self._closer.look)
        self._bar.show_visit(visit, self._now())
        self._show_around(is_shown=True)
        self._pages.setCurrentWidget(self._pictures)
        self._controls.set_ready(is_ready=True, may_mark=visit.may_mark)
        self._controls.offer_cameras(is_offered=len(run.decks) > 1, may_align=visit.may_mark)
        self._showing.begin()
        self._desk.begin([clip.id for clip in visit.clips], goes_on=kept is not None)
        self._board.show_steps()
        if kept is not None and kept.is_full:
            self._show_full(is_full=True)
            self.full_wanted.emit(True)
        run.begin()
        self._reason_timer.start()
        self._seen_timer.start()
        self._clip_changed()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_visit(self) -> None:
        """Stop everything, let every clip go, leave no picture. Does nothing where there is no visit."""
        self._put_away()
        self._ended = self._kept = self._asked_at = None
        self._desk.clear()
        self._closer.reset()
        self._closer.hide()

    def _left_off(self, run: VisitRun) -> LeftOff:
        return left_off(run, self._asked_at, is_full=self._is_full)

    def _put_away(self, *, leaves_full: bool = True) -> None:
        """Every clip and picture; what was done with marks, and how it was looked at, stays."""
        self._align.begin(None)
        self._map_hand.begin(None)
        run, showing, self._run, self._showing = self._run, self._showing, None, None
        self._reason_timer.stop()
        self._seen_timer.stop()
        self._stage_hand.begin(None)
        self._hand.begin(None)
        self._closer_hand.begin(None)
        self._board.begin(None)
        if self._is_full and leaves_full:
            self.full_wanted.emit(False)
        self._show_nothing()
        if run is None:
            return
        if showing is not None:
            showing.close()
        run.close()
        self._arrangement.clear()
        for deck in run.decks.values():
            deck.surface.deleteLater()
        run.setParent(None)
        run.deleteLater()

    @property
    def place(self) -> Visit | None:
        """The visit as it stands now, to come back to after a lock; None where there is none."""
        return self._run.place if self._run is not None else None

    @property
    def ended(self) -> Visit | None:
        """The visit as it stood when its reason ended; None while one is shown, and where there is none."""
        return self._ended

    @property
    def left_off(self) -> Visit | None:
        """What there is to come back to: the visit as it stands, or as its reason's end left it."""
        return self.place or self._ended

    def rest(self) -> None:
        """Another screen is in front: the look stays open, and nothing moves."""
        if self._run is not None:
            self._run.stage.pause()
        self._asked_at = None
        self._keys.hide()
        if self._is_full:
            self._toggle_full()

    def show_ended(self, visit: Visit) -> None:
        """Say that a reason is needed anew to go on with this visit; no picture of it is left."""
        kept = self._left_off(self._run) if self._run is not None else self._kept
        self._put_away()
        self._ended, self._kept, self._asked_at = visit, kept, None
        self._over.show_visit(visit)
        self._pages.setCurrentWidget(self._over)
        self._show_around(is_shown=False)
        if self.isVisible():
            self._over.setFocus()

    @property
    def is_playing(self) -> bool:
        """Pictures move by themselves."""
        return self._run is not None and self._run.stage.is_moving

    def refresh(self) -> None:
        """Ask again how long the clip is kept: a hold may have been opened or released."""
        if self._run is not None and self._showing is not None:
            clip = self._badge_of = self._run.shown_clip.id
            job = self._ask.start(lambda _: self._looking.badge(clip))
            job.done.connect(partial(self._showing.badge, clip))
            job.failed.connect(self._notice.say_error)

    def _clip_changed(self) -> None:
        """The primary lane shows another clip, or another lane is the primary one."""
        self._align.follow_primary()
        if self._showing is not None and self._run is not None:
            self._showing.clip()
            if self._run.shown_clip.id != self._badge_of:
                self.refresh()

    def _layout_changed(self) -> None:
        self._controls.cameras.show_layout(self._arrangement.layout)
        if self._showing is not None:
            self._showing.arranged()

    def _watch_seen(self) -> None:
        if self._showing is not None:
            self._showing.seen()

    # --- what is done

    def _with_cameras(self, action: Callable[[], object]) -> None:
        if self._run is not None and len(self._run.decks) > 1:
            action()

    def _show_matching(self, job: Job) -> None:
        self._matching.watch(job, self.tr("Comparing the sound of the cameras…"))

    def _say_placed(self) -> None:
        self._notice.say_good(self.tr("The place is noted. The former one is kept."))
        self.placed.emit()

    def _toggle_full(self) -> None:
        """Only the picture and its controls on the whole screen, or everything again."""
        if self._run is not None:
            self._show_full(is_full=not self._is_full)
            if not self._is_full:
                self._show_map(is_shown=self._map_hand.is_wanted)
            self.setFocus(
                Qt.FocusReason.OtherFocusReason
            )  # what had it may be hidden now; Escape must come here
            self.full_wanted.emit(self._is_full)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the full screen; the list of keys, where it is shown, is closed first."""
        if event.key() == Qt.Key.Key_Escape and self._keys.isVisible():
            self._keys.hide()
        elif event.key() == Qt.Key.Key_Escape and self._is_full:
            self._toggle_full()
        else:
            super().keyPressEvent(event)

    def show_own_keys(self) -> None:
        """The list of keys, or away with it."""
        self._toggle_keys()

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
        self.show_ended(run.place)

    def _state_again(self) -> None:
        """The reason has ended, or soon will."""
        if (run := self._run) is not None:
            transport = run.stage.transport
            self._asked_at = transport.speed if transport is not None and run.stage.is_moving else None
            run.stage.pause()
        visit = self.place or self._ended
        if visit is not None:
            self.reason_ended.emit(visit)

    def _go_back(self) -> None:
        self.close_visit()
        self.closed.emit()

    def _want_keys(self) -> None:
        self._stage_hand.pause()
        self._keys.hide()
        self.keys_wanted.emit()

    def _want_hold(self) -> None:
        if (run := self._run) is not None:
            run.stage.pause()
            self.hold_wanted.emit(run.shown_clip.id)

    def _want_report(self) -> None:
        if (run := self._run) is not None and run.shown_clip.incident is not None:
            run.stage.pause()
            self.report_wanted.emit(run.shown_clip.incident)

    # --- making

    def _actions(self) -> Mapping[str, Callable[[], object]]:
        """What each key does."""
        hand = self._hand
        return {
            **self._stage_hand.actions(),
            **hand.actions(),
            "remove_mark": lambda: hand.remove(self._marks.current),
            **self._closer_hand.actions(),
            "map": self._map_hand.toggle,
            "layout": partial(self._with_cameras, self._arrangement.next_layout),
            "corner": partial(self._with_cameras, self._arrangement.next_corner),
            "align_earlier": partial(self._align.nudge, -1),
            "align_later": partial(self._align.nudge, 1),
            "align_sound": self._align.by_sound,
            "full_screen": self._toggle_full,
            "keys": self._toggle_keys,
        }

    def _wire(self) -> None:
        self._closer_hand.shown.connect(lambda is_shown: self._show_closer(is_shown=is_shown))
        self._map_hand.shown.connect(lambda is_shown: self._show_map(is_shown=is_shown))
        self._map_hand.full_left.connect(self._toggle_full)
        self._bar.full_left.connect(self._toggle_full)
        self._bar.back_wanted.connect(self._go_back)
        self._bar.again_wanted.connect(self._state_again)
        self._bar.keys_wanted.connect(self._toggle_keys)
        self._keys.change_wanted.connect(self._want_keys)
        self._over.again_wanted.connect(self._state_again)
        cameras = self._controls.cameras
        cameras.sound_wanted.connect(self._align.by_sound)
        cameras.clocks_wanted.connect(self._align.back_to_clocks)
        cameras.layout_wanted.connect(self._arrangement.set_layout)
        cameras.corner_wanted.connect(self._arrangement.next_corner)
        self._arrangement.changed.connect(self._layout_changed)
        self._align.failed.connect(self._notice.say_error)
        self._align.slow.connect(self._show_matching)
        self._map.sought.connect(self._stage_hand.seek)
        self._hold.hold_wanted.connect(self._want_hold)
        self._hold.report_wanted.connect(self._want_report)
        self._desk.failed.connect(self._notice.say_error)
        self._hand.noted.connect(self._notice.say)
        if self._place_hand is not None:
            self._place_hand.failed.connect(self._notice.say_error)
            self._place_hand.placed.connect(self._say_placed)
        self._reason_timer.setInterval(_REASON_MS)
        self._reason_timer.timeout.connect(self._watch_reason)
        self._seen_timer.setInterval(_SEEN_MS)
        self._seen_timer.timeout.connect(self._watch_seen)
