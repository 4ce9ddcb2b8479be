"""Keeps the marks of the clips looked at, and asks the station to set, change and remove them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, Signal

from bwc_review.domain.clip import ClipId
from bwc_review.domain.mark import Instant, Mark, MarkId, MarkKind
from bwc_review.ui.jobs import Job, Jobs
from bwc_review.ui.review.needs import Index, Marking, OpenClip


def instant_of(index: Index, offset_s: float) -> Instant:
    """The frame on screen at that offset, with its own time stamp and second."""
    if index.count == 0:
        return Instant(0, 0, offset_s)
    frame = index.at_offset(offset_s)
    return Instant(frame, int(index.pts[frame]), index.offset_of(frame))


class MarkDesk(QObject):
    """``changed``: the list is not what it was. ``made`` carries a new mark's id, ``failed`` an error."""

    changed = Signal()
    made = Signal(str)
    failed = Signal(object)

    def __init__(self, marking: Marking, work: Jobs, ask: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._marking = marking
        self._work = work
        self._ask = ask
        self._marks: dict[MarkId, Mark] = {}
        self._visit = 0  # answers to an earlier visit are dropped

    @property
    def marks(self) -> tuple[Mark, ...]:
        """By corrected time."""
        return tuple(sorted(self._marks.values(), key=lambda one: (one.corrected_time, one.made_at)))

    def get(self, mark: str) -> Mark | None:
        """The mark with this id, if it is here."""
        return self._marks.get(MarkId(mark))

    def begin(self, clips: Sequence[ClipId]) -> None:
        """Fetch the marks of these clips; forget all others."""
        self.clear()
        job = self._ask.start(lambda _: self._marking.marks(clips))
        job.done.connect(partial(self._came, self._visit))
        job.failed.connect(self.failed)

    def clear(self) -> None:
        """Forget everything."""
        self._visit += 1
        self._marks.clear()
        self.changed.emit()

    def add(self, clip: ClipId, start: Instant, end: Instant | None, category: str, note: str = "") -> None:
        """Set a mark; it is listed once it is kept."""
        kind = MarkKind.POINT if end is None else MarkKind.SPAN
        self._start(
            self._work.start(lambda _: self._marking.add(clip, kind, start, end, category, note)), is_new=True
        )

    def take_still(self, opened: OpenClip, frame: int) -> None:
        """Keep a still; it is listed once it is kept."""
        self._start(self._work.start(lambda _: self._marking.take_still(opened, frame)), is_new=True)

    def reword(self, mark: Mark, category: str, note: str) -> None:
        """Another category, another text."""
        self.change(replace(mark, category=category, note=note))

    def change(self, mark: Mark) -> None:
        """Keep the mark as it should be now."""
        self._start(self._work.start(lambda _: self._marking.change(mark)), is_new=False)

    def remove(self, mark: Mark) -> None:
        """Take a mark away."""
        job = self._work.start(lambda _: self._marking.remove(mark.id))
        job.done.connect(partial(self._gone, self._visit, mark.id))
        job.failed.connect(self.failed)

    def _start(self, job: Job, *, is_new: bool) -> None:
        job.done.connect(partial(self._kept, self._visit, is_new))
        job.failed.connect(self.failed)

    def _came(self, visit: int, marks: object) -> None:
        if visit == self._visit:
            self._marks.update({mark.id: mark for mark in cast("Sequence[Mark]", marks)})
            self.changed.emit()

    def _kept(self, visit: int, is_new: bool, mark: object) -> None:
        if visit == self._visit and isinstance(mark, Mark):
            self._marks[mark.id] = mark
            self.changed.emit()
            if is_new:
                self.made.emit(mark.id)

    def _gone(self, visit: int, mark: MarkId, _: object) -> None:
        if visit == self._visit:
            self._marks.pop(mark, None)
            self.changed.emit()
