"""Hands on the timeline: marks dragged by frames, Escape, small pictures of single frames, keys that zoom."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import ClipId
from bwc_review.domain.mark import Instant, Mark, MarkKind
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.review.showing import Showing
from bwc_review.ui.review.timeline import Timeline
from bwc_review.ui.review.visit_run import VisitRun
from bwc_review.ui.widgets.notice import Notice
from tests.ui.review.conftest import number_in

NO = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
CLIP = ClipId("cam2-a")
Begin = Callable[..., "Hand"]


class Hand:
    """A hand on the timeline of a visit."""

    def __init__(self, qtbot: QtBot, screen: ReviewScreen, station: Any) -> None:
        self.qtbot = qtbot
        self.screen = screen
        self.station = station
        found = screen.findChild(Timeline)
        assert found is not None
        self.timeline = found

    @property
    def run(self) -> VisitRun:
        assert self.screen._run is not None
        return self.screen._run

    @property
    def showing(self) -> Showing:
        assert self.screen._showing is not None
        return self.screen._showing

    @property
    def notice(self) -> str:
        found = self.screen.findChild(Notice)
        assert found is not None
        return found.words if found.isVisible() else ""

    @property
    def shown(self) -> int | None:
        image = self.run.stage.deck.surface.image
        return None if image.isNull() else number_in(image)

    def settle(self) -> None:
        self.qtbot.waitUntil(
            lambda: (
                self.screen._desk.is_idle
                and not any(deck.is_behind for deck in self.run.decks.values())
                and not self.showing.is_fetching
            ),
            timeout=10_000,
        )

    def spot(self, at_s: float) -> QPoint:
        return QPoint(round(self.timeline.x_of(at_s)), int(self.timeline.places.marks.center().y()))

    def mark(self, kind: MarkKind, start: int, end: int | None = None) -> Mark:
        """A mark that was there before the visit; frames of 40 ms."""
        index = self.station.made[CLIP].index

        def at(frame: int) -> Instant:
            return Instant(frame, int(index.pts[frame]), index.offset_of(frame))

        made: Mark = self.station.add(
            CLIP,
            kind,
            at(start),
            None if end is None else at(end),
            "SOS" if kind is MarkKind.CAMERA else "x",
            "",
        )
        return made

    def drag(self, start_s: float, end_s: float, *, is_let_go: bool = True) -> None:
        QTest.mousePress(self.timeline, LEFT, NO, self.spot(start_s))
        QTest.mouseMove(self.timeline, self.spot((start_s + end_s) / 2))
        QTest.mouseMove(self.timeline, self.spot(end_s))
        if is_let_go:
            QTest.mouseRelease(self.timeline, LEFT, NO, self.spot(end_s))

    def wheel(self, at_s: float, turns: int) -> None:
        where = QPointF(self.timeline.x_of(at_s), self.timeline.places.lane(0).center().y())
        for _ in range(abs(turns)):
            event = QWheelEvent(
                where,
                self.timeline.mapToGlobal(where),
                QPoint(),
                QPoint(0, 120 if turns > 0 else -120),
                Qt.MouseButton.NoButton,
                NO,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(self.timeline, event)


@pytest.fixture
def begin(qtbot: QtBot, screen: ReviewScreen, station: Any, make_visit: Callable[..., Visit]) -> Begin:
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)

    def run(*names: str, **more: object) -> Hand:
        hand = Hand(qtbot, screen, station)
        screen.show_visit(make_visit(*names, **more))
        qtbot.waitUntil(lambda: len(hand.run._opened) == max(len(names), 1) and hand.run._ask.is_idle)
        qtbot.waitUntil(lambda: len(hand.timeline.looks) == max(len(names), 1))
        hand.settle()
        return hand

    return run


# --- marks in hand


def test_a_dragged_mark_stands_on_the_frame_that_was_shown_under_the_hand(begin: Begin, station: Any) -> None:
    hand = begin()
    made = hand.mark(MarkKind.POINT, 25)
    hand = begin()
    hand.drag(1.0, 2.5, is_let_go=False)
    hand.qtbot.waitUntil(lambda: hand.shown is not None and hand.shown > 55)
    assert station.kept[made.id] == made  # nothing is kept before the hand lets go
    QTest.mouseRelease(hand.timeline, LEFT, NO, hand.spot(2.5))
    hand.settle()
    moved = station.kept[made.id]
    index = station.made[CLIP].index
    assert moved.start.frame in {61, 62, 63}
    assert moved.start.pts == int(index.pts[moved.start.frame])
    assert moved.end is None
    hand.qtbot.waitUntil(lambda: hand.shown == moved.start.frame)
    QTest.keyClick(hand.screen, Qt.Key.Key_Z, CTRL)
    hand.settle()
    assert station.kept[made.id] == made


def test_a_whole_span_is_dragged_and_keeps_its_length(begin: Begin, station: Any) -> None:
    hand = begin()
    made = hand.mark(MarkKind.SPAN, 25, 50)
    hand = begin()
    hand.drag(1.5, 2.2)
    hand.settle()
    moved = station.kept[made.id]
    assert 41 <= moved.start.frame <= 44
    assert moved.end.frame - moved.start.frame == 25
    hand.drag(2.2, 30.0)  # beyond the end of the clip: it stops there
    hand.settle()
    assert (station.kept[made.id].start.frame, station.kept[made.id].end.frame) == (74, 99)


def test_an_edge_never_goes_past_the_other(begin: Begin, station: Any) -> None:
    hand = begin()
    made = hand.mark(MarkKind.SPAN, 25, 50)
    hand = begin()
    hand.drag(1.0, 3.5)
    hand.settle()
    assert (station.kept[made.id].start.frame, station.kept[made.id].end.frame) == (49, 50)


def test_a_click_that_trembles_goes_to_the_mark_and_moves_nothing(begin: Begin, station: Any) -> None:
    hand = begin()
    made = hand.mark(MarkKind.POINT, 25)
    hand = begin()
    spot = hand.spot(1.0)
    QTest.mousePress(hand.timeline, LEFT, NO, spot)
    QTest.mouseMove(hand.timeline, spot + QPoint(2, 0))
    QTest.mouseRelease(hand.timeline, LEFT, NO, spot + QPoint(2, 0))
    hand.qtbot.waitUntil(lambda: hand.shown == 25)
    assert station.kept[made.id] == made
    assert hand.screen._marks.current == made.id


def test_escape_leaves_mark_and_picture_where_they_were(begin: Begin, station: Any) -> None:
    hand = begin()
    made = hand.mark(MarkKind.POINT, 25)
    hand = begin(first_s=0.4)
    assert hand.shown == 10
    hand.drag(1.0, 2.5, is_let_go=False)
    hand.qtbot.waitUntil(lambda: hand.shown is not None and hand.shown > 55)
    QTest.keyClick(hand.screen, Qt.Key.Key_Escape)
    QTest.mouseRelease(hand.timeline, LEFT, NO, hand.spot(2.5))
    hand.settle()
    hand.qtbot.waitUntil(lambda: hand.shown == 10)
    assert station.kept[made.id] == made
    assert hand.screen._run is not None  # Escape meant the mark alone


def test_another_button_pressed_meanwhile_takes_nothing_out_of_the_hand(begin: Begin) -> None:
    hand = begin()
    mark = hand.mark(MarkKind.SPAN, 25, 50)
    hand.screen._desk.begin([CLIP])
    hand.qtbot.waitUntil(lambda: len(hand.run.model.marks) == 1)
    hand.drag(1.0, 0.6, is_let_go=False)
    QTest.mousePress(hand.timeline, Qt.MouseButton.RightButton, NO, hand.spot(0.6))
    QTest.mouseRelease(hand.timeline, Qt.MouseButton.RightButton, NO, hand.spot(0.6))
    assert hand.timeline.is_in_hand
    QTest.mouseRelease(hand.timeline, LEFT, NO, hand.spot(0.6))
    hand.settle()
    assert 14 <= hand.station.kept[mark.id].start.frame <= 16
    assert not hand.timeline.is_in_hand


def test_a_scrub_in_which_another_button_was_pressed_plays_on_where_it_played(begin: Begin) -> None:
    hand = begin()
    stage = hand.run.stage
    stage.play()
    hand.qtbot.waitUntil(lambda: stage.at_s > 0.1)
    lane = int(hand.timeline.places.lane(0).center().y())
    first, last = (QPoint(round(hand.timeline.x_of(at_s)), lane) for at_s in (1.0, 2.0))
    QTest.mousePress(hand.timeline, LEFT, NO, first)
    QTest.mousePress(hand.timeline, Qt.MouseButton.RightButton, NO, first)
    QTest.mouseRelease(hand.timeline, Qt.MouseButton.RightButton, NO, first)
    QTest.mouseMove(hand.timeline, last)
    moved = [stage.is_moving]
    QTest.mouseRelease(hand.timeline, LEFT, NO, last)
    moved.append(stage.is_moving)
    assert moved == [False, True]
    assert stage.at_s >= 1.9
    stage.pause()


@pytest.mark.parametrize(
    ("kind", "words"), [(MarkKind.CAMERA, "made on the camera"), (MarkKind.STILL, "still stays")]
)
def test_what_never_moves_says_so(begin: Begin, station: Any, kind: MarkKind, words: str) -> None:
    hand = begin()
    made = hand.mark(kind, 25)
    hand = begin()
    hand.drag(1.0, 2.5)
    hand.settle()
    assert words in hand.notice
    assert station.kept[made.id] == made


def test_who_may_not_mark_drags_nothing(begin: Begin, station: Any) -> None:
    hand = begin()
    made = hand.mark(MarkKind.POINT, 25)
    hand = begin(may_mark=False)
    hand.drag(1.0, 2.5)
    hand.settle()
    assert station.kept[made.id] == made


# --- looked at closely


def test_closer_than_the_strip_each_frame_comes_with_its_own_picture(begin: Begin) -> None:
    hand = begin()
    hand.wheel(2.0, 30)
    hand.settle()
    (view,) = hand.timeline.views()
    assert len(view.tiles) >= 8
    for tile in view.tiles:
        assert tile.frame is not None
        # what is drawn and what the hover shows: the nearest of strip and frames
        image = hand.timeline.small_picture(0, tile.at_s + 0.001)
        assert image is not None
        strip = hand.timeline.looks[CLIP]
        if tile.at_s in strip.times_s:
            assert image == strip.images[strip.times_s.index(tile.at_s)]
        else:
            assert number_in(image) == tile.frame


def test_pictures_are_bounded_and_gone_when_the_visit_is(begin: Begin, station: Any) -> None:
    hand = begin("cam2-a", "cam1")
    hand.wheel(2.0, 30)
    hand.settle()
    near = hand.showing._near
    assert len(near.shelf) > 8
    clips = list(station.opened)
    servers = [server for clip in clips for server in clip.servers]
    hand.screen.close_visit()
    assert len(near.shelf) == 0
    assert hand.timeline.small_picture(0, 2.0) is None
    for server in servers:
        with pytest.raises(ValueError, match="closed"):
            server.frame(0)


def test_nothing_is_fetched_while_it_plays_and_all_of_it_afterwards(begin: Begin, station: Any) -> None:
    hand = begin()
    before = len(station.opened[-1].servers), len(hand.showing._near.shelf)
    hand.run.stage.play()
    hand.qtbot.waitUntil(lambda: hand.run.stage.at_s > 0.2, timeout=8000)
    hand.wheel(2.0, 12)
    hand.qtbot.waitUntil(lambda: hand.run.stage.at_s > 1.0, timeout=8000)
    assert (len(station.opened[-1].servers), len(hand.showing._near.shelf)) == before
    hand.run.stage.pause()
    hand.settle()
    assert len(hand.showing._near.shelf) > before[1]


def test_a_frame_that_does_not_decode_is_left_out_and_asked_for_once(begin: Begin, station: Any) -> None:
    station.bad_from[CLIP] = 2.0  # nothing is bad yet
    hand = begin()
    source, before = station.opened[-1].source, len(hand.showing._near.shelf)
    source.bad_from = 0
    hand.wheel(2.0, 30)
    hand.settle()
    assert len(hand.showing._near.shelf) == before
    assert hand.showing._near._failed
    source.bad_from = None


def test_ctrl_and_arrows_zoom_at_the_playhead_and_shift_moves_the_view(begin: Begin) -> None:
    hand = begin(first_s=2.0)
    model = hand.run.model
    whole = model.to_s - model.from_s
    x = hand.timeline.x_of(2.0)
    for _ in range(3):
        QTest.keyClick(hand.screen, Qt.Key.Key_Up, CTRL)
    assert model.to_s - model.from_s < whole / 3
    assert hand.timeline.x_of(2.0) == pytest.approx(x, abs=1.0)
    before = model.from_s
    QTest.keyClick(hand.screen, Qt.Key.Key_Right, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert model.from_s > before
    QTest.keyClick(hand.screen, Qt.Key.Key_Left, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert model.from_s == pytest.approx(before)
    QTest.keyClick(hand.screen, Qt.Key.Key_Down, CTRL)
    assert model.to_s - model.from_s < whole
    QTest.keyClick(hand.screen, Qt.Key.Key_Down, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert model.to_s - model.from_s == pytest.approx(whole)


def test_the_hours_are_dragged_to_another_stretch(begin: Begin) -> None:
    hand = begin()
    hand.wheel(2.0, 5)
    before = hand.run.model.from_s
    y = int(hand.timeline.places.seen.bottom()) + 10
    QTest.mousePress(hand.timeline, LEFT, NO, QPoint(600, y))
    QTest.mouseMove(hand.timeline, QPoint(500, y))
    QTest.mouseRelease(hand.timeline, LEFT, NO, QPoint(500, y))
    assert hand.run.model.from_s > before
    hand.settle()
