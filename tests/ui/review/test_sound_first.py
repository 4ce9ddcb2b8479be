"""Where the sound of a file begins before its pictures, the frame said is still the one on screen."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import av
import pytest
from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import ClipId
from bwc_review.media.scene import Scene, make_clip
from bwc_review.player.picture import MovingPicture
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.review.surface import Surface
from tests.ui.review.conftest import FPS, START, FakeStation, Made, describe, number_in

A, LATE = ClipId("cam2-a"), ClipId("late")
LEAD_S = 0.5  # from the first sound to the first picture


@pytest.fixture(params=["mp4", "matroska", "mpegts"])
def late(request: pytest.FixtureRequest, station: FakeStation, tmp_path: Path) -> Iterator[Made]:
    """The file after ``A``, of the same camera."""
    path, out = tmp_path / "even.mp4", io.BytesIO()
    scene = Scene(START + timedelta(seconds=4), 3.0, FPS, (320, 180), "CAM-02", gop=25)
    make_clip(path, scene)
    with av.open(out, "w", format=request.param) as container, av.open(str(path)) as given:
        tracks = {one.index: container.add_stream_from_template(one) for one in given.streams}
        packets = [packet for packet in given.demux() if packet.size]
        for packet in packets:
            if packet.stream.type == "video":
                later = round(LEAD_S / packet.time_base)
                packet.pts, packet.dts = (packet.pts or 0) + later, (packet.dts or 0) + later
        for packet in sorted(packets, key=lambda one: (one.dts or 0) * one.time_base):
            packet.stream = tracks[packet.stream_index]
            container.mux(packet)
    station.made[LATE] = made = describe(out.getvalue(), LATE, scene, "CAM-02")
    yield made
    del station.made[LATE]


def test_while_its_first_picture_waits_for_its_time_no_other_frame_is_said(
    qtbot: QtBot,
    screen: ReviewScreen,
    make_visit: Callable[..., Visit],
    monkeypatch: pytest.MonkeyPatch,
    late: Made,
) -> None:
    assert late.start_s == pytest.approx(LEAD_S, abs=0.1)
    screen.show_visit(make_visit(A, LATE))
    run: Any = screen._run
    qtbot.waitUntil(lambda: len(run._opened) == 2 and run.stage.transport is not None)
    said: list[tuple[int | None, int]] = []
    show = Surface.show_moving

    def noted(self: Surface, picture: MovingPicture) -> None:
        show(self, picture)
        if run.stage.clip.clip.id == LATE:
            said.append((number_in(self.image), run.stage.transport.said_frame))

    monkeypatch.setattr(Surface, "show_moving", noted)
    run.stage.seek(3.0)
    qtbot.waitUntil(lambda: not run.stage.deck.is_behind)
    run.stage.play()
    qtbot.waitUntil(lambda: any((number or 0) > 4 for number, _ in said), timeout=15_000)
    run.stage.pause()
    qtbot.waitUntil(lambda: not run.stage.transport.is_recognising and not run.stage.deck.is_behind)
    assert run.stage.transport.frame == number_in(run.stage.deck.surface.image)
    assert {frame for number, frame in said if number == 0} == {0}
