"""Holds back the pictures libVLC paints before the one it was sent to."""

from __future__ import annotations

import sys

from bwc_review.player.likeness import Sample, distance, is_alike, mean_distance, sample_of
from bwc_review.player.picture import MovingPicture

_LATER = 4  # pictures
_PATIENCE = 8  # pictures: measured, libVLC paints at most five that belong before a jump's aim
_APART_S = 0.018  # those come in a burst, all after them at the pace of the clip
_PACED = 2  # pictures at that pace: the first may still be the one before the aim


class Gate:
    """Shut until the picture of ``first`` comes, or until it is clear that it will not.

    first: what the frame aimed at looks like, and the one after it, as far as known. Measured: after a jump
    libVLC paints up to one picture of before it and up to three of the frames in front of its aim, all within
    some milliseconds; now and then it leaves out the very frame aimed at, never the next one too. Without
    ``first`` one picture is held back.
    """

    def __init__(self, first: tuple[Sample, ...] = ()) -> None:
        self._first = first
        self._left = _PATIENCE if first else 1
        self._painted_s: float | None = None
        self._paced = 0
        self._remote = 0.0  # of the picture before, over the whole of it, from the aim
        self._nearest = 255.0
        self._later = 0

    def stand_open(self) -> None:
        """Nothing is held back."""
        self._left = 0

    def learn(self, sample: Sample) -> None:
        """What the frame after the one aimed at looks like is known only now."""
        self._first = (*self._first[:1], sample) if self._first else ()

    def is_past(self, picture: MovingPicture) -> bool:
        """Where playing only goes on: neither the frame it stood on nor the next one, as far as is known."""
        sample = _sample(picture)
        return len(self._first) > 1 and not any(is_alike(distance(one, sample)) for one in self._first)

    def shut(self) -> None:
        """Nothing is let through any more."""
        self._first, self._left = (), sys.maxsize

    def opens(self, picture: MovingPicture) -> bool:
        """Whether this picture, and all after it, may be shown."""
        if self._left <= 0:
            return True
        self._left -= 1
        if not self._first:
            return False
        before, self._painted_s = self._painted_s, picture.painted_s
        sample = _sample(picture)
        self._nearest = distance(self._first[0], sample)
        if is_alike(self._nearest) or any(is_alike(distance(one, sample)) for one in self._first[1:]):
            return True
        if before is not None and picture.painted_s - before > _APART_S:
            self._paced += 1
        remote_before, self._remote = self._remote, mean_distance(self._first[0], sample)
        # The one aimed at was left out. Not so where they still come nearer to it: a busy machine is slow.
        return len(self._first) == 1 and self._paced >= _PACED and self._remote >= remote_before

    def is_nearer(self, picture: MovingPicture) -> bool:
        """Of the few pictures after the one it opened at: whether this one is more like the frame aimed at.

        Where hardly anything moves, those in front of the aim look like it as well.
        """
        if not self._first or self._later >= _LATER or not is_alike(self._nearest):
            return False
        self._later += 1
        apart = distance(self._first[0], _sample(picture))
        is_so, self._nearest = apart < self._nearest, min(apart, self._nearest)
        return is_so


def _sample(picture: MovingPicture) -> Sample:
    return sample_of(picture.data, picture.width, picture.height, picture.stride)
