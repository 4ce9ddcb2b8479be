"""Knows what lies where on the timeline, in seconds and pixels. No Qt.

Seconds count from the start of the wall clock; pixels from the left edge of the track.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Protocol

from bwc_review.domain.clip import ClipId
from bwc_review.domain.mark import Mark, MarkId, MarkKind
from bwc_review.domain.moments import later, seconds_between
from bwc_review.domain.prerecord import Lead
from bwc_review.domain.recording import SAID_S
from bwc_review.domain.wall_clock import WallClock
from bwc_review.ui.review.timeline_scale import Tick, ticks
from bwc_review.ui.review.timeline_window import TimeWindow

_CLOSEST_FRAMES = 8  # a clip with more frames a second can be looked at closer still
_FRAME_PART = 0.75  # of a tile: from this width on a frame has a tile of its own
_NEAR_PX = 5
_NO_FRAME_S = 0.04  # where a clip has none

Span = tuple[float, float]


class FrameTimes(Protocol):
    """When each frame is shown. ``media.frame_index.FrameIndex`` happens to be one."""

    @property
    def count(self) -> int:
        """Number of frames."""

    def at_offset(self, seconds: float) -> int:
        """The frame on screen that many seconds after the first, kept inside the clip."""

    def offset_of(self, frame: int) -> float:
        """Seconds from the first frame to this one."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One clip on its lane."""

    clip: ClipId
    lane: int
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Break:
    """What does not fit between two clips of a lane: nothing recorded, or recorded twice."""

    lane: int
    start_s: float
    end_s: float
    is_gap: bool


@dataclass(frozen=True, slots=True)
class MarkPiece:
    """One mark where it stands; end_s equals start_s for a point."""

    mark: MarkId
    kind: MarkKind
    start_s: float
    end_s: float
    text: str
    clip: ClipId


@dataclass(frozen=True, slots=True)
class SeenRow:
    """What one person watched, or several together. No name: the first row is oneself, a later one others."""

    name: str
    spans: tuple[Span, ...]
    people: tuple[tuple[str, tuple[Span, ...]], ...] = ()  # of a row of several: each with their spans


@dataclass(frozen=True, slots=True)
class Tile:
    """The place of one small picture: at_s is the moment it stands for, in seconds from the first frame.

    frame: the frame it stands for, where each frame has a tile of its own; else None.
    """

    x: float
    width: float
    at_s: float
    frame: int | None = None


class TimelineModel(TimeWindow):
    """The stretch of a wall clock in view, and everything placed on it."""

    def __init__(self, wall: WallClock, zone: tzinfo) -> None:
        super().__init__(_length_s(wall))
        self._zone = zone
        self.lanes: tuple[str, ...] = wall.lanes
        self.notes: dict[str, tuple[str, str]] = {}  # of a lane: short words under its name, and the whole
        self._given: tuple[tuple[Mark, str], ...] = ()
        self._lay(wall)
        self.marks: tuple[MarkPiece, ...] = ()
        self._leads: dict[ClipId, Lead] = {}
        self._frames: dict[ClipId, FrameTimes] = {}
        self.seen: tuple[SeenRow, ...] = (SeenRow("", ()),)
        self.entry_s: float | None = None  # "in" and "out" of the span being chosen
        self.exit_s: float | None = None
        self.loop: Span | None = None  # what is played over and over

    def _lay(self, wall: WallClock) -> None:
        self._wall = wall
        self.length_s = _length_s(wall)
        self.pieces = tuple(
            Piece(one.clip, number, self._seconds(one.begin), self._seconds(one.end))
            for number, lane in enumerate(self.lanes)
            for one in wall.of_lane(lane)
        )
        self.breaks = tuple(
            one
            for number, lane in enumerate(self.lanes)
            for one in self._breaks(wall, lane, number)
            if one.end_s - one.start_s > SAID_S
        )

    def _breaks(self, wall: WallClock, lane: str, number: int) -> list[Break]:
        """Between the first clip of a lane and its last one; before and after, the camera was off."""
        clips = wall.of_lane(lane)
        first, last = clips[0].begin, max(one.end for one in clips)
        spans = [(begin, end, True) for begin, end in wall.gaps(lane) if first <= begin and end <= last]
        spans += [(begin, end, False) for begin, end in wall.overlaps(lane)]
        return [
            Break(number, self._seconds(begin), self._seconds(end), is_gap) for begin, end, is_gap in spans
        ]

    def realign(self, wall: WallClock, later_s: float) -> None:
        """The same clips lie otherwise. later_s: by how much later the moment shown stands now; it stays at
        its pixel, unless everything was in view: then everything still is. The span being chosen stays where
        it is. What was seen has to be told anew.
        """
        was_whole = self.is_whole
        self._lay(wall)
        self.shift(later_s)
        if was_whole and not self.is_whole:
            self.fit()
        if self.entry_s is not None:
            self.entry_s = max(0.0, self.entry_s + later_s)
        if self.exit_s is not None:
            self.exit_s = min(self.length_s, self.exit_s + later_s)
        self.set_marks(self._given)

    # --- what is placed

    def set_marks(self, marks: Iterable[tuple[Mark, str]]) -> None:
        """Place these marks with their words; marks of clips that are not here are left out."""
        self._given = tuple(marks)
        placed = []
        known = {piece.clip for piece in self.pieces}
        for mark, text in self._given:
            if mark.clip in known:
                start = self.place(mark.clip, mark.start.offset_s)
                end = start if mark.end is None else self.place(mark.clip, mark.end.offset_s)
                placed.append(MarkPiece(mark.id, mark.kind, start, end, text, mark.clip))
        self.marks = tuple(sorted(placed, key=lambda one: (one.start_s, one.end_s)))

    def know_leads(self, leads: Mapping[ClipId, Lead]) -> None:
        """What clips hold from before the button."""
        self._leads = dict(leads)

    @property
    def leads(self) -> tuple[tuple[Piece, Lead], ...]:
        """These stretches where they lie; what one file has from before the button ends with it."""
        return tuple(
            (replace(piece, end_s=min(piece.end_s, piece.start_s + lead.seconds)), lead)
            for piece in self.pieces
            if (lead := self._leads.get(piece.clip)) is not None
        )

    def lead_at(self, lane: int, at_s: float) -> Lead | None:
        """What is known of a position before the button."""
        found = (lead for one, lead in self.leads if one.lane == lane and one.start_s <= at_s < one.end_s)
        return next(found, None)

    def know_frames(self, clip: ClipId, frames: FrameTimes) -> None:
        """When each frame of a clip is shown: marks snap to them, and the closest view is one of frames."""
        if frames.count > 1:
            self._frames[clip] = frames
            length_s = frames.offset_of(frames.count - 1) / (frames.count - 1)
            self.closest_s = min(self.closest_s, max(length_s * _CLOSEST_FRAMES, 0.01))

    def snap(self, clip: ClipId, at_s: float) -> float:
        """The position of the frame of a clip on screen at at_s, kept inside the clip."""
        piece = next(one for one in self.pieces if one.clip == clip)
        inside = max(piece.start_s, min(at_s, piece.end_s))
        frames = self._frames.get(clip)
        if frames is None:
            return inside
        return self.place(clip, frames.offset_of(frames.at_offset(inside - piece.start_s)))

    def beside(self, clip: ClipId, at_s: float, by: int) -> float:
        """The position of the frame that many frames after the one at at_s, kept inside the clip."""
        start_s = self.place(clip, 0.0)
        if (frames := self._frames.get(clip)) is None:
            return self.snap(clip, at_s + by * _NO_FRAME_S)
        number = frames.at_offset(at_s - start_s) + by
        return self.place(clip, frames.offset_of(max(0, min(number, frames.count - 1))))

    def place(self, clip: ClipId, offset_s: float) -> float:
        """Where a moment of a clip stands."""
        return self._seconds(self._wall.wall_of(clip, offset_s))

    def wall(self, at_s: float) -> datetime:
        """The hour of a position; aware, in the station's zone."""
        return later(self._wall.start, at_s).astimezone(self._zone)

    def _seconds(self, moment: datetime) -> float:
        return seconds_between(self._wall.start, moment)

    @property
    def span(self) -> Span | None:
        """The span being chosen, once it has both ends."""
        return None if self.entry_s is None or self.exit_s is None else (self.entry_s, self.exit_s)

    def parts(self, lane: int, span: Span) -> tuple[tuple[tuple[ClipId, float, float], ...], bool]:
        """What a span is made of on a lane: clips, with the seconds into each; and whether that is all of it.

        Where two clips overlap, the second one counts from the end of the first.
        """
        found, reached, end_s, is_whole = [], span[0], span[1], True
        for piece in self.pieces:
            start_s, last_s = max(reached, piece.start_s), min(end_s, piece.end_s)
            if piece.lane == lane and last_s > start_s:
                is_whole = is_whole and start_s - reached <= SAID_S
                found.append((piece.clip, start_s - piece.start_s, last_s - piece.start_s))
                reached = last_s
        return tuple(found), is_whole and end_s - reached <= SAID_S

    # --- what is drawn

    def ticks(self, least_px: float) -> tuple[Tick, ...]:
        """Round hours at least least_px apart, with as many digits as their distance asks for."""
        return ticks(self, self.wall(0.0), least_px)

    def tiles(self, piece: Piece, tile_px: float) -> tuple[Tile, ...]:
        """Places for small pictures side by side over what is in view of a clip, without gaps.

        Each stands for the middle of its place; where frames are wide enough each has a tile of its own, as
        wide as the frame is long.
        """
        if tile_px < 1:
            return ()
        if self._frame_px(piece.clip) >= tile_px * _FRAME_PART:
            return self._frame_tiles(piece)
        left, right = self.x_of(piece.start_s), self.x_of(piece.end_s)
        tiles = []
        first = max(0, int((0 - left) // tile_px))
        x = left + first * tile_px
        while x < min(right, self.width):
            width = min(tile_px, right - x)
            tiles.append(Tile(x, width, self.shown_at(x + width / 2) - piece.start_s))
            x += tile_px
        return tuple(tiles)

    def frame_edges(self, piece: Piece, least_px: float) -> tuple[float, ...]:
        """The pixels at which the frames in view of a clip begin; none where they are narrower than that."""
        if self._frame_px(piece.clip) < least_px:
            return ()
        return tuple(tile.x for tile in self._frame_tiles(piece) if 0 <= tile.x <= self.width)

    def _frame_px(self, clip: ClipId) -> float:
        """The usual width of a frame of a clip; 0 where its frames are not known."""
        frames = self._frames.get(clip)
        if frames is None:
            return 0.0
        return frames.offset_of(frames.count - 1) / (frames.count - 1) * self.px_per_s

    def _frame_tiles(self, piece: Piece) -> tuple[Tile, ...]:
        frames = self._frames[piece.clip]
        number = frames.at_offset(self.from_s - piece.start_s)
        tiles = []
        while number < frames.count:
            at_s = frames.offset_of(number)
            is_last = number + 1 == frames.count
            end_s = piece.end_s - piece.start_s if is_last else frames.offset_of(number + 1)
            x = self.x_of(piece.start_s + at_s)
            if x >= self.width:
                break
            if (right := self.x_of(piece.start_s + max(end_s, at_s))) > 0:
                tiles.append(Tile(x, right - x, at_s, number))
            number += 1
        return tuple(tiles)

    def columns(self, piece: Piece, per_second: float, peaks: bytes, step_px: int) -> list[tuple[float, int]]:
        """The loudest peak (0 to 255) in each column of step_px pixels of a clip, with the column's pixel."""
        left, right = max(self.x_of(piece.start_s), 0.0), min(self.x_of(piece.end_s), self.width)
        result = []
        x = left
        while x < right:
            start = (self.shown_at(x) - piece.start_s) * per_second
            end = start + step_px / self.px_per_s * per_second
            part = peaks[max(int(start), 0) : max(int(end), int(start) + 1)]
            result.append((x, max(part, default=0)))
            x += step_px
        return result

    # --- what is under the pointer

    def piece_at(self, lane: int, at_s: float) -> Piece | None:
        """The clip of a lane at a position; the later one where two overlap."""
        found = [one for one in self.pieces if one.lane == lane and one.start_s <= at_s < one.end_s]
        return found[-1] if found else None

    def break_at(self, lane: int, at_s: float) -> Break | None:
        """What does not fit at a position of a lane."""
        found = (one for one in self.breaks if one.lane == lane and one.start_s <= at_s < one.end_s)
        return next(found, None)

    def mark_at(self, x: float) -> MarkPiece | None:
        """The mark under a pixel of the mark lane: points before spans, the nearest first."""
        near = [
            one
            for one in self.marks
            if self.x_of(one.start_s) - _NEAR_PX <= x <= self.x_of(one.end_s) + _NEAR_PX
        ]
        return min(
            near, key=lambda one: (one.end_s - one.start_s, abs(self.x_of(one.start_s) - x)), default=None
        )

    def seen_at(self, row: int, at_s: float) -> tuple[tuple[str, Span], ...]:
        """Who of a row watched this moment, by name ("" is oneself), and the whole span around it."""
        if not 0 <= row < len(self.seen):
            return ()
        shown = self.seen[row]
        return tuple(
            (name, span)
            for name, spans in shown.people or ((shown.name, shown.spans),)
            for span in spans
            if span[0] <= at_s <= span[1]
        )

    def edge_at(self, x: float) -> tuple[MarkPiece, bool] | None:
        """The edge of a span under a pixel; True is its end."""
        for one in self.marks:
            if one.end_s > one.start_s:
                if abs(self.x_of(one.end_s) - x) <= _NEAR_PX:
                    return one, True
                if abs(self.x_of(one.start_s) - x) <= _NEAR_PX:
                    return one, False
        return None


def _length_s(wall: WallClock) -> float:
    return seconds_between(wall.start, wall.end)


def nearest(times_s: Sequence[float], at_s: float) -> int:
    """Index of the time nearest to at_s; times_s is rising and not empty."""
    after = bisect_left(times_s, at_s)
    if after == 0:
        return 0
    if after == len(times_s) or at_s - times_s[after - 1] <= times_s[after] - at_s:
        return after - 1
    return after
