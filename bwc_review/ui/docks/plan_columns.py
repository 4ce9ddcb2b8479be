"""The columns of a list of files at a dock: what would become of each, and why it would stay."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from bwc_review.domain.release_plan import Fate, PlannedFile
from bwc_review.ui import language
from bwc_review.ui.docks.words import fate_words, keeps_words
from bwc_review.ui.widgets.rows import Column

translate = QCoreApplication.translate


def plan_columns() -> list[Column[PlannedFile]]:
    """By name."""
    return [
        Column(
            translate("Docks", "File"), lambda one: one.name, takes_rest=True, is_strong=True, is_path=True
        ),
        Column(translate("Docks", "Size"), lambda one: language.size(one.size_bytes), 80),
        Column(translate("Docks", "What happens"), fate_words, 120, colour=_fate_colour),
        Column(translate("Docks", "Why it stays"), lambda one: keeps_words(one.keeps) or "—", 340),
    ]


def in_order(files: Sequence[PlannedFile]) -> list[PlannedFile]:
    """What stays first."""
    return sorted(files, key=lambda one: (one.fate is not Fate.STAYS, one.name))


def _fate_colour(one: PlannedFile) -> str:
    return "amber" if one.fate is Fate.STAYS else ""
