"""The other cameras go along with the primary one, whichever way and round every loop, by a clock in hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bwc_review.domain.clip import ClipId
from bwc_review.player.transport import Transport
from bwc_review.ui.review.followers import Followers, Hit
from tests.player.test_transport import RecordingEngine, RecordingScreen

FPS = 25
TICK_S = 0.033


class Even:
    """So many frames, twenty-five a second."""

    def __init__(self, count: int) -> None:
        self.count = count

    def at_offset(self, seconds: float) -> int:
        return max(0, min(int(seconds * FPS + 1e-9), self.count - 1))

    def offset_of(self, frame: int) -> float:
        return frame / FPS

    def group_of(self, frame: int) -> tuple[int, int]:
        return 0, self.count


@dataclass
class Pair:
    """CAM-02 is the clock; CAM-01 began with it and recorded for so many seconds. No libVLC."""

    seconds: float
    now: float = 0.0
    decks: dict[str, Any] = field(default_factory=dict)
    seen: list[tuple[int, int | None]] = field(default_factory=list)  # of both, tick by tick
    started: int = 0  # how often the other one was set in motion

    def __post_init__(self) -> None:
        for lane, clip, seconds in (("CAM-02", "a", 10.0), ("CAM-01", "b", self.seconds)):
            frames = Even(round(seconds * FPS))
            screen = RecordingScreen()
            transport = Transport(RecordingEngine(), frames, seconds, screen, lambda: self.now)
            opened = SimpleNamespace(clip=SimpleNamespace(id=ClipId(clip)), index=frames)
            self.decks[lane] = SimpleNamespace(clip=opened, transport=transport)
        self.all = {"CAM-01": vars(self.decks["CAM-01"]).copy()}
        self.leader = cast("Transport", self.decks["CAM-02"].transport)
        self.other = cast("Transport", self.decks["CAM-01"].transport)
        set_speed = self.other.set_speed

        def counted(speed: float) -> None:
            self.started += 1
            set_speed(speed)

        self.other.set_speed = counted  # type: ignore[method-assign]
        self.followers = Followers(self.decks, self.put)

    def put(self, lane: str, hit: Hit | None) -> None:
        deck = self.decks[lane]
        deck.clip = deck.transport = None
        if hit is not None:
            vars(deck).update(self.all[lane])
            deck.transport.seek(hit[1])

    def follow(self, *, is_command: bool) -> None:
        at_s = self.leader.at_s
        at = {"CAM-02": (ClipId("a"), at_s)}
        if at_s < self.seconds:
            at["CAM-01"] = ClipId("b"), at_s
        self.followers.follow("CAM-02", at, self.now, is_command=is_command)

    def go(self, at_s: float, speed: float, loop: tuple[float, float] | None = None) -> None:
        self.leader.seek(at_s)
        self.follow(is_command=True)
        self.leader.set_loop(loop)
        self.leader.set_speed(speed)
        self.follow(is_command=True)

    def live(self, seconds: float) -> None:
        """Time passes, tick by tick, as the stage lets it."""
        until = self.now + seconds
        while self.now < until:
            self.now += TICK_S
            before_s = self.leader.at_s
            self.leader.tick()
            if self.decks["CAM-01"].transport is not None:
                self.other.tick()
            if abs(self.leader.at_s - before_s) > 0.5:
                self.followers.forget()
            self.follow(is_command=False)
            other = None if self.decks["CAM-01"].transport is None else self.other.frame
            self.seen.append((self.leader.frame, other))

    def apart(self) -> list[int]:
        """By how many frames the other one was off, wherever it has a picture of the moment."""
        last = round(self.seconds * FPS) - 1
        return [abs(min(one, last) - other) for one, other in self.seen if other is not None]


@pytest.mark.parametrize("start_s", [9.99, 8.0, 6.1])
@pytest.mark.parametrize("speed", [-1.0, -4.0, -0.5])
@pytest.mark.parametrize("seconds", [10.0, 6.0])
def test_backwards_a_camera_comes_along_from_its_very_end(
    start_s: float, speed: float, seconds: float
) -> None:
    pair = Pair(seconds)
    pair.go(start_s, speed)
    pair.live((start_s - 1.0) / -speed)
    assert pair.seen[-1][0] < 40
    assert max(pair.apart()) <= 1 + 2 * abs(speed)
    assert pair.started == 1


@pytest.mark.parametrize("speed", [0.5, 2.0, -0.5, -2.0])
@pytest.mark.parametrize(("seconds", "loop"), [(10.0, (7.0, 10.0)), (6.0, (5.0, 6.0)), (6.0, (4.0, 8.0))])
def test_round_a_loop_a_camera_comes_along_also_where_it_ends_with_it_or_in_it(
    speed: float, seconds: float, loop: tuple[float, float]
) -> None:
    pair = Pair(seconds)
    pair.go(loop[0], speed, loop)
    pair.live(3.5 * (loop[1] - loop[0]) / abs(speed))
    turns = sum(
        abs(after[0] - before[0]) > 15 for before, after in zip(pair.seen, pair.seen[1:], strict=False)
    )
    assert turns >= 3
    far = [one for one in pair.apart() if one > 3 + 2 * abs(speed)]
    assert len(far) <= 0.1 * len(pair.seen), "but for a moment at each turn"


def test_past_its_end_a_camera_stands_and_is_not_started_again_and_again() -> None:
    pair = Pair(10.0)
    pair.go(9.0, 0.5)
    pair.other.seek(9.06)  # a little ahead, as is let pass while it moves
    pair.live(3.0)
    assert pair.seen[-1] == (249, 249)
    assert pair.started == 1
