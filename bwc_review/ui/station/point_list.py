"""Places a picture by hand: points of it beside the positions that somebody types for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bwc_review.domain.degrees_text import read_place
from bwc_review.domain.georeference import Pin, Unplaced, checked, fit, misfit_m
from bwc_review.ui import language
from bwc_review.ui.station.picture_points import PicturePoints
from bwc_review.ui.theme import button, label, set_role

_MOST_POINTS = 6  # more would leave the picture no room
_TOLD = 3  # from so many points on a wrong one shows


class _Row(QWidget):
    """One point: its number, its position, and the button that takes it away."""

    changed = Signal()
    gone = Signal()

    def __init__(self, x: float, y: float) -> None:
        super().__init__()
        self.x_px, self.y_px = x, y
        self.number = label(role="strong")
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Latitude and longitude, like 43.8493, 0.6628"))
        self.field.textEdited.connect(self.changed)
        self.remove = button("", "x", "quiet")
        self.remove.clicked.connect(self.gone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.number)
        row.addWidget(self.field, 1)
        row.addWidget(self.remove)

    def show_number(self, number: int) -> None:
        """It is the how many-th."""
        self.number.setText(str(number))
        self.field.setAccessibleName(self.tr("Position of point {number}").format(number=number))
        words = self.tr("Take point {number} away").format(number=number)
        self.remove.setAccessibleName(words)
        self.remove.setToolTip(words)

    @property
    def pin(self) -> Pin | None:
        """The point, once its position can be read."""
        try:
            return Pin(self.x_px, self.y_px, *read_place(self.field.text()))
        except ValueError:
            return None


class PointList(QWidget):
    """``changed``: ``pins`` may be others."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.picture = PicturePoints()
        self.said = label(role="soft", wraps=True)
        self._size = (1, 1)
        self._rows: list[_Row] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.picture, 1)
        column.addLayout(self._column)
        column.addWidget(self.said)
        self.picture.pointed.connect(self._add)
        self._tell()

    def show_picture(self, image: QImage, size: tuple[int, int]) -> None:
        """The picture to point at; size: of the picture itself, where ``image`` is a smaller copy."""
        self._size = size
        self.picture.show_picture(image, size)

    @property
    def pins(self) -> tuple[Pin, ...]:
        """The points whose positions are typed; none while those of the list place nothing."""
        found = [row.pin for row in self._rows]
        pins = tuple(pin for pin in found if pin is not None)
        return pins if len(pins) == len(found) and not self._fault(pins) else ()

    @property
    def fields(self) -> Sequence[QLineEdit]:
        """Where the positions are typed."""
        return [row.field for row in self._rows]

    def _add(self, x: float, y: float) -> None:
        if len(self._rows) == _MOST_POINTS:
            return
        row = _Row(x, y)
        row.changed.connect(self._tell)
        row.gone.connect(lambda: self._remove(row))
        self._rows.append(row)
        self._column.addWidget(row)
        self._tell()
        row.field.setFocus()

    def _remove(self, row: _Row) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.deleteLater()
        self._tell()

    def _fault(self, pins: Sequence[Pin]) -> str:
        """Why these points do not place the picture, "" where they do."""
        if len(pins) < 2:
            return self.tr("Click two points or more that you know, far apart, and type where each lies.")
        try:
            checked(fit(pins), self._size)
        except Unplaced:
            return self.tr("These points cannot be: look at their positions again.")
        return ""

    def _tell(self) -> None:
        for number, row in enumerate(self._rows, 1):
            row.show_number(number)
        self.picture.show_pins([QPointF(row.x_px, row.y_px) for row in self._rows])
        known = [row.pin for row in self._rows]
        pins = [pin for pin in known if pin is not None]
        fault = self._fault(pins)
        if fault:
            words = fault
        elif len(pins) < len(known):
            words = self.tr("Type the position of each point.")
        elif len(pins) < _TOLD:
            words = self.tr("Two points place the picture; a third one would show whether one is wrong.")
        else:
            metres = language.number(max(1, round(misfit_m(fit(pins), pins))))
            words = self.tr("The points agree to about {metres} m.").format(metres=metres)
        self.said.setText(words)
        set_role(self.said, "amber" if fault and len(pins) > 1 else "soft")
        self.changed.emit()
