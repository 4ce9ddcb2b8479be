"""Decides what the player does on play, pause, seek, step, speed, loop and end. No libVLC and no Qt.

What moves in real time comes from the engine. Everything else (standing still, stepping, every other speed,
running backwards) is shown frame by frame, exact by the frame index: a ``Screen`` is asked for it. The engine
gives the sound to it up to twice as fast.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from bwc_review.player.engine import (
    Begun,
    Ended,
    Engine,
    Failed,
    Happening,
    Moved,
    StoppedEarly,
)
from bwc_review.player.likeness import Sample
from bwc_review.player.loop import Loop, loop_within
from bwc_review.player.pace import Painted, Timing
from bwc_review.player.playhead import Playhead
from bwc_review.player.rolling import Rolling, Screen
from bwc_review.player.speeds import HEARD_UP_TO, changed, shuttled

_TAIL_S = 0.25  # sound that goes on so long after the last picture is heard to its end
_LATE_S = 0.04  # the last picture is not waited for longer than this past the end
_NEAR_FAULT_S = 1.0  # libVLC's clock is a few frames off what it painted (measured: up to six)


class Motion(Enum):
    """What is going on."""

    STILL = "still"
    ROLLING = "rolling"  # the engine plays
    WINDING = "winding"  # frame by frame: slow, fast or backwards


class Transport:
    """The state of one clip being looked at: where it is, which way it goes, how fast."""

    def __init__(
        self,
        engine: Engine,
        frames: Timing,
        duration_s: float,
        screen: Screen,
        clock: Callable[[], float],
        heard_s: float = 0.0,
    ) -> None:
        """heard_s: seconds from the first frame to the end of the sound, as far as known."""
        self._frames = frames
        self._screen = screen
        self._playhead = Playhead(clock)
        self._duration_s = max(duration_s, frames.offset_of(frames.count - 1) if frames.count else 0.0)
        has_tail = frames.count > 0 and heard_s > self._duration_s + _TAIL_S
        self._heard_s = heard_s if has_tail else self._duration_s
        self._rolling = Rolling(engine, frames, self._duration_s, screen, self._playhead)
        self._motion = Motion.STILL
        self._frame = 0
        self._speed = 1.0
        self._is_recognising = False
        self._loop: Loop | None = None
        self.fault: Failed | StoppedEarly | None = None

    @property
    def motion(self) -> Motion:
        """What is going on."""
        return self._motion

    @property
    def is_moving(self) -> bool:
        """The picture changes by itself."""
        return self._motion is not Motion.STILL

    @property
    def is_waiting(self) -> bool:
        """Sent somewhere, its first picture not there yet: it stands where it was sent."""
        return self._rolling.is_waiting

    @property
    def speed(self) -> float:
        """1.0 is real time; negative runs backwards. Standing still: 1.0, since it goes on with that."""
        return self._speed if self.is_moving else 1.0

    @property
    def last_speed(self) -> float:
        """What it moves with, or moved with last."""
        return self._speed

    @property
    def at_s(self) -> float:
        """Seconds from the first frame: exact when still, the clock's best guess when moving."""
        if self._motion is Motion.STILL:
            return self._playhead.now()
        at_s = self._playhead.now()
        if self._motion is Motion.ROLLING and self._frames.count:
            at_s = min(at_s, self._latest_s)
        return max(0.0, min(at_s, self._end_s))

    @property
    def frame(self) -> int:
        """The frame on screen."""
        return self._rolling.frame if self._motion is Motion.ROLLING else self._frame

    @property
    def is_sure(self) -> bool:
        """``frame`` is known to be the one on screen; right after a jump libVLC may be some off."""
        return self._motion is not Motion.ROLLING or not self._frames.count or self._rolling.is_sure

    @property
    def doubts(self) -> int:
        """How often since the last jump nothing moved for a while, and then something did: only then can be
        seen whether ``frame``, told by the time alone in between, is the one on screen.
        """
        return self._rolling.doubts

    @property
    def said_frame(self) -> int:
        """The frame that may be said: until the one on screen is known, the one playing was sent to."""
        return self.frame if self.is_sure else self._rolling.sent_to

    @property
    def shown_s(self) -> float:
        """Seconds from the first frame to the one that may be said; of a clip only heard, those to what is
        heard.
        """
        return self._frames.offset_of(self.said_frame) if self._frames.count else self.at_s

    def span_of(self, frame: int) -> tuple[float, float]:
        """From when to when this frame is shown, in seconds from the first one; of a clip that is only
        heard, the moment where it is.
        """
        if not self._frames.count:
            return self.at_s, self.at_s
        return self._frames.offset_of(frame), self._rolling.end_of(frame)

    @property
    def is_at_end(self) -> bool:
        """Stands on the last frame."""
        return not self.is_moving and self._frame >= self._frames.count - 1 and self.at_s >= self._last_s

    @property
    def is_on_last(self) -> bool:
        """No picture comes after the one on screen."""
        return self.frame >= self._frames.count - 1

    @property
    def is_past_pictures(self) -> bool:
        """The last picture has had its time, and the sound goes on."""
        return self.is_moving and self._frames.count > 0 and self.at_s > self._duration_s

    def has_run_out(self, speed: float) -> bool:
        """Stands where nothing more comes for who goes with this speed."""
        return self.is_at_end if speed > 0 else not self.is_moving and self.at_s <= 0.0

    @property
    def loop(self) -> tuple[float, float] | None:
        """The stretch played over and over, in seconds, or None."""
        return None if self._loop is None else (self._loop.start_s, self._loop.end_s)

    # --- commands

    def play(self) -> None:
        """Go on at 1x; from the beginning when the clip, or its loop, stands at the end."""
        if self.is_at_end:
            self._stand(self._loop.start_s if self._loop else 0.0)
        self._go(1.0)

    def pause(self) -> None:
        """Stand still on the frame that is seen."""
        was_rolling = self._motion is Motion.ROLLING and not self.is_waiting
        is_seen = was_rolling and self._rolling.has_pictures
        self._stand(self.at_s, self._rolling.frame if is_seen else None, is_seen=was_rolling)

    def looked_ahead(self, frame: int, sample: Sample) -> None:
        """What this frame looks like: told to the engine if it was sent to the one before it."""
        self._rolling.looked_ahead(frame, sample)

    def recognised(self, frame: int) -> None:
        """The frame seen when the engine stopped is this one; too late once the clip went elsewhere."""
        if self._motion is Motion.STILL and self._is_recognising:
            self._is_recognising = False
            self._frame = max(0, min(frame, self._frames.count - 1))
            self._rolling.stands_at(self._frame)
            self._playhead.freeze(self._frames.offset_of(self._frame))

    @property
    def is_recognising(self) -> bool:
        """It stands, and which frame was seen is not known for certain yet."""
        return self._is_recognising

    @property
    def turn(self) -> int:
        """Of the engine while it plays: another one after each jump; 0 where it does not."""
        return self._rolling.turn

    @property
    def basis(self) -> int:
        """What the frame is counted from while the engine plays: another one after each jump, where the
        engine takes back which picture it began with, and where it was put right.
        """
        return self._rolling.basis

    def put_right(self, basis: int, by: int) -> None:
        """A picture counted on that basis was the frame so many after the one said: from there on it is
        followed.
        """
        if self._motion is Motion.ROLLING:
            self._rolling.put_right(basis, by)

    def toggle(self) -> None:
        """Play when still, pause when moving."""
        if self.is_moving:
            self.pause()
        else:
            self.play()

    def seek(self, at_s: float) -> None:
        """Go to at_s, kept inside the clip; while a jump is under way only the last wish counts."""
        at_s = self._inside(at_s)
        self.fault = None
        if self._motion is Motion.STILL:
            self._stand(at_s)
        elif self._motion is Motion.WINDING and self._speed != 1.0:
            self._wind(at_s)
            self._show_at(at_s)
        elif self._motion is Motion.WINDING:  # the engine had come to its end
            self._roll(at_s)
        else:
            self._rolling.seek(at_s)

    def seek_frame(self, frame: int) -> None:
        """Stand still on this frame, kept inside the clip."""
        if self._frames.count:
            frame = max(0, min(frame, self._frames.count - 1))
            self._stand(self._frames.offset_of(frame), frame)

    def step(self, count: int) -> None:
        """Pause, then go count frames forward, or back where it is negative."""
        self.seek_frame(self.frame + count)

    def shuttle(self, direction: int) -> None:
        """L and J: first press 1x that way, each further press twice as fast up to 8x."""
        self._go(shuttled(direction, self._speed if self.is_moving else None))

    def change_speed(self, direction: int) -> None:
        """One speed up or down the list, keeping the way it goes. A still clip starts moving."""
        if (speed := changed(direction, self.speed)) is not None:
            self._go(speed)

    def set_speed(self, speed: float) -> None:
        """This speed from now on (not 0); a still clip starts moving."""
        self._go(speed)

    def normal_speed(self) -> None:
        """Back to 1x forward; what stands still goes on with that anyway."""
        if self.is_moving:
            self._go(1.0)

    def set_loop(self, span: tuple[float, float] | None) -> None:
        """Play this stretch over and over, either way, with the frame shown at its end; None plays on.

        Kept inside the clip; what lies outside of it, or has no length, is no loop.
        """
        self._loop = None if span is None else loop_within(*span, self._duration_s)

    # --- what comes in

    def happened(self, happening: Happening) -> None:
        """Take in what the engine told; late news of an earlier turn is dropped."""
        if self._motion is not Motion.ROLLING or not self._rolling.is_now(happening):
            return
        match happening:
            case Begun():
                self._rolling.begun(happening)
            case Moved(at_s=at_s) if not self.is_waiting and not self._frames.count:
                self._playhead.report(at_s)  # of what is seen the pictures themselves tell more exactly
            case Ended():
                self._ended()
            case Failed() | StoppedEarly():
                self._stand(self._faulty_s(happening.at_s))
                self.fault = happening
            case _:
                pass  # a picture: the surface takes it

    def pictured(self, picture: Painted) -> None:
        """A picture of the engine is on screen."""
        if self._motion is Motion.ROLLING:
            self._rolling.pictured(picture)

    def tick(self) -> None:
        """Called some thirty times a second while moving: ends, loops and frame-by-frame motion."""
        if self._motion is Motion.STILL or self.is_waiting:
            return
        at_s = self.at_s
        is_backwards = self._speed < 0
        if self._loop and self._loop.is_past(at_s, self._frames, self._duration_s, is_backwards=is_backwards):
            self.seek(self._loop.end_s if is_backwards else self._loop.start_s)
        elif self._speed > 0 and at_s >= self._end_s and not self._waits_for_last:
            self._reached(self._last_s)
        elif self._speed < 0 and at_s <= 0.0:
            self._stand(0.0)
        elif self._motion is Motion.WINDING:
            self._show_at(at_s)

    # --- within

    @property
    def _last_s(self) -> float:
        """Where the last frame begins."""
        return self._frames.offset_of(self._frames.count - 1) if self._frames.count else self._duration_s

    @property
    def _end_s(self) -> float:
        """Where moving on ends: the last frame is shown its time, and sound after it is heard out."""
        is_heard = self._motion is Motion.ROLLING or self._rolling.is_heard
        return self._heard_s if is_heard and self._loop is None else self._duration_s

    @property
    def _latest_s(self) -> float:
        """It is not further than this while no picture comes; past the last one none is to come."""
        return self._end_s + _LATE_S if self.is_on_last else self._rolling.latest_s

    @property
    def _waits_for_last(self) -> bool:
        """The last picture of the engine is about to be painted."""
        if self._motion is not Motion.ROLLING or self.is_on_last:
            return False
        return self._playhead.now() < self._end_s + _LATE_S

    def _inside(self, at_s: float) -> float:
        return max(0.0, min(at_s, self._duration_s))

    def _faulty_s(self, told_s: float) -> float:
        """Where a fault is seen: the picture on screen, if the engine speaks of one near it."""
        if not self._rolling.has_pictures:
            return self._inside(told_s)
        shown_s = self._frames.offset_of(self.frame)
        return shown_s if abs(shown_s - told_s) <= _NEAR_FAULT_S else self._inside(told_s)

    def _reached(self, at_s: float) -> None:
        if self._loop:
            self._roll(self._loop.start_s)
        else:
            self._stand(at_s)

    def _ended(self) -> None:
        """The engine has no more. What it did not paint of the last frames is shown one by one."""
        if self._frames.count and self._loop is None and self.at_s < self._duration_s:
            at_s, self._frame = self.at_s, self._rolling.frame
            self._rolling.end()
            self._wind(at_s)
        else:
            self._reached(self._duration_s)

    def _go(self, speed: float) -> None:
        """With that speed from here on. What is only heard is heard forward, at its own pace; it stands where
        it would have to run backwards.
        """
        if speed < 0 and not self._frames.count:
            self._stand(self.at_s)
            return
        self.fault = None
        at_s, frame = self.at_s, self.frame
        self._is_recognising = False
        self._speed = speed if self._frames.count else 1.0
        if self._speed == 1.0:
            self._roll(at_s)
        else:
            if self._motion is Motion.ROLLING:
                self._rolling.hush()
            self._rolling.end()
            self._frame = frame  # it stays on screen until another one is shown
            self._wind(at_s)

    def _wind(self, at_s: float) -> None:
        """Frame by frame from here."""
        if 1.0 < self._speed <= HEARD_UP_TO:
            self._rolling.hear(at_s, self._speed)
        elif self._rolling.is_heard:
            self._rolling.hush()
        self._motion = Motion.WINDING
        self._playhead.start(at_s, self._speed)

    def _roll(self, at_s: float) -> None:
        self._motion = Motion.ROLLING
        self._rolling.roll(at_s)

    def _stand(self, at_s: float, frame: int | None = None, *, is_seen: bool = False) -> None:
        if self._motion is Motion.ROLLING or self._rolling.is_heard:
            self._rolling.hush()
        self._rolling.end()
        self._is_recognising = False
        self._motion = Motion.STILL
        self.fault = None
        if self._frames.count:
            self._frame = self._frames.at_offset(at_s) if frame is None else frame
            at_s = self._frames.offset_of(self._frame)
        self._playhead.freeze(at_s)
        if not self._frames.count:
            return
        self._is_recognising = is_seen
        if is_seen:
            self._screen.recognise(self._frame)
        else:
            self._screen.show(self._frame)

    def _show_at(self, at_s: float) -> None:
        if self._frames.count and (frame := self._frames.at_offset(at_s)) != self._frame:
            self._frame = frame
            self._screen.show(frame)
