"""Follows which frame of a clip the engine has on screen, from when its pictures were painted.

libVLC does not say which frame a picture is. The first one is the frame aimed at; from there on it follows
from the time between them, even to some milliseconds (measured; the first comes late by ten). The time that
libVLC tells is no help: of a clip without sound it stands still for ever (measured).
"""

from __future__ import annotations

from typing import Protocol

from bwc_review.player.playhead import Playhead

STALL_S = 0.25  # a picture so late means that pictures stood still
_TRUST = 0.1  # of a small difference to the pictures' pace, this much is made up at each


class Timing(Protocol):
    """When each frame is shown. ``media.frame_index.FrameIndex`` happens to be one."""

    @property
    def count(self) -> int:
        """Number of frames; 0 for a clip that is only heard."""

    def at_offset(self, seconds: float) -> int:
        """The frame on screen that many seconds after the first, kept inside the clip."""

    def offset_of(self, frame: int) -> float:
        """Seconds from the first frame to this one."""


class Pace:
    """The frame on screen while the engine plays; keeps the playhead to it."""

    def __init__(self, frames: Timing, duration_s: float, playhead: Playhead) -> None:
        self._frames = frames
        self._duration_s = duration_s
        self._playhead = playhead
        self.frame = 0
        self._number = 0  # of the picture in the engine's count; 0: none since it was sent somewhere
        self._is_second = False  # the next picture is the second one
        self._painted_s = 0.0

    def begin(self, frame: int) -> None:
        """The engine was sent to this frame: its next picture is that one."""
        self.frame, self._number = frame, 0

    def painted(self, painted_s: float, number: int) -> None:
        """A picture is on screen: when it was painted, on the monotonic clock, and its number."""
        since, one_more = painted_s - self._painted_s, number - self._number == 1
        if self._number == 0:
            frame, trust = self.frame, 1.0
        elif one_more and (self._is_second or since > self._gap_s + STALL_S):
            frame, trust = min(self.frame + 1, self._frames.count - 1), 1.0
        else:
            frame, trust = self._nearest(self._playhead.at(painted_s)), _TRUST
        self._is_second = self._number == 0
        self._playhead.shift((self._frames.offset_of(frame) - self._playhead.at(painted_s)) * trust)
        self._painted_s, self._number, self.frame = painted_s, number, frame

    @property
    def latest_s(self) -> float:
        """The clip is not further than this: while no picture comes it stands."""
        return self.end_of(self.frame) + STALL_S

    def end_of(self, frame: int) -> float:
        """Where the frame after this one begins; past the last, the end."""
        return self._frames.offset_of(frame + 1) if frame + 1 < self._frames.count else self._duration_s

    @property
    def _gap_s(self) -> float:
        return self.end_of(self.frame) - self._frames.offset_of(self.frame)

    def _nearest(self, at_s: float) -> int:
        """The frame that begins nearest to this moment."""
        frame = self._frames.at_offset(at_s)
        begin, end = self._frames.offset_of(frame), self.end_of(frame)
        return frame + 1 if end - at_s < at_s - begin and frame + 1 < self._frames.count else frame
