"""Pixels that are not square are shown as wide as they are meant; a still keeps them as they were decoded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import ClipId
from bwc_review.domain.mark import Instant
from bwc_review.media.scene import Scene, make_clip
from bwc_review.operations.still_words import still_words
from bwc_review.ui.review.looks import as_meant
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.review.surface import Surface
from tests.ui.review.conftest import PERSON, START, Made, describe, number_in

PAL_WIDE = Fraction(16, 11)
SIZE = (360, 288)
GROUND = QColor("#14181e")


@pytest.fixture
def stretched(station: Any, tmp_path: Path) -> Iterator[Made]:
    path, scene = tmp_path / "pal.mp4", Scene(START, 4.0, 25, SIZE, gop=25, pixel_ratio=PAL_WIDE)
    make_clip(path, scene)
    made = describe(path.read_bytes(), "pal", scene, "CAM-09")
    station.made[ClipId("pal")] = made
    yield made
    del station.made[ClipId("pal")]


def seen_ratio(surface: Surface) -> float:
    """Width to height of what is painted in the room of the picture."""
    image, room = surface.grab().toImage(), surface.picture_room
    middle = room.center()
    wide = sum(image.pixelColor(x, middle.y()) != GROUND for x in range(room.left(), room.right() + 1))
    high = sum(image.pixelColor(middle.x(), y) != GROUND for y in range(room.top(), room.bottom() + 1))
    return wide / high


def is_moving_on(surface: Surface) -> bool:
    return surface.moving_sample() is not None and number_in(surface.image) not in {None, 0}


def test_the_exact_and_the_moving_picture_are_as_wide_as_they_are_meant(
    qtbot: QtBot, screen: ReviewScreen, make_visit: Callable[..., Visit], stretched: Made
) -> None:
    screen.show_visit(make_visit("pal"))
    run = screen._run
    assert run is not None
    surface = run.decks["CAM-09"].surface
    qtbot.waitUntil(lambda: number_in(surface.image) == 0)
    meant = SIZE[0] * float(PAL_WIDE) / SIZE[1]
    assert seen_ratio(surface) == pytest.approx(meant, rel=0.02)
    assert (surface.image.width(), surface.image.height()) == SIZE
    run.stage.play()
    qtbot.waitUntil(partial(is_moving_on, surface), timeout=10_000)
    assert seen_ratio(surface) == pytest.approx(meant, rel=0.02)
    run.stage.pause()


def test_a_still_has_the_decoded_pixels_and_says_how_wide_they_are_meant(stretched: Made) -> None:
    at = Instant(3, int(stretched.index.pts[3]), stretched.index.offset_of(3))
    words = still_words(stretched.clip, at, stretched.index.time_base, PERSON, ZoneInfo("Europe/Paris"))
    assert words["pixel-aspect-ratio"] == "16:11"
    assert (stretched.clip.seen.width, stretched.clip.seen.height) == SIZE


def test_of_square_pixels_nothing_is_said(station: Any) -> None:
    made = station.made[ClipId("cam2-a")]
    words = still_words(made.clip, Instant(0, 0, 0.0), made.index.time_base, PERSON, ZoneInfo("Europe/Paris"))
    assert "pixel-aspect-ratio" not in words


def test_small_pictures_are_as_wide_as_they_are_meant_on_the_timeline_and_where_they_stand_in(
    qtbot: QtBot, screen: ReviewScreen, make_visit: Callable[..., Visit], stretched: Made
) -> None:
    screen.show_visit(make_visit("pal"))
    run = screen._run
    assert run is not None
    surface, timeline = run.decks["CAM-09"].surface, screen._timeline
    qtbot.waitUntil(lambda: number_in(surface.image) == 0)
    qtbot.waitUntil(lambda: timeline.small_picture(0, 1.0) is not None)
    meant = SIZE[0] * float(PAL_WIDE) / SIZE[1]
    small = timeline.small_picture(0, 1.0)
    assert small is not None
    assert small.width() / small.height() == pytest.approx(meant, rel=0.03)
    surface.show_exact(small, stands_in=True)
    assert seen_ratio(surface) == pytest.approx(meant, rel=0.03)


def test_a_strip_made_before_pixels_were_known_is_shown_in_the_right_shape(stretched: Made) -> None:
    squeezed = QImage(75, 60, QImage.Format.Format_RGB32)
    assert as_meant(squeezed, stretched.clip.seen).size() == QSize(109, 60)
    upright = replace(stretched.clip.seen, pixel_ratio="")
    assert as_meant(squeezed, upright).size() == squeezed.size()
