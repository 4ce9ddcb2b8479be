"""What stands above the list: what wants a person, news, how many there are, and what narrows the list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bwc_review.ui.library.attention import AttentionLine
from bwc_review.ui.library.search_keeper import SearchKeeper
from bwc_review.ui.theme import button, label
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.progress_line import ProgressLine

_MARGIN, _SPACING = 16, 8


class LibraryHead(QWidget):
    """``all_wanted``: nothing narrows the list any more. ``filters_toggled``: in a narrow window alone."""

    all_wanted = Signal()
    filters_toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.attention, self.keeper = AttentionLine(), SearchKeeper()
        self.notice, self.progress = Notice(), ProgressLine()
        self._title = label(self.tr("Recordings"), "title")
        self._figure = label(role="soft")
        self._filters = button(self.tr("Filters"), "funnel-simple", "quiet")
        self._filters.setCheckable(True)
        self._filters.hide()
        self._clear = button(self.tr("Show all"), "x", "quiet")
        self._is_narrow = False
        self._tools: tuple[QWidget, ...] = ()
        self._narrowed = QWidget()  # a line of its own: a narrow window has no room beside the title
        self._clear.clicked.connect(self.all_wanted)
        self._filters.toggled.connect(self.filters_toggled)

    def lay_out(self, *tools: QWidget) -> None:
        """Once; tools: what stands at the end of the line of the title."""
        top = QHBoxLayout()
        top.setSpacing(_SPACING)
        for one in (self._title, self._filters, self._figure):
            top.addWidget(one)
        top.addStretch(1)
        self._tools = tools
        for tool in tools:
            top.addWidget(tool)
        narrowed = QHBoxLayout(self._narrowed)
        narrowed.setContentsMargins(0, 0, 0, 0)
        narrowed.addWidget(self._clear)
        narrowed.addWidget(self.keeper)
        narrowed.addStretch(1)
        self._narrowed.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, 8)
        column.setSpacing(8)
        for line in (self.attention, self.notice, self.progress):
            column.addWidget(line)
        column.addLayout(top)
        column.addWidget(self._narrowed)

    def show_figure(self, count: int | None) -> None:
        """How many recordings there are; None: no figure of a person (R18)."""
        self._figure.setText("" if count is None else self.tr("%n recording(s)", "", count))
        self._fit_title()

    def show_question(self, is_narrowed: bool, search: str, *, is_refined: bool) -> None:
        """Whether anything narrows the list, the name of the kept search that does, and if more does."""
        self._narrowed.setVisible(is_narrowed)
        self.keeper.show_question(is_narrowed, search, is_refined=is_refined)

    def fit(self, *, is_narrow: bool) -> None:
        """In a narrow window the sign of the navigation says what this is; filters come when asked for."""
        self._is_narrow = is_narrow
        self._filters.setVisible(is_narrow)
        self._fit_title()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The title is whole or not there."""
        super().resizeEvent(event)
        self._fit_title()

    def _fit_title(self) -> None:
        """Beside the figure, which says the same, it gives way where the line is short."""
        line = (self._title, self._figure, *self._tools)
        needed = sum(part.sizeHint().width() + _SPACING for part in line) + 2 * _MARGIN
        self._title.setVisible(not self._is_narrow and needed <= self.width())

    @property
    def asks_filters(self) -> bool:
        """Whether the filters are asked for in a narrow window."""
        return self._filters.isChecked()
