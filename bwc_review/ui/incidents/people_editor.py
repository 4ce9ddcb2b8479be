"""The persons of a report: quality, identity, whether it was checked, what they said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bwc_review.domain.incident import PersonQuality, ReportPerson
from bwc_review.ui.incidents.facts_editor import tool
from bwc_review.ui.incidents.words import quality_words
from bwc_review.ui.theme import button, px, set_role
from bwc_review.ui.widgets.still_fields import Choice
from bwc_review.ui.widgets.text_fields import GrowingText


class PersonCard(QFrame):
    """One person."""

    edited = Signal()
    removed = Signal()

    def __init__(self, person: ReportPerson) -> None:
        super().__init__()
        set_role(self, "card")
        self.quality = Choice()
        self.quality.setAccessibleName(self.tr("Quality"))
        for quality in PersonQuality:
            self.quality.addItem(quality_words(quality), quality)
        self.quality.setCurrentIndex(list(PersonQuality).index(person.quality))
        self.quality.setMinimumWidth(px(self, 112))
        self.identity = QLineEdit(person.identity)
        self.identity.setPlaceholderText(self.tr("Name, birth, address"))
        self.identity.setAccessibleName(self.tr("Identity"))
        self.checked = QCheckBox(self.tr("Identity checked on a document"))
        self.checked.setChecked(person.identity_checked)
        self.statement = GrowingText(self.tr("What the person said"), least=1)
        self.statement.setPlaceholderText(self.tr("What the person said"))
        self.statement.set_text(person.statement)
        self.remove = tool("x", self.tr("Remove this person"))
        self._lay_out()
        self.quality.activated.connect(self.edited)
        self.identity.textEdited.connect(self.edited)
        self.checked.clicked.connect(self.edited)
        self.statement.edited.connect(self.edited)
        self.remove.clicked.connect(self.removed)

    @property
    def person(self) -> ReportPerson:
        """What the card says."""
        quality = self.quality.currentData()
        return ReportPerson(
            quality if isinstance(quality, PersonQuality) else PersonQuality(quality),
            self.identity.text().strip(),
            self.checked.isChecked(),
            self.statement.text,
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.quality)
        row.addWidget(self.identity, 1)
        row.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 6, 10)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.checked)
        column.addWidget(self.statement)


class PeopleEditor(QWidget):
    """All persons in their order. They stay in the report and are never searched."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[PersonCard] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.add = button(self.tr("Add a person"), "plus")
        self.add.clicked.connect(self._add_empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addLayout(self._column)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        outer.addLayout(row)

    @property
    def people(self) -> tuple[ReportPerson, ...]:
        """Who is noted; a card left wholly empty is nobody."""
        people = (card.person for card in self._cards)
        return tuple(person for person in people if person.identity or person.statement)

    @property
    def cards(self) -> tuple[PersonCard, ...]:
        """The persons on screen."""
        return tuple(self._cards)

    def show_people(self, people: Sequence[ReportPerson]) -> None:
        """Show these persons."""
        for card in list(self._cards):
            self._drop(card)
        for person in people:
            self._insert(person)

    def _add_empty(self) -> None:
        self._insert(ReportPerson(PersonQuality.SUSPECT, ""))
        self._cards[-1].identity.setFocus()
        self.edited.emit()

    def _insert(self, person: ReportPerson) -> None:
        card = PersonCard(person)
        card.edited.connect(self.edited)
        card.removed.connect(lambda: self._remove(card))
        self._cards.append(card)
        self._column.addWidget(card)

    def _remove(self, card: PersonCard) -> None:
        self._drop(card)
        self.edited.emit()

    def _drop(self, card: PersonCard) -> None:
        self._cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()
