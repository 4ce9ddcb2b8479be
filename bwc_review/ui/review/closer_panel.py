"""The panel of key B: how picture and sound are looked at closer. For viewing only: nothing kept changes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bwc_review.player.engine import BOOSTS_DB
from bwc_review.ui.review.closer_words import boost_words
from bwc_review.ui.review.key_map import SHIPPED, KeyMap
from bwc_review.ui.review.picture_look import FACTOR_MAX, SHARPNESS_MAX, PictureLook
from bwc_review.ui.theme import button, icon, label, px, set_role
from bwc_review.ui.widgets.still_fields import Choice

_STEPS = 100
_BRIGHTEST = 0.5  # of full scale, at the right end


class CloserPanel(QFrame):
    """``look_changed`` carries a ``PictureLook``; ``sound_changed`` decibels and whether low tones go;
    ``recorded_wanted``: everything as recorded, the zoom too. ``closed``: by its button.
    """

    look_changed = Signal(object)
    sound_changed = Signal(int, bool)
    recorded_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.setAccessibleName(self.tr("Looking closer, viewing only"))
        self._turns = 0
        self._is_told = True
        self._brightness = self._amount(self.tr("Brightness"), -_STEPS)
        self._contrast = self._amount(self.tr("Contrast"), -_STEPS)
        self._gamma = self._amount(self.tr("Gamma"), -_STEPS)
        self._sharpness = self._amount(self.tr("Sharpness"), 0)
        self._gamma.setToolTip(self.tr("To the right, dark places open up; what is bright stays"))
        self._close, self._turn = QToolButton(), button(self.tr("Turn"), "arrow-clockwise")
        self._louder, self._speech = Choice(), QCheckBox(self.tr("Speech (low tones removed)"))
        self._make_sound()
        self._lay_out()
        self.show_keys(SHIPPED)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_keys(self, keys: KeyMap) -> None:
        """Name the keys in force."""
        self._close.setToolTip(keys.said(self.tr("Close"), "brightness"))
        words = self.tr("Turn")
        self._turn.setText(f"{words}  {keys.name('turn')}".strip())
        self._turn.setToolTip(keys.said(self.tr("A quarter turn clockwise"), "turn"))

    # --- what is chosen

    @property
    def look(self) -> PictureLook:
        """As the sliders stand."""
        return PictureLook(
            brightness=self._brightness.value() / _STEPS * _BRIGHTEST,
            contrast=FACTOR_MAX ** (self._contrast.value() / _STEPS),
            gamma=FACTOR_MAX ** (self._gamma.value() / _STEPS),
            sharpness=self._sharpness.value() / _STEPS * SHARPNESS_MAX,
            turns=self._turns,
        )

    @property
    def boost_db(self) -> int:
        """How much louder."""
        return int(self._louder.currentData())

    def turn(self) -> None:
        """A quarter turn further, clockwise; also by key, while the panel is out of sight."""
        self._turns = (self._turns + 1) % 4
        self._tell_look()

    def reset(self) -> None:
        """Everything as recorded, said once."""
        self._is_told = False
        for one in self._sliders:
            one.setValue(0)
        self._turns = 0
        self._louder.setCurrentIndex(0)
        self._speech.setChecked(False)
        self._is_told = True
        self._tell_look()
        self._tell_sound()

    @property
    def _sliders(self) -> tuple[QSlider, ...]:
        return self._brightness, self._contrast, self._gamma, self._sharpness

    def _tell_look(self) -> None:
        if self._is_told:
            self.look_changed.emit(self.look)

    def _tell_sound(self) -> None:
        if self._is_told:
            self.sound_changed.emit(self.boost_db, self._speech.isChecked())

    def _as_recorded(self) -> None:
        self.reset()
        self.recorded_wanted.emit()

    # --- making

    def _amount(self, words: str, least: int) -> QSlider:
        made = QSlider(Qt.Orientation.Horizontal)
        made.setRange(least, _STEPS)
        made.setPageStep(10)
        made.setMinimumWidth(px(self, 72))
        made.setAccessibleName(words)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the arrow keys with the player
        return made

    def _make_sound(self) -> None:
        for boost_db in BOOSTS_DB:
            self._louder.addItem(boost_words(boost_db), boost_db)
        self._louder.setAccessibleName(self.tr("Louder"))
        self._louder.setToolTip(self.tr("Sound that was recorded loud may crackle"))
        self._louder.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._louder.currentIndexChanged.connect(lambda _: self._tell_sound())
        self._speech.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._speech.setToolTip(self.tr("Takes out wind, engines and blows on the camera"))
        self._speech.toggled.connect(lambda _: self._tell_sound())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 12)
        column.setSpacing(px(self, 4))
        column.addLayout(self._head())
        column.addLayout(self._amounts())
        column.addSpacing(px(self, 4))
        column.addLayout(self._buttons())
        column.addSpacing(px(self, 4))
        column.addWidget(self._louder)
        column.addWidget(self._speech)

    def _head(self) -> QHBoxLayout:
        self._close.setIcon(icon("x"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Look closer"), "subtitle"))
        row.addWidget(label(self.tr("viewing only"), "soft"))
        row.addStretch(1)
        row.addWidget(self._close)
        return row

    def _amounts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(self, 8))
        grid.setVerticalSpacing(px(self, 6))
        for row, slider in enumerate(self._sliders):
            amount = label("0", "small")
            amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            amount.setMinimumWidth(px(self, 30))
            slider.valueChanged.connect(partial(self._moved, amount))
            grid.addWidget(label(slider.accessibleName()), row, 0)
            grid.addWidget(slider, row, 1)
            grid.addWidget(amount, row, 2)
        grid.setColumnStretch(1, 1)
        return grid

    def _moved(self, amount: QLabel, value: int) -> None:
        amount.setText(f"{value:+d}" if value else "0")
        self._tell_look()

    def _buttons(self) -> QHBoxLayout:
        self._turn.clicked.connect(self.turn)
        recorded = button(self.tr("As recorded"))
        recorded.setToolTip(self.tr("Picture and sound as they were recorded, the whole picture"))
        recorded.clicked.connect(self._as_recorded)
        row = QHBoxLayout()
        row.setSpacing(px(self, 8))
        for one in (self._turn, recorded):
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(one)
        row.addStretch(1)
        return row
