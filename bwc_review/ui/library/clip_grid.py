"""The recordings as tiles: where each lies is arithmetic, so that 100,000 cost what one screen costs."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QToolTip

from bwc_review.ui.library.clip_model import ClipColumn, ClipModel
from bwc_review.ui.library.clip_tile import TileDelegate, picture_place, tile_height
from bwc_review.ui.library.thumbnails import Thumbnails
from bwc_review.ui.theme import px

Index = QModelIndex | QPersistentModelIndex
_LEAST = 176  # px a tile is wide; what is left of a row is shared by its tiles
_AROUND = 8  # px between the tiles and the border
_Move = QAbstractItemView.CursorAction


class ClipGrid(QListView):
    """Shows the model of the table, and what is chosen in it. Every recording has a tile of one size.

    ``opened``: by Enter or a double click. ``strip_wanted``: id, and where in the viewport its picture ends.
    """

    opened = Signal()
    copy_wanted = Signal()
    strip_wanted = Signal(str, QPoint)
    strip_over = Signal()

    def __init__(self, model: ClipModel, thumbnails: Thumbnails, chosen: QItemSelectionModel) -> None:
        """chosen: the selection of the table, which is that of the tiles too."""
        super().__init__()
        self._clips = model
        self._across = 1
        self.setModel(model)
        self.setSelectionModel(chosen)
        self.setItemDelegate(TileDelegate(thumbnails, self))
        thumbnails.arrived.connect(self.viewport().update)
        self.setAccessibleName(self.tr("Recordings"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(False)  # nothing leaves the station but through an extraction
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # the width never depends on it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda _: self.opened.emit())

    # --- where a tile lies ------------------------------------------------------------

    @property
    def across(self) -> int:
        """How many tiles stand beside one another."""
        return self._across

    @property
    def _height(self) -> int:
        return tile_height(self._width, self.fontMetrics())

    @property
    def _width(self) -> int:
        return max(1, (self.viewport().width() - 2 * _AROUND) // self._across)

    @property
    def _page(self) -> int:
        """How many rows of tiles are wholly in sight, one at least."""
        return max(1, self.viewport().height() // self._height)

    def visualRect(self, index: Index) -> QRect:
        """The tile of a recording, in the viewport."""
        return self._tile(index.row()) if index.isValid() else QRect()

    def _tile(self, row: int) -> QRect:
        down, beside = divmod(row, self._across)
        top = _AROUND + down * self._height - self.verticalOffset()
        return QRect(_AROUND + beside * self._width, top, self._width, self._height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The recording whose tile is there."""
        row = self._row_near(point)
        if row < 0 or not self._tile(row).contains(point):
            return QModelIndex()
        return self._index(row)

    def _row_near(self, point: QPoint) -> int:
        """The row of the tile there, or the next one to it; -1 where nothing is listed."""
        down = (point.y() + self.verticalOffset() - _AROUND) // self._height
        beside = max(0, min((point.x() - _AROUND) // self._width, self._across - 1))
        return min(max(0, down * self._across + beside), self._count - 1)

    @property
    def _count(self) -> int:
        return self._clips.rowCount()

    def _index(self, row: int) -> QModelIndex:
        return self._clips.index(row, ClipColumn.WHEN)

    def isIndexHidden(self, index: Index) -> bool:  # noqa: ARG002 (Qt's signature)
        """Nothing is hidden."""
        return False

    def horizontalOffset(self) -> int:
        """A row is never wider than the window."""
        return 0

    def verticalOffset(self) -> int:
        """How far it is scrolled, in px."""
        return self.verticalScrollBar().value()

    def doItemsLayout(self) -> None:
        """Nothing is laid out tile by tile."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """How many tiles stand beside one another, and how far down the last one is."""
        room = self.viewport().width() - 2 * _AROUND
        self._across = max(1, room // max(1, px(self, _LEAST)))
        rows = -(-self._count // self._across)
        bar = self.verticalScrollBar()
        bar.setSingleStep(self._height // 3)
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, rows * self._height + 2 * _AROUND - self.viewport().height()))
        QAbstractItemView.updateGeometries(self)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a tile into sight."""
        tile, room, bar = self.visualRect(index), self.viewport().height(), self.verticalScrollBar()
        if not index.isValid():
            return
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + tile.center().y() - room // 2)
        elif tile.top() < 0 or hint is QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(bar.value() + tile.top() - _AROUND)
        elif tile.bottom() > room or hint is QAbstractItemView.ScrollHint.PositionAtBottom:
            bar.setValue(bar.value() + min(tile.top(), tile.bottom() + _AROUND - room))

    # --- choosing ---------------------------------------------------------------------

    def moveCursor(
        self,
        action: _Move,
        modifiers: Qt.KeyboardModifier,  # noqa: ARG002 (Qt's signature)
    ) -> QModelIndex:
        """Where a key leads: beside, above and below, a page on, to the first and the last."""
        if not self._count:
            return QModelIndex()
        row = self.currentIndex().row()
        if row < 0:
            return self._index(0)
        step = {
            _Move.MoveLeft: -1, _Move.MovePrevious: -1, _Move.MoveRight: 1, _Move.MoveNext: 1,
            _Move.MoveUp: -self._across, _Move.MoveDown: self._across,
            _Move.MovePageUp: -self._across * self._page, _Move.MovePageDown: self._across * self._page,
            _Move.MoveHome: -row, _Move.MoveEnd: self._count - 1 - row,
        }[action]  # fmt: skip
        return self._index(max(0, min(row + step, self._count - 1)))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Choose from one corner's tile to the other's, in the order of the list."""
        if not self._count:
            return
        rows = sorted((self._row_near(rect.topLeft()), self._row_near(rect.bottomRight())))
        last = len(ClipColumn) - 1
        span = QItemSelection(self._clips.index(rows[0], 0), self._clips.index(rows[1], last))
        self.selectionModel().select(span, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: ARG002 (Qt's signature)
        """What is painted again after another choice: all that is in sight."""
        return QRegion(self.viewport().rect())

    # --- keys and mouse ----------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As in the table: Enter opens, Ctrl+C copies what the rows say, Space shows the pictures."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
            return
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Space and row >= 0:
            self._want_strip(row)
            return
        self.strip_over.emit()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selectionModel().hasSelection():
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """No letter searches here: that would read every line. Ctrl+K asks the catalogue."""

    def viewportEvent(self, event: QEvent) -> bool:
        """Resting on a picture shows its strip, resting under it how long the recording is kept."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._rest(event)
            return True
        if event.type() in (QEvent.Type.Leave, QEvent.Type.Wheel, QEvent.Type.MouseButtonPress):
            self.strip_over.emit()
        return super().viewportEvent(event)

    def _rest(self, event: QHelpEvent) -> None:
        index = self.indexAt(event.pos())
        if not index.isValid():
            return
        if picture_place(self.visualRect(index)).contains(event.pos()):
            self._want_strip(index.row())
            return
        columns = (ClipColumn.PLACE, ClipColumn.DUE)
        said = [index.siblingAtColumn(column).data(Qt.ItemDataRole.ToolTipRole) for column in columns]
        QToolTip.showText(event.globalPos(), "\n".join(str(each) for each in said if each), self.viewport())

    def _want_strip(self, row: int) -> None:
        self.strip_wanted.emit(self._clips.ids[row], picture_place(self._tile(row)).bottomLeft())

    # --- painting -------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tiles in sight, and no other."""
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        around, chosen, current = event.rect(), self.selectionModel(), self.currentIndex().row()
        state = QStyle.StateFlag.State_Enabled
        first = max(0, (around.top() + self.verticalOffset() - _AROUND) // self._height) * self._across
        for row in range(first, self._count):
            tile, index = self._tile(row), self._index(row)
            if tile.top() > around.bottom():
                break
            option.rect = tile
            option.state = state
            if chosen.isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if row == current and self.hasFocus():
                option.state |= QStyle.StateFlag.State_HasFocus
            self.itemDelegate().paint(painter, option, index)
        painter.end()
