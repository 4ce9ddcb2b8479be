"""Keeps the lanes together on one wall clock: the primary lane is the clock, the others follow it."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from bwc_review.domain.clip import ClipId
from bwc_review.domain.moments import later, seconds_between
from bwc_review.domain.wall_clock import WallClock
from bwc_review.player.engine import CLOSE_LIMIT_S
from bwc_review.player.transport import Transport
from bwc_review.ui.review.deck import Deck
from bwc_review.ui.review.followers import Followers, Hit
from bwc_review.ui.review.lanes import Lanes
from bwc_review.ui.review.needs import OpenClip
from bwc_review.ui.review.stops import Stops, Use
from bwc_review.ui.review.stretch import Stretch

_TICK_MS = 33
_LATE_MS = 50  # a picture so late is not waited for: time goes on without it
_LEAST_S = 0.02  # of more pictures than fifty a second, not each is followed
_LAST_S = 0.001
_JUMP_S = 0.5  # further than the fastest shuttle goes between two ticks


class Stage(QObject):
    """Commands for all lanes at once; positions in seconds from the start of the wall clock.

    ``moved``: position, motion, speed or loop changed. ``failed`` carries lane, error (a ``StationError`` or
    ``StoppedEarly``) and the wall position. ``clip_changed``: the primary lane shows another clip, or none.
    """

    moved = Signal()
    failed = Signal(str, object, float)
    clip_changed = Signal()
    absent = Signal(str, bool)  # lane has no clip at this moment; True: it is still being opened
    blind = Signal(str)  # the lane's clip has no picture

    def __init__(self, wall: WallClock, decks: Mapping[str, Deck], primary: str, parent: QObject) -> None:
        super().__init__(parent)
        self._decks = dict(decks)
        self._lanes = Lanes(wall, self._decks, self)
        self._primary = self._chosen = primary  # another one where the lane chosen recorded nothing
        self._at_s = 0.0
        self._stops = Stops()
        self._ticked_s = 0.0  # when, on the monotonic clock
        self._known: set[ClipId] = set()  # the clips that are open, or cannot be opened
        self._stretch: Stretch | None = None  # played over and over, where it lies in several files
        self._resumes: float | None = None  # the speed with which it goes on once the playhead is let go
        self._followers = Followers(self._decks, self._lanes.put)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._timed)
        self._lanes.absent.connect(self.absent)
        self._lanes.blind.connect(self.blind)
        self._lanes.changed.connect(self._lane_changed)
        for lane, deck in self._decks.items():
            deck.changed.connect(partial(self._deck_changed, lane))
            deck.failed.connect(partial(self._deck_failed, lane))
            deck.ended.connect(partial(self._deck_ended, lane))
            deck.known.connect(partial(self._frame_known, lane))
            deck.followed.connect(partial(self._pictured, lane))

    # --- where it is

    @property
    def length_s(self) -> float:
        """Length of the whole wall clock."""
        return self._lanes.length_s

    @property
    def at_s(self) -> float:
        """Where the primary lane is."""
        return self._at_s

    @property
    def shown_s(self) -> float:
        """Where the frame that the primary lane shows begins."""
        if self.transport is None or self.clip is None:
            return self._at_s
        return self.wall_of(self.clip.clip.id, self.transport.shown_s)

    @property
    def primary(self) -> str:
        """The lane that is the clock, and whose sound is heard: the one chosen, but where another camera
        alone recorded what is played.
        """
        return self._primary

    @property
    def deck(self) -> Deck:
        """The primary lane's deck."""
        return self._decks[self._primary]

    @property
    def transport(self) -> Transport | None:
        """The primary lane's; None while it has no clip."""
        return self.deck.transport

    @property
    def clip(self) -> OpenClip | None:
        """What the primary lane shows."""
        return self.deck.clip

    @property
    def is_moving(self) -> bool:
        """The primary lane moves by itself."""
        return self.transport is not None and self.transport.is_moving

    def wall_of(self, clip: ClipId, offset_s: float) -> float:
        """The position of a moment of a clip."""
        return self._lanes.wall_of(clip, offset_s)

    # --- commands

    def add(self, opened: OpenClip) -> None:
        """A clip was opened; shown at once if it belongs to this moment."""
        self._lanes.add(opened)
        self.look_again(opened.clip.id)

    def look_again(self, clip: ClipId) -> None:
        """It is known what became of opening a clip: its lane says so, if the clip belongs to this moment."""
        self._known.add(clip)
        lane = self._lanes.lane_of(clip)
        hit = self._lanes.here(self._at_s).get(lane)
        if hit is not None and hit[0] == clip:
            self._lanes.put(lane, hit)
            self._after_command()

    def held(self, lane: str) -> ClipId | None:
        """The clip a lane is in, open or not; None where it has none at this moment."""
        return self._lanes.held(lane)

    def seek(self, at_s: float) -> None:
        """Go there with every lane; a lane without a clip at that moment says so."""
        at_s = self._inside(at_s)
        self._go(at_s, self._lanes.at(at_s))

    def seek_clip(self, clip: ClipId, offset_s: float) -> None:
        """Go to a moment of a clip, or so far before or after it; its lane becomes the primary one."""
        lane = self._lanes.lane_of(clip)
        self.set_primary(lane)
        at_s = self._inside(self.wall_of(clip, offset_s))
        is_in_it = 0.0 <= offset_s <= self._lanes.wall.of_clip(clip).duration_s
        self._go(at_s, self._lanes.at(at_s) | ({lane: (clip, offset_s)} if is_in_it else {}))

    def skip(self, seconds: float) -> None:
        """So many seconds forward, or back."""
        at_s = self._inside(self._now_s() + seconds)
        self._go(at_s, self._lanes.here(at_s))

    def step(self, frames: int) -> None:
        """So many frames of the primary lane forward, or back; into the next clip at an edge."""
        transport, clip = self.transport, self.clip
        if transport is None or clip is None:
            return
        before = transport.frame
        transport.step(frames)
        if transport.frame == before:
            over = self._lanes.over_the_edge(clip.clip.id, forward=frames > 0)
            if over is not None:
                self.seek_clip(*over)
        self._after_command()

    def play(self) -> None:
        """Go on at 1x; where the lane has no more, with its next clip, or another camera; past everything,
        from where the lane begins.
        """
        is_over = self.transport is None or (self.transport.is_at_end and self.transport.loop is None)
        if is_over and not self._go_on(1.0):
            self.seek_clip(*self._lanes.first(self._chosen))
        if self.transport is not None and not self.is_moving:
            self.transport.play()
        self._after_command()

    def pause(self) -> None:
        """Every lane stands on its exact frame of this moment."""
        if self.transport is not None:
            self.transport.pause()
        self._after_command()

    def stop_at(self, use: Use) -> None:
        """Stand still, and give to ``use`` the primary lane's clip and the frame that was seen.

        At once, or as soon as it is known which one it was.
        """
        self.pause()
        if self.transport is None or self.clip is None or not self.clip.index.count:
            return
        if self.transport.is_recognising:
            self._stops.wait(self._primary, self.clip, use)
        else:
            use(self.clip, self.transport.frame)

    def seen(self, use: Callable[[float], object]) -> None:
        """Give to ``use`` the position of the frame that the primary lane has on screen now; nothing stops.

        At once, or as soon as it is known which one it is. Where there is no frame: the position itself.
        """
        clip = self.clip
        if clip is None or not clip.index.count:
            use(self.shown_s)
        else:
            self.deck.seen(lambda frame: use(self.wall_of(clip.clip.id, clip.index.offset_of(frame))))

    def toggle(self) -> None:
        """Play when still, pause when moving."""
        if self.is_moving:
            self.pause()
        else:
            self.play()

    def shuttle(self, direction: int) -> None:
        """L (1) and J (-1)."""
        if self.transport is not None:
            self.transport.shuttle(direction)
        else:
            self._go_on(float(direction))
        self._after_command()

    def change_speed(self, direction: int) -> None:
        """Faster (1), slower (-1), or 1x again (0)."""
        if self.transport is not None:
            if direction:
                self.transport.change_speed(direction)
            else:
                self.transport.normal_speed()
        self._after_command()

    def set_speed(self, speed: float) -> None:
        """This speed from now on; a still clip starts moving."""
        if self.transport is not None:
            self.transport.set_speed(speed)
        else:
            self._go_on(speed)
        self._after_command()

    def begin_scrub(self) -> None:
        """The person took the playhead in hand: every lane stands still until it is let go."""
        self._resumes = self.transport.speed if self.transport is not None and self.is_moving else None
        self.pause()

    def end_scrub(self) -> None:
        """The person let the playhead go: what moved goes on as it did, also in another clip."""
        speed, self._resumes = self._resumes, None
        if speed is not None:
            self.set_speed(speed)

    @property
    def loop(self) -> tuple[float, float] | None:
        """The stretch played over and over with every lane, as far as the primary one recorded; or None."""
        if self._stretch is not None:
            return self.wall_of(*self._stretch.start), self.wall_of(*self._stretch.end)
        if self.transport is None or self.clip is None or self.transport.loop is None:
            return None
        start = self.wall_of(self.clip.clip.id, 0.0)
        return self.transport.loop[0] + start, self.transport.loop[1] + start

    def set_loop(self, span: tuple[float, float] | None) -> None:
        """Play a stretch over and over: of the clip shown, or from file to file; None plays on."""
        if self.transport is None or self.clip is None:
            return
        self._stretch = None if span is None else self._lanes.stretch(self._primary, span)
        start, is_whole = self.wall_of(self.clip.clip.id, 0.0), self._stretch is None
        self.transport.set_loop((span[0] - start, span[1] - start) if span and is_whole else None)
        self.moved.emit()

    def set_primary(self, lane: str) -> None:
        """Make another lane the clock; what moves goes on as it did, from where it is."""
        self._chosen = lane
        if lane == self._primary:
            return
        was_moving, loop = self.is_moving, self.loop
        speed = self.transport.speed if self.transport else 1.0
        self.set_loop(None)
        if was_moving:
            self.pause()
        self._primary = lane
        self._go(self._at_s, self._lanes.here(self._at_s))
        self.set_loop(loop)
        if was_moving:
            self.play()
            if speed != 1.0:
                self.set_speed(speed)
        self.clip_changed.emit()

    def set_wall(self, wall: WallClock) -> float:
        """The same clips lie otherwise beside one another: the primary lane stays where it is, the others
        follow. Returns by how much later on the new clock the same moment stands, in seconds.
        """
        before, clip, transport = self._now_s(), self.clip, self.transport
        moment = later(self._lanes.wall.start, before)
        self._lanes.wall = wall
        if clip is not None and transport is not None:
            self._at_s = self.wall_of(clip.clip.id, transport.at_s)
        else:
            self._at_s = max(0.0, min(seconds_between(wall.start, moment), self.length_s - _LAST_S))
        self._followers.forget()
        at = self._lanes.here(self._at_s)
        for lane in self._decks:
            if lane != self._primary or clip is None:
                self._lanes.put(lane, at.get(lane))
        after = self._at_s
        self._after_command()
        return after - before

    def leave(self) -> None:
        """Let everything go without waiting for any of it; no picture is left."""
        self._timer.stop()
        for deck in self._decks.values():
            deck.leave()

    def close(self, limit_s: float = CLOSE_LIMIT_S) -> bool:
        """The same, and wait for it; False where a read still hangs after so many seconds."""
        self.leave()
        until = time.monotonic() + limit_s
        is_gone = [deck.close(max(0.0, until - time.monotonic())) for deck in self._decks.values()]
        return all(is_gone)

    # --- within

    def _now_s(self) -> float:
        if self.transport is None or self.clip is None:
            return self._at_s
        at_s = self.wall_of(self.clip.clip.id, self.transport.at_s)
        return min(at_s, self.length_s) if self.transport.is_past_pictures else at_s

    def _inside(self, at_s: float) -> float:
        return max(0.0, min(at_s, self.length_s - _LAST_S))

    def _go(self, at_s: float, hits: Mapping[str, Hit]) -> None:
        """Put every lane to what it has at that moment; what moves goes on."""
        was_moving, speed = self.is_moving, self.transport.speed if self.transport else 1.0
        self._at_s = at_s
        before = self._primary
        if self._chosen in hits or self._primary not in hits:
            self._primary = self._chosen
        for lane in self._decks:
            self._lanes.put(lane, hits.get(lane))
        if was_moving and self.transport is None:
            self._go_on(speed)
        elif was_moving and self.transport is not None and not self.transport.is_moving:
            self.transport.set_speed(speed)
        self._after_command()
        if self._primary != before:
            self.clip_changed.emit()

    def _go_on(self, speed: float) -> bool:
        """The primary lane has no more that way: on in its next file, or with another camera that recorded
        meanwhile; False at the very end. What moves already does not stop for it.
        """
        held = self.held(self._primary)
        if held is not None and held not in self._known:
            return True  # it is still being opened: what is wanted is there
        if self._stretch is not None and self._stretch.is_last(held, forward=speed > 0):
            self._go_round(self._stretch, speed)
            return True
        found = self._lanes.onward(self._primary, self._now_s(), forward=speed > 0)
        if found is None:
            return False
        before, (self._primary, hit) = self._primary, found
        if not self.is_moving:
            self._lanes.put(self._primary, hit)
            if self.transport is not None:
                self.transport.set_speed(speed)
        if self._primary != before:
            self.clip_changed.emit()
        return True

    def _go_round(self, stretch: Stretch, speed: float) -> None:
        """Begin the stretch again that is played over and over."""
        near = stretch.near(forward=speed > 0)
        at_s = self.wall_of(*near)
        self._go(at_s, self._lanes.at(at_s) | {self._primary: near})
        if self.transport is not None and not self.is_moving:
            self.transport.set_speed(speed)

    def _pass_round(self) -> None:
        stretch, transport, opened = self._stretch, self.transport, self.clip
        if stretch is None or transport is None or opened is None or not self.is_moving:
            return
        if not transport.is_waiting and stretch.is_past(opened, transport.at_s, forward=transport.speed > 0):
            self._go_round(stretch, transport.speed)

    def _hand_back(self) -> None:
        """The lane chosen has something again, and moves: it is the clock."""
        chosen = self._decks[self._chosen].transport
        if self._primary == self._chosen or chosen is None:
            return
        if chosen.is_moving and not chosen.is_waiting:
            self._primary = self._chosen
            self.clip_changed.emit()

    def _after_command(self) -> None:
        self._at_s = self._now_s()
        self._follow(is_command=True)
        self._keep_time()
        self.moved.emit()

    def _keep_time(self) -> None:
        """What moves is looked at some thirty times a second."""
        if self.is_moving and not self._timer.isActive():
            self._timer.start(_TICK_MS)

    def _timed(self) -> None:
        """No picture told the time."""
        if self._timer.interval() != _TICK_MS:
            self._timer.setInterval(_TICK_MS)
        self._tick()

    def _pictured(self, lane: str) -> None:
        """Each picture of the primary lane tells the time: what else moves is painted along with it, and
        nobody is woken twice for a frame.
        """
        if lane != self._primary or time.monotonic() - self._ticked_s < _LEAST_S:
            return
        self._tick()
        if self._timer.isActive():
            is_last = self.transport is not None and self.transport.is_on_last
            self._timer.start(_TICK_MS if is_last else _LATE_MS)

    def _tick(self) -> None:
        self._ticked_s = time.monotonic()
        for deck in list(self._decks.values()):
            deck.tick()
        self._hand_back()
        self._pass_round()
        before_s, self._at_s = self._at_s, self._now_s()
        if abs(self._at_s - before_s) > _JUMP_S:
            self._followers.forget()  # round the loop: the other lanes come along at once
        self._follow(is_command=False)
        if self.transport is not None and self.is_moving and self.transport.speed >= 1.0:
            self._lanes.prepare(self._at_s, self.transport.speed)
        if not self.is_moving:
            self._timer.stop()

    def _follow(self, *, is_command: bool) -> None:
        """Bring the other lanes to where the primary one is."""
        if len(self._decks) > 1:
            here = self._lanes.here(self._at_s)
            self._followers.follow(self._primary, here, time.monotonic(), is_command=is_command)

    def _lane_changed(self, lane: str) -> None:
        self._stops.forget(lane)
        if lane == self._primary:
            self.clip_changed.emit()

    def _frame_known(self, lane: str, frame: int) -> None:
        self._stops.known(lane, self._decks[lane].clip, frame)

    def _deck_changed(self, lane: str) -> None:
        if lane == self._primary:
            self._at_s = self._now_s()
            self._keep_time()
        if not self.is_moving:  # it has just come to stand, or where it stands is known only now
            self._follow(is_command=False)
        if (
            lane == self._primary or not self.is_moving
        ):  # last: what is said of a lane is what it shows by now
            self.moved.emit()

    def _deck_failed(self, lane: str, error: object, at_s: float) -> None:
        clip = self._decks[lane].clip
        self.failed.emit(lane, error, self.wall_of(clip.clip.id, at_s) if clip else self._at_s)
        if lane == self._primary:
            self._after_command()

    def _deck_ended(self, lane: str) -> None:
        if lane == self._primary and self.transport is not None:
            self._go_on(self.transport.last_speed)
            self._after_command()
