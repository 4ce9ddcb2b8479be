"""What a hand does with the pictures: play, shuttle, step, go to, another camera, look closer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from bwc_review.ui.review.controls import Controls
from bwc_review.ui.review.go_to import GoToDialog, last_read_so
from bwc_review.ui.review.stage import Stage
from bwc_review.ui.review.timeline import Timeline
from bwc_review.ui.review.visit_run import VisitRun

_SKIPS_S = {"forward_5": 5, "back_5": -5, "forward_1": 1, "back_1": -1, "forward_10": 10, "back_10": -10}


class StageHand(QObject):
    """Acts on the visit it was given last; without one nothing happens."""

    def __init__(self, window: QWidget, controls: Controls, timeline: Timeline) -> None:
        super().__init__(window)
        self._window = window
        self._controls = controls
        self._timeline = timeline
        self._run: VisitRun | None = None
        controls.toggled.connect(partial(self.act, Stage.toggle))
        controls.stepped.connect(self.step)
        controls.shuttled.connect(self.shuttle)
        controls.speed_wanted.connect(self.set_speed)
        timeline.sought.connect(self.seek)
        timeline.scrub_began.connect(partial(self.act, Stage.begin_scrub))
        timeline.scrub_ended.connect(partial(self.act, Stage.end_scrub))
        timeline.lane_chosen.connect(self.choose_lane)

    def begin(self, run: VisitRun | None) -> None:
        """Act on this visit, or on none."""
        self._run = run

    def actions(self) -> Mapping[str, Callable[[], object]]:
        """What its keys do."""
        return {
            "toggle": partial(self.act, Stage.toggle),
            "pause": self.pause,
            "shuttle_forward": partial(self.shuttle, 1),
            "shuttle_back": partial(self.shuttle, -1),
            "frame_forward": partial(self.step, 1),
            "frame_back": partial(self.step, -1),
            **{name: partial(self.act, partial(Stage.skip, seconds=by)) for name, by in _SKIPS_S.items()},
            "home": partial(self.seek, 0.0),
            "end": self.go_end,
            "go_to": self.ask_where,
            "slower": partial(self.change_speed, -1),
            "faster": partial(self.change_speed, 1),
            "normal_speed": partial(self.change_speed, 0),
            "timeline_closer": partial(self._timeline.zoom_here, 1),
            "timeline_further": partial(self._timeline.zoom_here, -1),
            "timeline_whole": self._timeline.zoom_whole,
            "timeline_on": partial(self._timeline.pan_by, 0.5),
            "timeline_back": partial(self._timeline.pan_by, -0.5),
            "closer": partial(self.zoom, 1),
            "further": partial(self.zoom, -1),
            "whole": partial(self.zoom, 0),
            "next_camera": self.next_lane,
        }

    # --- motion

    def act(self, action: Callable[[Stage], object]) -> None:
        """Whatever can be done with every lane at once."""
        if self._run is not None:
            action(self._run.stage)

    def pause(self) -> None:
        """Stand still."""
        self.act(Stage.pause)

    def step(self, frames: int) -> None:
        """So many frames on, or back."""
        self.act(lambda stage: stage.step(frames))

    def shuttle(self, way: int) -> None:
        """L (1) and J (-1)."""
        self.act(lambda stage: stage.shuttle(way))

    def change_speed(self, direction: int) -> None:
        """Faster (1), slower (-1), or 1x again (0)."""
        self.act(lambda stage: stage.change_speed(direction))

    def set_speed(self, speed: float) -> None:
        """This speed from now on."""
        self.act(lambda stage: stage.set_speed(speed))

    # --- going somewhere

    def seek(self, at_s: float) -> None:
        """To a position on the wall clock."""
        self.act(lambda stage: stage.seek(at_s))

    def go_end(self) -> None:
        """To the last moment."""
        self.act(lambda stage: stage.seek(stage.length_s))

    def ask_where(self) -> None:
        """Stand still, ask for an hour, and go there."""
        if (run := self._run) is None:
            return
        run.stage.pause()
        dialog = GoToDialog(self._window, run.model.wall(0.0), run.model.length_s, self._controls.time_text)
        dialog.accepted.connect(lambda: self._go_typed(dialog.position_s))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _go_typed(self, at_s: float | None) -> None:
        if at_s is not None:
            self.seek(last_read_so(at_s))

    # --- cameras

    def choose_lane(self, lane: str) -> None:
        """Sound and controls of this camera."""
        if self._run is not None and lane != self._run.stage.primary:
            self._run.stage.set_primary(lane)

    def next_lane(self) -> None:
        """Those of the next camera."""
        if (run := self._run) is not None:
            lanes = list(run.decks)
            self.choose_lane(lanes[(lanes.index(run.stage.primary) + 1) % len(lanes)])

    def zoom(self, direction: int) -> None:
        """Closer (1), further (-1), or the whole picture again (0)."""
        self.act(lambda stage: stage.deck.surface.change_zoom(direction))
