"""Remembers who waits to hear which frame was seen when a lane came to stand."""

from __future__ import annotations

from collections.abc import Callable

from bwc_review.ui.review.needs import OpenClip

Use = Callable[[OpenClip, int], object]  # the clip that was shown, and the frame of it that was seen


class Stops:
    """Each is told once, and only of the clip that was on its lane then."""

    def __init__(self) -> None:
        self._waiting: list[tuple[str, OpenClip, Use]] = []

    def wait(self, lane: str, clip: OpenClip, use: Use) -> None:
        """The lane has stopped; which frame of its clip was seen will be known soon."""
        self._waiting.append((lane, clip, use))

    def known(self, lane: str, clip: OpenClip | None, frame: int) -> None:
        """It is known now. Who stops again meanwhile waits for a frame of its own."""
        stopped = [one for one in self._waiting if one[0] == lane]
        self.forget(lane)
        for _, stopped_clip, use in stopped:
            if clip is stopped_clip:
                use(stopped_clip, frame)

    def forget(self, lane: str) -> None:
        """Another clip is on the lane: what was seen is gone."""
        self._waiting = [one for one in self._waiting if one[0] != lane]
