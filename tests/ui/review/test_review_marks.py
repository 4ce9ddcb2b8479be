"""Marks as a hand makes, moves, takes back and does again: real widgets, a station in memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import ClipErased, DiskFull, MarkUnknown
from bwc_review.domain.mark import Instant, MarkKind
from bwc_review.ui.review.marks_panel import MarksPanel
from bwc_review.ui.review.needs import Aligned, Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.review.timeline import Timeline
from bwc_review.ui.review.visit_run import VisitRun
from bwc_review.ui.widgets.notice import Notice
from tests.ui.review.conftest import number_in

NO = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
CLIP = ClipId("cam2-a")


class Marker:
    """A person who marks."""

    def __init__(self, qtbot: QtBot, screen: ReviewScreen, station: Any) -> None:
        self.qtbot = qtbot
        self.screen = screen
        self.station = station

    @property
    def run(self) -> VisitRun:
        assert self.screen._run is not None
        return self.screen._run

    @property
    def timeline(self) -> Timeline:
        found = self.screen.findChild(Timeline)
        assert found is not None
        return found

    @property
    def titles(self) -> list[str]:
        panel = self.screen.findChild(MarksPanel)
        assert panel is not None
        return [line.title for line in panel.lines]

    @property
    def notice(self) -> str:
        found = self.screen.findChild(Notice)
        assert found is not None
        return found.words if found.isVisible() else ""

    def look(self, visit: Visit) -> None:
        self.screen.show_visit(visit)
        self.qtbot.waitUntil(lambda: len(self.run._opened) == len(visit.clips))
        self.settle()

    def settle(self) -> None:
        """Everything asked of the station was answered, every picture wished for is there."""
        self.qtbot.waitUntil(
            lambda: (
                self.screen._desk.is_idle
                and self.run._ask.is_idle
                and not any(deck.is_behind for deck in self.run.decks.values())
            )
        )

    def press(self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = NO) -> None:
        QTest.keyClick(self.screen, Qt.Key(ord(key)) if isinstance(key, str) else key, modifiers)

    def do(self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = NO) -> None:
        """Press a key and wait for the answer."""
        self.press(key, modifiers)
        self.settle()

    def tool(self, name: str) -> QAbstractButton:
        panel = self.screen.findChild(MarksPanel)
        assert panel is not None
        return next(
            one for one in panel.findChildren(QAbstractButton) if one.accessibleName().startswith(name)
        )

    def spot(self, at_s: float) -> QPoint:
        """Where a moment lies in the lane of marks."""
        return QPoint(round(self.timeline.x_of(at_s)), int(self.timeline.places.marks.center().y()))


@pytest.fixture
def marker(qtbot: QtBot, screen: ReviewScreen, station: Any, make_visit: Callable[..., Visit]) -> Marker:
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    made = Marker(qtbot, screen, station)
    made.look(make_visit(first_s=1.0))
    return made


# --- taking back and doing again


def test_a_mark_is_taken_back_and_brought_back_as_the_same_mark(marker: Marker) -> None:
    marker.do("1")
    (mark,) = marker.station.kept.values()
    marker.do("Z", CTRL)
    assert marker.titles == []
    assert marker.station.kept == {}
    for redo in (("Z", CTRL | SHIFT), ("Y", CTRL)):
        marker.do(*redo)
        assert list(marker.station.kept.values()) == [mark]
        assert len(marker.titles) == 1
        marker.do("Z", CTRL)
        assert marker.titles == []


def test_a_removed_mark_comes_back_where_it_stood(marker: Marker) -> None:
    marker.do("1")
    (mark,) = marker.station.kept.values()
    marker.do(Qt.Key.Key_Delete)
    assert marker.titles == []
    marker.do("Z", CTRL)
    assert list(marker.station.kept.values()) == [mark]


def test_a_still_is_taken_back_and_brought_back_without_being_taken_twice(marker: Marker) -> None:
    marker.do("S")
    (mark,) = marker.station.kept.values()
    assert marker.tool("Undo").toolTip() == "Undo: still of 14:03:21 (Ctrl+Z)"
    marker.do("Z", CTRL)
    marker.do("Y", CTRL)
    assert list(marker.station.kept.values()) == [mark]
    assert marker.station.stills == [(CLIP, 25)]


def test_other_words_are_taken_back(marker: Marker) -> None:
    marker.do("1")
    (mark,) = marker.station.kept.values()
    marker.screen._desk.reword(mark, marker.run.visit.categories.items[1].code, "a note")
    marker.settle()
    first, second = (one.en for one in marker.run.visit.categories.items[:2])
    assert marker.titles == [second]
    assert marker.tool("Undo").toolTip() == f"Undo: change {first} (Ctrl+Z)"
    marker.do("Z", CTRL)
    assert marker.titles == [first]
    assert list(marker.station.kept.values()) == [mark]
    assert marker.tool("Redo").toolTip() == f"Redo: change {first} (Ctrl+Shift+Z)"


def test_the_buttons_say_what_they_take_back_and_take_it_back(marker: Marker) -> None:
    undo, redo = marker.tool("Nothing to undo"), marker.tool("Nothing to redo")
    assert not undo.isEnabled()
    assert not redo.isEnabled()
    marker.do("1")
    name = marker.titles[0]
    assert undo.toolTip() == undo.accessibleName() == f"Undo: mark {name} (Ctrl+Z)"
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    marker.settle()
    assert marker.titles == []
    assert not undo.isEnabled()
    assert redo.toolTip() == f"Redo: mark {name} (Ctrl+Shift+Z)"
    QTest.mouseClick(redo, Qt.MouseButton.LeftButton)
    marker.settle()
    assert marker.titles == [name]


def test_what_was_asked_quickly_is_done_in_the_order_it_was_asked(marker: Marker) -> None:
    for key in ("1", "2"):
        marker.press(key)
    marker.press("Z", CTRL)  # nothing of it is kept yet
    marker.press("3")
    marker.press("Z", CTRL)
    marker.press("4")
    marker.settle()
    names = [one.en for one in marker.run.visit.categories.items]
    assert marker.titles == [names[0], names[3]]
    marker.press("Z", CTRL)
    marker.press("Z", CTRL)
    marker.press("Z", CTRL)  # one more than there is
    marker.settle()
    assert marker.titles == []


def test_a_full_disk_is_said_and_the_step_can_be_taken_back_later(marker: Marker) -> None:
    marker.do("1")
    marker.station.refuse_marks = DiskFull("catalogue")
    marker.do("Z", CTRL)
    assert "disk" in marker.notice.lower()
    assert len(marker.titles) == 1
    marker.station.refuse_marks = None
    marker.do("Z", CTRL)
    assert marker.titles == []


def test_a_mark_that_could_not_be_kept_takes_nothing_else_back(marker: Marker) -> None:
    marker.do("1")
    marker.station.refuse_marks = DiskFull("catalogue")
    marker.press("2")
    marker.press("Z", CTRL)  # meant the second mark, which is refused: the first stays
    marker.settle()
    marker.station.refuse_marks = None
    assert len(marker.titles) == 1
    assert len(marker.station.kept) == 1


@pytest.mark.parametrize("error", [MarkUnknown("mark-1"), ClipErased(CLIP, None)])
def test_what_is_gone_for_good_is_forgotten_and_said(marker: Marker, error: Any) -> None:
    marker.do("1")
    marker.do("2")
    marker.station.refuse_marks = error
    marker.do("Z", CTRL)
    assert marker.notice
    assert len(marker.titles) == 1
    marker.station.refuse_marks = None
    marker.do("Z", CTRL)
    assert marker.titles == []


def test_with_the_visit_its_history_goes(marker: Marker, make_visit: Callable[..., Visit]) -> None:
    marker.do("1")
    marker.look(make_visit(first_s=1.0))
    assert not marker.tool("Nothing to undo").isEnabled()
    marker.do("Z", CTRL)
    assert len(marker.titles) == 1
    marker.screen.close_visit()
    assert not marker.tool("Nothing to undo").isEnabled()


def test_nothing_asked_is_lost_when_the_visit_ends_at_once(marker: Marker) -> None:
    for key in ("1", "2"):
        marker.press(key)
    marker.press("Z", CTRL)
    marker.press("3")
    work = marker.screen._work
    marker.screen.close_visit()
    marker.qtbot.waitUntil(lambda: work.is_idle)
    assert len(marker.station.kept) == 3


# --- what a camera marked


def test_what_a_camera_marked_stays_and_this_is_said(
    marker: Marker, make_visit: Callable[..., Visit]
) -> None:
    at = Instant(0, 0, 0.0)
    made = marker.station.add(CLIP, MarkKind.CAMERA, at, None, "SOS", "")
    marker.look(make_visit())
    assert marker.titles == ["Camera: SOS"]
    marker.screen._board.choose(made.id)
    marker.do(Qt.Key.Key_Delete)
    assert "made on the camera" in marker.notice
    marker.screen._hand.edit(made.id)
    marker.settle()
    assert list(marker.station.kept.values()) == [made]
    assert not marker.tool("Nothing to undo").isEnabled()


def test_a_still_is_listed_with_its_small_picture_which_goes_and_comes_with_it(
    qtbot: QtBot, screen: ReviewScreen, make_visit: Callable[..., Visit]
) -> None:
    screen.show_visit(make_visit(first_s=1.0))
    qtbot.waitUntil(lambda: screen._run is not None and not screen._run.stage.deck.surface.image.isNull())
    screen._hand.mark()
    qtbot.waitUntil(lambda: len(screen._marks.lines) == 1)
    point_high = screen._marks._list.visualItemRect(screen._marks._list.item(0)).height()
    screen._hand.take_still()
    qtbot.waitUntil(lambda: len(screen._marks._pictures) == 1)
    ((mark, image),) = screen._marks._pictures.items()
    assert (image.width(), image.height()) == (192, 108)
    rows = {screen._marks.lines[row].mark: row for row in range(2)}
    still_high = screen._marks._list.visualItemRect(screen._marks._list.item(rows[mark])).height()
    assert still_high > point_high + 30
    screen._hand.remove(mark)
    qtbot.waitUntil(lambda: len(screen._marks.lines) == 1)
    assert screen._marks._pictures == {}
    screen._hand.undo()
    qtbot.waitUntil(lambda: len(screen._marks._pictures) == 1)
    screen.close_visit()
    assert screen._marks._pictures == {}


def test_a_still_whose_picture_cannot_be_read_is_listed_without(
    qtbot: QtBot, screen: ReviewScreen, make_visit: Callable[..., Visit], station: Any
) -> None:
    screen.show_visit(make_visit(first_s=1.0))
    qtbot.waitUntil(lambda: screen._run is not None and not screen._run.stage.deck.surface.image.isNull())
    station.lost_stills.add("mark-1")
    screen._hand.take_still()
    qtbot.waitUntil(lambda: len(screen._marks.lines) == 1)
    qtbot.waitUntil(lambda: screen._ask.is_idle)
    assert screen._marks._pictures == {}
    assert screen._marks.lines[0].title == "Still"


# --- spans over several files, and where a camera shows nothing


def spans(marker: Marker) -> list[tuple[str, int, int]]:
    """Clip, first and last frame of each mark, in the order they were set."""
    return [
        (str(mark.clip), mark.start.frame, mark.end.frame if mark.end is not None else mark.start.frame)
        for mark in marker.station.kept.values()
    ]


def mark_between(marker: Marker, start_s: float, end_s: float) -> None:
    for at_s, key in ((start_s, "I"), (end_s, "O")):
        marker.run.stage.seek(at_s)
        marker.settle()
        marker.press(key)
    marker.do("M")


def test_a_span_over_two_files_is_a_mark_in_each_and_this_is_said(
    marker: Marker, make_visit: Callable[..., Visit]
) -> None:
    marker.look(make_visit("cam2-a", "cam2-b"))
    mark_between(marker, 3.0, 5.0)
    assert spans(marker) == [("cam2-a", 75, 99), ("cam2-b", 0, 25)]
    assert "2 files" in marker.notice
    assert marker.run.model.span is None


def moved_on(visit: Visit, clip: str, seconds: float) -> Visit:
    return replace(visit, align=((ClipId(clip), Aligned(seconds)),))


@pytest.mark.parametrize(
    ("start_s", "end_s", "expected"),
    [
        (3.0, 6.0, [("cam2-a", 75, 99)]),
        (5.0, 9.0, [("cam2-b", 0, 50)]),
        (3.0, 9.0, [("cam2-a", 75, 99), ("cam2-b", 0, 50)]),
        (4.5, 6.5, []),
    ],
)
def test_what_of_a_span_was_not_recorded_is_said_and_the_rest_marked(
    marker: Marker,
    make_visit: Callable[..., Visit],
    start_s: float,
    end_s: float,
    expected: list[tuple[str, int, int]],
) -> None:
    marker.look(moved_on(make_visit("cam2-a", "cam2-b"), "cam2-b", 3.0))
    mark_between(marker, start_s, end_s)
    assert spans(marker) == expected
    assert ("Part of this span" if expected else "Nothing of this span") in marker.notice
    assert (marker.run.model.span is None) is bool(expected)


def test_a_mark_where_the_camera_shows_nothing_is_refused_and_this_is_said(
    marker: Marker, make_visit: Callable[..., Visit]
) -> None:
    marker.look(moved_on(make_visit("cam2-a", "cam2-b"), "cam2-b", 3.0))
    marker.run.stage.seek(5.0)
    marker.do("M")
    assert not marker.station.kept
    assert "CAM-02 shows nothing at this moment" in marker.notice


@pytest.mark.parametrize(
    ("key", "modifiers", "words"),
    [
        (
            "M",
            Qt.KeyboardModifier.ControlModifier,
            "CAM-02 shows nothing at this moment: nothing was marked.",
        ),
        ("S", NO, "CAM-02 shows no picture at this moment: no still was kept."),
    ],
)
def test_a_still_and_a_text_where_the_camera_shows_nothing_are_refused_in_a_sentence(
    marker: Marker, make_visit: Callable[..., Visit], key: str, modifiers: Qt.KeyboardModifier, words: str
) -> None:
    marker.look(moved_on(make_visit("cam2-a", "cam2-b"), "cam2-b", 3.0))
    marker.run.stage.seek(5.0)
    marker.do(key, modifiers)
    assert marker.screen.findChild(QDialog) is None
    assert not marker.station.kept
    assert marker.notice == words


def test_a_span_is_marked_with_a_text_also_from_where_the_camera_shows_nothing(
    marker: Marker, make_visit: Callable[..., Visit]
) -> None:
    marker.look(moved_on(make_visit("cam2-a", "cam2-b"), "cam2-b", 3.0))
    for key, at_s in (("I", 1.0), ("O", 2.0)):
        marker.run.stage.seek(at_s)
        marker.do(key)
    marker.run.stage.seek(5.0)
    marker.press("M", CTRL)
    dialog = marker.screen.findChild(QDialog)
    assert dialog is not None
    keep = next(one for one in dialog.findChildren(QPushButton) if one.isDefault())
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    marker.settle()
    (mark,) = marker.station.kept.values()
    assert (mark.kind, mark.start.frame, mark.end.frame) == (MarkKind.SPAN, 25, 50)


def test_a_span_chosen_while_it_plays_is_between_the_frames_on_screen(marker: Marker) -> None:
    stage, seen = marker.run.stage, []
    stage.play()
    for key, at_s in (("I", 1.4), ("O", 2.0)):
        marker.qtbot.waitUntil(lambda until=at_s: stage.at_s > until, timeout=10_000)  # type: ignore[misc]
        seen.append(number_in(stage.deck.surface.image))
        marker.press(key)
    marker.press("M")
    marker.qtbot.waitUntil(lambda: len(marker.station.kept) == 1, timeout=10_000)
    assert stage.is_moving
    stage.pause()
    marker.settle()
    assert spans(marker) == [("cam2-a", *seen)]


def test_a_mark_pressed_just_before_the_visit_is_closed_is_kept(marker: Marker) -> None:
    stage = marker.run.stage
    stage.play()
    marker.qtbot.waitUntil(lambda: stage.at_s > 1.5, timeout=10_000)
    marker.press("M")
    marker.screen.close_visit()
    marker.qtbot.waitUntil(lambda: len(marker.station.kept) == 1)
