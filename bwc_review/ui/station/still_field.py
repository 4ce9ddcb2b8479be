"""Asks when a file of a watched folder is brought in: how long it must be still, and what says so sooner."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QFormLayout, QLineEdit, QSpinBox, QWidget

from bwc_review.settings import END_NAME, LEAST_STILL_S, MOST_STILL_S
from bwc_review.ui.theme import label, px, stepper
from bwc_review.ui.widgets.still_fields import NumberEdit


class StillField(QWidget):
    """``chosen``: whole seconds and a file's name, "" for none, once a person is done with a field."""

    chosen = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self._spin = stepper(NumberEdit())
        self._spin.setRange(LEAST_STILL_S, MOST_STILL_S)
        self._spin.setSuffix(self.tr(" s"))
        self._spin.setToolTip(
            self.tr("Longer where the dock's software writes slowly: a file that still grows is left alone.")
        )
        self._end = QLineEdit()
        self._end.setValidator(QRegularExpressionValidator(QRegularExpression(END_NAME), self._end))
        self._end.setPlaceholderText(self.tr("no such file"))
        self._end.setToolTip(
            self.tr("The file that the dock's software writes last. Recordings newer than it wait.")
        )
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(8)
        self._form.setHorizontalSpacing(16)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self._form.setFormAlignment(Qt.AlignmentFlag.AlignLeft)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._add(self.tr("Bring a file in once it was still for"), self._spin)
        self._add(self.tr("or once this file lies beside it"), self._end)
        for field in (self._spin, self._end):
            field.editingFinished.connect(lambda: self.chosen.emit(self._spin.value(), self._end.text()))

    def show_rule(self, rule: tuple[int, str] | None) -> None:
        """Of the folder that is chosen in the list; None while none is."""
        self.setEnabled(rule is not None)
        self._spin.setSpecialValueText("" if rule is not None else "—")
        if rule is None:
            self._spin.setValue(LEAST_STILL_S)  # which is said as the words above
            self._end.clear()
        if rule is not None:
            self._spin.setValue(rule[0])
            self._end.setText(rule[1])

    def _add(self, words: str, field: QSpinBox | QLineEdit) -> None:
        name = label(words, "soft")
        name.setBuddy(field)
        field.setAccessibleName(words)
        field.setMinimumWidth(px(self, 140))
        self._form.addRow(name, field)
