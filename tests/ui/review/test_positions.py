"""A position on the wall clock is the frame it was told of, whatever the rate and the time base."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import ClipId
from bwc_review.domain.moments import later, seconds_between
from bwc_review.domain.wall_clock import Placement, WallClock
from bwc_review.media.frame_index import FrameIndex
from bwc_review.media.scene import Scene, make_clip
from bwc_review.ui import language
from bwc_review.ui.review.go_to import GoToDialog, last_read_so
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from tests.ui.review.conftest import START, describe, number_in

RATES = (Fraction(30), Fraction(30000, 1001), Fraction(60000, 1001), Fraction(25))
BASES = (Fraction(1, 90000), Fraction(1, 30000), Fraction(1, 15360), Fraction(1, 1000))
COUNT = 5 * 3600 * 30
ID = ClipId("a")
LANE = "CAM-02"


def index_of(rate: Fraction, base: Fraction, count: int = COUNT) -> FrameIndex:
    """Frames at that rate, each at the tick nearest to its time."""
    ticks = 1 / rate / base
    over, under = ticks.numerator, ticks.denominator
    pts = (np.arange(count, dtype=np.int64) * over * 2 + under) // (under * 2)
    return FrameIndex(base, 0, pts, np.array([0], np.int64))


INDEXES = [index_of(rate, base) for rate in RATES for base in BASES]


@given(
    index=st.sampled_from(INDEXES),
    frame=st.integers(0, COUNT - 1),
    start_us=st.integers(0, 10**12),
    offset_s=st.floats(-3600, 3600),
    before_s=st.floats(0, 7200),
)
def test_where_a_frame_begins_that_frame_is_meant(
    index: FrameIndex, frame: int, start_us: int, offset_s: float, before_s: float
) -> None:
    start = datetime(2026, 11, 12, tzinfo=UTC) + timedelta(microseconds=start_us)
    length_s = index.offset_of(COUNT - 1) + 1.0
    other = Placement(ClipId("b"), "CAM-01", later(start, offset_s - before_s), 1.0)
    wall = WallClock([Placement(ID, LANE, start, length_s, offset_s), other])
    position = seconds_between(wall.start, wall.wall_of(ID, index.offset_of(frame)))
    clip, offset = wall.at(later(wall.start, position))[LANE]
    assert clip == ID
    assert index.at_offset(offset) == frame
    origin = seconds_between(wall.start, wall.wall_of(ID, 0.0))
    assert index.at_offset(position - origin) == frame


@given(index=st.sampled_from(INDEXES), frame=st.integers(1, COUNT - 1))
def test_just_before_a_frame_the_one_before_is_meant(index: FrameIndex, frame: int) -> None:
    assert index.at_offset(index.offset_of(frame) - 2e-6) == frame - 1


@pytest.mark.parametrize("start_us", [0, 333_333, 999_999])
def test_the_hour_said_of_a_frame_leads_back_to_it(qtbot: QtBot, start_us: int) -> None:
    start = START.astimezone(language.zone()) + timedelta(microseconds=start_us)
    parent = QWidget()
    qtbot.addWidget(parent)
    for index in INDEXES:
        length_s = index.offset_of(COUNT - 1) + 0.01
        dialog = GoToDialog(parent, start, length_s, "0")
        for frame in [*range(40), COUNT // 2, COUNT - 2, COUNT - 1]:
            dialog._field.setText(language.hour_fine(later(start, index.offset_of(frame))))
            assert dialog.position_s is not None
            assert index.at_offset(last_read_so(dialog.position_s)) == frame


# --- in the review, thirty pictures a second at 1/90000


@pytest.fixture
def thirty(station: Any, tmp_path: Path) -> Iterator[str]:
    path, scene = tmp_path / "thirty.ts", Scene(START, 4.0, 30, (320, 180), gop=30)
    make_clip(path, scene)
    made = describe(path.read_bytes(), "thirty", scene, "CAM-09")
    assert made.index.time_base == Fraction(1, 90000)
    station.made[ClipId("thirty")] = made
    yield "thirty"
    del station.made[ClipId("thirty")]


class Looker:
    """Somebody at the review of these clips."""

    def __init__(self, qtbot: QtBot, screen: ReviewScreen, visit: Visit) -> None:
        self.qtbot, self.screen = qtbot, screen
        screen.show_visit(visit)
        self.settle(lambda: self.shown is not None)

    @property
    def run(self) -> Any:
        assert self.screen._run is not None
        return self.screen._run

    @property
    def shown(self) -> int | None:
        return number_in(self.run.stage.deck.surface.image)

    def settle(self, is_so: Callable[[], bool] = lambda: True) -> None:
        self.qtbot.waitUntil(
            lambda: (
                self.run.stage.transport is not None
                and not self.run.stage.deck.is_behind
                and self.shown is not None
                and is_so()
            ),
            timeout=10_000,
        )

    def press(self, key: Any, *, shift: bool = False) -> None:
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.screen, key, held)
        self.settle()

    def step_to(self, frame: int) -> None:
        self.run.stage.step(frame - self.run.stage.transport.frame)
        self.settle(lambda: self.shown == frame)


def are_kept(station: Any, count: int) -> bool:
    return len(station.kept) == count


def test_a_mark_is_on_the_frame_shown(
    qtbot: QtBot, screen: ReviewScreen, make_visit: Callable[..., Visit], station: Any, thirty: str
) -> None:
    looker = Looker(qtbot, screen, make_visit(thirty))
    for frame in range(1, 12):
        looker.step_to(frame)
        looker.press("M")
        qtbot.waitUntil(partial(are_kept, station, frame))
        mark = list(station.kept.values())[-1]
        assert (mark.start.frame, mark.start.pts) == (frame, station.made[ClipId(thirty)].index.pts[frame])


def test_enter_on_the_hour_that_stands_there_stays_on_the_frame(
    qtbot: QtBot, screen: ReviewScreen, make_visit: Callable[..., Visit], thirty: str
) -> None:
    looker = Looker(qtbot, screen, make_visit(thirty))
    for frame in (1, 2, 4, 7):
        looker.step_to(frame)
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        QTest.keyClick(screen, Qt.Key.Key_G)
        dialog = screen.findChildren(GoToDialog)[-1]
        dialog.accept()
        looker.settle()
        assert looker.shown == looker.run.stage.transport.frame == frame


@pytest.mark.parametrize("frame", [1, 2, 4, 5])
def test_the_start_of_a_span_is_gone_back_to_exactly(
    qtbot: QtBot, screen: ReviewScreen, make_visit: Callable[..., Visit], thirty: str, frame: int
) -> None:
    looker = Looker(qtbot, screen, make_visit(thirty))
    looker.step_to(frame)
    looker.press("I")
    looker.step_to(60)
    looker.press("I", shift=True)
    assert looker.shown == looker.run.stage.transport.frame == frame
    looker.step_to(60)
    looker.press("O")
    looker.press("L", shift=True)
    qtbot.waitUntil(lambda: looker.run.stage.is_moving)
    index = looker.run.stage.clip.index
    assert [index.at_offset(edge) for edge in looker.run.stage.loop] == [frame, 60]


def test_what_stands_does_not_move_while_another_camera_opens_nor_over_a_lock(
    qtbot: QtBot, screen: ReviewScreen, make_visit: Callable[..., Visit], station: Any, thirty: str
) -> None:
    looker = Looker(qtbot, screen, make_visit(thirty, "cam2-a"))
    looker.step_to(1)
    looker.run.stage.add(looker.run.opened(ClipId("cam2-a")))  # as if it had taken until now
    looker.settle()
    assert looker.shown == 1
    place = screen.place
    assert place is not None
    screen.close_visit()
    again = Looker(qtbot, screen, place)
    assert again.shown == 1
    assert again.run.stage.transport.frame == 1
