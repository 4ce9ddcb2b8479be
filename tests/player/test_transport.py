"""What a command does to the clip, without libVLC and without Qt."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.errors import ClipDamaged
from bwc_review.player.engine import Aim, Begun, Ended, Failed, Moved, Sound, StoppedEarly
from bwc_review.player.picture import MovingPicture
from bwc_review.player.transport import Motion, Transport

FPS = 10
COUNT = 100


@dataclass
class RecordingEngine:
    """Notes what it is asked to do."""

    calls: list[tuple[str, float, float]] = field(default_factory=list)
    turn: int = 0

    def play(self, aim: Aim, rate: float) -> int:
        self.turn += 1
        self.calls.append(("play", aim.start_s, rate))
        return self.turn

    def pause(self) -> None:
        self.calls.append(("pause", 0.0, 0.0))

    def set_sound(self, sound: Sound) -> None: ...

    def take(self) -> MovingPicture | None:
        return None

    def close(self) -> bool:
        return True


class EvenFrames:
    """A hundred frames, ten a second."""

    count = COUNT

    def at_offset(self, seconds: float) -> int:
        return max(0, min(int(seconds * FPS + 1e-9), COUNT - 1))

    def offset_of(self, frame: int) -> float:
        return frame / FPS


@dataclass
class Bench:
    """A transport with its surroundings in hand."""

    engine: RecordingEngine = field(default_factory=RecordingEngine)
    shown: list[int] = field(default_factory=list)
    now: float = 100.0

    def __post_init__(self) -> None:
        self.transport = Transport(
            self.engine, EvenFrames(), COUNT / FPS, self.shown.append, lambda: self.now
        )

    def roll(self, at_s: float = 0.0) -> None:
        """Playing, first picture shown."""
        if at_s:
            self.transport.seek(at_s)
        self.transport.play()
        self.transport.happened(Begun(self.engine.turn))


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
    bench.transport.happened(Begun(1))
    bench.now += 2
    assert bench.transport.at_s == pytest.approx(2.0)


def test_a_drag_while_playing_sends_only_the_first_and_the_last_wish(bench: Bench) -> None:
    bench.roll()
    for at_s in (1.0, 2.0, 3.0, 99.0):
        bench.transport.seek(at_s)
    bench.transport.happened(Begun(2))
    starts = [start for _, start, _ in bench.engine.calls]
    assert starts == [0.0, 1.0, 9.9]


def test_pausing_shows_the_exact_frame_of_that_moment(bench: Bench) -> None:
    bench.roll()
    bench.now += 4.56
    bench.transport.pause()
    assert bench.engine.calls[-1][0] == "pause"
    assert bench.shown == [45]
    assert bench.transport.at_s == pytest.approx(4.5)


def test_stepping_pauses_and_moves_by_frames(bench: Bench) -> None:
    bench.roll()
    bench.now += 2.0
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
    bench.transport.happened(Begun(bench.engine.turn))
    bench.now += 0.5
    bench.transport.shuttle(-1)
    assert bench.transport.speed == -1
    assert bench.transport.motion is Motion.WINDING
    bench.now += 1.0
    bench.transport.tick()
    assert bench.shown[-1] == 30
    bench.transport.shuttle(+1)
    assert bench.transport.speed == 1


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
    bench.now += 0.95
    bench.transport.tick()
    assert bench.transport.is_at_end
    assert bench.shown[-1] == 99
    bench.transport.toggle()
    assert bench.engine.calls[-1] == ("play", 0.0, 1.0)


def test_an_end_told_by_the_engine_is_the_last_frame(bench: Bench) -> None:
    bench.roll(9.0)
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


def test_late_news_of_an_earlier_turn_changes_nothing(bench: Bench) -> None:
    bench.roll()
    bench.transport.seek(5.0)
    bench.transport.happened(Begun(bench.engine.turn))
    bench.transport.happened(Moved(1, 0.5))
    bench.transport.happened(Ended(1))
    assert bench.transport.at_s == pytest.approx(5.0)
    assert bench.transport.is_moving


def test_a_loop_goes_back_to_its_start(bench: Bench) -> None:
    bench.transport.set_loop((2.0, 3.0))
    bench.roll(2.5)
    bench.now += 0.55
    bench.transport.tick()
    assert bench.engine.calls[-1] == ("play", 2.5, 1.0)  # the frame at its end is still seen
    bench.now += 0.06
    bench.transport.tick()
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


def test_scrubbing_pauses_and_goes_on_afterwards(bench: Bench) -> None:
    bench.roll()
    bench.transport.begin_scrub()
    bench.transport.seek(7.0)
    assert bench.shown[-1] == 70
    bench.transport.end_scrub()
    assert bench.engine.calls[-1] == ("play", 7.0, 1.0)


def test_scrubbing_a_still_clip_leaves_it_still(bench: Bench) -> None:
    bench.transport.begin_scrub()
    bench.transport.seek(7.0)
    bench.transport.end_scrub()
    assert not bench.transport.is_moving


def test_changing_speed_walks_the_list(bench: Bench) -> None:
    bench.transport.change_speed(+1)
    assert bench.transport.speed == 1.25
    bench.transport.change_speed(-1)
    bench.transport.change_speed(-1)
    assert bench.transport.speed == 0.75
    bench.transport.normal_speed()
    assert bench.transport.speed == 1.0


NAMES = ("play", "pause", "toggle", "seek", "step", "shuttle", "speed", "wait", "begun", "ended")
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
                bench.now += abs(value)
                transport.tick()
            case "begun":
                transport.happened(Begun(bench.engine.turn))
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


def test_a_clip_without_pictures_plays_its_sound() -> None:
    engine, now = RecordingEngine(), [0.0]
    transport = Transport(engine, NoFrames(), 8.0, lambda frame: pytest.fail(str(frame)), lambda: now[0])
    transport.seek(2.0)
    transport.play()
    transport.happened(Begun(1))
    now[0] += 3.0
    transport.pause()
    assert transport.at_s == pytest.approx(5.0)
    transport.step(1)
    assert transport.frame == 0
