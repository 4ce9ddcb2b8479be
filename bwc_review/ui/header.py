"""The line at the head of the window: whose station, search, docking, who is signed in, the lock."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QProgressBar, QWidget

from bwc_review.ui.theme import button, label, px, set_role
from bwc_review.ui.widgets.sign import Sign

_SEARCH_AFTER_MS = 250
_ALL_FROM = 1440  # width from which the name of the service is said too
_NAMES_FROM = 960  # width from which commune and person are said


class _Search(QLineEdit):
    """``left``: by Enter, or by the arrow down."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing lies below a field of one line: down leads on."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            return
        super().keyPressEvent(event)


class Header(QFrame):
    """``searched``: the text, a moment after the last key; ``found_wanted``: Enter or an arrow goes on from
    the search to what was found; ``lock_wanted``: by the button.
    """

    searched = Signal(str)
    found_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, commune: str, service_name: str) -> None:
        super().__init__()
        set_role(self, "header")
        self._search = _Search()
        self._search_soon = QTimer(self)
        self._dock_words = label()
        self._dock_bar = QProgressBar()
        self._person = label(role="soft")
        self._commune = label(commune, "subtitle")
        self._service = label(self.tr("{service} · Review station").format(service=service_name), "soft")
        self._lock = button(self.tr("Lock"), "lock-simple")
        self._countdown = label(role="amber")
        self._dress()
        self._lay_out()
        self._lock.clicked.connect(self.lock_wanted)
        self._search_soon.setSingleShot(True)
        self._search_soon.setInterval(_SEARCH_AFTER_MS)
        self._search_soon.timeout.connect(lambda: self.searched.emit(self._search.text()))
        self._search.textChanged.connect(lambda _: self._search_soon.start())
        self._search.left.connect(self._go_on)

    def show_person(self, name: str) -> None:
        """Who is signed in."""
        self._person.setText(name)
        signed_in = self.tr("Signed in: {name}").format(name=name)
        self._person.setAccessibleName(signed_in)
        self._lock.setToolTip("\n".join((self.tr("Lock the station (Ctrl+L)"), signed_in)))

    def show_dock(self, sentence: str, percent: int | None) -> None:
        """The state of the docking station, with a bar while something is brought in."""
        self._dock_words.setText(sentence)
        self._dock_bar.setVisible(percent is not None)
        if percent is not None:
            self._dock_bar.setValue(max(0, min(100, percent)))
            self._dock_words.setText(
                self.tr("{sentence} · {percent} %").format(sentence=sentence, percent=percent)
            )

    def show_countdown(self, seconds: int) -> None:
        """How long until the station locks by itself; 0 hides it."""
        self._countdown.setVisible(seconds > 0)
        self._countdown.setText(self.tr("Locks in {seconds} s").format(seconds=seconds))

    def _go_on(self) -> None:
        """What was typed last is looked for at once."""
        if self._search_soon.isActive():
            self._search_soon.stop()
            self.searched.emit(self._search.text())
        self.found_wanted.emit()

    def focus_search(self) -> None:
        """Ready to type what is looked for."""
        self._search.setFocus()
        self._search.selectAll()

    def offer_search(self, *, is_offered: bool) -> None:
        """Whether there is a list in which the person may search."""
        self._search.setVisible(is_offered)

    def clear_search(self) -> None:
        """Nothing is looked for any more; whoever says so knows it, and is not told."""
        with QSignalBlocker(self._search):
            self._search.clear()
        self._search_soon.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names give way where the window is narrow: title bar and tip of the lock say them."""
        super().resizeEvent(event)
        for name in (self._commune, self._person):
            name.setVisible(self.width() >= px(self, _NAMES_FROM))
        self._service.setVisible(self.width() >= px(self, _ALL_FROM))

    def _dress(self) -> None:
        self._search.setPlaceholderText(self.tr("Search a recording, a place, an incident…"))
        self._search.setToolTip(self.tr("Search (Ctrl+K)"))
        self._search.setAccessibleName(self.tr("Search"))
        self._search.setClearButtonEnabled(True)
        self._search.setMaximumWidth(px(self, 420))
        self._search.setMinimumWidth(px(self, 200))
        self._dock_bar.setTextVisible(False)
        self._dock_bar.setFixedWidth(px(self, 88))
        self._dock_bar.setAccessibleName(self.tr("Transfer from the docking station"))
        self._dock_bar.hide()
        self._countdown.hide()

    def _lay_out(self) -> None:
        sign = Sign("shield-check", "accent", 24)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        left: tuple[QWidget, ...] = (sign, self._commune, self._service)
        for part in left:
            row.addWidget(part)
        row.addSpacing(8)
        row.addWidget(self._search, 2)
        row.addStretch(1)
        for part in (self._countdown, self._dock_words, self._dock_bar):
            row.addWidget(part)
        row.addSpacing(8)
        row.addWidget(self._person)
        row.addWidget(self._lock)
