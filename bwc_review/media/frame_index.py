"""Knows every frame of a clip: when it is shown, and from which key frame it can be decoded."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

_MAGIC = b"BWCI"
_VERSION = 1
_HEAD = struct.Struct(
    "<4sBBHIIqII"
)  # magic, version, by_count, rotation, time base, start, frames, key frames
LOST_S = 1e-6  # hours are kept to the microsecond: a position that was one has lost up to half of that


@dataclass(frozen=True, slots=True, eq=False)
class FrameIndex:
    """Frames in presentation order.

    pts: int64, increasing, in units of time_base as stored in the file. keyframes: int64, the indexes that a
    decoder can start from, 0 included. rotation: degrees clockwise to apply to the stored picture.
    by_count: the file does not say which decoded picture has which time stamp (AVI with B-frames): pictures
    are told apart by counting from a key frame.
    """

    time_base: Fraction
    start_pts: int
    pts: NDArray[np.int64]
    keyframes: NDArray[np.int64]
    rotation: int = 0
    by_count: bool = False

    def __post_init__(self) -> None:
        """Refuse what cannot be an index, and freeze the arrays."""
        if len(self.pts) and (not len(self.keyframes) or self.keyframes[-1] >= len(self.pts)):
            raise ValueError("frames without a key frame to decode them from")
        self.pts.setflags(write=False)
        self.keyframes.setflags(write=False)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FrameIndex) and self.to_bytes() == other.to_bytes()

    def __hash__(self) -> int:
        return hash((self.time_base, self.start_pts, len(self.pts)))

    @property
    def count(self) -> int:
        """Number of frames."""
        return len(self.pts)

    @property
    def origin_s(self) -> float:
        """The file's own time of the first frame, in seconds: 1.4 is usual in TS."""
        return float(self.start_pts * self.time_base)

    def offset_of(self, frame: int) -> float:
        """Seconds from the first frame to this one. IndexError: there is no such frame."""
        if not 0 <= frame < len(self.pts):
            raise IndexError(frame)
        base = self.time_base
        return (int(self.pts[frame]) - self.start_pts) * base.numerator / base.denominator

    def at_offset(self, seconds: float) -> int:
        """The frame on screen at this offset; the first or the last one outside. IndexError: no frames.

        The one place where a position becomes a frame: where a frame begins, that frame is meant, also after
        its position was an hour on the way.
        """
        if not len(self.pts):
            raise IndexError(0)
        ticks = (seconds + LOST_S) * self.time_base.denominator / self.time_base.numerator
        wanted = np.int64(min(max(ticks, 0.0), float(self.pts[-1] - self.start_pts))) + self.start_pts
        return max(0, int(self.pts.searchsorted(wanted, side="right")) - 1)

    def frame_of(self, pts: int) -> int | None:
        """The frame with exactly this time stamp."""
        at = int(np.searchsorted(self.pts, pts))
        return at if at < len(self.pts) and int(self.pts[at]) == pts else None

    def group_of(self, frame: int) -> tuple[int, int]:
        """First frame and end (not included) of the group that frame is decoded with."""
        at = max(0, int(np.searchsorted(self.keyframes, frame, side="right")) - 1)
        end = int(self.keyframes[at + 1]) if at + 1 < len(self.keyframes) else len(self.pts)
        first = int(self.keyframes[at])
        return min(first, frame), end

    def to_bytes(self) -> bytes:
        """The index in a compact form of this program: about a byte per hundred frames at a constant rate."""
        base, count, keys = self.time_base, len(self.pts), len(self.keyframes)
        head = _HEAD.pack(
            _MAGIC,
            _VERSION,
            self.by_count,
            self.rotation,
            base.numerator,
            base.denominator,
            self.start_pts,
            count,
            keys,
        )
        steps = np.diff(self.pts, prepend=np.int64(0)).astype("<i8").tobytes()
        return head + zlib.compress(
            steps + np.diff(self.keyframes, prepend=np.int64(0)).astype("<i8").tobytes()
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> FrameIndex:
        """The index that to_bytes wrote. ValueError: it did not write these bytes."""
        try:
            magic, version, by_count, rotation, over, under, start, count, keys = _HEAD.unpack_from(data)
            if magic != _MAGIC or version != _VERSION:
                raise ValueError("not a frame index of this version")
            steps = np.frombuffer(zlib.decompress(data[_HEAD.size :]), "<i8")
            base = Fraction(over, under)
        except (struct.error, zlib.error, ZeroDivisionError) as error:
            raise ValueError("not a frame index") from error
        if len(steps) != count + keys:
            raise ValueError("frame index of the wrong length")
        pts = np.cumsum(steps[:count], dtype=np.int64)
        return cls(base, start, pts, np.cumsum(steps[count:], dtype=np.int64), rotation, bool(by_count))
