"""Whatever a camera writes, the frame on screen is the frame it says: its number is read from the picture.

Each kind of file goes through the same tests, in the real review with the real libVLC and the real decoder:
seek, step, play, pause, go on, end and begin again, other speeds.
"""

from __future__ import annotations

import io
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import ClipId
from bwc_review.media.probe import probe
from bwc_review.media.scene import MadeClip, Scene, cut_short, make_clip
from bwc_review.player.engine import Begun
from bwc_review.player.picture import MovingPicture
from bwc_review.player.vlc_engine import VlcEngine
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.review.surface import Surface
from tests.ui.review.conftest import START, Made, describe, number_in

FPS = 25
SECONDS = 6.0
KINDS: dict[str, tuple[str, dict[str, Any]]] = {
    "mp4": (".mp4", {}),
    "mp4-b-frames": (".mp4", {"bframes": 3}),
    "mp4-29.97": (".mp4", {"bframes": 3, "fps": Fraction(30000, 1001)}),
    "mp4-variable": (".mp4", {"bframes": 2, "variable": True}),
    "mp4-hevc": (".mp4", {"bframes": 3, "codec": "hevc"}),
    "mp4-turned": (".mp4", {"bframes": 2, "rotation": 90, "size": (180, 320)}),
    "mp4-painted-smaller": (".mp4", {"bframes": 2, "size": (2048, 1024)}),
    "mp4-fragmented": (".mp4", {"bframes": 2, "fragmented": True}),
    "mp4-without-sound": (".mp4", {"with_sound": False}),
    "mov": (".mov", {"bframes": 3}),
    "mov-mjpeg": (".mov", {"codec": "mjpeg"}),
    "mov-hevc-turned": (".mov", {"codec": "hevc", "rotation": 270, "size": (180, 320)}),
    "mkv": (".mkv", {"bframes": 3}),
    "mkv-hevc": (".mkv", {"codec": "hevc", "bframes": 2}),
    "avi": (".avi", {}),
    "avi-b-frames": (".avi", {"bframes": 3}),
    "avi-mjpeg": (".avi", {"codec": "mjpeg"}),
    "ts": (".ts", {"bframes": 3}),
    "mp4-cut": (".mp4", {"bframes": 3, "index_first": True}),
    "mkv-cut": (".mkv", {"bframes": 3}),
    "avi-cut": (".avi", {}),
    "ts-cut": (".ts", {"bframes": 3}),
    "mov-cut": (".mov", {"bframes": 3, "index_first": True}),
    "mp4-fragmented-cut": (".mp4", {"bframes": 2, "fragmented": True, "gop": 25}),
}
NOT_SOUGHT_IN = {"ts", "ts-cut", "mp4-fragmented", "mp4-fragmented-cut", "mkv-cut", "avi-cut"}


@dataclass
class Reviewed:
    """One kind of file in the review: what was made, and what is seen of it."""

    qtbot: QtBot
    screen: ReviewScreen
    made: Made
    times_s: tuple[float, ...]
    moving: list[int] = field(default_factory=list)  # numbers of the moving pictures shown
    begun: list[int] = field(default_factory=list)  # number of the first one that was let through, per play
    painted: list[int] = field(default_factory=list)  # numbers of all that were let through since

    @property
    def stage(self) -> Any:
        assert self.screen._run is not None
        return self.screen._run.stage

    @property
    def count(self) -> int:
        return self.made.index.count

    def number_of(self, frame: int) -> int:
        """The number burnt into a frame of the index; in a cut file the last ones may be missing."""
        return int(np.abs(np.array(self.times_s) - self.made.index.offset_of(frame)).argmin())

    @property
    def shown(self) -> int | None:
        """The number on screen."""
        return number_in(self.stage.deck.surface.image)

    def knows_what_follows(self, frame: int) -> bool:
        """The frame after the one on screen has been looked at ahead, as while nobody presses anything."""
        return len(self.stage.deck.samples_from(frame)) == 2

    def is_away(self, frame: int) -> bool:
        """Moved as far as this frame, one way or the other."""
        start, here = self.count // 2, self.stage.transport.frame
        return bool(here >= frame > start or here <= frame < start)

    def settle(self, every_ms: int) -> None:
        """Wait until what stands is exact."""
        transport, until = self.stage.transport, time.monotonic() + 5.0
        while transport.is_moving or transport.is_recognising or self.stage.deck.is_behind:
            assert time.monotonic() < until, "nothing stands"
            self.qtbot.wait(every_ms)

    def stands(self, every_ms: int = 10) -> int:
        """The frame it says it stands on, once it was found to be the one on screen.

        every_ms: how often that is looked for; of the time of thousands of steps 10 ms each are a good part.
        """
        self.settle(every_ms)
        frame: int = self.stage.transport.frame
        assert self.shown == self.number_of(frame)
        assert self.stage.at_s == pytest.approx(self.made.index.offset_of(frame), abs=1e-4)
        return frame

    def play_some(self, pictures: int = 5) -> list[int]:
        """Play until so many different pictures were shown; their numbers."""
        self.moving.clear()
        self.begun.clear()
        self.stage.play()
        self.qtbot.waitUntil(lambda: len(set(self.moving)) >= pictures, timeout=15_000)
        return list(self.moving)


def as_image(picture: MovingPicture) -> QImage:
    return QImage(picture.data, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32)


@pytest.fixture(scope="session")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], tuple[Made, MadeClip]]:
    """Make a kind of file once."""
    ready: dict[str, tuple[Made, MadeClip]] = {}

    def make(kind: str) -> tuple[Made, MadeClip]:
        if kind not in ready:
            suffix, wishes = KINDS[kind]
            path = tmp_path_factory.mktemp("kind") / f"{kind}{suffix}"
            scene = Scene(START, **{"seconds": SECONDS, "fps": FPS, "size": (320, 180), "gop": 50, **wishes})
            film = make_clip(path, scene)
            if kind.endswith("-cut"):
                cut_short(path)
            ready[kind] = describe(path.read_bytes(), kind, scene, "CAM-02"), film
        return ready[kind]

    return make


@pytest.fixture
def reviewed(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    screen: ReviewScreen,
    station: Any,
    make_visit: Callable[..., Visit],
    kinds: Callable[[str], tuple[Made, MadeClip]],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Reviewed]:
    made, film = kinds(request.param)
    station.made[ClipId(request.param)] = made
    seen = Reviewed(qtbot, screen, made, film.times_s)
    show = Surface.show_moving

    def watched(self: Surface, picture: MovingPicture) -> None:
        show(self, picture)
        number = number_in(self.image)
        assert number is not None
        seen.moving.append(number)

    begun = VlcEngine._begun

    def noted(self: VlcEngine, turn: int, picture: MovingPicture) -> Begun:
        number = number_in(as_image(picture))
        seen.begun.append(-1 if number is None else number)
        seen.painted[:] = seen.begun[-1:]
        return begun(self, turn, picture)

    is_wrong = VlcEngine._is_wrong

    def let_through(self: VlcEngine, picture: MovingPicture) -> bool:
        if wrong := is_wrong(self, picture):
            return wrong
        number = number_in(as_image(picture))
        seen.painted.append(-1 if number is None else number)
        return False

    monkeypatch.setattr(Surface, "show_moving", watched)
    screen_exact = Surface.show_exact

    def exact(self: Surface, image: QImage, **how: bool) -> None:
        screen_exact(self, image, **how)
        number = None if how.get("stands_in") else number_in(image)
        if number is not None and seen.stage.transport is not None and seen.stage.is_moving:
            seen.moving.append(number)

    monkeypatch.setattr(Surface, "show_exact", exact)
    monkeypatch.setattr(VlcEngine, "_begun", noted)
    monkeypatch.setattr(VlcEngine, "_is_wrong", let_through)
    screen.show_visit(make_visit(request.param))
    qtbot.waitUntil(lambda: seen.stage.transport is not None and seen.shown == 0)
    yield seen
    del station.made[ClipId(request.param)]


every_kind = pytest.mark.parametrize("reviewed", list(KINDS), indirect=True)


@every_kind
def test_two_hundred_seeks_each_show_the_frame_they_name(reviewed: Reviewed) -> None:
    chance = random.Random(11)
    for _ in range(200):
        frame = chance.randrange(reviewed.count)
        begin = reviewed.made.index.offset_of(frame)
        end = reviewed.made.index.offset_of(frame + 1) if frame + 1 < reviewed.count else begin + 0.01
        reviewed.stage.seek(begin + chance.uniform(0.05, 0.9) * (end - begin))
        assert reviewed.stands(every_ms=1) == frame


@every_kind
def test_a_hundred_steps_each_way_miss_no_frame(reviewed: Reviewed) -> None:
    steps = min(100, reviewed.count - 1)
    for expected in range(1, steps + 1):
        reviewed.stage.step(1)
        assert reviewed.stands(every_ms=1) == expected
    for expected in range(steps - 1, -1, -1):
        reviewed.stage.step(-1)
        assert reviewed.stands(every_ms=1) == expected


@every_kind
def test_playing_begins_with_the_frame_on_screen_and_pausing_stands_on_the_one_seen(
    reviewed: Reviewed,
) -> None:
    for frame in (0, 50, reviewed.count // 2 + 1):
        reviewed.stage.seek(reviewed.made.index.offset_of(frame) + 0.001)
        assert reviewed.stands() == frame
        reviewed.qtbot.waitUntil(partial(reviewed.knows_what_follows, frame))
        for _ in range(2):  # the second time from wherever it was paused
            before = reviewed.number_of(reviewed.stage.transport.frame)
            numbers = reviewed.play_some()
            assert reviewed.begun[0] in (before, before + 1)
            assert numbers == sorted(numbers)
            assert numbers[0] >= before
            reviewed.stage.pause()
            reviewed.stands()
            assert reviewed.shown == reviewed.moving[-1]


@pytest.mark.parametrize(
    "reviewed", ["mp4-b-frames", "mp4-hevc", "mov", "mkv", "avi-b-frames", "ts"], indirect=True
)
def test_playing_from_just_before_a_key_frame_begins_with_the_frame_on_screen_too(reviewed: Reviewed) -> None:
    """libVLC, sent there, begins with the key frame: it looks for one by when they are decoded."""
    key = int(reviewed.made.index.keyframes[1])
    for frame in (key - 1, key - 3):
        reviewed.stage.seek(reviewed.made.index.offset_of(frame) + 0.001)
        assert reviewed.stands() == frame
        reviewed.qtbot.waitUntil(partial(reviewed.knows_what_follows, frame))
        reviewed.play_some(3)
        assert reviewed.begun[0] in (frame, frame + 1)
        reviewed.stage.pause()
        reviewed.stands()


@every_kind
def test_what_is_marked_while_it_plays_is_the_frame_on_screen_when_the_key_was_pressed(
    reviewed: Reviewed, station: Any
) -> None:
    """Right after a jump, and once it has played for a while; then the frame said is that one as well."""
    chance, said_right = random.Random(5), []
    for _ in range(4):
        reviewed.stage.seek(reviewed.made.index.offset_of(chance.randrange(reviewed.count // 2)))
        reviewed.play_some(3)
        for rest_ms in (0, 400):
            reviewed.qtbot.wait(rest_ms)
            on_screen, kept = reviewed.shown, len(station.kept)
            reviewed.screen._hand.mark()
            assert reviewed.stage.is_moving
            reviewed.qtbot.waitUntil(partial(has_more, station.kept, kept), timeout=10_000)
            mark = list(station.kept.values())[-1]
            assert reviewed.number_of(mark.start.frame) == on_screen
            assert mark.start.pts == reviewed.made.index.pts[mark.start.frame]
        said_right.append(reviewed.number_of(reviewed.stage.transport.frame) == reviewed.shown)
        reviewed.stage.pause()
        reviewed.stands()
    assert sum(said_right) >= 3, "a busy machine may leave frames out, but not each time"


@pytest.mark.parametrize("reviewed", ["mp4", "mp4-b-frames", "mkv", "avi-mjpeg"], indirect=True)
def test_right_after_a_jump_while_it_plays_the_frame_said_is_the_one_seen_or_the_one_gone_to(
    reviewed: Reviewed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which frame libVLC shows is found out first: until then that one is said to which somebody went."""
    stage, chance = reviewed.stage, random.Random(3)
    said: list[tuple[bool, int, int | None]] = []
    show = Surface.show_moving

    def noted(self: Surface, picture: MovingPicture) -> None:
        show(self, picture)
        transport = stage.transport
        if not transport.is_waiting:
            said.append((transport.is_sure, reviewed.number_of(transport.said_frame), reviewed.shown))

    monkeypatch.setattr(Surface, "show_moving", noted)
    stage.seek(0.2)
    reviewed.stands()
    reviewed.play_some(4)
    right = []
    for _ in range(6):
        frame = chance.randrange(reviewed.count // 2)
        said.clear()
        stage.seek(reviewed.made.index.offset_of(frame) + 0.001)
        reviewed.qtbot.waitUntil(lambda: len(said) >= 12, timeout=15_000)
        sure = [number == shown for is_sure, number, shown in said if is_sure]
        assert sure, "it is found out soon"
        assert {number for is_sure, number, _ in said if not is_sure} <= {reviewed.number_of(frame)}
        right += sure
    stage.pause()
    reviewed.stands()
    assert right.count(True) >= 0.8 * len(right), "a busy machine may leave frames out, but not each time"


def has_more(kept: dict[Any, Any], count: int) -> bool:
    return len(kept) > count


@every_kind
def test_after_a_jump_between_key_frames_every_frame_is_painted(reviewed: Reviewed) -> None:
    frame, painted = reviewed.count // 2 + 1, []
    for _ in range(8):  # a busy machine may leave frames out, but not each time
        reviewed.stage.seek(reviewed.made.index.offset_of(frame) + 0.001)
        assert reviewed.stands() == frame
        reviewed.play_some(8)
        painted = list(reviewed.painted)
        reviewed.stage.pause()
        reviewed.stands()
        if {after - one for one, after in pairwise(painted)} <= {0, 1}:
            return
    pytest.fail(f"frames are left out: {painted}")


@every_kind
def test_at_the_end_it_stands_on_the_last_frame_and_space_begins_again(reviewed: Reviewed) -> None:
    reviewed.qtbot.waitUntil(partial(reviewed.knows_what_follows, 0))
    reviewed.stage.seek(reviewed.made.index.offset_of(reviewed.count - 1) - 0.5)
    reviewed.stands()
    reviewed.stage.play()
    reviewed.qtbot.waitUntil(lambda: not reviewed.stage.is_moving, timeout=15_000)
    assert reviewed.stage.transport.fault is None
    assert reviewed.stands() == reviewed.count - 1
    assert len(reviewed.stage.deck.samples_from(0)) == 2, "what the first ones look like is remembered"
    reviewed.play_some(4)
    assert reviewed.begun[0] <= 1


@every_kind
def test_at_every_speed_the_pictures_go_the_right_way_and_stop_exactly(reviewed: Reviewed) -> None:
    index = reviewed.made.index
    for speed in (2.0, 0.5, 8.0, -4.0, 1.0):
        reviewed.stage.seek(index.offset_of(reviewed.count // 2))
        start = reviewed.stands()
        reviewed.moving.clear()
        reviewed.stage.set_speed(speed)
        way = 1 if speed > 0 else -1
        reviewed.qtbot.waitUntil(partial(reviewed.is_away, start + 6 * way), timeout=15_000)
        reviewed.stage.pause()
        assert (reviewed.stands() - start) * way >= 0
        numbers = [number * way for number in reviewed.moving]
        assert numbers == sorted(numbers)


def test_working_copies_are_what_plays_where_libvlc_cannot_seek(
    kinds: Callable[[str], tuple[Made, MadeClip]],
) -> None:
    for kind in KINDS:
        made, _ = kinds(kind)
        with io.BytesIO(made.data) as stream:
            assert probe(stream)[0].can_seek_in_player is (made.playing is None)
        assert (made.playing is not None) is (kind in NOT_SOUGHT_IN)
