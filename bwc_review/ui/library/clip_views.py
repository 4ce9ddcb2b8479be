"""The list as a table or as tiles: one model, one choice, one of the two in front."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from bwc_review.domain.clip import ClipId
from bwc_review.ui.library.clip_grid import ClipGrid
from bwc_review.ui.library.clip_model import ClipModel
from bwc_review.ui.library.clip_table import ClipTable
from bwc_review.ui.library.needs import ClipLine
from bwc_review.ui.library.strip_preview import StripPreview
from bwc_review.ui.library.thumbnails import Thumbnails
from bwc_review.ui.theme import button
from bwc_review.ui.widgets.empty_page import EmptyPage

TABLE, GRID = "table", "grid"


class ClipViews(QStackedWidget):
    """``opened``: what is chosen is to be reviewed. ``view_chosen``: "table" or "grid", by a person."""

    opened = Signal()
    copy_wanted = Signal()
    view_chosen = Signal(str)

    def __init__(
        self, model: ClipModel, thumbnails: Thumbnails, strip: StripPreview, empty: EmptyPage
    ) -> None:
        super().__init__()
        self.table = ClipTable(model, thumbnails)
        self.grid = ClipGrid(model, thumbnails, self.table.selectionModel())
        self._clips = model
        self._strip = strip
        self._view = TABLE
        self._empty = empty
        for each in (self.table, self.grid, empty):
            self.addWidget(each)
        for each in (self.table, self.grid):
            each.opened.connect(self.opened)
            each.copy_wanted.connect(self.copy_wanted)
            each.strip_over.connect(strip.put_away)
            each.strip_wanted.connect(self._show_strip)
        self.setFocusProxy(self.table)

    @property
    def view(self) -> str:
        """Which of the two is wanted: "table" or "grid"."""
        return self._view

    @property
    def front(self) -> QAbstractItemView:
        """The view that is wanted."""
        return self.grid if self._view == GRID else self.table

    def show_view(self, view: str) -> None:
        """Bring "grid" to the front, or the table for any other word; nothing is emitted."""
        self._view = GRID if view == GRID else TABLE
        self._strip.put_away()
        had_focus = self.table.hasFocus() or self.grid.hasFocus()
        self.setFocusProxy(self.front)
        if self.currentWidget() is not self._empty:
            self._bring()
        if had_focus:
            self.front.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_view(self, view: str) -> None:
        """As ``show_view``, and say so: it is to be remembered."""
        self.show_view(view)
        self.view_chosen.emit(self._view)

    def show_ids(self, ids: Sequence[ClipId], first: Sequence[ClipLine] = ()) -> None:
        """Show these as ``ClipTable.show_ids``; the empty page where there is none."""
        self._strip.put_away()
        self.table.show_ids(ids, first)
        if ids:
            self._bring()
        else:
            self.setCurrentWidget(self._empty)

    def _bring(self) -> None:
        """The view that is wanted, where the current recording is in sight."""
        self.setCurrentWidget(self.front)
        current = self.front.currentIndex()
        if current.isValid():
            self.front.scrollTo(current)

    def _show_strip(self, clip: str, at: QPoint) -> None:
        self._strip.lie_over(self.front.viewport())
        self._strip.toggle(ClipId(clip), at)


class ViewSwitch(QWidget):
    """Two buttons beside the list, and two keys wherever the focus is on its screen."""

    def __init__(self, views: ClipViews, screen: QWidget) -> None:
        super().__init__()
        self._views = views
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._buttons: dict[str, QPushButton] = {}
        for view, sign, words, keys in (
            (TABLE, "rows", self.tr("Table"), "Ctrl+1"),
            (GRID, "squares-four", self.tr("Tiles"), "Ctrl+2"),
        ):
            made = button("", sign, "quiet")
            made.setCheckable(True)
            made.setAccessibleName(words)
            made.setToolTip(self.tr("{view} ({keys})").format(view=words, keys=keys))
            group.addButton(made)
            row.addWidget(made)
            self._buttons[view] = made
            made.clicked.connect(lambda _=False, view=view: self._choose(view))
            shortcut = QShortcut(QKeySequence(keys), screen)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(made.click)
        self.show_view(views.view)

    def show_view(self, view: str) -> None:
        """The remembered one, at the start."""
        self._views.show_view(view)
        self._buttons[self._views.view].setChecked(True)

    def button(self, view: str) -> QPushButton:
        """The button of "table" or "grid"."""
        return self._buttons[view]

    def _choose(self, view: str) -> None:
        self._views.choose_view(view)
