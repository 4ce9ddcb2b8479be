"""The line at the foot of the window while cameras are brought in: how far each is, pause, stop."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from bwc_review.domain.transfer_view import ENDED, CameraView, View
from bwc_review.ui.theme import button, icon, label, px, set_role
from bwc_review.ui.words import left_words, stage_words

_NAME_SIGNS = 22
_PERCENT = 100


class TransferLine(QFrame):
    """Hidden while nothing is brought in. Of more cameras than there is room for, those under way are shown.

    ``pause_toggled``: the transfer should rest, or go on. ``stop_wanted``: it should end here.
    """

    pause_toggled = Signal()
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # never widens the window
        set_role(self, "footer")
        self._view = View()
        self._cameras: list[_CameraPart] = []
        self._more, self._left = label(role="small"), label(role="small")
        self._pause = button(self.tr("Pause"), "pause", "quiet")
        self._stop = button(self.tr("Stop"), "x", "quiet")
        self._stop.setToolTip(self.tr("Stop the transfer: what is in stays, the rest stays on the cameras"))
        self._stop.setAccessibleName(self.tr("Stop the transfer"))
        self._pause.clicked.connect(self.pause_toggled)
        self._stop.clicked.connect(self._say_stopping)
        self._row = row = QHBoxLayout(self)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(16)
        row.addWidget(self._more)
        row.addStretch(1)
        for part in (self._left, self._pause, self._stop):
            row.addWidget(part)
        self.show_view(None)

    def show_view(self, view: View | None) -> None:
        """How far it is; None: nothing is brought in any more."""
        if view is None:
            self._stop.setEnabled(True)
        self._view = view or View()
        is_paused = self._view.is_paused
        self._pause.setText(self.tr("Go on") if is_paused else self.tr("Pause"))
        self._pause.setIcon(icon("play" if is_paused else "pause"))
        name = self.tr("Go on with the transfer") if is_paused else self.tr("Pause the transfer")
        self._pause.setAccessibleName(name)
        self._pause.setToolTip(name)
        self._left.setText(left_words(self._view))
        self._lay_out()
        self.setVisible(bool(self._view.cameras))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cameras as fit."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        for room in range(len(self._view.cameras), 0, -1):
            self._show_cameras(_first(self._view.cameras, room))
            if self.sizeHint().width() <= self.width():
                return

    def _show_cameras(self, shown: list[CameraView]) -> None:
        while len(self._cameras) < len(shown):
            part = _CameraPart(self)
            self._row.insertWidget(len(self._cameras), part)
            self._cameras.append(part)
        for number, part in enumerate(self._cameras):
            part.setVisible(number < len(shown))
            if number < len(shown):
                part.show_camera(shown[number])
        others = len(self._view.cameras) - len(shown)
        self._more.setText(self.tr("and %n more", "", others) if others else "")

    def _say_stopping(self) -> None:
        self._stop.setEnabled(False)
        self.stop_wanted.emit()


def _first(cameras: tuple[CameraView, ...], room: int) -> list[CameraView]:
    """As many as there is room for, what is under way before what has ended, in the order of their coming."""
    kept = sorted(range(len(cameras)), key=lambda number: (cameras[number].stage in ENDED, number))[:room]
    return [cameras[number] for number in sorted(kept)]


class _CameraPart(QWidget):
    """One camera."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._words = label(role="small"), label(role="small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(px(self, 64))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self._name)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words)

    def show_camera(self, camera: CameraView) -> None:
        """How far it is."""
        name = camera.title if len(camera.title) <= _NAME_SIGNS else "…" + camera.title[1 - _NAME_SIGNS :]
        self._name.setText(name)
        words = stage_words(camera)
        self._words.setText(words)
        self._bar.setValue(camera.done * _PERCENT // camera.total if camera.total else 0)
        self._bar.setAccessibleName(self.tr("Transfer of {camera}").format(camera=camera.title))
        self.setToolTip(f"{camera.title}: {words}")
        self.updateGeometry()  # the line measures at once
