"""Fetches exact frames in a lane of its own: one at a time, and of many wishes only the last."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from bwc_review.domain.errors import FrameUnknown
from bwc_review.domain.progress import Progress
from bwc_review.player.likeness import Recognition, Sample, sample_of
from bwc_review.ui.jobs import Job, Jobs
from bwc_review.ui.review.needs import Frames

_AROUND = 4  # frames before and after the guess among which a picture is recognised


@dataclass(frozen=True, slots=True)
class _Wish:
    """A frame by its number, or the one near it (below ``count``) that looks like what was seen."""

    frame: int
    seen: Sample | None = None
    count: int = 0
    is_ahead: bool = False  # nobody waits for it: only what it looks like is told


class ExactPictures(QObject):
    """``came`` carries the frame number and its ``QImage``; ``recognised`` says of a frame, before it comes,
    that it is the one that was seen, also where somebody has moved on since; ``looked_ahead`` carries a frame
    and its ``Sample``; ``failed`` the error of the last wish.
    """

    came = Signal(int, QImage)
    recognised = Signal(int)
    looked_ahead = Signal(int, object)
    failed = Signal(int, object)

    def __init__(self, lane: Jobs, frames: Frames, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._frames = frames
        self._under_way: _Wish | None = None
        self._job: Job | None = None
        self._ahead: int | None = None
        self._is_dropped = False  # what is under way is wanted no longer
        self._wanted: _Wish | None = None
        self._seen: _Wish | None = None  # what was seen is to be recognised, whatever is wanted after it
        self._is_closed = False

    @property
    def is_behind(self) -> bool:
        """A frame was wished for that has not come yet."""
        waits = self._under_way is not None and not self._under_way.is_ahead
        return waits or self._wanted is not None or self._seen is not None

    def look_ahead(self, frame: int) -> None:
        """Decode a frame that is likely to be wanted next, unless there is something to do now."""
        if self._wanted is None and self._seen is None:
            self._ahead = frame

    def want(self, frame: int) -> None:
        """Fetch this frame as soon as the one under way is there."""
        self._wish(_Wish(frame))

    def recognise(self, guess: int, seen: Sample, count: int) -> None:
        """Fetch the frame near guess that looks like what was seen; the clip has count frames."""
        self._seen = _Wish(guess, seen, count)
        self._wish(None)

    def rest(self) -> None:
        """The clip plays: pictures kept for stepping take room for nothing."""
        if self._under_way is None and not self._is_closed:
            self._lane.start(partial(_forget, self._frames))

    def close(self) -> None:
        """Tell nothing any more, and let the decoder go as soon as it is idle."""
        self._is_closed = True
        self._wanted = self._seen = None
        if self._job is not None:
            self._job.cancel()
            self._job = None  # it knows who listens: kept, neither would ever be let go
        self._frames.close()

    def _wish(self, wish: _Wish | None) -> None:
        self._wanted, self._ahead = wish, None
        if self._under_way is None:
            self._next()
        elif self._under_way.seen is not None:
            self._is_dropped = True  # somebody moved on before it was known what was seen

    def _next(self) -> None:
        is_first = self._seen is not None  # then what is wanted comes after it
        wish = self._seen or self._wanted
        is_dropped = is_first and self._wanted is not None
        self._seen, self._wanted = None, self._wanted if is_first else None
        if wish is None and self._ahead is not None:
            wish = _Wish(self._ahead, is_ahead=True)
        self._under_way, self._ahead, self._is_dropped = wish, None, is_dropped
        if wish is None:
            return
        self._job = job = self._lane.start(partial(_decode, self._frames, wish))
        job.done.connect(self._came)
        job.failed.connect(partial(self._failed, wish))
        job.ended.connect(self._ended)

    def _came(self, told: object) -> None:
        if self._is_closed or not isinstance(told, tuple) or self._under_way is None:
            return
        frame, image = told
        if self._under_way.is_ahead:
            self.looked_ahead.emit(frame, image)
            return
        if self._under_way.seen is not None:
            self.recognised.emit(frame)
        if not self._is_dropped:
            self.came.emit(frame, image)

    def _failed(self, wish: _Wish, error: object) -> None:
        if self._is_closed or wish.is_ahead:
            return
        if wish.seen is not None:
            self.recognised.emit(wish.frame)  # nothing better than the guess will ever be known
        if not self._is_dropped and self._wanted is None:
            self.failed.emit(wish.frame, error)

    def _ended(self) -> None:
        self._under_way = self._job = None
        if not self._is_closed and any(one is not None for one in (self._seen, self._wanted, self._ahead)):
            self._next()


def _decode(frames: Frames, wish: _Wish, progress: Progress) -> tuple[int, QImage | Sample]:
    """In the lane: the frame as an image that owns its bytes. Cancelled where the decoder was let go."""
    progress.step(0, 1)
    try:
        if wish.is_ahead:
            return wish.frame, sample_of_image(_image(frames, wish.frame))
        if wish.seen is None:
            return wish.frame, _image(frames, wish.frame)
        return _recognise(frames, wish, Recognition(wish.seen, wish.frame))
    except ValueError:  # the decoder was closed meanwhile
        progress.step(0, 1)
        raise


def _forget(frames: Frames, _: Progress) -> None:
    frames.forget()


def _recognise(frames: Frames, wish: _Wish, found: Recognition) -> tuple[int, QImage]:
    """The nearest frames first; one of them that cannot be decoded may not be the one."""
    near = range(max(0, wish.frame - _AROUND), min(wish.frame + _AROUND + 1, wish.count))
    missing: FrameUnknown | None = None
    shown: QImage | None = None
    for number in sorted(near, key=lambda one: abs(one - wish.frame)):
        try:
            image = _image(frames, number)
        except FrameUnknown as error:
            missing = error
            continue
        found.consider(number, sample_of_image(image))
        if found.best == number:
            shown = image
        if found.is_certain:
            break
    if shown is None:
        raise missing or FrameUnknown("", wish.frame)
    return found.best, shown


def sample_of_image(image: QImage) -> Sample:
    """What to remember of a 32-bit image."""
    return sample_of(image.constBits(), image.width(), image.height(), image.bytesPerLine())


def _image(frames: Frames, number: int) -> QImage:
    picture = frames.frame(number)
    image = QImage(picture.rgb, picture.width, picture.height, picture.width * 3, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)  # paints three times faster
