"""Says what a correction of an incident changed: which field, the value before, the value after."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from bwc_review.domain.incident import IncidentChange
from bwc_review.ui import language
from bwc_review.ui.field_words import field_words

translate = QCoreApplication.translate


def corrected_field(change: IncidentChange) -> str:
    """Its name as the form calls it."""
    return {
        "occurred_at": translate("Corrections", "Date and hour"),
        "natinf": translate("Corrections", "Offence (NATINF)"),
    }.get(change.field) or field_words(change.field)


def corrected_value(field: str, value: str, category_words: Callable[[str], str]) -> str:
    """A value before or after; category_words: the words of a code."""
    if not value:
        return "—"
    if field == "occurred_at":
        return language.moment(datetime.fromisoformat(value))
    return category_words(value) if field == "category" else value
