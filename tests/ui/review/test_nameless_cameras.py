"""A camera that nothing tells is called so in words, wherever the review names it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import NAMELESS, ClipId, RecordingId
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.review.timeline_drawing import Drawing, name_lines
from tests.ui.review.test_file_borders import begun_later

UNKNOWN = "Camera not known"


@pytest.fixture
def nameless(make_visit: Callable[..., Visit]) -> Visit:
    """Two that ran at the same time."""
    visit = begun_later(make_visit("cam2-a", "cam1"), ClipId("cam1"), -1.0)
    clips = tuple(
        replace(clip, camera="", camera_label=NAMELESS, recording=RecordingId(clip.id))
        for clip in visit.clips
    )
    return replace(visit, clips=clips)


def test_a_name_beside_its_lane_has_as_many_words_on_its_first_line_as_fit() -> None:
    metrics = QFontMetricsF(QFont())
    name = "Camera to be identified"
    whole = metrics.horizontalAdvance(name)
    assert name_lines(name, metrics, whole) == [name]
    room = metrics.horizontalAdvance("Camera to be")
    assert name_lines(name, metrics, room) == ["Camera to be", "identified"]
    assert name_lines(name, metrics, 1.0) == ["Camera", "to be identified"]
    assert name_lines("CAM-000000000001", metrics, 1.0) == ["CAM-000000000001"]


def test_pictures_lists_and_timeline_say_that_the_camera_is_not_known(
    qtbot: QtBot, screen: ReviewScreen, nameless: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen.show_visit(nameless)
    run = screen._run
    assert run is not None
    qtbot.waitUntil(lambda: run.stage.clip is not None and len(run._opened) == 2)
    run.stage.seek(1.0)
    named = {UNKNOWN, f"{UNKNOWN} (2)"}
    assert {deck.surface.overlay.camera for deck in run.decks.values()} == named
    assert {deck.surface.accessibleName() for deck in run.decks.values()} == {
        f"Picture of {name.replace('Camera', 'camera')}" for name in named
    }
    timeline = screen._timeline
    lanes = [
        QPointF(timeline.places.track.left() / 2, timeline.places.lane(one).center().y()) for one in (0, 1)
    ]
    assert {timeline.words_at(point) for point in lanes} == named
    written: list[str] = []
    write = Drawing._name

    def noted(self: Drawing, *told: object, **how: bool) -> None:
        written.append(str(told[1]))
        write(self, *told, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(Drawing, "_name", noted)
    timeline.redraw()
    timeline.grab()
    assert written[:2] == ["Camera", "not known"], "the column of the names is too narrow for one line"


def test_where_it_did_not_record_and_where_marks_are_listed_it_is_called_so_too(
    qtbot: QtBot, screen: ReviewScreen, nameless: Visit
) -> None:
    screen.show_visit(nameless)
    run = screen._run
    assert run is not None
    qtbot.waitUntil(lambda: run.stage.clip is not None and len(run._opened) == 2)
    screen._hand.mark()
    qtbot.waitUntil(lambda: len(screen._marks.lines) == 1)
    assert screen._marks.lines[0].camera == "camera not known"
    run.stage.seek_clip(ClipId("cam1"), 3.9)
    qtbot.waitUntil(lambda: "Opening" not in run.decks[NAMELESS].surface.message)
    absent = run.decks[NAMELESS].surface.message
    assert absent == f"{UNKNOWN} was not recording at this moment."
