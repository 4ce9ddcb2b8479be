"""The table of recordings: what is chosen, in which order, which columns give way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
)

from bwc_review.domain.clip import ClipId
from bwc_review.ui.library.clip_delegate import PAD, ROW, ClipDelegate
from bwc_review.ui.library.clip_model import ORDER_OF, ClipColumn, ClipModel
from bwc_review.ui.library.needs import ClipLine
from bwc_review.ui.library.thumbnails import Thumbnails
from bwc_review.ui.theme import px

_SIGN = 16  # of the order, beside a title
_GROWS = 84  # how much wider due date and state become where there is room
_MOST_RESELECTED = 2000  # rows; a selection larger than that is let go at a refresh

_WIDTHS = {
    ClipColumn.PICTURE: 72,
    ClipColumn.WHEN: 124,
    ClipColumn.DURATION: 72,
    ClipColumn.CAMERA: 76,
    ClipColumn.WEARER: 104,
    ClipColumn.PLACE: 104,
    ClipColumn.INCIDENT: 92,
    ClipColumn.MARKS: 68,
    ClipColumn.DUE: 118,
    ClipColumn.STATE: 136,
}
_DUE_ALONE = 146  # the due date says the state too where that column has given way
# what goes first when the window is narrow: the panel on the right shows it all
_GIVES_WAY = (
    ClipColumn.MARKS,
    ClipColumn.STATE,
    ClipColumn.DURATION,
    ClipColumn.INCIDENT,
    ClipColumn.CAMERA,
    ClipColumn.WEARER,
)


class ClipTable(QTableView):
    """``selected`` carries the chosen ids, ``opened`` those to review, ``order_wanted`` another order."""

    selected = Signal(list)
    opened = Signal(list)
    order_wanted = Signal(str, bool)

    def __init__(self, model: ClipModel, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._clips = model
        self.setModel(model)
        self.setItemDelegate(ClipDelegate(thumbnails, self))
        thumbnails.arrived.connect(self.viewport().update)
        self.setAccessibleName(self.tr("Recordings"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(False)  # nothing leaves the station but through an extraction
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(px(self, ROW))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, px(self, width))
        header.setSectionResizeMode(ClipColumn.PLACE, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(ClipColumn.WHEN, Qt.SortOrder.DescendingOrder)
        header.sortIndicatorChanged.connect(self._order)
        self.selectionModel().selectionChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)

    def show_ids(self, ids: Sequence[ClipId], first: Sequence[ClipLine] = ()) -> None:
        """Show these, ``first`` as ``ClipModel.show``; what was chosen stays chosen where it is there."""
        kept = self.chosen()
        self._clips.show(ids, first)
        if 0 < len(kept) <= _MOST_RESELECTED:
            self.choose(kept)
        self.selected.emit(self.chosen())

    def choose(self, clips: Sequence[ClipId]) -> None:
        """Choose these, the first one under the cursor."""
        rows = [row for clip in clips if (row := self._clips.row_of(clip)) is not None]
        chosen = QItemSelection()
        last = len(ClipColumn) - 1
        for row in rows:
            chosen.select(self._clips.index(row, 0), self._clips.index(row, last))
        model = self.selectionModel()
        model.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if rows:
            self.selectionModel().setCurrentIndex(
                self._clips.index(rows[0], 1), QItemSelectionModel.SelectionFlag.NoUpdate
            )

    def chosen(self) -> list[ClipId]:
        """The chosen recordings from top to bottom."""
        ids = self._clips.ids
        rows: set[int] = set()
        for part in self.selectionModel().selection().toList():
            rows.update(range(part.top(), part.bottom() + 1))
        return [ids[row] for row in sorted(rows) if row < len(ids)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; the rest is the table's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen():
            self._open()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let columns give way where the window is narrow."""
        super().resizeEvent(event)
        room = self.viewport().width()
        widths = self._widths()
        needed = sum(widths.values())
        for column in _GIVES_WAY:
            is_hidden = needed > room
            if self.isColumnHidden(column) != is_hidden:
                self.setColumnHidden(column, is_hidden)
            if is_hidden:
                needed -= widths[column]
                if column is ClipColumn.STATE:
                    needed += px(self, _DUE_ALONE) - widths[ClipColumn.DUE]
                    widths[ClipColumn.DUE] = px(self, _DUE_ALONE)
        spare = max(0, min(px(self, _GROWS), (room - needed) // 3))  # the place takes the rest
        for column in (ClipColumn.DUE, ClipColumn.STATE):
            widths[column] += spare
        for column, width in widths.items():
            if column is not ClipColumn.PLACE:
                self.setColumnWidth(column, width)

    def _widths(self) -> dict[ClipColumn, int]:
        """What each column needs: room for its values, and for its title with the sign of the order."""
        metrics = self.horizontalHeader().fontMetrics()
        model = self.model()
        widths = {}
        for column, width in _WIDTHS.items():
            title = str(model.headerData(column, Qt.Orientation.Horizontal))
            sign = 0 if column is ClipColumn.WHEN else px(self, _SIGN)
            widths[column] = max(px(self, width), metrics.horizontalAdvance(title) + 2 * PAD + sign)
        return widths

    def _order(self, section: int, order: Qt.SortOrder) -> None:
        column = ClipColumn(section)
        if column in ORDER_OF:
            self.order_wanted.emit(ORDER_OF[column], order == Qt.SortOrder.DescendingOrder)

    def _tell(self) -> None:
        self.selected.emit(self.chosen())

    def _open(self) -> None:
        self.opened.emit(self.chosen())
