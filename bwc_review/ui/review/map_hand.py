"""What a hand does with the map of a visit: see it or not, and note a place of it as the recording's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from bwc_review.ui.review.controls import Controls
from bwc_review.ui.review.map_model import has_way
from bwc_review.ui.review.map_panel import MapPanel
from bwc_review.ui.review.visit_run import VisitRun
from bwc_review.ui.widgets.place_hand import PlaceHand


class MapHand(QObject):
    """Acts on the visit it was given last. ``shown``: the map, or no longer. ``full_left``: it was asked for
    where the whole screen is for the pictures.
    """

    shown = Signal(bool)
    full_left = Signal()

    def __init__(
        self,
        panel: MapPanel,
        controls: Controls,
        placing: PlaceHand | None,
        is_full: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._panel, self._controls, self._placing, self._is_full = panel, controls, placing, is_full
        self._run: VisitRun | None = None
        self._is_wanted: bool | None = None  # None: nobody said so; shown where a camera went anywhere
        controls.map_wanted.connect(self.toggle)
        panel.closed.connect(self.toggle)
        if placing is not None:
            panel.place_wanted.connect(self._note_place)

    def begin(self, run: VisitRun | None) -> None:
        """Act on this visit, or on none."""
        self._run = run
        if run is not None:
            run.tracked.connect(self._track_came)
        elif self._placing is not None:
            self._placing.forget()

    @property
    def is_wanted(self) -> bool:
        """There is a track, and the person did not close the map."""
        tracks = () if self._run is None else self._run.tracks
        return has_way(tracks) if self._is_wanted is None else self._is_wanted and bool(tracks)

    def toggle(self) -> None:
        """The map, or away with it; it stays so until the person says otherwise."""
        if self._run is None or not self._run.tracks:
            return
        self._is_wanted = self._panel.isHidden()
        if self._is_wanted and self._is_full():
            self.full_left.emit()
        self.shown.emit(self._is_wanted)

    def _track_came(self) -> None:
        """The first one that leads anywhere shows the map, unless the person closed it before."""
        self._controls.offer_map(is_offered=True)
        self.shown.emit(self.is_wanted and not self._is_full())

    def _note_place(self) -> None:
        """Where the camera that is heard stands now is the place of its recording."""
        here = self._panel.here
        if (run := self._run) is None or here is None or self._placing is None:
            return
        run.stage.pause()
        lane = list(run.decks)[here.lane]
        clip = run.decks[lane].clip
        if clip is not None:
            stands = here.standing
            self._placing.ask_at(clip.clip, stands.latitude, stands.longitude)
