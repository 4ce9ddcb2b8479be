"""Pictures of the review's states in both themes, for a person to look at (SCREENSHOTS=folder)."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from bwc_review.domain.alignment import AlignMethod
from bwc_review.domain.clip import ClipId
from bwc_review.domain.mark import Instant, MarkKind
from bwc_review.ui.review.arrangement import Layout
from bwc_review.ui.review.needs import Aligned, Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.review.timeline import Timeline
from bwc_review.ui.theme import Theme

LOOKS = pytest.mark.parametrize("look", ["light", "dark"])


class Camera:
    """Saves what is on screen, and checks that no label is cut."""

    def __init__(self, screen: ReviewScreen, folder: Path) -> None:
        self._screen = screen
        self._folder = folder

    def take(self, name: str) -> None:
        QApplication.processEvents()
        assert self._screen.grab().save(str(self._folder / f"review-{name}.png"))
        for label in self._screen.findChildren(QLabel):
            if label.isVisible() and not label.wordWrap() and label.sizePolicy().horizontalPolicy().value:
                needed = label.fontMetrics().horizontalAdvance(label.text())
                assert label.width() >= needed - 1, f"cut: {label.text()!r}"


@pytest.fixture
def camera(screen: ReviewScreen, tmp_path: Path) -> Camera:
    folder = Path(os.environ.get("SCREENSHOTS", str(tmp_path)))
    folder.mkdir(exist_ok=True, parents=True)
    return Camera(screen, folder)


def look_at(qtbot: QtBot, screen: ReviewScreen, visit: Visit, clips: int) -> Any:
    """The visit, with every picture there."""
    screen.show_visit(visit)
    timeline = screen.findChild(Timeline)
    assert timeline is not None
    qtbot.waitUntil(lambda: len(timeline.looks) == clips)
    run = screen._run
    assert run is not None
    qtbot.waitUntil(lambda: not run.stage.deck.surface.image.isNull())
    qtbot.waitUntil(lambda: "d" in screen._hold.words)
    return run


@LOOKS
def test_two_cameras_with_marks_and_a_span(
    qtbot: QtBot,
    screen: ReviewScreen,
    make_visit: Callable[..., Visit],
    camera: Camera,
    dressed: Theme,
    station: Any,
    look: str,
) -> None:
    dressed.choose(look, 100)
    station.seen_before[ClipId("cam2-a")] = ((0.3, 3.1),)
    run = look_at(qtbot, screen, make_visit("cam2-a", "cam2-b", "cam1"), 3)
    screen._hand.mark()
    run.stage.seek(1.0)
    screen._hand.set_edge(is_end=False)
    run.stage.seek(2.2)
    screen._hand.set_edge(is_end=True)
    screen._hand.mark_number(2)
    qtbot.waitUntil(lambda: len(screen._marks.lines) == 2)
    run.stage.seek(5.48)
    screen._hand.take_still()
    qtbot.waitUntil(lambda: len(screen._marks.lines) == 3)
    run.stage.seek(4.2)
    screen._hand.set_edge(is_end=False)
    run.stage.seek(4.9)
    screen._hand.set_edge(is_end=True)
    run.stage.seek(2.48)
    qtbot.waitUntil(lambda: not any(deck.is_behind for deck in run.decks.values()))
    camera.take(f"two-{look}")
    screen._toggle_keys()
    camera.take(f"keys-{look}")
    screen._toggle_keys()
    screen._hand.mark_with_text()
    dialog = screen.findChild(QDialog)
    assert dialog is not None
    QApplication.processEvents()
    assert dialog.grab().save(str(camera._folder / f"review-mark-{look}.png"))
    dialog.reject()


@LOOKS
def test_one_camera_playing_backwards_with_the_pointer_on_the_timeline(
    qtbot: QtBot,
    screen: ReviewScreen,
    make_visit: Callable[..., Visit],
    camera: Camera,
    dressed: Theme,
    look: str,
) -> None:
    dressed.choose(look, 150)
    screen.resize(1920, 1080)
    run = look_at(qtbot, screen, make_visit("cam2-a", "cam2-b", first_s=3.0), 2)
    timeline = screen.findChild(Timeline)
    assert timeline is not None
    point = QPointF(timeline.x_of(5.5), timeline.places.lane(0).center().y()).toPoint()
    QTest.mouseMove(timeline, point)
    timeline._pointer = point.toPointF()
    run.stage.shuttle(-1)
    qtbot.waitUntil(lambda: run.stage.at_s < 2.8)
    camera.take(f"backwards-150-{look}")
    run.stage.pause()


@LOOKS
def test_a_fault_and_an_ended_reason(
    qtbot: QtBot,
    screen: ReviewScreen,
    make_visit: Callable[..., Visit],
    camera: Camera,
    dressed: Theme,
    station: Any,
    look: str,
) -> None:
    dressed.choose(look, 100)
    run = look_at(qtbot, screen, make_visit(), 1)
    station.opened[0].source.bad_from = 1000
    run.stage.seek(1.5)
    run.stage.play()
    qtbot.waitUntil(lambda: bool(run.stage.deck.surface.message))
    camera.take(f"fault-{look}")
    station.now += timedelta(minutes=40)
    screen._watch_reason()
    camera.take(f"ended-{look}")
    assert screen.windowType() == Qt.WindowType.Window


@LOOKS
@pytest.mark.parametrize("scale", [100, 150])
def test_looking_closer_and_a_span_played_over_and_over(
    qtbot: QtBot,
    screen: ReviewScreen,
    make_visit: Callable[..., Visit],
    camera: Camera,
    dressed: Theme,
    look: str,
    scale: int,
) -> None:
    dressed.choose(look, scale)
    if scale > 100:
        screen.resize(1920, 1080)
    run = look_at(qtbot, screen, make_visit("cam2-a", "cam1", first_s=2.4), 2)
    screen._closer_hand.toggle()
    screen._closer._contrast.setValue(30)
    screen._closer._gamma.setValue(40)
    screen._closer._sharpness.setValue(50)
    screen._closer._louder.setCurrentIndex(2)
    screen._closer._speech.setChecked(True)
    for at_s, is_end in ((2.4, False), (3.4, True)):
        run.stage.seek(at_s)
        screen._hand.set_edge(is_end=is_end)
    screen._hand.toggle_loop()
    run.stage.pause()
    qtbot.waitUntil(lambda: not any(deck.is_behind for deck in run.decks.values()))
    camera.take(f"closer-{scale}-{look}")
    screen._closer.turn()
    screen._toggle_full()
    camera.take(f"full-{scale}-{look}")


@LOOKS
@pytest.mark.parametrize("scale", [100, 150])
def test_two_aligned_cameras_in_each_layout(
    qtbot: QtBot,
    screen: ReviewScreen,
    make_visit: Callable[..., Visit],
    camera: Camera,
    dressed: Theme,
    look: str,
    scale: int,
) -> None:
    dressed.choose(look, scale)
    if scale > 100:
        screen.resize(1920, 1080)
    aligned = ((ClipId("cam1"), Aligned(0.48, AlignMethod.SOUND, 0.93)),)
    run = look_at(qtbot, screen, make_visit("cam2-a", "cam1", first_s=3.2, align=aligned), 2)
    for layout in Layout:
        screen._arrangement.set_layout(layout)
        qtbot.waitUntil(lambda: not any(deck.is_behind for deck in run.decks.values()))
        camera.take(f"aligned-{layout.value}-{scale}-{look}")


@LOOKS
def test_every_kind_of_mark_what_people_watched_and_the_closest_view(
    qtbot: QtBot,
    screen: ReviewScreen,
    make_visit: Callable[..., Visit],
    camera: Camera,
    dressed: Theme,
    station: Any,
    look: str,
) -> None:
    dressed.choose(look, 100)
    clip = ClipId("cam2-a")
    index = station.made[clip].index

    def at(frame: int) -> Instant:
        return Instant(frame, int(index.pts[frame]), index.offset_of(frame))

    station.add(clip, MarkKind.CAMERA, at(0), None, "SOS", "")
    station.add(clip, MarkKind.CAMERA, at(60), at(80), "bookmark", "bousculade")
    station.add(clip, MarkKind.POINT, at(25), None, "insult", "")
    station.add(clip, MarkKind.SPAN, at(35), at(50), "rebellion", "")
    station.add(clip, MarkKind.STILL, at(55), None, "", "")
    station.seen_before[clip] = ((0.0, 1.2), (2.0, 3.0))
    names = ("A. Martin", "B. Dupont", "C. Petit", "D. Roux", "E. Blanc")
    station.seen_by[clip] = {name: ((n * 0.5, n * 0.5 + 1),) for n, name in enumerate(names)}
    run = look_at(qtbot, screen, make_visit("cam2-a", "cam2-b"), 2)
    qtbot.waitUntil(lambda: len(screen._marks.lines) == 5 and len(run.model.seen) == 5)
    timeline = screen._timeline
    screen._desk.reword(screen._desk.marks[1], "rebellion", "")
    qtbot.waitUntil(lambda: screen._desk.is_idle)
    timeline._pointer = QPointF(timeline.x_of(1.0), timeline.places.seen_row(1).center().y())
    camera.take(f"people-{look}")
    timeline._pointer = None
    run.stage.seek(1.0)
    for _ in range(15):
        timeline.zoom_here(1)
    showing = screen._showing
    assert showing is not None
    qtbot.waitUntil(lambda: not showing.is_fetching, timeout=10_000)
    y = timeline.places.marks.center().y()
    start, to = (QPointF(timeline.x_of(at_s), y).toPoint() for at_s in (1.0, 1.09))
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(timeline, to)
    camera.take(f"frames-{look}")
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, to)
    qtbot.waitUntil(lambda: screen._desk.is_idle)
    assert screen._desk.marks[1].start.frame == 27
