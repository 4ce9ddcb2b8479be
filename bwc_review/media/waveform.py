"""Makes the outline of a clip's sound, one peak for each small step of time."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.container import InputContainer
from av.error import FFmpegError
from numpy.typing import NDArray

from bwc_review.domain.progress import SILENT, Progress
from bwc_review.media.frame_index import FrameIndex
from bwc_review.media.source import opened

_MAGIC = b"BWCW\x01"
_HEAD = struct.Struct("<HI")  # peaks a second, peaks
_LONGEST_S = 48 * 3600  # a time stamp beyond is a fault of the file, not a place on a timeline
_BATCH = 256  # decoded blocks looked at together
_FULL_SCALE = {"u1": 128.0, "i2": 32768.0, "i4": 2147483648.0, "f4": 1.0, "f8": 1.0}


@dataclass(frozen=True, slots=True)
class Waveform:
    """Loudest sample of each step, 0 (silence) to 255 (full scale); step n begins at n / per_second seconds
    from the first frame of the clip. No peaks: no sound.
    """

    per_second: int
    peaks: bytes

    def to_bytes(self) -> bytes:
        """The outline in a form of this program."""
        return _MAGIC + _HEAD.pack(self.per_second, len(self.peaks)) + self.peaks

    @classmethod
    def from_bytes(cls, data: bytes) -> Waveform:
        """The outline that to_bytes wrote. ValueError: it did not write these bytes."""
        start = len(_MAGIC) + _HEAD.size
        if not data.startswith(_MAGIC) or len(data) < start:
            raise ValueError("not a waveform")
        per_second, count = _HEAD.unpack_from(data, len(_MAGIC))
        if len(data) != start + count or not per_second:
            raise ValueError("waveform of the wrong length")
        return cls(per_second, data[start:])


def waveform(
    stream: BinaryIO,
    per_second: int = 50,
    index: FrameIndex | None = None,
    progress: Progress = SILENT,
) -> Waveform:
    """The outline of the first sound track; where there is none, or none that decodes, no peaks.

    index puts zero at the first picture; without it zero is the first sound. Bad media never raises; what the
    stream itself raises, and Cancelled from progress, goes through.
    """
    outline = _Outline(per_second)
    try:
        with opened(stream) as container:
            whole = max(1, (container.duration or 0) // av.time_base)
            for blocks in _batches(container):
                outline.add(blocks, None if index is None else index.origin_s)
                progress.step(min(len(outline.peaks) // per_second, whole), whole)
    except FFmpegError:  # it does not open, or breaks off: what was heard until then is what there is
        pass
    return Waveform(per_second, outline.peaks[: outline.end].tobytes())


def _batches(container: InputContainer) -> Iterator[list[AudioFrame]]:
    """Decoded sound, many blocks at a time; damaged packets are passed over."""
    track = next((track for track in container.streams.audio if track.codec_context is not None), None)
    if track is None:
        return
    blocks: list[AudioFrame] = []
    for packet in container.demux(track):
        try:
            blocks += track.decode(packet)
        except FFmpegError:
            continue
        if len(blocks) >= _BATCH:
            yield blocks
            blocks = []
    if blocks:
        yield blocks


class _Outline:
    """Peaks so far; grows as sound comes in."""

    def __init__(self, per_second: int) -> None:
        self.peaks: NDArray[np.uint8] = np.zeros(per_second * 600, np.uint8)
        self.end = 0
        self._per_second = per_second
        self._origin_s: float | None = None

    def add(self, blocks: list[AudioFrame], origin_s: float | None) -> None:
        """Lay decoded blocks on the outline, each run without gap in one go."""
        run: list[NDArray[np.float32]] = []
        start_s = next_s = 0.0
        for block in blocks:
            if block.time is None or not block.rate or not block.samples:
                continue
            if self._origin_s is None:
                self._origin_s = block.time if origin_s is None else origin_s
            at = block.time - self._origin_s
            if run and abs(at - next_s) > 0.5 / self._per_second:
                self._lay(run, start_s, next_s)
                run = []
            if not run:
                start_s = at
            run.append(_loudness(block))
            next_s = at + block.samples / block.rate
        self._lay(run, start_s, next_s)

    def _lay(self, run: list[NDArray[np.float32]], start_s: float, end_s: float) -> None:
        if not run or end_s <= 0 or end_s > _LONGEST_S:
            return
        samples = np.concatenate(run)
        rate = len(samples) / (end_s - start_s)
        skip = max(0, round(-start_s * rate))  # sound before the first picture
        samples, start_s = samples[skip:], max(0.0, start_s)
        first, last = int(start_s * self._per_second), int(np.ceil(end_s * self._per_second))
        edges = ((np.arange(first, last) / self._per_second - start_s) * rate).astype(np.int64).clip(0)
        edges = edges[edges < len(samples)]
        if not len(edges):
            return
        loud = np.minimum(np.maximum.reduceat(samples, edges) * 255, 255).astype(np.uint8)
        end = first + len(loud)
        if end > len(self.peaks):
            self.peaks = np.concatenate([self.peaks, np.zeros(max(end, len(self.peaks)), np.uint8)])
        np.maximum(self.peaks[first:end], loud, out=self.peaks[first:end])
        self.end = max(self.end, end)


def _loudness(block: AudioFrame) -> NDArray[np.float32]:
    """Absolute value of each sample, 0 to 1, the louder of its channels."""
    samples = np.asarray(block.to_ndarray())
    if not block.format.is_planar:
        samples = samples.reshape(-1, block.layout.nb_channels).T
    kind = samples.dtype.str[1:]
    level = samples.astype(np.float32)
    if kind == "u1":
        level -= 128.0
    level = np.abs(level)
    loudest = level[0] if len(level) == 1 else level.max(axis=0)
    return np.asarray(loudest / np.float32(_FULL_SCALE.get(kind, 1.0)), np.float32)
