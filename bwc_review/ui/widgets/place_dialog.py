"""Asks what a position is called: the degrees, the name, and the names that others near it bear."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bwc_review.domain.clip import Clip, Place
from bwc_review.domain.place_near import NamedPlace
from bwc_review.ui import language
from bwc_review.ui.theme import button, label, primary, px
from bwc_review.ui.widgets.fitting_dialog import FittingDialog


class PlaceDialog(FittingDialog):
    """``stated`` carries a ``Place``. A name is only proposed, never written by itself. Use ``open()``."""

    stated = Signal(object)

    def __init__(
        self,
        clip: Clip,
        at: tuple[float, float],
        near: Sequence[NamedPlace],
        parent: QWidget | None = None,
    ) -> None:
        """at: latitude and longitude in degrees."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Place of the recording"))
        self._at = at
        self._about = f"{clip.camera_label} · {language.moment(clip.corrected_at)}"
        self._name = QLineEdit(clip.place.text if clip.place is not None else "")
        self._name.setAccessibleName(self.tr("Place"))
        self._name.setPlaceholderText(self.tr("For example: place de la République"))
        self._go = primary(self.tr("Note this place"), "check")
        self._go.clicked.connect(self._state)
        self._lay_out(near)

    def _lay_out(self, near: Sequence[NamedPlace]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Place of the recording"), "subtitle"))
        column.addWidget(label(self._about, "soft"))
        column.addWidget(label(language.position(*self._at)))
        words = self.tr("The position is noted as it is; the former place is kept in the story.")
        column.addWidget(label(words, "soft", wraps=True))
        column.addSpacing(8)
        column.addWidget(label(self.tr("Place"), "soft"))
        column.addWidget(self._name)
        if near:
            column.addWidget(label(self.tr("Noted before for recordings near it:"), "small"))
        for one in near:
            words = self.tr("{name} ({metres} m away)").format(
                name=one.name, metres=language.number(round(one.metres))
            )
            offer = button(words, "map-pin", "quiet")
            offer.clicked.connect(partial(self._name.setText, one.name))
            row = QHBoxLayout()
            row.addWidget(offer)
            row.addStretch(1)
            column.addLayout(row)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._go)
        column.addSpacing(8)
        column.addLayout(buttons)
        self.enter_presses(self._go)
        self.setMinimumWidth(px(self, 460))

    def _state(self) -> None:
        self.stated.emit(Place(self._name.text().strip(), *self._at))
        self.accept()
