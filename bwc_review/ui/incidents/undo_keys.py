"""Ctrl+Z and Ctrl+Y over a whole form: its fields would else take back within themselves only."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class UndoKeys(QObject):
    """``undo`` and ``redo`` wherever the focus is in ``page``."""

    undo = Signal()
    redo = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        for keys, wanted in (
            (QKeySequence.StandardKey.Undo, self.undo),
            (QKeySequence.StandardKey.Redo, self.redo),
        ):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(wanted)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - there are widgets
        application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the two keys before the field that has the focus."""
        if event.type() in _KEYS and isinstance(event, QKeyEvent):
            for keys, wanted in (
                (QKeySequence.StandardKey.Undo, self.undo),
                (QKeySequence.StandardKey.Redo, self.redo),
            ):
                if event.matches(keys):
                    event.accept()
                    if event.type() == QEvent.Type.KeyPress:
                        wanted.emit()
                    return True
        return super().eventFilter(watched, event)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if new is not None and self._page.isAncestorOf(new):
            new.installEventFilter(self)
