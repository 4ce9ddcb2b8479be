"""The frame of the window: header, navigation, screens, status line; the cover when nobody is signed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QFont, QFontMetrics, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bwc_review.ui import language
from bwc_review.ui.idle_lock import IdleLock
from bwc_review.ui.theme import button, icon, label, px, set_role
from bwc_review.ui.widgets.notice import Notice

_SEARCH_AFTER_MS = 250
_SIDE_MARGIN = 8


@runtime_checkable
class Refreshable(Protocol):
    """A screen that can look at the station again."""

    def refresh(self) -> None:
        """Ask again for what is shown, keeping selection and place."""


@dataclass(frozen=True, slots=True)
class StatusFacts:
    """What the status line says. None: not known, and then not said."""

    today: date
    clips: int = 0
    next_due_on: date | None = None
    next_due_count: int = 0
    verified_on: date | None = None
    backed_up_on: date | None = None
    days_of_room: int | None = None


class MainWindow(QMainWindow):
    """Shows the cover (sign-in, first start) or the frame with its screens.

    ``lock_wanted``: by the button, the key or the idle timer. ``searched``: the text of the search field, a
    moment after the last key. ``screen_shown``: the key of the screen now in front. ``closing``: once.
    """

    lock_wanted = Signal()
    searched = Signal(str)
    screen_shown = Signal(str)
    closing = Signal()

    def __init__(
        self, commune: str, service_name: str, *, is_demonstration: bool, lock_after_min: int
    ) -> None:
        super().__init__()
        self._commune = commune
        self._screens: dict[str, QWidget] = {}
        self._wide: set[str] = set()
        self._side_bar, self._foot = QFrame(), QFrame()
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._stack = QStackedWidget()
        self._navigation = QVBoxLayout()
        self._search = QLineEdit()
        self._search_soon = QTimer(self)
        self._dock_words = label()
        self._dock_bar = QProgressBar()
        self._person = label(role="soft")
        self._service = label(self.tr("{service} · Review station").format(service=service_name), "soft")
        self._lock_button = button(self.tr("Lock"), "lock-simple")
        self._countdown = label(role="amber")
        self._sentences = label(role="small")
        self._room = label(role="small")
        self._notice = Notice()
        self._covers = QStackedWidget()
        self._root = QStackedWidget()
        self._idle = IdleLock(lock_after_min * 60, self)
        self.setWindowTitle(self.tr("{commune} · Review station").format(commune=commune))
        self._lay_out(is_demonstration=is_demonstration)
        self._wire()
        self.setMinimumSize(px(self, 1024), px(self, 640))
        self.resize(px(self, 1280), px(self, 800))

    # --- screens -----------------------------------------------------------

    def add_screen(
        self, key: str, title: str, icon_name: str, widget: QWidget, *, is_wide: bool = False
    ) -> None:
        """Add a screen at the end of the navigation. An empty title keeps it out of the list (the review).

        is_wide: while it is in front, navigation and status line make room for it.
        """
        self._screens[key] = widget
        if is_wide:
            self._wide.add(key)
        self._stack.addWidget(widget)
        if title:
            entry = button(title, icon_name, "navigation")
            entry.setCheckable(True)
            entry.setToolTip(title)
            entry.clicked.connect(lambda: self.show_screen(key))
            self._group.addButton(entry)
            self._buttons[key] = entry
            self._navigation.addWidget(entry)
            self._fit_side(entry, title)

    def _fit_side(self, entry: QPushButton, title: str) -> None:
        """Room for the title in bold, as it is written while its screen is in front."""
        entry.ensurePolished()
        bold = QFont(entry.font())
        bold.setBold(True)
        words = QFontMetrics(bold).horizontalAdvance(title)
        around = entry.sizeHint().width() - entry.fontMetrics().horizontalAdvance(title)
        margins = 2 * _SIDE_MARGIN + px(self, 8)
        self._side_bar.setFixedWidth(max(self._side_bar.width(), words + max(0, around) + margins))

    def remove_screens(self) -> None:
        """Take every screen away: somebody else signed in, or the language changed."""
        for key, widget in self._screens.items():
            self._stack.removeWidget(widget)
            widget.deleteLater()
            entry = self._buttons.pop(key, None)
            if entry is not None:
                self._group.removeButton(entry)
                self._navigation.removeWidget(entry)
                entry.deleteLater()
        self._screens.clear()

    def show_screen(self, key: str) -> None:
        """Bring a screen to the front and let it look again."""
        widget = self._screens[key]
        self._stack.setCurrentWidget(widget)
        for one in (self._side_bar, self._foot):
            one.setVisible(key not in self._wide)
        if key in self._buttons:
            self._buttons[key].setChecked(True)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()
        self.screen_shown.emit(key)

    @property
    def current_screen(self) -> str:
        """The key of the screen in front, "" before the first one was added."""
        front = self._stack.currentWidget()
        return next((key for key, widget in self._screens.items() if widget is front), "")

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
        self._search.clear()
        self._root.setCurrentWidget(self._covers)

    def show_frame(self, person_name: str) -> None:
        """Somebody signed in: show the screens and watch for idleness."""
        self._person.setText(person_name)
        self._person.setAccessibleName(self.tr("Signed in: {name}").format(name=person_name))
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
        self._dock_words.setText(sentence)
        self._dock_bar.setVisible(percent is not None)
        if percent is not None:
            self._dock_bar.setValue(max(0, min(100, percent)))
            self._dock_words.setText(
                self.tr("{sentence} {percent} %").format(sentence=sentence, percent=percent)
            )

    def show_status(self, facts: StatusFacts) -> None:
        """The sentences of the status line."""
        said = [self.tr("%n recording(s)", "", facts.clips)]
        if facts.next_due_on is not None:
            said.append(
                self.tr("next erasure {day} ({count})").format(
                    day=self._day(facts.next_due_on, facts.today), count=language.number(facts.next_due_count)
                )
            )
        if facts.verified_on is not None:
            said.append(
                self.tr("integrity checked {day}").format(day=self._day(facts.verified_on, facts.today))
            )
        if facts.backed_up_on is not None:
            said.append(self.tr("backup {day}").format(day=self._day(facts.backed_up_on, facts.today)))
        self._sentences.setText("      ".join(said))
        room = "" if facts.days_of_room is None else self.tr("Room for %n day(s)", "", facts.days_of_room)
        self._room.setText(room)

    def focus_search(self) -> None:
        """Ready to type what is looked for."""
        self._search.setFocus()
        self._search.selectAll()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say it once, so that players stop and keys are dropped before the window goes."""
        self._idle.stop()
        self.closing.emit()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The name of the service gives way where the window is narrow."""
        super().resizeEvent(event)
        self._service.setVisible(self.width() >= px(self, 1440))

    # --- making ---------------------------------------------------------------

    def _lay_out(self, *, is_demonstration: bool) -> None:
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if is_demonstration:
            column.addWidget(self._banner())
        column.addWidget(self._header())
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
        self._lay_out_foot(self._foot)
        column.addWidget(self._foot)
        self._root.addWidget(frame)
        self._root.addWidget(self._covers)
        self.setCentralWidget(self._root)

    def _banner(self) -> QFrame:
        banner = QFrame()
        set_role(banner, "banner")
        row = QHBoxLayout(banner)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(label(self.tr("Demonstration: invented people, invented pictures, nothing is kept.")))
        return banner

    def _header(self) -> QFrame:
        header = QFrame()
        set_role(header, "header")
        sign = label()
        sign.setPixmap(icon("shield-check", "accent").pixmap(px(self, 24), px(self, 24)))
        self._search.setPlaceholderText(self.tr("Search a recording, a place, an incident…   Ctrl+K"))
        self._search.setAccessibleName(self.tr("Search"))
        self._search.setClearButtonEnabled(True)
        self._search.setMaximumWidth(px(self, 420))
        self._search.setMinimumWidth(px(self, 200))
        self._dock_bar.setTextVisible(False)
        self._dock_bar.setFixedWidth(px(self, 88))
        self._dock_bar.setAccessibleName(self.tr("Transfer from the docking station"))
        self._dock_bar.hide()
        self._lock_button.setToolTip(self.tr("Lock the station (Ctrl+L)"))
        self._countdown.hide()
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(sign)
        row.addWidget(label(self._commune, "subtitle"))
        row.addWidget(self._service)
        row.addSpacing(8)
        row.addWidget(self._search, 2)
        row.addStretch(1)
        row.addWidget(self._countdown)
        row.addWidget(self._dock_words)
        row.addWidget(self._dock_bar)
        row.addSpacing(8)
        row.addWidget(self._person)
        row.addWidget(self._lock_button)
        return header

    def _lay_out_side(self, side: QFrame) -> None:
        set_role(side, "navigation")
        side.setFixedWidth(px(self, 196))
        self._navigation.setSpacing(4)
        column = QVBoxLayout(side)
        column.setContentsMargins(_SIDE_MARGIN, 12, _SIDE_MARGIN, 12)
        column.addLayout(self._navigation)
        column.addStretch(1)

    def _lay_out_foot(self, footer: QFrame) -> None:
        set_role(footer, "footer")
        row = QHBoxLayout(footer)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self._sentences)
        row.addStretch(1)
        row.addWidget(self._room)

    def _wire(self) -> None:
        self._lock_button.clicked.connect(self.lock_wanted)
        self._idle.due.connect(self.lock_wanted)
        self._idle.counting.connect(self._show_countdown)
        self._search_soon.setSingleShot(True)
        self._search_soon.setInterval(_SEARCH_AFTER_MS)
        self._search_soon.timeout.connect(lambda: self.searched.emit(self._search.text()))
        self._search.textChanged.connect(self._start_search)
        for keys, slot in (("Ctrl+K", self.focus_search), ("Ctrl+L", self.lock_wanted.emit)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(slot)

    def _start_search(self) -> None:
        self._search_soon.start()

    def _show_countdown(self, seconds: int) -> None:
        self._countdown.setVisible(seconds > 0)
        self._countdown.setText(self.tr("Locks in {seconds} s").format(seconds=seconds))

    def _day(self, day: date, today: date) -> str:
        """A day as a person says it, without capital letter."""
        match (day - today).days:
            case -1:
                return self.tr("yesterday")
            case 0:
                return self.tr("today")
            case 1:
                return self.tr("tomorrow")
            case _:
                return self.tr("on {day}").format(day=language.day(day))
