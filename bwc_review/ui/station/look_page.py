"""How this computer shows the station: look, language, text size, delay of the lock."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from bwc_review.settings import Settings
from bwc_review.ui.theme import label, px, stepper
from bwc_review.ui.widgets.still_fields import Choice, NumberEdit

_SCALES = (100, 125, 150, 175)
_LOCK_MIN, _LOCK_MAX = 2, 60


class LookPage(QWidget):
    """``changed`` carries the new ``Settings`` as soon as something is chosen."""

    changed = Signal(object)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._look, self._language, self._scale = Choice(), Choice(), Choice()
        self._lock = stepper(NumberEdit())
        self._fill()
        self._lay_out()
        for combo in (self._look, self._language, self._scale):
            combo.activated.connect(self._tell)
        self._lock.editingFinished.connect(self._tell)

    @property
    def settings(self) -> Settings:
        """What is chosen."""
        return replace(
            self._settings,
            theme=self._look.currentData(),
            language=self._language.currentData(),
            text_scale=self._scale.currentData(),
            lock_after_min=self._lock.value(),
        )

    def show_lock_delay(self, minutes: int) -> None:
        """The delay that is in force."""
        self._settings = replace(self._settings, lock_after_min=minutes)
        self._lock.setValue(minutes)

    def _fill(self) -> None:
        for words, data in (
            (self.tr("As the system"), ""),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
        ):
            self._look.addItem(words, data)
        for words, data in ((self.tr("As the system"), ""), ("Français", "fr"), ("English", "en")):
            self._language.addItem(words, data)
        for scale in _SCALES:
            self._scale.addItem(self.tr("{percent} %").format(percent=scale), scale)
        self._lock.setRange(_LOCK_MIN, _LOCK_MAX)
        self._lock.setSuffix(self.tr(" min"))
        self._look.setCurrentIndex(max(0, self._look.findData(self._settings.theme)))
        self._language.setCurrentIndex(max(0, self._language.findData(self._settings.language)))
        self._scale.setCurrentIndex(max(0, self._scale.findData(self._settings.text_scale)))
        self._lock.setValue(self._settings.lock_after_min)

    def _tell(self) -> None:
        if self.settings != self._settings:
            self._settings = self.settings
            self.changed.emit(self._settings)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        for words, field in (
            (self.tr("Appearance"), self._look),
            (self.tr("Language"), self._language),
            (self.tr("Text size"), self._scale),
            (self.tr("Lock after"), self._lock),
        ):
            name = label(words, "soft")
            name.setBuddy(field)
            field.setAccessibleName(words)
            field.setMinimumWidth(px(self, 200))
            form.addRow(name, field)
        row = QHBoxLayout()
        row.addLayout(form)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 12)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(
            label(
                self.tr(
                    "A new language is used when the program is started again. "
                    "A new text size shows at once; widths follow when the program is started again."
                ),
                "soft",
                wraps=True,
            )
        )
        column.addStretch(1)
