"""Tells where the clip is between two of the player's rare and coarse reports."""

from __future__ import annotations

from collections.abc import Callable

LEAP_S = 0.4  # a report further off than this is believed at once (times the rate)
_TRUST = 0.15  # of a smaller difference, this much is made up at each report


class Playhead:
    """A clock of the clip, in seconds from its first frame: frozen or moving; never slips back a little.

    ``clock`` is monotonic, in seconds.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._at_s = 0.0
        self._since = 0.0
        self._rate = 0.0

    @property
    def is_moving(self) -> bool:
        """Time passes."""
        return self._rate != 0.0

    def freeze(self, at_s: float | None = None) -> None:
        """Stand still at at_s, or where it is now."""
        self._at_s = self.now() if at_s is None else at_s
        self._rate = 0.0

    def start(self, at_s: float, rate: float) -> None:
        """Move from at_s; a negative rate runs backwards."""
        self._at_s = at_s
        self._since = self._clock()
        self._rate = rate

    def report(self, at_s: float) -> None:
        """Take in what the player says. Small differences are made up gently, large ones at once."""
        if self._rate == 0.0:
            return
        here = self.now()
        apart = at_s - here
        if abs(apart) > LEAP_S * max(abs(self._rate), 1.0):
            self.start(at_s, self._rate)
        elif apart * self._rate > 0:
            self.start(here + apart * _TRUST, self._rate)
        # a report a little behind is a late report: stepping back would make the time shown stutter

    def at(self, clock_s: float) -> float:
        """Where the clip is, or was, at that moment of the clock; where it is if it stands."""
        return self._at_s + (clock_s - self._since) * self._rate

    def shift(self, seconds: float) -> None:
        """Be so much further on."""
        self._at_s += seconds

    def now(self) -> float:
        """Where the clip is, in seconds from its first frame."""
        return self._at_s if self._rate == 0.0 else self.at(self._clock())
