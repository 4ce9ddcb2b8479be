"""Holds back the pictures libVLC paints before the one it was sent to."""

from __future__ import annotations

from bwc_review.player.likeness import Sample, distance, is_alike, sample_of
from bwc_review.player.picture import MovingPicture

_PATIENCE = 8  # pictures: measured, libVLC paints at most five that belong before a jump's aim


class Gate:
    """Shut until the picture of ``first`` comes, or until it is clear that it will not.

    Measured: after a jump libVLC paints up to one picture of before it and up to three of the frames in
    front of its aim, all within some milliseconds. Without ``first`` one picture is held back.
    """

    def __init__(self, first: Sample | None = None) -> None:
        self._first = first
        self._left = 1 if first is None else _PATIENCE
        self._nearest = 255.0

    def stand_open(self) -> None:
        """Nothing is held back."""
        self._left = 0

    def opens(self, picture: MovingPicture) -> bool:
        """Whether this picture, and all after it, may be shown."""
        if self._left <= 0:
            return True
        self._left -= 1
        if self._first is None:
            return False
        sample = sample_of(picture.data, picture.width, picture.height, picture.stride)
        apart = distance(self._first, sample)
        is_past = apart > self._nearest  # pictures come nearer to the one aimed at until they have passed it
        self._nearest = apart
        return is_past or is_alike(apart)
