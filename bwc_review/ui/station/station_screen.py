"""Looking after the station: a list of what there is to look after, and the page chosen beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from bwc_review.domain.errors import StationError
from bwc_review.ui.main_window import Refreshable
from bwc_review.ui.theme import icon, label, px, set_role

_ROW = 36  # grid pixels
_SIGN = 18
_AROUND = 52  # what a row keeps free beside its title: its sign and the spaces


class StationScreen(QWidget):
    """Shows the pages it is given; the one in front looks again when asked. Arrows go through the list.

    ``page_failed`` carries why a page could not be made, a StationError; it is tried again the next time.
    """

    page_failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Pages of the station"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setIconSize(QSize(px(self, _SIGN), px(self, _SIGN)))
        set_role(self._list, "pages")
        self._stack = QStackedWidget()
        self._list.currentRowChanged.connect(self._bring)
        self._keys: list[str] = []
        self._to_make: dict[int, Callable[[], QWidget]] = {}
        self._pages: dict[int, QWidget] = {}
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self._list)
        middle.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Station"), "title"))
        column.addLayout(middle, 1)
        self.setFocusProxy(self._list)

    @property
    def titles(self) -> list[str]:
        """What the pages are called, from the top."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def add_page(self, key: str, title: str, icon_name: str, page: QWidget | Callable[[], QWidget]) -> None:
        """Add a page at the end; the first one is in front. page: or what makes it when it is first shown."""
        if isinstance(page, QWidget):
            self._take_in(len(self._keys), page)
        else:
            self._to_make[len(self._keys)] = page
        self._keys.append(key)
        item = QListWidgetItem(icon(icon_name, "soft"), title)
        item.setToolTip(title)
        item.setSizeHint(QSize(0, px(self, _ROW)))
        self._list.addItem(item)
        widest = max(self._list.fontMetrics().horizontalAdvance(each) for each in self.titles)
        self._list.setFixedWidth(widest + px(self, _AROUND))
        if len(self._keys) == 1:
            self._list.setCurrentRow(0)

    def show_page(self, key: str) -> None:
        """Bring a page to the front."""
        self._list.setCurrentRow(self._keys.index(key))

    def refresh(self) -> None:
        """Let the page in front look again."""
        page: object = self._stack.currentWidget()
        if self.isVisible() and isinstance(page, Refreshable):
            page.refresh()

    def _take_in(self, row: int, page: QWidget) -> None:
        self._pages[row] = page
        self._stack.addWidget(page)

    def _bring(self, row: int) -> None:
        if row in self._to_make and not self._make(row):
            front = self._stack.currentWidget()
            with QSignalBlocker(self._list):
                self._list.setCurrentRow(next((at for at, page in self._pages.items() if page is front), -1))
            return
        self._stack.setCurrentWidget(self._pages[row])
        self.refresh()

    def _make(self, row: int) -> bool:
        try:
            page = self._to_make[row]()
        except StationError as error:
            self.page_failed.emit(error)
            return False
        del self._to_make[row]
        self._take_in(row, page)
        return True
