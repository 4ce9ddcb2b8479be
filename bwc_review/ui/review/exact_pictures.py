"""Fetches exact frames in a lane of its own: one at a time, and of many wishes only the last."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from bwc_review.domain.errors import FrameUnknown
from bwc_review.domain.progress import Progress
from bwc_review.player.likeness import Recognition, Sample, sample_of
from bwc_review.ui.jobs import Job, Jobs
from bwc_review.ui.review.image_pool import ImagePool
from bwc_review.ui.review.needs import DecodedPicture, Frames

_AROUND = 4  # frames before and after the guess among which a picture is recognised
_FURTHER = 24  # where none of those is like it


Tell = Callable[[int], object]


@dataclass(frozen=True, slots=True, eq=False)
class _Wish:
    """A frame by its number, or the one near it (below ``count``) that looks like what was seen."""

    frame: int
    seen: Sample | None = None
    count: int = 0
    is_ahead: bool = False  # nobody waits for it yet
    tell: Tell | None = None  # only its number is wanted: what is on screen stays there


@dataclass(frozen=True, slots=True)
class _Fetched:
    """A frame as an image, and what it looks like; neither where only its number was wanted."""

    frame: int
    image: QImage = field(default_factory=QImage)
    sample: Sample | None = None


class ExactPictures(QObject):
    """``came`` carries the frame number, its ``QImage`` and its ``Sample``; ``recognised`` says of a frame,
    before it comes, that it is the one that was seen, also where somebody has moved on since;
    ``looked_ahead`` carries a frame and its ``Sample``; ``failed`` the error of the last wish.
    """

    came = Signal(int, QImage, object)
    recognised = Signal(int)
    looked_ahead = Signal(int, object)
    failed = Signal(int, object)

    def __init__(self, lane: Jobs, frames: Frames, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._frames = frames
        self._pool = ImagePool()
        self._under_way: _Wish | None = None
        self._job: Job | None = None
        self._ahead: int | None = None
        self._held: _Fetched | None = None  # decoded ahead: given at once when it is wanted
        self._is_dropped = False  # what is under way is wanted no longer
        self._wanted: _Wish | None = None
        self._asked: deque[_Wish] = deque()  # which frame was seen, of pictures that went on
        self._seen: _Wish | None = None  # what was seen is to be recognised, whatever is wanted after it
        self._plays_on = False  # nothing decoded is kept once nothing is under way
        self._is_closed = False

    @property
    def is_behind(self) -> bool:
        """A frame was wished for that has not come yet."""
        now = self._under_way
        waits = now is not None and not now.is_ahead and now.tell is None
        return waits or self._wanted is not None or self._seen is not None

    def look_ahead(self, frame: int) -> None:
        """Fetch a frame that is likely to be wanted next, unless there is something to do now."""
        if self._wanted is None and self._seen is None:
            self._ahead = frame

    def want(self, frame: int) -> None:
        """Fetch this frame as soon as the one under way is there."""
        self._wish(_Wish(frame))

    def recognise(self, guess: int, seen: Sample, count: int) -> None:
        """Fetch the frame near guess that looks like what was seen; the clip has count frames."""
        self._seen = _Wish(guess, seen, count)
        self._wish(None)

    def identify(self, guess: int, seen: Sample | None, count: int, tell: Tell) -> None:
        """Tell which frame near guess looks like what is seen now; None: it is the guess itself.

        Nothing is shown. Who asks is answered in turn, and at the latest with the guess when all is let go.
        """
        if seen is None and not self._asked and not self._is_asked:
            tell(guess)
            return
        self._asked.append(_Wish(guess, seen, count, tell=tell))
        if self._under_way is None:
            self._next()

    @property
    def _is_asked(self) -> bool:
        return self._under_way is not None and self._under_way.tell is not None

    def rest(self) -> None:
        """The clip plays: pictures kept for stepping take room for nothing."""
        self._plays_on = False
        self._forget()

    def plays_on(self) -> None:
        """It plays steadily: what decodes takes room for nothing either, until a picture is wanted again.

        Not as soon as it plays: which frame is on screen is about to be asked.
        """
        self._plays_on = True
        self._forget()

    def _forget(self) -> None:
        if self._under_way is None and not self._is_closed:
            self._held = None
            self._lane.start(partial(_forget, self._frames, self._pool, is_whole=self._plays_on))

    def close(self) -> None:
        """Tell nothing any more, and let the decoder go as soon as it is idle."""
        self._is_closed = True
        asked = [*([self._under_way] if self._under_way is not None else []), *self._asked]
        self._asked.clear()
        for wish in asked:
            if wish.tell is not None:
                wish.tell(wish.frame)  # nothing better than the guess will ever be known
        self._wanted = self._seen = self._held = None
        if self._job is not None:
            self._job.cancel()
            self._job = None  # it knows who listens: kept, neither would ever be let go
        self._frames.close()

    def _wish(self, wish: _Wish | None) -> None:
        self._wanted, self._ahead, self._plays_on = wish, None, False
        if self._under_way is None:
            self._next()
        elif self._under_way.seen is not None and self._under_way.tell is None:
            self._is_dropped = True  # somebody moved on before it was known what was seen

    def _next(self) -> None:
        if self._asked:
            self._under_way = asked = self._asked.popleft()
            self._fetch(asked)
            return
        is_first = self._seen is not None  # then what is wanted comes after it
        wish = self._seen or self._wanted
        is_dropped = is_first and self._wanted is not None
        self._seen, self._wanted = None, self._wanted if is_first else None
        if wish is None and self._ahead is not None:
            wish = _Wish(self._ahead, is_ahead=True)
        self._under_way, self._ahead, self._is_dropped = wish, None, is_dropped
        if wish is None:
            return
        if self._held is not None and wish.seen is None and wish.frame == self._held.frame:
            QTimer.singleShot(0, self, self._give_held)
            return
        self._held = None  # not wanted: its memory is written again
        self._fetch(wish)

    def _fetch(self, wish: _Wish) -> None:
        self._job = job = self._lane.start(partial(_decode, self._frames, self._pool, wish))
        job.done.connect(self._came)
        job.failed.connect(partial(self._failed, wish))
        job.ended.connect(self._ended)

    def _give_held(self) -> None:
        held, self._held = self._held, None
        if held is not None and not self._is_dropped:
            self.came.emit(held.frame, held.image, held.sample)
        self._ended()

    def _came(self, told: object) -> None:
        if self._is_closed or not isinstance(told, _Fetched) or self._under_way is None:
            return
        if self._under_way.tell is not None:
            self._under_way.tell(told.frame)
            return
        if self._under_way.is_ahead:
            self._held = told
            self.looked_ahead.emit(told.frame, told.sample)
            return
        if self._under_way.seen is not None:
            self.recognised.emit(told.frame)
        if not self._is_dropped:
            self.came.emit(told.frame, told.image, told.sample)

    def _failed(self, wish: _Wish, error: object) -> None:
        if self._is_closed or wish.is_ahead:
            return
        if wish.tell is not None:
            wish.tell(wish.frame)
            return
        if wish.seen is not None:
            self.recognised.emit(wish.frame)  # nothing better than the guess will ever be known
        if not self._is_dropped and self._wanted is None:
            self.failed.emit(wish.frame, error)

    def _ended(self) -> None:
        was_asked, self._under_way, self._job = self._is_asked, None, None
        if self._is_closed:
            return
        if self._asked or any(one is not None for one in (self._seen, self._wanted, self._ahead)):
            self._next()
        elif was_asked or self._plays_on:
            self._forget()


def _decode(frames: Frames, pool: ImagePool, wish: _Wish, progress: Progress) -> _Fetched:
    """In the lane: the frame as an image that owns its bytes. Cancelled where the decoder was let go."""
    progress.step(0, 1)
    try:
        if wish.seen is not None:
            found, shown = _recognise(frames, wish, Recognition(wish.seen, wish.frame))
            return _Fetched(found) if wish.tell is not None else _fetched(shown, found, pool)
        if wish.tell is not None:
            return _Fetched(wish.frame)
        return _fetched(frames.frame(wish.frame), wish.frame, pool)
    except ValueError:  # the decoder was closed meanwhile
        progress.step(0, 1)
        raise


def _fetched(picture: DecodedPicture, frame: int, pool: ImagePool) -> _Fetched:
    return _Fetched(frame, pool.copy_of(picture), _sample(picture))


def _forget(frames: Frames, pool: ImagePool, _: Progress, *, is_whole: bool) -> None:
    if is_whole:
        frames.renew()
    else:
        frames.forget()
    pool.clear()


def _recognise(frames: Frames, wish: _Wish, found: Recognition) -> tuple[int, DecodedPicture]:
    """The nearest frames first; one of them that cannot be decoded may not be the one."""
    near = range(max(0, wish.frame - _FURTHER), min(wish.frame + _FURTHER + 1, wish.count))
    missing: FrameUnknown | None = None
    shown: DecodedPicture | None = None
    for number in sorted(near, key=lambda one: abs(one - wish.frame)):
        if abs(number - wish.frame) > _AROUND and found.is_like_one:
            break
        try:
            picture = frames.frame(number)
        except FrameUnknown as error:
            missing = error
            continue
        found.consider(number, _sample(picture))
        if found.best == number:
            shown = picture
        if found.is_certain:
            break
    if shown is None:
        raise missing or FrameUnknown("", wish.frame)
    return found.best, shown


def _sample(picture: DecodedPicture) -> Sample:
    return sample_of(picture.pixels, picture.width, picture.height, picture.stride, picture.luma)


def borrowed(picture: DecodedPicture) -> QImage:
    """The picture as an image, good as long as the picture is kept."""
    size = picture.width, picture.height
    return QImage(picture.pixels, *size, picture.stride, QImage.Format.Format_RGB32)
