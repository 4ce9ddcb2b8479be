"""Tells the desktop, once a day, what is marked and will soon be erased; never a name, a place or an id."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from bwc_review.domain.progress import Progress
from bwc_review.operations.warnings import Warned
from bwc_review.ui.jobs import Jobs

_log = logging.getLogger(__name__)
_TITLE = "BWC Review"
_REPLY_S = 2.0

Tell = Callable[[str, str], None]  # title, text


class Notifier(QObject):
    """Says each warning once for each civil day, behind the cover too; a desktop without notices is quiet."""

    def __init__(self, lane: Jobs, tell: Tell | None = None, parent: QObject | None = None) -> None:
        """``tell``: shows one notice, in the lane; None: that of this desktop."""
        super().__init__(parent)
        self._lane = lane
        self._tell = tell
        self._told_on: date | None = None

    def is_due(self, today: date) -> bool:
        """Whether the warnings of this day have still to be asked for."""
        return self._told_on != today

    def warn(self, today: date, found: Sequence[Warned]) -> None:
        """Say what was found, once for each day."""
        if not self.is_due(today):
            return
        self._told_on = today
        words = "\n".join(self.words(one) for one in found)
        if not words:
            return
        if self._tell is None and sys.platform != "linux":
            self._tell_by_tray(words)
            return
        tell = self._tell or tell_by_bus

        def operation(progress: Progress) -> None:  # noqa: ARG001 (one short call)
            tell(_TITLE, words)

        self._lane.start(operation)

    def words(self, warned: Warned) -> str:
        """One warning as a sentence."""
        if warned.days <= 0:
            return self.tr(
                "%n recording(s) with marks or an incident will be erased today; nothing keeps them.",
                "",
                warned.count,
            )
        return self.tr(
            "%n recording(s) with marks or an incident will be erased within {days} d; nothing keeps them.",
            "",
            warned.count,
        ).format(days=warned.days)

    def _tell_by_tray(self, words: str) -> None:
        """Windows and macOS show the notices of a tray icon, which goes with the notice."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        icon = QSystemTrayIcon(QGuiApplication.windowIcon(), self)
        icon.show()
        icon.messageClicked.connect(icon.deleteLater)
        icon.showMessage(_TITLE, words)


def tell_by_bus(title: str, text: str) -> None:
    """One notice by the desktop's own service (freedesktop Notifications); a session without one is quiet."""
    from jeepney import DBusAddress, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    service = DBusAddress(
        "/org/freedesktop/Notifications",
        bus_name="org.freedesktop.Notifications",
        interface="org.freedesktop.Notifications",
    )
    values: tuple[Any, ...] = ("BWC Review", 0, "", title, text, [], {}, -1)
    try:
        connection = open_dbus_connection(bus="SESSION")
        try:
            message = new_method_call(service, "Notify", "susssasa{sv}i", values)
            connection.send_and_get_reply(message, timeout=_REPLY_S)
        finally:
            connection.close()
    except Exception as error:  # noqa: BLE001 - whatever the bus is missing, the station goes on
        _log.info("no notice on this desktop: %s", type(error).__name__)
