"""Makes speech-like sound that is a function of the moment alone, so that two cameras hear the same thing."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

RATE = 16_000  # samples a second
_HARMONICS = 24
_VOWELS = ((700, 1150), (400, 2100), (320, 800), (500, 1600), (600, 950))  # first and second formant, Hz

Samples = NDArray[np.float32]


def speech(start_s: float, seconds: float, incident: int = 0, hiss: int = 0) -> Samples:
    """Mono samples between -1 and 1 of what is heard from start_s (seconds since 1970) on, at RATE.

    incident chooses who talks; equal values hear the same voices at the same moment. hiss chooses the
    microphone's own noise and loudness, which differ from camera to camera.
    """
    first = round(start_s * RATE)
    count = round(seconds * RATE)
    whole = [_second(second, incident) for second in range(first // RATE, (first + count) // RATE + 1)]
    heard = np.concatenate(whole)[first % RATE : first % RATE + count]
    noise = np.random.default_rng(hiss).standard_normal(count).astype(np.float32)
    loudness = 0.6 + 0.1 * (hiss % 4)
    return np.clip(heard * loudness + noise * 0.004, -1.0, 1.0).astype(np.float32)


@lru_cache(maxsize=256)
def _second(second: int, incident: int) -> Samples:
    """One whole second since 1970: up to five syllables, each silent at both ends, so that seconds join."""
    chance = np.random.default_rng((incident, second))
    sound = np.zeros(RATE, np.float32)
    if chance.random() < 0.2:  # somebody draws breath
        return sound
    edges = np.sort(chance.integers(0, RATE, size=int(chance.integers(3, 6))))
    for start, end in zip(edges, [*edges[1:], RATE], strict=True):
        if end - start > RATE // 20:
            sound[start:end] = _syllable(chance, int(end - start), (second // 4 + incident) % 2)
    return sound


def _syllable(chance: np.random.Generator, count: int, speaker: int) -> Samples:
    """A vowel of one of two voices, with a breath of noise at its beginning."""
    time = np.arange(count, dtype=np.float32) / RATE
    pitch = (115.0, 195.0)[speaker] * (1 + 0.12 * chance.standard_normal())
    first, second = _VOWELS[int(chance.integers(len(_VOWELS)))]
    voice = np.zeros(count, np.float32)
    phase = 2 * np.pi * pitch * time * (1 - 0.08 * time)
    for harmonic in range(1, _HARMONICS + 1):
        tone = pitch * harmonic
        weight = np.exp(-(((tone - first) / 180) ** 2)) + 0.5 * np.exp(-(((tone - second) / 260) ** 2))
        if weight > 0.01:
            voice += np.float32(weight) * np.sin(harmonic * phase, dtype=np.float32)
    voice += 0.15 * chance.standard_normal(count).astype(np.float32) * np.exp(-time * 40)
    shape = np.sin(np.pi * np.arange(count, dtype=np.float32) / count) ** 0.7
    return (voice * shape * 0.3).astype(np.float32)
