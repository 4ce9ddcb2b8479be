"""Plays one lane: the clip that is open on it, its transport, its exact pictures and its surface."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import PlayerMissing, StationError
from bwc_review.player.coverage import Span, Watched
from bwc_review.player.engine import (
    Aim,
    Engine,
    Engines,
    Failed,
    Happening,
    Reel,
    Showed,
    Sound,
    StoppedEarly,
    Tell,
)
from bwc_review.player.picture import MovingPicture
from bwc_review.player.transport import Motion, Transport
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review.exact_pictures import ExactPictures
from bwc_review.ui.review.needs import OpenClip
from bwc_review.ui.review.surface import Surface


class _Post(QObject):
    """Carries what an engine tells from its threads to the window's. Lives as long as anybody may tell."""

    told = Signal(object)

    def tell(self, happening: Happening) -> None:
        """On any thread."""
        self.told.emit(happening)


class NoPlayer:
    """Stands in where libVLC is missing: nothing moves, and ``play`` tells why."""

    def __init__(self, tell: Tell, error: PlayerMissing) -> None:
        self._tell = tell
        self._error = error
        self._turn = 0

    def play(self, aim: Aim, rate: float) -> int:  # noqa: ARG002 (the port's signature)
        """Tell why nothing moves."""
        self._turn += 1
        self._tell(Failed(self._turn, self._error, aim.start_s))
        return self._turn

    def pause(self) -> None:
        """Nothing moves."""

    def set_sound(self, sound: Sound) -> None:
        """Nothing is heard."""

    def take(self) -> MovingPicture | None:
        """There is no picture."""
        return None

    def close(self) -> bool:
        """There is nothing to close."""
        return True


class Deck(QObject):
    """One lane of the review.

    ``changed``: position, motion or speed are not what they were. ``failed`` carries a ``StationError`` or a
    ``StoppedEarly`` and the seconds into the clip. ``ended``: the clip was played to its end.
    """

    changed = Signal()
    failed = Signal(object, float)
    ended = Signal()
    shown = Signal(int)  # the exact frame now on the surface

    def __init__(self, engines: Engines, surface: Surface, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.surface = surface
        self._engines = engines
        self._lane = Jobs("pictures", self)
        self._open: OpenClip | None = None
        self._engine: Engine | None = None
        self._transport: Transport | None = None
        self._pictures: ExactPictures | None = None
        self._leaving: list[ExactPictures] = []  # closed, their decoder not yet let go
        self._post: _Post | None = None
        self._watched: dict[ClipId, Watched] = {}
        self._sound = Sound()
        self._painted, self._painted_frame = 0, -1
        self.nearest_small: Callable[[float], QImage | None] = lambda _: None

    @property
    def clip(self) -> OpenClip | None:
        """The clip on this lane now."""
        return self._open

    @property
    def transport(self) -> Transport | None:
        """None while no clip is loaded."""
        return self._transport

    def load(self, opened: OpenClip) -> None:
        """Put a clip on the lane, in the place of the one before."""
        if self._open is opened:
            return
        self.unload()
        self._open = opened
        self._post = _Post()
        self._post.told.connect(self._happened, Qt.ConnectionType.QueuedConnection)
        probe = opened.clip.probe
        duration_s = probe.duration_s or opened.clip.duration_s
        reel = Reel(opened.source, probe.width, probe.height, duration_s, opened.start_s)
        tell = self._post.tell
        try:
            self._engine = self._engines.open(reel, tell)
        except PlayerMissing as error:
            self._engine = NoPlayer(tell, error)
        self._engine.set_sound(self._sound)
        if opened.index.count:
            self._pictures = ExactPictures(self._lane, opened.frames())
            self._pictures.came.connect(self._picture_came)
            self._pictures.failed.connect(self._picture_failed)
        self._transport = Transport(self._engine, opened.index, duration_s, self._want, time.monotonic)

    def unload(self) -> None:
        """Stop, and let the clip go; its surface is wiped."""
        if self._pictures is not None:
            self._pictures.close()
            self._leaving = [one for one in self._leaving if not one.is_gone] + [self._pictures]
        self._let_go()

    def close(self) -> None:
        """Unload, and end the lane's thread; everything of the clip is let go when this returns."""
        self._lane.close()
        for one in [*self._leaving, *([self._pictures] if self._pictures is not None else [])]:
            one.close_at_once()
        self._leaving.clear()
        self._let_go()

    def _let_go(self) -> None:
        self.surface.wipe()
        if self._pictures is not None:
            self._pictures = None
        if self._engine is not None:
            self._engine.close()
            self._engine = None
        if self._post is not None:
            self._post.told.disconnect(self._happened)
            self._post = None
        self._transport = None
        self._open = None

    def set_sound(self, sound: Sound) -> None:
        """How this lane is heard, in the clips to come as well."""
        self._sound = sound
        if self._engine is not None:
            self._engine.set_sound(sound)

    def tick(self) -> None:
        """Some thirty times a second."""
        if self._transport is None:
            return
        was_moving = self._transport.is_moving
        self._transport.tick()
        self._note_watched(self._transport)
        if was_moving:
            self.changed.emit()
            if self._transport.is_at_end:
                self.ended.emit()

    @property
    def watched(self) -> Mapping[ClipId, tuple[Span, ...]]:
        """The seconds watched of each clip that was on this lane."""
        return {clip: watched.spans for clip, watched in self._watched.items()}

    @property
    def is_behind(self) -> bool:
        """An exact frame is on its way."""
        return self._pictures is not None and self._pictures.is_behind

    def _note_watched(self, transport: Transport) -> None:
        """Only what moves, is seen and was really painted counts as watched."""
        if self._open is None:
            return
        surface, frame = self.surface, transport.frame
        is_seen = surface.isVisible() and not surface.window().isMinimized()
        moves = transport.is_moving and is_seen
        is_new = frame != self._painted_frame and self._open.index.count > 0
        if moves and is_new and surface.painted == self._painted:
            return  # its picture is not on the screen yet
        self._painted, self._painted_frame = surface.painted, frame
        watched = self._watched.setdefault(self._open.clip.id, Watched())
        watched.look(transport.at_s, transport.speed if moves else 0.0)

    def _want(self, frame: int) -> None:
        if self._pictures is None or self._open is None:
            return
        if self._pictures.is_behind:
            small = self.nearest_small(self._open.index.offset_of(frame))
            if small is not None:
                self.surface.show_exact(small)
        self._pictures.want(frame)

    def _picture_came(self, frame: int, image: QImage) -> None:
        transport = self._transport
        if transport is None or transport.motion is Motion.ROLLING:
            return
        self.surface.show_exact(image, keep_words=transport.fault is not None)
        self.shown.emit(frame)

    def _picture_failed(self, frame: int, error: object) -> None:
        if self._open is None or self._transport is None:
            return
        at_s = self._open.index.offset_of(frame)
        if self._transport.motion is Motion.WINDING:
            self._transport.pause()
        self.failed.emit(error, at_s)

    def _happened(self, told: object) -> None:
        if self._transport is None or self._engine is None or not isinstance(told, Happening):
            return
        if isinstance(told, Showed):
            picture = self._engine.take()
            if picture is not None and self._transport.motion is Motion.ROLLING:
                self.surface.show_moving(picture)
            return
        was_moving = self._transport.is_moving
        self._transport.happened(told)
        if self._transport.fault is told:
            self._explain(told)
        elif was_moving and self._transport.is_at_end:
            self.ended.emit()
        self.changed.emit()

    def _explain(self, fault: Happening) -> None:
        if isinstance(fault, StoppedEarly):
            self.failed.emit(fault, fault.at_s)
        elif isinstance(fault, Failed):
            if not isinstance(fault.error, StationError):
                raise fault.error
            self.failed.emit(fault.error, fault.at_s)
