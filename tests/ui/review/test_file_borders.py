"""From one file of a camera into the next and back: where they overlap, scrubbed, beside another camera."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import NAMELESS, ClipId, RecordingId
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.player.transport import Transport
from bwc_review.ui.review.followers import Hit
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.review.visit_run import VisitRun
from tests.ui.review.conftest import FakeOpenClip, FakeStation, number_in

NO = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
A, B, ONE = ClipId("cam2-a"), ClipId("cam2-b"), ClipId("cam1")
OVERLAP_S = 0.4


class Hands:
    """A person with the files of one camera, and perhaps another camera."""

    def __init__(self, qtbot: QtBot, screen: ReviewScreen) -> None:
        self.qtbot, self.screen = qtbot, screen

    @property
    def run(self) -> VisitRun:
        assert self.screen._run is not None
        return self.screen._run

    def look(self, visit: Visit) -> None:
        self.screen.activateWindow()
        self.qtbot.waitUntil(self.screen.isActiveWindow)
        self.screen.show_visit(visit)
        self.qtbot.waitUntil(lambda: len(self.run._opened) == len(visit.clips))
        self.settle()

    def settle(self) -> None:
        """Wait until every exact picture that was asked for is there."""
        decks = self.run.decks.values()
        self.qtbot.waitUntil(lambda: not any(deck.is_behind for deck in decks), timeout=10_000)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.screen, key)

    def go(self, clip: ClipId, offset_s: float) -> None:
        self.run.stage.seek_clip(clip, offset_s)
        self.settle()

    def spot(self, at_s: float) -> QPoint:
        """A position on the first lane of the timeline."""
        timeline = self.screen._timeline
        return QPointF(timeline.x_of(at_s), timeline.places.lane(0).center().y()).toPoint()

    @property
    def transport(self) -> Transport:
        assert self.run.stage.transport is not None
        return self.run.stage.transport

    @property
    def seen(self) -> tuple[ClipId, int | None]:
        """Which file is shown, and the number in its picture."""
        return self.run.shown_clip.id, number_in(self.run.stage.deck.surface.image)


@pytest.fixture
def hands(qtbot: QtBot, screen: ReviewScreen) -> Hands:
    return Hands(qtbot, screen)


def begun_later(visit: Visit, clip: ClipId, seconds: float) -> Visit:
    """The visit with the file beginning so much later; negative: earlier."""
    by = timedelta(seconds=seconds)
    moved = [replace(one, recorded_at=one.recorded_at + by) if one.id == clip else one for one in visit.clips]
    return replace(visit, clips=tuple(moved))


def overlapping(make_visit: Callable[..., Visit], *names: str, **more: object) -> Visit:
    """B begins before A ends: names of whole seconds make it so."""
    return begun_later(make_visit(*names, **more), B, -OVERLAP_S)


def shown_while(hands: Hands, is_over: Callable[[], bool]) -> list[int]:
    """The frames of A shown, and those of B with a hundred added, in their order."""
    found: list[int] = []

    def looked() -> bool:
        clip, number = hands.seen
        if number is not None:
            number += 100 * (clip == B)
            if not found or found[-1] != number:
                found.append(number)
        return is_over()

    hands.qtbot.waitUntil(looked, timeout=10_000)
    return found


# --- files that overlap


def test_a_file_that_begins_before_the_one_before_it_ends_is_played_from_its_beginning(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(overlapping(make_visit, A, B, first_s=3.2))
    stage = hands.run.stage
    hands.press(Qt.Key.Key_Space)
    seen = shown_while(hands, lambda: hands.run.shown_clip.id == B and stage.at_s > 5.0)
    assert stage.is_moving
    assert max(one for one in seen if one < 100) >= 97, "the end of the first file is seen"
    assert min(one for one in seen if one >= 100) <= 103, "and the beginning of the second"


def test_space_at_the_end_of_a_file_goes_on_into_the_one_that_overlaps_it(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(overlapping(make_visit, A, B))
    hands.go(A, 3.96)
    hands.press(Qt.Key.Key_Space)
    hands.qtbot.waitUntil(lambda: hands.run.shown_clip.id == B and (hands.seen[1] or 0) > 3, timeout=8000)
    assert hands.run.stage.at_s < 7.0


def test_stepping_reaches_every_frame_of_two_files_that_overlap(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(overlapping(make_visit, A, B))
    hands.go(A, 3.88)
    for key, wanted in (
        (Qt.Key.Key_Period, [(A, 98), (A, 99), (B, 0), (B, 1)]),
        (Qt.Key.Key_Comma, [(B, 0), (A, 99), (A, 98)]),
    ):
        for each in wanted:
            hands.press(key)
            hands.settle()
            assert hands.seen == each


def test_a_mark_in_the_stretch_recorded_twice_is_gone_to_in_its_own_file(
    hands: Hands, make_visit: Callable[..., Visit], station: FakeStation
) -> None:
    hands.look(overlapping(make_visit, A, B))
    for clip, offset_s, frame in ((A, 3.8, 95), (B, 0.2, 5)):
        hands.go(clip, offset_s)
        assert hands.seen == (clip, frame)
        hands.press(Qt.Key.Key_M)
    hands.qtbot.waitUntil(lambda: len(station.kept) == 2)
    for mark in station.kept.values():
        hands.run.stage.seek(1.0)
        hands.screen._hand.go_mark(mark.id)
        hands.settle()
        assert hands.seen == (mark.clip, mark.start.frame)


def test_a_click_in_the_stretch_recorded_twice_shows_the_file_that_began_later(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(overlapping(make_visit, A, B))
    hands.run.stage.seek(3.84)
    hands.settle()
    assert hands.seen == (B, 6)


def test_coming_back_after_a_lock_it_is_the_same_file_although_the_other_one_overlaps_it(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(overlapping(make_visit, A, B))
    hands.go(A, 3.8)
    place = hands.screen.place
    assert place is not None
    hands.screen.close_visit()
    hands.look(place)
    assert hands.seen[0] == A


def test_coming_back_after_a_lock_it_stands_in_the_gap_where_it_stood(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(begun_later(make_visit(A, B), B, 2.0))
    for at_s in (5.2, 4.6):
        hands.run.stage.seek(at_s)
        assert hands.run.stage.deck.surface.message == "CAM-02 was not recording at this moment."
        place = hands.screen.place
        assert place is not None
        hands.screen.close_visit()
        hands.look(place)
        assert hands.run.stage.at_s == pytest.approx(at_s)
        assert hands.run.stage.deck.surface.message == "CAM-02 was not recording at this moment."
        assert hands.run.stage.clip is None


# --- backwards


@pytest.mark.parametrize("overlap_s", [0.0, OVERLAP_S])
def test_j_goes_on_into_the_file_before(
    hands: Hands, make_visit: Callable[..., Visit], overlap_s: float
) -> None:
    hands.look(begun_later(make_visit(A, B), B, -overlap_s))
    hands.go(B, 0.4)
    seen: list[int] = []
    deck = hands.run.stage.deck
    deck.shown.connect(lambda frame: seen.append(frame + 100 * (hands.run.shown_clip.id == B)))
    hands.press(Qt.Key.Key_J)
    hands.qtbot.waitUntil(lambda: bool(seen) and seen[-1] < 90, timeout=10_000)
    assert hands.run.stage.is_moving
    assert hands.transport.speed == -1.0
    assert all(after < before for before, after in pairwise(seen))
    assert min(one for one in seen if one >= 100) <= 103, "the beginning of the second file is seen"
    assert max(one for one in seen if one < 100) == 99, "and the end of the first"


def test_j_stands_at_the_beginning_of_the_first_file(hands: Hands, make_visit: Callable[..., Visit]) -> None:
    hands.look(make_visit(A, B, first_s=0.4))
    hands.press(Qt.Key.Key_J)
    hands.qtbot.waitUntil(lambda: not hands.run.stage.is_moving)
    hands.settle()
    assert hands.seen == (A, 0)


# --- the playhead in hand


@pytest.mark.parametrize("speed", [1.0, 2.0, -0.5])
@pytest.mark.parametrize("target_s", [2.0, 6.0])
def test_a_click_on_the_timeline_while_it_plays_plays_on_from_there(
    hands: Hands, make_visit: Callable[..., Visit], speed: float, target_s: float
) -> None:
    hands.look(make_visit(A, B, first_s=0.5))
    stage = hands.run.stage
    stage.set_speed(speed)
    hands.qtbot.waitUntil(lambda: not hands.transport.is_waiting)
    QTest.mouseClick(hands.screen._timeline, LEFT, NO, hands.spot(target_s))
    assert stage.is_moving
    assert hands.transport.speed == speed
    assert hands.run.shown_clip.id == (A if target_s < 4 else B)
    hands.qtbot.waitUntil(lambda: 0.1 < (stage.at_s - target_s) / speed < 1.5, timeout=5000)


def test_a_scrub_stands_still_in_the_hand_and_what_stood_stays_so(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit(A, B, first_s=0.5))
    stage, timeline = hands.run.stage, hands.screen._timeline
    for plays in (True, False):
        if plays:
            stage.play()
            hands.qtbot.waitUntil(lambda: not hands.transport.is_waiting)
        QTest.mousePress(timeline, LEFT, NO, hands.spot(2.0))
        QTest.mouseMove(timeline, hands.spot(5.0))
        QTest.mouseMove(timeline, hands.spot(5.6))
        assert not stage.is_moving
        QTest.mouseRelease(timeline, LEFT, NO, hands.spot(5.6))
        assert stage.is_moving == plays
        stage.pause()
        hands.settle()


def test_a_click_into_a_file_that_is_still_being_opened_waits_for_it(
    hands: Hands, make_visit: Callable[..., Visit], station: FakeStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_open, real = threading.Event(), station.open

    def slowly(clip: ClipId, progress: Progress = SILENT) -> FakeOpenClip:
        if clip == B:
            may_open.wait(20)
        return real(clip, progress)

    monkeypatch.setattr(station, "open", slowly)
    visit = begun_later(make_visit(A, B, ONE), ONE, 3.0)
    hands.screen.show_visit(visit)
    stage = hands.run.stage
    try:
        hands.qtbot.waitUntil(lambda: stage.transport is not None)
        stage.play()
        hands.qtbot.waitUntil(lambda: not hands.transport.is_waiting)
        QTest.mouseClick(hands.screen._timeline, LEFT, NO, hands.spot(5.6))
        stage.play()
        assert stage.primary == "CAM-02"
        assert stage.at_s == pytest.approx(5.6, abs=0.1)
        assert hands.run.decks["CAM-02"].surface.message == "Opening…"
    finally:
        may_open.set()
    hands.qtbot.waitUntil(lambda: hands.seen[0] == B and 38 <= (hands.seen[1] or 0) <= 42)


# --- beside another camera


def test_space_at_the_end_of_a_camera_that_began_later_begins_with_it_again(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit(A, ONE))
    stage = hands.run.stage
    stage.set_primary("CAM-01")
    hands.press(Qt.Key.Key_End)
    hands.settle()
    assert hands.seen == (ONE, 99)
    hands.press(Qt.Key.Key_Space)
    assert stage.at_s == pytest.approx(2.0)
    hands.qtbot.waitUntil(lambda: stage.is_moving and 2.2 < stage.at_s < 4.0, timeout=5000)
    assert hands.run.decks["CAM-01"].surface.message == ""


def test_the_other_camera_plays_on_undisturbed_over_the_border_of_two_files(
    hands: Hands, make_visit: Callable[..., Visit], monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.look(make_visit(A, B, ONE, first_s=3.0))
    stage, other = hands.run.stage, hands.run.decks["CAM-01"].transport
    assert other is not None
    stage.play()
    hands.qtbot.waitUntil(lambda: stage.at_s > 3.5)
    told: list[str] = []
    put: list[str] = []

    def noted(lane: str, hit: Hit | None) -> None:
        put.append(lane)
        real_put(lane, hit)

    def paused() -> None:
        told.append("paused")
        real_pause()

    real_put, real_pause = stage._lanes.put, other.pause
    monkeypatch.setattr(stage._lanes, "put", noted)
    monkeypatch.setattr(other, "pause", paused)
    hands.qtbot.waitUntil(lambda: hands.run.shown_clip.id == B and stage.at_s > 4.05, timeout=8000)
    assert put == ["CAM-02"], "one lane went elsewhere"
    assert told == [], "the other one did not stop for it"
    assert other.is_moving


def frames_of(hands: Hands, lane: str, count: int) -> Sequence[int]:
    """So many different pictures of a lane, one after the other."""
    surface = hands.run.decks[lane].surface
    found: list[int] = []

    def looked() -> bool:
        number = number_in(surface.image)
        if number is not None and (not found or found[-1] != number):
            found.append(number)
        return len(found) > count

    hands.qtbot.waitUntil(looked, timeout=10_000)
    return found


def test_backwards_the_other_camera_comes_along_from_its_end(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit(A, B, ONE))
    hands.go(B, 2.2)
    assert hands.run.decks["CAM-01"].clip is None
    hands.press(Qt.Key.Key_J)
    seen = frames_of(hands, "CAM-01", 8)
    assert all(after < before for before, after in pairwise(seen))
    hands.run.stage.pause()


# --- where the camera chosen recorded nothing


def with_gap(make_visit: Callable[..., Visit], **more: object) -> Visit:
    """CAM-02 recorded 0 to 4 s and 6 to 10 s; CAM-01 3.5 to 7.5 s."""
    return begun_later(begun_later(make_visit(A, B, ONE, **more), B, 2.0), ONE, 1.5)


def test_in_a_gap_the_other_camera_is_played_and_the_first_one_when_it_records_again(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(with_gap(make_visit, first_s=3.4))
    stage, surface = hands.run.stage, hands.run.decks["CAM-02"].surface
    heard: list[str] = []
    stage.clip_changed.connect(lambda: heard.append(stage.primary))
    hands.press(Qt.Key.Key_Space)
    hands.qtbot.waitUntil(lambda: stage.primary == "CAM-01", timeout=8000)
    assert hands.run.shown_clip.id == ONE
    assert stage.is_moving
    hands.qtbot.waitUntil(lambda: stage.at_s > 4.3, timeout=8000)
    assert surface.message == "CAM-02 was not recording at this moment."
    passed: list[float] = []

    def looked() -> bool:
        passed.append(stage.at_s)
        return stage.primary == "CAM-02"

    hands.qtbot.waitUntil(looked, timeout=8000)
    assert all(after - before < 0.5 for before, after in pairwise(passed)), "nothing is passed over"
    hands.qtbot.waitUntil(lambda: hands.seen[0] == B and (hands.seen[1] or 0) > 5, timeout=8000)
    assert stage.is_moving
    assert stage.at_s < 7.5
    assert heard[0] == "CAM-01"
    assert heard[-1] == "CAM-02"


def test_backwards_through_a_gap_the_other_camera_is_played_too(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(with_gap(make_visit))
    stage = hands.run.stage
    hands.go(B, 0.3)
    hands.press(Qt.Key.Key_J)
    hands.qtbot.waitUntil(lambda: stage.primary == "CAM-01" and stage.at_s < 5.0, timeout=8000)
    hands.qtbot.waitUntil(lambda: hands.seen[0] == A and stage.at_s < 3.6, timeout=8000)
    assert stage.primary == "CAM-02"
    assert stage.transport is not None
    assert stage.transport.speed == -1.0


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_L, Qt.Key.Key_J])
def test_in_a_gap_a_key_plays_what_the_other_camera_recorded(
    hands: Hands, make_visit: Callable[..., Visit], key: Qt.Key
) -> None:
    hands.look(with_gap(make_visit))
    stage = hands.run.stage
    stage.seek(5.0)
    hands.settle()
    assert stage.primary == "CAM-02", "going there alone chooses no other camera"
    assert stage.transport is None
    hands.press(key)
    assert stage.primary == "CAM-01"
    assert stage.is_moving
    way = -1 if key == Qt.Key.Key_J else 1
    hands.qtbot.waitUntil(lambda: 0.2 < (stage.at_s - 5.0) * way < 1.0, timeout=8000)
    stage.seek(1.0)
    assert stage.primary == "CAM-02"
    assert hands.run.shown_clip.id == A
    assert stage.is_moving


def test_after_the_end_of_the_camera_chosen_the_other_one_is_played_to_its_own_and_space_begins_again(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    hands.look(make_visit(A, ONE, first_s=3.5))
    stage = hands.run.stage
    hands.press(Qt.Key.Key_Space)
    hands.qtbot.waitUntil(lambda: stage.primary == "CAM-01" and stage.at_s > 4.5, timeout=8000)
    stage.set_speed(4.0)
    hands.qtbot.waitUntil(lambda: not stage.is_moving, timeout=8000)
    hands.settle()
    assert hands.seen == (ONE, 99)
    hands.press(Qt.Key.Key_Space)
    hands.qtbot.waitUntil(lambda: hands.seen[0] == A and 0.2 < stage.at_s < 2.0, timeout=8000)
    assert stage.primary == "CAM-02"


def test_the_camera_that_stands_in_can_be_chosen(hands: Hands, make_visit: Callable[..., Visit]) -> None:
    hands.look(with_gap(make_visit))
    stage = hands.run.stage
    stage.seek(5.0)
    stage.play()
    assert stage.primary == "CAM-01"
    stage.set_primary("CAM-01")
    hands.qtbot.waitUntil(lambda: stage.at_s > 6.4, timeout=8000)
    assert stage.primary == "CAM-01", "the other one does not take over from what was chosen"
    assert hands.run.decks["CAM-02"].clip is not None


def test_two_cameras_that_nobody_knows_are_looked_at_side_by_side(
    hands: Hands, make_visit: Callable[..., Visit]
) -> None:
    visit = begun_later(make_visit(A, ONE, first_s=2.4), ONE, -1.0)
    nameless = tuple(
        replace(clip, camera="", camera_label=NAMELESS, recording=RecordingId(clip.id))
        for clip in visit.clips
    )
    hands.look(replace(visit, clips=nameless))
    assert list(hands.run.decks) == ["?", "? 2"]
    assert number_in(hands.run.decks["?"].surface.image) == 60
    assert number_in(hands.run.decks["? 2"].surface.image) == 35
