"""Plays one clip with libVLC: bytes through callbacks in, pictures through memory out.

Every libVLC command runs on the engine's own thread, so that the window never waits for a disk and libVLC is
never entered twice. libVLC's events and pictures come on its own threads, sometimes in the middle of a
command: their handlers only remember and ``tell``.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from bwc_review.player.engine import (
    CLOSE_LIMIT_S,
    Aim,
    Begun,
    Ended,
    Engine,
    Failed,
    Moved,
    Reel,
    Showed,
    Sound,
    StoppedEarly,
    Tell,
)
from bwc_review.player.feed import Feed, Feeds
from bwc_review.player.gate import Gate, sample_painted
from bwc_review.player.instance import open_vlc
from bwc_review.player.likeness import Sample, is_unfounded
from bwc_review.player.memory import part_large_memory
from bwc_review.player.painted_size import painted_size
from bwc_review.player.picture import Canvas, MovingPicture
from bwc_review.player.vlc_player import VlcPlayer
from bwc_review.player.wishes import Wishes

EARLY_S = 1.5  # libVLC's clock lags by up to half a second, and sound may end before the pictures
_CHECKS = 4  # pictures at the beginning of a turn that are held against what is known of its frames


class Vlc:
    """libVLC for the whole program, opened when the first clip is; makes an engine per clip."""

    def __init__(self, *options: str) -> None:
        self._options = options
        self._instance: Any = None
        self._feeds: Feeds | None = None

    def open(self, reel: Reel, tell: Tell) -> Engine:
        """An engine for the clip, standing still. Raises PlayerMissing."""
        if self._instance is None or self._feeds is None:
            part_large_memory()
            self._instance = open_vlc(*self._options)
            self._feeds = Feeds()
        return VlcEngine(self._instance, self._feeds, reel, tell)


class VlcEngine:
    """Plays one clip with libVLC, from callbacks into memory."""

    def __init__(self, instance: Any, feeds: Feeds, reel: Reel, tell: Tell) -> None:
        self._reel = reel
        self._tell = tell
        self._canvas = Canvas(*painted_size(reel.width, reel.height), painted=self._painted)
        self._player = VlcPlayer(instance, feeds, reel, self._canvas, self._over, self._moved)
        self._wishes = Wishes()
        self._turn = 0
        self._moving_turn = 0  # 0: standing still, whatever libVLC still says is dropped
        self._gate = Gate()
        self._has_begun = False
        self._is_ready = False  # paused in front of the first frame, its picture painted or about to be
        self._is_paused = False  # nothing was wanted since it was paused
        self._goes_on = False  # this turn began without a jump from where it was paused
        self._checks = 0
        self._place: int | None = None  # of the picture compared last: 0 the frame aimed at, 1 the next one
        self._again: Callable[[], None] | None = None  # how to begin again if this turn begins wrong
        self._is_told = False
        self._at_s = 0.0  # where it was sent to; of a clip only heard, where it is
        self._begun_s = self._painted_s = 0.0  # first and last picture of this turn, on the monotonic clock
        self._one_tells = threading.Lock()
        self._thread = threading.Thread(target=self._work, name="player", daemon=True)
        self._thread.start()

    def play(self, aim: Aim, first: tuple[Sample, ...] = (), *, stands_there: bool = False) -> int:
        """Move from aim in real time: first, while playing, after the end and after a failure alike.

        first: what the frame aimed at looks like, and the one after it, as far as known; no picture before
        it is shown then. stands_there: the last picture taken before the engine was paused is that frame, so
        that a jump is needed only where more were painted since.
        """
        self._turn += 1
        self._wishes.put("move", partial(self._play, self._turn, aim, first, stands_there))
        return self._turn

    def expect(self, turn: int, after: Sample) -> None:
        """What the frame after the one this turn was sent to looks like, where that is known only now."""
        self._wishes.put("expect", partial(self._expect, turn, after))

    def hear(self, aim: Aim, rate: float) -> None:
        """Only sound, from aim on at this rate (above 1, up to 2); pictures come from elsewhere.

        Nothing is told of it. Measured: with pictures, libVLC at another rate than 1 leaves some out and
        paints others without what they build on, grey, for as long as two seconds.
        """
        self._moving_turn = 0
        self._wishes.put("move", partial(self._hear, aim, rate))

    def ready(self) -> None:
        """Stand before the first frame, its picture decoded, so that ``play`` from there is prompt."""
        self._wishes.put("move", self._make_ready)

    def pause(self) -> None:
        """Stand still. Nothing is told until the next turn."""
        self._moving_turn = 0
        self._wishes.put("move", self._pause)

    def set_sound(self, sound: Sound) -> None:
        """Sound like this from now on, playing or not; without a sound device nothing happens."""
        self._player.sound = sound
        self._wishes.put("sound", self._player.apply_sound)

    def take(self) -> MovingPicture | None:
        """The newest picture, if there is one that was not taken. Valid until the next is taken."""
        self._is_told = False
        return self._canvas.take()

    def leave(self) -> None:
        """Stop, let the source go and wipe the pictures, without waiting for any of it.

        A hanging read keeps the engine's own thread until the disk answers.
        """
        self._moving_turn = 0
        self._player.leave()
        self._wishes.close()

    def close(self, limit_s: float = CLOSE_LIMIT_S) -> bool:
        """The same, and wait for it; False if a read still hangs after so many seconds."""
        self.leave()
        self._thread.join(limit_s)
        return not self._thread.is_alive()

    # --- on the engine's thread

    def _work(self) -> None:
        while (wish := self._wishes.next()) is not None:
            wish()
        self._player.release()
        self._canvas.wipe()

    def _play(self, turn: int, aim: Aim, first: tuple[Sample, ...], stands_there: bool) -> None:
        self._moving_turn = 0
        # a busy machine may have painted more while it was told to pause: they would never be seen
        self._goes_on = stands_there and self._is_paused and self._canvas.untaken_changes <= 1
        is_there = self._goes_on or (self._is_ready and aim.start_s <= 0.0)
        self._at_s = aim.start_s
        self._has_begun = False
        self._is_ready = self._is_paused = False
        self._gate = Gate(first)
        self._again, self._checks = partial(self._begin_again, turn, aim, first), _CHECKS
        if self._player.needs_start:
            self._start(turn, aim)
            return
        if is_there:
            self._gate.stand_open()
        else:
            self._pause()
            self._canvas.forget()
            self._player.jump(self._aimed_ms(aim))
        self._let_go(turn)

    def _begin_again(self, turn: int, aim: Aim, first: tuple[Sample, ...]) -> None:
        """With a new player. Measured on a busy machine: after a pause libVLC may leave pictures out, after a
        jump paint grey ones without the key frame they build on.
        """
        if self._moving_turn == turn and not self._player.needs_start:
            self._moving_turn = 0
            self._goes_on = False
            self._gate = Gate(first)
            self._start(turn, aim)

    def _hear(self, aim: Aim, rate: float) -> None:
        self._is_ready = False
        self._player.start_sound(self._player.aimed_ms(aim), rate)

    def _expect(self, turn: int, after: Sample) -> None:
        if turn == self._moving_turn:
            self._gate.learn(after)

    def _make_ready(self) -> None:
        self._is_ready = True
        self._player.start(0, ":start-paused")

    def _start(self, turn: int, aim: Aim) -> None:
        """A new player. What it paints is told from its first picture on: on a busy machine several are
        painted before the command that starts it comes back.
        """
        if aim.start_s <= 0.0:
            self._gate.stand_open()  # there is nothing before the first frame
        self._player.release()  # nothing the one before it still says is taken for this turn's
        self._canvas.forget()
        self._is_told = self._is_paused = False
        self._moving_turn = turn
        self._player.start(self._aimed_ms(aim))
        if not self._player.needs_start:
            self._player.go()

    def _aimed_ms(self, aim: Aim) -> int:
        return self._player.aimed_ms(aim, may_be_early=self._gate.tells_them_apart)

    def _let_go(self, turn: int) -> None:
        """From here on pictures are told, beginning with one that may have been painted already."""
        self._is_told = self._is_paused = False
        self._moving_turn = turn
        if self._player.needs_start:  # it was over, or had failed, before anybody could be told
            self._over(self._player.feed)
            return
        if self._canvas.look() is not None:
            self._painted()
        self._player.go()

    def _pause(self) -> None:
        self._moving_turn = 0
        self._is_paused = self._player.pause()

    # --- on libVLC's threads, or in the middle of a command: remember and tell, nothing else

    def _painted(self) -> None:
        turn = self._moving_turn
        if turn == 0:
            return
        with self._one_tells, self._canvas.unpainted:
            picture = self._canvas.look()
            if picture is None or self._is_wrong(picture):
                self._canvas.forget()
                return
            if not self._has_begun:
                self._has_begun = True
                self._begun_s = picture.painted_s
                self._tell(self._begun(turn, picture))
            elif self._gate.is_nearer(picture):
                self._tell(self._begun(turn, picture))
        self._painted_s = time.monotonic()
        if not self._is_told:
            self._is_told = True
            self._tell(Showed(turn))

    def _is_wrong(self, picture: MovingPicture) -> bool:
        """Not to be shown: painted before the frame aimed at, or the turn has begun wrong."""
        again, self._place = self._again, None
        if not self._has_begun and again is not None and is_unfounded(sample_painted(picture)):
            self._leave_wrong(again)
            return True
        if not self._has_begun and not self._gate.opens(picture):
            return True
        if again is None or not self._gate.knows_both:
            self._again = None
            return False
        place = self._place = self._gate.place_of(picture)
        self._checks -= 1
        if place == 1 or self._checks == 0:
            self._again = None  # both have come, or nothing moves
        if place is None:
            self._leave_wrong(again)
        return place is None

    def _leave_wrong(self, again: Callable[[], None]) -> None:
        self._again = None
        self._has_begun = False
        self._gate.shut()
        self._wishes.put("again", again)

    def _begun(self, turn: int, picture: MovingPicture) -> Begun:
        is_certain = self._goes_on or (self._place is not None and self._gate.tells_them_apart)
        ahead = (self._place or 0) if is_certain and not self._goes_on else 0
        return Begun(
            turn, picture.number, picture.painted_s, picture.changes, self._goes_on, ahead, is_certain
        )

    def _moved(self, at_s: float) -> None:
        if turn := self._moving_turn:
            self._at_s = at_s
            if not self._has_begun:
                self._has_begun = True
                self._tell(Begun(turn))
            self._tell(Moved(turn, at_s))

    def _over(self, feed: Feed) -> None:
        with self._one_tells:
            turn, self._moving_turn = self._moving_turn, 0
        if turn == 0:
            return
        if self._reel.width and self._has_begun:
            self._at_s += self._painted_s - self._begun_s  # in real time
        if feed.error is not None:
            self._tell(Failed(turn, feed.error, self._at_s))
        elif self._at_s < self._reel.duration_s - EARLY_S:
            self._tell(StoppedEarly(turn, self._at_s))
        else:
            self._tell(Ended(turn))
