"""Sends the engine to where it is to play from, and knows which of its pictures is on screen."""

from __future__ import annotations

from typing import Protocol

from bwc_review.player.engine import Aim, Begun, Engine, Happening
from bwc_review.player.likeness import Sample
from bwc_review.player.pace import Pace, Painted, Timing
from bwc_review.player.playhead import Playhead

_DECODED_AHEAD = 5  # frames: so much before it is shown a key frame may be decoded


class Screen(Protocol):
    """Where exact frames are shown."""

    def show(self, frame: int) -> None:
        """Show this frame, exactly."""

    def recognise(self, frame: int) -> None:
        """The engine stopped about there: find out which frame was seen, show it, say ``recognised``."""

    def samples_from(self, frame: int) -> tuple[Sample, ...]:
        """What this frame looks like, if it is on the screen now, and the one after it, if that is known."""


class Rolling:
    """One turn of the engine at a time: sent somewhere, waited for, followed picture by picture."""

    def __init__(
        self, engine: Engine, frames: Timing, duration_s: float, screen: Screen, playhead: Playhead
    ) -> None:
        self._engine = engine
        self._frames = frames
        self._screen = screen
        self._playhead = playhead
        self._pace = Pace(frames, duration_s, playhead)
        self._from_s = 0.0  # where the engine was sent last
        self._wish: float | None = None  # where to go next, once it has shown its first picture
        self._stands: int | None = None  # the frame the engine was paused at, once it is known
        self.turn = 0
        self.basis = 0  # what the frame is counted from: another one whenever that is set anew
        self.is_sure = False  # which frame is on screen is known, not taken for granted after a jump
        self.is_waiting = False  # the engine was sent somewhere and has not shown its first picture
        self.is_heard = False  # the engine gives the sound to what is shown frame by frame

    @property
    def frame(self) -> int:
        """The frame the engine has on screen."""
        return self._pace.frame

    @property
    def sent_to(self) -> int:
        """The frame the engine was sent to last."""
        return self._frames.at_offset(self._from_s)

    @property
    def has_pictures(self) -> bool:
        """A picture of this turn is on screen."""
        return self._pace.has_begun and not self.is_waiting and self._frames.count > 0

    @property
    def doubts(self) -> int:
        """How often, in this turn, it moved again after a while in which time alone told the frame."""
        return self._pace.doubts

    @property
    def latest_s(self) -> float:
        """The clip is not further than this: while no picture comes it stands."""
        return self._pace.latest_s

    def end_of(self, frame: int) -> float:
        """Where the frame after this one begins; past the last, the end."""
        return self._pace.end_of(frame)

    # --- commands

    def roll(self, at_s: float) -> None:
        """Play from there; the playhead stands until the first picture comes."""
        self._from_s = at_s
        self.basis += 1
        self.is_heard, self.is_waiting, self.is_sure, self._wish = False, True, False, None
        self._playhead.freeze(at_s)
        frame = self._frames.at_offset(at_s) if self._frames.count else 0
        stands_there, self._stands = frame == self._stands, None
        self._pace.go_on(frame)
        self.turn = self._engine.play(
            self._aim(at_s), self._screen.samples_from(frame), stands_there=stands_there
        )

    def seek(self, at_s: float) -> None:
        """Play from there; while a jump is under way only the last wish counts."""
        if self.is_waiting:
            self._wish = at_s
            self._playhead.freeze(at_s)
        else:
            self.roll(at_s)

    def hear(self, at_s: float, speed: float) -> None:
        """Give only the sound, to what is shown frame by frame."""
        self._engine.hear(self._aim(at_s), speed)
        self.is_heard, self._stands = True, None

    def hush(self) -> None:
        """The engine stands still."""
        self._engine.pause()
        self.is_heard = False

    def end(self) -> None:
        """Nothing of this turn is waited for any more."""
        self.turn, self.is_waiting, self._wish = 0, False, None

    def stands_at(self, frame: int) -> None:
        """The engine was paused at this frame: from there it goes on without a jump."""
        self._stands = frame

    # --- what comes in

    def is_now(self, happening: Happening) -> bool:
        """Told of this turn, not of an earlier one."""
        return happening.turn == self.turn

    def begun(self, begun: Begun) -> None:
        """The first picture, or the first sound, of this turn is there: time passes."""
        self.is_waiting = False
        if self._wish is not None:
            self.roll(self._wish)
            return
        self._playhead.start(self._from_s, 1.0)
        if begun.number and self._frames.count:
            self.is_sure = begun.is_certain
            self.basis += 1
            if not begun.goes_on:
                self._pace.begin(min(self.sent_to + begun.ahead, self._frames.count - 1))
            self._pace.painted(begun)

    def pictured(self, picture: Painted) -> None:
        """A picture of the engine is on screen."""
        if not self.is_waiting and self._frames.count:
            self._pace.painted(picture)

    def put_right(self, basis: int, by: int) -> None:
        """A picture counted on that basis was the frame so many after the one said, as are those since."""
        if basis == self.basis and self.turn and self.has_pictures:
            self.is_sure = True
            if by:
                self.basis += 1
                self._pace.put_right(by)

    def looked_ahead(self, frame: int, sample: Sample) -> None:
        """What this frame looks like: told to the engine if it was sent to the one before it."""
        if self.is_waiting and frame == self._pace.frame + 1:
            self._engine.expect(self.turn, sample)

    def _aim(self, at_s: float) -> Aim:
        if self._frames.count == 0:
            return Aim(at_s, at_s)
        frame = self._frames.at_offset(at_s)
        first, end = self._frames.group_of(frame)
        early = max(first, end - _DECODED_AHEAD)
        is_near = early < frame and end < self._frames.count
        start, end_s = self._span(frame)
        return Aim(start, end_s, Aim(*self._span(early)).inside_s if is_near else None)

    def _span(self, frame: int) -> tuple[float, float]:
        start = self._frames.offset_of(frame)
        return start, max(start, self._pace.end_of(frame))
