"""The corrections of an incident: what it said before, who changed it and when."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bwc_review.domain.incident import IncidentChange
from bwc_review.domain.people import PersonId
from bwc_review.ui import language
from bwc_review.ui.correction_words import corrected_field, corrected_value
from bwc_review.ui.incidents.needs import IncidentPageFacts
from bwc_review.ui.theme import label
from bwc_review.ui.widgets.rows import Column, RowTable


class CorrectionSection(QWidget):
    """Shown where there are any."""

    def __init__(self, category_words: Callable[[str], str]) -> None:
        super().__init__()
        self._category_words = category_words
        self._names: Mapping[PersonId, str] = {}
        self.table: RowTable[IncidentChange] = RowTable(self.tr("Corrections"), self._columns())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addWidget(
            label(self.tr("What this incident said before, the newest correction first."), "soft", wraps=True)
        )
        column.addWidget(self.table, 1)

    def show_facts(self, facts: IncidentPageFacts) -> None:
        """Show the corrections of an incident."""
        self._names = facts.correctors
        self.table.show_rows(facts.corrections)

    def _columns(self) -> Sequence[Column[IncidentChange]]:
        return (
            Column(self.tr("Field"), corrected_field, 120, is_strong=True),
            Column(self.tr("Before"), lambda one: self._value(one, one.old), takes_rest=True),
            Column(self.tr("After"), lambda one: self._value(one, one.new), 140),
            Column(self.tr("When"), lambda one: language.moment(one.at), 120),
            Column(self.tr("By"), lambda one: self._names.get(one.by, "—"), 110),
        )

    def _value(self, one: IncidentChange, value: str) -> str:
        return corrected_value(one.field, value, self._category_words)
