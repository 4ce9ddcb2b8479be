"""The frame of the window: header, navigation, screens, status line; the cover when nobody is signed in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFont, QFontMetrics, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bwc_review.domain.errors import StationError
from bwc_review.domain.transfer_view import View
from bwc_review.ui.header import Header
from bwc_review.ui.idle_lock import IdleLock
from bwc_review.ui.screen_keys import ScreenKeys
from bwc_review.ui.status_line import StatusFacts, StatusLine
from bwc_review.ui.theme import button, label, px, set_role
from bwc_review.ui.transfer_line import TransferLine
from bwc_review.ui.widgets.notice import Notice

_SIDE_MARGIN = 8
_SIDE_FROM = 1100  # width from which the navigation says its words beside the signs
_AROUND = QSize(16, 48)  # borders and title bar, whose size no system tells before the window is shown


@runtime_checkable
class Refreshable(Protocol):
    """A screen that can look at the station again."""

    def refresh(self) -> None:
        """Ask again for what is shown, keeping selection and place."""


class MainWindow(QMainWindow):
    """Shows the cover (sign-in, first start) or the frame with its screens.

    ``lock_wanted``: by the button, the key or the idle timer. ``searched``: the text of the search field, a
    moment after the last key. ``screen_shown``: the key of the screen now in front. ``closing``: once.
    ``preparing_toggled``: the making of pictures should stop, or go on. ``pause_toggled``, ``stop_wanted``:
    of the transfer.
    """

    lock_wanted = Signal()
    searched = Signal(str)
    screen_shown = Signal(str)
    closing = Signal()
    preparing_toggled = Signal()
    pause_toggled = Signal()
    stop_wanted = Signal()

    def __init__(
        self, commune: str, service_name: str, *, is_demonstration: bool, lock_after_min: int
    ) -> None:
        super().__init__()
        self._header = Header(commune, service_name)
        self._screens: dict[str, QWidget] = {}
        self._to_make: dict[str, Callable[[], QWidget]] = {}
        self._wide: set[str] = set()
        self._side_bar, self._status = QFrame(), StatusLine()
        self._side_room = px(self, 196)  # with its words
        self._transfer, self._foot = TransferLine(), QWidget()
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._stack = QStackedWidget()
        self._navigation = QVBoxLayout()
        self._notice = Notice()
        self._covers = QStackedWidget()
        self._root = QStackedWidget()
        self._above: list[QWidget] = []
        self._is_full = False
        self._frame = QWidget()
        self._keys = ScreenKeys(self._frame, self._stack.currentWidget, self._around)
        self._idle = IdleLock(lock_after_min * 60, self)
        self.setWindowTitle(self.tr("{commune} · Review station").format(commune=commune))
        self._lay_out(is_demonstration=is_demonstration)
        self._wire()
        self._fit_size()

    def _fit_size(self) -> None:
        room = self.screen().availableSize() - _AROUND
        self.setMinimumSize(QSize(px(self, 1024), px(self, 640)).boundedTo(room))
        self.resize(QSize(px(self, 1280), px(self, 800)).boundedTo(room))

    def fit_screen(self) -> None:
        """Before the first show: fill a screen that has no room for the usual size and a frame around it."""
        usual = QSize(px(self, 1280), px(self, 800))
        if usual != usual.boundedTo(self.screen().availableSize() - _AROUND):
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def take_place_of(self, other: QWidget) -> None:
        """Stand where another window stands, as large, also where that is the whole screen."""
        if other.isMaximized():
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)
        elif other.isVisible():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMaximized)
            self.setGeometry(other.geometry())

    # --- screens -----------------------------------------------------------

    def add_screen(
        self,
        key: str,
        title: str,
        icon_name: str,
        screen: QWidget | Callable[[], QWidget],
        *,
        is_wide: bool = False,
    ) -> None:
        """Add a screen at the end of the navigation. An empty title keeps it out of the list (the review).

        screen: one that is there, or what makes it when it is first shown, so that nobody waits for screens
        that are not looked at. is_wide: while it is in front, navigation and status line make room for it.
        """
        if isinstance(screen, QWidget):
            self._take_in(key, screen)
        else:
            self._to_make[key] = screen
        if is_wide:
            self._wide.add(key)
        if title:
            entry = button(title, icon_name, "navigation")
            entry.setCheckable(True)
            entry.setToolTip(title)
            entry.clicked.connect(lambda: self.show_screen(key))
            self._group.addButton(entry)
            self._buttons[key] = entry
            self._navigation.addWidget(entry)
            self._make_room(entry, title)

    def _take_in(self, key: str, widget: QWidget) -> None:
        self._screens[key] = widget
        self._stack.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words of the navigation give way where the window is narrow: signs and tips stay."""
        super().resizeEvent(event)
        self._fit_side()

    def _fit_side(self) -> None:
        around = next((_around(entry) for entry in self._buttons.values()), 0)
        is_wide = self.width() >= px(self, _SIDE_FROM) or not around
        self._side_bar.setFixedWidth(self._side_room if is_wide else around + 2 * _SIDE_MARGIN)

    def _make_room(self, entry: QPushButton, title: str) -> None:
        """For the title in bold, as it is written while its screen is in front."""
        entry.ensurePolished()
        bold = QFont(entry.font())
        bold.setBold(True)
        words = QFontMetrics(bold).horizontalAdvance(title)
        margins = 2 * _SIDE_MARGIN + px(self, 8)
        self._side_room = max(self._side_room, words + _around(entry) + margins)
        self._fit_side()

    def offer_screen(self, key: str, *, is_offered: bool, about: str = "") -> None:
        """Show or hide the entry of a screen that is not always there. about: what is on it, in words."""
        entry = self._buttons[key]
        entry.setVisible(is_offered)
        entry.setAccessibleDescription(about)
        entry.setToolTip("\n".join(words for words in (entry.text(), about) if words))

    def title_of(self, key: str) -> str:
        """What a screen is called in the navigation."""
        return self._buttons[key].text()

    def remove_screens(self) -> None:
        """Take every screen away: somebody else signed in, or the language changed."""
        for widget in self._screens.values():
            self._stack.removeWidget(widget)
            widget.deleteLater()
        for entry in self._buttons.values():
            self._group.removeButton(entry)
            self._navigation.removeWidget(entry)
            entry.deleteLater()
        self._screens.clear()
        self._to_make.clear()
        self._buttons.clear()

    def show_screen(self, key: str) -> None:
        """Bring a screen to the front and let it look again; behind the cover it looks once that is gone."""
        if key in self._to_make and not self._make(key):
            return
        widget = self._screens[key]
        self._stack.setCurrentWidget(widget)
        for one in (self._side_bar, self._foot):
            one.setVisible(key not in self._wide)
        if key in self._buttons:
            self._buttons[key].setChecked(True)
        self._keys.follow(widget)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.is_covered:
            self.refresh()
        self.screen_shown.emit(key)

    def _make(self, key: str) -> bool:
        """Make a screen; False where the station could not: that is said, and tried again the next time."""
        try:
            made = self._to_make[key]()
        except StationError as error:
            self._notice.say_error(error)
            if (front := self._buttons.get(self.current_screen)) is not None:
                front.setChecked(True)
            return False
        del self._to_make[key]
        self._take_in(key, made)
        return True

    def _around(self) -> list[QWidget]:
        """The parts of the frame outside the screen."""
        return [self._header, self._side_bar]

    @property
    def current_screen(self) -> str:
        """The key of the screen in front, "" before the first one was added."""
        front = self._stack.currentWidget()
        return next((key for key, widget in self._screens.items() if widget is front), "")

    def _go_to_found(self) -> None:
        """The keyboard goes on in the screen in front, at its list."""
        front = self._stack.currentWidget()
        if front is not None:
            front.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_full(self, is_full: bool) -> None:
        """The screen in front alone, on the whole of the computer's screen; or as it was before."""
        self._is_full = is_full
        for one in self._above:
            one.setVisible(not is_full)
        full = Qt.WindowState.WindowFullScreen
        self.setWindowState(self.windowState() | full if is_full else self.windowState() & ~full)

    def _show_counting(self, seconds: int) -> None:
        """The countdown to the lock is seen in full screen too."""
        self._header.show_countdown(seconds)
        if self._is_full:
            self._header.setVisible(seconds > 0)

    def refresh(self) -> None:
        """Something changed in the station: the screen in front looks again."""
        front: object = self._stack.currentWidget()
        if isinstance(front, Refreshable):
            front.refresh()

    # --- cover and frame -----------------------------------------------------

    def set_cover(self, widget: QWidget) -> None:
        """The full-window page shown while nobody is signed in. An earlier one is let go."""
        while (old := self._covers.currentWidget()) is not None:
            self._covers.removeWidget(old)
            old.deleteLater()
        self._covers.addWidget(widget)

    def show_cover(self) -> None:
        """Hide everything behind the cover; the screens keep their place."""
        self._idle.stop()
        self._header.clear_search()
        self._root.setCurrentWidget(self._covers)

    def show_frame(self, person_name: str) -> None:
        """Somebody signed in: show the screens and watch for idleness."""
        self._header.show_person(person_name)
        self._root.setCurrentIndex(0)
        self._idle.start()
        self.refresh()

    @property
    def is_covered(self) -> bool:
        """The cover is in front."""
        return self._root.currentWidget() is self._covers

    @property
    def idle_lock(self) -> IdleLock:
        """To say that somebody is there although no key moves, and to change the delay."""
        return self._idle

    # --- what the frame says ------------------------------------------------

    @property
    def notice(self) -> Notice:
        """Failures and news that belong to no screen."""
        return self._notice

    def show_dock(self, sentence: str, percent: int | None = None) -> None:
        """The state of the docking station, with a bar while something is brought in."""
        self._header.show_dock(sentence, percent)

    def show_transfer(self, view: View | None) -> None:
        """How far each camera is, with pause and stop; None: nothing is brought in any more."""
        self._transfer.show_view(view)

    def show_status(self, facts: StatusFacts) -> None:
        """The sentences of the status line."""
        self._status.show_facts(facts)

    def show_preparing(self, words: str, *, is_running: bool) -> None:
        """That pictures are being made behind the screens, or that this was stopped; "" once they are."""
        self._status.show_preparing(words, is_running=is_running)

    def offer_search(self, *, is_offered: bool) -> None:
        """Whether there is a list in which the person may search."""
        self._header.offer_search(is_offered=is_offered)

    def clear_search(self) -> None:
        """Nothing is looked for any more."""
        self._header.clear_search()

    def focus_search(self) -> None:
        """Ready to type what is looked for."""
        self._header.focus_search()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say it once, so that players stop and keys are dropped before the window goes."""
        self._idle.stop()
        self.closing.emit()
        event.accept()

    # --- making ---------------------------------------------------------------

    def _lay_out(self, *, is_demonstration: bool) -> None:
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._above = [self._banner(), self._header] if is_demonstration else [self._header]
        for one in self._above:
            column.addWidget(one)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self._lay_out_side(self._side_bar)
        middle.addWidget(self._side_bar)
        screens = QVBoxLayout()
        screens.setSpacing(0)
        screens.addWidget(self._notice)
        screens.addWidget(self._stack, 1)
        middle.addLayout(screens, 1)
        column.addLayout(middle, 1)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(self._transfer)
        foot.addWidget(self._status)
        column.addWidget(self._foot)
        self._root.addWidget(self._frame)
        self._root.addWidget(self._covers)
        self.setCentralWidget(self._root)

    def _banner(self) -> QFrame:
        banner = QFrame()
        set_role(banner, "banner")
        row = QHBoxLayout(banner)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(label(self.tr("Demonstration: invented people, invented pictures, nothing is kept.")))
        return banner

    def _lay_out_side(self, side: QFrame) -> None:
        set_role(side, "navigation")
        side.setFixedWidth(self._side_room)
        self._navigation.setSpacing(4)
        column = QVBoxLayout(side)
        column.setContentsMargins(_SIDE_MARGIN, 12, _SIDE_MARGIN, 12)
        column.addLayout(self._navigation)
        column.addStretch(1)

    def _wire(self) -> None:
        self._header.lock_wanted.connect(self.lock_wanted)
        self._header.searched.connect(self.searched)
        self._header.found_wanted.connect(self._go_to_found)
        self._status.preparing_toggled.connect(self.preparing_toggled)
        self._transfer.pause_toggled.connect(self.pause_toggled)
        self._transfer.stop_wanted.connect(self.stop_wanted)
        self._idle.due.connect(self.lock_wanted)
        self._idle.counting.connect(self._show_counting)
        for keys, slot in (("Ctrl+K", self.focus_search), ("Ctrl+L", self.lock_wanted.emit)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(slot)


def _around(entry: QPushButton) -> int:
    """The room that an entry takes besides its words: its sign, and what is left free around it."""
    return max(0, entry.sizeHint().width() - entry.fontMetrics().horizontalAdvance(entry.text()))
