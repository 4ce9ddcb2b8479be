"""The widgets of the review and where they lie; what they show is the screen's business."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bwc_review.ui.review.arrangement import Arrangement
from bwc_review.ui.review.closer_panel import CloserPanel
from bwc_review.ui.review.controls import Controls
from bwc_review.ui.review.ended_page import EndedPage
from bwc_review.ui.review.hold_panel import HoldPanel
from bwc_review.ui.review.key_list import KeyList
from bwc_review.ui.review.key_map import KeyMap
from bwc_review.ui.review.map_panel import MapPanel
from bwc_review.ui.review.marks_panel import MarksPanel
from bwc_review.ui.review.reason_bar import ReasonBar
from bwc_review.ui.review.timeline import Timeline
from bwc_review.ui.theme import px, set_role
from bwc_review.ui.widgets.notice import Notice
from bwc_review.ui.widgets.progress_line import ProgressLine

_SIDE_PX, _WIDE_PX = 300, 560
_MARKS_PX = 112
_NO_TIME = "--:--:--,---"


class ReviewFrame(QWidget):
    """Bar, pictures, controls and timeline; marks and retention at the side."""

    def __init__(self, keys: KeyMap) -> None:
        super().__init__()
        self._bar, self._notice, self._controls = ReasonBar(), Notice(), Controls()
        self._pictures = QWidget()
        self._grid = QGridLayout(self._pictures)
        self._arrangement = Arrangement(self._grid, self._pictures)
        self._matching = ProgressLine()
        self._over = EndedPage()
        self._timeline, self._marks, self._hold = Timeline(), MarksPanel(), HoldPanel()
        self._side, self._pages = QFrame(), QStackedWidget()
        self._keys = KeyList(self, keys)
        self._closer, self._map = CloserPanel(), MapPanel()
        self._is_full = self._is_wide = False
        self._rule = QFrame()
        self._lay_out()
        self._settle_focus()
        self._name_keys(keys)

    def _name_keys(self, keys: KeyMap) -> None:
        """Say these keys wherever a key is named."""
        for one in (self._controls, self._marks, self._bar, self._closer, self._map):
            one.show_keys(keys)
        self._keys.set_keys(keys)

    def _settle_focus(self) -> None:
        """A click gives the focus to the review, whatever was clicked: its keys work at once, and a button
        that has the focus was reached with Tab, so that the space bar is meant for it.
        """
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for one in self.findChildren(QAbstractButton):
            if one.focusPolicy() & Qt.FocusPolicy.ClickFocus.value:
                one.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def changeEvent(self, event: QEvent) -> None:
        """Another text size: the side keeps its proportion."""
        if event.type() == QEvent.Type.FontChange:
            self._widen(is_wide=self._is_wide)
        super().changeEvent(event)

    def name_back(self, title: str) -> None:
        """What the screen is called that one goes back to."""
        self._bar.name_back(title)

    def _show_nothing(self) -> None:
        self._timeline.wipe()
        self._show_map(is_shown=False)
        self._controls.offer_map(is_offered=False)
        self._map.wipe()
        self._bar.clear()
        self._notice.clear()
        self._marks.show_marks((), may_mark=False)
        self._controls.show_time(_NO_TIME, "")
        self._controls.show_motion(is_moving=False, speed=1.0)
        self._controls.set_ready(is_ready=False, may_mark=False)
        self._controls.offer_cameras(is_offered=False, may_align=False)
        self._keys.hide()
        self._show_full(is_full=False)

    def panels(self) -> Sequence[QWidget]:
        """Pictures, controls, timeline, marks, map, light, retention: F6 leads through what is shown."""
        return (
            self._bar, self._pages, self._controls, self._timeline, self._marks, self._map, self._closer,
            self._hold,
        )  # fmt: skip

    def _show_around(self, *, is_shown: bool) -> None:
        """Everything beside the picture; the bar above it is always there."""
        for one in (self._side, self._timeline, self._controls):
            one.setVisible(is_shown)
        self._bar.setVisible(True)

    def _show_full(self, *, is_full: bool) -> None:
        """Only the pictures, their controls and the remaining time of the reason; or everything again."""
        self._is_full = is_full
        if is_full:
            self._show_map(is_shown=False)
        self._bar.set_slim(is_slim=is_full)
        for one in (self._timeline, self._marks, self._rule, self._hold):
            one.setVisible(not is_full)
        self._side.setVisible(not is_full or not self._closer.isHidden())

    def _show_closer(self, *, is_shown: bool) -> None:
        self._closer.setVisible(is_shown)
        if self._is_full:
            self._side.setVisible(is_shown)

    def _show_map(self, *, is_shown: bool) -> None:
        """The map, where there is a track; a larger one takes its room from the pictures."""
        self._map.setVisible(is_shown)
        self._marks.setMinimumHeight(px(self, _MARKS_PX) if is_shown else 0)  # the map gives way, not they
        self._controls.show_map(is_shown=is_shown)
        self._widen(is_wide=self._is_wide)

    def _widen(self, *, is_wide: bool) -> None:
        self._is_wide = is_wide
        if (side := self._side.layout()) is not None:
            cast("QVBoxLayout", side).setStretchFactor(self._map, 4 if is_wide else 0)
        self._side.setFixedWidth(px(self, _WIDE_PX if is_wide and not self._map.isHidden() else _SIDE_PX))

    def _lay_out(self) -> None:
        self._matching.setContentsMargins(16, 8, 16, 8)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        set_role(self._side, "details")
        self._widen(is_wide=False)
        self._map.enlarged.connect(lambda is_wide: self._widen(is_wide=is_wide))
        set_role(self._rule, "rule")
        side = QVBoxLayout(self._side)
        side.setContentsMargins(16, 12, 16, 16)
        side.setSpacing(px(self, 12))
        side.addWidget(self._marks, 1)
        side.addWidget(self._map)
        side.addWidget(self._closer)
        side.addWidget(self._rule)
        side.addWidget(self._hold)
        self._pages.addWidget(self._pictures)
        self._pages.addWidget(self._over)
        left = QVBoxLayout()
        left.setSpacing(0)
        for one in (self._notice, self._matching, self._pages, self._controls, self._timeline):
            left.addWidget(one, 1 if one is self._pages else 0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(left, 1)
        middle.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(middle, 1)
