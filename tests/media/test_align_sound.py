"""Aligning by sound: a shift that is known comes back to a fraction of a frame, and what tells nothing is
refused.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from bwc_review.domain.errors import Cancelled, SoundUnmatched
from bwc_review.media.align_sound import NEEDED, Heard, align_by_sound
from bwc_review.media.scene import Scene, make_clip
from bwc_review.media.speech import RATE, speech
from bwc_review.media.waveform import waveform

STEPS = 50
FROM = 1_790_000_000  # seconds since 1970
EXACT_S = 0.012  # a third of a frame at 25 a second

Sound = NDArray[np.float32]


def outline(sound: Sound) -> bytes:
    """What ``media.waveform`` keeps of a sound."""
    size = RATE // STEPS
    count = len(sound) // size
    loudest = np.abs(sound[: count * size]).reshape(count, size).max(axis=1)
    return bytes(np.minimum(loudest * 255, 255).astype(np.uint8))


def noise(count: int, seed: int, loud: float) -> Sound:
    return (np.random.default_rng(seed).standard_normal(count) * loud).astype(np.float32)


def levelled(sound: Sound) -> Sound:
    """What the automatic gain of a microphone does: loud stretches quieter, quiet ones louder."""
    heard = np.concatenate((np.zeros(RATE), np.cumsum(np.abs(sound))))
    around = (heard[RATE:] - heard[:-RATE]) / RATE + 0.02
    return np.asarray(np.clip(sound / around * 0.15, -1, 1), np.float32)


def refusal(fixed: list[Heard], moved: list[Heard]) -> SoundUnmatched:
    with pytest.raises(SoundUnmatched) as refused:
        align_by_sound(fixed, moved)
    assert refused.value.needed == round(NEEDED * 100)
    assert refused.value.confidence < refused.value.needed
    return refused.value


@settings(max_examples=25, deadline=None)
@given(
    begin_s=st.integers(0, 5_000),
    shift_s=st.floats(-5, 5),
    lead_s=st.floats(-3, 3),
    gain=st.floats(0.15, 1.0),
    hiss=st.floats(0.0, 0.008),
    has_auto_gain=st.booleans(),
)
def test_a_known_shift_is_found_whatever_gain_noise_and_start(
    begin_s: int, shift_s: float, lead_s: float, gain: float, hiss: float, has_auto_gain: bool
) -> None:
    true_s = FROM + begin_s * 40
    one = speech(true_s, 30, hiss=1)
    other = speech(true_s + 3 + lead_s - shift_s, 26, hiss=2) * np.float32(gain)
    other += noise(len(other), begin_s, hiss)
    heard = Heard(3 + lead_s, STEPS, outline(levelled(other) if has_auto_gain else other))
    found = align_by_sound([Heard(0.0, STEPS, outline(one))], [heard])
    assert abs(found.shift_s + shift_s) < EXACT_S
    assert NEEDED <= found.confidence <= 1.0


@settings(max_examples=25, deadline=None)
@given(begin_s=st.integers(0, 5_000), seconds=st.sampled_from((4, 6, 10, 30)), shift_s=st.floats(-2, 2))
def test_unrelated_speech_is_refused(begin_s: int, seconds: int, shift_s: float) -> None:
    here = speech(FROM + begin_s * 40, seconds, hiss=1)
    elsewhere = speech(FROM + 10_000_000 + begin_s * 40, seconds, incident=5, hiss=2)
    fixed, moved = Heard(0.0, STEPS, outline(here)), Heard(shift_s, STEPS, outline(elsewhere))
    assert refusal([fixed], [moved]).cause == "unclear"


TIME = np.arange(60 * RATE) / RATE
TONE = (np.sin(2 * np.pi * 440 * TIME) * 0.5).astype(np.float32)


@pytest.mark.parametrize("period_s", [0.2, 0.5, 1.0, 3.3])
def test_an_alarm_that_repeats_itself_fits_everywhere_and_is_refused(period_s: float) -> None:
    alarm = TONE * (TIME % period_s < period_s / 4)
    one = Heard(0.0, STEPS, outline(alarm + noise(len(alarm), 1, 0.004)))
    two = Heard(0.0, STEPS, outline(alarm * 0.3 + noise(len(alarm), 2, 0.006)))
    assert refusal([one], [two]).cause == "unclear"


@pytest.mark.parametrize(
    ("sound", "cause"),
    [
        (TONE, "unclear"),
        (noise(len(TONE), 3, 0.05), "unclear"),
        (noise(len(TONE), 3, 0.001), "quiet"),
        (speech(FROM, 2, hiss=2), "short"),
        (np.concatenate((TONE[: 9 * RATE] * 0, speech(FROM, 2, hiss=2), TONE[: 9 * RATE] * 0)), "quiet"),
        (TONE * 0, "no_sound"),
        (TONE[:0], "no_sound"),
    ],
    ids=[
        "constant tone",
        "noise",
        "next to nothing",
        "two seconds",
        "two seconds in silence",
        "microphone off",
        "no track",
    ],
)
def test_sound_that_tells_nothing_is_refused(sound: Sound, cause: str) -> None:
    talk = speech(FROM, 60, hiss=1)
    assert refusal([Heard(0.0, STEPS, outline(talk))], [Heard(0.0, STEPS, outline(sound))]).cause == cause
    assert refusal([Heard(0.0, STEPS, outline(sound))], [Heard(0.0, STEPS, outline(talk))]).cause == cause


@pytest.mark.parametrize(("start_s", "cause"), [(2.5, "short"), (400.0, "apart"), (-400.0, "apart")])
def test_cameras_that_were_hardly_or_never_on_together_are_refused(start_s: float, cause: str) -> None:
    talk = outline(speech(FROM, 60, hiss=1))
    other = talk[: 2 * STEPS] if cause == "short" else talk
    assert refusal([Heard(0.0, STEPS, talk)], [Heard(start_s, STEPS, other)]).cause == cause


def test_the_files_of_a_camera_count_as_one_and_each_begins_where_it_began() -> None:
    whole = outline(speech(FROM, 40, hiss=1))
    parts = [(0.0, 4.0), (4.007, 9.0), (21.5, 8.0)]  # none of them long enough to be sure by itself
    files = [
        Heard(2.0 + start, STEPS, outline(speech(FROM + 1.25 + start, seconds, hiss=3)))
        for start, seconds in parts
    ]
    found = align_by_sound([Heard(0.0, STEPS, whole)], files)
    assert found.shift_s == pytest.approx(-0.75, abs=EXACT_S)
    back = align_by_sound(files, [Heard(0.0, STEPS, whole)])
    assert back.shift_s == pytest.approx(0.75, abs=EXACT_S)


def test_a_lead_without_sound_and_another_density_do_no_harm() -> None:
    talk = speech(FROM, 40, hiss=1)
    muted = speech(FROM + 0.3, 40, hiss=2)
    muted[: 12 * RATE] = 0.0  # the camera keeps pictures of before the button, and no sound
    fine = RATE // 100
    dense = np.abs(muted[: len(muted) // fine * fine]).reshape(-1, fine).max(axis=1) * 255
    found = align_by_sound(
        [Heard(0.0, STEPS, outline(talk))], [Heard(0.0, 100, dense.astype(np.uint8).tobytes())]
    )
    assert found.shift_s == pytest.approx(0.3, abs=EXACT_S)


def test_the_search_stays_in_its_window() -> None:
    talk = outline(speech(FROM, 60, hiss=1))
    far = outline(speech(FROM + 9.0, 40, hiss=2))
    assert align_by_sound(
        [Heard(0.0, STEPS, talk)], [Heard(0.0, STEPS, far)], window_s=10
    ).shift_s == pytest.approx(9.0, abs=EXACT_S)
    with pytest.raises(SoundUnmatched):
        align_by_sound([Heard(0.0, STEPS, talk)], [Heard(0.0, STEPS, far)], window_s=8)


def test_two_twelve_hour_recordings_are_compared_in_pieces_and_can_be_stopped() -> None:
    long = np.random.default_rng(7).integers(0, 255, 12 * 3600 * STEPS, dtype=np.uint8).tobytes()
    told: list[tuple[int, int]] = []

    class Told:
        def step(self, done: int, total: int, what: str = "") -> None:
            told.append((done, total))

    found = align_by_sound([Heard(0.0, STEPS, long)], [Heard(7.0, STEPS, long)], progress=Told())
    assert found.shift_s == pytest.approx(-7.0, abs=EXACT_S)
    assert len(told) > 20
    assert told[-1] == (len(long), len(long))

    class Stopped:
        def step(self, done: int, total: int, what: str = "") -> None:
            if done > total // 2:
                raise Cancelled

    with pytest.raises(Cancelled):
        align_by_sound([Heard(0.0, STEPS, long)], [Heard(7.0, STEPS, long)], progress=Stopped())


@pytest.fixture(scope="module")
def outline_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int, float], Heard]:
    """The waveform of a real clip of the scene, as it is made at docking: AAC, MP4, decoded again."""

    def make(view: int, late_s: float) -> Heard:
        start = datetime(2026, 11, 12, 13, 3, 20, tzinfo=UTC)
        path = tmp_path_factory.mktemp("sound") / f"{view}.mp4"
        real = start + timedelta(seconds=late_s)
        make_clip(path, Scene(start, 20.0, 5, (64, 48), view=view, real_start=real))
        made = waveform(io.BytesIO(Path(path).read_bytes()))
        return Heard(0.0, made.per_second, made.peaks)

    return make


def test_two_real_clips_are_aligned_to_a_fraction_of_a_frame(
    outline_of: Callable[[int, float], Heard],
) -> None:
    found = align_by_sound([outline_of(0, 0.0)], [outline_of(1, 0.48)])
    assert found.shift_s == pytest.approx(0.48, abs=EXACT_S)
    assert found.confidence > 0.85
