"""Finds by how much one camera has to be moved so that its sound falls on that of another.

The outlines of both (``media.waveform``) are laid on a grid, made comparable whatever the loudness of each
microphone (logarithm, then only what changes within a second), and compared at every shift of the search
window: the correlation of what both recorded, and nothing else. Between two steps of the grid a parabola
through the peak is exact to a few milliseconds. Sound needs 3 ms for each metre: two cameras 12 m apart are a
frame off, and no method by sound can know it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bwc_review.domain.errors import SoundUnmatched
from bwc_review.domain.progress import SILENT, Progress

NEEDED = 0.6  # confidence below which nothing is aligned
WINDOW_S = 120.0  # clocks corrected at docking are off by seconds, not by minutes
LEAST_S = 3.0  # of sound together
_STEP = 50  # grid: places a second
_HIGH_PASS_S = 1.0
_UNHEARD_S = 0.5  # so long without any sample but nought is a microphone that is off
_QUIET = 4  # of 255: quieter outlines are the rounding of the outline itself
_FLOOR = 2.0  # added before the logarithm, so that rounding near silence counts for little
_FLAT = 0.01  # a level that varies by less than a tenth of a doubling is a hum, a hiss or nothing
_CHANCE, _CERTAIN = 4.0, 8.0  # scores: unrelated speech of a few seconds stays near the first (measured)
_APART_S = 0.12  # a second peak nearer than this is the first one's own shoulder
_BLOCK = 1 << 16

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Heard:
    """The outline of one clip: 0 to 255, per_second values a second, the first at start_s (any clock)."""

    start_s: float
    per_second: int
    peaks: bytes


@dataclass(frozen=True, slots=True)
class SoundMatch:
    """shift_s: to ADD to where the moved camera stands. confidence: 0 to 1, at least ``NEEDED``."""

    shift_s: float
    confidence: float


def align_by_sound(
    fixed: Sequence[Heard],
    moved: Sequence[Heard],
    window_s: float = WINDOW_S,
    progress: Progress = SILENT,
) -> SoundMatch:
    """Compare two cameras, all clips of each, on one clock; shifts up to window_s either way are tried.

    Raises SoundUnmatched where the sound does not tell ("no_sound", "apart", "short", "quiet", "unclear").
    """
    start_s = min((one.start_s for one in (*fixed, *moved) if one.peaks), default=0.0)
    still, other = _envelope(fixed, start_s), _envelope(moved, start_s)
    if not still.is_heard.any() or not other.is_heard.any():
        raise _unmatched("no_sound")
    reach = math.ceil(window_s * _STEP)
    sums = _compare(still, other, reach, progress)
    together, least = sums[0].max(), LEAST_S * _STEP
    if together < 1:
        raise _unmatched("apart")
    is_silent = any(one.is_heard.sum() < least <= one.places for one in (still, other))
    if together < least and not is_silent:
        raise _unmatched("short")
    if is_silent or min(still.loud, other.loud) < _QUIET:
        raise _unmatched("quiet")
    score = _scores(sums, _memory(still, other))
    at = int(np.argmax(score))
    confidence = _confidence(score, at)
    if confidence < NEEDED:
        raise _unmatched("unclear", confidence)
    return SoundMatch((reach - at - _between(score, at)) / _STEP, confidence)


def _unmatched(cause: str, confidence: float = 0.0) -> SoundUnmatched:
    return SoundUnmatched(cause, math.floor(confidence * 100), round(NEEDED * 100))


@dataclass(frozen=True, slots=True)
class _Envelope:
    """One camera on the grid. level: what changes, 0 where nothing is heard; loud: 95 % are quieter; places:
    how many its clips take, heard or not.
    """

    level: Floats
    is_heard: NDArray[np.bool_]
    loud: float
    places: float


def _envelope(clips: Sequence[Heard], start_s: float) -> _Envelope:
    """All clips of a camera on the grid that begins at start_s."""
    ends = [one.start_s - start_s + len(one.peaks) / one.per_second for one in clips if one.peaks]
    count = math.ceil(max(ends, default=0.0) * _STEP)
    peaks, is_heard = np.zeros(count), np.zeros(count, np.bool_)
    for one in clips:
        if not one.peaks:
            continue
        values = np.frombuffer(one.peaks, np.uint8).astype(np.float64)
        sounds = _sounding(values, round(_UNHEARD_S * one.per_second))
        first = math.ceil((one.start_s - start_s) * _STEP)
        places = np.arange(first, min(count, first + math.ceil(len(values) / one.per_second * _STEP)))
        there = (places / _STEP - (one.start_s - start_s)) * one.per_second
        peaks[places] = np.interp(there, np.arange(len(values)), values)
        is_heard[places] = sounds[np.minimum(there.astype(np.int64), len(values) - 1)]
    loud = float(np.percentile(peaks[is_heard], 95)) if is_heard.any() else 0.0
    taken = sum(len(one.peaks) / one.per_second * _STEP for one in clips)
    return _Envelope(_changes(np.log2(peaks + _FLOOR), is_heard), is_heard, loud, taken)


def _sounding(values: Floats, longest: int) -> NDArray[np.bool_]:
    """Where a microphone was on: everywhere but in long runs of nothing at all."""
    is_on = np.ones(len(values), np.bool_)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], (values == 0).astype(np.int8), [0]))))
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if end - start >= longest:
            is_on[start:end] = False
    return is_on


def _changes(level: Floats, is_heard: NDArray[np.bool_]) -> Floats:
    """The level less its mean around: gain and its slow control are gone, syllables and knocks stay."""
    around = round(_HIGH_PASS_S * _STEP / 2)
    weight = is_heard.astype(np.float64)
    mean = _running(level * weight, around) / np.maximum(_running(weight, around), 1.0)
    return (level - mean) * weight


def _running(values: Floats, around: int) -> Floats:
    """The sum of each value and so many on either side."""
    sums = np.concatenate(([0.0], np.cumsum(values)))
    places = np.arange(len(values))
    return np.asarray(
        sums[np.minimum(places + around + 1, len(values))] - sums[np.maximum(places - around, 0)]
    )


def _compare(still: _Envelope, other: _Envelope, reach: int, progress: Progress) -> list[Floats]:
    """For each shift from -reach to reach: places heard by both, and the sums of xy, x, y, xx, yy there."""
    size = 1 << math.ceil(math.log2(_BLOCK + 2 * reach))
    totals = [np.zeros(size // 2 + 1, np.complex128) for _ in range(6)]
    count = len(still.level)
    for start in range(0, count, _BLOCK):
        progress.step(start, count)
        part = slice(start, min(start + _BLOCK, count))
        if not still.is_heard[part].any():
            continue
        x, x_on = still.level[part], still.is_heard[part].astype(np.float64)
        y = _cut(other.level, start - reach, part.stop + reach)
        y_on = _cut(other.is_heard.astype(np.float64), start - reach, part.stop + reach)
        left = [np.fft.rfft(one, size).conj() for one in (x_on, x, x * x)]
        right = [np.fft.rfft(one, size) for one in (y_on, y, y * y)]
        pairs = ((0, 0), (1, 1), (1, 0), (0, 1), (2, 0), (0, 2))
        for number, (one, two) in enumerate(pairs):
            totals[number] += left[one] * right[two]
    progress.step(count, count)
    return [np.fft.irfft(total, size)[: 2 * reach + 1] for total in totals]


def _cut(values: Floats, start: int, end: int) -> Floats:
    """Values from start to end, with noughts where there are none."""
    inside = values[max(start, 0) : max(end, 0)]
    before = min(max(-start, 0), end - start)
    return np.concatenate((np.zeros(before), inside, np.zeros(max(0, end - start - before - len(inside)))))


def _scores(sums: list[Floats], memory: float) -> Floats:
    """How unlikely each shift's agreement is by chance, in standard deviations (Fisher); a shift with too
    little sound together, or with sound that never changes, scores nothing.
    """
    count, xy, x, y, xx, yy = sums
    count = np.round(count)
    enough = count >= LEAST_S * _STEP
    held = np.maximum(count, 1.0)
    spread = np.sqrt(np.maximum(xx - x * x / held, 0.0) * np.maximum(yy - y * y / held, 0.0))
    tells = enough & (spread > _FLAT * held)
    agreement = (xy - x * y / held) / np.where(tells, spread, 1.0)
    free = np.maximum(count / memory - 3.0, 0.0)
    return np.where(tells, np.arctanh(np.clip(agreement, -0.999, 0.999)) * np.sqrt(free), 0.0)


def _memory(still: _Envelope, other: _Envelope) -> float:
    """How many places of the grid count as one, since neighbours resemble one another (Bartlett)."""
    products: list[list[float]] = []
    for one in (still, other):
        level = one.level[: _BLOCK * 4]
        power = float(level @ level) or 1.0
        products.append(
            [float(level[lag:] @ level[:-lag]) / power for lag in range(1, min(_STEP, len(level)))]
        )
    alike = sum(a * b for a, b in zip(products[0], products[1], strict=False))
    return max(1.0 + 2 * alike, 1.0)


def _confidence(score: Floats, at: int) -> float:
    """Near 1: such a peak does not come by chance, and no other comes near it. 0: any shift will do."""
    highest = float(score[at])
    if highest <= _CHANCE:
        return 0.0
    inside = score[1:-1]
    is_top = np.zeros(len(score), np.bool_)
    is_top[1:-1] = (inside >= score[:-2]) & (inside >= score[2:])
    is_top[max(0, at - round(_APART_S * _STEP)) : at + round(_APART_S * _STEP) + 1] = False
    rival = max(float(score[is_top].max(initial=0.0)), 0.0)
    strength = min((highest - _CHANCE) / (_CERTAIN - _CHANCE), 1.0)
    return (1.0 - (min(rival / highest, 1.0)) ** 2) * strength


def _between(score: Floats, at: int) -> float:
    """Where between two shifts the peak lies: the top of a parabola through it and its neighbours."""
    if not 0 < at < len(score) - 1:
        return 0.0
    before, top, after = (float(one) for one in score[at - 1 : at + 2])
    bend = before - 2 * top + after
    return 0.0 if bend >= 0 else max(-0.5, min(0.5 * (before - after) / bend, 0.5))
