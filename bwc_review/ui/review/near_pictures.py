"""Fetches small pictures for the tiles in view where the stored strip has too few; never while playing."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from bwc_review.domain.clip import ClipId, Probe
from bwc_review.domain.progress import Progress
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review.exact_pictures import borrowed
from bwc_review.ui.review.looks import as_meant
from bwc_review.ui.review.near_shelf import NearShelf, wishes
from bwc_review.ui.review.needs import Frames, OpenClip
from bwc_review.ui.review.timeline_model import Tile

_REST_MS = 120  # the hand that zooms or pans has come to rest
_PATIENCE = 8  # rests: longer than that it waits where it plays, and the decoder would take room meanwhile
_HEIGHT_PX = 96
_CLOSE_LIMIT_S = 0.1  # closing a visit answers within a second, whatever a disk does
_DECODED_BYTES = 0  # kept by the decoder: it goes on from frame to frame without


@dataclass(frozen=True, slots=True)
class View:
    """What the timeline shows of one clip. known_s: the moments of its stored strip."""

    clip: ClipId
    tiles: tuple[Tile, ...]
    known_s: Sequence[float]


class NearPictures(QObject):
    """One picture at a time in a lane of its own. ``came``: there is one more on the shelf."""

    came = Signal()

    def __init__(
        self,
        views: Callable[[], Sequence[View]],
        is_busy: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """views: what is shown now, the most important first. is_busy: something must not be disturbed."""
        super().__init__(parent)
        self.shelf: NearShelf[QImage] = NearShelf()
        self._views = views
        self._is_busy = is_busy
        self._lane = Jobs("near pictures", self)
        self._opened: dict[ClipId, OpenClip] = {}
        self._wanted: deque[tuple[ClipId, int]] = deque()
        self._failed: set[tuple[ClipId, int]] = set()
        self._decoder: tuple[ClipId, Frames] | None = None
        self._is_fetching = self._is_closed = False
        self._waited = 0  # rests for which something must not be disturbed
        self._timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_idle(self) -> bool:
        """Nothing is fetched, nothing waits, no decoder is open."""
        return not (self._is_fetching or self._timer.isActive() or self._wanted or self._decoder)

    def add(self, opened: OpenClip) -> None:
        """Pictures of this clip can be fetched."""
        if opened.index.count:
            self._opened[opened.clip.id] = opened
            self.view_changed()

    def view_changed(self) -> None:
        """Something else is in view; what was wished for before is not wished for any more."""
        if not self._is_closed:
            self._wanted.clear()
            self._timer.start()

    def close(self) -> None:
        """Forget every picture and let the decoder go, before its clip is closed.

        A read that hangs is not waited for: the decoder forgets its pictures once the disk answers.
        """
        self._is_closed = True
        self._timer.stop()
        self._wanted.clear()
        self._let_go()
        self._lane.close(_CLOSE_LIMIT_S)
        self._opened.clear()
        self.shelf.clear()

    def _look(self) -> None:
        if self._has_to_wait():
            return
        self._wanted.clear()
        for view in self._views():
            if (opened := self._opened.get(view.clip)) is not None:
                known = sorted({*view.known_s, *self.shelf.times(view.clip)})
                for frame in wishes(view.tiles, known, opened.index):
                    if (view.clip, frame) not in self._failed:
                        self._wanted.append((view.clip, frame))
        self._next()

    def _next(self) -> None:
        if self._is_fetching or self._is_closed:
            return
        if self._wanted and self._has_to_wait():
            return
        if not self._wanted:
            if not self._timer.isActive():
                self._rest()
            return
        clip, frame = self._wanted.popleft()
        self._is_fetching = True
        decoder = self._decoder_of(clip)
        job = self._lane.start(partial(_small, decoder, frame, self._opened[clip].clip.seen))
        job.done.connect(partial(self._came, clip, frame))
        job.failed.connect(lambda _: self._failed.add((clip, frame)))
        job.ended.connect(self._ended)

    def _has_to_wait(self) -> bool:
        """Something must not be disturbed: look again later."""
        is_busy = self._is_busy()
        self._waited = self._waited + 1 if is_busy else 0
        if is_busy:
            self._timer.start()
            if self._waited >= _PATIENCE and not self._is_fetching:
                self._rest()
        return is_busy

    def _rest(self) -> None:
        """Let the decoder go until it is needed again."""
        if self._decoder is not None:
            self._is_fetching = True
            self._lane.start(partial(_close, self._decoder[1])).ended.connect(self._closed)

    def _decoder_of(self, clip: ClipId) -> Frames:
        """The decoder of this clip; the one of another clip is let go, in the lane, after what it does."""
        if self._decoder is not None and self._decoder[0] != clip:
            self._lane.start(partial(_close, self._decoder[1]))
            self._decoder = None
        if self._decoder is None:
            self._decoder = clip, self._opened[clip].frames(_DECODED_BYTES)
        return self._decoder[1]

    def _came(self, clip: ClipId, frame: int, image: object) -> None:
        if not self._is_closed and isinstance(image, QImage):
            self.shelf.put(clip, self._opened[clip].index.offset_of(frame), image)
            self.came.emit()

    def _ended(self) -> None:
        self._is_fetching = False
        self._next()

    def _closed(self) -> None:
        self._decoder = None
        self._ended()

    def _let_go(self) -> None:
        if self._decoder is not None:
            self._decoder[1].close()
            self._decoder = None


def _small(frames: Frames, number: int, seen: Probe, _: Progress) -> QImage:
    """In the lane: the frame as a small image that owns its bytes."""
    picture = frames.frame(number)
    small = borrowed(picture).scaledToHeight(_HEIGHT_PX, Qt.TransformationMode.SmoothTransformation)
    return as_meant(small, seen).copy()  # of the same height the picture itself is given back


def _close(frames: Frames, _: Progress) -> None:
    frames.close()
