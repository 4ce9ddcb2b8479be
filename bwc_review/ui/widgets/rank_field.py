"""A field for a rank: those of the municipal police are offered, anything else can be typed."""

from __future__ import annotations

import tomllib
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from bwc_review.paths import resource
from bwc_review.ui.widgets.still_fields import Choice


@cache
def ranks() -> tuple[str, ...]:
    """The ranks that are offered, lowest first in each corps."""
    return tuple(tomllib.loads(resource("people/ranks.toml").read_text("utf-8"))["ranks"])


def offer_ranks(line: QLineEdit) -> None:
    """Propose ranks while somebody types in a line of another form."""
    completer = QCompleter(list(ranks()), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)


class RankField(Choice):
    """Speaks like a line of text."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems(list(ranks()))
        self.setText("")

    def text(self) -> str:
        """What is written or chosen."""
        return self.currentText()

    def setText(self, text: str) -> None:
        """Show this text, one of the list or not."""
        self.setCurrentIndex(-1)
        self.setEditText(text)
