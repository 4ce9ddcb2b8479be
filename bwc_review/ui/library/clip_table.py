"""The table of recordings: what is chosen, in which order, which columns give way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
)

from bwc_review.domain.clip import ClipId
from bwc_review.ui.library.clip_delegate import PAD, ROW, ClipDelegate
from bwc_review.ui.library.clip_model import ORDER_OF, ClipColumn, ClipModel
from bwc_review.ui.library.column_plan import ColumnPlan, plan_from
from bwc_review.ui.library.needs import ClipLine
from bwc_review.ui.library.thumbnails import Thumbnails
from bwc_review.ui.theme import px, tokens_of
from bwc_review.ui.widgets.retention_badge import overdue_width

_DIRECTION = {True: Qt.SortOrder.DescendingOrder, False: Qt.SortOrder.AscendingOrder}
_SIGN = 16  # of the order, beside a title
_GROWS = 84  # how much wider due date and state become where there is room
_MOST_RESELECTED = 2000  # rows; a selection larger than that is let go at a refresh

_WIDTHS = {
    ClipColumn.PICTURE: 72,
    ClipColumn.WHEN: 124,
    ClipColumn.DURATION: 72,
    ClipColumn.CAMERA: 76,
    ClipColumn.WEARER: 104,
    ClipColumn.PLACE: 96,
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
    arranged = Signal(tuple)  # entries of the ColumnPlan that a person made
    copy_wanted = Signal()
    strip_wanted = Signal(str, QPoint)  # id of a recording; where, in the viewport, its row ends
    strip_over = Signal()
    menu_wanted = Signal(QPoint, int)  # over the titles; where on the screen, over which column

    def __init__(self, model: ClipModel, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._clips = model
        self._plan = ColumnPlan()
        self._is_arranging = False  # columns move and widen by us, not by a hand
        self.setModel(model)
        self.setItemDelegate(ClipDelegate(model, thumbnails, self))
        thumbnails.arrived.connect(self.viewport().update)
        # else Qt takes it for a glass: each turn of the wheel paints every row, and the window below
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
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
        header.setSectionsMovable(True)
        header.sectionMoved.connect(self._moved)
        header.sectionResized.connect(self._widened)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda at: self.menu_wanted.emit(header.mapToGlobal(at), header.logicalIndexAt(at))
        )
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
        """Enter opens, Ctrl+C copies what the rows say; the rest is the table's own."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
            return
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Space and row >= 0:
            self._want_strip(row)
            return
        self.strip_over.emit()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen():
            self._open()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """No letter searches here: that would read every line. Ctrl+K asks the catalogue."""

    @property
    def plan(self) -> ColumnPlan:
        """Which columns are wanted, in which order and how wide."""
        return self._plan

    def title_of(self, column: ClipColumn) -> str:
        """What stands over a column."""
        return str(self._clips.headerData(column, Qt.Orientation.Horizontal))

    def arrange(self, entries: Iterable[str]) -> None:
        """Show the columns as these entries of a ``ColumnPlan`` say; nothing is emitted."""
        self._plan = plan_from(entries)
        self._is_arranging = True
        header = self.horizontalHeader()
        for place, column in enumerate(self._plan.order):
            header.moveSection(header.visualIndex(column), place)
        self._is_arranging = False
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground where no row is, which nothing else paints; then the rows."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(tokens_of(self.palette()).panel))
        painter.end()
        super().paintEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Resting on a picture shows its strip; leaving, scrolling and pressing end it."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            if index.isValid() and index.column() == ClipColumn.PICTURE:
                self._want_strip(index.row())
                return True
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.Wheel, QEvent.Type.MouseButtonPress):
            self.strip_over.emit()
        return super().viewportEvent(event)

    def _want_strip(self, row: int) -> None:
        below = self.visualRect(self._clips.index(row, ClipColumn.PICTURE)).bottomLeft()
        self.strip_wanted.emit(self._clips.ids[row], below)

    @property
    def shown_columns(self) -> list[ClipColumn]:
        """The columns in sight, from left to right."""
        header = self.horizontalHeader()
        columns = [ClipColumn(header.logicalIndex(place)) for place in range(header.count())]
        return [column for column in columns if not self.isColumnHidden(column)]

    @property
    def wanted_columns(self) -> list[ClipColumn]:
        """Those a person has not put away, from left to right, also where the window has no room for them."""
        hidden = self._plan.hidden | {ClipColumn.PICTURE}
        return [column for column in self._plan.order if column not in hidden]

    def put_away(self, columns: Iterable[ClipColumn]) -> None:
        """Hide exactly these columns."""
        self._change(replace(self._plan, hidden=frozenset(columns)))
        self._fit()

    def _change(self, plan: ColumnPlan) -> None:
        if plan != self._plan:
            self._plan = plan
            self.arranged.emit(plan.entries)

    def _moved(self) -> None:
        if not self._is_arranging:
            header = self.horizontalHeader()
            order = tuple(ClipColumn(header.logicalIndex(place)) for place in range(len(ClipColumn)))
            self._change(replace(self._plan, order=order))

    def _widened(self, section: int, _former: int, width: int) -> None:
        column = ClipColumn(section)
        if not self._is_arranging and width and column is not ClipColumn.PLACE:  # the place takes the rest
            self._change(replace(self._plan, widths={**self._plan.widths, column: width}))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let columns give way where the window is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        was, self._is_arranging = self._is_arranging, True
        room = self.viewport().width()
        widths = self._widths()
        for column in ClipColumn:
            is_away = column in self._plan.hidden
            if is_away or column not in _GIVES_WAY:
                self.setColumnHidden(column, is_away)
            if is_away:
                widths[column] = 0
        needed = sum(widths.values())
        for column in _GIVES_WAY:
            if column in self._plan.hidden:
                continue
            is_hidden = needed > room
            if self.isColumnHidden(column) != is_hidden:
                self.setColumnHidden(column, is_hidden)
            if is_hidden:
                needed -= widths[column]
                if column is ClipColumn.STATE:
                    alone = max(px(self, _DUE_ALONE), overdue_width(self.font()) + 2 * PAD)  # on one line
                    needed += alone - widths[ClipColumn.DUE]
                    widths[ClipColumn.DUE] = alone
        spare = max(0, min(px(self, _GROWS), (room - needed) // 3))  # the place takes the rest
        for column in (ClipColumn.DUE, ClipColumn.STATE):
            if column not in self._plan.widths:
                widths[column] += spare
        for column, width in widths.items():
            if column is not ClipColumn.PLACE and column not in self._plan.hidden:
                self.setColumnWidth(column, width)
        self._is_arranging = was

    def _widths(self) -> dict[ClipColumn, int]:
        """What each column needs: room for its values, and for its title with the sign of the order."""
        metrics = self.horizontalHeader().fontMetrics()
        model = self.model()
        widths = {}
        for column, width in _WIDTHS.items():
            title = str(model.headerData(column, Qt.Orientation.Horizontal))
            sign = 0 if column is ClipColumn.WHEN else px(self, _SIGN)
            wanted = self._plan.widths.get(column, px(self, width))
            widths[column] = max(wanted, metrics.horizontalAdvance(title) + 2 * PAD + sign)
        return widths

    def _order(self, section: int, order: Qt.SortOrder) -> None:
        column = ClipColumn(section)
        if column in ORDER_OF:
            self.order_wanted.emit(ORDER_OF[column], order == Qt.SortOrder.DescendingOrder)

    def sort_by(self, column: ClipColumn, *, descending: bool) -> None:
        """Ask for another order, as a click on the title does."""
        self.horizontalHeader().setSortIndicator(column, _DIRECTION[descending])

    def show_order(self, order: str, descending: bool) -> None:
        """Show which order the list is in; nothing is emitted."""
        column = next((each for each, name in ORDER_OF.items() if name == order), None)
        if column is not None:
            self.horizontalHeader().blockSignals(True)
            self.horizontalHeader().setSortIndicator(column, _DIRECTION[descending])
            self.horizontalHeader().blockSignals(False)
            self.horizontalHeader().viewport().update()

    @property
    def order(self) -> tuple[ClipColumn, bool]:
        """The column that the list is in order of, and whether it descends."""
        header = self.horizontalHeader()
        descending = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        return ClipColumn(header.sortIndicatorSection()), descending

    def _tell(self) -> None:
        self.selected.emit(self.chosen())

    def _open(self) -> None:
        self.opened.emit(self.chosen())
