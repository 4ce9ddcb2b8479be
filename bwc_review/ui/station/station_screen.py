"""Looking after the station: one tab for each thing to look after."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from bwc_review.ui.main_window import Refreshable
from bwc_review.ui.theme import icon, label


class StationScreen(QWidget):
    """Shows the pages it is given; the one in front looks again when asked."""

    def __init__(self) -> None:
        super().__init__()
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.currentChanged.connect(self.refresh)
        self._keys: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 0)
        column.addWidget(label(self.tr("Station"), "title"))
        column.addWidget(self._tabs, 1)

    def add_page(self, key: str, title: str, icon_name: str, page: QWidget) -> None:
        """Add a tab at the end."""
        self._keys.append(key)
        self._tabs.addTab(page, icon(icon_name, "soft"), title)

    def show_page(self, key: str) -> None:
        """Bring a tab to the front."""
        self._tabs.setCurrentIndex(self._keys.index(key))

    def refresh(self) -> None:
        """Let the page in front look again."""
        page: object = self._tabs.currentWidget()
        if self.isVisible() and isinstance(page, Refreshable):
            page.refresh()
