"""The last frame of a file is shown its time, at the end and at the border; sound after it is heard out."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import av
import pytest
from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import ClipId
from bwc_review.media.scene import Scene, make_clip
from bwc_review.ui.review import overlay as overlay_words
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.overlay import Overlay
from bwc_review.ui.review.screen import ReviewScreen
from tests.ui.review.conftest import FPS, START, FakeStation, Made, describe, number_in

A, B = ClipId("cam2-a"), ClipId("cam2-b")
CUT = ClipId("cut")
PICTURES_S, SOUND_S = 2.0, 7.0
AHEAD_S = 2.0  # libVLC gives sound to a device that takes any so much early; a real one plays it out


def stage_of(qtbot: QtBot, screen: ReviewScreen, visit: Visit) -> Any:
    screen.show_visit(visit)
    run: Any = screen._run
    qtbot.waitUntil(lambda: len(run._opened) == len(visit.clips) and run.stage.transport is not None)
    qtbot.waitUntil(lambda: not run.stage.deck.is_behind)
    return run.stage


def number_of(stage: Any) -> int | None:
    return number_in(stage.deck.surface.image)


@pytest.fixture
def shown(screen: ReviewScreen, monkeypatch: pytest.MonkeyPatch) -> list[tuple[ClipId, int, int]]:
    """Each picture painted on the screen: its clip, its number, and the frame that is said with it."""
    from bwc_review.ui.review.surface import Surface

    seen: list[tuple[ClipId, int, int]] = []
    paint = Surface._paint_picture

    def noted(self: Surface, painter: Any) -> None:
        paint(self, painter)
        run: Any = screen._run
        number = number_in(self.image)
        if run is not None and run.stage.clip is not None and number is not None:
            entry = run.stage.clip.clip.id, number, run.stage.transport.frame
            if not seen or seen[-1] != entry:
                seen.append(entry)

    monkeypatch.setattr(Surface, "_paint_picture", noted)
    return seen


def test_at_the_border_of_two_files_the_last_frame_is_seen_before_the_first_of_the_next(
    qtbot: QtBot,
    screen: ReviewScreen,
    make_visit: Callable[..., Visit],
    shown: list[tuple[ClipId, int, int]],
) -> None:
    stage = stage_of(qtbot, screen, make_visit(A, B))
    for _ in range(3):  # a busy machine may leave one out, but not each time
        stage.seek(3.2)
        qtbot.waitUntil(lambda: number_of(stage) == 80)
        shown.clear()
        stage.play()
        qtbot.waitUntil(
            lambda: stage.clip.clip.id == B and (number_of(stage) or 99) in range(4, 90), timeout=8000
        )
        stage.pause()
        qtbot.waitUntil(lambda: not stage.deck.is_behind)
        if 99 in [number for clip, number, _ in shown if clip == A]:
            break
    else:
        pytest.fail(f"the last frame is left out: {shown}")


def test_at_the_very_end_the_last_frame_is_seen_stays_and_is_the_one_said(
    qtbot: QtBot,
    screen: ReviewScreen,
    make_visit: Callable[..., Visit],
) -> None:
    stage = stage_of(qtbot, screen, make_visit(A))
    was_moving: list[bool] = []

    def is_over() -> bool:
        was_moving.append(stage.is_moving and number_of(stage) == 99)
        return not stage.is_moving

    for _ in range(3):  # a busy machine may leave one out, but not each time
        stage.seek(3.2)
        qtbot.waitUntil(lambda: number_of(stage) == 80)
        stage.play()
        qtbot.waitUntil(is_over, timeout=8000)
        qtbot.waitUntil(lambda: not stage.deck.is_behind)
        assert (number_of(stage), stage.transport.frame) == (99, 99)
        assert stage.transport.fault is None
        if any(was_moving):
            return
    pytest.fail("the last frame is not seen while it still moves")


@pytest.fixture
def cut(station: FakeStation, tmp_path: Path) -> Iterator[Made]:
    """A recording whose pictures end seconds before its sound."""
    path = tmp_path / "whole.mp4"
    scene = Scene(START, SOUND_S, FPS, (320, 180), gop=25)
    make_clip(path, scene)
    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as container, av.open(str(path)) as given:
        tracks = {one.index: container.add_stream_from_template(one) for one in given.streams}
        for packet in given.demux():
            is_late = packet.stream.type == "video" and (packet.pts or 0) * packet.time_base >= PICTURES_S
            if packet.size and not is_late:
                packet.stream = tracks[packet.stream_index]
                container.mux(packet)
    station.made[CUT] = describe(out.getvalue(), CUT, scene, "CAM-02")
    yield station.made[CUT]
    del station.made[CUT]


def test_sound_after_the_last_picture_is_heard_out_over_that_picture_and_it_is_said(
    qtbot: QtBot,
    screen: ReviewScreen,
    make_visit: Callable[..., Visit],
    cut: Made,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert cut.index.count == 50
    assert cut.clip.duration_s == pytest.approx(PICTURES_S, abs=0.05)
    stage = stage_of(qtbot, screen, make_visit(CUT))
    stage.seek(1.4)
    qtbot.waitUntil(lambda: number_of(stage) == 35)
    stage.play()
    reached: list[float] = []
    said: set[str] = set()
    paint = overlay_words.paint_badge

    def written(painter: Any, widget: Any, room: Any, overlay: Overlay) -> None:
        paint(painter, widget, room, overlay)
        said.add(overlay.badge)

    monkeypatch.setattr(overlay_words, "paint_badge", written)

    def is_over() -> bool:
        if stage.is_moving:
            reached.append(stage.transport.at_s)
        return not stage.is_moving

    qtbot.waitUntil(is_over, timeout=12_000)
    assert max(reached) >= SOUND_S - AHEAD_S - 0.5, "the engine gave the sound to its end"
    assert "The pictures have ended; the sound goes on." in said
    qtbot.waitUntil(lambda: not stage.deck.is_behind)
    assert (number_of(stage), stage.transport.frame) == (49, 49)
    assert stage.transport.fault is None
    assert stage.at_s == pytest.approx(49 / FPS)
    stage.play()  # from the beginning
    qtbot.waitUntil(partial(is_between, stage, 2, 30), timeout=8000)


def is_between(stage: Any, first: int, last: int) -> bool:
    return first <= (number_of(stage) or 0) <= last
