"""What looking closer costs while one and two 1080p30 lanes play; ``-s`` shows the figures."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPaintEvent
from pytestqt.qtbot import QtBot

from bwc_review.media.scene import Scene, make_clip
from bwc_review.player.engine import Aim, Engine, Happening, Reel, Showed
from bwc_review.player.vlc_engine import Vlc
from bwc_review.ui.review.overlay import Overlay
from bwc_review.ui.review.picture_look import PictureLook
from bwc_review.ui.review.surface import Surface

pytestmark = pytest.mark.bench
LOOKED = PictureLook(brightness=0.05, contrast=1.3, gamma=1.4, sharpness=1.0)
PLAYED_S = 5.0


class Memory:
    """Bytes that play."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.size = len(data)

    def read(self, offset: int, length: int) -> bytes:
        return self._data[offset : offset + length]


class Watched(Surface):
    """Counts its paintings and the time they take."""

    def __init__(self) -> None:
        super().__init__()
        self.times_ms: list[float] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        began = time.perf_counter()
        super().paintEvent(event)
        self.times_ms.append((time.perf_counter() - began) * 1000)


class Post(QObject):
    told = Signal(object)


@dataclass(frozen=True)
class Cost:
    """Of one run."""

    painted_a_second: float
    paint_ms: float  # of a picture, median
    cpu: float  # cores used by the whole process


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path: Path = tmp_path_factory.mktemp("bench") / "clip.mp4"
    scene = Scene(datetime(2026, 11, 20, tzinfo=UTC), 8.0, 30, (1920, 1080), bframes=2, quality=34)
    return make_clip(path, scene).path.read_bytes()


@pytest.fixture
def play(qtbot: QtBot, data: bytes) -> Callable[[int, PictureLook], Cost]:
    """Play so many lanes beside each other in the room of a 1280 x 800 window."""
    vlc = Vlc("--aout=adummy")

    def run(lanes: int, look: PictureLook) -> Cost:
        surfaces: list[Watched] = []
        engines: list[Engine] = []
        posts: list[Post] = []
        for _ in range(lanes):
            surface, post = Watched(), Post()
            qtbot.addWidget(surface)
            surface.resize(980 // lanes, 560)
            surface.set_overlay(Overlay("CAM-02", clock="12/11/2026 14:03:20,000"))
            surface.set_look(look)
            surface.show()
            engine = vlc.open(Reel(Memory(data), 1920, 1080, 8.0), post.told.emit)

            def shown(told: Happening, surface: Surface = surface, number: int = len(engines)) -> None:
                picture = engines[number].take() if isinstance(told, Showed) else None
                if picture is not None:
                    surface.show_moving(picture)

            post.told.connect(shown, Qt.ConnectionType.QueuedConnection)
            engines.append(engine)
            surfaces.append(surface)
            posts.append(post)
        for engine in engines:
            engine.play(Aim(0.0, 1 / 30))
        qtbot.waitUntil(lambda: all(len(one.times_ms) > 10 for one in surfaces), timeout=20_000)
        for surface in surfaces:
            surface.times_ms.clear()
        began, cpu = time.perf_counter(), time.process_time()
        qtbot.waitUntil(lambda: time.perf_counter() - began > PLAYED_S, timeout=60_000)
        took, used = time.perf_counter() - began, time.process_time() - cpu
        times = sorted(ms for one in surfaces for ms in one.times_ms)
        for engine in engines:
            assert engine.close()
        return Cost(len(times) / lanes / took, times[len(times) // 2], used / took)

    return run


@pytest.mark.parametrize("lanes", [1, 2])
def test_looking_closer_keeps_up_with_the_pictures(
    play: Callable[[int, PictureLook], Cost], lanes: int
) -> None:
    plain, looked = play(lanes, PictureLook()), play(lanes, LOOKED)
    print(
        f"\n{lanes} lane(s) 1080p30: as recorded {plain.paint_ms:.1f} ms a picture, "
        f"{plain.painted_a_second:.1f} pictures/s, {plain.cpu:.2f} cores; looked at closer "
        f"{looked.paint_ms:.1f} ms, {looked.painted_a_second:.1f} pictures/s, {looked.cpu:.2f} cores"
    )
    assert looked.painted_a_second > 0.95 * plain.painted_a_second
    assert looked.paint_ms < 33
