"""A field for a day and an hour by the station's clock; speaks in moments of Python, not in Qt's."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QSize, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QDateTimeEdit, QToolButton

from bwc_review.domain.moments import differ, seconds_between, which_of_two
from bwc_review.ui import language
from bwc_review.ui.theme import icon
from bwc_review.ui.widgets.still_fields import keep_still

translate = QCoreApplication.translate

_HOUR_S = 3600.0


class MomentEdit(QDateTimeEdit):
    """Shows 28/02/2027 14:03, or 14:03:22 where seconds matter, and opens a calendar.

    at: what it shows first; latest: what it takes at most. Both in any zone. is_end: of a span its end.
    In the hour that comes twice when summer time ends a button in the field says which of the two it is, and
    takes the other one when pressed. Typed, it is the first one, at the end of a span the second, so that
    nothing is left out; but within an hour of what was shown first it is the one that knew.
    """

    def __init__(
        self,
        at: datetime,
        *,
        latest: datetime | None = None,
        with_seconds: bool = False,
        is_end: bool = False,
    ) -> None:
        super().__init__()
        keep_still(self)
        self._which = QToolButton(self)
        self._which.setIcon(icon("arrows-left-right", "accent"))
        self._which.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._which.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._which.setCursor(Qt.CursorShape.ArrowCursor)
        self._which.setToolTip(
            translate("MomentEdit", "Clocks show this hour twice that night: press for the other one")
        )
        self._which.hide()
        self._is_end = is_end
        self._fold: int | None = None  # of the two hours that look alike; None: it comes once
        self.setCalendarPopup(True)
        self.setDisplayFormat("dd/MM/yyyy HH:mm:ss" if with_seconds else "dd/MM/yyyy HH:mm")
        if latest is not None:
            self.setMaximumDateTime(_on_the_wall(latest, with_seconds=with_seconds))
        self._first = language.local(at)
        self.setDateTime(_on_the_wall(at, with_seconds=with_seconds))
        self._fold = which_of_two(self._first, language.zone())
        self._show_which()
        self.dateTimeChanged.connect(self._judge)
        self._which.clicked.connect(self._take_other)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """For what stands behind: no moment changes by a wheel that scrolls the page."""
        event.ignore()

    @property
    def moment(self) -> datetime:
        """What is shown, in the station's zone."""
        return self._shown(self._fold or 0)

    def sizeHint(self) -> QSize:
        """With room for the button where there is one."""
        hint = super().sizeHint()
        return hint if self._which.isHidden() else hint + QSize(self._which.sizeHint().width(), 0)

    def minimumSizeHint(self) -> QSize:
        """As ``sizeHint``: neither the hour nor the button is cut."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button stands at the end of the text."""
        super().resizeEvent(event)
        self._place_which()

    def _shown(self, fold: int) -> datetime:
        day, clock = self.date(), self.time()
        wall = datetime(  # noqa: DTZ001
            day.year(), day.month(), day.day(), clock.hour(), clock.minute(), clock.second()
        )
        return wall.replace(tzinfo=language.zone(), fold=fold)

    def _judge(self) -> None:
        """Another day or hour was typed."""
        first, second = self._shown(0), self._shown(1)
        if which_of_two(first, language.zone()) is None or not differ(first, second):
            self._fold = None
        elif self._fold is None:
            knows = which_of_two(self._first, language.zone()) is not None
            near = abs(seconds_between(self._first, self._shown(self._first.fold))) < _HOUR_S
            self._fold = self._first.fold if knows and near else int(self._is_end)
        self._show_which()

    def _take_other(self) -> None:
        self._fold = 1 - (self._fold or 0)
        self._show_which()
        self.dateTimeChanged.emit(self.dateTime())

    def _show_which(self) -> None:
        if self._fold is not None:
            words = language.two_hours()[self._fold]
            self._which.setText(words)
            self._which.setAccessibleName(words)
        if self._which.isHidden() is not (self._fold is None):
            self._which.setVisible(self._fold is not None)
            self.updateGeometry()
        self._place_which()

    def _place_which(self) -> None:
        """Inside the field, before its arrow; the text keeps clear of it."""
        width = 0 if self._which.isHidden() else self._which.sizeHint().width()
        self.lineEdit().setTextMargins(0, 0, width, 0)
        self._which.setGeometry(self.lineEdit().geometry().right() + 1 - width, 1, width, self.height() - 2)


def _on_the_wall(at: datetime, *, with_seconds: bool) -> QDateTime:
    there = language.local(at)
    seconds = there.second if with_seconds else 0
    return QDateTime(there.year, there.month, there.day, there.hour, there.minute, seconds)
