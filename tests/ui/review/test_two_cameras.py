"""Two cameras: in step to the frame, aligned by hand, by sound and by their clocks, laid in three ways."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from bwc_review.domain.alignment import AlignMethod
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import AccessRefused
from bwc_review.domain.mark import MarkKind
from bwc_review.media.frame_index import FrameIndex
from bwc_review.media.scene import Scene
from bwc_review.player.transport import Motion
from bwc_review.ui.review import exact_pictures, said
from bwc_review.ui.review.align_hand import nudged
from bwc_review.ui.review.arrangement import Corner, Layout
from bwc_review.ui.review.needs import Aligned, Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.review.surface import Surface
from bwc_review.ui.review.visit_run import VisitRun
from bwc_review.ui.theme import px
from tests.ui.review.conftest import number_in

START = datetime(2026, 11, 12, 13, 3, 20, tzinfo=UTC)
NTSC = Fraction(30_000, 1001)
LATE_S = 0.48  # CAM-01 believes it is so much earlier than it is
LEAD_S = 1.0  # CAM-01 begins so long after CAM-02, by the clocks
ONE, TWO = "CAM-01", "CAM-02"
CLIP_ONE, CLIP_TWO = ClipId("ntsc"), ClipId("pal")
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def made_clips(tmp_path_factory: pytest.TempPathFactory, make_made: Callable[..., Any]) -> dict[ClipId, Any]:
    """CAM-02 at 25 pictures a second, CAM-01 at 29.97, a third of variable rate, a fourth without sound."""
    folder = tmp_path_factory.mktemp("two")
    size, late = (320, 180), START + timedelta(seconds=LEAD_S)
    real = late + timedelta(seconds=LATE_S)
    scenes = {
        CLIP_TWO: (Scene(START, 14.0, 25, size, TWO, bframes=2, gop=25), TWO),
        CLIP_ONE: (Scene(late, 10.0, NTSC, size, ONE, view=1, real_start=real, gop=30), ONE),
        ClipId("vfr"): (Scene(late, 6.0, 30, size, "CAM-03", view=2, variable=True), "CAM-03"),
        ClipId("mute"): (Scene(late, 4.0, 25, size, "CAM-04", view=3, with_sound=False), "CAM-04"),
    }
    return {name: make_made(folder, name, scene, camera, 0.0) for name, (scene, camera) in scenes.items()}


class Hands:
    """A person with two cameras."""

    def __init__(self, qtbot: QtBot, screen: ReviewScreen) -> None:
        self.qtbot = qtbot
        self.screen = screen

    @property
    def run(self) -> VisitRun:
        assert self.screen._run is not None
        return self.screen._run

    def surface(self, lane: str) -> Surface:
        return self.run.decks[lane].surface

    def number(self, lane: str) -> int | None:
        return number_in(self.surface(lane).image)

    def look(self, visit: Visit) -> None:
        self.screen.show_visit(visit)
        self.qtbot.waitUntil(lambda: len(self.run._opened) == len(visit.clips))
        self.settle()

    def settle(self) -> None:
        """Wait until every lane that has a clip now shows an exact picture."""
        self.qtbot.waitUntil(
            lambda: all(
                not deck.is_behind and (deck.clip is None or number_in(deck.surface.image) is not None)
                for deck in self.run.decks.values()
            )
        )

    def go(self, at_s: float) -> None:
        self.run.stage.seek(at_s)
        self.settle()

    def press(
        self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.screen, Qt.Key(ord(key)) if isinstance(key, str) else key, modifiers)

    def nudge(self, way: int) -> None:
        self.press(Qt.Key.Key_Right if way > 0 else Qt.Key.Key_Left, ALT)
        self.settle()

    @property
    def cameras(self) -> QAbstractButton:
        return self.screen._controls.cameras

    def choose(self, words: str) -> None:
        """An entry of the menu of the button for several cameras."""
        self.entry(words).trigger()

    def entry(self, words: str) -> QAction:
        menu = self.screen._controls.cameras.menu()
        return next(one for one in menu.actions() if one.text().startswith(words))

    def offset(self, lane: str = ONE) -> Aligned:
        return self.run.aligned(lane)


@pytest.fixture
def hands(qtbot: QtBot, screen: ReviewScreen) -> Hands:
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    return Hands(qtbot, screen)


@pytest.fixture
def both(hands: Hands, make_visit: Callable[..., Visit]) -> Hands:
    """Both cameras open, CAM-02 primary, paused 4 s into it."""
    hands.look(make_visit("pal", "ntsc"))
    hands.go(4.0)
    return hands


def frame_of_one(at_s: float, offset_s: float = 0.0) -> int:
    """The frame CAM-01 shows at a moment of CAM-02, counted by hand."""
    return int((at_s - LEAD_S - offset_s) * NTSC + Fraction(1, 1000))


def test_a_still_is_said_to_be_kept_on_the_picture_it_was_taken_of_only(both: Hands) -> None:
    both.go(0.48)  # CAM-01 does not record yet
    both.press("S")
    both.qtbot.waitUntil(lambda: both.surface(TWO).overlay.badge == "Still kept · frame 12")
    QTest.mouseClick(both.surface(ONE), Qt.MouseButton.LeftButton)
    assert both.run.stage.primary == ONE
    assert both.surface(ONE).overlay.badge == ""
    assert both.surface(TWO).overlay.badge == "Still kept · frame 12"


# --- in step


def test_paused_the_other_camera_shows_exactly_the_frame_of_the_moment(both: Hands) -> None:
    for at_s in (1.0, 9.999, 3.37, 6.02, 2.0, 10.96):
        both.go(at_s)
        frame = int(at_s * 25 + 0.001)
        assert both.number(TWO) == frame
        assert both.number(ONE) == frame_of_one(frame / 25)


def test_stepping_the_primary_camera_takes_the_other_along_frame_by_frame(both: Hands) -> None:
    for key, way in ((".", 1), (",", -1)):
        for _ in range(8):
            before = both.number(TWO)
            assert before is not None
            both.press(key)
            both.settle()
            assert both.number(TWO) == before + way
            assert both.number(ONE) == frame_of_one((before + way) / 25)


def test_a_camera_of_variable_rate_is_kept_in_step_too(
    hands: Hands, make_visit: Callable[..., Visit], made_clips: dict[ClipId, Any]
) -> None:
    hands.look(make_visit("pal", "vfr"))
    index = made_clips[ClipId("vfr")].index
    for at_s in (1.0, 2.36, 5.2, 3.04):
        hands.go(at_s)
        assert hands.number("CAM-03") == index.at_offset(at_s - LEAD_S)


def test_once_it_is_known_where_the_primary_camera_stopped_the_hour_under_the_other_picture_is_that_picture_s(
    both: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The frame that was seen is found a moment after the pause; then the other camera is put to it."""
    further = 7

    def later_than_thought(frames: Any, wish: Any, _: object) -> tuple[int, Any]:
        frame = wish.frame + further
        return frame, frames.frame(frame)

    both.press(Qt.Key.Key_Space)
    both.qtbot.waitUntil(lambda: both.run.stage.at_s > 4.3)
    monkeypatch.setattr(exact_pictures, "_recognise", later_than_thought)
    both.press(Qt.Key.Key_Space)
    both.qtbot.waitUntil(
        lambda: (
            not any(
                deck.is_behind or deck.transport is None or deck.transport.is_recognising
                for deck in both.run.decks.values()
            )
        )
    )
    both.settle()
    for lane, deck in both.run.decks.items():
        number, opened = both.number(lane), deck.clip
        assert number is not None
        assert opened is not None
        hour, _ = said.clocks(opened.clip, opened.index.offset_of(number))
        assert both.surface(lane).overlay.clock == hour


def test_pausing_a_lane_that_had_drifted_shows_the_frame_of_the_moment(both: Hands) -> None:
    both.press(Qt.Key.Key_Space)
    stage, lane = both.run.stage, both.run.decks[ONE]
    both.qtbot.waitUntil(lambda: stage.at_s > 4.2)
    assert lane.transport is not None
    lane.transport.seek(stage.at_s - LEAD_S - 0.07)  # within what is let pass while it moves
    both.press(Qt.Key.Key_Space)
    both.settle()
    shown = both.number(TWO)
    assert shown is not None
    both.qtbot.waitUntil(lambda: both.number(ONE) == frame_of_one(shown / 25))


def test_playing_a_lane_that_is_far_off_is_put_right_and_the_primary_one_goes_on(both: Hands) -> None:
    stage, lane = both.run.stage, both.run.decks[ONE]
    both.press(Qt.Key.Key_Space)
    both.qtbot.waitUntil(lambda: stage.at_s > 4.2)
    leader, follower = stage.transport, lane.transport
    assert leader is not None
    assert follower is not None
    turn = leader._rolling.turn

    def apart() -> float:
        assert follower is not None
        return abs(follower.at_s - (stage.at_s - LEAD_S))

    follower.seek(stage.at_s - LEAD_S + 1.5)
    assert apart() > 1.0
    both.qtbot.waitUntil(lambda: follower.is_moving and not follower.is_waiting and apart() <= 0.08)
    assert leader.motion is Motion.ROLLING
    assert leader._rolling.turn == turn


# --- by hand


@given(
    rate=st.sampled_from((Fraction(25), NTSC, Fraction(15), Fraction(60))),
    frame=st.integers(1, 200),
    into=st.floats(0, 0.999),
    ways=st.lists(st.sampled_from((1, -1)), max_size=40),
)
def test_each_nudge_shows_the_neighbouring_frame_whatever_the_rate(
    rate: Fraction, frame: int, into: float, ways: list[int]
) -> None:
    base = 1 / (rate * 1000)
    index = FrameIndex(base, 0, np.arange(300, dtype=np.int64) * 1000, np.array([0], np.int64))
    moment_s, offset_s = float((frame + into) / rate), 0.0
    for way in ways:
        shown, before_s = index.at_offset(moment_s - offset_s), offset_s
        offset_s = nudged(offset_s, index, moment_s - offset_s, way)
        assert index.at_offset(moment_s - offset_s) == max(shown - way, 0)
        assert offset_s == round(offset_s, 3)
        assert shown == 0 or abs(offset_s - before_s) == pytest.approx(1 / float(rate), abs=0.0021)


def test_alt_and_the_arrows_move_the_other_camera_by_one_frame_and_what_is_looked_at_stays(
    both: Hands,
) -> None:
    first = both.number(ONE)
    assert first is not None
    for count in range(1, 6):  # later on the wall clock: it shows what it had recorded before
        both.nudge(1)
        assert (both.number(TWO), both.number(ONE)) == (100, first - count)
    for count in range(4, -3, -1):
        both.nudge(-1)
        assert (both.number(TWO), both.number(ONE)) == (100, first - count)
    assert both.screen._controls.time_text == "14:03:24,000"
    assert both.offset().method is AlignMethod.HAND
    assert both.offset().offset_s == pytest.approx(-2 / float(NTSC), abs=0.008)


def test_a_camera_that_was_not_recording_at_the_moment_is_moved_by_what_its_frames_last(both: Hands) -> None:
    both.go(0.4)
    assert "was not recording" in both.surface(ONE).message
    both.nudge(1)
    assert both.offset().offset_s == 0.033
    both.go(4.0)
    assert both.number(ONE) == frame_of_one(4.0, 0.033)


def test_the_offset_is_said_on_the_picture_and_beside_the_name_of_the_lane(both: Hands) -> None:
    both.nudge(1)
    assert both.surface(ONE).overlay.aligned == "aligned by hand + 0.033 s"
    assert both.surface(TWO).overlay.aligned == ""
    timeline = both.screen._timeline
    lane = timeline.places.lane(1)
    assert timeline.words_at(QPointF(20, lane.center().y())) == "CAM-01 · aligned by hand + 0.033 s"
    assert timeline.words_at(QPointF(20, timeline.places.lane(0).center().y())) == "CAM-02"
    assert timeline.words_at(lane.center()) == ""


def test_many_nudges_are_one_logged_change_once_the_hand_rests(both: Hands, station: Any) -> None:
    for _ in range(3):
        both.nudge(1)
    assert station.aligned == []
    both.qtbot.waitUntil(lambda: len(station.aligned) == 1)
    assert station.aligned == [((CLIP_ONE,), both.offset(), CLIP_TWO)]
    assert both.offset().offset_s == pytest.approx(0.1, abs=0.005)


def test_nudged_there_and_back_is_no_change(both: Hands, station: Any) -> None:
    before = both.number(ONE)
    both.nudge(1)
    both.nudge(-1)
    both.screen._align.keep()
    assert both.number(ONE) == before
    both.screen.close_visit()
    both.screen._work.finish()
    assert station.aligned == []


def test_a_nudge_just_before_leaving_is_not_lost(both: Hands, station: Any) -> None:
    both.nudge(1)
    kept = both.offset()
    both.screen.close_visit()
    both.screen._work.finish()
    assert station.aligned == [((CLIP_ONE,), kept, CLIP_TWO)]


def test_choosing_the_other_camera_keeps_the_nudge_and_then_moves_the_first_one(
    both: Hands, station: Any
) -> None:
    both.nudge(1)
    both.press("C")
    both.settle()
    both.qtbot.waitUntil(lambda: len(station.aligned) == 1)
    shown = both.number(TWO)
    assert shown is not None
    both.nudge(-1)
    assert both.number(TWO) == shown + 1
    assert (both.offset(ONE).offset_s, both.offset(TWO).offset_s) == (0.033, -0.04)


def test_where_the_change_cannot_be_logged_the_camera_is_put_back_and_it_is_said(
    both: Hands, station: Any
) -> None:
    before = both.number(ONE)
    station.refuse_align = AccessRefused("mark", "role")
    both.nudge(1)
    assert both.number(ONE) != before
    both.screen._align.keep()
    both.qtbot.waitUntil(lambda: "Your role does not allow this" in both.screen._notice.words)
    both.settle()
    assert both.number(ONE) == before
    assert both.offset() == Aligned()


def test_who_may_not_mark_moves_nothing(hands: Hands, make_visit: Callable[..., Visit], station: Any) -> None:
    hands.look(make_visit("pal", "ntsc", may_mark=False))
    hands.go(4.0)
    before = hands.number(ONE)
    hands.nudge(1)
    hands.press("A", SHIFT)
    assert hands.number(ONE) == before
    assert not hands.entry("Align by the sound").isEnabled()
    assert not hands.entry("Back to the clocks").isEnabled()
    assert station.aligned == []


def test_a_kept_alignment_stands_when_the_visit_is_opened_again(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    kept = Aligned(LATE_S, AlignMethod.SOUND, 0.93)
    hands.look(make_visit("pal", "ntsc", align=((CLIP_ONE, kept),)))
    hands.go(4.0)
    assert hands.number(ONE) == frame_of_one(4.0, LATE_S)
    assert hands.surface(ONE).overlay.aligned == "aligned by sound + 0.480 s (93 %)"
    hands.nudge(1)
    place = hands.screen.place
    assert place is not None
    assert dict(place.align)[CLIP_ONE] == hands.offset()


# --- by sound


def test_the_sound_finds_by_how_much_a_clock_is_wrong_and_both_show_the_same_moment(
    both: Hands, station: Any
) -> None:
    both.press("A", SHIFT)
    both.qtbot.waitUntil(lambda: both.offset().method is AlignMethod.SOUND)
    both.settle()
    found = both.offset()
    assert found.offset_s == pytest.approx(LATE_S, abs=0.012)
    assert found.confidence is not None
    assert found.confidence > 0.8
    shown = both.number(ONE)
    assert shown is not None
    assert abs(shown - frame_of_one(4.0, LATE_S)) <= 1
    assert both.number(TWO) == 100
    both.qtbot.waitUntil(lambda: len(station.aligned) == 1)
    assert station.aligned == [((CLIP_ONE,), found, CLIP_TWO)]
    words = both.surface(ONE).overlay.aligned
    assert words.startswith("aligned by sound + 0.4")
    assert words.endswith(f"({round(found.confidence * 100)} %)")


def test_sound_after_a_nudge_starts_from_where_the_camera_was_put(both: Hands, station: Any) -> None:
    for _ in range(4):
        both.nudge(-1)
    both.choose("Align by the sound")
    both.qtbot.waitUntil(lambda: both.offset().method is AlignMethod.SOUND)
    assert both.offset().offset_s == pytest.approx(LATE_S, abs=0.012)
    both.qtbot.waitUntil(lambda: len(station.aligned) == 2)
    assert [one[1].method for one in station.aligned] == [AlignMethod.HAND, AlignMethod.SOUND]


def test_a_camera_without_sound_is_refused_in_a_sentence_and_nothing_moves(
    hands: Hands, make_visit: Callable[..., Visit], station: Any
) -> None:
    hands.look(make_visit("pal", "mute"))
    hands.go(2.0)
    before = hands.number("CAM-04")
    hands.press("A", SHIFT)
    hands.qtbot.waitUntil(lambda: "no sound to compare" in hands.screen._notice.words)
    assert "Nothing was moved." in hands.screen._notice.words
    assert "frame by frame" in hands.screen._notice.words
    assert hands.number("CAM-04") == before
    assert station.aligned == []


def test_a_long_comparison_shows_its_progress_and_can_be_cancelled(both: Hands, station: Any) -> None:
    station.may_match.clear()
    both.press("A", SHIFT)
    both.press("A", SHIFT)  # one at a time
    both.qtbot.waitUntil(both.screen._matching.isVisible)
    cancel = next(one for one in both.screen._matching.findChildren(QAbstractButton))
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    both.qtbot.waitUntil(lambda: not both.screen._matching.isVisible())
    assert both.offset() == Aligned()
    assert station.aligned == []
    station.may_match.set()
    both.press("A", SHIFT)
    both.qtbot.waitUntil(lambda: both.offset().method is AlignMethod.SOUND)


def test_leaving_while_sound_is_compared_moves_nothing(both: Hands, station: Any) -> None:
    station.may_match.clear()
    both.press("A", SHIFT)
    both.screen.close_visit()
    both.screen._ask.finish()
    station.may_match.set()
    assert station.aligned == []


# --- back to the clocks


def test_back_to_the_clocks_undoes_every_alignment_and_is_logged(
    hands: Hands, make_visit: Callable[..., Visit], station: Any
) -> None:
    kept = (
        (CLIP_ONE, Aligned(LATE_S, AlignMethod.SOUND, 0.93)),
        (CLIP_TWO, Aligned(0.2, AlignMethod.HAND)),
    )
    hands.look(make_visit("pal", "ntsc", align=kept))
    hands.run.stage.seek_clip(CLIP_TWO, 4.0)
    hands.settle()
    hands.choose("Back to the clocks")
    hands.settle()
    assert (hands.number(TWO), hands.number(ONE)) == (100, frame_of_one(4.0))
    assert hands.surface(ONE).overlay.aligned == ""
    hands.qtbot.waitUntil(lambda: len(station.aligned) == 1)
    assert station.aligned == [((CLIP_ONE, CLIP_TWO), Aligned(), None)]
    hands.choose("Back to the clocks")
    with hands.qtbot.waitSignal(hands.screen._work.start(lambda _: None).done):
        pass
    assert len(station.aligned) == 1


# --- the timeline


def test_moving_a_camera_keeps_zoom_and_span_and_takes_its_marks_along(both: Hands, station: Any) -> None:
    both.run.stage.seek_clip(CLIP_ONE, 2.0)
    both.settle()
    both.press("M")
    both.qtbot.waitUntil(lambda: len(both.run.model.marks) == 1)
    both.press("C")
    both.go(4.0)
    model = both.run.model
    model.zoom(4.0, 200.0)
    both.press("I")
    before = (model.from_s, model.to_s, model.marks[0].start_s, both.screen._timeline.x_of(4.0))
    for _ in range(5):
        both.nudge(1)
    offset_s = both.offset().offset_s
    assert (model.from_s, model.to_s) == before[:2]
    assert model.entry_s == pytest.approx(4.0)
    assert model.marks[0].start_s == pytest.approx(before[2] + offset_s)
    assert both.screen._timeline.x_of(both.run.stage.at_s) == before[3]
    assert next(iter(station.kept.values())).kind is MarkKind.POINT
    piece = next(one for one in model.pieces if one.clip == CLIP_ONE)
    assert piece.start_s == pytest.approx(LEAD_S + offset_s)


def test_a_camera_moved_before_the_first_one_keeps_its_lane_and_the_moment_its_pixel(both: Hands) -> None:
    model = both.run.model
    model.zoom(1.2, 200.0)
    x = both.screen._timeline.x_of(both.run.stage.at_s)
    both.run.realign({CLIP_ONE: Aligned(-3.0, AlignMethod.HAND)})
    both.settle()
    assert model.lanes == (TWO, ONE)
    assert both.run.stage.at_s == pytest.approx(6.0)
    assert both.screen._timeline.x_of(both.run.stage.at_s) == pytest.approx(x)
    assert (both.number(TWO), both.number(ONE)) == (100, frame_of_one(4.0, -3.0))
    assert both.screen._controls.time_text == "14:03:24,000"


@pytest.mark.parametrize("offset_s", [-3.0, 3.0])
def test_what_was_wholly_in_view_is_so_after_a_camera_was_moved(both: Hands, offset_s: float) -> None:
    model = both.run.model
    assert all(model.from_s <= one.start_s and one.end_s <= model.to_s for one in model.pieces)
    both.run.realign({CLIP_ONE: Aligned(offset_s, AlignMethod.SOUND, 0.9)})
    assert all(model.from_s <= one.start_s and one.end_s <= model.to_s for one in model.pieces)


def test_moving_a_camera_while_both_play_lets_the_primary_one_play_on(both: Hands) -> None:
    stage = both.run.stage
    both.press(Qt.Key.Key_Space)
    both.qtbot.waitUntil(lambda: stage.at_s > 4.2)
    assert stage.transport is not None
    turn = stage.transport._rolling.turn
    both.press(Qt.Key.Key_Right, ALT)
    follower = both.run.decks[ONE].transport
    assert follower is not None
    assert stage.transport._rolling.turn == turn
    both.qtbot.waitUntil(lambda: follower.is_moving and not follower.is_waiting)
    assert stage.transport.motion is Motion.ROLLING


# --- how the pictures lie


def watched(hands: Hands, lane: str) -> bool:
    return any(end > start for spans in hands.run.decks[lane].watched.values() for start, end in spans)


def test_one_camera_has_no_button_and_its_keys_do_nothing(
    hands: Hands, make_visit: Callable[..., Visit], station: Any
) -> None:
    hands.look(make_visit("pal"))
    assert not hands.cameras.isVisible()
    hands.press("P")
    hands.press("A", SHIFT)
    hands.press(Qt.Key.Key_Right, ALT)
    assert hands.screen._arrangement.layout is Layout.SIDE
    assert hands.surface(TWO).isVisible()
    assert station.aligned == []


def test_p_lays_the_pictures_side_by_side_one_large_and_one_in_the_other(both: Hands) -> None:
    one, two = both.surface(ONE), both.surface(TWO)
    assert both.cameras.isVisible()
    assert one.isVisible()
    assert two.isVisible()
    assert not one.geometry().intersects(two.geometry())
    both.press("P")
    assert (two.isVisible(), one.isVisible()) == (True, False)
    assert both.entry("One large").isChecked()
    assert two.overlay.sound == "sound · CAM-01 out of sight"
    both.press("P")
    assert one.isVisible()
    assert two.width() > 2 * one.width()
    assert both.entry("Picture in picture").isChecked()
    both.press("P")
    assert one.width() == pytest.approx(two.width(), abs=1)
    assert both.entry("Side by side").isChecked()
    assert two.overlay.sound == "sound"


def test_side_by_side_the_pictures_lie_at_one_height_whatever_is_said_of_each(both: Hands) -> None:
    one, two = both.surface(ONE), both.surface(TWO)
    both.nudge(1)
    assert one.words_px != two.words_px  # the alignment is said of one only, and takes a line
    assert one.picture_room.top() == two.picture_room.top()
    assert one.picture_room.bottom() == two.picture_room.bottom()


def test_the_camera_out_of_sight_goes_on_in_step_and_c_shows_it_large(both: Hands) -> None:
    both.choose("One large")
    both.go(6.0)
    both.press("C")
    both.settle()
    assert (both.surface(ONE).isVisible(), both.surface(TWO).isVisible()) == (True, False)
    assert both.number(ONE) == frame_of_one(6.0)


def test_what_is_out_of_sight_does_not_count_as_watched(both: Hands) -> None:
    both.choose("One large")
    both.press(Qt.Key.Key_Space)
    both.qtbot.waitUntil(lambda: bool(watched(both, TWO)) and both.run.stage.at_s > 4.6)
    assert not watched(both, ONE)
    both.choose("Side by side")
    both.qtbot.waitUntil(lambda: bool(watched(both, ONE)))


def test_the_small_picture_lies_inside_the_large_one_in_each_corner(both: Hands) -> None:
    both.choose("Picture in picture")
    one, two = both.surface(ONE), both.surface(TWO)
    seen = []
    for _ in Corner:
        room = two.picture_room.translated(two.pos())
        assert room.contains(one.geometry())
        middle = one.geometry().center()
        seen.append((middle.x() > room.center().x(), middle.y() > room.center().y()))
        both.press("P", SHIFT)
    assert len(set(seen)) == 4
    both.screen.resize(1500, 900)
    both.qtbot.waitUntil(lambda: two.picture_room.translated(two.pos()).contains(one.geometry()))
    assert one.geometry().right() > two.picture_room.translated(two.pos()).right() - 16


def test_a_click_on_the_small_picture_makes_it_the_large_one(both: Hands) -> None:
    both.choose("Picture in picture")
    one, two = both.surface(ONE), both.surface(TWO)
    QTest.mouseClick(one, Qt.MouseButton.LeftButton, pos=QPoint(one.width() // 2, one.height() // 2))
    both.settle()
    assert both.run.stage.primary == ONE
    assert one.width() > 2 * two.width()
    assert one.picture_room.translated(one.pos()).contains(two.geometry())


@pytest.mark.parametrize("layout", ["Side by side", "One large", "Picture in picture"])
def test_every_picture_says_who_looks_and_when_in_every_layout(both: Hands, layout: str) -> None:
    both.choose(layout)
    for lane in both.screen._arrangement.seen:
        surface = both.surface(lane)
        assert "M. Durand" in surface.overlay.watermark
        assert surface.overlay.clock.startswith("12/11/2026 14:03:2")
        words = surface.rect().height() - surface.picture_room.height()
        assert words >= 2 * 28  # above and below the picture there is room for them
        assert surface.picture_room.height() >= 100


def test_the_small_picture_says_on_one_line_who_looks_and_the_large_one_all_of_it(both: Hands) -> None:
    one, two = both.surface(ONE), both.surface(TWO)
    assert "Judicial procedure" in one.overlay.watermark
    both.choose("Picture in picture")
    assert one.overlay.watermark == "copying forbidden · M. Durand"
    assert "Judicial procedure" in two.overlay.watermark
    assert one.words_px[0] == px(one, 28)
    room = two.picture_room.translated(two.pos())
    assert abs(one.picture_room.width() / one.picture_room.height() - 16 / 9) < 0.1
    assert room.contains(one.geometry())
    QTest.mouseClick(one, Qt.MouseButton.LeftButton, pos=QPoint(one.width() // 2, one.height() // 2))
    assert "Judicial procedure" in one.overlay.watermark
    assert two.overlay.watermark == "copying forbidden · M. Durand"
    both.choose("Side by side")
    assert "Judicial procedure" in two.overlay.watermark


def test_the_layout_chosen_is_that_of_the_next_visit(both: Hands, make_visit: Callable[..., Visit]) -> None:
    both.choose("Picture in picture")
    both.look(make_visit("pal", "vfr"))
    both.go(3.0)
    assert both.surface("CAM-03").width() < both.surface(TWO).width() / 2


def test_three_cameras_move_the_one_chosen_before(
    hands: Hands, make_visit: Callable[..., Visit], station: Any
) -> None:
    hands.look(make_visit("pal", "ntsc", "vfr"))
    hands.go(3.0)
    hands.run.stage.set_primary("CAM-03")
    hands.settle()
    hands.nudge(1)
    assert hands.offset(TWO).method is AlignMethod.HAND
    assert hands.offset(ONE) == Aligned()
    hands.choose("Picture in picture")
    small = [hands.surface(lane).geometry() for lane in (ONE, TWO)]
    large = hands.surface("CAM-03")
    assert isinstance(small[0], QRect)
    assert not small[0].intersects(small[1])
    assert all(large.picture_room.translated(large.pos()).contains(one) for one in small)
