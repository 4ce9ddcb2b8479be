"""What a person sees and does in the review: real widgets, real libVLC, real decoded frames."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import ClipMissing, PlayerMissing
from bwc_review.domain.mark import MarkKind
from bwc_review.media.frame_index import FrameIndex
from bwc_review.player.vlc_engine import VlcEngine
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review.key_list import KeyList
from bwc_review.ui.review.marks_panel import MarksPanel
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.review.surface import Surface
from bwc_review.ui.review.timeline import Timeline
from bwc_review.ui.review.visit_run import VisitRun
from bwc_review.ui.screen_keys import ScreenKeys
from tests.ui.review.conftest import number_in

FPS = 25
NO = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """A person at the review."""

    def __init__(self, qtbot: QtBot, screen: ReviewScreen) -> None:
        self.qtbot = qtbot
        self.screen = screen

    @property
    def run(self) -> VisitRun:
        assert self.screen._run is not None
        return self.screen._run

    @property
    def surface(self) -> Surface:
        return self.run.stage.deck.surface

    @property
    def shown(self) -> int | None:
        return number_in(self.surface.image)

    @property
    def timeline(self) -> Timeline:
        found = self.screen.findChild(Timeline)
        assert found is not None
        return found

    @property
    def marks(self) -> MarksPanel:
        found = self.screen.findChild(MarksPanel)
        assert found is not None
        return found

    def look(self, visit: Visit) -> None:
        """Open, and wait for the first exact picture of every lane that has one."""
        self.screen.show_visit(visit)
        self.qtbot.waitUntil(lambda: len(self.run._opened) + len(self.run._refused) == len(visit.clips))
        if not self.run._refused:
            self.settle()

    def settle(self) -> None:
        """Wait until the exact pictures are there."""
        self.qtbot.waitUntil(
            lambda: not any(deck.is_behind for deck in self.run.decks.values()) and self.shown is not None
        )

    def press(self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = NO) -> None:
        QTest.keyClick(self.screen, Qt.Key(ord(key)) if isinstance(key, str) else key, modifiers)

    def button(self, name: str) -> QAbstractButton:
        buttons = self.screen.findChildren(QAbstractButton)
        return next(one for one in buttons if one.accessibleName().startswith(name))

    def click(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def point(self, at_s: float, lane: int = 0) -> QPoint:
        """Where a moment of a lane lies in the timeline."""
        return QPointF(self.timeline.x_of(at_s), self.timeline.places.lane(lane).center().y()).toPoint()


@pytest.fixture
def hands(qtbot: QtBot, screen: ReviewScreen) -> Hands:
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    return Hands(qtbot, screen)


# --- pictures


def test_f6_leads_through_the_parts_of_the_review_to_retention(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit())
    screen = hands.screen
    keys = ScreenKeys(screen, lambda: screen, tuple)
    parts = (screen._bar, screen._marks, screen._hold)
    met: list[QWidget] = []
    for _ in range(8):
        hands.press(Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        met += [part for part in parts if part.isAncestorOf(focused)]
    assert set(met) == set(parts)
    keys.deleteLater()


def test_a_recording_without_sound_says_so_beside_its_frame(
    hands: Hands, make_visit: Callable[..., Visit], station: Any
) -> None:
    whole = station.made[ClipId("cam2-a")]
    mute = replace(whole, clip=replace(whole.clip, probe=replace(whole.clip.probe, has_audio=False)))
    station.made = {**station.made, ClipId("cam2-a"): mute}
    hands.look(make_visit())
    assert hands.screen._controls.detail_text == "frame 0 · no sound"


def test_opening_shows_the_first_frame_with_who_looks_and_the_camera_clock(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit())
    assert hands.shown == 0
    overlay = hands.surface.overlay
    assert overlay.camera == "CAM-02"
    assert "M. Durand" in overlay.watermark
    assert "copying forbidden" in overlay.watermark
    assert overlay.clock == "12/11/2026 14:03:20,000"
    assert hands.screen._controls.time_text == "14:03:20,000"
    assert hands.screen._controls.detail_text == "frame 0"


def test_stepping_shows_exactly_the_next_and_the_previous_frame(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit())
    for expected in (1, 2, 3):
        hands.press(".")
        hands.settle()
        assert hands.shown == expected
    hands.press(",")
    hands.settle()
    assert hands.shown == 2
    hands.click("One frame forward")
    hands.settle()
    assert hands.shown == 3
    assert hands.screen._controls.detail_text == "frame 3"
    assert hands.screen._controls.time_text == "14:03:20,120"


def test_space_plays_and_pausing_shows_exactly_the_frame_it_names(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit())
    seen: list[int] = []

    def moving() -> bool:
        if (number := hands.shown) is not None and (not seen or seen[-1] != number):
            seen.append(number)
        return len(seen) > 12

    hands.press(Qt.Key.Key_Space)
    assert hands.run.stage.is_moving
    hands.qtbot.waitUntil(moving)
    assert seen == sorted(seen)
    hands.press(Qt.Key.Key_Space)
    hands.settle()
    transport = hands.run.stage.transport
    assert transport is not None
    assert not transport.is_moving
    hands.qtbot.waitUntil(lambda: hands.shown == transport.frame)
    assert hands.screen._controls.detail_text == f"frame {transport.frame}"


def test_playing_goes_on_into_the_next_file_of_the_camera(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit("cam2-a", "cam2-b", first_s=3.4))
    hands.click("Play")
    hands.qtbot.waitUntil(
        lambda: hands.run.shown_clip.id == "cam2-b" and hands.run.stage.at_s > 4.4 and (hands.shown or 0) > 5,
        timeout=8000,
    )
    assert hands.run.stage.is_moving
    assert (hands.shown or 0) < 60


def test_stepping_over_the_edge_of_a_file_shows_the_neighbour(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit("cam2-a", "cam2-b", first_s=3.96))
    assert hands.shown == 99
    hands.press(".")
    hands.settle()
    assert (hands.run.shown_clip.id, hands.shown) == ("cam2-b", 0)
    hands.press(",")
    hands.settle()
    assert (hands.run.shown_clip.id, hands.shown) == ("cam2-a", 99)


def test_the_end_stands_on_the_last_frame_and_space_begins_again(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit(first_s=3.5))
    hands.press(Qt.Key.Key_Space)
    hands.qtbot.waitUntil(lambda: not hands.run.stage.is_moving, timeout=8000)
    hands.qtbot.waitUntil(lambda: hands.shown == 99)
    hands.press(Qt.Key.Key_Space)
    hands.qtbot.waitUntil(lambda: hands.run.stage.is_moving and 0 < (hands.shown or 0) < 40)


def test_after_a_pause_in_fast_reverse_the_speed_button_says_1x(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit(first_s=3.5))
    for _ in range(3):
        hands.press("J")
    button = hands.button("Speed")
    assert button.text() == "◀ 4×"
    hands.press("K")
    assert button.text() == "1×"


def test_a_file_boundary_is_crossed_at_the_speed_it_plays_at(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit("cam2-a", "cam2-b", first_s=3.0))
    hands.run.stage.set_speed(2.0)
    hands.qtbot.waitUntil(lambda: hands.run.shown_clip.id == "cam2-b", timeout=8000)
    hands.qtbot.waitUntil(lambda: (hands.shown or 0) > 5)
    assert hands.button("Speed").text() == "2×"
    hands.press("K")
    assert hands.button("Speed").text() == "1×"


def test_another_camera_goes_on_at_the_speed_it_plays_at(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit("cam2-a", "cam1"))
    hands.run.stage.seek(3.5)
    hands.settle()
    hands.press("J")
    hands.press("J")
    QTest.mouseClick(hands.run.decks["CAM-01"].surface, Qt.MouseButton.LeftButton)
    assert hands.run.stage.primary == "CAM-01"
    assert hands.run.stage.is_moving
    assert hands.button("Speed").text() == "◀ 2×"


def test_two_cameras_show_the_same_moment_by_their_corrected_clocks(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit("cam2-a", "cam1"))
    other = hands.run.decks["CAM-01"].surface
    assert other.message == "CAM-01 was not recording at this moment."
    hands.run.stage.seek(3.0)  # CAM-01 begins 2 s after CAM-02
    hands.settle()
    hands.qtbot.waitUntil(lambda: number_in(other.image) == 25)
    assert hands.shown == 75
    assert other.overlay.clock == "12/11/2026 14:03:16,000"
    assert other.overlay.corrected == "corrected 14:03:23,000 (+ 7 s)"
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert hands.run.stage.primary == "CAM-01"
    hands.settle()
    assert hands.screen._controls.time_text == "14:03:23,000"
    assert hands.screen._controls.detail_text == "frame 25 · camera clock 14:03:16,000 (+ 7 s)"


def test_where_the_camera_was_not_recording_nothing_is_offered_to_be_marked(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit("cam2-a", "cam1"))
    controls = hands.screen._controls
    hands.run.stage.set_primary("CAM-01")  # it begins 2 s later
    assert not controls._mark.isEnabled()
    assert not controls._still.isEnabled()
    hands.run.stage.seek(3.0)
    assert controls._mark.isEnabled()
    assert controls._still.isEnabled()


def test_nothing_in_the_bar_is_cut_at_any_speed_and_the_span_keeps_its_buttons_at_1280(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.screen.resize(1280, 800)
    hands.look(make_visit("cam2-a", "cam2-b", "cam1"))
    QTest.mouseClick(hands.run.decks["CAM-01"].surface, Qt.MouseButton.LeftButton)
    hands.run.stage.seek(3.0)
    hands.settle()
    bar = hands.screen._controls
    assert (bar._detail.text(), bar._entry.isVisible()) == ("frame 25", True)  # the picture tells both clocks
    assert "camera clock 14:03:16,000" in bar._detail.toolTip()
    for speed in (1.0, -8.0, 0.25):
        bar.show_motion(is_moving=True, speed=speed)
        assert bar.sizeHint().width() <= bar.width()
    hands.screen.resize(1900, 800)
    assert bar._detail.text() == bar.detail_text


def test_with_large_words_in_a_small_window_the_bars_leave_out_what_keys_do_and_nothing_is_cut(
    hands: Hands, make_visit: Callable[..., Visit], station: Any
) -> None:
    hands.look(make_visit("cam2-a", "cam2-b", "cam1"))
    station.now += timedelta(minutes=20)  # the reason can be stated again: the bar has the most to say
    hands.screen._watch_reason()
    for bar in (hands.screen._controls, hands.screen._bar):
        bar.resize(bar.minimumSizeHint().width(), bar.height())
        assert bar.sizeHint().width() <= bar.width()
    assert hands.screen._controls._mark.isVisible()
    assert hands.screen._controls._still.isVisible()
    assert "4 min left" in hands.screen._bar.words
    assert "Judicial procedure" in hands.screen._bar._reason.toolTip()
    hands.screen._bar.resize(1280, hands.screen._bar.height())
    assert "Reason: Judicial procedure" in hands.screen._bar.words


def test_the_second_camera_follows_while_playing(hands: Hands, make_visit: Callable[..., Visit]) -> None:
    hands.look(make_visit("cam2-a", "cam2-b", "cam1", first_s=2.5))
    other = hands.run.decks["CAM-01"]
    hands.press(Qt.Key.Key_Space)

    def apart_s() -> float:
        assert other.transport is not None
        return abs(hands.run.stage.wall_of(ClipId("cam1"), other.transport.at_s) - hands.run.stage.at_s)

    hands.qtbot.waitUntil(lambda: hands.run.stage.at_s > 3.0 and apart_s() < 0.1, timeout=10_000)
    motions = [bool(deck.transport and deck.transport.is_moving) for deck in hands.run.decks.values()]
    assert motions == [True, True]
    hands.press(Qt.Key.Key_Space)
    hands.settle()
    motions = [bool(deck.transport and deck.transport.is_moving) for deck in hands.run.decks.values()]
    assert motions == [False, False]
    assert apart_s() < 1 / FPS + 0.001


def test_shuttle_back_runs_backwards_with_a_badge(hands: Hands, make_visit: Callable[..., Visit]) -> None:
    hands.look(make_visit(first_s=3.0))
    hands.press("J")
    hands.qtbot.waitUntil(lambda: (number := hands.shown) is not None and number < 70)
    assert hands.surface.overlay.badge == "◀ 1×"
    hands.press("K")
    assert hands.surface.overlay.badge == ""


# --- timeline


def test_a_click_on_the_timeline_goes_there(hands: Hands, make_visit: Callable[..., Visit]) -> None:
    hands.look(make_visit())
    QTest.mouseClick(hands.timeline, Qt.MouseButton.LeftButton, NO, hands.point(2.0))
    hands.settle()
    assert abs((hands.shown or 0) - 50) <= 1


def test_a_drag_scrubs_and_ends_on_the_exact_frame(hands: Hands, make_visit: Callable[..., Visit]) -> None:
    hands.look(make_visit())
    QTest.mousePress(hands.timeline, Qt.MouseButton.LeftButton, NO, hands.point(0.5))
    for at_s in np.linspace(0.6, 3.0, 40):
        QTest.mouseMove(hands.timeline, hands.point(float(at_s)))
    QTest.mouseRelease(hands.timeline, Qt.MouseButton.LeftButton, NO, hands.point(3.0))
    hands.settle()
    transport = hands.run.stage.transport
    assert transport is not None
    hands.qtbot.waitUntil(lambda: hands.shown == transport.frame)
    assert abs(transport.frame - 75) <= 1


def test_each_lane_gets_its_small_pictures_and_its_sound(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit("cam2-a", "cam1"))
    hands.qtbot.waitUntil(lambda: len(hands.timeline.looks) == 2)
    for look in hands.timeline.looks.values():
        assert len(look.images) >= 2  # as many as the clip has key frames
        assert max(look.peaks) > 0
    small = hands.timeline.picture_at(hands.point(3.0, lane=0).toPointF())
    assert small is not None
    assert hands.timeline.picture_at(hands.point(0.5, lane=1).toPointF()) is None


def test_what_was_watched_is_shown_and_told_when_the_look_ends(
    hands: Hands, make_visit: Callable[..., Visit], station: Any
) -> None:
    station.seen_before[ClipId("cam2-a")] = ((3.0, 3.5),)
    hands.look(make_visit())
    hands.qtbot.waitUntil(lambda: hands.run.model.seen[0].spans == ((3.0, 3.5),))
    hands.press(Qt.Key.Key_Space)
    hands.qtbot.waitUntil(lambda: hands.run.stage.at_s > 1.2, timeout=8000)
    hands.press(Qt.Key.Key_Space)
    hands.screen._watch_seen()
    (start, end), old = hands.run.model.seen[0].spans
    assert start < 0.2
    assert 1.0 < end < 2.0
    assert old == (3.0, 3.5)
    hands.click("Recordings")
    hands.qtbot.waitUntil(lambda: ClipId("cam2-a") in station.looks)
    assert station.looks[ClipId("cam2-a")][0] == pytest.approx((start, end))


# --- marks


def test_m_marks_the_frame_shown_at_once(
    hands: Hands, make_visit: Callable[..., Visit], station: Any
) -> None:
    hands.look(make_visit(first_s=1.0))
    hands.press("M")
    hands.qtbot.waitUntil(lambda: len(hands.marks.lines) == 1)
    (mark,) = station.kept.values()
    assert (mark.kind, mark.start.frame, mark.start.offset_s) == (MarkKind.POINT, 25, 1.0)
    assert mark.start.pts == int(hands.run.stage.clip.index.pts[25])  # type: ignore[union-attr]
    assert hands.marks.lines[0].when == "14:03:21,000"
    assert hands.marks.current == mark.id


def test_i_and_o_make_a_span_and_a_number_names_it(
    hands: Hands, make_visit: Callable[..., Visit], station: Any
) -> None:
    visit = make_visit()
    hands.look(visit)
    hands.run.stage.seek(1.0)
    hands.press("I")
    hands.run.stage.seek(2.0)
    hands.press("O")
    hands.press("3")
    hands.qtbot.waitUntil(lambda: len(hands.marks.lines) == 1)
    (mark,) = station.kept.values()
    assert (mark.kind, mark.start.frame, mark.end.frame) == (MarkKind.SPAN, 25, 50)
    assert mark.category == visit.categories.items[2].code
    assert hands.marks.lines[0].when == "14:03:21 – 14:03:22"
    assert hands.run.model.entry_s is None


def test_ctrl_m_asks_for_a_text_and_letters_belong_to_it(
    hands: Hands, make_visit: Callable[..., Visit], station: Any
) -> None:
    hands.look(make_visit(first_s=0.48))
    hands.press("M", CTRL)
    dialog = hands.screen.findChild(QDialog)
    assert dialog is not None
    note = dialog.findChild(QPlainTextEdit)
    assert note is not None
    QTest.keyClicks(note, "sims")
    assert note.toPlainText() == "sims"
    keep = next(one for one in dialog.findChildren(QPushButton) if one.isDefault())
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    hands.qtbot.waitUntil(lambda: len(hands.marks.lines) == 1)
    (mark,) = station.kept.values()
    assert (mark.note, mark.start.frame) == ("sims", 12)
    assert station.stills == []


@pytest.mark.parametrize("has_span", [False, True])
def test_a_text_typed_while_the_reason_ends_is_kept_with_the_frame_that_was_shown(
    hands: Hands, make_visit: Callable[..., Visit], station: Any, has_span: bool
) -> None:
    hands.look(make_visit(first_s=0.48))
    if has_span:
        hands.press("I")
        hands.run.stage.seek(1.0)
        hands.press("O")
    hands.press("M", CTRL)
    dialog = hands.screen.findChild(QDialog)
    assert dialog is not None
    note = dialog.findChild(QPlainTextEdit)
    assert note is not None
    QTest.keyClicks(note, "words")
    station.now += timedelta(minutes=30)
    hands.screen._watch_reason()
    assert hands.screen.ended is not None
    keep = next(one for one in dialog.findChildren(QPushButton) if one.isDefault())
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    hands.qtbot.waitUntil(lambda: len(station.kept) == 1)
    (mark,) = station.kept.values()
    assert (mark.note, mark.start.frame, mark.kind is MarkKind.SPAN) == ("words", 12, has_span)


def test_a_mark_chosen_in_the_list_is_gone_to_and_delete_removes_it(
    hands: Hands, make_visit: Callable[..., Visit], station: Any
) -> None:
    hands.look(make_visit(first_s=1.0))
    hands.press("M")
    hands.qtbot.waitUntil(lambda: len(hands.marks.lines) == 1)
    hands.run.stage.seek(3.0)
    listing = hands.marks._list
    middle = listing.visualItemRect(listing.item(0)).center()
    QTest.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, NO, middle)
    hands.settle()
    hands.qtbot.waitUntil(lambda: hands.shown == 25)
    hands.press(Qt.Key.Key_Delete)
    hands.qtbot.waitUntil(lambda: not hands.marks.lines)
    assert station.kept == {}


def test_dragging_the_edge_of_a_span_moves_it_by_frames(
    hands: Hands, make_visit: Callable[..., Visit], station: Any
) -> None:
    hands.look(make_visit())
    hands.run.stage.seek(1.0)
    hands.press("I")
    hands.run.stage.seek(2.0)
    hands.press("O")
    hands.press("M")
    hands.qtbot.waitUntil(lambda: len(hands.marks.lines) == 1)
    y = int(hands.timeline.places.marks.center().y())
    edge = QPoint(round(hands.timeline.x_of(2.0)), y)
    target = QPoint(round(hands.timeline.x_of(3.0)), y)
    QTest.mousePress(hands.timeline, Qt.MouseButton.LeftButton, NO, edge)
    QTest.mouseMove(hands.timeline, target)
    QTest.mouseRelease(hands.timeline, Qt.MouseButton.LeftButton, NO, target)
    hands.qtbot.waitUntil(lambda: next(iter(station.kept.values())).end.frame in {74, 75})


def test_a_still_is_the_exact_frame_shown(
    hands: Hands, make_visit: Callable[..., Visit], station: Any
) -> None:
    hands.look(make_visit())
    hands.press(Qt.Key.Key_Space)
    hands.qtbot.waitUntil(lambda: hands.run.stage.at_s > 0.6, timeout=8000)
    hands.press("S")
    hands.qtbot.waitUntil(lambda: len(hands.marks.lines) == 1)
    hands.settle()
    assert not hands.run.stage.is_moving
    assert station.stills == [(ClipId("cam2-a"), hands.shown)]
    assert hands.marks.lines[0].title == "Still"
    assert f"frame {hands.shown}" in hands.marks.lines[0].when


def test_who_may_not_mark_cannot(hands: Hands, make_visit: Callable[..., Visit], station: Any) -> None:
    hands.look(make_visit(may_mark=False))
    assert not hands.button("Mark").isEnabled()
    for key in ("M", "S", "1"):
        hands.press(key)
    hands.settle()
    assert station.kept == {}


# --- faults


def test_a_flipped_byte_in_mid_clip_is_said_where_it_is_and_never_as_the_end(
    hands: Hands, make_visit: Callable[..., Visit], station: Any
) -> None:
    station.bad_from[ClipId("cam2-a")] = 0.6
    clip = station.made[ClipId("cam2-a")]
    assert b"moov" in clip.data[-40000:]  # the index is last: it has to be reachable
    station.made[ClipId("cam2-a")] = clip
    hands.screen.show_visit(make_visit())
    hands.qtbot.waitUntil(lambda: bool(hands.surface.message) and "Opening" not in hands.surface.message)
    assert "cam2-a" in hands.surface.message
    assert "14:03:20" in hands.surface.message


def test_a_clip_that_cannot_be_opened_says_why_in_the_place_of_its_picture(
    hands: Hands, make_visit: Callable[..., Visit], station: Any
) -> None:
    station.refuse = ClipMissing("cam2-a", "clip")
    hands.look(make_visit())
    hands.qtbot.waitUntil(lambda: "Opening" not in hands.surface.message)
    assert "cam2-a" in hands.surface.message
    assert hands.surface.image.isNull()


class NoVlc:
    """A machine without libVLC."""

    def open(self, reel: object, tell: object) -> Any:
        raise PlayerMissing


def test_without_libvlc_frames_are_still_shown_and_play_says_what_is_missing(
    qtbot: QtBot, station: Any, work: Jobs, ask: Jobs, make_visit: Callable[..., Visit]
) -> None:
    screen = ReviewScreen(station, station, station, NoVlc(), work, ask, now=lambda: station.now)
    qtbot.addWidget(screen)
    screen.resize(1280, 800)
    screen.show()
    hands = Hands(qtbot, screen)
    hands.look(make_visit())
    hands.click("One frame forward")
    hands.settle()
    assert hands.shown == 1
    hands.click("Play")
    qtbot.waitUntil(lambda: "VLC" in hands.surface.message)
    assert not hands.run.stage.is_moving
    screen.close_visit()
    screen.hide()


# --- reason, retention, leaving


def test_the_reason_and_its_remaining_minutes_are_read_above_the_picture(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit())
    assert "Judicial procedure" in hands.screen._bar.words
    assert "24" in hands.screen._bar.words


def test_when_the_reason_ends_the_pictures_go_and_it_can_be_stated_again(
    hands: Hands, make_visit: Callable[..., Visit], station: Any
) -> None:
    hands.look(make_visit(first_s=2.0))
    surface = hands.surface
    station.now += timedelta(minutes=30)
    hands.screen._watch_reason()
    assert surface.image.isNull()
    assert station.opened[0].source.is_closed
    with hands.qtbot.waitSignal(hands.screen.reason_ended) as told:
        again = next(
            one for one in hands.screen.findChildren(QPushButton) if one.text().startswith("State the reason")
        )
        assert again.isVisible()
        QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    visit = (told.args or [None])[0]
    assert visit is not None
    assert (visit.first, visit.first_s) == ("cam2-a", 2.0)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_where_the_pictures_were_it_is_said_what_was_looked_at_and_one_key_goes_on(
    hands: Hands, make_visit: Callable[..., Visit], station: Any, key: Qt.Key
) -> None:
    hands.look(make_visit())
    assert hands.screen._bar._keys.isVisible()
    station.now += timedelta(minutes=30)
    hands.screen._watch_reason()
    words = [one.text() for one in hands.screen._over.findChildren(QLabel)]
    assert any("Incident 2026-0042" in one for one in words)
    assert "Marks and stills are kept. The look goes on where it stood." in words
    assert not hands.screen._bar._keys.isVisible()  # no key does anything now
    focus = hands.screen.focusWidget()
    assert isinstance(focus, QPushButton)
    with hands.qtbot.waitSignal(hands.screen.reason_ended):
        QTest.keyClick(focus, key)


def test_in_the_last_minutes_the_reason_can_be_stated_again_before_the_pictures_go(
    hands: Hands, make_visit: Callable[..., Visit], station: Any
) -> None:
    hands.look(make_visit(first_s=2.0))
    again = next(one for one in hands.screen.findChildren(QPushButton) if one.text() == "State it again…")
    assert not again.isVisible()
    station.now += timedelta(minutes=20)
    hands.screen._watch_reason()
    assert "4 min left" in hands.screen._bar.words
    assert again.isVisible()
    hands.run.stage.play()
    with hands.qtbot.waitSignal(hands.screen.reason_ended) as told:
        QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    assert not hands.run.stage.is_moving
    assert hands.surface.image.isNull() is False
    visit = (told.args or [None])[0]
    assert visit is not None
    assert visit.first == "cam2-a"
    assert visit.first_s >= 2.0


def test_retention_is_said_and_a_hold_can_be_asked_for(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit())
    hands.qtbot.waitUntil(lambda: "5 d" in hands.screen._hold.words)
    assert "A mark does not stop this" in hands.screen._hold.words
    with hands.qtbot.waitSignal(hands.screen.hold_wanted) as told:
        hands.click("Hold…")
    assert told.args == ["cam2-a"]
    with hands.qtbot.waitSignal(hands.screen.report_wanted) as told:
        hands.click("Report")
    assert told.args == ["2026-0042"]


def test_going_back_closes_every_clip_and_leaves_no_picture(
    hands: Hands, make_visit: Callable[..., Visit], station: Any
) -> None:
    hands.look(make_visit("cam2-a", "cam2-b", "cam1"))
    hands.press(Qt.Key.Key_Space)
    hands.qtbot.waitUntil(lambda: hands.run.stage.at_s > 0.3, timeout=8000)
    surfaces = [deck.surface for deck in hands.run.decks.values()]
    with hands.qtbot.waitSignal(hands.screen.closed):
        hands.click("Recordings")
    assert all(surface.image.isNull() for surface in surfaces)
    assert all(one.source.is_closed for one in station.opened)
    assert hands.timeline.looks == {}
    hands.qtbot.waitUntil(lambda: len(station.looks) == 3)
    for opened in station.opened:
        for server in opened.servers:
            with pytest.raises(ValueError, match="closed"):
                server.frame(0)


def test_visits_come_and_go_and_leave_nothing_behind(hands: Hands, make_visit: Callable[..., Visit]) -> None:
    for _ in range(3):
        hands.look(make_visit("cam2-a", "cam1"))
        hands.press(Qt.Key.Key_Space)
        hands.qtbot.waitUntil(lambda: hands.run.stage.at_s > 0.1, timeout=8000)
        hands.run.stage.seek(3.0)
        hands.screen.close_visit()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    hands.qtbot.waitUntil(lambda: hands.screen._work.is_idle and hands.screen._ask.is_idle)

    def nothing_is_left() -> bool:
        """Also of what a lane was still busy with when its visit closed."""
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        return not any(isinstance(one, VisitRun | Surface | VlcEngine) for one in gc.get_objects())

    hands.qtbot.waitUntil(nothing_is_left)


def test_the_place_is_kept_for_coming_back_after_a_lock(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit("cam2-a", "cam2-b"))
    hands.run.stage.seek(5.0)
    hands.settle()
    place = hands.screen.place
    assert place is not None
    hands.screen.close_visit()
    hands.look(place)
    assert (hands.run.shown_clip.id, hands.shown) == ("cam2-b", 25)


# --- keys and times


def test_a_question_mark_shows_every_key(hands: Hands, make_visit: Callable[..., Visit]) -> None:
    hands.look(make_visit())
    listing = hands.screen.findChild(KeyList)
    assert listing is not None
    hands.press("?")
    assert listing.isVisible()
    assert "Keep a still" in listing.text
    assert "Mark: " in listing.text
    hands.press("?")
    assert not listing.isVisible()


def test_g_goes_to_a_typed_hour_and_refuses_one_outside(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit())
    hands.press("G")
    dialog = hands.screen.findChild(QDialog)
    assert dialog is not None
    field = dialog.findChild(QLineEdit)
    go = next(one for one in dialog.findChildren(QPushButton) if one.isDefault())
    assert field is not None
    field.setText("15:00:00")
    assert not go.isEnabled()
    field.setText("14:03:22,480")
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    hands.settle()
    hands.qtbot.waitUntil(lambda: hands.shown == 62)


def test_sound_is_switched_off_by_its_key_and_shown_so(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit("cam2-a", "cam1"))
    assert hands.surface.overlay.sound == "sound"
    hands.press("M", CTRL | SHIFT)
    assert hands.surface.overlay.sound == ""
    assert hands.button("Sound off").isChecked()


def test_looking_closer_changes_the_view_and_not_the_picture(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit())
    before = hands.surface.image.copy()
    hands.press("+")
    assert hands.surface.zoom > 1.0
    assert hands.surface.image == before
    hands.press("0")
    assert hands.surface.zoom == 1.0


def test_picture_only_hides_everything_else_and_brings_it_back(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit())
    hands.press("F")
    assert not hands.timeline.isVisible()
    assert not hands.marks.isVisible()
    hands.press("F")
    assert hands.timeline.isVisible()


def test_a_recording_without_pictures_says_so_and_is_heard(
    hands: Hands, make_visit: Callable[..., Visit], station: Any
) -> None:
    whole = station.made[ClipId("cam2-a")]
    nothing = np.array([], np.int64)
    deaf = replace(whole.clip, probe=replace(whole.clip.probe, has_video=False, width=0, height=0))
    blind = replace(whole, clip=deaf, index=FrameIndex(whole.index.time_base, 0, nothing, nothing.copy()))
    station.made = {**station.made, ClipId("cam2-a"): blind}
    hands.screen.show_visit(make_visit())
    hands.qtbot.waitUntil(lambda: "no picture" in hands.surface.message)
    hands.press(Qt.Key.Key_Space)
    hands.qtbot.waitUntil(lambda: hands.run.stage.at_s > 0.5, timeout=8000)
    hands.press(Qt.Key.Key_Space)
    assert hands.screen._controls.detail_text == "sound only"
    hands.press("S")
    assert hands.screen._notice.words == "CAM-02 shows no picture at this moment: no still was kept."
    hands.press("M")
    hands.qtbot.waitUntil(lambda: len(hands.marks.lines) == 1)


@pytest.mark.parametrize("width", [700, 800, 1000])
def test_the_hour_is_never_cut_however_narrow_the_window(
    hands: Hands, make_visit: Callable[..., Visit], width: int
) -> None:
    hands.look(make_visit())
    hands.screen.resize(width + 300, 700)
    QApplication.processEvents()
    hour = hands.screen._controls._time
    assert hour.width() >= hour.fontMetrics().horizontalAdvance(hour.text())
    assert hands.button("Mark").isVisible()
    assert hands.button("Still").isVisible()
