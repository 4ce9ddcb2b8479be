"""The map of the review: drawn offline, with the cameras where they were at the playhead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import ClipErased
from bwc_review.domain.place_near import NamedPlace
from bwc_review.domain.track import Position
from bwc_review.ui.review.map_panel import MapPanel
from bwc_review.ui.review.map_view import MapView
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.theme import DARK, LIGHT, Theme
from bwc_review.ui.widgets.place_dialog import PlaceDialog

if TYPE_CHECKING:
    from tests.ui.review.conftest import FakeStation


def walk(*seconds: float, east: float = 0.0, accuracy_m: float = 6.0) -> tuple[Position, ...]:
    """Eleven metres north a second."""
    return tuple(Position(at, 43.8 + at / 10_000, 0.6 + east, accuracy_m=accuracy_m) for at in seconds)


class Walker:
    """A review of which some recordings have a track."""

    def __init__(self, qtbot: QtBot, screen: ReviewScreen, station: FakeStation) -> None:
        self.qtbot, self.screen, self.station = qtbot, screen, station

    def look(self, visit: Visit, **tracks: tuple[Position, ...]) -> None:
        made = dict(self.station.made)
        for name, track in tracks.items():
            clip = ClipId(name.replace("_", "-"))
            made[clip] = replace(made[clip], track=track)
        self.station.made = made
        self.screen.show_visit(visit)
        run: Any = self.screen._run
        self.qtbot.waitUntil(lambda: len(run._opened) == len(visit.clips))
        self.qtbot.waitUntil(lambda: run.stage.clip is not None)

    @property
    def run(self) -> Any:
        return self.screen._run

    @property
    def panel(self) -> MapPanel:
        return self.screen._map

    @property
    def view(self) -> MapView:
        return self.panel.view

    def at(self, lane: int, seconds: float) -> QPoint:
        """The pixel where a camera was at a moment of the wall clock."""
        here = next(one for one in self.view.model.here(seconds) if one.lane == lane)
        return QPoint(*(round(value) for value in self.view.model.px(here.point)))

    def shown(self) -> QImage:
        return self.view.grab().toImage()


@pytest.fixture
def walker(qtbot: QtBot, screen: ReviewScreen, station: FakeStation) -> Walker:
    return Walker(qtbot, screen, station)


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_recording_with_a_track_has_its_map_and_one_without_has_none(
    walker: Walker, make_visit: Callable[..., Visit]
) -> None:
    walker.look(make_visit())
    button = _map_button(walker)
    assert not walker.panel.isVisible()
    assert not button.isVisible()
    walker.look(make_visit(), cam2_a=walk(0, 1, 2, 3))
    assert walker.panel.isVisible()
    assert button.isVisible()
    assert button.isChecked()
    assert LIGHT.accent in colours(walker.shown())


def test_the_map_of_a_camera_that_stood_still_comes_when_it_is_asked_for(
    walker: Walker, make_visit: Callable[..., Visit]
) -> None:
    walker.look(make_visit(), cam2_a=(Position(0.0, 43.8, 0.6), Position(5.0, 43.80005, 0.6)))
    assert _map_button(walker).isVisible()
    assert not walker.panel.isVisible()
    _map_button(walker).click()
    assert walker.panel.isVisible()


def test_a_click_on_the_track_goes_to_its_moment_and_the_camera_stands_there(
    walker: Walker, make_visit: Callable[..., Visit]
) -> None:
    walker.look(make_visit(), cam2_a=walk(0, 1, 2, 3))
    QTest.mouseClick(walker.view, Qt.MouseButton.LeftButton, pos=walker.at(0, 2.0))
    assert walker.run.stage.at_s == pytest.approx(2.0, abs=0.06)
    assert walker.panel.words == "43.8002° N, 0.6000° E, to about 6 m"
    there = walker.at(0, 2.0)
    assert walker.shown().pixelColor(there).name() == LIGHT.accent


def test_the_position_moves_while_it_plays(walker: Walker, make_visit: Callable[..., Visit]) -> None:
    walker.look(make_visit(), cam2_a=walk(0, 1, 2, 3))
    walker.run.stage.seek(0.0)
    before = walker.panel.here
    assert before is not None
    QTest.keyClick(walker.screen, Qt.Key.Key_K)
    walker.qtbot.waitUntil(
        lambda: walker.panel.here is not None and walker.panel.here.point[1] > before.point[1] + 2
    )
    QTest.keyClick(walker.screen, Qt.Key.Key_K)


def test_a_gap_is_dotted_and_said(walker: Walker, make_visit: Callable[..., Visit]) -> None:
    walker.look(make_visit("cam2-a", "cam2-b"), cam2_a=walk(0, 0.5))
    walker.run.stage.seek(3.5)
    assert walker.panel.words == "43.8000° N, 0.6000° E, to about 6 m\nNo position for 3 seconds"
    walker.run.stage.seek(6.0)
    assert walker.panel.words == "No position at this moment.", "the second file has no track"


def test_two_cameras_have_tracks_in_their_colours_and_their_names(
    walker: Walker, make_visit: Callable[..., Visit]
) -> None:
    walker.look(make_visit("cam2-a", "cam1"), cam2_a=walk(0, 1, 2, 3), cam1=walk(0, 1, 2, 3, east=0.0005))
    walker.qtbot.waitUntil(lambda: len(walker.view.model.lines) == 2)
    moment = walker.run.stage.wall_of(ClipId("cam1"), 1.0)
    walker.run.stage.seek(moment)
    assert len(walker.view.here) == 2
    found = colours(walker.shown())
    assert {LIGHT.accent, LIGHT.violet} <= found
    walker.run.stage.set_primary("CAM-01")
    assert walker.panel.here is not None
    assert walker.panel.here.lane == list(walker.run.decks).index("CAM-01")


def test_hand_wheel_and_keys_move_the_ground_and_leave_the_playhead(
    walker: Walker, make_visit: Callable[..., Visit]
) -> None:
    walker.look(make_visit(), cam2_a=walk(0, 1, 2, 3))
    walker.run.stage.seek(1.0)
    view, model = walker.view, walker.view.model
    view.setFocus(Qt.FocusReason.TabFocusReason)
    centre, scale = model.centre, model.metres_per_px
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert model.centre[0] > centre[0]
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert model.metres_per_px < scale
    QTest.keyClick(view, Qt.Key.Key_0)
    assert [*model.centre, model.metres_per_px] == pytest.approx([*centre, scale])
    corner = QPoint(20, view.height() // 2)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=corner)
    QTest.mouseMove(view, corner + QPoint(30, 10))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=corner + QPoint(30, 10))
    assert model.centre[0] < centre[0]
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=corner)
    assert model.centre == pytest.approx(centre)
    assert walker.run.stage.at_s == pytest.approx(1.0, abs=0.05)
    assert walker.run.stage.deck.surface.zoom == 1.0, "plus and minus were the map's"


def test_its_buttons_do_the_same_and_a_larger_map_takes_its_room_from_the_pictures(
    walker: Walker, make_visit: Callable[..., Visit]
) -> None:
    walker.look(make_visit(), cam2_a=walk(0, 1, 2, 3))
    model, width = walker.view.model, walker.view.width()
    scale = model.metres_per_px
    _press(walker, "Closer")
    assert model.metres_per_px < scale
    _press(walker, "Everything in view")
    assert model.metres_per_px == pytest.approx(scale)
    _press(walker, "Further")
    assert model.metres_per_px > scale
    _press(walker, "Larger map")
    assert walker.view.width() > 1.5 * width
    _press(walker, "Smaller map")
    assert walker.view.width() == width


def test_a_map_that_was_closed_stays_closed_with_the_next_recording(
    walker: Walker, make_visit: Callable[..., Visit]
) -> None:
    walker.look(make_visit(), cam2_a=walk(0, 1, 2, 3))
    _press(walker, "Close")
    assert not walker.panel.isVisible()
    walker.look(make_visit("cam2-a"))
    assert not walker.panel.isVisible()
    QTest.keyClick(walker.screen, Qt.Key.Key_T)
    assert walker.panel.isVisible()


def test_no_track_is_left_when_the_reason_ends(walker: Walker, make_visit: Callable[..., Visit]) -> None:
    visit = make_visit()
    walker.look(visit, cam2_a=walk(0, 1, 2, 3))
    walker.screen.show_ended(visit)
    assert walker.view.model.is_empty
    assert not walker.panel.isVisible()
    assert LIGHT.accent not in colours(walker.shown())


def _dialog(walker: Walker) -> PlaceDialog:
    walker.qtbot.waitUntil(lambda: walker.screen.findChildren(PlaceDialog) != [])
    return walker.screen.findChildren(PlaceDialog)[-1]


def test_the_position_at_the_playhead_becomes_the_place_with_a_name_that_others_near_it_bear(
    walker: Walker, make_visit: Callable[..., Visit]
) -> None:
    walker.station.names = (NamedPlace("rue Gambetta", 34.4), NamedPlace("Halle", 80.0))
    walker.look(make_visit(may_edit=True), cam2_a=walk(0, 1, 2, 3))
    walker.run.stage.seek(2.0)
    QTest.mouseClick(_place_button(walker), Qt.MouseButton.LeftButton)
    dialog = _dialog(walker)
    words = {one.text(): one for one in dialog.findChildren(QPushButton)}
    name = dialog.findChildren(QLineEdit)[0]
    assert name.text() == "place de la République", "what is known stays until somebody changes it"
    QTest.mouseClick(words["rue Gambetta (34 m away)"], Qt.MouseButton.LeftButton)
    assert name.text() == "rue Gambetta"
    assert walker.station.places == [], "a name is only proposed"
    with walker.qtbot.waitSignal(walker.screen.placed):
        QTest.mouseClick(words["Note this place"], Qt.MouseButton.LeftButton)
    [(clip, place)] = walker.station.places
    assert (clip, place.text) == ("cam2-a", "rue Gambetta")
    assert place.latitude == pytest.approx(43.8002, abs=1e-5)


def test_who_may_not_correct_recordings_is_not_offered_to(
    walker: Walker, make_visit: Callable[..., Visit]
) -> None:
    walker.look(make_visit(), cam2_a=walk(0, 1, 2, 3))
    assert not _place_button(walker).isVisible()


def test_a_place_that_could_not_be_noted_is_said(walker: Walker, make_visit: Callable[..., Visit]) -> None:
    walker.look(make_visit(may_edit=True), cam2_a=walk(0, 1, 2, 3))
    walker.run.stage.seek(1.0)
    QTest.mouseClick(_place_button(walker), Qt.MouseButton.LeftButton)
    walker.station.refuse_marks = ClipErased("cam2-a", None)
    go = next(one for one in _dialog(walker).findChildren(QPushButton) if one.text() == "Note this place")
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    walker.qtbot.waitUntil(lambda: "erased" in walker.screen._notice.words)
    assert walker.station.places == []


def _place_button(walker: Walker) -> QPushButton:
    return next(one for one in walker.panel.findChildren(QPushButton) if one.text() == "This is the place…")


@pytest.mark.parametrize(("choice", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_the_map_follows_the_look_of_the_window(
    walker: Walker, make_visit: Callable[..., Visit], qapp: QApplication, choice: str, tokens: Any
) -> None:
    walker.look(make_visit(), cam2_a=walk(0, 1, 2, 3))
    theme = Theme(qapp, choice)
    try:
        assert {tokens.ground, tokens.accent, tokens.line, tokens.ink} <= colours(walker.shown())
    finally:
        theme.choose("light", 100)


def _map_button(walker: Walker) -> QToolButton:
    return next(
        one
        for one in walker.screen.findChildren(QToolButton)
        if one.accessibleName().startswith("Map of the")
    )


def _press(walker: Walker, name: str) -> None:
    found = [one for one in walker.panel.findChildren(QToolButton) if one.accessibleName() == name]
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
