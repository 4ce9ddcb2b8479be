"""Builds the window and runs it."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from bwc_review.app.front import Front
from bwc_review.app.leaving import leave
from bwc_review.paths import Paths
from bwc_review.station import Access
from bwc_review.ui.bug_dialog import BugDesk
from bwc_review.ui.garbage import Garbage
from bwc_review.ui.language import translate
from bwc_review.ui.main_window import MainWindow

NO_DISPLAY = 3


def run_window(paths: Paths, access: Access | None = None) -> int:
    """Open the window on the station of this folder, or the first-start wizard where there is none.

    ``access``: sign in at once (the demonstration). Gives the exit code.
    """
    if not _has_display():
        sys.stderr.write(
            translate(
                "App",
                "There is no display here, so the window cannot open. Start from a graphical session, "
                "or see the whole job without a window: packaging/start --data DIR demo --headless",
            )
            + "\n"
        )
        return NO_DISPLAY
    application = _application()
    Garbage(application)
    front = Front(application, paths, access)
    bugs = _Bugs(lambda: front.window)
    hook, thread_hook = sys.excepthook, threading.excepthook
    sys.excepthook = bugs.hear
    threading.excepthook = bugs.hear_thread
    try:
        front.start()
        code = int(application.exec())
    finally:
        is_closed = front.close()
        sys.excepthook, threading.excepthook = hook, thread_hook
    leave(code, paths.root, is_closed=is_closed)
    return code


def _has_display() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _application() -> QApplication:
    """The one application; what the command line made to speak in a terminal gives way to it."""
    present = QCoreApplication.instance()
    if isinstance(present, QApplication):
        return present
    if present is not None:
        present.shutdown()
    application = QApplication(["bwc-review"])
    application.setApplicationName("bwc-review")
    application.setDesktopFileName("bwc-review")
    return application


class _Bugs(QObject):
    """Brings a fault of any thread to the bug dialogue, in the window's thread."""

    _found = Signal(object)

    def __init__(self, window: Callable[[], MainWindow]) -> None:
        super().__init__()
        self._window = window
        self._shown_over: MainWindow | None = None
        self._desk: BugDesk | None = None
        self._found.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def hear(self, kind: type[BaseException], error: BaseException, trace: object) -> None:
        """``sys.excepthook``."""
        del kind, trace
        self._found.emit(error)

    def hear_thread(self, found: threading.ExceptHookArgs) -> None:
        """``threading.excepthook``."""
        if found.exc_value is not None:
            self._found.emit(found.exc_value)

    def _show(self, error: object) -> None:
        assert isinstance(error, BaseException)  # noqa: S101 - put in above
        window = self._window()
        if self._desk is None or self._shown_over is not window:  # a station just opened has its own window
            self._shown_over, self._desk = window, BugDesk(window, lambda: datetime.now(UTC))
        self._desk.hear(type(error), error, error.__traceback__)
