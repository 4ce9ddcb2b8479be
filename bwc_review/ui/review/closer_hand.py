"""What a hand does to how a recording is seen and heard: loud or mute, brighter, turned. Viewing only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from bwc_review.player.engine import Sound
from bwc_review.ui.review.closer_panel import CloserPanel
from bwc_review.ui.review.controls import Controls
from bwc_review.ui.review.picture_look import PictureLook
from bwc_review.ui.review.showing import Showing


class CloserHand(QObject):
    """Acts on what is shown now; the sound stays from visit to visit. ``shown``: the panel, or no longer."""

    shown = Signal(bool)

    def __init__(self, controls: Controls, panel: CloserPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._controls, self._panel = controls, panel
        self._showing: Showing | None = None
        self.sound = Sound()
        controls.sound_changed.connect(self._set_volume)
        panel.look_changed.connect(self._set_look)
        panel.sound_changed.connect(self._set_heard)
        panel.recorded_wanted.connect(self._see_whole)
        panel.closed.connect(self.toggle)

    def begin(self, showing: Showing | None) -> None:
        """Act on this, or on nothing."""
        self._showing = showing

    def actions(self) -> Mapping[str, Callable[[], object]]:
        """What its keys do."""
        return {"mute": self.toggle_mute, "brightness": self.toggle, "turn": self.turn}

    def toggle(self) -> None:
        """The panel, or away with it."""
        self.shown.emit(self._showing is not None and self._panel.isHidden())

    def toggle_mute(self) -> None:
        """Sound off, or on again as loud as it was."""
        is_muted = not self.sound.is_muted
        self._controls.show_mute(is_muted=is_muted)
        self._set_volume(self.sound.volume, is_muted)

    def turn(self) -> None:
        """A quarter of a turn."""
        if self._showing is not None:
            self._panel.turn()

    def _set_volume(self, volume: int, is_muted: bool) -> None:
        self._hear(replace(self.sound, volume=volume, is_muted=is_muted))

    def _set_heard(self, boost_db: int, is_speech: bool) -> None:
        self._hear(replace(self.sound, boost_db=boost_db, is_speech=is_speech))

    def _hear(self, sound: Sound) -> None:
        self.sound = sound
        if self._showing is not None:
            self._showing.sound(sound)
            self._showing.position()

    def _set_look(self, look: PictureLook) -> None:
        if self._showing is not None:
            self._showing.closer(look)

    def _see_whole(self) -> None:
        if self._showing is not None:
            self._showing.whole()
