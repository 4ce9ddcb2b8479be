"""Small pictures for the rows in view: fetched one at a time, kept in memory only, forgotten at the lock."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from bwc_review.domain.clip import ClipId
from bwc_review.domain.progress import Progress
from bwc_review.ui.jobs import Jobs

_KEPT = 300
_WAITING = 80  # what scrolled away long ago is not fetched


class PictureSource(Protocol):
    """Where a small picture comes from."""

    def thumbnail(self, clip: ClipId) -> bytes | None:
        """A small JPEG, or None."""


class Thumbnails(QObject):
    """``arrived`` says that a row can be painted again."""

    arrived = Signal()

    def __init__(self, source: PictureSource, ask: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._ask = ask
        self._kept: OrderedDict[ClipId, QPixmap | None] = OrderedDict()
        self._waiting: OrderedDict[ClipId, None] = OrderedDict()
        self._is_asking = False
        self._forgotten = 0  # times; what was asked for before the last one is not shown

    def picture(self, clip: ClipId) -> QPixmap | None:
        """The picture if it is here; otherwise it is asked for."""
        if clip in self._kept:
            self._kept.move_to_end(clip)
            return self._kept[clip]
        self._waiting[clip] = None
        self._waiting.move_to_end(clip)
        if len(self._waiting) > _WAITING:
            self._waiting.popitem(last=False)
        self._fetch_next()
        return None

    def forget(self) -> None:
        """Drop every picture: nobody is signed in any more, or another reason holds."""
        self._kept.clear()
        self._waiting.clear()
        self._forgotten += 1

    def _fetch_next(self) -> None:
        if self._is_asking or not self._waiting:
            return
        clip, _ = self._waiting.popitem(last=True)
        self._is_asking = True

        def operation(progress: Progress) -> tuple[ClipId, bytes | None]:  # noqa: ARG001 (one step)
            return clip, self._source.thumbnail(clip)

        job = self._ask.start(operation)
        job.done.connect(partial(self._keep, self._forgotten))
        # The row says what is wrong with the clip.
        job.failed.connect(lambda _, asked=self._forgotten: self._keep(asked, (clip, None)))
        job.ended.connect(self._go_on)

    def _keep(self, asked: int, answer: tuple[ClipId, bytes | None]) -> None:
        clip, jpeg = answer
        if asked != self._forgotten:
            return
        pixmap: QPixmap | None = None
        if jpeg is not None:
            pixmap = QPixmap()
            if not pixmap.loadFromData(jpeg):
                pixmap = None
        self._kept[clip] = pixmap
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        if pixmap is not None:
            self.arrived.emit()

    def _go_on(self) -> None:
        self._is_asking = False
        self._fetch_next()
