"""Clips with numbered frames, sources over them, and the fake engine that keeps libVLC's contract."""

from __future__ import annotations

import io
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from bwc_review.domain.errors import ClipDamaged
from bwc_review.media.frame_code import read_frame_number
from bwc_review.media.frames import FrameServer, Picture
from bwc_review.media.probe import probe
from bwc_review.media.scene import Scene, make_clip
from bwc_review.player.engine import (
    Aim,
    Begun,
    Ended,
    Failed,
    Happening,
    Moved,
    Reel,
    Showed,
    Sound,
    Tell,
)
from bwc_review.player.likeness import Sample, sample_of
from bwc_review.player.picture import MovingPicture
from bwc_review.player.vlc_engine import Vlc

FPS = 25
SECONDS = 4.0
SIZE = (640, 360)


class MemorySource:
    """A clip held in memory; from ``bad_from`` on it is damaged, while ``gate`` is closed reads hang."""

    def __init__(self, data: bytes, bad_from: int | None = None) -> None:
        self._data = data
        self._bad_from = bad_from
        self.gate = threading.Event()
        self.gate.set()

    @property
    def size(self) -> int:
        return len(self._data)

    def read(self, offset: int, length: int) -> bytes:
        self.gate.wait(30)
        if self._bad_from is not None and offset + length > self._bad_from:
            raise ClipDamaged("clip-1", offset // 65536)
        return self._data[offset : offset + length]


@dataclass
class Told:
    """What an engine told, in order; ``wait`` returns the first of a kind that comes from now on."""

    heard: queue.SimpleQueue[Happening] = field(default_factory=queue.SimpleQueue)

    def __call__(self, happening: Happening) -> None:
        self.heard.put(happening)

    def wait(self, *kinds: type[Happening], seconds: float = 10.0) -> Happening:
        """The next happening of one of these kinds; fails the test when none comes."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            try:
                happening = self.heard.get(timeout=left)
            except queue.Empty:
                break
            if isinstance(happening, kinds):
                return happening
        raise AssertionError(f"none of {kinds} within {seconds} s")


class FakeEngine:
    """Keeps the Engine contract without libVLC: a numbered picture per frame, at real speed."""

    def __init__(self, reel: Reel, tell: Tell) -> None:
        self._reel = reel
        self._tell = tell
        self._turn = 0
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._frame: int | None = None

    def play(self, aim: Aim, first: tuple[Sample, ...] = (), *, stands_there: bool = False) -> int:
        self._halt()
        self._turn += 1
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(self._turn, aim, self._stop))
        self._thread.start()
        return self._turn

    def expect(self, turn: int, after: Sample) -> None: ...

    def hear(self, aim: Aim, rate: float) -> None:
        self._halt()

    def ready(self) -> None:
        self._halt()

    def pause(self) -> None:
        self._halt()

    def set_sound(self, sound: Sound) -> None:
        assert 0 <= sound.volume <= 100

    def take(self) -> MovingPicture | None:
        frame, self._frame = self._frame, None
        if frame is None:
            return None
        return MovingPicture(memoryview(_painted(frame)), SIZE[0], SIZE[1], SIZE[0] * 4, frame)

    def leave(self) -> None:
        self._stop.set()

    def close(self, limit_s: float = 1.0) -> bool:
        self._halt()
        return True

    def _halt(self) -> None:
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self, turn: int, aim: Aim, stop: threading.Event) -> None:
        at_s = aim.start_s
        is_begun = False
        while not stop.wait(1 / FPS):
            try:
                self._reel.source.read(int(at_s / self._reel.duration_s * self._reel.source.size), 1)
            except ClipDamaged as error:
                self._tell(Failed(turn, error, at_s))
                return
            if at_s >= self._reel.duration_s:
                self._tell(Ended(turn))
                return
            if not is_begun:
                is_begun = True
                self._tell(Begun(turn))
            self._frame = round(at_s * FPS)
            self._tell(Showed(turn))
            self._tell(Moved(turn, at_s))
            at_s += 1 / FPS


def _painted(frame: int) -> bytes:
    picture = np.zeros((SIZE[1], SIZE[0], 4), np.uint8)
    from bwc_review.media.frame_code import paint_frame_number

    luma = np.zeros((SIZE[1], SIZE[0]), np.uint8)
    paint_frame_number(luma, frame)
    picture[:, :, :3] = luma[:, :, None]
    return picture.tobytes()


def frame_number(picture: MovingPicture) -> int | None:
    """The frame number read from the picture itself."""
    lines = np.frombuffer(picture.data, np.uint8).reshape(picture.height, picture.stride)
    bgr = lines[:, : picture.width * 4].reshape(picture.height, picture.width, 4)[:, :, :3]
    return read_frame_number(bgr)


@pytest.fixture(scope="session")
def read_number() -> Callable[[MovingPicture], int | None]:
    return frame_number


@pytest.fixture(scope="session")
def looks_like() -> Callable[[Reel, int], tuple[Sample, ...]]:
    """What a frame of a reel, and the one after it, look like to the exact decoder."""

    def look(reel: Reel, frame: int) -> tuple[Sample, ...]:
        data = reel.source.read(0, reel.source.size)
        index = probe(io.BytesIO(data))[1]
        assert index is not None
        server = FrameServer(lambda: io.BytesIO(data), index)
        samples = tuple(_sample(server.frame(number)) for number in (frame, frame + 1))
        server.close()
        return samples

    return look


def _sample(picture: Picture) -> Sample:
    rgb = np.frombuffer(picture.rgb, np.uint8).reshape(picture.height, picture.width, 3)
    pixels = np.zeros((picture.height, picture.width, 4), np.uint8)
    pixels[:, :, :3] = rgb[:, :, ::-1]
    return sample_of(pixels.tobytes(), picture.width, picture.height, picture.width * 4, picture.luma)


@pytest.fixture(scope="session")
def make_reel(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Reel]:
    """A reel over a numbered clip with B-frames; from the fraction ``bad_from`` of the file on it fails."""
    path = tmp_path_factory.mktemp("reel") / "clip.mp4"
    made = make_clip(
        path,
        Scene(datetime(2026, 11, 12, 14, 3, tzinfo=UTC), SECONDS, FPS, SIZE, bframes=2, index_first=True),
    )
    data = path.read_bytes()

    def make(bad_from: float | None = None) -> Reel:
        source = MemorySource(data, None if bad_from is None else int(len(data) * bad_from))
        return Reel(source, SIZE[0], SIZE[1], made.times_s[-1] + 1 / FPS)

    return make


@pytest.fixture
def avi_reel(tmp_path: Path) -> Reel:
    """A reel over a numbered AVI, which has no times of its own."""
    made = make_clip(tmp_path / "clip.avi", Scene(datetime(2026, 11, 12, tzinfo=UTC), SECONDS, FPS, SIZE))
    return Reel(MemorySource(made.path.read_bytes()), SIZE[0], SIZE[1], made.times_s[-1] + 1 / FPS)


@pytest.fixture(scope="session")
def vlc() -> Vlc:
    """The real libVLC, without sound."""
    return Vlc("--aout=adummy")


class FakeEngines:
    """Makes fake engines."""

    def open(self, reel: Reel, tell: Tell) -> FakeEngine:
        return FakeEngine(reel, tell)


@pytest.fixture(params=["fake", "vlc"])
def engines(request: pytest.FixtureRequest) -> object:
    """Each port in turn: both must pass the same tests."""
    return FakeEngines() if request.param == "fake" else request.getfixturevalue("vlc")


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture(scope="session")
def wide_scene() -> Callable[[Path], Path]:
    """Writes a 4K clip."""

    def make(path: Path) -> Path:
        return make_clip(path, Scene(datetime(2026, 11, 12, tzinfo=UTC), 1.0, 10, (3840, 2160))).path

    return make
