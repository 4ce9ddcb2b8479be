"""What a command does to the clip, without libVLC and without Qt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.errors import ClipDamaged
from bwc_review.player.engine import Aim, Begun, Ended, Failed, Moved, Sound, StoppedEarly
from bwc_review.player.likeness import Sample
from bwc_review.player.picture import MovingPicture
from bwc_review.player.transport import Motion, Transport

FPS = 10
COUNT = 100


@dataclass
class RecordingEngine:
    """Notes what it is asked to do."""

    calls: list[tuple[str, float, float]] = field(default_factory=list)
    turn: int = 0
    stood_there: bool = False
    first: tuple[Sample, ...] = ()
    expected: tuple[int, Sample] | None = None

    def play(self, aim: Aim, first: tuple[Sample, ...] = (), *, stands_there: bool = False) -> int:
        self.turn += 1
        self.calls.append(("play", aim.start_s, 1.0))
        self.first, self.stood_there = first, stands_there
        return self.turn

    def expect(self, turn: int, after: Sample) -> None:
        self.expected = turn, after

    def hear(self, aim: Aim, rate: float) -> None:
        self.calls.append(("hear", aim.start_s, rate))

    def ready(self) -> None: ...

    def pause(self) -> None:
        self.calls.append(("pause", 0.0, 0.0))

    def set_sound(self, sound: Sound) -> None: ...

    def take(self) -> MovingPicture | None:
        return None

    def leave(self) -> None: ...

    def close(self, limit_s: float = 1.0) -> bool:
        return True


@dataclass
class RecordingScreen:
    """Notes what it is to show; knows what the frames look like that ``on_screen`` names."""

    shown: list[int] = field(default_factory=list)
    guesses: list[int] = field(default_factory=list)
    on_screen: int | None = None

    def show(self, frame: int) -> None:
        self.shown.append(frame)

    def recognise(self, frame: int) -> None:
        self.guesses.append(frame)

    def samples_from(self, frame: int) -> tuple[Sample, ...]:
        return (np.full((1, 1, 3), frame, np.int16),) if frame == self.on_screen else ()


class EvenFrames:
    """A hundred frames, ten a second."""

    count = COUNT

    def at_offset(self, seconds: float) -> int:
        return max(0, min(int(seconds * FPS + 1e-9), COUNT - 1))

    def offset_of(self, frame: int) -> float:
        return frame / FPS

    def group_of(self, frame: int) -> tuple[int, int]:
        return 0, COUNT


@dataclass
class Bench:
    """A transport with its surroundings in hand."""

    engine: RecordingEngine = field(default_factory=RecordingEngine)
    screen: RecordingScreen = field(default_factory=RecordingScreen)
    now: float = 100.0
    pictures: int = 0
    changes: int = 0
    is_certain: bool = True  # the engine knows its first picture
    ahead: int = 0

    def __post_init__(self) -> None:
        self.transport = Transport(self.engine, EvenFrames(), COUNT / FPS, self.screen, lambda: self.now)

    @property
    def shown(self) -> list[int]:
        return self.screen.shown

    def roll(self, at_s: float = 0.0) -> None:
        """Playing, first picture shown."""
        if at_s:
            self.transport.seek(at_s)
        self.transport.play()
        self.begin()

    def begin(self) -> None:
        """The engine's first picture is on screen."""
        self.pictures += 1
        self.changes += 1
        goes_on = self.engine.stood_there
        told = Begun(
            self.engine.turn, self.pictures, self.now, self.changes, goes_on, self.ahead, self.is_certain
        )
        self.transport.happened(told)

    def paint(self, *, is_another: bool = True) -> None:
        """One more picture of the engine, now; another one than before, or the same again."""
        self.pictures += 1
        self.changes += is_another
        self.transport.pictured(
            MovingPicture(memoryview(b""), 0, 0, 0, self.pictures, self.now, self.changes)
        )

    def wait(self, seconds: float) -> None:
        """Time passes; where the clip moves in real time its pictures come as they should."""
        until = self.now + seconds
        while self.transport.motion is Motion.ROLLING and self.now + 1 / FPS <= until:
            self.now += 1 / FPS
            self.paint()
            self.transport.tick()
        self.now = until
        self.transport.tick()


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_a_still_clip_is_sought_frame_by_frame_and_never_by_the_engine(bench: Bench) -> None:
    bench.transport.seek(3.27)
    assert bench.shown == [32]
    assert bench.transport.at_s == pytest.approx(3.2)
    assert bench.engine.calls == []


def test_playing_goes_on_from_exactly_the_frame_shown(bench: Bench) -> None:
    bench.transport.seek_frame(57)
    bench.transport.play()
    assert bench.engine.calls == [("play", 5.7, 1.0)]


def test_time_stands_until_the_first_picture_is_there(bench: Bench) -> None:
    bench.transport.play()
    bench.now += 5
    assert bench.transport.at_s == 0.0
    bench.begin()
    bench.wait(2)
    assert bench.transport.at_s == pytest.approx(2.0)


def test_until_the_picture_is_known_the_frame_said_is_the_one_playing_was_sent_to(bench: Bench) -> None:
    bench.is_certain = False
    bench.roll(5.0)
    for _ in range(3):
        bench.now += 1 / FPS
        bench.paint()
    said = [(bench.transport.is_sure, bench.transport.said_frame, bench.transport.shown_s)]
    now = bench.transport.basis
    for basis, by in ((now - 1, 2), (now, -2)):  # before the last jump, then after it
        bench.transport.put_right(basis, by)
        said.append((bench.transport.is_sure, bench.transport.said_frame, bench.transport.shown_s))
    bench.transport.seek(7.0)
    said.append((bench.transport.is_sure, bench.transport.said_frame, bench.transport.shown_s))
    assert said == [(False, 50, 5.0), (False, 50, 5.0), (True, 51, 5.1), (False, 70, 7.0)]
    bench.transport.pause()
    assert bench.transport.is_sure


def test_a_first_picture_that_is_the_next_frame_is_said_so_at_once(bench: Bench) -> None:
    bench.ahead = 1
    bench.roll(5.0)
    assert bench.transport.is_sure
    assert bench.transport.said_frame == 51


def test_a_drag_while_playing_sends_only_the_first_and_the_last_wish(bench: Bench) -> None:
    bench.roll()
    for at_s in (1.0, 2.0, 3.0, 99.0):
        bench.transport.seek(at_s)
    bench.transport.happened(Begun(2))
    starts = [start for _, start, _ in bench.engine.calls]
    assert starts == [0.0, 1.0, 9.9]


def test_pausing_stands_on_the_frame_that_was_seen(bench: Bench) -> None:
    bench.roll()
    bench.wait(4.56)
    bench.transport.pause()
    assert bench.engine.calls[-1][0] == "pause"
    assert bench.screen.guesses == [45]
    assert bench.transport.is_recognising
    bench.transport.recognised(44)
    assert bench.transport.frame == 44
    assert bench.transport.at_s == pytest.approx(4.4)
    assert not bench.transport.is_recognising


def test_playing_after_a_pause_needs_no_jump_while_nobody_moved(bench: Bench) -> None:
    bench.roll()
    bench.wait(4.56)
    bench.transport.pause()
    bench.transport.recognised(44)
    bench.transport.play()
    assert bench.engine.calls[-1] == ("play", 4.4, 1.0)
    assert bench.engine.stood_there


@pytest.mark.parametrize("goes", [lambda one: one.step(3), lambda one: one.seek(1.0)])
def test_playing_after_a_pause_jumps_where_somebody_moved(
    bench: Bench, goes: Callable[[Transport], None]
) -> None:
    bench.roll()
    bench.wait(4.56)
    bench.transport.pause()
    bench.transport.recognised(44)
    goes(bench.transport)
    bench.transport.play()
    assert not bench.engine.stood_there


def test_what_is_recognised_too_late_moves_nothing(bench: Bench) -> None:
    bench.roll()
    bench.wait(4.56)
    bench.transport.pause()
    bench.transport.seek(1.0)
    bench.transport.recognised(44)
    assert bench.transport.frame == 10


def test_the_engine_is_told_what_the_frame_on_screen_looks_like(bench: Bench) -> None:
    bench.transport.seek_frame(57)
    bench.screen.on_screen = 57
    bench.transport.play()
    assert [one[0, 0, 0] for one in bench.engine.first] == [57]


def test_stepping_pauses_and_moves_by_frames(bench: Bench) -> None:
    bench.roll()
    bench.wait(2.0)
    bench.transport.step(-1)
    assert bench.transport.frame == 19
    bench.transport.step(+1)
    assert bench.transport.frame == 20
    assert not bench.transport.is_moving


def test_shuttle_doubles_up_to_eight_and_backwards_runs_frame_by_frame(bench: Bench) -> None:
    speeds = []
    for _ in range(5):
        bench.transport.shuttle(+1)
        speeds.append(bench.transport.speed)
    assert speeds == [1, 2, 4, 8, 8]
    bench.now += 0.5
    bench.transport.shuttle(-1)
    assert bench.transport.speed == -1
    assert bench.transport.motion is Motion.WINDING
    bench.now += 1.0
    bench.transport.tick()
    assert bench.shown[-1] == 30
    bench.transport.shuttle(+1)
    assert bench.transport.speed == 1


def test_what_was_stopped_while_it_ran_fast_or_backwards_goes_on_at_real_time(bench: Bench) -> None:
    for way in (-1, 1):
        bench.transport.seek(2.0)
        for _ in range(3):
            bench.transport.shuttle(way)
        assert bench.transport.speed == 4 * way
        bench.transport.pause()
        assert bench.transport.speed == 1
        bench.transport.change_speed(1)
        assert bench.transport.speed == 1.25
        bench.transport.pause()


def test_running_backwards_stops_at_the_beginning(bench: Bench) -> None:
    bench.transport.seek(1.0)
    bench.transport.shuttle(-1)
    bench.now += 3
    bench.transport.tick()
    assert not bench.transport.is_moving
    assert bench.transport.frame == 0


def test_slow_motion_is_frame_by_frame(bench: Bench) -> None:
    bench.transport.set_speed(0.5)
    bench.now += 2.0
    bench.transport.tick()
    assert bench.shown[-1] == 10
    assert bench.engine.calls == []


def test_it_stops_on_the_last_frame_and_space_begins_again(bench: Bench) -> None:
    bench.roll(9.0)
    bench.wait(0.95)
    assert bench.transport.frame == 99
    assert bench.transport.is_moving, "the last frame is shown its time"
    bench.now += 0.06
    bench.transport.tick()
    assert bench.transport.is_at_end
    assert bench.shown[-1] == 99
    bench.transport.toggle()
    assert bench.engine.calls[-1] == ("play", 0.0, 1.0)


def test_what_the_engine_did_not_paint_before_its_end_is_shown_frame_by_frame(bench: Bench) -> None:
    bench.roll(9.0)
    bench.wait(0.6)
    bench.transport.happened(Ended(bench.engine.turn))
    for _ in range(8):
        bench.now += 0.05
        bench.transport.tick()
    assert bench.transport.is_moving
    assert bench.shown[-3:] == [97, 98, 99]
    bench.now += 0.05
    bench.transport.tick()
    assert bench.transport.is_at_end
    assert bench.transport.fault is None


def test_a_jump_while_the_last_frames_are_shown_one_by_one_plays_on_with_the_engine(bench: Bench) -> None:
    bench.roll(9.0)
    bench.transport.happened(Ended(bench.engine.turn))
    bench.transport.seek(3.0)
    assert bench.transport.motion is Motion.ROLLING
    assert bench.engine.calls[-1] == ("play", 3.0, 1.0)


def test_a_last_picture_that_comes_late_is_waited_for_a_moment(bench: Bench) -> None:
    bench.roll(9.0)
    bench.wait(0.8)
    bench.now += 0.22
    bench.transport.tick()
    assert bench.transport.is_moving
    bench.now += 0.05
    bench.transport.tick()
    assert bench.transport.is_at_end


def test_sound_that_goes_on_after_the_last_picture_is_heard_to_its_end(bench: Bench) -> None:
    bench.transport = Transport(
        bench.engine, EvenFrames(), COUNT / FPS, bench.screen, lambda: bench.now, heard_s=13.0
    )
    bench.roll(9.0)
    bench.wait(0.95)
    for _ in range(20):
        bench.now += 0.1
        bench.paint(is_another=False)
        bench.transport.tick()
    assert bench.transport.is_moving
    assert bench.transport.frame == 99
    assert bench.transport.at_s == pytest.approx(11.95, abs=0.05)
    assert ("pause", 0.0, 0.0) not in bench.engine.calls
    bench.transport.happened(Ended(bench.engine.turn))
    assert bench.transport.is_at_end
    assert bench.transport.at_s == pytest.approx(9.9)


def test_sound_after_the_last_picture_is_heard_at_up_to_twice_its_pace_and_not_in_a_loop(
    bench: Bench,
) -> None:
    bench.transport = Transport(
        bench.engine, EvenFrames(), COUNT / FPS, bench.screen, lambda: bench.now, heard_s=13.0
    )
    bench.transport.seek(9.0)
    bench.transport.set_speed(2.0)
    bench.now += 1.9
    bench.transport.tick()
    assert bench.transport.is_moving
    bench.now += 0.2
    bench.transport.tick()
    assert bench.transport.is_at_end
    bench.transport.seek(9.0)
    bench.transport.set_loop((8.0, 10.0))
    bench.roll()
    bench.wait(0.95)
    bench.now += 0.06
    bench.transport.tick()
    assert bench.engine.calls[-1] == ("play", 8.0, 1.0)


def test_an_end_told_by_the_engine_is_the_last_frame(bench: Bench) -> None:
    bench.roll(9.0)
    bench.wait(0.95)
    bench.now += 0.06
    bench.transport.happened(Ended(bench.engine.turn))
    assert bench.transport.is_at_end
    assert bench.transport.fault is None


@pytest.mark.parametrize("fault", [Failed(1, ClipDamaged("c", 3), 4.24), StoppedEarly(1, 4.24)])
def test_a_fault_stands_where_it_happened_and_is_not_the_end(
    bench: Bench, fault: Failed | StoppedEarly
) -> None:
    bench.roll()
    bench.transport.happened(fault)
    assert bench.transport.fault is fault
    assert bench.transport.frame == 42
    assert not bench.transport.is_at_end


@pytest.mark.parametrize("fault", [Failed(1, ClipDamaged("c", 3), 4.24), StoppedEarly(1, 4.24)])
def test_a_fault_while_pictures_are_seen_stands_on_the_last_one_whatever_the_engine_says(
    bench: Bench, fault: Failed | StoppedEarly
) -> None:
    bench.roll(4.0)
    for _ in range(5):
        bench.now += 0.1
        bench.paint()
    seen = bench.transport.frame
    bench.transport.happened(replace(fault, turn=bench.engine.turn))
    assert bench.transport.fault is not None
    assert bench.transport.frame == seen == 45
    assert bench.shown[-1] == 45


def test_late_news_of_an_earlier_turn_changes_nothing(bench: Bench) -> None:
    bench.roll()
    bench.transport.seek(5.0)
    bench.transport.happened(Begun(bench.engine.turn))
    bench.transport.happened(Moved(1, 0.5))
    bench.transport.happened(Ended(1))
    assert bench.transport.at_s == pytest.approx(5.0)
    assert bench.transport.is_moving


def test_up_to_twice_as_fast_the_engine_gives_the_sound_and_the_screen_the_frames(bench: Bench) -> None:
    bench.transport.set_speed(1.5)
    bench.now += 2.0
    bench.transport.tick()
    assert bench.shown[-1] == 30
    bench.transport.seek(1.0)
    bench.transport.set_speed(4.0)
    bench.transport.pause()
    assert [call for call in bench.engine.calls if call[0] != "pause"] == [
        ("hear", 0.0, 1.5),
        ("hear", 1.0, 1.5),
    ]
    assert bench.engine.calls[-1][0] == "pause"


@pytest.mark.parametrize("late_ms", [-10, 0, 15, 40, 300])
def test_each_other_picture_is_the_next_frame_whenever_it_comes(bench: Bench, late_ms: int) -> None:
    """The first picture comes late, as libVLC's do; those after it catch up."""
    bench.transport.seek_frame(20)
    bench.transport.play()
    due = bench.now
    bench.now += max(late_ms, 0) / 1000
    bench.begin()
    for frame in range(21, 60):
        due += 1 / FPS
        bench.now = max(due, bench.now + 0.004)
        bench.paint()
        assert bench.transport.frame == frame
        assert bench.transport.shown_s == pytest.approx(frame / FPS)
    assert bench.transport.at_s == pytest.approx(5.9, abs=0.06)


def test_where_nothing_moves_time_tells_the_frame(bench: Bench) -> None:
    bench.transport.seek_frame(20)
    bench.transport.play()
    bench.begin()
    for frame in range(21, 60):
        bench.now += 1 / FPS
        bench.paint(is_another=False)
        assert bench.transport.frame == frame


class SlowFrames(EvenFrames):
    """A hundred frames of which every tenth lasts a second, the others a tenth of one."""

    starts = tuple(sum(1.0 if one % 10 == 9 else 0.1 for one in range(frame)) for frame in range(COUNT))

    def at_offset(self, seconds: float) -> int:
        return max(0, bisect_right(self.starts, seconds + 1e-6) - 1)

    def offset_of(self, frame: int) -> float:
        return self.starts[frame]


def test_a_long_frame_painted_again_and_again_stays_one_frame() -> None:
    bench, frames = Bench(), SlowFrames()
    bench.transport = Transport(
        bench.engine, frames, frames.starts[-1] + 0.1, bench.screen, lambda: bench.now
    )
    bench.roll()
    begun, at_s = bench.now, 0.0
    for frame in range(1, COUNT - 1):
        while at_s + 0.06 < frames.starts[frame]:
            at_s += 0.06
            bench.now = begun + at_s
            bench.paint(is_another=False)
            assert bench.transport.frame == frame - 1
        at_s = frames.starts[frame]
        bench.now = begun + at_s
        bench.paint()
        assert bench.transport.frame == frame


class LongFirst(EvenFrames):
    """A hundred frames, thirty a second, the first one 185 ms long."""

    def at_offset(self, seconds: float) -> int:
        return max(0, min(int((seconds - 0.185) * 30 + 1e-9) + 1, COUNT - 1)) if seconds >= 0.185 else 0

    def offset_of(self, frame: int) -> float:
        return 0.185 + (frame - 1) / 30 if frame else 0.0


class QuickFrames(EvenFrames):
    """A hundred frames, twenty-five a second."""

    def at_offset(self, seconds: float) -> int:
        return max(0, min(int(seconds * 25 + 1e-9), COUNT - 1))

    def offset_of(self, frame: int) -> float:
        return frame / 25


@pytest.fixture
def quick() -> Bench:
    """It plays: its first picture was painted as soon as it was decoded, its time is yet to come."""
    bench = Bench()
    bench.transport = Transport(bench.engine, QuickFrames(), COUNT / 25, bench.screen, lambda: bench.now)
    bench.roll()
    return bench


@pytest.mark.parametrize("gaps_ms", [(57, 56, 57), (110,), (60, 25), ()])
def test_a_first_picture_painted_before_its_time_stays_the_first_frame_until_another_one_comes(
    quick: Bench, gaps_ms: tuple[int, ...]
) -> None:
    """Where the sound of a file begins before its pictures, libVLC paints the first at once and again."""
    for gap_ms in gaps_ms:
        quick.now += gap_ms / 1000
        quick.paint(is_another=False)
        assert quick.transport.frame == 0
        assert quick.transport.at_s <= 1 / 25
    quick.now += 0.043
    for frame in range(1, 50):
        quick.paint()
        assert quick.transport.frame == frame
        assert quick.transport.at_s == pytest.approx(frame / 25)
        quick.now += 1 / 25


@pytest.mark.parametrize("early_s", [0.0, 0.111, 0.24])
def test_where_nothing_moves_after_an_early_first_picture_it_stands_on_the_frame_it_said(
    quick: Bench, early_s: float
) -> None:
    quick.now += early_s
    for number in range(1, 40):
        quick.now += 1 / 25
        quick.paint(is_another=False)
        assert number - quick.transport.frame in (0, 1), "one of them may have been the first one again"
        assert quick.transport.at_s == pytest.approx(quick.transport.frame / 25, abs=0.04)
    said = quick.transport.frame
    quick.now += 0.03
    quick.transport.pause()
    assert (quick.transport.frame, quick.screen.guesses) == (said, [said])


def test_while_nothing_moves_the_clock_does_not_run_ahead_of_what_was_painted(quick: Bench) -> None:
    for _ in range(10):
        quick.now += 1 / 25
        quick.paint()
    quick.now += 0.2  # the disk was busy
    for frame in range(11, 40):
        quick.now += 1 / 25
        quick.paint(is_another=False)
        assert quick.transport.frame == frame
        assert quick.transport.at_s == pytest.approx(frame / 25, abs=0.02)


def test_what_a_busy_machine_paints_again_of_a_moving_scene_is_the_same_frame(quick: Bench) -> None:
    """As measured: libVLC waited for its decoder, then painted what it had missed at once."""
    for _ in range(10):
        quick.now += 1 / 25
        quick.paint()
    for gap_ms in (48, 54, 72, 118, 52, 66):
        quick.now += gap_ms / 1000
        quick.paint(is_another=False)
        assert quick.transport.frame == 10
    assert quick.transport.doubts == 0
    for frame in range(11, 30):
        quick.now += 0.002 if frame < 20 else 1 / 25
        quick.paint()
        assert quick.transport.frame == frame
    assert quick.transport.doubts == 1, "frames may have been left out: it is seen from the picture"


def test_the_first_picture_of_long_ago_painted_again_on_a_busy_machine_is_the_first_frame() -> None:
    """As measured of a telephone's clip, whose first frame lasts longer than the others."""
    bench, frames = Bench(), LongFirst()
    bench.transport = Transport(
        bench.engine, frames, frames.offset_of(COUNT - 1) + 0.033, bench.screen, lambda: bench.now
    )
    bench.roll()
    for gap_ms in (118, 67, 57, 66, 62):
        bench.now += gap_ms / 1000
        bench.paint(is_another=False)
        assert bench.transport.frame <= 1
    bench.now += 0.235
    for frame in range(1, 40):
        bench.paint()
        assert bench.transport.frame == frame
        bench.now += 0.033


def test_where_it_comes_to_stand_time_tells_the_frame_as_soon_as_one_comes_in_time(quick: Bench) -> None:
    for _ in range(10):
        quick.now += 1 / 25
        quick.paint()
    quick.now += 0.06
    quick.paint(is_another=False)
    assert quick.transport.frame in (10, 11), "a late one, or the last one again"
    quick.now += 0.02
    for frame in range(12, 40):
        quick.paint(is_another=False)
        assert quick.transport.frame == frame
        quick.now += 0.06 if frame == 20 else 0.02 if frame == 21 else 1 / 25


def test_what_time_alone_told_is_doubted_as_soon_as_something_moves_again(quick: Bench) -> None:
    for _ in range(10):
        quick.now += 1 / 25
        quick.paint()
    assert quick.transport.doubts == 0
    for _ in range(10):
        quick.now += 1 / 25
        quick.paint(is_another=False)
    assert quick.transport.doubts == 0, "nothing to be seen tells one from another"
    for _ in range(10):
        quick.now += 1 / 25
        quick.paint()
    assert (quick.transport.frame, quick.transport.doubts) == (30, 1)
    quick.transport.seek(0.0)
    quick.begin()
    assert quick.transport.doubts == 0


def test_a_picture_painted_twice_now_and_then_raises_no_doubt(quick: Bench) -> None:
    for number in range(60):
        quick.now += 1 / 25
        quick.paint(is_another=number % 3 == 0)
    assert quick.transport.doubts == 0


def test_what_was_seen_puts_the_frame_right_from_there_on(bench: Bench) -> None:
    bench.roll(2.0)
    bench.wait(0.5)
    assert bench.transport.frame == 25
    basis = bench.transport.basis
    bench.transport.put_right(basis, -2)
    assert bench.transport.frame == 23
    bench.wait(0.3)
    assert bench.transport.frame == 26
    assert bench.transport.at_s == pytest.approx(2.6)
    bench.transport.put_right(basis - 1, 3)
    assert bench.transport.frame == 26, "that was before the last jump"
    bench.transport.pause()
    bench.transport.recognised(26)
    bench.transport.put_right(bench.transport.basis, 3)
    assert bench.transport.frame == 26


def test_what_was_asked_before_the_engine_took_back_its_first_picture_is_void(
    bench: Bench,
) -> None:
    bench.is_certain = False
    bench.roll(2.0)
    asked = bench.transport.basis  # the picture on screen is two frames in front of the one aimed at
    bench.now += 0.004
    bench.begin()
    bench.transport.put_right(asked, -2)
    assert (bench.transport.frame, bench.transport.is_sure) == (20, False)
    bench.transport.put_right(bench.transport.basis, 0)
    assert (bench.transport.frame, bench.transport.is_sure) == (20, True)


def test_what_was_asked_twice_is_put_right_once(bench: Bench) -> None:
    bench.roll(2.0)
    asked = bench.transport.basis
    bench.transport.put_right(asked, 2)
    bench.transport.put_right(asked, 2)
    assert bench.transport.frame == 22


def test_a_picture_painted_twice_is_the_same_frame(bench: Bench) -> None:
    bench.roll(2.0)
    bench.wait(0.5)
    bench.now += 0.01
    bench.paint(is_another=False)
    assert bench.transport.frame == 25


def test_a_picture_more_like_the_frame_aimed_at_takes_the_place_of_the_first(bench: Bench) -> None:
    bench.transport.seek_frame(20)
    bench.transport.play()
    bench.begin()
    bench.now += 0.004
    bench.begin()
    assert bench.transport.frame == 20
    bench.now += 1 / FPS
    bench.paint()
    assert bench.transport.frame == 21


def test_while_no_picture_comes_time_stands_and_goes_on_with_the_next_frame(bench: Bench) -> None:
    bench.roll(2.0)
    bench.wait(1.0)
    bench.now += 5.0
    assert bench.transport.at_s == pytest.approx(3.1 + 0.25)
    assert bench.transport.frame == 30
    bench.paint()
    assert bench.transport.frame == 31
    assert bench.transport.at_s == pytest.approx(3.1)


def test_a_window_that_was_busy_at_the_beginning_knows_which_picture_it_sees_first(bench: Bench) -> None:
    bench.transport.seek_frame(20)
    bench.transport.play()
    began = bench.now
    bench.now += 0.35  # before it hears of the first picture, three more were painted
    bench.transport.happened(Begun(bench.engine.turn, 7, began, 7))
    bench.transport.pictured(MovingPicture(memoryview(b""), 0, 0, 0, 10, began + 0.3, 10))
    assert bench.transport.frame == 23
    assert bench.transport.at_s == pytest.approx(2.35)


def test_a_window_that_was_busy_does_not_fall_behind(bench: Bench) -> None:
    """Pictures were painted that nobody took."""
    bench.roll(2.0)
    bench.wait(1.0)
    bench.now += 2.0
    bench.pictures += 19
    bench.changes += 19
    bench.paint()
    assert bench.transport.frame == 50


def test_a_loop_goes_back_to_its_start(bench: Bench) -> None:
    bench.transport.set_loop((2.0, 3.0))
    bench.roll(2.5)
    bench.wait(0.5)
    bench.now += 0.05
    bench.transport.tick()
    assert bench.engine.calls[-1] == ("play", 2.5, 1.0)  # the frame at its end is still seen
    bench.wait(0.1)
    assert bench.engine.calls[-1] == ("play", 2.0, 1.0)


@pytest.mark.parametrize("speed", [0.5, 0.125, -0.5, -1.0, -4.0])
@pytest.mark.parametrize("span", [(2.0, 3.0), (0.0, 0.5), (9.0, 9.9), (9.5, 30.0)])
def test_slowly_and_backwards_a_loop_shows_every_round_its_own_frames_without_the_engine(
    bench: Bench, speed: float, span: tuple[float, float]
) -> None:
    bench.transport.seek(span[0])
    bench.transport.set_loop(span)
    bench.transport.set_speed(speed)
    bench.shown.clear()
    for _ in range(int(3 * (min(span[1], 10.0) - span[0] + 0.2) / abs(speed) / 0.02)):
        bench.now += 0.02
        bench.transport.tick()
    frames = range(round(span[0] * FPS), min(round(span[1] * FPS), COUNT - 1) + 1)
    assert set(bench.shown) == set(frames)
    ends = frames[0] if speed > 0 else frames[-1]
    assert bench.shown.count(ends) >= 2
    assert bench.engine.calls == []
    assert bench.transport.speed == speed


def test_a_loop_outside_of_the_clip_is_none(bench: Bench) -> None:
    bench.transport.set_loop((12.0, 14.0))
    assert bench.transport.loop is None
    bench.transport.set_loop((-3.0, 1.0))
    assert bench.transport.loop == (0.0, 1.0)


def test_a_stretch_without_length_is_no_loop(bench: Bench) -> None:
    bench.transport.set_loop((2.0, 2.0))
    assert bench.transport.loop is None


@pytest.mark.parametrize(("speed", "last_s"), [(2.0, 9.9), (-2.0, 0.0)])
def test_it_has_run_out_at_the_edge_it_went_to_and_not_for_the_other_way(
    bench: Bench, speed: float, last_s: float
) -> None:
    bench.transport.seek(5.0)
    bench.transport.set_speed(speed)
    bench.wait(1.0)
    assert not bench.transport.has_run_out(speed)
    bench.wait(10.0)
    assert bench.transport.at_s == pytest.approx(last_s)
    assert bench.transport.has_run_out(speed)
    assert not bench.transport.has_run_out(-speed)


def test_changing_speed_walks_the_list(bench: Bench) -> None:
    bench.transport.change_speed(+1)
    assert bench.transport.speed == 1.25
    bench.transport.change_speed(-1)
    bench.transport.change_speed(-1)
    assert bench.transport.speed == 0.75
    bench.transport.normal_speed()
    assert bench.transport.speed == 1.0


COMMANDS = st.lists(
    st.tuples(
        st.sampled_from(
            ["play", "pause", "toggle", "seek", "step", "shuttle", "speed", "wait", "begun", "ended"]
        ),
        st.floats(-20, 20),
    ),
    max_size=40,
)


@given(COMMANDS)
def test_no_sequence_of_commands_leaves_the_clip(commands: list[tuple[str, float]]) -> None:
    bench = Bench()
    transport = bench.transport
    for name, value in commands:
        match name:
            case "play":
                transport.play()
            case "pause":
                transport.pause()
            case "toggle":
                transport.toggle()
            case "seek":
                transport.seek(value)
            case "step":
                transport.step(int(value))
            case "shuttle":
                transport.shuttle(1 if value > 0 else -1)
            case "speed":
                transport.change_speed(1 if value > 0 else -1)
            case "wait":
                bench.wait(abs(value))
                transport.tick()
            case "begun":
                bench.begin()
            case _:
                transport.happened(Ended(bench.engine.turn))
        assert 0 <= transport.frame < COUNT
        assert 0.0 <= transport.at_s <= COUNT / FPS
    transport.pause()
    assert transport.at_s == pytest.approx(transport.frame / FPS)
    assert not bench.shown or 0 <= min(bench.shown) <= max(bench.shown) < COUNT


class NoFrames:
    """A clip with sound only."""

    count = 0

    def at_offset(self, seconds: float) -> int:
        raise AssertionError("there is no frame to ask for")

    def offset_of(self, frame: int) -> float:
        raise AssertionError("there is no frame to ask for")

    def group_of(self, frame: int) -> tuple[int, int]:
        raise AssertionError("there is no frame to ask for")


@pytest.mark.parametrize("back", [lambda one: one.shuttle(-1), lambda one: one.set_speed(-2.0)])
def test_what_is_only_heard_stands_where_it_would_have_to_run_backwards(
    back: Callable[[Transport], object],
) -> None:
    engine, now = RecordingEngine(), [0.0]
    transport = Transport(engine, NoFrames(), 8.0, RecordingScreen(), lambda: now[0])
    transport.seek(4.0)
    back(transport)
    assert not transport.is_moving
    assert engine.calls == []
    transport.play()
    transport.happened(Begun(1))
    now[0] += 1.0
    back(transport)
    now[0] += 2.0
    transport.tick()
    assert not transport.is_moving
    assert transport.at_s == pytest.approx(5.0)
    assert engine.calls[-1][0] == "pause"
    transport.change_speed(1)
    assert transport.speed == 1.0


@pytest.mark.parametrize("change", [lambda one: one.change_speed(-1), lambda one: one.shuttle(-1)])
def test_another_speed_begins_with_the_frame_on_screen(
    bench: Bench, change: Callable[[Transport], object]
) -> None:
    bench.roll(1.0)
    bench.wait(5.0)
    on_screen = bench.transport.frame
    assert on_screen == 60
    change(bench.transport)
    assert bench.transport.frame == on_screen
    bench.transport.step(1)
    assert bench.transport.frame == on_screen + 1


def test_a_clip_without_pictures_plays_its_sound() -> None:
    engine, screen, now = RecordingEngine(), RecordingScreen(), [0.0]
    transport = Transport(engine, NoFrames(), 8.0, screen, lambda: now[0])
    transport.seek(2.0)
    transport.play()
    transport.happened(Begun(1))
    now[0] += 3.0
    transport.pause()
    assert transport.at_s == pytest.approx(5.0)
    transport.step(1)
    assert transport.frame == 0
    assert screen.shown == screen.guesses == []


@pytest.mark.parametrize("ahead", [0, 1])
def test_after_a_pause_the_first_picture_is_named_for_what_it_is(ahead: int) -> None:
    """It is the one it stood on, painted again, or already the one after it."""
    bench = Bench()
    bench.roll()
    bench.wait(0.5)
    seen = bench.transport.frame
    bench.transport.pause()
    bench.transport.recognised(seen)
    bench.transport.play()
    bench.pictures += 1
    bench.changes += ahead
    bench.transport.happened(Begun(bench.engine.turn, bench.pictures, bench.now, bench.changes, goes_on=True))
    assert bench.transport.frame == seen + ahead


def test_where_the_engine_had_to_jump_back_its_first_picture_is_the_frame_it_stood_on() -> None:
    """A busy machine painted three more while it was told to pause."""
    bench = Bench()
    bench.roll()
    bench.wait(0.5)
    seen = bench.transport.frame
    bench.transport.pause()
    bench.transport.recognised(seen)
    bench.transport.play()
    assert bench.engine.stood_there
    assert bench.transport.frame == seen
    bench.pictures += 4
    bench.changes += 4
    bench.transport.happened(Begun(bench.engine.turn, bench.pictures, bench.now, bench.changes))
    assert bench.transport.frame == seen
    bench.paint()
    assert bench.transport.frame == seen + 1


def test_what_the_next_frame_looks_like_is_told_to_the_engine_while_it_is_on_its_way(bench: Bench) -> None:
    likeness = np.zeros((1, 1, 3), np.int16)
    bench.transport.seek_frame(20)
    bench.transport.looked_ahead(21, likeness)
    assert bench.engine.expected is None  # it stands: play will ask
    bench.transport.play()
    bench.transport.looked_ahead(30, likeness)
    assert bench.engine.expected is None  # of another moment
    bench.transport.looked_ahead(21, likeness)
    assert bench.engine.expected == (bench.engine.turn, likeness)
