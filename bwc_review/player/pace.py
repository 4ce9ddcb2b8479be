"""Follows which frame of a clip the engine has on screen, from when its pictures were painted.

libVLC does not say which frame a picture is. The first one is the frame aimed at. From there on each picture
that differs from the one before is the next frame, since none is left out. One that does not differ is the
same again, which libVLC paints every 60 ms of a long frame (measured), or a frame on which nothing moves: the
time tells, and of it only pictures that differ (measured: even to some milliseconds). The time that libVLC
tells is no help: of a clip without sound it stands still for ever (measured).

On a busy machine libVLC waits for its decoder, and paints the same picture again and again meanwhile, past
the time of that frame. Where pictures differed so far, one that does not, and comes too late to be the next
frame in its time, is therefore the same again: until one comes in time, which shows that nothing moves and
that time tells; or until one differs, which is the frame after it, whatever the time.

Where the sound of a file begins before its pictures, libVLC paints the first one at once, so much before its
time, and again every 60 ms until that has come (measured: none is left out).
"""

from __future__ import annotations

from typing import Protocol

from bwc_review.player.playhead import Playhead

STALL_S = 0.25  # a picture so late means that pictures stood still
_FAR_S = 0.06  # further from the clock than this, pictures stood still or caught up
_EARLY_S = 0.01  # a picture may come so much before its frame begins
_TRUST = 0.1  # of a small difference to the pictures' pace, this much is made up at each
_AGAIN_S = 0.05  # the same picture is not painted again sooner
_HELD_S = 0.045, 0.15  # so much later a busy machine paints the same one again (measured: 48 to 118 ms)
_LONG = 3  # so many pictures without a difference are no camera's way of writing a slower rate


class Timing(Protocol):
    """When each frame is shown. ``media.frame_index.FrameIndex`` happens to be one."""

    @property
    def count(self) -> int:
        """Number of frames; 0 for a clip that is only heard."""

    def at_offset(self, seconds: float) -> int:
        """The frame on screen that many seconds after the first, kept inside the clip."""

    def offset_of(self, frame: int) -> float:
        """Seconds from the first frame to this one."""

    def group_of(self, frame: int) -> tuple[int, int]:
        """First frame and end (not included) of the group that frame is decoded with."""


class Painted(Protocol):
    """What is known of a picture of the engine. ``player.picture.MovingPicture`` is one."""

    @property
    def painted_s(self) -> float:
        """When, on the monotonic clock."""

    @property
    def number(self) -> int:
        """In the engine's count."""

    @property
    def changes(self) -> int:
        """How many up to this one differed from the one before."""


class Pace:
    """The frame on screen while the engine plays; keeps the playhead to it."""

    def __init__(self, frames: Timing, duration_s: float, playhead: Playhead) -> None:
        self._frames = frames
        self._duration_s = duration_s
        self._playhead = playhead
        self.frame = 0
        self._before: Painted | None = None  # the picture on screen
        self._stood: Painted | None = None  # the one the engine was paused at, where it goes on from there
        self._sure: tuple[int, int] = (0, 0)  # frame and number of the last picture that differed
        self._again = 0  # the last so many pictures came so late that each may be the same one again
        self._is_held = False  # among them one that would have come sooner, were it another frame
        self._is_moving = True  # pictures differ, as far as known: none is another frame that looks the same
        self._is_second = False  # the next picture is the second one: the first comes late
        self._is_first = False  # the first one is on screen, and its time may be yet to come
        self.doubts = 0  # how often it moved again after a while in which no picture told the frame

    def begin(self, frame: int) -> None:
        """The engine was sent to this frame: its next picture is that one."""
        self.frame, self._before, self._stood = frame, None, None
        self._again, self._is_held, self._is_moving = 0, False, True
        self.doubts = 0

    def go_on(self, frame: int) -> None:
        """The engine goes on from this frame, whose picture was the last one on screen.

        Its next picture may be that one, painted again, or one after it (measured).
        """
        stood = self._before
        self.begin(frame)
        self._stood = stood

    def painted(self, picture: Painted) -> None:
        """This picture is on screen. Between the last one and it none was left out, but some came twice."""
        before, self._before = self._before, picture
        if before is not None and picture.changes == before.changes:
            if picture.number != before.number:
                self._painted_alike(picture, before)
            return
        if before is None:
            step = max(0, picture.changes - self._stood.changes) if self._stood is not None else 0
            self.frame = min(self.frame + step, self._frames.count - 1)
        else:
            frame = self._frame_of(picture, before)
            self.frame = frame if self._is_held else max(self.frame, frame)
            self._is_moving = self._is_moving or picture.number == self._sure[1] + 1
        self._is_first = before is None
        self._sure = self.frame, picture.number
        self._again, self._is_held = 0, False
        self._follow(picture, is_all=before is None or self._is_second)
        self._is_second = before is None

    def _frame_of(self, picture: Painted, before: Painted) -> int:
        """The frame of a picture that differs from the one before it."""
        changes = picture.changes - before.changes
        by_changes = min(self._sure[0] + changes, self._frames.count - 1)
        if self._is_second and self.frame == self._sure[0]:
            return by_changes  # the time of the first one is not known, and none was taken for another frame
        by_time = self._nearest(self._playhead.at(picture.painted_s))
        latest = self._latest(picture) - (self._again if self._is_held else 0)
        frame = min(max(by_time, by_changes), max(latest, by_changes))
        told_by_time = self._is_held or frame != by_changes
        if told_by_time and picture.number - self._sure[1] - changes >= _LONG:
            self.doubts += 1
        return frame

    def _painted_alike(self, picture: Painted, before: Painted) -> None:
        """This picture does not differ from the one before it."""
        apart_s = (picture.painted_s - before.painted_s) / (picture.number - before.number)
        lasts_s = self.end_of(self.frame) - self._frames.offset_of(self.frame)
        if self._is_first and apart_s >= _AGAIN_S > lasts_s:
            self._follow(picture, is_all=True)
            return
        self._is_first = False
        if self._is_moving and _HELD_S[0] <= apart_s <= _HELD_S[1]:
            self._again += picture.number - before.number
            if lasts_s < _HELD_S[0]:
                self._is_held = True
                return
        else:
            self._again, self._is_held, self._is_moving = 0, False, False
        by_time = self._frames.at_offset(self._playhead.at(picture.painted_s) + _EARLY_S)
        self.frame = max(self.frame, min(by_time, self._latest(picture)))
        if by_time > self.frame:  # the clock ran on while pictures stood still
            self._follow(picture)

    def _follow(self, picture: Painted, *, is_all: bool = False) -> None:
        """Set the clock by this picture: a good part, or all, of what it is apart."""
        apart_s = self._frames.offset_of(self.frame) - self._playhead.at(picture.painted_s)
        self._playhead.shift(apart_s if is_all or abs(apart_s) > _FAR_S else apart_s * _TRUST)

    def put_right(self, by: int) -> None:
        """The picture on screen is the frame so many after the one it was taken for."""
        before_s = self._frames.offset_of(self.frame)
        self.frame = max(0, min(self.frame + by, self._frames.count - 1))
        self._sure = max(0, min(self._sure[0] + by, self.frame)), self._sure[1]
        self._playhead.shift(self._frames.offset_of(self.frame) - before_s)

    @property
    def has_begun(self) -> bool:
        """A picture of the engine is on screen."""
        return self._before is not None

    @property
    def latest_s(self) -> float:
        """The clip is not further than this: while no picture comes it stands."""
        return self.end_of(self.frame) + (0.0 if self._is_first else STALL_S)

    def end_of(self, frame: int) -> float:
        """Where the frame after this one begins; past the last, the end."""
        return self._frames.offset_of(frame + 1) if frame + 1 < self._frames.count else self._duration_s

    def _latest(self, picture: Painted) -> int:
        """A picture is not further than as many frames as were painted since the last sure one."""
        return min(self._sure[0] + picture.number - self._sure[1], self._frames.count - 1)

    def _nearest(self, at_s: float) -> int:
        """The frame that begins nearest to this moment."""
        frame = self._frames.at_offset(at_s)
        begin, end = self._frames.offset_of(frame), self.end_of(frame)
        return frame + 1 if end - at_s < at_s - begin and frame + 1 < self._frames.count else frame
