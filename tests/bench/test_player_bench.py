"""How quick the review is over a real sealed station, against libVLC on the plain file; ``-s`` shows it."""

from __future__ import annotations

import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from bwc_review.paths import Paths
from bwc_review.player.instance import open_vlc
from bwc_review.player.picture import Canvas
from bwc_review.player.transport import Motion
from bwc_review.ui.review.showing import Showing
from bwc_review.ui.review.stage import Stage
from bwc_review.ui.review.surface import Surface
from bwc_review.ui.review.visit_run import VisitRun
from bwc_review.ui.theme import Theme
from tests.bench.sealed import FPS, SIZE, Filmed, Review, film, found_station, repeat, reviewing

pytestmark = pytest.mark.bench
PARTS, PART_S = 11, 3
PLAYED_S = 8.0
TURNS = 3
HOURS_2 = 240  # half minutes


@dataclass(frozen=True)
class Painted:
    """One painting of a whole picture."""

    at_s: float
    lane: Surface
    number: int  # of the moving picture; 0: an exact one


@pytest.fixture(scope="module")
def half_minute(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return film(tmp_path_factory.mktemp("plain") / "clip.mp4", 30)


@pytest.fixture(scope="module")
def paths(half_minute: Path, tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """CAM-01 and CAM-02 filmed half a minute together; CAM-03 cut its recording into files of 3 s."""
    part = film(half_minute.with_name("part.mp4"), PART_S)
    filmed = [Filmed(half_minute, "CAM-01"), Filmed(half_minute, "CAM-02")]
    filmed += [Filmed(part, "CAM-03", 3600 + PART_S * number) for number in range(PARTS)]
    return found_station(tmp_path_factory.mktemp("sealed"), filmed)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[Painted]:
    """Every painting of a picture in its full size, as it happens."""
    seen: list[Painted] = []
    paint = Surface.paintEvent

    def watched(self: Surface, event: QPaintEvent) -> None:
        paint(self, event)
        if self.image.height() == SIZE[1]:
            seen.append(Painted(time.perf_counter(), self, self._moving.number if self._moving else 0))

    monkeypatch.setattr(Surface, "paintEvent", watched)
    return seen


@pytest.fixture
def review(paths: Paths, qapp: QApplication, painted: list[Painted]) -> Iterator[Review]:
    """The review, in the program's own looks."""
    theme = Theme(qapp, "light", 100)
    with reviewing(paths) as made:
        yield made
    theme.setParent(None)


@contextmanager
def looked_at(review: Review, painted: list[Painted], *cameras: str) -> Iterator[Stage]:
    """A look at these cameras, its first picture there and everything around it too."""
    painted.clear()
    review.screen.show_visit(review.visit(*review.of(*cameras)))
    run, showing = review.screen._run, review.screen._showing
    assert run is not None
    assert showing is not None
    until(lambda: len({one.lane for one in painted}) == len(cameras))
    until(partial(_is_whole, run, showing))
    yield run.stage
    review.screen.close_visit()


def _is_whole(run: VisitRun, showing: Showing) -> bool:
    """Everything is open, and no small picture is on its way."""
    return len(run._opened) == len(run.visit.clips) and not showing.is_fetching


def until(is_so: Callable[[], bool], limit_s: float = 30.0) -> None:
    """Let the window live until something is so; noticed within a millisecond or two."""
    end = time.perf_counter() + limit_s
    app = QApplication.instance()
    assert app is not None
    ticks = QTimer()  # wakes the loop
    ticks.start(2)
    while not is_so():
        assert time.perf_counter() < end, "it did not come"
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def live(seconds: float) -> None:
    """Let the window live so long."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def ms(times_s: list[float]) -> tuple[float, float, float]:
    """Median, 95 % and the longest in milliseconds."""
    ordered = sorted(one * 1000 for one in times_s)
    return statistics.median(ordered), ordered[int(len(ordered) * 0.95)], ordered[-1]


def settled(stage: Stage) -> bool:
    """It stands, and nothing is decoded any more."""
    transport, pictures = stage.transport, stage.deck._pictures
    assert transport is not None
    assert pictures is not None
    return transport.motion is Motion.STILL and not transport.is_recognising and pictures._under_way is None


def awaited(stage: Stage, command: Callable[[], object]) -> float:
    """Seconds from a command until the exact frame it leads to is painted: that is done before it is told."""
    shown: dict[int, float] = {}

    def hear(frame: int) -> None:
        shown.setdefault(frame, time.perf_counter())

    stage.deck.shown.connect(hear)
    begun = time.perf_counter()
    command()
    assert stage.transport is not None
    wanted = stage.transport.frame
    until(lambda: wanted in shown)
    stage.deck.shown.disconnect(hear)
    return shown[wanted] - begun


# --- opening


def plain_first_picture(instance: Any, file: Path) -> float:
    """Seconds from nothing to the first picture of a new libVLC player in memory."""
    came: list[float] = []
    begun = time.perf_counter()
    canvas = Canvas(*SIZE, painted=lambda: came.append(time.perf_counter()))
    player = instance.media_player_new()
    media = instance.media_new_path(str(file))
    canvas.attach(player)
    player.set_media(media)
    player.play()
    until(lambda: bool(came))
    player.stop()
    player.release()
    media.release()
    return came[0] - begun


def test_the_first_picture_of_a_sealed_clip_against_libvlc_on_the_plain_file(
    review: Review, painted: list[Painted], half_minute: Path
) -> None:
    instance = open_vlc("--aout=adummy")
    ours, theirs, desk = [], [], []
    for _ in range(15):
        visit = review.visit(*review.of("CAM-01"))
        painted.clear()
        begun = time.perf_counter()
        review.screen.show_visit(visit)
        until(lambda: any(one.number == 0 for one in painted))
        ours.append(painted[0].at_s - begun)
        run, showing = review.screen._run, review.screen._showing
        assert run is not None
        assert showing is not None
        until(partial(_is_whole, run, showing))
        review.screen.close_visit()
        theirs.append(plain_first_picture(instance, half_minute))
        begun = time.perf_counter()
        opened = review.screen._opening.open(visit.clips[0].id, _Silent())
        desk.append(time.perf_counter() - begun)
        opened.close()
        review.screen._opening.ended(opened, ())
    instance.release()
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(
        f"\nfirst picture, sealed: {said(ours)}; libVLC, plain: {said(theirs)}; ratio {ratio:.2f} "
        f"(opening with its journal entry alone: {said(desk)})"
    )
    assert ratio <= 1.2


class _Silent:
    def step(self, done: int, total: int, what: str = "") -> None:
        """Nobody listens."""


def said(times_s: list[float]) -> str:
    """Times as words."""
    return "median {:.1f} ms, 95 % {:.1f} ms, longest {:.1f} ms".format(*ms(times_s))


# --- standing still


def test_seeks_and_steps_to_exact_frames(review: Review, painted: list[Painted]) -> None:
    chance = random.Random(5)
    with looked_at(review, painted, "CAM-01") as stage:
        seeks = []
        for _ in range(120):
            until(lambda: settled(stage))
            at_s = chance.uniform(0, 29.9)
            seeks.append(awaited(stage, partial(stage.seek, at_s)))
        stage.seek(3.0)
        until(lambda: settled(stage))
        forward = [awaited(stage, lambda: stage.step(1)) for _ in range(200)]
        back = [awaited(stage, lambda: stage.step(-1)) for _ in range(200)]
    print(f"\npaused seek: {said(seeks)}\nstep forward: {said(forward)}\nstep back: {said(back)}")
    assert ms(seeks)[0] <= 60
    assert ms(seeks)[1] <= 150
    assert ms(forward)[0] <= 15
    assert ms(back)[0] <= 60


# --- moving


def test_how_soon_it_moves(review: Review, painted: list[Painted]) -> None:
    chance = random.Random(6)
    after_pause, after_seek, to_stand = [], [], []
    with looked_at(review, painted, "CAM-01") as stage:

        def moves() -> float:
            painted.clear()
            begun = time.perf_counter()
            stage.play()
            until(lambda: any(one.number for one in painted))
            return next(one.at_s for one in painted if one.number) - begun

        for _ in range(20):
            stage.seek(chance.uniform(0, 25))
            until(lambda: settled(stage))
            after_seek.append(moves())
            live(0.3)
            begun = time.perf_counter()
            stage.pause()
            until(lambda: not stage.transport.is_recognising)  # type: ignore[union-attr]
            to_stand.append(time.perf_counter() - begun)
            until(lambda: settled(stage))
            after_pause.append(moves())
            stage.pause()
            until(lambda: settled(stage))
    print(
        f"\nmoves after a pause: {said(after_pause)}\nmoves after a seek: {said(after_seek)}"
        f"\nknows its frame after pausing: {said(to_stand)}"
    )
    assert ms(after_pause)[0] <= 250
    assert ms(after_seek)[0] <= 500


def test_a_file_boundary_is_crossed_without_standing_still(review: Review, painted: list[Painted]) -> None:
    with looked_at(review, painted, "CAM-03") as stage:
        crossed: list[float] = []
        stage.clip_changed.connect(lambda: crossed.append(time.perf_counter()))
        stage.play()
        until(lambda: len(crossed) >= PARTS - 1 and not stage.is_moving, PARTS * PART_S * 2)
    times = [one.at_s for one in painted]
    gaps = [
        max(after - before for before, after in pairwise(times) if _near(before, at, after))
        for at in crossed[: PARTS - 1]
    ]
    print(f"\nstill while crossing into the next file, {len(gaps)} times: {said(gaps)}")
    assert len(gaps) == PARTS - 1
    assert max(gaps) < 0.15


def _near(before: float, at: float, after: float) -> bool:
    return before - 0.4 < at < after + 0.4


def test_two_lanes_paint_every_picture(review: Review, painted: list[Painted]) -> None:
    with looked_at(review, painted, "CAM-01", "CAM-02") as stage:
        stage.play()
        until(lambda: len({one.lane for one in painted if one.number}) == 2)
        live(2)
        painted.clear()
        begun, busy = time.perf_counter(), time.process_time()
        live(20)
        took, busy = time.perf_counter() - begun, time.process_time() - busy
        lanes = {one.lane for one in painted}
        assert len(lanes) == 2
        missing = []
        for lane in lanes:
            numbers = {one.number for one in painted if one.lane is lane}
            due = max(numbers) - min(numbers) + 1
            missing.append(1 - len(numbers) / due)
            print(
                f"\nlane: {due} pictures due, {len(numbers)} painted, {missing[-1]:.2%} missing, "
                f"{len(numbers) / took:.2f}/s",
                end="",
            )
            assert len(numbers) / took > 0.99 * FPS
        print(f"\ntwo lanes: {busy / took:.2f} cores")
    assert max(missing) < 0.01


class _Plain(QWidget):
    """The least that a window over libVLC can do: each picture painted as large as it is, nothing else."""

    came = Signal()

    def __init__(self, room: QSize) -> None:
        super().__init__()
        self.canvas = Canvas(*SIZE, painted=self.came.emit)
        self.image = QImage()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.came.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self.resize(room)
        self.show()

    def _take(self) -> None:
        if (picture := self.canvas.take()) is not None:
            size = picture.width, picture.height, picture.stride
            self.image = QImage(picture.data, *size, QImage.Format.Format_RGB32)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(self.rect(), self.image)


def plain_playback(file: Path, *options: str, canvas: Canvas | None = None) -> float:
    """Cores that libVLC takes for the plain file, past its beginning."""
    instance = open_vlc("--aout=adummy", *options)
    player, media = instance.media_player_new(), instance.media_new_path(str(file))
    if canvas is not None:
        canvas.attach(player)
    player.set_media(media)
    player.play()
    cores = cores_taken()
    player.stop()
    player.release()
    media.release()
    instance.release()
    return cores


def cores_taken() -> float:
    """Time of the processor by the clock, every thread of the process counted, once it runs steadily."""
    live(2)
    begun, busy = time.perf_counter(), time.process_time()
    live(PLAYED_S)
    return (time.process_time() - busy) / (time.perf_counter() - begun)


def test_playing_against_libvlc_and_painting(
    review: Review, painted: list[Painted], half_minute: Path
) -> None:
    ours, dummy, memory, window = [], [], [], []
    for _ in range(TURNS):
        with looked_at(review, painted, "CAM-01") as stage:
            room = stage.deck.surface._target.size().toSize()
            stage.play()
            until(lambda: any(one.number for one in painted))
            ours.append(cores_taken())
        dummy.append(plain_playback(half_minute, "--vout=vdummy"))
        memory.append(plain_playback(half_minute, canvas=Canvas(*SIZE, painted=lambda: None)))
        plain = _Plain(room)
        window.append(plain_playback(half_minute, canvas=plain.canvas))
        plain.close()
        plain.deleteLater()
    mine, none, vmem, least = (statistics.median(one) for one in (ours, dummy, memory, window))
    print(
        f"\n1080p30: review {mine:.3f} cores; libVLC without output {none:.3f}, into memory {vmem:.3f}, "
        f"painted by a bare window {least:.3f}; review / bare window {mine / least:.2f}"
    )
    assert mine / least <= 1.3


# --- memory


@pytest.mark.timeout(1200)
def test_memory_of_two_clips_of_two_hours(half_minute: Path, tmp_path: Path) -> None:
    """In a process of its own: what made the clips does not count."""
    long = repeat(half_minute, tmp_path / "two-hours.mp4", HOURS_2)
    bare = told_by("bare_players", str(long))
    sealed = found_station(tmp_path, [Filmed(long, "CAM-01"), Filmed(long, "CAM-02")])
    long.unlink()
    told = told_by("long_review", str(sealed.root))
    print()
    for one in bare + told:
        print(f"{one['when']:>8}: {one['mib']:.0f} MiB ({one['files']:.0f} of libraries), {one['what']}")
    used = [one["mib"] for one in told if one["when"].endswith("/5")]
    least, before = bare[-1]["mib"], told[0]["mib"]
    print(
        f"at most {max(used):.0f} MiB, {max(used) - before:.0f} more than the window without a look; "
        f"{max(used) / least:.2f} of two bare players; 400 are asked for"
    )
    assert used[-1] < used[1] * 1.1, "it grows"
    assert max(used) < 1.75 * least


def told_by(module: str, what: str) -> list[dict[str, Any]]:
    """What a program of this folder says of its memory."""
    done = subprocess.run(
        [sys.executable, "-m", f"tests.bench.{module}", what],
        check=True,
        capture_output=True,
        text=True,
        timeout=900,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]
