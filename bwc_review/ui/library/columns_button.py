"""Beside the list: which of its columns are shown, and what leaves of it as text."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from bwc_review.ui.library.clip_model import ClipColumn
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
        table.menu_wanted.connect(self._menu.popup)

    @property
    def menu(self) -> QMenu:
        """The ticks."""
        return self._menu

    def _show_ticks(self) -> None:
        for column, action in self._actions.items():
            action.blockSignals(True)
            action.setChecked(column not in self._table.plan.hidden)
            action.blockSignals(False)

    def _toggled(self) -> None:
        hidden = {column for column, action in self._actions.items() if not action.isChecked()}
        self._table.put_away(hidden)

    def _restore(self) -> None:
        self._table.arrange(ColumnPlan().entries)
        self._table.arranged.emit(())
