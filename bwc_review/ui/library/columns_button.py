"""Beside the list: which of its columns are shown, and what leaves of it as text."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from bwc_review.ui.library.clip_model import ORDER_OF, ClipColumn
from bwc_review.ui.library.clip_table import ClipTable
from bwc_review.ui.library.column_plan import ALWAYS, ColumnPlan
from bwc_review.ui.library.list_hand import ListHand
from bwc_review.ui.theme import button


class ColumnsButton(QWidget):
    """A menu with a tick for each column; the same opens over the titles."""

    def __init__(self, table: ClipTable, hand: ListHand) -> None:
        super().__init__()
        self._table = table
        self._menu = QMenu(self)
        self._over: ClipColumn | None = None  # the title that was asked
        self._first = self._menu.addAction("", lambda: self._sort_over(descending=False))
        self._last = self._menu.addAction("", lambda: self._sort_over(descending=True))
        self._away = self._menu.addAction("", self._put_over_away)
        self._menu.addSeparator()
        self._orders: dict[tuple[ClipColumn, bool], QAction] = {}
        self._add_orders()
        self._menu.addSeparator()
        self._actions: dict[ClipColumn, QAction] = {}
        for column in ClipColumn:
            if column in ALWAYS:
                continue
            action = self._menu.addAction(table.title_of(column))
            action.setCheckable(True)
            action.toggled.connect(self._toggled)
            self._actions[column] = action
        self._menu.addSeparator()
        self._menu.addAction(self.tr("As at first"), self._restore)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Copy rows"), hand.copy)
        self._menu.addAction(self.tr("Print the list…"), hand.print_list)
        save = self._menu.addAction(self.tr("Save as table…"), hand.save_table)
        save.setToolTip(self.tr("What the registers say of each recording of the list, for a table program"))
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._show_ticks)
        made = button("", "columns", "quiet")
        made.setAccessibleName(self.tr("Columns and table"))
        made.setToolTip(
            self.tr(
                "Choose the columns of the list, copy rows or save it as a table; drag titles to move them"
            )
        )
        made.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(made)
        table.menu_wanted.connect(self._open_over)
        self._menu.aboutToHide.connect(self._let_go, Qt.ConnectionType.QueuedConnection)

    @property
    def menu(self) -> QMenu:
        """The ticks."""
        return self._menu

    def _show_ticks(self) -> None:
        self._show_over()
        for each, action in self._orders.items():
            action.setChecked(each == self._table.order)
        for column, action in self._actions.items():
            action.blockSignals(True)
            action.setChecked(column not in self._table.plan.hidden)
            action.blockSignals(False)

    def _add_orders(self) -> None:
        """Every order in a menu below: titles cannot be clicked where the list is shown as tiles."""
        below = self._menu.addMenu(self.tr("Sort by"))
        for column in ORDER_OF:
            for descending, words in (
                (False, self.tr("{column}, ascending")),
                (True, self.tr("{column}, descending")),
            ):
                action = below.addAction(words.format(column=self._table.title_of(column)))
                action.setCheckable(True)
                action.triggered.connect(partial(self._table.sort_by, column, descending=descending))
                self._orders[column, descending] = action

    def _open_over(self, at: QPoint, section: int) -> None:
        """Over a title, what can be done with its column comes first."""
        self._over = ClipColumn(section) if section >= 0 else None
        self._menu.popup(at)

    def _show_over(self) -> None:
        over = self._over
        title = self._table.title_of(over) if over is not None else ""
        for action, words in (
            (self._first, self.tr("Sort by “{column}”, ascending")),
            (self._last, self.tr("Sort by “{column}”, descending")),
            (self._away, self.tr("Put “{column}” away")),
        ):
            action.setText(words.format(column=title))
            action.setVisible(over in ORDER_OF)
        self._away.setVisible(over is not None and over not in ALWAYS)

    def _let_go(self) -> None:
        self._over = None

    def _sort_over(self, *, descending: bool) -> None:
        if self._over is not None:
            self._table.sort_by(self._over, descending=descending)

    def _put_over_away(self) -> None:
        if self._over is not None:
            self._table.put_away({*self._table.plan.hidden, self._over})

    def _toggled(self) -> None:
        hidden = {column for column, action in self._actions.items() if not action.isChecked()}
        self._table.put_away(hidden)

    def _restore(self) -> None:
        self._table.arrange(ColumnPlan().entries)
        self._table.arranged.emit(())
