"""Rows of which only the keys are known: values are read by pages, in a lane, when looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from bwc_review.domain.progress import Progress
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.widgets.rows import Column, RowModel

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
PAGE = 100
_PAGES_KEPT = 40
_WAITING = 4  # pages; what was scrolled past before its turn came is not read


class PagedModel(RowModel[T]):
    """A ``RowModel`` whose values come later. ``failed`` carries the ``StationError`` of a page."""

    failed = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[T]],
        read: Callable[[Sequence[str]], Sequence[T]],
        key: Callable[[T], str],
        lane: Jobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self._read, self._key, self._lane = read, key, lane
        self._keys: Sequence[str] = ()
        self._pages: OrderedDict[int, dict[str, T]] = OrderedDict()
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._is_asking = False
        self._shown = 0  # how many lists were shown: an answer is for one of them

    def show_keys(self, keys: Sequence[str], first: Sequence[T] = ()) -> None:
        """Show these in this order; ``first``: the values of the first page, if they are known."""
        self.beginResetModel()
        self._keys = keys
        self._pages.clear()
        self._wanted.clear()
        self._shown += 1
        if first:
            self._pages[0] = {self._key(value): value for value in first}
        self.endResetModel()

    @property
    def rows(self) -> tuple[T, ...]:
        """What has been read of the first page."""
        return tuple(self._pages.get(0, {}).values())

    def value(self, row: int) -> T | None:
        """The value of a row; None while it is read."""
        if not 0 <= row < len(self._keys):
            return None
        page = row // PAGE
        if page in self._pages:
            self._pages.move_to_end(page)
            return self._pages[page].get(self._keys[row])
        self._wanted[page] = None
        self._wanted.move_to_end(page)
        if len(self._wanted) > _WAITING:
            self._wanted.popitem(last=False)
        self._read_next()
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """All rows, so that the scroll bar is true."""
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; the key of a row that is not read yet."""
        if index.isValid() and self.value(index.row()) is None:
            is_name = index.column() == 0 and role == Qt.ItemDataRole.DisplayRole
            return self._keys[index.row()] if is_name else None
        return super().data(index, role)

    def _read_next(self) -> None:
        if self._is_asking or not self._wanted:
            return
        page, _ = self._wanted.popitem(last=True)  # what is looked at now comes first
        keys, shown = self._keys[page * PAGE : (page + 1) * PAGE], self._shown
        self._is_asking = True

        def operation(progress: Progress) -> Sequence[T]:  # noqa: ARG001 (one question)
            return self._read(keys)

        job = self._lane.start(operation)
        job.done.connect(lambda values: self._keep(shown, page, values))
        job.failed.connect(self.failed)
        job.ended.connect(self._go_on)

    def _keep(self, shown: int, page: int, values: Sequence[T]) -> None:
        if shown != self._shown:
            return  # an answer for a former list
        self._pages[page] = {self._key(value): value for value in values}
        if len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        last = min(len(self._keys), (page + 1) * PAGE) - 1
        self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(self.columns) - 1))

    def _go_on(self) -> None:
        self._is_asking = False
        self._read_next()
