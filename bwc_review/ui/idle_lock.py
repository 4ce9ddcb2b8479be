"""Notices that nobody has touched the station for a while: a visible countdown, then the lock."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

_COUNTDOWN_S = 30
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,  # all that comes of a key that is a shortcut
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleLock(QObject):
    """Counts idle time by the monotonic clock, so that a changed date neither locks nor keeps open.

    ``counting`` carries the seconds left (0: somebody came back), ``due`` says that it is time to lock.
    """

    counting = Signal(int)
    due = Signal()

    def __init__(self, after_s: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._after_s = after_s
        self._touched_at = time.monotonic()
        self._seen_playing_at = self._touched_at
        self._is_playing: Callable[[], bool] | None = None
        self._is_counting = False
        self._has_run_out = False
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.look)

    @property
    def has_run_out(self) -> bool:
        """The watch ended because nobody touched the station, not because a person locked it."""
        return self._has_run_out

    def start(self) -> None:
        """Watch from now on."""
        self._has_run_out = False
        self._watch_windows()
        self.touch()
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer: the station is locked, or closing."""
        for window in QGuiApplication.topLevelWindows():
            window.removeEventFilter(self)
        self._timer.stop()
        self._stop_counting()

    def set_after(self, after_s: int) -> None:
        """Lock after so many seconds without a touch."""
        self._after_s = after_s

    def watch_playing(self, is_playing: Callable[[], bool] | None) -> None:
        """Who looks at a recording that plays touches nothing: it counts as a touch while it plays.

        Only for as long again as the delay: what is left playing alone locks after twice the delay.
        """
        self._is_playing = is_playing

    def touch(self) -> None:
        """Somebody is there."""
        self._touched_at = time.monotonic()
        self._stop_counting()

    def look(self) -> None:
        """Judge by the clock; called each second."""
        self._watch_windows()  # a dialogue may have come
        now = time.monotonic()
        if self._is_playing is not None and self._is_playing():
            self._seen_playing_at = now
        last_sign = max(self._touched_at, min(self._seen_playing_at, self._touched_at + self._after_s))
        left = self._after_s - (now - last_sign)
        if left <= 0:
            self.stop()
            self._has_run_out = True
            self.due.emit()
        elif left <= min(_COUNTDOWN_S, self._after_s / 2):
            self._is_counting = True
            self.counting.emit(int(left) + 1)
        else:
            self._stop_counting()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 (Qt's signature)
        """Each touch of keyboard or mouse counts; nothing is kept from its receiver."""
        if event.type() in _TOUCHES:
            self.touch()
        return False

    def _watch_windows(self) -> None:
        """All that people do comes to a window of the screen first. Measured: to hear every event of every
        widget doubles what making the screens takes.
        """
        for window in QGuiApplication.topLevelWindows():
            window.installEventFilter(self)  # once, however often it is said

    def _stop_counting(self) -> None:
        if self._is_counting:
            self._is_counting = False
            self.counting.emit(0)
