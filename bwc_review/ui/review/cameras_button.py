"""The button for several cameras: how their pictures lie, and how the cameras are aligned."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from bwc_review.ui.review.arrangement import Layout
from bwc_review.ui.review.key_map import SHIPPED, KeyMap
from bwc_review.ui.theme import icon, px


class CamerasButton(QToolButton):
    """Says what was chosen in its menu; keys do the same."""

    sound_wanted = Signal()
    clocks_wanted = Signal()
    layout_wanted = Signal(object)  # a Layout
    corner_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icon("columns"))
        self.setIconSize(QSize(px(self, 20), px(self, 20)))
        words = self.tr("Several cameras: how they lie, how they are aligned")
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self._sound = self._entry(menu, self.sound_wanted.emit)
        self._clocks = self._entry(menu, self.clocks_wanted.emit)
        menu.addSeparator()
        group = QActionGroup(self)
        self._layouts = {
            Layout.SIDE: QAction(self.tr("Side by side"), group),
            Layout.LARGE: QAction(self.tr("One large"), group),
            Layout.INSET: QAction(self.tr("Picture in picture"), group),
        }
        for layout, action in self._layouts.items():
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, wanted=layout: self.layout_wanted.emit(wanted))
            menu.addAction(action)
        self._corner = self._entry(menu, self.corner_wanted.emit)
        self.setMenu(menu)
        self.show_keys(SHIPPED)
        self.show_layout(Layout.SIDE)
        self.offer(is_offered=False, may_align=False)

    def offer(self, *, is_offered: bool, may_align: bool) -> None:
        """Shown where there are several cameras; may_align: the person may move them."""
        self.setVisible(is_offered)
        self._sound.setEnabled(may_align)
        self._clocks.setEnabled(may_align)

    def show_layout(self, layout: Layout) -> None:
        """Tick how the pictures lie."""
        self._layouts[layout].setChecked(True)
        self._corner.setEnabled(layout is Layout.INSET)

    def show_keys(self, keys: KeyMap) -> None:
        """Name the keys in force."""
        for action, words, name in (
            (self._sound, self.tr("Align by the sound"), keys.name("align_sound")),
            (self._clocks, self.tr("Back to the clocks"), ""),
            (self._corner, self.tr("Small picture in the next corner"), keys.name("corner")),
        ):
            action.setText(f"{words}\t{name}" if name else words)

    def _entry(self, menu: QMenu, chosen: Callable[[], object]) -> QAction:
        action = QAction(menu)
        action.triggered.connect(lambda *_: chosen())
        menu.addAction(action)
        return action
