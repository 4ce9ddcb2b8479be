"""Covers the window while the catalogue of an older program is brought up to date, and says how far it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEventLoop

from bwc_review.ui.main_window import MainWindow
from bwc_review.ui.widgets.empty_page import EmptyPage
from bwc_review.ui.words import upgrade_hint, upgrade_title, upgrade_words


class UpgradeCover:
    """A ``Progress`` told in the window's own thread: each step lets the window live, without any entry."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._page: EmptyPage | None = None  # none until there is something to bring up to date

    def step(self, done: int, total: int, what: str = "") -> None:
        """Show which part it is, and how much of it is done."""
        if self._page is None:
            self._page = self._covered()
        self._page.say_step(done, total, upgrade_words(done, total, what))
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _covered(self) -> EmptyPage:
        page = EmptyPage("hourglass-medium")
        page.say(upgrade_title(), upgrade_hint())
        self._window.set_cover(page)
        self._window.show_cover()
        self._window.fit_screen()
        self._window.show()
        return page
