"""Decides when a camera that follows another one is put right, and how far ahead it has to aim."""

from __future__ import annotations

APART_S = 0.08  # of the clip: further off than this is put right, at every speed
REST_S = 1.0  # not more often than this, since each jump costs a moment
MOST_AHEAD_S = 2.0


class Drift:
    """One lane that follows. A jump takes time, and the leader does not wait: what is still missing after one
    is aimed ahead of at the next, so that the second or third lands.
    """

    def __init__(self) -> None:
        self._ahead_s = 0.0
        self._jumped_at_s: float | None = None

    def aim(self, apart_s: float, speed: float, now_s: float) -> float | None:
        """Seconds of the clip to jump ahead of where the lane should be; None: leave it alone.

        apart_s: how far ahead of its place the lane is (negative: behind); now_s: any steady clock.
        """
        if abs(apart_s) <= APART_S:
            return None
        since_s = REST_S if self._jumped_at_s is None else now_s - self._jumped_at_s
        if since_s < REST_S:
            return None
        if self._jumped_at_s is not None and since_s < 2 * REST_S:  # so it is the jump that missed
            self._ahead_s = max(0.0, min(self._ahead_s - apart_s / speed, MOST_AHEAD_S))
        self._jumped_at_s = now_s
        return self._ahead_s * speed

    def forget(self) -> None:
        """The lane was sent elsewhere: the next jump may come at once."""
        self._jumped_at_s = None
