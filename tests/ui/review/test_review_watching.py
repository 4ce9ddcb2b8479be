"""What each person watched: told as it goes, shown by name, counted only where it was really seen."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bwc_review.domain.belonging import Pressed, PressedBy
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import DiskFull
from bwc_review.media.frames import FrameServer
from bwc_review.media.scene import Scene
from bwc_review.player.coverage import merged
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review import watching
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.review.timeline import Timeline
from bwc_review.ui.review.timeline_drawing import seen_words
from bwc_review.ui.review.timeline_hover import hover_words
from bwc_review.ui.review.visit_run import VisitRun
from bwc_review.ui.theme import tokens_of
from tests.ui.review.conftest import START, Made

CLIP = ClipId("cam2-a")


def begun(qtbot: QtBot, screen: ReviewScreen, visit: Visit) -> VisitRun:
    screen.show_visit(visit)
    run = screen._run
    assert run is not None
    qtbot.waitUntil(lambda: len(run._opened) == len(visit.clips) and run._ask.is_idle)
    qtbot.waitUntil(lambda: not any(deck.is_behind for deck in run.decks.values()))
    return run


def test_what_is_watched_is_told_while_it_plays_and_nothing_twice(
    qtbot: QtBot,
    screen: ReviewScreen,
    station: Any,
    make_visit: Callable[..., Visit],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(watching, "KEEP_EVERY_MS", 200)
    run = begun(qtbot, screen, make_visit())
    run.stage.play()
    qtbot.waitUntil(lambda: len(station.goes_on) >= 3, timeout=8000)
    run.stage.pause()
    whole = run.watching.watched[CLIP]
    screen.close_visit()
    qtbot.waitUntil(lambda: CLIP in station.looks)
    told = [span for _, spans in station.goes_on for span in spans] + list(station.looks[CLIP])
    assert all(before[1] <= after[0] for before, after in pairwise(told))
    assert merged(told) == whole


def test_what_could_not_be_kept_is_told_again(
    qtbot: QtBot, screen: ReviewScreen, station: Any, make_visit: Callable[..., Visit]
) -> None:
    run = begun(qtbot, screen, make_visit())
    run.stage.play()
    qtbot.waitUntil(lambda: CLIP in run.watching.watched and bool(run.watching.watched[CLIP]), timeout=8000)
    run.stage.pause()
    station.refuse_marks = DiskFull("catalogue")
    with qtbot.waitSignal(run.failed):
        run.watching.keep()
    assert station.goes_on == []
    station.refuse_marks = None
    run.watching.keep()
    qtbot.waitUntil(lambda: bool(station.goes_on))
    assert station.goes_on == [(CLIP, run.watching.watched[CLIP])]


def test_what_was_being_kept_when_the_look_ended_and_could_not_be_is_kept_with_its_end(
    qtbot: QtBot, screen: ReviewScreen, station: Any, work: Jobs, make_visit: Callable[..., Visit]
) -> None:
    run = begun(qtbot, screen, make_visit())
    run.stage.play()
    qtbot.waitUntil(lambda: CLIP in run.watching.watched and bool(run.watching.watched[CLIP]), timeout=8000)
    run.stage.pause()
    whole = run.watching.watched[CLIP]
    may_go_on = threading.Event()
    work.start(lambda _: may_go_on.wait(10))
    station.refuse_marks = DiskFull("catalogue")
    run.watching.keep()
    screen.close_visit()
    may_go_on.set()
    qtbot.waitUntil(lambda: CLIP in station.looks)
    assert station.goes_on == []
    assert station.looks[CLIP] == whole


@pytest.mark.parametrize(
    ("away", "back"),
    [(ReviewScreen.hide, ReviewScreen.show), (ReviewScreen.showMinimized, ReviewScreen.showNormal)],
)
def test_what_plays_in_a_window_out_of_sight_is_not_watched(
    qtbot: QtBot,
    screen: ReviewScreen,
    make_visit: Callable[..., Visit],
    away: Callable[[ReviewScreen], None],
    back: Callable[[ReviewScreen], None],
) -> None:
    run = begun(qtbot, screen, make_visit())
    run.stage.play()
    qtbot.waitUntil(lambda: bool(run.watching.watched.get(CLIP)), timeout=8000)
    away(screen)
    at_s = run.stage.at_s
    qtbot.waitUntil(lambda: run.stage.at_s > at_s + 0.8, timeout=8000)
    ((_, end),) = run.watching.watched[CLIP]
    assert end <= at_s + 0.1
    back(screen)
    qtbot.waitUntil(lambda: len(run.watching.watched[CLIP]) == 2, timeout=8000)
    assert run.watching.watched[CLIP][1][0] > at_s + 0.7


def test_a_picture_that_was_never_painted_was_not_watched(
    qtbot: QtBot, screen: ReviewScreen, make_visit: Callable[..., Visit]
) -> None:
    run = begun(qtbot, screen, make_visit())
    surface = run.stage.deck.surface
    surface.setUpdatesEnabled(False)
    run.stage.play()
    qtbot.waitUntil(lambda: run.stage.at_s > 0.9, timeout=8000)
    assert sum(end - start for start, end in run.watching.watched.get(CLIP, ())) < 0.1
    surface.setUpdatesEnabled(True)
    qtbot.waitUntil(lambda: any(start > 0.8 for start, _ in run.watching.watched.get(CLIP, ())), timeout=8000)


def test_a_clip_played_to_its_end_was_watched_to_its_end(
    qtbot: QtBot, screen: ReviewScreen, station: Any, make_visit: Callable[..., Visit]
) -> None:
    run = begun(qtbot, screen, make_visit())
    run.stage.play()
    transport = run.stage.transport
    assert transport is not None
    qtbot.waitUntil(lambda: transport.is_at_end, timeout=15_000)
    length_s = station.made[CLIP].clip.seen.duration_s
    ((start, end),) = run.watching.watched[CLIP]
    assert start < 0.1
    assert end == pytest.approx(length_s)


def test_pictures_that_stay_longer_than_half_a_second_are_watched(
    qtbot: QtBot,
    screen: ReviewScreen,
    station: Any,
    make_visit: Callable[..., Visit],
    tmp_path: Path,
    make_made: Callable[..., Made],
) -> None:
    scene = Scene(START, 4.0, 1, (320, 180), gop=1)
    station.made = {CLIP: make_made(tmp_path, CLIP, scene, "CAM-02", 0.0)}
    run = begun(qtbot, screen, make_visit())
    run.stage.play()
    qtbot.waitUntil(lambda: run.stage.at_s > 2.5, timeout=10_000)
    ((start, end),) = run.watching.watched[CLIP]
    assert start < 0.1
    assert end > 2.3


def test_a_small_picture_that_stands_in_is_not_watched(
    qtbot: QtBot, screen: ReviewScreen, make_visit: Callable[..., Visit], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = begun(qtbot, screen, make_visit())
    deck = run.stage.deck
    may_decode, decode = threading.Event(), FrameServer.frame

    def late(server: FrameServer, number: int) -> Any:
        may_decode.wait(20)
        return decode(server, number)

    monkeypatch.setattr(FrameServer, "frame", late)
    shown: list[bool] = []
    small = deck.nearest_small
    deck.nearest_small = lambda at_s: shown.append(True) or small(at_s)  # type: ignore[func-returns-value]
    run.stage.set_speed(2.0)
    qtbot.waitUntil(lambda: run.stage.at_s > 2.4, timeout=10_000)
    watched = run.watching.watched.get(CLIP, ())
    may_decode.set()
    assert shown
    assert sum(end - start for start, end in watched) < 0.1


def test_what_is_skipped_standing_still_was_not_watched(
    qtbot: QtBot, screen: ReviewScreen, make_visit: Callable[..., Visit]
) -> None:
    run = begun(qtbot, screen, make_visit())
    run.stage.play()
    qtbot.waitUntil(lambda: run.stage.at_s > 0.5, timeout=8000)
    run.stage.pause()
    transport = run.stage.transport
    assert transport is not None
    qtbot.waitUntil(lambda: not transport.is_recognising and not run.stage.deck.is_behind)
    stood_s = run.stage.at_s
    run.stage.skip(0.4)
    run.stage.play()
    qtbot.waitUntil(lambda: run.stage.at_s > stood_s + 0.8, timeout=8000)
    before, after = run.watching.watched[CLIP]
    assert before[1] < stood_s + 0.1
    assert after[0] > stood_s + 0.3


def colour_at(timeline: Timeline, at_s: float, row: int) -> str:
    image: QImage = timeline.grab().toImage()
    ratio = image.devicePixelRatio()
    y = timeline.places.seen_row(row).center().y()
    return image.pixelColor(round(timeline.x_of(at_s) * ratio), round(y * ratio)).name()


def test_each_person_has_a_thin_row_and_the_hover_says_who_and_when(
    qtbot: QtBot, screen: ReviewScreen, station: Any, make_visit: Callable[..., Visit]
) -> None:
    station.seen_before[CLIP] = ((0.0, 1.0),)
    station.seen_by[CLIP] = {"S. Martin": ((2.0, 3.0),)}
    run = begun(qtbot, screen, make_visit())
    qtbot.waitUntil(lambda: len(run.model.seen) == 2)
    timeline = screen.findChild(Timeline)
    assert timeline is not None
    bare = colour_at(timeline, 3.5, 0)
    assert colour_at(timeline, 0.5, 0) != bare
    assert colour_at(timeline, 2.5, 0) == bare
    assert colour_at(timeline, 2.5, 1) != bare
    assert colour_at(timeline, 0.5, 1) == bare
    assert seen_words(run.model, 0, 0.5) == "Seen by you: 14:03:20 – 14:03:21"
    assert seen_words(run.model, 1, 2.5) == "S. Martin: 14:03:22 – 14:03:23"
    assert seen_words(run.model, 1, 0.5) == ""
    row = timeline.places.seen_row(1).center().y()
    assert timeline.places.people_at(row) == 1
    plain = timeline.grab().toImage()
    QTest.mouseMove(timeline, QPointF(timeline.x_of(2.5), row).toPoint())
    qtbot.waitUntil(lambda: timeline.grab().toImage() != plain)


def test_a_gap_between_two_files_is_hatched_and_the_hover_says_how_long_it_is(
    qtbot: QtBot, screen: ReviewScreen, make_visit: Callable[..., Visit]
) -> None:
    visit = make_visit("cam2-a", "cam2-b")
    first, second = visit.clips
    later = replace(second, recorded_at=second.recorded_at + timedelta(seconds=12))
    screen.resize(1280, 800)
    run = begun(qtbot, screen, replace(visit, clips=(first, later)))
    (gap,) = [one for one in run.model.breaks if run.model.lanes[one.lane] == "CAM-02"]
    assert gap.end_s - gap.start_s == pytest.approx(12.0, abs=0.1)
    timeline = screen.findChild(Timeline)
    assert timeline is not None
    point = QPointF(timeline.x_of(gap.start_s + 1), timeline.places.lane(gap.lane).center().y())
    start, end = (f"{run.model.wall(at):%H:%M:%S}" for at in (gap.start_s, gap.end_s))
    assert hover_words(run.model, timeline.places, point, gap.start_s + 1, None) == (
        f"Gap of 12 s between {start} and {end}: nothing recorded"
    )
    image = timeline.grab().toImage()
    lane, ratio = timeline.places.lane(gap.lane), image.devicePixelRatio()
    left, right = (round(timeline.x_of(at) * ratio) for at in (gap.start_s + 0.5, gap.end_s - 0.5))
    y = round((lane.top() + 8) * ratio)
    assert len({image.pixelColor(x, y).name() for x in range(left, right)}) > 1, "hatched"


def test_what_lies_before_the_button_is_shaded_and_said_beside_the_hour(
    qtbot: QtBot, screen: ReviewScreen, station: Any, make_visit: Callable[..., Visit], read_texts: Any
) -> None:
    visit = make_visit()
    (clip,) = visit.clips
    screen.resize(1280, 800)
    noted = replace(clip, pressed=Pressed(2.0, PressedBy.CAMERA))
    station.made = {CLIP: replace(station.made[CLIP], clip=noted)}
    run = begun(qtbot, screen, replace(visit, clips=(noted,)))
    timeline = screen.findChild(Timeline)
    assert timeline is not None
    row = timeline.places.lane(0).center().y()
    point = QPointF(timeline.x_of(1.0), row)
    assert hover_words(run.model, timeline.places, point, 1.0, None).endswith("before the button")
    assert not hover_words(run.model, timeline.places, point, 2.5, None).endswith("before the button")
    image = timeline.grab().toImage()
    button = round(timeline.x_of(2.0) * image.devicePixelRatio())
    violet = tokens_of(timeline.palette()).violet
    y = round(row * image.devicePixelRatio())
    assert violet in {image.pixelColor(x, y).name() for x in range(button - 2, button + 2)}
    qtbot.waitUntil(lambda: any(text.endswith("before the button") for text in read_texts(screen)))
    run.stage.seek(run.stage.wall_of(noted.id, 3.0))
    qtbot.waitUntil(lambda: not any(text.endswith("before the button") for text in read_texts(screen)))


def test_beyond_a_few_people_the_others_are_one_row_that_names_them(
    qtbot: QtBot, screen: ReviewScreen, station: Any, make_visit: Callable[..., Visit]
) -> None:
    station.seen_by[CLIP] = {f"P{number}": ((float(number % 3), number % 3 + 0.5),) for number in range(6)}
    run = begun(qtbot, screen, make_visit())
    qtbot.waitUntil(lambda: len(run.model.seen) == 5)
    height = screen.findChild(Timeline).sizeHint().height()  # type: ignore[union-attr]
    assert [row.name for row in run.model.seen] == ["", "P0", "P1", "P2", ""]
    last = run.model.seen[-1]
    assert [name for name, _ in last.people] == ["P3", "P4", "P5"]
    assert last.spans == ((0.0, 0.5), (1.0, 1.5), (2.0, 2.5))
    assert seen_words(run.model, 4, 1.25) == "P4: 14:03:21 – 14:03:21"
    screen.show_visit(make_visit("cam2-b"))
    qtbot.waitUntil(lambda: screen._run is not run and screen._run is not None)
    assert screen.findChild(Timeline).sizeHint().height() < height  # type: ignore[union-attr]


def test_the_end_of_a_look_that_cannot_be_recorded_is_said_although_the_screen_is_left(
    qtbot: QtBot, screen: ReviewScreen, station: Any, make_visit: Callable[..., Visit]
) -> None:
    begun(qtbot, screen, make_visit())
    station.refuse_ends = DiskFull("catalogue")
    with qtbot.waitSignal(screen.unlogged) as said:
        screen.close_visit()
    assert said.args == [station.refuse_ends]
