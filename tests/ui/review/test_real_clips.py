"""Clips of real cameras in the review, where a folder of them is given in BWC_REAL_CLIPS."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import ClipId
from bwc_review.media.scene import Scene
from bwc_review.player.likeness import distance, is_alike, sample_of
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from tests.ui.review.conftest import START, FakeStation, describe

FOLDER = os.environ.get("BWC_REAL_CLIPS", "")
CLIPS = sorted(path for path in Path(FOLDER).glob("*.*") if path.suffix != ".md") if FOLDER else []

pytestmark = pytest.mark.skipif(not CLIPS, reason="BWC_REAL_CLIPS names no folder of real clips")


def has_come_to(stage: Any, frame: int) -> bool:
    return bool(stage.transport.frame >= frame)


def is_settled(stage: Any) -> bool:
    return not stage.transport.is_recognising and not stage.deck.is_behind


@pytest.mark.parametrize("path", CLIPS, ids=lambda path: path.name)
def test_real_clips_play_and_stand_on_the_frame_that_was_seen(
    qtbot: QtBot, station: FakeStation, screen: ReviewScreen, make_visit: Callable[..., Visit], path: Path
) -> None:
    clip = ClipId(path.stem)
    station.made[clip] = made = describe(path.read_bytes(), clip, Scene(START), "CAM-02")
    screen.show_visit(make_visit(clip))
    run: Any = screen._run
    stage, surface = run.stage, run.stage.deck.surface
    qtbot.waitUntil(lambda: not surface.image.isNull(), timeout=10_000)
    if made.index.count < 20:
        return
    for at_s in (0.0, made.index.offset_of(made.index.count // 2)):
        stage.seek(at_s)
        qtbot.waitUntil(lambda: not stage.deck.is_behind)
        start = stage.transport.frame
        stage.play()
        qtbot.waitUntil(partial(has_come_to, stage, start + 6), timeout=15_000)
        moving, guess = surface._moving, stage.transport.frame
        stage.pause()
        qtbot.waitUntil(partial(is_settled, stage), timeout=10_000)
        if moving is not None:
            seen = sample_of(moving.data, moving.width, moving.height, moving.stride)
            assert is_alike(distance(seen, stage.deck.samples_from(stage.transport.frame)[0]))
        assert stage.deck.samples_from(stage.transport.frame)
        assert abs(stage.transport.frame - guess) <= 1
