"""Which stretch of time is in view on how many pixels: zoom, pan, follow. No Qt.

Seconds count from the start of the wall clock; pixels from the left edge of the track.
"""

from __future__ import annotations

CLOSEST_S = 0.4  # some ten frames across the whole width
_MARGIN = 0.02  # of the length, left free at both ends when everything is shown


class TimeWindow:
    """What is in view of so many seconds; everything at first."""

    def __init__(self, length_s: float) -> None:
        self.length_s = length_s
        self.closest_s = CLOSEST_S
        self.width = 1.0
        self.from_s = 0.0
        self.to_s = 1.0
        self.fit()

    def x_of(self, at_s: float) -> float:
        """Pixel of a position; outside [0, width] where it is not in view."""
        return (at_s - self.from_s) * self.px_per_s

    def shown_at(self, x: float) -> float:
        """Position under a pixel, also outside of the wall clock."""
        return self.from_s + x / self.px_per_s

    def seconds_at(self, x: float) -> float:
        """Position under a pixel, kept inside the wall clock."""
        return max(0.0, min(self.shown_at(x), self.length_s))

    @property
    def px_per_s(self) -> float:
        """Pixels a second."""
        return self.width / (self.to_s - self.from_s)

    @property
    def is_whole(self) -> bool:
        """Everything is in view."""
        return self.from_s <= 0.0 and self.to_s >= self.length_s

    def resize(self, width: float) -> None:
        """The track is so wide now; the same stretch stays in view."""
        self.width = max(width, 1.0)

    def fit(self) -> None:
        """Show everything."""
        self.from_s, self.to_s = -self._margin_s, self.length_s + self._margin_s

    def show(self, from_s: float, to_s: float) -> None:
        """Show this stretch, as far as there is one."""
        if to_s > from_s:
            self.from_s, self.to_s = from_s, to_s
            self._keep_inside()

    def zoom(self, factor: float, around_x: float) -> None:
        """Show less (factor above 1) or more; what is under around_x stays there."""
        whole = self.length_s * (1 + 2 * _MARGIN) + CLOSEST_S
        wanted = max(min(self.closest_s, whole), min((self.to_s - self.from_s) / factor, whole))
        self.from_s = self.shown_at(around_x) - around_x / self.width * wanted
        self.to_s = self.from_s + wanted
        self._keep_inside()

    def pan(self, pixels: float) -> None:
        """Move what is in view to the right by so many pixels."""
        self.shift(-pixels / self.px_per_s)
        self._keep_inside()

    def shift(self, by_s: float) -> None:
        """Show what lies so many seconds later."""
        self.from_s += by_s
        self.to_s += by_s

    def follow(self, at_s: float) -> bool:
        """Turn the page when the playhead leaves the view; True if it did."""
        if self.from_s <= at_s <= self.to_s:
            return False
        shown = self.to_s - self.from_s
        self.from_s = at_s - shown * 0.1
        self.to_s = self.from_s + shown
        self._keep_inside()
        return True

    @property
    def _margin_s(self) -> float:
        return max(self.length_s * _MARGIN, CLOSEST_S / 8)

    def _keep_inside(self) -> None:
        shown = self.to_s - self.from_s
        if shown >= self.length_s + 2 * self._margin_s:
            self.fit()
            return
        self.from_s = max(-self._margin_s, min(self.from_s, self.length_s + self._margin_s - shown))
        self.to_s = self.from_s + shown
