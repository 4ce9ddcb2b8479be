"""Holds back the pictures libVLC paints before the one it was sent to."""

from __future__ import annotations

import sys

from bwc_review.player.likeness import Sample, distance, is_alike, sample_of
from bwc_review.player.picture import MovingPicture

_LATER = 4  # pictures
_PATIENCE = 8  # pictures: measured, libVLC paints at most five that belong before a jump's aim


class Gate:
    """Shut until the picture of ``first`` comes, or until it is clear that it will not.

    first: what the frame aimed at looks like, and the one after it, as far as known. Measured: after a jump
    libVLC paints some pictures of before it, on a busy machine for longer, and up to three of the frames in
    front of its aim. Without ``first`` one picture is held back.
    """

    def __init__(self, first: tuple[Sample, ...] = ()) -> None:
        self._first = first
        self._left = _PATIENCE if first else 1
        self._nearest = 255.0
        self._later = 0

    def stand_open(self) -> None:
        """Nothing is held back."""
        self._left = 0

    def learn(self, sample: Sample) -> None:
        """What the frame after the one aimed at looks like is known only now."""
        self._first = (*self._first[:1], sample) if self._first else ()

    @property
    def knows_both(self) -> bool:
        """What the frame aimed at looks like, and the one after it."""
        return len(self._first) > 1

    @property
    def tells_them_apart(self) -> bool:
        """Both are known, and something moves from one to the other."""
        return self.knows_both and not is_alike(distance(*self._first[:2]))

    def place_of(self, picture: MovingPicture) -> int | None:
        """0: the frame aimed at; 1: the one after it; None: neither of them. Only where both are known."""
        sample = sample_painted(picture)
        apart, place = min((distance(one, sample), place) for place, one in enumerate(self._first))
        return place if is_alike(apart) else None

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
        sample = sample_painted(picture)
        self._nearest = distance(self._first[0], sample)
        return is_alike(self._nearest) or any(is_alike(distance(one, sample)) for one in self._first[1:])

    def is_nearer(self, picture: MovingPicture) -> bool:
        """Of the few pictures after the one it opened at: whether this one is more like the frame aimed at.

        Where hardly anything moves, those in front of the aim look like it as well.
        """
        if not self._first or self._later >= _LATER or not is_alike(self._nearest):
            return False
        self._later += 1
        apart = distance(self._first[0], sample_painted(picture))
        is_so, self._nearest = apart < self._nearest, min(apart, self._nearest)
        return is_so


def sample_painted(picture: MovingPicture) -> Sample:
    """What to remember of a picture libVLC painted."""
    return sample_of(picture.data, picture.width, picture.height, picture.stride)
