"""Remembers what was done with marks in this visit, so that it can be taken back and done again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from bwc_review.domain.mark import Mark

_MOST = 200  # steps a visit remembers


class Step(QUndoCommand):
    """One thing done with a mark. before is None where it was set, after is None where it was removed.

    The station has done it already when it is put on the stack, and has done or undone it already when the
    stack turns over it: a stack knows no waiting, so it is turned only by what the station answered.
    """

    def __init__(self, before: Mark | None, after: Mark | None) -> None:
        super().__init__()
        self.before = before
        self.after = after


class MarkSteps(QObject):
    """``changed``: what can be taken back or done again is not what it was."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(_MOST)
        self._steps: list[Step] = []  # as on the stack: PySide gives back what it owns as plain commands
        self._stack.indexChanged.connect(lambda _: self.changed.emit())

    @property
    def last(self) -> Step | None:
        """What an undo would take back."""
        return self._at(self._stack.index() - 1)

    @property
    def next(self) -> Step | None:
        """What a redo would do again."""
        return self._at(self._stack.index())

    def push(self, before: Mark | None, after: Mark | None) -> None:
        """This was done; what had been taken back cannot be done again any more."""
        step = Step(before, after)
        del self._steps[self._stack.index() :]
        self._steps.append(step)
        self._stack.push(step)
        del self._steps[: len(self._steps) - self._stack.count()]  # the oldest, beyond what is remembered

    def turned(self, step: Step, *, is_undo: bool, is_void: bool = False) -> None:
        """The station took the step back, or did it again; void: it never can, so it is forgotten."""
        if step is not (self.last if is_undo else self.next):
            return
        step.setObsolete(is_void)
        if is_void:
            self._steps.remove(step)
        if is_undo:
            self._stack.undo()
        else:
            self._stack.redo()
        self.changed.emit()

    def clear(self) -> None:
        """Forget everything."""
        self._steps.clear()
        self._stack.clear()
        self.changed.emit()

    def _at(self, place: int) -> Step | None:
        return self._steps[place] if 0 <= place < len(self._steps) else None
