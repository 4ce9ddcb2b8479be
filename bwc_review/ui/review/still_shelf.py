"""Fetches the small pictures of the stills of a visit, to be shown in the list of marks."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage

from bwc_review.domain.mark import MarkId
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review.needs import Looking

_SIZE = QSize(192, 108)  # for 96 x 54 on a fine screen


class StillShelf(QObject):
    """``came`` carries a mark and its small picture. Lives as long as its visit; keeps none."""

    came = Signal(str, QImage)

    def __init__(self, looking: Looking, ask: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._looking = looking
        self._ask = ask
        self._asked: set[MarkId] = set()
        self._is_closed = False

    def want(self, marks: Iterable[MarkId]) -> None:
        """These are listed: fetch each once, and again where it was taken away and came back.

        What cannot be read has no picture here; the check of the station says what is wrong.
        """
        listed = set(marks)
        for mark in listed - self._asked if not self._is_closed else ():
            job = self._ask.start(partial(_small, self._looking, mark))
            job.done.connect(partial(self._done, mark))
        self._asked = listed

    def close(self) -> None:
        """Nothing comes any more."""
        self._is_closed = True

    def _done(self, mark: MarkId, image: object) -> None:
        if not self._is_closed and isinstance(image, QImage) and not image.isNull():
            self.came.emit(mark, image)


def _small(looking: Looking, mark: MarkId, _: object) -> QImage:
    data = looking.still(mark)
    # the kind is named, as in ``looks``
    image = QImage.fromData(data, "PNG") if data is not None else QImage()  # type: ignore[arg-type]
    if image.isNull():
        return image
    return image.scaled(_SIZE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
