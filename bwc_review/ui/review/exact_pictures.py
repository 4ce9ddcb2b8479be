"""Fetches exact frames in a lane of its own: one at a time, and of many wishes only the last."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from bwc_review.domain.progress import Progress
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review.needs import Frames


class ExactPictures(QObject):
    """``came`` carries the frame number and its ``QImage``; ``failed`` the error of the last wish."""

    came = Signal(int, QImage)
    failed = Signal(int, object)

    def __init__(self, lane: Jobs, frames: Frames, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._frames = frames
        self._under_way: int | None = None
        self._wanted: int | None = None
        self._is_closed = False
        self._is_gone = False

    @property
    def is_behind(self) -> bool:
        """A frame was wished for that has not come yet."""
        return self._under_way is not None

    def want(self, frame: int) -> None:
        """Fetch this frame as soon as the one under way is there."""
        self._wanted = frame
        if self._under_way is None:
            self._next()

    def forget(self) -> None:
        """Wish for nothing; what is under way will not be told."""
        self._wanted = None
        if self._under_way is not None:
            self._under_way = -1

    def close(self) -> None:
        """Tell nothing any more, and let the decoder go once it is idle."""
        if not self._is_closed:
            self._is_closed = True
            self._wanted = None
            self._lane.start(partial(_close, self._frames)).done.connect(self._gone)

    @property
    def is_gone(self) -> bool:
        """The decoder was let go."""
        return self._is_gone

    def close_at_once(self) -> None:
        """The same where the lane has been closed and runs nothing any more."""
        self._is_closed = True
        self._is_gone = True
        self._wanted = None
        self._frames.close()

    def _gone(self, _: object) -> None:
        self._is_gone = True

    def _next(self) -> None:
        frame, self._wanted, self._under_way = self._wanted, None, self._wanted
        if frame is None:
            return
        job = self._lane.start(partial(_decode, self._frames, frame))
        job.done.connect(self._came)
        job.failed.connect(partial(self._failed, frame))
        job.ended.connect(self._ended)

    def _came(self, told: object) -> None:
        if self._is_closed or not isinstance(told, tuple) or told[0] != self._under_way:
            return
        self.came.emit(*told)

    def _failed(self, frame: int, error: object) -> None:
        if not self._is_closed and frame == self._under_way and self._wanted is None:
            self.failed.emit(frame, error)

    def _ended(self) -> None:
        self._under_way = None
        if not self._is_closed and self._wanted is not None:
            self._next()


def _decode(frames: Frames, number: int, _: Progress) -> tuple[int, QImage]:
    """In the lane: the frame as an image that owns its bytes."""
    picture = frames.frame(number)
    image = QImage(picture.rgb, picture.width, picture.height, picture.width * 3, QImage.Format.Format_RGB888)
    return number, image.convertToFormat(QImage.Format.Format_RGB32)  # paints three times faster


def _close(frames: Frames, _: Progress) -> None:
    frames.close()
