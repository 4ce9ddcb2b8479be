"""Builds the window and runs it."""

from __future__ import annotations

import os
import sys
import threading
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from bwc_review.paths import Paths
from bwc_review.station import Access

NO_DISPLAY = 3


def run_window(paths: Paths, access: Access | None = None) -> int:
    """Open the window on the station of this folder, or the first-start wizard where there is none.

    ``access``: sign in at once (the demonstration). Gives the exit code.
    """
    from bwc_review.ui.language import translate

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
    from bwc_review.app.front import Front
    from bwc_review.ui.bug_dialog import BugDesk

    front = Front(application, paths, access)
    bugs = _Bugs(BugDesk(front.window, lambda: datetime.now(UTC)))
    hook, thread_hook = sys.excepthook, threading.excepthook
    sys.excepthook = bugs.hear
    threading.excepthook = bugs.hear_thread
    try:
        front.start()
        return int(application.exec())
    finally:
        front.close()
        sys.excepthook, threading.excepthook = hook, thread_hook


def _has_display() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _application() -> QApplication:
    """The one application; what the command line made to speak in a terminal gives way to it."""
    from PySide6.QtCore import QCoreApplication

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

    def __init__(self, desk: object) -> None:
        super().__init__()
        self._desk = desk
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
        from bwc_review.ui.bug_dialog import BugDesk

        assert isinstance(self._desk, BugDesk)  # noqa: S101 - given by run_window
        assert isinstance(error, BaseException)  # noqa: S101 - put in above
        self._desk.hear(type(error), error, error.__traceback__)
