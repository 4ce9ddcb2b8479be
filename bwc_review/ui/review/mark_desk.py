"""Keeps the marks of the clips looked at, and asks the station to set, change, remove and restore them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, Signal

from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import ClipErased, ClipUnknown, MarkFixed, MarkUnknown
from bwc_review.domain.mark import Instant, Mark, MarkId, MarkKind, Removed
from bwc_review.domain.moments import instant
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review.mark_steps import MarkSteps, Step
from bwc_review.ui.review.needs import Index, Marking, OpenClip

_NEVER_AGAIN = (ClipErased, ClipUnknown, MarkFixed, MarkUnknown)


def instant_of(index: Index, offset_s: float) -> Instant:
    """The frame on screen at that offset, with its own time stamp and second."""
    if index.count == 0:
        return Instant(0, 0, offset_s)
    frame = index.at_offset(offset_s)
    return Instant(frame, int(index.pts[frame]), index.offset_of(frame))


@dataclass(frozen=True, slots=True)
class _Wish:
    """Something to ask of the station: what, how it reads in the history, and what it takes back or redoes.

    mark: the one concerned, None where it is to be made.
    """

    ask: Callable[[], object]
    mark: MarkId | None = None
    step: Step | None = None
    is_undo: bool = False


class MarkDesk(QObject):
    """``changed``: the list is not what it was. ``made`` carries a new mark's id, ``failed`` an error.

    What is done can be taken back (``steps``). An undo waits until everything asked before it was answered,
    and what is asked after it waits for it, so that the history is always that of the catalogue.
    """

    changed = Signal()
    made = Signal(str)
    failed = Signal(object)

    def __init__(self, marking: Marking, work: Jobs, ask: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self.steps = MarkSteps(self)
        self._marking = marking
        self._work = work
        self._ask = ask
        self._marks: dict[MarkId, Mark] = {}
        self._removed: dict[MarkId, Removed] = {}
        self._waiting: deque[_Wish | bool] = deque()  # True: an undo, False: a redo, of whatever is last then
        self._asked = 0  # wishes the station has not answered yet
        self._visit = 0  # answers to an earlier visit are dropped

    @property
    def marks(self) -> tuple[Mark, ...]:
        """By corrected time."""
        return tuple(sorted(self._marks.values(), key=lambda one: (instant(one.corrected_time), one.made_at)))

    @property
    def is_idle(self) -> bool:
        """Everything asked was answered."""
        return not self._asked and not self._waiting

    def get(self, mark: str) -> Mark | None:
        """The mark with this id, if it is here."""
        return self._marks.get(MarkId(mark))

    def begin(self, clips: Sequence[ClipId], *, goes_on: bool = False) -> None:
        """Fetch the marks of these clips; forget all others. goes_on: but not what was done with them."""
        if not goes_on:
            self.clear()
        job = self._ask.start(lambda _: self._marking.marks(clips))
        job.done.connect(partial(self._came, self._visit, frozenset(self._marks)))
        job.failed.connect(self.failed)

    def clear(self) -> None:
        """Forget everything. What waits behind an undo is still asked for: nothing a person did is lost."""
        for wish in self._waiting:
            if isinstance(wish, _Wish):
                self._work.start(partial(_do, wish.ask)).failed.connect(self.failed)
        self._waiting.clear()
        self._asked = 0
        self._visit += 1
        self._marks.clear()
        self._removed.clear()
        self.steps.clear()
        self.changed.emit()

    # --- what is asked of the station

    def add(self, clip: ClipId, start: Instant, end: Instant | None, category: str, note: str = "") -> None:
        """Set a mark; it is listed once it is kept."""
        kind = MarkKind.POINT if end is None else MarkKind.SPAN
        self._want(_Wish(lambda: self._marking.add(clip, kind, start, end, category, note)))

    def take_still(self, opened: OpenClip, frame: int) -> None:
        """Keep a still; it is listed once it is kept."""
        self._want(_Wish(lambda: self._marking.take_still(opened, frame)))

    def reword(self, mark: Mark, category: str, note: str) -> None:
        """Another category, another text."""
        self.change(replace(mark, category=category, note=note))

    def change(self, mark: Mark) -> None:
        """Keep the mark as it should be now. What a camera marked stays as it is, and this is said."""
        if mark.kind is MarkKind.CAMERA:
            self.failed.emit(MarkFixed(mark.id, mark.kind.value))
        else:
            self._want(_Wish(lambda: self._marking.change(mark), mark.id))

    def remove(self, mark: Mark) -> None:
        """Take a mark away. What a camera marked stays as it is, and this is said."""
        if mark.kind is MarkKind.CAMERA:
            self.failed.emit(MarkFixed(mark.id, mark.kind.value))
        else:
            self._want(_Wish(lambda: self._marking.remove(mark.id), mark.id))

    def undo(self) -> None:
        """Take back what was done last."""
        self._turn(is_undo=True)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._turn(is_undo=False)

    # --- one after another

    def _want(self, wish: _Wish) -> None:
        if self._waiting:
            self._waiting.append(wish)
        else:
            self._start(wish)

    def _turn(self, *, is_undo: bool) -> None:
        self._waiting.append(is_undo)
        self._go_on()

    def _go_on(self) -> None:
        while self._waiting:
            wish = self._waiting[0]
            if not isinstance(wish, _Wish):
                if self._asked:
                    return  # what comes before is not answered: there is nothing yet to take back
                step = self.steps.last if wish else self.steps.next
                self._waiting.popleft()
                if step is not None:
                    self._start(self._turning(step, is_undo=wish))
            else:
                self._waiting.popleft()
                self._start(wish)

    def _turning(self, step: Step, *, is_undo: bool) -> _Wish:
        """How the station takes a step back, or does it again: the same mark each time."""
        one = step.before or step.after
        assert one is not None  # noqa: S101 - a step has a mark on one side at least
        wanted = step.before if is_undo else step.after
        removed = self._removed.get(one.id)
        if wanted is None:
            return _Wish(lambda: self._marking.remove(one.id), one.id, step, is_undo)
        if removed is not None:
            return _Wish(lambda: self._marking.restore(removed), one.id, step, is_undo)
        return _Wish(lambda: self._marking.change(wanted), one.id, step, is_undo)

    def _start(self, wish: _Wish) -> None:
        self._asked += 1
        job = self._work.start(partial(_do, wish.ask))
        job.done.connect(partial(self._answered, self._visit, wish))
        job.failed.connect(partial(self._refused, self._visit, wish))
        job.ended.connect(partial(self._ended, self._visit))

    # --- what it answers

    def _came(self, visit: int, before: frozenset[MarkId], marks: object) -> None:
        if visit == self._visit:
            for gone in before.difference(mark.id for mark in cast("Sequence[Mark]", marks)):
                self._marks.pop(gone, None)
            self._marks.update({mark.id: mark for mark in cast("Sequence[Mark]", marks)})
            self.changed.emit()

    def _answered(self, visit: int, wish: _Wish, answer: object) -> None:
        if visit != self._visit:
            return
        if isinstance(answer, Removed):
            mark, after = answer.mark, None
            self._removed[mark.id] = answer
        else:
            mark = after = cast("Mark", answer)
            self._removed.pop(mark.id, None)
        before = self._marks.get(mark.id) if wish.mark is not None else None
        if after is None:
            self._marks.pop(mark.id, None)
        else:
            self._marks[mark.id] = after
        if wish.step is not None:
            self.steps.turned(wish.step, is_undo=wish.is_undo)
        elif before != after or after is None:
            self.steps.push(mark if after is None else before, after)
        self.changed.emit()
        if after is not None and before is None:
            self.made.emit(mark.id)

    def _refused(self, visit: int, wish: _Wish, error: object) -> None:
        """List and history stay what the catalogue holds; what can never be done any more is forgotten."""
        self.failed.emit(error)
        if visit != self._visit:
            return
        self._waiting = deque(one for one in self._waiting if isinstance(one, _Wish))
        if isinstance(error, _NEVER_AGAIN):
            if wish.step is not None:
                self.steps.turned(wish.step, is_undo=wish.is_undo, is_void=True)
            if wish.mark is not None and not isinstance(error, MarkFixed):
                self._marks.pop(wish.mark, None)
                self.changed.emit()

    def _ended(self, visit: int) -> None:
        if visit == self._visit:
            self._asked -= 1
            self._go_on()


def _do(ask: Callable[[], object], _: object) -> object:
    return ask()
