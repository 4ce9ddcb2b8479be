"""Plays one lane: the clip that is open on it, its transport, its exact pictures and its surface."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from bwc_review.domain.clip import ClipId, ratio_of
from bwc_review.domain.errors import StationError
from bwc_review.player.coverage import Span, Watched
from bwc_review.player.engine import (
    CLOSE_LIMIT_S,
    Begun,
    Engines,
    Failed,
    Happening,
    Showed,
    Sound,
    StoppedEarly,
)
from bwc_review.player.likeness import Sample
from bwc_review.player.transport import Motion, Transport
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review.exact_pictures import ExactPictures
from bwc_review.ui.review.loaded import Loaded
from bwc_review.ui.review.needs import OpenClip
from bwc_review.ui.review.surface import Surface

_STEADY_TICKS = 12
_LONG_TICKS = 60  # of two seconds: who goes on jumping is not kept waiting for a stream to be opened again


class Deck(QObject):
    """One lane of the review.

    ``changed``: position, motion or speed are not what they were. ``failed`` carries a ``StationError`` or a
    ``StoppedEarly`` and the seconds into the clip. ``ended``: the clip was played to its end, or backwards
    to its beginning.
    """

    changed = Signal()
    failed = Signal(object, float)
    ended = Signal()
    shown = Signal(int)  # the exact frame now on the surface
    pictured = Signal()  # a moving picture is about to be painted: what is written over it belongs to it
    followed = Signal()  # it is on the surface: all that goes with time follows in the same breath
    known = Signal(int)  # the frame that was seen when motion stopped

    def __init__(
        self, engines: Engines, surface: Surface, kept_bytes: int, parent: QObject | None = None
    ) -> None:
        """kept_bytes: of exact pictures, so that stepping back and forth is prompt."""
        super().__init__(parent)
        self._kept_bytes = kept_bytes
        self.surface = surface
        self._engines = engines
        self._lane = Jobs("pictures", self)
        self._on: Loaded | None = None
        self._next: Loaded | None = None  # made ready before it is wanted
        self._left: list[Loaded] = []  # let go, perhaps still busy with it
        self._transport: Transport | None = None
        self._exact: tuple[int, Sample] | None = None  # the exact frame on the surface, what it looks like
        self._after: tuple[int, Sample] | None = None  # what the frame after it looks like
        self._opening: tuple[Sample, ...] = ()  # what the first two of the clip look like, as far as known
        self._watched: dict[ClipId, Watched] = {}
        self._sound = Sound()
        self._painted, self._painted_frame = 0, -1
        self._steady, self._followed = 0, 0  # ticks it has been playing; the turn that was looked at
        self._pictured = self._asked = 0  # the turn of the picture on screen; the basis looked into at once
        self._doubted = 0, 0  # the turn, and how many of its doubts were looked into
        self.nearest_small: Callable[[float], QImage | None] = lambda _: None

    @property
    def clip(self) -> OpenClip | None:
        """The clip on this lane now."""
        return None if self._on is None else self._on.opened

    @property
    def transport(self) -> Transport | None:
        """None while no clip is loaded."""
        return self._transport

    def prepare(self, opened: OpenClip) -> None:
        """Make a clip ready that will be wanted soon, from its beginning."""
        if self._next is None or self._next.opened is not opened:
            self._leave(self._next)
            self._next = self._loaded(opened)
            self._next.engine.ready()

    def load(self, opened: OpenClip) -> None:
        """Put a clip in the place of the one before, whose picture stays until the first one comes."""
        if self.clip is opened:
            return
        self.surface.keep()
        coming, self._next = self._next, None
        if coming is None or coming.opened is not opened:
            self._leave(coming)
            coming = self._loaded(opened)
        self._leave_on()
        self._on = coming
        self._exact = self._after = None
        self._opening = ()
        self.surface.set_pixel_ratio(ratio_of(opened.clip.seen.pixel_ratio))
        self._followed = self._pictured = self._asked = 0  # another engine counts its turns anew
        coming.told.connect(self._happened)
        coming.came.connect(self._picture_came)
        coming.recognised.connect(self._recognised)
        coming.looked_ahead.connect(self._looked_ahead)
        coming.failed.connect(self._picture_failed)
        self._transport = Transport(
            coming.engine, opened.index, coming.duration_s, self, time.monotonic, coming.heard_s
        )

    def unload(self) -> None:
        """Stop, and let the clip go; its surface is wiped. What was made ready stays."""
        self._leave_on()
        self._on = self._transport = self._exact = self._after = None
        self.surface.wipe()

    def leave(self) -> None:
        """Let everything go, without waiting for any of it; no picture is left."""
        self.unload()
        self._leave(self._next)
        self._next = None
        self._lane.leave()

    def close(self, limit_s: float = CLOSE_LIMIT_S) -> bool:
        """The same, and wait for it; False where a read still hangs after so many seconds."""
        self.leave()
        until = time.monotonic() + limit_s
        is_gone = [one.close(max(0.0, until - time.monotonic())) for one in self._left]
        is_gone.append(self._lane.close(max(0.0, until - time.monotonic())))
        self._left.clear()
        return all(is_gone)

    def _loaded(self, opened: OpenClip) -> Loaded:
        return Loaded(opened, self._engines, self._lane, self._sound, self._kept_bytes, self)

    def _leave(self, loaded: Loaded | None) -> None:
        if loaded is not None:
            loaded.leave()
            self._left = [one for one in self._left if not one.close(0.0)] + [loaded]

    def _leave_on(self) -> None:
        if self._on is not None and (watched := self._watched.get(self._on.opened.clip.id)) is not None:
            watched.rest()  # come back to, it was not watched in between
        self._leave(self._on)

    def set_sound(self, sound: Sound) -> None:
        """How this lane is heard, in the clips to come as well."""
        self._sound = sound
        for one in (self._on, self._next):
            if one is not None:
                one.engine.set_sound(sound)

    def tick(self) -> None:
        """Some thirty times a second."""
        if self._transport is None:
            return
        was_moving = self._transport.is_moving
        self._transport.tick()
        self._follow_rightly(self._transport)
        self._note_watched(self._transport)
        if was_moving:
            if self._transport.has_run_out(self._transport.last_speed):
                self.ended.emit()  # first: whoever goes on elsewhere has not come to stand in between
            self.changed.emit()

    def _follow_rightly(self, transport: Transport) -> None:
        """See which frame is on screen, since after a jump libVLC may be some off: at once, unless it was
        recognised as it began, again once it plays steadily, and where something moves after nothing did.
        """
        if transport.motion is not Motion.ROLLING or transport.is_waiting or self._pictures is None:
            self._steady = 0
            return
        self._steady += 1
        if self._steady == _LONG_TICKS:
            self._pictures.plays_on()
        if self._steady >= _STEADY_TICKS and transport.turn != self._followed:
            self._followed = transport.turn
            self.seen(lambda _: None)
        elif not transport.is_sure and self._pictured == transport.turn and self._asked != transport.basis:
            self._asked = transport.basis
            self.seen(lambda _: None)
        elif self._steady >= _STEADY_TICKS and transport.doubts:
            doubted, self._doubted = self._doubted, (transport.turn, transport.doubts)
            if self._doubted != doubted:
                self._steady = 0  # not at each of them
                self.seen(lambda _: None)

    @property
    def watched(self) -> Mapping[ClipId, tuple[Span, ...]]:
        """The seconds watched of each clip that was on this lane."""
        return {clip: watched.spans for clip, watched in self._watched.items()}

    @property
    def is_behind(self) -> bool:
        """An exact frame is on its way."""
        pictures = self._pictures
        return pictures is not None and pictures.is_behind

    @property
    def is_followed(self) -> bool:
        """Moving pictures come: ``pictured`` tells of each."""
        transport = self._transport
        return (
            transport is not None
            and transport.motion is Motion.ROLLING
            and self._pictured == transport.turn
            and not transport.is_waiting
            and not transport.is_past_pictures
        )

    # --- the transport's screen

    def show(self, frame: int) -> None:
        """Show this frame exactly; while another is on its way, the nearest small picture stands in."""
        opened, pictures = self.clip, self._pictures
        if pictures is None or opened is None:
            return
        if self._transport is not None and self._transport.motion is Motion.STILL:
            self._note_watched(self._transport)  # it came to stand, or is sent elsewhere
        if pictures.is_behind:
            small = self.nearest_small(opened.index.offset_of(frame))
            if small is not None:
                self._exact = None
                self.surface.show_exact(small, stands_in=True)
        pictures.want(frame)

    def recognise(self, frame: int) -> None:
        """The engine stopped at about this frame: find out which one was seen, and show that one exactly."""
        opened, pictures, seen = self.clip, self._pictures, self.surface.moving_sample()
        if pictures is None or opened is None:
            return
        if self._transport is not None:
            self._note_watched(self._transport)
        if seen is None:
            pictures.want(frame)
            self._recognised(frame)
        else:
            pictures.recognise(frame, seen, opened.index.count)

    def seen(self, use: Callable[[int], object]) -> None:
        """Tell which frame is on the surface now: at once, or as soon as it is known. Nothing stops."""
        opened, pictures, transport = self.clip, self._pictures, self._transport
        if pictures is None or opened is None or transport is None:
            return
        frame, sample = transport.frame, None
        is_rolling = transport.motion is Motion.ROLLING and not transport.is_waiting
        if is_rolling or transport.is_recognising:
            sample = self.surface.moving_sample()
        elif transport.is_moving and self._exact is not None:
            frame = self._exact[0]
        tell = partial(self._identified, transport, transport.basis, frame, use)
        pictures.identify(frame, sample, opened.index.count, tell)

    def _identified(
        self, transport: Transport, basis: int, said: int, use: Callable[[int], object], frame: int
    ) -> None:
        """It is followed from there on as well."""
        if transport is self._transport:
            transport.put_right(basis, frame - said)
        use(frame)

    def samples_from(self, frame: int) -> tuple[Sample, ...]:
        """What this frame looks like, if it is on the surface now, and the one after it, if that is known.

        Of the first ones that is remembered: at the end of a clip, playing begins again at once.
        """
        if self._exact is None or self._exact[0] != frame:
            return self._opening if frame == 0 else ()
        follows = () if self._after is None or self._after[0] != frame + 1 else (self._after[1],)
        return (self._exact[1], *follows)

    def _looked_ahead(self, frame: int, sample: Sample) -> None:
        self._after = frame, sample
        if frame == 1:
            self._opening = (*self._opening[:1], sample) if self._opening else ()
        if self._transport is not None:
            self._transport.looked_ahead(frame, sample)

    @property
    def _pictures(self) -> ExactPictures | None:
        return None if self._on is None else self._on.pictures

    def _note_watched(self, transport: Transport) -> None:
        """Only what moves, is seen and was really painted counts as watched.

        A frame that only a small picture stands for is not seen; the last one is, since it stays.
        """
        if self._on is None:
            return
        clip, index, surface = self._on.opened.clip.id, self._on.opened.index, self.surface
        watched = self._watched.setdefault(clip, Watched())
        if not surface.isVisible() or surface.window().isMinimized():
            watched.rest()
        elif not transport.is_moving:
            if watched.is_looking and transport.is_at_end:
                last = transport.span_of(index.count - 1)
                watched.look(last, last[1], transport.last_speed)
            watched.rest()
        elif not index.count and self._is_silent:
            watched.rest()  # only heard, and not heard: as beside another camera whose sound is
        elif not index.count:
            watched.look(transport.span_of(-1), transport.at_s, transport.speed)
        elif (frame := self._seen_frame(transport)) is not None:
            watched.look(transport.span_of(frame), transport.at_s, transport.speed)

    @property
    def _is_silent(self) -> bool:
        return self._sound.is_muted or self._sound.volume == 0

    def _seen_frame(self, transport: Transport) -> int | None:
        """The frame whose picture is on the screen; None while another one is there."""
        exact = None if self._exact is None else self._exact[0]
        if transport.is_waiting:
            frame = exact if exact == transport.frame else None
        else:
            frame = transport.frame if transport.motion is Motion.ROLLING else exact
        if frame is None:
            return None
        painted = self.surface.painted
        if frame != self._painted_frame and painted == self._painted:
            return None  # its picture is not on the screen yet
        self._painted, self._painted_frame = painted, frame
        return frame

    def _recognised(self, frame: int) -> None:
        if self._transport is not None:
            self._transport.recognised(frame)
            self.known.emit(frame)
            self.changed.emit()

    def _picture_came(self, frame: int, image: QImage, sample: Sample) -> None:
        transport = self._transport
        if transport is None or transport.motion is Motion.ROLLING:
            return
        self._exact = frame, sample
        if frame == 0 and not self._opening:
            self._opening = (sample,)
        self.surface.show_exact(image, keep_words=transport.fault is not None)
        self.surface.repaint()  # somebody waits for it; Qt alone would let five milliseconds pass
        self.shown.emit(frame)
        opened, pictures = self.clip, self._pictures
        if transport.motion is Motion.STILL and opened and pictures and frame + 1 < opened.index.count:
            pictures.look_ahead(frame + 1)  # a step or playing is likely to come next

    def _picture_failed(self, frame: int, error: object) -> None:
        opened, transport = self.clip, self._transport
        if opened is None or transport is None:
            return
        if transport.motion is Motion.WINDING:
            transport.pause()
        self.failed.emit(error, opened.index.offset_of(frame))

    def _happened(self, told: object) -> None:
        if self._transport is None or self._on is None or not isinstance(told, Happening):
            return
        if isinstance(told, Showed):
            if self._transport.motion is not Motion.ROLLING:
                return  # told before it was paused: not taken, so that playing on begins with it
            picture = self._on.engine.take()
            if picture is not None:
                self._note_watched(self._transport)  # until now the one before it was on the screen
                self._exact = None
                self._transport.pictured(picture)
                if not self._transport.is_waiting:
                    self._pictured = self._transport.turn
                self.pictured.emit()
                self.surface.show_moving(picture)
                self.followed.emit()
            return
        was_moving = self._transport.is_moving
        self._transport.happened(told)
        if isinstance(told, Begun) and self._pictures is not None:
            self._steady = 0
            self._pictures.rest()
        if self._transport.fault is told:
            self._explain(told, self._transport.at_s)
        elif was_moving and self._transport.is_at_end:
            self._note_watched(self._transport)
            self.ended.emit()
        self.changed.emit()

    def _explain(self, fault: Happening, at_s: float) -> None:
        """Told of the frame that is seen, which may be another than the one the engine speaks of."""
        if isinstance(fault, StoppedEarly):
            self.failed.emit(fault, at_s)
        elif isinstance(fault, Failed):
            if not isinstance(fault.error, StationError):
                raise fault.error
            self.failed.emit(fault.error, at_s)
