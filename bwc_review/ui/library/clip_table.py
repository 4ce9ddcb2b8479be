"""The table of recordings and how its cells are painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPainterPath, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from bwc_review.domain.clip import ClipId
from bwc_review.ui.library.clip_model import LINE_ROLE, ORDER_OF, ClipColumn, ClipModel, badge_facts
from bwc_review.ui.library.concerns import short_words
from bwc_review.ui.library.needs import ClipLine
from bwc_review.ui.library.thumbnails import Thumbnails
from bwc_review.ui.theme import Tokens, draw_icon, px, tokens_of
from bwc_review.ui.widgets.retention_badge import paint_badge, paint_state

_PAD = 8
_SIGN = 16  # of the order, beside a title
_GROWS = 84  # how much wider due date and state become where there is room
_ROW = 52
_MOST_RESELECTED = 2000  # rows; a selection larger than that is let go at a refresh

_WIDTHS = {
    ClipColumn.PICTURE: 78,
    ClipColumn.WHEN: 126,
    ClipColumn.DURATION: 72,
    ClipColumn.CAMERA: 76,
    ClipColumn.WEARER: 108,
    ClipColumn.PLACE: 108,
    ClipColumn.INCIDENT: 92,
    ClipColumn.MARKS: 68,
    ClipColumn.DUE: 118,
    ClipColumn.STATE: 136,
}
_DUE_ALONE = 150  # the due date says the state too where that column has given way
# what goes first when the window is narrow: the panel on the right shows it all
_GIVES_WAY = (
    ClipColumn.MARKS,
    ClipColumn.STATE,
    ClipColumn.DURATION,
    ClipColumn.INCIDENT,
    ClipColumn.CAMERA,
    ClipColumn.WEARER,
)


class ClipDelegate(QStyledItemDelegate):
    """Paints a cell from its line: picture, hours in bold, what is missing in violet, badge, state."""

    def __init__(self, thumbnails: Thumbnails, table: QTableView) -> None:
        super().__init__(table)
        self._thumbnails = thumbnails
        self._table = table

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Fixed sizes: nothing is measured row by row."""
        return QSize(_WIDTHS[ClipColumn(index.column())], _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground, line below, then the cell."""
        tokens = tokens_of(option.palette)
        rect: QRect = option.rect
        column = ClipColumn(index.column())
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, QColor(tokens.selection if is_selected else tokens.panel))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
        line: ClipLine | None = index.data(LINE_ROLE)
        inside = rect.adjusted(_PAD, 0, -_PAD, -1)
        painter.setFont(option.font)
        if line is None:
            self._paint_words(painter, inside, str(index.data() or ""), tokens.soft)
        elif column is ClipColumn.PICTURE:
            self._paint_picture(painter, inside.adjusted(0, 5, 0, -5), line, tokens)
        elif column is ClipColumn.DUE:
            self._paint_due(painter, inside, line, tokens)
        elif column is ClipColumn.STATE:
            paint_state(painter, inside, line.state, tokens)
        elif column is ClipColumn.WHEN:
            self._paint_when(painter, inside, str(index.data()), _colour(column, line, tokens))
        else:
            self._paint_words(painter, inside, str(index.data()), _colour(column, line, tokens))
        painter.restore()

    def _paint_due(self, painter: QPainter, rect: QRect, line: ClipLine, tokens: Tokens) -> None:
        """The badge; under it what is wrong, where the list is too narrow for the column of states."""
        words = short_words(line) if self._table.isColumnHidden(ClipColumn.STATE) else ""
        if not words:
            paint_badge(painter, rect, badge_facts(line), tokens)
            return
        half = rect.height() // 2
        paint_badge(painter, rect.adjusted(0, 3, 0, -half), badge_facts(line), tokens)
        paint_state(painter, rect.adjusted(0, half - 1, 0, -2), line.state, tokens, words)

    def _paint_when(self, painter: QPainter, rect: QRect, words: str, colour: str) -> None:
        """The day in bold above the hours."""
        day, _, hours = words.partition(" ")
        half = painter.fontMetrics().height() + 1
        middle = rect.center().y()
        self._paint_words(painter, QRect(rect.left(), middle, rect.width(), half), hours.strip(), colour)
        font = QFont(painter.font())
        font.setBold(True)
        painter.setFont(font)
        self._paint_words(painter, QRect(rect.left(), middle - half, rect.width(), half), day, colour)

    def _paint_picture(self, painter: QPainter, rect: QRect, line: ClipLine, tokens: Tokens) -> None:
        width = min(rect.width(), rect.height() * 16 // 9)
        frame = QRect(rect.left(), rect.top(), width, min(rect.height(), width * 9 // 16))
        frame.moveTop(rect.top() + (rect.height() - frame.height()) // 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        outline = QPainterPath()
        outline.addRoundedRect(frame.toRectF(), 3, 3)
        pixmap = self._thumbnails.picture(line.clip.id)
        if pixmap is None:
            painter.fillPath(outline, QColor(tokens.line))
            side = frame.height() * 5 // 9
            sign = QRect(0, 0, side, side)
            sign.moveCenter(frame.center())
            draw_icon(painter, sign, "film-strip", tokens.soft)
            return
        painter.setClipPath(outline)
        painter.drawPixmap(frame, pixmap)

    @staticmethod
    def _paint_words(painter: QPainter, rect: QRect, words: str, colour: str) -> None:
        painter.setPen(QColor(colour))
        metrics = painter.fontMetrics()
        if (
            " " in words
            and rect.height() > 2 * metrics.height()
            and metrics.horizontalAdvance(words) > rect.width()
        ):
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(rect.adjusted(0, 2, 0, -2), int(flags), words)
            return
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)


def _colour(column: ClipColumn, line: ClipLine, tokens: Tokens) -> str:
    """Violet where a person has something to fill in."""
    clip = line.clip
    missing = (
        (column is ClipColumn.PLACE and (clip.place is None or not clip.place.text))
        or (column is ClipColumn.WEARER and clip.wearer is None)
        or (column is ClipColumn.CAMERA and clip.to_identify)
        or (column is ClipColumn.WHEN and clip.clock_suspect)
    )
    return tokens.violet if missing else tokens.ink


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
        vertical.setDefaultSectionSize(px(self, _ROW))
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

    def show_ids(self, ids: Sequence[ClipId]) -> None:
        """Show these; what was chosen stays chosen where it is still there."""
        kept = self.chosen()
        self._clips.show(ids)
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
            widths[column] = max(px(self, width), metrics.horizontalAdvance(title) + 2 * _PAD + sign)
        return widths

    def _order(self, section: int, order: Qt.SortOrder) -> None:
        column = ClipColumn(section)
        if column in ORDER_OF:
            self.order_wanted.emit(ORDER_OF[column], order == Qt.SortOrder.DescendingOrder)

    def _tell(self) -> None:
        self.selected.emit(self.chosen())

    def _open(self) -> None:
        self.opened.emit(self.chosen())
