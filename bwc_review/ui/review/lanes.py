"""Knows which clip lies where on the wall clock of a visit, and puts each lane to a moment of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from bwc_review.domain.clip import ClipId
from bwc_review.domain.moments import later, seconds_between
from bwc_review.domain.wall_clock import WallClock
from bwc_review.ui.review.deck import Deck
from bwc_review.ui.review.followers import Hit
from bwc_review.ui.review.needs import OpenClip

_PREPARE_S = 3.0  # before its beginning a clip is made ready


class Lanes(QObject):
    """Positions in seconds from the start of the wall clock. ``changed``: a lane has another clip or none."""

    changed = Signal(str)
    absent = Signal(str, bool)  # lane has no clip at this moment; True: it is still being opened
    blind = Signal(str)  # the lane's clip has no picture

    def __init__(self, wall: WallClock, decks: Mapping[str, Deck], parent: QObject) -> None:
        super().__init__(parent)
        self.wall = wall
        self._decks = decks
        self._opened: dict[ClipId, OpenClip] = {}

    @property
    def length_s(self) -> float:
        """Length of the whole wall clock."""
        return seconds_between(self.wall.start, self.wall.end)

    def add(self, opened: OpenClip) -> None:
        """A clip was opened."""
        self._opened[opened.clip.id] = opened

    # --- which clip is where

    def at(self, at_s: float) -> dict[str, Hit]:
        """The clip of each lane that has one at this moment."""
        return self.wall.at(later(self.wall.start, at_s))

    def wall_of(self, clip: ClipId, offset_s: float) -> float:
        """The position of a moment of a clip."""
        return seconds_between(self.wall.start, self.wall.wall_of(clip, offset_s))

    def lane_of(self, clip: ClipId) -> str | None:
        """Where this clip lies."""
        for lane in self.wall.lanes:
            if any(one.clip == clip for one in self.wall.of_lane(lane)):
                return lane
        return None

    def next_begin(self, lane: str, at_s: float) -> float | None:
        """Where the lane's next clip begins; None past the last."""
        following = self.wall.next_of(lane, later(self.wall.start, at_s))
        return None if following is None else seconds_between(self.wall.start, following.begin)

    def over_the_edge(self, lane: str, clip: ClipId, *, forward: bool) -> float | None:
        """The first frame of the lane's clip after this one, or the last of the one before it; None where
        there is none, or it is not open.
        """
        placed = self.wall.of_lane(lane)
        place = next(index for index, one in enumerate(placed) if one.clip == clip) + (1 if forward else -1)
        if not 0 <= place < len(placed) or (neighbour := self._opened.get(placed[place].clip)) is None:
            return None
        last_s = neighbour.index.offset_of(neighbour.index.count - 1) if neighbour.index.count else 0.0
        return self.wall_of(placed[place].clip, 0.0 if forward else last_s)

    # --- showing it

    def put(self, lane: str, hit: Hit | None) -> None:
        """Show this moment on a lane."""
        deck = self._decks[lane]
        before = deck.clip
        opened = self._opened.get(hit[0]) if hit is not None else None
        if hit is None or opened is None:
            deck.unload()
            self.absent.emit(lane, hit is not None)
        else:
            deck.load(opened)
            if deck.transport is not None:
                deck.transport.seek(hit[1])
            if opened.index.count == 0:
                self.blind.emit(lane)
        if deck.clip is not before:
            self.changed.emit(lane)

    def prepare(self, at_s: float, speed: float) -> None:
        """Make the clips ready that the lanes come to next, so that crossing into a file takes no time."""
        wall = later(self.wall.start, at_s)
        soon = later(wall, _PREPARE_S * speed)
        for lane, deck in self._decks.items():
            following = self.wall.next_of(lane, wall)
            opened = self._opened.get(following.clip) if following is not None else None
            if following is not None and opened is not None and following.begin <= soon:
                deck.prepare(opened)
