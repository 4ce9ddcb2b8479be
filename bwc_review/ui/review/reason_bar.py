"""The bar above the picture: what is looked at, for which reason, and how long that still holds (R6)."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from bwc_review.ui.review.key_map import SHIPPED, KeyMap
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.theme import button, label, px, set_role
from bwc_review.ui.words import reason_words

_SOON_MIN = 5


class ReasonBar(QFrame):
    """``back_wanted`` when the person goes back to the list, ``keys_wanted`` for the list of keys,
    ``full_left`` when the full screen is left, ``again_wanted`` to state the reason anew before it ends.
    """

    back_wanted = Signal()
    keys_wanted = Signal()
    full_left = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "header")
        self._back = button("", "caret-left")
        self.name_back(self.tr("Recordings"))
        self._back.clicked.connect(self.back_wanted)
        self._title = label(role="subtitle")
        self._subtitle = label(role="soft")
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._reason = label(role="soft")
        self._again = button(self.tr("State it again…"), "clock-clockwise")
        self._again.setToolTip(self.tr("State the reason again before it ends; the look goes on here"))
        self._again.clicked.connect(self.again_wanted)
        self._again.hide()
        self._is_on = False  # something is looked at
        self._keys = button(self.tr("Keys"), "keyboard", "quiet")
        self._leave = button(self.tr("Leave full screen"), "corners-in")
        self._leave.clicked.connect(self.full_left)
        self._keys.setToolTip(self.tr("The list of keys"))
        self._keys.clicked.connect(self.keys_wanted)
        self._about, self._words = "", ("", "")  # the whole subtitle; the reason, whole and short
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(px(self, 12))
        row.addWidget(self._leave)
        row.addWidget(self._back)
        row.addWidget(self._title)
        row.addWidget(self._subtitle, 1)
        row.addWidget(self._reason)
        row.addWidget(self._again)
        row.addWidget(self._keys)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._keys_words = ""
        self.set_slim(is_slim=False)
        self.show_keys(SHIPPED)

    def set_slim(self, *, is_slim: bool) -> None:
        """In full screen only the reason, and the way out: who looks and when is read on the picture."""
        self._is_slim = is_slim
        for one in (self._back, self._title):
            one.setVisible(not is_slim)
        self._keys.setVisible(not is_slim and self._is_on)
        self._subtitle.setVisible(True)  # keeps the reason at the right
        self._leave.setVisible(is_slim)
        margin = 2 if is_slim else 8
        self._row.setContentsMargins(16, margin, 16, margin)
        self._fit(self.width())

    def name_back(self, title: str) -> None:
        """The screen one goes back to."""
        self._back.setText(title)
        self._back.setAccessibleName(title)
        self._back.setToolTip(self.tr("Close and go back to: {screen}").format(screen=title))

    def show_keys(self, keys: KeyMap) -> None:
        """Name the key that shows the list of them."""
        self._keys_words = f"{self.tr('Keys')}  {keys.name('keys')}".rstrip()
        self._fit(self.width())
        leaves = ", ".join(one for one in (keys.name("full_screen"), "Esc") if one)
        self._leave.setToolTip(f"{self._leave.text()} ({leaves})")

    def show_visit(self, visit: Visit, now: datetime) -> None:
        """Title and reason of a look."""
        self._is_on = True
        self._keys.setVisible(not self._is_slim)
        self._title.setText(visit.title)
        self._about = visit.subtitle
        self._subtitle.setToolTip(visit.subtitle)
        self.show_remaining(visit, now)

    def show_remaining(self, visit: Visit, now: datetime) -> None:
        """How long the reason still holds, in whole minutes, rounded up."""
        seconds = visit.reason.remaining(now, visit.profile).total_seconds()
        minutes = -(-int(seconds) // 60)
        reason = reason_words(visit.reason.reason)
        words = self.tr("Reason: {reason} · %n min left", "", minutes).format(reason=reason)
        short = self.tr("%n min left", "", minutes)
        if minutes == 0:
            words = short = self.tr("The reason has ended")
        is_soon = minutes <= _SOON_MIN
        set_role(self._reason, "amber" if is_soon else "soft")
        self._again.setVisible(is_soon)
        self._words = (words, short)
        self._reason.setToolTip(" · ".join(part for part in (words, visit.reason.reference) if part))
        self._fit(self.width())

    def clear(self) -> None:
        """Say nothing."""
        self._is_on = False
        self._about, self._words = "", ("", "")
        for one in (self._title, self._subtitle, self._reason):
            one.clear()
        for each in (self._again, self._keys):
            each.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width."""
        self._fit(event.size().width())
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Room for the ways out, the title and what is left of the reason."""
        return QSize(px(self, 560), super().minimumSizeHint().height())

    def _fit(self, width: int) -> None:
        """Where there is little room, buttons go without their words, then the reason without its name."""
        whole, short = self._words
        wanted = (
            (self._keys, self._keys_words, ""),
            (self._again, self.tr("State it again…"), ""),
            (self._back, self._back.accessibleName(), ""),
            (self._reason, whole, short),
        )
        for widget, words, _ in wanted:
            widget.setText(words)
        for widget, _, less in wanted:
            if self._row.sizeHint().width() <= width:
                break
            widget.setText(less)
        room = max(0, width - self._row.sizeHint().width())
        metrics = self._subtitle.fontMetrics()
        self._subtitle.setText(metrics.elidedText(self._about, Qt.TextElideMode.ElideRight, room))

    @property
    def words(self) -> str:
        """What a person reads."""
        return f"{self._title.text()} {self._subtitle.text()} {self._reason.text()}"
