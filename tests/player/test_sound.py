"""What is heard: tones played through the real libVLC into a file, and measured there."""

from __future__ import annotations

import io
import math
import wave
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from bwc_review.player import instance
from bwc_review.player.engine import BOOSTS_DB, Aim, Begun, Ended, Moved, Reel, Showed, Sound
from bwc_review.player.equalizer import curve_of
from bwc_review.player.vlc_engine import Vlc

TONES_HZ = (100, 400, 1000, 2000)
LEVEL = 0.02  # of each tone: quiet speech
SECONDS = 1.5


def tones(rate: int, level: float = LEVEL, seconds: float = SECONDS) -> bytes:
    """A WAV file of all tones at once."""
    at = np.arange(int(rate * seconds)) / rate
    wanted = sum(level * np.sin(2 * math.pi * tone * at) for tone in TONES_HZ)
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((np.asarray(wanted) * 32767).astype("<i2").tobytes())
    return out.getvalue()


class Memory:
    """Bytes that play."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    @property
    def size(self) -> int:
        return len(self._data)

    def read(self, offset: int, length: int) -> bytes:
        return self._data[offset : offset + length]


def heard(file: Path) -> tuple[NDArray[np.float32], int]:
    """The samples libVLC gave to its sound output, and their rate."""
    raw = file.read_bytes()
    begin = raw.find(b"data") + 8
    channels, rate = int.from_bytes(raw[22:24], "little"), int.from_bytes(raw[24:28], "little")
    samples = np.frombuffer(raw[begin : len(raw) - (len(raw) - begin) % (4 * channels)], "<f4")
    return samples.reshape(-1, channels)[:, 0], rate


def levels_db(samples: NDArray[np.float32], rate: int) -> dict[int, float]:
    """How much louder each tone is than it was recorded."""
    at = np.arange(len(samples)) / rate
    amplitudes = {tone: 2 * abs(np.mean(samples * np.exp(-2j * math.pi * tone * at))) for tone in TONES_HZ}
    return {tone: 20 * math.log10(max(amount, 1e-9) / LEVEL) for tone, amount in amplitudes.items()}


def middle(samples: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    """One second of it, a whole number of periods of every tone, after the filters have settled."""
    return samples[int(rate * 0.3) :][:rate]


@pytest.fixture
def sound_file(tmp_path: Path) -> Path:
    return tmp_path / "heard.wav"


@pytest.fixture
def file_vlc(sound_file: Path) -> Vlc:
    """libVLC whose sound goes into a file."""
    return Vlc("--aout=afile", f"--audiofile-file={sound_file}", "--audiofile-format=float32")


def play_through(vlc: Vlc, data: bytes, sound: Sound, told: Any, seconds: float = SECONDS) -> None:
    engine = vlc.open(Reel(Memory(data), 0, 0, seconds), told)
    try:
        engine.set_sound(sound)
        engine.play(Aim(0.0, 0.0))
        told.wait(Ended)
    finally:
        assert engine.close()


@pytest.mark.parametrize("boost_db", BOOSTS_DB)
@pytest.mark.parametrize("is_speech", [False, True])
def test_louder_is_as_much_louder_as_it_says_and_speech_loses_its_low_tones(
    file_vlc: Vlc, sound_file: Path, told: Any, boost_db: int, is_speech: bool
) -> None:
    play_through(file_vlc, tones(48000), Sound(boost_db=boost_db, is_speech=is_speech), told)
    found = levels_db(middle(*heard(sound_file)), 48000)
    for tone in (400, 1000, 2000):
        assert found[tone] == pytest.approx(boost_db, abs=1.0)
    if is_speech:
        assert found[100] < boost_db - 12
    else:
        assert found[100] == pytest.approx(boost_db, abs=1.0)


@pytest.mark.parametrize("rate", [8000, 16000, 44100])
def test_what_cameras_record_at_other_rates_is_changed_alike(
    file_vlc: Vlc, sound_file: Path, told: Any, rate: int
) -> None:
    play_through(file_vlc, tones(rate), Sound(boost_db=18, is_speech=True), told)
    found = levels_db(middle(*heard(sound_file)), rate)
    assert found[1000] == pytest.approx(18, abs=1.5)
    assert found[100] < 6


def change_after_a_second(vlc: Vlc, told: Any, before: Sound, after: Sound) -> None:
    engine = vlc.open(Reel(Memory(tones(48000, seconds=4.0)), 0, 0, 4.0), told)
    try:
        engine.set_sound(before)
        engine.play(Aim(0.0, 0.0))
        while told.wait(Moved).at_s < 1.0:
            pass
        engine.set_sound(after)
        told.wait(Ended)
    finally:
        assert engine.close()


def test_a_change_is_heard_while_it_plays(file_vlc: Vlc, sound_file: Path, told: Any) -> None:
    change_after_a_second(file_vlc, told, Sound(boost_db=6), Sound(boost_db=12))
    samples, rate = heard(sound_file)
    assert levels_db(samples[rate // 4 :][: rate // 2], rate)[1000] == pytest.approx(6, abs=1.0)
    assert levels_db(samples[-rate:], rate)[1000] == pytest.approx(12, abs=1.0)


@pytest.mark.parametrize(("before", "after"), [(0, 12), (18, 0)])
def test_louder_begins_and_ends_while_it_plays(
    file_vlc: Vlc, sound_file: Path, told: Any, before: int, after: int
) -> None:
    """libVLC opens its sound output anew for that: the file begins again."""
    change_after_a_second(file_vlc, told, Sound(boost_db=before), Sound(boost_db=after))
    samples, rate = heard(sound_file)
    assert levels_db(samples[-rate:], rate)[1000] == pytest.approx(after, abs=1.0)


def test_each_new_start_of_a_clip_keeps_what_was_chosen(file_vlc: Vlc, sound_file: Path, told: Any) -> None:
    engine = file_vlc.open(Reel(Memory(tones(48000)), 0, 0, SECONDS), told)
    try:
        engine.set_sound(Sound(boost_db=6))
        for _ in range(2):  # after the end libVLC gets a new player
            engine.play(Aim(0.0, 0.0))
            told.wait(Ended)
    finally:
        assert engine.close()
    assert levels_db(middle(*heard(sound_file)), 48000)[1000] == pytest.approx(6, abs=1.0)


def test_sound_that_was_loud_already_goes_beyond_full_scale_where_the_device_clips_it(
    file_vlc: Vlc, sound_file: Path, told: Any
) -> None:
    play_through(file_vlc, tones(48000, level=0.2), Sound(boost_db=18), told)
    assert float(np.abs(heard(sound_file)[0]).max()) > 1.0


def test_as_recorded_nothing_is_worked_on() -> None:
    assert curve_of(Sound()) is None
    assert curve_of(Sound(volume=40, is_muted=True)) is None
    assert all(
        curve_of(Sound(boost_db=boost, is_speech=speech)) is not None
        for boost in BOOSTS_DB
        for speech in (False, True)
        if boost or speech
    )


@pytest.mark.parametrize("device", ["none", "gone"])
def test_without_a_sound_device_everything_answers_and_the_pictures_move(
    make_reel: Callable[..., Reel], told: Any, monkeypatch: pytest.MonkeyPatch, device: str, tmp_path: Path
) -> None:
    if device == "none":
        monkeypatch.setattr(instance, "has_sound_device", lambda: False)
    else:  # a sound server is named, and nobody answers there
        monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")
        assert instance.has_sound_device()
    engine = Vlc().open(make_reel(), told)
    try:
        engine.set_sound(Sound(30, is_muted=True, boost_db=18, is_speech=True))
        engine.play(Aim(0.0, 0.04))
        told.wait(Begun)
        for sound in (Sound(), Sound(boost_db=12), Sound(0), Sound(is_muted=True), Sound(is_speech=True)):
            engine.set_sound(sound)
            told.wait(Showed)
            assert engine.take() is not None
        engine.pause()
        engine.set_sound(Sound(boost_db=6))
    finally:
        assert engine.close()


def test_a_recording_of_sound_alone_runs_without_a_device(told: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instance, "has_sound_device", lambda: False)
    play_through(Vlc(), tones(48000), Sound(boost_db=18), told)
