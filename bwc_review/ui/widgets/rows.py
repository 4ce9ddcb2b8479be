"""A table of plain values: one row for each, a function for each column. For lists that fit in memory."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from bwc_review.ui.theme import px, tokens_of
from bwc_review.ui.widgets.badge_cell import BadgeCell
from bwc_review.ui.widgets.empty_page import EmptyPage
from bwc_review.ui.widgets.retention_badge import BadgeFacts, badge_words, two_lines
from bwc_review.ui.widgets.shared_room import Wish, shared

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
_AROUND = 24  # what a cell keeps free beside its words
_PATH_ENDS = "/\\_-"  # another line may begin after these
_UNPARTED = 20  # signs that stay on one line, as a day with its hour
_ABOVE_AND_BELOW = 4
_MEASURED = 300  # rows that say how wide a column would like to be


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: its title, the words of a value, its least width in grid pixels where words need it."""

    title: str
    words: Callable[[T], str]
    width: int = 120
    takes_rest: bool = False
    is_strong: bool = False
    colour: Callable[[T], str] | None = None  # name of a field of ``Tokens``, "" for ink
    badge: Callable[[T], BadgeFacts | None] | None = None  # painted instead of the words
    is_path: bool = False  # a long word that may go on below after each of its parts


def badge_column(
    title: str,
    badge: Callable[[T], BadgeFacts | None],
    width: int = 120,
    none: Callable[[T], str] = lambda _: "—",
    *,
    takes_rest: bool = False,
) -> Column[T]:
    """A column of due dates by the badge; none: the words of a value that has none."""

    def words(value: T) -> str:
        facts = badge(value)
        return none(value) if facts is None else badge_words(facts)

    return Column(title, words, width, takes_rest, badge=badge)


def _folded_width(metrics: QFontMetrics, words: str, ends: str = " ") -> int:
    """The least width at which the words go on two lines; short ones, as a day and hour, are not parted.

    ends: signs after which another line may begin.
    """
    places = [n + 1 for n, sign in enumerate(words) if sign in ends] if len(words) > _UNPARTED else []
    cuts = [(words[:place].rstrip(), words[place:]) for place in places]
    lines = (max(map(metrics.horizontalAdvance, cut)) for cut in cuts)
    return min(lines, default=metrics.horizontalAdvance(words))


def breakable(path: str) -> str:
    """With a place to begin another line after each part of it: no path is wider than what it stands in."""
    return re.sub(f"([{re.escape(_PATH_ENDS)}])", "\\1\N{ZERO WIDTH SPACE}", path)


class RowModel(QAbstractTableModel, Generic[T]):
    """Shows a sequence of values through columns."""

    def __init__(self, columns: Sequence[Column[T]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: tuple[T, ...] = ()

    def show(self, rows: Sequence[T]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[T, ...]:
        """What is shown."""
        return self._rows

    def value(self, row: int) -> T | None:
        """The value of a row, None where there is none."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    @property
    def columns(self) -> tuple[Column[T], ...]:
        """How it is shown."""
        return self._columns

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """One for each value."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """One for each column."""
        return 0 if parent.isValid() else len(self._columns)

    def match(
        self,
        start: Index,
        role: int,
        value: object,
        hits: int = 1,
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchWrap,
    ) -> list[QModelIndex]:
        """Cells with the words that were typed: nobody types the places where a path may be parted."""
        read = Qt.ItemDataRole.AccessibleTextRole if role == Qt.ItemDataRole.DisplayRole else role
        return super().match(start, read, value, hits, flags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, and how they look."""
        if not index.isValid():
            return None
        column, row = self._columns[index.column()], self.value(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole and column.badge is not None:
            facts = column.badge(row)
            return facts.tooltip if facts is not None and facts.tooltip else column.words(row)
        if role == Qt.ItemDataRole.DisplayRole and column.is_path:
            return breakable(column.words(row))
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return column.words(row)
        if role == Qt.ItemDataRole.FontRole and column.is_strong:
            font = QFont(QGuiApplication.font())
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and column.colour is not None:
            name = column.colour(row)
            return QColor(str(getattr(tokens_of(QGuiApplication.palette()), name))) if name else None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The titles; left as the texts under them."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


class RowTable(QTableView, Generic[T]):
    """The table over a ``RowModel``. ``picked``: the value under the cursor, ``opened``: one to open."""

    picked = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[T]],
        parent: QWidget | None = None,
        model: RowModel[T] | None = None,
    ) -> None:
        """``model``: one of its own that shows the same columns, where the rows are not all in memory."""
        super().__init__(parent)
        self._empty: EmptyPage | None = None
        self._rows_model: RowModel[T] = model or RowModel(columns, self)
        self.setModel(self._rows_model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)  # what is wider than its column goes on below, before anything is left out
        self.verticalHeader().hide()
        two = 2 * QFontMetrics(self.font()).lineSpacing() + px(self, _ABOVE_AND_BELOW)
        self.verticalHeader().setDefaultSectionSize(max(px(self, 36), two))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        for section, column in enumerate(columns):
            if column.takes_rest:
                header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
            if column.badge is not None:
                self.setItemDelegateForColumn(section, BadgeCell(partial(self.badge, section), self))
        self._is_sharing = self._is_set_by_hand = False
        self.share_room()
        header.sectionResized.connect(self._note_hand)
        self.selectionModel().currentRowChanged.connect(self._pick)
        self.doubleClicked.connect(self._open)

    def say_when_empty(self, title: str, hint: str, icon_name: str) -> None:
        """What stands in the place of rows once it is known that there are none."""
        page = self._empty = EmptyPage(icon_name)
        page.say(title, hint)
        QVBoxLayout(self.viewport()).addWidget(page)
        page.hide()

    def show_rows(self, rows: Sequence[T]) -> None:
        """Replace the rows; the selection is let go."""
        self._rows_model.show(rows)
        if self._empty is not None:
            self._empty.setVisible(not rows)
        self.note_other_rows()

    def note_other_rows(self) -> None:
        """The model shows other rows: room is shared out anew, the selection is let go."""
        self.share_room()
        self.picked.emit(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width: shared out anew."""
        super().resizeEvent(event)
        self.share_room()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt puts the cursor on the first row unseen: what the buttons act on is lit."""
        super().focusInEvent(event)
        is_one = self.selectionMode() == QAbstractItemView.SelectionMode.SingleSelection
        if is_one and self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectRow(self.currentIndex().row())

    @property
    def rows(self) -> tuple[T, ...]:
        """What is shown."""
        return self._rows_model.rows

    def chosen(self) -> T | None:
        """The value under the cursor."""
        return self._rows_model.value(self.currentIndex().row())

    def text(self, row: int, column: int) -> str:
        """The words of a cell, as a person reads them."""
        index = self._rows_model.index(row, column)
        return str(self._rows_model.data(index, Qt.ItemDataRole.AccessibleTextRole))

    def badge(self, column: int, row: int) -> BadgeFacts | None:
        """What the badge of a cell says; None where it has none."""
        value, badge = self._rows_model.value(row), self._rows_model.columns[column].badge
        return badge(value) if badge is not None and value is not None else None

    def share_room(self) -> None:
        """Each column has room for its title, then as many words as can be are whole: see ``shared``.

        Nothing moves any more once a person has set a width.
        """
        if self._is_set_by_hand:
            return
        columns, header = self._rows_model.columns, self.horizontalHeader()
        wishes = [
            Wish(
                header.sectionSizeHint(section),
                px(self, column.width),
                self._wanted(section),
                self._wanted(section, folded=True),
                column.takes_rest,
                column.is_strong,
            )
            for section, column in enumerate(columns)
        ]
        widths = shared(wishes, self.viewport().width())
        is_short = sum(widths) > self.viewport().width()  # then the list scrolls, and no column is crushed
        rest = QHeaderView.ResizeMode.Interactive if is_short else QHeaderView.ResizeMode.Stretch
        self._is_sharing = True
        for section, width in enumerate(widths):
            if columns[section].takes_rest:
                header.setSectionResizeMode(section, rest)
            if is_short or not columns[section].takes_rest:
                self.setColumnWidth(section, width)
        self._is_sharing = False

    def _wanted(self, section: int, *, folded: bool = False) -> frozenset[int]:
        """How wide its words are on one line; folded: on two, parted where that is narrowest."""
        column = self._rows_model.columns[section]
        font = QFont(self.font())
        font.setBold(column.is_strong or column.badge is not None)
        metrics = QFontMetrics(font)
        words = {column.words(row) for row in self.rows[:_MEASURED]}
        if column.badge is not None:
            words = {line for each in words for line in two_lines(each)}
        around = px(self, _AROUND) + (metrics.height() if column.badge is not None else 0)  # its ring
        ends = f" {_PATH_ENDS}" if column.is_path else " "
        if folded and column.badge is None:
            return frozenset(_folded_width(metrics, each, ends) + around for each in words)
        return frozenset(metrics.horizontalAdvance(each) + around for each in words)

    def _note_hand(self, section: int, before: int, after: int) -> None:  # noqa: ARG002 (Qt's signature)
        if not self._is_sharing and not self._rows_model.columns[section].takes_rest and self.isVisible():
            self._is_set_by_hand = True

    def _pick(self, current: QModelIndex, previous: QModelIndex) -> None:  # noqa: ARG002 (Qt's signature)
        self.picked.emit(self._rows_model.value(current.row()) if current.isValid() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens what is under the cursor."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        value = self._rows_model.value(index.row()) if index.isValid() else None
        if value is not None:
            self.opened.emit(value)
