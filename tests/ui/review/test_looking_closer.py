"""Looking closer: what a person sees changes and is said to be for viewing only; nothing kept changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import ClipId
from bwc_review.player.engine import Sound
from bwc_review.player.picture import MovingPicture
from bwc_review.ui.review import overlay as overlay_words
from bwc_review.ui.review.closer_panel import CloserPanel
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.overlay import Overlay
from bwc_review.ui.review.picture_look import PictureLook, Pixels, levels, work
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.review.surface import Surface
from bwc_review.ui.theme import Theme

NO = Qt.KeyboardModifier.NoModifier


class Eyes:
    """A person who looks closer."""

    def __init__(self, qtbot: QtBot, screen: ReviewScreen) -> None:
        self.qtbot, self.screen = qtbot, screen

    def look(self, visit: Visit) -> None:
        self.screen.show_visit(visit)
        self.qtbot.waitUntil(lambda: len(self.run._opened) == len(visit.clips))
        self.qtbot.waitUntil(lambda: not self.run.stage.deck.is_behind and not self.surface.image.isNull())

    @property
    def run(self) -> Any:
        assert self.screen._run is not None
        return self.screen._run

    @property
    def surface(self) -> Surface:
        surface = self.run.stage.deck.surface
        assert isinstance(surface, Surface)
        return surface

    @property
    def panel(self) -> CloserPanel:
        found = self.screen.findChild(CloserPanel)
        assert found is not None
        return found

    def slider(self, name: str) -> QSlider:
        return next(one for one in self.panel.findChildren(QSlider) if one.accessibleName() == name)

    def click(self, name: str) -> None:
        found = next(one for one in self.panel.findChildren(QPushButton) if one.accessibleName() == name)
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO) -> None:
        QTest.keyClick(self.screen, key, modifiers)


@pytest.fixture
def eyes(qtbot: QtBot, screen: ReviewScreen) -> Eyes:
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    return Eyes(qtbot, screen)


def painted(surface: Surface) -> Pixels:
    """The pixels of the picture's own place, without what is written above and below it."""
    shot = surface.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    room = surface._target.toRect().intersected(surface._places.room.toRect())
    part = shot.copy(room.adjusted(3, 3, -3, -3))
    lines = np.frombuffer(part.constBits(), np.uint8).reshape(part.height(), part.bytesPerLine())
    return lines[:, : part.width() * 4].reshape(part.height(), part.width(), 4)[:, :, :3].copy()


# --- the panel in the review


def test_each_slider_changes_what_is_seen_says_so_and_leaves_the_picture(
    eyes: Eyes, make_visit: Callable[..., Visit]
) -> None:
    eyes.look(make_visit())
    kept, plain = eyes.surface.image.copy(), painted(eyes.surface)
    assert not eyes.panel.isVisible()
    eyes.press(Qt.Key.Key_B)
    assert eyes.panel.isVisible()
    assert eyes.surface.overlay.viewing == ""
    QApplication.processEvents()
    plain = painted(eyes.surface)
    for name, words in (
        ("Brightness", "brighter"),
        ("Contrast", "more contrast"),
        ("Gamma", "dark places opened"),
        ("Sharpness", "sharpened"),
    ):
        eyes.slider(name).setValue(60)
        assert eyes.surface.overlay.viewing == f"viewing only: {words}"
        assert not np.array_equal(painted(eyes.surface), plain)
        assert eyes.surface.image == kept
        eyes.slider(name).setValue(0)
        assert np.array_equal(painted(eyes.surface), plain)
    eyes.slider("Brightness").setValue(-20)
    eyes.slider("Contrast").setValue(-20)
    eyes.slider("Gamma").setValue(-20)
    assert eyes.surface.overlay.viewing == "viewing only: darker, less contrast, dark places deepened"
    eyes.click("As recorded")
    assert eyes.surface.overlay.viewing == ""
    assert np.array_equal(painted(eyes.surface), plain)
    eyes.press(Qt.Key.Key_B)
    assert not eyes.panel.isVisible()


def test_everything_chosen_is_said_at_once_and_as_recorded_takes_all_of_it_back(
    eyes: Eyes, make_visit: Callable[..., Visit]
) -> None:
    eyes.look(make_visit())
    eyes.press(Qt.Key.Key_B)
    for _ in range(4):
        eyes.press(Qt.Key.Key_Plus)
    eyes.press(Qt.Key.Key_R)
    eyes.slider("Brightness").setValue(20)
    eyes.slider("Sharpness").setValue(50)
    louder, speech = eyes.panel.findChildren(QComboBox)[0], eyes.panel.findChildren(QCheckBox)[0]
    louder.setCurrentIndex(2)
    QTest.mouseClick(speech, Qt.MouseButton.LeftButton, NO, QPoint(8, speech.height() // 2))
    assert eyes.surface.overlay.viewing == (
        "viewing only: enlarged 2.4×, brighter, turned 90°, sharpened, sound louder ×4, low tones removed"
    )
    assert eyes.run.stage.deck._sound == Sound(boost_db=12, is_speech=True)
    eyes.click("As recorded")
    assert eyes.surface.overlay.viewing == ""
    assert eyes.run.stage.deck._sound == Sound()
    assert louder.currentText() == "As loud as recorded"


def test_settings_stay_across_files_and_lanes_and_go_with_the_visit(
    eyes: Eyes, make_visit: Callable[..., Visit]
) -> None:
    eyes.look(make_visit("cam2-a", "cam2-b", "cam1"))
    eyes.slider("Contrast").setValue(40)
    eyes.press(Qt.Key.Key_R)
    eyes.panel._louder.setCurrentIndex(3)
    eyes.run.stage.seek(5.0)  # the second file of CAM-02
    assert eyes.run.stage.clip.clip.id == ClipId("cam2-b")
    looks = {deck.surface.look for deck in eyes.run.decks.values()}
    assert looks == {PictureLook(contrast=4**0.4, turns=1)}
    assert eyes.run.stage.deck._sound.boost_db == 18
    eyes.run.stage.seek(3.0)
    eyes.press(Qt.Key.Key_C)
    assert eyes.run.stage.primary == "CAM-01"
    assert "louder ×8" in eyes.surface.overlay.viewing
    other = eyes.run.decks["CAM-02"].surface.overlay.viewing
    assert "turned" in other
    assert "louder" not in other  # it is not heard
    eyes.look(make_visit())
    assert eyes.surface.look.is_as_recorded
    assert eyes.run.stage.deck._sound == Sound()
    assert eyes.surface.overlay.viewing == ""


def test_sound_that_is_off_is_not_said_to_be_louder(eyes: Eyes, make_visit: Callable[..., Visit]) -> None:
    eyes.look(make_visit())
    eyes.panel._louder.setCurrentIndex(1)
    assert eyes.surface.overlay.viewing == "viewing only: sound louder ×2"
    eyes.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert eyes.surface.overlay.viewing == ""


def test_a_recording_without_sound_is_not_said_to_be_louder(
    eyes: Eyes, make_visit: Callable[..., Visit], station: Any
) -> None:
    whole = station.made[ClipId("cam2-a")]
    mute = replace(whole, clip=replace(whole.clip, probe=replace(whole.clip.probe, has_audio=False)))
    station.made = {**station.made, ClipId("cam2-a"): mute}
    eyes.look(make_visit())
    eyes.panel._louder.setCurrentIndex(1)
    assert eyes.surface.overlay.viewing == ""


def test_arrow_keys_belong_to_a_slider_reached_by_tab_and_else_to_the_player(
    eyes: Eyes, make_visit: Callable[..., Visit]
) -> None:
    eyes.look(make_visit())
    eyes.press(Qt.Key.Key_B)
    eyes.press(Qt.Key.Key_Right)
    assert eyes.run.stage.at_s > 3
    at_s = eyes.run.stage.at_s
    slider = eyes.slider("Brightness")
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert (slider.value(), eyes.run.stage.at_s) == (2, at_s)
    QTest.keyClick(slider, Qt.Key.Key_B)  # letters still are keys of the review
    assert not eyes.panel.isVisible()


def test_a_moving_picture_is_worked_on_beside_the_players_memory(
    eyes: Eyes, make_visit: Callable[..., Visit]
) -> None:
    eyes.look(make_visit())
    eyes.slider("Brightness").setValue(50)
    eyes.slider("Sharpness").setValue(50)
    seen: list[bool] = []

    def untouched() -> bool:
        moving = eyes.surface._moving
        if moving is not None:
            before = bytes(moving.data)
            eyes.surface.grab()
            seen.append(bytes(moving.data) == before and moving is eyes.surface._moving)
        return len(seen) > 3

    eyes.press(Qt.Key.Key_Space)
    eyes.qtbot.waitUntil(untouched, timeout=8000)
    eyes.press(Qt.Key.Key_Space)
    assert all(seen)


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_panel_hides_nothing_that_is_written_and_fits_the_smallest_window(
    eyes: Eyes, make_visit: Callable[..., Visit], dressed: Theme, scale: int, look: str
) -> None:
    dressed.choose(look, scale)
    eyes.look(make_visit("cam2-a", "cam1"))
    eyes.press(Qt.Key.Key_B)
    QApplication.processEvents()
    panel = eyes.panel
    assert (eyes.screen.width(), eyes.screen.height()) == (1280, 800)
    for deck in eyes.run.decks.values():
        surface = deck.surface
        shown = surface.rect().translated(surface.mapTo(eyes.screen, QPoint()))
        assert not shown.intersects(panel.rect().translated(panel.mapTo(eyes.screen, QPoint())))
        assert surface._places.room.height() > 100
    assert panel.geometry().bottom() < eyes.screen._hold.geometry().top()
    assert panel.geometry().top() > eyes.screen._marks.geometry().bottom()
    for one in panel.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if one.isVisible():
            assert one.width() >= one.minimumSizeHint().width()
            assert one.height() >= one.minimumSizeHint().height(), one
        assert panel.rect().contains(one.geometry())


# --- the surface alone


def numbered(width: int, height: int) -> QImage:
    """A picture whose quarters have colours of their own."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#202020"))
    for x, y, colour in ((0, 0, "#ff0000"), (1, 0, "#00ff00"), (1, 1, "#0000ff"), (0, 1, "#ffff00")):
        for row in range(y * height // 2, (y + 1) * height // 2):
            for column in range(x * width // 2, (x + 1) * width // 2):
                image.setPixelColor(column, row, QColor(colour))
    return image


@pytest.fixture
def surface(qtbot: QtBot) -> Surface:
    made = Surface()
    qtbot.addWidget(made)
    made.resize(700, 460)
    made.show()
    qtbot.waitExposed(made)
    return made


def colour_at(surface: Surface, x: float, y: float) -> str:
    """The colour in these parts of the whole picture as it lies on screen."""
    target = surface._target
    point = QPointF(target.left() + x * target.width(), target.top() + y * target.height()).toPoint()
    return surface.grab().toImage().pixelColor(point).name()


def test_a_quarter_turn_is_clockwise_and_four_are_none(surface: Surface) -> None:
    surface.show_exact(numbered(160, 90))
    whole, look = painted(surface), PictureLook()
    corners = [(0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9)]
    wanted = ["#ff0000", "#00ff00", "#0000ff", "#ffff00"]
    for _ in range(4):
        assert [colour_at(surface, *corner) for corner in corners] == wanted
        target = surface._target
        assert (target.width() > target.height()) == (look.turns % 2 == 0)
        assert surface._places.room.adjusted(-1, -1, 1, 1).contains(target)
        look = look.turned()
        surface.set_look(look)
        wanted = [wanted[-1], *wanted[:-1]]
    assert np.array_equal(painted(surface), whole)


@pytest.mark.parametrize("turns", range(4))
def test_zooming_keeps_what_is_under_the_pointer_and_panning_follows_the_hand_in_every_turn(
    surface: Surface, turns: int
) -> None:
    image = numbered(160, 90)
    surface.show_exact(image)
    surface.set_look(PictureLook(turns=turns))
    target = surface._target
    at = QPointF(target.left() + target.width() * 0.3, target.top() + target.height() * 0.3)
    before = surface.grab().toImage().pixelColor(at.toPoint()).name()
    for _ in range(5):
        surface.change_zoom(1, at)
    assert surface.grab().toImage().pixelColor(at.toPoint()).name() == before
    zoomed = surface._target
    shown = [(at.x() - zoomed.left()) / zoomed.width(), (at.y() - zoomed.top()) / zoomed.height()]
    assert shown == pytest.approx([0.3, 0.3], abs=0.01)
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, NO, at.toPoint())
    QTest.mouseMove(surface, at.toPoint() + QPoint(-20, -12))
    QTest.mouseRelease(surface, Qt.MouseButton.LeftButton, NO, at.toPoint() + QPoint(-20, -12))
    moved = surface._target
    assert [moved.left() - zoomed.left(), moved.top() - zoomed.top()] == pytest.approx([-20, -12], abs=1)


def test_turning_a_zoomed_picture_keeps_what_is_in_the_middle(surface: Surface) -> None:
    surface.show_exact(numbered(160, 90))
    corner = surface._target.topLeft()
    for _ in range(8):
        surface.change_zoom(1, corner)
    middle = surface._places.room.center().toPoint()
    seen = surface.grab().toImage().pixelColor(middle).name()
    assert seen == "#ff0000"
    for turns in (1, 2, 3, 0):
        surface.set_look(PictureLook(turns=turns))
        assert surface.grab().toImage().pixelColor(middle).name() == seen


@pytest.mark.parametrize("zoomed", [0, 4])
@pytest.mark.parametrize("turns", [0, 1])
def test_what_is_seen_is_the_picture_at_the_size_of_the_screen_worked_on(
    surface: Surface, zoomed: int, turns: int
) -> None:
    chance = np.random.default_rng(1)
    pixels = chance.integers(0, 255, (90, 160, 4), np.uint8)
    surface.show_exact(QImage(pixels.tobytes(), 160, 90, 640, QImage.Format.Format_RGB32).copy())
    surface.set_look(PictureLook(turns=turns))
    for _ in range(zoomed):
        surface.change_zoom(1)
    plain = painted(surface)
    look = PictureLook(brightness=0.1, contrast=1.5, gamma=2.0, turns=turns)
    surface.set_look(look)
    table = np.frombuffer(levels(look), np.uint8)
    assert np.array_equal(painted(surface), table[plain])
    sharp = PictureLook(sharpness=1.0, turns=turns)
    surface.set_look(sharp)
    wanted = np.ascontiguousarray(plain)
    work(wanted, sharp)
    assert np.array_equal(painted(surface)[2:-2, 2:-2], wanted[2:-2, 2:-2])


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (2000, 2), (3, 3)])
def test_pictures_of_any_size_are_shown_turned_and_worked_on(surface: Surface, size: tuple[int, int]) -> None:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("#808080"))
    surface.show_exact(image)
    for turns in range(4):
        surface.set_look(PictureLook(brightness=0.2, sharpness=2.0, turns=turns))
        surface.change_zoom(1)
        assert not surface.grab().isNull()


def test_as_recorded_no_memory_is_used_and_a_wipe_leaves_none(surface: Surface) -> None:
    surface.show_exact(numbered(160, 90))
    surface.grab()
    assert surface._worked.isNull()
    surface.set_look(PictureLook(turns=1))
    surface.grab()
    assert surface._worked.isNull()
    surface.set_look(PictureLook(brightness=0.3))
    surface.grab()
    assert not surface._worked.isNull()
    surface.wipe()
    assert surface._worked.isNull()
    surface.show_exact(numbered(160, 90))
    surface.grab()
    surface.set_look(PictureLook())
    assert surface._worked.isNull()


def test_a_read_only_picture_of_the_player_is_shown_worked_on(surface: Surface) -> None:
    data = bytes([10, 20, 30, 255]) * (64 * 36)
    surface.show_moving(MovingPicture(memoryview(data), 64, 36, 256, 1))
    surface.set_look(PictureLook(brightness=0.5))
    found = painted(surface)
    assert np.abs(found.astype(int) - [138, 148, 158]).max() <= 1


LONG = (
    "viewing only: enlarged 8.0×, brighter, more contrast, dark places opened, turned 270°, sharpened, "
    "sound louder ×8, low tones removed"
)


@pytest.mark.parametrize("width", [200, 320, 480, 700, 1280])
def test_what_is_said_about_the_view_is_never_cut_and_never_over_the_picture(
    surface: Surface, width: int
) -> None:
    surface.resize(QSize(width, 460))
    surface.show_exact(numbered(160, 90))
    said = Overlay("CAM-02", "", "", "12/11/2026 14:03:20,000", "corrected 14:03:27,000 (+0:07)", "", LONG)
    surface.set_overlay(said)
    QApplication.processEvents()
    pane, room = surface._places.pane, surface._places.room
    if width < 1280:
        metrics = QFontMetricsF(overlay_words._font(surface, 12))
        room_for_words = QRectF(0, 0, pane.width() - 20, 999)
        lines = metrics.boundingRect(room_for_words, int(Qt.TextFlag.TextWordWrap), LONG)
        assert pane.bottom() - room.bottom() >= lines.height() + 27
    assert room.height() > 100
    bare = surface.grab().toImage()
    surface.set_overlay(
        Overlay("CAM-02", "", "", said.clock, said.corrected, "", LONG.replace("viewing", "VIEWING"))
    )
    other = surface.grab().toImage()
    inside = room.toRect()
    assert bare.copy(inside) == other.copy(inside)
    assert bare != other


def test_short_words_stay_beside_the_clock(surface: Surface) -> None:
    surface.set_overlay(Overlay(clock="14:03:20,000", viewing="viewing only: brighter"))
    alone = surface._places.room
    surface.set_overlay(Overlay(clock="14:03:20,000"))
    assert surface._places.room == alone
