"""What the pages of the first start have in common."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from bwc_review.ui.first_start.needs import StationPlan
from bwc_review.ui.theme import label

translate = QCoreApplication.translate  # titles are needed before there is a widget to ask


class Page(QWidget):
    """One page: a title, a sentence, fields. ``changed`` follows each key."""

    changed = Signal()

    def __init__(self, title: str, sentence: str) -> None:
        super().__init__()
        self.title = title
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(label(title, "title"))
        self._column.addWidget(label(sentence, "soft", wraps=True))
        self._column.addSpacing(8)
        self._form = QFormLayout()
        self._form.setVerticalSpacing(8)
        self._form.setHorizontalSpacing(16)
        self._column.addLayout(self._form)

    @property
    def is_ready(self) -> bool:
        """Whether everything needed is filled in."""
        return True

    @property
    def half_said(self) -> str:
        """What is typed and would be dropped without a word; "": nothing."""
        return ""

    def take_enter(self) -> bool:
        """Enter in a field: True where the page has a use of its own for it."""
        return False

    def focus_first(self) -> None:
        """Ready to type in the first field that is empty, else in the first."""
        fields = [
            each for each in self.findChildren(QLineEdit) if each.isVisibleTo(self) and each.isEnabled()
        ]
        empty = [each for each in fields if not each.text()]
        for each in (empty or fields)[:1]:
            each.setFocus()

    def add_to(self, plan: StationPlan) -> StationPlan:
        """The plan with what this page learnt."""
        return plan

    def _field(self, words: str, hint: str = "") -> QLineEdit:
        field = QLineEdit()
        self._named(words, field)
        if hint:
            self._form.addRow("", label(hint, "small", wraps=True))
        field.textChanged.connect(self.changed)
        return field

    def _named(self, words: str, field: QWidget) -> None:
        name = label(words, "soft")
        name.setBuddy(field)
        field.setAccessibleName(words)
        self._form.addRow(name, field)
