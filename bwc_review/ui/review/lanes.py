"""Knows which clip lies where on the wall clock of a visit, and puts each lane to a moment of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from bwc_review.domain.clip import ClipId
from bwc_review.domain.moments import later, seconds_between
from bwc_review.domain.onward import onward
from bwc_review.domain.wall_clock import Placement, WallClock
from bwc_review.ui.review.deck import Deck
from bwc_review.ui.review.followers import Hit
from bwc_review.ui.review.needs import OpenClip
from bwc_review.ui.review.stretch import Stretch

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
        self._held: dict[str, ClipId] = {}  # of each lane what it was put to last, open or not

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

    def here(self, at_s: float) -> dict[str, Hit]:
        """The same for who goes on: where two files overlap, a lane stays in the one it is in."""
        return self.wall.at(later(self.wall.start, at_s), self._held.values())

    def held(self, lane: str) -> ClipId | None:
        """The clip a lane is in, open or not; None where it has none at this moment."""
        return self._held.get(lane)

    def wall_of(self, clip: ClipId, offset_s: float) -> float:
        """The position of a moment of a clip."""
        return seconds_between(self.wall.start, self.wall.wall_of(clip, offset_s))

    def lane_of(self, clip: ClipId) -> str:
        """Where this clip lies."""
        return self.wall.of_clip(clip).lane

    def first(self, lane: str) -> Hit:
        """The beginning of the lane's first clip."""
        return self.wall.of_lane(lane)[0].clip, 0.0

    def onward(self, lane: str, at_s: float, *, forward: bool) -> tuple[str, Hit] | None:
        """The lane and the moment where playing goes on when this one has no more; None at the very end."""
        wall = later(self.wall.start, at_s)
        found = onward(self.wall, lane, self._held.get(lane), wall, self._opened, forward=forward)
        return None if found is None else (found.lane, (found.clip, found.offset_s))

    def stretch(self, lane: str, span: tuple[float, float]) -> Stretch | None:
        """A span on a lane, as far as it has clips there; None where it lies in one of them or in none."""
        wall = self.wall
        start, end = later(wall.start, span[0]), later(wall.start, span[1])
        within = [one for one in wall.of_lane(lane) if one.begin <= end and start < one.end]
        if len(within) < 2:
            return None
        first, last = within[0], within[-1]
        into_s = max(0.0, seconds_between(first.begin, start))
        until_s = min(last.duration_s, seconds_between(last.begin, end))
        return Stretch((first.clip, into_s), (last.clip, until_s))

    def over_the_edge(self, clip: ClipId, *, forward: bool) -> Hit | None:
        """The first frame of the lane's clip after this one, or the last of the one before it; None where
        there is none, or it is not open.
        """
        beside = self.wall.beside(clip, forward=forward)
        if beside is None or (neighbour := self._opened.get(beside.clip)) is None:
            return None
        last_s = neighbour.index.offset_of(neighbour.index.count - 1) if neighbour.index.count else 0.0
        return beside.clip, 0.0 if forward else last_s

    def _following(self, lane: str, wall: datetime) -> Placement | None:
        if (clip := self._held.get(lane)) is not None:
            return self.wall.beside(clip, forward=True)
        return self.wall.next_of(lane, wall)

    # --- showing it

    def put(self, lane: str, hit: Hit | None) -> None:
        """Show this moment on a lane."""
        deck = self._decks[lane]
        before = deck.clip
        opened = self._opened.get(hit[0]) if hit is not None else None
        self._held.pop(lane, None)
        if hit is not None:
            self._held[lane] = hit[0]
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
            following = self._following(lane, wall)
            opened = self._opened.get(following.clip) if following is not None else None
            if following is None or opened is None:
                continue
            held = self._held.get(lane)
            until = following.begin if held is None else max(following.begin, self.wall.of_clip(held).end)
            if until <= soon:
                deck.prepare(opened)
