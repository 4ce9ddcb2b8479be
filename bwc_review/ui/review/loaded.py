"""Holds one clip that is on a lane, or about to be: its engine, its exact pictures, and who hears of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from bwc_review.domain.errors import PlayerMissing
from bwc_review.player.engine import (
    CLOSE_LIMIT_S,
    Aim,
    Engine,
    Engines,
    Failed,
    Happening,
    Reel,
    Sound,
    Tell,
)
from bwc_review.player.likeness import Sample
from bwc_review.player.picture import MovingPicture
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review.exact_pictures import ExactPictures
from bwc_review.ui.review.needs import OpenClip


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

    def play(
        self,
        aim: Aim,
        first: tuple[Sample, ...] = (),  # noqa: ARG002 (the port's signature)
        *,
        stands_there: bool = False,  # noqa: ARG002
    ) -> int:
        """Tell why nothing moves."""
        self._turn += 1
        self._tell(Failed(self._turn, self._error, aim.start_s))
        return self._turn

    def expect(self, turn: int, after: Sample) -> None:
        """Nothing will be seen."""

    def hear(self, aim: Aim, rate: float) -> None:
        """Nothing is heard."""

    def ready(self) -> None:
        """Nothing will move."""

    def pause(self) -> None:
        """Nothing moves."""

    def set_sound(self, sound: Sound) -> None:
        """Nothing is heard."""

    def take(self) -> MovingPicture | None:
        """There is no picture."""
        return None

    def leave(self) -> None:
        """There is nothing to leave."""

    def close(self, limit_s: float = 0.0) -> bool:  # noqa: ARG002 (the port's signature)
        """There is nothing to close."""
        return True


class Loaded(QObject):
    """``told`` carries what the engine says, in the window's thread; the other signals are those of
    ``ExactPictures``. After ``leave`` nothing is heard any more.
    """

    told = Signal(object)
    came = Signal(int, QImage, object)
    recognised = Signal(int)
    looked_ahead = Signal(int, object)
    failed = Signal(int, object)

    def __init__(
        self,
        opened: OpenClip,
        engines: Engines,
        lane: Jobs,
        sound: Sound,
        kept_bytes: int,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.opened = opened
        self._post = _Post()
        self._post.told.connect(self.told, Qt.ConnectionType.QueuedConnection)
        probe = opened.clip.seen
        self.duration_s = probe.duration_s or opened.clip.duration_s
        heard = opened.waveform
        self.heard_s = len(heard.peaks) / heard.per_second if heard is not None else 0.0
        reel = Reel(opened.source, probe.width, probe.height, self.duration_s, opened.start_s)
        try:
            self.engine: Engine = engines.open(reel, self._post.tell)
        except PlayerMissing as error:
            self.engine = NoPlayer(self._post.tell, error)
        self.engine.set_sound(sound)
        self.pictures: ExactPictures | None = None
        if opened.index.count:
            self.pictures = ExactPictures(lane, opened.frames(kept_bytes), self)
            self.pictures.came.connect(self.came)
            self.pictures.recognised.connect(self.recognised)
            self.pictures.looked_ahead.connect(self.looked_ahead)
            self.pictures.failed.connect(self.failed)

    def leave(self) -> None:
        """Let everything go without waiting for any of it."""
        self.blockSignals(True)
        self._post.told.disconnect(self.told)
        self.engine.leave()
        if self.pictures is not None:
            self.pictures.close()

    def close(self, limit_s: float = CLOSE_LIMIT_S) -> bool:
        """Wait for the engine after ``leave``; False where a read still hangs after so many seconds."""
        is_gone = self.engine.close(limit_s)
        if is_gone:
            self.deleteLater()
        return is_gone
