"""Holds small pictures of single frames fetched for what the timeline shows, a bounded number."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import OrderedDict
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from bwc_review.domain.clip import ClipId
from bwc_review.ui.review.timeline_model import FrameTimes, Tile

MOST = 300
Picture = TypeVar("Picture")


class NearShelf(Generic[Picture]):
    """Pictures by clip and second. Past ``most``, those longest not asked for go."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._kept: OrderedDict[tuple[ClipId, float], Picture] = OrderedDict()
        self._times: dict[ClipId, list[float]] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def put(self, clip: ClipId, at_s: float, picture: Picture) -> None:
        """Keep a picture of this moment of a clip."""
        if (clip, at_s) not in self._kept:
            insort(self._times.setdefault(clip, []), at_s)
        self._kept[clip, at_s] = picture
        self._kept.move_to_end((clip, at_s))
        while len(self._kept) > self._most:
            (old, old_s), _ = self._kept.popitem(last=False)
            times = self._times[old]
            del times[bisect_left(times, old_s)]

    def times(self, clip: ClipId) -> Sequence[float]:
        """The moments of a clip there are pictures of, rising."""
        return self._times.get(clip, ())

    def get(self, clip: ClipId, at_s: float) -> Picture | None:
        """The picture of exactly this moment."""
        found = self._kept.get((clip, at_s))
        if found is not None:
            self._kept.move_to_end((clip, at_s))
        return found

    def clear(self) -> None:
        """Forget every picture."""
        self._kept.clear()
        self._times.clear()


class Groups(FrameTimes, Protocol):
    """A frame index that knows which frames can be decoded alone."""

    def group_of(self, frame: int) -> tuple[int, int]:
        """First frame and end (not included) of the group that frame is decoded with."""


def wishes(tiles: Sequence[Tile], known_s: Sequence[float], index: Groups) -> list[int]:
    """The frames to fetch so that no two tiles show the same picture: key frames first, they come quickest.

    known_s: rising moments there are pictures of already. Where tiles are frames, each frame is fetched; else
    a picture within half a tile of its middle is near enough.
    """
    keys: list[int] = []
    exact: list[int] = []
    for tile, tile_s in zip(tiles, _lengths(tiles, index), strict=True):
        frame = index.at_offset(tile.at_s) if tile.frame is None else tile.frame
        slack_s = tile_s / 2 if tile.frame is None else 0.0
        off_s = _distance(known_s, tile.at_s)
        if off_s <= slack_s:
            continue
        first, end = index.group_of(frame)
        key = min((one for one in (first, end) if one < index.count), key=lambda one: abs(one - frame))
        key_off_s = abs(index.offset_of(key) - tile.at_s)
        if key_off_s < off_s and _distance(known_s, index.offset_of(key)) > 0.0:
            keys.append(key)
        if key_off_s > slack_s:
            exact.append(frame)
    return list(dict.fromkeys([*keys, *exact]))


def _lengths(tiles: Sequence[Tile], index: Groups) -> list[float]:
    """How long each tile lasts; the last one may be cut by the end of its clip."""
    if len(tiles) < 2 or tiles[0].frame is not None:
        return [index.offset_of(index.count - 1) if len(tiles) < 2 else 0.0] * len(tiles)
    step_s = tiles[1].at_s - tiles[0].at_s
    return [step_s] * len(tiles)


def _distance(times_s: Sequence[float], at_s: float) -> float:
    """Seconds from a moment to the nearest of rising moments."""
    after = bisect_left(times_s, at_s)
    near = times_s[max(after - 1, 0) : after + 1]
    return min((abs(one - at_s) for one in near), default=float("inf"))
