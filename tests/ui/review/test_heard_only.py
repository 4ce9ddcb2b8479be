"""A camera that recorded sound alone, beside another one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import ClipId
from bwc_review.media.scene import Scene, make_clip
from bwc_review.player.transport import Motion
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from tests.ui.review.conftest import FPS, START, FakeStation, describe

SOUND = ClipId("sound")


def test_it_goes_along_at_every_speed_and_counts_as_watched_only_where_it_is_heard(
    qtbot: QtBot, screen: ReviewScreen, station: FakeStation, make_visit: Callable[..., Visit], tmp_path: Path
) -> None:
    path, scene = tmp_path / "sound.mp4", Scene(START, 4.0, FPS, with_video=False)
    make_clip(path, scene)
    station.made[SOUND] = describe(path.read_bytes(), SOUND, Scene(START, 4.0, FPS), "CAM-09")
    screen.show_visit(make_visit("cam2-a", SOUND))
    run = screen._run
    assert run is not None
    qtbot.waitUntil(lambda: len(run._opened) == 2 and run.stage.transport is not None)
    stage, other = run.stage, run.decks["CAM-09"].transport
    assert other is not None
    stage.set_speed(2.0)
    qtbot.waitUntil(lambda: stage.at_s > 1.0, timeout=8000)
    assert other.motion is Motion.STILL, "it has one speed"
    assert other.at_s == pytest.approx(stage.at_s, abs=0.15)
    stage.set_speed(1.0)
    qtbot.waitUntil(lambda: other.motion is Motion.ROLLING and not other.is_waiting, timeout=8000)
    qtbot.waitUntil(lambda: stage.at_s > 2.4, timeout=8000)
    stage.pause()
    assert SOUND not in run.watching.watched or run.watching.watched[SOUND] == ()
    stage.seek(0.5)
    stage.set_primary("CAM-09")
    stage.play()
    qtbot.waitUntil(lambda: stage.at_s > 1.5, timeout=8000)
    stage.pause()
    assert run.watching.watched[SOUND]
    del station.made[SOUND]
