"""A clip that does not play is looked at in its repaired copy, and the picture says so."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import ClipId, Probe, Repair
from bwc_review.media.recovery import recover_copy
from bwc_review.media.scene import Scene, make_clip
from bwc_review.media.structure import boxes
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from tests.ui.review.conftest import START, FakeStation, describe, number_in

CLIP = ClipId("unfinished")
PICTURES = 49  # of 50: nothing follows the last one


def shows(surface: Any, frame: int) -> bool:
    return number_in(surface.image) == frame


def test_the_copy_of_a_clip_without_index_is_shown_frame_by_frame_and_named_as_a_copy(
    qtbot: QtBot,
    station: FakeStation,
    screen: ReviewScreen,
    make_visit: Callable[..., Visit],
    tmp_path: Path,
) -> None:
    scene = Scene(START, seconds=2.0, size=(320, 180), gop=10)
    whole = make_clip(tmp_path / "a.mp4", scene).path.read_bytes()
    good = make_clip(tmp_path / "b.mp4", replace(scene, view=1)).path.read_bytes()
    broken = b"".join(whole[start:end] for name, start, end in boxes(BytesIO(whole)) if name != b"moov")
    target = BytesIO()

    @contextmanager
    def opened(data: bytes) -> Any:
        yield BytesIO(data)

    done = recover_copy(lambda: opened(broken), [("b", lambda: opened(good))], target)
    assert done is not None
    made = describe(target.getvalue(), CLIP, scene, "CAM-02")
    unfinished = Probe(is_damaged=True, damage="no_index", can_seek_in_player=False)
    repair = Repair(done.by, made.clip.probe, done.mended.lost, done.sample)
    clip = replace(made.clip, probe=unfinished, is_damaged=True, damage="no_index", repair=repair)
    station.made[CLIP] = replace(made, clip=clip)
    screen.show_visit(make_visit(CLIP))
    run: Any = screen._run
    stage, surface = run.stage, run.stage.deck.surface
    for frame in (0, 20, PICTURES - 1):
        stage.seek(made.index.offset_of(frame))
        qtbot.waitUntil(partial(shows, surface, frame), timeout=10_000)
    assert surface.overlay.sound.startswith("repaired copy")
    assert made.index.count == PICTURES
