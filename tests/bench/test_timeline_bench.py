"""How quickly the timeline draws a day of two cameras, and how quick a scrub is; ``-s`` shows the figures."""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import Clip, ClipId, RecordingId
from bwc_review.domain.mark import Instant, Mark, MarkId, MarkKind
from bwc_review.domain.progress import SILENT
from bwc_review.domain.track import Position
from bwc_review.domain.wall_clock import Placement, WallClock
from bwc_review.media.filmstrip import Filmstrip, filmstrip
from bwc_review.media.frame_index import FrameIndex
from bwc_review.media.frames import CACHE_BYTES, FrameServer
from bwc_review.media.probe import probe
from bwc_review.media.scene import Scene, make_clip
from bwc_review.media.waveform import Waveform
from bwc_review.player.vlc_engine import Vlc
from bwc_review.ui.review.deck import Deck
from bwc_review.ui.review.looks import coarse, look_of
from bwc_review.ui.review.surface import Surface
from bwc_review.ui.review.timeline import Timeline
from bwc_review.ui.review.timeline_drawing import Look
from bwc_review.ui.review.timeline_model import SeenRow, TimelineModel
from bwc_review.ui.theme import Theme

pytestmark = pytest.mark.bench
PARIS = ZoneInfo("Europe/Paris")
START = datetime(2026, 11, 12, 7, 0, tzinfo=UTC)
HOURS = 12
PEAKS_A_SECOND = 50
LEFT, NO = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    """Text and colours as in the program: sizes follow them."""
    theme = Theme(qapp, "light", 100)
    yield
    theme.setParent(None)


def _day() -> tuple[TimelineModel, dict[ClipId, Look]]:
    """Two cameras, twelve hours each, 500 marks, what four people watched."""
    length_s = HOURS * 3600.0
    clips = (ClipId("a"), ClipId("b"))
    model = TimelineModel(
        WallClock([Placement(clip, f"CAM-0{clip}", START, length_s) for clip in clips]), PARIS
    )
    index = FrameIndex(
        Fraction(1, 25),
        0,
        np.arange(HOURS * 3600 * 25, dtype=np.int64),
        np.arange(0, HOURS * 3600 * 25, 50, dtype=np.int64),
    )
    looks = {}
    for seed, clip in enumerate(clips):
        model.know_frames(clip, index)
        noise = np.random.default_rng(seed).integers(0, 200, int(length_s) * PEAKS_A_SECOND, np.uint8)
        images = []
        for number in range(40):
            image = QImage(160, 90, QImage.Format.Format_RGB32)
            image.fill(number * 6)
            images.append(image)
        times = tuple(number * length_s / 40 for number in range(40))
        peaks = noise.tobytes()
        looks[clip] = Look(times, tuple(images), PEAKS_A_SECOND, peaks, coarse(peaks), is_open=True)
    model.set_marks((_mark(number, clips[number % 2], number * length_s / 500), "x") for number in range(500))
    rows = [SeenRow(name, tuple((at * 60.0, at * 60.0 + 45) for at in range(0, 700, 3))) for name in "abcd"]
    model.seen = tuple(rows)
    return model, looks


def _mark(number: int, clip: ClipId, at_s: float) -> Mark:
    at = Instant(round(at_s * 25), round(at_s * 25), at_s)
    kind = (MarkKind.POINT, MarkKind.SPAN, MarkKind.STILL, MarkKind.CAMERA)[number % 4]
    end = replace(at, offset_s=at_s + 20) if kind is MarkKind.SPAN else None
    return Mark(MarkId(str(number)), clip, kind, at, end, START, START, "x", "", None, START)


def test_twelve_hours_of_two_cameras_with_500_marks(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    model, looks = _day()
    timeline.resize(1280, 300)
    timeline.show_model(model, "CAM-0a")
    for clip, look in looks.items():
        timeline.set_look(clip, look)
    timeline.show()
    qtbot.waitExposed(timeline)
    print()
    for name, factor in (("whole", 1.0), ("1 h", 12.0), ("1 min", 60.0), ("frames", 1e6)):
        model.zoom(factor, model.x_of(HOURS * 1800.0))
        times_ms = []
        for _ in range(20):
            began = time.perf_counter()
            timeline.redraw()
            timeline.grab()
            times_ms.append((time.perf_counter() - began) * 1000)
        print(f"timeline {name:>7}: {statistics.median(times_ms):6.1f} ms for a whole redraw")
    began = time.perf_counter()
    for number in range(100):
        timeline.set_position(number * 1.0, follow=False)
        timeline.grab()
    print(f"playhead       : {(time.perf_counter() - began) * 10:6.2f} ms a move, the whole widget painted")


# --- scrubbing


class Memory:
    """Bytes that play."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.size = len(data)

    def read(self, offset: int, length: int) -> bytes:
        return self._data[offset : offset + length]


@dataclass
class Opened:
    """One clip open for looking."""

    clip: Clip
    source: Memory
    index: FrameIndex
    filmstrip: Filmstrip
    data: bytes
    start_s: float = 0.0
    waveform: Waveform | None = None
    track: tuple[Position, ...] = ()

    def frames(self, kept_bytes: int | None = None) -> FrameServer:
        kept = CACHE_BYTES if kept_bytes is None else kept_bytes
        return FrameServer(lambda: io.BytesIO(self.data), self.index, self.clip.id, kept)

    def close(self) -> None:
        """Nothing to let go of."""


class Shown(Surface):
    """Notes which pictures were painted."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []

    def show_exact(self, image: QImage, *, keep_words: bool = False, stands_in: bool = False) -> None:
        super().show_exact(image, keep_words=keep_words, stands_in=stands_in)
        self.keys.append(image.cacheKey())
        self.repaint()


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    """A minute of 1080p at 30 pictures a second with B-frames, a key frame every two seconds."""
    path: Path = tmp_path_factory.mktemp("bench") / "clip.mp4"
    make_clip(path, Scene(START, 60.0, 30, (1920, 1080), bframes=2, quality=34))
    data = path.read_bytes()
    found, index = probe(io.BytesIO(data))
    assert index is not None
    day = START.date()
    clip = Clip(
        ClipId("a"), "ab" * 32, len(data), "a.mp4", "1", "CAM-01", START, 60.0, START + timedelta(hours=3),
        day, day, RecordingId("a"), probe=found,
    )  # fmt: skip
    return Opened(clip, Memory(data), index, filmstrip(io.BytesIO(data), index), data)


@pytest.fixture
def scrubbed(qtbot: QtBot, opened: Opened) -> Iterator[tuple[Timeline, Deck, Shown]]:
    """A deck that follows the hand on its timeline, as the review joins them."""
    model = TimelineModel(WallClock([Placement(opened.clip.id, "CAM-01", START, 60.0)]), PARIS)
    model.know_frames(opened.clip.id, opened.index)
    timeline, surface = Timeline(), Shown()
    deck = Deck(Vlc("--aout=adummy"), surface, CACHE_BYTES)
    qtbot.addWidget(timeline)
    qtbot.addWidget(surface)
    timeline.resize(1280, 200)
    surface.resize(980, 550)
    timeline.show_model(model, "CAM-01")
    timeline.set_look(opened.clip.id, look_of(opened, SILENT))
    deck.nearest_small = lambda at_s: timeline.small_picture(0, at_s)
    deck.load(opened)
    transport = deck.transport
    assert transport is not None
    timeline.scrub_began.connect(transport.pause)
    timeline.sought.connect(transport.seek)
    timeline.sought.connect(lambda at_s: timeline.set_position(at_s, follow=False))
    timeline.show()
    surface.show()
    qtbot.waitUntil(lambda: not deck.is_behind)
    yield timeline, deck, surface
    deck.close()


def test_a_scrub_shows_pictures_all_along_and_the_exact_frame_when_the_hand_rests(
    scrubbed: tuple[Timeline, Deck, Shown],
) -> None:
    timeline, deck, surface = scrubbed
    y = int(timeline.places.lane(0).center().y())

    def spot(at_s: float) -> QPoint:
        return QPointF(timeline.x_of(at_s), y).toPoint()

    print()
    for name, path in _PATHS.items():
        QTest.mousePress(timeline, LEFT, NO, spot(path(0.0)))
        surface.keys.clear()
        began = time.perf_counter()
        moves = 0
        while (since_s := time.perf_counter() - began) < 3.0:
            QTest.mouseMove(timeline, spot(path(since_s / 3.0)))
            moves += 1
            due = began + moves / 60  # a mouse tells some sixty times a second
            while time.perf_counter() < due:
                QCoreApplication.processEvents()
        changes = sum(before != after for before, after in zip(surface.keys, surface.keys[1:], strict=False))
        different = len(set(surface.keys))
        rest = time.perf_counter()
        last = path(1.0)
        QTest.mouseMove(timeline, spot(last))
        while deck.is_behind:
            QCoreApplication.processEvents()
        exact_ms = (time.perf_counter() - rest) * 1000
        QTest.mouseRelease(timeline, LEFT, NO, spot(last))
        print(
            f"scrub {name:>22}: {changes / 3:5.1f} pictures/s, {different / 3:5.1f} different ones, "
            f"exact frame {exact_ms:5.0f} ms after the hand rests"
        )
        assert surface.image.width() == 1920


_PATHS: dict[str, Callable[[float], float]] = {
    "a minute in 3 s": lambda part: part * 59,
    "to and fro": lambda part: 30 + 25 * float(np.sin(part * 12)),
    "2 s of the clip in 3 s": lambda part: 20 + 2 * part,
}
